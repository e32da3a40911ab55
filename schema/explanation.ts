import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SignalInput } from './assessment.ts'
import { GradeCode } from './grade.ts'
import { SourceStatus } from './law-pack.ts'
import { Day, Fen } from './scalars.ts'
import { Score } from './scorecard.ts'
import { ViolationKind } from './violation.ts'

export enum RuleResult {
  SPOKE = 'SPOKE',
  SILENT = 'SILENT',
  INDICATIVE = 'INDICATIVE',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  NOT_EVALUABLE = 'NOT_EVALUABLE',
}
registerEnumType(RuleResult, {
  name: 'RuleResult',
  description: 'What a rule answers. 规则结果',
  valuesConfig: {
    SPOKE: { description: 'Its condition holds, and rests on nothing assumed. 成立' },
    SILENT: { description: 'Its condition does not hold. 不成立' },
    INDICATIVE: { description: 'Its condition holds, and rests on something assumed. 提示性成立' },
    NOT_APPLICABLE: { description: 'It is not about such an enterprise. 不适用' },
    NOT_EVALUABLE: { description: 'A number or a fact that it needs is not known. 无法评估' },
  },
})

export enum LiftRoad {
  GROUND_GONE = 'GROUND_GONE',
  REPAIR_BY_APPLICATION = 'REPAIR_BY_APPLICATION',
  REPAIR_BY_TIME = 'REPAIR_BY_TIME',
  CERTIFICATION = 'CERTIFICATION',
}
registerEnumType(LiftRoad, {
  name: 'LiftRoad',
  description: 'By what road a grade is kept or improved. 提升途径',
  valuesConfig: {
    GROUND_GONE: { description: 'Nothing founds a finding any longer. 认定依据消失' },
    REPAIR_BY_APPLICATION: { description: 'Repair on application. 申请修复' },
    REPAIR_BY_TIME: { description: 'Repair by customs on their own. 依职权修复' },
    CERTIFICATION: { description: 'Certification on application. 申请认证' },
  },
})

export enum LiftActCode {
  PERFORM_DUTIES = 'PERFORM_DUTIES',
  FILE_ANNUAL_REPORT = 'FILE_ANNUAL_REPORT',
  PAY = 'PAY',
  HAVE_ANNULLED = 'HAVE_ANNULLED',
}
registerEnumType(LiftActCode, {
  name: 'LiftActCode',
  description: 'Something to be done. 事项',
  valuesConfig: {
    PERFORM_DUTIES: { description: 'Perform all duties of the finding’s documents. 履行义务' },
    FILE_ANNUAL_REPORT: { description: 'File the annual report. 报送年度报告' },
    PAY: { description: 'Pay what is owed under a document. 缴清欠款' },
    HAVE_ANNULLED: { description: 'An objection that is open succeeds; not the enterprise’s to do. 异议成立' },
  },
})

export enum LiftStepCode {
  APPLY_FOR_REPAIR = 'APPLY_FOR_REPAIR',
  REPAIR_DECIDED = 'REPAIR_DECIDED',
  REPAIRED_UNASKED = 'REPAIRED_UNASKED',
  APPLY_FOR_CERTIFICATION = 'APPLY_FOR_CERTIFICATION',
  CERTIFIED_ON_SITE = 'CERTIFIED_ON_SITE',
}
registerEnumType(LiftStepCode, {
  name: 'LiftStepCode',
  description: 'What follows once the road is open. 后续步骤',
  valuesConfig: {
    APPLY_FOR_REPAIR: { description: 'The enterprise applies for repair. 申请修复' },
    REPAIR_DECIDED: { description: 'Customs decide on the application. 作出修复决定' },
    REPAIRED_UNASKED: { description: 'Customs repair on their own. 依职权修复' },
    APPLY_FOR_CERTIFICATION: { description: 'The enterprise applies for certification. 申请认证' },
    CERTIFIED_ON_SITE: { description: 'Customs certify on site. 实地认证' },
  },
})

export enum StepBy {
  ENTERPRISE = 'ENTERPRISE',
  CUSTOMS = 'CUSTOMS',
}
registerEnumType(StepBy, {
  name: 'StepBy',
  description: 'Whose step it is. 办理方',
  valuesConfig: {
    ENTERPRISE: { description: 'The enterprise. 企业' },
    CUSTOMS: { description: 'Customs. 海关' },
  },
})

export enum FallCause {
  TIME = 'TIME',
  EVENT = 'EVENT',
}
registerEnumType(FallCause, {
  name: 'FallCause',
  description: 'What would bring a grade down. 下降原因',
  valuesConfig: {
    TIME: { description: 'What is there already, left as it is. 到期未处理' },
    EVENT: { description: 'Something new. 新发生的情形' },
  },
})

@ObjectType({ description: 'One comparison that a rule made. 比较' })
export class Comparison {
  @Field(() => String, { description: 'gt, gte, lt, lte, eq, in, absent … 运算' })
  op!: string

  @Field(() => String, { description: 'What was compared. 左项' })
  left!: string

  @Field(() => String, { nullable: true, description: 'Its value; a ratio as 3/2000. 左值' })
  leftValue!: string | null

  @Field(() => String, { nullable: true, description: 'With what. 右项' })
  right!: string | null

  @Field(() => String, { nullable: true, description: 'Its value; a share per 10,000. 右值' })
  rightValue!: string | null

  @Field(() => Boolean, { description: 'Whether it held. 是否成立' })
  holds!: boolean
}

@ObjectType({ description: 'A relief that some of a rule’s documents meet. 容错规则' })
export class ReliefTrace {
  @Field(() => String, { description: 'Relief, stable. 编号' })
  id!: string

  @Field(() => SourceStatus, { description: 'How well it is founded. 来源状态' })
  status!: SourceStatus

  @Field(() => Boolean, { description: 'False where it is assumed: then it is shown and takes nothing away. 是否适用' })
  applied!: boolean

  @Field(() => [String], { description: 'Keys of the documents that meet it. 证据' })
  evidence!: string[]
}

@ObjectType({ description: 'What a rule asked and answered. 规则轨迹' })
export class RuleTrace {
  @Field(() => String, { description: 'Rule, stable. 规则编号' })
  ruleId!: string

  @Field(() => String, { description: 'Article it rests on. 依据条款' })
  article!: string

  @Field(() => String, { description: 'What it says if it speaks, like DISHONEST_CANDIDATE. 信号' })
  signal!: string

  @Field(() => String, { description: 'In English. 英文' })
  en!: string

  @Field(() => String, { description: 'In Chinese. 中文' })
  zh!: string

  @Field(() => RuleResult, { description: 'What it answers. 结果' })
  result!: RuleResult

  @Field(() => [String], { description: 'Of NOT_EVALUABLE: the numbers and facts that are not known. 缺少' })
  missing!: string[]

  @Field(() => SourceStatus, { description: 'The weakest of its own status and its parameters’. 来源状态' })
  status!: SourceStatus

  @Field(() => [SignalInput], { description: 'The numbers of the enterprise. 输入' })
  inputs!: SignalInput[]

  @Field(() => [SignalInput], { description: 'The numbers of the law. 参数' })
  parameters!: SignalInput[]

  @Field(() => Day, { nullable: true, description: 'First day of its window; null where it has none. 窗口起日' })
  windowFrom!: string | null

  @Field(() => Day, { nullable: true, description: 'Last day of its window. 窗口止日' })
  windowTo!: string | null

  @Field(() => [Comparison], { description: 'Everything it compared. 比较' })
  comparisons!: Comparison[]

  @Field(() => [String], { description: 'Keys of the documents that counted. 证据' })
  evidence!: string[]

  @Field(() => [ReliefTrace], { description: 'Reliefs that documents of it meet. 容错' })
  reliefs!: ReliefTrace[]
}

@ObjectType({ description: 'Something to be done on the day of the plan. 事项' })
export class LiftAct {
  @Field(() => LiftActCode, { description: 'What. 事项' })
  code!: LiftActCode

  @Field(() => String, { nullable: true, description: 'Key of the document it is about. 文书' })
  key!: string | null

  @Field(() => Fen, { nullable: true, description: 'What has to be paid. 金额' })
  owedFen!: number | null

  @Field(() => String, { description: 'In English. 英文' })
  en!: string

  @Field(() => String, { description: 'In Chinese. 中文' })
  zh!: string
}

@ObjectType({ description: 'A step that follows, and who takes it. 后续步骤' })
export class LiftStep {
  @Field(() => LiftStepCode, { description: 'What. 步骤' })
  code!: LiftStepCode

  @Field(() => StepBy, { description: 'Whose step it is. 办理方' })
  by!: StepBy

  @Field(() => Int, { nullable: true, description: 'Within so many units; null where the law names no time. 期限' })
  within!: number | null

  @Field(() => String, { nullable: true, description: 'DAYS, WORKING_DAYS or MONTHS. 单位' })
  unit!: string | null

  @Field(() => Day, { nullable: true, description: 'Last day, if the step before it is taken at once. 截止日' })
  until!: string | null

  @Field(() => SourceStatus, { nullable: true, description: 'How well the time is founded. 来源状态' })
  status!: SourceStatus | null

  @Field(() => String, { description: 'In English. 英文' })
  en!: string

  @Field(() => String, { description: 'In Chinese. 中文' })
  zh!: string
}

@ObjectType({ description: 'A set of acts, and the day on which it opens a road. 方案' })
export class LiftOption {
  @Field(() => LiftRoad, { description: 'Which road. 途径' })
  road!: LiftRoad

  @Field(() => GradeCode, { description: 'The grade that one becomes eligible for, or keeps. 等级' })
  grade!: GradeCode

  @Field(() => Day, { description: 'The earliest day. 最早日期' })
  eligibleOn!: string

  @Field(() => [LiftAct], { description: 'What has to be done; none where waiting is enough. 事项' })
  acts!: LiftAct[]

  @Field(() => Boolean, { description: 'True if no smaller set does by that day. 是否最少' })
  fewest!: boolean

  @Field(() => Boolean, { description: 'It rests on the success of an objection. 是否取决于异议结果' })
  contingent!: boolean

  @Field(() => Boolean, { description: 'The law pack has ended by then: as if it still stood. 规则包届时是否失效' })
  whatIf!: boolean

  @Field(() => [String], { description: 'Rules it rests on. 依据规则' })
  rules!: string[]

  @Field(() => SourceStatus, { description: 'How well those are founded. 来源状态' })
  status!: SourceStatus

  @Field(() => [String], { description: 'Rules that could still found another finding. 未消除的依据' })
  outstanding!: string[]

  @Field(() => [LiftStep], { description: 'What follows; no plan ends with a grade. 后续步骤' })
  steps!: LiftStep[]

  @Field(() => String, { description: 'In one sentence, in English. 英文' })
  en!: string

  @Field(() => String, { description: 'In one sentence, in Chinese. 中文' })
  zh!: string
}

@ObjectType({ description: 'What would lift an enterprise; it counts on nothing new to come. 提升方案' })
export class LiftPlan {
  @Field(() => Day, { description: 'The day on which its acts are done. 起算日' })
  asOf!: string

  @Field(() => GradeCode, { description: 'The grade in force. 现行等级' })
  gradeInForce!: GradeCode

  @Field(() => Boolean, { description: 'A broker’s branch: what lifts its parent lifts it. 是否随总公司' })
  followsParent!: boolean

  @Field(() => [LiftOption], {
    description: 'Earliest first; each further one needs fewer acts, or no objection to succeed. 方案',
  })
  options!: LiftOption[]
}

@ObjectType({ description: 'The smallest event that would bring the grade down. 下降风险' })
export class Fall {
  @Field(() => FallCause, { description: 'What it would come from. 原因' })
  cause!: FallCause

  @Field(() => String, { description: 'The rule that would speak. 规则编号' })
  ruleId!: string

  @Field(() => String, { description: 'Article it rests on. 依据条款' })
  article!: string

  @Field(() => [ViolationKind], { description: 'Any of these would do. 类别' })
  kinds!: ViolationKind[]

  @Field(() => Int, { description: 'How many more documents. 次数' })
  penalties!: number

  @Field(() => Fen, { description: 'With how much of fines together, at least. 罚款合计' })
  fen!: number

  @Field(() => Day, { nullable: true, description: 'Of TIME: the day from which. 起始日' })
  on!: string | null

  @Field(() => [String], { description: 'Of TIME: keys of what it would rest on. 证据' })
  evidence!: string[]

  @Field(() => String, { description: 'In English. 英文' })
  en!: string

  @Field(() => String, { description: 'In Chinese. 中文' })
  zh!: string
}

@ObjectType({
  description: 'Facts on record that cannot both be so; they are graded as what is effective says. 矛盾事实',
})
export class Contradiction {
  @Field(() => String, { description: 'Stable, like PAID_BEFORE_DECIDED. 代码' })
  code!: string

  @Field(() => String, { description: 'In English. 英文' })
  en!: string

  @Field(() => String, { description: 'In Chinese. 中文' })
  zh!: string

  @Field(() => [String], { description: 'The facts that cannot both be so. 事实' })
  facts!: string[]

  @Field(() => [String], { description: 'Keys of the documents that say so; none where it is counts. 证据' })
  evidence!: string[]
}

@ObjectType({ description: 'Why an enterprise is assessed as it is, and what would change that. 评估说明' })
export class Explanation {
  @Field(() => Day, { description: 'The day of the facts. 评估日' })
  asOf!: string

  @Field(() => String, { nullable: true, description: 'The assessment that recorded the facts; null: read now. 评估' })
  assessment!: string | null

  @Field(() => String, { description: 'Law pack. 规则包' })
  pack!: string

  @Field(() => String, { description: 'SHA-256 of the law pack. 规则包摘要' })
  packHash!: string

  @Field(() => Boolean, { description: 'The pack was not in force on that day. 是否假设' })
  whatIf!: boolean

  @Field(() => GradeCode, { description: 'The grade in force on that day. 现行等级' })
  gradeInForce!: GradeCode

  @Field(() => GradeCode, { description: 'What the rules would say; moves nothing by itself. 测算等级' })
  computedGrade!: GradeCode

  @Field(() => Score, { description: 'Points beside the law. 信用评分' })
  score!: Score

  @Field(() => [RuleTrace], { description: 'The rules that spoke. 信号' })
  signals!: RuleTrace[]

  @Field(() => [RuleTrace], { description: 'Every rule, also those that are silent. 全部规则' })
  trace!: RuleTrace[]

  @Field(() => LiftPlan, { description: 'What would lift it, and when. 提升方案' })
  liftPlan!: LiftPlan

  @Field(() => [Fall], { description: 'What would bring it down; nearest first. 下降风险' })
  falls!: Fall[]

  @Field(() => [Contradiction], { description: 'What should be looked at before anybody decides. 矛盾事实' })
  contradictions!: Contradiction[]
}
