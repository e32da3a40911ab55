import type { Picture, Start } from './picture.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { property } from './picture.ts'
import { enterpriseScope } from './enterprise.ts'

const orderScope = (n: string) =>
  `($scope.all OR ${n}.byOwner STARTS WITH $scope.ownPrefix OR ${n}.byMerchant STARTS WITH $scope.ownPrefix` +
  ` OR EXISTS { (${n})-[:SOLD_ON|SOLD_BY]->(s:Enterprise) WHERE s.district IN $scope.districts })`

export const order: Picture = {
  type: 'Order',
  fields: [
    { name: 'id', expression: (n) => `'Order:' + ${n}.key` },
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
  /** What the order stood at before, for the tallies. */
  formerFen: number
}

/**
 * Starts at the unique order key. A document is folded in the order (appTime, hash): the greatest stands, whatever
 * came first. One row per input row, in its order.
 */
const APPLY = internal(
  'applyOrders',
  'the apply job',
  `UNWIND range(0, size($rows) - 1) AS i
WITH i, $rows[i] AS r
MERGE (o:Order {key: r[0]})
WITH i, r, o, o.hash IS NULL AS created, coalesce(o.paidFen, 0) AS former,
  CASE WHEN o.hash IS NULL THEN 'APPLIED' WHEN o.hash = r[12] THEN 'UNCHANGED' WHEN o.appTime > r[5] THEN 'STALE'
    WHEN o.appTime = r[5] THEN 'CONFLICT' ELSE 'APPLIED' END AS state
WITH i, r, o, created, former, state, state = 'APPLIED' OR (state = 'CONFLICT' AND r[12] > o.hash) AS wins
FOREACH (_ IN CASE WHEN wins THEN [1] ELSE [] END |
  SET o.orderNo = r[1], o.orderedOn = coalesce(o.orderedOn, r[4]), o.appTime = r[5], o.goodsFen = r[6],
    o.freightFen = r[7], o.taxFen = r[8], o.discountFen = r[9], o.paidFen = r[10], o.buyer = r[11], o.hash = r[12],
    o.buyerName = r[13])
FOREACH (_ IN CASE WHEN created THEN [1] ELSE [] END |
  SET o.byOwner = r[2] + '|' + r[4] + '|' + r[0], o.byMerchant = r[3] + '|' + r[4] + '|' + r[0])
WITH i, r, o, created, former, state, wins
CALL (r, o, created) {
  WITH r, o, created WHERE created
  MATCH (p:Enterprise {id: r[2]}), (m:Enterprise {id: r[3]})
  CREATE (o)-[:SOLD_ON]->(p), (o)-[:SOLD_BY]->(m)
}
RETURN i, state, created, CASE WHEN wins THEN former ELSE r[10] END AS former ORDER BY i`,
)

export async function applyOrders(tx: Transaction, rows: OrderRow[]): Promise<AppliedOrder[]> {
  const found = await tx.run(APPLY, { rows: rows.map(orderSlots) })
  return found.map(([i, state, created, former]) => ({
    key: rows[i as number]!.key,
    state: state as Applied['state'],
    created: created as boolean,
    formerFen: former as number,
  }))
}

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
