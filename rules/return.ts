import { RETURN } from '../schema/return.ts'
import { requestKey } from './cancellation.ts'
import { checkOf, judgeNumbers, type Stamp } from './document.ts'

export type ReturnRow = [
  ...Stamp,
  agent: string,
  /** `platform|orderNo` */
  orderKey: string,
  invtNo: string | null,
  reason: string,
  /** JSON of [line, hsCode, quantity in 10⁻⁵]. */
  lines: string,
  copNo: string | null,
]

export const checkReturn = checkOf<ReturnRow>()({
  table: RETURN,
  key: requestKey,
  judge: (request, reasons) => judgeNumbers(request.lines, reasons),
  slots: (request) => [
    request.agentUscc,
    `${request.platformUscc}|${request.orderNo}`,
    request.invtNo,
    request.reason,
    JSON.stringify(request.lines.map(({ line, hsCode, quantity }) => [line, hsCode, quantity])),
    request.copNo,
  ],
})
