/**
 * A second opinion: law packs read in the plainest way that their trees allow. Nothing here is compiled or shared with the
 * rules: shares are compared as big integers, periods are counted on a calendar of its own, and every list is walked from its
 * beginning. Slow, and meant to be. Trees come as JSON, with no types to lean on.
 */
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

type Plain = number | bigint | string | boolean | null

/** What a tree may look at. */
export interface View {
  numbers: Record<string, number | null>
  inputs: Record<string, any>
  facts: any
  /** The violations that count for the rule. */
  evidence: any[]
  speaks: (signal: string) => boolean
}

/** What a rule says, and on which violations it rests. */
interface Opinion {
  ruleId: string
  result: string
  evidence: string[]
}

/** Reads a pack once; what it returns has an opinion on each rule for whoever it is asked about. */
export function readerOf(pack: any): (facts: any) => Opinion[] {
  const known = { ...pack.parameters, ...pack.clocks }
  const numbers = Object.fromEntries(Object.entries<any>(known).map(([name, { value }]) => [name, value]))
  const withNames = (part: any) => {
    const read = namesIn(part)
    return { ...part, read, assumed: [part.status, ...read.map((name) => known[name].status)].includes('ASSUMED') }
  }
  const book = { numbers, rules: pack.rules.map(withNames), reliefs: pack.reliefs.map(withNames) }
  return (facts) => book.rules.map((rule: any) => opinionOfRule(rule, facts, book))
}

/** The worst grade that a rule which spoke leads to; in silence what was given on application stays. */
export function gradeBy(opinions: Opinion[], facts: any, { grades, signals, rules, defaultGrade }: any): string {
  const spoken = rules.filter(({ id }: any) =>
    opinions.some(({ ruleId, result }) => ruleId === id && result === 'SPOKE'),
  )
  const named = grades.filter(({ code }: any) =>
    spoken.some((rule: any) => signals[rule.outcome.signal].grade === code),
  )
  if (named.length > 0) return named.reduce((worst: any, grade: any) => (grade.rank > worst.rank ? grade : worst)).code
  const kept = grades.filter(({ code, byApplication }: any) => byApplication && code === facts.gradeInForce)
  return kept.length > 0 ? kept[0].code : defaultGrade
}

function opinionOfRule(rule: any, facts: any, book: any): Opinion {
  const { numbers } = book
  if (rule.read.some((name: string) => numbers[name] === null))
    return { ruleId: rule.id, result: 'NOT_EVALUABLE', evidence: [] }
  const reliefs = book.reliefs.filter(({ signals }: any) => signals.includes(rule.outcome.signal))
  const speaks = (signal: string) =>
    book.rules.some(
      (other: any) => other.outcome.signal === signal && opinionOfRule(other, facts, book).result === 'SPOKE',
    )
  const view: View = { numbers, inputs: rule.inputs, facts, evidence: [], speaks }
  view.evidence = facts.violations.filter(
    (violation: any) =>
      rule.evidence &&
      counts(violation, facts) &&
      selects(rule.evidence, view, violation) &&
      !reliefs.some((relief: any) => spares(relief, view, violation)),
  )
  if (rule.appliesWhen && !holds(rule.appliesWhen, view, null))
    return { ruleId: rule.id, result: 'NOT_APPLICABLE', evidence: [] }
  if (rule.needs?.some((name: string) => facts[name] === null))
    return { ruleId: rule.id, result: 'NOT_EVALUABLE', evidence: [] }
  const evidence = view.evidence.map(({ key }) => key).sort()
  if (!holds(rule.condition, view, null)) return { ruleId: rule.id, result: 'SILENT', evidence }
  return { ruleId: rule.id, result: rule.assumed ? 'INDICATIVE' : 'SPOKE', evidence }
}

/** Only what stands on the day counts, and what has founded a repaired finding founds no other. */
const counts = (violation: any, facts: any) =>
  violation.state === 'EFFECTIVE' && !(violation.decidedOn > facts.asOf) && !violation.usedByRepaired

function spares(relief: any, view: View, violation: any): boolean {
  if (relief.assumed) return false
  if (violation.decidedOn < relief.validFrom || violation.decidedOn > relief.validTo) return false
  if (relief.appliesWhen && !holds(relief.appliesWhen, view, null)) return false
  return holds(relief.where, view, violation)
}

/** Parameters that a rule or relief names anywhere. */
function namesIn(tree: any): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const own = tree.op === 'parameter' ? [tree.name] : tree.op === 'ROLLING' ? [tree.months] : []
  return [...own, ...Object.values(tree).flatMap(namesIn)]
}

export function selects(selection: any, view: View, violation: any): boolean {
  if (!holds(selection.where, view, violation)) return false
  const { window } = selection
  if (!window) return true
  const day = violation[window.by]
  if (day === null) return false
  const { asOf } = view.facts
  if (window.op === 'PREVIOUS_YEAR') return Number(day.slice(0, 4)) === Number(asOf.slice(0, 4)) - 1
  return !(day > asOf) && !(monthsAfter(day, view.numbers[window.months]!) < asOf)
}

export function holds(node: any, view: View, violation: any): boolean {
  switch (node.op) {
    case 'and':
      return node.of.filter((each: any) => !holds(each, view, violation)).length === 0
    case 'or':
      return node.of.filter((each: any) => holds(each, view, violation)).length > 0
    case 'not':
      return !holds(node.of, view, violation)
    case 'absent':
      return valueOf(node.of, view, violation) === null
    case 'contains':
      return node.values.filter((word: string) => view.facts[node.list].includes(word)).length > 0
    case 'signal':
      return view.speaks(node.name)
    case 'in': {
      const left = valueOf(node.left, view, violation)
      return node.values.filter((value: any) => value === left).length > 0
    }
    default:
      return compares(node, view, violation)
  }
}

function compares(node: any, view: View, violation: any): boolean {
  let left: Plain
  let right = valueOf(node.right, view, violation)
  if (node.left.op === 'ratio') {
    const of = valueOf(node.left.of, view, violation)
    const to = valueOf(node.left.to, view, violation)
    if (of === null || to === null || right === null || Number(to) <= 0) return false
    left = BigInt(of as number) * 10_000n
    right = BigInt(right as number) * BigInt(to as number)
  } else {
    left = valueOf(node.left, view, violation)
  }
  if (left === null || right === null) return false
  if (node.op === 'eq') return left === right
  if (node.op === 'gt') return left > right
  if (node.op === 'gte') return left > right || left === right
  if (node.op === 'lt') return left < right
  return left < right || left === right
}

function valueOf(node: any, view: View, violation: any): Plain {
  switch (node.op) {
    case 'literal':
      return node.value
    case 'fact':
      return node.name === 'previousYear' ? Number(view.facts.asOf.slice(0, 4)) - 1 : view.facts[node.name]
    case 'field':
      return violation[node.name]
    case 'parameter':
      return view.numbers[node.name]!
    case 'input':
      return valueOf(view.inputs[node.name], view, violation)
    case 'count':
      return narrowed(node.where, view).length
    case 'sum':
      return narrowed(node.where, view).reduce((sum, each) => sum + Number(valueOf(node.of, view, each)), 0)
    case 'plus':
      return node.of.reduce((sum: number, term: any) => sum + Number(valueOf(term, view, violation)), 0)
    case 'addMonths':
      return ended(node.day, node.months, monthsAfter, view, violation)
    case 'addDays':
      return ended(node.day, node.days, daysAfter, view, violation)
    case 'addWorkdays':
      return ended(node.day, node.days, workdaysAfter, view, violation)
    default:
      throw new Error(`${node.op} has no value of its own.`)
  }
}

const narrowed = (where: any, view: View): any[] =>
  view.evidence.filter((violation) => where === undefined || holds(where, view, violation))

// ---- A calendar of its own: forward a day or a month at a time. ----

function ended(
  day: any,
  length: any,
  after: (day: string, length: number) => string,
  view: View,
  violation: any,
): Plain {
  const from = valueOf(day, view, violation)
  return from === null ? null : after(from as string, Number(valueOf(length, view, violation)))
}

const lastOf = (year: number, month: number) =>
  [31, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
    month - 1
  ]!

const written = (...parts: number[]) => parts.map((part) => (part < 10 ? `0${part}` : part)).join('-')

/** The same date so many months later; the last day of a month that has no such date. */
function monthsAfter(day: string, months: number): string {
  let [year, month] = day.split('-').map(Number) as [number, number]
  for (let left = months; left > 0; left--) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return written(year, month, Math.min(Number(day.split('-')[2]), lastOf(year, month)))
}

function daysAfter(day: string, days: number): string {
  let [year, month, date] = day.split('-').map(Number) as [number, number, number]
  for (let left = days; left > 0; left--) {
    date += 1
    if (date > lastOf(year, month)) [month, date] = [month + 1, 1]
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return written(year, month, date)
}

function workdaysAfter(day: string, workdays: number): string {
  let end = day
  for (let left = workdays; left > 0;) {
    end = daysAfter(end, 1)
    if (isWorkday(end)) left -= 1
  }
  return end
}

/** A Monday is known, and every seventh day after it is one. */
function isWorkday(day: string): boolean {
  const { holidays, workdays } = calendar as unknown as Record<string, Record<string, string>>
  if (workdays![day]) return true
  const weekday = Math.round((Date.parse(day) - Date.parse('2024-01-01')) / 86_400_000) % 7
  return !holidays![day] && (weekday + 7) % 7 < 5
}
