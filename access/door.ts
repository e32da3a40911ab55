import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Context } from '../context.ts'
import { Refusal, type RefusalCode, userError, type UserErrorValue } from '../errors.ts'
import type { Graph } from '../graph/driver.ts'
import { gather, type Gathering } from '../graph/gather.ts'
import {
  acceptBatches,
  type Batch,
  type BatchRows,
  type DocumentStanding,
  findBatch,
  type StoredReceipt,
} from '../graph/inbox.ts'
import { findMerchants } from '../graph/order.ts'
import { addDays } from '../rules/day.ts'
import type { Checked, Stamp } from '../rules/document.ts'
import type { InventoryRow } from '../rules/inventory.ts'
import type { OrderRow } from '../rules/order.ts'
import { needsOf } from './entrustment.ts'
import { refuseOthersFirms } from './fact.ts'
import { checkSent, isParcelKind, type SentKind } from './sent.ts'

/** One document as sent. */
export interface Sent {
  kind: SentKind
  document: unknown
  /** Where it stands in what was sent, for the paths of errors. */
  path: string
  /** Why it is no document at all; null when it is one. */
  flaw: RefusalCode | null
}

export interface Push {
  batchKey: string
  documents: Sent[]
  /** What was received, for knowing the same batch again. */
  content: string | Buffer
  /** Same checks, same answer, nothing written. */
  dryRun: boolean
}

export interface PushAnswer {
  receipt: StoredReceipt | null
  documents: DocumentStanding[]
  userErrors: UserErrorValue[]
}

export const MAX_DOCUMENTS = 500
const BATCH_KEY = /^[\x21-\x7e]{1,64}$/

/** Batches of other requests that are ready at the same time are stored by the same transaction. */
export type Inbox = Gathering<Batch, StoredReceipt | null>

const BATCHES_TOGETHER = 64
/** 2,000 documents a transaction: more of them make its commit the pause of everybody behind it. */
const DOCUMENTS_TOGETHER = 2_000

export const openInbox = (graph: Graph): Inbox =>
  gather({
    lanes: 2,
    limit: DOCUMENTS_TOGETHER,
    weigh: ({ documents }) => Math.max(documents.length, DOCUMENTS_TOGETHER / BATCHES_TOGETHER),
    run: (batches) => acceptBatches(graph, batches),
  })

/**
 * Takes a batch in: checks each document, stores what passes with a receipt in one transaction, then answers. A bad
 * document never spoils the rest; the same batch again gets the first answer.
 *
 * @throws Refusal BUSY while what was accepted before waits too long
 */
export async function accept(context: Context, push: Push): Promise<PushAnswer> {
  const refusal = refuseBatch(push)
  if (refusal) return { receipt: null, documents: [], userErrors: [refusal] }
  if (await context.house.pressure.isHigh()) throw new Refusal('BUSY')
  const known = await refuseStrangers(
    context,
    push.documents,
    refuseTimes(context, push.documents, checkAll(context, push)),
  )
  const own = refuseTwins(push, await refuseOthersGoods(context, push.documents, known))
  const checked = await refuseOthersFirms(context, push, own)
  const documents = checked.map(standingOf)
  if (push.dryRun) return rehearse(context, push, documents)
  const receipt = await context.house.inbox.add(batchOf(context, push, documents, checked))
  if (!receipt) return KEY_REUSED()
  context.asks(receipt.receiptNo)
  if (!receipt.applied) context.house.wakeUp([{ name: 'apply', receiptNo: receipt.receiptNo }])
  return { receipt, documents: receipt.documents, userErrors: [] }
}

const KEY_REUSED = (): PushAnswer => ({
  receipt: null,
  documents: [],
  userErrors: [userError('IDEMPOTENCY_KEY_REUSED', 'input.batchKey')],
})

/** What the batch would be answered; a batch that was sent before is answered as it was then. */
async function rehearse(
  { house, scope }: Context,
  { batchKey, content }: Push,
  documents: DocumentStanding[],
): Promise<PushAnswer> {
  const sha = contentHash(house.identityKey, content)
  const known = await findBatch(house.graph, { batchKey, sha, scope })
  if (known === null) return KEY_REUSED()
  return { receipt: null, documents: known?.documents ?? documents, userErrors: [] }
}

function refuseBatch({ batchKey, documents }: Push): UserErrorValue | null {
  if (!BATCH_KEY.test(batchKey)) return userError('FORMAT', 'input.batchKey')
  if (documents.length === 0) return userError('BATCH_EMPTY', 'input.documents')
  if (documents.length > MAX_DOCUMENTS) return userError('BATCH_TOO_LARGE', 'input.documents')
  return null
}

const checkAll = (context: Context, { documents }: Push): Checked[] => documents.map((sent) => checkSent(context, sent))

/** Days in which a list may still come: longer than any window that is counted from its release. ASSUMED. */
const MOST_DAYS_LATE = 60

/**
 * What was made later stands: a document of a time to come could be corrected by nobody until then. And a list is declared
 * when it is sent; by another day it would choose the tallies that it is in.
 */
function refuseTimes({ house }: Context, documents: Sent[], checked: Checked[]): Checked[] {
  const [today, latest] = [house.clock.today(), house.clock.latest()]
  const first = addDays(today, -MOST_DAYS_LATE)
  return checked.map((document, i) => {
    const { kind, path } = documents[i]!
    if (!('row' in document) || !isParcelKind(kind)) return document
    const [, appTime] = document.row as Stamp
    const declaredOn = kind === 'inventory' ? (document.row as InventoryRow)[DECLARED_ON] : today
    const userErrors = [
      ...(appTime > latest ? [userError('TIME_AHEAD', `${path}.appTime`)] : []),
      ...(declaredOn < first || declaredOn > today ? [userError('DECLARED_ON', `${path}.declaredOn`)] : []),
    ]
    return userErrors.length > 0 ? { key: document.key, userErrors } : document
  })
}

const DECLARED_ON = 13

/** Who is no party to a document, nor entrusted by one, does not send it. */
async function refuseStrangers({ house, caller }: Context, documents: Sent[], checked: Checked[]): Promise<Checked[]> {
  const needs = checked.map((document, i) => {
    const { kind } = documents[i]!
    return 'row' in document && isParcelKind(kind) ? needsOf(kind, document.row, caller.party) : []
  })
  const principals = new Set(needs.flatMap((needed) => needed ?? []))
  if (principals.size === 0 && !needs.includes(null)) return checked
  const entrusted = await house.entrustments.entrusted(caller.party, principals, house.clock.today())
  return checked.map((document, i) => {
    const needed = needs[i]!
    if (needed?.length === 0 || needed?.some((principal) => entrusted.has(principal))) return document
    const code = needed ? 'NOT_ENTRUSTED' : 'NOT_THE_SENDER'
    return { key: document.key, userErrors: [userError(code, documents[i]!.path)] }
  })
}

/**
 * An order that has come says whose goods they are. A list or an order in another's name is refused at the door: taken in,
 * it would stand in the place of what was sent before, for it has the same key. Only the platform may say that they are
 * another's.
 */
async function refuseOthersGoods(
  { house, caller }: Context,
  documents: Sent[],
  checked: Checked[],
): Promise<Checked[]> {
  const claimed = checked.map((document, i) => claimedBy(documents[i]!.kind, document, caller.party))
  const keys = checked.filter((_, i) => claimed[i] !== null).map(({ key }) => key)
  const merchants = await findMerchants(house.graph, [...new Set(keys)])
  return checked.map((document, i) => {
    const merchant = merchants.get(document.key)
    if (claimed[i] === null || merchant === undefined || merchant === claimed[i]) return document
    return { key: document.key, userErrors: [userError('OTHERS_GOODS', `${documents[i]!.path}.merchantUscc`)] }
  })
}

/** Whose goods a document says they are; null where it does not, or where it is the platform's word. */
function claimedBy(kind: SentKind, document: Checked, party: string): string | null {
  if (!('row' in document)) return null
  if (kind === 'inventory') return (document.row as InventoryRow)[6]
  if (kind !== 'order') return null
  const [, , , , platform, merchant] = document.row as OrderRow
  return platform === party ? null : merchant
}

/**
 * Facts have no time of sending to order them by: two contents under one key in a batch are both refused. The same
 * content twice is one fact.
 */
function refuseTwins({ documents }: Push, checked: Checked[]): Checked[] {
  if (documents.every(({ kind }) => isParcelKind(kind))) return checked
  const contents = new Map<string, Set<string>>()
  const keyOf = (i: number) => `${documents[i]!.kind}|${checked[i]!.key}`
  for (const [i, document] of checked.entries())
    if ('row' in document) {
      const known = contents.get(keyOf(i)) ?? new Set<string>()
      contents.set(keyOf(i), known.add(JSON.stringify(document.row)))
    }
  return checked.map((document, i) =>
    'row' in document && !isParcelKind(documents[i]!.kind) && contents.get(keyOf(i))!.size > 1
      ? { key: document.key, userErrors: [userError('DUPLICATE_IN_BATCH', documents[i]!.path)] }
      : document,
  )
}

const standingOf = (document: Checked): DocumentStanding =>
  'row' in document
    ? { key: document.key, state: 'ACCEPTED', userErrors: [] }
    : { key: document.key, state: 'REJECTED', userErrors: document.userErrors }

function batchOf(
  { house, scope }: Context,
  { batchKey, documents: sent, content }: Push,
  documents: DocumentStanding[],
  checked: Checked[],
): Batch {
  const rows: BatchRows = {}
  for (const [i, document] of checked.entries()) {
    if (!('row' in document)) continue
    const ofKind = (rows[sent[i]!.kind] ??= { at: [], rows: [] })
    ofKind.at.push(i)
    ofKind.rows.push(document.row)
  }
  return {
    party: scope.party,
    batchKey,
    receiptNo: newReceiptNo(house.clock.today()),
    sha: contentHash(house.identityKey, content),
    acceptedAt: house.clock.now(),
    documents,
    rows,
  }
}

/** Says its day to a reader, and nothing to a guesser. */
export const newReceiptNo = (today: string) =>
  `R${today.replaceAll('-', '')}-${randomBytes(9).toString('hex').toUpperCase()}`

/**
 * What was received, remembered so that the same batch is known again. Keyed: a plain hash over a document with one
 * unknown identity number would give the number away to whoever tries them all.
 */
const contentHash = (identityKey: string, content: string | Buffer) =>
  createHmac('sha256', identityKey).update('batch\n').update(content).digest('hex')

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
