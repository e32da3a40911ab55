import type { Picture, Start } from './picture.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { globalId, property } from './picture.ts'
import { enterpriseScope } from './enterprise.ts'

const orderScope = (n: string) =>
  `($scope.all OR ${n}.byOwner STARTS WITH $scope.ownPrefix OR ${n}.byMerchant STARTS WITH $scope.ownPrefix` +
  ` OR EXISTS { (${n})-[:SOLD_ON|SOLD_BY]->(s:Enterprise) WHERE s.district IN $scope.districts })`

export const order: Picture = {
  type: 'Order',
  fields: [
    globalId('Order', 'key'),
    ...['orderNo', 'orderedOn', 'appTime', 'goodsFen', 'freightFen', 'taxFen', 'discountFen', 'paidFen'].map(property),
  ],
  edges: {
    platform: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (o, e) => `(${o})-[:SOLD_ON]->(${e}:Enterprise)`,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
    merchant: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (o, e) => `(${o})-[:SOLD_BY]->(${e}:Enterprise)`,
      order: (e) => `${e}.id`,
      scope: (e) => `(${enterpriseScope(e)} OR $scope.partner)`,
    },
  },
}

/** Starts at the unique key `platform|orderNo`; no row when it is unknown or out of scope. */
export const orderByKey: Start = {
  name: 'orderByKey',
  type: 'Order',
  kind: 'one',
  match: 'MATCH (n0:Order {key: $key})',
  scope: orderScope('n0'),
}

export interface OrderRow {
  key: string
  orderNo: string
  platform: string
  merchant: string
  orderedOn: string
  appTime: string
  goodsFen: number
  freightFen: number
  taxFen: number
  discountFen: number
  paidFen: number
  buyer: string
  buyerName: string
  /** SHA-256 of the document as checked. */
  hash: string
}

/** What the apply did to one document. */
export interface Applied {
  key: string
  state: 'APPLIED' | 'UNCHANGED' | 'STALE' | 'CONFLICT'
  created: boolean
}

export interface AppliedOrder extends Applied {
  /** Whether this version stands now. */
  wins: boolean
  /** What stood before, for the tallies; null where nothing did. */
  former: { merchant: string; orderedOn: string; paidFen: number } | null
}

/**
 * Starts at the unique order key and locks the order. A document is folded in the order (appTime, hash): the greatest
 * stands, with its merchant and its day, whatever came first. One row per input row, in its order.
 */
const APPLY = internal(
  'applyOrders',
  'the apply job',
  `UNWIND range(0, size($rows) - 1) AS i
WITH i, $rows[i] AS r
MERGE (o:Order {key: r[0]})
SET o.lock = true
WITH i, r, o, CASE WHEN o.hash IS NULL THEN null ELSE [split(o.byMerchant, '|')[0], o.orderedOn, o.paidFen] END AS former,
  CASE WHEN o.hash IS NULL THEN 'APPLIED' WHEN o.hash = r[12] THEN 'UNCHANGED' WHEN o.appTime > r[5] THEN 'STALE'
    WHEN o.appTime = r[5] THEN 'CONFLICT' ELSE 'APPLIED' END AS state
WITH i, r, o, former, state, state = 'APPLIED' OR (state = 'CONFLICT' AND r[12] > o.hash) AS wins
FOREACH (_ IN CASE WHEN wins THEN [1] ELSE [] END |
  SET o.orderNo = r[1], o.orderedOn = r[4], o.appTime = r[5], o.goodsFen = r[6], o.freightFen = r[7], o.taxFen = r[8],
    o.discountFen = r[9], o.paidFen = r[10], o.buyer = r[11], o.hash = r[12], o.buyerName = r[13],
    o.byOwner = r[2] + '|' + r[4] + '|' + r[0], o.byMerchant = r[3] + '|' + r[4] + '|' + r[0])
WITH i, r, o, former, state, wins
CALL (r, o, former) {
  WITH r, o, former WHERE former IS NULL
  MATCH (p:Enterprise {id: r[2]})
  CREATE (o)-[:SOLD_ON]->(p)
}
CALL (r, o, former, wins) {
  WITH r, o, former, wins WHERE wins AND (former IS NULL OR former[0] <> r[3])
  OPTIONAL MATCH (o)-[old:SOLD_BY]->()
  DELETE old
  WITH DISTINCT r, o
  MATCH (m:Enterprise {id: r[3]})
  CREATE (o)-[:SOLD_BY]->(m)
}
REMOVE o.lock
RETURN i, state, wins, former ORDER BY i`,
)

export async function applyOrders(tx: Transaction, rows: OrderRow[]): Promise<AppliedOrder[]> {
  const found = await tx.run(APPLY, { rows: rows.map(orderSlots) })
  return found.map(([i, state, wins, former]) => ({
    key: rows[i as number]!.key,
    state: state as Applied['state'],
    created: former === null,
    wins: wins as boolean,
    former: former === null ? null : formerOf(former as [string, string, number]),
  }))
}

const formerOf = ([merchant, orderedOn, paidFen]: [string, string, number]) => ({ merchant, orderedOn, paidFen })

const orderSlots = (row: OrderRow) => [
  row.key,
  row.orderNo,
  row.platform,
  row.merchant,
  row.orderedOn,
  row.appTime,
  integer(row.goodsFen),
  integer(row.freightFen),
  integer(row.taxFen),
  integer(row.discountFen),
  integer(row.paidFen),
  row.buyer,
  row.hash,
  row.buyerName,
]

/** Starts at the unique keys of what was just changed, once the number of the transaction is known. */
const SET_SEQ = internal('setOrderSeq', 'the apply job', `UNWIND $keys AS k MATCH (o:Order {key: k}) SET o.seq = $seq`)

export async function setOrderSeq(tx: Transaction, keys: string[], seq: number): Promise<void> {
  await tx.run(SET_SEQ, { keys, seq: integer(seq) })
}
