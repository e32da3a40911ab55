import { Field, InputType, ObjectType } from 'type-graphql'
import { Day } from './scalars.ts'
import { UserError } from './user-error.ts'

@InputType({ description: 'Whom the caller entrusts with its documents, and how long. 委托关系' })
export class EntrustInput {
  @Field(() => String, { description: 'Credit code of who may send for the caller. 受托企业代码' })
  agentUscc!: string

  @Field(() => Day, { nullable: true, description: 'First day; today when left out. 起始日' })
  validFrom!: string | null

  @Field(() => Day, { nullable: true, description: 'Last day; none when left out. 截止日' })
  validTo!: string | null
}

@ObjectType({ description: 'That one firm may send the documents of another. 委托关系' })
export class Entrustment {
  @Field(() => String, { description: 'Credit code of who entrusts. 委托企业代码' })
  principalUscc!: string

  @Field(() => String, { description: 'Credit code of who may send. 受托企业代码' })
  agentUscc!: string

  @Field(() => Day, { description: 'First day. 起始日' })
  validFrom!: string

  @Field(() => Day, { nullable: true, description: 'Last day; null while it has none. 截止日' })
  validTo!: string | null
}

@ObjectType({ description: 'What became of an entrustment. 委托登记结果' })
export class EntrustPayload {
  @Field(() => Entrustment, { nullable: true, description: 'As it stands now. 现行委托关系' })
  entrustment!: Entrustment | null

  @Field(() => [UserError], { description: 'Why it was not recorded. 拒绝原因' })
  userErrors!: UserError[]
}
