import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Fen, Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

enum InquiryState {
  OPEN = 'OPEN',
  ASKED = 'ASKED',
  ANSWERED = 'ANSWERED',
  AGREES = 'AGREES',
  DISAGREES = 'DISAGREES',
  DECLINED = 'DECLINED',
  UNANSWERED = 'UNANSWERED',
  UNREACHED = 'UNREACHED',
}
registerEnumType(InquiryState, {
  name: 'InquiryState',
  description: 'How far an inquiry has come. 查询状态',
  valuesConfig: {
    OPEN: { description: 'The platform is being asked. 待发送' },
    ASKED: { description: 'It was asked and will answer; the data is due. 待应答' },
    ANSWERED: { description: 'It has answered, signed; the data is being compared. 已应答' },
    AGREES: { description: 'The data agrees with order and payment. 一致' },
    DISAGREES: { description: 'It does not; an indicator, no finding of a violation. 不一致' },
    DECLINED: { description: 'The platform says that it will not answer. 平台拒绝' },
    UNANSWERED: { description: 'The data did not come in time. 超时未应答' },
    UNREACHED: { description: 'The platform could not be asked, for three days. 无法送达' },
  },
})

@ObjectType({ description: 'Goods as the platform sold them. 商品信息' })
export class PaidGoods {
  @Field(() => String, { description: 'Name. 商品名称' })
  name!: string

  @Field(() => String, { description: 'Where they are on sale; several joined by semicolons. 商品展示链接' })
  link!: string
}

@ObjectType({ description: 'An order of a payment, as the platform answers. 订单信息' })
export class PaidOrder {
  @Field(() => String, { description: 'Number of the order. 订单编号' })
  orderNo!: string

  @Field(() => [PaidGoods], { description: 'What was sold. 商品信息' })
  goods!: PaidGoods[]

  @Field(() => String, { nullable: true, description: 'Code of who received the money. 收款企业代码' })
  payeeCode!: string | null
}

@ObjectType({
  description:
    'Original data of a payment, as the platform answers; of raw texts and people only digests are kept. 支付原始数据',
})
export class PaymentData {
  @Field(() => String, { description: 'Code of the payment firm. 支付企业代码' })
  paymentFirm!: string

  @Field(() => String, { description: 'Number of the transaction. 交易流水号' })
  transactionNo!: string

  @Field(() => Fen, { description: 'What was paid in all. 交易金额' })
  totalFen!: number

  @Field(() => String, { description: 'Code of the currency. 币制' })
  currency!: string

  @Field(() => String, { description: '1 UnionPay, 2 NetsUnion, 3 another. 验核机构' })
  verifier!: string

  @Field(() => String, { nullable: true, description: '1 app, 2 computer, 3 code, 4 another. 支付类型' })
  payType!: string | null

  @Field(() => Instant, { description: 'When it was paid. 交易成功时间' })
  tradedAt!: string

  @Field(() => String, { description: 'Keyed digest of the raw request to the payment firm. 原始请求摘要' })
  requestDigest!: string

  @Field(() => String, { description: 'Keyed digest of its raw response. 原始响应摘要' })
  responseDigest!: string

  @Field(() => [PaidOrder], { description: 'All orders that were paid by it. 订单列表' })
  orders!: PaidOrder[]
}

@ObjectType({ description: 'Where the answer and what was pushed do not agree. 不一致项' })
export class InquiryFinding {
  @Field(() => String, { description: 'Stable id of the rule. 规则编号' })
  rule!: string

  @Field(() => String, { nullable: true, description: 'What the platform answered. 应答值' })
  answered!: string | null

  @Field(() => String, { nullable: true, description: 'What is known instead; null where it is not yours. 报送值' })
  known!: string | null

  @Field(() => String, { description: 'What is wrong and what to do, in English. 英文说明' })
  en!: string

  @Field(() => String, { description: 'What is wrong and what to do, in Chinese. 中文说明' })
  zh!: string
}

@ObjectType({ description: 'Customs asks a platform for the original payment data of an order. 支付数据查询' })
export class Inquiry {
  @Field(() => String, { description: 'Number under which the platform is asked. 会话编号' })
  sessionId!: string

  @Field(() => String, { description: 'Code of the platform. 电商平台代码' })
  platformUscc!: string

  @Field(() => String, { description: 'Number of the order. 订单编号' })
  orderNo!: string

  @Field(() => InquiryState, { description: 'How far it has come. 状态' })
  state!: InquiryState

  @Field(() => Instant, { description: 'When it was opened. 发起时间' })
  openedAt!: string

  @Field(() => String, { description: 'Who opened it. 发起人' })
  openedBy!: string

  @Field(() => Instant, { nullable: true, description: 'When the platform was asked last. 查询时间' })
  askedAt!: string | null

  @Field(() => Instant, { nullable: true, description: 'When the data came. 应答时间' })
  answeredAt!: string | null

  @Field(() => Int, { description: 'Tries that have failed since the last that did not. 连续失败次数' })
  failures!: number

  @Field(() => String, { nullable: true, description: 'Why the last try failed. 失败原因' })
  reason!: string | null

  @Field(() => PaymentData, { nullable: true, description: 'What was answered. 应答数据' })
  answer!: PaymentData | null

  @Field(() => [InquiryFinding], { description: 'What does not agree. 不一致项' })
  findings!: InquiryFinding[]
}

@InputType({ description: 'Of which order the payment data is asked for. 查询对象' })
export class OpenInquiryInput {
  @Field(() => String, { description: 'Code of the platform. 电商平台代码' })
  platformUscc!: string

  @Field(() => String, { description: 'Number of the order. 订单编号' })
  orderNo!: string
}

@ObjectType({ description: 'What became of an inquiry that was to be opened. 查询发起结果' })
export class InquiryPayload {
  @Field(() => Inquiry, { nullable: true, description: 'The one that is open now. 查询' })
  inquiry!: Inquiry | null

  @Field(() => [UserError], { description: 'Why none was opened. 拒绝原因' })
  userErrors!: UserError[]
}

@InputType({ description: 'Where a platform is asked for payment data. 查询接收地址登记' })
export class RegisterRespondentInput {
  @Field(() => String, { description: 'Address that takes `openReq` (platDataOpen), https. 接收地址' })
  url!: string
}

@ObjectType({ description: 'What became of a registration. 登记结果' })
export class RespondentPayload {
  @Field(() => String, { nullable: true, description: 'Address as registered. 接收地址' })
  url!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Key of our signatures (Standard Webhooks), shown when it is made and never again. 签名密钥',
  })
  secret!: string | null

  @Field(() => [UserError], { description: 'Why nothing was changed. 拒绝原因' })
  userErrors!: UserError[]
}
