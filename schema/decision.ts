import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { GradeCode } from './grade.ts'
import { Node } from './node.ts'
import { Day, Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

export enum DecisionKind {
  FINDING = 'FINDING',
  REPAIR = 'REPAIR',
  CERTIFICATION = 'CERTIFICATION',
  REVIEW_PASSED = 'REVIEW_PASSED',
  WITHDRAWAL = 'WITHDRAWAL',
  SERIOUS_LISTING = 'SERIOUS_LISTING',
  DELISTING = 'DELISTING',
  REVERSAL = 'REVERSAL',
  ANNULMENT = 'ANNULMENT',
}
registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description: 'What is decided. 认定类别',
  valuesConfig: {
    FINDING: { description: 'The enterprise is found dishonest. 认定失信' },
    REPAIR: { description: 'The dishonesty is repaired, and it is on no list any more. 信用修复' },
    CERTIFICATION: { description: 'It is certified; in force from the day of service. 认证' },
    REVIEW_PASSED: { description: 'The certificate stands after a review. 复核通过' },
    WITHDRAWAL: { description: 'The certificate is withdrawn. 撤销认证' },
    SERIOUS_LISTING: { description: 'It is put on the list of the seriously dishonest. 列入严重失信主体名单' },
    DELISTING: { description: 'It is taken off that list. 移出严重失信主体名单' },
    REVERSAL: { description: 'An earlier decision has no effect from that day on. 撤回原认定' },
    ANNULMENT: { description: 'An earlier decision never had effect. 撤销原认定（自始无效）' },
  },
})

export enum DecisionState {
  PROPOSED = 'PROPOSED',
  DROPPED = 'DROPPED',
  AGREED = 'AGREED',
  ISSUED = 'ISSUED',
}
registerEnumType(DecisionState, {
  name: 'DecisionState',
  description: 'How far a decision has come. 认定状态',
  valuesConfig: {
    PROPOSED: { description: 'One officer asks for it; nothing has moved. 已提出' },
    DROPPED: { description: 'Taken back by its officer, or not agreed to by another. 已撤回或否决' },
    AGREED: { description: 'A second officer agreed; it takes effect when it is served. 待送达生效' },
    ISSUED: { description: 'A second officer agreed; the grade stands on it. 已作出' },
  },
})

export enum DefenceState {
  RECEIVED = 'RECEIVED',
  HEARD = 'HEARD',
  WAIVED = 'WAIVED',
}
registerEnumType(DefenceState, {
  name: 'DefenceState',
  description: 'What became of the enterprise’s statement and defence. 陈述申辩状态',
  valuesConfig: {
    RECEIVED: { description: 'Received; customs has yet to verify it. 已收到' },
    HEARD: { description: 'Heard and verified. 已核实' },
    WAIVED: { description: 'The enterprise waived it. 已放弃' },
  },
})

@ObjectType({ implements: Node, description: 'The only thing that moves a grade. 认定决定' })
export class Decision implements Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => String, { description: 'Number of the decision document. 编号' })
  no!: string

  @Field(() => DecisionState, { description: 'How far it has come. 状态' })
  state!: DecisionState

  @Field(() => DecisionKind, { description: 'What it decides. 类别' })
  kind!: DecisionKind

  @Field(() => GradeCode, { description: 'The grade that is in force after it. 等级' })
  grade!: GradeCode

  @Field(() => String, { nullable: true, description: 'Number of the earlier decision that it acts on. 原认定编号' })
  of!: string | null

  @Field(() => String, { description: 'Law pack under which it is made. 规则包' })
  pack!: string

  @Field(() => [String], { description: 'Rules it rests on. 依据规则' })
  ground!: string[]

  @Field(() => String, { nullable: true, description: 'A ground no rule computes, in words. 其他理由' })
  groundText!: string | null

  @Field(() => String, { nullable: true, description: 'Assessment it rests on. 依据评估' })
  assessment!: string | null

  @Field(() => Day, { nullable: true, description: 'Day the notice was served. 告知送达日' })
  noticeServedOn!: string | null

  @Field(() => DefenceState, { nullable: true, description: 'Null while none was made. 陈述申辩' })
  defence!: DefenceState | null

  @Field(() => Day, {
    nullable: true,
    description: 'First day in force; null while it waits for its service. 生效日',
  })
  effectiveOn!: string | null

  @Field(() => Day, { nullable: true, description: 'Day on which it was served. 送达日' })
  servedOn!: string | null

  @Field(() => String, { description: 'Officer who proposed it. 提出人' })
  proposedBy!: string

  @Field(() => String, { nullable: true, description: 'Officer who agreed to it. 复核人' })
  agreedBy!: string | null

  @Field(() => Instant, { description: 'When it was proposed. 提出时间' })
  proposedAt!: string
}

@InputType({ description: 'What an officer asks to decide in a case. 拟认定' })
export class ProposeDecisionInput {
  @Field(() => String, { description: 'Number of the decision document. 编号' })
  no!: string

  @Field(() => ID, { description: 'The case in which it is decided. 案件' })
  caseId!: string

  @Field(() => DecisionKind, { description: 'What to decide. 类别' })
  kind!: DecisionKind

  @Field(() => GradeCode, {
    nullable: true,
    description: 'The grade to set, where the law pack leaves a choice. 拟定等级',
  })
  grade?: GradeCode

  @Field(() => [String], { defaultValue: [], description: 'Rules of the latest assessment it rests on. 依据规则' })
  ground!: string[]

  @Field(() => String, {
    nullable: true,
    description: 'A ground no rule computes; needed for all but a finding and a listing. 其他理由',
  })
  groundText?: string

  @Field(() => String, {
    nullable: true,
    description: 'The earlier decision that is reversed or annulled; the others know theirs. 原认定编号',
  })
  of?: string

  @Field(() => String, {
    nullable: true,
    description: 'Credit code of the enterprise whose grade goes over by merger or split (Art. 33). 被承继企业',
  })
  successorTo?: string

  @Field(() => Day, {
    nullable: true,
    description: 'First day in force; left out where the law fixes it: certification, annulment. 生效日',
  })
  effectiveOn?: string
}

@InputType({ description: 'A second officer’s agreement. 复核同意' })
export class AgreeDecisionInput {
  @Field(() => String, { description: 'Number of the decision document. 编号' })
  no!: string
}

@InputType({ description: 'That a decision was served. 送达决定' })
export class ServeDecisionInput {
  @Field(() => String, { description: 'Number of the decision document. 编号' })
  no!: string

  @Field(() => Day, { description: 'Day of service. 送达日' })
  on!: string
}

@InputType({ description: 'A proposal that is taken back, or not agreed to. 撤回或否决提议' })
export class DropDecisionInput {
  @Field(() => String, { description: 'Number of the decision document. 编号' })
  no!: string

  @Field(() => String, { description: 'Why, in words. 理由' })
  words!: string
}

@ObjectType({ description: 'The decision as it stands, or the steps that are missing. 认定结果' })
export class DecisionPayload {
  @Field(() => Decision, { nullable: true, description: 'Null when a step is missing. 认定决定' })
  decision!: Decision | null

  @Field(() => [UserError], { description: 'Each missing step. 缺少的步骤' })
  userErrors!: UserError[]
}
