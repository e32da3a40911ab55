import { Field, InputType, ObjectType } from 'type-graphql'
import { CancellationInput } from './cancellation.ts'
import { FILINGS } from './filings.ts'
import { InventoryInput } from './inventory.ts'
import { OrderInput } from './order.ts'
import { PaymentInput } from './payment.ts'
import { DocumentReceipt, Receipt } from './receipt.ts'
import { ReturnInput } from './return.ts'
import { UserError } from './user-error.ts'
import { WaybillInput, WaybillStatusInput } from './waybill.ts'

@InputType({ description: 'One document under the name of its kind; exactly one field is set. 单证' })
export class DocumentInput {
  @Field(() => OrderInput, { nullable: true, description: 'An order (CEB311). 订单' })
  order?: object

  @Field(() => PaymentInput, { nullable: true, description: 'A payment voucher (CEB411). 支付单' })
  payment?: object

  @Field(() => WaybillInput, { nullable: true, description: 'A waybill (CEB511). 运单' })
  waybill?: object

  @Field(() => WaybillStatusInput, { nullable: true, description: 'That a waybill was signed for (CEB513). 运单状态' })
  waybillStatus?: object

  @Field(() => InventoryInput, { nullable: true, description: 'An inventory list (CEB621). 清单' })
  inventory?: object

  @Field(() => CancellationInput, { nullable: true, description: 'A request to cancel a list (CEB623). 撤销申请单' })
  cancel?: object

  @Field(() => ReturnInput, { nullable: true, description: 'A request to return goods (CEB625). 退货申请单' })
  return?: object
}

for (const [kind, { input, description }] of Object.entries(FILINGS))
  Field(() => input, { nullable: true, description })(DocumentInput.prototype, kind)

@InputType({ description: 'A batch of documents of any kinds. 单证批次' })
export class PushDocumentsInput {
  @Field(() => String, { description: 'Idempotency key: the same key and content get the same answer. 批次号' })
  batchKey!: string

  @Field(() => [DocumentInput], { description: 'One to 500, in any mix and order. 单证' })
  documents!: DocumentInput[]

  @Field(() => Boolean, { defaultValue: false, description: 'Same checks, same answer, nothing stored. 仅校验' })
  dryRun!: boolean
}

@ObjectType({ description: 'What became of a batch. 受理结果' })
export class PushPayload {
  @Field(() => Receipt, {
    nullable: true,
    description: 'Null on a dry run, and when the batch was refused whole. 回执',
  })
  receipt!: Receipt | null

  @Field(() => [DocumentReceipt], { description: 'One per document, in input order. 逐份结果' })
  documents!: DocumentReceipt[]

  @Field(() => [UserError], { description: 'Why the batch was refused whole. 拒绝原因' })
  userErrors!: UserError[]
}
