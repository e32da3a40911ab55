import { Field, ObjectType } from 'type-graphql'
import { Receipt } from './receipt.ts'
import { Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

@ObjectType({ description: 'A document that was accepted and could not be applied. 死信单证' })
export class DeadLetter {
  @Field(() => String, { description: 'Receipt and place in its batch. 回执号|序号' })
  key!: string

  @Field(() => String, { description: 'What the document is. 单证类别' })
  kind!: string

  @Field(() => String, { description: 'Who sent it. 报送方' })
  party!: string

  @Field(() => String, { description: 'Receipt of its batch. 回执号' })
  receiptNo!: string

  @Field(() => String, { description: 'What stood against it. 原因' })
  reason!: string

  @Field(() => Instant, { description: 'When it was set aside. 移入时间' })
  setAsideAt!: string
}

@ObjectType({ description: 'What became of a replay. 重放结果' })
export class ReplayPayload {
  @Field(() => Receipt, { nullable: true, description: 'The document waits again under this receipt. 回执' })
  receipt!: Receipt | null

  @Field(() => [UserError], { description: 'Why it was not replayed. 拒绝原因' })
  userErrors!: UserError[]
}
