/**
 * Conditions of a law pack: a small typed tree in JSON, compiled once to functions. There are no expression strings, no
 * clock and no floats. Absent values are never equal to, above or below anything; `absent` asks for them.
 */
import { addDays, addMonths, addWorkdays, windowStart, yearOf } from './day.ts'
import { ENTERPRISE_FACTS, LIST_FACTS, VIOLATION_FACTS } from './facts.ts'
import type { Day } from './day.ts'
import type { EnterpriseFacts, Fact, ViolationFact } from './facts.ts'

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

/** The tree as a function. The tree must have passed `checkCondition`; a null parameter makes every comparison false. */
export function compileCondition(condition: Condition, scope: Scope): Read<boolean> {
  return compile((making) => `return ${writeCondition(condition, scope, making)}`)
}

/** The value as a function; null where a fact it needs is absent. A ratio has no single value. */
export function compileValue(value: Value, scope: Scope): Read<Scalar | null> {
  return compile((making) => `return ${writeValue(value, scope, making).text}`)
}

/** Named values of the enterprise as one record. */
export function compileValues(
  values: Readonly<Record<string, Value>>,
  scope: Scope,
): (facts: EnterpriseFacts) => Record<string, Scalar | null> {
  return compile((making) => {
    const entries = Object.entries(values).map(
      ([name, value]) => `[${JSON.stringify(name)}]: ${writeValue(value, scope, making).text}`,
    )
    return `return { ${entries.join(', ')} }`
  })
}

// A tree becomes the text of one function, which the engine compiles as it does what is written by hand: walking from closure
// to closure took three times as long, and a run asks a nation. Names come out of our own tables and words of a pack
// go in as JSON, so that no pack can write a line of it.

/** A function in the making: what has no text is given to it, and what is needed twice is held. */
interface Making {
  given: unknown[]
  held: number
}

function compile<T>(write: (making: Making) => string): T {
  const making: Making = { given: [], held: 0 }
  const body = write(making)
  const names = making.given.map((_, place) => `given${place}`)
  const held = Array.from({ length: making.held }, (_, place) => `let held${place}\n`).join('')
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- see above: the text is ours
  const make = new Function(...names, `return (facts, violation) => {\n${held}${body}\n}`) as (...given: unknown[]) => T
  return make(...making.given)
}

const give = (thing: unknown, { given }: Making): string => `given${given.push(thing) - 1}`

function writeCondition(condition: Condition, scope: Scope, making: Making): string {
  switch (condition.op) {
    case 'and':
      return `(${condition.of.map((each) => writeCondition(each, scope, making)).join(' && ') || 'true'})`
    case 'or':
      return `(${condition.of.map((each) => writeCondition(each, scope, making)).join(' || ') || 'false'})`
    case 'not':
      return `!${writeCondition(condition.of, scope, making)}`
    case 'contains':
    case 'signal':
      return writeAsked(condition, scope, making)
    default: {
      const { holding, holds } = writeTest(condition, scope, making)
      return `(${[...holding, holds].join(', ')})`
    }
  }
}

function writeAsked(asked: Asked, { spoken }: Scope, making: Making): string {
  if (asked.op === 'signal') {
    if (spoken === undefined) throw new TypeError('No signal can be asked for here.')
    return `${give(spoken(asked.name), making)}(facts, violation)`
  }
  const words = new Set(asked.values)
  const { read } = known(LIST_FACTS, asked.list)
  return `${give((facts: EnterpriseFacts) => read(facts).some((word) => words.has(word)), making)}(facts)`
}

/**
 * What is compared with what, and how it is judged; a null on either side of an order is never above, below or equal.
 * `holding` is done first.
 */
interface Test {
  holding: string[]
  left: string
  right: string
  holds: string
}

function writeTest(leaf: Compared, scope: Scope, making: Making): Test {
  if (leaf.op !== 'absent' && leaf.op !== 'in') return writeOrder(leaf, scope, making)
  const side = hold(writeValue(leaf.op === 'absent' ? leaf.of : leaf.left, scope, making), making)
  const words = leaf.op === 'absent' ? [null] : leaf.values
  const holds = words.map((word) => `${side.text} === ${JSON.stringify(word)}`).join(' || ') || 'false'
  return { holding: side.holding, left: side.text, right: 'null', holds: `(${holds})` }
}

const SIGNS: Record<Order, string> = { gt: '>', gte: '>=', lt: '<', lte: '<=', eq: '===' }

function writeOrder({ op, left, right }: Ordered, scope: Scope, making: Making): Test {
  const limit = hold(writeValue(right, scope, making), making)
  if (left.op !== 'ratio') {
    const side = hold(writeValue(left, scope, making), making)
    const holds = [...there(side), ...there(limit), `${side.text} ${SIGNS[op]} ${limit.text}`].join(' && ')
    return { holding: [...side.holding, ...limit.holding], left: side.text, right: limit.text, holds: `(${holds})` }
  }
  const of = hold(writeValue(left.of, scope, making), making)
  const to = hold(writeValue(left.to, scope, making), making)
  const share = [...there(of), ...there(to), `${to.text} > 0`]
  const exact = `${of.text} * 10000 ${SIGNS[op]} ${limit.text} * ${to.text}`
  return {
    holding: [...of.holding, ...to.holding, ...limit.holding],
    left: `(${share.join(' && ')} ? { of: ${of.text}, to: ${to.text} } : null)`,
    right: limit.text,
    holds: `(${[...share, ...there(limit), exact].join(' && ')})`,
  }
}

/** `simple`: takes no more to read twice than to hold. */
interface Written {
  text: string
  nullable: boolean
  simple: boolean
}

type Held = Pick<Written, 'text' | 'nullable'> & { holding: string[] }

function hold({ text, nullable, simple }: Written, making: Making): Held {
  if (simple) return { text, nullable, holding: [] }
  const held = `held${making.held++}`
  return { text: held, nullable, holding: [`${held} = ${text}`] }
}

const there = ({ text, nullable }: Held): string[] => (nullable ? [`${text} !== null`] : [])

function writeValue(value: Value, scope: Scope, making: Making): Written {
  switch (value.op) {
    case 'literal':
      return constant(value.value)
    case 'fact':
      return writeFact('facts', value.name, known(ENTERPRISE_FACTS, value.name), making)
    case 'field':
      return writeFact('violation', value.name, known(VIOLATION_FACTS, value.name), making)
    case 'parameter':
      return constant(known(scope.parameters, value.name))
    case 'input':
      return writeValue(known(scope.inputs, value.name), scope, making)
    case 'count':
      return looked(compileCount(value.where, scope), making)
    case 'sum':
      return looked(compileSum(value.of, value.where, scope), making)
    case 'plus': {
      const terms = value.of.map((term) => `Number(${writeValue(term, scope, making).text})`)
      return { text: `(${terms.join(' + ') || '0'})`, nullable: false, simple: false }
    }
    case 'addMonths':
      return writeEnd(value.day, value.months, addMonths, scope, making)
    case 'addDays':
      return writeEnd(value.day, value.days, addDays, scope, making)
    case 'addWorkdays':
      return writeEnd(value.day, value.days, addWorkdays, scope, making)
    case 'ratio':
      throw new TypeError('A ratio can only stand left of a comparison.')
  }
}

const constant = (value: Scalar | null): Written => ({
  text: JSON.stringify(value),
  nullable: value === null,
  simple: true,
})

function writeFact(
  subject: 'facts' | 'violation',
  name: string,
  { stored, nullable = false, read }: Fact<never>,
  making: Making,
): Written {
  if (stored) return { text: `${subject}.${name}`, nullable, simple: true }
  return { text: `${give(read, making)}(${subject})`, nullable, simple: false }
}

const looked = (over: Read<number>, making: Making): Written => ({
  text: `${give(over, making)}(facts)`,
  nullable: false,
  simple: false,
})

function writeEnd(
  dayNode: Value,
  lengthNode: Value,
  add: (day: Day, length: number) => Day,
  scope: Scope,
  making: Making,
): Written {
  const day = hold(writeValue(dayNode, scope, making), making)
  const end = `${give(add, making)}(${day.text}, ${writeValue(lengthNode, scope, making).text})`
  const text = day.nullable ? `${day.text} === null ? null : ${end}` : end
  return { text: `(${[...day.holding, text].join(', ')})`, nullable: day.nullable, simple: false }
}

const compileCount = (where: Condition | undefined, scope: Scope): Read<number> =>
  compile((making) => `let count = 0\n${writeEach(where, scope, making)} count++\nreturn count`)

const compileSum = (term: Value, where: Condition | undefined, scope: Scope): Read<number> =>
  compile((making) => {
    const each = writeEach(where, scope, making)
    return `let sum = 0\n${each} sum += Number(${writeValue(term, scope, making).text})\nreturn sum`
  })

/** Goes through the rule's evidence, narrowed. */
function writeEach(where: Condition | undefined, scope: Scope, making: Making): string {
  const counts = [`${give(scope.evidence, making)}(facts, violation)`]
  if (where !== undefined) counts.push(writeCondition(where, scope, making))
  return `for (const violation of facts.violations) if (${counts.join(' && ')})`
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
  let last: Readonly<{ from: string; to: string }> = { from: '', to: '' }
  return (facts) => {
    if (last.to !== facts.asOf) last = Object.freeze({ from: windowStart(facts.asOf, months), to: facts.asOf })
    return last
  }
}

/** All comparisons the condition makes about the enterprise, in reading order, whether or not the answer needed them. */
export function compileComparisons(condition: Condition, scope: Scope): (facts: EnterpriseFacts) => Comparison[] {
  return compile((making) => {
    const comparisons = leavesOf(condition).map((leaf) => writeComparison(leaf, scope, making))
    return `return [${comparisons.join(', ')}]`
  })
}

type Leaf = Exclude<Condition, { op: 'and' | 'or' | 'not' }>
type Asked = Extract<Leaf, { op: 'contains' | 'signal' }>
type Compared = Exclude<Leaf, Asked>
type Ordered = Extract<Leaf, { op: Order }>

function leavesOf(condition: Condition): Leaf[] {
  if (condition.op === 'and' || condition.op === 'or') return condition.of.flatMap(leavesOf)
  return condition.op === 'not' ? leavesOf(condition.of) : [condition]
}

function writeComparison(leaf: Leaf, scope: Scope, making: Making): string {
  if (leaf.op === 'signal') {
    const spoken = hold({ text: writeAsked(leaf, scope, making), nullable: false, simple: false }, making)
    return writeRecord(leaf, leaf.name, { ...spoken, left: spoken.text, right: 'null', holds: spoken.text })
  }
  if (leaf.op === 'contains') {
    const { read } = known(LIST_FACTS, leaf.list)
    // Sorted, because the order of a list must not reach the bytes.
    const left = `${give((facts: EnterpriseFacts) => [...read(facts)].sort(), making)}(facts)`
    const holds = writeAsked(leaf, scope, making)
    return writeRecord(leaf, leaf.list, { holding: [], left, right: give(leaf.values, making), holds })
  }
  const test = writeTest(leaf, scope, making)
  const left = nameOf(leaf.op === 'absent' ? leaf.of : leaf.left)
  return writeRecord(leaf, left, leaf.op === 'in' ? { ...test, right: give(leaf.values, making) } : test)
}

function writeRecord(leaf: Leaf, leftName: string, { holding, left, right, holds }: Test): string {
  const [op, name] = [JSON.stringify(leaf.op), JSON.stringify(leftName)]
  const rightName = JSON.stringify('right' in leaf ? nameOf(leaf.right) : null)
  const record = `{ op: ${op}, left: ${name}, leftValue: ${left}, right: ${rightName}, rightValue: ${right}, holds: ${holds} }`
  return `(${[...holding, record].join(', ')})`
}

function nameOf(value: Value): string {
  if ('name' in value) return value.name
  return value.op === 'ratio' ? `${nameOf(value.of)}/${nameOf(value.to)}` : value.op
}

function known<T>(table: Readonly<Record<string, T>>, name: string): T {
  if (!Object.hasOwn(table, name)) throw new TypeError(`Nothing is called ${JSON.stringify(name)}.`)
  return table[name] as T
}
