/**
 * Conditions of a law pack: a small typed tree in JSON, compiled once to closures. There are no expression strings, no
 * clock and no floats. Absent values are never equal to, above or below anything; `absent` asks for them.
 */
import { addDays, addMonths, addWorkdays, windowStart, yearOf } from './day.ts'
import { ENTERPRISE_FACTS, LIST_FACTS, VIOLATION_FACTS } from './facts.ts'
import type { Day } from './day.ts'
import type { EnterpriseFacts, ViolationFact } from './facts.ts'

export type Scalar = string | number | boolean

/** An exact share, compared by cross multiplication and never divided. */
export interface Share {
  of: number
  to: number
}

/**
 * - `fact`: a scalar of the enterprise; `field`: of the violation being looked at
 * - `parameter`: of the pack; `input`: a value the rule named
 * - `count`, `sum`: over the rule's evidence, narrowed by `where`
 * - `ratio`: only left of a comparison with a parameter per 10,000; absent unless `to` is above 0
 * - `addMonths`, `addDays`, `addWorkdays`: the day on which a period of so long ends; absent where its first day is
 */
export type Value =
  | { op: 'literal'; value: Scalar }
  | { op: 'fact'; name: string }
  | { op: 'field'; name: string }
  | { op: 'parameter'; name: string }
  | { op: 'input'; name: string }
  | { op: 'count'; where?: Condition }
  | { op: 'sum'; of: Value; where?: Condition }
  | { op: 'plus'; of: Value[] }
  | { op: 'ratio'; of: Value; to: Value }
  | { op: 'addMonths'; day: Value; months: Value }
  | { op: 'addDays'; day: Value; days: Value }
  | { op: 'addWorkdays'; day: Value; days: Value }

export type Order = 'gt' | 'gte' | 'lt' | 'lte' | 'eq'

/**
 * - `contains`: at least one of the words is in a list of the enterprise
 * - `signal`: some rule of the pack spoke it; what is only indicative is not spoken
 */
export type Condition =
  | { op: 'and'; of: Condition[] }
  | { op: 'or'; of: Condition[] }
  | { op: 'not'; of: Condition }
  | { op: Order; left: Value; right: Value }
  | { op: 'in'; left: Value; values: Scalar[] }
  | { op: 'absent'; of: Value }
  | { op: 'contains'; list: string; values: string[] }
  | { op: 'signal'; name: string }

/**
 * - `ROLLING`: not older than so many months on the as-of day (`months` names a parameter), nor later than it
 * - `PREVIOUS_YEAR`: in the calendar year before that of the as-of day
 * `by` names the day field of the violation.
 */
export type Window = { op: 'ROLLING'; months: string; by: string } | { op: 'PREVIOUS_YEAR'; by: string }

/** Which violations a rule looks at. */
export interface Selection {
  where: Condition
  window?: Window
}

/**
 * What the names in a tree stand for. `evidence` says whether a violation is among those that count, `spoken` whether a
 * signal was spoken; without it a tree asks for none.
 */
export interface Scope {
  parameters: Readonly<Record<string, Scalar | null>>
  inputs: Readonly<Record<string, Value>>
  evidence: Read<boolean>
  spoken?: (signal: string) => Read<boolean>
}

export type Read<T> = (facts: EnterpriseFacts, violation: ViolationFact) => T

/** One comparison a condition made: names, values and whether it held. */
export interface Comparison {
  op: Order | 'in' | 'absent' | 'contains' | 'signal'
  left: string
  leftValue: Scalar | Scalar[] | Share | null
  right: string | null
  rightValue: Scalar | Scalar[] | null
  holds: boolean
}

/** Stands where a tree outside `where` has no violation before it; the check of the pack keeps `field` out of those. */
export const NO_VIOLATION = null as unknown as ViolationFact

/** The tree as a closure. The tree must have passed `checkCondition`; a null parameter makes every comparison false. */
export function compileCondition(condition: Condition, scope: Scope): Read<boolean> {
  switch (condition.op) {
    case 'and': {
      const all = condition.of.map((each) => compileCondition(each, scope))
      return (facts, violation) => {
        for (const each of all) if (!each(facts, violation)) return false
        return true
      }
    }
    case 'or': {
      const any = condition.of.map((each) => compileCondition(each, scope))
      return (facts, violation) => {
        for (const each of any) if (each(facts, violation)) return true
        return false
      }
    }
    case 'not': {
      const inner = compileCondition(condition.of, scope)
      return (facts, violation) => !inner(facts, violation)
    }
    case 'contains': {
      const read = known(LIST_FACTS, condition.list).read
      const words = new Set(condition.values)
      return (facts) => {
        for (const word of read(facts)) if (words.has(word)) return true
        return false
      }
    }
    case 'signal':
      if (scope.spoken === undefined) throw new TypeError('No signal can be asked for here.')
      return scope.spoken(condition.name)
    default:
      return compileTest(compileSides(condition, scope))
  }
}

/** What is compared with what, and how it is judged; a null on either side of an order is never above, below or equal. */
interface Sides {
  left: Read<Scalar | Share | null>
  right: Read<Scalar | null>
  judge: (left: Scalar | Share | null, right: Scalar | null) => boolean
}

const NOTHING: Read<null> = () => null

function compileTest({ left, right, judge }: Sides): Read<boolean> {
  return (facts, violation) => judge(left(facts, violation), right(facts, violation))
}

function compileSides(leaf: Compared, scope: Scope): Sides {
  if (leaf.op === 'absent')
    return { left: compileValue(leaf.of, scope), right: NOTHING, judge: (left) => left === null }
  if (leaf.op === 'in') {
    const values = new Set<unknown>(leaf.values)
    return { left: compileValue(leaf.left, scope), right: NOTHING, judge: (left) => values.has(left) }
  }
  const holds = compare(leaf.op)
  const right = compileValue(leaf.right, scope)
  if (leaf.left.op !== 'ratio') {
    const judge = (a: Scalar | Share | null, b: Scalar | null) => a !== null && b !== null && holds(a as Scalar, b)
    return { left: compileValue(leaf.left, scope), right, judge }
  }
  return {
    left: compileShare(leaf.left, scope),
    right,
    judge: (share, limit) =>
      share !== null && limit !== null && holds((share as Share).of * 10_000, Number(limit) * (share as Share).to),
  }
}

function compare(op: Order): (a: Scalar, b: Scalar) => boolean {
  switch (op) {
    case 'gt':
      return (a, b) => a > b
    case 'gte':
      return (a, b) => a >= b
    case 'lt':
      return (a, b) => a < b
    case 'lte':
      return (a, b) => a <= b
    case 'eq':
      return (a, b) => a === b
  }
}

/** The value as a closure; null where a fact it needs is absent. A ratio has no single value. */
export function compileValue(value: Value, scope: Scope): Read<Scalar | null> {
  switch (value.op) {
    case 'literal':
      return () => value.value
    case 'fact': {
      const read = known(ENTERPRISE_FACTS, value.name).read
      return (facts) => read(facts)
    }
    case 'field': {
      const read = known(VIOLATION_FACTS, value.name).read
      return (_facts, violation) => read(violation)
    }
    case 'parameter': {
      const parameter = known(scope.parameters, value.name)
      return () => parameter
    }
    case 'input':
      return compileValue(known(scope.inputs, value.name), scope)
    case 'count':
      return compileCount(compileEvidence(scope, value.where))
    case 'sum':
      return compileSum(compileEvidence(scope, value.where), compileValue(value.of, scope))
    case 'plus': {
      const terms = value.of.map((term) => compileValue(term, scope))
      return (facts, violation) => terms.reduce((sum, term) => sum + Number(term(facts, violation)), 0)
    }
    case 'addMonths':
      return compileEnd(value.day, value.months, addMonths, scope)
    case 'addDays':
      return compileEnd(value.day, value.days, addDays, scope)
    case 'addWorkdays':
      return compileEnd(value.day, value.days, addWorkdays, scope)
    case 'ratio':
      throw new TypeError('A ratio can only stand left of a comparison.')
  }
}

function compileEnd(
  dayNode: Value,
  lengthNode: Value,
  add: (day: Day, length: number) => Day,
  scope: Scope,
): Read<Day | null> {
  const day = compileValue(dayNode, scope)
  const length = compileValue(lengthNode, scope)
  return (facts, violation) => {
    const from = day(facts, violation)
    return from === null ? null : add(String(from), Number(length(facts, violation)))
  }
}

function compileShare(ratio: Extract<Value, { op: 'ratio' }>, scope: Scope): Read<Share | null> {
  const part = compileValue(ratio.of, scope)
  const whole = compileValue(ratio.to, scope)
  return (facts, violation) => {
    const of = part(facts, violation)
    const to = whole(facts, violation)
    return of === null || to === null || Number(to) <= 0 ? null : { of: Number(of), to: Number(to) }
  }
}

function compileEvidence(scope: Scope, where: Condition | undefined): Read<boolean> {
  if (where === undefined) return scope.evidence
  const evidence = scope.evidence
  const narrower = compileCondition(where, scope)
  return (facts, violation) => evidence(facts, violation) && narrower(facts, violation)
}

function compileCount(counts: Read<boolean>): Read<number> {
  return (facts) => {
    let count = 0
    for (const violation of facts.violations) if (counts(facts, violation)) count++
    return count
  }
}

function compileSum(counts: Read<boolean>, term: Read<Scalar | null>): Read<number> {
  return (facts) => {
    let sum = 0
    for (const violation of facts.violations) if (counts(facts, violation)) sum += Number(term(facts, violation))
    return sum
  }
}

/** Whether a violation is selected; `where` and the window both have to hold. */
export function compileSelection(selection: Selection, scope: Omit<Scope, 'evidence'>): Read<boolean> {
  const where = compileCondition(selection.where, { ...scope, evidence: () => false })
  if (selection.window === undefined) return where
  const read = known(VIOLATION_FACTS, selection.window.by).read
  const bounds = compileWindow(selection.window, scope.parameters)
  return (facts, violation) => {
    if (!where(facts, violation)) return false
    const day = read(violation)
    const { from, to } = bounds(facts)
    return day !== null && day >= from && day <= to
  }
}

/** First and last day of a window, both in it. */
export function compileWindow(
  window: Window,
  parameters: Scope['parameters'],
): (facts: EnterpriseFacts) => { from: string; to: string } {
  if (window.op === 'PREVIOUS_YEAR') {
    return (facts) => {
      const year = yearOf(facts.asOf) - 1
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    }
  }
  const months = Number(known(parameters, window.months))
  // A run assesses many enterprises on one day; the bound of that day is worked out once.
  let last = { from: '', to: '' }
  return (facts) => {
    if (last.to !== facts.asOf) last = { from: windowStart(facts.asOf, months), to: facts.asOf }
    return last
  }
}

/** All comparisons the condition makes about the enterprise, in reading order, whether or not the answer needed them. */
export function compileComparisons(condition: Condition, scope: Scope): (facts: EnterpriseFacts) => Comparison[] {
  const comparisons = leavesOf(condition).map((leaf) => compileLeaf(leaf, scope))
  return (facts) => comparisons.map((comparison) => comparison(facts))
}

type Leaf = Exclude<Condition, { op: 'and' | 'or' | 'not' }>
type Compared = Exclude<Leaf, { op: 'contains' | 'signal' }>

function leavesOf(condition: Condition): Leaf[] {
  if (condition.op === 'and' || condition.op === 'or') return condition.of.flatMap(leavesOf)
  return condition.op === 'not' ? leavesOf(condition.of) : [condition]
}

function compileLeaf(leaf: Leaf, scope: Scope): (facts: EnterpriseFacts) => Comparison {
  if (leaf.op === 'signal' || leaf.op === 'contains') return compileAsked(leaf, scope)
  const { left, right, judge } = compileSides(leaf, scope)
  const leftNode = leaf.op === 'absent' ? leaf.of : leaf.left
  const rightNode = 'right' in leaf ? leaf.right : null
  const op = leaf.op
  const leftName = nameOf(leftNode)
  const rightName = rightNode === null ? null : nameOf(rightNode)
  const values = leaf.op === 'in' ? leaf.values : null
  return (facts) => {
    const leftValue = left(facts, NO_VIOLATION)
    const rightValue = right(facts, NO_VIOLATION)
    const holds = judge(leftValue, rightValue)
    return { op, left: leftName, leftValue, right: rightName, rightValue: rightValue ?? values, holds }
  }
}

function compileAsked(
  leaf: Extract<Leaf, { op: 'contains' | 'signal' }>,
  scope: Scope,
): (facts: EnterpriseFacts) => Comparison {
  const holds = compileCondition(leaf, scope)
  if (leaf.op === 'signal') {
    return (facts) => {
      const spoken = holds(facts, NO_VIOLATION)
      return { op: 'signal', left: leaf.name, leftValue: spoken, right: null, rightValue: null, holds: spoken }
    }
  }
  const read = known(LIST_FACTS, leaf.list).read
  return (facts) => ({
    op: 'contains',
    left: leaf.list,
    // Sorted, because the order of a list must not reach the bytes.
    leftValue: [...read(facts)].sort(),
    right: null,
    rightValue: leaf.values,
    holds: holds(facts, NO_VIOLATION),
  })
}

function nameOf(value: Value): string {
  if ('name' in value) return value.name
  return value.op === 'ratio' ? `${nameOf(value.of)}/${nameOf(value.to)}` : value.op
}

function known<T>(table: Readonly<Record<string, T>>, name: string): T {
  if (!Object.hasOwn(table, name)) throw new TypeError(`Nothing is called ${JSON.stringify(name)}.`)
  return table[name] as T
}
