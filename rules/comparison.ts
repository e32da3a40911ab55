/**
 * What differs between two assessments: of two days, under two packs, or of two enterprises. Pure; the same on both
 * sides gives nothing, and the sides exchanged give the same with left and right exchanged.
 */
import type { GradeCode } from '../schema/grade.ts'
import { assess } from './assessment.ts'
import type { Assessment, Result, RuleTrace } from './assessment.ts'
import { canonicalJson } from './canonical.ts'
import { ENTERPRISE_FACTS, LIST_FACTS } from './facts.ts'
import type { EnterpriseFacts, ViolationFact } from './facts.ts'
import type { Pack } from './law-pack.ts'
import { scoreOf } from './score.ts'
import type { Score } from './score.ts'
import type { Scorecard } from './scorecard.ts'

export interface Side {
  facts: EnterpriseFacts
  pack: Pack
}

/** One value on both sides, as text; null where it is absent. */
export interface Difference {
  name: string
  left: string | null
  right: string | null
}

/** A violation that only one side has, or that reads differently: then `differences` says in what. */
export interface ViolationDifference {
  key: string
  on: 'LEFT' | 'RIGHT' | 'BOTH'
  differences: Difference[]
}

/** A rule that answers differently, or the same from other numbers. A rule that a pack has not answers null. */
export interface RuleDifference {
  ruleId: string
  left: Result | null
  right: Result | null
  /** inputs, parameters and window */
  differences: Difference[]
  evidenceLeft: string[]
  evidenceRight: string[]
}

/** Points that a factor won. */
export interface ContributionDifference {
  factor: string
  left: number
  right: number
}

export interface Summary {
  computedGrade: GradeCode
  score: number
  band: string
  pack: string
  /** the pack was not in force on the day of the facts */
  whatIf: boolean
}

export interface AssessmentComparison {
  left: Summary
  right: Summary
  facts: Difference[]
  violations: ViolationDifference[]
  rules: RuleDifference[]
  contributions: ContributionDifference[]
}

/** @throws FactsError if the facts of a side are not what their types say */
export function compareAssessments(left: Side, right: Side, card: Scorecard): AssessmentComparison {
  const [a, b] = [left, right].map(({ facts, pack }) => ({ ...assess(facts, pack), ...scoreOf(facts, card) })) as [
    Assessment & Score,
    Assessment & Score,
  ]
  return {
    left: summaryOf(a),
    right: summaryOf(b),
    facts: differing(scalarsOf(left.facts), scalarsOf(right.facts)),
    violations: violationDifferences(left.facts.violations, right.facts.violations),
    rules: ruleDifferences(a.trace, b.trace),
    contributions: a.contributions.flatMap(({ factor, won }, at) => {
      const right = b.contributions[at]!.won
      return won === right ? [] : [{ factor, left: won, right }]
    }),
  }
}

const summaryOf = ({ computedGrade, score, band, pack, whatIf }: Assessment & Score): Summary => ({
  computedGrade,
  score,
  band,
  pack,
  whatIf,
})

type Named = Readonly<Record<string, unknown>>

function scalarsOf(facts: EnterpriseFacts): Named {
  const catalogue = { ...ENTERPRISE_FACTS, ...LIST_FACTS }
  return Object.fromEntries(Object.entries(catalogue).map(([name, { read }]) => [name, read(facts)]))
}

/** What two records have not in common, by name. */
function differing(left: Named, right: Named): Difference[] {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort()
  return names.flatMap((name) => {
    const [a, b] = [textOf(left[name]), textOf(right[name])]
    return a === b ? [] : [{ name, left: a, right: b }]
  })
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'object' ? canonicalJson(value) : String(value as string | number | boolean)
}

function violationDifferences(left: readonly ViolationFact[], right: readonly ViolationFact[]): ViolationDifference[] {
  const [a, b] = [left, right].map((list) => new Map(list.map((each) => [each.key, each] as const))) as [
    Map<string, ViolationFact>,
    Map<string, ViolationFact>,
  ]
  const keys = [...new Set([...a.keys(), ...b.keys()])].sort()
  return keys.flatMap((key): ViolationDifference[] => {
    const [mine, theirs] = [a.get(key), b.get(key)]
    if (!mine || !theirs) return [{ key, on: mine ? 'LEFT' : 'RIGHT', differences: [] }]
    const differences = differing({ ...mine }, { ...theirs })
    return differences.length === 0 ? [] : [{ key, on: 'BOTH', differences }]
  })
}

function ruleDifferences(left: readonly RuleTrace[], right: readonly RuleTrace[]): RuleDifference[] {
  const traceOf = (traces: readonly RuleTrace[], id: string) => traces.find(({ ruleId }) => ruleId === id)
  const ids = [...new Set([...left, ...right].map(({ ruleId }) => ruleId))].sort()
  return ids.flatMap((ruleId) => {
    const [a, b] = [traceOf(left, ruleId), traceOf(right, ruleId)]
    const differences = differing(numbersOf(a), numbersOf(b))
    const [evidenceLeft, evidenceRight] = [a?.evidence ?? [], b?.evidence ?? []]
    const same = a?.result === b?.result && differences.length === 0 && textOf(evidenceLeft) === textOf(evidenceRight)
    if (same) return []
    return [{ ruleId, left: a?.result ?? null, right: b?.result ?? null, differences, evidenceLeft, evidenceRight }]
  })
}

const numbersOf = (trace: RuleTrace | undefined): Named =>
  trace ? { ...trace.parameters, ...trace.inputs, window: trace.window } : {}
