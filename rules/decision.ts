/** What still stands between a proposed Decision and its taking effect (Order 251 Arts. 24-25). */
import type { GradeCode } from '../schema/grade.ts'
import type { Signal } from './assessment.ts'
import { addWorkdays } from './day.ts'
import type { Day } from './day.ts'
import { gradeOf, isInForce } from './law-pack.ts'
import type { Pack, Text } from './law-pack.ts'

/** `RECEIVED`: stated but not yet heard by customs, who must verify it and adopt what is justified. */
export type DefenceState = 'RECEIVED' | 'HEARD' | 'WAIVED'

/** A change of grade that would be decided today. */
export interface Proposal {
  from: `${GradeCode}`
  to: `${GradeCode}`
  ground: {
    /** signals of an assessment that the decision relies on */
    signals: readonly Signal[]
    /** grounds no rule computes, and every ground of an improvement, in words */
    text: string | null
  }
  noticeServedOn: Day | null
  defence: DefenceState | null
  effectiveOn: Day | null
  /** officers' ids */
  proposedBy: string
  secondedBy: string | null
}

export type StepCode =
  | 'PACK_NOT_IN_FORCE'
  | 'GRADE_NOT_IN_PACK'
  | 'NOT_A_CHANGE'
  | 'GROUND_MISSING'
  | 'GROUND_INDICATIVE'
  | 'NOTICE_NOT_SERVED'
  | 'DEFENCE_PERIOD_RUNNING'
  | 'DEFENCE_NOT_HEARD'
  | 'SECOND_OFFICER_NEEDED'
  | 'EFFECTIVE_DAY_MISSING'
  | 'EFFECTIVE_BEFORE_DECISION'

/** `until`: the last day of a running period; the step is gone the day after. */
export interface MissingStep {
  code: StepCode
  text: Text
  until: Day | null
}

export const STEP_TEXTS: Readonly<Record<StepCode, Text>> = {
  PACK_NOT_IN_FORCE: { zh: '该规则包今日未生效', en: 'This law pack is not in force today.' },
  GRADE_NOT_IN_PACK: { zh: '该规则包中没有此信用等级', en: 'The law pack has no such grade.' },
  NOT_A_CHANGE: { zh: '与现行等级相同', en: 'The grade would stay as it is.' },
  GROUND_MISSING: { zh: '缺少认定依据', en: 'No ground is given that leads to this grade.' },
  GROUND_INDICATIVE: { zh: '依据仅为提示性信号', en: 'The ground rests on indicative signals only.' },
  NOTICE_NOT_SERVED: { zh: '尚未送达告知书', en: 'The notice has not been served.' },
  DEFENCE_PERIOD_RUNNING: { zh: '陈述申辩期未满', en: 'The period for statement and defence is running.' },
  DEFENCE_NOT_HEARD: { zh: '陈述申辩意见尚未核实', en: 'A defence was received and has not been verified.' },
  SECOND_OFFICER_NEEDED: { zh: '需要另一名关员复核', en: 'A second, different officer has to agree.' },
  EFFECTIVE_DAY_MISSING: { zh: '缺少生效日期', en: 'The day of effect is missing.' },
  EFFECTIVE_BEFORE_DECISION: { zh: '生效日期早于决定日期', en: 'The day of effect is before the day of decision.' },
}

/**
 * The steps missing on `today`, the day the decision would be made; empty if it may be made. A grade worse by the
 * pack's rank needs ground, notice, defence and two officers; a better one a ground in words.
 */
export function missingSteps(proposal: Proposal, pack: Pack, today: Day): MissingStep[] {
  const known = [proposal.from, proposal.to].every((code) => pack.grades.some((grade) => grade.code === code))
  const steps: MissingStep[] = isInForce(pack, today) ? [] : [step('PACK_NOT_IN_FORCE')]
  if (!known) return [...steps, step('GRADE_NOT_IN_PACK')]
  if (proposal.from === proposal.to) return [...steps, step('NOT_A_CHANGE')]
  const worsens = gradeOf(pack, proposal.to).rank > gradeOf(pack, proposal.from).rank
  if (!worsens) {
    return [...steps, ...(hasText(proposal) ? [] : [step('GROUND_MISSING')]), ...missingEffect(proposal, today)]
  }
  return [
    ...steps,
    ...missingGround(proposal, pack),
    ...missingNotice(proposal, pack, today),
    ...missingOfficer(proposal),
    ...missingEffect(proposal, today),
  ]
}

// A grade that rules lead to is founded by a rule that spoke. Others, such as the loss of a certificate on review
// (Art. 19), have no rule and are founded in words.
function missingGround(proposal: Proposal, pack: Pack): MissingStep[] {
  const leadsThere = (signal: string): boolean => pack.signals[signal]?.grade === proposal.to
  if (!Object.keys(pack.signals).some(leadsThere)) return hasText(proposal) ? [] : [step('GROUND_MISSING')]
  const grounds = proposal.ground.signals.filter((signal) => {
    const rule = pack.rules.find((each) => each.id === signal.ruleId)
    return rule !== undefined && rule.outcome.signal === signal.signal && leadsThere(signal.signal)
  })
  if (grounds.length === 0) return [step('GROUND_MISSING')]
  return grounds.every((signal) => signal.indicative) ? [step('GROUND_INDICATIVE')] : []
}

// Hearing or waiving ends the waiting; a defence that lies unread does not, even when the period is over.
function missingNotice(proposal: Proposal, pack: Pack, today: Day): MissingStep[] {
  if (proposal.noticeServedOn === null || proposal.noticeServedOn > today) return [step('NOTICE_NOT_SERVED')]
  if (proposal.defence === 'RECEIVED') return [step('DEFENCE_NOT_HEARD')]
  if (proposal.defence !== null) return []
  const until = defenceEndsOn(proposal.noticeServedOn, pack)
  return today > until ? [] : [step('DEFENCE_PERIOD_RUNNING', until)]
}

/** The last day for a defence against a notice served on that day (Art. 25). */
export function defenceEndsOn(noticeServedOn: Day, pack: Pack): Day {
  return addWorkdays(noticeServedOn, pack.clocks.defence.value)
}

function missingOfficer(proposal: Proposal): MissingStep[] {
  const seconded = proposal.secondedBy !== null && proposal.secondedBy !== proposal.proposedBy
  return seconded ? [] : [step('SECOND_OFFICER_NEEDED')]
}

function missingEffect(proposal: Proposal, today: Day): MissingStep[] {
  if (proposal.effectiveOn === null) return [step('EFFECTIVE_DAY_MISSING')]
  return proposal.effectiveOn < today ? [step('EFFECTIVE_BEFORE_DECISION')] : []
}

function hasText(proposal: Proposal): boolean {
  return (proposal.ground.text ?? '').trim() !== ''
}

function step(code: StepCode, until: Day | null = null): MissingStep {
  return { code, text: STEP_TEXTS[code], until }
}
