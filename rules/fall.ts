/**
 * What would bring a grade down: for each rule that leads to a worse one and does not speak, the smallest event that would
 * let it speak, and the day on which it will if nothing is done. Found by asking the rules themselves, so that it holds
 * for whatever a pack compares.
 */
import type { ViolationKind } from '../schema/violation.ts'
import { assess, resultsOf } from './assessment.ts'
import type { Day } from './day.ts'
import { NEUTRAL_VIOLATION, VIOLATION_FACTS } from './facts.ts'
import type { EnterpriseFacts, ViolationFact } from './facts.ts'
import type { Pack, Rule } from './law-pack.ts'
import { followsParent, gradeStanding, leadsBelow, narrowed } from './road.ts'
import { fallText } from './lift-text.ts'
import { turningDays } from './turning-day.ts'

/**
 * - `EVENT`: so many more documents of one of the kinds, with so many fen of fines between them, decided on the as-of day
 * - `TIME`: what is there already, left as it is until the day
 */
export interface Fall {
  cause: 'EVENT' | 'TIME'
  ruleId: string
  article: string
  kinds: `${ViolationKind}`[]
  penalties: number
  fen: number
  on: Day | null
  /** keys of the violations it would rest on, for `TIME` */
  evidence: string[]
  zh: string
  en: string
}

/** Nearest first: what comes by itself by its day, then events by their number and sum. The facts must have passed `checkFacts`. */
export function fallsFrom(facts: EnterpriseFacts, pack: Pack): Fall[] {
  const standing = gradeStanding(facts, pack)
  if (!standing || followsParent(facts)) return []
  const { rank } = standing
  const grounds = pack.rules.filter((rule) => leadsBelow(rule, rank, pack))
  // A grade that would fall today falls no further by more of the same.
  if (grounds.some((rule) => speaks(rule, facts, pack))) return []
  const byTime = grounds.flatMap((rule) => fallByTime(facts, pack, rule))
  const byEvent = grounds.flatMap((rule) => fallsByEvent(facts, pack, rule))
  return [
    ...byTime.sort((a, b) => (a.on! < b.on! ? -1 : 1)),
    ...byEvent.sort((a, b) => a.penalties - b.penalties || a.fen - b.fen),
  ]
}

/** The pack with one rule, and those that it asks. */
const alone = (rule: Rule, pack: Pack): Pack => narrowed(pack, rule.id, (each) => each === rule)

function speaks(rule: Rule, facts: EnterpriseFacts, pack: Pack): boolean {
  const only = alone(rule, pack)
  return resultsOf(facts, only).results[only.rules.indexOf(rule)] === 'SPOKE'
}

function fallByTime(facts: EnterpriseFacts, pack: Pack, rule: Rule): Fall[] {
  const on = turningDays(facts, alone(rule, pack)).find((asOf) => speaks(rule, { ...facts, asOf }, pack))
  if (on === undefined) return []
  const { evidence } = assess({ ...facts, asOf: on }, pack).trace.find(({ ruleId }) => ruleId === rule.id)!
  return [told({ cause: 'TIME', ...cited(rule), kinds: [], penalties: 0, fen: 0, on, evidence })]
}

/** Kinds for which the same event would do are told together. */
function fallsByEvent(facts: EnterpriseFacts, pack: Pack, rule: Rule): Fall[] {
  const falls = new Map<string, Fall>()
  for (const kind of VIOLATION_FACTS.kind!.values as `${ViolationKind}`[]) {
    const after = (penalties: number, fen: number): EnterpriseFacts => ({
      ...facts,
      violations: [...facts.violations, ...happened(kind, penalties, fen, facts.asOf)],
    })
    if (!looksAtNew(rule, after(1, MOST_FEN), pack)) continue
    const event = smallestEvent((penalties, fen) => speaks(rule, after(penalties, fen), pack))
    if (!event) continue
    const name = `${event.penalties} ${event.fen}`
    const kinds = [...(falls.get(name)?.kinds ?? []), kind]
    falls.set(name, told({ cause: 'EVENT', ...cited(rule), kinds, ...event, on: null, evidence: [] }))
  }
  return [...falls.values()]
}

/** Most rules look at one kind and at no other. */
function looksAtNew(rule: Rule, facts: EnterpriseFacts, pack: Pack): boolean {
  const only = alone(rule, pack)
  return assess(facts, only).trace[only.rules.indexOf(rule)]!.evidence.includes(newKey(0))
}

const cited = ({ id, article }: Rule) => ({ ruleId: id, article })
const told = (fall: Omit<Fall, 'zh' | 'en'>): Fall => ({ ...fall, ...fallText(fall) })

/** Beyond these nobody is told how far off a threshold is. */
const MOST_PENALTIES = 1024
const MOST_FEN = 1_000_000_000_000

/**
 * The fewest documents, and with so many the smallest sum. A rule asks more of a number and more of a sum, never less of
 * one for more of the other; so each is the smallest by itself.
 */
function smallestEvent(speaks: (penalties: number, fen: number) => boolean): { penalties: number; fen: number } | null {
  let enough = 1
  while (!speaks(enough, MOST_FEN)) if ((enough *= 2) > MOST_PENALTIES) return null
  const penalties = smallest(Math.ceil(enough / 2), enough, (number) => speaks(number, MOST_FEN))
  return { penalties, fen: smallest(0, MOST_FEN, (sum) => speaks(penalties, sum)) }
}

/** The smallest whole number from which it holds; it must hold at `most`. */
function smallest(least: number, most: number, holds: (number: number) => boolean): number {
  let [low, high] = [least, most]
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const newKey = (at: number): string => `?|${at}|1`

// The whole sum is on the first, so that a limit for a single fine is met as well as one for all of them.
function happened(kind: `${ViolationKind}`, penalties: number, fen: number, day: Day): ViolationFact[] {
  return Array.from({ length: penalties }, (_, at) => ({
    ...NEUTRAL_VIOLATION,
    key: newKey(at),
    kind,
    state: 'EFFECTIVE',
    decidedOn: day,
    fineFen: at === 0 ? fen : 0,
    confiscatedFen: 0,
    dueOn: null,
    paidOn: null,
    owedFen: 0,
    selfDisclosed: false,
    withoutIntent: false,
  }))
}
