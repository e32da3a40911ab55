import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SourceStatus } from './law-pack.ts'
import { LinkStep } from './link.ts'
import { Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

export enum PatternState {
  DRAFT = 'DRAFT',
  REVIEWED = 'REVIEWED',
  ENABLED = 'ENABLED',
  STOPPED = 'STOPPED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(PatternState, {
  name: 'PatternState',
  description: 'How far a pattern has come. 模式状态',
  valuesConfig: {
    DRAFT: { description: 'Put forward; it finds nothing. 已提出' },
    REVIEWED: { description: 'A second officer has read it. 已复核' },
    ENABLED: { description: 'It looks at whoever something is new about. 已启用' },
    STOPPED: { description: 'It took too long, and stopped itself. 已停止' },
    WITHDRAWN: { description: 'Taken back, or another of its code took its place. 已撤回' },
  },
})

export enum AlertSeverity {
  HIGH = 'HIGH',
  NORMAL = 'NORMAL',
  LOW = 'LOW',
}
registerEnumType(AlertSeverity, {
  name: 'AlertSeverity',
  description: 'What comes first in the queue. 预警级别',
  valuesConfig: {
    HIGH: { description: 'To be looked at first. 高' },
    NORMAL: { description: 'To be looked at. 中' },
    LOW: { description: 'To be looked at when there is time. 低' },
  },
})

export enum PatternNews {
  FACTS = 'FACTS',
  LISTS = 'LISTS',
}
registerEnumType(PatternNews, {
  name: 'PatternNews',
  description: 'What makes a pattern look. 触发信息',
  valuesConfig: {
    FACTS: { description: 'A fact that an authority has recorded, at once. 登记事实' },
    LISTS: { description: 'Orders, lists and requests of parcels, every ten minutes. 包裹单证' },
  },
})

@ObjectType({ description: 'A number that a pattern is bounded by. 模式参数' })
export class PatternParameter {
  @Field(() => String, { description: 'As in the text, without its $. 名称' })
  name!: string

  @Field(() => Float, { description: 'A whole number. 取值' })
  value!: number

  @Field(() => String, { description: 'What it bounds. 含义' })
  meaning!: string

  @Field(() => String, { description: 'Citation, or on what it was assumed. 来源' })
  source!: string

  @Field(() => SourceStatus, { description: 'How well it is founded. 可靠程度' })
  status!: SourceStatus
}

@ObjectType({ description: 'What a pattern would find. 预览命中' })
export class PreviewHit {
  @Field(() => String, { description: 'Credit code, or id where there is none. 企业' })
  enterprise!: string

  @Field(() => Float, { description: 'From 0 to 1. 权重' })
  weight!: number

  @Field(() => [LinkStep], { description: 'What it rests on. 路径' })
  path!: LinkStep[]
}

@ObjectType({ description: 'Everybody, as a pattern sees them; it raises nothing. 预览' })
export class PatternPreview {
  @Field(() => Boolean, { description: 'Whether everybody was looked at. 是否完成' })
  done!: boolean

  @Field(() => Int, { description: 'How many were looked at so far. 已查企业数' })
  looked!: number

  @Field(() => Int, { description: 'How many hits there would be. 命中数' })
  hits!: number

  @Field(() => Int, { description: 'How many enterprises they are about. 命中企业数' })
  enterprises!: number

  @Field(() => Int, { description: 'How many could not be looked at in time. 超时企业数' })
  unasked!: number

  @Field(() => Instant, { nullable: true, description: 'Null while it is under way. 完成时间' })
  finishedAt!: string | null

  @Field(() => [PreviewHit], { description: 'The first hundred of them. 示例' })
  examples!: PreviewHit[]
}

@ObjectType({ description: 'A stored pattern: what it looks for, and who has let it. 预警模式' })
export class Pattern {
  @Field(() => String, { description: 'Stable. 标识' })
  id!: string

  @Field(() => String, { description: 'What it is known by; one of a code is enabled. 代码' })
  code!: string

  @Field(() => String, { description: 'In Chinese. 中文名称' })
  nameZh!: string

  @Field(() => String, { description: 'In English. 英文名称' })
  nameEn!: string

  @Field(() => AlertSeverity, { description: 'Of its alerts. 级别' })
  severity!: AlertSeverity

  @Field(() => [PatternNews], { description: 'What makes it look. 触发信息' })
  news!: PatternNews[]

  @Field(() => String, { description: 'Cypher that only reads, from an enterprise `e`. 文本' })
  text!: string

  @Field(() => [PatternParameter], { description: 'Its numbers. 参数' })
  parameters!: PatternParameter[]

  @Field(() => String, { description: 'SHA-256 of all that was reviewed. 摘要' })
  hash!: string

  @Field(() => PatternState, { description: 'How far it has come. 状态' })
  state!: PatternState

  @Field(() => String, { description: 'Who put it forward; `guanxin` for those that come with the service. 提出人' })
  proposedBy!: string

  @Field(() => Instant, { description: 'When. 提出时间' })
  proposedAt!: string

  @Field(() => String, { nullable: true, description: 'Who has read it. 复核人' })
  reviewedBy!: string | null

  @Field(() => Instant, { nullable: true, description: 'When. 复核时间' })
  reviewedAt!: string | null

  @Field(() => String, { nullable: true, description: 'What he found, in words. 复核意见' })
  reviewWords!: string | null

  @Field(() => String, { nullable: true, description: 'Who has let it look. 启用人' })
  enabledBy!: string | null

  @Field(() => Instant, { nullable: true, description: 'When. 启用时间' })
  enabledAt!: string | null

  @Field(() => String, { nullable: true, description: 'Who took it back. 撤回人' })
  closedBy!: string | null

  @Field(() => Instant, { nullable: true, description: 'When. 撤回时间' })
  closedAt!: string | null

  @Field(() => String, { nullable: true, description: 'Why it stopped itself. 停止原因' })
  fault!: string | null

  @Field(() => PatternPreview, { nullable: true, description: 'Null before the first. 预览' })
  preview!: PatternPreview | null
}

@InputType({ description: 'A number of a pattern. 模式参数' })
export class PatternParameterInput {
  @Field(() => String, { description: 'As in the text, without its $. 名称' })
  name!: string

  @Field(() => Float, { description: 'A whole number. 取值' })
  value!: number

  @Field(() => String, { description: 'What it bounds. 含义' })
  meaning!: string

  @Field(() => String, { description: 'Citation, or on what it is assumed. 来源' })
  source!: string

  @Field(() => SourceStatus, { description: 'How well it is founded. 可靠程度' })
  status!: SourceStatus
}

@InputType({ description: 'A pattern that is put forward. 模式草案' })
export class DraftPatternInput {
  @Field(() => String, { description: 'What it is known by, like `phoenix`. 代码' })
  code!: string

  @Field(() => String, { description: 'In Chinese. 中文名称' })
  nameZh!: string

  @Field(() => String, { description: 'In English. 英文名称' })
  nameEn!: string

  @Field(() => AlertSeverity, { description: 'Of its alerts. 级别' })
  severity!: AlertSeverity

  @Field(() => [PatternNews], { description: 'What makes it look. 触发信息' })
  news!: PatternNews[]

  @Field(() => String, { description: 'From its first MATCH to its one RETURN. 文本' })
  text!: string

  @Field(() => [PatternParameterInput], { description: 'Its numbers. 参数' })
  parameters!: PatternParameterInput[]
}

@ObjectType({ description: 'The pattern as it stands, or why it was refused. 模式结果' })
export class PatternPayload {
  @Field(() => Pattern, { nullable: true, description: 'Null when refused. 模式' })
  pattern!: Pattern | null

  @Field(() => [UserError], { description: 'Why it was refused, with the place. 拒绝原因' })
  userErrors!: UserError[]
}
