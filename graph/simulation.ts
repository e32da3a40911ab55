/** Simulations of drafts: a job that walks over the population, and the report that it ends in. It touches nobody. */
import type { Pack } from '../rules/law-pack.ts'
import type { Counts, Report, Simulation, Since } from '../rules/simulation.ts'
import { internal, scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'
import { packOf } from './law-pack.ts'
import { packed, unpacked } from './packed.ts'
import type { Picture, Start } from './picture.ts'
import { property } from './picture.ts'

const opened = (stored: unknown) => (stored ? unpacked(stored as Int8Array) : null)

export const simulation: Picture = {
  type: 'Simulation',
  fields: [
    ...['id', 'state', 'asOf', 'district', 'kind', 'baseHash', 'draftHash', 'seq', 'done', 'total'].map(property),
    ...['startedBy', 'startedAt', 'finishedAt', 'reportHash'].map(property),
    { name: 'draft', expression: (s) => `head([(${s})-[:OF]->(d:PackDraft) | d.id])` },
    { name: 'report', decode: opened },
  ],
  edges: {},
}

/** Starts at the unique id; no row when it is unknown, or its reader does not see all rows. */
export const simulationById: Start = {
  name: 'simulationById',
  type: 'Simulation',
  kind: 'one',
  match: 'MATCH (n0:Simulation {id: $key})',
  scope: '$scope.all',
}

/** A page of those of a draft, newest first; starts at the unique id of the draft. */
export const simulationsOfDraft: Start = {
  name: 'simulationsOfDraft',
  type: 'Simulation',
  kind: 'page',
  match: 'MATCH (:PackDraft {id: $draft})<-[:OF]-(n0:Simulation)',
  scope: '$scope.all',
  order: "n0.startedAt + '|' + n0.id",
}

const SELECTED = (district: string, kind: string) =>
  `(${district} IS NULL OR e.district = ${district}) AND (${kind} IS NULL OR e.kind = ${kind})`

/**
 * Starts at the unique id of the draft and at the sequence of events; counts those who will be looked at. No row when the
 * draft is unknown or closed.
 */
const START = scoped(
  'startSimulation',
  `MATCH (d:PackDraft {id: $draft}) WHERE $scope.all AND d.state IN ['DRAFT', 'SHADOW']
MATCH (q:Sequence {name: 'event'})
WITH d, q, COUNT { MATCH (e:Enterprise) WHERE ${SELECTED('$properties.district', '$properties.kind')} } AS total
MERGE (s:Simulation {id: $id})
ON CREATE SET s += $properties, s.seq = q.value, s.state = 'RUNNING', s.running = $properties.startedAt, s.cursor = '',
  s.done = 0, s.total = total
MERGE (s)-[:OF]->(d)
RETURN s.id`,
)

export interface SimulationRecord extends Omit<Simulation, 'seq'> {
  id: string
  draft: string
  /** How many are named at most. */
  examples: number
  startedBy: string
  startedAt: string
}

/** @returns false when the draft is unknown or closed. */
export async function startSimulation(graph: Graph, record: SimulationRecord, scope: object): Promise<boolean> {
  const { id, draft, examples, ...rest } = record
  const properties = { ...rest, examples: integer(examples) }
  return (await graph.write((tx) => tx.run(START, { id, draft, properties, scope }))).length > 0
}

/** Starts at the unique id; no row when it is unknown or over. */
const CANCEL = scoped(
  'cancelSimulation',
  `MATCH (s:Simulation {id: $id}) WHERE $scope.all AND s.running IS NOT NULL
SET s.state = 'CANCELLED', s.finishedAt = $at REMOVE s.running
RETURN s.id`,
)

export async function cancelSimulation(graph: Graph, asked: { id: string; at: string; scope: object }) {
  return (await graph.write((tx) => tx.run(CANCEL, asked))).length > 0
}

/** One that is under way: how far it has come, and between which packs. */
export interface RunningSimulation extends Simulation {
  id: string
  /** Id of the enterprise that was looked at last. */
  cursor: string
  done: number
  counts: Counts | null
  examples: number
  base: Pack
  draft: Pack
}

/** Starts at the index of what is under way, the oldest first; no row when nothing is. */
const RUNNING = internal(
  'runningSimulations',
  'the simulate job and the sweep',
  `MATCH (s:Simulation) WHERE s.running IS NOT NULL WITH s ORDER BY s.running LIMIT 1
MATCH (s)-[:OF]->(d:PackDraft), (b:LawPack {hash: s.baseHash})
RETURN s.id, s.asOf, s.district, s.kind, s.baseHash, s.draftHash, s.seq, s.cursor, s.done, s.counts, s.examples,
  b.document, d.document`,
)

export async function findRunningSimulation(graph: Graph): Promise<RunningSimulation | null> {
  const [row] = await graph.read(RUNNING, {})
  if (!row) return null
  const [id, asOf, district, kind, baseHash, draftHash, seq, cursor, done, counts, examples, base, draft] = row
  return {
    id: id as string,
    asOf: asOf as string,
    district: district as string | null,
    kind: kind as Simulation['kind'],
    baseHash: baseHash as string,
    draftHash: draftHash as string,
    seq: seq as number,
    cursor: cursor as string,
    done: done as number,
    counts: opened(counts) as Counts | null,
    examples: examples as number,
    base: packOf(baseHash as string, base as Int8Array),
    draft: packOf(draftHash as string, draft as Int8Array),
  }
}

/** Starts at the unique ids behind the last one; no row when all have been looked at. */
const PAGE = internal(
  'pageOfPopulation',
  'the simulate job',
  `MATCH (e:Enterprise) WHERE e.id > $after AND ${SELECTED('$district', '$kind')}
WITH e ORDER BY e.id LIMIT $limit RETURN e.id, e.district`,
)

export interface Member {
  enterprise: string
  district: string | null
}

export async function findPopulation(
  graph: Graph,
  asked: { after: string; district: string | null; kind: string | null; limit: number },
): Promise<Member[]> {
  const rows = await graph.read(PAGE, { ...asked, limit: integer(asked.limit) })
  return rows.map(([enterprise, district]) => ({
    enterprise: enterprise as string,
    district: district as string | null,
  }))
}

/** Starts at the unique id; no row when it was cancelled, or another run has come further. */
const ADVANCE = internal(
  'advanceSimulation',
  'the simulate job',
  `MATCH (s:Simulation {id: $id}) SET s.lock = true
WITH s, s.cursor = $was AND s.running IS NOT NULL AS goesOn REMOVE s.lock
WITH s WHERE goesOn
SET s.cursor = $cursor, s.done = $done, s.counts = $counts
RETURN s.id`,
)

/** Counts and cursor together: a run that dies is gone on with behind its last page. @returns false when it is over */
export async function advanceSimulation(
  graph: Graph,
  { id, cursor: was }: RunningSimulation,
  next: { cursor: string; done: number; counts: Counts },
): Promise<boolean> {
  const parameters = { id, was, ...next, done: integer(next.done), counts: packed(next.counts) }
  return (await graph.write((tx) => tx.run(ADVANCE, parameters))).length > 0
}

/** Starts at the unique id; nothing when it was cancelled. */
const FINISH = internal(
  'finishSimulation',
  'the simulate job',
  `MATCH (s:Simulation {id: $id}) WHERE s.running IS NOT NULL
SET s.state = 'DONE', s.report = $report, s.reportHash = $reportHash, s.finishedAt = $at REMOVE s.running, s.counts`,
)

export async function finishSimulation(
  graph: Graph,
  { id, report, reportHash, at }: { id: string; report: Report; reportHash: string; at: string },
): Promise<void> {
  await graph.write((tx) => tx.run(FINISH, { id, report: packed(report), reportHash, at }))
}

/** A report that a release may rest on. */
export interface FoundReport {
  simulation: Simulation
  report: Report
}

/** Starts at the unique id of the draft; no row when none of its reports has this hash. */
const REPORT = scoped(
  'findReport',
  `MATCH (d:PackDraft {id: $draft})<-[:OF]-(s:Simulation {reportHash: $hash}) WHERE $scope.all
RETURN s.asOf, s.district, s.kind, s.baseHash, s.draftHash, s.seq, s.report LIMIT 1`,
)

export async function findReport(
  graph: Graph,
  asked: { draft: string; hash: string; scope: object },
): Promise<FoundReport | null> {
  const [row] = await graph.read(REPORT, asked)
  if (!row) return null
  const [asOf, district, kind, baseHash, draftHash, seq, report] = row
  return {
    simulation: { asOf, district, kind, baseHash, draftHash, seq } as Simulation,
    report: opened(report) as Report,
  }
}

/** Starts at the unique numbers behind one; always a row. */
const SINCE = scoped(
  'changedSince',
  `WITH 1 AS one WHERE $scope.all
RETURN COUNT { (:Enterprise) },
  COUNT { MATCH (e:Event) WHERE e.seq > $seq AND e.kind IN ['ASSESSED', 'GRADE_CHANGED'] UNWIND e.subjects AS subject
    RETURN DISTINCT subject }`,
)

/** How many enterprises there are, and how many of them were assessed or decided upon anew behind a number. */
export async function changedSince(graph: Graph, seq: number, scope: object): Promise<Omit<Since, 'today'>> {
  const [row] = await graph.read(SINCE, { seq: integer(seq), scope })
  const [enterprises, changed] = row as [number, number]
  return { enterprises, changed }
}

/** Starts at the enterprises; null where nobody was ever registered. */
const FIRST_DAY = scoped('firstDayOfData', 'MATCH (e:Enterprise) WHERE $scope.all RETURN min(e.registeredOn)')

export async function firstDayOfData(graph: Graph, scope: object): Promise<string | null> {
  const [row] = await graph.read(FIRST_DAY, { scope })
  return (row?.[0] as string | null | undefined) ?? null
}
