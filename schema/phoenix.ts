import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Party } from './control.ts'
import { SHARED_WORDS } from './likeness.ts'
import { Day } from './scalars.ts'

enum FallKind {
  FOUND_DISHONEST = 'FOUND_DISHONEST',
  PENALISED = 'PENALISED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(FallKind, {
  name: 'FallKind',
  description: 'What brought an enterprise down. 前企业失信或注销情形',
  valuesConfig: {
    FOUND_DISHONEST: { description: 'It was found dishonest. 被认定失信' },
    PENALISED: { description: 'It was penalised. 受到处罚' },
    CANCELLED: { description: 'Its registration was cancelled. 注销' },
  },
})

enum PhoenixCode {
  TIMING = 'TIMING',
  GOODS = 'GOODS',
  NAME = 'NAME',
  FORMER_NAME = 'FORMER_NAME',
  CODE_NEAR = 'CODE_NEAR',
  FORMER_CODE = 'FORMER_CODE',
  PHONE = 'PHONE',
  ADDRESS = 'ADDRESS',
  EMAIL = 'EMAIL',
  ACCOUNT = 'ACCOUNT',
  DEVICE = 'DEVICE',
  PERSON = 'PERSON',
}
registerEnumType(PhoenixCode, {
  name: 'PhoenixCode',
  description: 'Why one may have risen from the other. 疑似换壳依据',
  valuesConfig: {
    TIMING: { description: 'Founded about when the other fell. 成立时间接近' },
    GOODS: { description: 'The same chapters of the tariff; value lists them. 商品章节相同' },
    ...SHARED_WORDS,
  },
})

@ObjectType({ description: 'Something that says so, and what it counts. 理由' })
class PhoenixReason {
  @Field(() => PhoenixCode, { description: 'What. 代码' })
  code!: PhoenixCode

  @Field(() => String, { nullable: true, description: 'What is shared. 共享值' })
  value!: string | null

  @Field(() => Int, { description: 'Points; this house’s own, no law names any. 分值' })
  points!: number
}

@ObjectType({
  description:
    'One enterprise that may have risen from another that fell. It may lead to closer attention and never moves a grade. 疑似换壳企业',
})
export class Phoenix {
  @Field(() => Party, { description: 'Who fell. 前企业' })
  old!: Party

  @Field(() => Party, { description: 'Who was founded about then. 新企业' })
  young!: Party

  @Field(() => Int, { description: '50 to 100; orders what to look at first, and is no probability. 分值' })
  score!: number

  @Field(() => FallKind, { description: 'What brought the old one down. 前企业情形' })
  fallKind!: FallKind

  @Field(() => Day, { description: 'On what day. 日期' })
  fallOn!: string

  @Field(() => String, { nullable: true, description: 'Global id of the record that says so. 依据记录' })
  evidence!: string | null

  @Field(() => Int, { description: 'Days from the fall to the founding; below zero where it came first. 间隔天数' })
  days!: number

  @Field(() => [PhoenixReason], { description: 'Why, what counts most first. 理由' })
  reasons!: PhoenixReason[]
}
