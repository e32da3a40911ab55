import { internal } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'

export type EventKind =
  'SEEDED' | 'ORDERS_APPLIED' | 'VIOLATIONS_APPLIED' | 'DECLARATIONS_APPLIED' | 'ASSESSED' | 'GRADE_CHANGED'

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
}

export interface Event {
  seq: number
  kind: EventKind
  /** Enterprises whose assessment may be out of date by it. */
  subjects: string[]
  tallies: TallyDelta[]
}

/**
 * Starts at the one node of the sequence, which is locked until commit: take the number last, and numbers come in
 * the order of commits without a gap.
 */
const NEXT = internal(
  'nextEvent',
  'the outbox: what others must be told is written with what caused it',
  `MATCH (s:Sequence {name: 'event'}) SET s.value = s.value + 1
CREATE (:Event {seq: s.value, kind: $kind, subjects: $subjects, tallies: $tallies, receiptNo: $receiptNo, at: $at})
RETURN s.value`,
)

export async function recordEvent(
  tx: Transaction,
  event: Omit<Event, 'seq'> & { receiptNo: string | null; at: string },
): Promise<number> {
  const [row] = await tx.run(NEXT, { ...event, tallies: JSON.stringify(event.tallies) })
  return row![0] as number
}

/** Starts at the fold's cursor and the unique sequence numbers that follow it; no row when all is folded. */
const UNFOLDED = internal(
  'unfoldedEvents',
  'the fold',
  `MATCH (f:Sequence {name: 'fold'}) SET f.lock = true
WITH f.value AS folded
MATCH (e:Event) WHERE e.seq > folded AND e.seq <= folded + $limit
RETURN e.seq, e.kind, e.subjects, e.tallies ORDER BY e.seq`,
)

// A sum beyond 2^53 would be no number any more, and an overflow would stop the fold for everybody; it stays at 9e15.
const ADD_TALLIES = internal(
  'addTallies',
  'the fold',
  `UNWIND $rows AS r
MERGE (t:Tally {key: r[0] + '|' + r[1]})
ON CREATE SET t.enterprise = r[0], t.month = r[1], t.declarations = 0, t.declared = 0, t.orders = 0, t.orderFen = 0
SET t.declarations = t.declarations + r[2], t.declared = t.declared + r[3], t.orders = t.orders + r[4],
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
    await tx.run(MARK_STALE, { rows: staleRows(events) })
    await tx.run(ADVANCE, { seq: integer(events.at(-1)!.seq) })
    return events
  })
}

function eventOf([seq, kind, subjects, tallies]: unknown[]): Event {
  return {
    seq: seq as number,
    kind: kind as EventKind,
    subjects: (subjects as string[] | null) ?? [],
    tallies: JSON.parse((tallies as string | null) ?? '[]') as TallyDelta[],
  }
}

const tallyRow = (delta: TallyDelta) => [
  delta.enterprise,
  delta.month,
  integer(delta.declarations),
  integer(delta.declared),
  integer(delta.orders),
  integer(delta.orderFen),
]

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
