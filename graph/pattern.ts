/** Stored patterns: who has let them, what they would find, and how their texts are run. */
import type { PatternForm } from '../rules/pattern.ts'
import { orderDocument } from './order.ts'
import { type Cypher, internal, scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'
import { inForceOn } from './grade.ts'
import { type LinkStep, shownSteps, stepsOf } from './link.ts'
import { packed, unpacked } from './packed.ts'
import type { Picture, Start } from './picture.ts'
import { json, property } from './picture.ts'

/** What a walk over everybody has found so far. */
export interface PatternPreview {
  looked: number
  hits: number
  enterprises: number
  unasked: number
  finishedAt: string | null
  examples: PreviewHit[]
}

interface PreviewHit {
  enterprise: string
  weight: number
  path: LinkStep[]
}

export const NO_PREVIEW = (): PatternPreview => ({
  looked: 0,
  hits: 0,
  enterprises: 0,
  unasked: 0,
  finishedAt: null,
  examples: [],
})

const openedPreview = (stored: unknown): PatternPreview | null =>
  stored ? (unpacked(stored as Int8Array) as PatternPreview) : null

/** Who sees patterns sees everybody. */
function shownPreview(stored: unknown): object | null {
  const preview = openedPreview(stored)
  if (!preview) return null
  const examples = preview.examples.map(({ path, ...hit }) => {
    const ids = path.flatMap(({ enterprise }) => enterprise ?? [])
    return { ...hit, path: shownSteps(path, ids) }
  })
  return { ...preview, examples, done: preview.finishedAt !== null }
}

export const pattern: Picture = {
  type: 'Pattern',
  fields: [
    ...['id', 'code', 'nameZh', 'nameEn', 'severity', 'news', 'text', 'hash', 'state', 'proposedBy', 'proposedAt'].map(
      property,
    ),
    ...['reviewedBy', 'reviewedAt', 'reviewWords', 'enabledBy', 'enabledAt', 'closedBy', 'closedAt', 'fault'].map(
      property,
    ),
    json('parameters'),
    { name: 'preview', decode: shownPreview },
  ],
  edges: {},
}

/** A page of all patterns, newest first; only who sees all rows sees them. */
export const patterns: Start = {
  name: 'patterns',
  type: 'Pattern',
  kind: 'page',
  match: 'MATCH (n0:Pattern)',
  where: '($state IS NULL OR n0.state = $state)',
  scope: '$scope.all',
  order: "n0.proposedAt + '|' + n0.id",
}

/** Starts at the unique id; no row when it is unknown, or its reader does not see all rows. */
export const patternById: Start = {
  name: 'patternById',
  type: 'Pattern',
  kind: 'one',
  match: 'MATCH (n0:Pattern {id: $key})',
  scope: '$scope.all',
}

export type PatternState = 'DRAFT' | 'REVIEWED' | 'ENABLED' | 'STOPPED' | 'WITHDRAWN'

export interface StoredPattern extends PatternForm {
  id: string
  hash: string
  state: PatternState
  proposedBy: string
  reviewedBy: string | null
  preview: PatternPreview | null
}

const SLOTS = `p.id, p.code, p.nameZh, p.nameEn, p.severity, p.news, p.text, p.parameters, p.hash, p.state, p.proposedBy, p.reviewedBy,
  p.preview`

function patternOf(row: unknown[]): StoredPattern {
  const [id, code, nameZh, nameEn, severity, news, text, parameters, hash, state, proposedBy, reviewedBy, preview] = row
  return {
    ...({ id, code, nameZh, nameEn, severity, news, text, hash, state, proposedBy, reviewedBy } as StoredPattern),
    parameters: JSON.parse(parameters as string) as PatternForm['parameters'],
    preview: openedPreview(preview),
  }
}

/** Starts at nothing: the id is new. No row for who does not see all rows. */
const PROPOSE = scoped(
  'proposePattern',
  `WITH 1 AS one WHERE $scope.all
MERGE (p:Pattern {id: $id}) ON CREATE SET p += $properties, p.state = 'DRAFT'
RETURN p.id`,
)

export interface PatternRecord {
  id: string
  form: PatternForm
  hash: string
  proposedBy: string
  proposedAt: string
}

const propertiesOf = ({ form, hash, proposedBy, proposedAt }: PatternRecord) => ({
  ...form,
  parameters: JSON.stringify(form.parameters),
  ...{ hash, proposedBy, proposedAt },
})

export async function proposePattern(graph: Graph, record: PatternRecord, scope: object): Promise<void> {
  await graph.write((tx) => tx.run(PROPOSE, { id: record.id, properties: propertiesOf(record), scope }))
}

/** Starts at the unique ids, which follow from what the patterns say: one that was shipped before is left as it stands. */
const SHIP = internal(
  'shipPatterns',
  'the start of the worker: what comes with the service is put forward as a draft',
  `UNWIND $rows AS r MERGE (p:Pattern {id: r.id}) ON CREATE SET p += r.properties, p.state = 'DRAFT'`,
)

export async function shipPatterns(graph: Graph, records: PatternRecord[]): Promise<void> {
  const rows = records.map((record) => ({ id: record.id, properties: propertiesOf(record) }))
  await graph.write((tx) => tx.run(SHIP, { rows }))
}

/** Starts at the unique id; no row when it is unknown, or its reader does not see all rows. */
const FIND = scoped('findPattern', `MATCH (p:Pattern {id: $id}) WHERE $scope.all RETURN ${SLOTS}`)

export async function findPattern(graph: Graph, id: string, scope: object): Promise<StoredPattern | null> {
  const [row] = await graph.read(FIND, { id, scope })
  return row ? patternOf(row) : null
}

/** Starts at the unique id, which is locked until commit; no row when the pattern is in none of the states it may be in. */
const MOVE = scoped(
  'movePattern',
  `MATCH (p:Pattern {id: $id}) WHERE $scope.all SET p.lock = true
WITH p, p.state IN $from AS may REMOVE p.lock
WITH p WHERE may
SET p.state = $to, p += $properties
RETURN p.id`,
)

export interface PatternMove {
  id: string
  from: PatternState[]
  to: PatternState
  properties: Record<string, string | null>
  scope: object
}

/** @returns false when it was in none of those states any more */
export async function movePattern(graph: Graph, move: PatternMove): Promise<boolean> {
  return (await graph.write((tx) => tx.run(MOVE, { ...move }))).length > 0
}

/** Starts at the unique code: what is enabled gives its place to the next of its code. */
const RETIRE = internal(
  'retirePattern',
  'comes before movePattern, which is scoped, in one transaction; answers nothing',
  `MATCH (p:Pattern {current: $code}) WHERE p.id <> $id
SET p.state = 'WITHDRAWN', p.closedBy = $by, p.closedAt = $at REMOVE p.current`,
)

/** @returns false when it was in none of those states any more; then the former one of its code stays */
export async function enablePattern(
  graph: Graph,
  move: PatternMove,
  { code, by, at }: { code: string; by: string; at: string },
): Promise<boolean> {
  try {
    await graph.write(async (tx) => {
      await tx.run(RETIRE, { code, id: move.id, by, at })
      const moved = await tx.run(MOVE, { ...move, properties: { ...move.properties, current: code } })
      if (moved.length === 0) throw new NotMoved()
    })
    return true
  } catch (error) {
    if (error instanceof NotMoved) return false
    throw error
  }
}

class NotMoved extends Error {}

/** Starts at the unique id; begins anew, whatever was found before. No row when it is unknown or withdrawn. */
const BEGIN_PREVIEW = scoped(
  'beginPreview',
  `MATCH (p:Pattern {id: $id}) WHERE $scope.all AND p.state <> 'WITHDRAWN'
SET p.previewing = '', p.preview = $preview
RETURN p.id`,
)

export async function beginPreview(graph: Graph, id: string, scope: object): Promise<boolean> {
  return (await graph.write((tx) => tx.run(BEGIN_PREVIEW, { id, scope, preview: packed(NO_PREVIEW()) }))).length > 0
}

/** Starts at the index of what is under way; no row when nothing is. */
const PREVIEWING = internal(
  'previewedPatterns',
  'the watch job and the sweep',
  `MATCH (p:Pattern) WHERE p.previewing IS NOT NULL WITH p ORDER BY p.previewing LIMIT 1 RETURN p.previewing, ${SLOTS}`,
)

/** One that walks over everybody, with the id of the enterprise that it has come to. */
export async function findPreviewing(graph: Graph): Promise<{ cursor: string; pattern: StoredPattern } | null> {
  const [row] = await graph.read(PREVIEWING, {})
  return row ? { cursor: row[0] as string, pattern: patternOf(row.slice(1)) } : null
}

/** Starts at the unique id; no row when it was begun anew, or another walk has come further. */
const ADVANCE_PREVIEW = internal(
  'advancePreview',
  'the watch job',
  `MATCH (p:Pattern {id: $id}) SET p.lock = true
WITH p, p.previewing = $was AS goesOn REMOVE p.lock
WITH p WHERE goesOn
SET p.preview = $preview, p.previewing = $cursor
RETURN p.id`,
)

/** Counts and cursor together. @param next null at the end @returns false when it is another's */
export async function advancePreview(
  graph: Graph,
  at: { id: string; was: string },
  next: { cursor: string | null; preview: PatternPreview },
): Promise<boolean> {
  const parameters = { ...at, cursor: next.cursor, preview: packed(next.preview) }
  return (await graph.write((tx) => tx.run(ADVANCE_PREVIEW, parameters))).length > 0
}

/** Starts at the unique codes of what is enabled. */
const ENABLED = internal(
  'enabledPatterns',
  'the watch job',
  `MATCH (p:Pattern) WHERE p.current IS NOT NULL WITH p ORDER BY p.current RETURN ${SLOTS}`,
)

export async function findEnabled(graph: Graph): Promise<StoredPattern[]> {
  return (await graph.read(ENABLED, {})).map(patternOf)
}

/** Starts at the unique id; nothing when it is not enabled any more. */
const FAULT = internal(
  'faultPattern',
  'the watch job',
  `MATCH (p:Pattern {id: $id}) WHERE p.state = 'ENABLED'
SET p.fault = $fault, p.state = CASE WHEN $stops THEN 'STOPPED' ELSE p.state END,
  p.current = CASE WHEN $stops THEN null ELSE p.current END`,
)

/** Keeps why a pattern could not be asked about everybody. One that is stopped looks again when a person enables it. */
export async function faultPattern(graph: Graph, fault: { id: string; fault: string; stops: boolean }): Promise<void> {
  await graph.write((tx) => tx.run(FAULT, { ...fault }))
}

/**
 * The strings of an order's row, in its order: with what JSON escapes taken out, every second piece between quotes is one. A
 * number of an order may hold commas and quotes, so that nothing can be counted by them.
 */
const stringsOf = (o: string) => String.raw`split(replace(replace(${o}.row, '\\\\', ''), '\\"', ''), '"')`

/** Of the strings of an order's row: that of a slot behind `orderedOn`, which is one only where it is not the day of sending. */
function slotOf(name: string, o: string): string {
  const at = 2 * (STRINGS.indexOf(name) + 1) - 1
  const day = 2 * (STRINGS.indexOf('orderNo') + 1)
  return `head([s IN [${stringsOf(o)}] | CASE WHEN s[${day}] = ',' THEN s[${at + 2}] ELSE s[${at}] END])`
}

/** Slots of an order that always are strings, up to the last one that is asked for. */
const STRINGS = ['hash', 'platform', 'merchant', 'orderNo', 'buyer', 'buyerName', 'buyerPhone']

/** Slots of a row that are said as numbers, which the strings between them do not shift. */
const NUMBERS = ['key', 'appTime', 'appType', 'orderedOn', 'goodsFen', 'freightFen', 'taxFen', 'discountFen', 'paidFen']

if (!isPrefix(orderDocument.slots, [...STRINGS, ...NUMBERS]))
  throw new Error('The row of an order has other slots than patterns read.')

function isPrefix(slots: readonly string[], known: readonly string[]): boolean {
  const first = slots.slice(0, known.length)
  return (
    first.every((slot) => known.includes(slot)) &&
    first.filter((slot) => STRINGS.includes(slot)).join() === STRINGS.join()
  )
}

/** What the functions of the house stand for. */
const WRITTEN_OUT: Record<string, (name: string) => string> = {
  holds: (fact) => `(${inForceOn(fact, '$today')})`,
  stands: (document) => `coalesce(${document}.appType, toInteger(split(${document}.row, ',')[2])) <> 3`,
  buyerOf: (order) => slotOf('buyer', order),
  buyerPhoneOf: (order) => slotOf('buyerPhone', order),
}

const writtenOut = (text: string) =>
  text.replace(/\b(holds|stands|buyerOf|buyerPhoneOf)\((\w+)\)/g, (_, name: string, variable: string) =>
    WRITTEN_OUT[name]!(variable),
  )

const WHY = 'the watch job, and the preview of a pattern, which only who sees everybody may ask for'

/**
 * Starts at the unique ids of those about whom something is new; for each of them the pattern, cut off after a few hits. No row
 * for whom it says nothing of.
 */
export const patternText = ({ text }: Pick<PatternForm, 'text'>): Cypher =>
  internal(
    'pattern',
    WHY,
    `UNWIND $subjects AS subject
MATCH (e:Enterprise {id: subject})
CALL (e) {
${writtenOut(text)}
ORDER BY weight DESC, grain LIMIT $mostHits
}
RETURN e.id, e.uscc, path, shared, grain, weight`,
  )

/** What a pattern says of an enterprise. */
export interface Found {
  enterprise: string
  uscc: string | null
  path: LinkStep[]
  shared: string
  grain: string
  weight: number
}

/** Of one enterprise; what is more is said by the first ones. */
const MOST_HITS = 20
const DEADLINE_MS = 5_000

/** @throws Error that `isFaultOfText` when it takes longer than it may, or brings what is no path */
export async function askPattern(
  graph: Graph,
  form: Pick<PatternForm, 'text' | 'parameters'>,
  subjects: string[],
  today: string,
): Promise<Found[]> {
  const parameters = Object.fromEntries(form.parameters.map(({ name, value }) => [name, integer(value)]))
  const asked = { ...parameters, subjects, today, mostHits: integer(MOST_HITS) }
  const options = { deadlineMs: DEADLINE_MS, rowCap: MOST_HITS * subjects.length }
  const rows = await graph.read(patternText(form), asked, options)
  return rows.map(([enterprise, uscc, path, shared, grain, weight]) => ({
    enterprise: enterprise as string,
    uscc: uscc as string | null,
    path: stepsOf(path),
    shared: String(shared),
    grain: String(grain),
    weight: Math.min(1, Math.max(0, Number(weight) || 0)),
  }))
}
