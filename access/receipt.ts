import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { type DocumentStanding, type FeedReceipt, findReceiptsAfter } from '../graph/inbox.ts'
import { feedStart, findFeedEnds, fitting } from '../graph/receipt.ts'

const FEED = 'receipts'
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
  checkFirst(first)
  const { cursors, graph } = context.house
  const from = after ? openCursor(context, after) : null
  const receipts = await findReceiptsAfter(graph, { after: from, limit: first, scope: context.scope })
  context.asks(...receipts.map(({ receiptNo }) => receiptNo))
  const last = receipts.at(-1)
  return { receipts, next: last ? cursors.seal(FEED, last.order) : after }
}

export interface News {
  document: DocumentStanding
  at: string
}

/**
 * What the match says of one kind of documents, as many as a message may hold. A cursor stands behind a receipt, or behind
 * some of the news of the next one: `KEY#COUNT`, which sorts between the two.
 *
 * @throws Refusal for a cursor that is not of this feed
 */
export async function newsAfter(
  context: Context,
  after: string | null,
  asked: { kind: string; most: number },
): Promise<{ news: News[]; next: string | null }> {
  const { cursors, graph } = context.house
  const [from, skipped = '0'] = after === null ? [null] : (openCursor(context, after).split('#') as [string, string?])
  const receipts = await findReceiptsAfter(graph, { after: from, limit: MOST, scope: context.scope })
  if (receipts.length === 0) return { news: [], next: after }
  const before = [from ?? feedStart(context.scope.party), ...receipts.map(({ order }) => order)]
  const all = receipts.flatMap(({ acceptedAt: at, documents }, i) =>
    documents
      .filter(({ news }) => news?.kind === asked.kind)
      .map((document, n) => ({ document, at, cursor: `${before[i]}#${n + 1}` })),
  )
  const left = all.slice(Number(skipped))
  const news = left.slice(0, asked.most)
  context.asks(...receipts.map(({ receiptNo }) => receiptNo))
  const next = news.length < left.length ? news.at(-1)!.cursor : before.at(-1)!
  return { news, next: cursors.seal(FEED, next) }
}

/** The sort key in a cursor of the caller's own feed. @throws Refusal for any other */
export function openCursor({ house, scope }: Context, cursor: string): string {
  const sortKey = house.cursors.open(FEED, cursor)
  if (!sortKey.startsWith(feedStart(scope.party))) throw new Refusal('BAD_CURSOR', 'after')
  return sortKey
}

function checkFirst(first: number): void {
  if (!Number.isInteger(first) || first < 1 || first > MOST) throw new Refusal('BAD_USER_INPUT', 'first')
}

/**
 * The caller's receipts as they are given out, until nobody listens any more. The first page says where it begins: after
 * the cursor, or at the end of what there is.
 *
 * @throws Refusal for a cursor that is not of this feed, before anything is told
 */
export function receiptsFrom(context: Context, after: string | null, first: number): AsyncGenerator<ReceiptPage> {
  checkFirst(first)
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
