import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Day, Fen, Instant } from './scalars.ts'

enum RequestKind {
  CANCEL = 'CANCEL',
  RETURN = 'RETURN',
}
registerEnumType(RequestKind, {
  name: 'RequestKind',
  description: 'What is asked for after a list was declared. 申请类别',
  valuesConfig: {
    CANCEL: { description: 'To cancel the list (CEB623). 撤销申请单' },
    RETURN: { description: 'To return its goods, all or a part (CEB625). 退货申请单' },
  },
})

@ObjectType({ description: 'Why a request was sent back. 申请退回原因' })
export class RequestFinding {
  @Field(() => String, { description: 'Stable id of the rule. 规则编号' })
  rule!: string

  @Field(() => String, { nullable: true, description: 'Code that customs answers with, where one is known. 海关代码' })
  customsCode!: string | null

  @Field(() => String, { description: 'What is wrong and what to do, in English. 英文说明' })
  en!: string

  @Field(() => String, { description: 'What is wrong and what to do, in Chinese. 中文说明' })
  zh!: string
}

@ObjectType({ description: 'A request that follows a list, and how it was answered. 撤销或退货申请' })
export class ParcelRequest {
  @Field(() => RequestKind, { description: 'What is asked for. 申请类别' })
  kind!: RequestKind

  @Field(() => String, { description: 'Platform, order number and time of the request. 业务主键' })
  key!: string

  @Field(() => Instant, { description: 'When it was made. 报送时间' })
  appTime!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Receipt code of CEB624 or CEB626: 120 waits for release or goods, 399 settled, 100 sent back. 回执代码',
  })
  code!: string | null

  @Field(() => [RequestFinding], { description: 'Why it was sent back. 退回原因' })
  findings!: RequestFinding[]
}

@ObjectType({ description: 'Goods of a line that came back, and what was taken off for them. 退回商品' })
export class ReturnedLine {
  @Field(() => Int, { description: 'Number of the list’s line. 序号' })
  line!: number

  @Field(() => String, { description: 'How much came back, up to five decimals. 数量' })
  quantity!: string

  @Field(() => Fen, { description: 'Its part of price, freight and insurance. 完税价格' })
  dutiableFen!: number

  @Field(() => Fen, { description: 'Its part of the tax, which is not due. 税款' })
  taxFen!: number
}

@ObjectType({
  description: 'Last days for what may still be asked for; null while not released, or where none is known. 期限',
})
export class ParcelWindows {
  @Field(() => Day, { nullable: true, description: 'To cancel the list. 撤销申请截止日' })
  cancelBy!: string | null

  @Field(() => Day, { nullable: true, description: 'To ask for a return. 退货申请截止日' })
  returnBy!: string | null

  @Field(() => Day, { nullable: true, description: 'For the goods to be back. 退货运抵截止日' })
  arriveBy!: string | null
}
