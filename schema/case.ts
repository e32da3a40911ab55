import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { Node } from './node.ts'
import { Day, Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

export enum CaseKind {
  FINDING = 'FINDING',
  REPAIR = 'REPAIR',
  CERTIFICATION = 'CERTIFICATION',
  REVIEW = 'REVIEW',
  OBJECTION = 'OBJECTION',
  SUSPENSION = 'SUSPENSION',
}
registerEnumType(CaseKind, {
  name: 'CaseKind',
  description: 'What a case may lead to. 案件类别',
  valuesConfig: {
    FINDING: { description: 'To a finding of dishonesty, or to the list of the seriously dishonest. 失信认定' },
    REPAIR: { description: 'Out of dishonesty, on application or by customs itself. 信用修复' },
    CERTIFICATION: { description: 'To a certificate, on application. 高级认证' },
    REVIEW: { description: 'Customs looks again at a certificate, or at a decision of its own. 复核' },
    OBJECTION: { description: 'The enterprise objects to a record or to a decision. 异议' },
    SUSPENSION: { description: 'Measures are suspended while somebody investigates. 暂停适用管理措施' },
  },
})

export enum CaseState {
  OPENED = 'OPENED',
  NOTICED = 'NOTICED',
  DEFENDED = 'DEFENDED',
  HEARD = 'HEARD',
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  DECIDED = 'DECIDED',
  SERVED = 'SERVED',
  SUSPENDED = 'SUSPENDED',
  CLOSED = 'CLOSED',
}
registerEnumType(CaseState, {
  name: 'CaseState',
  description: 'How far a case has come. 案件状态',
  valuesConfig: {
    OPENED: { description: 'Nothing but its opening is recorded. 已立案' },
    NOTICED: { description: 'The notice is served; the enterprise may state its defence. 已告知' },
    DEFENDED: { description: 'A defence was received and is not verified yet. 已收到陈述申辩' },
    HEARD: { description: 'What was received is verified, or the defence was waived. 已核实' },
    PROPOSED: { description: 'An officer proposes a decision. 已提出认定' },
    AGREED: { description: 'Two officers agree; it takes effect when it is served. 待送达生效' },
    DECIDED: { description: 'Decided; the decision has to be served. 已认定待送达' },
    SERVED: { description: 'Decided and served. 已送达' },
    SUSPENDED: { description: 'The measures are suspended. 已暂停适用' },
    CLOSED: { description: 'Ended without a decision. 已结案' },
  },
})

export enum CaseOutcome {
  DECIDED = 'DECIDED',
  NO_GROUND = 'NO_GROUND',
  DEFENCE_ADOPTED = 'DEFENCE_ADOPTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  DISMISSED = 'DISMISSED',
  CORRECTED = 'CORRECTED',
  RESUMED = 'RESUMED',
}
registerEnumType(CaseOutcome, {
  name: 'CaseOutcome',
  description: 'How a case ended. 结案结果',
  valuesConfig: {
    DECIDED: { description: 'By a decision. 作出认定' },
    NO_GROUND: { description: 'There is no ground, or none any more. 无认定依据' },
    DEFENCE_ADOPTED: { description: 'The defence was right. 采纳申辩' },
    REFUSED: { description: 'What was applied for is refused. 不予认定' },
    WITHDRAWN: { description: 'The applicant withdrew it. 申请人撤回' },
    DISMISSED: { description: 'The objection was not right. 异议不成立' },
    CORRECTED: { description: 'The record that was objected to is corrected. 已更正' },
    RESUMED: { description: 'The measures apply again. 恢复适用' },
  },
})

export enum StepKind {
  APPLIED = 'APPLIED',
  NOTICE_SERVED = 'NOTICE_SERVED',
  DEFENCE_RECEIVED = 'DEFENCE_RECEIVED',
  DEFENCE_WAIVED = 'DEFENCE_WAIVED',
  HEARING_REQUESTED = 'HEARING_REQUESTED',
  HEARING_HELD = 'HEARING_HELD',
  VERIFIED = 'VERIFIED',
  EXTENDED = 'EXTENDED',
  SUSPENDED = 'SUSPENDED',
  RESUMED = 'RESUMED',
  PROPOSED = 'PROPOSED',
  DROPPED = 'DROPPED',
  AGREED = 'AGREED',
  DECISION_SERVED = 'DECISION_SERVED',
  CLOSED = 'CLOSED',
}
registerEnumType(StepKind, {
  name: 'StepKind',
  description: 'A step on the road of a case. 办案步骤',
  valuesConfig: {
    APPLIED: { description: 'The enterprise applied for it. 收到申请' },
    NOTICE_SERVED: { description: 'The notice was served. 送达告知书' },
    DEFENCE_RECEIVED: { description: 'A statement or defence was received. 收到陈述申辩' },
    DEFENCE_WAIVED: { description: 'The enterprise waived its defence. 放弃陈述申辩' },
    HEARING_REQUESTED: { description: 'A hearing that the notice offered was asked for. 申请听证' },
    HEARING_HELD: { description: 'The hearing was held. 举行听证' },
    VERIFIED: { description: 'What was received or applied for is verified: adopted or not, in words. 核实' },
    EXTENDED: { description: 'The time for a certification was extended, once. 延长认证期限' },
    SUSPENDED: { description: 'The measures are suspended. 暂停适用管理措施' },
    RESUMED: { description: 'The measures apply again. 恢复适用管理措施' },
    PROPOSED: { description: 'An officer proposed a decision. 提出认定' },
    DROPPED: { description: 'The proposal was dropped. 撤回或否决提议' },
    AGREED: { description: 'A second officer agreed. 复核同意' },
    DECISION_SERVED: { description: 'The decision was served. 送达决定' },
    CLOSED: { description: 'The case ended without a decision. 结案' },
  },
})

export enum Suspends {
  MEASURES = 'MEASURES',
  GUARANTEE_EXEMPTION = 'GUARANTEE_EXEMPTION',
}
registerEnumType(Suspends, {
  name: 'Suspends',
  description: 'What is suspended. 暂停范围',
  valuesConfig: {
    MEASURES: { description: 'All measures of a certified enterprise (Art. 34). 暂停适用认证企业管理措施' },
    GUARANTEE_EXEMPTION: { description: 'The exemption from guarantees (Art. 35). 暂停免除担保' },
  },
})

@ObjectType({ description: 'What somebody has to do next, and until when. 待办' })
export class CaseTask {
  @Field(() => String, { description: 'Stable code. 代码' })
  code!: string

  @Field(() => String, { description: 'In Chinese. 中文' })
  zh!: string

  @Field(() => String, { description: 'In English. 英文' })
  en!: string

  @Field(() => Boolean, { description: 'Whether it is the enterprise’s to do. 是否由企业办理' })
  byEnterprise!: boolean

  @Field(() => Day, { nullable: true, description: 'Last day; null where the law names none. 截止日期' })
  due!: string | null

  @Field(() => Boolean, { description: 'The last day is over. 是否超期' })
  overdue!: boolean
}

@ObjectType({ description: 'What a notice says, as the law demands it. 告知内容' })
export class CaseNotice {
  @Field(() => String, { description: 'What is to be decided, and the facts for it. 拟认定事项与事实' })
  reason!: string

  @Field(() => [String], { description: 'Rules and articles it rests on. 依据' })
  basis!: string[]

  @Field(() => String, { description: 'The right to state and defend, and its last day, in Chinese. 陈述申辩权' })
  rightZh!: string

  @Field(() => String, { description: 'The same in English. 陈述申辩权（英文）' })
  rightEn!: string

  @Field(() => Day, { description: 'Last day for a defence. 陈述申辩截止日' })
  defenceUntil!: string

  @Field(() => Boolean, { description: 'Whether a hearing may be asked for. 是否可申请听证' })
  hearing!: boolean

  @Field(() => String, { nullable: true, description: 'For the serious list: the measures. 管理措施' })
  measures!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'For the serious list: when and how one is removed. 移出条件与程序',
  })
  removal!: string | null

  @Field(() => String, { nullable: true, description: 'For the serious list: the remedies. 救济途径' })
  remedies!: string | null
}

@ObjectType({ description: 'A step that was taken, by whom and when. 办案记录' })
export class CaseStep {
  @Field(() => StepKind, { description: 'Which step. 步骤' })
  kind!: StepKind

  @Field(() => Day, { description: 'Day on which it was taken. 日期' })
  on!: string

  @Field(() => String, { description: 'Who recorded it. 经办人' })
  by!: string

  @Field(() => Instant, { description: 'When it was recorded. 记录时间' })
  at!: string

  @Field(() => String, { nullable: true, description: 'In words. 说明' })
  words!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Of a verification: adopted, met or performed. 是否采纳' })
  adopted!: boolean | null
}

@ObjectType({ implements: Node, description: 'The road from a signal or an application to a decision. 案件' })
export class Case implements Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => CaseKind, { description: 'What it may lead to. 类别' })
  kind!: CaseKind

  @Field(() => CaseState, { description: 'How far it has come. 状态' })
  state!: CaseState

  @Field(() => Day, { description: 'Day of its opening. 立案日期' })
  openedOn!: string

  @Field(() => String, { description: 'Who opened it; `machine` for a signal that spoke. 立案人' })
  openedBy!: string

  @Field(() => [String], { description: 'Rules it rests on. 依据规则' })
  ground!: string[]

  @Field(() => String, { nullable: true, description: 'Its ground in words. 理由' })
  words!: string | null

  @Field(() => ID, { nullable: true, description: 'Record or decision that is looked at again. 异议或复核对象' })
  against!: string | null

  @Field(() => Day, { nullable: true, description: 'Receipt of the application. 申请日期' })
  appliedOn!: string | null

  @Field(() => Day, { nullable: true, description: 'Service of the notice that stands. 告知送达日' })
  noticeServedOn!: string | null

  @Field(() => CaseNotice, { nullable: true, description: 'What that notice says. 告知内容' })
  notice!: CaseNotice | null

  @Field(() => Day, { nullable: true, description: 'Receipt of the latest defence. 申辩日期' })
  defenceReceivedOn!: string | null

  @Field(() => Day, { nullable: true, description: 'Day of the latest verification. 核实日期' })
  verifiedOn!: string | null

  @Field(() => Suspends, { nullable: true, description: 'What is suspended. 暂停范围' })
  suspends!: Suspends | null

  @Field(() => Day, { nullable: true, description: 'Null while it is open. 结案日期' })
  closedOn!: string | null

  @Field(() => CaseOutcome, { nullable: true, description: 'Null while it is open. 结案结果' })
  outcome!: CaseOutcome | null

  @Field(() => [CaseTask], { description: 'What has to be done now. 待办' })
  tasks!: CaseTask[]

  @Field(() => Day, { nullable: true, description: 'The next last day. 最近期限' })
  dueOn!: string | null

  @Field(() => Boolean, { description: 'Customs has let a last day pass. 海关是否超期' })
  overdue!: boolean
}

@InputType({ description: 'What an officer opens a case about. 立案' })
export class OpenCaseInput {
  @Field(() => String, { description: 'Credit code of the enterprise. 统一社会信用代码' })
  uscc!: string

  @Field(() => CaseKind, { description: 'What it may lead to. 类别' })
  kind!: CaseKind

  @Field(() => [String], { defaultValue: [], description: 'Rules that spoke in its latest assessment. 依据规则' })
  ground!: string[]

  @Field(() => String, { description: 'Why, in words. 理由' })
  words!: string

  @Field(() => ID, { nullable: true, description: 'Record or decision that is looked at again. 异议或复核对象' })
  against?: string

  @Field(() => Day, { nullable: true, description: 'Receipt of an application on paper. 书面申请日期' })
  appliedOn?: string
}

@InputType({ description: 'What a notice says. 告知内容' })
export class NoticeInput {
  @Field(() => String, { description: 'What is to be decided, and the facts for it. 拟认定事项与事实' })
  reason!: string

  @Field(() => [String], { description: 'Rules and articles it rests on. 依据' })
  basis!: string[]

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a hearing may be asked for. 是否可申请听证' })
  hearing!: boolean

  @Field(() => String, { nullable: true, description: 'For the serious list: the measures. 管理措施' })
  measures?: string

  @Field(() => String, {
    nullable: true,
    description: 'For the serious list: when and how one is removed. 移出条件与程序',
  })
  removal?: string

  @Field(() => String, { nullable: true, description: 'For the serious list: the remedies. 救济途径' })
  remedies?: string
}

@InputType({ description: 'A step that an officer has taken. 办案步骤' })
export class TakeStepInput {
  @Field(() => ID, { description: 'Which case. 案件' })
  caseId!: string

  @Field(() => StepKind, { description: 'Which step. 步骤' })
  step!: StepKind

  @Field(() => Day, { description: 'Day on which it was taken. 日期' })
  on!: string

  @Field(() => String, { nullable: true, description: 'In words. 说明' })
  words?: string

  @Field(() => Boolean, { nullable: true, description: 'Of a verification: adopted, met or performed. 是否采纳' })
  adopted?: boolean

  @Field(() => NoticeInput, { nullable: true, description: 'Of a notice: what it says. 告知内容' })
  notice?: NoticeInput

  @Field(() => Suspends, { nullable: true, description: 'Of a suspension: what is suspended. 暂停范围' })
  suspends?: Suspends

  @Field(() => CaseOutcome, { nullable: true, description: 'Of the end without a decision. 结案结果' })
  outcome?: CaseOutcome
}

@InputType({ description: 'A statement or defence against a notice. 陈述申辩' })
export class StateDefenceInput {
  @Field(() => ID, { description: 'Which case. 案件' })
  caseId!: string

  @Field(() => String, { description: 'The defence, in words. 陈述申辩内容' })
  words!: string
}

@InputType({ description: 'What an enterprise applies for. 申请' })
export class ApplicationInput {
  @Field(() => String, { description: 'Why, and the proof for it, in words. 申请理由与证明材料' })
  words!: string
}

@InputType({ description: 'What an enterprise objects to. 异议' })
export class ObjectionInput {
  @Field(() => ID, { description: 'Id of a violation or a decision about it. 异议对象' })
  against!: string

  @Field(() => String, { description: 'Why, and the proof for it, in words. 异议理由与证据' })
  words!: string
}

@ObjectType({ description: 'The case as it stands, or what is missing. 办理结果' })
export class CasePayload {
  @Field(() => Case, { nullable: true, description: 'Null when it was refused. 案件' })
  case!: Case | null

  @Field(() => [UserError], { description: 'What is missing, and what to do next. 缺少的步骤' })
  userErrors!: UserError[]
}
