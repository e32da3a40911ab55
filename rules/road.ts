/** The roads by which a grade is kept or improved, and whether one is open: a matter of what the rules say. */
import type { GradeCode } from '../schema/grade.ts'
import { resultsOf } from './assessment.ts'
import { signalsIn } from './condition-check.ts'
import type { EnterpriseFacts } from './facts.ts'
import type { Pack, PackGrade, Rule } from './law-pack.ts'

/**
 * - `GROUND_GONE`: nothing any longer founds a finding that would lower the grade in force
 * - `REPAIR_BY_APPLICATION`: customs may repair on application (Order 251 Art. 26)
 * - `REPAIR_BY_TIME`: customs have to repair on their own (Art. 28)
 * - `CERTIFICATION`: an application for certification is not barred (Art. 21)
 */
export type Road = 'GROUND_GONE' | 'REPAIR_BY_APPLICATION' | 'REPAIR_BY_TIME' | 'CERTIFICATION'

/** Whether the road is open on the as-of day of the facts. */
export function isEligible(facts: EnterpriseFacts, pack: Pack, road: Road): boolean {
  const { signals, ground } = saidBy(facts, askedBy(road, pack))
  switch (road) {
    case 'GROUND_GONE':
      return !ground
    case 'REPAIR_BY_APPLICATION':
      return signals.has('REPAIR_ELIGIBLE') && !signals.has('REPAIR_NOT_BY_APPLICATION')
    case 'REPAIR_BY_TIME':
      return signals.has('AUTO_REPAIR')
    case 'CERTIFICATION':
      return !ground && !signals.has('AEO_APPLICATION_BARRED')
  }
}

/** The signals that open or bar a road; grounds are asked for besides where `grounds` says so. */
const ASKED: Readonly<Record<Road, { signals: readonly string[]; grounds: boolean }>> = {
  GROUND_GONE: { signals: [], grounds: true },
  REPAIR_BY_APPLICATION: { signals: ['REPAIR_ELIGIBLE', 'REPAIR_NOT_BY_APPLICATION'], grounds: false },
  REPAIR_BY_TIME: { signals: ['AUTO_REPAIR'], grounds: false },
  CERTIFICATION: { signals: ['AEO_APPLICATION_BARRED'], grounds: true },
}

/** The pack with those rules alone that a road asks: a search hears them thousands of times. */
export function askedBy(road: Road, pack: Pack): Pack {
  const { signals, grounds } = ASKED[road]
  return narrowed(pack, road, (rule) => {
    const { signal } = rule.outcome
    return signals.includes(signal) || (grounds && pack.signals[signal]?.grade !== null)
  })
}

const narrower = new WeakMap<Pack, Map<string, Pack>>()

/** The pack with the rules kept, and with those whose signals they ask for; the same under the same name. */
export function narrowed(pack: Pack, name: string, keeps: (rule: Rule) => boolean): Pack {
  const known = narrower.get(pack) ?? new Map<string, Pack>()
  narrower.set(pack, known)
  let narrow = known.get(name)
  if (!narrow) {
    narrow = { ...pack, rules: withAsked(pack.rules.filter(keeps), pack) }
    known.set(name, narrow)
  }
  return narrow
}

function withAsked(rules: readonly Rule[], pack: Pack): Rule[] {
  const signals = new Set(signalsIn(rules))
  const more = pack.rules.filter((rule) => rules.includes(rule) || signals.has(rule.outcome.signal))
  return more.length === rules.length ? more : withAsked(more, pack)
}

interface Said {
  /** signals of rules that hold, be it on something assumed: who plans is told so, and not kept in the dark */
  signals: Set<string>
  /** a rule that rests on nothing assumed leads to a grade worse than the one in force */
  ground: boolean
}

function saidBy(facts: EnterpriseFacts, pack: Pack): Said {
  const rank = gradeStanding(facts, pack)?.rank ?? Infinity
  const { results } = resultsOf(facts, pack)
  const signals = new Set<string>()
  let ground = false
  for (const [at, rule] of pack.rules.entries()) {
    const result = results[at]
    if (result !== 'SPOKE' && result !== 'INDICATIVE') continue
    signals.add(rule.outcome.signal)
    ground ||= result === 'SPOKE' && leadsBelow(rule, rank, pack)
  }
  return { signals, ground }
}

/** The grade in force; null where it is one of another regime, of which this pack knows no road and no rank. */
export function gradeStanding(facts: EnterpriseFacts, pack: Pack): PackGrade | null {
  return pack.grades.find((grade) => grade.code === facts.gradeInForce) ?? null
}

export const followsParent = ({ kind, parentGrade }: EnterpriseFacts): boolean =>
  kind === 'BROKER_BRANCH' && parentGrade !== null

/** Whether the rule leads to a grade worse than that of the rank. */
export function leadsBelow(rule: Rule, rank: number, pack: Pack): boolean {
  const code = pack.signals[rule.outcome.signal]?.grade
  return pack.grades.some((grade) => grade.code === code && grade.rank > rank)
}

/** The roads that lead on from where the enterprise stands, each with the grade at its end. */
export function roadsFrom(facts: EnterpriseFacts, pack: Pack): { road: Road; grade: GradeCode }[] {
  const standing = gradeStanding(facts, pack)
  if (!standing || followsParent(facts)) return []
  const usual = pack.grades.find((grade) => grade.code === pack.defaultGrade)!
  const { ground } = saidBy(facts, pack)
  const gone = ground ? [{ road: 'GROUND_GONE', grade: standing.code } as const] : []
  if (standing.rank > usual.rank) {
    const repairs = ['REPAIR_BY_APPLICATION', 'REPAIR_BY_TIME'] as const
    return [...gone, ...repairs.map((road) => ({ road, grade: usual.code }))]
  }
  const better = pack.grades.filter((grade) => grade.rank < standing.rank).sort((a, b) => b.rank - a.rank)[0]
  return ground || !better ? gone : [{ road: 'CERTIFICATION', grade: better.code }]
}
