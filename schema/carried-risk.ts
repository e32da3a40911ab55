import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { GradeCode } from './grade.ts'
import { SourceStatus } from './law-pack.ts'
import { LinkStep } from './link.ts'
import { Day } from './scalars.ts'

enum RiskSourceKind {
  GRADE = 'GRADE',
  VIOLATION = 'VIOLATION',
}
registerEnumType(RiskSourceKind, {
  name: 'RiskSourceKind',
  description: 'What is carried. 风险来源类别',
  valuesConfig: {
    GRADE: { description: 'A grade in force that is dishonest. 失信等级' },
    VIOLATION: { description: 'An effective document. 违法违规记录' },
  },
})

enum Attention {
  NONE = 'NONE',
  RAISED = 'RAISED',
  HIGH = 'HIGH',
}
registerEnumType(Attention, {
  name: 'Attention',
  description: 'Whom to look at first; it moves no grade. 关注程度',
  valuesConfig: {
    NONE: { description: 'No more than others. 一般' },
    RAISED: { description: 'More than others. 关注' },
    HIGH: { description: 'First. 重点关注' },
  },
})

@ObjectType({ description: 'What comes to an enterprise over one path. 传导路径' })
export class CarriedPath {
  @Field(() => RiskSourceKind, { description: 'What is carried. 来源类别' })
  sourceKind!: RiskSourceKind

  @Field(() => String, { description: 'Grade, or kind of the violation. 来源' })
  what!: string

  @Field(() => Day, { description: 'Since when it stands, or when it was decided. 起始日期' })
  since!: string

  @Field(() => Int, { description: 'How much it is at its source, in ten-thousandths. 来源风险（万分比）' })
  sourceBp!: number

  @Field(() => Int, { description: 'What the links of the path pass on, in ten-thousandths. 传导份额（万分比）' })
  shareBp!: number

  @Field(() => Int, { description: 'What distance and time have left, in ten-thousandths. 衰减后余量（万分比）' })
  decayBp!: number

  @Field(() => Int, { description: 'The product of the three. 传导风险（万分比）' })
  carriedBp!: number

  @Field(() => Boolean, {
    description: 'Whether it is the strongest path to its source; a source counts once. 是否计入',
  })
  counts!: boolean

  @Field(() => [LinkStep], { description: 'From the enterprise to whom it comes from. 路径' })
  path!: LinkStep[]
}

@ObjectType({
  description:
    'What an enterprise carries of those whom it is linked with; its grade is what it would be without. 关联风险',
})
export class CarriedRisk {
  @Field(() => String, { description: 'Credit code. 统一社会信用代码' })
  uscc!: string

  @Field(() => Day, { description: 'As of which day. 截止日' })
  asOf!: string

  @Field(() => GradeCode, { description: 'The grade in force, which this does not touch. 信用等级（不受影响）' })
  grade!: GradeCode

  @Field(() => Int, { description: 'Of all sources together, in ten-thousandths. 关联风险（万分比）' })
  carriedBp!: number

  @Field(() => Attention, { description: 'What that means for whoever chooses whom to look at. 关注程度' })
  attention!: Attention

  @Field(() => SourceStatus, { description: 'How well its numbers are founded. 可靠程度' })
  status!: SourceStatus

  @Field(() => Boolean, { description: 'Whether there are more paths than are shown. 是否截断' })
  truncated!: boolean

  @Field(() => [CarriedPath], { description: 'The strongest first; over nobody whom you may not see. 传导路径' })
  paths!: CarriedPath[]
}
