/**
 * What a law pack may ask about one enterprise on one day, and the catalogue that conditions are checked against.
 * The record is flat: scalars, one list of rule ids, and one list of violations.
 */
import type { EnterpriseKind } from '../schema/enterprise.ts'
import type { GradeCode } from '../schema/grade.ts'
import type { ViolationKind, ViolationState } from '../schema/violation.ts'
import { isDay, yearOf } from './day.ts'
import type { Day } from './day.ts'

/** One effective document against the enterprise. Money is integer fen. One decision is one entry, however many breaches. */
export interface ViolationFact {
  /** authority|number|version; no two entries share it */
  key: string
  kind: `${ViolationKind}`
  state: `${ViolationState}`
  /** Day of the decision, or the day a judgment took effect (Order 251 Art. 37); published or not. */
  decidedOn: Day
  /** Day it was first published; null while it is not. Says only how long it may be shown, never whether it counts. */
  publishedOn: Day | null
  /** Class under NDRC Order 36, which bounds how long it is shown; null where nobody classed it. */
  severity: Severity | null
  fineFen: number
  /** Confiscated gains and the value of confiscated goods. */
  confiscatedFen: number
  dueOn: Day | null
  /** Day it was paid in full. */
  paidOn: Day | null
  /** What is owed while `paidOn` is null or later than the as-of day. */
  owedFen: number
  /** Customs accepted a self-disclosure under the notice of its day, which leaves out safety, environment and health. */
  selfDisclosed: boolean
  /** Customs found no intent. */
  withoutIntent: boolean
  /** The enterprise objects; the document counts until that is decided. */
  disputed: boolean
  /** It founded a finding that has since been repaired, and founds no other. */
  usedByRepaired: boolean
}

export type Severity = 'MINOR' | 'GENERAL' | 'SERIOUS'

/** Days are null where there is no such event. An open matter is one that has not been closed by the as-of day. */
export interface EnterpriseFacts {
  /** the enterprise's own id */
  enterprise: string
  asOf: Day
  kind: `${EnterpriseKind}`
  registeredOn: Day | null
  /** by a Decision, or the pack's default grade */
  gradeInForce: `${GradeCode}`
  /** First day of the grade in force; null for the default grade, which no decision began. */
  gradeSince: Day | null
  /** Grade in force of the parent of a broker's branch; null for everybody else. */
  parentGrade: `${GradeCode}` | null

  /** Day of the finding that the dishonest grade in force rests on; null where it is not dishonest. */
  foundOn: Day | null
  /** Ids of the rules that finding rests on, as they were cited. */
  findingGrounds: readonly string[]
  /** Day it was put on the list of the seriously dishonest; null while it is not on it. */
  seriousSince: Day | null
  /** An officer recorded whether all duties of the finding's documents are done (Art. 26); null: nobody did. */
  dutiesPerformed: boolean | null

  /** Latest certification, or review passed; null where it never was certified. */
  certifiedOn: Day | null
  /** Receipt of the open application for certification. */
  aeoAppliedOn: Day | null
  /** Latest event that bars a new application (Art. 21). */
  aeoBarredSince: Day | null

  /** Of the open case of a finding: service of its notice, and receipt of a defence that nobody has verified yet. */
  noticeServedOn: Day | null
  defenceReceivedOn: Day | null
  /** Receipt of the open application for repair. */
  repairAppliedOn: Day | null
  /** Receipt of the oldest open objection. */
  objectedOn: Day | null

  /** Opening of the oldest open criminal case of customs against it. */
  criminalCaseOn: Day | null
  /** Opening of the oldest open investigation for a breach that it did not disclose itself. */
  breachInvestigationOn: Day | null
  /** Day of the oldest open sign that it hides assets or cannot pay (Art. 35). */
  paymentRiskOn: Day | null

  /**
   * Declarations, filing lists and manifests of the calendar year before that of `asOf`; null where they cannot be
   * computed. Cross-border e-commerce lists are not named in Art. 22(3) and are not counted.
   */
  documentsPreviousYear: number | null
  /** Counts over the twelve months that end on `asOf`; `corrections` are declarations amended or withdrawn. */
  declarations12m: number
  corrections12m: number
  /** Inspections, and those that found something. */
  inspections12m: number
  inspectionHits12m: number
  /** Inventory lists of the merchant, or on the platform; those whose documents disagree, and those in the buyer's identity. */
  lists12m: number
  disagreeing12m: number
  identityDisagreeing12m: number
  /** The annual report that was due last (Order 237 Art. 7: by 30 June) is not in; null where that is not known. */
  annualReportMissing: boolean | null

  violations: readonly ViolationFact[]
}

export class FactsError extends Error {}

export interface FactType {
  type: 'INTEGER' | 'MONEY' | 'DAY' | 'BOOLEAN' | 'ENUM'
  nullable?: boolean
  /** the words of an ENUM */
  values?: readonly string[]
}

type Scalar = string | number | boolean | null
export interface Fact<Subject> extends FactType {
  read: (subject: Subject) => Scalar
  /** a field of its subject, by the same name */
  stored?: boolean
}

// Records and not arrays: the compiler then says when the schema gains a word.
const KINDS: Record<`${EnterpriseKind}`, true> = {
  TRADER: true,
  BROKER: true,
  BROKER_BRANCH: true,
  PLATFORM: true,
  MERCHANT: true,
  PAYMENT_FIRM: true,
  LOGISTICS_FIRM: true,
  SITE_OPERATOR: true,
}
const GRADES: Record<`${GradeCode}`, true> = {
  ADVANCED_CERTIFIED: true,
  CERTIFIED: true,
  GENERAL_CERTIFIED: true,
  REGULAR: true,
  DISHONEST: true,
  SERIOUSLY_DISHONEST: true,
}
const VIOLATION_KINDS: Record<`${ViolationKind}`, true> = {
  SMUGGLING_CRIME: true,
  SMUGGLING_ACT: true,
  SUPERVISION_BREACH: true,
  TAX_ARREARS: true,
  FINE_ARREARS: true,
  OBSTRUCTION: true,
  BRIBERY: true,
  FOOD_OR_COSMETICS_CRIME: true,
  WASTE_SMUGGLING_CRIME: true,
  WASTE_IMPORT: true,
}
const VIOLATION_STATES: Record<`${ViolationState}`, true> = { EFFECTIVE: true, ANNULLED: true, REPAIRED: true }
const SEVERITIES: Record<Severity, true> = { MINOR: true, GENERAL: true, SERIOUS: true }

const kindOfEnterprise = { type: 'ENUM', values: Object.keys(KINDS) } as const
const grade = { type: 'ENUM', values: Object.keys(GRADES) } as const
const count = { type: 'INTEGER' } as const
const money = { type: 'MONEY' } as const
const day = { type: 'DAY' } as const
const maybeDay = { type: 'DAY', nullable: true } as const
const yesOrNo = { type: 'BOOLEAN' } as const

type Stored<Subject> = { [Name in keyof Subject]?: FactType }

/** Scalars of an enterprise as they are stored, in the order in which they are checked. */
const STORED = {
  asOf: day,
  kind: kindOfEnterprise,
  registeredOn: maybeDay,
  gradeInForce: grade,
  gradeSince: maybeDay,
  parentGrade: { ...grade, nullable: true },
  foundOn: maybeDay,
  seriousSince: maybeDay,
  dutiesPerformed: { ...yesOrNo, nullable: true },
  certifiedOn: maybeDay,
  aeoAppliedOn: maybeDay,
  aeoBarredSince: maybeDay,
  noticeServedOn: maybeDay,
  defenceReceivedOn: maybeDay,
  repairAppliedOn: maybeDay,
  objectedOn: maybeDay,
  criminalCaseOn: maybeDay,
  breachInvestigationOn: maybeDay,
  paymentRiskOn: maybeDay,
  documentsPreviousYear: { ...count, nullable: true },
  declarations12m: count,
  corrections12m: count,
  inspections12m: count,
  inspectionHits12m: count,
  lists12m: count,
  disagreeing12m: count,
  identityDisagreeing12m: count,
  annualReportMissing: { ...yesOrNo, nullable: true },
} as const satisfies Stored<EnterpriseFacts>

const STORED_OF_VIOLATION = {
  kind: { type: 'ENUM', values: Object.keys(VIOLATION_KINDS) },
  decidedOn: day,
  publishedOn: maybeDay,
  severity: { type: 'ENUM', nullable: true, values: Object.keys(SEVERITIES) },
  fineFen: money,
  confiscatedFen: money,
  dueOn: maybeDay,
  paidOn: maybeDay,
  owedFen: money,
  selfDisclosed: yesOrNo,
  withoutIntent: yesOrNo,
  disputed: yesOrNo,
} as const satisfies Stored<ViolationFact>

/** Scalars of the enterprise that a condition may name. */
export const ENTERPRISE_FACTS: Readonly<Record<string, Fact<EnterpriseFacts>>> = {
  ...readable<EnterpriseFacts>(STORED),
  /** The year the documents of the previous year are of; rules that use them record it. */
  previousYear: { type: 'INTEGER', read: (facts) => yearOf(facts.asOf) - 1 },
}

/** Lists of the enterprise that a condition may ask whether they contain a word. */
export const LIST_FACTS: Readonly<Record<string, { read: (facts: EnterpriseFacts) => readonly string[] }>> = {
  findingGrounds: { read: (facts) => facts.findingGrounds },
}

/** Fields of a violation that a condition may name. State and `usedByRepaired` are asked for every rule alike. */
export const VIOLATION_FACTS: Readonly<Record<string, Fact<ViolationFact>>> =
  readable<ViolationFact>(STORED_OF_VIOLATION)

function readable<Subject>(stored: Stored<Subject>): Record<string, Fact<Subject>> {
  return Object.fromEntries(
    Object.entries(stored).map(([name, type]) => [
      name,
      { ...(type as FactType), stored: true, read: (subject: Subject) => subject[name as keyof Subject] as Scalar },
    ]),
  )
}

type Asked = 'enterprise' | 'asOf' | 'kind' | 'gradeInForce' | 'documentsPreviousYear' | 'violations'

/** What an enterprise has of which nothing is known: no event, no count, no ground. */
export const NEUTRAL_FACTS: Omit<EnterpriseFacts, Asked> = {
  registeredOn: null,
  gradeSince: null,
  parentGrade: null,
  foundOn: null,
  findingGrounds: [],
  seriousSince: null,
  dutiesPerformed: null,
  certifiedOn: null,
  aeoAppliedOn: null,
  aeoBarredSince: null,
  noticeServedOn: null,
  defenceReceivedOn: null,
  repairAppliedOn: null,
  objectedOn: null,
  criminalCaseOn: null,
  breachInvestigationOn: null,
  paymentRiskOn: null,
  declarations12m: 0,
  corrections12m: 0,
  inspections12m: 0,
  inspectionHits12m: 0,
  lists12m: 0,
  disagreeing12m: 0,
  identityDisagreeing12m: 0,
  annualReportMissing: null,
}

export const NEUTRAL_VIOLATION = {
  publishedOn: null,
  severity: null,
  disputed: false,
  usedByRepaired: false,
} as const satisfies Partial<ViolationFact>

/** Facts as an assessment recorded them, at a time when the record may have had fewer fields than now. */
export type RecordedFacts = Pick<EnterpriseFacts, Exclude<Asked, 'violations'>> &
  Partial<Omit<EnterpriseFacts, Asked>> & {
    violations: readonly (Omit<ViolationFact, keyof typeof NEUTRAL_VIOLATION> & Partial<ViolationFact>)[]
  }

/** The whole record; what was not recorded is neutral. Not checked: `assess` and `checkFacts` do that. */
export function completeFacts(recorded: RecordedFacts): EnterpriseFacts {
  const violations = recorded.violations.map((violation) => ({ ...NEUTRAL_VIOLATION, ...violation }))
  return { ...NEUTRAL_FACTS, ...recorded, violations }
}

/** @throws FactsError naming the first field that is not what its type says, or a key that occurs twice. */
export function checkFacts(facts: EnterpriseFacts): void {
  const place = `facts of ${facts.enterprise}`
  checkTypes(facts, STORED, place)
  const grounds: unknown = facts.findingGrounds
  demand(Array.isArray(grounds) && grounds.every(isWord), `${place}: findingGrounds`, grounds)
  const keys = new Set<string>()
  for (const violation of facts.violations) {
    const placeOfOne = `${place}: violation ${violation.key}`
    demand(Object.hasOwn(VIOLATION_STATES, violation.state), `${placeOfOne}: state`, violation.state)
    checkTypes(violation, STORED_OF_VIOLATION, placeOfOne)
    demand(typeof violation.usedByRepaired === 'boolean', `${placeOfOne}: usedByRepaired`, violation.usedByRepaired)
    demand(!keys.has(violation.key), `${place}: violations, key used twice`, violation.key)
    keys.add(violation.key)
  }
}

function checkTypes(subject: object, types: Readonly<Record<string, FactType>>, place: string): void {
  for (const name in types) {
    const value = (subject as Record<string, unknown>)[name]
    demand(isOfType(value, types[name]!), `${place}: ${name}`, value)
  }
}

// 100 billion yuan and 100 billion documents: far above any real figure, and below them sums over hundreds of entries
// and products with 10,000 stay exact integers.
const MOST_FEN = 10_000_000_000_000
const MOST_DOCUMENTS = 100_000_000_000

function isOfType(value: unknown, { type, nullable, values }: FactType): boolean {
  if (value === null) return nullable === true
  switch (type) {
    case 'DAY':
      return isDay(value)
    case 'ENUM':
      return isWord(value) && values!.includes(value)
    case 'BOOLEAN':
      return typeof value === 'boolean'
    case 'MONEY':
      return isCount(value, MOST_FEN)
    case 'INTEGER':
      return isCount(value, MOST_DOCUMENTS)
  }
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isCount(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most
}

function demand(holds: boolean, place: string, value: unknown): void {
  if (!holds) throw new FactsError(`${place}: ${JSON.stringify(value)} is not acceptable.`)
}
