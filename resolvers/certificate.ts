import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { recordCertificate } from '../access/certificate.ts'
import type { Context } from '../context.ts'
import { RegisterCertificatePayload } from '../schema/certificate.ts'

@Resolver()
export class CertificateResolver {
  @Mutation(() => RegisterCertificatePayload, {
    description: 'Records a certificate with which the caller signs its CEB messages. 登记签名证书',
  })
  registerCertificate(
    @Arg('pem', () => String, { description: 'X.509 in PEM, with an RSA or an SM2 key. 证书' }) pem: string,
    @Ctx() context: Context,
  ) {
    return recordCertificate(context, pem)
  }
}
