import { ORDER } from '../schema/order.ts'
import type { OrderLine } from './match.ts'
import { checkOf, judgeLines, shanghaiDay, type Stamp, sumOf } from './document.ts'

export type OrderRow = [
  ...Stamp,
  platform: string,
  merchant: string,
  orderNo: string,
  orderedOn: string,
  goodsFen: number,
  freightFen: number,
  taxFen: number,
  discountFen: number,
  paidFen: number,
  buyer: string,
  buyerName: string,
  buyerPhone: string,
  consignee: string,
  consigneePhone: string,
  consigneeAddress: string,
  paymentFirm: string | null,
  transactionNo: string | null,
  parentOrderNo: string | null,
  lines: readonly OrderLine[],
]

export const checkOrder = checkOf<OrderRow>()({
  table: ORDER,
  key: (part) => `${part('platformUscc')}|${part('orderNo')}`,
  judge(order, reasons) {
    judgeLines(order.lines, reasons)
    reasons.expect(sumOf(order.lines) === order.goodsFen, 'LINES_SUM', 'goodsFen')
    // CEB311: the sum paid is what the payment voucher must show.
    const due = order.goodsFen + order.freightFen + order.taxFen - order.discountFen
    reasons.expect(due === order.paidFen, 'AMOUNTS_DISAGREE', 'paidFen')
  },
  slots: (order, hash) => [
    order.platformUscc,
    order.merchantUscc,
    order.orderNo,
    shanghaiDay(order.appTime),
    order.goodsFen,
    order.freightFen,
    order.taxFen,
    order.discountFen,
    order.paidFen,
    hash('identity', order.buyerIdNumber),
    hash('name', order.buyerName),
    hash('phone', order.buyerPhone),
    hash('name', order.consignee),
    hash('phone', order.consigneePhone),
    hash('address', order.consigneeAddress),
    order.paymentFirmUscc,
    order.transactionNo,
    order.parentOrderNo,
    order.lines.map((l) => [l.line, l.itemNo, l.name, l.unit, l.quantity, l.price, l.totalFen]),
  ],
})
