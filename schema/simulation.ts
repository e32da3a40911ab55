import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { EnterpriseKind } from './enterprise.ts'
import { GradeCode } from './grade.ts'
import { Day, Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

enum SimulationState {
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
}
registerEnumType(SimulationState, {
  name: 'SimulationState',
  description: 'How far a simulation has come. 模拟状态',
  valuesConfig: {
    RUNNING: { description: 'It waits or walks over the population. 进行中' },
    DONE: { description: 'Its report is there. 已完成' },
    CANCELLED: { description: 'An administrator has ended it. 已取消' },
  },
})

@ObjectType({ description: 'How many go from one computed grade to another. 等级变动' })
export class SimulatedMove {
  @Field(() => GradeCode, { description: 'Under the pack that speaks. 现行规则' })
  from!: GradeCode

  @Field(() => GradeCode, { description: 'Under the draft. 草案' })
  to!: GradeCode

  @Field(() => Int, { description: 'How many. 企业数' })
  count!: number
}

@ObjectType({ description: 'How many of one district move. 各关区变动' })
export class SimulatedDistrict {
  @Field(() => String, { description: 'Four digits; NONE where nobody registered them. 关区' })
  district!: string

  @Field(() => GradeCode, { description: 'Under the pack that speaks. 现行规则' })
  from!: GradeCode

  @Field(() => GradeCode, { description: 'Under the draft. 草案' })
  to!: GradeCode

  @Field(() => Int, { description: 'How many. 企业数' })
  count!: number
}

@ObjectType({ description: 'How many of one kind move. 各类企业变动' })
export class SimulatedKind {
  @Field(() => EnterpriseKind, { description: 'What they do before customs. 企业类别' })
  kind!: EnterpriseKind

  @Field(() => GradeCode, { description: 'Under the pack that speaks. 现行规则' })
  from!: GradeCode

  @Field(() => GradeCode, { description: 'Under the draft. 草案' })
  to!: GradeCode

  @Field(() => Int, { description: 'How many. 企业数' })
  count!: number
}

@ObjectType({ description: 'Of how many a rule says something else. 规则结果变动' })
export class SimulatedRule {
  @Field(() => String, { description: 'Rule, stable. 规则编号' })
  rule!: string

  @Field(() => String, { description: 'Result under the pack that speaks; NONE where it has no such rule. 现行结果' })
  before!: string

  @Field(() => String, { description: 'Result under the draft; NONE where it has no such rule. 草案结果' })
  after!: string

  @Field(() => Int, { description: 'How many. 企业数' })
  count!: number
}

@ObjectType({ description: 'Of how many a signal speaks newly, or no longer. 信号变动' })
export class SimulatedSignal {
  @Field(() => String, { description: 'Signal. 信号' })
  signal!: string

  @Field(() => Int, { description: 'Spoken of under the draft alone. 新增' })
  gained!: number

  @Field(() => Int, { description: 'Spoken of under the pack that speaks alone. 消失' })
  lost!: number
}

@ObjectType({ description: 'One of whom the draft says something else. 样例' })
export class SimulatedExample {
  @Field(() => String, { description: 'Id of the enterprise. 企业标识' })
  enterprise!: string

  @Field(() => String, { nullable: true, description: 'Registering district. 关区' })
  district!: string | null

  @Field(() => EnterpriseKind, { description: 'What it does before customs. 企业类别' })
  kind!: EnterpriseKind

  @Field(() => GradeCode, { description: 'Under the pack that speaks. 现行规则' })
  from!: GradeCode

  @Field(() => GradeCode, { description: 'Under the draft. 草案' })
  to!: GradeCode

  @Field(() => [String], { description: 'Rules that say something else. 结果不同的规则' })
  rules!: string[]
}

@ObjectType({ description: 'What a draft would say of everybody, beside what is said now. 模拟报告' })
export class SimulationReport {
  @Field(() => Int, { description: 'How many were compared. 企业数' })
  enterprises!: number

  @Field(() => Int, { description: 'How many could not be: their facts contradict their types. 数据异常企业数' })
  unusable!: number

  @Field(() => Int, { description: 'How many move to another computed grade. 变动企业数' })
  moved!: number

  @Field(() => [SimulatedMove], { description: 'From which grade to which, also of those who stay. 等级变动' })
  moves!: SimulatedMove[]

  @Field(() => [SimulatedRule], { description: 'By rule, where results differ. 按规则' })
  rules!: SimulatedRule[]

  @Field(() => [SimulatedSignal], { description: 'New and lost signals. 新增与消失的信号' })
  signals!: SimulatedSignal[]

  @Field(() => [SimulatedDistrict], { description: 'Those who move, by district. 按关区' })
  districts!: SimulatedDistrict[]

  @Field(() => [SimulatedKind], { description: 'Those who move, by kind. 按企业类别' })
  kinds!: SimulatedKind[]

  @Field(() => [SimulatedExample], { description: 'The first ones who differ, as many as were asked for. 样例' })
  examples!: SimulatedExample[]
}

@ObjectType({ description: 'A walk of a draft over the population; it touches nobody. 全量模拟' })
export class Simulation {
  @Field(() => String, { description: 'Stable. 标识' })
  id!: string

  @Field(() => String, { description: 'Id of the draft. 草案' })
  draft!: string

  @Field(() => SimulationState, { description: 'How far it has come. 状态' })
  state!: SimulationState

  @Field(() => Day, { description: 'The day it is made for. 评估日' })
  asOf!: string

  @Field(() => String, { nullable: true, description: 'Only this district; null: all. 关区' })
  district!: string | null

  @Field(() => EnterpriseKind, { nullable: true, description: 'Only this kind; null: all. 企业类别' })
  kind!: EnterpriseKind | null

  @Field(() => String, { description: 'SHA-256 of the pack that it compares with. 现行规则包摘要' })
  baseHash!: string

  @Field(() => String, { description: 'SHA-256 of the draft. 草案摘要' })
  draftHash!: string

  @Field(() => Int, { description: 'Number of the last event when it began. 起始事件序号' })
  seq!: number

  @Field(() => Int, { description: 'How many have been looked at. 已处理' })
  done!: number

  @Field(() => Int, { description: 'How many there were when it began. 总数' })
  total!: number

  @Field(() => String, { description: 'Who started it. 发起人' })
  startedBy!: string

  @Field(() => Instant, { description: 'When. 发起时间' })
  startedAt!: string

  @Field(() => Instant, { nullable: true, description: 'When it ended. 结束时间' })
  finishedAt!: string | null

  @Field(() => SimulationReport, { nullable: true, description: 'Null until it is done. 报告' })
  report!: SimulationReport | null

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 over both packs, day, population, sequence and report; a release names it. 报告摘要',
  })
  reportHash!: string | null
}

@InputType({ description: 'What to simulate, and over whom. 模拟请求' })
export class SimulateDraftInput {
  @Field(() => String, { description: 'Id of the draft. 草案' })
  draft!: string

  @Field(() => Day, { nullable: true, description: 'The day; today if left out. 评估日' })
  asOf?: string

  @Field(() => String, { nullable: true, description: 'Only this district. 关区' })
  district?: string

  @Field(() => EnterpriseKind, { nullable: true, description: 'Only this kind. 企业类别' })
  kind?: EnterpriseKind

  @Field(() => Int, { defaultValue: 20, description: 'How many are named at most, 0 to 100. 样例数' })
  examples!: number
}

@ObjectType({ description: 'The simulation as it stands, or why there is none. 模拟结果' })
export class SimulationPayload {
  @Field(() => Simulation, { nullable: true, description: 'Null when refused. 模拟' })
  simulation!: Simulation | null

  @Field(() => [UserError], { description: 'Why it was refused. 拒绝原因' })
  userErrors!: UserError[]
}
