import { code, fen, identityNumber, inputOf, instant, personal, phone, table, uscc, type Written } from './form.ts'
import { Field, ID, ObjectType } from 'type-graphql'
import { Node } from './node.ts'
import { orderKey, version, yuan } from './order.ts'
import { Day, Fen, Instant } from './scalars.ts'

@ObjectType({ implements: Node, description: 'What was paid for an order. 支付单' })
export class Payment implements Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => String, { description: 'Number, unique within the firm that took it. 支付交易编号' })
  transactionNo!: string

  @Field(() => Day, { description: 'Day of the payment. 支付日期' })
  paidOn!: string

  @Field(() => Instant, { nullable: true, description: 'When the sender reported this version. 报送时间' })
  appTime!: string | null

  @Field(() => Fen, { description: 'What was paid. 支付金额' })
  amountFen!: number
}

export const PAYMENT = table({
  firmUscc: { form: uscc, required: true, description: 'Credit code of the firm that took it (payCode). 支付企业代码' },
  transactionNo: {
    form: code(60),
    required: true,
    description: 'Number, unique within the firm (payTransactionId). 支付交易编号',
  },
  ...orderKey,
  ...version,
  payerIdNumber: {
    form: identityNumber,
    required: true,
    description: 'Resident identity number of the payer; only its keyed hash is kept. 支付人证件号码',
  },
  payerName: {
    form: personal(60),
    required: true,
    description: 'Name of the payer; only its keyed hash is kept. 支付人姓名',
  },
  payerPhone: {
    form: phone(60),
    required: false,
    description: 'Telephone of the payer; only its keyed hash is kept. 支付人电话',
  },
  amountFen: { form: fen, required: true, description: 'What was paid. 支付金额' },
  currency: yuan,
  paidAt: { form: instant, required: true, description: 'When it was paid, ISO 8601 with offset. 支付时间' },
})

export type PaymentInput = Written<typeof PAYMENT>

export const PaymentInput = inputOf(
  PAYMENT,
  'PaymentInput',
  'A payment (CEB411). Personal values are replaced by keyed hashes before anything is stored. 支付单',
)
