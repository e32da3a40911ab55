/** Messages of the family as text: receipts, and what a firm's own software would send. */
import { type CebElement, type CebMessage } from '../schema/ceb.ts'
import { recordOf } from './ceb.ts'

const NAMESPACE = 'http://www.chinaport.gov.cn/ceb'

/** How a message is written; its elements are the same whatever stands before their names. */
export interface Writing {
  guid: string
  /** Prefix of the namespace; empty where it is the default one. */
  prefix: string
}

/** Writes elements with the message's prefix; a list is of elements that were written already. */
export type WriteElement = (name: string, inner: string | string[]) => string

export const elementWriter =
  (prefix: string): WriteElement =>
  (name, inner) => {
    const tag = prefix ? `${prefix}:${name}` : name
    return `<${tag}>${typeof inner === 'string' ? escaped(inner) : inner.join('')}</${tag}>`
  }

export function messageText(name: string, parts: string[], { guid, prefix }: Writing): string {
  const [tag, xmlns] = prefix ? [`${prefix}:${name}`, `xmlns:${prefix}`] : [name, 'xmlns']
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} ${xmlns}="${NAMESPACE}" guid="${guid}" version="1.0">${parts.join('')}</${tag}>\n`
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string) => text.replace(/[&<>]/g, (letter) => ESCAPES[letter]!)

export interface Sending extends Writing {
  /** Credit code of who sends. */
  copCode: string
  /** 1 stored, 2 declared. */
  appStatus: '1' | '2'
}

/** A message of documents as the other doors take them. What no rule reads says what the specification wants it to say. */
export function sentMessage(message: CebMessage, documents: object[], sending: Sending): string {
  const element = elementWriter(sending.prefix)
  const fields = (elements: readonly CebElement[], record: Readonly<Record<string, string>>) =>
    elements.filter(({ name }) => record[name] !== undefined).map(({ name }) => element(name, record[name]!))
  const nodes = documents.map((document) => {
    const { head, lines } = recordOf(message, document as Record<string, unknown>)
    const own = fields(message.elements, { ...CARRIED, ...head, appStatus: sending.appStatus })
    if (message.head === null) return element(message.node, own)
    const list = lines.map((line) => element(message.list!, fields(message.lines, { currency: '142', ...line })))
    return element(message.node, [element(message.head, own), ...list])
  })
  const transfer = { copCode: sending.copCode, copName: '报送方', dxpMode: 'DXP', dxpId: 'DXPENT0000000001' }
  const tail = Object.entries(transfer).map(([name, text]) => element(name, text))
  return messageText(`${message.code}Message`, [...nodes, element('BaseTransfer', tail)], sending)
}

const CARRIED: Readonly<Record<string, string>> = {
  guid: '4CDE1CFD-EDED-46B1-946C-B8022E42FC94',
  appType: '1',
  orderType: 'I',
  ebpName: '平台',
  ebcName: '商家',
  payName: '支付',
  logisticsName: '物流',
  agentName: '代理',
  buyerRegNo: '1',
  buyerIdType: '1',
  payerIdType: '1',
  ieFlag: 'I',
  currency: '142',
}
