import type { Opening, Step, StoredCase } from '../rules/case.ts'
import { internal, scoped } from './cypher.ts'
import { type Graph, integer, type Transaction } from './driver.ts'
import { enterpriseScope, toldCase, toldDecision } from './enterprise.ts'
import { recordEvent } from './event.ts'
import { gradeInForce } from './grade.ts'
import type { Picture, Start } from './picture.ts'
import { globalId, json, property } from './picture.ts'

const caseScope = (c: string) =>
  `EXISTS { (${c})-[:ABOUT]->(s:Enterprise) WHERE ${enterpriseScope('s')} } AND ${toldCase(c)}`

interface StoredTask {
  code: string
  zh: string
  en: string
  byEnterprise: boolean
  from: string | null
  due: string | null
}

/** What may be done today, by whoever asks; a period in which the enterprise may act is no task when it is over. */
function tasksToday(stored: unknown): object[] {
  const [text, today, own] = stored as [string, string, string]
  return (JSON.parse(text) as StoredTask[])
    .filter(({ byEnterprise, from, due }) => {
      if (from !== null && from > today) return false
      return byEnterprise ? due === null || due >= today : own === '-'
    })
    .map(({ from: _from, ...task }) => ({ ...task, overdue: task.due !== null && task.due < today }))
}

export const theCase: Picture = {
  type: 'Case',
  fields: [
    globalId('Case', 'id'),
    ...['kind', 'state', 'openedOn', 'openedBy', 'words', 'against', 'appliedOn', 'noticeServedOn'].map(property),
    ...['defenceReceivedOn', 'verifiedOn', 'suspends', 'closedOn', 'outcome', 'dueOn'].map(property),
    { name: 'ground', expression: (n) => `coalesce(${n}.ground, [])` },
    json('notice'),
    { name: 'tasks', expression: (n) => `[${n}.tasks, $today, $scope.own]`, decode: tasksToday },
    { name: 'overdue', expression: (n) => `coalesce(${n}.lateAfter < $today, false)` },
  ],
  edges: {
    enterprise: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (c, e) => `(${c})-[:ABOUT]->(${e}:Enterprise)`,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
    steps: {
      kind: 'page',
      to: 'CaseStep',
      pattern: (c, s) => `(${c})<-[:OF]-(${s}:CaseStep)`,
      // What officers propose to each other is nobody else's before it is decided.
      where: (s) => `($scope.own = '-' OR NOT ${s}.kind IN ['PROPOSED', 'DROPPED', 'AGREED'])`,
      order: (s) => `${s}.key`,
    },
    decisions: {
      kind: 'page',
      to: 'Decision',
      pattern: (c, d) => `(${c})<-[:IN]-(${d}:Decision)`,
      where: toldDecision,
      order: (d) => `${d}.proposedAt + '|' + ${d}.no`,
    },
    assessment: {
      kind: 'one',
      to: 'Assessment',
      pattern: (c, a) => `(${c})-[:ABOUT]->(:Enterprise), (${a}:Assessment {id: ${c}.assessment})`,
      order: (a) => `${a}.id`,
    },
  },
}

export const caseStep: Picture = {
  type: 'CaseStep',
  fields: ['kind', 'on', 'by', 'at', 'words', 'adopted'].map(property),
  edges: {},
}

/** Starts at the unique id; no row when it is unknown, out of scope, or not to be seen yet. */
export const caseById: Start = {
  name: 'caseById',
  type: 'Case',
  kind: 'one',
  match: 'MATCH (n0:Case {id: $key})',
  scope: caseScope('n0'),
}

/** A page of all cases that the caller may see, by the index of dockets: what is due first, then what is closed. */
export const cases: Start = {
  name: 'cases',
  type: 'Case',
  kind: 'page',
  match: 'MATCH (n0:Case)',
  where: `($kind IS NULL OR n0.kind = $kind) AND ($state IS NULL OR n0.state = $state)
  AND ($dueBy IS NULL OR n0.dueOn <= $dueBy)`,
  scope: caseScope('n0'),
  order: 'n0.sorted',
}

/**
 * Suspensions that are in force of the enterprise `e`, as a list of what they suspend. Arts. 34 and 35 know no other end
 * than that customs lets the measures apply again.
 */
export const suspensionsOf = (e: string) =>
  `COLLECT { MATCH (${e})<-[:ABOUT]-(k:Case {state: 'SUSPENDED'}) RETURN k.suspends }`

/** Whether an objection against a record is open. */
export const isObjectedTo = (v: string) =>
  `EXISTS { (${v})-[:COMMITTED_BY]->(:Enterprise)<-[:ABOUT]-(k:Case {kind: 'OBJECTION'})
    WHERE k.closedOn IS NULL AND k.record = ${v}.authority + '|' + ${v}.number }`

export interface NewCase {
  id: string
  /** Together with the enterprise under a constraint while the case is open. */
  slot: string
  properties: Omit<StoredCase, 'notice'> & Record<string, unknown>
  /** Its application, where it has one. */
  first: Recorded | null
}

/** A step with who recorded it. */
export interface Recorded extends Pick<Step, 'kind' | 'on' | 'words' | 'adopted'> {
  by: string
  at: string
}

/**
 * Starts at the unique credit code and merges on the unique slot; no row when the enterprise is unknown or out of scope.
 * Whoever opens while one is open finds that one.
 */
const OPEN = scoped(
  'openCase',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
MERGE (c:Case {current: e.id + '|' + $slot})
ON CREATE SET c.id = $id
WITH e, c, c.id = $id AND c.count IS NULL AS created
FOREACH (_ IN CASE WHEN created THEN [1] ELSE [] END | SET c += $properties, c.count = 0 CREATE (c)-[:ABOUT]->(e))
RETURN e.id, c.id`,
)

/** Starts at the unique id; the key of a step is its place. */
const STEP = internal(
  'recordStep',
  'follows openCase, moveCase, proposeDecision or issueDecision, which are scoped, in one transaction',
  `MATCH (c:Case {id: $id})
SET c += $properties, c.count = c.count + 1
CREATE (c)<-[:OF]-(:CaseStep {key: c.id + '|' + right('0000' + toString(c.count), 4), kind: $step.kind, on: $step.on, by: $step.by,
  at: $step.at, words: $step.words, adopted: $step.adopted})`,
)

/** Starts at the unique id; a fact that was just added gets the number of its transaction. */
const NUMBER = internal(
  'numberCase',
  'follows openCase, moveCase, proposeDecision or issueDecision, which are scoped, in one transaction',
  `MATCH (c:Case {id: $id}) SET c.seq = coalesce(c.seq, $seq)
WITH c MATCH (c)<-[:OF]-(s:CaseStep) WHERE s.seq IS NULL SET s.seq = $seq`,
)

/** @returns id of the case that is open now, with whether it is this one; null when the enterprise is not to be seen */
export async function openCase(
  graph: Graph,
  { id, slot, properties, first }: NewCase,
  asked: { uscc: string; at: string; scope: object },
): Promise<{ id: string } | null> {
  return graph.write(async (tx) => {
    const [row] = await tx.run(OPEN, { ...asked, id, slot, properties })
    if (!row) return null
    const [enterprise, open] = row as [string, string]
    if (open !== id) return { id: open }
    if (first) await recordStep(tx, id, first, {})
    await caseMoved(tx, id, enterprise, asked.at)
    return { id }
  })
}

export async function recordStep(tx: Transaction, id: string, step: Recorded, properties: object): Promise<void> {
  await tx.run(STEP, { id, step: { ...step }, properties })
}

/** The facts of the enterprise read otherwise now: its assessment is looked at again. */
async function caseMoved(tx: Transaction, id: string, enterprise: string, at: string): Promise<void> {
  const seq = await recordEvent(tx, { kind: 'CASE_MOVED', subjects: [enterprise], at })
  await numberCase(tx, id, seq)
}

export async function numberCase(tx: Transaction, id: string, seq: number): Promise<void> {
  await tx.run(NUMBER, { id, seq: integer(seq) })
}

export interface KnownCase {
  id: string
  enterprise: string
  uscc: string
  /** How many steps were taken: whoever takes the next says which he has seen. */
  count: number
  properties: StoredCase & { against: string | null }
}

/** Starts at the unique id; no row when it is unknown or not to be seen. */
const FIND = scoped(
  'findCase',
  `MATCH (c:Case {id: $id})-[:ABOUT]->(e:Enterprise) WHERE ${caseScope('c')}
RETURN e.id, e.uscc, c.count, properties(c)`,
)

export async function findCase(graph: Graph, id: string, scope: object): Promise<KnownCase | null> {
  const [row] = await graph.read(FIND, { id, scope })
  if (!row) return null
  const [enterprise, uscc, count, properties] = row as [string, string, number, KnownCase['properties']]
  return { id, enterprise, uscc, count, properties }
}

/** A case as the answer to whoever has just moved it. */
export function shownCase({ id, properties }: KnownCase, today: string, { own }: { own: string }): object {
  const { notice, tasks, lateAfter, ...rest } = properties
  return {
    ...rest,
    id: `Case:${id}`,
    notice: notice && (JSON.parse(notice) as object),
    tasks: tasksToday([tasks, today, own]),
    overdue: lateAfter !== null && lateAfter < today,
  }
}

/** Starts at the unique id, locks the case; no row when it is out of scope, or somebody was faster. */
const MOVE = scoped(
  'moveCase',
  `MATCH (c:Case {id: $id})-[:ABOUT]->(e:Enterprise) WHERE ${caseScope('c')}
SET c.lock = true REMOVE c.lock
WITH c, e WHERE c.count = $count
RETURN e.id`,
)

export interface Move {
  id: string
  count: number
  step: Recorded
  properties: StoredCase
  scope: object
}

/** @returns false when another step was taken since the case was looked at */
export async function moveCase(graph: Graph, { id, count, step, properties, scope }: Move): Promise<boolean> {
  return graph.write(async (tx) => {
    const [row] = await tx.run(MOVE, { id, count: integer(count), scope })
    if (!row) return false
    await recordStep(tx, id, step, leaving(properties))
    await caseMoved(tx, id, row[0] as string, step.at)
    return true
  })
}

/** Who is closed gives its slot away. */
export const leaving = (properties: StoredCase): object =>
  properties.closedOn === null ? properties : { ...properties, current: null }

/** What is asked about an enterprise before a case of it is opened by an officer. */
export interface CaseGround {
  assessment: string | null
  /** Ids of the rules that spoke in it. */
  spoke: string[]
  gradeInForce: string | null
  /** Kinds of its open investigations, with whether it disclosed the matter itself. */
  investigations: [kind: string, selfDisclosed: boolean][]
}

/** Starts at the unique credit code; no row when the enterprise is unknown or out of scope. */
const FIND_GROUND = scoped(
  'findCaseGround',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
RETURN head(COLLECT { MATCH (e)<-[:OF]-(a:Assessment) WITH a ORDER BY a.seq DESC LIMIT 1 RETURN [a.id, a.signals] }),
  ${gradeInForce('e', '$today')},
  COLLECT { MATCH (e)<-[:OF]-(i:Investigation) WHERE i.until IS NULL AND i.openedOn <= $today
    AND (i.closedOn IS NULL OR i.closedOn > $today) RETURN [i.kind, coalesce(i.selfDisclosed, false)] }`,
)

export async function findCaseGround(
  graph: Graph,
  asked: { uscc: string; today: string; scope: object },
): Promise<CaseGround | null> {
  const [row] = await graph.read(FIND_GROUND, asked)
  if (!row) return null
  const [latest, grade, investigations] = row as [[string, string] | null, string | null, [string, boolean][]]
  const signals = latest ? (JSON.parse(latest[1]) as { ruleId: string }[]) : []
  const spoke = signals.map(({ ruleId }) => ruleId)
  return { assessment: latest?.[0] ?? null, spoke, gradeInForce: grade, investigations }
}

/** A record or a decision about an enterprise that it may object to. */
export interface Objected {
  /** `authority|number` of a record. */
  record: string | null
  /** Number of a decision. */
  decision: string | null
}

/** Starts at the unique key of a record that stands; no row when it is not one of this enterprise. */
const FIND_RECORD = scoped(
  'findObjectedRecord',
  `MATCH (v:Violation {key: $key})-[:COMMITTED_BY]->(e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
RETURN v.authority + '|' + v.number, null`,
)

/** Starts at the unique number of a decision that was issued; no row when it is not about this enterprise. */
const FIND_DECISION = scoped(
  'findObjectedDecision',
  `MATCH (d:Decision {no: $key, state: 'ISSUED'})-[:ABOUT]->(e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
RETURN null, d.no`,
)

const OBJECTS = new Map([
  ['Violation', FIND_RECORD],
  ['Decision', FIND_DECISION],
])

/** @param against a global id */
export async function findObjected(
  graph: Graph,
  asked: { against: string; uscc: string; scope: object },
): Promise<Objected | null> {
  const [type = '', ...key] = asked.against.split(':')
  const text = OBJECTS.get(type)
  const [row] = text ? await graph.read(text, { key: key.join(':'), uscc: asked.uscc, scope: asked.scope }) : []
  return row ? { record: row[0] as string | null, decision: row[1] as string | null } : null
}

/** A case that the machine opens, with the assessment in which its ground spoke. */
export interface MachineCase extends Opening {
  id: string
  enterprise: string
  assessment: string
  openedOn: string
  /** See `storedCase`. */
  properties: StoredCase
}

/**
 * Starts at the unique enterprise ids and merges on their slot of findings. A case that is open takes the new grounds in
 * as long as no notice has named the old ones; grounds over which one was closed open none again.
 */
const OPEN_BY_MACHINE = internal(
  'openCasesByMachine',
  'the regrade job',
  `UNWIND $rows AS r
MATCH (e:Enterprise {id: r.enterprise})
WITH e, r, COLLECT { MATCH (e)<-[:ABOUT]-(k:Case) WHERE k.closedOn IS NOT NULL UNWIND k.basis AS b RETURN b } AS closed
WHERE any(b IN r.basis WHERE NOT b IN closed)
MERGE (c:Case {current: e.id + '|FINDING'})
ON CREATE SET c += r.properties, c.id = r.id, c.openedOn = r.openedOn, c.openedBy = 'machine', c.basis = r.basis,
  c.assessment = r.assessment, c.count = 0, c.seq = $seq
MERGE (c)-[:ABOUT]->(e)
WITH c, r WHERE c.noticeServedOn IS NULL AND c.id <> r.id
SET c.ground = c.ground + [g IN r.ground WHERE NOT g IN c.ground],
  c.basis = coalesce(c.basis, []) + [b IN r.basis WHERE NOT b IN coalesce(c.basis, [])]`,
)

/** Within the transaction that records the assessments. */
export async function openCasesByMachine(tx: Transaction, cases: MachineCase[], seq: number): Promise<void> {
  const rows = cases.map(({ properties, ...rest }) => ({ ...rest, properties: { ...properties } }))
  if (rows.length) await tx.run(OPEN_BY_MACHINE, { rows, seq: integer(seq) })
}
