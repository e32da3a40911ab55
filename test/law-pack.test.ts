import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalHash, canonicalJson } from '../rules/canonical.ts'
import { ENTERPRISE_FACTS, LIST_FACTS, VIOLATION_FACTS } from '../rules/facts.ts'
import {
  checkLibrary,
  COMPANIONS,
  companionsInForce,
  loadCompanion,
  loadPack,
  packInForce,
  PackError,
  PACKS,
  weakestStatus,
} from '../rules/law-pack.ts'
import type { Companion, Pack } from '../rules/law-pack.ts'
import gacc237 from '../rules/packs/gacc-237.json' with { type: 'json' }
import gacc251 from '../rules/packs/gacc-251.json' with { type: 'json' }
import gacc282 from '../rules/packs/gacc-282.json' with { type: 'json' }
import ndrc36 from '../rules/packs/ndrc-36.json' with { type: 'json' }
import packSchema from '../rules/packs/pack.schema.json' with { type: 'json' }
import seals from '../rules/packs/seals.json' with { type: 'json' }

type Json = { [key: string]: any }

function changed(change: (pack: Json) => void, of: object = gacc251): Json {
  const pack = structuredClone(of) as Json
  change(pack)
  return pack
}

function refusalOf(attempt: () => unknown): PackError | null {
  try {
    attempt()
    return null
  } catch (err) {
    if (err instanceof PackError) return err
    throw err
  }
}

const placeOf = (json: unknown): string | null => refusalOf(() => loadPack(json))?.place ?? null

describe('the pack of Order 251', () => {
  const pack = loadPack(gacc251)

  test('is in force from 1 November 2021 to 31 March 2026', () => {
    expect(packInForce('2021-10-31')?.id).toBe('GACC-237')
    expect(packInForce('2021-11-01')?.id).toBe('GACC-251')
    expect(packInForce('2026-03-31')?.id).toBe('GACC-251')
    expect(packInForce('2026-04-01')?.id).toBe('GACC-282')
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
      'CR-251-12': 'CONFIRMED',
      'CR-251-12B': 'CONFIRMED',
      'CR-251-17': 'ASSUMED',
      'CR-251-17X': 'ASSUMED',
      'CR-251-19': 'ASSUMED',
      'CR-251-21': 'ASSUMED',
      'CR-251-24': 'ASSUMED',
      'CR-251-25': 'ASSUMED',
      'CR-251-25B': 'ASSUMED',
      'CR-251-26A': 'THIRD_PARTY',
      'CR-251-26B': 'THIRD_PARTY',
      'CR-251-26C': 'ASSUMED',
      'CR-251-26X': 'THIRD_PARTY',
      'CR-251-27': 'ASSUMED',
      'CR-251-28': 'THIRD_PARTY',
      'CR-251-34A': 'ASSUMED',
      'CR-251-34B': 'ASSUMED',
      'CR-251-35': 'ASSUMED',
      'CR-251-BR-01': 'THIRD_PARTY',
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
    expect(PACKS.map((each) => each.hash)).toContain(pack.hash)
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

  test('has the names in the order of their letters, whatever they are and wherever they stand', () => {
    const spelt = (value: unknown): string => {
      if (Array.isArray(value)) return `[${value.map(spelt).join(',')}]`
      if (typeof value !== 'object' || value === null) return JSON.stringify(value)
      const names = Object.keys(value).sort()
      return `{${names.map((name) => `${JSON.stringify(name)}:${spelt((value as Json)[name])}`).join(',')}}`
    }
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        ...[fc.maxSafeInteger(), fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null)],
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(fc.string(), fc.nat(30).map(String)), tie('any'), { maxKeys: 4 }),
      ),
    })).any
    fc.assert(
      fc.property(value, (any) => {
        const before = JSON.stringify(any)
        expect(canonicalJson(any)).toBe(spelt(any))
        expect(JSON.stringify(any)).toBe(before)
      }),
    )
  })
})

const ruleOf = (pack: Json, id: string): Json => pack.rules.find((rule: Json) => rule.id === `CR-251-${id}`)

/** Gives a parameter another name, wherever it stands. */
function named(pack: Json, from: string, to: string): void {
  const text = JSON.stringify(pack).replaceAll(`"${from}"`, `"${to}"`)
  Object.assign(pack, JSON.parse(text))
}

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
    ['a companion, which has no grades', (pack) => (pack.kind = 'STANDARD'), 'defaultGrade'],
    ['a task that moves a grade', (pack) => (pack.signals.AUTO_REPAIR.grade = 'REGULAR'), 'signals.AUTO_REPAIR.grade'],
    ['a signal that no rule speaks', (pack) => (pack.signals.SPARE = pack.signals.OVERDUE), 'signals.SPARE'],
    ['a clock with the name of a parameter', (pack) => named(pack, 'wasteFine', 'defence'), 'parameters.defence'],
    ['a need that is no fact', (pack) => (ruleOf(pack, '26A').needs[1] = 'duties'), 'rules[21].needs[1]'],
    ['a need that is always there', (pack) => (ruleOf(pack, '26A').needs[1] = 'asOf'), 'rules[21].needs[1]'],
    [
      'a list that nobody keeps',
      (pack) => (ruleOf(pack, '26X').condition.of[1].list = 'grounds'),
      'rules[24].condition.of[1].list',
    ],
    [
      'working days for days',
      (pack) => (ruleOf(pack, '27').condition.right.days.name = 'defence'),
      'rules[25].condition.right.days',
    ],
    [
      'days for working days',
      (pack) => (ruleOf(pack, '25').condition.right.days.name = 'verification'),
      'rules[19].condition.right.days',
    ],
    [
      'a signal asked for that no rule speaks',
      (pack) => (ruleOf(pack, '24').condition.of[0].of[1].name = 'DISHONEST'),
      'rules[18].condition.of[0].of[1].name',
    ],
    [
      'a rule that waits for itself',
      (pack) => (ruleOf(pack, '24').condition.of[0].of[1].name = 'NOTICE_NOT_SERVED'),
      'rules[18]',
    ],
    [
      'two rules that wait for each other',
      (pack) => (ruleOf(pack, '22-1').condition = { op: 'signal', name: 'NOTICE_NOT_SERVED' }),
      'rules[0]',
    ],
    ['working days without end', (pack) => (pack.clocks.defence.value = 1_001), 'clocks.defence'],
    ['months without end', (pack) => (pack.clocks.repairGrave.value = 1_201), 'clocks.repairGrave'],
    [
      'a broker’s limit above a trader’s',
      (pack) => (pack.parameters.penaltyAmountBroker.value = 100_000_001),
      'parameters.penaltyAmountTrader',
    ],
    ['waiting times that do not rise', (pack) => (pack.clocks.repairBreaches.value = 12), 'clocks.repairGrave'],
    ['an order of unlike things', (pack) => pack.ascending[0].push('wasteFine'), 'ascending[0]'],
    ['an order of nothing', (pack) => (pack.ascending[0][0] = 'spare'), 'ascending[0]'],
    [
      'two limits for one self-disclosure',
      (pack) => (pack.reliefs[3].validFrom = '2025-10-10'),
      'reliefs[3].validFrom',
    ],
    ['an unlike relief', (pack) => (pack.reliefs[0].where.of[1].right.value = 'yes'), 'reliefs[0].where.of[1]'],
  ])('%s', (_name, change, place) => {
    expect(placeOf(changed(change))).toBe(place)
  })

  test.each([null, 42, 'pack', []])('%j is no pack', (json) => {
    expect(placeOf(json)).toBe('pack')
  })
})

function renamed(pack: Json, id: string): void {
  pack.id = id
  for (const rule of pack.rules) rule.id = `${id}-${rule.id}`
}

describe('packs are used together', () => {
  const library = [...PACKS, ...COMPANIONS]
  const with237 = (change: (pack: Json) => void): Pack[] => [
    loadPack(changed(change, gacc237)),
    loadPack(gacc251),
    loadPack(gacc282),
  ]
  const refusal = (packs: (Pack | Companion)[]) => refusalOf(() => checkLibrary(packs))

  test('on every day since 2018 exactly one regime is in force, and beside it what speaks then', () => {
    expect(packInForce('2018-04-30')).toBeNull()
    expect(PACKS.map(({ id, validFrom, validTo }) => [id, validFrom, validTo])).toEqual([
      ['GACC-237', '2018-05-01', '2021-10-31'],
      ['GACC-251', '2021-11-01', '2026-03-31'],
      ['GACC-282', '2026-04-01', null],
    ])
    expect(packInForce('2099-12-31')?.id).toBe('GACC-282')
    expect(companionsInForce('2026-03-31').map(({ id }) => id)).toEqual(['STD-2022-106', 'CBEC-INDICATORS'])
    expect(companionsInForce('2026-04-01').map(({ id }) => id)).toEqual(['CBEC-INDICATORS', 'NDRC-36'])
    expect(refusal([...library].reverse())).toBeNull()
  })

  test.each<[string, (Pack | Companion)[], string]>([
    ['a gap', with237((pack) => (pack.validTo = '2021-10-30')), 'GACC-251.validFrom: leaves a gap after GACC-237'],
    ['an overlap', with237((pack) => (pack.validTo = '2021-11-01')), 'GACC-251.validFrom: overlaps GACC-237'],
    ['an end that never comes', with237((pack) => (pack.validTo = null)), 'GACC-251.validFrom: overlaps GACC-237'],
    ['a pack twice', [...PACKS, loadCompanion(ndrc36), loadCompanion(ndrc36)], 'NDRC-36: two packs have this id'],
    [
      'an id of another pack',
      with237((pack) => (pack.rules[0].id = 'CR-282-12')),
      'GACC-282.CR-282-12: a rule or relief of another pack has this id',
    ],
    [
      'two standards at once',
      [...library, loadCompanion(changed((pack) => renamed(pack, 'NDRC-37'), ndrc36))],
      'NDRC-37.validFrom: overlaps NDRC-36, also PUBLICATION',
    ],
    [
      'a ground that no rule founds',
      [loadPack(changed((pack) => ruleOf(pack, '26X').condition.of[1].values.push('CR-251-22-8')))],
      'GACC-251.rules[24]: CR-251-22-8 is the id of no rule',
    ],
  ])('%s is refused', (_name, packs, message) => {
    expect(refusal(packs)?.message).toBe(message)
  })

  test('a regime is no companion', () => {
    expect(refusalOf(() => loadCompanion(gacc251))?.place).toBe('kind')
    expect(refusalOf(() => loadPack(ndrc36))?.place).toBe('kind')
  })

  test('everything of Order 282 is indicative until it is confirmed, and what nobody knows is not evaluable', () => {
    const pack = loadPack(gacc282)
    for (const rule of pack.rules) expect([rule.id, weakestStatus(pack, rule)]).toEqual([rule.id, 'ASSUMED'])
    const unknown = Object.entries(pack.parameters).filter(([, { value }]) => value === null)
    expect(unknown.map(([name]) => name)).toEqual(['toleratedRecords', 'rectificationPeriod'])
    expect(pack.grades.map(({ code, rank }) => `${rank} ${code}`)).toEqual([
      '1 ADVANCED_CERTIFIED',
      '2 CERTIFIED',
      '3 REGULAR',
      '4 DISHONEST',
      '5 SERIOUSLY_DISHONEST',
    ])
  })
})

describe('published packs', () => {
  test.each([...PACKS, ...COMPANIONS].map(({ id, hash }) => [id, hash]))(
    '%s is as it was sealed; a considered change is sealed by npm run seal',
    (id, hash) => {
      expect((seals as Record<string, string>)[id]).toBe(hash)
    },
  )

  test('nothing else is sealed', () => {
    expect(Object.keys(seals)).toEqual([...PACKS, ...COMPANIONS].map(({ id }) => id))
  })
})

describe('the schema helps an editor', () => {
  test('by describing whatever may be written', () => {
    expect(undescribed(packSchema)).toEqual([])
  })

  test('with the names that a condition may use', () => {
    const { value, condition, rule } = packSchema.$defs as Json
    const names = (node: Json, op: string, member: string) =>
      node.oneOf.find((each: Json) => each.properties.op.const === op).properties[member].examples
    expect(names(value, 'fact', 'name')).toEqual(Object.keys(ENTERPRISE_FACTS))
    expect(rule.properties.needs.items.examples).toEqual(Object.keys(ENTERPRISE_FACTS))
    expect(names(value, 'field', 'name')).toEqual(Object.keys(VIOLATION_FACTS))
    expect(names(condition, 'contains', 'list')).toEqual(Object.keys(LIST_FACTS))
  })

  function undescribed(node: unknown, path = ''): string[] {
    if (typeof node !== 'object' || node === null || path.endsWith('/if')) return []
    const properties = Object.entries((node as Json).properties ?? {}) as [string, Json | false][]
    return [
      ...properties.filter(([, each]) => each && !each.description).map(([name]) => `${path}/${name}`),
      ...Object.entries(node).flatMap(([name, each]) => undescribed(each, `${path}/${name}`)),
    ]
  }
})
