import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { LinkFact, LinkStep } from './link.ts'
import { Node } from './node.ts'
import { AlertSeverity } from './pattern.ts'
import { Day, Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

export enum AlertState {
  NEW = 'NEW',
  TAKEN = 'TAKEN',
  SNOOZED = 'SNOOZED',
  CONFIRMED = 'CONFIRMED',
  DISMISSED = 'DISMISSED',
}
registerEnumType(AlertState, {
  name: 'AlertState',
  description: 'How far an alert has come. 预警状态',
  valuesConfig: {
    NEW: { description: 'Nobody has taken it. 待处理' },
    TAKEN: { description: 'An officer looks at it. 处理中' },
    SNOOZED: { description: 'Put off until a day; what is found meanwhile joins it. 暂缓' },
    CONFIRMED: { description: 'There is something in it. 已确认' },
    DISMISSED: { description: 'There is nothing in it. 已排除' },
  },
})

export enum AlertAct {
  TAKE = 'TAKE',
  RELEASE = 'RELEASE',
  SNOOZE = 'SNOOZE',
  CONFIRM = 'CONFIRM',
  DISMISS = 'DISMISS',
}
registerEnumType(AlertAct, {
  name: 'AlertAct',
  description: 'What an officer does with an alert. 处置动作',
  valuesConfig: {
    TAKE: { description: 'Looks at it himself. 领取' },
    RELEASE: { description: 'Gives it back to the queue. 退回' },
    SNOOZE: { description: 'Puts it off until a day. 暂缓' },
    CONFIRM: { description: 'Finds something in it; a case is opened apart. 确认' },
    DISMISS: { description: 'Finds nothing in it; what was found raises no other. 排除' },
  },
})

export enum AlertQueue {
  WAITING = 'WAITING',
  SNOOZED = 'SNOOZED',
  CLOSED = 'CLOSED',
}
registerEnumType(AlertQueue, {
  name: 'AlertQueue',
  description: 'Which alerts. 队列',
  valuesConfig: {
    WAITING: { description: 'New, taken, and those whose day has come. 待办' },
    SNOOZED: { description: 'Put off. 暂缓' },
    CLOSED: { description: 'Confirmed and dismissed. 已结' },
  },
})

@ObjectType({ description: 'The fact that completed a hit. 触发事实' })
export class HitCause {
  @Field(() => Int, { description: 'Number of the event that brought it. 事件序号' })
  seq!: number

  @Field(() => String, { nullable: true, description: 'What that event was; null where it is not kept. 事件类别' })
  kind!: string | null

  @Field(() => Instant, { nullable: true, description: 'When it was; null where it is not kept. 时间' })
  at!: string | null

  @Field(() => LinkFact, {
    nullable: true,
    description: 'The newest fact of the path; null where documents brought it, or it is not yours to see. 事实',
  })
  fact!: LinkFact | null
}

@ObjectType({ description: 'What a pattern found about one enterprise. 命中' })
export class Hit {
  @Field(() => Instant, { description: 'When. 发现时间' })
  foundAt!: string

  @Field(() => Float, { description: 'From 0 to 1. 权重' })
  weight!: number

  @Field(() => HitCause, { description: 'What completed it. 触发事实' })
  cause!: HitCause

  @Field(() => [LinkStep], { description: 'What it rests on. 路径' })
  path!: LinkStep[]

  @Field(() => String, { description: 'SHA-256 of the pattern that found it. 模式摘要' })
  patternHash!: string
}

@ObjectType({ description: 'What was done with an alert. 处置记录' })
export class AlertStep {
  @Field(() => AlertAct, { description: 'What. 动作' })
  act!: AlertAct

  @Field(() => String, { description: 'By whom. 处置人' })
  by!: string

  @Field(() => Instant, { description: 'When. 时间' })
  at!: string

  @Field(() => String, { nullable: true, description: 'Why, in words. 说明' })
  words!: string | null

  @Field(() => Day, { nullable: true, description: 'Of a snooze: until when. 暂缓至' })
  until!: string | null
}

@ObjectType({ implements: Node, description: 'Hits of a pattern that share what they rest on. 预警' })
export class Alert implements Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => String, { description: 'Code of the pattern. 模式代码' })
  code!: string

  @Field(() => String, { description: 'Of the pattern, in Chinese. 中文名称' })
  nameZh!: string

  @Field(() => String, { description: 'Of the pattern, in English. 英文名称' })
  nameEn!: string

  @Field(() => AlertSeverity, { description: 'What comes first in the queue. 级别' })
  severity!: AlertSeverity

  @Field(() => AlertState, { description: 'How far it has come. 状态' })
  state!: AlertState

  @Field(() => Instant, { description: 'Of the first hit. 首次命中' })
  openedAt!: string

  @Field(() => Instant, { description: 'Of the latest hit that you may see. 最近命中' })
  lastAt!: string

  @Field(() => Int, { description: 'How many hits of it you may see, up to 1,000. 命中数' })
  hitCount!: number

  @Field(() => String, { nullable: true, description: 'Officer who has taken it. 处理人' })
  takenBy!: string | null

  @Field(() => Day, { nullable: true, description: 'Until when it is put off. 暂缓至' })
  snoozedUntil!: string | null

  @Field(() => Int, { description: 'How many steps were taken: whoever takes the next says which he has seen. 步骤数' })
  count!: number
}

@InputType({ description: 'What an officer does with an alert. 预警处置' })
export class TriageAlertInput {
  @Field(() => ID, { description: 'Which alert. 预警' })
  alert!: string

  @Field(() => AlertAct, { description: 'What. 动作' })
  act!: AlertAct

  @Field(() => Int, { description: 'How many steps of it you have seen. 已见步骤数' })
  count!: number

  @Field(() => String, { nullable: true, description: 'Why; needed for all but taking. 说明' })
  words?: string

  @Field(() => Day, { nullable: true, description: 'Of a snooze: until when, at most half a year. 暂缓至' })
  until?: string
}

@ObjectType({ description: 'The alert as it stands, or why it was refused. 处置结果' })
export class AlertPayload {
  @Field(() => Alert, { nullable: true, description: 'Null when refused. 预警' })
  alert!: Alert | null

  @Field(() => [UserError], { description: 'Why it was refused. 拒绝原因' })
  userErrors!: UserError[]
}
