import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cbecFor, cbecOn, loadCbec } from '../rules/cbec.ts'
import type { CbecParameters } from '../rules/cbec.ts'
import { addDays } from '../rules/day.ts'
import { PackError, PACKS } from '../rules/law-pack.ts'
import type { InventoryLine } from '../rules/match.ts'
import cbecImport from '../rules/packs/cbec-import.json' with { type: 'json' }
import { comprehensiveRate, parcelTax } from '../rules/tax.ts'

type Json = { [key: string]: any }

const today = cbecOn('2026-03-02') as CbecParameters

function placeOf(change: (document: Json) => void): string | null {
  const document = structuredClone(cbecImport) as Json
  change(document)
  try {
    loadCbec(document)
    return null
  } catch (err) {
    if (err instanceof PackError) return err.place
    throw err
  }
}

describe('the parameters of the channel', () => {
  test('are those of the day', () => {
    expect(cbecOn('2018-12-31')).toMatchObject({ singleLimit: 2_000_00, annualLimit: 20_000_00, itemsOverLimit: 0 })
    expect(cbecOn('2019-01-01')).toMatchObject({ singleLimit: 5_000_00, annualLimit: 26_000_00, itemsOverLimit: 1 })
    expect(today).toMatchObject({
      singleLimit: 5_000_00,
      annualLimit: 26_000_00,
      amountTolerance: 0,
      taxTolerance: 1,
      waybillReuse: 6,
      returnRequest: 30,
      returnArrival: 45,
      returnInPart: true,
      cancelRequest: 30,
      paymentAnswer: 120,
    })
    expect(cbecOn('2020-03-27')?.returnInPart).toBe(false)
    expect(cbecOn('2018-12-31')).toMatchObject({ cancelRequest: null, paymentAnswer: null })
  })

  test('are not known before the first day', () => {
    expect(cbecOn('2016-04-07')).toBeNull()
    expect(cbecOn('2016-04-08')?.singleLimit).toBe(2_000_00)
    expect(cbecFor('2016-04-07')).toBe(cbecOn('2016-04-08'))
    expect(cbecFor('2026-03-02')).toBe(today)
    expect(cbecOn('2020-03-27')?.returnRequest).toBeNull()
  })

  test('are one object for all days between two changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (days) => {
        const on = cbecOn(addDays('2016-04-08', days)) as CbecParameters
        expect(cbecOn(on.validFrom)).toBe(on)
        expect(on.validFrom <= addDays('2016-04-08', days)).toBe(true)
      }),
    )
  })

  test('say what each rests on', () => {
    const statuses = Object.fromEntries(Object.entries(today.sources).map(([name, { status }]) => [name, status]))
    expect(statuses).toEqual({
      singleLimit: 'THIRD_PARTY',
      annualLimit: 'THIRD_PARTY',
      itemsOverLimit: 'THIRD_PARTY',
      reducedShare: 'THIRD_PARTY',
      tariff: 'THIRD_PARTY',
      vat: 'ASSUMED',
      amountTolerance: 'THIRD_PARTY',
      taxTolerance: 'ASSUMED',
      waybillReuse: 'THIRD_PARTY',
      returnRequest: 'THIRD_PARTY',
      returnArrival: 'THIRD_PARTY',
      returnInPart: 'THIRD_PARTY',
      cancelRequest: 'ASSUMED',
      paymentAnswer: 'ASSUMED',
    })
    expect(cbecImport.consumptionTax.every(({ status }) => status === 'ASSUMED')).toBe(true)
  })

  test('are no law pack', () => {
    expect(PACKS.map(({ id }) => id)).not.toContain('CBEC-IMPORT')
  })
})

describe('a document of parameters', () => {
  test.each<[string, string, (document: Json) => void]>([
    ['a parameter is missing', 'parameters.vat', ({ parameters }) => delete parameters.vat],
    ['one is unknown', 'parameters', ({ parameters }) => (parameters.colour = parameters.vat)],
    ['a unit is another', 'parameters.vat.unit', ({ parameters }) => (parameters.vat.unit = 'FEN')],
    [
      'a day does not exist',
      'parameters.vat.periods.0.validFrom',
      ({ parameters }) => (parameters.vat.periods[0].validFrom = '2016-02-30'),
    ],
    [
      'a gap of a day',
      'parameters.vat.periods.0.validTo',
      ({ parameters }) => (parameters.vat.periods[0].validTo = '2018-04-29'),
    ],
    [
      'an overlap',
      'parameters.vat.periods.0.validTo',
      ({ parameters }) => (parameters.vat.periods[0].validTo = '2018-05-01'),
    ],
    [
      'it ends',
      'parameters.vat.periods.2.validTo',
      ({ parameters }) => (parameters.vat.periods[2].validTo = '2030-12-31'),
    ],
    [
      'a limit is not known',
      'parameters.singleLimit.periods.1.value',
      ({ parameters }) => (parameters.singleLimit.periods[1].value = null),
    ],
    [
      'a flag is neither up nor down',
      'parameters.returnInPart.periods.1.value',
      ({ parameters }) => (parameters.returnInPart.periods[1].value = 2),
    ],
    [
      'a limit is a fraction',
      'parameters.singleLimit.periods.1.value',
      ({ parameters }) => (parameters.singleLimit.periods[1].value = 0.5),
    ],
    [
      'more than all of it',
      'parameters.reducedShare.periods.0.value',
      ({ parameters }) => (parameters.reducedShare.periods[0].value = 10_001),
    ],
    [
      'a tariff we have no formula for',
      'parameters.tariff.periods.0.value',
      ({ parameters }) => (parameters.tariff.periods[0].value = 500),
    ],
    [
      'two rates for the same goods',
      'consumptionTax.0',
      ({ consumptionTax }) => consumptionTax.push({ ...consumptionTax[0], hs: '33049900' }),
    ],
    ['a rate of all of it', 'consumptionTax.1.rate', ({ consumptionTax }) => (consumptionTax[1].rate = 10_000)],
    ['a status of its own', 'unitStatus', (document) => (document.unitStatus = 'RUMOUR')],
  ])('%s', (_, place, change) => {
    expect(placeOf(change)).toBe(place)
  })

  test('begins a stretch where something ends', () => {
    const document = structuredClone(cbecImport) as Json
    document.consumptionTax.find(({ hs }: Json) => hs === '2204').validTo = '2029-12-31'
    const last = loadCbec(document).at(-1) as CbecParameters
    expect(last.validFrom).toBe('2030-01-01')
    expect(last.consumptionTax.map(({ hs }) => hs)).toEqual(['3304', '3303', '2203', '2208', '7113'])
  })

  test('is ours as it stands', () => {
    expect(placeOf(() => undefined)).toBeNull()
    expect(() => loadCbec(null)).toThrow(PackError)
  })
})

type Goods = [hsCode: string, totalFen: number, unit?: string, quantity?: number]

const linesOf = (goods: Goods[]): InventoryLine[] =>
  goods.map(([hsCode, totalFen, unit = '007', quantity = 100_000], i) => [
    i + 1,
    null,
    hsCode,
    '',
    null,
    100_000,
    '007',
    quantity,
    unit,
    0,
    totalFen,
  ])

const reduced = (goods: Goods[], extraFen = 0) => parcelTax(linesOf(goods), extraFen, 'reduced', today)
const certain = (fen: number) => ({ leastFen: fen, mostFen: fen })

describe('the comprehensive rate', () => {
  test('is 9.1 % without consumption tax and 23.06 % with 15 %', () => {
    expect(comprehensiveRate(0, 1300, 7000)).toEqual({ num: 91, den: 1000 })
    expect(comprehensiveRate(1500, 1300, 7000)).toEqual({ num: 98, den: 425 })
    expect((98 / 425) * 100).toBeCloseTo(23.0588, 4)
  })

  test('in full is the VAT, or with consumption tax 32.94 %', () => {
    expect(today.ordinary.full).toEqual({ num: 13, den: 100 })
    expect(comprehensiveRate(1500, 1300, 10_000)).toEqual({ num: 28, den: 85 })
  })

  test('followed the VAT of its time', () => {
    expect(cbecOn('2018-04-30')!.ordinary.reduced).toEqual({ num: 119, den: 1000 })
    expect(cbecOn('2018-05-01')!.ordinary.reduced).toEqual({ num: 14, den: 125 })
    expect(cbecOn('2019-04-01')!.ordinary.reduced).toEqual({ num: 91, den: 1000 })
  })
})

describe('the tax of a parcel', () => {
  test('of known goods', () => {
    expect(reduced([['8516797000', 100_00]])).toEqual(certain(9_10))
    expect(reduced([['2204210000', 100_00]])).toEqual(certain(17_89)) // (10 + 13) / 90 × 70 %
  })

  test('is rounded half up, line by line', () => {
    expect(reduced([['85', 500]])).toEqual(certain(46)) // 45.5
    expect(reduced([['85', 494]])).toEqual(certain(45)) // 44.954
    expect(
      reduced([
        ['85', 500],
        ['85', 500],
      ]),
    ).toEqual(certain(92)) // of the sum it were 91
  })

  test('counts freight and insurance, what is left over on the last line', () => {
    // 100 over three equal lines: 33, 33, 34; 1033 × 9.1 % = 94.003, 1034 × 9.1 % = 94.094
    expect(
      reduced(
        [
          ['85', 1000],
          ['85', 1000],
          ['85', 1000],
        ],
        100,
      ),
    ).toEqual(certain(94 * 3))
    // Of gifts only, the last bears all.
    expect(
      reduced(
        [
          ['85', 0],
          ['85', 0],
        ],
        1000,
      ),
    ).toEqual(certain(91))
    expect(reduced([], 1000)).toEqual(certain(0))
  })

  test.each<[string, string, number, number]>([
    ['035', 'kilograms', 2_000, 20],
    ['036', 'grams', 2_000_000, 20],
    ['095', 'litres', 2_000, 20],
    ['096', 'millilitres', 2_000_000, 20],
  ])('of cosmetics in unit %s (%s) turns at ten yuan', (unit, _, quantity) => {
    // 20 grams or millilitres: above 200 yuan
    expect(reduced([['3304990039', 200_00, unit, quantity]])).toEqual(certain(18_20))
    expect(reduced([['3304990039', 200_01, unit, quantity]])).toEqual(certain(46_12))
  })

  test('of masks turns at fifteen yuan a sheet', () => {
    expect(reduced([['3304990039', 150_00, '020', 1_000_000]])).toEqual(certain(13_65))
    expect(reduced([['3304990039', 150_01, '020', 1_000_000]])).toEqual(certain(34_59))
  })

  test('is a range where the list does not say enough', () => {
    expect(reduced([['3304990039', 100_00]])).toEqual({ leastFen: 9_10, mostFen: 23_06 })
    expect(reduced([['2208300000', 100_00]])).toEqual({ leastFen: 9_10, mostFen: Infinity })
    expect(parcelTax(linesOf([['8516797000', 6_000_00]]), 0, 'full', today)).toEqual({
      leastFen: 780_00,
      mostFen: Infinity,
    })
  })

  const anyGoods = fc.array(fc.tuple(fc.constantFrom('8516797000', '2204210000'), fc.nat(1_000_000_000)), {
    minLength: 1,
    maxLength: 99,
  })

  test('is what exact fractions say', () => {
    fc.assert(
      fc.property(anyGoods, fc.nat(2_000_000_000), (goods, extraFen) => {
        expect(reduced(goods, extraFen)).toEqual(certain(Number(taxByFractions(goods, BigInt(extraFen)))))
      }),
    )
  })

  test('stays exact where products are beyond 2^53', () => {
    const jewels: [string, number][] = [
      ['8516797000', 999_999_998],
      ['8516797000', 999_999_998],
    ]
    expect(reduced(jewels, 1_999_999_994)).toEqual(certain(Number(taxByFractions(jewels, 1_999_999_994n))))
    const odd = { reduced: comprehensiveRate(0, 9_999, 9_999), full: comprehensiveRate(0, 9_999, 10_000) }
    const rates = { ordinary: odd, consumptionTax: [], units: [] }
    expect(parcelTax(linesOf([['8516797000', 949_979_999]]), 0, 'reduced', rates)).toEqual(certain(949_790_012))
  })

  test('never falls when a price rises', () => {
    fc.assert(
      fc.property(anyGoods, fc.nat(1000), (goods, more) => {
        const [[hs, fen], ...others] = goods as unknown as [Goods, ...Goods[]]
        expect(reduced([[hs, fen + more], ...others]).leastFen).toBeGreaterThanOrEqual(reduced(goods).leastFen)
      }),
    )
  })
})

/** The formula as written, in whole numbers of any length. */
function taxByFractions(goods: [string, number][], extra: bigint): bigint {
  const sum = goods.reduce((total, [, fen]) => total + BigInt(fen), 0n)
  let left = extra
  return goods.reduce((tax, [hs, fen], i) => {
    const part = i === goods.length - 1 ? left : sum === 0n ? 0n : (extra * BigInt(fen)) / sum
    left -= part
    const consumption = hs.startsWith('2204') ? 10n : 0n
    const top = (BigInt(fen) + part) * (consumption + 13n) * 70n
    const bottom = (100n - consumption) * 100n
    const rest = top % bottom
    return tax + top / bottom + (2n * rest >= bottom ? 1n : 0n)
  }, 0n)
}
