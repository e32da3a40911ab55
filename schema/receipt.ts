import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ParcelDocumentKind } from './parcel.ts'
import { Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

export enum DocumentState {
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
  APPLIED = 'APPLIED',
  UNCHANGED = 'UNCHANGED',
  STALE = 'STALE',
  CONFLICT = 'CONFLICT',
  MATCHED = 'MATCHED',
  SET_ASIDE = 'SET_ASIDE',
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
    SET_ASIDE: { description: 'Accepted, but it cannot be applied; we look into it. 已转人工处理' },
    MATCHED: { description: 'Compared with the other documents of its parcel; see the news. 已比对' },
  },
})

@ObjectType({ description: 'What the match of a parcel says of one of its documents. 比对结果' })
export class DocumentNews {
  @Field(() => ParcelDocumentKind, { description: 'Which document, or which request. 单证类别' })
  kind!: ParcelDocumentKind

  @Field(() => String, {
    description:
      'Receipt code of the message family: 120, 100, 399, 800; below 0 where this document is refused: -301011, -504015, -504016. 回执代码',
  })
  code!: string

  @Field(() => [String], { description: 'Ids of the rules that do not hold; `parcel` explains them. 不符规则' })
  findings!: string[]

  @Field(() => String, { description: 'Platform and order number of the parcel. 平台代码|订单编号' })
  list!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Number of this state, of the list or of the request: a lower one is older. 状态序号',
  })
  no!: number | null
}

@ObjectType({ description: 'What became of one document, in the order it was sent. 单证回执' })
export class DocumentReceipt {
  @Field(() => String, { description: 'Business key, echoed. 业务主键' })
  key!: string

  @Field(() => DocumentState, { description: 'How far it has come. 状态' })
  state!: DocumentState

  @Field(() => [UserError], { description: 'Why it was refused; empty otherwise. 退单原因' })
  userErrors!: UserError[]

  @Field(() => DocumentNews, { nullable: true, description: 'What the match says of it. 比对结果' })
  news?: DocumentNews | null
}

@ObjectType({ description: 'The answer to a batch; the same batch gets the same receipt. 批次回执' })
export class Receipt {
  @Field(() => String, { description: 'Receipt number. 回执号' })
  receiptNo!: string

  @Field(() => String, { nullable: true, description: 'The sender’s batch key, echoed; null for later news. 批次号' })
  batchKey!: string | null

  @Field(() => Instant, { description: 'When the batch was stored. 受理时间' })
  acceptedAt!: string

  @Field(() => Boolean, { description: 'True once the batch is in the graph. 是否已入库' })
  applied!: boolean

  @Field(() => Int, { description: 'How many documents were accepted. 受理份数' })
  acceptedCount!: number

  @Field(() => [DocumentReceipt], { description: 'One per document, in input order. 逐份回执' })
  documents!: DocumentReceipt[]
}

@ObjectType({ description: 'What is new for you since a cursor, oldest first. 回执流' })
export class ReceiptFeed {
  @Field(() => [Receipt], { description: 'Receipts of your batches, and later news of your documents. 回执' })
  receipts!: Receipt[]

  @Field(() => String, { nullable: true, description: 'Ask again after this; null when you never had any. 游标' })
  next!: string | null
}
