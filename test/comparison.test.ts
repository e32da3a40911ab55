import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareAssessments } from '../rules/comparison.ts'
import type { AssessmentComparison } from '../rules/comparison.ts'
import type { EnterpriseFacts } from '../rules/facts.ts'
import { loadPack, packInForce } from '../rules/law-pack.ts'
import gacc251 from '../rules/packs/gacc-251.json' with { type: 'json' }
import { SCORECARD } from '../rules/scorecard.ts'
import { enterpriseFacts, TODAY, violationFact, yuan } from './enterprise-facts.ts'
import { someFactsOfToday } from './facts.ts'

const pack = packInForce(TODAY)!
const stricter = loadPack({
  ...gacc251,
  parameters: {
    ...gacc251.parameters,
    penaltyAmountTrader: { ...gacc251.parameters.penaltyAmountTrader, value: yuan(900_000) },
  },
})

const compare = (left: EnterpriseFacts, right: EnterpriseFacts, under = pack) =>
  compareAssessments({ facts: left, pack }, { facts: right, pack: under }, SCORECARD)

const three = ['2025-04-10', '2025-06-11', '2025-12-09'].map((decidedOn, at) =>
  violationFact({ key: `9901|P${at}|1`, decidedOn, fineFen: yuan(330_000) }),
)
const trader = enterpriseFacts({ violations: three })

describe('what differs', () => {
  test('between two days: a penalty has left the year', () => {
    const { left, right, facts, violations, rules, contributions } = compare(
      enterpriseFacts({ violations: three.map((each) => ({ ...each, fineFen: yuan(400_000) })) }),
      enterpriseFacts({
        asOf: '2026-04-11',
        violations: three.map((each) => ({ ...each, fineFen: yuan(400_000) })),
      }),
    )
    expect([left.computedGrade, right.computedGrade, right.whatIf]).toEqual(['DISHONEST', 'REGULAR', true])
    expect(facts).toEqual([{ name: 'asOf', left: '2026-03-02', right: '2026-04-11' }])
    expect(violations).toEqual([])
    expect(rules.find(({ ruleId }) => ruleId === 'CR-251-22-3A')).toEqual({
      ruleId: 'CR-251-22-3A',
      left: 'SPOKE',
      right: 'SILENT',
      differences: [
        { name: 'count', left: '3', right: '2' },
        { name: 'fines', left: String(yuan(1_200_000)), right: String(yuan(800_000)) },
        {
          name: 'window',
          left: '{"from":"2025-03-02","to":"2026-03-02"}',
          right: '{"from":"2025-04-11","to":"2026-04-11"}',
        },
      ],
      evidenceLeft: ['9901|P0|1', '9901|P1|1', '9901|P2|1'],
      evidenceRight: ['9901|P1|1', '9901|P2|1'],
    })
    expect(contributions).toEqual([
      { factor: 'BREACHES', left: 20, right: 50 },
      { factor: 'PENALTY_SUM', left: 0, right: 30 },
    ])
    expect(right.score - left.score).toBe(60)
  })

  test('between two packs: what would be under another limit', () => {
    const { left, right, facts, rules, contributions } = compare(trader, trader, stricter)
    expect([left.computedGrade, right.computedGrade, left.score === right.score]).toEqual([
      'REGULAR',
      'DISHONEST',
      true,
    ])
    expect([facts, contributions]).toEqual([[], []])
    expect(rules.find(({ ruleId }) => ruleId === 'CR-251-22-3A')).toMatchObject({
      left: 'SILENT',
      right: 'SPOKE',
      differences: [{ name: 'penaltyAmountTrader', left: '100000000', right: '90000000' }],
    })
  })

  test('between two enterprises: who has which record', () => {
    const other = enterpriseFacts({
      enterprise: 'e2',
      kind: 'BROKER',
      violations: [{ ...three[0]!, fineFen: yuan(1) }, violationFact({ key: '9902|Q|1' })],
    })
    const { facts, violations } = compare(trader, other)
    expect(facts).toEqual([{ name: 'kind', left: 'TRADER', right: 'BROKER' }])
    expect(violations).toEqual([
      { key: '9901|P0|1', on: 'BOTH', differences: [{ name: 'fineFen', left: '33000000', right: '100' }] },
      { key: '9901|P1|1', on: 'LEFT', differences: [] },
      { key: '9901|P2|1', on: 'LEFT', differences: [] },
      { key: '9902|Q|1', on: 'RIGHT', differences: [] },
    ])
  })
})

/** Left and right exchanged, wherever they stand. */
function mirrored({
  left,
  right,
  facts,
  violations,
  rules,
  contributions,
}: AssessmentComparison): AssessmentComparison {
  const turn = <T extends { left: unknown; right: unknown }>(each: T): T => ({
    ...each,
    left: each.right,
    right: each.left,
  })
  const sides = { LEFT: 'RIGHT', RIGHT: 'LEFT', BOTH: 'BOTH' } as const
  return {
    left: right,
    right: left,
    facts: facts.map(turn),
    violations: violations.map(({ key, on, differences }) => ({
      key,
      on: sides[on],
      differences: differences.map(turn),
    })),
    rules: rules.map((rule) => ({
      ...turn(rule),
      differences: rule.differences.map(turn),
      evidenceLeft: rule.evidenceRight,
      evidenceRight: rule.evidenceLeft,
    })),
    contributions: contributions.map(turn),
  }
}

describe('laws of comparison', () => {
  test('the same on both sides, in whatever order its records come, is no difference', () => {
    fc.assert(
      fc.property(someFactsOfToday, (facts) => {
        const { left, right, ...rest } = compare(facts, { ...facts, violations: facts.violations.toReversed() })
        expect(left).toEqual(right)
        expect(rest).toEqual({ facts: [], violations: [], rules: [], contributions: [] })
      }),
    )
  })

  test('sides exchanged say the same, exchanged', () => {
    fc.assert(
      fc.property(someFactsOfToday, someFactsOfToday, (facts, other) => {
        expect(compare(other, facts)).toEqual(mirrored(compare(facts, other)))
      }),
    )
  })

  test('points that differ add up to the difference of the scores, and a grade differs only with a rule', () => {
    fc.assert(
      fc.property(someFactsOfToday, someFactsOfToday, (facts, other) => {
        const { left, right, contributions, rules } = compare(facts, { ...other, gradeInForce: facts.gradeInForce })
        expect(contributions.reduce((sum, each) => sum + each.right - each.left, 0)).toBe(right.score - left.score)
        if (left.computedGrade !== right.computedGrade)
          expect(rules.some((rule) => rule.left !== rule.right)).toBe(true)
      }),
    )
  })
})
