import {
  agentUscc,
  amount,
  billNo,
  carrierUscc,
  conveyance,
  copNo,
  country,
  currencyCode,
  district,
  exportKey,
  filing,
  grossWeight,
  hsCode,
  invtNo,
  optional,
  packageNo,
  quantities,
  site,
  trafficMode,
  voyageNo,
} from './filing.ts'
import {
  among,
  code,
  day,
  digits,
  inputOf,
  lines,
  parameter,
  positive,
  table,
  text,
  usccOrNone,
  whole,
} from './form.ts'
import { version } from './order.ts'

const EXPORT_INVENTORY_LINE = table({
  line: { form: whole(1, 99_999), required: true, description: 'Number of the order’s line (gnum). 商品序号' },
  itemNo: { form: code(20), required: true, description: 'Number by which the seller knows the item. 货号' },
  recordNo: {
    form: code(30),
    required: false,
    description: 'Number of the item in the ledger of a special zone (itemRecordNo). 账册备案料号',
  },
  hsCode,
  name: { form: text(250), required: true, description: 'Name of the goods (gname). 商品名称' },
  model: { form: text(250), required: true, description: 'Size and model. 规格型号' },
  country,
  currency: currencyCode,
  ...quantities,
  price: amount('Price of one, FOB, in its currency, up to five decimals. 单价'),
  total: amount('Quantity × price. 总价'),
})

const ExportInventoryLineInput = inputOf(
  EXPORT_INVENTORY_LINE,
  'ExportInventoryLineInput',
  'A line of an export list. 出口清单商品',
)

/** How freight and insurance are written: as a share, for each unit, or in all. */
const chargeFlag = {
  form: among('1', '2', '3'),
  required: true,
  description: '1 a rate, 2 for each unit, 3 in all. 标志',
} as const

export const EXPORT_INVENTORY = table({
  ...exportKey,
  carrierUscc,
  waybillNo: { form: code(32), required: true, description: 'Number of the waybill at that carrier. 物流运单编号' },
  agentUscc,
  copNo: copNo(30),
  invtNo: optional(invtNo),
  ...version,
  district,
  port: { form: digits(4), required: true, description: 'Customs district of the port, four digits. 口岸海关' },
  exportedOn: { form: day, required: true, description: 'Day of the export (ieDate). 出口日期' },
  statistics: {
    form: among('A', 'B'),
    required: true,
    description: 'A simplified, B summarised later (statisticsFlag). 申报业务类型',
  },
  ownerUscc: {
    form: usccOrNone,
    required: false,
    description: 'Credit code of who made or sold the goods (ownerCode); left out where it has none. 生产销售单位代码',
  },
  zoneFirmUscc: {
    form: usccOrNone,
    required: false,
    description: 'Credit code of the firm in the special zone (iacCode); for 1210 and 1239. 区内企业代码',
  },
  ledgerNo: {
    form: code(30),
    required: false,
    description: 'Number of its ledger (emsNo); for 1210 and 1239. 账册编号',
  },
  tradeMode: {
    form: among('9610', '1210', '1239', '9710', '9810'),
    required: true,
    description: '9610 retail, 1210 and 1239 from a special zone, 9710 to firms, 9810 to overseas warehouses. 贸易方式',
  },
  trafficMode,
  conveyance: optional(conveyance),
  voyageNo: optional(voyageNo),
  billNo: optional(billNo),
  packageNo,
  site,
  licenceNo: { form: code(19), required: false, description: 'Number of a licence. 许可证号' },
  country,
  destination: { form: parameter(3, 4), required: true, description: 'Code of the port of destination (POD). 指运港' },
  freight: amount('Freight as its flag says, up to five decimals. 运费'),
  freightCurrency: currencyCode,
  freightFlag: chargeFlag,
  insured: amount('Insurance as its flag says, up to five decimals. 保费'),
  insuredCurrency: currencyCode,
  insuredFlag: chargeFlag,
  wrapType: { form: parameter(1), required: true, description: 'Code of the packing. 包装种类' },
  packNo: { form: whole(1, 999_999_999), required: false, fallback: 1, description: 'Packages. 件数' },
  grossWeight,
  netWeight: { form: positive, required: true, description: 'Net weight in kilograms, up to five decimals. 净重' },
  lines: {
    form: lines(EXPORT_INVENTORY_LINE, () => ExportInventoryLineInput, 100),
    required: true,
    description: 'One to 100 lines, numbered as on the order. 商品明细',
  },
})

export const exportInventory = filing(EXPORT_INVENTORY, 'ExportInventoryInput', 'An export list (CEB603). 出口清单')
