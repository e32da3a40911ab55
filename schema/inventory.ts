import {
  among,
  code,
  day,
  decimal,
  digits,
  fen,
  inputOf,
  lines,
  onePackage,
  positive,
  table,
  text,
  uscc,
  usccOrNone,
  whole,
  type Written,
} from './form.ts'
import { Field, ID, ObjectType } from 'type-graphql'
import { Node } from './node.ts'
import { buyer, consigneeAddress, orderKey, version, yuan } from './order.ts'
import { Day, Fen, Instant } from './scalars.ts'

@ObjectType({ implements: Node, description: 'The list by which a parcel is declared for import. 清单' })
export class Inventory implements Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => String, { description: 'Number of the order it declares. 订单编号' })
  orderNo!: string

  @Field(() => String, { description: 'Number that the declarant gave it. 企业内部编号' })
  copNo!: string

  @Field(() => String, { nullable: true, description: 'Number that customs gave it. 清单编号' })
  invtNo!: string | null

  @Field(() => Day, { description: 'Day of the declaration. 申报日期' })
  declaredOn!: string

  @Field(() => Instant, { nullable: true, description: 'When the sender reported this version. 报送时间' })
  appTime!: string | null

  @Field(() => String, { description: 'Customs district where it is declared, four digits (customsCode). 申报海关' })
  district!: string

  @Field(() => String, { description: 'Customs district of the port, four digits. 口岸海关' })
  port!: string

  @Field(() => String, { description: '9610 direct purchase, 1210 bonded. 贸易方式' })
  tradeMode!: string

  @Field(() => Fen, { description: 'Sum of the lines. 商品总价' })
  goodsFen!: number

  @Field(() => Fen, { description: 'Freight. 运费' })
  freightFen!: number

  @Field(() => Fen, { description: 'Insurance. 保费' })
  insuredFen!: number
}

export const INVENTORY_LINE = table({
  line: { form: whole(1, 9999), required: true, description: 'Number of the order’s line (gnum). 序号' },
  itemNo: { form: code(30), required: false, description: 'Number by which the seller knows the item. 货号' },
  hsCode: { form: digits(10), required: true, description: 'Tariff code, ten digits (gcode). 商品编码' },
  name: { form: text(250), required: true, description: 'Name of the goods, as on the order. 商品名称' },
  model: { form: text(510), required: false, description: 'Size and model. 规格型号' },
  origin: { form: code(3), required: false, description: 'Code of the country of origin. 原产国' },
  quantity: { form: positive, required: true, description: 'Quantity, up to five decimals. 数量' },
  unit: { form: digits(3), required: true, description: 'Code of its unit, three digits. 计量单位' },
  quantity1: { form: positive, required: true, description: 'Quantity in the statutory unit. 法定数量' },
  unit1: { form: digits(3), required: true, description: 'Code of the statutory unit. 法定计量单位' },
  quantity2: {
    form: positive,
    required: false,
    description: 'Quantity in the second statutory unit; with unit2 or not at all. 第二数量',
  },
  unit2: { form: digits(3), required: false, description: 'Code of the second statutory unit. 第二计量单位' },
  price: {
    form: decimal,
    required: true,
    description: 'Price of one in yuan, up to five decimals; gifts have 0. 单价',
  },
  totalFen: { form: fen, required: true, description: 'Quantity × price. 总价' },
})

const InventoryLineInput = inputOf(INVENTORY_LINE, 'InventoryLineInput', 'A line of an import list. 清单商品')

export const INVENTORY = table({
  ...orderKey,
  merchantUscc: {
    form: uscc,
    required: true,
    description: 'Credit code of the e-commerce firm that sells (ebcCode). 电商企业代码',
  },
  carrierUscc: { form: uscc, required: true, description: 'Credit code of the carrier (logisticsCode). 物流企业代码' },
  waybillNo: { form: code(60), required: true, description: 'Number of the waybill at that carrier. 物流运单编号' },
  agentUscc: { form: uscc, required: true, description: 'Credit code of who declares (agentCode). 申报企业代码' },
  guarantorUscc: {
    form: usccOrNone,
    required: false,
    description: 'Credit code of who guarantees the tax (assureCode). 担保企业代码',
  },
  copNo: { form: code(20), required: true, description: 'Number that the declarant gives it. 企业内部编号' },
  invtNo: { form: code(18), required: false, description: 'Number that customs gave it. 清单编号' },
  ...version,
  declaredOn: { form: day, required: true, description: 'Day of the declaration. 申报日期' },
  district: {
    form: digits(4),
    required: true,
    description: 'Customs district where it is declared, four digits (customsCode). 申报海关',
  },
  port: { form: digits(4), required: true, description: 'Customs district of the port, four digits. 口岸海关' },
  tradeMode: {
    form: among('9610', '1210'),
    required: true,
    description: '9610 direct purchase, 1210 bonded. 贸易方式',
  },
  trafficMode: { form: code(1), required: false, description: 'Code of the mode of transport. 运输方式' },
  country: { form: code(3), required: false, description: 'Code of the country of departure. 起运国' },
  freightFen: { form: fen, required: false, fallback: 0, description: 'Freight. 运费' },
  insuredFen: { form: fen, required: false, fallback: 0, description: 'Insurance. 保费' },
  currency: yuan,
  packNo: { form: onePackage, required: false, fallback: 1, description: 'Packages; always 1. 件数' },
  grossWeight: { form: decimal, required: true, description: 'Gross weight in kilograms, up to five decimals. 毛重' },
  netWeight: { form: decimal, required: true, description: 'Net weight in kilograms, up to five decimals. 净重' },
  ...buyer,
  consigneeAddress,
  lines: {
    form: lines(INVENTORY_LINE, () => InventoryLineInput),
    required: true,
    description: 'One to 99 lines, numbered as on the order. 商品明细',
  },
})

export type InventoryInput = Written<typeof INVENTORY>

export const InventoryInput = inputOf(
  INVENTORY,
  'InventoryInput',
  'An import list (CEB621). Personal values are replaced by keyed hashes before anything is stored. 进口清单',
)
