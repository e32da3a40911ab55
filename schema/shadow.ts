import { Field, ObjectType } from 'type-graphql'
import { GradeCode } from './grade.ts'
import { Day, Instant } from './scalars.ts'

@ObjectType({ description: 'One of whom a draft in the shadow says something else than the pack in force. 试运行差异' })
export class ShadowDifference {
  @Field(() => String, { description: 'Draft and enterprise. 标识' })
  key!: string

  @Field(() => String, { description: 'Id of the enterprise. 企业标识' })
  enterprise!: string

  @Field(() => Day, { description: 'The day it was looked at for. 评估日' })
  asOf!: string

  @Field(() => GradeCode, { description: 'What the pack in force says. 现行规则测算等级' })
  from!: GradeCode

  @Field(() => GradeCode, { description: 'What the draft says. 草案测算等级' })
  to!: GradeCode

  @Field(() => [String], { description: 'Rules that say something else, as rule|before|after. 差异规则' })
  rules!: string[]

  @Field(() => Instant, { description: 'When it was last looked at. 最近比较时间' })
  seenAt!: string
}
