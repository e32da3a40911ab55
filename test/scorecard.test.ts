import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess } from '../rules/assessment.ts'
import { canonicalJson } from '../rules/canonical.ts'
import { addDays } from '../rules/day.ts'
import type { EnterpriseFacts, ViolationFact } from '../rules/facts.ts'
import { PackError, packInForce } from '../rules/law-pack.ts'
import guanxin from '../rules/packs/scorecard.json' with { type: 'json' }
import { computeScore, scoreOf } from '../rules/score.ts'
import { loadScorecard, SCORECARD } from '../rules/scorecard.ts'
import { enterpriseFacts, TODAY, violationFact, yuan } from './enterprise-facts.ts'
import { aViolation, keyed, someFactsOfToday } from './facts.ts'

/** Score, band, and each factor that loses points with how many. */
function said(changes: Partial<EnterpriseFacts>): string {
  const { score, band, reasons } = scoreOf(enterpriseFacts(changes), SCORECARD)
  return [score, band, ...reasons.map(({ code, lost }) => `${code} ${lost}`)].join(' ')
}

const one = (changes: Partial<ViolationFact>) => ({ violations: [violationFact(changes)] })
const breach = (fine: number, rest: Partial<ViolationFact> = {}) => one({ fineFen: yuan(fine), ...rest })
const smuggled = (decidedOn: string, rest: Partial<ViolationFact> = {}) =>
  one({ kind: 'SMUGGLING_ACT', decidedOn, ...rest })

describe('named enterprises', () => {
  test.each<[string, Partial<EnterpriseFacts>, string]>([
    ['with a clean record', {}, '1000 STRONG'],
    ['with a warning', breach(0), '992 STRONG BREACHES 8'],
    ['with a fine just below the small one', breach(9_999), '977 STRONG PENALTY_SUM 15 BREACHES 8'],
    ['with a small fine', breach(10_000), '960 STRONG BREACHES 25 PENALTY_SUM 15'],
    ['with a fine of a hundred thousand', breach(100_000), '900 STRONG BREACHES 60 PENALTY_SUM 40'],
    ['with a fen more', one({ fineFen: yuan(100_000) + 1 }), '870 SOUND PENALTY_SUM 70 BREACHES 60'],
    ['that disclosed the breach', breach(10_000, { selfDisclosed: true }), '979 STRONG PENALTY_SUM 15 BREACHES 6'],
    ['that had no intent', breach(10_000, { withoutIntent: true }), '973 STRONG PENALTY_SUM 15 BREACHES 12'],
    ['with an annulled penalty', breach(5_000_000, { state: 'ANNULLED' }), '1000 STRONG'],
    ['to be punished tomorrow', breach(5_000_000, { decidedOn: '2026-03-03' }), '1000 STRONG'],

    ['that smuggled within a year', smuggled('2025-03-02'), '800 SOUND SMUGGLING 200'],
    ['that smuggled a year and a day ago', smuggled('2025-03-01'), '850 SOUND SMUGGLING 150'],
    ['that smuggled five years ago to the day', smuggled('2021-03-02'), '950 STRONG SMUGGLING 50'],
    ['that smuggled before that', smuggled('2021-03-01'), '1000 STRONG'],
    ['whose smuggling is repaired', smuggled('2025-03-01', { usedByRepaired: true }), '970 STRONG SMUGGLING 30'],

    ['late with tax', one({ kind: 'TAX_ARREARS', owedFen: 1, dueOn: '2026-03-01' }), '960 STRONG ARREARS 40'],
    ['whose tax is due today', one({ kind: 'TAX_ARREARS', owedFen: 1, dueOn: TODAY }), '1000 STRONG'],
    [
      'late with two debts, over the step together',
      { violations: [1, 2].map(() => violationFact({ kind: 'FINE_ARREARS', owedFen: 600_000, dueOn: '2026-02-01' })) },
      '920 STRONG ARREARS 80',
    ],

    ['with too few inspections to tell', { inspections12m: 4, inspectionHits12m: 4 }, '1000 STRONG'],
    ['with hits in all of five', { inspections12m: 5, inspectionHits12m: 5 }, '925 STRONG INSPECTION_HITS 75'],
    ['just below a step', { inspections12m: 101, inspectionHits12m: 1 }, '1000 STRONG'],
    ['at the step', { inspections12m: 100, inspectionHits12m: 1 }, '985 STRONG INSPECTION_HITS 15'],
    ['that corrects much', { declarations12m: 100, corrections12m: 8 }, '950 STRONG CORRECTIONS 50'],
    [
      'whose lists disagree',
      { lists12m: 1000, disagreeing12m: 20, identityDisagreeing12m: 1 },
      '940 STRONG CBEC_MISMATCH 45 CBEC_IDENTITY 15',
    ],

    ['three years old to the day', { registeredOn: '2023-03-02' }, '1000 STRONG'],
    ['a day younger', { registeredOn: '2023-03-03' }, '985 STRONG AGE 15'],
    ['not a year old', { registeredOn: '2025-03-03' }, '970 STRONG AGE 30'],
    ['of unknown age', { registeredOn: null }, '970 STRONG AGE 30'],
  ])('one %s', (_name, changes, expected) => {
    expect(said(changes)).toBe(expected)
  })

  test('one with everything wrong has the five worst reasons first, in both languages, with what to do', () => {
    const everything = enterpriseFacts({
      registeredOn: null,
      lists12m: 100,
      disagreeing12m: 50,
      identityDisagreeing12m: 50,
      inspections12m: 10,
      inspectionHits12m: 10,
      declarations12m: 100,
      corrections12m: 50,
      violations: [
        ...Array.from({ length: 3 }, () => violationFact({ fineFen: yuan(2_000_000) })),
        ...[1, 2].map(() => violationFact({ kind: 'SMUGGLING_CRIME' })),
        violationFact({ kind: 'TAX_ARREARS', owedFen: yuan(5_000_000), dueOn: '2025-01-01' }),
      ],
    })
    const { score, band, reasons } = scoreOf(everything, SCORECARD)
    expect([score, band]).toEqual([20, 'POOR'])
    expect(reasons.map(({ code, lost, headline }) => [code, lost, headline])).toEqual([
      ['SMUGGLING', 250, true],
      ['BREACHES', 200, true],
      ['ARREARS', 150, true],
      ['PENALTY_SUM', 100, true],
      ['INSPECTION_HITS', 75, true],
      ['CBEC_MISMATCH', 75, false],
      ['CORRECTIONS', 50, false],
      ['CBEC_IDENTITY', 50, false],
      ['AGE', 30, false],
    ])
    for (const { zh, en, actZh, actEn } of reasons) {
      expect(zh + actZh).toMatch(/[\u4e00-\u9fff]/)
      expect(en.length).toBeGreaterThan(10)
      expect(actEn.length).toBeGreaterThan(10)
    }
  })

  test('a reason names the documents it rests on', () => {
    const [guilty, annulled] = [violationFact({ fineFen: yuan(50_000) }), violationFact({ state: 'ANNULLED' })]
    const { reasons } = scoreOf(enterpriseFacts({ violations: [annulled, guilty] }), SCORECARD)
    expect(reasons.map(({ evidence }) => evidence)).toEqual([[guilty.key], [guilty.key]])
  })
})

describe('laws of the score', () => {
  test('what the factors win is the score, and what they lose is the rest of 1000', () => {
    fc.assert(
      fc.property(someFactsOfToday, (facts) => {
        const { score, contributions, reasons, band } = scoreOf(facts, SCORECARD)
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
        expect(sum(contributions.map(({ won }) => won))).toBe(score)
        expect(sum(contributions.map(({ lost }) => lost))).toBe(1000 - score)
        expect(sum(reasons.map(({ lost }) => lost))).toBe(1000 - score)
        expect(contributions.every(({ won, weight }) => won >= 0 && won <= weight)).toBe(true)
        expect(reasons.filter(({ headline }) => headline).length).toBe(Math.min(5, reasons.length))
        const { from, to } = SCORECARD.bands.find(({ code }) => code === band)!
        expect(score >= from && score <= to!).toBe(true)
        expect(computeScore(facts, SCORECARD)).toEqual({ score, band })
        // Canonical JSON refuses whatever is no exact integer.
        expect(canonicalJson(scoreOf(facts, SCORECARD)).length).toBeGreaterThan(0)
      }),
    )
  })

  test('more violations never raise it, in any factor', () => {
    fc.assert(
      fc.property(someFactsOfToday, fc.array(aViolation, { maxLength: 6 }), (facts, more) => {
        const less = scoreOf(facts, SCORECARD).contributions
        const then = scoreOf(
          { ...facts, violations: [...facts.violations, ...keyed(more, 'w')] },
          SCORECARD,
        ).contributions
        then.forEach(({ won }, at) => expect(won).toBeLessThanOrEqual(less[at]!.won))
      }),
    )
  })

  test('a fine that is higher, an act that is nearer, a debt that is greater never raise it', () => {
    const worse: fc.Arbitrary<(each: ViolationFact) => ViolationFact> = fc.constantFrom(
      (each: ViolationFact) => ({ ...each, fineFen: each.fineFen + 1_000_000 }),
      (each: ViolationFact) => ({
        ...each,
        decidedOn: each.decidedOn < TODAY ? addDays(each.decidedOn, 1) : each.decidedOn,
      }),
      (each: ViolationFact) => ({ ...each, owedFen: each.owedFen + 1_000_000 }),
    )
    fc.assert(
      fc.property(someFactsOfToday, worse, (facts, change) => {
        const then = { ...facts, violations: facts.violations.map(change) }
        expect(scoreOf(then, SCORECARD).score).toBeLessThanOrEqual(scoreOf(facts, SCORECARD).score)
      }),
    )
  })

  test('to disclose, to pay, to have annulled and to have repaired never lower it', () => {
    const better = fc.constantFrom<Partial<ViolationFact>>(
      { selfDisclosed: true },
      { withoutIntent: true },
      { paidOn: TODAY },
      { state: 'ANNULLED' },
      { usedByRepaired: true },
    )
    fc.assert(
      fc.property(someFactsOfToday, better, fc.nat(), (facts, change, at) => {
        const chosen = facts.violations[at % Math.max(1, facts.violations.length)]
        const violations = facts.violations.map((each) => (each === chosen ? { ...each, ...change } : each))
        const then = scoreOf({ ...facts, violations }, SCORECARD).score
        expect(then).toBeGreaterThanOrEqual(scoreOf(facts, SCORECARD).score)
      }),
    )
  })

  test('the order of violations changes no byte, nor do those that are annulled or yet to come', () => {
    fc.assert(
      fc.property(someFactsOfToday, aViolation, (facts, changes) => {
        const dead = [
          violationFact({ ...changes, state: 'ANNULLED' }),
          violationFact({ ...changes, decidedOn: '2026-03-03' }),
        ]
        const turned = { ...facts, violations: [...dead, ...facts.violations.toReversed()] }
        expect(canonicalJson(scoreOf(turned, SCORECARD))).toBe(canonicalJson(scoreOf(facts, SCORECARD)))
      }),
    )
  })

  test('it is nothing to the computed grade: what the score alone looks at changes no rule', () => {
    const pack = packInForce(TODAY)!
    fc.assert(
      fc.property(someFactsOfToday, someFactsOfToday, (facts, other) => {
        const { corrections12m, inspectionHits12m, disagreeing12m, identityDisagreeing12m, registeredOn } = other
        const moved = {
          ...facts,
          corrections12m,
          inspectionHits12m,
          disagreeing12m,
          identityDisagreeing12m,
          registeredOn,
        }
        expect(assess(moved, pack)).toEqual(assess(facts, pack))
      }),
    )
    expect(SCORECARD.note.en).toContain('neither the computed grade nor the grade in force')
  })
})

describe('a scorecard that lies is refused, with the place', () => {
  type Json = { [key: string]: any }
  const factor = (card: Json, id: string): Json => card.factors.find((each: Json) => each.id === id)
  const AGE = 8
  const ARREARS = 3

  test.each<[string, (card: Json) => void, string]>([
    ['a gap of bins', (card) => (factor(card, 'AGE').bins.steps[1].from = 13), `factors[${AGE}].bins.steps[1]`],
    ['bins that overlap', (card) => (factor(card, 'AGE').bins.steps[1].from = 11), `factors[${AGE}].bins.steps[1]`],
    ['bins that end', (card) => (factor(card, 'AGE').bins.steps[2].to = 600), `factors[${AGE}].bins.steps`],
    ['a bin behind the end', (card) => (factor(card, 'AGE').bins.steps[1].to = null), `factors[${AGE}].bins.steps[2]`],
    ['a bin turned round', (card) => (factor(card, 'AGE').bins.steps[1].to = 5), `factors[${AGE}].bins.steps[1]`],
    ['bins out of order', (card) => factor(card, 'ARREARS').bins.steps.reverse(), `factors[${ARREARS}].bins.steps[0]`],
    [
      'points out of order',
      (card) => (factor(card, 'ARREARS').bins.steps[2].points = 140),
      `factors[${ARREARS}].bins.steps[2].points`,
    ],
    [
      'a best that is not the weight',
      (card) => (factor(card, 'AGE').bins.steps[2].points = 49),
      `factors[${AGE}].bins.steps`,
    ],
    ['weights that do not add up', (card) => (factor(card, 'AGE').weight = 49), 'factors'],
    [
      'an unknown fact',
      (card) => (factor(card, 'AGE').bins.value.since.name = 'bornOn'),
      `factors[${AGE}].bins.value.since`,
    ],
    [
      'a fact of another type',
      (card) => (factor(card, 'AGE').bins.value.since.name = 'lists12m'),
      `factors[${AGE}].bins.value.since`,
    ],
    [
      'a share of a day',
      (card) => (factor(card, 'CORRECTIONS').bins.value.of.name = 'registeredOn'),
      'factors[5].bins.value.of',
    ],
    [
      'an unknown field',
      (card) => (factor(card, 'SMUGGLING').demerits.classes[0].where.left.name = 'colour'),
      'factors[0].demerits.classes[0].where.left',
    ],
    [
      'an unknown word',
      (card) => (factor(card, 'SMUGGLING').demerits.classes[0].where.values[0] = 'JAYWALKING'),
      'factors[0].demerits.classes[0].where.values[0]',
    ],
    [
      'years out of order',
      (card) => (factor(card, 'SMUGGLING').demerits.recency[1].months = 12),
      'factors[0].demerits.recency[1].months',
    ],
    [
      'age that weighs more',
      (card) => (factor(card, 'SMUGGLING').demerits.recency[3].share = 60),
      'factors[0].demerits.recency[3].share',
    ],
    [
      'violations that win points',
      (card) => {
        const { bins } = factor(card, 'ARREARS')
        bins.worse = 'LESS'
        bins.steps.forEach((step: Json, at: number) => (step.points = [0, 30, 70, 110, 150][at]))
      },
      `factors[${ARREARS}].bins.value`,
    ],
    [
      'violations nobody chose',
      (card) => delete factor(card, 'ARREARS').bins.evidence,
      `factors[${ARREARS}].bins.value`,
    ],
    ['a factor twice', (card) => (card.factors[8].id = 'ARREARS'), 'factors[8]'],
    ['a band twice', (card) => (card.bands[1].code = 'POOR'), 'bands[1]'],
    ['a gap of bands', (card) => (card.bands[1].from = 401), 'bands[1]'],
    ['bands that end early', (card) => (card.bands[4].to = 999), 'bands'],
    ['a parameter nobody reads', (card) => (card.parameters.idle = card.parameters.smallFine), 'parameters.idle'],
    ['a parameter without source', (card) => delete card.parameters.smallFine.source, 'parameters.smallFine'],
    ['a fraction', (card) => (card.factors[8].weight = 49.5), 'factors[8].weight'],
    ['both shapes', (card) => (card.factors[8].demerits = card.factors[0].demerits), 'factors[8]'],
  ])('%s', (_name, change, place) => {
    const card = structuredClone(guanxin) as Json
    change(card)
    let refused: unknown
    try {
      loadScorecard(card)
    } catch (error) {
      refused = error
    }
    expect(refused).toBeInstanceOf(PackError)
    expect((refused as PackError).place).toBe(place)
  })

  test('what is loaded is frozen and known by its hash', () => {
    expect(loadScorecard(guanxin).hash).toBe(SCORECARD.hash)
    expect(() => ((SCORECARD.factors[0] as { weight: number }).weight = 0)).toThrow(TypeError)
  })
})
