/**
 * The envelope of the terminal (`DxpMsg`), and our signature on it. No receipt of the family has a place for a signature in
 * itself: the schemas of 2022 give one to what firms declare and to the envelope. Who sends in an envelope that names him is
 * answered in one.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { Seal } from '../access/seal.ts'

const DXP = 'http://www.chinaport.gov.cn/dxp'
const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
/** Ours at the exchange; at most 16 characters. */
const SENDER = 'GUANXIN'
const BEGINNING = 2_000
const ID = /^[\w-]{1,16}$/

/** Id by which the sender of an envelope is known at the exchange; null for what is in none, or in one that names nobody. */
export function envelopeOf(body: Buffer): string | null {
  const text = body.subarray(0, BEGINNING).toString('latin1')
  if (!/<(?:\w+:)?DxpMsg[\s>]/.test(text)) return null
  const sender = /<(?:\w+:)?SenderId>\s*([^<]*?)\s*</.exec(text)?.[1] ?? ''
  return ID.test(sender) ? sender : null
}

export const isExchangeId = (text: string): boolean => ID.test(text)

/**
 * A message in a signed envelope. It is written in the form in which it is signed (C14N), so that nothing has to be read
 * again to sign it.
 *
 * @param receiver id at the exchange
 * @param at ISO 8601
 */
export async function sealedEnvelope(message: string, receiver: string, at: string, seal: Seal): Promise<string> {
  const type = /<(CEB\d{3}Message)/.exec(message)?.[1] ?? ''
  const begin = `<DxpMsg xmlns="${DXP}" ver="1.0">`
  const info =
    `<TransInfo><CopMsgId>${randomUUID().toUpperCase()}</CopMsgId><SenderId>${SENDER}</SenderId>` +
    `<ReceiverIds><ReceiverId>${receiver}</ReceiverId></ReceiverIds><CreatTime>${at.slice(0, 19)}</CreatTime><MsgType>${type}</MsgType></TransInfo>`
  const content = `${begin}${info}<Data>${Buffer.from(message).toString('base64')}</Data>`
  const digest = createHash('sha1').update(`${content}</DxpMsg>`).digest('base64')
  const value = await seal.sign(signedInfo(digest, ` xmlns="${DXP}" xmlns:ds="${DSIG}"`))
  const signature =
    `<ds:Signature xmlns:ds="${DSIG}">${signedInfo(digest, '')}<ds:SignatureValue>${value}</ds:SignatureValue>` +
    `<ds:KeyInfo><ds:KeyName>${seal.number}</ds:KeyName><ds:X509Data><ds:X509Certificate>${base64In(seal.certificate)}` +
    `</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${content}${signature}</DxpMsg>\n`
}

/** @param namespaces those that are declared around it; by itself, as it is signed, it has to name them */
function signedInfo(digest: string, namespaces: string): string {
  const method = (name: string, algorithm: string) => `<ds:${name} Algorithm="${algorithm}"></ds:${name}>`
  const transforms = `<ds:Transforms>${method('Transform', `${DSIG}enveloped-signature`)}</ds:Transforms>`
  const reference = `<ds:Reference URI="">${transforms}${method('DigestMethod', `${DSIG}sha1`)}<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`
  const methods = method('CanonicalizationMethod', C14N) + method('SignatureMethod', `${DSIG}rsa-sha1`)
  return `<ds:SignedInfo${namespaces}>${methods}${reference}</ds:SignedInfo>`
}

const base64In = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '')
