import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { type FeedReceipt, findReceiptsAfter } from '../graph/inbox.ts'

export const FEED = 'receipts'
const MOST = 100

export interface ReceiptPage {
  receipts: FeedReceipt[]
  /** Where the next page begins; the same as asked while nothing is new, null before anything was. */
  next: string | null
}

/** The caller's receipts in the order in which they were made. @throws Refusal for a cursor that is not of this feed */
export async function receiptsAfter(context: Context, after: string | null, first: number): Promise<ReceiptPage> {
  if (!Number.isInteger(first) || first < 1 || first > MOST) throw new Refusal('BAD_USER_INPUT', 'first')
  const { cursors, graph } = context.house
  const from = after ? cursors.open(FEED, after) : null
  const receipts = await findReceiptsAfter(graph, { after: from, limit: first, scope: context.scope })
  context.asks(...receipts.map(({ receiptNo }) => receiptNo))
  const last = receipts.at(-1)
  return { receipts, next: last ? cursors.seal(FEED, last.order) : after }
}
