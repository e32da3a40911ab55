import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Day } from './scalars.ts'

export enum GradeCode {
  ADVANCED_CERTIFIED = 'ADVANCED_CERTIFIED',
  CERTIFIED = 'CERTIFIED',
  GENERAL_CERTIFIED = 'GENERAL_CERTIFIED',
  REGULAR = 'REGULAR',
  DISHONEST = 'DISHONEST',
  SERIOUSLY_DISHONEST = 'SERIOUSLY_DISHONEST',
}
registerEnumType(GradeCode, {
  name: 'GradeCode',
  description: 'The grades of all regimes; which of them exist, and their rank, is the law pack’s to say. 信用等级',
  valuesConfig: {
    ADVANCED_CERTIFIED: { description: 'China’s AEO. 高级认证企业' },
    CERTIFIED: { description: 'The middle tier of Order 282. 认证企业' },
    GENERAL_CERTIFIED: { description: 'The middle tier of Order 237. 一般认证企业' },
    REGULAR: { description: 'Everybody else; stands without a decision. 常规企业' },
    DISHONEST: { description: 'Found dishonest by a decision. 失信企业' },
    SERIOUSLY_DISHONEST: { description: 'On the serious list; a grade of its own since Order 282. 严重失信企业' },
  },
})

@ObjectType({ description: 'A grade in force for a time, from a decision or by default. 信用等级' })
export class Grade {
  @Field(() => GradeCode, { description: 'The grade. 等级' })
  code!: GradeCode

  @Field(() => Boolean, { description: 'True where no decision was made and the default stands. 是否默认' })
  byDefault!: boolean

  @Field(() => Day, { nullable: true, description: 'First day in force; null for the default. 生效日期' })
  validFrom!: string | null

  @Field(() => Day, { nullable: true, description: 'First day no longer in force; null while it lasts. 失效日期' })
  validTo!: string | null

  @Field(() => String, { nullable: true, description: 'Law pack under which it was decided. 规则包' })
  pack!: string | null

  @Field(() => String, { nullable: true, description: 'Number of the decision it stands on. 认定决定编号' })
  decisionNo!: string | null
}
