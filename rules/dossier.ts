/**
 * All that is known of an enterprise and that a law pack may ask about, whatever the day. The facts of a day follow from
 * it, so that a day passes without anybody reading the graph. It is positional, for it is kept for everybody and read by
 * the million.
 */
import type { Day } from './day.ts'
import type { EnterpriseFacts, ViolationFact } from './facts.ts'
import { barringDecision, type IssuedDecision, standingOn } from './grade.ts'

/** From `from` until the day before `to`; null: still. */
export type GradeSpan = readonly [code: string, from: Day, to: Day | null]

/** What was decided; what of it stands on a day is for `rules/grade.ts` to say. */
export type DecisionSlots = readonly [
  no: string,
  kind: string,
  grade: string,
  ground: readonly string[],
  decidedOn: Day,
  effectiveOn: Day,
  /** The earlier decision that it acts on. */
  of: string | null,
  seq: number,
]

/** A matter, open from its day until the day on which it was closed. */
export type CaseSlots = readonly [
  kind: string,
  openedOn: Day,
  closedOn: Day | null,
  noticeServedOn: Day | null,
  defenceReceivedOn: Day | null,
  verifiedOn: Day | null,
  appliedOn: Day | null,
  dutiesPerformed: boolean | null,
]

export type InvestigationSlots = readonly [kind: string, openedOn: Day, closedOn: Day | null, selfDisclosed: boolean]

/**
 * Counts of a calendar month, which is told by its number: twelve times the year, and the month from 0. They follow each
 * other in one list of numbers, so many for each.
 */
export const MONTH_WIDTH = 9
export type MonthSlots = readonly [
  month: number,
  declarations: number,
  declared: number,
  corrections: number,
  inspections: number,
  inspectionHits: number,
  lists: number,
  disagreeing: number,
  identityDisagreeing: number,
]

export type ViolationSlots = readonly [
  key: string,
  kind: string,
  state: string,
  decidedOn: Day,
  publishedOn: Day | null,
  severity: string | null,
  fineFen: number,
  confiscatedFen: number,
  dueOn: Day | null,
  paidOn: Day | null,
  owedFen: number,
  selfDisclosed: boolean,
  withoutIntent: boolean,
  disputed: boolean,
  /** First day on which a finding that it founded was repaired; it founds no other. */
  usedFrom: Day | null,
]

/** Whose it is stands where it is kept. */
export type DossierSlots = readonly [
  kind: string,
  registeredOn: Day | null,
  /** First month that is told of; what was before is left out. */
  since: number,
  grades: readonly GradeSpan[],
  /** Of the head of a broker's branch, while it was one. */
  parentGrades: readonly GradeSpan[],
  decisions: readonly DecisionSlots[],
  cases: readonly CaseSlots[],
  investigations: readonly InvestigationSlots[],
  violations: readonly ViolationSlots[],
]

export interface Dossier {
  enterprise: string
  slots: DossierSlots
  /** Slots of one month behind those of the other. */
  months: readonly number[]
}

/** `2026-03`, or a day of it, as a number that can be counted with. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** First month that the facts of a day need: January of the year before. */
const firstMonthFor = (day: Day): number => (Number(day.slice(0, 4)) - 1) * 12

/** As it is kept: JSON, and behind it the counts of months, each with a comma and none for nothing. */
export const dossierText = ({ slots, months }: Dossier): string =>
  `${JSON.stringify(slots)}${months.map((count) => `${count || ''},`).join('')}`

export function readDossier(enterprise: string, text: string): Dossier {
  const end = text.lastIndexOf(']') + 1
  return { enterprise, slots: JSON.parse(text.slice(0, end)) as DossierSlots, months: readCounts(text, end) }
}

const [COMMA, MINUS, ZERO] = [44, 45, 48]

/** A full regrade reads a hundred and fifty for each enterprise: JSON would take four times as long. */
function readCounts(text: string, begin: number): number[] {
  const counts: number[] = []
  let [count, sign] = [0, 1]
  for (let at = begin; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === COMMA) {
      counts.push(sign * count)
      count = 0
      sign = 1
    } else if (code === MINUS) sign = -1
    else count = count * 10 + code - ZERO
  }
  return counts
}

/** Every day on which something of it happened, begins or ends; some twice. */
export function eventsOf([, registeredOn, , ...lists]: DossierSlots): Day[] {
  const [grades, parentGrades, decisions, cases, investigations, violations] = lists
  const days: (Day | null)[] = [registeredOn]
  for (const [, from, to] of grades) days.push(from, to)
  for (const [, from, to] of parentGrades) days.push(from, to)
  for (const [, , , , decidedOn, effectiveOn] of decisions) days.push(decidedOn, effectiveOn)
  for (const [, openedOn, closedOn, notice, defence, verified, applied] of cases)
    days.push(openedOn, closedOn, notice, defence, verified, applied)
  for (const [, openedOn, closedOn] of investigations) days.push(openedOn, closedOn)
  for (const [, , , decidedOn, publishedOn, , , , dueOn, paidOn, , , , , usedFrom] of violations)
    days.push(decidedOn, publishedOn, dueOn, paidOn, usedFrom)
  return days.filter((day) => day !== null)
}

/** Whether it goes back far enough. */
export const reaches = ({ slots }: Dossier, day: Day): boolean => slots[2] <= firstMonthFor(day)

/**
 * The facts of a day, from what is known now. Counts of twelve months are those of whole calendar months: of the month of
 * the day, as far as it has come, and of the eleven before it. What needs days has days.
 *
 * @param defaultGrade what stands where no decision was made
 */
export function factsOn({ enterprise, slots, months }: Dossier, day: Day, defaultGrade: string): EnterpriseFacts {
  const [kind, registeredOn, , grades, parentGrades, decisions, cases, investigations, violations] = slots
  const grade = spanOn(grades, day)
  const counts = countsOn(kind, months, day)
  const facts = {
    enterprise,
    asOf: day,
    kind,
    registeredOn,
    gradeInForce: grade?.[0] ?? defaultGrade,
    gradeSince: grade?.[1] ?? null,
    parentGrade: kind === 'BROKER_BRANCH' ? (spanOn(parentGrades, day)?.[0] ?? null) : null,
    ...(decisions.length > 0 ? decidedOn(decisions, day) : NOTHING_DECIDED),
    ...(cases.length > 0 ? openOn(cases, day) : NOTHING_OPEN),
    ...(investigations.length > 0 ? investigatedOn(investigations, day) : NOTHING_INVESTIGATED),
    ...counts,
    annualReportMissing: null,
    violations: violations.length > 0 ? violations.map((slots) => violationOn(slots, day)) : NONE,
  }
  return facts as EnterpriseFacts
}

const NONE: readonly ViolationFact[] = []

function violationOn(slots: ViolationSlots, day: Day): ViolationFact {
  const [key, kind, state, decidedOn, publishedOn, severity, fineFen, confiscatedFen, dueOn, paidOn, owedFen] = slots
  const [, , , , , , , , , , , selfDisclosed, withoutIntent, disputed, usedFrom] = slots
  return {
    key,
    kind,
    state,
    decidedOn,
    publishedOn,
    severity,
    fineFen,
    confiscatedFen,
    dueOn,
    paidOn,
    owedFen,
    selfDisclosed,
    withoutIntent,
    disputed,
    usedByRepaired: usedFrom !== null && usedFrom <= day,
  } as ViolationFact
}

/** Of several that hold, that which began last. */
function spanOn(spans: readonly GradeSpan[], day: Day): GradeSpan | null {
  let found: GradeSpan | null = null
  for (const span of spans) {
    if (span[1] > day || (span[2] !== null && span[2] <= day)) continue
    if (found === null || span[1] >= found[1]) found = span
  }
  return found
}

const NOTHING_DECIDED = {
  foundOn: null,
  findingGrounds: [] as readonly string[],
  seriousSince: null,
  certifiedOn: null,
  aeoBarredSince: null,
}

function decidedOn(decisions: readonly DecisionSlots[], day: Day): typeof NOTHING_DECIDED {
  const issued = decisions.map(issuedOf)
  const { finding, listing, certified } = standingOn(issued, day)
  return {
    foundOn: finding?.decidedOn ?? null,
    findingGrounds: finding?.ground ?? NOTHING_DECIDED.findingGrounds,
    seriousSince: listing?.effectiveOn ?? null,
    certifiedOn: certified?.effectiveOn ?? null,
    aeoBarredSince: barringDecision(issued, day)?.effectiveOn ?? null,
  } as typeof NOTHING_DECIDED
}

/** Under which pack it was made, and on which records, changes nothing of what it leaves. */
const issuedOf = ([no, kind, grade, ground, decidedOn, effectiveOn, of, seq]: DecisionSlots): IssuedDecision =>
  ({ no, kind, grade, ground, decidedOn, effectiveOn, of, seq, pack: '', evidence: [] }) as IssuedDecision

const NOTHING_OPEN = {
  aeoAppliedOn: null,
  noticeServedOn: null,
  defenceReceivedOn: null,
  repairAppliedOn: null,
  objectedOn: null,
  dutiesPerformed: null,
}

function openOn(cases: readonly CaseSlots[], day: Day): typeof NOTHING_OPEN {
  const open: Record<keyof typeof NOTHING_OPEN, Day | boolean | null> = { ...NOTHING_OPEN }
  for (const [kind, openedOn, closedOn, notice, defence, verified, applied, duties] of cases) {
    if (openedOn > day || (closedOn !== null && closedOn <= day)) continue
    if (kind === 'FINDING') {
      open.noticeServedOn = earlier(open.noticeServedOn, by(day, notice))
      if (by(day, verified) === null) open.defenceReceivedOn = earlier(open.defenceReceivedOn, by(day, defence))
    }
    if (kind === 'CERTIFICATION') open.aeoAppliedOn = earlier(open.aeoAppliedOn, by(day, applied ?? openedOn))
    if (kind === 'OBJECTION') open.objectedOn = earlier(open.objectedOn, by(day, applied ?? openedOn))
    if (kind === 'REPAIR') {
      // Customs repairs by itself as well (Art. 28): then nobody has applied.
      open.repairAppliedOn = earlier(open.repairAppliedOn, by(day, applied))
      open.dutiesPerformed = duties ?? open.dutiesPerformed
    }
  }
  return open as typeof NOTHING_OPEN
}

/** What has not happened by that day is not known of it. */
const by = (day: Day, event: Day | null): Day | null => (event !== null && event <= day ? event : null)

const earlier = (one: Day | boolean | null, other: Day | null): Day | null =>
  typeof one !== 'string' ? other : other === null || one < other ? one : other

const NOTHING_INVESTIGATED = { criminalCaseOn: null, breachInvestigationOn: null, paymentRiskOn: null }

function investigatedOn(investigations: readonly InvestigationSlots[], day: Day): typeof NOTHING_INVESTIGATED {
  const oldest = (asked: string, disclosedToo: boolean): Day | null => {
    let found: Day | null = null
    for (const [kind, openedOn, closedOn, selfDisclosed] of investigations) {
      if (kind !== asked || (selfDisclosed && !disclosedToo)) continue
      if (openedOn <= day && (closedOn === null || closedOn > day)) found = earlier(found, openedOn)
    }
    return found
  }
  return {
    criminalCaseOn: oldest('CRIMINAL', true),
    breachInvestigationOn: oldest('BREACH', false),
    paymentRiskOn: oldest('PAYMENT_RISK', true),
  } as typeof NOTHING_INVESTIGATED
}

const isBroker = (kind: string): boolean => kind === 'BROKER' || kind === 'BROKER_BRANCH'

function countsOn(kind: string, months: readonly number[], day: Day) {
  const broker = isBroker(kind)
  const to = monthNumber(day)
  const from = to - 11
  const january = firstMonthFor(day)
  let documents: number | null = null
  let [declarations, corrections, inspections, hits, lists, disagreeing, identity] = [0, 0, 0, 0, 0, 0, 0]
  for (let at = 0; at < months.length; at += MONTH_WIDTH) {
    const month = months[at]!
    // A broker is counted by what it declared for others, everybody else by what it owned.
    const own = months[broker ? at + 2 : at + 1]!
    if (month >= january && month < january + 12) documents = (documents ?? 0) + own
    if (month < from || month > to) continue
    declarations += own
    corrections += months[at + 3]!
    inspections += months[at + 4]!
    hits += months[at + 5]!
    lists += months[at + 6]!
    disagreeing += months[at + 7]!
    identity += months[at + 8]!
  }
  return {
    documentsPreviousYear: documents,
    declarations12m: declarations,
    corrections12m: corrections,
    inspections12m: inspections,
    inspectionHits12m: hits,
    lists12m: lists,
    disagreeing12m: disagreeing,
    identityDisagreeing12m: identity,
  }
}
