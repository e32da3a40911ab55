/** What still stands between a proposed Decision and its taking effect (Order 251 Arts. 17-29, 33). */
import type { DecisionKind } from '../schema/decision.ts'
import type { GradeCode } from '../schema/grade.ts'
import type { Signal } from './assessment.ts'
import { after, type CaseStanding, defenceEndsOn, LISTING_SIGNAL } from './case.ts'
import { missing, type MissingStep, type StepCode } from './case-text.ts'
import { addDays, type Day } from './day.ts'
import { barringDecision, type GradeStanding, isUndone, type IssuedDecision, standingOn } from './grade.ts'
import { gradeOf, isInForce, type KnownParameter, type Pack, PACKS } from './law-pack.ts'

/** What is known of an enterprise when something about it is applied for or decided. */
export interface Subject {
  /** What decisions leave on the day of effect. */
  standing: GradeStanding
  /** Latest event of Art. 21. */
  barredSince: Day | null
  /** What spoke in its latest assessment, and what would if an assumed number were confirmed. */
  signals: readonly Signal[]
  /** Day of its latest record that is a ground of Art. 22 by itself and did not found the finding. */
  latestGroundOn: Day | null
}

/** What would be decided today. */
export interface Proposal {
  kind: `${DecisionKind}`
  /** In force on the day of effect without it, and with it. */
  from: `${GradeCode}`
  to: `${GradeCode}`
  subject: Subject
  /** The case in which it is decided. */
  case: CaseStanding
  ground: {
    /** signals of the latest assessment that it relies on */
    signals: readonly Signal[]
    /** grounds no rule computes, and every ground of an improvement, in words */
    text: string | null
  }
  /** The earlier decision that it acts on; null where it needs none, or none that stands was named. */
  of: IssuedDecision | null
  /** Art. 33: whether the enterprise whose grade goes over is on record as its predecessor, with that grade; null: none is named. */
  succeeds: boolean | null
  effectiveOn: Day | null
  /** officers' ids */
  proposedBy: string
  secondedBy: string | null
}

/** What is on record about an enterprise. */
export interface OnRecord {
  issued: readonly IssuedDecision[]
  signals: readonly Signal[]
  /** Last day on which an application for a certificate was refused or taken back. */
  applicationEndedOn: Day | null
  /** Its records that stand. */
  records: readonly (readonly [key: string, kind: string, decidedOn: Day])[]
  /** Of the enterprise that it is said to succeed; null when that is not on record. */
  predecessor: readonly IssuedDecision[] | null
}

/** What an officer asks for; null is left to the rules. */
export interface Draft {
  no: string
  kind: Proposal['kind']
  grade: `${GradeCode}` | null
  ground: readonly string[]
  groundText: string | null
  of: string | null
  successorTo: string | null
  effectiveOn: Day | null
  proposedBy: string
}

/** The draft with all that is on record for and against it. @param today where the day of effect is not known yet */
export function proposalOf(
  draft: Draft,
  onRecord: OnRecord,
  each: CaseStanding,
  pack: Pack,
  { today, secondedBy }: { today: Day; secondedBy: string | null },
): Proposal {
  const { kind, groundText, effectiveOn, proposedBy } = draft
  const day = effectiveOn ?? today
  const subject = subjectOn(onRecord, day)
  const signals = onRecord.signals.filter(({ ruleId }) => draft.ground.includes(ruleId))
  const of = actedOn(draft, onRecord.issued, subject.standing, day)
  const from = subject.standing.grade?.grade ?? pack.defaultGrade
  const predecessor = onRecord.predecessor && standingOn(onRecord.predecessor, day).grade
  const begun = { draft, onRecord, subject, signals, of, from, day, pack, predecessor }
  const to = gradeAfter(begun)
  return {
    ...{ kind, from, to, subject, case: each, of, effectiveOn, proposedBy, secondedBy },
    ground: { signals, text: groundText },
    succeeds: draft.successorTo === null ? null : predecessor?.grade === to,
  }
}

export function subjectOn({ issued, signals, applicationEndedOn, records }: OnRecord, day: Day): Subject {
  const standing = standingOn(issued, day)
  const barring = barringDecision(issued, day)?.effectiveOn ?? null
  const grounds = records.filter(
    ([key, kind]) => GROUNDS.has(kind) && !standing.finding?.evidence.includes(recordOf(key)),
  )
  const days = grounds.map(([, , decidedOn]) => decidedOn).filter((decidedOn) => decidedOn <= day)
  return {
    standing,
    signals,
    barredSince: [barring, applicationEndedOn].reduce(later),
    latestGroundOn: days.reduce<Day | null>(later, null),
  }
}

const later = (one: Day | null, other: Day | null) => (one === null || (other !== null && other > one) ? other : one)

/** Records each of which is a ground of Art. 22; a penalty for a breach is one only together with others. */
const GROUNDS: ReadonlySet<string> = new Set([
  ...['SMUGGLING_CRIME', 'WASTE_SMUGGLING_CRIME', 'SMUGGLING_ACT', 'OBSTRUCTION', 'BRIBERY'],
])

function actedOn({ kind, of }: Draft, issued: readonly IssuedDecision[], standing: GradeStanding, day: Day) {
  if (kind === 'REPAIR' || kind === 'SERIOUS_LISTING') return standing.finding
  if (kind === 'DELISTING') return standing.listing
  if (kind === 'REVIEW_PASSED' || kind === 'WITHDRAWAL') return standing.certification
  if (kind !== 'REVERSAL' && kind !== 'ANNULMENT') return null
  const named = issued.find(({ no }) => no === of)
  return named && !isUndone(named, issued, day) ? named : null
}

interface Begun {
  draft: Draft
  onRecord: OnRecord
  subject: Subject
  signals: readonly Signal[]
  of: IssuedDecision | null
  from: `${GradeCode}`
  day: Day
  pack: Pack
  predecessor: IssuedDecision | null
}

/** The grade that is in force after it: most decisions have no choice. */
function gradeAfter({ draft, onRecord, subject, signals, of, from, day, pack, predecessor }: Begun): `${GradeCode}` {
  const { kind, grade } = draft
  const byApplication = pack.grades.filter((each) => each.byApplication)
  switch (kind) {
    case 'FINDING':
      return draft.successorTo === null ? foundGrade(signals, pack) : (predecessor?.grade ?? foundGrade(signals, pack))
    case 'CERTIFICATION':
      return grade ?? (byApplication.length === 1 ? byApplication[0]!.code : pack.defaultGrade)
    case 'SERIOUS_LISTING':
      return isGradeOf(pack, 'SERIOUSLY_DISHONEST') ? 'SERIOUSLY_DISHONEST' : from
    case 'DELISTING':
      return subject.standing.finding?.grade ?? from
    case 'REVIEW_PASSED':
      return from
    case 'WITHDRAWAL':
      return grade ?? pack.defaultGrade
    case 'REPAIR':
      return pack.defaultGrade
    case 'REVERSAL':
    case 'ANNULMENT': {
      if (!of) return from
      const undoing = { ...of, no: draft.no, kind, of: of.no, effectiveOn: day, seq: Infinity }
      return standingOn([...onRecord.issued, undoing], day).grade?.grade ?? pack.defaultGrade
    }
  }
}

/** The worst of what the signals lead to; without any, what findings of this pack lead to. */
function foundGrade(signals: readonly Signal[], pack: Pack): `${GradeCode}` {
  const led = (of: readonly string[]) => of.flatMap((signal) => pack.signals[signal]?.grade ?? [])
  const grades = led(signals.map(({ signal }) => signal))
  const some = grades.length > 0 ? grades : led(Object.keys(pack.signals))
  return some.reduce<`${GradeCode}`>(
    (worst, grade) => (gradeOf(pack, grade).rank > gradeOf(pack, worst).rank ? grade : worst),
    pack.defaultGrade,
  )
}

/** Which decisions a case may lead to. */
const ROADS: Readonly<Record<CaseStanding['kind'], readonly Proposal['kind'][]>> = {
  FINDING: ['FINDING', 'SERIOUS_LISTING'],
  REPAIR: ['REPAIR', 'DELISTING'],
  CERTIFICATION: ['CERTIFICATION'],
  REVIEW: ['REVIEW_PASSED', 'WITHDRAWAL', 'REVERSAL', 'ANNULMENT'],
  OBJECTION: ['REVERSAL', 'ANNULMENT'],
  SUSPENSION: [],
}

/** A certificate is in force from its service (Art. 18), and what is annulled never was. */
export const EFFECT_IS_FIXED: ReadonlySet<string> = new Set(['CERTIFICATION', 'ANNULMENT'])

/** The steps missing on `today`, the day the decision would be made; empty if it may be made. */
export function missingSteps(proposal: Proposal, pack: Pack, today: Day): MissingStep[] {
  const steps: MissingStep[] = isInForce(pack, today) ? [] : [missing('PACK_NOT_IN_FORCE')]
  if (!ROADS[proposal.case.kind].includes(proposal.kind)) return [...steps, missing('NOT_THIS_CASE')]
  if (![proposal.from, proposal.to].every((code) => isGradeOf(pack, code)))
    return [...steps, missing('GRADE_NOT_IN_PACK')]
  return [
    ...steps,
    ...CONDITIONS[proposal.kind](proposal, pack, today),
    ...(isAdverse(proposal, pack) ? missingHearing(proposal.case, pack, today) : []),
    ...missingOfficer(proposal),
    ...missingEffect(proposal, today),
  ]
}

const isGradeOf = (pack: Pack, code: `${GradeCode}`) => pack.grades.some((grade) => grade.code === code)

/** Worse by the pack's rank, or put on the list; a certificate that its holder gives up is nobody's harm. */
function isAdverse({ kind, from, to, case: { appliedOn } }: Proposal, pack: Pack): boolean {
  if (kind === 'SERIOUS_LISTING') return true
  if (kind === 'WITHDRAWAL' && appliedOn !== null) return false
  return gradeOf(pack, to).rank > gradeOf(pack, from).rank
}

type Condition = (proposal: Proposal, pack: Pack, today: Day) => MissingStep[]

const unless = (holds: boolean, code: StepCode): MissingStep[] => (holds ? [] : [missing(code)])

const inWords: Condition = ({ ground }) => unless((ground.text ?? '').trim() !== '', 'GROUND_MISSING')

const CONDITIONS: Readonly<Record<Proposal['kind'], Condition>> = {
  FINDING(proposal, pack) {
    if (proposal.from === proposal.to) return [missing('NOT_A_CHANGE')]
    if (proposal.succeeds !== null) return [...inheritance(proposal), ...inWords(proposal, pack, '')]
    return missingGround(proposal, (signal) => pack.signals[signal]?.grade === proposal.to, pack)
  },
  SERIOUS_LISTING(proposal, pack) {
    const { finding, listing } = proposal.subject.standing
    const { notice } = proposal.case
    return [
      ...unless(finding !== null, 'NOT_DISHONEST'),
      ...unless(listing === null, 'LISTED'),
      ...missingGround(proposal, (signal) => signal === LISTING_SIGNAL, pack),
      ...unless(notice === null || Boolean(notice.measures && notice.removal && notice.remedies), 'NOTICE_INCOMPLETE'),
    ]
  },
  DELISTING: (proposal, ...rest) => [
    ...unless(proposal.subject.standing.listing !== null, 'NOT_LISTED'),
    ...inWords(proposal, ...rest),
  ],
  REPAIR: (proposal, pack, today) => [
    ...(proposal.case.appliedOn === null
      ? missingForOwnRepair(proposal.subject, pack, today)
      : [...missingForRepair(proposal.subject, pack, today), ...missingVerdict(proposal.case)]),
    ...inWords(proposal, pack, today),
  ],
  CERTIFICATION(proposal, pack, today) {
    const { case: each, subject, to } = proposal
    return [
      ...unless(proposal.from !== to, 'NOT_A_CHANGE'),
      ...unless(gradeOf(pack, to).byApplication, 'GRADE_MISSING'),
      ...(proposal.succeeds !== null
        ? inheritance(proposal)
        : [...missingForCertification(subject, pack, each.appliedOn ?? today), ...missingApplication(each)]),
      ...inWords(proposal, pack, today),
    ]
  },
  REVIEW_PASSED: (proposal, ...rest) => [
    ...unless(proposal.subject.standing.certification !== null, 'NOT_CERTIFIED'),
    ...inWords(proposal, ...rest),
  ],
  WITHDRAWAL: (proposal, ...rest) => [
    ...unless(proposal.subject.standing.certification !== null, 'NOT_CERTIFIED'),
    ...unless(proposal.from !== proposal.to, 'NOT_A_CHANGE'),
    ...inWords(proposal, ...rest),
  ],
  REVERSAL: undoing,
  ANNULMENT: undoing,
}

function undoing(proposal: Proposal, pack: Pack, today: Day): MissingStep[] {
  return [
    ...unless(proposal.of !== null, 'EARLIER_DECISION_MISSING'),
    ...(proposal.case.kind === 'OBJECTION' ? missingVerdict(proposal.case) : []),
    ...inWords(proposal, pack, today),
  ]
}

// Art. 33: who takes over the main rights of a certified or dishonest enterprise keeps its grade. That it does so is an
// officer's word; that it succeeds it, and with which grade, is on record.
const inheritance = ({ succeeds }: Proposal): MissingStep[] => unless(succeeds === true, 'NOT_A_SUCCESSOR')

// A grade that rules lead to is founded by a rule that spoke, and that the enterprise was told of.
function missingGround({ ground, case: { notice } }: Proposal, leads: (signal: string) => boolean, pack: Pack) {
  const grounds = ground.signals.filter((signal) => {
    const rule = pack.rules.find((each) => each.id === signal.ruleId)
    return rule !== undefined && rule.outcome.signal === signal.signal && leads(signal.signal)
  })
  if (grounds.length === 0) return [missing('GROUND_MISSING')]
  if (grounds.every((signal) => signal.indicative)) return [missing('GROUND_INDICATIVE')]
  const isTold = ({ ruleId }: Signal) => notice === null || notice.basis.includes(ruleId)
  return unless(
    grounds.some((signal) => !signal.indicative && isTold(signal)),
    'GROUND_NOT_NOTICED',
  )
}

// Hearing or waiving ends the waiting; a defence that lies unread does not, even when the period is over.
function missingHearing(each: CaseStanding, pack: Pack, today: Day): MissingStep[] {
  const { noticeServedOn, notice, defence, adopted, hearingRequestedOn, hearingHeldOn } = each
  if (noticeServedOn === null || noticeServedOn > today) return [missing('NOTICE_NOT_SERVED')]
  if (hearingRequestedOn !== null && hearingHeldOn === null) return [missing('HEARING_NOT_HELD')]
  if (defence === 'RECEIVED') return [missing('DEFENCE_NOT_HEARD')]
  if (defence === 'HEARD' && adopted) return [missing('DEFENCE_ADOPTED')]
  const until = defenceEndsOn(noticeServedOn, pack)
  const mayStillAsk = notice?.hearing === true && hearingRequestedOn === null && defence !== 'WAIVED'
  if (defence !== null && !mayStillAsk) return []
  return today > until ? [] : [missing('DEFENCE_PERIOD_RUNNING', until)]
}

function missingApplication(each: CaseStanding): MissingStep[] {
  return each.appliedOn === null ? [missing('NOT_APPLIED')] : missingVerdict(each)
}

function missingVerdict({ verifiedOn, adopted }: CaseStanding): MissingStep[] {
  if (verifiedOn === null) return [missing('NOT_VERIFIED')]
  return adopted ? [] : [missing('NOT_MET')]
}

/** What keeps an enterprise from being repaired on application (Art. 26); empty if nothing does. */
export function missingForRepair({ standing: { finding, listing } }: Subject, pack: Pack, today: Day): MissingStep[] {
  if (finding === null) return [missing('NOT_DISHONEST')]
  const wait = listing === null ? repairWait(finding, pack) : null
  if (wait === null) return [missing('REPAIR_EXCLUDED')]
  const first = after(finding.decidedOn, wait)
  return today < first ? [missing('REPAIR_TOO_EARLY', addDays(first, -1))] : []
}

/**
 * How long a finding has to wait for its repair on application (Art. 26): of several grounds the longest. Null where one of
 * them is not on the list of that article: it blocks the road, whatever stands beside it.
 */
export function repairWait({ ground }: Pick<IssuedDecision, 'ground'>, { clocks }: Pack): KnownParameter | null {
  const waits = ground.map((id) => {
    const article = PACKS.flatMap(({ rules }) => rules).find((rule) => rule.id === id)?.article ?? ''
    const clock = REPAIRED_AFTER[article.slice(0, '22(1)'.length)]
    return (clock && clocks[clock]) ?? null
  })
  if (waits.length === 0 || waits.includes(null)) return null
  return (waits as KnownParameter[]).reduce((one, other) => (other.value > one.value ? other : one))
}

/** Grounds that Art. 26 lists, and the clock of each. */
const REPAIRED_AFTER: Readonly<Record<string, 'repairGrave' | 'repairBreaches' | 'repairArrears'>> = {
  '22(2)': 'repairGrave',
  '22(3)': 'repairBreaches',
  '22(4)': 'repairArrears',
  '22(5)': 'repairArrears',
  '22(6)': 'repairGrave',
}

/** Art. 28: two years without another ground, and none that goes on; customs does it by itself. */
export function missingForOwnRepair(subject: Subject, pack: Pack, today: Day): MissingStep[] {
  const { finding } = subject.standing
  if (finding === null) return [missing('NOT_DISHONEST')]
  if (!pack.clocks.repairByCustoms) return [missing('REPAIR_EXCLUDED')]
  if (subject.signals.some((signal) => goesOn(signal, finding, pack))) return [missing('GROUND_STANDS')]
  const { latestGroundOn } = subject
  const since = latestGroundOn !== null && latestGroundOn > finding.decidedOn ? latestGroundOn : finding.decidedOn
  const first = after(since, pack.clocks.repairByCustoms)
  return today < first ? [missing('REPAIR_TOO_EARLY', addDays(first, -1))] : []
}

// What founded the finding has done so once and for all, unless it is a debt that is still owed.
function goesOn({ signal, article, evidence, indicative }: Signal, finding: IssuedDecision, pack: Pack): boolean {
  if (indicative || pack.signals[signal]?.grade == null) return false
  if (article.startsWith('22(4)') || article.startsWith('22(5)')) return true
  return evidence.some((key) => !finding.evidence.includes(recordOf(key)))
}

/** A record by authority and number, whatever version of it stands. */
export const recordOf = (violationKey: string) => violationKey.slice(0, violationKey.lastIndexOf('|'))

/** What keeps an enterprise from applying for a certificate on that day (Art. 21); empty if nothing does. */
export function missingForCertification({ standing, barredSince }: Subject, pack: Pack, appliedOn: Day): MissingStep[] {
  if (standing.finding !== null) return [missing('DISHONEST')]
  const { certificationBar } = pack.clocks
  if (barredSince === null || !certificationBar) return []
  const first = after(barredSince, certificationBar)
  return appliedOn < first ? [missing('CERTIFICATION_BARRED', addDays(first, -1))] : []
}

function missingOfficer({ proposedBy, secondedBy }: Proposal): MissingStep[] {
  return unless(secondedBy !== null && secondedBy !== proposedBy, 'SECOND_OFFICER_NEEDED')
}

function missingEffect({ kind, effectiveOn }: Proposal, today: Day): MissingStep[] {
  if (EFFECT_IS_FIXED.has(kind)) return unless(effectiveOn === null, 'EFFECTIVE_DAY_FIXED')
  if (effectiveOn === null) return [missing('EFFECTIVE_DAY_MISSING')]
  return effectiveOn < today ? [missing('EFFECTIVE_BEFORE_DECISION')] : []
}
