/**
 * The two signatures of the single window, over bytes: RSA with SHA-1, which the specification of 2022 still asks for, and
 * SM2 with SM3 (GM/T 0003) under the identity that GM/T 0009 fixes, which Node cannot be told.
 */
import { createVerify, type X509Certificate } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'

/** @param signature base64 */
export function isSignedBy(certificate: X509Certificate, material: string, signature: string): boolean {
  try {
    if (certificate.publicKey.asymmetricKeyType === 'rsa')
      return createVerify('RSA-SHA1').update(material).verify(certificate.publicKey, signature, 'base64')
    return isSm2Signature(certificate, material, signature)
  } catch {
    // What is no signature at all is none of his.
    return false
  }
}

/** @throws for what is no certificate of such a key, or no signature */
export function isSm2Signature(certificate: X509Certificate, material: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64')
  const options = { hash: true, der: bytes.length !== 64, userId: '1234567812345678' }
  return sm2.doVerifySignature(Buffer.from(material), bytes.toString('hex'), pointOf(certificate), options)
}

/** The uncompressed point stands at the end of the key's encoding. */
const pointOf = ({ publicKey }: X509Certificate) =>
  publicKey.export({ type: 'spki', format: 'der' }).subarray(-65).toString('hex')
