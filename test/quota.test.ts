import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cbecOn } from '../rules/cbec.ts'
import { overText, quotaKey, spendQuota } from '../rules/quota.ts'
import type { QuotaClaim, QuotaState } from '../rules/quota.ts'

const LIMIT = cbecOn('2026-03-02')!.annualLimit
const NONE: QuotaState = new Map()

const claim = (key: string, dutiableFen: number, buyer = 'b', year = 2026): QuotaClaim => ({
  key,
  buyer,
  year,
  dutiableFen,
})
const spend = (claims: QuotaClaim[], state = NONE) => spendQuota(state, claims, LIMIT)
const used = (state: QuotaState, buyer = 'b', year = 2026) => state.get(quotaKey(buyer, year))?.usedFen ?? 0
const answersOf = (claims: QuotaClaim[], state = NONE) => spend(claims, state).answers.map(({ answer }) => answer)

describe('a buyer’s year', () => {
  test('is spent to the limit and not a fen further', () => {
    expect(LIMIT).toBe(26_000_00)
    const { state, answers } = spend([claim('1', LIMIT - 1), claim('2', 1), claim('3', 1)])
    expect(answers.map(({ answer, customsCode }) => [answer, customsCode])).toEqual([
      ['SPENT', null],
      ['SPENT', null],
      ['OVER', '1313'],
    ])
    expect(used(state)).toBe(LIMIT)
  })

  test('is not used up by what was over it: a smaller parcel still fits', () => {
    const { state, answers } = spend([claim('1', LIMIT - 100), claim('2', 101), claim('3', 100)])
    expect(answers.map(({ answer }) => answer)).toEqual(['SPENT', 'OVER', 'SPENT'])
    expect(used(state)).toBe(LIMIT)
  })

  test('has no exception for one item', () => {
    expect(answersOf([claim('1', LIMIT + 1)])).toEqual(['OVER'])
  })

  test('says what it would come to', () => {
    const [, over] = spend([claim('1', 26_000_00), claim('2', 114_44)]).answers
    expect(over).toEqual({ key: '2', answer: 'OVER', customsCode: '1313', totalFen: 26_114_44, limitFen: LIMIT })
    expect(overText(over!).zh).toContain('26114.44 元，超过年度交易限值 26000.00 元')
    expect(overText(over!).en).toContain('26114.44 yuan, over the annual limit of 26000.00')
  })

  test('is nobody else’s, and ends with the year', () => {
    const claims = [claim('1', LIMIT), claim('2', LIMIT, 'another'), claim('3', LIMIT, 'b', 2027)]
    expect(answersOf(claims)).toEqual(['SPENT', 'SPENT', 'SPENT'])
  })
})

test('each year has its own limit', () => {
  const limitOf = ({ year }: QuotaClaim) => cbecOn(`${year}-01-01`)!.annualLimit
  const { answers } = spendQuota(NONE, [claim('1', 20_000_01, 'b', 2018), claim('2', 20_000_01, 'b', 2019)], limitOf)
  expect(answers.map(({ answer, limitFen }) => [answer, limitFen])).toEqual([
    ['OVER', 20_000_00],
    ['SPENT', 26_000_00],
  ])
})

describe('a list that was changed', () => {
  const { state } = spend([claim('1', 20_000_00), claim('2', 5_000_00)])

  test('spends the new sum in place of the old', () => {
    expect(used(spend([claim('1', 21_000_00)], state).state)).toBe(26_000_00)
    expect(answersOf([claim('1', 21_000_01)], state)).toEqual(['OVER'])
  })

  test('spends nothing when the new sum is over', () => {
    expect(used(spend([claim('1', 21_000_01)], state).state)).toBe(5_000_00)
  })

  test('moves to the buyer it now names', () => {
    const moved = spend([claim('1', 20_000_00, 'another')], state).state
    expect([used(moved), used(moved, 'another')]).toEqual([5_000_00, 20_000_00])
  })

  test('that says the same again changes nothing', () => {
    const again = spend([claim('2', 5_000_00)], state)
    expect(again.state).toEqual(state)
    expect(again.answers).toMatchObject([{ answer: 'SPENT', totalFen: 25_000_00 }])
  })
})

test('a return gives back, and twice gives back once', () => {
  const { state } = spend([claim('1', 20_000_00), claim('2', 6_000_00)])
  const back = spend([claim('1', 0)], state)
  expect(back.answers).toMatchObject([{ answer: 'RELEASED', totalFen: 6_000_00 }])
  expect(spend([claim('1', 0)], back.state).state).toEqual(back.state)
  expect(answersOf([claim('3', 20_000_00)], back.state)).toEqual(['SPENT'])
})

test.each([-1, 0.5, NaN, 2 ** 53])('%p is no amount', (fen) => {
  expect(() => spend([claim('1', fen)])).toThrow(RangeError)
})

const anyClaim = fc.record({
  key: fc.constantFrom('1', '2', '3', '4', '5'),
  buyer: fc.constantFrom('b', 'c'),
  year: fc.constantFrom(2025, 2026),
  dutiableFen: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 15_000_00 })),
})
const anyClaims = fc.array(anyClaim, { maxLength: 40 })

describe('whatever is claimed', () => {
  test('used is the sum of what is spent, and never over the limit', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        for (const { usedFen, spent } of spend(claims).state.values()) {
          expect(usedFen).toBe([...spent.values()].reduce((a, b) => a + b, 0))
          expect(usedFen).toBeLessThanOrEqual(LIMIT)
        }
      }),
    )
  })

  test('used is what the claims that stand last and were spent come to', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const { state, answers } = spend(claims)
        const last = new Map(claims.map((each, i) => [each.key, { ...each, answer: answers[i]!.answer }]))
        const sums = new Map<string, number>()
        for (const { buyer, year, dutiableFen, answer } of last.values())
          if (answer === 'SPENT') sums.set(quotaKey(buyer, year), (sums.get(quotaKey(buyer, year)) ?? 0) + dutiableFen)
        expect(new Map([...state].map(([at, { usedFen }]) => [at, usedFen]))).toEqual(sums)
      }),
    )
  })

  test('a new claim that is given back leaves what was before', () => {
    fc.assert(
      fc.property(anyClaims, anyClaim, (claims, each) => {
        const fresh = { ...each, key: 'fresh' }
        const { state } = spend(claims)
        expect(spend([fresh, { ...fresh, dutiableFen: 0 }], state).state).toEqual(state)
      }),
    )
  })

  test('in one call or in many, it comes to the same, and no state is written over', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        let state = NONE
        const answers = claims.flatMap((each) => {
          const former = structuredClone(state)
          const step = spend([each], state)
          expect(state).toEqual(former)
          state = step.state
          return step.answers
        })
        expect(spend(claims)).toEqual({ state, answers })
      }),
    )
  })
})
