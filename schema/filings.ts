/** Every kind of document that is kept field by field: the export family and the tallies of sites. */
import { arrival } from './arrival.ts'
import { consolidation } from './consolidation.ts'
import { delivery } from './delivery.ts'
import { departure } from './departure.ts'
import { exportCancellation } from './export-cancellation.ts'
import { exportInventory } from './export-inventory.ts'
import { exportOrder } from './export-order.ts'
import { exportReturn } from './export-return.ts'
import { exportWaybill } from './export-waybill.ts'
import { proceeds } from './proceeds.ts'
import { returnTally } from './return-tally.ts'

export const FILINGS = {
  delivery,
  exportOrder,
  proceeds,
  exportWaybill,
  arrival,
  departure,
  exportInventory,
  exportCancellation,
  consolidation,
  exportReturn,
  returnTally,
}

export type FilingKind = keyof typeof FILINGS

export const FILING_KINDS = Object.keys(FILINGS) as FilingKind[]
