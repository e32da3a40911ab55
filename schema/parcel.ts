import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ParcelRequest, ParcelWindows, ReturnedLine } from './request.ts'
import { Fen, Instant } from './scalars.ts'

export enum ParcelState {
  NO_LIST = 'NO_LIST',
  WAITING = 'WAITING',
  DISAGREES = 'DISAGREES',
  RELEASED = 'RELEASED',
  RETURNED_IN_PART = 'RETURNED_IN_PART',
  RETURNED = 'RETURNED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(ParcelState, {
  name: 'ParcelState',
  description: 'How far a parcel has come. 包裹状态',
  valuesConfig: {
    NO_LIST: { description: 'No inventory list has come yet; there is nothing to compare. 清单未到' },
    WAITING: { description: 'The list is here, and a document is missing. 单证未齐' },
    DISAGREES: { description: 'The documents do not agree, or a limit is exceeded. 比对不符' },
    RELEASED: { description: 'All agree; released. 已放行' },
    RETURNED_IN_PART: { description: 'Released, and a part of the goods came back. 部分退货' },
    RETURNED: { description: 'Released, and all of the goods came back. 全部退货' },
    CANCELLED: { description: 'Cancelled on request. 已撤销' },
  },
})

export enum ParcelDocumentKind {
  ORDER = 'ORDER',
  PAYMENT = 'PAYMENT',
  WAYBILL = 'WAYBILL',
  INVENTORY = 'INVENTORY',
  CANCEL = 'CANCEL',
  RETURN = 'RETURN',
}
registerEnumType(ParcelDocumentKind, {
  name: 'ParcelDocumentKind',
  description: 'One of the four documents of a parcel, or a request that follows its list. 单证类别',
  valuesConfig: {
    ORDER: { description: 'Order. 订单' },
    PAYMENT: { description: 'Payment voucher. 支付单' },
    WAYBILL: { description: 'Waybill. 运单' },
    INVENTORY: { description: 'Inventory list. 清单' },
    CANCEL: { description: 'Request to cancel the list. 撤销申请单' },
    RETURN: { description: 'Request to return goods of the list. 退货申请单' },
  },
})

@ObjectType({ description: 'Whether one of the four documents has come, and when. 单证到达情况' })
export class ParcelDocument {
  @Field(() => ParcelDocumentKind, { description: 'Which document. 单证类别' })
  kind!: ParcelDocumentKind

  @Field(() => Instant, { nullable: true, description: 'When it was received; null while it is missing. 接收时间' })
  receivedAt!: string | null

  @Field(() => Instant, { nullable: true, description: 'When its sender made this version. 报送时间' })
  appTime!: string | null

  @Field(() => String, { nullable: true, description: 'Its business key; null where it is not yours. 业务主键' })
  key!: string | null
}

@ObjectType({ description: 'A rule that does not hold between the documents of a parcel. 比对不符项' })
export class ParcelFinding {
  @Field(() => String, { description: 'Stable id of the rule. 规则编号' })
  rule!: string

  @Field(() => String, { nullable: true, description: 'Code that customs answers with, where one is known. 海关代码' })
  customsCode!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Your value; null where the side is not yours or a person’s. 本方值',
  })
  yours!: string | null

  @Field(() => String, { description: 'What most likely is behind it. 可能原因' })
  cause!: string

  @Field(() => String, { description: 'Whose it is to mend. 应由何方处理' })
  fixer!: string

  @Field(() => String, { description: 'What is wrong and what to do, in English. 英文说明' })
  en!: string

  @Field(() => String, { description: 'What is wrong and what to do, in Chinese. 中文说明' })
  zh!: string
}

@ObjectType({
  description: 'An order on its way: what has come, what is missing, what disagrees, what to do. 订单状态',
})
export class Parcel {
  @Field(() => String, { description: 'Platform and order number. 平台代码|订单编号' })
  key!: string

  @Field(() => ParcelState, { description: 'How far it has come. 状态' })
  state!: ParcelState

  @Field(() => String, {
    nullable: true,
    description: 'Receipt code of the message family: 120, 100, 399, 800. 回执代码',
  })
  code!: string | null

  @Field(() => String, { description: 'How it stands and what is to be done, in English. 英文说明' })
  en!: string

  @Field(() => String, { description: 'How it stands and what is to be done, in Chinese. 中文说明' })
  zh!: string

  @Field(() => [ParcelDocument], { description: 'The four documents. 四种单证' })
  documents!: ParcelDocument[]

  @Field(() => [ParcelDocumentKind], { description: 'What has not come. 缺少的单证' })
  missing!: ParcelDocumentKind[]

  @Field(() => [ParcelFinding], { description: 'What does not agree. 不符项' })
  findings!: ParcelFinding[]

  @Field(() => Fen, {
    nullable: true,
    description: 'Price, freight and insurance of the list, without what came back; 0 when it was cancelled. 完税价格',
  })
  dutiableFen!: number | null

  @Field(() => Fen, {
    nullable: true,
    description: 'Comprehensive tax as computed, without what came back; 0 when it was cancelled. 综合税',
  })
  taxFen!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Number of this state: a lower one that you hear of is older. 状态序号',
  })
  stateNo!: number | null

  @Field(() => Instant, {
    nullable: true,
    description: 'Since when the documents agree: windows are counted from that day. 放行时间',
  })
  releasedAt!: string | null

  @Field(() => ParcelWindows, {
    nullable: true,
    description: 'Until when what may be asked for; null without a list. 期限',
  })
  windows!: ParcelWindows | null

  @Field(() => [ParcelRequest], {
    description: 'What was asked for after it was declared, in that order. 撤销和退货申请',
  })
  requests!: ParcelRequest[]

  @Field(() => [ReturnedLine], { description: 'What came back. 已退回商品' })
  returned!: ReturnedLine[]
}
