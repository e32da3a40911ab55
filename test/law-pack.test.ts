import { describe, expect, test } from '@jest/globals'
import { canonicalHash, canonicalJson } from '../rules/canonical.ts'
import { loadPack, packInForce, PackError, PACKS, weakestStatus } from '../rules/law-pack.ts'
import gacc251 from '../rules/packs/gacc-251.json' with { type: 'json' }

type Json = { [key: string]: any }

function changed(change: (pack: Json) => void): Json {
  const pack = structuredClone(gacc251) as Json
  change(pack)
  return pack
}

function placeOf(json: unknown): string | null {
  try {
    loadPack(json)
    return null
  } catch (err) {
    if (err instanceof PackError) return err.place
    throw err
  }
}

describe('the pack of Order 251', () => {
  const pack = loadPack(gacc251)

  test('is in force from 1 November 2021 to 31 March 2026', () => {
    expect(packInForce('2021-10-31')).toBeNull()
    expect(packInForce('2021-11-01')?.id).toBe('GACC-251')
    expect(packInForce('2026-03-31')?.id).toBe('GACC-251')
    expect(packInForce('2026-04-01')).toBeNull()
  })

  test('ranks its three grades and defaults to regular', () => {
    expect(pack.grades.map((grade) => [grade.code, grade.rank])).toEqual([
      ['ADVANCED_CERTIFIED', 1],
      ['REGULAR', 2],
      ['DISHONEST', 3],
    ])
    expect(pack.defaultGrade).toBe('REGULAR')
  })

  test('has the numbers of the order', () => {
    const value = (name: string): unknown => [pack.parameters[name]?.value, pack.parameters[name]?.unit]
    expect(value('penaltyWindow')).toEqual([12, 'MONTHS'])
    expect(value('documentShareTrader')).toEqual([10, 'PER_10000'])
    expect(value('documentShareBroker')).toEqual([5, 'PER_10000'])
    expect(value('penaltyAmountTrader')).toEqual([1_000_000_00, 'FEN'])
    expect(value('penaltyAmountBroker')).toEqual([300_000_00, 'FEN'])
    expect(value('taxArrearsPeriod')).toEqual([3, 'MONTHS'])
    expect(value('fineArrearsPeriod')).toEqual([6, 'MONTHS'])
    expect(value('fineArrearsAmount')).toEqual([10_000_00, 'FEN'])
    expect(value('wasteFine')).toEqual([2_500_000_00, 'FEN'])
  })

  test('says how well each rule is founded', () => {
    expect(Object.fromEntries(pack.rules.map((rule) => [rule.id, weakestStatus(pack, rule)]))).toEqual({
      'CR-251-22-1': 'THIRD_PARTY',
      'CR-251-22-2': 'THIRD_PARTY',
      'CR-251-22-3A': 'CONFIRMED',
      'CR-251-22-3B': 'THIRD_PARTY',
      'CR-251-22-3C': 'THIRD_PARTY',
      'CR-251-22-3D': 'ASSUMED',
      'CR-251-22-4': 'THIRD_PARTY',
      'CR-251-22-5': 'ASSUMED',
      'CR-251-22-6': 'THIRD_PARTY',
      'CR-251-22-7': 'ASSUMED',
      'CR-251-23-1': 'THIRD_PARTY',
      'CR-251-23-2': 'THIRD_PARTY',
    })
  })

  test('inspects certified enterprises less than a fifth as often as regular ones, dishonest ones at least at 80 %', () => {
    const [advanced, regular, dishonest] = pack.grades.map((grade) => grade.inspectionShare.value)
    expect(Number(advanced) * 5).toBeLessThan(Number(regular))
    expect(dishonest).toBeGreaterThanOrEqual(8000)
  })

  test('cannot be changed once loaded', () => {
    expect(() => {
      ;(pack.parameters as Json).wasteFine.value = 0
    }).toThrow(TypeError)
    expect(PACKS.map((each) => each.hash)).toEqual([pack.hash])
  })
})

describe('the hash of a pack', () => {
  test('does not depend on the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(gacc251).reverse())
    expect(loadPack(reversed).hash).toBe(loadPack(gacc251).hash)
  })

  test('changes with any content', () => {
    const other = changed((pack) => (pack.parameters.wasteFine.value += 1))
    expect(loadPack(other).hash).not.toBe(loadPack(gacc251).hash)
  })

  test('is SHA-256 of canonical JSON', () => {
    expect(canonicalJson({ b: [1, 'é\n', null], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,"é\\n",null]}',
    )
    expect(canonicalHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
    expect(() => canonicalJson([0.1])).toThrow(RangeError)
  })
})

describe('a bad pack is refused with the place', () => {
  test.each<[string, (pack: Json) => void, string]>([
    ['no rules', (pack) => delete pack.rules, 'pack'],
    ['a misspelt member', (pack) => (pack.rules[2].evidense = {}), 'rules[2]'],
    ['an unknown operation', (pack) => (pack.rules[0].condition.op = 'matches'), 'rules[0].condition'],
    ['an expression string', (pack) => (pack.rules[0].condition = 'count >= 1'), 'rules[0].condition'],
    ['a parameter without source', (pack) => (pack.parameters.wasteFine.source = ' '), 'parameters.wasteFine.source'],
    ['a parameter without status', (pack) => delete pack.parameters.wasteFine.status, 'parameters.wasteFine'],
    [
      'a parameter that is no integer',
      (pack) => (pack.parameters.wasteFine.value = 0.001),
      'parameters.wasteFine.value',
    ],
    [
      'a parameter that nothing reads',
      (pack) => (pack.parameters.spare = pack.parameters.wasteFine),
      'parameters.spare',
    ],
    ['one id for two rules', (pack) => (pack.rules[1].id = 'CR-251-22-1'), 'rules and reliefs'],
    ['one id for a rule and a relief', (pack) => (pack.reliefs[0].id = 'CR-251-22-1'), 'rules and reliefs'],
    ['one rank for two grades', (pack) => (pack.grades[1].rank = 1), 'grades'],
    ['a grade that nobody knows', (pack) => (pack.grades[2].code = 'BAD'), 'grades[2].code'],
    ['a default that is no grade', (pack) => (pack.defaultGrade = 'CERTIFIED'), 'defaultGrade'],
    [
      'a signal to no grade',
      (pack) => (pack.signals.DISHONEST_CANDIDATE.grade = 'CERTIFIED'),
      'signals.DISHONEST_CANDIDATE.grade',
    ],
    ['an outcome that is no signal', (pack) => (pack.rules[0].outcome.signal = 'BLACKLIST'), 'rules[0].outcome.signal'],
    ['a relief from no signal', (pack) => (pack.reliefs[0].signals = ['BLACKLIST']), 'reliefs[0].signals[0]'],
    ['a day that does not exist', (pack) => (pack.validFrom = '2021-11-31'), 'validFrom'],
    ['an end before the beginning', (pack) => (pack.reliefs[0].validTo = '2023-11-30'), 'reliefs[0].validTo'],
    ['a share above all', (pack) => (pack.grades[0].inspectionShare.value = 10_001), 'grades[0].inspectionShare.value'],
    ['a share in another unit', (pack) => (pack.grades[0].inspectionShare.unit = 'COUNT'), 'grades[0].inspectionShare'],
    ['an unknown defence period', (pack) => (pack.clocks.defence.value = null), 'clocks.defence.value'],
    ['a defence period in months', (pack) => (pack.clocks.defence.unit = 'MONTHS'), 'clocks.defence.unit'],
    ['a relief without its number', (pack) => (pack.parameters.selfDisclosureFine2025.value = null), 'reliefs[3]'],
    ['an unknown fact', (pack) => (pack.rules[2].inputs.documents.name = 'documents'), 'rules[2].inputs.documents'],
    ['an unknown field', (pack) => (pack.rules[2].inputs.fines.of.name = 'fine'), 'rules[2].inputs.fines.of'],
    [
      'an unlike comparison',
      (pack) => (pack.rules[2].condition.of[1].right.name = 'penaltyWindow'),
      'rules[2].condition.of[1]',
    ],
    [
      'a window in fen',
      (pack) => (pack.rules[2].evidence.window.months = 'wasteFine'),
      'rules[2].evidence.window.months',
    ],
    ['an unlike relief', (pack) => (pack.reliefs[0].where.of[1].right.value = 'yes'), 'reliefs[0].where.of[1]'],
  ])('%s', (_name, change, place) => {
    expect(placeOf(changed(change))).toBe(place)
  })

  test.each([null, 42, 'pack', []])('%j is no pack', (json) => {
    expect(placeOf(json)).toBe('pack')
  })
})
