/**
 * Signs a CEB message as its firm: enveloped, C14N 1.0, one reference to the whole. With an RSA key SHA-1 is what the
 * specification of 2022 asks for; with a key on the curve of SM2 it is SM3.
 */
import { createHash, createPrivateKey, createSign } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import { SignedXml } from 'xml-crypto'

const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
const CHINA = 'http://www.chinaport.gov.cn/2022/04/xmldsig#'
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'

/** @param key in PEM (PKCS #8) */
export function signMessage(xml: string, key: string): string {
  const isRsa = createPrivateKey(key).asymmetricKeyType === 'rsa'
  const [signatureAlgorithm, digestAlgorithm] = isRsa
    ? [`${DSIG}rsa-sha1`, `${DSIG}sha1`]
    : [`${CHINA}sm2-sm3`, `${CHINA}sm3`]
  const signing = new SignedXml({ privateKey: key, signatureAlgorithm, canonicalizationAlgorithm: C14N } as never)
  signing.SignatureAlgorithms = { ...signing.SignatureAlgorithms, [`${CHINA}sm2-sm3`]: Sm2Sm3 } as never
  signing.HashAlgorithms = { ...signing.HashAlgorithms, [`${CHINA}sm3`]: Sm3 } as never
  const transforms = [`${DSIG}enveloped-signature`]
  signing.addReference({ xpath: '/*', isEmptyUri: true, transforms, digestAlgorithm: digestAlgorithm as never })
  signing.computeSignature(xml, { prefix: 'ds', location: { reference: '/*', action: 'append' } })
  return signing.getSignedXml()
}

/** A text by itself, in base64: RSA with SHA-1, or SM2 with SM3. @param key in PEM (PKCS #8) */
export function signText(text: string, key: string): string {
  const isRsa = createPrivateKey(key).asymmetricKeyType === 'rsa'
  return isRsa ? createSign('RSA-SHA1').update(text).sign(key, 'base64') : signSm2(text, key)
}

/** GM/T 0003, with the identity that GM/T 0009 fixes; written as r and s, 64 bytes. */
function signSm2(text: string, pem: string): string {
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' })
  const at = der.indexOf(Buffer.from('0420', 'hex')) + 2
  const key = der.subarray(at, at + 32).toString('hex')
  const options = { hash: true, der: false, userId: '1234567812345678' }
  return Buffer.from(sm2.doSignature(Buffer.from(text), key, options), 'hex').toString('base64')
}

class Sm2Sm3 {
  getSignature = signSm2
  getAlgorithmName = () => `${CHINA}sm2-sm3`
}

class Sm3 {
  getHash = (xml: string) => createHash('sm3').update(xml).digest('base64')
  getAlgorithmName = () => `${CHINA}sm3`
}
