/**
 * The road from a signal or an application to a Decision: which step may be taken when, what a case is after it, and
 * what has to be done next. Days that pass make tasks overdue; they move nothing.
 */
import type { CaseKind, CaseOutcome, CaseState, StepKind, Suspends } from '../schema/case.ts'
import type { GradeCode } from '../schema/grade.ts'
import type { Signal } from './assessment.ts'
import { missing, type MissingStep, type StepCode, TASK_TEXTS, type TaskCode } from './case-text.ts'
import { addDays, addMonths, addWorkdays, type Day } from './day.ts'
import { gradeOf, type KnownParameter, type Pack } from './law-pack.ts'

/** `RECEIVED`: stated but not yet heard by customs, who must verify it and adopt what is justified. */
export type DefenceState = 'RECEIVED' | 'HEARD' | 'WAIVED'

/** What the law demands a notice to contain (Art. 24); the right to defend is added to it. */
export interface Notice {
  reason: string
  basis: readonly string[]
  hearing: boolean
  /** The last three are demanded of a notice about the serious list. */
  measures: string | null
  removal: string | null
  remedies: string | null
}

/** A case as its steps have left it. */
export interface CaseStanding {
  kind: `${CaseKind}`
  state: `${CaseState}`
  /** Rules that it rests on. */
  ground: readonly string[]
  appliedOn: Day | null
  noticeServedOn: Day | null
  notice: Notice | null
  defence: DefenceState | null
  defenceReceivedOn: Day | null
  hearingRequestedOn: Day | null
  hearingHeldOn: Day | null
  /** Of the latest verification. */
  verifiedOn: Day | null
  adopted: boolean | null
  extendedOn: Day | null
  suspends: `${Suspends}` | null
  suspendedOn: Day | null
  /** Number of the decision that is proposed or made in it. */
  decision: string | null
  closedOn: Day | null
  outcome: `${CaseOutcome}` | null
  /** Day of the latest step. */
  steppedOn: Day | null
}

/** A step as it is taken. */
export interface Step {
  kind: `${StepKind}`
  on: Day
  words: string | null
  adopted: boolean | null
  notice: Notice | null
  suspends: `${Suspends}` | null
  outcome: `${CaseOutcome}` | null
  /** Of a step of a decision: its number. */
  decision: string | null
}

export const stepOf = (kind: Step['kind'], on: Day, rest: Partial<Step> = {}): Step => ({
  kind,
  on,
  words: null,
  adopted: null,
  notice: null,
  suspends: null,
  outcome: null,
  decision: null,
  ...rest,
})

export const openedCase = (kind: CaseStanding['kind'], ground: readonly string[]): CaseStanding => ({
  kind,
  state: 'OPENED',
  ground,
  appliedOn: null,
  noticeServedOn: null,
  notice: null,
  ...UNHEARD,
  extendedOn: null,
  suspends: null,
  suspendedOn: null,
  decision: null,
  closedOn: null,
  outcome: null,
  steppedOn: null,
})

/** What opens on an application of the enterprise; whether it may be applied for is asked when it is decided. */
const BY_APPLICATION: ReadonlySet<string> = new Set(['REPAIR', 'CERTIFICATION', 'OBJECTION'])

/** Cases of these may end in something worse for the enterprise, so it is heard first. */
const HEARS: ReadonlySet<string> = new Set(['FINDING', 'REVIEW'])

/** Taken by the doors of decisions, together with what they do. */
const OF_DECISIONS: ReadonlySet<string> = new Set(['PROPOSED', 'DROPPED', 'AGREED', 'DECISION_SERVED'])

const OUTCOMES: Readonly<Record<CaseStanding['kind'], readonly string[]>> = {
  FINDING: ['NO_GROUND', 'DEFENCE_ADOPTED'],
  REPAIR: ['REFUSED', 'WITHDRAWN', 'NO_GROUND'],
  CERTIFICATION: ['REFUSED', 'WITHDRAWN'],
  REVIEW: ['NO_GROUND', 'DEFENCE_ADOPTED', 'WITHDRAWN'],
  OBJECTION: ['DISMISSED', 'CORRECTED', 'WITHDRAWN'],
  SUSPENSION: ['NO_GROUND'],
}

/** @returns what is missing before an officer may take the step today; empty if he may */
export function missingForStep(each: CaseStanding, step: Step, pack: Pack, today: Day): MissingStep[] {
  if (OF_DECISIONS.has(step.kind)) return [missing('STEP_ELSEWHERE')]
  if (step.on > today) return [missing('NOT_YET_TAKEN')]
  if (each.steppedOn !== null && step.on < each.steppedOn) return [missing('STEP_OUT_OF_ORDER')]
  if (each.closedOn !== null) return [missing('CASE_CLOSED')]
  if (each.state === 'PROPOSED' || each.state === 'AGREED') return [missing('PROPOSAL_PENDING')]
  return (MISSING[step.kind] ?? (() => []))(each, step, pack)
}

type Missing = (each: CaseStanding, step: Step, pack: Pack) => MissingStep[]

const unless = (holds: boolean, code: StepCode): MissingStep[] => (holds ? [] : [missing(code)])

const hasWords = ({ words }: Step) => (words ?? '').trim() !== ''

const MISSING: Partial<Record<Step['kind'], Missing>> = {
  APPLIED: (each) => [
    ...unless(BY_APPLICATION.has(each.kind) || each.kind === 'REVIEW', 'NOT_THIS_CASE'),
    ...unless(each.appliedOn === null, 'ALREADY_TAKEN'),
  ],
  NOTICE_SERVED: (each, { notice }) => [
    ...unless(HEARS.has(each.kind), 'NOT_THIS_CASE'),
    ...unless(notice !== null && notice.reason.trim() !== '' && notice.basis.length > 0, 'NOTICE_INCOMPLETE'),
  ],
  DEFENCE_RECEIVED: (each) => unless(each.noticeServedOn !== null, 'NOTICE_NOT_SERVED'),
  DEFENCE_WAIVED: (each) => [
    ...unless(each.noticeServedOn !== null, 'NOTICE_NOT_SERVED'),
    ...unless(each.defence !== 'RECEIVED', 'DEFENCE_NOT_HEARD'),
    ...unless(each.defence !== 'WAIVED', 'ALREADY_TAKEN'),
  ],
  HEARING_REQUESTED: missingForRequest,
  HEARING_HELD(each, { on }) {
    if (each.hearingRequestedOn === null) return [missing('HEARING_NOT_OFFERED')]
    const first = addWorkdays(each.hearingRequestedOn, HEARING_NOTICE)
    return on < first ? [missing('HEARING_TOO_SOON', first)] : []
  },
  VERIFIED: (each, step) => [
    ...unless(each.defence === 'RECEIVED' || (each.appliedOn !== null && each.verifiedOn === null), 'NO_DEFENCE'),
    ...unless(step.adopted !== null && hasWords(step), 'VERDICT_MISSING'),
  ],
  EXTENDED: (each, step, pack) => [
    ...unless(each.kind === 'CERTIFICATION' && pack.clocks.certificationExtension !== undefined, 'NOT_THIS_CASE'),
    ...unless(each.extendedOn === null, 'ALREADY_TAKEN'),
    ...unless(hasWords(step), 'WORDS_MISSING'),
  ],
  SUSPENDED: (each, step) => [
    ...unless(each.kind === 'SUSPENSION' && step.suspends !== null, 'NOT_THIS_CASE'),
    ...unless(each.suspendedOn === null, 'ALREADY_TAKEN'),
    ...unless(hasWords(step), 'WORDS_MISSING'),
  ],
  RESUMED: (each, step) => [
    ...unless(each.suspendedOn !== null, 'NOT_SUSPENDED'),
    ...unless(hasWords(step), 'WORDS_MISSING'),
  ],
  CLOSED: (each, step) => [
    ...unless(each.suspendedOn === null, 'NOT_THIS_CASE'),
    ...unless(step.outcome !== null && OUTCOMES[each.kind].includes(step.outcome) && hasWords(step), 'OUTCOME_MISSING'),
  ],
}

/** An open investigation, and whether the enterprise disclosed the matter itself. */
export type Investigated = readonly [kind: string, selfDisclosed: boolean]

/**
 * What founds a suspension. A criminal case must, a breach may (Art. 34): an officer says so either way. Who disclosed a
 * breach itself is not suspended for it (Announcement 194 of 2025).
 */
export function missingForSuspension(
  suspends: Step['suspends'],
  gradeInForce: `${GradeCode}`,
  investigations: readonly Investigated[],
  pack: Pack,
): MissingStep[] {
  const certified = pack.grades.some(({ code, byApplication }) => code === gradeInForce && byApplication)
  const founds = ([kind, selfDisclosed]: Investigated) =>
    suspends === 'GUARANTEE_EXEMPTION'
      ? kind === 'PAYMENT_RISK'
      : kind === 'CRIMINAL' || (kind === 'BREACH' && !selfDisclosed)
  return [...unless(certified, 'NOT_CERTIFIED'), ...unless(investigations.some(founds), 'NO_INVESTIGATION')]
}

/** Administrative Penalty Law Arts. 63-64, in working days by its Art. 85; of grades only where customs offers it. */
const HEARING_REQUEST = 5
const HEARING_NOTICE = 7

function missingForRequest({ noticeServedOn, notice, hearingRequestedOn }: CaseStanding, { on }: Step): MissingStep[] {
  if (noticeServedOn === null) return [missing('NOTICE_NOT_SERVED')]
  if (!notice?.hearing) return [missing('HEARING_NOT_OFFERED')]
  if (hearingRequestedOn !== null) return [missing('ALREADY_TAKEN')]
  const until = addWorkdays(noticeServedOn, HEARING_REQUEST)
  return on > until ? [missing('HEARING_PERIOD_OVER', until)] : []
}

/** The last day for a defence against a notice served on that day (Art. 25). */
export function defenceEndsOn(noticeServedOn: Day, pack: Pack): Day {
  return after(noticeServedOn, pack.clocks.defence)
}

/** The case after the step. */
export function afterStep(each: CaseStanding, step: Step): CaseStanding {
  return { ...each, ...changeBy(each, step), steppedOn: step.on }
}

function changeBy(
  each: CaseStanding,
  { kind, on, adopted, notice, suspends, outcome, decision }: Step,
): Partial<CaseStanding> {
  switch (kind) {
    case 'APPLIED':
      return { appliedOn: on }
    case 'NOTICE_SERVED':
      // A notice served anew gives the whole period anew.
      return { ...UNHEARD, state: 'NOTICED', noticeServedOn: on, notice }
    case 'DEFENCE_RECEIVED':
      return { state: 'DEFENDED', defence: 'RECEIVED', defenceReceivedOn: on, verifiedOn: null, adopted: null }
    case 'DEFENCE_WAIVED':
      return { state: 'HEARD', defence: 'WAIVED' }
    case 'HEARING_REQUESTED':
      return { hearingRequestedOn: on }
    case 'HEARING_HELD':
      return { hearingHeldOn: on }
    case 'VERIFIED':
      return { state: 'HEARD', verifiedOn: on, adopted, defence: each.defence === 'RECEIVED' ? 'HEARD' : each.defence }
    case 'EXTENDED':
      return { extendedOn: on }
    case 'SUSPENDED':
      return { state: 'SUSPENDED', suspends, suspendedOn: on }
    case 'RESUMED':
      return { state: 'CLOSED', closedOn: on, outcome: 'RESUMED' }
    case 'PROPOSED':
      return { state: 'PROPOSED', decision }
    case 'DROPPED':
      return { state: stateBefore(each), decision: null }
    case 'AGREED':
      // Without an effect of its own yet: that is its service's.
      return outcome === null ? { state: 'AGREED' } : { state: 'DECIDED', closedOn: on, outcome }
    case 'DECISION_SERVED':
      return { state: 'SERVED', closedOn: each.closedOn ?? on, outcome: 'DECIDED' }
    case 'CLOSED':
      return { state: 'CLOSED', closedOn: on, outcome }
  }
}

function stateBefore({ defence, verifiedOn, noticeServedOn }: CaseStanding): CaseStanding['state'] {
  if (defence === 'HEARD' || defence === 'WAIVED' || verifiedOn !== null) return 'HEARD'
  return noticeServedOn === null ? 'OPENED' : 'NOTICED'
}

const UNHEARD = {
  defence: null,
  defenceReceivedOn: null,
  hearingRequestedOn: null,
  hearingHeldOn: null,
  verifiedOn: null,
  adopted: null,
} as const

/** What has to be done. `from`: not before that day; `due`: the last day. */
export interface Task {
  code: TaskCode
  zh: string
  en: string
  byEnterprise: boolean
  from: Day | null
  due: Day | null
}

const task = (code: TaskCode, due: Day | null = null, from: Day | null = null, byEnterprise = false): Task => ({
  code,
  ...TASK_TEXTS[code],
  byEnterprise,
  from,
  due,
})

/** What is due in the case, and when; the clocks are the pack's. */
function tasksOf(each: CaseStanding, pack: Pack): Task[] {
  if (each.state === 'PROPOSED') return [task('AGREE_DECISION', answerBy(each, pack))]
  if (each.state === 'AGREED') return [task('SERVE_DECISION', answerBy(each, pack))]
  if (each.state === 'DECIDED') return [task('SERVE_DECISION')]
  if (each.closedOn !== null) return []
  if (each.hearingRequestedOn !== null && each.hearingHeldOn === null)
    return [...hearing(each, pack), task('HOLD_HEARING', null, addWorkdays(each.hearingRequestedOn, HEARING_NOTICE))]
  return hearing(each, pack).length > 0 ? hearing(each, pack) : TASKS[each.kind](each, pack)
}

/** As long as the enterprise is being heard against a notice, that comes first. */
function hearing(each: CaseStanding, pack: Pack): Task[] {
  const { noticeServedOn, defence, defenceReceivedOn, adopted } = each
  if (noticeServedOn === null) return []
  if (defence === 'RECEIVED') return [task('VERIFY_DEFENCE', after(defenceReceivedOn!, pack.clocks.verification))]
  if (defence === 'HEARD') return [task(adopted ? 'CLOSE_OR_NOTICE_ANEW' : 'PROPOSE_DECISION', answerBy(each, pack))]
  if (defence === 'WAIVED') return [task('PROPOSE_DECISION', answerBy(each, pack))]
  const last = defenceEndsOn(noticeServedOn, pack)
  return [task('STATE_DEFENCE', last, null, true), task('PROPOSE_DECISION', answerBy(each, pack), addDays(last, 1))]
}

const TASKS: Readonly<Record<CaseStanding['kind'], (each: CaseStanding, pack: Pack) => Task[]>> = {
  FINDING: () => [task('SERVE_NOTICE')],
  REPAIR: (each, pack) => [
    task(each.appliedOn !== null && each.verifiedOn === null ? 'VERIFY_DUTIES' : 'DECIDE_REPAIR', answerBy(each, pack)),
  ],
  CERTIFICATION: (each, pack) => [
    task(each.verifiedOn === null ? 'VERIFY_STANDARD' : 'DECIDE_CERTIFICATION', answerBy(each, pack)),
  ],
  REVIEW: () => [task('REVIEW')],
  OBJECTION: (each, pack) => [task('ANSWER_OBJECTION', answerBy(each, pack))],
  SUSPENSION: (each) => [task(each.suspendedOn === null ? 'SUSPEND_MEASURES' : 'RESUME_MEASURES')],
}

/** The last day for the answer to an application; null where nobody applied, or the pack has no clock for it. */
function answerBy({ kind, appliedOn, extendedOn }: CaseStanding, { clocks }: Pack): Day | null {
  if (appliedOn === null) return null
  if (kind === 'OBJECTION') return after(appliedOn, clocks.objection)
  if (kind === 'REPAIR') return clocks.repair ? after(appliedOn, clocks.repair) : null
  if (kind !== 'CERTIFICATION' || !clocks.certification) return null
  const last = after(appliedOn, clocks.certification)
  return extendedOn !== null && clocks.certificationExtension ? after(last, clocks.certificationExtension) : last
}

/** A period begins the day after its event. */
export function after(day: Day, { value, unit }: KnownParameter): Day {
  if (unit === 'WORKING_DAYS') return addWorkdays(day, value)
  return unit === 'MONTHS' ? addMonths(day, value) : addDays(day, value)
}

/** A case as it is stored: flat, with its tasks and the key by which dockets are sorted. */
export interface StoredCase extends Omit<CaseStanding, 'notice'> {
  /** JSON of the notice with the right to defend. */
  notice: string | null
  /** Whether the officer found all duties performed that a repair asks for. */
  dutiesPerformed: boolean | null
  /** JSON of the tasks. */
  tasks: string
  dueOn: Day | null
  /** The last day that customs may let pass. */
  lateAfter: Day | null
  /** Descending: what has to be done, the earliest day first; then what is closed, the latest first. */
  sorted: string
}

export function storedCase(id: string, each: CaseStanding, pack: Pack): StoredCase {
  const tasks = tasksOf(each, pack)
  const dues = tasks.flatMap(({ due, byEnterprise }) => (due === null ? [] : [{ due, byEnterprise }]))
  const next = earliest(tasks.flatMap(({ due, from }) => due ?? from ?? [])) ?? NEVER
  return {
    ...each,
    notice: each.notice && JSON.stringify(told(each.notice, each.noticeServedOn!, pack)),
    dutiesPerformed: each.kind === 'REPAIR' ? each.adopted : null,
    tasks: JSON.stringify(tasks),
    dueOn: earliest(dues.map(({ due }) => due)),
    lateAfter: earliest(dues.filter(({ byEnterprise }) => !byEnterprise).map(({ due }) => due)),
    sorted: tasks.length > 0 ? `2|${inverted(next)}|${id}` : `1|${each.closedOn}|${id}`,
  }
}

const earliest = (days: Day[]): Day | null =>
  days.length > 0 ? days.reduce((one, other) => (one < other ? one : other)) : null

const NEVER: Day = '9999-12-31'

/** Texts of days in the opposite order of the days. */
const inverted = (day: Day) => day.replace(/\d/g, (digit) => String(9 - Number(digit)))

/** The notice as the enterprise reads it: its right to be heard, and the last day for it, are always in it. */
function told(notice: Notice, servedOn: Day, pack: Pack) {
  const defenceUntil = defenceEndsOn(servedOn, pack)
  return {
    ...notice,
    defenceUntil,
    rightZh: `贵企业有权陈述、申辩，期限截至${defenceUntil}；逾期未提出的，视为放弃。`,
    rightEn: `You may state your case and defend yourself until ${defenceUntil}; who does not is taken to waive it.`,
  }
}

/** A case from its stored properties. */
export function caseFrom(stored: StoredCase): CaseStanding {
  const opened = openedCase(stored.kind, [])
  const names = Object.keys(opened) as (keyof CaseStanding)[]
  const standing = Object.fromEntries(names.map((name) => [name, stored[name] ?? opened[name]]))
  const notice = stored.notice ? (JSON.parse(stored.notice) as Notice) : null
  return { ...(standing as unknown as CaseStanding), notice }
}

/** What the machine opens a case about. */
export interface Opening {
  ground: string[]
  /** Each ground with its evidence: a case that was closed over them is not opened again. */
  basis: string[]
}

/** The signal that leads to the list of the seriously dishonest, where that is no grade of its own (before Order 282). */
export const LISTING_SIGNAL = 'SERIOUS_LIST_CANDIDATE'

/**
 * What spoke and is not decided yet: signals that are not indicative and lead to a worse grade than the one in force, or
 * to the list. Null when there is nothing to open. The machine goes no further.
 */
export function openingFor(signals: readonly Signal[], gradeInForce: `${GradeCode}`, pack: Pack): Opening | null {
  const leading = signals.filter((signal) => !signal.indicative && leads(signal, gradeInForce, pack))
  if (leading.length === 0) return null
  const ground = leading.map(({ ruleId }) => ruleId)
  return { ground, basis: leading.map(({ ruleId, evidence }) => [ruleId, ...evidence].join(' ')) }
}

function leads({ signal }: Signal, grade: `${GradeCode}`, pack: Pack): boolean {
  if (signal === LISTING_SIGNAL) return true
  const to = pack.signals[signal]?.grade
  if (!to) return false
  const known = pack.grades.some(({ code }) => code === grade)
  return !known || gradeOf(pack, to).rank > gradeOf(pack, grade).rank
}
