/**
 * Scorecards: points over the fact record, as data. A score stands beside the signals of the law and moves no grade; its
 * weights are whoever runs the service's own. `loadScorecard` is the only door.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { canonicalHash } from './canonical.ts'
import type { Condition, Selection, Value } from './condition.ts'
import { checkCondition, checkInput, checkSelection, parametersIn } from './condition-check.ts'
import type { Mistake, Names } from './condition-check.ts'
import { PackError, placeOf } from './law-pack.ts'
import type { KnownParameter, Status, Text } from './law-pack.ts'
import packSchema from './packs/pack.schema.json' with { type: 'json' }
import guanxin from './packs/scorecard.json' with { type: 'json' }
import cardSchema from './packs/scorecard.schema.json' with { type: 'json' }

export const MOST_POINTS = 1000

/** `to` is the last value in it; null where there is no end. */
interface Span {
  from: number
  to: number | null
}

export interface Band extends Span {
  code: string
  text: Text
}

/**
 * A whole number about the enterprise; null where it cannot be told.
 * - `share`: per 10,000, rounded down; cannot be told of fewer than `least`
 * - `months`: whole months from a day to the as-of day
 */
export type Measure =
  | Exclude<Value, { op: 'ratio' }>
  | { op: 'share'; of: Value; to: Value; least: number }
  | { op: 'months'; since: Value }

/** Points by steps of one number. `worse` says whether more or less of it costs points. */
export interface Bins {
  worse: 'MORE' | 'LESS'
  evidence?: Selection
  value: Measure
  steps: (Span & { points: number })[]
  absent: number
}

/** Points taken off for each violation: those of its class, less with time and with relief. Shares in a hundred. */
export interface Demerits {
  /** of those that hold the first counts */
  classes: { where: Condition; points: number }[]
  /** not older than so many months; nothing beyond the last */
  recency: { months: number; share: number }[]
  /** of those that hold the smallest counts */
  reliefs: { where: Condition; share: number }[]
  /** of one that founded a repaired finding */
  repairedShare: number
}

/** Either `bins` or `demerits`; its id is also the code of its reason. */
export interface Factor {
  id: string
  /** points of an enterprise to which nothing of it applies */
  weight: number
  source: string
  status: Status
  /** why points are lost, and what to do about it */
  text: Text
  act: Text
  bins?: Bins
  demerits?: Demerits
}

export interface ScorecardDocument {
  id: string
  title: Text
  /** said with every score: what it does not do */
  note: Text
  source: string
  status: Status
  /** how many reasons are told first */
  headlines: number
  bands: Band[]
  parameters: Record<string, KnownParameter>
  factors: Factor[]
}

export interface Scorecard extends ScorecardDocument {
  /** SHA-256 of the canonical JSON of the document as it was loaded */
  hash: string
}

const ajv = new Ajv2020({ discriminator: true, allowUnionTypes: true })
const hasShape = ajv.addSchema(packSchema, 'pack.schema.json').compile<ScorecardDocument>(cardSchema)

/**
 * A scorecard from its JSON document: shape, then meaning.
 * @throws PackError at the first mistake: shape, double ids, weights that do not add up, gaps, overlaps and steps out of
 * order, unknown facts, anything by which more violations could raise a score
 */
export function loadScorecard(json: unknown): Scorecard {
  if (!hasShape(json)) {
    const error = hasShape.errors?.[0]
    throw new PackError(placeOf(error?.instancePath ?? ''), error?.message ?? 'not a scorecard')
  }
  const card = structuredClone(json)
  const mistake = [
    ...spanMistakes(card.bands, MOST_POINTS, 'bands'),
    ...twice(
      card.bands.map((band) => band.code),
      'bands',
    ),
    ...twice(
      card.factors.map((factor) => factor.id),
      'factors',
    ),
    ...weightMistakes(card.factors),
    ...card.factors.flatMap((factor, index) => factorMistakes(card, factor, `factors[${index}]`)),
    ...idleMistakes(card),
  ][0]
  if (mistake) throw new PackError(mistake.path, mistake.message)
  return freeze({ ...card, hash: canonicalHash(json) })
}

/** The scorecard we ship. */
export const SCORECARD: Scorecard = loadScorecard(guanxin)

// From 0 to the end, each beginning where the one before it ended.
function spanMistakes(spans: readonly Span[], end: number | null, path: string): Mistake[] {
  let next: number | null = 0
  for (const [index, { from, to }] of spans.entries()) {
    const place = `${path}[${index}]`
    if (next === null) return [{ path: place, message: 'follows one that has no end' }]
    if (from > next) return [{ path: place, message: `leaves a gap from ${next} to ${from - 1}` }]
    if (from < next) return [{ path: place, message: `overlaps or is out of order: ${next} is next` }]
    if (to !== null && to < from) return [{ path: place, message: `ends at ${to}, before it begins` }]
    next = to === null ? null : to + 1
  }
  const reached = next === null ? null : next - 1
  return reached === end ? [] : [{ path, message: `ends at ${reached ?? 'no end'}, not at ${end ?? 'no end'}` }]
}

function weightMistakes(factors: readonly Factor[]): Mistake[] {
  const sum = factors.reduce((total, factor) => total + factor.weight, 0)
  return sum === MOST_POINTS ? [] : [{ path: 'factors', message: `weights add up to ${sum}, not ${MOST_POINTS}` }]
}

function factorMistakes(card: ScorecardDocument, { bins, demerits, weight }: Factor, path: string): Mistake[] {
  const names = { parameters: card.parameters, inputs: {} }
  if (bins) return binsMistakes(bins, weight, names, `${path}.bins`)
  return demerits ? demeritsMistakes(demerits, names, `${path}.demerits`) : []
}

function binsMistakes(bins: Bins, weight: number, names: Names, path: string): Mistake[] {
  const { steps, evidence } = bins
  const points = steps.map((step) => step.points)
  const falling = bins.worse === 'MORE'
  const disorder = points.findIndex((each, at) => at > 0 && (falling ? each > points[at - 1]! : each < points[at - 1]!))
  const best = Math.max(...points)
  return [
    ...spanMistakes(steps, null, `${path}.steps`),
    ...when(disorder >= 0, `${path}.steps[${disorder}].points`, `out of order: ${bins.worse} is worse`),
    ...when(best !== weight, `${path}.steps`, `the best has ${best} points, the weight is ${weight}`),
    ...when(bins.absent > weight, `${path}.absent`, `more than the weight, ${weight}`),
    ...(evidence ? checkSelection(evidence, names, `${path}.evidence`) : []),
    ...measureMistakes(bins, names, `${path}.value`),
  ]
}

function measureMistakes({ value, evidence, worse }: Bins, names: Names, path: string): Mistake[] {
  const violations = countsViolations(value)
  return [
    ...when(violations && evidence === undefined, path, 'counts violations, and no evidence says which'),
    // More violations never raise a score: whatever counts them costs points.
    ...when(violations && worse === 'LESS', path, 'counts violations, so that MORE is worse'),
    ...partsOf(value, path).flatMap(({ part, place, type }) => [
      ...checkInput(part, names, place),
      ...when(!typesOf(part, names).includes(type), place, `is not ${type}`),
    ]),
  ]
}

interface Part {
  part: Value
  place: string
  type: 'NUMBER' | 'DAY'
}

function partsOf(value: Measure, path: string): Part[] {
  switch (value.op) {
    case 'share':
      return [
        { part: value.of, place: `${path}.of`, type: 'NUMBER' },
        { part: value.to, place: `${path}.to`, type: 'NUMBER' },
      ]
    case 'months':
      return [{ part: value.since, place: `${path}.since`, type: 'DAY' }]
    default:
      return [{ part: value, place: path, type: 'NUMBER' }]
  }
}

// A comparison with zero is allowed to numbers, one with a day to days; so the check of conditions tells the type.
function typesOf(value: Value, names: Names): Part['type'][] {
  const fits = (right: number | string): boolean =>
    checkCondition({ op: 'gte', left: value, right: { op: 'literal', value: right } }, names, 'ENTERPRISE', '')
      .length === 0
  return [...(fits(0) ? (['NUMBER'] as const) : []), ...(fits('2000-01-01') ? (['DAY'] as const) : [])]
}

function countsViolations(tree: unknown): boolean {
  if (typeof tree !== 'object' || tree === null) return false
  const { op } = tree as { op?: string }
  return op === 'count' || op === 'sum' || Object.values(tree).some(countsViolations)
}

function demeritsMistakes({ classes, recency, reliefs }: Demerits, names: Names, path: string): Mistake[] {
  const later = recency.findIndex((each, at) => at > 0 && each.months <= recency[at - 1]!.months)
  const heavier = recency.findIndex((each, at) => at > 0 && each.share > recency[at - 1]!.share)
  return [
    ...when(later >= 0, `${path}.recency[${later}].months`, 'out of order: later ones come last'),
    ...when(heavier >= 0, `${path}.recency[${heavier}].share`, 'out of order: older ones weigh no more'),
    ...classes.flatMap(({ where }, at) => checkCondition(where, names, 'VIOLATION', `${path}.classes[${at}].where`)),
    ...reliefs.flatMap(({ where }, at) => checkCondition(where, names, 'VIOLATION', `${path}.reliefs[${at}].where`)),
  ]
}

function idleMistakes(card: ScorecardDocument): Mistake[] {
  const read = new Set(parametersIn(card.factors))
  return Object.keys(card.parameters)
    .filter((name) => !read.has(name))
    .map((name) => ({ path: `parameters.${name}`, message: 'nothing reads it' }))
}

function twice(ids: readonly string[], path: string): Mistake[] {
  return ids.flatMap((id, index) => when(ids.indexOf(id) !== index, `${path}[${index}]`, `${id} is used twice`))
}

function when(wrong: boolean, path: string, message: string): Mistake[] {
  return wrong ? [{ path, message }] : []
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}
