import { amountOrNone, currencyCode, filing, grossWeight } from './filing.ts'
import { code, table, uscc, usccOrNone, whole } from './form.ts'
import { version } from './order.ts'

const EXPORT_WAYBILL = table({
  firmUscc: { form: uscc, required: true, description: 'Credit code of the carrier (logisticsCode). 物流企业代码' },
  waybillNo: { form: code(32), required: true, description: 'Number, unique within the carrier. 运单编号' },
  ...version,
  freight: amountOrNone('Freight, up to five decimals. 运费'),
  insured: amountOrNone('Insurance, up to five decimals. 保价费'),
  currency: currencyCode,
  grossWeight,
  packNo: { form: whole(1, 999_999_999), required: false, fallback: 1, description: 'Packages. 件数' },
  merchantUscc: {
    form: usccOrNone,
    required: false,
    description: 'Credit code of who sends the goods (ebcCode). 收发货人代码',
  },
})

export const exportWaybill = filing(EXPORT_WAYBILL, 'ExportWaybillInput', 'An export waybill (CEB505). 出口运单')
