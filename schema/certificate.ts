import { Field, ObjectType } from 'type-graphql'
import { Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

@ObjectType({ description: 'A certificate with which a firm signs what it declares. 签名证书' })
export class Certificate {
  @Field(() => String, { description: 'SHA-256 of the certificate. 指纹' })
  fingerprint!: string

  @Field(() => String, { description: 'RSA or SM2. 算法' })
  algorithm!: string

  @Field(() => Instant, { description: 'First moment. 生效时间' })
  validFrom!: string

  @Field(() => Instant, { description: 'Last moment. 失效时间' })
  validTo!: string
}

@ObjectType({ description: 'What became of a certificate. 证书登记结果' })
export class RegisterCertificatePayload {
  @Field(() => Certificate, { nullable: true, description: 'As it was recorded. 已登记证书' })
  certificate!: Certificate | null

  @Field(() => [UserError], { description: 'Why it was not recorded. 拒绝原因' })
  userErrors!: UserError[]
}
