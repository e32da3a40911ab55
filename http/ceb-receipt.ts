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
  const nodes = answers.map(({ keys: named, key, at, returnStatus, info }) => {
    const preNo = entryNo(message, key)
    // A list is known by its number where its sender gave it none.
    const copNo = named.copNo ?? named.invtNo ?? preNo
    const texts = { ...named, copNo, preNo, guid: newGuid(), returnStatus, returnTime: beijing(at), returnInfo: info }
    return element(node, shaped(shape, texts))
  })
  return messageText(`${code}Message`, nodes, { guid: newGuid(), prefix: '' })
}

/** Elements in the order of the table, each of a length that it may have; who reads it has the same table. */
const shaped = (shape: readonly CebShape[], texts: CebRecord): string[] =>
  shape.flatMap((each) => {
    const text = fitting(each, texts[each.name])
    return text === null ? [] : [element(each.name, text)]
  })

/** What the family writes where something has to stand and there is nothing. */
const NOTHING = '无'

function fitting({ required, least, most, whole }: CebShape, sent = ''): string | null {
  const text = whole && !/^\d+$/.test(sent) ? '' : beginning(sent, most)
  const isExact = least < most || text === sent
  if (text !== '' && isExact && lengthOf(text) >= least) return text
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
