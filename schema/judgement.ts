import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { Party } from './control.ts'
import { Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

export enum Verdict {
  SAME = 'SAME',
  APART = 'APART',
  OPEN = 'OPEN',
}
registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'What a person says of two records. 同一性认定',
  valuesConfig: {
    SAME: { description: 'They are of one enterprise. 同一企业' },
    APART: { description: 'They are not, and are not to be merged by way of others. 不同企业' },
    OPEN: { description: 'It is open, or open again. 待定' },
  },
})

@ObjectType({ description: 'What a person has judged of this and another record. 认定记录' })
class IdentityJudgement {
  @Field(() => Party, { description: 'The other record. 对方企业' })
  other!: Party

  @Field(() => Verdict, { description: 'What was judged. 认定' })
  verdict!: Verdict

  @Field(() => Boolean, { description: 'Whether this record is the one that goes on. 是否以本企业为准' })
  keepsThis!: boolean

  @Field(() => String, { description: 'Why, in the officer’s words. 理由' })
  words!: string

  @Field(() => String, { description: 'Who judged. 认定人' })
  by!: string

  @Field(() => Instant, { description: 'When. 认定时间' })
  at!: string

  @Field(() => Boolean, { description: 'Whether it stands, or was judged anew since. 是否有效' })
  stands!: boolean
}

@ObjectType({ description: 'Which records are of one enterprise. 企业同一性' })
export class Identity {
  @Field(() => Party, {
    nullable: true,
    description: 'The one whose id stays for all of them; null where you may not see it. 主记录',
  })
  canonical!: Party | null

  @Field(() => [Party], { description: 'All of them that you may see, this one with them. 同一企业的记录' })
  members!: Party[]

  @Field(() => [IdentityJudgement], { description: 'What was judged of this one, newest first; at most 100. 认定记录' })
  judgements!: IdentityJudgement[]
}

@InputType({ description: 'What is to be judged of two records. 同一性认定请求' })
export class JudgeIdentityInput {
  @Field(() => String, { description: 'Credit code of one. 统一社会信用代码（一）' })
  left!: string

  @Field(() => String, { description: 'Credit code of the other. 统一社会信用代码（二）' })
  right!: string

  @Field(() => Verdict, { description: 'What you judge. 认定' })
  verdict!: Verdict

  @Field(() => String, {
    nullable: true,
    description: 'Credit code of that of the two whose id stays; `left` if left out. 保留的记录',
  })
  keep?: string | null

  @Field(() => String, { description: 'Why, at most 1,000 characters. 理由' })
  words!: string
}

@ObjectType({ description: 'Two records whose judgement stands in the way. 冲突的认定' })
class IdentityClash {
  @Field(() => Party, { description: 'One of them. 企业（一）' })
  left!: Party

  @Field(() => Party, { description: 'The other. 企业（二）' })
  right!: Party
}

@ObjectType({ description: 'What became of the judgement. 认定结果' })
export class JudgeIdentityPayload {
  @Field(() => Identity, { nullable: true, description: 'Of `left`, as it stands now. 企业同一性' })
  identity!: Identity | null

  @Field(() => [IdentityClash], {
    description: 'Judgements that have to be judged anew first; those that you may see. 冲突的认定',
  })
  clashes!: IdentityClash[]

  @Field(() => [UserError], { description: 'Why it was refused. 拒绝原因' })
  userErrors!: UserError[]
}
