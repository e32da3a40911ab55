/** Random facts of enterprises, dense around the thresholds and edges of the packs. */
import fc from 'fast-check'
import { addDays } from '../rules/day.ts'
import { NEUTRAL_FACTS } from '../rules/facts.ts'
import type { EnterpriseFacts, ViolationFact } from '../rules/facts.ts'
import { TODAY } from './enterprise-facts.ts'

export const aDay = fc.integer({ min: -1200, max: 60 }).map((days) => addDays(TODAY, days))
const maybeDay = fc.option(aDay)
const aFine = fc.constantFrom(
  ...[0, 1, 999_999, 1_000_001, 30_000_000, 30_000_001, 50_000_000, 100_000_000, 100_000_001, 250_000_001],
)
/** Breaches by halves, because only they have to be many. */
const aKind = fc.oneof(
  fc.constantFrom<ViolationFact['kind']>('SUPERVISION_BREACH', 'TAX_ARREARS', 'FINE_ARREARS'),
  fc.constantFrom<ViolationFact['kind'][]>(
    ...(['SMUGGLING_CRIME', 'SMUGGLING_ACT', 'OBSTRUCTION', 'BRIBERY'] as const),
    ...(['FOOD_OR_COSMETICS_CRIME', 'WASTE_SMUGGLING_CRIME', 'WASTE_IMPORT'] as const),
  ),
)

export const aViolation: fc.Arbitrary<Omit<ViolationFact, 'key'>> = fc.record({
  kind: aKind,
  state: fc.constantFrom<ViolationFact['state'][]>('EFFECTIVE', 'EFFECTIVE', 'EFFECTIVE', 'ANNULLED', 'REPAIRED'),
  decidedOn: aDay,
  publishedOn: maybeDay,
  severity: fc.option(fc.constantFrom('MINOR', 'GENERAL', 'SERIOUS')),
  fineFen: aFine,
  confiscatedFen: aFine,
  dueOn: maybeDay,
  paidOn: maybeDay,
  owedFen: aFine,
  selfDisclosed: fc.boolean(),
  withoutIntent: fc.boolean(),
  disputed: fc.boolean(),
  usedByRepaired: fc.constantFrom(false, false, true),
})

/** Distinct keys for a list of violations; `prefix` keeps two lists apart. */
export const keyed = (list: readonly Omit<ViolationFact, 'key'>[], prefix = 'v'): ViolationFact[] =>
  list.map((violation, index) => ({ key: `${prefix}${index}`, ...violation }))

export const GROUNDS = ['CR-251-22-1', 'CR-251-22-2', 'CR-251-22-3A', 'CR-251-22-4', 'CR-251-22-6', 'CR-282-22-5']

const aGrade = fc.constantFrom<EnterpriseFacts['gradeInForce'][]>(
  ...(['ADVANCED_CERTIFIED', 'CERTIFIED', 'REGULAR', 'DISHONEST', 'DISHONEST', 'SERIOUSLY_DISHONEST'] as const),
)
const aCount = fc.constantFrom(0, 1, 9, 10, 49, 50, 99, 100, 101, 500)

export const someFacts: fc.Arbitrary<EnterpriseFacts> = fc
  .record({
    enterprise: fc.constant('e1'),
    asOf: fc.oneof(fc.constantFrom(TODAY, '2024-02-29', '2025-02-28'), aDay),
    kind: fc.constantFrom<EnterpriseFacts['kind'][]>('TRADER', 'BROKER', 'BROKER_BRANCH', 'PLATFORM'),
    registeredOn: maybeDay,
    gradeInForce: aGrade,
    gradeSince: maybeDay,
    parentGrade: fc.option(aGrade),
    foundOn: maybeDay,
    findingGrounds: fc.subarray([...GROUNDS]),
    seriousSince: fc.option(aDay, { freq: 1 }),
    dutiesPerformed: fc.option(fc.boolean()),
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
    documentsPreviousYear: fc.option(fc.constantFrom(0, 1, 999, 1000, 1999, 2000, 2001, 4000, 1_000_000)),
    annualReportMissing: fc.option(fc.boolean()),
    violations: fc.array(aViolation, { maxLength: 8 }).map((list) => keyed(list)),
  })
  .chain((facts) =>
    fc
      .record({
        declarations12m: aCount,
        corrections12m: aCount,
        inspections12m: aCount,
        inspectionHits12m: aCount,
        lists12m: aCount,
        disagreeing12m: aCount,
        identityDisagreeing12m: aCount,
      })
      .map((counts) => ({ ...NEUTRAL_FACTS, ...facts, ...counts })),
  )

/** For laws that set two enterprises, or one before and after, side by side. */
export const someFactsOfToday: fc.Arbitrary<EnterpriseFacts> = someFacts.map((facts) => ({ ...facts, asOf: TODAY }))
