/** Enterprises at random that hug a pack: amounts at, just above and just below its numbers, days at the edges of its windows. */
import { addDays, addMonths } from '../rules/day.ts'
import { ENTERPRISE_FACTS, VIOLATION_FACTS } from '../rules/facts.ts'
import type { EnterpriseFacts, FactType, ViolationFact } from '../rules/facts.ts'
import type { RuleBook } from '../rules/law-pack.ts'
import { type Draw, drawsFor } from '../world/draw.ts'

/** Days on which periods end oddly, beside the first and the last ones of the pack. */
const ODD_DAYS = ['2026-03-02', '2024-02-29', '2025-02-28', '2025-12-31', '2026-01-01', '2023-03-31']
const MOST_VIOLATIONS = 6

/** The enterprise of a number: the same number, the same enterprise. */
export function populationOf(pack: RuleBook): (index: number) => EnterpriseFacts {
  const edges = edgesOf(pack)
  const draws = drawsFor(`population of ${pack.id}`)
  return (index) => enterpriseOf(draws(index), index, edges)
}

interface Edges {
  days: string[]
  amounts: number[]
  counts: number[]
  months: number[]
  shares: number[]
  /** Words that conditions ask for, which are drawn more often than others. */
  words: string[]
  /** Ids of rules. */
  rules: string[]
}

function edgesOf({ id: _id, parameters, rules, reliefs, validFrom, validTo }: RuleBook): Edges {
  const of = (unit: string) =>
    Object.values(parameters).flatMap(({ value, unit: own }) => (own === unit && value !== null ? [value] : []))
  const around = (value: number) => [value - 1, value, value + 1].filter((each) => each >= 0)
  return {
    days: [validFrom, ...(validTo ? [validTo] : []), ...reliefs.flatMap((each) => [each.validFrom, each.validTo])],
    amounts: [0, 1, ...of('FEN').flatMap((value) => [...around(value), ...around(Math.floor(value / 2))])],
    counts: [0, 0, 1, 2, 3, ...of('COUNT').flatMap(around)],
    months: [...new Set([12, ...of('MONTHS')])],
    shares: of('PER_10000').filter((value) => value > 0),
    words: literalsIn(rules),
    rules: rules.map(({ id }) => id),
  }
}

function literalsIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const { op, value, values } = tree as { op?: string; value?: unknown; values?: unknown[] }
  const own = op === 'literal' ? [value] : op === 'in' ? (values ?? []) : []
  return [...own.filter((word): word is string => typeof word === 'string'), ...Object.values(tree).flatMap(literalsIn)]
}

function enterpriseOf(draw: Draw, index: number, edges: Edges): EnterpriseFacts {
  const asOf = draw.perMille(700) ? draw.pick(ODD_DAYS) : dayNear(draw, draw.pick(edges.days), edges)
  const violations = Array.from({ length: draw.below(MOST_VIOLATIONS + 1) }, (_, at) =>
    violationOf(draw, at, asOf, edges),
  )
  const facts: Record<string, unknown> = { enterprise: `E${index}`, findingGrounds: [draw.pick(edges.rules)] }
  for (const [name, type] of Object.entries(ENTERPRISE_FACTS))
    if (name !== 'previousYear') facts[name] = factOf(draw, type, asOf, edges)
  // The share of so many violations is met exactly, or missed by one document.
  const share = edges.shares.length > 0 && draw.perMille(800) ? draw.pick(edges.shares) : 0
  if (share > 0 && facts.documentsPreviousYear !== null)
    facts.documentsPreviousYear = Math.max(0, Math.floor((violations.length * 10_000) / share) + draw.between(-1, 1))
  return { ...facts, asOf, violations } as unknown as EnterpriseFacts
}

function violationOf(draw: Draw, at: number, asOf: string, edges: Edges): ViolationFact {
  const fields: Record<string, unknown> = { key: `v${at}`, usedByRepaired: draw.perMille(80) }
  for (const [name, type] of Object.entries(VIOLATION_FACTS)) fields[name] = factOf(draw, type, asOf, edges)
  const state = draw.perMille(850) ? 'EFFECTIVE' : draw.pick(['ANNULLED', 'REPAIRED'])
  return { ...fields, state } as unknown as ViolationFact
}

function factOf(draw: Draw, { type, nullable, values = [] }: FactType, asOf: string, edges: Edges): unknown {
  if (nullable && draw.perMille(300)) return null
  switch (type) {
    case 'INTEGER':
      return draw.pick(edges.counts)
    case 'MONEY':
      return draw.pick(edges.amounts)
    case 'DAY':
      return dayNear(draw, draw.perMille(800) ? asOf : draw.pick(edges.days), edges)
    case 'BOOLEAN':
      return draw.perMille(400)
    case 'ENUM': {
      const asked = edges.words.filter((word) => values.includes(word))
      return draw.pick(asked.length > 0 && draw.perMille(800) ? asked : values)
    }
  }
}

function dayNear(draw: Draw, day: string, { months }: Edges): string {
  const back = draw.perMille(700) ? addMonths(day, -draw.pick(months)) : day
  return addDays(back, draw.perMille(800) ? draw.between(-1, 1) : draw.between(-400, 30))
}
