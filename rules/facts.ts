/**
 * What a law pack may ask about one enterprise on one day, and the catalogue that conditions are checked against.
 * The record is flat: scalars, and one list of violations.
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
}

export interface EnterpriseFacts {
  /** the enterprise's own id */
  enterprise: string
  asOf: Day
  kind: `${EnterpriseKind}`
  /** by a Decision, or the pack's default grade */
  gradeInForce: `${GradeCode}`
  /**
   * Declarations, filing lists and manifests of the calendar year before that of `asOf`; null where they cannot be
   * computed. Cross-border e-commerce lists are not named in Art. 22(3) and are not counted.
   */
  documentsPreviousYear: number | null
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
interface Fact<Subject> extends FactType {
  read: (subject: Subject) => Scalar
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

/** Scalars of the enterprise that a condition may name. */
export const ENTERPRISE_FACTS: Readonly<Record<string, Fact<EnterpriseFacts>>> = {
  asOf: { type: 'DAY', read: (facts) => facts.asOf },
  kind: { type: 'ENUM', values: Object.keys(KINDS), read: (facts) => facts.kind },
  gradeInForce: { type: 'ENUM', values: Object.keys(GRADES), read: (facts) => facts.gradeInForce },
  documentsPreviousYear: { type: 'INTEGER', nullable: true, read: (facts) => facts.documentsPreviousYear },
  /** The year those documents are of; rules that use them record it. */
  previousYear: { type: 'INTEGER', read: (facts) => yearOf(facts.asOf) - 1 },
}

/** Fields of a violation that a condition may name. */
export const VIOLATION_FACTS: Readonly<Record<string, Fact<ViolationFact>>> = {
  kind: { type: 'ENUM', values: Object.keys(VIOLATION_KINDS), read: (violation) => violation.kind },
  decidedOn: { type: 'DAY', read: (violation) => violation.decidedOn },
  fineFen: { type: 'MONEY', read: (violation) => violation.fineFen },
  confiscatedFen: { type: 'MONEY', read: (violation) => violation.confiscatedFen },
  dueOn: { type: 'DAY', nullable: true, read: (violation) => violation.dueOn },
  paidOn: { type: 'DAY', nullable: true, read: (violation) => violation.paidOn },
  owedFen: { type: 'MONEY', read: (violation) => violation.owedFen },
  selfDisclosed: { type: 'BOOLEAN', read: (violation) => violation.selfDisclosed },
  withoutIntent: { type: 'BOOLEAN', read: (violation) => violation.withoutIntent },
}

/** @throws FactsError naming the first field that is not what its type says, or a key that occurs twice. */
export function checkFacts(facts: EnterpriseFacts): void {
  const place = `facts of ${facts.enterprise}`
  demand(isDay(facts.asOf), `${place}: asOf`, facts.asOf)
  demand(Object.hasOwn(KINDS, facts.kind), `${place}: kind`, facts.kind)
  demand(Object.hasOwn(GRADES, facts.gradeInForce), `${place}: gradeInForce`, facts.gradeInForce)
  const documents = facts.documentsPreviousYear
  demand(documents === null || isCount(documents, MOST_DOCUMENTS), `${place}: documentsPreviousYear`, documents)
  const keys = new Set<string>()
  for (const violation of facts.violations) {
    checkViolation(violation, place)
    demand(!keys.has(violation.key), `${place}: violations, key used twice`, violation.key)
    keys.add(violation.key)
  }
}

function checkViolation(violation: ViolationFact, enterprise: string): void {
  const place = `${enterprise}: violation ${violation.key}`
  demand(Object.hasOwn(VIOLATION_KINDS, violation.kind), `${place}: kind`, violation.kind)
  demand(Object.hasOwn(VIOLATION_STATES, violation.state), `${place}: state`, violation.state)
  demand(isDay(violation.decidedOn), `${place}: decidedOn`, violation.decidedOn)
  demand(violation.dueOn === null || isDay(violation.dueOn), `${place}: dueOn`, violation.dueOn)
  demand(violation.paidOn === null || isDay(violation.paidOn), `${place}: paidOn`, violation.paidOn)
  demand(isAmount(violation.fineFen), `${place}: fineFen`, violation.fineFen)
  demand(isAmount(violation.confiscatedFen), `${place}: confiscatedFen`, violation.confiscatedFen)
  demand(isAmount(violation.owedFen), `${place}: owedFen`, violation.owedFen)
  demand(typeof violation.selfDisclosed === 'boolean', `${place}: selfDisclosed`, violation.selfDisclosed)
  demand(typeof violation.withoutIntent === 'boolean', `${place}: withoutIntent`, violation.withoutIntent)
}

// 100 billion yuan and 100 billion documents: far above any real figure, and below them sums over hundreds of entries
// and products with 10,000 stay exact integers.
const MOST_FEN = 10_000_000_000_000
const MOST_DOCUMENTS = 100_000_000_000

function isAmount(value: unknown): boolean {
  return isCount(value, MOST_FEN)
}

function isCount(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most
}

function demand(holds: boolean, place: string, value: unknown): void {
  if (!holds) throw new FactsError(`${place}: ${JSON.stringify(value)} is not acceptable.`)
}
