import { Field, Int, ObjectType } from 'type-graphql'
import { SourceStatus } from './law-pack.ts'

@ObjectType({ description: 'What one factor adds to the score; all together are the score. 评分构成' })
export class ScoreContribution {
  @Field(() => String, { description: 'Factor, stable; also the code of its reason. 因素' })
  factor!: string

  @Field(() => Int, { description: 'Points of whom nothing of it concerns. 满分' })
  weight!: number

  @Field(() => Int, { description: 'Points won. 得分' })
  won!: number

  @Field(() => Int, { description: 'Points lost. 扣分' })
  lost!: number

  @Field(() => String, { nullable: true, description: 'The number it goes by; null where it cannot be told. 取值' })
  value!: string | null

  @Field(() => SourceStatus, { description: 'How well it is founded. 来源状态' })
  status!: SourceStatus

  @Field(() => [String], { description: 'Keys of the documents it looks at. 证据' })
  evidence!: string[]
}

@ObjectType({ description: 'Why points are lost, and what to do about it. 扣分原因' })
export class ScoreReason {
  @Field(() => String, { description: 'Stable. 原因代码' })
  code!: string

  @Field(() => Int, { description: 'Points lost; the most come first. 扣分' })
  lost!: number

  @Field(() => Boolean, { description: 'Among the first that are told. 是否主要原因' })
  headline!: boolean

  @Field(() => String, { description: 'Why, in English. 英文' })
  en!: string

  @Field(() => String, { description: 'Why, in Chinese. 中文' })
  zh!: string

  @Field(() => String, { description: 'What to do, in English. 英文建议' })
  actEn!: string

  @Field(() => String, { description: 'What to do, in Chinese. 中文建议' })
  actZh!: string

  @Field(() => [String], { description: 'Keys of the documents it rests on. 证据' })
  evidence!: string[]
}

@ObjectType({ description: 'Points beside the signals of the law; they move no grade. 信用评分' })
export class Score {
  @Field(() => String, { description: 'Scorecard. 评分卡' })
  scorecard!: string

  @Field(() => String, { description: 'SHA-256 of the scorecard. 评分卡摘要' })
  scorecardHash!: string

  @Field(() => Int, { description: '0 to 1000. 分值' })
  points!: number

  @Field(() => String, { description: 'Band, like SOUND. 分段' })
  band!: string

  @Field(() => String, { description: 'The band in English. 分段英文' })
  bandEn!: string

  @Field(() => String, { description: 'The band in Chinese. 分段中文' })
  bandZh!: string

  @Field(() => String, { description: 'What the score does not do, in English. 说明（英文）' })
  noteEn!: string

  @Field(() => String, { description: 'What the score does not do, in Chinese. 说明（中文）' })
  noteZh!: string

  @Field(() => [ScoreReason], { description: 'Why it is not 1000. 扣分原因' })
  reasons!: ScoreReason[]

  @Field(() => [ScoreContribution], { description: 'What each factor adds. 评分构成' })
  contributions!: ScoreContribution[]
}
