import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { GradeCode } from './grade.ts'
import { Node } from './node.ts'
import { Day, Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

export enum DecisionState {
  PROPOSED = 'PROPOSED',
  ISSUED = 'ISSUED',
}
registerEnumType(DecisionState, {
  name: 'DecisionState',
  description: 'How far a decision has come. 认定状态',
  valuesConfig: {
    PROPOSED: { description: 'One officer asks for it; nothing has moved. 已提出' },
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

  @Field(() => GradeCode, { description: 'The grade it sets. 等级' })
  grade!: GradeCode

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

  @Field(() => Day, { description: 'First day in force. 生效日' })
  effectiveOn!: string

  @Field(() => String, { description: 'Officer who proposed it. 提出人' })
  proposedBy!: string

  @Field(() => String, { nullable: true, description: 'Officer who agreed to it. 复核人' })
  agreedBy!: string | null

  @Field(() => Instant, { description: 'When it was proposed. 提出时间' })
  proposedAt!: string
}

@InputType({ description: 'What an officer asks to decide. 拟认定' })
export class ProposeDecisionInput {
  @Field(() => String, { description: 'Number of the decision document. 编号' })
  no!: string

  @Field(() => String, { description: 'Credit code of the enterprise. 统一社会信用代码' })
  uscc!: string

  @Field(() => GradeCode, { description: 'The grade to set. 拟定等级' })
  grade!: GradeCode

  @Field(() => [String], { description: 'Rules of the latest assessment it rests on. 依据规则' })
  ground!: string[]

  @Field(() => String, {
    nullable: true,
    description: 'A ground no rule computes; needed to improve a grade. 其他理由',
  })
  groundText?: string

  @Field(() => Day, { nullable: true, description: 'Day the notice was served. 告知送达日' })
  noticeServedOn?: string

  @Field(() => DefenceState, { nullable: true, description: 'Left out while none was made. 陈述申辩' })
  defence?: DefenceState

  @Field(() => Day, { description: 'First day in force. 生效日' })
  effectiveOn!: string
}

@InputType({ description: 'A second officer’s agreement. 复核同意' })
export class AgreeDecisionInput {
  @Field(() => String, { description: 'Number of the decision document. 编号' })
  no!: string
}

@ObjectType({ description: 'The decision as it stands, or the steps that are missing. 认定结果' })
export class DecisionPayload {
  @Field(() => Decision, { nullable: true, description: 'Null when a step is missing. 认定决定' })
  decision!: Decision | null

  @Field(() => [UserError], { description: 'Each missing step. 缺少的步骤' })
  userErrors!: UserError[]
}
