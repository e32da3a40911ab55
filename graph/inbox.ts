import type { UserErrorValue } from '../errors.ts'
import { internal, scoped } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { packed, unpacked } from './packed.ts'

/** How one document of a batch stands. */
export interface DocumentStanding {
  key: string
  state: string
  userErrors: UserErrorValue[]
  /** What the match says of it; only in the receipts that tell of a match. */
  news?: { kind: string; code: string; findings: string[]; list: string; no: number | null }
}

/** The accepted documents of a batch by kind, personal values already hashed; `at` is where each stood in what was sent. */
export type BatchRows = Record<string, { at: number[]; rows: unknown[] }>

export interface Batch {
  /** Enterprise or authority that sent it. */
  party: string
  batchKey: string
  receiptNo: string
  /** Keyed digest of what was received. */
  sha: string
  acceptedAt: string
  documents: DocumentStanding[]
  rows: BatchRows
}

export interface StoredReceipt {
  receiptNo: string
  /** Null where it was not an answer to a batch. */
  batchKey: string | null
  acceptedAt: string
  applied: boolean
  acceptedCount: number
  documents: DocumentStanding[]
}

/**
 * Starts at the unique keys `party|batchKey`. Creates each batch and its receipt, or finds what was stored under the key
 * before. One row per batch, in their order; what was stored before is told, what we sent is not sent back.
 */
const ACCEPT = internal(
  'acceptBatches',
  'the sender was authenticated and checked at the door; it writes under its own party only',
  `UNWIND range(0, size($batches) - 1) AS n
WITH n, $batches[n] AS b
MERGE (i:Inbox {key: b[0]})
ON CREATE SET i.receiptNo = b[1], i.party = b[2], i.sha = b[3], i.body = b[4], i.rows = b[5], i.waiting = b[6],
  i.acceptedAt = b[6]
MERGE (r:Receipt {key: i.receiptNo})
ON CREATE SET r.party = b[2], r.batchKey = b[7], r.acceptedAt = b[6], r.standings = b[8]
RETURN i.sha, CASE WHEN r.key = b[1] THEN null ELSE
  [r.key, r.batchKey, r.acceptedAt, i.waiting IS NULL, r.standings, r.outcome] END ORDER BY n`,
)

/** @returns one per batch; null where its key was used for other content. */
export async function acceptBatches(graph: Graph, batches: Batch[]): Promise<(StoredReceipt | null)[]> {
  const slots = batches.map(batchSlots)
  const rows = await graph.write((tx) => tx.run(ACCEPT, { batches: slots }))
  return rows.map(([sha, known], i) => {
    const batch = batches[i]!
    if (sha !== batch.sha) return null
    return known ? receiptOf(known as unknown[]) : firstReceipt(batch)
  })
}

/** Starts at the unique key of the caller's own batch; no row where none was stored under it. */
const FIND_BATCH = scoped(
  'findBatch',
  `MATCH (i:Inbox {key: $scope.party + '|' + $batchKey}) MATCH (r:Receipt {key: i.receiptNo})
RETURN i.sha, [r.key, r.batchKey, r.acceptedAt, i.waiting IS NULL, r.standings, r.outcome]`,
)

/** What the batch would be answered: undefined when nothing is stored under its key, null when other content is. */
export async function findBatch(
  graph: Graph,
  { sha, ...asked }: { batchKey: string; sha: string; scope: object },
): Promise<StoredReceipt | null | undefined> {
  const [row] = await graph.read(FIND_BATCH, asked)
  if (!row) return undefined
  return row[0] === sha ? receiptOf(row[1] as unknown[]) : null
}

const batchSlots = (batch: Batch) => [
  `${batch.party}|${batch.batchKey}`,
  batch.receiptNo,
  batch.party,
  batch.sha,
  packed(batch.rows),
  integer(batch.documents.length),
  batch.acceptedAt,
  batch.batchKey,
  packed(batch.documents.map(({ key, userErrors }) => (userErrors.length ? [key, userErrors] : key))),
]

const firstReceipt = ({ receiptNo, batchKey, acceptedAt, documents }: Batch): StoredReceipt => ({
  receiptNo,
  batchKey,
  acceptedAt,
  applied: false,
  acceptedCount: acceptedOf(documents),
  documents,
})

const acceptedOf = (documents: DocumentStanding[]) => documents.filter(({ state }) => state !== 'REJECTED').length

/**
 * Starts at the index of the party's own receipts, in the order of their numbers. A number is given out at commit, so
 * nothing ever appears before what was read already. No row when nothing is new.
 */
const RECEIPTS_AFTER = scoped(
  'receiptsAfter',
  `MATCH (r:Receipt) WHERE r.byParty > coalesce($after, $scope.party + '|') AND r.byParty < $scope.party + '}'
  AND r.byParty STARTS WITH $scope.party + '|'
WITH r ORDER BY r.byParty LIMIT $limit
RETURN r.byParty, r.key, r.batchKey, r.acceptedAt, true, r.standings, r.outcome, r.verdicts`,
)

/** A receipt in the feed of a party: of a batch it sent, or of what became of its documents later. */
export interface FeedReceipt extends StoredReceipt {
  order: string
}

export async function findReceiptsAfter(
  graph: Graph,
  asked: { after: string | null; limit: number; scope: object },
): Promise<FeedReceipt[]> {
  const rows = await graph.read(RECEIPTS_AFTER, { ...asked, limit: integer(asked.limit) })
  return rows.map(([order, ...slots]) => ({ order: order as string, ...foundReceipt(slots) }))
}

/** Of a batch or of a match: the latter has verdicts. */
function foundReceipt([
  receiptNo,
  batchKey,
  acceptedAt,
  applied,
  standings,
  outcome,
  verdicts,
]: unknown[]): StoredReceipt {
  if (!verdicts) return receiptOf([receiptNo, batchKey, acceptedAt, applied, standings, outcome])
  const documents = (unpacked(verdicts as Int8Array) as Verdict[]).map(toldDocument)
  return {
    receiptNo: receiptNo as string,
    batchKey: null,
    acceptedAt: acceptedAt as string,
    applied: true,
    acceptedCount: documents.length,
    documents,
  }
}

/** One document's news: kind, key, receipt code of the message family, rules that do not hold, key of its list, number of the state. */
export type Verdict = [kind: string, key: string, code: string, findings: string[], list: string, no: number]

const toldDocument = ([kind, key, code, findings, list, no]: Verdict): DocumentStanding => ({
  key,
  state: 'MATCHED',
  userErrors: [],
  // Receipts from before states were numbered have none.
  news: { kind: kind.toUpperCase(), code, findings, list, no: no ?? null },
})

/** Starts at the unique receipt number, of a batch or of a match; no row when it is unknown or another party's. */
const FIND_RECEIPT = scoped(
  'findReceipt',
  `MATCH (r:Receipt {key: $receiptNo}) WHERE $scope.all OR r.party = $scope.party
OPTIONAL MATCH (i:Inbox {receiptNo: $receiptNo})
RETURN r.key, r.batchKey, r.acceptedAt, i.waiting IS NULL, r.standings, r.outcome, r.verdicts`,
)

export async function findReceipt(graph: Graph, receiptNo: string, scope: object): Promise<StoredReceipt | null> {
  const [row] = await graph.read(FIND_RECEIPT, { receiptNo, scope })
  return row ? foundReceipt(row) : null
}

/** What a letter of an outcome stands for; there is one letter per accepted document. */
const OUTCOMES = { A: 'APPLIED', U: 'UNCHANGED', S: 'STALE', C: 'CONFLICT', X: 'SET_ASIDE', '-': 'ACCEPTED' } as const

type Standing = string | [key: string, userErrors: UserErrorValue[]]

function receiptOf([receiptNo, batchKey, acceptedAt, applied, standings, outcome]: unknown[]): StoredReceipt {
  const documents = documentsOf(unpacked(standings as Int8Array) as Standing[], outcome as string | null)
  return {
    receiptNo: receiptNo as string,
    batchKey: batchKey as string,
    acceptedAt: acceptedAt as string,
    applied: applied as boolean,
    acceptedCount: acceptedOf(documents),
    documents,
  }
}

function documentsOf(standings: Standing[], outcome: string | null): DocumentStanding[] {
  let accepted = 0
  return standings.map((standing) => {
    if (typeof standing !== 'string') return { key: standing[0], state: 'REJECTED', userErrors: standing[1] }
    const letter = (outcome?.[accepted++] ?? '-') as keyof typeof OUTCOMES
    return { key: standing, state: OUTCOMES[letter], userErrors: [] }
  })
}

export interface WaitingBatch {
  receiptNo: string
  party: string
  acceptedAt: string
  rows: BatchRows
}

/** Starts at the unique receipt numbers and locks the batches; no row for one that is applied already. */
const TAKE = internal(
  'takeBatches',
  'the apply job',
  `UNWIND $receiptNos AS no
MATCH (i:Inbox {receiptNo: no}) SET i.lock = true
WITH i WHERE i.waiting IS NOT NULL
RETURN i.receiptNo, i.party, i.acceptedAt, i.body`,
)

export async function takeBatches(tx: Transaction, receiptNos: string[]): Promise<WaitingBatch[]> {
  // One order for everybody, so that two jobs never wait for each other.
  const rows = await tx.run(TAKE, { receiptNos: [...receiptNos].sort() })
  return rows.map(([receiptNo, party, acceptedAt, body]) => ({
    receiptNo: receiptNo as string,
    party: party as string,
    acceptedAt: acceptedAt as string,
    rows: unpacked(body as Int8Array) as BatchRows,
  }))
}

// The feed of a party is a page of this index; twelve digits keep the order of numbers for the life of the service.
const DONE = internal(
  'finishBatches',
  'the apply job',
  `UNWIND $rows AS r
MATCH (i:Inbox {receiptNo: r[0]}) REMOVE i.waiting, i.lock SET i.appliedSeq = $seq, i.unarchived = $seq
WITH r MATCH (c:Receipt {key: r[0]}) SET c.outcome = r[1], c.seq = $seq, c.byParty = c.party + $order + r[0]`,
)

/** Together with the effects: whoever runs second finds nothing waiting. */
export async function finishBatches(
  tx: Transaction,
  seq: number,
  outcomes: { receiptNo: string; outcome: string }[],
): Promise<void> {
  const rows = outcomes.map(({ receiptNo, outcome }) => [receiptNo, outcome])
  await tx.run(DONE, { rows, seq: integer(seq), order: `|${orderOf(seq)}|` })
}

export const orderOf = (seq: number) => String(seq).padStart(12, '0')

/** Starts at the index of what waits, oldest first; no row when nothing does. */
const WAITING = internal(
  'waitingBatches',
  'the sweep and the health check',
  `MATCH (i:Inbox) WHERE i.waiting IS NOT NULL RETURN i.receiptNo, i.waiting ORDER BY i.waiting LIMIT $limit`,
)

export async function findWaitingBatches(graph: Graph, limit: number) {
  const rows = await graph.read(WAITING, { limit: integer(limit) })
  return rows.map(([receiptNo, since]) => ({ receiptNo: receiptNo as string, since: since as string }))
}
