import { gunzipSync, gzipSync } from 'node:zlib'
import { internal, scoped } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'

export type BatchKind = 'ORDERS' | 'VIOLATIONS' | 'DECLARATIONS'

/** How one document of a batch stands; `errors` as the schema's UserError. */
export interface DocumentStanding {
  key: string
  state: string
  userErrors: { code: string; field: string | null; message: string; messageZh: string }[]
}

export interface Batch {
  /** Enterprise or authority that sent it. */
  party: string
  batchKey: string
  kind: BatchKind
  receiptNo: string
  /** SHA-256 of what was received. */
  sha: string
  acceptedAt: string
  documents: DocumentStanding[]
  /** The accepted documents as checked, personal values already hashed. */
  rows: object[]
}

export interface StoredReceipt {
  receiptNo: string
  batchKey: string
  acceptedAt: string
  applied: boolean
  acceptedCount: number
  documents: DocumentStanding[]
}

/**
 * Starts at the unique key `party|batchKey`. Creates the batch and its receipt in one transaction, or finds what was
 * stored under the key before. Always one row.
 */
const ACCEPT = internal(
  'acceptBatch',
  'the sender was authenticated and checked at the door; it writes under its own party only',
  `MERGE (i:Inbox {key: $key})
ON CREATE SET i.receiptNo = $receiptNo, i.party = $party, i.kind = $kind, i.sha = $sha, i.body = $body,
  i.rows = $count, i.waiting = CASE WHEN $count > 0 THEN $acceptedAt ELSE null END, i.acceptedAt = $acceptedAt
MERGE (r:Receipt {key: i.receiptNo})
ON CREATE SET r.party = $party, r.batchKey = $batchKey, r.acceptedAt = $acceptedAt, r.states = $states
RETURN i.sha, r.key, r.batchKey, r.acceptedAt, i.waiting IS NULL AND i.fault IS NULL, r.states`,
)

/** @returns null when the key was used for other content. */
export async function acceptBatch(graph: Graph, batch: Batch): Promise<StoredReceipt | null> {
  const body = gzipSync(JSON.stringify(batch.rows), { level: 1 })
  const [row] = await graph.write((tx) =>
    tx.run(ACCEPT, {
      key: `${batch.party}|${batch.batchKey}`,
      receiptNo: batch.receiptNo,
      party: batch.party,
      batchKey: batch.batchKey,
      kind: batch.kind,
      sha: batch.sha,
      body: new Int8Array(body.buffer, body.byteOffset, body.byteLength),
      count: integer(batch.rows.length),
      acceptedAt: batch.acceptedAt,
      states: JSON.stringify(batch.documents),
    }),
  )
  const [sha, ...receipt] = row as [string, ...unknown[]]
  return sha === batch.sha ? receiptOf(receipt) : null
}

/** Starts at the unique receipt number; no row when it is unknown or another party's. */
const FIND_RECEIPT = scoped(
  'findReceipt',
  `MATCH (r:Receipt {key: $receiptNo}) WHERE $scope.all OR r.party = $scope.party
MATCH (i:Inbox {receiptNo: $receiptNo})
RETURN r.key, r.batchKey, r.acceptedAt, i.waiting IS NULL AND i.fault IS NULL, r.states`,
)

export async function findReceipt(graph: Graph, receiptNo: string, scope: object): Promise<StoredReceipt | null> {
  const [row] = await graph.read(FIND_RECEIPT, { receiptNo, scope })
  return row ? receiptOf(row) : null
}

function receiptOf([receiptNo, batchKey, acceptedAt, applied, states]: unknown[]): StoredReceipt {
  const documents = JSON.parse(states as string) as DocumentStanding[]
  return {
    receiptNo: receiptNo as string,
    batchKey: batchKey as string,
    acceptedAt: acceptedAt as string,
    applied: applied as boolean,
    acceptedCount: documents.filter(({ state }) => state !== 'REJECTED').length,
    documents,
  }
}

export interface WaitingBatch {
  receiptNo: string
  kind: BatchKind
  acceptedAt: string
  rows: object[]
  documents: DocumentStanding[]
}

/** Starts at the unique receipt number and locks the batch; no row when it is applied already. */
const TAKE = internal(
  'takeBatch',
  'the apply job',
  `MATCH (i:Inbox {receiptNo: $receiptNo}) SET i.lock = true
WITH i WHERE i.waiting IS NOT NULL
MATCH (r:Receipt {key: $receiptNo})
RETURN i.kind, i.acceptedAt, i.body, r.states`,
)

export async function takeBatch(tx: Transaction, receiptNo: string): Promise<WaitingBatch | null> {
  const [row] = await tx.run(TAKE, { receiptNo })
  if (!row) return null
  const [kind, acceptedAt, body, states] = row as [BatchKind, string, Int8Array, string]
  return {
    receiptNo,
    kind,
    acceptedAt,
    rows: JSON.parse(gunzipSync(Uint8Array.from(body)).toString()) as object[],
    documents: JSON.parse(states) as DocumentStanding[],
  }
}

const DONE = internal(
  'finishBatch',
  'the apply job',
  `MATCH (i:Inbox {receiptNo: $receiptNo}) REMOVE i.waiting, i.lock SET i.appliedSeq = $seq
WITH i MATCH (r:Receipt {key: $receiptNo}) SET r.states = $states, r.seq = $seq`,
)

/** Together with the effects: whoever runs second finds nothing waiting. */
export async function finishBatch(tx: Transaction, receiptNo: string, seq: number, documents: DocumentStanding[]) {
  await tx.run(DONE, { receiptNo, seq: integer(seq), states: JSON.stringify(documents) })
}

/** A batch that can never be applied must not stop the others; it is kept, with the reason, and waits no longer. */
const SET_ASIDE = internal(
  'setAside',
  'the apply job',
  `MATCH (i:Inbox {receiptNo: $receiptNo}) WHERE i.waiting IS NOT NULL REMOVE i.waiting, i.lock SET i.fault = $fault`,
)

export async function setAside(graph: Graph, receiptNo: string, fault: string): Promise<void> {
  await graph.write((tx) => tx.run(SET_ASIDE, { receiptNo, fault }))
}

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
