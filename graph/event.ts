import { internal } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { packed, unpacked } from './packed.ts'

export type EventKind = 'SEEDED' | 'APPLIED' | 'MATCHED' | 'ASSESSED' | 'GRADE_CHANGED'

/** What a batch adds to the month of an enterprise. */
export interface TallyDelta {
  enterprise: string
  month: string
  /** Declarations as owner of the goods. */
  declarations: number
  /** Declarations as declarant for others. */
  declared: number
  orders: number
  orderFen: number
  /** Inventory lists of the merchant and on the platform, and how many of them disagree with their documents. */
  lists: number
  disagreeing: number
}

export const NO_DOCUMENTS = { declarations: 0, declared: 0, orders: 0, orderFen: 0, lists: 0, disagreeing: 0 }

/** Keys by which the match finds the inventory lists that may read otherwise now. */
export interface Touched {
  orders: string[]
  waybills: string[]
}

/** What is added to the one edge between two enterprises: who trades on, ships with or pays by whom. */
export interface EdgeDelta {
  type: 'TRADES_ON' | 'SHIPS_WITH' | 'PAYS_BY'
  from: string
  to: string
  day: string
  count: number
  fen: number
}

/** What a transaction did to whom. */
export interface Effects {
  /** Enterprises whose assessment may be out of date by it. */
  subjects: string[]
  tallies: TallyDelta[]
  edges: EdgeDelta[]
  touched: Touched
}

export const NO_EFFECTS = (): Effects => ({
  subjects: [],
  tallies: [],
  edges: [],
  touched: { orders: [], waybills: [] },
})

export interface Event extends Omit<Effects, 'touched'> {
  seq: number
  kind: EventKind
}

/**
 * Starts at the one node of the sequence, which is locked until commit: take the number last, and numbers come in
 * the order of commits without a gap.
 */
const NEXT = internal(
  'nextEvent',
  'the outbox: what others must be told is written with what caused it',
  `MATCH (s:Sequence {name: 'event'}) SET s.value = s.value + 1
CREATE (:Event {seq: s.value, kind: $kind, subjects: $subjects, sums: $sums, touched: $touched, at: $at})
RETURN s.value`,
)

export async function recordEvent(
  tx: Transaction,
  { kind, at, ...effects }: Partial<Effects> & { kind: EventKind; at: string },
): Promise<number> {
  const { subjects, tallies, edges, touched } = { ...NO_EFFECTS(), ...effects }
  const [row] = await tx.run(NEXT, {
    kind,
    subjects,
    sums: tallies.length + edges.length ? packed({ tallies, edges }) : null,
    touched: touched.orders.length + touched.waybills.length ? packed(touched) : null,
    at,
  })
  return row![0] as number
}

/** Starts at the fold's cursor and the unique sequence numbers that follow it; no row when all is folded. */
const UNFOLDED = internal(
  'unfoldedEvents',
  'the fold',
  `MATCH (f:Sequence {name: 'fold'}) SET f.lock = true
WITH f.value AS folded
MATCH (e:Event) WHERE e.seq > folded AND e.seq <= folded + $limit
RETURN e.seq, e.kind, e.subjects, e.sums ORDER BY e.seq`,
)

// A sum beyond 2^53 would be no number any more, and an overflow would stop the fold for everybody; it stays at 9e15.
const ADD_TALLIES = internal(
  'addTallies',
  'the fold',
  `UNWIND $rows AS r
MERGE (t:Tally {key: r[0] + '|' + r[1]})
ON CREATE SET t.enterprise = r[0], t.month = r[1], t.declarations = 0, t.declared = 0, t.orders = 0, t.orderFen = 0,
  t.lists = 0, t.disagreeing = 0
SET t.declarations = t.declarations + r[2], t.declared = t.declared + r[3], t.orders = t.orders + r[4],
  t.lists = coalesce(t.lists, 0) + r[6], t.disagreeing = coalesce(t.disagreeing, 0) + r[7],
  t.orderFen = CASE WHEN toFloat(t.orderFen) + r[5] > 9.0e15 THEN 9000000000000000 ELSE t.orderFen + r[5] END`,
)

const MARK_STALE = internal(
  'markStale',
  'the fold',
  `UNWIND $rows AS r MERGE (s:Standing {key: r[0]}) SET s.stale = r[1]`,
)

const ADVANCE = internal(
  'advanceFold',
  'the fold',
  `MATCH (f:Sequence {name: 'fold'}) SET f.value = $seq REMOVE f.lock`,
)

/**
 * Folds the next events into tallies and stale marks, together with the cursor: a fold that dies is as if it never
 * began. The cursor's node is locked first, so that two folds never overlap.
 */
export async function foldEvents(graph: Graph, limit: number): Promise<Event[]> {
  return graph.write(async (tx) => {
    const rows = await tx.run(UNFOLDED, { limit: integer(limit) })
    const events = rows.map(eventOf)
    if (events.length === 0) return events
    await tx.run(ADD_TALLIES, { rows: events.flatMap((event) => event.tallies).map(tallyRow) })
    await addEdges(
      tx,
      events.flatMap((event) => event.edges),
    )
    await tx.run(MARK_STALE, { rows: staleRows(events) })
    await tx.run(ADVANCE, { seq: integer(events.at(-1)!.seq) })
    return events
  })
}

function eventOf([seq, kind, subjects, sums]: unknown[]): Event {
  const { tallies = [], edges = [] } = sums ? (unpacked(sums as Int8Array) as Partial<Event>) : {}
  return { seq: seq as number, kind: kind as EventKind, subjects: (subjects as string[] | null) ?? [], tallies, edges }
}

const tallyRow = (delta: TallyDelta) => [
  delta.enterprise,
  delta.month,
  integer(delta.declarations),
  integer(delta.declared),
  integer(delta.orders),
  integer(delta.orderFen),
  integer(delta.lists),
  integer(delta.disagreeing),
]

/** Starts at the unique keys of the edges between pairs: a hub is never searched for them. No row where none stands. */
const findEdges = (type: EdgeDelta['type']) =>
  internal(`find${type}`, 'the fold', `UNWIND $keys AS k MATCH ()-[t:${type} {key: k}]->() RETURN t.key, t.months`)

/** Starts at the unique codes of both ends, between which there is no such edge yet. */
const createEdges = (type: EdgeDelta['type']) =>
  internal(
    `create${type}`,
    'the fold',
    `UNWIND $rows AS r
MATCH (a:Enterprise {uscc: split(r[0], '|')[0]}) MATCH (b:Enterprise {uscc: split(r[0], '|')[1]})
CREATE (a)-[:${type} {key: r[0], months: r[1], first: r[2], last: r[3], count: r[4], fen: r[5]}]->(b)`,
  )

const updateEdges = (type: EdgeDelta['type']) =>
  internal(
    `update${type}`,
    'the fold',
    `UNWIND $rows AS r MATCH ()-[t:${type} {key: r[0]}]->()
SET t.months = r[1], t.first = r[2], t.last = r[3], t.count = r[4], t.fen = r[5]`,
  )

/** An edge that nothing is left on was never there. */
const deleteEdges = (type: EdgeDelta['type']) =>
  internal(`delete${type}`, 'the fold', `UNWIND $keys AS k MATCH ()-[t:${type} {key: k}]->() DELETE t`)

const EDGES = (['TRADES_ON', 'SHIPS_WITH', 'PAYS_BY'] as const).map((type) => ({
  type,
  find: findEdges(type),
  create: createEdges(type),
  update: updateEdges(type),
  remove: deleteEdges(type),
}))

/** Count and sum by month: what is taken back leaves no trace, not even in the first and the last of them. */
type Months = Record<string, [count: number, fen: number]>

/** The one edge of each kind between two enterprises; the fold is alone in writing them. */
async function addEdges(tx: Transaction, edges: EdgeDelta[]): Promise<void> {
  for (const texts of EDGES) {
    const deltas = edges.filter(({ type }) => type === texts.type)
    if (deltas.length > 0) await addEdgesOf(tx, texts, deltas)
  }
}

async function addEdgesOf(tx: Transaction, texts: (typeof EDGES)[number], deltas: EdgeDelta[]): Promise<void> {
  const keys = [...new Set(deltas.map(edgeKey))].sort()
  const found = await tx.run(texts.find, { keys })
  const there = new Map(found.map(([key, months]) => [key as string, JSON.parse(months as string) as Months]))
  const after = new Map(keys.map((key) => [key, { ...there.get(key) }]))
  for (const delta of deltas) add(after.get(edgeKey(delta))!, delta)
  const rows = (some: string[]) => some.map((key) => [key, ...edgeSlots(after.get(key)!)])
  const left = keys.filter((key) => Object.keys(after.get(key)!).length > 0)
  const [old, fresh] = [left.filter((key) => there.has(key)), left.filter((key) => !there.has(key))]
  const gone = keys.filter((key) => there.has(key) && !left.includes(key))
  if (old.length) await tx.run(texts.update, { rows: rows(old) })
  if (fresh.length) await tx.run(texts.create, { rows: rows(fresh) })
  if (gone.length) await tx.run(texts.remove, { keys: gone })
}

const edgeKey = ({ from, to }: EdgeDelta) => `${from}|${to}`

function add(months: Months, { day, count, fen }: EdgeDelta): void {
  const month = day.slice(0, 7)
  const [soFar, sum] = months[month] ?? [0, 0]
  if (soFar + count === 0) delete months[month]
  else months[month] = [soFar + count, sum + fen]
}

function edgeSlots(months: Months): unknown[] {
  const named = Object.keys(months).sort()
  const sums = Object.values(months)
  return [
    JSON.stringify(Object.fromEntries(named.map((month) => [month, months[month]]))),
    named[0],
    named.at(-1),
    integer(sums.reduce((sum, [count]) => sum + count, 0)),
    integer(sums.reduce((sum, [, fen]) => sum + fen, 0)),
  ]
}

/** The latest event that concerns each enterprise. An assessment is an answer to facts, not a new fact. */
function staleRows(events: Event[]): unknown[][] {
  const latest = new Map<string, number>()
  for (const event of events.filter(({ kind }) => kind !== 'ASSESSED'))
    for (const subject of event.subjects) latest.set(subject, event.seq)
  return [...latest].sort().map(([subject, seq]) => [subject, integer(seq)])
}

const UNFOLDED_COUNT = internal(
  'unfoldedCount',
  'the sweep and the health check',
  `MATCH (s:Sequence {name: 'event'}), (f:Sequence {name: 'fold'}) RETURN s.value - f.value`,
)

export async function countUnfolded(graph: Graph): Promise<number> {
  const [row] = await graph.read(UNFOLDED_COUNT, {})
  return (row?.[0] as number | undefined) ?? 0
}
