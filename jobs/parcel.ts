/** What the documents of cross-border e-commerce do to the graph, and whom they concern. */
import { cancellationDocument } from '../graph/cancellation.ts'
import { type Change, DELETED, type DocumentNoun, type Folded, foldDocuments } from '../graph/document.ts'
import { documentKey, type DocumentRow, frontOf } from '../graph/document-row.ts'
import type { Transaction } from '../graph/driver.ts'
import { enterpriseIdOf, type FirmNodes, type Party } from '../graph/enterprise.ts'
import type { Touched } from '../graph/event.ts'
import { NO_DOCUMENTS, type TallyDelta } from '../graph/tally.ts'
import { inventoryDocument } from '../graph/inventory.ts'
import { orderDocument } from '../graph/order.ts'
import { paymentDocument } from '../graph/payment.ts'
import { returnDocument } from '../graph/return.ts'
import { waybillStatusDocument } from '../graph/waybill-status.ts'
import { waybillDocument } from '../graph/waybill.ts'
import { readUscc } from '../rules/code.ts'
import type { OrderRow } from '../rules/order.ts'
import type { ParcelKind } from '../rules/parcel.ts'

interface Kind {
  noun: DocumentNoun
  /** What the document says its firms do, by slot. */
  firms: Record<string, string>
  /** Slot that leads to the list: its own key, or that which begins with the number of its waybill. */
  order?: string
  waybill?: string
}

const KINDS: Record<ParcelKind, Kind> = {
  order: { noun: orderDocument, firms: { platform: 'PLATFORM', merchant: 'MERCHANT' }, order: 'key' },
  payment: { noun: paymentDocument, firms: { firm: 'PAYMENT_FIRM' }, order: 'orderKey' },
  waybill: { noun: waybillDocument, firms: { firm: 'LOGISTICS_FIRM' }, waybill: 'key' },
  waybillStatus: { noun: waybillStatusDocument, firms: {} },
  inventory: {
    noun: inventoryDocument,
    firms: {
      agent: 'BROKER',
      platform: 'PLATFORM',
      merchant: 'MERCHANT',
      carrier: 'LOGISTICS_FIRM',
      guarantor: 'BROKER',
    },
    order: 'key',
  },
  cancel: { noun: cancellationDocument, firms: {}, order: 'orderKey' },
  return: { noun: returnDocument, firms: {}, order: 'orderKey' },
}

export const PARCEL_KINDS = Object.keys(KINDS) as ParcelKind[]

/** The firms that the documents name; who is not registered becomes a provisional enterprise. */
export function partiesOf(kind: ParcelKind, rows: DocumentRow[]): Party[] {
  const { noun, firms } = KINDS[kind]
  const slots = Object.entries(firms).map(([name, does]) => ({ at: noun.slots.indexOf(name), does }))
  const parties = new Map<string, Party>()
  for (const row of rows)
    for (const { at, does } of slots) {
      const uscc = row[at] as string | null
      if (uscc !== null && !parties.has(`${uscc}${does}`)) parties.set(`${uscc}${does}`, party(uscc, does))
    }
  return [...parties.values()]
}

/** A firm's wrong check digit is a doubt that is shown; the document is taken all the same. */
const party = (uscc: string, kind: string): Party => ({
  uscc,
  kind,
  flags: readUscc(uscc).flags.map((flag) => `USCC_${flag}`),
})

export interface ParcelEffect {
  /** One letter per row, in its order. */
  outcome: string
  tallies: TallyDelta[]
  touched: Touched
}

/** Folds the rows of one kind; see `foldDocuments`. */
export async function applyParcelDocuments(
  tx: Transaction,
  kind: ParcelKind,
  rows: DocumentRow[],
  firms: FirmNodes,
): Promise<ParcelEffect> {
  const { noun, order, waybill } = KINDS[kind]
  const folded = await foldDocuments(tx, noun, rows, firms)
  return {
    outcome: folded.applied.map(({ state }) => state[0]).join(''),
    tallies: kind === 'order' ? folded.changes.flatMap(orderTally) : [],
    touched: {
      orders: keysIn(folded, noun, order).map(documentKey),
      waybills: keysIn(folded, noun, waybill).map(frontOf).map(documentKey),
    },
  }
}

/**
 * Of what stood before as well: a payment that names another order now leaves the former one without. And of what came
 * too late to stand: a list is held against what stood when it was declared, which this may be.
 */
function keysIn({ changes, kept }: Folded, noun: DocumentNoun, slot: string | undefined): string[] {
  if (slot === undefined) return []
  const at = noun.slots.indexOf(slot)
  const keys = kept.map((row) => row[at] as string)
  for (const { row, former } of changes) {
    keys.push(row[at] as string)
    if (former && former[at] !== row[at]) keys.push(former[at] as string)
  }
  return keys
}

/** What stood before goes from its month, what stands now comes to its own; who is both parties counts once. */
function orderTally({ row, former }: Change): TallyDelta[] {
  return [...(former ? monthsOf(former as OrderRow, -1) : []), ...monthsOf(row as OrderRow, 1)]
}

function monthsOf(row: OrderRow, sign: 1 | -1): TallyDelta[] {
  const [, , appType, , platform, merchant, , orderedOn, , , , , paidFen] = row
  if (appType === DELETED) return []
  return [...new Set([platform, merchant])].map((uscc) => ({
    ...NO_DOCUMENTS,
    enterprise: enterpriseIdOf(uscc),
    month: orderedOn.slice(0, 7),
    orders: sign,
    orderFen: sign * paidFen,
  }))
}
