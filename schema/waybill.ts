import { code, decimal, fen, inputOf, instant, oneOf, onePackage, table, uscc, type Written } from './form.ts'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Node } from './node.ts'
import { consignee, orderKey, version, yuan } from './order.ts'
import { Day, Fen, Instant } from './scalars.ts'

@ObjectType({ implements: Node, description: 'How an order travels. 运单' })
export class Waybill implements Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => String, { description: 'Number; its firm may use it again after six months. 运单编号' })
  waybillNo!: string

  @Field(() => String, { description: 'Number of the order it carries. 订单编号' })
  orderNo!: string

  @Field(() => Day, { description: 'Day on which it was reported. 报送日期' })
  day!: string

  @Field(() => Instant, { nullable: true, description: 'When the sender reported this version. 报送时间' })
  appTime!: string | null

  @Field(() => Fen, { description: 'Freight. 运费' })
  freightFen!: number

  @Field(() => Fen, { description: 'Insurance. 保价费' })
  insuredFen!: number
}

enum WaybillState {
  SIGNED = 'SIGNED',
}
registerEnumType(WaybillState, {
  name: 'WaybillState',
  description: 'What became of a parcel. 运单状态',
  valuesConfig: { SIGNED: { description: 'Signed for. 签收' } },
})

/** By what a waybill is found. */
const waybillKey = {
  firmUscc: { form: uscc, required: true, description: 'Credit code of the carrier (logisticsCode). 物流企业代码' },
  waybillNo: { form: code(60), required: true, description: 'Number, unique within the carrier. 运单编号' },
} as const

export const WAYBILL = table({
  ...waybillKey,
  orderNo: orderKey.orderNo,
  ...version,
  freightFen: { form: fen, required: false, fallback: 0, description: 'Freight. 运费' },
  insuredFen: { form: fen, required: false, fallback: 0, description: 'Insurance. 保价费' },
  currency: yuan,
  weight: { form: decimal, required: true, description: 'Gross weight in kilograms, up to five decimals. 毛重' },
  packNo: { form: onePackage, required: false, fallback: 1, description: 'Packages; always 1. 件数' },
  ...consignee,
  billNo: { form: code(37), required: false, description: 'Bill of lading, of direct purchase only. 提运单号' },
})

export type WaybillInput = Written<typeof WAYBILL>

export const WaybillInput = inputOf(
  WAYBILL,
  'WaybillInput',
  'A waybill (CEB511). Personal values are replaced by keyed hashes before anything is stored. 运单',
)

export const WAYBILL_STATUS = table({
  ...waybillKey,
  appTime: version.appTime,
  status: {
    form: oneOf(WaybillState, { SIGNED: 'SIGNED' }),
    required: true,
    description: 'What became of the parcel. 物流状态',
  },
  at: { form: instant, required: true, description: 'When, ISO 8601 with offset. 状态时间' },
})

export type WaybillStatusInput = Written<typeof WAYBILL_STATUS>

export const WaybillStatusInput = inputOf(
  WAYBILL_STATUS,
  'WaybillStatusInput',
  'That a parcel was signed for (CEB513). 运单状态',
)
