/**
 * Signs a CEB message as its firm, and checks what the service has signed: enveloped, C14N 1.0, one reference to the whole.
 * With an RSA key SHA-1 is what the specification of 2022 asks for; with a key on the curve of SM2 it is SM3.
 */
import { createHash, createPrivateKey, createSign, X509Certificate } from 'node:crypto'
import { DOMParser } from '@xmldom/xmldom'
import { sm2 } from 'sm-crypto-v2'
import { SignedXml } from 'xml-crypto'

const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
const CHINA = 'http://www.chinaport.gov.cn/2022/04/xmldsig#'
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'

/**
 * @param key in PEM (PKCS #8)
 * @param certificate in PEM, to be sent along; the service goes by the one that is on record
 */
export function signMessage(xml: string, key: string, certificate?: string): string {
  const isRsa = createPrivateKey(key).asymmetricKeyType === 'rsa'
  const [signatureAlgorithm, digestAlgorithm] = isRsa
    ? [`${DSIG}rsa-sha1`, `${DSIG}sha1`]
    : [`${CHINA}sm2-sm3`, `${CHINA}sm3`]
  const signing = new SignedXml({ privateKey: key, signatureAlgorithm, canonicalizationAlgorithm: C14N } as never)
  signing.SignatureAlgorithms = { ...signing.SignatureAlgorithms, [`${CHINA}sm2-sm3`]: Sm2Sm3 } as never
  signing.HashAlgorithms = { ...signing.HashAlgorithms, [`${CHINA}sm3`]: Sm3 } as never
  const transforms = [`${DSIG}enveloped-signature`]
  signing.addReference({ xpath: '/*', isEmptyUri: true, transforms, digestAlgorithm: digestAlgorithm as never })
  if (certificate !== undefined) signing.getKeyInfoContent = () => keyInfoOf(certificate)
  signing.computeSignature(xml, { prefix: 'ds', location: { reference: '/*', action: 'append' } })
  return signing.getSignedXml()
}

/** A text by itself, in base64: RSA with SHA-1, or SM2 with SM3. @param key in PEM (PKCS #8) */
export function signText(text: string, key: string): string {
  const isRsa = createPrivateKey(key).asymmetricKeyType === 'rsa'
  return isRsa ? createSign('RSA-SHA1').update(text).sign(key, 'base64') : signSm2(text, key)
}

const keyInfoOf = (pem: string) =>
  `<ds:KeyName>${new X509Certificate(pem).serialNumber}</ds:KeyName>` +
  `<ds:X509Data><ds:X509Certificate>${pem.replace(/-----[^-]+-----|\s/g, '')}</ds:X509Certificate></ds:X509Data>`

/** The text is not signed by who it should be from; it is not to be read. */
export class SignatureRefused extends Error {}

/**
 * What the service has signed, in canonical form: that and nothing else may be read.
 *
 * @param certificate of the service, in PEM; the one that the text brings is nobody's word
 * @throws SignatureRefused
 */
export function verifiedContent(xml: string, certificate: string): string {
  const checking = new SignedXml({ publicCert: certificate, getCertFromKeyInfo: () => null })
  const { [`${DSIG}rsa-sha1`]: rsa } = checking.SignatureAlgorithms
  const { [`${DSIG}sha1`]: sha1 } = checking.HashAlgorithms
  checking.SignatureAlgorithms = { [`${DSIG}rsa-sha1`]: rsa! } as never
  checking.HashAlgorithms = { [`${DSIG}sha1`]: sha1! } as never
  const content = contentChecked(checking, xml)
  if (content === null) throw new SignatureRefused('The answer is not signed by the service.')
  return content
}

function contentChecked(checking: SignedXml, xml: string): string | null {
  try {
    const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml')
    const children = Array.from(documentElement?.childNodes ?? []) as unknown as Element[]
    const [signature, ...others] = children.filter(
      (each) => each.namespaceURI === DSIG && each.localName === 'Signature',
    )
    if (!signature || others.length > 0) return null
    checking.loadSignature(signature)
    const [reference, ...more] = checking.getReferences()
    const isWhole =
      reference?.uri === '' && reference.transforms[0] === `${DSIG}enveloped-signature` && more.length === 0
    if (!isWhole || checking.canonicalizationAlgorithm !== C14N || !checking.checkSignature(xml)) return null
    return checking.getSignedReferences()[0] ?? null
  } catch {
    // It throws for a signature that does not hold.
    return null
  }
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
