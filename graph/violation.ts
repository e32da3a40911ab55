import { createHash } from 'node:crypto'
import type { Picture, Start } from './picture.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseIdOf, enterpriseScope } from './enterprise.ts'
import { isObjectedTo } from './case.ts'
import { always, flag, globalId, property } from './picture.ts'
import type { FactJudge } from '../rules/fact.ts'
import type { ViolationChangeRow, ViolationRow } from '../rules/violation.ts'
import { type Applied, ensureFirms, type FactEffect, numberedNode, type Recording, stateOf } from './version.ts'

const violationScope = (n: string) => `EXISTS { (${n})-[:COMMITTED_BY]->(s:Enterprise) WHERE ${enterpriseScope('s')} }`

export const violation: Picture = {
  type: 'Violation',
  fields: [
    globalId('Violation', 'key'),
    property('number'),
    property('authority'),
    property('kind'),
    property('state'),
    property('act'),
    property('decidedOn'),
    { name: 'fineFen', expression: (n) => `coalesce(${n}.fineFen, 0)` },
    { name: 'confiscatedFen', expression: (n) => `coalesce(${n}.confiscatedFen, 0)` },
    { name: 'owedFen', expression: (n) => `coalesce(${n}.owedFen, 0)` },
    property('dueOn'),
    property('paidOn'),
    flag('selfDisclosed'),
    flag('withoutIntent'),
    { name: 'disputed', expression: (n) => `coalesce(${n}.disputed, false) OR ${isObjectedTo(n)}` },
  ],
  edges: {
    enterprise: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (v, e) => `(${v})-[:COMMITTED_BY]->(${e}:Enterprise)`,
      past: always,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
  },
}

/** Starts at the unique key; no row when it is unknown or its enterprise is out of scope. */
export const violationByKey: Start = {
  name: 'violationByKey',
  type: 'Violation',
  kind: 'one',
  match: 'MATCH (n0:Violation {key: $key})',
  scope: violationScope('n0'),
}

const NUMBERED = numberedNode('Violation')

/** Starts at the keys of a document `authority|number`; a row for each version of it. */
const FIND = internal(
  'findViolationVersions',
  'the apply job',
  `UNWIND $lines AS l
MATCH (v:Violation) WHERE v.key STARTS WITH l + '|'
RETURN l, v.key, v.version, v.until IS NULL, v.order, coalesce(v.hash, ''), v.state, v.decidedOn, v.acts,
  head([(v)-[:COMMITTED_BY]->(e:Enterprise) | e.id])`,
)

/** Starts at unique keys. What has a key that another content takes keeps it with a digest of its own behind. */
const RENAME = internal(
  'renameViolations',
  'the apply job',
  `UNWIND $rows AS r MATCH (v:Violation {key: r[0]}) SET v.key = r[1]`,
)

/** Starts at the unique keys of what stands. */
const CLOSE = internal(
  'replaceViolations',
  'the apply job',
  `UNWIND $rows AS k MATCH (v:Violation {key: k}) SET v.until = 0 REMOVE v.current`,
)

/** Starts at the unique keys of acts that waited for their document; they are in the versions that come after. */
const FORGET = internal('forgetWaitingActs', 'the apply job', `UNWIND $rows AS k MATCH (v:Violation {key: k}) DELETE v`)

/**
 * Starts at the unique ids of enterprises, and at the keys of the document's other versions: what founded a finding that
 * is repaired has done so in whatever words.
 */
const CREATE = internal(
  'createViolations',
  'the apply job',
  `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[3]})
CREATE (e)<-[:COMMITTED_BY]-(v:Violation {key: r[0], number: r[1], authority: r[2], kind: r[4], act: r[5],
  decidedOn: r[6], validFrom: r[6], fineFen: r[7], confiscatedFen: r[8], owedFen: r[9], dueOn: r[10], paidOn: r[11],
  selfDisclosed: r[12], withoutIntent: r[13], hash: r[14], order: r[15], version: r[16], state: r[17], disputed: r[18],
  acts: r[19], current: r[20], until: CASE WHEN r[20] IS NULL THEN 0 END, source: $source})
WITH v, r
CALL (v, r) {
  MATCH (o:Violation) WHERE o.key STARTS WITH r[2] + '|' + r[1] + '|' AND o.usedByRepaired
  WITH v, o LIMIT 1 SET v.usedByRepaired = true, v.usedFrom = o.usedFrom, v.usedSeq = o.usedSeq
}`,
)

/** Starts at the unique key of the version that is replaced; the new one says the same, and stands otherwise. */
const COPY = internal(
  'changeViolations',
  'the apply job',
  `UNWIND $rows AS r
MATCH (old:Violation {key: r[0]})-[:COMMITTED_BY]->(e:Enterprise)
CREATE (e)<-[:COMMITTED_BY]-(v:Violation)
SET v = old {.*, key: r[1], version: r[2], state: r[3], disputed: r[4], acts: r[5], current: r[6],
  until: null, seq: null, source: $source}`,
)

/** Starts at nothing: acts that wait for their document, linked to nobody and read by nobody. */
const WAIT = internal(
  'keepWaitingActs',
  'the apply job',
  `UNWIND $rows AS r
CREATE (:Violation {key: r[0], version: r[1], acts: r[2], current: r[3], source: $source})`,
)

/** A version as stored. Without an edition it only holds acts that wait for their document. */
interface Version {
  key: string
  /** Which version its authority sent; what happened to it since is counted behind. */
  edition: number
  order: string
  hash: string
  stands: boolean
  acts: string[]
  enterprise: string | null
}

interface Document {
  line: string
  row: ViolationRow
}

/** What is known of one document, and what was sent about it. */
interface Line {
  line: string
  versions: Version[]
  documents: Document[]
  acts: string[]
}

/** Effective documents; see `fold`. */
export async function applyViolationFacts(
  tx: Transaction,
  rows: ViolationRow[],
  recording: Recording,
): Promise<FactEffect> {
  await ensureFirms(
    tx,
    rows.map(({ uscc }) => uscc),
    recording,
  )
  const documents = rows.map((row) => ({ line: lineOf(row), row }))
  const lines = await linesOf(tx, documents, [])
  const applied = documents.map((document) => documentState(lines.get(document.line)!, document))
  return { applied, ...(await fold(tx, lines, recording)) }
}

/** What became of effective documents; one that has not come yet is waited for. */
export async function applyViolationChanges(
  tx: Transaction,
  rows: ViolationChangeRow[],
  recording: Recording,
): Promise<FactEffect> {
  const acts = rows.map(({ act, ...violation }) => ({ line: lineOf(violation), act }))
  const lines = await linesOf(tx, [], acts)
  const applied = acts.map(({ line, act }, i) => actState(lines.get(line)!, act, isFirst(acts, i), recording.judge))
  return { applied, ...(await fold(tx, lines, recording)) }
}

/** The first of equal acts in a batch is applied, the others change nothing. */
const isFirst = (acts: { line: string; act: string }[], i: number) =>
  acts.findIndex(({ line, act }) => line === acts[i]!.line && act === acts[i]!.act) === i

const lineOf = ({ authority, number }: { authority: string; number: string }) => `${authority}|${number}`

async function linesOf(
  tx: Transaction,
  documents: Document[],
  acts: { line: string; act: string }[],
): Promise<Map<string, Line>> {
  const names = [...new Set([...documents, ...acts].map(({ line }) => line))].sort()
  const lines = new Map(names.map((line): [string, Line] => [line, { line, versions: [], documents: [], acts: [] }]))
  for (const document of documents) lines.get(document.line)!.documents.push(document)
  for (const { line, act } of acts) lines.get(line)!.acts.push(act)
  for (const [line, ...slots] of await tx.run(FIND, { lines: names }))
    lines.get(line as string)!.versions.push(versionOf(slots))
  return lines
}

/** What was loaded as annulled or repaired was so by an act that we know nothing else of. */
function versionOf(slots: unknown[]): Version {
  const [key, version, stands, order, hash, state, decidedOn, acts, enterprise] = slots as [
    string,
    number | null,
    boolean,
    string | null,
    string,
    string | null,
    string | null,
    string[] | null,
    string | null,
  ]
  const known = acts ?? (state && state !== 'EFFECTIVE' ? [`${decidedOn}|${LOADED[state]}||`] : [])
  const edition = Math.max((version ?? 1) - known.length, enterprise === null ? 0 : 1)
  return {
    key,
    edition,
    order: order ?? `${String(edition).padStart(4, '0')}|${hash}`,
    hash,
    stands,
    acts: known,
    enterprise,
  }
}

const LOADED: Record<string, string> = { ANNULLED: 'ANNUL', REPAIRED: 'REPAIR' }

/** Documents and acts in whatever order they came: the greatest document stands, with all that happened to it. */
async function fold(
  tx: Transaction,
  lines: Map<string, Line>,
  { source, judge }: Recording,
): Promise<Pick<FactEffect, 'subjects' | 'tallies' | 'written'>> {
  const steps = NOTHING()
  for (const line of lines.values()) addSteps(steps, line, judge)
  for (const [text, rows] of [
    [FORGET, steps.forget],
    [RENAME, steps.rename],
    [CLOSE, steps.close],
    [CREATE, steps.create],
    [COPY, steps.copy],
    [WAIT, steps.wait],
  ] as const)
    if (rows.length) await tx.run(text, { rows, source })
  return {
    subjects: [...new Set(steps.subjects)].sort(),
    tallies: [],
    written: [{ numbered: NUMBERED, opened: steps.opened, closed: [...steps.close, ...steps.late] }],
  }
}

/** What is to be done, in rows of the texts above. */
interface Steps {
  forget: string[]
  rename: [from: string, to: string][]
  close: string[]
  create: unknown[][]
  copy: unknown[][]
  wait: unknown[][]
  /** Keys of all that is new, and of that which never stood. */
  opened: string[]
  late: string[]
  subjects: string[]
}

const NOTHING = (): Steps => ({
  forget: [],
  rename: [],
  close: [],
  create: [],
  copy: [],
  wait: [],
  opened: [],
  late: [],
  subjects: [],
})

/** The version that takes the place of what stands. */
interface Next {
  key: string
  version: number
  acts: string[]
  state: string
  disputed: boolean
  /** Null where only acts are new. */
  document: ViolationRow | null
}

function addSteps(steps: Steps, line: Line, judge: FactJudge): void {
  const former = line.versions.find(({ stands }) => stands) ?? null
  const next = nextOf(line, former, judge)
  if (next) replaceStanding(steps, line, former, next)
  for (const document of lateDocuments(line, next)) keepLate(steps, line, next, document)
}

function nextOf({ line, documents, acts }: Line, former: Version | null, judge: FactJudge): Next | null {
  const document = documents
    .map(({ row }) => row)
    .reduce<ViolationRow | null>((best, row) => (row.order > (best?.order ?? former?.order ?? '') ? row : best), null)
  const known = former?.acts ?? []
  const after = judge.actsAfter(known, acts)
  if (!document && after.join('\n') === known.join('\n')) return null
  const version = (document?.version ?? former?.edition ?? 0) + after.length
  return { key: `${line}|${version}`, version, acts: after, document, ...judge.standingAfter(after) }
}

function replaceStanding(steps: Steps, { line, versions }: Line, former: Version | null, next: Next): void {
  const { key, version, acts, document } = next
  // Under one key stands one content: two of one version, or two records of one act.
  const holder = versions.find((each) => each.key === key)
  if (holder && !isWaiting(holder)) {
    steps.rename.push([key, setAsideKey(holder)])
    // What this very transaction opened under the former key is numbered under its new one.
    steps.opened.push(setAsideKey(holder))
  }
  if (former) {
    const kept = holder === former ? setAsideKey(former) : former.key
    if (isWaiting(former)) steps.forget.push(former.key)
    else steps.close.push(kept)
    if (!document && !isWaiting(former)) steps.copy.push([kept, key, ...standingSlots(next, line)])
    if (former.enterprise !== null) steps.subjects.push(former.enterprise)
  }
  if (document) {
    steps.create.push([key, ...contentOf(document), ...standingSlots(next, line)])
    steps.subjects.push(enterpriseIdOf(document.uscc))
  } else if (!former || isWaiting(former)) steps.wait.push([key, integer(version), acts, line])
  steps.opened.push(key)
}

/** Acts that wait for their document are linked to nobody. */
const isWaiting = ({ enterprise }: Version) => enterprise === null

/** Documents and acts only grow, so what stood never stands again. */
const setAsideKey = ({ key, order, acts }: Pick<Version, 'key' | 'order' | 'acts'>) =>
  `${key}~${createHash('sha256')
    .update(JSON.stringify([order, acts]))
    .digest('hex')
    .slice(0, 12)}`

/** What was sent and never stood by itself: it came too late, or with its acts. */
const lateDocuments = ({ versions, documents }: Line, next: Next | null): ViolationRow[] =>
  [...new Map(documents.map(({ row }) => [row.order, row])).values()].filter(
    (row) =>
      !versions.some(({ order }) => order === row.order) &&
      !(next?.document?.order === row.order && next.acts.length === 0),
  )

function keepLate(steps: Steps, { line, versions }: Line, next: Next | null, document: ViolationRow): void {
  const plain = `${line}|${document.version}`
  const isTaken = [...versions, ...(next ? [next] : [])].some(({ key }) => key === plain) || steps.late.includes(plain)
  const key = isTaken ? setAsideKey({ key: plain, order: document.order, acts: [] }) : plain
  steps.create.push([key, ...contentOf(document), ...standingSlots({ ...AS_DECIDED, version: document.version }, null)])
  steps.opened.push(key)
  steps.late.push(key)
}

const AS_DECIDED = { state: 'EFFECTIVE', disputed: false, acts: [] }

/** @param current null for what does not stand */
const standingSlots = ({ version, state, disputed, acts }: Omit<Next, 'key' | 'document'>, current: string | null) => [
  integer(version),
  state,
  disputed,
  acts,
  current,
]

const contentOf = (row: ViolationRow): unknown[] => [
  row.number,
  row.authority,
  enterpriseIdOf(row.uscc),
  row.kind,
  row.act,
  row.decidedOn,
  integer(row.fineFen),
  integer(row.confiscatedFen),
  integer(row.owedFen),
  row.dueOn,
  row.paidOn,
  row.selfDisclosed,
  row.withoutIntent,
  row.hash,
  row.order,
]

/** The first of equal documents in a batch is applied, the others change nothing. */
function documentState({ line, versions, documents }: Line, document: Document): Applied {
  const orders = [...versions.filter(({ stands }) => stands), ...documents.map(({ row }) => row)].map(
    ({ order }) => order,
  )
  const stands = orders.reduce((a, b) => (a > b ? a : b))
  const isKnown = versions.some(({ order }) => order === document.row.order)
  const isFirst = documents.find(({ row }) => row.order === document.row.order) === document
  const created = !isKnown && isFirst
  return { key: line, state: stateOf(document.row, { order: stands }, created), created }
}

function actState({ line, versions, acts }: Line, act: string, first: boolean, judge: FactJudge): Applied {
  const known = versions.find(({ stands }) => stands)?.acts ?? []
  const stands = judge.actsAfter(known, acts).includes(act)
  const created = stands && first && !known.includes(act)
  return { key: line, state: !stands ? 'STALE' : created ? 'APPLIED' : 'UNCHANGED', created }
}
