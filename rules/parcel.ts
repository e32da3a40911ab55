/** The kinds of document that make up a parcel, into the country and out of it, and what checks them at the doors. */
import { checkCancellation } from './cancellation.ts'
import type { FilingKind } from '../schema/filings.ts'
import type { Check, Checked, HashIdentity, Stamp } from './document.ts'
import { checkFiling } from './filing.ts'
import { checkInventory } from './inventory.ts'
import { checkOrder } from './order.ts'
import { checkPayment } from './payment.ts'
import { checkReturn } from './return.ts'
import { checkWaybill, checkWaybillStatus } from './waybill.ts'

export type ImportKind = 'order' | 'payment' | 'waybill' | 'waybillStatus' | 'inventory' | 'cancel' | 'return'

export type ParcelKind = ImportKind | FilingKind

export type ParcelRow = [...Stamp, ...unknown[]]

const CHECKS: Record<ParcelKind, Check<ParcelRow>> = {
  order: checkOrder,
  payment: checkPayment,
  waybill: checkWaybill,
  waybillStatus: checkWaybillStatus,
  inventory: checkInventory,
  cancel: checkCancellation,
  return: checkReturn,
  ...checkFiling,
}

export const PARCEL_KINDS = Object.keys(CHECKS) as ParcelKind[]

/** A kind as an enum writes it: exportOrder is EXPORT_ORDER. */
export const wordOf = (kind: ParcelKind): string => kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

/** The document as it may be taken in, or the reasons against it; who may send it is asked elsewhere. */
export const checkParcelDocument = (
  kind: ParcelKind,
  document: unknown,
  hash: HashIdentity,
  path: string,
): Checked<ParcelRow> => CHECKS[kind](document, hash, path)

/** By what a document is known, as far as its parts have their form. */
export const keyOfDocument = (kind: ParcelKind, document: unknown): string => CHECKS[kind].keyOf(document)
