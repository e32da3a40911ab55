import { WAYBILL, WAYBILL_STATUS } from '../schema/waybill.ts'
import { checkOf, shanghaiDay, type Stamp } from './document.ts'

export type WaybillRow = [
  ...Stamp,
  firm: string,
  orderNo: string,
  waybillNo: string,
  day: string,
  freightFen: number,
  insuredFen: number,
  /** 10⁻⁵ kg */
  weight: number,
  packNo: number,
  consignee: string,
  consigneePhone: string,
  consigneeAddress: string,
]

export const checkWaybill = checkOf<WaybillRow>()({
  table: WAYBILL,
  key: (part) => `${part('firmUscc')}|${part('waybillNo')}`,
  judge: (waybill, reasons) => reasons.expect(waybill.weight > 0, 'WEIGHT', 'weight'),
  slots: (waybill, hash) => [
    waybill.firmUscc,
    waybill.orderNo,
    waybill.waybillNo,
    shanghaiDay(waybill.appTime),
    waybill.freightFen,
    waybill.insuredFen,
    waybill.weight,
    waybill.packNo,
    hash('name', waybill.consignee),
    hash('phone', waybill.consigneePhone),
    hash('address', waybill.consigneeAddress),
  ],
})

export type WaybillStatusRow = [...Stamp, firm: string, waybillNo: string, status: string, at: string]

export const checkWaybillStatus = checkOf<WaybillStatusRow>()({
  table: WAYBILL_STATUS,
  key: (part) => `${part('firmUscc')}|${part('waybillNo')}`,
  slots: ({ firmUscc, waybillNo, status, at }) => [firmUscc, waybillNo, status, at],
})
