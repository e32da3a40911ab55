/** What is missing on the road of a case: a stable code, what is missing, and what to do next. */
import type { Day } from './day.ts'
import type { Text } from './law-pack.ts'

/** `until`: the last day of a running period; the step is gone the day after. */
export interface MissingStep {
  code: StepCode
  text: Text
  until: Day | null
}

export const STEP_TEXTS = {
  PACK_NOT_IN_FORCE: {
    zh: '该规则包今日未生效，请待其施行或依现行规则包提出。',
    en: 'This law pack is not in force today. Decide under the one that is.',
  },
  GRADE_NOT_IN_PACK: {
    zh: '该规则包中没有此信用等级，请改选等级。',
    en: 'The law pack has no such grade. Name one that it has.',
  },
  NOT_A_CHANGE: {
    zh: '与该日现行等级相同，无需认定；请核对生效日期或结案。',
    en: 'The grade would stay as it is on that day. Correct the day of effect, or close the case.',
  },
  GROUND_MISSING: {
    zh: '缺少认定依据，请列明最新评估中已成立的规则，或以文字说明理由。',
    en: 'No ground is given that leads there. Name a rule that spoke in the latest assessment, or give the ground in words.',
  },
  GROUND_INDICATIVE: {
    zh: '依据仅为提示性信号，须先确认其参数。',
    en: 'The ground rests on indicative signals only. Have their parameters confirmed first.',
  },
  GROUND_NOT_NOTICED: {
    zh: '认定依据未列入已送达的告知书，请就新依据另行告知。',
    en: 'The notice that was served does not name this ground. Serve a notice that does.',
  },
  NOTICE_NOT_SERVED: {
    zh: '尚未送达告知书，请送达并登记送达日期。',
    en: 'The notice has not been served. Serve it and record the day.',
  },
  NOTICE_INCOMPLETE: {
    zh: '告知书内容不全：须载明事由、依据；拟列入严重失信主体名单的，还须载明管理措施、移出条件程序和救济途径。',
    en: 'The notice lacks what it must contain: reason and basis, and for the serious list the measures, the removal and the remedies. Add it.',
  },
  DEFENCE_PERIOD_RUNNING: {
    zh: '陈述申辩期未满，请待期满，或登记已收到或放弃的申辩。',
    en: 'The period for statement and defence is running. Wait for its end, or record a defence or its waiver.',
  },
  DEFENCE_NOT_HEARD: {
    zh: '陈述申辩意见尚未核实，请核实并记录是否采纳。',
    en: 'A defence was received and has not been verified. Verify it and record whether it is adopted.',
  },
  NO_DEFENCE: {
    zh: '没有待核实的申辩或申请，请先登记收到。',
    en: 'There is no defence or application to verify. Record its receipt first.',
  },
  DEFENCE_ADOPTED: {
    zh: '申辩已采纳，请结案，或就变更后的事由另行告知。',
    en: 'The defence was adopted. Close the case, or serve a new notice of what is left.',
  },
  DEFENCE_PERIOD_OVER: {
    zh: '陈述申辩期已满，请直接向主管海关书面提出。',
    en: 'The period for a defence is over. Hand it in at your customs in writing.',
  },
  HEARING_NOT_OFFERED: {
    zh: '告知书未告知听证权利，不适用听证。',
    en: 'The notice offers no hearing. State a defence instead.',
  },
  HEARING_PERIOD_OVER: {
    zh: '申请听证的期限已过。',
    en: 'The period for asking for a hearing is over. State a defence instead.',
  },
  HEARING_NOT_HELD: {
    zh: '当事人已申请听证，请先举行听证并登记。',
    en: 'A hearing was asked for. Hold it and record it first.',
  },
  HEARING_TOO_SOON: {
    zh: '听证时间地点须提前七个工作日通知，听证不得早于该日。',
    en: 'A hearing is announced seven working days before it. It cannot be held before that day.',
  },
  NOT_APPLIED: {
    zh: '尚未收到申请，请先登记申请。',
    en: 'Nothing was applied for. Record the application first.',
  },
  NOT_VERIFIED: {
    zh: '申请或异议尚未核实，请核实并记录结果。',
    en: 'What was applied for or objected to is not verified. Verify it and record the result.',
  },
  NOT_MET: {
    zh: '核实结果为不符合，请以相应结果结案。',
    en: 'The verification found that the conditions are not met. Close the case with that outcome.',
  },
  VERDICT_MISSING: {
    zh: '核实须写明是否采纳（符合）及说明，请补全。',
    en: 'A verification says whether it adopts, and why. Add both.',
  },
  WORDS_MISSING: { zh: '缺少文字说明，请补充理由。', en: 'The reason in words is missing. Add it.' },
  OUTCOME_MISSING: {
    zh: '结案须写明与案件类别相符的结果及理由。',
    en: 'A case is closed with an outcome of its kind and a reason. Add both.',
  },
  REPAIR_TOO_EARLY: {
    zh: '自认定之日起未满法定修复期限，请期满后再行办理。',
    en: 'The time that has to pass since the finding is not over. Come back after that day.',
  },
  REPAIR_EXCLUDED: {
    zh: '该认定事由或严重失信主体不适用依申请修复，仅可由海关依第二十八条办理。',
    en: 'With this ground, or on the serious list, nothing is repaired on application. Customs does it by itself under Art. 28.',
  },
  GROUND_STANDS: {
    zh: '仍存在第二十二条所列情形，不适用第二十八条。',
    en: 'A ground of Art. 22 still speaks, so Art. 28 does not apply. Wait until none has for two years.',
  },
  NOT_DISHONEST: {
    zh: '该日并非失信企业，请核对生效日期或结案。',
    en: 'The enterprise is not dishonest on that day. Correct the day of effect, or close the case.',
  },
  DISHONEST: {
    zh: '失信企业不得申请认证，须先修复。',
    en: 'A dishonest enterprise is not certified. Have it repaired first.',
  },
  LISTED: { zh: '已在严重失信主体名单内，请结案。', en: 'It is on the serious list already. Close the case.' },
  NOT_LISTED: {
    zh: '不在严重失信主体名单内，请结案。',
    en: 'It is not on the serious list. Close the case.',
  },
  CERTIFICATION_BARRED: {
    zh: '一年内有不得申请认证的情形，期满后方可申请。',
    en: 'An event of Art. 21 bars an application for a year. Apply after that day.',
  },
  NOT_CERTIFIED: {
    zh: '该日没有有效认证，请核对或结案。',
    en: 'No certificate is in force on that day. Correct the day, or close the case.',
  },
  GRADE_MISSING: {
    zh: '规则包有多个可申请等级，请指明拟定等级。',
    en: 'The law pack leaves a choice of grades. Name the one to set.',
  },
  EARLIER_DECISION_MISSING: {
    zh: '未指明有效的原认定决定，请填写其编号。',
    en: 'No decision about this enterprise that stands has this number. Name the one to undo.',
  },
  NOT_A_SUCCESSOR: {
    zh: '未记录对该企业的承继关系，或其等级与拟定等级不同。',
    en: 'No succession from that enterprise is on record, or its grade is another. Record it, or correct the grade.',
  },
  NOT_THIS_CASE: {
    zh: '该类案件不适用此步骤或认定，请在相应类别的案件中办理。',
    en: 'A case of this kind does not lead there. Open one of the right kind.',
  },
  NOT_YET_TAKEN: {
    zh: '该日期尚未到来，请在办理当日登记。',
    en: 'That day has not come. Record the step when it is taken.',
  },
  STEP_OUT_OF_ORDER: {
    zh: '早于此前步骤的日期，请更正。',
    en: 'The day is before that of the step before it. Correct it.',
  },
  STEP_ELSEWHERE: {
    zh: '该步骤随认定的提出、复核或撤回自动登记。',
    en: 'This step is recorded with the proposal, its agreement or its end. Use that door.',
  },
  ALREADY_TAKEN: { zh: '该步骤已登记，不得重复。', en: 'This step was taken already. Look at the case again.' },
  PROPOSAL_PENDING: {
    zh: '本案已有待复核的认定，请先复核或撤回。',
    en: 'A proposal waits in this case. Agree to it or drop it first.',
  },
  NO_DECISION: {
    zh: '本案尚无可送达的认定，请先提出并复核。',
    en: 'There is no decision to serve. Propose one and have it agreed first.',
  },
  CASE_CLOSED: { zh: '本案已结案，请另行立案。', en: 'The case is closed. Open another one.' },
  CASE_OPEN: {
    zh: '该企业已有同类未结案件，请在该案中办理。',
    en: 'A case of this kind is open already. Go on in that one.',
  },
  CASE_MOVED: {
    zh: '本案刚由他人办理，请重新查看后再办。',
    en: 'Somebody else has just moved this case. Look at it again, then go on.',
  },
  NO_INVESTIGATION: {
    zh: '没有未结的相应调查信息，请先录入。',
    en: 'No open investigation founds this suspension. Record it first.',
  },
  NOT_SUSPENDED: { zh: '未处于暂停状态。', en: 'Nothing is suspended. Record the suspension first.' },
  SECOND_OFFICER_NEEDED: {
    zh: '需要另一名关员复核同意。',
    en: 'A second, different officer has to agree. Ask one to.',
  },
  EFFECTIVE_DAY_MISSING: {
    zh: '缺少生效日期，请填写。',
    en: 'The day of effect is missing. Name it.',
  },
  EFFECTIVE_DAY_FIXED: {
    zh: '生效日期由法律确定（认证自送达生效，撤销自始无效），请勿填写。',
    en: 'The law fixes the day of effect: a certification by its service, an annulment from the beginning. Leave it out.',
  },
  EFFECTIVE_BEFORE_DECISION: {
    zh: '生效日期早于决定日期，请更正。',
    en: 'The day of effect is before the day of decision. Name a later one.',
  },
} as const satisfies Record<string, Text>

export type StepCode = keyof typeof STEP_TEXTS

export const missing = (code: StepCode, until: Day | null = null): MissingStep => ({
  code,
  text: STEP_TEXTS[code],
  until,
})

/** What has to be done next in a case, and by whom. */
export const TASK_TEXTS = {
  SERVE_NOTICE: { zh: '送达告知书', en: 'Serve the notice.' },
  STATE_DEFENCE: { zh: '可陈述申辩', en: 'A statement or defence may be made.' },
  VERIFY_DEFENCE: { zh: '核实陈述申辩', en: 'Verify the defence.' },
  CLOSE_OR_NOTICE_ANEW: {
    zh: '申辩已采纳：结案或另行告知',
    en: 'The defence was adopted: close the case, or serve a new notice.',
  },
  HOLD_HEARING: { zh: '举行听证', en: 'Hold the hearing.' },
  PROPOSE_DECISION: { zh: '提出认定或结案', en: 'Propose a decision, or close the case.' },
  AGREE_DECISION: { zh: '由另一名关员复核', en: 'A second officer agrees to the proposal, or drops it.' },
  SERVE_DECISION: { zh: '送达决定', en: 'Serve the decision.' },
  VERIFY_DUTIES: { zh: '核实义务履行情况', en: 'Verify that all duties are performed.' },
  DECIDE_REPAIR: { zh: '作出信用修复决定', en: 'Decide on the repair.' },
  VERIFY_STANDARD: { zh: '对照标准认证', en: 'Verify on site that the standard is met.' },
  DECIDE_CERTIFICATION: { zh: '作出认证决定', en: 'Decide on the certification.' },
  REVIEW: { zh: '开展复核', en: 'Look at it again, and say what follows.' },
  ANSWER_OBJECTION: { zh: '复核异议并答复', en: 'Verify the objection and answer it.' },
  SUSPEND_MEASURES: { zh: '决定是否暂停适用管理措施', en: 'Suspend the measures, or say why not.' },
  RESUME_MEASURES: { zh: '调查终结后恢复适用', en: 'Let the measures apply again when the investigation is closed.' },
} as const satisfies Record<string, Text>

export type TaskCode = keyof typeof TASK_TEXTS
