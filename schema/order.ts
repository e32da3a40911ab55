import {
  code,
  currency,
  decimal,
  digits,
  fen,
  identityNumber,
  inputOf,
  instant,
  lines,
  oneOf,
  personal,
  phone,
  positive,
  table,
  text,
  uscc,
  usccOrNone,
  whole,
  type Written,
} from './form.ts'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Node } from './node.ts'
import { Day, Fen, Instant } from './scalars.ts'

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

enum AppType {
  NEW = 'NEW',
  CHANGE = 'CHANGE',
  DELETE = 'DELETE',
}
registerEnumType(AppType, {
  name: 'AppType',
  description: 'What a document does to the one sent before under its key. 报送类型',
  valuesConfig: {
    NEW: { description: 'It is the first. 新增' },
    CHANGE: { description: 'It takes the place of the former one. 变更' },
    DELETE: { description: 'It takes the former one away. 删除' },
  },
})

/** How every document says which version it is. */
export const version = {
  appTime: {
    form: instant,
    required: true,
    description: 'When this version was made, ISO 8601 with offset; the newest wins. 报送时间',
  },
  appType: {
    form: oneOf(AppType, { NEW: 1, CHANGE: 2, DELETE: 3 }),
    required: false,
    fallback: AppType.NEW,
    description: 'What it does to the version before. 报送类型',
  },
} as const

/** By what every document finds its order. */
export const orderKey = {
  orderNo: { form: code(60), required: true, description: 'Number, unique within the platform. 订单编号' },
  platformUscc: { form: uscc, required: true, description: 'Credit code of the platform (ebpCode). 电商平台代码' },
} as const

export const yuan = {
  form: currency,
  required: false,
  fallback: '142',
  description: 'Always 142, the yuan. 币制',
} as const

/** Who placed the order, as the order and the list say it. */
export const buyer = {
  buyerIdNumber: {
    form: identityNumber,
    required: true,
    description: 'Resident identity number of the buyer; only its keyed hash is kept. 订购人证件号码',
  },
  buyerName: {
    form: personal(60),
    required: true,
    description: 'Name of the buyer; only its keyed hash is kept. 订购人姓名',
  },
  buyerPhone: {
    form: phone(30),
    required: true,
    description: 'Telephone of the buyer; only its keyed hash is kept. 订购人电话',
  },
} as const

export const consigneeAddress = {
  form: personal(200),
  required: true,
  description: 'Address of the consignee; only its keyed hash is kept. 收货地址',
} as const

/** Who gets the parcel, as the order and the waybill say it. */
export const consignee = {
  consignee: {
    form: personal(100),
    required: true,
    description: 'Name of the consignee; only its keyed hash is kept. 收货人姓名',
  },
  consigneePhone: {
    form: phone(50),
    required: true,
    description: 'Telephone of the consignee; only its keyed hash is kept. 收货人电话',
  },
  consigneeAddress,
} as const

const ORDER_LINE = table({
  line: { form: whole(1, 9999), required: true, description: 'Number of the line, from 1 (gnum). 商品序号' },
  itemNo: { form: code(30), required: false, description: 'Number by which the seller knows the item. 货号' },
  name: { form: text(250), required: true, description: 'Name of the goods. 商品名称' },
  model: { form: text(510), required: false, description: 'Size and model. 规格型号' },
  unit: { form: digits(3), required: true, description: 'Code of the unit, three digits. 计量单位' },
  quantity: { form: positive, required: true, description: 'Quantity, up to five decimals. 数量' },
  price: {
    form: decimal,
    required: true,
    description: 'Price of one in yuan, up to five decimals; gifts have 0. 单价',
  },
  totalFen: { form: fen, required: true, description: 'Quantity × price. 总价' },
})

const OrderLineInput = inputOf(ORDER_LINE, 'OrderLineInput', 'A line of an order. 订单商品')

export const ORDER = table({
  ...orderKey,
  merchantUscc: {
    form: uscc,
    required: true,
    description: 'Credit code of the e-commerce firm that sells (ebcCode). 电商企业代码',
  },
  ...version,
  goodsFen: {
    form: fen,
    required: true,
    description: 'Price of the goods before discount: the sum of the lines. 商品价格',
  },
  freightFen: { form: fen, required: false, fallback: 0, description: 'Freight. 运杂费' },
  taxFen: { form: fen, required: false, fallback: 0, description: 'Tax withheld. 代扣税款' },
  discountFen: { form: fen, required: false, fallback: 0, description: 'Points and vouchers. 非现金抵扣金额' },
  paidFen: {
    form: fen,
    required: true,
    description: 'What the buyer paid: goods + freight + tax − discount. 实际支付金额',
  },
  currency: yuan,
  ...buyer,
  ...consignee,
  paymentFirmUscc: {
    form: usccOrNone,
    required: false,
    description: 'Credit code of the firm that took the payment (payCode). 支付企业代码',
  },
  transactionNo: {
    form: code(60),
    required: false,
    description: 'Number of the payment at that firm (payTransactionId). 支付交易编号',
  },
  parentOrderNo: {
    form: code(60),
    required: false,
    description: 'Number of the order of which this is a part. 原订单编号',
  },
  lines: { form: lines(ORDER_LINE, () => OrderLineInput), required: true, description: 'One to 99 lines. 商品明细' },
})

export type OrderInput = Written<typeof ORDER>

export const OrderInput = inputOf(
  ORDER,
  'OrderInput',
  'An order (CEB311). Personal values are replaced by keyed hashes before anything is stored. 订单',
)
