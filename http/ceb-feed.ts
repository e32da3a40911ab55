/** What became of a sender's documents of one kind, in the family's own receipts: a hundred to a message. */
import { FEED, openCursor } from '../access/receipt.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { findOwnDocuments } from '../graph/documents.ts'
import { type FeedReceipt, findReceiptsAfter } from '../graph/inbox.ts'
import { feedStart } from '../graph/receipt.ts'
import { type CebRecord, keysOf } from '../rules/ceb.ts'
import { appliedStatus, type CebStatus, matchedStatus } from '../rules/ceb-code.ts'
import { wordOf } from '../rules/parcel.ts'
import { type CebMessage, MOST_DOCUMENTS } from '../schema/ceb.ts'
import { CEB_MESSAGES } from '../schema/ceb-messages.ts'
import { batchPrefix, receiptMessage } from './ceb-receipt.ts'

export interface FeedMessage {
  /** Null when there is nothing to tell: a receipt message is never empty. */
  text: string | null
  /** Numbers of receipts. */
  subjects: string[]
  /** The same as asked when nothing is new. */
  next: string | null
}

/** Receipts that are looked through for one answer; whoever has more without any of this kind asks again. */
const RECEIPTS_TOGETHER = 100
const LOOKS = 20

/** Behind the last receipt that was told whole, and how much of the next one was. */
interface Position {
  order: string | null
  skip: number
}

/** News of one document. */
interface News extends CebStatus {
  key: string
  at: string
}

export async function feedMessage(context: Context, message: CebMessage, after: string | null): Promise<FeedMessage> {
  const begin = positionOf(context, message, after)
  const { news, subjects, end } = await newsAfter(context, message, begin)
  const named = await namesOf(context, message, news)
  const answers = news.flatMap((each) => {
    const keys = named(each.key)
    return keys ? [{ ...each, keys }] : []
  })
  const moved = end.order !== begin.order || end.skip !== begin.skip
  return {
    text: answers.length > 0 ? receiptMessage(message, answers) : null,
    subjects,
    next: moved ? sealed(context, message, end) : after,
  }
}

/** By what each document is known; null for a request of another party, which is told of in the feed of all alone. */
async function namesOf({ house, scope }: Context, message: CebMessage, news: News[]) {
  const keys = [...new Set(news.map(({ key }) => key))]
  const own = await findOwnDocuments(house.graph, message.kind, { keys, scope })
  const followed = [...own.values()].flatMap(({ orderKey }) => (isRequest(message) ? [orderKey as string] : []))
  const lists = await findOwnDocuments(house.graph, 'inventory', { keys: [...new Set(followed)], scope })
  return (key: string): CebRecord | null => {
    const stored = own.get(key)
    if (!stored && isRequest(message)) return null
    const list = lists.get(stored?.orderKey as string)
    // Its own number and that of the list; what the list says is there for whom the list is.
    const { copNo: _, ...ofList } = list ? keysOf(LIST, key, list) : {}
    return { ...ofList, ...keysOf(message, key, stored) }
  }
}

const isRequest = ({ kind }: CebMessage) => kind === 'cancel' || kind === 'return'
const LIST = CEB_MESSAGES.find(({ kind }) => kind === 'inventory')!

async function newsAfter({ house, scope }: Context, message: CebMessage, begin: Position) {
  const news: News[] = []
  const subjects: string[] = []
  let { order, skip } = begin
  for (let look = 0; look < LOOKS; look++) {
    const receipts = await findReceiptsAfter(house.graph, { after: order, limit: RECEIPTS_TOGETHER, scope })
    for (const receipt of receipts) {
      const told = newsIn(message, receipt).slice(skip)
      const some = told.slice(0, MOST_DOCUMENTS - news.length)
      news.push(...some)
      if (some.length > 0) subjects.push(receipt.receiptNo)
      if (some.length < told.length) return { news, subjects, end: { order, skip: skip + some.length } }
      order = receipt.order
      skip = 0
    }
    if (receipts.length < RECEIPTS_TOGETHER) break
  }
  return { news, subjects, end: { order, skip } }
}

/** Of a batch that came as this message what the apply made of it, and of a match what it says of this kind. */
function newsIn(message: CebMessage, { batchKey, acceptedAt, documents }: FeedReceipt): News[] {
  const word = wordOf(message.kind)
  const isOwn = batchKey?.startsWith(batchPrefix(message)) ?? false
  return documents.flatMap(({ key, state, news }) => {
    const own = isOwn ? appliedStatus(message.codes, state) : null
    const status = news?.kind === word ? matchedStatus(news.code, news.findings) : own
    return status ? [{ key, at: acceptedAt, ...status }] : []
  })
}

const listOf = ({ receipt }: CebMessage) => `${FEED}/${receipt.code}`

const sealed = ({ house }: Context, message: CebMessage, { order, skip }: Position): string =>
  house.cursors.seal(listOf(message), `${skip}#${order ?? ''}`)

/** Begins at a cursor of these receipts, or at one of the feed of all. */
function positionOf(context: Context, message: CebMessage, after: string | null): Position {
  if (!after) return { order: null, skip: 0 }
  const own = ownCursor(context, message, after)
  if (own === null) return { order: openCursor(context, after), skip: 0 }
  const [skip, order] = own.split('#') as [string, string]
  if (order !== '' && !order.startsWith(feedStart(context.scope.party))) throw new Refusal('BAD_CURSOR', 'after')
  return { order: order || null, skip: Number(skip) }
}

/** What a cursor of these receipts holds; null for one of another list. */
function ownCursor({ house }: Context, message: CebMessage, after: string): string | null {
  try {
    return house.cursors.open(listOf(message), after)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
