/** The nodes of documents that are kept field by field. Slots as in rules/filing.ts. */
import { slotsOf } from '../rules/filing.ts'
import type { FilingKind } from '../schema/filings.ts'
import { type DocumentNoun, documentNoun } from './document.ts'

interface Tied {
  /** What it says its firms do: relationship by field. */
  firms: Readonly<Record<string, string>>
  /** Slots that others look for. */
  shown?: readonly string[]
  /** Slots with the key of another document. */
  keys?: readonly string[]
  /** Field of the firm whose own word comes before that of others. */
  first?: string
}

const SELLER = { SOLD_ON: 'platformUscc', SOLD_BY: 'merchantUscc' }

const TIED: Readonly<Record<FilingKind, Tied>> = {
  delivery: { firms: { TALLIED_BY: 'operatorUscc', CARRIED_BY: 'carrierUscc' } },
  exportOrder: { firms: SELLER, first: 'platformUscc' },
  proceeds: { firms: { PAID_THROUGH: 'firmUscc', SOLD_BY: 'merchantUscc' }, keys: ['orderKey'] },
  exportWaybill: { firms: { CARRIED_BY: 'firmUscc', SOLD_BY: 'merchantUscc' } },
  arrival: { firms: { TALLIED_BY: 'operatorUscc', CARRIED_BY: 'carrierUscc' } },
  departure: { firms: { CARRIED_BY: 'carrierUscc' } },
  exportInventory: {
    firms: { DECLARED_BY: 'agentUscc', ...SELLER, CARRIED_BY: 'carrierUscc', MADE_BY: 'ownerUscc' },
    shown: ['invtNo', 'district', 'port'],
    keys: ['waybillKey'],
  },
  exportCancellation: { firms: { DECLARED_BY: 'agentUscc' }, shown: ['invtNo'] },
  consolidation: { firms: { DECLARED_BY: 'agentUscc', CARRIED_BY: 'carrierUscc' } },
  exportReturn: {
    firms: { DECLARED_BY: 'agentUscc', ...SELLER, CARRIED_BY: 'carrierUscc' },
    shown: ['invtNo'],
    keys: ['waybillKey'],
  },
  returnTally: {
    firms: { TALLIED_BY: 'operatorUscc', CARRIED_BY: 'carrierUscc' },
    shown: ['invtNo'],
    keys: ['waybillKey'],
  },
}

const labelOf = (kind: FilingKind) => kind[0]!.toUpperCase() + kind.slice(1)

const nounOf = (kind: FilingKind): DocumentNoun => {
  const { firms, shown = [], keys = [], first } = TIED[kind]
  const slots = ['key', 'appTime', 'appType', 'hash', ...slotsOf(kind)]
  const noun = { label: labelOf(kind), slots, shown, keys, twins: {}, firms, sorted: {}, day: 'appTime' }
  return documentNoun(first === undefined ? noun : { ...noun, first })
}

export const filingNouns = Object.fromEntries(
  (Object.keys(TIED) as FilingKind[]).map((kind) => [kind, nounOf(kind)]),
) as Record<FilingKind, DocumentNoun>
