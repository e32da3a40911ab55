import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageArgs, PERIOD } from './connection.ts'
import { amount, recordDay } from './fact-form.ts'
import { digits, type Form, inputOf, lines, table, text, uscc, whole } from './form.ts'
import { Node } from './node.ts'
import { Day, Fen } from './scalars.ts'

export enum Direction {
  IMPORT = 'IMPORT',
  EXPORT = 'EXPORT',
}
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Into or out of the customs territory. 进出口方向',
  valuesConfig: {
    IMPORT: { description: 'Import. 进口' },
    EXPORT: { description: 'Export. 出口' },
  },
})

@ObjectType({ implements: Node, description: 'A general-trade declaration. 报关单' })
export class Declaration implements Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => String, { description: 'Declaration number, 18 digits. 报关单号' })
  number!: string

  @Field(() => Int, { description: 'Which version stands, from 1; each correction is a further one. 版本号' })
  version!: number

  @Field(() => Direction, { description: 'Import or export. 进出口方向' })
  direction!: Direction

  @Field(() => String, { description: 'Customs district where it is declared, four digits. 申报地海关' })
  port!: string

  @Field(() => String, { description: 'Supervision mode, four digits. 监管方式' })
  tradeMode!: string

  @Field(() => Day, { description: 'Day of declaration. 申报日期' })
  declaredOn!: string

  @Field(() => Fen, { description: 'Total value. 总价' })
  totalFen!: number

  @Field(() => String, { description: 'Currency of the total. 币制' })
  currency!: string
}

enum DeclarationOrder {
  NEWEST = 'NEWEST',
  OLDEST = 'OLDEST',
  GREATEST = 'GREATEST',
}
registerEnumType(DeclarationOrder, {
  name: 'DeclarationOrder',
  description: 'What comes first. 排序',
  valuesConfig: {
    NEWEST: { description: 'The latest day. 按日期由新到旧' },
    OLDEST: { description: 'The earliest day. 按日期由旧到新' },
    GREATEST: { description: 'The greatest total; without filters. 按总价由高到低' },
  },
})

enum DeclarationGrouping {
  PORT = 'PORT',
  MONTH = 'MONTH',
  DIRECTION = 'DIRECTION',
  TRADE_MODE = 'TRADE_MODE',
  CHAPTER = 'CHAPTER',
  ORIGIN = 'ORIGIN',
}
registerEnumType(DeclarationGrouping, {
  name: 'DeclarationGrouping',
  description: 'What declarations are counted by. 汇总维度',
  valuesConfig: {
    PORT: { description: 'Where they were declared. 申报地海关' },
    MONTH: { description: 'Month of declaration. 申报月份' },
    DIRECTION: { description: 'Import or export. 进出口方向' },
    TRADE_MODE: { description: 'Supervision mode. 监管方式' },
    CHAPTER: {
      description: 'Chapter of the tariff; a declaration counts once in each, amounts are of its lines. 税则章',
    },
    ORIGIN: { description: 'Country of origin; counted as chapters are. 原产国' },
  },
})

const port = { nullable: true, description: 'Only at this port, four digits. 申报地海关' } as const
const chapter = { nullable: true, description: 'Only with goods of this chapter, two digits. 税则章' } as const
const origin = { nullable: true, description: 'Only with goods of this country, as it is declared. 原产国' } as const

@ArgsType()
export class DeclarationArgs extends PageArgs {
  @Field(() => Day, PERIOD.from)
  from?: string

  @Field(() => Day, PERIOD.to)
  to?: string

  @Field(() => String, port)
  port?: string

  @Field(() => String, chapter)
  chapter?: string

  @Field(() => String, origin)
  origin?: string

  @Field(() => DeclarationOrder, { defaultValue: DeclarationOrder.NEWEST, description: 'What comes first. 排序' })
  order!: DeclarationOrder
}

@ArgsType()
export class DeclaredGroupsArgs {
  @Field(() => DeclarationGrouping, { description: 'What they are counted by. 汇总维度' })
  by!: DeclarationGrouping

  @Field(() => Day, PERIOD.from)
  from?: string

  @Field(() => Day, PERIOD.to)
  to?: string
}

@ArgsType()
export class DeclarationGroupsArgs extends DeclaredGroupsArgs {
  @Field(() => String, port)
  port?: string

  @Field(() => String, chapter)
  chapter?: string

  @Field(() => String, origin)
  origin?: string
}

@ObjectType({ description: 'One line of goods on a declaration. 商品项' })
export class Item {
  @Field(() => Int, { description: 'From 1. 项号' })
  line!: number

  @Field(() => String, { description: 'Tariff code, ten digits. 商品编码' })
  hsCode!: string

  @Field(() => String, { description: 'Name of the goods. 商品名称' })
  name!: string

  @Field(() => String, { description: 'Quantity, a decimal with at most five places. 数量' })
  quantity!: string

  @Field(() => String, { description: 'Unit code. 计量单位' })
  unit!: string

  @Field(() => Fen, { description: 'Line total. 总价' })
  totalFen!: number

  @Field(() => String, { description: 'Country of origin code. 原产国' })
  origin!: string
}

/** Kept as written: it is shown, never computed with. */
const quantity: Form<string> = {
  type: () => String,
  read: (value) => (typeof value === 'string' && /^\d{1,14}(\.\d{1,5})?$/.test(value) ? value : undefined),
}

const ITEM = table({
  hsCode: { form: digits(10), required: true, description: 'Tariff code, ten digits. 商品编码' },
  name: { form: text(250), required: true, description: 'Name of the goods. 商品名称' },
  quantity: { form: quantity, required: true, description: 'Quantity, a decimal with at most five places. 数量' },
  unit: { form: text(3), required: true, description: 'Unit code. 计量单位' },
  totalFen: { form: amount, required: true, description: 'Line total. 总价' },
  origin: { form: text(3), required: true, description: 'Country of origin code. 原产国' },
})

const ItemInput = inputOf(ITEM, 'ItemInput', 'One line of goods. 商品项')

/** Whether the number fits its day is not asked here: clearance looks at the documents for that. */
export const DECLARATION = table({
  number: { form: digits(18), required: true, description: 'Declaration number, 18 digits. 报关单号' },
  ownerUscc: {
    form: uscc,
    required: true,
    description: 'Credit code of the consignee or consignor. 收发货人统一社会信用代码',
  },
  declarantUscc: {
    form: uscc,
    required: false,
    description: 'Credit code of the broker; the owner declares if left out. 报关企业',
  },
  tradeMode: { form: digits(4), required: true, description: 'Supervision mode, four digits. 监管方式' },
  declaredOn: { form: recordDay, required: true, description: 'Day of declaration. 申报日期' },
  items: { form: lines(ITEM, () => ItemInput, 50), required: true, description: 'One to 50 lines. 商品项' },
  version: {
    form: whole(1, 9999),
    required: false,
    fallback: 1,
    description: 'Which version this is, from 1; a correction has a higher one, and the highest stands. 版本号',
  },
})

export const DeclarationInput = inputOf(
  DECLARATION,
  'DeclarationInput',
  'A declaration as accepted by a port, and as it reads since a correction. 报关单（含修改）',
)
