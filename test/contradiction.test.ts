/** What cannot both be so is told, and changes nothing of what the law says. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { computeGrade } from '../rules/assessment.ts'
import { contradictionsIn } from '../rules/contradiction.ts'
import { packInForce } from '../rules/law-pack.ts'
import { enterpriseFacts, TODAY, violationFact } from './enterprise-facts.ts'
import { someFacts } from './facts.ts'

const pack = packInForce(TODAY)!
const codesOf = (...[facts]: Parameters<typeof contradictionsIn>) => contradictionsIn(facts).map(({ code }) => code)
const of = (changes: Parameters<typeof violationFact>[0]) =>
  enterpriseFacts({ violations: [violationFact({ key: 'k', decidedOn: '2025-09-01', ...changes })] })

describe('facts that cannot both be so', () => {
  test.each([
    ['PAID_BEFORE_DECIDED', of({ paidOn: '2025-08-31' }), of({ paidOn: '2025-09-01' })],
    ['DUE_BEFORE_DECIDED', of({ dueOn: '2025-08-31' }), of({ dueOn: '2025-09-01' })],
    ['OWED_AFTER_PAYMENT', of({ paidOn: '2025-09-02', owedFen: 1 }), of({ paidOn: '2025-09-02', owedFen: 0 })],
    ['OWED_AFTER_PAYMENT', of({ paidOn: TODAY, owedFen: 1 }), of({ paidOn: '2026-03-03', owedFen: 1 })],
    [
      'CRIME_WITHOUT_INTENT',
      of({ kind: 'SMUGGLING_ACT', withoutIntent: true }),
      of({ kind: 'SUPERVISION_BREACH', withoutIntent: true }),
    ],
    [
      'ACTIVE_BEFORE_REGISTRATION',
      enterpriseFacts({ registeredOn: '2026-03-03', declarations12m: 1 }),
      enterpriseFacts({ registeredOn: TODAY, declarations12m: 1, lists12m: 1 }),
    ],
    [
      'MORE_HITS_THAN_INSPECTIONS',
      enterpriseFacts({ inspections12m: 2, inspectionHits12m: 3 }),
      enterpriseFacts({ inspections12m: 2, inspectionHits12m: 2 }),
    ],
    [
      'MORE_DISAGREEING_THAN_LISTS',
      enterpriseFacts({ lists12m: 2, disagreeing12m: 3 }),
      enterpriseFacts({ lists12m: 2, disagreeing12m: 2 }),
    ],
  ])('%s, and its neighbour is none', (code, contradictory, possible) => {
    expect(codesOf(contradictory)).toEqual([code])
    expect(codesOf(possible)).toEqual([])
  })

  test('name the documents that say so, sorted, and only those that count', () => {
    const paidEarly = (key: string, state: 'EFFECTIVE' | 'ANNULLED' = 'EFFECTIVE') =>
      violationFact({ key, state, decidedOn: '2025-09-01', paidOn: '2025-01-01' })
    const facts = enterpriseFacts({ violations: [paidEarly('b'), paidEarly('a'), paidEarly('c', 'ANNULLED')] })
    expect(contradictionsIn(facts)).toMatchObject([{ code: 'PAID_BEFORE_DECIDED', evidence: ['a', 'b'] }])
    expect(contradictionsIn(enterpriseFacts({ violations: [paidEarly('c', 'ANNULLED')] }))).toEqual([])
  })

  test('are graded as what is effective says: to add one of counts alone moves no grade', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const doubtful = { ...facts, inspectionHits12m: facts.inspections12m + 1 }
        expect(codesOf(doubtful)).toContain('MORE_HITS_THAN_INSPECTIONS')
        expect(computeGrade(doubtful, pack)).toBe(computeGrade(facts, pack))
      }),
    )
  })
})
