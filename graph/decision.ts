import { gradeInForce } from './grade.ts'
import { internal, scoped } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseScope } from './enterprise.ts'
import { recordEvent } from './event.ts'
import type { Picture, Start } from './picture.ts'
import { globalId, property } from './picture.ts'
import type { Signal } from '../rules/assessment.ts'

export const decision: Picture = {
  type: 'Decision',
  fields: [
    globalId('Decision', 'no'),
    ...['no', 'state', 'grade', 'pack'].map(property),
    { name: 'ground', expression: (n) => `coalesce(${n}.ground, [])` },
    { name: 'assessment', expression: (n) => `'Assessment:' + ${n}.assessment` },
    ...['groundText', 'noticeServedOn', 'defence', 'effectiveOn', 'proposedBy', 'agreedBy', 'proposedAt'].map(property),
  ],
  edges: {
    enterprise: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (d, e) => `(${d})-[:ABOUT]->(${e}:Enterprise)`,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
  },
}

/** Starts at the unique number; no row when it is unknown or its enterprise is out of scope. */
export const decisionByNo: Start = {
  name: 'decisionByNo',
  type: 'Decision',
  kind: 'one',
  match: 'MATCH (n0:Decision {no: $key})',
  scope: `EXISTS { (n0)-[:ABOUT]->(s:Enterprise) WHERE ${enterpriseScope('s')} }`,
}

/** What a decision about an enterprise has to be weighed against. */
export interface DecisionGround {
  enterprise: string
  /** On the day asked for. */
  gradeInForce: string | null
  /** First day of the grade that begins last. */
  lastGradeFrom: string | null
  assessment: string | null
  /** What spoke in it, and what would if an assumed number were confirmed. */
  signals: Signal[]
}

/**
 * Starts at the unique credit code; walks to the latest assessment and to the grade in force. No row when the
 * enterprise is unknown or out of the officer's jurisdiction.
 */
const FIND_GROUND = scoped(
  'findDecisionGround',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
RETURN e.id,
  ${gradeInForce('e', '$on')},
  head(COLLECT { MATCH (e)<-[:OF]-(g:Grade) WHERE g.until IS NULL WITH g ORDER BY g.validFrom DESC LIMIT 1 RETURN g.validFrom }),
  head(COLLECT { MATCH (e)<-[:OF]-(a:Assessment) WITH a ORDER BY a.seq DESC LIMIT 1 RETURN [a.id, a.signals, a.indications] })`,
)

export async function findDecisionGround(
  graph: Graph,
  asked: { uscc: string; on: string; scope: object },
): Promise<DecisionGround | null> {
  const [row] = await graph.read(FIND_GROUND, asked)
  if (!row) return null
  const [enterprise, gradeInForce, lastGradeFrom, latest] = row as [
    string,
    string | null,
    string | null,
    [string, string, string] | null,
  ]
  return {
    enterprise,
    gradeInForce,
    lastGradeFrom,
    assessment: latest?.[0] ?? null,
    signals: latest ? latest.slice(1).flatMap((signals) => JSON.parse(signals) as Signal[]) : [],
  }
}

export interface DecisionRecord {
  no: string
  uscc: string
  enterprise: string
  grade: string
  pack: string
  ground: string[]
  groundText: string | null
  assessment: string | null
  noticeServedOn: string | null
  defence: string | null
  effectiveOn: string
  proposedBy: string
  proposedAt: string
}

/** Starts at the unique enterprise and creates the decision; the unique number refuses a second one. */
const PROPOSE = scoped(
  'proposeDecision',
  `MATCH (e:Enterprise {id: $enterprise}) WHERE ${enterpriseScope('e')}
MERGE (d:Decision {no: $no})
WITH e, d, d.state IS NULL AS created WHERE created
SET d += $properties, d.state = 'PROPOSED'
CREATE (d)-[:ABOUT]->(e)
RETURN d.no`,
)

/** @returns false when the number is taken. */
export async function proposeDecision(graph: Graph, record: DecisionRecord, scope: object): Promise<boolean> {
  const { enterprise, no, ...properties } = record
  const rows = await graph.write((tx) => tx.run(PROPOSE, { enterprise, no, properties, scope }))
  return rows.length === 1
}

export interface ProposedDecision extends DecisionRecord {
  state: string
}

/** Starts at the unique number; no row when it is unknown or out of scope. */
const FIND_PROPOSED = scoped(
  'findProposedDecision',
  `MATCH (d:Decision {no: $no})-[:ABOUT]->(e:Enterprise) WHERE ${enterpriseScope('e')}
RETURN properties(d), e.id`,
)

export async function findProposedDecision(graph: Graph, no: string, scope: object): Promise<ProposedDecision | null> {
  const [row] = await graph.read(FIND_PROPOSED, { no, scope })
  return row ? { ...(row[0] as ProposedDecision), enterprise: row[1] as string } : null
}

/**
 * Starts at the unique number, locks the enterprise and the decision; no row when it is not waiting for agreement any
 * more, or a grade that begins later was decided meanwhile.
 */
const ISSUE = scoped(
  'issueDecision',
  `MATCH (d:Decision {no: $no})-[:ABOUT]->(e:Enterprise) WHERE ${enterpriseScope('e')}
SET e.lock = true, d.lock = true
WITH d, e WHERE d.state = 'PROPOSED'
  AND NOT EXISTS { (e)<-[:OF]-(later:Grade) WHERE later.until IS NULL AND later.validFrom > d.effectiveOn }
SET d.state = 'ISSUED', d.agreedBy = $agreedBy, d.agreedAt = $at, d.validFrom = d.effectiveOn
REMOVE d.lock, e.lock
RETURN e.id`,
)

/**
 * Starts at the decision; ends the grades that last beyond the effective day and begins the new one. A grade that is
 * cut short is a new fact with its end, and the old one is known no longer.
 */
const BEGIN_GRADE = internal(
  'beginGrade',
  'the decision just issued in this transaction',
  `MATCH (d:Decision {no: $no})-[:ABOUT]->(e:Enterprise)
CALL (d, e) {
  MATCH (e)<-[:OF]-(g:Grade)
  WHERE g.until IS NULL AND (g.validTo IS NULL OR g.validTo > d.effectiveOn)
  MATCH (g)<-[:FOUNDS]-(former:Decision)
  SET g.until = $seq
  WITH g, former, d, e WHERE g.validFrom < d.effectiveOn
  CREATE (former)-[:FOUNDS]->(:Grade {id: g.id + '|' + toString($seq), code: g.code, pack: g.pack,
    validFrom: g.validFrom, validTo: d.effectiveOn, seq: $seq, source: d.no})-[:OF]->(e)
}
SET d.seq = $seq
CREATE (d)-[:FOUNDS]->(:Grade {id: d.no, code: d.grade, pack: d.pack, validFrom: d.effectiveOn, seq: $seq,
  source: d.no})-[:OF]->(e)`,
)

/** @returns false when it was not waiting for agreement any more. */
export async function issueDecision(
  graph: Graph,
  asked: { no: string; agreedBy: string; at: string; scope: object },
): Promise<boolean> {
  return graph.write(async (tx) => {
    const [row] = await tx.run(ISSUE, asked)
    if (!row) return false
    await gradeChanged(tx, asked.no, row[0] as string, asked.at)
    return true
  })
}

async function gradeChanged(tx: Transaction, no: string, enterprise: string, at: string): Promise<void> {
  const seq = await recordEvent(tx, { kind: 'GRADE_CHANGED', subjects: [enterprise], at })
  await tx.run(BEGIN_GRADE, { no, seq: integer(seq) })
}
