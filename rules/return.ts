import { RETURN } from '../schema/return.ts'
import { requestKey } from './cancellation.ts'
import { checkOf, judgeNumbers, type Stamp } from './document.ts'

export type ReturnRow = [
  ...Stamp,
  agent: string,
  /** `platform|orderNo` */
  orderKey: string,
  invtNo: string | null,
  lines: readonly (readonly [line: number, hsCode: string, quantity: number])[],
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
    request.lines.map(({ line, hsCode, quantity }) => [line, hsCode, quantity] as const),
    request.copNo,
  ],
})
