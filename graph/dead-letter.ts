/** Documents that were accepted and can never be applied: kept with the reason, until somebody has mended the cause. */
import { internal, scoped } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { packed } from './packed.ts'
import type { Start } from './picture.ts'
import { type Picture, property } from './picture.ts'

export const deadLetter: Picture = {
  type: 'DeadLetter',
  fields: ['key', 'kind', 'party', 'receiptNo', 'reason', 'setAsideAt'].map(property),
  edges: {},
}

/** A page of what lies there, newest first; only who sees all rows sees it. */
export const deadLetters: Start = {
  name: 'deadLetters',
  type: 'DeadLetter',
  kind: 'page',
  match: 'MATCH (n0:DeadLetter)',
  where: 'n0.replayed IS NULL',
  scope: '$scope.all',
  order: 'n0.key',
}

export interface Letter {
  receiptNo: string
  party: string
  /** Where it stood in its batch. */
  at: number
  kind: string
  row: unknown
  reason: string
}

/** Starts at nothing: receipt and place are new. */
const SET_ASIDE = internal(
  'setAsideDocuments',
  'the apply job',
  `UNWIND $rows AS r
MERGE (l:DeadLetter {key: r[0]})
ON CREATE SET l.receiptNo = r[1], l.party = r[2], l.kind = r[3], l.body = r[4], l.reason = r[5], l.standings = r[6],
  l.setAsideAt = $at`,
)

export async function setAsideDocuments(tx: Transaction, letters: Letter[], at: string): Promise<void> {
  const rows = letters.map(({ receiptNo, party, at, kind, row, reason }) => [
    `${receiptNo}|${String(at).padStart(3, '0')}`,
    receiptNo,
    party,
    kind,
    packed({ [kind]: { at: [0], rows: [row] } }),
    reason,
    packed([(row as unknown[])[0]]),
  ])
  if (rows.length) await tx.run(SET_ASIDE, { rows, at })
}

/** Starts at the unique key; the letter becomes a batch of one that waits like any other. No row when it is none any more. */
const REPLAY = scoped(
  'replayDeadLetter',
  `MATCH (l:DeadLetter {key: $key}) WHERE $scope.all
SET l.lock = true REMOVE l.lock
WITH l WHERE l.replayed IS NULL
SET l.replayed = $receiptNo
CREATE (:Inbox {key: 'replay|' + l.key + '|' + $receiptNo, receiptNo: $receiptNo, party: l.party, sha: '', body: l.body, rows: $one,
  waiting: $at, acceptedAt: $at})
CREATE (:Receipt {key: $receiptNo, party: l.party, batchKey: 'replay', acceptedAt: $at, standings: l.standings})
RETURN l.key`,
)

export async function replayLetter(
  graph: Graph,
  asked: { key: string; receiptNo: string; at: string; scope: object },
): Promise<boolean> {
  const rows = await graph.write((tx) => tx.run(REPLAY, { ...asked, one: integer(1) }))
  return rows.length > 0
}
