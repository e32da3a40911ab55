import type { Picture, Start } from './picture.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { integer } from './driver.ts'
import type { Applied } from './order.ts'
import { flag, globalId, property } from './picture.ts'
import { enterpriseScope } from './enterprise.ts'

const violationScope = (n: string) => `EXISTS { (${n})-[:COMMITTED_BY]->(s:Enterprise) WHERE ${enterpriseScope('s')} }`

export const violation: Picture = {
  type: 'Violation',
  fields: [
    globalId('Violation', 'key'),
    property('number'),
    property('authority'),
    property('kind'),
    property('state'),
    property('act'),
    property('decidedOn'),
    { name: 'fineFen', expression: (n) => `coalesce(${n}.fineFen, 0)` },
    { name: 'confiscatedFen', expression: (n) => `coalesce(${n}.confiscatedFen, 0)` },
    { name: 'owedFen', expression: (n) => `coalesce(${n}.owedFen, 0)` },
    property('dueOn'),
    property('paidOn'),
    flag('selfDisclosed'),
    flag('withoutIntent'),
  ],
  edges: {
    enterprise: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (v, e) => `(${v})-[:COMMITTED_BY]->(${e}:Enterprise)`,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
  },
}

/** Starts at the unique key; no row when it is unknown or its enterprise is out of scope. */
export const violationByKey: Start = {
  name: 'violationByKey',
  type: 'Violation',
  kind: 'one',
  match: 'MATCH (n0:Violation {key: $key})',
  scope: violationScope('n0'),
}

export interface ViolationRow {
  key: string
  number: string
  authority: string
  enterprise: string
  kind: string
  act: string | null
  decidedOn: string
  fineFen: number
  confiscatedFen: number
  owedFen: number
  dueOn: string | null
  paidOn: string | null
  selfDisclosed: boolean
  withoutIntent: boolean
  hash: string
}

/** Starts at the unique key; a document is recorded once, and only a later version corrects it. */
const APPLY = internal(
  'applyViolations',
  'the apply job',
  `UNWIND range(0, size($rows) - 1) AS i
WITH i, $rows[i] AS r
MERGE (v:Violation {key: r[0]})
WITH i, r, v, v.hash IS NULL AS created,
  CASE WHEN v.hash IS NULL THEN 'APPLIED' WHEN v.hash = r[14] THEN 'UNCHANGED' ELSE 'CONFLICT' END AS state
FOREACH (_ IN CASE WHEN created THEN [1] ELSE [] END |
  SET v.number = r[1], v.version = 1, v.authority = r[2], v.kind = r[4], v.state = 'EFFECTIVE', v.act = r[5],
    v.decidedOn = r[6], v.validFrom = r[6], v.fineFen = r[7], v.confiscatedFen = r[8], v.owedFen = r[9],
    v.dueOn = r[10], v.paidOn = r[11], v.selfDisclosed = r[12], v.withoutIntent = r[13], v.hash = r[14],
    v.source = $source)
WITH i, r, v, created, state
CALL (r, v, created) {
  WITH r, v, created WHERE created
  MATCH (e:Enterprise {id: r[3]})
  CREATE (v)-[:COMMITTED_BY]->(e)
}
RETURN i, state, created ORDER BY i`,
)

export async function applyViolations(tx: Transaction, rows: ViolationRow[], source: string): Promise<Applied[]> {
  const found = await tx.run(APPLY, { rows: rows.map(violationSlots), source })
  return found.map(([i, state, created]) => ({
    key: rows[i as number]!.key,
    state: state as Applied['state'],
    created: created as boolean,
  }))
}

const violationSlots = (row: ViolationRow) => [
  row.key,
  row.number,
  row.authority,
  row.enterprise,
  row.kind,
  row.act,
  row.decidedOn,
  integer(row.fineFen),
  integer(row.confiscatedFen),
  integer(row.owedFen),
  row.dueOn,
  row.paidOn,
  row.selfDisclosed,
  row.withoutIntent,
  row.hash,
]

/** Starts at the unique keys of what was just created, once the number of the transaction is known. */
const SET_SEQ = internal(
  'setViolationSeq',
  'the apply job',
  `UNWIND $keys AS k MATCH (v:Violation {key: k}) SET v.seq = $seq`,
)

export async function setViolationSeq(tx: Transaction, keys: string[], seq: number): Promise<void> {
  await tx.run(SET_SEQ, { keys, seq: integer(seq) })
}
