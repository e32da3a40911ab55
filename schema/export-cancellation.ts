import { agentUscc, copNo, district, exportKey, filing, invtNo } from './filing.ts'
import { table, text } from './form.ts'
import { version } from './order.ts'

const EXPORT_CANCELLATION = table({
  agentUscc,
  copNo: copNo(30),
  invtNo,
  merchantUscc: exportKey.merchantUscc,
  ...version,
  district,
  reason: { form: text(1000), required: true, description: 'Why. 撤单原因' },
})

export const exportCancellation = filing(
  EXPORT_CANCELLATION,
  'ExportCancellationInput',
  'A request to cancel an export list (CEB605). 出口撤销申请单',
)
