import { type MachineCase, openCasesByMachine } from './case.ts'
import { internal } from './cypher.ts'
import type { Graph, Row, Transaction } from './driver.ts'
import { integer, integerOrNull } from './driver.ts'
import { recordEvent } from './event.ts'
import { finishPage, type Page } from './regrade-run.ts'

/** What is remembered of an enterprise between two assessments. */
export interface Standing {
  enterprise: string
  /** Number of the event that made it stale; null when it is not. */
  stale: number | null
  /** Number of the event whose counts it has not heard of, while there is much to count; null when it has of all. */
  counted: number | null
  /** The latest event that is in the latest assessment; null before the first. */
  assessedSeq: number | null
  /** What the latest assessment came to; null before the first. */
  outcome: string | null
  /** First day on which it may come to something else without any news. */
  due: string | null
  band: string | null
  bandSince: string | null
  /** Id of the latest assessment. */
  assessment: string | null
  /** What the assessment was computed from, while nothing is stale; see `rules/dossier.ts`. */
  dossier: string | null
}

const SLOTS = 's.key, s.stale, s.counted, s.assessedSeq, s.outcome, s.due, s.band, s.bandSince, s.assessment, s.dossier'

function standingOf(row: Row): Standing {
  const [enterprise, stale, counted, assessedSeq, outcome, due, band, bandSince, assessment, dossier] = row as [
    string,
    number | null,
    number | null,
    number | null,
    string | null,
    string | null,
    string | null,
    string | null,
    string | null,
    string | null,
  ]
  return { enterprise, stale, counted, assessedSeq, outcome, due, band, bandSince, assessment, dossier }
}

/** Starts at the index of a mark, the oldest first; no row when all are assessed. */
const markedBy = (mark: 'stale' | 'counted') =>
  internal(
    `${mark}Standings`,
    'the regrade job and the sweep',
    `MATCH (s:Standing) WHERE s.${mark} IS NOT NULL WITH s ORDER BY s.${mark} LIMIT $limit
MATCH (:Enterprise {id: s.key}) RETURN ${SLOTS}`,
  )

const STALE = markedBy('stale')
const COUNTED = markedBy('counted')

export async function findStale(graph: Graph, limit: number): Promise<Standing[]> {
  return (await graph.read(STALE, { limit: integer(limit) })).map(standingOf)
}

export async function findCounted(graph: Graph, limit: number): Promise<Standing[]> {
  return (await graph.read(COUNTED, { limit: integer(limit) })).map(standingOf)
}

/** The latest event that an assessment which reads everything anew has heard of; null where there is no news. */
export const newsOf = ({ stale, counted }: Standing): number | null =>
  stale === null || counted === null ? (stale ?? counted) : Math.max(stale, counted)

/** Starts at the index of due days, the earliest first; whoever is stale is assessed for that. No row when none is due. */
const DUE = internal(
  'dueStandings',
  'the regrade job and the sweep',
  `MATCH (s:Standing) WHERE s.due <= $day AND s.stale IS NULL
WITH s ORDER BY s.due LIMIT $limit
MATCH (:Enterprise {id: s.key}) RETURN ${SLOTS}`,
)

/** Who may come to something else on that day, though nothing is new. */
export async function findDue(graph: Graph, day: string, limit: number): Promise<Standing[]> {
  return (await graph.read(DUE, { day, limit: integer(limit) })).map(standingOf)
}

/** Starts behind a unique id, in the order of ids; the ids are in the index, and no node is read. */
const IDS_AFTER = internal(
  'enterprisesAfter',
  'the full regrade',
  'MATCH (e:Enterprise) WHERE e.id > $after WITH e.id AS id ORDER BY id LIMIT $limit RETURN id',
)

/** Starts behind a unique key, in the order of keys. */
const STANDINGS_AFTER = internal(
  'standingsAfter',
  'the full regrade',
  `MATCH (s:Standing) WHERE s.key > $after WITH s ORDER BY s.key LIMIT $limit RETURN ${SLOTS}`,
)

/** A page of everybody, in the order of ids; whoever has no standing yet has an empty one. */
export async function findStandingsAfter(graph: Graph, after: string, limit: number): Promise<Standing[]> {
  const asked = { after, limit: integer(limit) }
  const options = { rowCap: limit, deadlineMs: 60_000 }
  const [ids, rows] = await Promise.all([
    graph.read(IDS_AFTER, asked, options),
    graph.read(STANDINGS_AFTER, asked, options),
  ])
  let at = 0
  return ids.map(([id]) => {
    while (at < rows.length && (rows[at]![0] as string) < (id as string)) at += 1
    return at < rows.length && rows[at]![0] === id ? standingOf(rows[at]!) : emptyStanding(id as string)
  })
}

const emptyStanding = (enterprise: string): Standing => ({
  enterprise,
  stale: null,
  counted: null,
  assessedSeq: null,
  outcome: null,
  due: null,
  band: null,
  bandSince: null,
  assessment: null,
  dossier: null,
})

export interface AssessmentRecord {
  id: string
  enterprise: string
  asOf: string
  pack: string
  packHash: string
  engine: string
  computedGrade: string
  /** JSON as the schema's Signal: what spoke, and what would if an assumed number were confirmed. */
  signals: string
  /** Those that the enterprise itself may see; null when it may see all. */
  toldSignals: string | null
  /** True where nothing is another of what the enterprise may see; else null. */
  untold: true | null
  indications: string
  /** JSON of the facts, enough to compute the assessment again; and their SHA-256. */
  inputs: string
  inputsHash: string
  /** Packed: it says every rule, and most of them the same of everybody. */
  trace: Int8Array
  /** Beside the law: points, their band, and JSON as the schema's ScoreReason. */
  score: number
  band: string
  reasons: string
  outcome: string
  recordedAt: string
}

const RECORDED = [
  'enterprise',
  'asOf',
  'pack',
  'packHash',
  'engine',
  'computedGrade',
  'signals',
  'toldSignals',
  'untold',
  'indications',
  'inputs',
  'inputsHash',
  'trace',
  'score',
  'band',
  'reasons',
  'outcome',
  'recordedAt',
] as const satisfies readonly (keyof AssessmentRecord)[]

/** What became of one who was looked at. */
export interface Assessed {
  /** As it was read; if another has assessed it meanwhile, nothing is written. */
  former: Standing
  outcome: string | null
  due: string | null
  band: string | null
  bandSince: string | null
  /** Null where it is kept as it is. */
  dossier: string | null
  /** Null when nothing changed since the latest assessment. */
  changed: AssessmentRecord | null
  /** The case that what spoke has to lead to; null when there is none to open. */
  opens: MachineCase | null
  /** Why its facts could not be assessed; null when they could. */
  fault: string | null
}

/** Starts at unique keys. Locked before it is compared; a row for each that is as it was read. */
const SETTLE = internal(
  'settleStandings',
  'the regrade job',
  `UNWIND $rows AS r
MERGE (s:Standing {key: r[0]})
SET s.lock = true
WITH s, r, coalesce(s.assessedSeq, -1) = coalesce(r[1], -1) AS asRead
REMOVE s.lock
WITH s, r WHERE asRead
SET s.assessedSeq = coalesce(r[2], s.assessedSeq), s.stale = CASE WHEN s.stale <= r[2] THEN null ELSE s.stale END,
  s.counted = CASE WHEN s.counted <= r[2] THEN null ELSE s.counted END,
  s.outcome = r[3], s.due = r[4], s.band = r[5], s.bandSince = r[6], s.fault = r[7],
  s.dossier = coalesce(r[8], s.dossier), s.computedGrade = coalesce(r[9], s.computedGrade),
  s.assessment = coalesce(r[10], s.assessment)
RETURN r[0]`,
)

/** Starts at unique ids: of the enterprise, of the new assessment, and of that which it follows, which ends with it. */
const RECORD = internal(
  'recordAssessments',
  'the regrade job',
  `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[2]})
MERGE (a:Assessment {id: r[0]})
WITH a, e, r WHERE a.seq IS NULL
SET ${RECORDED.map((name, i) => `a.${name} = r[${i + 2}]`).join(', ')}, a.seq = $seq
CREATE (a)-[:OF]->(e)
WITH r WHERE r[1] IS NOT NULL
MATCH (former:Assessment {id: r[1]}) SET former.until = coalesce(former.until, $seq)`,
)

/**
 * Writes what changed, and that the rest was looked at; a fact that came in between leaves its stale mark.
 *
 * @param page of a full regrade, whose cursor moves in the same transaction
 * @returns false when the page was another's, or the run is over: then nothing is written
 */
export async function recordAssessments(graph: Graph, assessed: Assessed[], at: string, page?: Page): Promise<boolean> {
  const rows = [...assessed].sort(byEnterprise)
  return graph.write(async (tx) => {
    if (page && !(await finishPage(tx, page, at))) return false
    if (rows.length > 0) await settle(tx, rows, at)
    return true
  })
}

/** One order for everybody, so that two jobs never wait for each other. */
const byEnterprise = ({ former: one }: Assessed, { former: other }: Assessed) =>
  one.enterprise < other.enterprise ? -1 : 1

async function settle(tx: Transaction, assessed: Assessed[], at: string): Promise<void> {
  const settled = new Set((await tx.run(SETTLE, { rows: assessed.map(standingSlots) })).map(([key]) => key))
  const changed = assessed.filter(({ former, changed }) => changed && settled.has(former.enterprise))
  if (changed.length === 0) return
  const subjects = changed.map(({ former }) => former.enterprise)
  const seq = await recordEvent(tx, { kind: 'ASSESSED', subjects, at })
  await tx.run(RECORD, { rows: changed.map(recordSlots), seq: integer(seq) })
  await openCasesByMachine(
    tx,
    changed.flatMap(({ opens }) => opens ?? []),
    seq,
  )
}

const standingSlots = ({ former, outcome, due, band, bandSince, fault, dossier, changed }: Assessed) => [
  former.enterprise,
  integerOrNull(former.assessedSeq),
  integerOrNull(newsOf(former)),
  outcome,
  due,
  band,
  bandSince,
  fault,
  dossier,
  changed?.computedGrade ?? null,
  changed?.id ?? null,
]

const recordSlots = ({ former, changed }: Assessed) => [
  changed!.id,
  former.assessment,
  ...RECORDED.map((name) => (name === 'score' ? integer(changed!.score) : changed![name])),
]
