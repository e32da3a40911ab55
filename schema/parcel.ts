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
  EXPORT_ORDER = 'EXPORT_ORDER',
  PROCEEDS = 'PROCEEDS',
  EXPORT_WAYBILL = 'EXPORT_WAYBILL',
  EXPORT_INVENTORY = 'EXPORT_INVENTORY',
  EXPORT_CANCELLATION = 'EXPORT_CANCELLATION',
  EXPORT_RETURN = 'EXPORT_RETURN',
}
registerEnumType(ParcelDocumentKind, {
  name: 'ParcelDocumentKind',
  description: 'One of the documents of a parcel, or what follows its list. 单证类别',
  valuesConfig: {
    ORDER: { description: 'Order. 订单' },
    PAYMENT: { description: 'Payment voucher. 支付单' },
    WAYBILL: { description: 'Waybill. 运单' },
    INVENTORY: { description: 'Inventory list. 清单' },
    CANCEL: { description: 'Request to cancel the list. 撤销申请单' },
    RETURN: { description: 'Request to return goods of the list. 退货申请单' },
    EXPORT_ORDER: { description: 'Export order. 出口订单' },
    PROCEEDS: { description: 'Money received for an export order. 收款单' },
    EXPORT_WAYBILL: { description: 'Export waybill. 出口运单' },
    EXPORT_INVENTORY: { description: 'Export list. 出口清单' },
    EXPORT_CANCELLATION: { description: 'Request to cancel an export list. 出口撤销申请单' },
    EXPORT_RETURN: { description: 'Request to bring back what was exported. 出口退货申请单' },
  },
})

enum PassageKind {
  TALLIED = 'TALLIED',
  ARRIVED = 'ARRIVED',
  CONSOLIDATED = 'CONSOLIDATED',
  DEPARTED = 'DEPARTED',
  RETURNED = 'RETURNED',
}
registerEnumType(PassageKind, {
  name: 'PassageKind',
  description: 'What was seen of a parcel on its way. 物流节点',
  valuesConfig: {
    TALLIED: { description: 'Counted in at the site of import (CEB711). 入库' },
    ARRIVED: { description: 'Came to the site of export (CEB507). 运抵' },
    CONSOLIDATED: { description: 'Put under a master bill (CEB607). 总分单' },
    DEPARTED: { description: 'Left the country (CEB509). 离境' },
    RETURNED: { description: 'Came back to a site (CEB215). 退货理货' },
  },
})

@ObjectType({ description: 'Where a parcel was seen, by the tally of who runs the place. 物流轨迹' })
export class ParcelPassage {
  @Field(() => PassageKind, { description: 'What was seen. 节点' })
  kind!: PassageKind

  @Field(() => Instant, { description: 'When. 时间' })
  at!: string

  @Field(() => String, { description: 'Customs district, four digits. 关区' })
  district!: string

  @Field(() => String, { nullable: true, description: 'Number of the master bill. 提运单号' })
  billNo!: string | null
}

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

  @Field(() => [ParcelDocument], { description: 'Its four documents. 四种单证' })
  documents!: ParcelDocument[]

  @Field(() => [ParcelDocumentKind], { description: 'What has not come. 缺少的单证' })
  missing!: ParcelDocumentKind[]

  @Field(() => [ParcelFinding], { description: 'What does not agree. 不符项' })
  findings!: ParcelFinding[]

  @Field(() => [ParcelPassage], { description: 'Where its waybill was seen; told to whom its list names. 物流轨迹' })
  passages!: ParcelPassage[]

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
