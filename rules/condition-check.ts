/** The static check of condition trees: every name known, every comparison between like and like. */
import { ENTERPRISE_FACTS, LIST_FACTS, VIOLATION_FACTS } from './facts.ts'
import type { FactType } from './facts.ts'
import { isDay } from './day.ts'
import type { Condition, Selection, Value } from './condition.ts'

export type Unit = 'FEN' | 'COUNT' | 'PER_10000' | 'MONTHS' | 'DAYS' | 'WORKING_DAYS'

/**
 * What a tree may name. `inputs` and `given` are of the rule's condition only; `given` are facts without which the rule
 * is not asked, and so never absent in it. `signals` are those that some rule may speak.
 */
export interface Names {
  parameters: Readonly<Record<string, { unit: Unit }>>
  inputs: Readonly<Record<string, Value>>
  given?: readonly string[]
  signals?: readonly string[]
}

/** A mistake in a tree and where: `rules[3].condition.of[0].left`. */
export interface Mistake {
  path: string
  message: string
}

interface Type extends Omit<FactType, 'type'> {
  type: FactType['type'] | 'SHARE' | 'MONTHS' | 'DAYS' | 'WORKING_DAYS' | 'TEXT' | 'UNKNOWN'
  /** the text of a literal, by which words and days are checked */
  literal?: string
}

const UNIT_TYPES: Record<Unit, Type['type']> = {
  FEN: 'MONEY',
  COUNT: 'INTEGER',
  PER_10000: 'SHARE',
  MONTHS: 'MONTHS',
  DAYS: 'DAYS',
  WORKING_DAYS: 'WORKING_DAYS',
}
const ORDERED: readonly Type['type'][] = ['INTEGER', 'MONEY', 'DAY', 'SHARE']
const UNKNOWN: Type = { type: 'UNKNOWN' }

/** Where in a rule a tree stands: about the enterprise, or about one violation at a time. */
type Subject = 'ENTERPRISE' | 'VIOLATION'

/** All mistakes of a condition, in reading order; empty if it may be compiled. */
export function checkCondition(condition: Condition, names: Names, subject: Subject, path: string): Mistake[] {
  const check = new Check(names)
  check.condition(condition, subject, path, false)
  return check.mistakes
}

export function checkSelection(selection: Selection, names: Names, path: string): Mistake[] {
  const check = new Check(names)
  check.condition(selection.where, 'VIOLATION', `${path}.where`, false)
  const window = selection.window
  if (window === undefined) return check.mistakes
  const by = Object.hasOwn(VIOLATION_FACTS, window.by) ? VIOLATION_FACTS[window.by] : undefined
  if (by?.type !== 'DAY') check.mistake(`${path}.window.by`, `${JSON.stringify(window.by)} is not a day of a violation`)
  if (window.op === 'ROLLING' && check.parameter(window.months, `${path}.window.months`).type !== 'MONTHS') {
    check.mistake(`${path}.window.months`, `${JSON.stringify(window.months)} is not a parameter in MONTHS`)
  }
  return check.mistakes
}

/** A named input is a single value of the enterprise that can be recorded; it names no other input. */
export function checkInput(value: Value, names: Names, path: string): Mistake[] {
  const check = new Check({ ...names, inputs: {} })
  if (check.value(value, 'ENTERPRISE', path).type === 'SHARE') check.mistake(path, 'a ratio has no single value')
  return check.mistakes
}

class Check {
  readonly mistakes: Mistake[] = []
  constructor(private readonly names: Names) {}

  mistake(path: string, message: string): Type {
    this.mistakes.push({ path, message })
    return UNKNOWN
  }

  condition(condition: Condition, subject: Subject, path: string, negated: boolean): void {
    switch (condition.op) {
      case 'and':
      case 'or':
        condition.of.forEach((each, index) => this.condition(each, subject, `${path}.of[${index}]`, negated))
        return
      case 'not':
        return this.condition(condition.of, subject, `${path}.of`, true)
      case 'absent':
        if (this.value(condition.of, subject, `${path}.of`).nullable !== true) {
          this.mistake(path, 'asks whether something is absent that never is')
        }
        return
      case 'contains':
        if (!Object.hasOwn(LIST_FACTS, condition.list)) {
          this.mistake(`${path}.list`, `unknown list ${JSON.stringify(condition.list)}`)
        }
        return
      case 'signal':
        if (subject === 'VIOLATION') this.mistake(path, 'a single violation has no signals')
        else if (!this.names.signals?.includes(condition.name)) {
          this.mistake(`${path}.name`, `no rule speaks ${JSON.stringify(condition.name)}`)
        }
        return
      case 'in': {
        const left = this.value(condition.left, subject, `${path}.left`)
        condition.values.forEach((value, index) => this.alike(left, literal(value), `${path}.values[${index}]`))
        return this.present(left, negated, path)
      }
      default: {
        const left = this.value(condition.left, subject, `${path}.left`)
        const right = this.value(condition.right, subject, `${path}.right`)
        if (condition.op !== 'eq') this.ordered(left, path)
        this.alike(left, right, path)
        this.share(condition.left, left, condition.right, path)
        this.present(left, negated, path)
        this.present(right, negated, path)
      }
    }
  }

  value(value: Value, subject: Subject, path: string): Type {
    switch (value.op) {
      case 'literal':
        return literal(value.value)
      case 'fact':
        return this.fact(value.name) ?? this.mistake(path, `unknown fact ${JSON.stringify(value.name)}`)
      case 'field':
        if (subject !== 'VIOLATION') return this.mistake(path, 'no violation is being looked at here')
        return own(VIOLATION_FACTS, value.name) ?? this.mistake(path, `unknown field ${JSON.stringify(value.name)}`)
      case 'parameter':
        return this.parameter(value.name, path)
      case 'input':
        return this.input(value.name, subject, path)
      case 'count':
        this.aggregate(value.where, subject, path)
        return { type: 'INTEGER' }
      case 'sum':
        this.aggregate(value.where, subject, path)
        return this.number(this.value(value.of, 'VIOLATION', `${path}.of`), path)
      case 'plus':
        return this.plus(value.of, subject, path)
      case 'ratio': {
        const of = this.value(value.of, subject, `${path}.of`)
        const to = this.value(value.to, subject, `${path}.to`)
        if (of.type !== to.type || !isNumber(to)) this.mistake(path, `a share of ${to.type} cannot be ${of.type}`)
        return { type: 'SHARE' }
      }
      case 'addMonths':
        this.length(value.months, 'MONTHS', subject, `${path}.months`)
        return this.from(value.day, subject, `${path}.day`)
      case 'addDays':
        this.length(value.days, 'DAYS', subject, `${path}.days`)
        return this.from(value.day, subject, `${path}.day`)
      case 'addWorkdays':
        this.length(value.days, 'WORKING_DAYS', subject, `${path}.days`)
        return this.from(value.day, subject, `${path}.day`)
    }
  }

  parameter(name: string, path: string): Type {
    const parameter = own(this.names.parameters, name)
    if (parameter === undefined) return this.mistake(path, `unknown parameter ${JSON.stringify(name)}`)
    return { type: UNIT_TYPES[parameter.unit] }
  }

  private fact(name: string): Type | undefined {
    const fact = own(ENTERPRISE_FACTS, name)
    return fact !== undefined && this.names.given?.includes(name) ? { ...fact, nullable: false } : fact
  }

  private length(value: Value, unit: Unit, subject: Subject, path: string): void {
    const { type } = this.value(value, subject, path)
    if (type !== UNIT_TYPES[unit]) this.mistake(path, `${type} is not a parameter in ${unit}`)
  }

  private from(value: Value, subject: Subject, path: string): Type {
    const day = this.value(value, subject, path)
    if (day.type !== 'DAY') this.mistake(path, `${day.type} is not a day`)
    return { type: 'DAY', nullable: day.nullable === true }
  }

  private input(name: string, subject: Subject, path: string): Type {
    const input = own(this.names.inputs, name)
    if (input === undefined || subject === 'VIOLATION') {
      return this.mistake(path, `unknown input ${JSON.stringify(name)}`)
    }
    // An input names no other; one that names itself would be looked at for ever.
    return new Check({ ...this.names, inputs: {} }).value(input, 'ENTERPRISE', path)
  }

  private aggregate(where: Condition | undefined, subject: Subject, path: string): void {
    if (subject === 'VIOLATION') this.mistake(path, 'a single violation cannot be counted or summed')
    if (where !== undefined) this.condition(where, 'VIOLATION', `${path}.where`, false)
  }

  private plus(terms: Value[], subject: Subject, path: string): Type {
    const types = terms.map((term, index) => this.number(this.value(term, subject, `${path}.of[${index}]`), path))
    const first = types[0] ?? UNKNOWN
    const alike = types.every((type) => type.type === first.type)
    return alike ? first : this.mistake(path, 'terms of different kinds cannot be added')
  }

  private number(type: Type, path: string): Type {
    if (type === UNKNOWN) return type
    return isNumber(type) && type.nullable !== true ? type : this.mistake(path, `${type.type} cannot be added up`)
  }

  private ordered(type: Type, path: string): void {
    if (type !== UNKNOWN && !ORDERED.includes(type.type)) this.mistake(path, `${type.type} has no order`)
  }

  private alike(left: Type, right: Type, path: string): void {
    if (left === UNKNOWN || right === UNKNOWN) return
    const fits = right.literal === undefined ? left.type === right.type : accepts(left, right.type, right.literal)
    if (!fits) this.mistake(path, `${left.type} cannot be compared with ${right.literal ?? right.type}`)
  }

  private share(leftNode: Value, left: Type, right: Value, path: string): void {
    if (left.type !== 'SHARE') return
    if (leftNode.op !== 'ratio' || right.op !== 'parameter') {
      this.mistake(path, 'a share is compared as ratio on the left, parameter per 10,000 on the right')
    }
  }

  // Under `not` the false of an absent value would turn into true.
  private present(type: Type, negated: boolean, path: string): void {
    if (negated && type.nullable === true) this.mistake(path, 'may be absent: inside not, ask absent instead')
  }
}

function literal(value: string | number | boolean): Type {
  const type = typeof value === 'string' ? 'TEXT' : typeof value === 'boolean' ? 'BOOLEAN' : 'INTEGER'
  return { type, literal: String(value) }
}

// Zero needs no unit; any other amount of money is a parameter with a source.
function accepts(left: Type, type: Type['type'], text: string): boolean {
  if (type !== 'TEXT') return left.type === type || (left.type === 'MONEY' && text === '0')
  return left.type === 'DAY' ? isDay(text) : left.type === 'ENUM' && left.values?.includes(text) === true
}

function isNumber(type: Type): boolean {
  return type.type === 'INTEGER' || type.type === 'MONEY'
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** The names of all parameters a tree, a rule or a relief reads, in order of first use. */
export function parametersIn(tree: unknown): string[] {
  const names = new Set<string>()
  for (const { op, name, months } of nodesIn(tree)) {
    if (op === 'parameter') names.add(String(name))
    if (op === 'ROLLING') names.add(String(months))
  }
  return [...names]
}

/** The signals that a tree or a rule asks for. */
export function signalsIn(tree: unknown): string[] {
  return nodesIn(tree).flatMap(({ op, name }) => (op === 'signal' ? [String(name)] : []))
}

function nodesIn(tree: unknown): Record<string, unknown>[] {
  if (typeof tree !== 'object' || tree === null) return []
  return [tree as Record<string, unknown>, ...Object.values(tree).flatMap(nodesIn)]
}
