import {
  agentUscc,
  billNo,
  carrierUscc,
  conveyance,
  copNo,
  country,
  district,
  exportKey,
  filing,
  hsCode,
  invtNo,
  quantities,
  site,
  trafficMode,
  voyageNo,
} from './filing.ts'
import { among, code, digits, inputOf, lines, table, text, whole } from './form.ts'
import { version } from './order.ts'

const EXPORT_RETURN_LINE = table({
  line: { form: whole(1, 9_999), required: true, description: 'Number of the list’s line (gnum). 商品项号' },
  hsCode,
  name: { form: text(250), required: true, description: 'Name of the goods, as on the list (gname). 商品名称' },
  model: { form: text(250), required: true, description: 'Size and model, as on the list. 规格型号' },
  ...quantities,
})

const ExportReturnLineInput = inputOf(
  EXPORT_RETURN_LINE,
  'ExportReturnLineInput',
  'A line that comes back from abroad. 出口退货商品',
)

export const EXPORT_RETURN = table({
  merchantUscc: exportKey.merchantUscc,
  platformUscc: exportKey.platformUscc,
  agentUscc,
  copNo: copNo(30),
  invtNo,
  carrierUscc,
  waybillNo: {
    form: code(80),
    required: true,
    description: 'Number of the waybill out, or of the one back, at that carrier. 物流运单编号',
  },
  ...version,
  district,
  site,
  tradeMode: {
    form: among('9661', '1261'),
    required: false,
    description: '9661 ordinary, 1261 into a special zone. 退货监管方式',
  },
  billNo,
  trafficMode,
  conveyance,
  voyageNo,
  port: { form: digits(4), required: true, description: 'Customs district of the port, four digits. 口岸海关' },
  reason: { form: text(1000), required: true, description: 'Why. 退货原因' },
  country,
  lines: {
    form: lines(EXPORT_RETURN_LINE, () => ExportReturnLineInput, 100),
    required: true,
    description: 'One to 100 lines of the list. 退货明细',
  },
})

export const exportReturn = filing(
  EXPORT_RETURN,
  'ExportReturnInput',
  'A request to bring back what was exported (CEB213). 出口退货申请单',
)
