import { PAYMENT } from '../schema/payment.ts'
import { checkOf, shanghaiDay, type Stamp } from './document.ts'

export type PaymentRow = [
  ...Stamp,
  firm: string,
  /** `platform|orderNo` */
  orderKey: string,
  transactionNo: string,
  paidOn: string,
  amountFen: number,
  payer: string,
  payerName: string,
  payerPhone: string | null,
]

export const checkPayment = checkOf<PaymentRow>()({
  table: PAYMENT,
  key: (part) => `${part('firmUscc')}|${part('transactionNo')}`,
  slots: (payment, hash) => [
    payment.firmUscc,
    `${payment.platformUscc}|${payment.orderNo}`,
    payment.transactionNo,
    shanghaiDay(payment.paidAt),
    payment.amountFen,
    hash('identity', payment.payerIdNumber),
    hash('name', payment.payerName),
    payment.payerPhone === null ? null : hash('phone', payment.payerPhone),
  ],
})
