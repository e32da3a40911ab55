/** What the documents of export, and the tallies of sites, say alike. */
import {
  code,
  decimal,
  digits,
  inputOf,
  parameter,
  positive,
  type Table,
  text,
  uscc,
  usccOrNone,
  whole,
} from './form.ts'

/** A document that is kept field by field as it was filed: its table, and what GraphQL calls it. */
export interface Filing<T extends Table = Table> {
  table: T
  input: new () => object
  description: string
}

export const filing = <T extends Table>(table: T, input: string, description: string): Filing<T> => ({
  table,
  input: inputOf(table, input, description),
  description,
})

/** By what the documents of an export find each other. A platform abroad may have no code. */
export const exportKey = {
  orderNo: {
    form: code(60),
    required: true,
    description: 'Number of the order, or of the booking of an overseas warehouse. 订单编号',
  },
  platformUscc: {
    form: usccOrNone,
    required: false,
    description: 'Credit code of the platform (ebpCode); left out where a platform abroad has none. 电商平台代码',
  },
  merchantUscc: {
    form: uscc,
    required: true,
    description: 'Credit code of the e-commerce firm that sells (ebcCode). 电商企业代码',
  },
} as const

export const district = {
  form: digits(4),
  required: true,
  description: 'Customs district where it is declared, four digits (customsCode). 申报海关',
} as const

export const site = {
  form: code(10),
  required: false,
  description: 'Code of the supervised site, where a district has several (loctNo). 监管场所代码',
} as const

export const agentUscc = {
  form: uscc,
  required: true,
  description: 'Credit code of who declares (agentCode). 申报企业代码',
} as const

export const operatorUscc = {
  form: uscc,
  required: true,
  description: 'Credit code of who runs the supervised site (operatorCode). 监管场所经营人代码',
} as const

export const carrierUscc = {
  form: uscc,
  required: true,
  description: 'Credit code of the carrier (logisticsCode). 物流企业代码',
} as const

export const currencyCode = { form: parameter(3), required: true, description: 'Code of the currency. 币制' } as const

export const country = { form: parameter(3), required: true, description: 'Code of the country. 国别' } as const

export const trafficMode = {
  form: parameter(1),
  required: true,
  description: 'Code of the mode of transport (trafMode). 运输方式',
} as const

/** What carries the goods across the border. */
export const conveyance = {
  form: text(100),
  required: true,
  description: 'Name or number of what carries the goods (trafName, trafNo). 运输工具',
} as const

export const voyageNo = {
  form: text(32),
  required: true,
  description: 'Number of its voyage or flight. 航班航次号',
} as const

export const billNo = { form: code(37), required: true, description: 'Number of the master bill. 提运单号' } as const

export const vehicle = {
  form: text(100),
  required: true,
  description: 'Number of what brings the goods to the site, like a plate (domesticTrafNo). 境内运输工具编号',
} as const

export const invtNo = {
  form: code(20),
  required: true,
  description: 'Number that customs gave the list. 清单编号',
} as const

export const copNo = (most: number) =>
  ({
    form: code(most),
    required: true,
    description: 'Number that its sender gives it (copNo, coElNo). 企业内部编号',
  }) as const

/** Something that XSD and practice let be left out. */
export const optional = <F extends { required: boolean }>(field: F) => ({ ...field, required: false as const })

/** A long document comes in several messages, each with its number. */
export const parts = {
  parts: {
    form: whole(1, 999_999),
    required: false,
    fallback: 1,
    description: 'In how many messages it comes (msgCount). 报文总数',
  },
  part: {
    form: whole(1, 999_999),
    required: false,
    fallback: 1,
    description: 'Which of them this is, from 1 (msgSeqNo). 报文序号',
  },
} as const

/** Lines of a tally at most [ASSUMED]: the XSD has no bound, and what does not fit comes in parts. */
export const MOST_WAYBILLS = 5_000

export const waybillLine = {
  line: { form: whole(1, 99_999), required: true, description: 'Number of the line, from 1 (gnum). 序号' },
  waybillNo: { form: code(60), required: true, description: 'Number of a waybill at that carrier. 物流运单编号' },
} as const

export const packageNo = {
  form: code(60),
  required: false,
  description: 'Number of the bag or pallet that holds it (totalPackageNo). 总包号',
} as const

export const hsCode = {
  form: digits(4, 10),
  required: true,
  description: 'Tariff code; of a simplified declaration at least its first four digits (gcode). 商品编码',
} as const

/** A quantity in each of the units that customs counts in. */
export const quantities = {
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
} as const

export const grossWeight = {
  form: positive,
  required: true,
  description: 'Gross weight in kilograms, up to five decimals. 毛重',
} as const

export const amount = (description: string) => ({ form: decimal, required: true, description }) as const

/** Left out, it is nothing. */
export const amountOrNone = (description: string) =>
  ({ form: decimal, required: false, fallback: '0', description }) as const
