import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

export enum DocumentState {
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
  APPLIED = 'APPLIED',
  UNCHANGED = 'UNCHANGED',
  STALE = 'STALE',
  CONFLICT = 'CONFLICT',
}
registerEnumType(DocumentState, {
  name: 'DocumentState',
  description: 'How far a document has come. 单证状态',
  valuesConfig: {
    ACCEPTED: { description: 'Stored; it will be in the graph exactly once. 已受理' },
    REJECTED: { description: 'Refused at the door, with reasons. 已退单' },
    APPLIED: { description: 'In the graph. 已入库' },
    UNCHANGED: { description: 'The same content was there already. 内容未变' },
    STALE: { description: 'A newer version was there already. 旧版本' },
    CONFLICT: { description: 'The same key and time were used for other content. 冲突' },
  },
})

@ObjectType({ description: 'What became of one document, in the order it was sent. 单证回执' })
export class DocumentReceipt {
  @Field(() => String, { description: 'Business key, echoed. 业务主键' })
  key!: string

  @Field(() => DocumentState, { description: 'How far it has come. 状态' })
  state!: DocumentState

  @Field(() => [UserError], { description: 'Why it was refused; empty otherwise. 退单原因' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'The answer to a batch; the same batch gets the same receipt. 批次回执' })
export class Receipt {
  @Field(() => String, { description: 'Receipt number. 回执号' })
  receiptNo!: string

  @Field(() => String, { description: 'The sender’s batch key, echoed. 批次号' })
  batchKey!: string

  @Field(() => Instant, { description: 'When the batch was stored. 受理时间' })
  acceptedAt!: string

  @Field(() => Boolean, { description: 'True once the batch is in the graph. 是否已入库' })
  applied!: boolean

  @Field(() => Int, { description: 'How many documents were accepted. 受理份数' })
  acceptedCount!: number

  @Field(() => [DocumentReceipt], { description: 'One per document, in input order. 逐份回执' })
  documents!: DocumentReceipt[]
}
