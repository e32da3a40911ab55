import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { Day, Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

export enum ConsentPurpose {
  LINK_ANALYSIS = 'LINK_ANALYSIS',
}
registerEnumType(ConsentPurpose, {
  name: 'ConsentPurpose',
  description: 'What a consent is given for. 同意用途',
  valuesConfig: {
    LINK_ANALYSIS: { description: 'To link an enterprise with others, and to show by what. 关联分析' },
  },
})

@ObjectType({ description: 'That the principal lets enterprises be linked with others. 委托人同意记录' })
export class Consent {
  @Field(() => String, { description: 'By which it is withdrawn. 编号' })
  id!: string

  @Field(() => String, {
    description: 'Credit code of the enterprise, or the customs district of all registered there. 适用企业或关区',
  })
  of!: string

  @Field(() => ConsentPurpose, { description: 'For what. 用途' })
  purpose!: ConsentPurpose

  @Field(() => String, { description: 'Who consents. 委托人' })
  principal!: string

  @Field(() => String, { description: 'Number of the paper that says so. 文书编号' })
  document!: string

  @Field(() => Day, { description: 'First day. 起始日' })
  validFrom!: string

  @Field(() => Day, { nullable: true, description: 'Last day; null while it has none. 截止日' })
  validTo!: string | null

  @Field(() => Day, { nullable: true, description: 'From this day on it counts no more. 撤回日' })
  withdrawnOn!: string | null

  @Field(() => String, { description: 'Who recorded it. 登记人' })
  recordedBy!: string

  @Field(() => Instant, { description: 'When it was recorded. 登记时间' })
  recordedAt!: string
}

@InputType({ description: 'A consent on paper, to be recorded. 同意登记' })
export class RecordConsentInput {
  @Field(() => String, {
    description: 'Credit code of one enterprise, or a customs district for all registered there. 适用企业或关区',
  })
  of!: string

  @Field(() => String, { description: 'Who consents: on whose behalf links are analysed. 委托人' })
  principal!: string

  @Field(() => String, { description: 'Number of the paper that says so. 文书编号' })
  document!: string

  @Field(() => Day, { description: 'First day. 起始日' })
  validFrom!: string

  @Field(() => Day, { nullable: true, description: 'Last day; none when left out. 截止日' })
  validTo?: string
}

@InputType({ description: 'That a consent was withdrawn. 撤回同意' })
export class WithdrawConsentInput {
  @Field(() => String, { description: 'Id of the consent. 编号' })
  id!: string

  @Field(() => Day, { nullable: true, description: 'From when on it counts no more; today when left out. 撤回日' })
  on?: string
}

@ObjectType({ description: 'What became of a consent. 同意登记结果' })
export class ConsentPayload {
  @Field(() => Consent, { nullable: true, description: 'As it stands now. 现行记录' })
  consent!: Consent | null

  @Field(() => [UserError], { description: 'Why it was not recorded. 拒绝原因' })
  userErrors!: UserError[]
}
