import { Field, ID, Int, ObjectType } from 'type-graphql'
import { GradeCode } from './grade.ts'
import { Node } from './node.ts'
import { Day, Instant } from './scalars.ts'
import { ScoreReason } from './scorecard.ts'

@ObjectType({ description: 'A number that a rule used. 规则输入' })
export class SignalInput {
  @Field(() => String, { description: 'What it is. 名称' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Its value, as text. 取值' })
  value!: string | null
}

@ObjectType({ description: 'A rule that spoke, with its inputs and evidence. 信号' })
export class Signal {
  @Field(() => String, { description: 'Rule, stable. 规则编号' })
  ruleId!: string

  @Field(() => String, { description: 'Article it rests on. 依据条款' })
  article!: string

  @Field(() => String, { description: 'What it says, like DISHONEST_CANDIDATE. 信号' })
  signal!: string

  @Field(() => String, { description: 'In English. 英文' })
  en!: string

  @Field(() => String, { description: 'In Chinese. 中文' })
  zh!: string

  @Field(() => [SignalInput], { description: 'The numbers compared. 输入' })
  inputs!: SignalInput[]

  @Field(() => [String], { description: 'Keys of the documents it rests on. 证据' })
  evidence!: string[]
}

@ObjectType({ implements: Node, description: 'Everything a law pack says about an enterprise as of a day. 评估' })
export class Assessment implements Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => Day, { description: 'The day it speaks of. 评估日' })
  asOf!: string

  @Field(() => String, { description: 'Law pack. 规则包' })
  pack!: string

  @Field(() => String, { description: 'SHA-256 of the law pack. 规则包摘要' })
  packHash!: string

  @Field(() => GradeCode, { description: 'What the rules would say; moves nothing by itself. 测算等级' })
  computedGrade!: GradeCode

  @Field(() => [Signal], { description: 'The rules that spoke. 信号' })
  signals!: Signal[]

  @Field(() => [Signal], {
    description: 'Rules that would speak if an assumed number were confirmed; they open no case. 提示性信号',
  })
  indications!: Signal[]

  @Field(() => Int, {
    nullable: true,
    description: 'Points beside the law, 0 to 1000; they move no grade. Null where none were recorded. 信用评分',
  })
  score!: number | null

  @Field(() => String, { nullable: true, description: 'Band of the score, like SOUND. 分段' })
  band!: string | null

  @Field(() => [ScoreReason], { nullable: true, description: 'Why the score is not 1000. 扣分原因' })
  reasons!: ScoreReason[] | null

  @Field(() => Instant, { description: 'When it was made. 评估时间' })
  recordedAt!: string
}
