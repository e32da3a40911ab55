import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Node } from './node.ts'
import { Receipt } from './receipt.ts'
import { Day, Fen, Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

@ObjectType({ implements: Node, description: 'A cross-border e-commerce order. 订单' })
export class Order implements Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => String, { description: 'Number, unique within its platform. 订单编号' })
  orderNo!: string

  @Field(() => Day, { description: 'Day of the order. 订单日期' })
  orderedOn!: string

  @Field(() => Instant, { nullable: true, description: 'When the sender reported this version. 报送时间' })
  appTime!: string | null

  @Field(() => Fen, { description: 'Price of the goods before discount. 商品价格' })
  goodsFen!: number

  @Field(() => Fen, { description: 'Freight. 运杂费' })
  freightFen!: number

  @Field(() => Fen, { description: 'Tax withheld. 代扣税款' })
  taxFen!: number

  @Field(() => Fen, { description: 'Points and vouchers. 非现金抵扣金额' })
  discountFen!: number

  @Field(() => Fen, { description: 'What the buyer paid. 实际支付金额' })
  paidFen!: number
}

@InputType({ description: 'An order. Personal values are replaced by keyed hashes before anything is stored. 订单' })
export class OrderInput {
  @Field(() => String, { description: 'Number, unique within the platform. 订单编号' })
  orderNo!: string

  @Field(() => String, { description: 'Credit code of the platform; must be the sender. 电商平台代码' })
  platformUscc!: string

  @Field(() => String, { description: 'Credit code of the e-commerce firm that sells. 电商企业代码' })
  merchantUscc!: string

  @Field(() => String, { description: 'When this version was made, ISO 8601 with offset; the newest wins. 报送时间' })
  appTime!: string

  @Field(() => Fen, { description: 'Price of the goods before discount. 商品价格' })
  goodsFen!: number

  @Field(() => Fen, { defaultValue: 0, description: 'Freight. 运杂费' })
  freightFen!: number

  @Field(() => Fen, { defaultValue: 0, description: 'Tax withheld. 代扣税款' })
  taxFen!: number

  @Field(() => Fen, { defaultValue: 0, description: 'Points and vouchers. 非现金抵扣金额' })
  discountFen!: number

  @Field(() => Fen, { description: 'What the buyer paid. 实际支付金额' })
  paidFen!: number

  @Field(() => String, {
    description: 'Resident identity number of the buyer; only its keyed hash is kept. 订购人证件号码',
  })
  buyerIdNumber!: string

  @Field(() => String, { description: 'Name of the buyer; only its keyed hash is kept. 订购人姓名' })
  buyerName!: string
}

@InputType({ description: 'A batch of orders. 订单批次' })
export class PushOrdersInput {
  @Field(() => String, { description: 'Idempotency key: the same key and content get the same answer. 批次号' })
  batchKey!: string

  @Field(() => [OrderInput], { description: 'One to 500. 订单' })
  orders!: OrderInput[]
}

@ObjectType({ description: 'What became of a batch of orders. 受理结果' })
export class PushOrdersPayload {
  @Field(() => Receipt, { nullable: true, description: 'Null when the batch was refused whole. 回执' })
  receipt!: Receipt | null

  @Field(() => [UserError], { description: 'Why the batch was refused whole. 拒绝原因' })
  userErrors!: UserError[]
}
