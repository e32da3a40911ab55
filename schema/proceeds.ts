import { amount, currencyCode, exportKey, filing } from './filing.ts'
import { code, instant, table, usccOrNone } from './form.ts'
import { version } from './order.ts'

const PROCEEDS = table({
  ...exportKey,
  firmUscc: {
    form: usccOrNone,
    required: false,
    description: 'Credit code of the firm that took the money (payCode); left out for cash. 支付企业代码',
  },
  transactionNo: {
    form: code(60),
    required: false,
    description: 'Number of the payment at that firm (payNo). 支付交易编号',
  },
  ...version,
  amount: amount('What was received, up to five decimals (charge). 收款金额'),
  currency: currencyCode,
  accountedAt: { form: instant, required: true, description: 'When it was received, ISO 8601 with offset. 到账时间' },
})

export const proceeds = filing(PROCEEDS, 'ProceedsInput', 'Money received for an export order (CEB403). 收款单')
