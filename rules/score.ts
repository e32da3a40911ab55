/**
 * The points of an enterprise under a scorecard, and why it has no more. Pure and in whole numbers: the same facts and
 * the same card give the same bytes. A score moves no grade.
 */
import { compileCondition, compileSelection, compileValue, NO_VIOLATION } from './condition.ts'
import type { Read, Scalar } from './condition.ts'
import { addMonths, windowStart } from './day.ts'
import type { Day } from './day.ts'
import type { EnterpriseFacts, ViolationFact } from './facts.ts'
import type { Status } from './law-pack.ts'
import { MOST_POINTS } from './scorecard.ts'
import type { Bins, Demerits, Factor, Measure, Scorecard } from './scorecard.ts'

/** What one factor adds. `value`: the number its steps were asked for, or the demerits; null where it cannot be told. */
export interface ScoreContribution {
  factor: string
  weight: number
  won: number
  lost: number
  value: number | null
  /** keys of the violations it looks at, sorted */
  evidence: string[]
  status: Status
}

/** Why points are lost. `headline`: among the first that are told. */
export interface ScoreReason {
  code: string
  lost: number
  headline: boolean
  zh: string
  en: string
  /** what to do about it */
  actZh: string
  actEn: string
  evidence: string[]
}

export interface Score {
  scorecard: string
  scorecardHash: string
  /** 0 to 1000; the sum of what the contributions won */
  score: number
  band: string
  contributions: ScoreContribution[]
  /** by points lost, most first; equal ones in the order of the card */
  reasons: ScoreReason[]
}

/** The score and why; the facts must have passed `checkFacts`. */
export function scoreOf(facts: EnterpriseFacts, card: Scorecard): Score {
  const contributions = compileCard(card).map((factor) => contributionOf(factor, facts))
  const score = contributions.reduce((sum, { won }) => sum + won, 0)
  return {
    scorecard: card.id,
    scorecardHash: card.hash,
    score,
    band: bandOf(score, card),
    contributions,
    reasons: reasonsFrom(contributions, card),
  }
}

/** The score and its band alone: for whole populations. */
export function computeScore(facts: EnterpriseFacts, card: Scorecard): Pick<Score, 'score' | 'band'> {
  let score = 0
  for (const { value, won } of compileCard(card)) score += won(value(facts))
  return { score, band: bandOf(score, card) }
}

function bandOf(score: number, { bands }: Scorecard): string {
  return bands.find(({ from, to }) => score >= from && score <= (to ?? MOST_POINTS))!.code
}

function reasonsFrom(contributions: readonly ScoreContribution[], { factors, headlines }: Scorecard): ScoreReason[] {
  return contributions
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .map(({ factor, lost, evidence }, place) => {
      const { text, act } = factors.find(({ id }) => id === factor)!
      const words = { zh: text.zh, en: text.en, actZh: act.zh, actEn: act.en }
      return { code: factor, lost, headline: place < headlines, ...words, evidence }
    })
}

interface CompiledFactor {
  factor: Factor
  /** the number that the points go by */
  value: (facts: EnterpriseFacts) => number | null
  won: (value: number | null) => number
  /** whether a violation is among those that it looks at */
  evidence: Read<boolean>
}

const compiledCards = new WeakMap<Scorecard, CompiledFactor[]>()

function compileCard(card: Scorecard): CompiledFactor[] {
  let compiled = compiledCards.get(card)
  if (!compiled) {
    compiled = card.factors.map((factor) => ({ factor, ...compileFactor(factor, card) }))
    compiledCards.set(card, compiled)
  }
  return compiled
}

function compileFactor({ id, weight, bins, demerits }: Factor, card: Scorecard): Omit<CompiledFactor, 'factor'> {
  const parameters = Object.fromEntries(Object.entries(card.parameters).map(([name, { value }]) => [name, value]))
  if (bins) return compileBins(bins, parameters)
  if (demerits) return compileDemerits(demerits, weight, parameters)
  throw new TypeError(`${id} has neither bins nor demerits.`)
}

type Parameters = Readonly<Record<string, number>>

function contributionOf({ factor, value, won, evidence }: CompiledFactor, facts: EnterpriseFacts): ScoreContribution {
  const { id, weight, status } = factor
  const number = value(facts)
  const points = won(number)
  const looked = keysOf(facts, evidence)
  return { factor: id, weight, won: points, lost: weight - points, value: number, evidence: looked, status }
}

// Annulled documents never count (Administrative Penalty Law Art. 48), nor those decided after the day.
const standsOn = (violation: ViolationFact, day: Day): boolean =>
  violation.state !== 'ANNULLED' && violation.decidedOn <= day
const isRepaired = (violation: ViolationFact): boolean => violation.state === 'REPAIRED' || violation.usedByRepaired

function compileBins(bins: Bins, parameters: Parameters): Omit<CompiledFactor, 'factor'> {
  const selected = bins.evidence && compileSelection(bins.evidence, { parameters, inputs: {} })
  const evidence: Read<boolean> = (facts, violation) =>
    selected !== undefined && standsOn(violation, facts.asOf) && !isRepaired(violation) && selected(facts, violation)
  return {
    value: compileMeasure(bins.value, parameters, evidence),
    won: (value) => (value === null ? bins.absent : pointsAt(value, bins)),
    evidence,
  }
}

function pointsAt(value: number, { steps }: Bins): number {
  return steps.find(({ from, to }) => value >= from && (to === null || value <= to))!.points
}

type Measured = (facts: EnterpriseFacts) => number | null

function compileMeasure(measure: Measure, parameters: Parameters, evidence: Read<boolean>): Measured {
  const scope = { parameters, inputs: {}, evidence }
  switch (measure.op) {
    case 'share': {
      const of = compileValue(measure.of, scope)
      const to = compileValue(measure.to, scope)
      return (facts) => shareOf(of(facts, NO_VIOLATION), to(facts, NO_VIOLATION), measure.least)
    }
    case 'months': {
      const since = compileValue(measure.since, scope)
      return (facts) => {
        const day = since(facts, NO_VIOLATION)
        return day === null ? null : monthsBetween(String(day), facts.asOf)
      }
    }
    default: {
      const value = compileValue(measure, scope)
      return (facts) => {
        const read = value(facts, NO_VIOLATION)
        return read === null ? null : Number(read)
      }
    }
  }
}

// Per 10,000, rounded down: the remainder is taken off first, so that the quotient is exact.
function shareOf(of: Scalar | null, to: Scalar | null, least: number): number | null {
  if (of === null || to === null || Number(to) < least) return null
  const parts = Number(of) * 10_000
  return (parts - (parts % Number(to))) / Number(to)
}

/** Months that have passed in full; 0 before the day. */
function monthsBetween(from: Day, to: Day): number {
  if (to < from) return 0
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return from.slice(8) <= to.slice(8) || addMonths(from, months) <= to ? months : months - 1
}

function compileDemerits(demerits: Demerits, weight: number, parameters: Parameters): Omit<CompiledFactor, 'factor'> {
  const scope = { parameters, inputs: {}, evidence: () => false }
  const classes = demerits.classes.map(({ where, points }) => ({ holds: compileCondition(where, scope), points }))
  const reliefs = demerits.reliefs.map(({ where, share }) => ({ holds: compileCondition(where, scope), share }))
  const recencyOf = compileRecency(demerits)
  const reliefOf = (facts: EnterpriseFacts, violation: ViolationFact): number => {
    let least = isRepaired(violation) ? demerits.repairedShare : 100
    for (const { holds, share } of reliefs) if (share < least && holds(facts, violation)) least = share
    return least
  }
  const demeritsOf = (facts: EnterpriseFacts, violation: ViolationFact): number => {
    if (!standsOn(violation, facts.asOf)) return 0
    const points = classes.find(({ holds }) => holds(facts, violation))?.points ?? 0
    if (points === 0) return 0
    return hundredth(hundredth(points * recencyOf(violation.decidedOn, facts.asOf)) * reliefOf(facts, violation))
  }
  return {
    value: (facts) => {
      let sum = 0
      for (const violation of facts.violations) sum += demeritsOf(facts, violation)
      return sum
    },
    won: (sum) => Math.max(0, weight - (sum ?? 0)),
    evidence: (facts, violation) => demeritsOf(facts, violation) > 0,
  }
}

const hundredth = (number: number): number => (number - (number % 100)) / 100

function compileRecency({ recency }: Demerits): (decidedOn: Day, asOf: Day) => number {
  // A run scores many enterprises on one day; the bounds of that day are worked out once.
  let day = ''
  let bounds: { from: Day; share: number }[] = []
  return (decidedOn, asOf) => {
    if (day !== asOf) {
      day = asOf
      bounds = recency.map(({ months, share }) => ({ from: windowStart(asOf, months), share }))
    }
    return bounds.find(({ from }) => decidedOn >= from)?.share ?? 0
  }
}

function keysOf(facts: EnterpriseFacts, counts: Read<boolean>): string[] {
  if (facts.violations.length === 0) return []
  return facts.violations
    .filter((violation) => counts(facts, violation))
    .map((violation) => violation.key)
    .sort()
}
