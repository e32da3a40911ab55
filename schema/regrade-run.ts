import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Day, Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

export enum RegradeState {
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  OVERTAKEN = 'OVERTAKEN',
}
registerEnumType(RegradeState, {
  name: 'RegradeState',
  description: 'How far a full regrade has come. 全量评估状态',
  valuesConfig: {
    RUNNING: { description: 'It goes on, and after a breakdown it goes on where it was. 进行中' },
    DONE: { description: 'Everybody was looked at. 已完成' },
    CANCELLED: { description: 'An administrator ended it; what is written stays. 已取消' },
    OVERTAKEN: { description: 'Its day was over, or its pack, before it was through; start another one. 已过期' },
  },
})

@ObjectType({ description: 'Everybody is assessed once, as of a day and by a law pack; no grade moves. 全量评估' })
export class RegradeRun {
  @Field(() => String, { description: 'Its number. 编号' })
  id!: string

  @Field(() => String, { description: 'Law pack. 规则包' })
  pack!: string

  @Field(() => Day, { description: 'The day that everybody is assessed as of. 评估日' })
  asOf!: string

  @Field(() => RegradeState, { description: 'How far it has come. 状态' })
  state!: RegradeState

  @Field(() => Int, { description: 'Enterprises there were when it began. 企业总数' })
  total!: number

  @Field(() => Int, { description: 'Enterprises that were assessed. 已评估企业数' })
  assessed!: number

  @Field(() => Int, { description: 'Those of them of whom something else is said now. 结果变化企业数' })
  changed!: number

  @Field(() => Int, { description: 'Those whose facts are not what they should be. 数据异常企业数' })
  faults!: number

  @Field(() => String, { description: 'Who started it. 发起人' })
  startedBy!: string

  @Field(() => Instant, { description: 'When it began. 开始时间' })
  startedAt!: string

  @Field(() => Instant, { nullable: true, description: 'When it was over. 结束时间' })
  finishedAt!: string | null
}

@ObjectType({ description: 'What became of the wish. 全量评估结果' })
export class RegradePayload {
  @Field(() => RegradeRun, { nullable: true, description: 'The run as it stands now. 全量评估' })
  run!: RegradeRun | null

  @Field(() => [UserError], { description: 'Why it was refused. 拒绝原因' })
  userErrors!: UserError[]
}
