import { Field, Int, ObjectType } from 'type-graphql'
import { Fen } from './scalars.ts'

@ObjectType({ description: 'What an enterprise did in a month, in numbers. 月度汇总' })
export class Tally {
  @Field(() => String, { description: 'YYYY-MM. 月份' })
  month!: string

  @Field(() => Int, { description: 'Declarations of its goods. 作为收发货人的报关单数' })
  declarations!: number

  @Field(() => Int, { description: 'Declarations that it declared, its own too. 作为申报单位的报关单数' })
  declared!: number

  @Field(() => Int, { description: 'Orders that it sold, or that were sold on its platform. 订单数' })
  orders!: number

  @Field(() => Fen, { description: 'What was paid for them. 订单金额' })
  orderFen!: number

  @Field(() => Int, { description: 'Lists of its goods, or of its platform. 清单数' })
  lists!: number

  @Field(() => Int, {
    description:
      'Those of them that disagree with their documents: an indicator, no violation, and taken back when they agree. 比对不符清单数（提示信息）',
  })
  disagreeing!: number

  @Field(() => Int, { description: 'Those of them that do not agree on who buys. 其中身份不符清单数' })
  identityDisagreeing!: number

  @Field(() => Int, { description: 'Versions of its declarations that another one replaced. 报关单修改次数' })
  corrections!: number

  @Field(() => Int, { description: 'Inspections of what it owned or declared. 查验次数' })
  inspections!: number

  @Field(() => Int, { description: 'Those of them that found a difference. 其中查获次数' })
  inspectionHits!: number
}
