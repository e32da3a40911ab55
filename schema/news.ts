import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { GradeCode } from './grade.ts'
import { Day, Instant } from './scalars.ts'

export enum NewsKind {
  GRADE_CHANGED = 'GRADE_CHANGED',
  ALERTED = 'ALERTED',
}
registerEnumType(NewsKind, {
  name: 'NewsKind',
  description: 'What has happened. 动态类别',
  valuesConfig: {
    GRADE_CHANGED: { description: 'A decision has changed a grade. 信用等级变更' },
    ALERTED: { description: 'A pattern has found something. 风险预警' },
  },
})

@ObjectType({ description: 'Something that has happened to an enterprise. 企业动态' })
export class News {
  @Field(() => NewsKind, { description: 'What. 类别' })
  kind!: NewsKind

  @Field(() => Instant, { description: 'When it was recorded. 时间' })
  at!: string

  @Field(() => String, { nullable: true, description: 'Credit code of the enterprise. 统一社会信用代码' })
  uscc!: string | null

  @Field(() => String, { nullable: true, description: 'Its name. 企业名称' })
  name!: string | null

  @Field(() => GradeCode, { nullable: true, description: 'Of a change: the grade in force today. 当前信用等级' })
  grade!: GradeCode | null

  @Field(() => String, { nullable: true, description: 'Of a change: number of the decision. 认定决定编号' })
  decisionNo!: string | null

  @Field(() => Day, { nullable: true, description: 'Of a change: from when on it counts. 生效日期' })
  effectiveOn!: string | null

  @Field(() => ID, { nullable: true, description: 'Of an alert: its id. 预警标识' })
  alert!: string | null

  @Field(() => String, { nullable: true, description: 'Of an alert: code of the pattern. 模型代码' })
  pattern!: string | null
}

@ObjectType({ description: 'What has happened since a cursor, in the order in which it did. 动态列表' })
export class NewsFeed {
  @Field(() => [News], { description: 'Empty when nothing is new. 动态' })
  news!: News[]

  @Field(() => String, { description: 'Cursor for what follows. 下一游标' })
  next!: string
}
