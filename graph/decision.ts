import type { Signal } from '../rules/assessment.ts'
import type { StoredCase } from '../rules/case.ts'
import type { GradePeriod, IssuedDecision } from '../rules/grade.ts'
import { leaving, numberCase, type Recorded, recordStep } from './case.ts'
import { internal, scoped } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseScope, toldDecision } from './enterprise.ts'
import { recordEvent } from './event.ts'
import type { Picture, Start } from './picture.ts'
import { globalId, property } from './picture.ts'

export const decision: Picture = {
  type: 'Decision',
  fields: [
    globalId('Decision', 'no'),
    ...['no', 'state', 'kind', 'grade', 'pack', 'of'].map(property),
    { name: 'ground', expression: (n) => `coalesce(${n}.ground, [])` },
    {
      name: 'assessment',
      expression: (n) => `${n}.assessment`,
      decode: (stored) => (stored === null ? null : `Assessment:${stored as string}`),
    },
    ...['groundText', 'noticeServedOn', 'defence', 'effectiveOn', 'servedOn', 'proposedBy', 'agreedBy'].map(property),
    property('proposedAt'),
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

/** Starts at the unique number; no row when it is unknown, its enterprise is out of scope, or it is not to be seen yet. */
export const decisionByNo: Start = {
  name: 'decisionByNo',
  type: 'Decision',
  kind: 'one',
  match: 'MATCH (n0:Decision {no: $key})',
  scope: `EXISTS { (n0)-[:ABOUT]->(s:Enterprise) WHERE ${enterpriseScope('s')} } AND ${toldDecision('n0')}`,
}

/** What a decision about an enterprise has to be weighed against. */
export interface DecisionGround {
  /** In the order in which they were issued. */
  issued: IssuedDecision[]
  assessment: string | null
  /** What spoke in it, and what would if an assumed number were confirmed. */
  signals: Signal[]
  /** Last day on which an application for a certificate was refused or taken back. */
  applicationEndedOn: string | null
  /** Its records that stand: key, kind and day. */
  records: [key: string, kind: string, decidedOn: string][]
  /** Of the enterprise that it is said to succeed; null when that is not on record. */
  predecessor: IssuedDecision[] | null
}

const issuedOf = (e: string) =>
  `COLLECT { MATCH (${e})<-[:ABOUT]-(d:Decision {state: 'ISSUED'}) WITH d ORDER BY d.seq, d.effectiveOn
    RETURN [d.no, d.kind, d.grade, d.pack, d.decidedOn, d.effectiveOn, d.of, d.seq, d.ground, d.evidence] }`

const issuedFrom = (rows: unknown): IssuedDecision[] =>
  (rows as unknown[][]).map(
    ([no, kind, grade, pack, decidedOn, effectiveOn, of, seq, ground, evidence]) =>
      ({
        ...{ no, kind, grade, pack, effectiveOn, of, seq },
        decidedOn: decidedOn ?? effectiveOn,
        ground: ground ?? [],
        evidence: evidence ?? [],
      }) as IssuedDecision,
  )

/**
 * Starts at the unique credit code; walks to the decisions about it, to its latest assessment, its ended applications and
 * its records, and to the firm that it succeeds. No row when the enterprise is unknown or out of scope.
 */
const FIND_GROUND = scoped(
  'findDecisionGround',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
RETURN ${issuedOf('e')},
  head(COLLECT { MATCH (e)<-[:OF]-(a:Assessment) WITH a ORDER BY a.seq DESC LIMIT 1 RETURN [a.id, a.signals, a.indications] }),
  head(COLLECT { MATCH (e)<-[:ABOUT]-(k:Case {kind: 'CERTIFICATION'}) WHERE k.outcome IN ['REFUSED', 'WITHDRAWN']
    WITH k ORDER BY k.closedOn DESC LIMIT 1 RETURN k.closedOn }),
  COLLECT { MATCH (e)<-[:COMMITTED_BY]-(v:Violation) WHERE v.until IS NULL AND v.state = 'EFFECTIVE'
    RETURN [v.key, v.kind, v.decidedOn] },
  head(COLLECT { MATCH (e)-[f:SUCCEEDS]->(p:Enterprise {uscc: $predecessor}) WHERE f.until IS NULL
    RETURN ${issuedOf('p')} })`,
)

export async function findDecisionGround(
  graph: Graph,
  asked: { uscc: string; predecessor: string | null; scope: object },
): Promise<DecisionGround | null> {
  const [row] = await graph.read(FIND_GROUND, asked)
  if (!row) return null
  const [issued, latest, applicationEndedOn, records, predecessor] = row as [
    unknown,
    [string, string, string] | null,
    string | null,
    DecisionGround['records'],
    unknown,
  ]
  return {
    issued: issuedFrom(issued),
    assessment: latest?.[0] ?? null,
    signals: latest ? latest.slice(1).flatMap((signals) => JSON.parse(signals) as Signal[]) : [],
    applicationEndedOn,
    records,
    predecessor: predecessor === null ? null : issuedFrom(predecessor),
  }
}

export interface DecisionRecord {
  no: string
  uscc: string
  kind: string
  grade: string
  pack: string
  ground: string[]
  groundText: string | null
  /** Records that the ground rests on, as `authority|number`. */
  evidence: string[]
  of: string | null
  successorTo: string | null
  assessment: string | null
  noticeServedOn: string | null
  defence: string | null
  /** Null until its service, where it takes effect by that. */
  effectiveOn: string | null
  proposedBy: string
  proposedAt: string
}

/** A change of a case that goes with a change of its decision, if nobody has moved the case since it was looked at. */
export interface CaseChange {
  id: string
  count: number
  step: Recorded
  properties: StoredCase
}

/** Starts at the unique case and locks it; no row when it is out of scope or somebody was faster. */
const PROPOSE = scoped(
  'proposeDecision',
  `MATCH (c:Case {id: $case})-[:ABOUT]->(e:Enterprise) WHERE ${enterpriseScope('e')}
SET c.lock = true REMOVE c.lock
WITH c, e WHERE c.count = $count
MERGE (d:Decision {no: $no})
WITH c, e, d, d.state IS NULL AS created
FOREACH (_ IN CASE WHEN created THEN [1] ELSE [] END |
  SET d += $properties, d.state = 'PROPOSED' CREATE (d)-[:ABOUT]->(e) CREATE (d)-[:IN]->(c))
RETURN created, e.id`,
)

export type Proposed = 'PROPOSED' | 'NUMBER_TAKEN' | 'MOVED'

export async function proposeDecision(
  graph: Graph,
  record: DecisionRecord,
  change: CaseChange,
  scope: object,
): Promise<Proposed> {
  const { no, ...properties } = record
  return graph.write(async (tx) => {
    const asked = { case: change.id, count: integer(change.count), no, properties, scope }
    const [row] = await tx.run(PROPOSE, asked)
    if (!row) return 'MOVED'
    if (!row[0]) return 'NUMBER_TAKEN'
    await moveWith(tx, change, 'CASE_MOVED', row[1] as string)
    return 'PROPOSED'
  })
}

/** Records the step of the case, and the event last. */
async function moveWith(
  tx: Transaction,
  { id, step, properties }: CaseChange,
  kind: 'CASE_MOVED' | 'GRADE_CHANGED',
  enterprise: string,
): Promise<number> {
  await recordStep(tx, id, step, leaving(properties))
  const seq = await recordEvent(tx, { kind, subjects: [enterprise], at: step.at })
  await numberCase(tx, id, seq)
  return seq
}

export interface ProposedDecision extends DecisionRecord {
  state: string
  agreedBy: string | null
  decidedOn: string | null
  servedOn: string | null
  /** Id of its case; null for one that was made before there were cases. */
  case: string | null
}

/** Starts at the unique number; no row when it is unknown or out of scope. */
const FIND_PROPOSED = scoped(
  'findProposedDecision',
  `MATCH (d:Decision {no: $no})-[:ABOUT]->(e:Enterprise) WHERE ${enterpriseScope('e')} AND ${toldDecision('d')}
RETURN properties(d), e.uscc, head([(d)-[:IN]->(c:Case) | c.id])`,
)

export async function findProposedDecision(graph: Graph, no: string, scope: object): Promise<ProposedDecision | null> {
  const [row] = await graph.read(FIND_PROPOSED, { no, scope })
  if (!row) return null
  const [properties, uscc, theCase] = row as [ProposedDecision, string, string | null]
  return { ...NOTHING, ...properties, no, uscc, case: theCase }
}

/** A property that is null is not stored. */
const NOTHING = {
  ...{ groundText: null, of: null, successorTo: null, assessment: null, noticeServedOn: null, defence: null },
  ...{ effectiveOn: null, servedOn: null, agreedBy: null, decidedOn: null, ground: [], evidence: [] },
}

/** Starts at the unique number, locks its enterprise and its case; no row when either has moved since it was looked at. */
const TAKE = scoped(
  'takeDecision',
  `MATCH (c:Case {id: $case})<-[:IN]-(d:Decision {no: $no})-[:ABOUT]->(e:Enterprise) WHERE ${enterpriseScope('e')}
SET e.lock = true, c.lock = true REMOVE e.lock, c.lock
WITH c, d, e WHERE c.count = $count AND d.state = $state
SET d += $properties
RETURN e.id`,
)

/** Starts at the unique enterprise, which is locked; always one row. */
const STANDING = internal(
  'findIssuedDecisions',
  'follows takeDecision, which is scoped, in one transaction and for the same enterprise',
  `MATCH (e:Enterprise {id: $enterprise})
RETURN ${issuedOf('e')},
  COLLECT { MATCH (e)<-[:OF]-(g:Grade) WHERE g.until IS NULL MATCH (g)<-[:FOUNDS]-(d:Decision)
    RETURN [g.id, d.no, g.code, g.validFrom, g.validTo] }`,
)

/**
 * Starts at the unique ids of grades and at the unique numbers of decisions. A grade that is not in force as it was is a
 * fact that is known no longer, and what is instead is a new one.
 */
const REGRADE = internal(
  'replaceGrades',
  'follows takeDecision, which is scoped, in one transaction and for the same enterprise',
  `MATCH (e:Enterprise {id: $enterprise})
CALL () { UNWIND $closed AS id MATCH (g:Grade {id: id}) SET g.until = $seq }
CALL (e) { UNWIND $opened AS r MATCH (d:Decision {no: r[0]})
  CREATE (d)-[:FOUNDS]->(:Grade {id: r[0] + '|' + r[3] + '|' + toString($seq), code: r[1], pack: r[2], validFrom: r[3],
    validTo: r[4], seq: $seq, source: $no})-[:OF]->(e) }
CALL () { MATCH (d:Decision {no: $no}) SET d.seq = coalesce(d.seq, $seq) }
RETURN e.id`,
)

/** Starts at the unique enterprise; says of its records whether they founded a finding that is repaired since, from which day. */
const USE = internal(
  'useRecords',
  'follows takeDecision, which is scoped, in one transaction and for the same enterprise',
  `MATCH (e:Enterprise {id: $enterprise})<-[:COMMITTED_BY]-(v:Violation)
WITH v, head([u IN $used WHERE u[0] = v.authority + '|' + v.number]) AS used
WHERE used IS NOT NULL OR v.usedByRepaired
SET v.usedByRepaired = CASE WHEN used IS NOT NULL THEN true END, v.usedFrom = used[1],
  v.usedSeq = CASE WHEN used IS NOT NULL THEN coalesce(v.usedSeq, $seq) END`,
)

/** What the decisions of an enterprise leave of its grades and its records; the rules say it. */
export interface Fold {
  periods(issued: IssuedDecision[]): GradePeriod[]
  used(issued: IssuedDecision[]): Map<string, string>
}

export interface Issue {
  no: string
  /** In which it was when it was looked at. */
  state: string
  properties: Record<string, string>
  change: CaseChange
  scope: object
}

/** Its case moves, and nothing else. @returns false when somebody was faster */
export async function moveDecision(graph: Graph, issue: Issue): Promise<boolean> {
  return graph.write(async (tx) => {
    const enterprise = await takeDecision(tx, issue)
    if (enterprise !== null) await moveWith(tx, issue.change, 'CASE_MOVED', enterprise)
    return enterprise !== null
  })
}

async function takeDecision(tx: Transaction, { no, state, properties, change, scope }: Issue): Promise<string | null> {
  const asked = { no, state, properties, case: change.id, count: integer(change.count), scope }
  const [row] = await tx.run(TAKE, asked)
  return (row?.[0] as string | undefined) ?? null
}

export type Issued = 'ISSUED' | 'MOVED' | 'OVERTAKEN'

/** Takes the whole transaction back. */
class Refused extends Error {
  constructor(readonly why: Issued) {
    super(why)
  }
}

/**
 * The decision takes effect: grades and records stand afterwards as the fold of all decisions says. Decisions are made in
 * the order of the days on which they begin: an earlier one would undo a later one unseen.
 *
 * @param seen numbers of those that were issued when its conditions were looked at
 */
export async function issueDecision(graph: Graph, issue: Issue, seen: readonly string[], fold: Fold): Promise<Issued> {
  try {
    return await graph.write(async (tx) => {
      const enterprise = await takeDecision(tx, issue)
      if (enterprise === null) return 'MOVED'
      const [row] = await tx.run(STANDING, { enterprise })
      const issued = issuedFrom(row![0]).map((each) => (each.seq === null ? { ...each, seq: Infinity } : each))
      const known = row![1] as KnownGrade[]
      if (isOvertaken(issue, issued, known)) throw new Refused('OVERTAKEN')
      const others = issued.filter(({ no }) => no !== issue.no).map(({ no }) => no)
      if (others.join('|') !== seen.join('|')) throw new Refused('MOVED')
      const seq = await moveWith(tx, issue.change, 'GRADE_CHANGED', enterprise)
      await tx.run(REGRADE, { enterprise, no: issue.no, seq: integer(seq), ...difference(known, fold.periods(issued)) })
      await tx.run(USE, { enterprise, used: [...fold.used(issued)], seq: integer(seq) })
      return 'ISSUED'
    })
  } catch (error) {
    if (error instanceof Refused) return error.why
    throw error
  }
}

type KnownGrade = [id: string, no: string, code: string, validFrom: string, validTo: string | null]

function isOvertaken({ no }: Issue, issued: IssuedDecision[], known: KnownGrade[]): boolean {
  const { kind, effectiveOn } = issued.find((each) => each.no === no)!
  return kind !== 'ANNULMENT' && known.some(([, , , validFrom]) => validFrom > effectiveOn)
}

/** What is in force already is left as it is. */
function difference(known: KnownGrade[], periods: GradePeriod[]) {
  const keyOf = (parts: unknown[]) => parts.join('|')
  const wanted = new Set(periods.map(({ no, code, validFrom, validTo }) => keyOf([no, code, validFrom, validTo])))
  const stands = new Set(known.map(([, ...parts]) => keyOf(parts)))
  return {
    closed: known.filter(([, ...parts]) => !wanted.has(keyOf(parts))).map(([id]) => id),
    opened: periods
      .filter(({ no, code, validFrom, validTo }) => !stands.has(keyOf([no, code, validFrom, validTo])))
      .map(({ no, code, pack, validFrom, validTo }) => [no, code, pack, validFrom, validTo]),
  }
}
