/**
 * What would lift an enterprise: the fewest acts, and the earliest day on which the law lets it hope for a better grade.
 * Pure over the facts and the pack. No plan ends with a grade, for only a Decision moves one: it ends with who then
 * decides, and within which time.
 */
import type { GradeCode } from '../schema/grade.ts'
import { candidateActs, isSure, withActs } from './act.ts'
import type { Act } from './act.ts'
import { resultsOf } from './assessment.ts'
import type { Day } from './day.ts'
import type { EnterpriseFacts } from './facts.ts'
import { isInForce, weakestStatus } from './law-pack.ts'
import type { Pack, Rule, Status } from './law-pack.ts'
import { LIFT_STEPS, optionText } from './lift-text.ts'
import type { LiftStep } from './lift-text.ts'
import { askedBy, followsParent, gradeStanding, isEligible, leadsBelow, roadsFrom } from './road.ts'
import type { Road } from './road.ts'
import { turningDays } from './turning-day.ts'

export interface LiftOption {
  road: Road
  /** what one is eligible for, or keeps */
  grade: GradeCode
  eligibleOn: Day
  acts: Act[]
  /** No smaller set of acts does by that day; false where there were too many to try, and all are named that help. */
  fewest: boolean
  /** it rests on the success of an objection */
  contingent: boolean
  /** the pack has ended by then: this is what would be if it still stood */
  whatIf: boolean
  /** ids of the rules it rests on, and the weakest of their statuses */
  rules: string[]
  status: Status
  /** ids of rules that speak on the day and would found another finding: what the road leaves standing */
  outstanding: string[]
  /** what follows, and by when if it is begun on the day */
  steps: LiftStep[]
  zh: string
  en: string
}

export interface LiftPlan {
  asOf: Day
  gradeInForce: GradeCode
  /** a branch of a broker carries its parent's grade: what lifts that lifts it, and nothing else does */
  followsParent: boolean
  /** Earliest first; each further one needs fewer acts, or no objection to succeed. Empty: nothing the pack knows lifts. */
  options: LiftOption[]
}

/** @returns the plan; the facts must have passed `checkFacts` */
export function liftPlan(facts: EnterpriseFacts, pack: Pack): LiftPlan {
  const acts = candidateActs(facts, pack)
  const sure = acts.filter(isSure)
  // An act leaves a day of its own, from which periods run: what is paid is paid today.
  const withDays = { ...facts, violations: [...facts.violations, ...withActs(facts, sure).violations] }
  const options = roadsFrom(facts, pack).flatMap(({ road, grade }) => {
    const search = { facts, pack, road, days: turningDays(withDays, askedBy(road, pack)) }
    const own = frontOf(search, sure)
    const all = sure.length === acts.length ? [] : frontOf(search, acts).filter(({ acts }) => !acts.every(isSure))
    return [...own, ...all].map((found) => optionOf(found, grade, search))
  })
  return {
    asOf: facts.asOf,
    gradeInForce: facts.gradeInForce as GradeCode,
    followsParent: followsParent(facts),
    options: options.filter((option) => !options.some((other) => beats(other, option))).sort(byDayAndActs),
  }
}

// ---- The search ----

interface Search {
  facts: EnterpriseFacts
  pack: Pack
  road: Road
  days: readonly Day[]
}

interface Found {
  acts: readonly Act[]
  day: Day
  fewest: boolean
}

/**
 * The earliest day with the fewest acts that reach it; then, while fewer acts do as well later, the earliest day of
 * those. It rests on a law of the packs: doing one more of these acts never closes a road.
 */
function frontOf(search: Search, acts: readonly Act[]): Found[] {
  const effort = { left: MOST_EFFORT }
  const earliest = earliestOf(search, effort)
  const found: Found[] = []
  let most = acts.length
  for (const day of search.days) {
    const works = (some: readonly Act[]): boolean => {
      const reached = earliest(some)
      return reached !== null && reached <= day
    }
    const fewest = fewestActs(acts, most, works, effort)
    if (!fewest) continue
    found.push({ ...fewest, day })
    most = fewest.acts.length - 1
    if (most < 0 || !fewest.fewest) break
  }
  return found
}

/** So many violations are looked at, a day at a time, before a search ends: a fraction of a second. Ten debts are far below it. */
const MOST_EFFORT = 500_000

interface Effort {
  left: number
}

function earliestOf({ facts, pack, road, days }: Search, effort: Effort): (acts: readonly Act[]) => Day | null {
  const known = new Map<string, Day | null>()
  return (acts) => {
    const name = acts.map((act) => `${act.code} ${'key' in act ? act.key : ''}`).join('\n')
    let day = known.get(name)
    if (day === undefined) {
      const then = withActs(facts, acts)
      day = days.find((each) => isEligible({ ...then, asOf: each }, pack, road)) ?? null
      effort.left -= (1 + (day === null ? days.length : days.indexOf(day))) * (10 + facts.violations.length)
      known.set(name, day)
    }
    return day
  }
}

type Works = (acts: readonly Act[]) => boolean

/**
 * The smallest set that works, of at most so many; null where none does. An act is needed if all the others fail. When
 * the effort is spent it is all acts, and nothing is said of smaller sets.
 */
function fewestActs(acts: readonly Act[], most: number, works: Works, effort: Effort): Omit<Found, 'day'> | null {
  if (!works(acts)) return null
  const spent = acts.length <= most ? { acts, fewest: false } : null
  const needed: Act[] = []
  for (const act of acts) {
    if (effort.left < 0) return spent
    if (!works(acts.filter((other) => other !== act))) needed.push(act)
  }
  if (needed.length > most) return null
  if (works(needed)) return { acts: needed, fewest: true }
  const rest = acts.filter((act) => !needed.includes(act))
  for (let size = 1; size <= Math.min(rest.length, most - needed.length); size++) {
    for (const more of setsOf(rest, size)) {
      if (effort.left < 0) return spent
      const some = acts.filter((act) => needed.includes(act) || more.includes(act))
      if (works(some)) return { acts: some, fewest: true }
    }
  }
  return null
}

function* setsOf(acts: readonly Act[], size: number, from = 0): Generator<Act[]> {
  if (size === 0) return yield []
  for (let at = from; at <= acts.length - size; at++) {
    for (const others of setsOf(acts, size - 1, at + 1)) yield [acts[at]!, ...others]
  }
}

// ---- What is told ----

function optionOf({ acts, day, fewest }: Found, grade: GradeCode, { facts, pack, road }: Search): LiftOption {
  const then = withActs(facts, acts, day)
  const rules = rulesFor(road, facts, then, pack)
  const statuses = rules.map((rule) => weakestStatus(pack, rule))
  const option = {
    road,
    grade,
    eligibleOn: day,
    acts: [...acts],
    fewest,
    contingent: !acts.every(isSure),
    whatIf: !isInForce(pack, day),
    rules: rules.map(({ id }) => id),
    status: (['ASSUMED', 'THIRD_PARTY'] as const).find((status) => statuses.includes(status)) ?? ('CONFIRMED' as const),
    outstanding: road === 'GROUND_GONE' ? [] : outstandingOn(then, pack),
    steps: LIFT_STEPS[road](day, facts, pack),
  }
  return { ...option, ...optionText(option) }
}

// A repair removes the finding and what founded it; another ground is free to found the next one.
function outstandingOn(facts: EnterpriseFacts, pack: Pack): string[] {
  const { results } = resultsOf(facts, pack)
  return pack.rules
    .filter(({ id, outcome }, at) => {
      const grounds = pack.signals[outcome.signal]?.grade
      return grounds && results[at] === 'SPOKE' && !facts.findingGrounds.includes(id)
    })
    .map(({ id }) => id)
}

// A road that opens when rules fall silent rests on those that speak now; the others on those that speak then.
function rulesFor(road: Road, now: EnterpriseFacts, then: EnterpriseFacts, pack: Pack): Rule[] {
  const speaking = (facts: EnterpriseFacts, about: (rule: Rule) => boolean): Rule[] => {
    const { results } = resultsOf(facts, pack)
    return pack.rules.filter((rule, at) => (results[at] === 'SPOKE' || results[at] === 'INDICATIVE') && about(rule))
  }
  switch (road) {
    case 'GROUND_GONE': {
      const { rank } = gradeStanding(now, pack)!
      return speaking(now, (rule) => leadsBelow(rule, rank, pack))
    }
    case 'REPAIR_BY_APPLICATION':
      return speaking(then, (rule) => rule.outcome.signal === 'REPAIR_ELIGIBLE')
    case 'REPAIR_BY_TIME':
      return speaking(then, (rule) => rule.outcome.signal === 'AUTO_REPAIR')
    case 'CERTIFICATION':
      return pack.rules.filter((rule) => rule.outcome.signal === 'AEO_APPLICATION_BARRED')
  }
}

/** For the same grade no later, with no more acts, no less sure; and better in one of them. */
function beats(a: LiftOption, b: LiftOption): boolean {
  const noWorse =
    a.grade === b.grade &&
    a.eligibleOn <= b.eligibleOn &&
    a.acts.length <= b.acts.length &&
    (!a.contingent || b.contingent)
  const better = a.eligibleOn < b.eligibleOn || a.acts.length < b.acts.length || (!a.contingent && b.contingent)
  return noWorse && better
}

function byDayAndActs(a: LiftOption, b: LiftOption): number {
  return a.eligibleOn === b.eligibleOn ? a.acts.length - b.acts.length : a.eligibleOn < b.eligibleOn ? -1 : 1
}
