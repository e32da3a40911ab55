/** What the documents of cross-border e-commerce do to the graph, and whom they concern. */
import { type Change, DELETED, type DocumentNoun, type Folded, foldDocuments } from '../graph/document.ts'
import { documentKey, type DocumentRow, frontOf } from '../graph/document-row.ts'
import { NOUNS } from '../graph/documents.ts'
import type { Transaction } from '../graph/driver.ts'
import { enterpriseIdOf, type FirmNodes, type Party } from '../graph/enterprise.ts'
import type { ExportName, Touched } from '../graph/event.ts'
import { writePassages } from '../graph/passage.ts'
import { NO_DOCUMENTS, type TallyDelta } from '../graph/tally.ts'
import { readUscc } from '../rules/code.ts'
import type { OrderRow } from '../rules/order.ts'
import type { ParcelKind } from '../rules/parcel.ts'
import { isTally, tallyOf } from '../rules/passage.ts'

interface Kind {
  /** What the document says its firms do, by slot. */
  firms: Record<string, string>
  /** Slot that leads to the list: its own key, or that which begins with the number of its waybill. */
  order?: string
  waybill?: string
  /** Slots that lead to the list of an export. */
  exports?: Partial<Record<ExportName[0], string>>
}

const SELLER = { platformUscc: 'PLATFORM', merchantUscc: 'MERCHANT' }
const SITE = { operatorUscc: 'SITE_OPERATOR', carrierUscc: 'LOGISTICS_FIRM' }
const DECLARANT = { agentUscc: 'BROKER', carrierUscc: 'LOGISTICS_FIRM' }

const KINDS: Record<ParcelKind, Kind> = {
  order: { firms: { platform: 'PLATFORM', merchant: 'MERCHANT' }, order: 'key' },
  payment: { firms: { firm: 'PAYMENT_FIRM' }, order: 'orderKey' },
  waybill: { firms: { firm: 'LOGISTICS_FIRM' }, waybill: 'key' },
  waybillStatus: { firms: {} },
  inventory: {
    firms: {
      agent: 'BROKER',
      platform: 'PLATFORM',
      merchant: 'MERCHANT',
      carrier: 'LOGISTICS_FIRM',
      guarantor: 'BROKER',
    },
    order: 'key',
  },
  cancel: { firms: {}, order: 'orderKey' },
  return: { firms: {}, order: 'orderKey' },
  delivery: { firms: SITE },
  exportOrder: { firms: SELLER, exports: { key: 'key' } },
  proceeds: { firms: { ...SELLER, firmUscc: 'PAYMENT_FIRM' }, exports: { key: 'orderKey' } },
  exportWaybill: {
    firms: { firmUscc: 'LOGISTICS_FIRM', merchantUscc: 'MERCHANT' },
    exports: { waybillKey: 'key' },
  },
  arrival: { firms: SITE },
  departure: { firms: { carrierUscc: 'LOGISTICS_FIRM' } },
  exportInventory: { firms: { ...SELLER, ...DECLARANT, ownerUscc: 'MERCHANT' }, exports: { key: 'key' } },
  exportCancellation: { firms: { agentUscc: 'BROKER', merchantUscc: 'MERCHANT' }, exports: { invtNo: 'invtNo' } },
  consolidation: { firms: DECLARANT },
  exportReturn: { firms: { ...SELLER, ...DECLARANT }, exports: { invtNo: 'invtNo' } },
  returnTally: { firms: SITE, exports: { invtNo: 'invtNo' } },
}

export const PARCEL_KINDS = Object.keys(KINDS) as ParcelKind[]

/** The firms that the documents name; who is not registered becomes a provisional enterprise. */
export function partiesOf(kind: ParcelKind, rows: DocumentRow[]): Party[] {
  const slots = Object.entries(KINDS[kind].firms).map(([name, does]) => ({ at: NOUNS[kind].slots.indexOf(name), does }))
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
  const noun = NOUNS[kind]
  const { order, waybill, exports = {} } = KINDS[kind]
  const folded = await foldDocuments(tx, noun, rows, firms)
  if (isTally(kind)) await passOn(tx, noun, kind, folded.changes)
  return {
    outcome: folded.applied.map(({ state }) => state[0]).join(''),
    tallies: kind === 'order' ? folded.changes.flatMap(orderTally) : [],
    touched: {
      orders: keysIn(folded, noun, order).map(documentKey),
      waybills: keysIn(folded, noun, waybill).map(frontOf).map(documentKey),
      exports: Object.entries(exports).flatMap(([by, slot]) =>
        keysIn(folded, noun, slot)
          .filter((value) => value !== null)
          .map((value): ExportName => [by as ExportName[0], value]),
      ),
    },
  }
}

/** A tally that was deleted has seen nothing. */
async function passOn(
  tx: Transaction,
  { label }: DocumentNoun,
  kind: Parameters<typeof tallyOf>[0],
  changes: Change[],
): Promise<void> {
  const changed = changes.filter(({ former }) => former).map(({ row }) => row[0] as string)
  const stands = changes.filter(({ row }) => row[2] !== DELETED)
  await writePassages(
    tx,
    label,
    changed,
    stands.map(({ row }) => tallyOf(kind, row)),
  )
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
