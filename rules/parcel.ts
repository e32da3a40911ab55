/** The seven kinds of document that make up a parcel, and what checks them at the doors. */
import { checkCancellation } from './cancellation.ts'
import type { Check, Checked, HashIdentity, Stamp } from './document.ts'
import { checkInventory } from './inventory.ts'
import { checkOrder } from './order.ts'
import { checkPayment } from './payment.ts'
import { checkReturn } from './return.ts'
import { checkWaybill, checkWaybillStatus } from './waybill.ts'

export type ParcelKind = 'order' | 'payment' | 'waybill' | 'waybillStatus' | 'inventory' | 'cancel' | 'return'

export type ParcelRow = [...Stamp, ...unknown[]]

const CHECKS: Record<ParcelKind, Check<ParcelRow>> = {
  order: checkOrder,
  payment: checkPayment,
  waybill: checkWaybill,
  waybillStatus: checkWaybillStatus,
  inventory: checkInventory,
  cancel: checkCancellation,
  return: checkReturn,
}

export const PARCEL_KINDS = Object.keys(CHECKS) as ParcelKind[]

/** The document as it may be taken in, or the reasons against it; who may send it is asked elsewhere. */
export const checkParcelDocument = (
  kind: ParcelKind,
  document: unknown,
  hash: HashIdentity,
  path: string,
): Checked<ParcelRow> => CHECKS[kind](document, hash, path)
