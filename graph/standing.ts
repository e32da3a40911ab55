import { gradeInForce } from './grade.ts'
import { internal } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer, integerOrNull } from './driver.ts'
import { recordEvent } from './event.ts'

/** What an assessment is computed from, as stored. */
export interface StoredFacts {
  enterprise: string
  kind: string
  gradeInForce: string | null
  /** Null where no month of that year was ever tallied. */
  documentsPreviousYear: number | null
  violations: StoredViolation[]
  /** Number of the event that made the standing stale; null when it is not. */
  stale: number | null
  /** Digest of the outcome of the latest assessment; null before the first. */
  outcome: string | null
}

export interface StoredViolation {
  key: string
  kind: string
  state: string
  decidedOn: string
  fineFen: number
  confiscatedFen: number
  owedFen: number
  dueOn: string | null
  paidOn: string | null
  selfDisclosed: boolean
  withoutIntent: boolean
}

/**
 * Starts at each unique enterprise id; walks to its standing, to the tallies of the months asked for, to the grade in
 * force and to the violations known now. Unknown ids give no row.
 */
const FIND_FACTS = internal(
  'findFacts',
  'the regrade job',
  `UNWIND $enterprises AS id
MATCH (e:Enterprise {id: id})
OPTIONAL MATCH (s:Standing {key: id})
RETURN e.id, e.kind, s.stale, s.outcome,
  ${gradeInForce('e', '$asOf')},
  COLLECT { UNWIND $months AS month MATCH (t:Tally {key: id + '|' + month})
    RETURN CASE WHEN e.kind IN ['BROKER', 'BROKER_BRANCH'] THEN t.declared ELSE t.declarations END },
  COLLECT { MATCH (e)<-[:COMMITTED_BY]-(v:Violation) WHERE v.until IS NULL WITH v ORDER BY v.key
    RETURN [v.key, v.kind, v.state, v.decidedOn, coalesce(v.fineFen, 0), coalesce(v.confiscatedFen, 0),
      coalesce(v.owedFen, 0), v.dueOn, v.paidOn, coalesce(v.selfDisclosed, false), coalesce(v.withoutIntent, false)] }`,
)

export async function findFacts(
  graph: Graph,
  asked: { enterprises: string[]; asOf: string; months: string[] },
): Promise<StoredFacts[]> {
  return (await graph.read(FIND_FACTS, asked)).map(factsOf)
}

function factsOf([enterprise, kind, stale, outcome, grade, tallies, violations]: unknown[]): StoredFacts {
  const counts = tallies as number[]
  return {
    enterprise: enterprise as string,
    kind: kind as string,
    gradeInForce: grade as string | null,
    documentsPreviousYear: counts.length ? counts.reduce((sum, count) => sum + count, 0) : null,
    violations: (violations as unknown[][]).map(violationOf),
    stale: stale as number | null,
    outcome: outcome as string | null,
  }
}

function violationOf(slots: unknown[]): StoredViolation {
  const [key, kind, state, decidedOn, fineFen, confiscatedFen, owedFen, dueOn, paidOn, selfDisclosed, withoutIntent] =
    slots as [string, string, string, string, number, number, number, string | null, string | null, boolean, boolean]
  return {
    key,
    kind,
    state,
    decidedOn,
    fineFen,
    confiscatedFen,
    owedFen,
    dueOn,
    paidOn,
    selfDisclosed,
    withoutIntent,
  }
}

export interface AssessmentRecord {
  id: string
  enterprise: string
  asOf: string
  pack: string
  packHash: string
  computedGrade: string
  /** JSON as the schema's Signal: what spoke, and what would if an assumed number were confirmed. */
  signals: string
  indications: string
  /** JSON of the facts, enough to compute the assessment again. */
  inputs: string
  trace: string
  outcome: string
  recordedAt: string
}

export interface Assessed {
  enterprise: string
  /** The stale mark that was read with the facts; a newer one stays. */
  stale: number | null
  outcome: string | null
  /** Null when nothing changed since the latest assessment. */
  changed: AssessmentRecord | null
  /** Why its facts could not be assessed; null when they could. */
  fault: string | null
}

const RECORD = internal(
  'recordAssessments',
  'the regrade job',
  `UNWIND $rows AS r
MATCH (e:Enterprise {id: r.enterprise})
MERGE (a:Assessment {id: r.id})
WITH a, e, r WHERE a.seq IS NULL
SET a += r, a.seq = $seq
CREATE (a)-[:OF]->(e)`,
)

const SETTLE = internal(
  'settleStandings',
  'the regrade job',
  `UNWIND $rows AS r
MERGE (s:Standing {key: r[0]})
SET s.outcome = r[2], s.assessedSeq = r[1], s.computedGrade = coalesce(r[3], s.computedGrade),
  s.assessment = coalesce(r[4], s.assessment),
  s.fault = r[5], s.stale = CASE WHEN s.stale > r[1] THEN s.stale ELSE null END`,
)

/** Writes what changed, and that the rest was looked at; a fact that came in between leaves its stale mark. */
export async function recordAssessments(graph: Graph, assessed: Assessed[], at: string): Promise<void> {
  const changed = assessed.flatMap(({ changed }) => (changed ? [changed] : []))
  const standings = [...assessed].sort((a, b) => (a.enterprise < b.enterprise ? -1 : 1))
  await graph.write(async (tx) => {
    await tx.run(SETTLE, { rows: standings.map(standingSlots) })
    if (changed.length === 0) return
    const subjects = changed.map(({ enterprise }) => enterprise)
    const seq = await recordEvent(tx, { kind: 'ASSESSED', subjects, at })
    await tx.run(RECORD, { rows: changed, seq: integer(seq) })
  })
}

const standingSlots = ({ enterprise, stale, outcome, changed, fault }: Assessed) => [
  enterprise,
  integerOrNull(stale),
  outcome,
  changed?.computedGrade ?? null,
  changed?.id ?? null,
  fault,
]

/** Starts at the index of stale marks, oldest first; no row when all are assessed. */
const STALE = internal(
  'staleStandings',
  'the sweep and the health check',
  `MATCH (s:Standing) WHERE s.stale IS NOT NULL WITH s ORDER BY s.stale LIMIT $limit
MATCH (e:Enterprise {id: s.key}) RETURN e.id`,
)

export async function findStale(graph: Graph, limit: number): Promise<string[]> {
  const rows = await graph.read(STALE, { limit: integer(limit) })
  return rows.map(([enterprise]) => enterprise as string)
}
