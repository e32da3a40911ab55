import { amount, amountOrNone, currencyCode, exportKey, filing } from './filing.ts'
import { among, code, digits, inputOf, lines, positive, table, text, whole } from './form.ts'
import { version } from './order.ts'

const EXPORT_ORDER_LINE = table({
  line: { form: whole(1, 99_999), required: true, description: 'Number of the line, from 1 (gnum). 商品序号' },
  itemNo: { form: code(30), required: true, description: 'Number by which the seller knows the item. 货号' },
  name: { form: text(250), required: true, description: 'Name of the goods. 商品名称' },
  unit: { form: digits(3), required: true, description: 'Code of the unit, three digits. 计量单位' },
  currency: currencyCode,
  quantity: { form: positive, required: true, description: 'Quantity, up to five decimals. 数量' },
  price: amount('Price of one in its currency, up to five decimals. 单价'),
  total: amount('Total of the line in its currency, up to five decimals. 总价'),
})

const ExportOrderLineInput = inputOf(
  EXPORT_ORDER_LINE,
  'ExportOrderLineInput',
  'A line of an export order. 出口订单商品',
)

const EXPORT_ORDER = table({
  orderType: {
    form: among('E', 'B', 'W'),
    required: true,
    description: 'E to persons, B to firms, W booking of an overseas warehouse. 订单类型',
  },
  ...exportKey,
  ...version,
  goodsValue: amount('Price of the goods, FOB, in the currency of the order. 商品金额'),
  freight: amountOrNone('Freight in the currency of the order. 运杂费'),
  currency: currencyCode,
  lines: {
    form: lines(EXPORT_ORDER_LINE, () => ExportOrderLineInput, 100),
    required: true,
    description: 'One to 100 lines. 商品明细',
  },
})

export const exportOrder = filing(EXPORT_ORDER, 'ExportOrderInput', 'An export order (CEB303). 出口订单')
