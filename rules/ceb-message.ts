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

/** A carriage return that is not referred to would be read as the end of a line. */
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

const escaped = (text: string) => text.replace(/[&<>\r]/g, (letter) => ESCAPES[letter]!)

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
    elements.flatMap(({ name, field, constant }) => {
      const text = record[name] ?? constant ?? (field === null ? CARRIED : LEFT_OUT)[name]
      return text === undefined ? [] : [element(name, text)]
    })
  const nodes = documents.map((document) => {
    const { head, lines } = recordOf(message, document as Record<string, unknown>)
    const own = fields(message.elements, { appType: '1', ...head, appStatus: sending.appStatus })
    if (message.head === null) return element(message.node, own)
    const list = lines.map((line) => element(message.list!, fields(message.lines, line)))
    return element(message.node, [element(message.head, own), ...list])
  })
  const transfer = { copCode: sending.copCode, copName: '报送方', dxpMode: 'DXP', dxpId: 'DXPENT0000000001' }
  const tail = Object.entries(transfer).map(([name, text]) => element(name, text))
  return messageText(`${message.code}Message`, [...nodes, element('BaseTransfer', tail)], sending)
}

/** What a document of the other doors may leave out because it is always so, or so unless it says otherwise. */
const LEFT_OUT: Readonly<Record<string, string>> = { currency: '142', packNo: '1', msgCount: '1', msgSeqNo: '1' }

/** What the XSD asks for and nobody reads; of people it names nobody. */
const CARRIED: Readonly<Record<string, string>> = {
  guid: '4CDE1CFD-EDED-46B1-946C-B8022E42FC94',
  ebpName: '平台',
  ebcName: '商家',
  payName: '支付',
  logisticsName: '物流',
  agentName: '代理',
  operatorName: '监管场所',
  ownerName: '生产销售单位',
  buyerRegNo: '1',
  buyerIdNumber: '无',
  buyerName: '无',
  buyerTelephone: '无',
  goodsInfo: '无',
  barCode: '无',
  currency: '142',
}
