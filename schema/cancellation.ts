import { code, inputOf, table, text, uscc, type Written } from './form.ts'
import { orderKey, version } from './order.ts'

/** How what follows a list names it. */
export const ofList = {
  ...orderKey,
  invtNo: { form: code(18), required: false, description: 'Number that customs gave the list. 清单编号' },
  agentUscc: {
    form: uscc,
    required: true,
    description: 'Credit code of who declared the list (agentCode). 申报企业代码',
  },
  appTime: version.appTime,
  reason: { form: text(1000), required: true, description: 'Why. 申请原因' },
  copNo: { form: code(20), required: false, description: 'Number that the declarant gives the request. 企业内部编号' },
} as const

export const CANCELLATION = table(ofList)

export type CancellationInput = Written<typeof CANCELLATION>

export const CancellationInput = inputOf(
  CANCELLATION,
  'CancellationInput',
  'A request to cancel an import list (CEB623). 撤销申请单',
)
