/**
 * Facts that cannot both be so. Nobody is graded otherwise for it: what is effective counts as it stands (a document binds
 * until it is annulled, Administrative Penalty Law Art. 48), and whoever keeps the record is told where to look.
 */
import type { EnterpriseFacts, ViolationFact } from './facts.ts'

export type ContradictionCode =
  | 'PAID_BEFORE_DECIDED'
  | 'DUE_BEFORE_DECIDED'
  | 'OWED_AFTER_PAYMENT'
  | 'CRIME_WITHOUT_INTENT'
  | 'ACTIVE_BEFORE_REGISTRATION'
  | 'MORE_HITS_THAN_INSPECTIONS'
  | 'MORE_DISAGREEING_THAN_LISTS'

export interface Contradiction {
  code: ContradictionCode
  zh: string
  en: string
  /** the facts that cannot both be so */
  facts: readonly string[]
  /** keys of the documents that say so, sorted; none where it is counts */
  evidence: string[]
}

type Text = Omit<Contradiction, 'code' | 'evidence'>

/** Of one document. */
const DOCUMENTS: Record<string, Text & { holds: (violation: ViolationFact, asOf: string) => boolean }> = {
  PAID_BEFORE_DECIDED: {
    zh: '缴款日早于文书作出日',
    en: 'It was paid before it was decided.',
    facts: ['paidOn', 'decidedOn'],
    holds: ({ paidOn, decidedOn }) => paidOn !== null && paidOn < decidedOn,
  },
  DUE_BEFORE_DECIDED: {
    zh: '缴款期限早于文书作出日',
    en: 'It fell due before it was decided.',
    facts: ['dueOn', 'decidedOn'],
    holds: ({ dueOn, decidedOn }) => dueOn !== null && dueOn < decidedOn,
  },
  OWED_AFTER_PAYMENT: {
    zh: '记载已缴清，又记载尚有欠款',
    en: 'It is recorded as paid, and something of it as owed.',
    facts: ['paidOn', 'owedFen'],
    holds: ({ paidOn, owedFen }, asOf) => paidOn !== null && paidOn <= asOf && owedFen > 0,
  },
  CRIME_WITHOUT_INTENT: {
    zh: '走私以故意为要件，却记载为无主观故意',
    en: 'Smuggling takes intent, and the document says there was none.',
    facts: ['kind', 'withoutIntent'],
    holds: ({ kind, withoutIntent }) => withoutIntent && SMUGGLING.has(kind),
  },
}

const SMUGGLING: ReadonlySet<string> = new Set(['SMUGGLING_CRIME', 'SMUGGLING_ACT', 'WASTE_SMUGGLING_CRIME'])

/** Of the enterprise itself. */
const COUNTS: Record<string, Text & { holds: (facts: EnterpriseFacts) => boolean }> = {
  ACTIVE_BEFORE_REGISTRATION: {
    zh: '注册登记日在评估日之后，却已有报关或清单',
    en: 'It was registered after the day, and has declared or sold before it.',
    facts: ['registeredOn', 'declarations12m', 'lists12m'],
    holds: ({ registeredOn, asOf, declarations12m, lists12m }) =>
      registeredOn !== null && registeredOn > asOf && declarations12m + lists12m > 0,
  },
  MORE_HITS_THAN_INSPECTIONS: {
    zh: '查获次数多于查验次数',
    en: 'More inspections found something than there were.',
    facts: ['inspectionHits12m', 'inspections12m'],
    holds: ({ inspectionHits12m, inspections12m }) => inspectionHits12m > inspections12m,
  },
  MORE_DISAGREEING_THAN_LISTS: {
    zh: '不一致清单多于清单总数',
    en: 'More lists disagree than there were.',
    facts: ['disagreeing12m', 'lists12m'],
    holds: ({ disagreeing12m, lists12m }) => disagreeing12m > lists12m,
  },
}

/** In a fixed order; of documents only those that count. */
export function contradictionsIn(facts: EnterpriseFacts): Contradiction[] {
  const counting = facts.violations.filter(({ state, decidedOn }) => state === 'EFFECTIVE' && decidedOn <= facts.asOf)
  const found: Contradiction[] = []
  for (const [code, { holds, ...text }] of Object.entries(DOCUMENTS)) {
    const evidence = counting.filter((violation) => holds(violation, facts.asOf)).map(({ key }) => key)
    if (evidence.length > 0) found.push({ code: code as ContradictionCode, ...text, evidence: evidence.sort() })
  }
  for (const [code, { holds, ...text }] of Object.entries(COUNTS))
    if (holds(facts)) found.push({ code: code as ContradictionCode, ...text, evidence: [] })
  return found
}
