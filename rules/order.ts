import type { OrderInput } from '../schema/order.ts'
import { isInstant } from './day.ts'
import { type Checked, echoed, isAmount, isText, Reasons, USCC_FORM } from './document.ts'
import type { UserErrorValue } from '../errors.ts'

/** An order as checked; personal values are hashes by now. */
export interface CheckedOrder {
  orderNo: string
  platformUscc: string
  merchantUscc: string
  appTime: string
  orderedOn: string
  goodsFen: number
  freightFen: number
  taxFen: number
  discountFen: number
  paidFen: number
  buyer: string
  buyerName: string
}

export type HashIdentity = (kind: 'identity' | 'name', value: string) => string

const ORDER_NO = /^[\x21-\x7b\x7d\x7e]{1,60}$/
/** Ten million yuan: what is sold to a person by parcel is far below, and a year's sum of a platform stays a number. */
const MAX_PARCEL_FEN = 1_000_000_000
const IDENTITY_NO = /^\d{17}[\dX]$/i

/** The order as it may be taken in from this sender, or the reasons against it. */
export function checkOrder(
  order: OrderInput,
  senderUscc: string,
  hash: HashIdentity,
  path: string,
): Checked<CheckedOrder> {
  const key = `${order.platformUscc}|${order.orderNo}`
  const userErrors = orderReasons(order, senderUscc, path)
  return userErrors.length ? { key: echoed(key), userErrors } : { key, row: checkedOrder(order, hash) }
}

function orderReasons(order: OrderInput, senderUscc: string, path: string): UserErrorValue[] {
  const reasons = new Reasons(path)
  reasons.expect(ORDER_NO.test(order.orderNo), 'FORMAT', 'orderNo')
  reasons.expect(USCC_FORM.test(order.platformUscc), 'FORMAT', 'platformUscc')
  reasons.expect(order.platformUscc === senderUscc, 'NOT_THE_SENDER', 'platformUscc')
  reasons.expect(USCC_FORM.test(order.merchantUscc), 'FORMAT', 'merchantUscc')
  reasons.expect(isInstant(order.appTime), 'FORMAT', 'appTime')
  reasons.expect(IDENTITY_NO.test(order.buyerIdNumber), 'FORMAT', 'buyerIdNumber')
  reasons.expect(isText(order.buyerName, 60), 'FORMAT', 'buyerName')
  for (const field of ['goodsFen', 'freightFen', 'taxFen', 'discountFen', 'paidFen'] as const)
    reasons.expect(isAmount(order[field]) && order[field] <= MAX_PARCEL_FEN, 'FORMAT', field)
  // CEB311: the sum paid is what the payment voucher must show.
  const due = order.goodsFen + order.freightFen + order.taxFen - order.discountFen
  reasons.expect(due === order.paidFen, 'AMOUNTS_DISAGREE', 'paidFen')
  return reasons.userErrors
}

/** The order as it is stored; raw personal values end here. */
function checkedOrder(order: OrderInput, hash: HashIdentity): CheckedOrder {
  const { buyerIdNumber, buyerName, ...rest } = order
  return {
    orderNo: rest.orderNo,
    platformUscc: rest.platformUscc,
    merchantUscc: rest.merchantUscc,
    appTime: new Date(rest.appTime).toISOString(),
    orderedOn: shanghaiDay(rest.appTime),
    goodsFen: rest.goodsFen,
    freightFen: rest.freightFen,
    taxFen: rest.taxFen,
    discountFen: rest.discountFen,
    paidFen: rest.paidFen,
    buyer: hash('identity', buyerIdNumber),
    buyerName: hash('name', buyerName),
  }
}

const shanghaiDay = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
