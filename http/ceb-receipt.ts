/** Receipts in the family's own shape: CEB312 and its like by document, CEB900 where a body is no message. */
import { randomUUID } from 'node:crypto'
import { beijing, type CebRecord, entryNo } from '../rules/ceb.ts'
import type { CebStatus } from '../rules/ceb-code.ts'
import { elementWriter, messageText } from '../rules/ceb-message.ts'
import { type CebMessage, type CebShape, MESSAGE_RETURN, RECEIPT_BEGINS, RECEIPT_ENDS } from '../schema/ceb.ts'

/** One document's receipt. */
export interface CebAnswer extends CebStatus {
  /** Texts of the elements that name the document, as far as it had them. */
  keys: CebRecord
  /** Its key at all doors. */
  key: string
  /** When it was answered, ISO 8601. */
  at: string
}

const element = elementWriter('')

export function receiptMessage(message: CebMessage, answers: CebAnswer[]): string {
  const { code, node, keys } = message.receipt
  const shape = [...RECEIPT_BEGINS, ...keys, ...RECEIPT_ENDS]
  const timeOf = remembered(beijing)
  const nodes = answers.map(({ keys: named, key, at, returnStatus, info }) => {
    const preNo = entryNo(message, key)
    // A list is known by its number where its sender gave it none.
    const copNo = named.copNo ?? named.invtNo ?? preNo
    const own: CebRecord = { copNo, preNo, guid: newGuid(), returnStatus, returnTime: timeOf(at), returnInfo: info }
    return element(node, shaped(shape, own, named))
  })
  return messageText(`${code}Message`, nodes, { guid: newGuid(), prefix: '' })
}

/** The documents of a message are answered at one time. */
function remembered(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => known.get(text) ?? known.set(text, of(text)).get(text)!
}

/**
 * Elements in the order of the table, each of a length that it may have; who reads it has the same table.
 *
 * @param sent texts of the document that is answered, for those that the receipt has not of its own
 */
function shaped(shape: readonly CebShape[], own: CebRecord, sent: CebRecord = {}): string[] {
  const elements: string[] = []
  for (const each of shape) {
    const text = fitting(each, own[each.name] ?? sent[each.name])
    if (text !== null) elements.push(element(each.name, text))
  }
  return elements
}

/** What the family writes where something has to stand and there is nothing. */
const NOTHING = '无'

function fitting({ required, least, most, whole }: CebShape, sent = ''): string | null {
  const text = whole && !/^\d+$/.test(sent) ? '' : beginning(sent, most)
  const isExact = least < most || text === sent
  if (text !== '' && isExact && (least <= 1 || lengthOf(text) >= least)) return text
  if (!required) return null
  return least === 0 ? '' : whole ? '1' : NOTHING
}

/** The XSD counts characters, and no halves of them. */
const lengthOf = (text: string) => [...text].length
const beginning = (text: string, most: number) => (text.length <= most ? text : [...text].slice(0, most).join(''))

export interface Origin {
  /** Number of the envelope that it came in. */
  copMsgId: string
  /** Name of its root, as far as it is one of ours. */
  messageType: string
}

/** Answers a body that could not be read; what it held is not echoed, for it may name people. */
export function formatFault({ info, returnStatus }: CebStatus, { copMsgId, messageType }: Origin, at: string): string {
  const texts = {
    guid: newGuid(),
    returnStatus,
    returnInfo: info,
    returnTime: beijing(at),
    oriCopMsgId: copMsgId,
    oriMessageType: messageType,
  }
  const node = element('MessageReturn', shaped(MESSAGE_RETURN, texts))
  return messageText('CEB900Message', [node], { guid: newGuid(), prefix: '' })
}

const newGuid = () => randomUUID().toUpperCase()

/** The name of a batch says which message it was, so that what becomes of it is told in the same. */
export const batchPrefix = ({ code }: CebMessage) => `ceb-${code.slice(3)}-`
