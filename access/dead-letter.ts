import type { Context } from '../context.ts'
import { userError } from '../errors.ts'
import { replayLetter } from '../graph/dead-letter.ts'
import { findReceipt } from '../graph/inbox.ts'
import { newReceiptNo } from './door.ts'

/** The document waits again, as its sender's; if it still cannot be applied it comes back here. */
export async function replay({ house, scope }: Context, key: string) {
  const receiptNo = newReceiptNo(house.clock.today())
  const found = await replayLetter(house.graph, { key, receiptNo, at: house.clock.now(), scope })
  if (!found) return { receipt: null, userErrors: [userError('NOT_FOUND', 'key')] }
  house.wakeUp([{ name: 'apply', receiptNo }])
  return { receipt: await findReceipt(house.graph, receiptNo, scope), userErrors: [] }
}
