/** Receipts in the family's own shape: CEB312 to CEB626 by document, CEB900 where a body is no message. */
import { randomUUID } from 'node:crypto'
import { beijing, type CebRecord, type CebStatus } from '../rules/ceb.ts'
import { elementWriter, messageText } from '../rules/ceb-message.ts'
import type { CebReceipt } from '../schema/ceb.ts'

/** One document's receipt. */
export interface CebAnswer extends CebStatus {
  /** Texts of the elements that name the document, as far as it had them. */
  keys: CebRecord
}

export interface Stamped {
  /** When it was answered, ISO 8601. */
  at: string
}

const element = elementWriter('')

export function receiptMessage({ code, node, keys }: CebReceipt, answers: CebAnswer[], { at }: Stamped): string {
  const nodes = answers.map(({ keys: named, returnStatus, info }) =>
    element(node, [
      element('guid', newGuid()),
      ...keys.map((name) => element(name, named[name] ?? '')),
      element('returnStatus', returnStatus),
      element('returnTime', beijing(at)),
      element('returnInfo', info.slice(0, MOST_INFO)),
    ]),
  )
  return messageText(`${code}Message`, nodes, { guid: newGuid(), prefix: '' })
}

/** C..1000 in all receipts but CEB900. */
const MOST_INFO = 1_000

/** Answers a body that could not be read; what it held is not echoed, for it may name people. */
export function formatFault(info: string, returnStatus: string, { at }: Stamped): string {
  const fields = { guid: newGuid(), returnStatus, returnInfo: info, returnTime: beijing(at), oriMessageType: 'Unknown' }
  const inner = Object.entries(fields).map(([name, text]) => element(name, text))
  return messageText('CEB900Message', [element('MessageReturn', inner)], { guid: newGuid(), prefix: '' })
}

const newGuid = () => randomUUID().toUpperCase()
