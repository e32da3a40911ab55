/** A parcel: an inventory list, and the order, payments and waybill that it has to agree with. */
import { internal, scoped } from './cypher.ts'
import type { AsDeclared, Parcel } from '../rules/match.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import type { Touched } from './event.ts'
import type { Verdict } from './inbox.ts'
import { compareVersions, DELETED, type DocumentNoun } from './document.ts'
import { orderDocument } from './order.ts'
import { packed, unpacked } from './packed.ts'
import { waybillDocument } from './waybill.ts'

/** Slots of what the match compares; `null` where nothing came, or it was deleted. */
export interface StoredParcel {
  inventory: Record<string, unknown>
  order: Record<string, unknown> | null
  payments: Record<string, unknown>[]
  waybill: Record<string, unknown> | null
  /** Rows of their other versions, where the one that stands was made after the list. */
  versions: { order: unknown[][]; waybill: unknown[][] }
  cancelled: boolean
  returned: boolean
  standing: Standing
}

/** What the last match left on the list; all null before the first. */
export interface Standing {
  verdict: string | null
  /** Stable ids of the rules that did not hold. */
  findings: string[]
  /** Receipt code of the message family; 800 is never taken back. */
  state: string | null
  /** What was added to edges and tallies for it, to be taken back when it changes. */
  counted: string | null
}

const ORDER = [
  'key',
  'sender',
  'platform',
  'merchant',
  'orderNo',
  'appTime',
  'goodsFen',
  'freightFen',
  'taxFen',
  'discountFen',
  'paidFen',
  'buyer',
  'buyerName',
  'buyerPhone',
  'consignee',
  'consigneePhone',
  'consigneeAddress',
  'paymentFirm',
  'transactionNo',
  'parentOrderNo',
  'lines',
] as const
const PAYMENT = [
  'key',
  'sender',
  'firm',
  'transactionNo',
  'amountFen',
  'payer',
  'payerName',
  'payerPhone',
  'appTime',
] as const
const WAYBILL = [
  'key',
  'sender',
  'firm',
  'orderNo',
  'freightFen',
  'insuredFen',
  'weight',
  'consignee',
  'consigneePhone',
  'consigneeAddress',
  'appTime',
] as const
const INVENTORY = [
  'key',
  'sender',
  'agent',
  'platform',
  'merchant',
  'carrier',
  'guarantor',
  'orderNo',
  'waybillKey',
  'copNo',
  'goodsFen',
  'freightFen',
  'insuredFen',
  'buyer',
  'buyerName',
  'buyerPhone',
  'consigneeAddress',
  'grossWeight',
  'netWeight',
  'declaredOn',
  'appTime',
  'appType',
  'lines',
] as const
const STANDING = ['verdict', 'findings', 'state', 'counted'] as const

const slotsOf = (n: string, names: readonly string[]) => `[${names.map((name) => `${n}.${name}`).join(', ')}]`

/** Only who declared the list, or whose goods they are, may ask for what follows it. */
const requested = (label: string) =>
  `EXISTS { MATCH (c:${label} {orderKey: k}) WHERE c.appType <> 3 AND c.agent IN [i.agent, i.merchant] }`

/** Almost no document is changed after its list; of those that are, all versions are looked at. */
const laterVersions = (n: string) =>
  `CASE WHEN ${n}.versions > 0 AND ${n}.appTime > i.appTime THEN COLLECT { MATCH (v:Version)-[:OF]->(${n}) RETURN v.row } ELSE [] END`

/** Starts at the index of the waybills that lists name; no row where no list has come yet. */
const LISTS_OF_WAYBILLS = internal(
  'listsOfWaybills',
  'the match job',
  `UNWIND $waybills AS w MATCH (i:Inventory {waybillKey: w}) USING INDEX i:Inventory(waybillKey) RETURN i.key`,
)

/**
 * Starts at the unique keys of lists; walks to the order under the same key, to its payments and to the waybill that the
 * list names, and ties what is not tied yet. No row where no list has come: nothing can be compared.
 */
const TIE = internal(
  'tieParcels',
  'the match job',
  `UNWIND $keys AS k
MATCH (i:Inventory {key: k})
OPTIONAL MATCH (o:Order {key: k})
OPTIONAL MATCH (w:Waybill {key: i.waybillKey})
WITH k, i, o, w, COLLECT { MATCH (p:Payment {orderKey: k}) USING INDEX p:Payment(orderKey) RETURN p } AS ps
FOREACH (_ IN CASE WHEN o IS NULL OR EXISTS { (i)-[:COVERS]->() } THEN [] ELSE [1] END | CREATE (i)-[:COVERS]->(o))
FOREACH (_ IN CASE WHEN o IS NULL OR w IS NULL OR EXISTS { (w)-[:SHIPPED]->() } THEN [] ELSE [1] END |
  CREATE (w)-[:SHIPPED]->(o))
FOREACH (p IN CASE WHEN o IS NULL THEN [] ELSE [x IN ps WHERE NOT EXISTS { (x)-[:PAID]->() }] END |
  CREATE (p)-[:PAID]->(o))
RETURN ${slotsOf('i', INVENTORY)}, ${slotsOf('i', STANDING)},
  CASE WHEN o IS NULL OR o.appType = 3 THEN null ELSE ${slotsOf('o', ORDER)} END,
  [p IN ps WHERE p.appType <> 3 | ${slotsOf('p', PAYMENT)}],
  CASE WHEN w IS NULL OR w.appType = 3 THEN null ELSE ${slotsOf('w', WAYBILL)} END,
  ${requested('Cancellation')}, ${requested('Return')},
  ${laterVersions('o')}, ${laterVersions('w')}`,
)

/** The lists that the documents concern, with what they have to agree with. */
export async function tieParcels(tx: Transaction, touched: Touched): Promise<StoredParcel[]> {
  const ofWaybills = touched.waybills.length
    ? await tx.run(LISTS_OF_WAYBILLS, { waybills: unique(touched.waybills) })
    : []
  const keys = unique([...touched.orders, ...ofWaybills.map(([key]) => key as string)])
  return keys.length ? (await tx.run(TIE, { keys })).map((row) => parcelOf(row)) : []
}

const unique = (keys: string[]) => [...new Set(keys)]

function parcelOf(
  [inventory, standing, order, payments, waybill, cancelled, returned, orders, waybills]: unknown[],
  more: readonly string[] = [],
): StoredParcel {
  const { findings, ...rest } = named(STANDING, standing as unknown[])
  return {
    inventory: named([...INVENTORY, ...more], inventory as unknown[]),
    order: order ? named([...ORDER, ...more], order as unknown[]) : null,
    payments: (payments as unknown[][]).map((payment) => named([...PAYMENT, ...more], payment)),
    waybill: waybill ? named([...WAYBILL, ...more], waybill as unknown[]) : null,
    versions: { order: rowsOf(orders), waybill: rowsOf(waybills) },
    cancelled: cancelled as boolean,
    returned: returned as boolean,
    standing: { ...rest, findings: findings ?? [] } as Standing,
  }
}

const rowsOf = (versions: unknown) => (versions as string[]).map((row) => JSON.parse(row) as unknown[])

function named(names: readonly string[], slots: unknown[]): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  for (let i = 0; i < names.length; i++) object[names[i]!] = slots[i]
  return object
}

/** Starts at the unique keys of lists that read otherwise now. */
const SETTLE = internal(
  'settleParcels',
  'the match job',
  `UNWIND $rows AS r
MATCH (i:Inventory {key: r[0]})
SET i.verdict = r[1], i.findings = r[2], i.stateNo = coalesce(i.stateNo, 0) + CASE WHEN i.state = r[3] THEN 0 ELSE 1 END,
  i.state = r[3], i.counted = r[4], i.dutiableFen = r[5], i.dutyFen = r[6],
  i.acceptedSeq = coalesce(i.acceptedSeq, $seq)`,
)

export interface Settled {
  key: string
  verdict: string
  findings: string[]
  state: string
  counted: string
  dutiableFen: number
  dutyFen: number
}

/** @param seq of the last event that was looked at: the order in which lists were accepted is a fact */
export async function settleParcels(tx: Transaction, settled: Settled[], seq: number): Promise<void> {
  const rows = settled.map((list) => [
    list.key,
    list.verdict,
    list.findings.length ? list.findings : null,
    list.state,
    list.counted,
    integer(list.dutiableFen),
    integer(list.dutyFen),
  ])
  await tx.run(SETTLE, { rows, seq: integer(seq) })
}

/**
 * Starts at the match's cursor, which is locked until commit so that two matches never overlap, and at the unique numbers
 * of the events that follow; no row when all are matched.
 */
const UNMATCHED = internal(
  'unmatchedEvents',
  'the match job',
  `MATCH (f:Sequence {name: 'match'}) SET f.lock = true
WITH f.value AS matched
MATCH (e:Event) WHERE e.seq > matched AND e.seq <= matched + $limit
RETURN e.seq, e.touched ORDER BY e.seq`,
)

/** What the next events have touched, and the number of the last of them; null when all are matched. */
export async function takeTouched(tx: Transaction, limit: number): Promise<{ touched: Touched; seq: number } | null> {
  const rows = await tx.run(UNMATCHED, { limit: integer(limit) })
  const last = rows.at(-1)
  if (!last) return null
  const some = rows.flatMap(([, bytes]) => (bytes ? [unpacked(bytes as Int8Array) as Touched] : []))
  const touched = { orders: some.flatMap(({ orders }) => orders), waybills: some.flatMap(({ waybills }) => waybills) }
  return { touched, seq: last[0] as number }
}

// What was touched is of no use once it is matched, and would be half of an event's size.
const ADVANCE = internal(
  'advanceMatch',
  'the match job',
  `MATCH (f:Sequence {name: 'match'}) SET f.value = $seq REMOVE f.lock
WITH f MATCH (e:Event) WHERE e.seq > $seq - $limit AND e.seq <= $seq AND e.touched IS NOT NULL REMOVE e.touched`,
)

export async function advanceMatch(tx: Transaction, seq: number, limit: number): Promise<void> {
  await tx.run(ADVANCE, { seq: integer(seq), limit: integer(limit) })
}

/** Starts at nothing: a receipt of the match is new for each party and number. */
const TELL = internal(
  'tellVerdicts',
  'the match job',
  `UNWIND $rows AS r
CREATE (:Receipt {key: r[0], party: r[1], byParty: r[1] + $order + r[0], acceptedAt: $at, verdicts: r[2], seq: $seq})`,
)

export async function tellVerdicts(
  tx: Transaction,
  verdicts: Map<string, Verdict[]>,
  { seq, order, at }: { seq: number; order: string; at: string },
): Promise<void> {
  const rows = [...verdicts].map(([party, told]) => [`M${seq}-${party}`, party, packed(told)])
  if (rows.length) await tx.run(TELL, { rows, seq: integer(seq), order, at })
}

/** Starts at the unique keys `buyer|year`; no row for a buyer who has spent nothing. */
const QUOTAS = internal('findQuotas', 'the match job', `UNWIND $keys AS k MATCH (q:Quota {key: k}) RETURN k, q.usedFen`)

export async function findQuotas(tx: Transaction, keys: string[]): Promise<Map<string, number>> {
  const rows = keys.length ? await tx.run(QUOTAS, { keys }) : []
  return new Map(rows.map(([key, usedFen]) => [key as string, usedFen as number]))
}

const SPEND = internal(
  'spendQuotas',
  'the match job',
  `UNWIND $rows AS r MERGE (q:Quota {key: r[0]}) SET q.usedFen = r[1]`,
)

export async function writeQuotas(tx: Transaction, quotas: Map<string, number>): Promise<void> {
  const rows = [...quotas].map(([key, usedFen]) => [key, integer(usedFen)])
  if (rows.length) await tx.run(SPEND, { rows })
}

const UNMATCHED_COUNT = internal(
  'unmatchedCount',
  'the sweep and the health check',
  `MATCH (s:Sequence {name: 'event'}), (f:Sequence {name: 'match'}) RETURN s.value - f.value`,
)

export async function countUnmatched(graph: Graph): Promise<number> {
  const [row] = await graph.read(UNMATCHED_COUNT, {})
  return (row?.[0] as number | undefined) ?? 0
}

/** Starts at the unique keys of lists that were released and disagree now: what was issued stands, and this is said. */
const DISCREPANCY = internal(
  'recordDiscrepancies',
  'the match job',
  `UNWIND $rows AS r
MATCH (i:Inventory {key: r[0]})
MERGE (d:Discrepancy {key: r[0] + '|' + r[1]})
ON CREATE SET d.findings = r[2], d.recordedAt = $at
MERGE (d)-[:ABOUT]->(i)`,
)

export async function recordDiscrepancies(tx: Transaction, settled: Settled[], at: string): Promise<void> {
  const rows = settled.map(({ key, findings }) => [key, findings.join(','), findings])
  if (rows.length) await tx.run(DISCREPANCY, { rows, at })
}

const SHOWN = ['receivedAt', 'appType'] as const

/**
 * Starts at the unique key of the order, which is that of its list, and at the index of its payments; the waybill is the
 * one that the list names, or before a list has come one of the same order number. One row; what the caller is no party to
 * and does not supervise is as if it had not come.
 */
const FIND = scoped(
  'findParcel',
  `OPTIONAL MATCH (o:Order {key: $key})
OPTIONAL MATCH (i:Inventory {key: $key})
OPTIONAL MATCH (w:Waybill) WHERE w.key = i.waybillKey
WITH o, i, w, COLLECT { MATCH (p:Payment {orderKey: $key}) USING INDEX p:Payment(orderKey) WHERE p.appType <> 3 RETURN p } AS ps
WITH o, i, w, ps, $scope.party AS me
WHERE $scope.all OR me IN [o.platform, o.merchant, i.platform, i.merchant, i.agent, i.carrier, i.guarantor, w.firm]
  OR (o.paymentFirm = me AND any(p IN ps WHERE p.firm = me)) OR i.district IN $scope.districts OR i.port IN $scope.districts
  OR EXISTS { (o)-[:SOLD_ON|SOLD_BY]->(e:Enterprise) WHERE e.district IN $scope.districts }
RETURN CASE WHEN i IS NULL THEN null ELSE ${slotsOf('i', [...INVENTORY, ...SHOWN])} END, ${slotsOf('i', STANDING)},
  CASE WHEN o IS NULL OR o.appType = 3 THEN null ELSE ${slotsOf('o', [...ORDER, ...SHOWN])} END,
  [p IN ps | ${slotsOf('p', [...PAYMENT, ...SHOWN])}],
  CASE WHEN w IS NULL OR w.appType = 3 THEN null ELSE ${slotsOf('w', [...WAYBILL, ...SHOWN])} END,
  ${laterVersions('o')}, ${laterVersions('w')}`,
)

export type FoundParcel = Omit<StoredParcel, 'inventory'> & { inventory: StoredParcel['inventory'] | null }

export async function findParcel(graph: Graph, key: string, scope: object): Promise<FoundParcel | null> {
  const [row] = await graph.read(FIND, { key, scope })
  if (!row) return null
  const [inventory, standing, order, payments, waybill, orders, waybills] = row as (unknown[] | null)[]
  if (!inventory && !order && !payments?.length && !waybill) return null
  const found = parcelOf([inventory ?? [], standing, order, payments, waybill, false, false, orders, waybills], SHOWN)
  return { ...found, inventory: inventory ? found.inventory : null }
}

/** What the rules compare. Of several payments the one that the order names, or else the first by its key. */
export function comparedOf({ inventory, order, payments, waybill }: StoredParcel): Parcel {
  const named =
    order && payments.find(({ key }) => key === `${String(order.paymentFirm)}|${String(order.transactionNo)}`)
  const [first] = [...payments].sort((one, other) => (String(one.key) < String(other.key) ? -1 : 1))
  return {
    inventory: { ...withLines(inventory), buyerVerified: false },
    order: order && withLines(order),
    payment: named ?? first ?? null,
    otherPayments: Math.max(0, payments.length - 1),
    waybill,
  } as unknown as Parcel
}

const withLines = (document: Record<string, unknown>) => ({
  ...document,
  lines: JSON.parse(document.lines as string) as unknown,
})

/**
 * What stood when the list was declared: the greatest version made until then, or else the first there was. Null where that
 * is what stands now.
 */
export function declaredOf({ inventory, order, waybill, versions }: StoredParcel): AsDeclared {
  const at = inventory.appTime as string
  const orderThen = order && standingAt(at, versions.order, orderDocument, order)
  const waybillThen = waybill && standingAt(at, versions.waybill, waybillDocument, waybill)
  return { order: orderThen && withLines(orderThen), waybill: waybillThen } as unknown as AsDeclared
}

function standingAt(
  at: string,
  versions: unknown[][],
  noun: DocumentNoun,
  now: Record<string, unknown>,
): Record<string, unknown> | null {
  if (versions.length === 0) return null
  const rows = [...versions].sort((one, other) => compareVersions(noun, one, other))
  const then = rows.findLast((row) => (row[1] as string) <= at) ?? rows[0]!
  // A deletion after the list was declared is refused like any change.
  return then[2] === DELETED || (then[1] as string) > (now.appTime as string) ? null : named(noun.slots, then)
}
