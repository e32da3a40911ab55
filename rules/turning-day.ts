/**
 * The days on which rules may begin to say something else of facts that stay as they are. Conditions compare the as-of day
 * with days of the facts, with the ends of periods that begin on them, and with days of the pack; windows end by a period
 * as well, and years on the first of January. So nothing can turn on any other day.
 */
import { addDays, addMonths, addWorkdays, isDay, yearOf } from './day.ts'
import type { Day } from './day.ts'
import { ENTERPRISE_FACTS, VIOLATION_FACTS } from './facts.ts'
import type { EnterpriseFacts, FactType } from './facts.ts'
import type { Pack } from './law-pack.ts'

/** The as-of day, then every later day on which a rule of the pack may turn, in order. */
export function turningDays(facts: EnterpriseFacts, pack: Pack): Day[] {
  const periods = periodsOf(pack)
  const days = new Set(literalDays(pack.rules).flatMap(withNext))
  for (const { base, name, end } of periods) {
    for (const day of base === 'fact' ? daysOf([facts], ENTERPRISE_FACTS, name) : []) addTurn(end(day), days)
    for (const day of base === 'field' ? daysOf(facts.violations, VIOLATION_FACTS, name) : []) addTurn(end(day), days)
  }
  const later = [...days].filter((day) => day > facts.asOf).sort()
  return [facts.asOf, ...withNewYears(facts.asOf, later)]
}

// A period that ends on a day still holds on it, and no longer on the next.
const withNext = (day: Day): Day[] => [day, addDays(day, 1)]

function addTurn(day: Day, days: Set<Day>): void {
  for (const each of withNext(day)) days.add(each)
}

type Catalogue<Subject> = Readonly<Record<string, FactType & { read: (subject: Subject) => unknown }>>

function daysOf<Subject>(subjects: readonly Subject[], catalogue: Catalogue<Subject>, name: string): Day[] {
  const fact = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined
  if (fact?.type !== 'DAY') return []
  return subjects.flatMap((subject) => (fact.read(subject) as Day | null) ?? [])
}

/** From a day of the facts to the day on which a period that begins there ends; of no length where it is itself compared. */
interface Period {
  base: 'fact' | 'field'
  name: string
  end: (day: Day) => Day
}

const known = new WeakMap<Pack, Period[]>()

/** Each once. Every rule looks at decisions from their day on. */
export function periodsOf(pack: Pack): Period[] {
  let periods = known.get(pack)
  if (!periods) {
    const chains: Chain[] = [{ base: 'field', name: 'decidedOn', lengths: [] }, ...chainsIn(pack.rules)]
    const byText = new Map(chains.map((chain) => [JSON.stringify(chain), chain]))
    periods = [...byText.values()].map(({ base, name, lengths }) => ({ base, name, end: endOf(lengths, pack) }))
    known.set(pack, periods)
  }
  return periods
}

/** `lengths` follow each other: `addMonths` and the name of a parameter or clock. */
interface Chain {
  base: 'fact' | 'field'
  name: string
  lengths: [op: keyof typeof MOVES, length: string][]
}

const MOVES = { addMonths, addDays, addWorkdays } as const

/** What a tree may hold that has to do with days. */
interface Node {
  op?: string
  name?: string
  by?: string
  day?: Node
  months?: string | { name: string }
  days?: { name: string }
}

function chainsIn(tree: unknown): Chain[] {
  if (typeof tree !== 'object' || tree === null) return []
  const chain = chainOf(tree as Node)
  return [...(chain ? [chain] : []), ...Object.values(tree).flatMap(chainsIn)]
}

function chainOf(node: Node): Chain | null {
  if (node.op === 'fact' || node.op === 'field') return { base: node.op, name: node.name!, lengths: [] }
  if (node.op === 'ROLLING') return { base: 'field', name: node.by!, lengths: [['addMonths', node.months as string]] }
  if (node.op === undefined || !isMove(node.op)) return null
  const before = chainOf(node.day!)
  const { name } = (node.months ?? node.days) as { name: string }
  return before && { ...before, lengths: [...before.lengths, [node.op, name]] }
}

const isMove = (op: string): op is keyof typeof MOVES => Object.hasOwn(MOVES, op)

function endOf(lengths: Chain['lengths'], { parameters, clocks }: Pack): (day: Day) => Day {
  const values: Record<string, { value: number | null } | undefined> = { ...parameters, ...clocks }
  // What nobody knows has no end: no rule that reads it is evaluable.
  const moves = lengths.map(([op, name]) => [MOVES[op], values[name]?.value ?? 0] as const)
  return (day) => moves.reduce((end, [move, length]) => move(end, length), day)
}

export function literalDays(tree: unknown): Day[] {
  if (typeof tree !== 'object' || tree === null) return []
  const { op, value } = tree as Record<string, unknown>
  const own = op === 'literal' && isDay(value) ? [value] : []
  return [...own, ...Object.values(tree).flatMap(literalDays)]
}

function withNewYears(asOf: Day, days: readonly Day[]): Day[] {
  const last = Math.max(yearOf(days.at(-1) ?? asOf), yearOf(asOf) + 1)
  const years = Array.from({ length: last - yearOf(asOf) }, (_, at) => `${yearOf(asOf) + 1 + at}-01-01`)
  return [...new Set([...days, ...years])].sort()
}
