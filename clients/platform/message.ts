/** CEB messages as a firm handles them: what they are written in, who they are of, their envelope and the receipts in an answer. */
import { randomUUID } from 'node:crypto'
import { DOMParser } from '@xmldom/xmldom'
import { signMessage, verifiedContent } from './sign.ts'

const DXP = 'http://www.chinaport.gov.cn/dxp'

/** A receipt message, and what it says of each document. */
export interface CebAnswer {
  /** CEB312, CEB412 and so on; CEB900 where the body was no message. */
  message: string
  receipts: CebReceipt[]
  xml: string
}

/** One document's receipt: its keys as the message family names them, and what became of it. */
export interface CebReceipt {
  keys: Record<string, string>
  /** Below 0 it was refused. */
  returnStatus: string
  returnInfo: string
}

const DECLARED = /^(\uFEFF?\s*<\?xml[^>]*encoding\s*=\s*["'])([\w-]+)/i

/** A message as text, whichever of the family's encodings its bytes are in; it says UTF-8 of itself then. */
export function textOf(bytes: Uint8Array): string {
  const encoding = DECLARED.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1').replace('\u00EF\u00BB\u00BF', ''),
  )?.[2]
  const isChinese = /^gb/i.test(encoding ?? '')
  return new TextDecoder(isChinese ? 'gb18030' : 'utf-8').decode(bytes).replace(DECLARED, '$1UTF-8')
}

const isEnvelope = (text: string) => /^\s*(?:<\?xml[^>]*>\s*)?<(?:\w+:)?DxpMsg[\s>]/.test(text)
const isSigned = (text: string) => /<(?:\w+:)?Signature[\s>]/.test(text)

/** What is in an envelope; the text itself where there is none. */
function contentOf(text: string): string {
  if (!isEnvelope(text)) return text
  const data = /<(?:\w+:)?Data>([^<]*)</.exec(text)?.[1] ?? ''
  return textOf(Buffer.from(data, 'base64'))
}

/** Credit code of who sends a message, out of its envelope or in it; null when it says none. */
export const senderOf = (text: string): string | null =>
  [...contentOf(text).matchAll(/<(?:\w+:)?copCode>\s*([^<]*?)\s*</g)].at(-1)?.[1] ?? null

/** Signs what is not signed yet. A signature goes by the bytes, so a message that has one stays as it is. */
export const signedOnce = (text: string, { key, certificate }: { key: string; certificate: string }): string =>
  isEnvelope(text) || isSigned(text) ? text : signMessage(text, key, certificate)

/** @param sender id by which the firm is known at the exchange */
export function inEnvelope(text: string, sender: string): string {
  if (isEnvelope(text)) return text
  const type = /<(?:\w+:)?(CEB\d{3}Message)[\s>]/.exec(text)?.[1] ?? ''
  const created = new Date().toISOString().slice(0, 19)
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<DxpMsg xmlns="${DXP}" ver="1.0"><TransInfo><CopMsgId>${randomUUID()}</CopMsgId>` +
    `<SenderId>${sender}</SenderId><ReceiverIds><ReceiverId>GUANXIN</ReceiverId></ReceiverIds><CreatTime>${created}</CreatTime>` +
    `<MsgType>${type}</MsgType></TransInfo><Data>${Buffer.from(text).toString('base64')}</Data></DxpMsg>\n`
  )
}

/**
 * Reads a receipt message, out of its envelope where it has one.
 *
 * @param certificate of the service: then an answer without its signature is not read
 * @throws SignatureRefused
 */
export function readAnswer(answer: string, certificate?: string): CebAnswer {
  const xml = contentOf(certificate === undefined ? answer : verifiedContent(answer, certificate))
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement
  const message = root?.localName.replace(/Message$/, '') ?? ''
  return { message, receipts: childrenOf(root).map(receiptOf), xml }
}

function receiptOf(node: Element): CebReceipt {
  const fields = Object.fromEntries(childrenOf(node).map((field) => [field.localName, field.textContent ?? '']))
  const { guid: _guid, returnStatus = '', returnInfo = '', returnTime: _time, ...keys } = fields
  return { keys, returnStatus, returnInfo }
}

const childrenOf = (node: Element | null) =>
  (Array.from(node?.childNodes ?? []) as unknown as Element[]).filter(({ nodeType }) => nodeType === 1)
