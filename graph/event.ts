import { internal } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { DEALINGS, type DealingDelta, dealingSums } from './dealing.ts'
import { packed, unpacked } from './packed.ts'
import { addUp, type KeptSum, type KnownSums, type SumKind } from './sum.ts'
import { isCountedFact, type TallyDelta, tallySums } from './tally.ts'

export type EventKind =
  | 'SEEDED'
  | 'APPLIED'
  | 'MATCHED'
  | 'ASSESSED'
  | 'CASE_MOVED'
  | 'GRADE_CHANGED'
  | 'PACKS_CHANGED'
  | 'JUDGED'
  | 'ALERTED'

/** By what a document of export names its list: the list's own key, its waybill, or its number. */
export type ExportName = [by: 'key' | 'waybillKey' | 'invtNo', value: string]

/** Keys by which the match finds the inventory lists that may read otherwise now. */
export interface Touched {
  orders: string[]
  waybills: string[]
  exports: ExportName[]
}

/** What a transaction did to whom. */
export interface Effects {
  /** Enterprises whose assessment may be out of date by it. */
  subjects: string[]
  tallies: TallyDelta[]
  dealings: DealingDelta[]
  touched: Touched
}

export const NO_EFFECTS = (): Effects => ({
  subjects: [],
  tallies: [],
  dealings: [],
  touched: { orders: [], waybills: [], exports: [] },
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
  const { subjects, tallies, dealings, touched } = { ...NO_EFFECTS(), ...effects }
  const [row] = await tx.run(NEXT, {
    kind,
    subjects,
    sums: tallies.length + dealings.length ? packed({ tallies, dealings }) : null,
    touched: touched.orders.length + touched.waybills.length + touched.exports.length ? packed(touched) : null,
    at,
  })
  return row![0] as number
}

/**
 * Starts at the fold's cursor, which is locked until commit so that two folds never overlap, and at the unique numbers that
 * follow it; one row at least, without an event when all is folded.
 */
const UNFOLDED = internal(
  'unfoldedEvents',
  'the fold',
  `MATCH (f:Sequence {name: 'fold'}) SET f.lock = true
WITH f.value AS folded
OPTIONAL MATCH (e:Event) WHERE e.seq > folded AND e.seq <= folded + $limit
RETURN folded, e.seq, e.kind, e.subjects, e.sums ORDER BY e.seq`,
)

/** Starts at the unique keys of standings, and creates those that are not there. */
const markText = (name: string, mark: 'stale' | 'counted' | 'unwatched' | 'unwatchedLists') =>
  internal(name, 'the fold', `UNWIND $rows AS r MERGE (s:Standing {key: r[0]}) SET s.${mark} = r[1]`)

const MARK_STALE = markText('markStale', 'stale')
const MARK_COUNTED = markText('markCounted', 'counted')
const MARK_UNWATCHED = markText('markUnwatched', 'unwatched')
const MARK_UNWATCHED_LISTS = markText('markUnwatchedLists', 'unwatchedLists')

/** Starts at the unique ids of heads: the grade of a broker is a fact about its branches. No row for whoever has none. */
const MARK_BRANCHES = internal(
  'markBranchesStale',
  'the fold',
  `UNWIND $rows AS r
MATCH (:Enterprise {id: r[0]})<-[b:BRANCH_OF]-(e:Enterprise) WHERE b.until IS NULL
MERGE (s:Standing {key: e.id}) SET s.stale = r[1]`,
)

const ADVANCE = internal(
  'advanceFold',
  'the fold',
  `MATCH (f:Sequence {name: 'fold'}) SET f.value = $seq REMOVE f.lock`,
)

interface Sums {
  name: string
  /** Null where the events have nothing to add. */
  add: (tx: Transaction, events: Event[], known: KnownSums<unknown>) => Promise<Written> | null
}

type Written = Map<string, KeptSum<unknown> | null>

const sumsOf = <Sum, Delta>(name: string, kind: SumKind<Sum, Delta>, deltasIn: (event: Event) => Delta[]): Sums => ({
  name,
  add(tx, events, known) {
    const deltas = events.flatMap(deltasIn)
    return deltas.length > 0 ? addUp(tx, kind, deltas, known as KnownSums<Sum>) : null
  },
})

const SUMS: Sums[] = [
  sumsOf('TALLIES', tallySums, (event) => event.tallies),
  ...DEALINGS.map((type) =>
    sumsOf(type, dealingSums(type), (event) => event.dealings.filter((delta) => delta.type === type)),
  ),
]

/** Sums of one kind; beyond that the fold forgets them all, and finds again those that it needs. */
const MOST_KNOWN = 500_000

/** What the fold has written last. It is true as long as the cursor stands where it has put it. */
export class FoldMemory {
  #cursor = -1
  #known = new Map<string, KnownSums<unknown>>()

  /** Of a kind, if nobody else has folded since. */
  at(cursor: number, kind: string): KnownSums<unknown> {
    return (cursor === this.#cursor && this.#known.get(kind)) || new Map<string, never>()
  }

  forget(): void {
    this.#known = new Map()
  }

  /** Once it is committed. */
  learn(before: number, after: number, written: Map<string, Written>): void {
    if (before !== this.#cursor) this.forget()
    this.#cursor = after
    for (const [kind, sums] of written) {
      const known: KnownSums<unknown> = this.#known.get(kind) ?? new Map<string, KeptSum<unknown>>()
      if (known.size > MOST_KNOWN) known.clear()
      for (const [key, kept] of sums) {
        if (kept) known.set(key, kept)
        else known.delete(key)
      }
      this.#known.set(kind, known)
    }
  }
}

/**
 * Folds the next events into tallies, dealings and stale marks, together with the cursor: a fold that dies is as if it
 * never began.
 */
export async function foldEvents(graph: Graph, limit: number, memory = new FoldMemory()): Promise<Event[]> {
  try {
    const { cursor, events, written } = await graph.write((tx) => foldSome(tx, limit, memory))
    if (events.length > 0) memory.learn(cursor, events.at(-1)!.seq, written)
    return events
  } catch (error) {
    memory.forget()
    throw error
  }
}

async function foldSome(tx: Transaction, limit: number, memory: FoldMemory) {
  const rows = await tx.run(UNFOLDED, { limit: integer(limit) })
  const cursor = rows[0]![0] as number
  const events = rows.filter(([, seq]) => seq !== null).map(eventOf)
  const written = new Map<string, Written>()
  if (events.length === 0) return { cursor, events, written }
  for (const { name, add } of SUMS) {
    const sums = await add(tx, events, memory.at(cursor, name))
    if (sums) written.set(name, sums)
  }
  await markStandings(tx, events)
  const graded = latestOf(
    events.filter(({ kind }) => kind === 'GRADE_CHANGED'),
    concerned,
  )
  if (graded.length) await tx.run(MARK_BRANCHES, { rows: graded })
  await tx.run(ADVANCE, { seq: integer(events.at(-1)!.seq) })
  return { cursor, events, written }
}

function eventOf([, seq, kind, subjects, sums]: unknown[]): Event {
  const { tallies = [], dealings = [] } = sums ? (unpacked(sums as Int8Array) as Partial<Event>) : {}
  return {
    seq: seq as number,
    kind: kind as EventKind,
    subjects: (subjects as string[] | null) ?? [],
    tallies,
    dealings,
  }
}

/** Sums of one fold, as 2,000 lists bring them. */
const MANY = 5_000

/** On a sale day everybody is in every event. */
export const isMuch = (events: Event[]): boolean =>
  events.reduce((sum, { tallies, dealings }) => sum + tallies.length + dealings.length, 0) > MANY

/** Where there is much to count, whoever is only counted waits; a fact about somebody does not. */
async function markStandings(tx: Transaction, events: Event[]): Promise<void> {
  const much = isMuch(events)
  await tx.run(MARK_STALE, { rows: latestOf(events, much ? ({ subjects }) => subjects : concerned) })
  if (much) await tx.run(MARK_COUNTED, { rows: latestOf(events, counted) })
  await tx.run(MARK_UNWATCHED, { rows: latestOf(events, ({ subjects }) => subjects) })
  await tx.run(MARK_UNWATCHED_LISTS, { rows: latestOf(events, handled) })
}

/** Whether anybody's assessment may be out of date by it. An assessment is an answer to facts, not a new fact. */
export const concernsSomebody = (event: Event): boolean => event.kind !== 'ASSESSED' && concerned(event).length > 0

/** Whether patterns have anybody to look at by it. */
export const isNewsOfSomebody = (event: Event): boolean =>
  event.kind !== 'ASSESSED' && event.subjects.length + event.tallies.length > 0

/** The subjects, and those whose counts are facts. */
const concerned = (event: Event): string[] => [...event.subjects, ...counted(event)]

/** Those in whose parcels something moved, whether it counts or not. */
const handled = ({ tallies }: Event): string[] => tallies.map(({ enterprise }) => enterprise)

const counted = ({ tallies }: Event): string[] => tallies.filter(isCountedFact).map(({ enterprise }) => enterprise)

/** The latest event in which each enterprise is. */
function latestOf(events: Event[], of: (event: Event) => string[]): unknown[][] {
  const latest = new Map<string, number>()
  for (const event of events.filter(({ kind }) => kind !== 'ASSESSED'))
    for (const enterprise of of(event)) latest.set(enterprise, event.seq)
  return [...latest].sort().map(([enterprise, seq]) => [enterprise, integer(seq)])
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
