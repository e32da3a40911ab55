/** A parcel: an inventory list, and the order, payments and waybill that it has to agree with. */
import { internal, scoped } from './cypher.ts'
import type { AsDeclared, Parcel } from '../rules/match.ts'
import type { carriedFor, WaybillVersion } from '../rules/waybill.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import type { Touched } from './event.ts'
import type { Verdict } from './inbox.ts'
import { dayIn, documentKey } from './document-row.ts'
import { compareVersions, DELETED, type DocumentNoun, namedRow } from './document.ts'
import { inventoryDocument } from './inventory.ts'
import { orderDocument } from './order.ts'
import { packed, unpacked } from './packed.ts'
import { paymentDocument } from './payment.ts'
import { requestsIn, requestsUnder, type StoredRequest } from './request.ts'
import { waybillDocument } from './waybill.ts'

/** Slots of what the match compares; `null` where nothing came, or it was deleted. */
export interface StoredParcel {
  /** Of the list and of what belongs to it; good for the transaction that read them. */
  nodes: Nodes
  inventory: Record<string, unknown>
  order: Record<string, unknown> | null
  payments: Record<string, unknown>[]
  waybill: Record<string, unknown> | null
  /** Its number had been another parcel's too short a time before. */
  waybillReused: boolean
  /** Rows of their other versions, where the one that stands was made after the list. */
  versions: { order: unknown[][]; waybill: unknown[][] }
  /** What was asked for after it was declared, to cancel it or to return its goods. */
  requests: StoredRequest[]
  standing: Standing
}

interface Nodes {
  list: string
  order: string | null
  /** Only those that are not tied to an order yet. */
  payments: string[]
  /** The one under the number that the list names which carries its order. */
  waybill: string | null
  /** Whether the list is tied to its order, and the waybill as well. */
  covers: boolean
  shipped: boolean
  /** Waybills that are tied to the order, and that the list does not name any more. */
  strays: string[]
}

/** What the last match left on the list; all null before the first. */
export interface Standing {
  verdict: string | null
  /** Stable ids of the rules that did not hold. */
  findings: string[]
  /** Receipt code of the message family; it never goes back from 800 or 399. */
  state: string | null
  /** Number of that state, and of how much of the goods came back. */
  stateNo: number
  releasedAt: string | null
  /** JSON of ReturnedLine in rules/tax.ts; null while nothing came back. */
  returned: string | null
  /** What is left of value and tax. */
  dutiableFen: number | null
  dutyFen: number | null
  /** What was added to edges and tallies for it, to be taken back when it changes. */
  counted: string | null
}

const STANDING = [
  ...['verdict', 'findings', 'state', 'counted', 'stateNo', 'releasedAt', 'returned'],
  ...['dutiableFen', 'dutyFen'],
] as const

const standingOf = (n: string) => `[${STANDING.map((name) => `${n}.${name}`).join(', ')}]`

/** Almost no document has a second version; of those that do, all are looked at. */
const versionsOf = (n: string) =>
  `CASE WHEN ${n}.versions > 0 THEN COLLECT { MATCH (v:Version)-[:OF]->(${n}) RETURN v.row } ELSE [] END`

/** All that a carrier sent under a number: the keys of its waybills begin with that of the number. */
const UNDER_NUMBER = `COLLECT { MATCH (w:Waybill) WHERE w.key STARTS WITH i.waybillKey RETURN w }`

const VERSIONS_UNDER_NUMBER = `CASE WHEN any(w IN ws WHERE w.versions > 0)
    THEN COLLECT { UNWIND ws AS w MATCH (v:Version)-[:OF]->(w) RETURN v.row } ELSE [] END`

/** Which of the versions under a number are those of the waybill of a list; see rules/waybill.ts. */
export type CarriedFor = typeof carriedFor

/** Starts at the index of the waybills that lists name; no row where no list has come yet. */
const LISTS_OF_WAYBILLS = internal(
  'listsOfWaybills',
  'the match job',
  `UNWIND $waybills AS w MATCH (i:Inventory {waybillKey: w}) USING INDEX i:Inventory(waybillKey) RETURN i.key`,
)

/**
 * Starts at the unique keys of lists; walks to the order under the same key, to its payments and to the waybills under the
 * number that the list names. No row where no list has come: nothing can be compared. It writes nothing: a text that does would lock the
 * keys that it looks for, and wait for the apply that is just bringing one of them.
 */
const LOOK = internal(
  'lookAtParcels',
  'the match job',
  `UNWIND $keys AS k
MATCH (i:Inventory {key: k})
OPTIONAL MATCH (o:Order {key: k})
WITH k, i, o, COLLECT { MATCH (p:Payment {orderKey: k}) USING INDEX p:Payment(orderKey) RETURN p } AS ps,
  ${UNDER_NUMBER} AS ws
RETURN i.row, ${standingOf('i')}, o.row, [p IN ps | p.row], [w IN ws | w.row],
  ${versionsOf('o')}, ${VERSIONS_UNDER_NUMBER}, ${requestsUnder('k')},
  elementId(i), elementId(o), [p IN ps WHERE NOT EXISTS { (p)-[:PAID]->() } | elementId(p)],
  [w IN ws | elementId(w)], EXISTS { (i)-[:COVERS]->() }, COLLECT { MATCH (w)-[:SHIPPED]->(o) RETURN elementId(w) },
  i.versions > 0 OR any(p IN ps WHERE p.versions > 0)`,
)

/** A parcel, and whether its list or one of its payments has other versions. */
export interface LookedAt extends StoredParcel {
  changed: boolean
}

/** The lists that the documents concern, with what they have to agree with. */
export async function lookAtParcels(tx: Transaction, touched: Touched, carried: CarriedFor): Promise<LookedAt[]> {
  const ofWaybills = touched.waybills.length
    ? await tx.run(LISTS_OF_WAYBILLS, { waybills: unique(touched.waybills) })
    : []
  const keys = unique([...touched.orders, ...ofWaybills.map(([key]) => key as string)])
  const rows = keys.length ? await tx.run(LOOK, { keys }) : []
  return rows.map((row) => {
    const { waybills, ...parcel } = parcelOf(row, carried)
    const own = waybills.findIndex((waybill) => waybill[ORDER_NO] === parcel.inventory.orderNo)
    return { ...parcel, nodes: nodesOf(row.slice(9), own), changed: row[15] === true }
  })
}

const ORDER_NO = waybillDocument.slots.indexOf('orderNo')

function nodesOf([list, order, payments, waybills, covers, shipped]: unknown[], own: number): Nodes {
  const waybill = (waybills as string[])[own] ?? null
  const tied = shipped as string[]
  return {
    list: list as string,
    order: order as string | null,
    payments: payments as string[],
    waybill,
    covers: covers as boolean,
    shipped: waybill !== null && tied.includes(waybill),
    strays: tied.filter((each) => each !== waybill),
  }
}

const unique = (keys: string[]) => [...new Set(keys)]

/** The status page asks for a parcel whose list may not have come. */
const NO_LIST: Record<string, unknown> = {}

function parcelOf(
  [inventory, standing, order, payments, sent, orders, former, ...requests]: unknown[],
  carried: CarriedFor,
) {
  const list = inventory === null ? NO_LIST : documentOf(inventoryDocument, inventory)
  const waybills = rowsOf(waybillDocument, sent)
  return {
    inventory: list,
    order: standsOf(orderDocument, order),
    payments: (payments as string[]).map((row) => standsOf(paymentDocument, row)).filter((payment) => payment !== null),
    ...waybillOf(list, [...waybills, ...rowsOf(waybillDocument, former)], carried, rowsOf(orderDocument, orders)),
    waybills,
    requests: requestsIn(requests[0], requests[1]),
    standing: standingOn((standing ?? []) as unknown[]),
  }
}

/** The waybill of a list, of all that was sent under its number. */
export function waybillOf(
  list: Record<string, unknown>,
  sent: unknown[][],
  carriedFor: CarriedFor,
  order: unknown[][],
): Pick<StoredParcel, 'waybill' | 'waybillReused' | 'versions'> {
  const carried = carriedFor(sent as unknown as WaybillVersion[], list as { orderNo: string; appTime: string })
  const rows = carried.versions as unknown as unknown[][]
  const stands = rows.at(-1)
  return {
    waybill: stands && stands[2] !== DELETED ? namedRow(waybillDocument, stands) : null,
    waybillReused: carried.reused,
    versions: { order, waybill: rows.slice(0, -1) },
  }
}

const standingOn = ([verdict, findings, state, counted, stateNo, releasedAt, returned, ...left]: unknown[]) =>
  ({
    verdict: verdict ?? null,
    findings: findings ?? [],
    state: state ?? null,
    counted: counted ?? null,
    stateNo: stateNo ?? 0,
    releasedAt: releasedAt ?? null,
    returned: returned ?? null,
    dutiableFen: left[0] ?? null,
    dutyFen: left[1] ?? null,
  }) as Standing

const documentOf = (noun: DocumentNoun, row: unknown) => namedRow(noun, noun.form.read(row as string))

/** Null where nothing came, or it was deleted. */
function standsOf(noun: DocumentNoun, row: unknown): Record<string, unknown> | null {
  if (row === null) return null
  const document = documentOf(noun, row)
  return document.appType === DELETED ? null : document
}

const rowsOf = (noun: DocumentNoun, versions: unknown) => (versions as string[]).map((row) => noun.form.read(row))

const READS = `SET i.verdict = r[1], i.findings = r[2], i.state = r[3], i.counted = r[4], i.dutiableFen = r[5], i.dutyFen = r[6],
  i.stateNo = r[7], i.releasedAt = r[8], i.returned = r[9], i.acceptedSeq = coalesce(i.acceptedSeq, $seq)`

/** Starts at the nodes of lists, just read, that read otherwise now. */
const SETTLE = internal(
  'settleParcels',
  'the match job',
  `UNWIND $rows AS r
MATCH (i:Inventory) WHERE elementId(i) = r[0]
${READS}`,
)

/** As most parcels come: the list with an order, a payment and a waybill, none of them tied to the others yet. */
const SETTLE_AND_TIE = internal(
  'settleAndTieParcels',
  'the match job',
  `UNWIND $rows AS r
MATCH (i:Inventory) WHERE elementId(i) = r[0]
MATCH (o:Order) WHERE elementId(o) = r[10]
MATCH (p:Payment) WHERE elementId(p) = r[11]
MATCH (w:Waybill) WHERE elementId(w) = r[12]
${READS}
CREATE (i)-[:COVERS]->(o), (p)-[:PAID]->(o), (w)-[:SHIPPED]->(o)`,
)

/** Starts at nodes that were just read; the match is alone in tying them. */
const tieText = (type: string) =>
  internal(
    `tie${type}`,
    'the match job',
    `UNWIND $pairs AS p MATCH (a) WHERE elementId(a) = p[0] MATCH (b:Order) WHERE elementId(b) = p[1] CREATE (a)-[:${type}]->(b)`,
  )

const TIES = { COVERS: tieText('COVERS'), SHIPPED: tieText('SHIPPED'), PAID: tieText('PAID') }

/** Starts at nodes that were just read: the list names another waybill now. */
const UNTIE = internal(
  'untieSHIPPED',
  'the match job',
  'UNWIND $pairs AS p MATCH (a)-[t:SHIPPED]->(b) WHERE elementId(a) = p[0] AND elementId(b) = p[1] DELETE t',
)

export interface Settled {
  nodes: Nodes
  key: string
  verdict: string
  findings: string[]
  state: string
  counted: string | null
  /** What is left of both when goods came back. */
  dutiableFen: number
  dutyFen: number
  stateNo: number
  releasedAt: string | null
  returned: string | null
}

/**
 * Writes what reads otherwise now, and ties what was looked at where it was not.
 *
 * @param seq of the last event that was looked at: the order in which lists were accepted is a fact
 */
export async function settleParcels(
  tx: Transaction,
  { looked, settled }: { looked: StoredParcel[]; settled: Settled[] },
  seq: number,
): Promise<void> {
  const fresh = settled.filter(({ nodes }) => isFresh(nodes))
  const others = settled.filter(({ nodes }) => !isFresh(nodes))
  const tied = new Set(fresh.map(({ nodes }) => nodes))
  const number = integer(seq)
  if (fresh.length)
    await tx.run(SETTLE_AND_TIE, { rows: fresh.map((list) => [...reads(list), ...tiedTo(list)]), seq: number })
  if (others.length) await tx.run(SETTLE, { rows: others.map(reads), seq: number })
  await tie(
    tx,
    looked.map(({ nodes }) => nodes).filter((nodes) => !tied.has(nodes)),
  )
}

const isFresh = ({ order, payments, waybill, covers, shipped }: Nodes) =>
  order !== null && waybill !== null && payments.length === 1 && !covers && !shipped

const reads = (list: Settled) => [
  list.nodes.list,
  list.verdict,
  list.findings.length ? list.findings : null,
  list.state,
  list.counted,
  integer(list.dutiableFen),
  integer(list.dutyFen),
  integer(list.stateNo),
  list.releasedAt,
  list.returned,
]

const tiedTo = ({ nodes: { order, payments, waybill } }: Settled) => [order, payments[0], waybill]

async function tie(tx: Transaction, parcels: Nodes[]): Promise<void> {
  const pairs: Record<keyof typeof TIES, [string, string][]> = { COVERS: [], SHIPPED: [], PAID: [] }
  const untied: [string, string][] = []
  for (const { list, order, payments, waybill, covers, shipped, strays } of parcels) {
    if (order === null) continue
    if (!covers) pairs.COVERS.push([list, order])
    if (waybill !== null && !shipped) pairs.SHIPPED.push([waybill, order])
    for (const stray of strays) untied.push([stray, order])
    for (const payment of payments) pairs.PAID.push([payment, order])
  }
  if (untied.length) await tx.run(UNTIE, { pairs: untied })
  for (const [type, some] of Object.entries(pairs))
    if (some.length) await tx.run(TIES[type as keyof typeof TIES], { pairs: some })
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

/** What the next events have touched, how many they are, and the number of the last; null when all are matched. */
export async function takeTouched(
  tx: Transaction,
  limit: number,
): Promise<{ touched: Touched; events: number; seq: number } | null> {
  const rows = await tx.run(UNMATCHED, { limit: integer(limit) })
  const last = rows.at(-1)
  if (!last) return null
  const some = rows.flatMap(([, bytes]) => (bytes ? [unpacked(bytes as Int8Array) as Touched] : []))
  const touched = {
    orders: some.flatMap(({ orders }) => orders),
    waybills: some.flatMap(({ waybills }) => waybills),
    // Events from before exports were matched name none.
    exports: some.flatMap(({ exports = [] }) => exports),
  }
  return { touched, events: rows.length, seq: last[0] as number }
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

/** Starts at the nodes of lists, just read, that were released and disagree now: what was issued stands, and this is said. */
const DISCREPANCY = internal(
  'recordDiscrepancies',
  'the match job',
  `UNWIND $rows AS r
MATCH (i) WHERE elementId(i) = r[0]
MERGE (d:Discrepancy {key: r[1]})
ON CREATE SET d.findings = r[2], d.recordedAt = $at
MERGE (d)-[:ABOUT]->(i)`,
)

export async function recordDiscrepancies(
  tx: Transaction,
  settled: Pick<Settled, 'nodes' | 'key' | 'findings'>[],
  at: string,
): Promise<void> {
  const rows = settled.map(({ nodes, key, findings }) => [nodes.list, `${key}|${findings.join(',')}`, findings])
  if (rows.length) await tx.run(DISCREPANCY, { rows, at })
}

/**
 * Starts at the unique key of the order, which is that of its list, and at the index of its payments; the waybills are those
 * under the number that the list names. One row; what the caller is no party to and does not supervise is as if it had not
 * come.
 */
const FIND = scoped(
  'findParcel',
  `OPTIONAL MATCH (o:Order {key: $key})
OPTIONAL MATCH (i:Inventory {key: $key})
WITH o, i, COLLECT { MATCH (p:Payment {orderKey: $key}) USING INDEX p:Payment(orderKey) RETURN p } AS ps,
  ${UNDER_NUMBER} AS ws
WITH o, i, ws, ps, '"' + $scope.party + '"' AS me
WHERE $scope.all OR o.row CONTAINS me OR i.row CONTAINS me OR any(w IN ws WHERE w.row CONTAINS me)
  OR i.district IN $scope.districts OR i.port IN $scope.districts
  OR EXISTS { (o)-[:SOLD_ON|SOLD_BY]->(e:Enterprise) WHERE e.district IN $scope.districts }
RETURN i.row, ${standingOf('i')}, o.row, [p IN ps | p.row], [w IN ws | w.row], ${versionsOf('o')}, ${VERSIONS_UNDER_NUMBER},
  ${requestsUnder('$key')}`,
)

export type FoundParcel = Omit<StoredParcel, 'inventory' | 'nodes'> & { inventory: StoredParcel['inventory'] | null }

export async function findParcel(
  graph: Graph,
  { key, scope }: { key: string; scope: object },
  carried: CarriedFor,
): Promise<FoundParcel | null> {
  const [row] = await graph.read(FIND, { key: documentKey(key), scope })
  if (!row) return null
  const found = parcelOf(row, carried)
  const inventory = row[0] && !isGone(found) ? found.inventory : null
  if (!inventory && !found.order && !found.payments.length && !found.waybill) return null
  return { ...found, inventory }
}

/** What was issued for a list is shown, whatever became of it; without that a deleted one is as if it had not come. */
const isGone = ({ inventory, standing }: Pick<StoredParcel, 'inventory' | 'standing'>) =>
  inventory.appType === DELETED && standing.state !== '800' && standing.state !== '399'

/** What the rules compare. */
export function comparedOf({
  inventory,
  order,
  payments,
  waybill,
  waybillReused,
}: Pick<StoredParcel, 'inventory' | 'order' | 'payments' | 'waybill' | 'waybillReused'>): Parcel {
  return {
    inventory: { ...inventory, acceptedOn: dayIn(Date.parse(inventory.receivedAt as string)), buyerVerified: false },
    order,
    payment: paymentOf(order, payments),
    otherPayments: Math.max(0, payments.length - 1),
    waybill,
    waybillReused,
  } as unknown as Parcel
}

/**
 * Of several payments the one that the order names, one of the firm that it names, one of the buyer, the one whose amount
 * comes nearest, or else the first by its key: anybody may send a payment for an order, and it must not hide the one that
 * was made.
 */
function paymentOf(
  order: Record<string, unknown> | null,
  payments: Record<string, unknown>[],
): Record<string, unknown> | null {
  if (payments.length < 2) return payments[0] ?? null
  const ranks = payments.map((payment) => ({ payment, rank: order ? unlikeness(order, payment) : [] }))
  ranks.sort(
    (one, other) =>
      one.rank.map((value, i) => value - other.rank[i]!).find((difference) => difference !== 0) ??
      (String(one.payment.key) < String(other.payment.key) ? -1 : 1),
  )
  return ranks[0]!.payment
}

const unlikeness = (order: Record<string, unknown>, payment: Record<string, unknown>): number[] => [
  Number(payment.firm !== order.paymentFirm || payment.transactionNo !== order.transactionNo),
  Number(payment.firm !== order.paymentFirm),
  Number(payment.payer !== order.buyer),
  Math.abs((payment.amountFen as number) - (order.paidFen as number)),
]

/**
 * What stood when the list was declared: the greatest version made until then, or else the first there was. Null where that
 * is what stands now.
 */
export function declaredOf({
  inventory,
  order,
  waybill,
  versions,
}: Pick<StoredParcel, 'inventory' | 'order' | 'waybill' | 'versions'>): AsDeclared {
  const at = inventory.appTime as string
  const orderThen = order && standingAt(at, versions.order, orderDocument, order)
  const waybillThen = waybill && standingAt(at, versions.waybill, waybillDocument, waybill)
  return { order: orderThen, waybill: waybillThen } as unknown as AsDeclared
}

function standingAt(
  at: string,
  versions: unknown[][],
  noun: DocumentNoun,
  now: Record<string, unknown>,
): Record<string, unknown> | null {
  const then = rowAt(at, versions, noun, now.appTime as string)
  return then && namedRow(noun, then)
}

/** The row that stood then; null where it is what stands now, made at `now`. */
export function rowAt(at: string, versions: unknown[][], noun: DocumentNoun, now: string): unknown[] | null {
  if (versions.length === 0 || now <= at) return null
  const rows = [...versions].sort((one, other) => compareVersions(noun, one, other))
  const then = rows.findLast((row) => (row[1] as string) <= at) ?? rows[0]!
  // A deletion after the list was declared is refused like any change.
  return then[2] === DELETED || (then[1] as string) > now ? null : then
}
