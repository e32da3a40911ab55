import type { Context } from '../context.ts'
import { checkWithin, Refusal } from '../errors.ts'
import { type FeedReceipt, findReceiptsAfter } from '../graph/inbox.ts'
import { feedStart, findFeedEnds, fitting } from '../graph/receipt.ts'

export const FEED = 'receipts'
const MOST = 100
/** Of one event, unless a single receipt tells of more. */
const MOST_DOCUMENTS = 2_000

export interface ReceiptPage {
  receipts: FeedReceipt[]
  /** Where the next page begins; the same as asked while nothing is new, null before anything was. */
  next: string | null
}

/** The caller's receipts in the order in which they were made. @throws Refusal for a cursor that is not of this feed */
export async function receiptsAfter(context: Context, after: string | null, first: number): Promise<ReceiptPage> {
  checkWithin('first', first, 1, MOST)
  const { cursors, graph } = context.house
  const from = after ? openCursor(context, after) : null
  const receipts = await findReceiptsAfter(graph, { after: from, limit: first, scope: context.scope })
  context.asks(...receipts.map(({ receiptNo }) => receiptNo))
  const last = receipts.at(-1)
  return { receipts, next: last ? cursors.seal(FEED, last.order) : after }
}

/** The sort key in a cursor of the caller's own feed. @throws Refusal for any other */
export function openCursor({ house, scope }: Context, cursor: string): string {
  const sortKey = house.cursors.open(FEED, cursor)
  if (!sortKey.startsWith(feedStart(scope.party))) throw new Refusal('BAD_CURSOR', 'after')
  return sortKey
}

/**
 * The caller's receipts as they are given out, until nobody listens any more. The first page says where it begins: after
 * the cursor, or at the end of what there is.
 *
 * @throws Refusal for a cursor that is not of this feed, before anything is told
 */
export function receiptsFrom(context: Context, after: string | null, first: number): AsyncGenerator<ReceiptPage> {
  checkWithin('first', first, 1, MOST)
  return pagesFrom(context, after === null ? null : openCursor(context, after), first)
}

async function* pagesFrom(context: Context, after: string | null, first: number): AsyncGenerator<ReceiptPage> {
  const { house, scope, until } = context
  const { graph, bell } = house
  const page = (receipts: FeedReceipt[]) => ({ receipts, next: house.cursors.seal(FEED, cursor) })
  let cursor = after ?? (await findFeedEnds(graph, [scope.party])).get(scope.party) ?? feedStart(scope.party)
  yield page([])
  while (!until.aborted) {
    const receipts = fitting(await findReceiptsAfter(graph, { after: cursor, limit: first, scope }), MOST_DOCUMENTS)
    if (receipts.length === 0) {
      await bell.grown(scope.party, cursor, until)
      continue
    }
    cursor = receipts.at(-1)!.order
    context.asks(...receipts.map(({ receiptNo }) => receiptNo))
    yield page(receipts)
  }
}
