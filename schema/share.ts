import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { GradeCode } from './grade.ts'
import { Day, Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

@ObjectType({ description: 'Who may get which fields for which purpose until when. 共享协议' })
export class Agreement {
  @Field(() => ID, { description: 'Stable. 标识' })
  id!: string

  @Field(() => String, { description: 'Code of the bureau. 征信机构代码' })
  bureau!: string

  @Field(() => String, { description: 'The one purpose it covers. 用途' })
  purpose!: string

  @Field(() => [String], { description: 'Fields it covers. 字段' })
  fields!: string[]

  @Field(() => Day, { description: 'First day. 起始日' })
  validFrom!: string

  @Field(() => Day, { nullable: true, description: 'First day no longer valid. 终止日' })
  validTo!: string | null
}

@ObjectType({ description: 'One thing that left: what, to whom, why and when. 共享记录' })
export class Share {
  @Field(() => ID, { description: 'Stable. 标识' })
  id!: string

  @Field(() => String, { description: 'Code of the bureau. 征信机构代码' })
  bureau!: string

  @Field(() => String, { description: 'Purpose given. 用途' })
  purpose!: string

  @Field(() => String, { description: 'Agreement it was covered by. 共享协议' })
  agreement!: string

  @Field(() => [String], { description: 'Fields that left. 字段' })
  fields!: string[]

  @Field(() => Instant, { description: 'When. 时间' })
  sharedAt!: string
}

@ObjectType({ description: 'A grade in force, as an agreement permits it to be told. 共享的信用等级' })
export class SharedGrade {
  @Field(() => String, { description: 'Unified social credit code. 统一社会信用代码' })
  uscc!: string

  @Field(() => String, {
    nullable: true,
    description: 'Registered name; null where the agreement leaves it out. 企业名称',
  })
  name!: string | null

  @Field(() => GradeCode, { description: 'The grade in force. 等级' })
  grade!: GradeCode

  @Field(() => Day, { nullable: true, description: 'First day in force; null for the default. 生效日' })
  since!: string | null

  @Field(() => String, { nullable: true, description: 'Decision it stands on; null for the default. 认定决定编号' })
  decisionNo!: string | null

  @Field(() => String, { description: 'The record of this disclosure. 共享记录' })
  shareId!: string
}

@InputType({ description: 'What a bureau asks for, and why. 查询' })
export class PullGradeInput {
  @Field(() => String, { description: 'Unified social credit code. 统一社会信用代码' })
  uscc!: string

  @Field(() => String, { description: 'The purpose, as the agreement names it. 用途' })
  purpose!: string
}

@ObjectType({ description: 'The grade, or why it may not be told. 查询结果' })
export class PullGradePayload {
  @Field(() => SharedGrade, { nullable: true, description: 'Null when refused. 信用等级' })
  grade!: SharedGrade | null

  @Field(() => [UserError], { description: 'Why it was refused. 拒绝原因' })
  userErrors!: UserError[]
}
