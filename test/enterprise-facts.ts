/** Facts as tests need them: a clean trader with the changes asked for, and random enterprises for laws. */
import fc from 'fast-check'
import { addDays } from '../rules/day.ts'
import { NEUTRAL_FACTS, NEUTRAL_VIOLATION } from '../rules/facts.ts'
import type { EnterpriseFacts, ViolationFact } from '../rules/facts.ts'

export const TODAY = '2026-03-02'
export const yuan = (amount: number): number => amount * 100

let keys = 0
export function violationFact(changes: Partial<ViolationFact> = {}): ViolationFact {
  return {
    ...NEUTRAL_VIOLATION,
    key: `5300|${String(++keys).padStart(6, '0')}|1`,
    kind: 'SUPERVISION_BREACH',
    state: 'EFFECTIVE',
    decidedOn: '2025-09-01',
    fineFen: 0,
    confiscatedFen: 0,
    dueOn: null,
    paidOn: null,
    owedFen: 0,
    selfDisclosed: false,
    withoutIntent: false,
    ...changes,
  }
}

export function enterpriseFacts(changes: Partial<EnterpriseFacts> = {}): EnterpriseFacts {
  return {
    ...NEUTRAL_FACTS,
    enterprise: 'e1',
    asOf: TODAY,
    kind: 'TRADER',
    registeredOn: '2016-05-18',
    gradeInForce: 'REGULAR',
    documentsPreviousYear: 2000,
    violations: [],
    ...changes,
  }
}

/** What a finding of that day leaves in the facts. */
export const foundDishonest = (foundOn: string, ...findingGrounds: string[]): Partial<EnterpriseFacts> => ({
  gradeInForce: 'DISHONEST',
  gradeSince: foundOn,
  foundOn,
  findingGrounds,
})

const aDay = fc.integer({ min: -900, max: 30 }).map((days) => addDays(TODAY, days))
const aFine = fc.constantFrom(0, 1, 1_000_001, 30_000_001, 50_000_000, 100_000_000, 100_000_001, 250_000_001)

/** Changes that make a violation of any kind, state and age. */
export const aViolation: fc.Arbitrary<Partial<ViolationFact>> = fc.record({
  kind: fc.constantFrom<ViolationFact['kind'][]>(
    ...(['SUPERVISION_BREACH', 'SUPERVISION_BREACH', 'SUPERVISION_BREACH', 'TAX_ARREARS', 'FINE_ARREARS'] as const),
    ...(['SMUGGLING_ACT', 'BRIBERY', 'WASTE_SMUGGLING_CRIME', 'FOOD_OR_COSMETICS_CRIME', 'WASTE_IMPORT'] as const),
  ),
  state: fc.constantFrom<ViolationFact['state'][]>('EFFECTIVE', 'EFFECTIVE', 'EFFECTIVE', 'ANNULLED', 'REPAIRED'),
  decidedOn: aDay,
  fineFen: aFine,
  confiscatedFen: aFine,
  dueOn: fc.option(aDay),
  paidOn: fc.option(aDay),
  owedFen: aFine,
  selfDisclosed: fc.boolean(),
  withoutIntent: fc.boolean(),
  disputed: fc.boolean(),
  usedByRepaired: fc.boolean(),
})

export const someViolations = fc
  .array(aViolation, { maxLength: 6 })
  .map((list) => list.map((changes) => violationFact(changes)))

const aCount = fc.constantFrom(0, 1, 4, 5, 19, 20, 21, 100, 999)

export const someFacts: fc.Arbitrary<EnterpriseFacts> = fc
  .record({
    kind: fc.constantFrom<EnterpriseFacts['kind'][]>('TRADER', 'BROKER', 'MERCHANT'),
    gradeInForce: fc.constantFrom<EnterpriseFacts['gradeInForce'][]>('ADVANCED_CERTIFIED', 'REGULAR', 'DISHONEST'),
    registeredOn: fc.option(aDay),
    documentsPreviousYear: fc.option(fc.constantFrom(0, 999, 1999, 2000, 2001, 1_000_000)),
    declarations12m: aCount,
    corrections12m: aCount,
    inspections12m: aCount,
    inspectionHits12m: aCount,
    lists12m: aCount,
    disagreeing12m: aCount,
    identityDisagreeing12m: aCount,
    violations: someViolations,
  })
  .map(enterpriseFacts)
