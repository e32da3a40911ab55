import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { RuleResult } from './explanation.ts'
import { GradeCode } from './grade.ts'
import { Day } from './scalars.ts'
import { UserError } from './user-error.ts'

export enum ComparedSide {
  LEFT = 'LEFT',
  RIGHT = 'RIGHT',
  BOTH = 'BOTH',
}
registerEnumType(ComparedSide, {
  name: 'ComparedSide',
  description: 'Which side has it. 所在方',
  valuesConfig: {
    LEFT: { description: 'The left one only. 仅左方' },
    RIGHT: { description: 'The right one only. 仅右方' },
    BOTH: { description: 'Both. 双方' },
  },
})

@InputType({ description: 'Recorded facts, and a law pack to hear about them. 比较方' })
export class ComparedInput {
  @Field(() => String, { description: 'Credit code of the enterprise. 统一社会信用代码' })
  uscc!: string

  @Field(() => Day, { nullable: true, description: 'The latest assessment up to this day; today if left out. 日期' })
  on?: string

  @Field(() => String, {
    nullable: true,
    description: 'Key of a law pack, as what-if; the one in force on the day of the facts if left out. 规则包',
  })
  pack?: string
}

@InputType({ description: 'Two days, two packs or two enterprises. 比较' })
export class CompareAssessmentsInput {
  @Field(() => ComparedInput, { description: 'One side. 左方' })
  left!: ComparedInput

  @Field(() => ComparedInput, { description: 'The other side. 右方' })
  right!: ComparedInput
}

@ObjectType({ description: 'One value on both sides, as text. 差异' })
export class Difference {
  @Field(() => String, { description: 'What it is. 名称' })
  name!: string

  @Field(() => String, { nullable: true, description: 'On the left. 左值' })
  left!: string | null

  @Field(() => String, { nullable: true, description: 'On the right. 右值' })
  right!: string | null
}

@ObjectType({ description: 'A document that one side has, or that reads differently. 记录差异' })
export class ViolationDifference {
  @Field(() => String, { description: 'Key of the document. 文书' })
  key!: string

  @Field(() => ComparedSide, { description: 'Who has it. 所在方' })
  on!: ComparedSide

  @Field(() => [Difference], { description: 'In what it differs, where both have it. 差异' })
  differences!: Difference[]
}

@ObjectType({ description: 'A rule that answers differently, or from other numbers. 规则差异' })
export class RuleDifference {
  @Field(() => String, { description: 'Rule, stable. 规则编号' })
  ruleId!: string

  @Field(() => RuleResult, {
    nullable: true,
    description: 'On the left; null where the pack has no such rule. 左方结果',
  })
  left!: RuleResult | null

  @Field(() => RuleResult, { nullable: true, description: 'On the right. 右方结果' })
  right!: RuleResult | null

  @Field(() => [Difference], { description: 'Inputs, parameters and windows that differ. 差异' })
  differences!: Difference[]

  @Field(() => [String], { description: 'Keys of the documents that counted on the left. 左方证据' })
  evidenceLeft!: string[]

  @Field(() => [String], { description: 'Keys of the documents that counted on the right. 右方证据' })
  evidenceRight!: string[]
}

@ObjectType({ description: 'Points that a factor won on both sides. 评分差异' })
export class ContributionDifference {
  @Field(() => String, { description: 'Factor. 因素' })
  factor!: string

  @Field(() => Int, { description: 'On the left. 左方' })
  left!: number

  @Field(() => Int, { description: 'On the right. 右方' })
  right!: number
}

@ObjectType({ description: 'What one side comes to. 一方结果' })
export class ComparedAssessment {
  @Field(() => String, { description: 'The assessment that recorded the facts. 评估' })
  assessment!: string

  @Field(() => Day, { description: 'The day of the facts. 评估日' })
  asOf!: string

  @Field(() => String, { description: 'Law pack. 规则包' })
  pack!: string

  @Field(() => Boolean, { description: 'The pack was not in force on that day. 是否假设' })
  whatIf!: boolean

  @Field(() => GradeCode, { description: 'What the rules would say. 测算等级' })
  computedGrade!: GradeCode

  @Field(() => Int, { description: 'Points beside the law, 0 to 1000. 分值' })
  score!: number

  @Field(() => String, { description: 'Band of the score. 分段' })
  band!: string
}

@ObjectType({ description: 'What differs between two assessments. 评估比较' })
export class AssessmentComparison {
  @Field(() => ComparedAssessment, { description: 'One side. 左方' })
  left!: ComparedAssessment

  @Field(() => ComparedAssessment, { description: 'The other side. 右方' })
  right!: ComparedAssessment

  @Field(() => [Difference], { description: 'Facts that differ. 事实差异' })
  facts!: Difference[]

  @Field(() => [ViolationDifference], { description: 'Documents that differ. 记录差异' })
  violations!: ViolationDifference[]

  @Field(() => [RuleDifference], { description: 'Rules that differ. 规则差异' })
  rules!: RuleDifference[]

  @Field(() => [ContributionDifference], { description: 'Factors of the score that differ. 评分差异' })
  contributions!: ContributionDifference[]
}

@ObjectType({ description: 'The comparison, or why there is none. 比较结果' })
export class CompareAssessmentsPayload {
  @Field(() => AssessmentComparison, { nullable: true, description: 'Null when a side is missing. 比较' })
  comparison!: AssessmentComparison | null

  @Field(() => [UserError], { description: 'Each side that is missing. 错误' })
  userErrors!: UserError[]
}
