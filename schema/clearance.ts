import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { GradeCode } from './grade.ts'
import { Instant } from './scalars.ts'

export enum Lane {
  RELEASE = 'RELEASE',
  DOCUMENTS = 'DOCUMENTS',
  INSPECTION = 'INSPECTION',
}
registerEnumType(Lane, {
  name: 'Lane',
  description: 'The road a declaration takes through clearance. 通关通道',
  valuesConfig: {
    RELEASE: { description: 'Released without further look. 放行' },
    DOCUMENTS: { description: 'Documents are reviewed. 单证审核' },
    INSPECTION: { description: 'Goods are inspected. 查验' },
  },
})

@ObjectType({ description: 'Why, with its ground. 理由' })
export class Reason {
  @Field(() => String, { description: 'Stable code. 代码' })
  code!: string

  @Field(() => String, { nullable: true, description: 'Article it rests on. 依据条款' })
  article!: string | null

  @Field(() => String, { description: 'In English. 英文' })
  en!: string

  @Field(() => String, { description: 'In Chinese. 中文' })
  zh!: string
}

@ObjectType({ description: 'Lane and measures for one declaration, with reasons. 通关处置' })
export class ClearanceDecision {
  @Field(() => Lane, { description: 'The road it takes. 通道' })
  lane!: Lane

  @Field(() => GradeCode, { description: 'The grade that decided: the lower of the parties’. 适用等级' })
  grade!: GradeCode

  @Field(() => Int, { description: 'The draw, 0 to 9999; inspected when below the grade’s share. 随机数' })
  draw!: number

  @Field(() => [String], { description: 'Measures that apply. 管理措施' })
  measures!: string[]

  @Field(() => [Reason], { description: 'Why. 理由' })
  reasons!: Reason[]

  @Field(() => String, { description: 'Law pack that spoke. 规则包' })
  pack!: string

  @Field(() => Instant, { description: 'When. 处置时间' })
  decidedAt!: string
}
