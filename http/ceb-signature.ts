/**
 * The enveloped signature of a message: C14N 1.0, one reference to the whole, RSA-SHA1 or SM2-SM3. SHA-1 is what the
 * specification of 2022 still asks for; a signature here says who declares, and the token of the request says who sends.
 */
import { createHash, type KeyLike, X509Certificate } from 'node:crypto'
import { DOMParser } from '@xmldom/xmldom'
import { SignedXml } from 'xml-crypto'
import { Refusal } from '../errors.ts'
import { isSm2Signature } from '../rules/signature.ts'

const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const ENVELOPED = `${DSIG}enveloped-signature`
const CHINA = 'http://www.chinaport.gov.cn/2022/04/xmldsig#'

/**
 * @param certificates those that the sender has on record; the one that the message brings is nobody's word
 * @returns what was signed, in canonical form: that and nothing else may be read as declared
 * @throws Refusal that says which question it failed
 */
export function signedContent(text: string, certificates: X509Certificate[]): string {
  const node = signatureIn(text)
  if (certificates.length === 0) throw new Refusal('NO_CERTIFICATE')
  let refusal = new Refusal('SIGNATURE_WRONG')
  for (const certificate of certificates) {
    const outcome = checked(text, node, certificate)
    if (typeof outcome === 'string') return outcome
    refusal = outcome
  }
  throw refusal
}

function checked(text: string, node: Node, certificate: X509Certificate): string | Refusal {
  const signature = signatureOf(certificate)
  try {
    signature.loadSignature(node)
    if (!isAsSpecified(signature)) return new Refusal('SIGNATURE_WRONG')
    // It throws for a signature that does not hold, and says no to a digest that is another.
    if (!signature.checkSignature(text)) return new Refusal('DIGEST_DIFFERS')
    return signature.getSignedReferences()[0] ?? new Refusal('SIGNATURE_WRONG')
  } catch {
    return new Refusal('SIGNATURE_WRONG')
  }
}

/** The one that is a child of the root; one anywhere else signs something else. */
function signatureIn(text: string): Node {
  const { documentElement } = new DOMParser().parseFromString(text, 'text/xml')
  const children = Array.from(documentElement?.childNodes ?? []) as unknown as Element[]
  const found = children.filter(({ namespaceURI, localName }) => namespaceURI === DSIG && localName === 'Signature')
  if (found.length !== 1) throw new Refusal('SIGNATURE_MISSING')
  return found[0]!
}

function signatureOf(certificate: X509Certificate): SignedXml {
  const signature = new SignedXml({ publicCert: certificate.toString(), getCertFromKeyInfo: () => null })
  const { [`${DSIG}rsa-sha1`]: rsa } = signature.SignatureAlgorithms
  const { [`${DSIG}sha1`]: sha1 } = signature.HashAlgorithms
  // Only what the specification names; everything else the library knows is a way round it.
  signature.SignatureAlgorithms = {
    [`${DSIG}rsa-sha1`]: rsa!,
    [`${CHINA}sm2-sm3`]: Sm2Sm3,
    // What keys of 2023 really send; it is read and never written.
    [`${DSIG}sm2-sm3`]: Sm2Sm3,
  } as never
  signature.HashAlgorithms = { [`${DSIG}sha1`]: sha1!, [`${CHINA}sm3`]: Sm3, [`${DSIG}sm3`]: Sm3 } as never
  return signature
}

function isAsSpecified(signature: SignedXml): boolean {
  if (signature.canonicalizationAlgorithm !== C14N) return false
  const [reference, ...others] = signature.getReferences()
  if (!reference || others.length > 0 || reference.uri !== '') return false
  const [first, ...rest] = reference.transforms as string[]
  return first === ENVELOPED && rest.every((transform) => transform === C14N)
}

class Sm3 {
  getHash = (xml: string): string => createHash('sm3').update(xml).digest('base64')
  getAlgorithmName = () => `${CHINA}sm3`
}

class Sm2Sm3 {
  getSignature(): string {
    throw new Error('Messages are signed elsewhere.')
  }

  verifySignature(material: string, key: KeyLike, value: string): boolean {
    return isSm2Signature(new X509Certificate(key as string), material, value)
  }

  getAlgorithmName = () => `${CHINA}sm2-sm3`
}
