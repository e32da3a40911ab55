/**
 * The enveloped signature of a message: C14N 1.0, one reference to the whole, RSA-SHA1 or SM2-SM3. SHA-1 is what the
 * specification of 2022 still asks for; a signature here says who declares, and the token of the request says who sends.
 *
 * Only this one form of XML-DSig is known here. A general library looks for its nodes in all of the document, which for
 * fifty thousand waybills of a tally took minutes; and whatever else such a library can do is a way round.
 */
import { createHash, createVerify, type X509Certificate } from 'node:crypto'
import { DOMParser } from '@xmldom/xmldom'
import { C14nCanonicalization, findAncestorNs } from 'xml-crypto'
import { Refusal } from '../errors.ts'
import { isSm2Signature } from '../rules/signature.ts'

const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const ENVELOPED = `${DSIG}enveloped-signature`
const CHINA = 'http://www.chinaport.gov.cn/2022/04/xmldsig#'

type Verify = (material: string, certificate: X509Certificate, value: Buffer) => boolean

/** Under the names of 2000, SM2 and SM3 are what keys of 2023 really send; they are read and never written. */
const SIGNATURES: ReadonlyMap<string, Verify> = new Map([
  [`${DSIG}rsa-sha1`, isRsaSha1],
  [`${CHINA}sm2-sm3`, isSm2Sm3],
  [`${DSIG}sm2-sm3`, isSm2Sm3],
])
const DIGESTS: ReadonlyMap<string, string> = new Map([
  [`${DSIG}sha1`, 'sha1'],
  [`${CHINA}sm3`, 'sm3'],
  [`${DSIG}sm3`, 'sm3'],
])

/**
 * @param certificates those that the sender has on record; the one that the message brings is nobody's word
 * @returns what was signed, in canonical form: that and nothing else may be read as declared
 * @throws Refusal that says which question it failed
 */
export function signedContent(text: string, certificates: X509Certificate[]): string {
  const root = new DOMParser().parseFromString(text, 'text/xml').documentElement
  const signature = signatureIn(root)
  if (certificates.length === 0) throw new Refusal('NO_CERTIFICATE')
  const { material, verify, digest, digestValue, value } = statementIn(signature)
  // The cheap question first: only what somebody has signed is worth a look at all of it.
  if (!certificates.some((certificate) => holds(verify, material, certificate, value)))
    throw new Refusal('SIGNATURE_WRONG')
  root.removeChild(signature)
  const content = canonical(root)
  if (!createHash(digest).update(content).digest().equals(digestValue)) throw new Refusal('DIGEST_DIFFERS')
  return content
}

/** The one that is a child of the root; one anywhere else signs something else. */
function signatureIn(root: Element): Element {
  const [found, ...others] = childrenOf(root, 'Signature')
  if (!found || others.length > 0) throw new Refusal('SIGNATURE_MISSING')
  return found
}

interface Statement {
  /** What the signature is over: in canonical form what it says of the message. */
  material: string
  verify: Verify
  digest: string
  digestValue: Buffer
  value: Buffer
}

/** What is said is read from the canonical form, where comments and whatever else is not signed is gone. */
function statementIn(signature: Element): Statement {
  only(signature, 'SignedInfo')
  const path = ['Signature', 'SignedInfo'].map((name) => `/*[local-name()='${name}' and namespace-uri()='${DSIG}']`)
  const ancestorNamespaces = findAncestorNs(signature.ownerDocument, `/*${path.join('')}`, undefined as never)
  const material = canonical(only(signature, 'SignedInfo'), ancestorNamespaces)
  const said = new DOMParser().parseFromString(material, 'text/xml').documentElement
  const reference = only(said, 'Reference')
  const verify = SIGNATURES.get(algorithmOf(only(said, 'SignatureMethod')))
  const digest = DIGESTS.get(algorithmOf(only(reference, 'DigestMethod')))
  const value = base64In(only(signature, 'SignatureValue'))
  const isAsSpecified =
    algorithmOf(only(said, 'CanonicalizationMethod')) === C14N &&
    reference.getAttribute('URI') === '' &&
    areAsSpecified(childrenOf(only(reference, 'Transforms'), 'Transform').map(algorithmOf))
  if (!isAsSpecified || !verify || !digest || value.length === 0) throw new Refusal('SIGNATURE_WRONG')
  return { material, verify, digest, digestValue: base64In(only(reference, 'DigestValue')), value }
}

const areAsSpecified = ([first, ...rest]: string[]) =>
  first === ENVELOPED && rest.length <= 1 && rest.every((transform) => transform === C14N)

const canonical = (element: Element, ancestorNamespaces: ReturnType<typeof findAncestorNs> = []): string =>
  new C14nCanonicalization().process(element, { ancestorNamespaces })

const childrenOf = (parent: Element, name: string): Element[] =>
  (Array.from(parent.childNodes) as unknown as Element[]).filter(
    ({ namespaceURI, localName }) => namespaceURI === DSIG && localName === name,
  )

/** Of two who knows which is meant. */
function only(parent: Element, name: string): Element {
  const [found, ...others] = childrenOf(parent, name)
  if (!found || others.length > 0) throw new Refusal('SIGNATURE_WRONG')
  return found
}

const algorithmOf = (element: Element) => element.getAttribute('Algorithm') ?? ''
const base64In = ({ textContent }: Element) => Buffer.from(textContent, 'base64')

/** A key of another kind cannot even be asked. */
function holds(verify: Verify, material: string, certificate: X509Certificate, value: Buffer): boolean {
  try {
    return verify(material, certificate, value)
  } catch {
    return false
  }
}

function isRsaSha1(material: string, { publicKey }: X509Certificate, value: Buffer): boolean {
  return publicKey.asymmetricKeyType === 'rsa' && createVerify('RSA-SHA1').update(material).verify(publicKey, value)
}

function isSm2Sm3(material: string, certificate: X509Certificate, value: Buffer): boolean {
  return isSm2Signature(certificate, material, value.toString('base64'))
}
