import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess, assessmentBytes, assessmentHash, computeGrade, ENGINE } from '../rules/assessment.ts'
import type { Assessment, Result, RuleTrace } from '../rules/assessment.ts'
import { canonicalHash } from '../rules/canonical.ts'
import { addDays } from '../rules/day.ts'
import { NEUTRAL_FACTS, NEUTRAL_VIOLATION } from '../rules/facts.ts'
import type { EnterpriseFacts, ViolationFact } from '../rules/facts.ts'
import { gradeOf, loadPack } from '../rules/law-pack.ts'
import gacc251 from '../rules/packs/gacc-251.json' with { type: 'json' }

const pack = loadPack(gacc251)
const TODAY = '2026-03-02'
const yuan = (amount: number): number => amount * 100

let keys = 0
function violation(changes: Partial<ViolationFact> = {}): ViolationFact {
  return {
    ...NEUTRAL_VIOLATION,
    key: `5300|${++keys}|1`,
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

function enterprise(changes: Partial<EnterpriseFacts> = {}): EnterpriseFacts {
  return {
    ...NEUTRAL_FACTS,
    enterprise: 'e1',
    asOf: TODAY,
    kind: 'TRADER',
    gradeInForce: 'REGULAR',
    documentsPreviousYear: 2000,
    violations: [],
    ...changes,
  }
}

/** So many breaches whose fines add up to the total. */
function breaches(count: number, totalYuan: number, changes: Partial<ViolationFact> = {}): ViolationFact[] {
  return Array.from({ length: count }, (_, index) =>
    violation({ fineFen: index === 0 ? yuan(totalYuan) : 0, ...changes }),
  )
}

function ruleOf(assessment: Assessment, ruleId: string): RuleTrace {
  const trace = assessment.trace.find((each) => each.ruleId === ruleId)
  if (!trace) throw new Error(`No rule ${ruleId}`)
  return trace
}

function resultOf(facts: EnterpriseFacts, ruleId: string): Result {
  return ruleOf(assess(facts, pack), `CR-251-${ruleId}`).result
}

/** Grounds that spoke, with a ~ before those that are indicative, and the computed grade. */
function said(facts: EnterpriseFacts): string {
  const { signals, computedGrade } = assess(facts, pack)
  const grounds = signals.filter(({ signal }) => pack.signals[signal]?.kind === 'GROUND')
  return [...grounds.map((each) => (each.indicative ? '~' : '') + each.ruleId.slice(7)), computedGrade].join(' ')
}

const arrears = (kind: 'TAX_ARREARS' | 'FINE_ARREARS', dueOn: string | null, owed: number): ViolationFact =>
  violation({ kind, dueOn, owedFen: yuan(owed), decidedOn: '2025-01-02' })

describe('named enterprises under Order 251', () => {
  test.each<[string, Partial<EnterpriseFacts>, string]>([
    ['a clean trader', {}, 'REGULAR'],
    ['a clean certified trader', { gradeInForce: 'ADVANCED_CERTIFIED' }, 'ADVANCED_CERTIFIED'],
    ['a dishonest trader whose grounds are gone', { gradeInForce: 'DISHONEST' }, 'REGULAR'],
    ['a trader that came from the middle tier of Order 237', { gradeInForce: 'GENERAL_CERTIFIED' }, 'REGULAR'],

    // 22(3), not a broker: 1/1000 of 2000 documents is 2, so 3 exceeds it; and both tests have to be exceeded.
    ['a trader above both limits', { violations: breaches(3, 1_000_001) }, '22-3A DISHONEST'],
    ['a trader with exactly one in a thousand', { violations: breaches(2, 5_000_000) }, 'REGULAR'],
    ['a trader with exactly a million', { violations: breaches(3, 1_000_000) }, 'REGULAR'],
    [
      'a trader with a fen above a million',
      { violations: [...breaches(3, 1_000_000), violation({ fineFen: 1 })] },
      '22-3A DISHONEST',
    ],
    ['a trader whose many warnings add nothing', { violations: breaches(40, 0) }, 'REGULAR'],
    [
      'a trader with one document more than the share',
      { documentsPreviousYear: 3000, violations: breaches(3, 2_000_000) },
      'REGULAR',
    ],
    [
      'a trader with one document fewer',
      { documentsPreviousYear: 2999, violations: breaches(3, 2_000_000) },
      '22-3A DISHONEST',
    ],
    [
      'a certified trader above both limits',
      { gradeInForce: 'ADVANCED_CERTIFIED', violations: breaches(3, 1_000_001) },
      '22-3A DISHONEST',
    ],

    // 22(3), broker: 5/10,000 of 10,000 documents is 5.
    [
      'a broker above both limits',
      { kind: 'BROKER', documentsPreviousYear: 10_000, violations: breaches(6, 300_001) },
      '22-3B DISHONEST',
    ],
    [
      'a broker with exactly five in ten thousand',
      { kind: 'BROKER', documentsPreviousYear: 10_000, violations: breaches(5, 900_000) },
      'REGULAR',
    ],
    [
      'a broker with exactly 300,000',
      { kind: 'BROKER', documentsPreviousYear: 10_000, violations: breaches(6, 300_000) },
      'REGULAR',
    ],
    [
      'a broker’s branch',
      { kind: 'BROKER_BRANCH', documentsPreviousYear: 10_000, violations: breaches(6, 300_001) },
      '22-3B DISHONEST',
    ],
    [
      'a trader with a broker’s figures',
      { documentsPreviousYear: 10_000, violations: breaches(6, 300_001) },
      'REGULAR',
    ],

    // 22(3): the previous year's documents cannot be computed, so the amount alone decides.
    [
      'a newcomer with a fen too much',
      { documentsPreviousYear: null, violations: [violation({ fineFen: 100_000_001 })] },
      '22-3C DISHONEST',
    ],
    [
      'a newcomer with exactly a million',
      { documentsPreviousYear: null, violations: breaches(1, 1_000_000) },
      'REGULAR',
    ],
    ['a trader idle last year', { documentsPreviousYear: 0, violations: breaches(1, 1_000_001) }, '22-3C DISHONEST'],
    [
      'a new broker',
      { kind: 'BROKER', documentsPreviousYear: null, violations: breaches(1, 300_001) },
      '22-3C DISHONEST',
    ],
    [
      'a new broker with exactly 300,000',
      { kind: 'BROKER', documentsPreviousYear: null, violations: breaches(1, 300_000) },
      'REGULAR',
    ],

    // Art. 37's definition of the amount is not confirmed, so confiscations only indicate.
    [
      'a trader whose confiscations make the difference',
      { violations: breaches(3, 900_000, { confiscatedFen: yuan(40_000) }) },
      '~22-3D REGULAR',
    ],
    [
      'a newcomer whose confiscations make it',
      { documentsPreviousYear: null, violations: breaches(1, 1, { confiscatedFen: yuan(1_000_000) }) },
      '~22-3D REGULAR',
    ],
    [
      'a broker whose confiscations make it',
      { kind: 'BROKER', violations: breaches(2, 200_000, { confiscatedFen: yuan(60_000) }) },
      '~22-3D REGULAR',
    ],
    [
      'a trader above the limit by fines alone',
      { violations: breaches(3, 1_100_000, { confiscatedFen: yuan(1) }) },
      '22-3A DISHONEST',
    ],

    ['a smuggler by judgment', { violations: [violation({ kind: 'SMUGGLING_CRIME' })] }, '22-1 DISHONEST'],
    [
      'a smuggler of waste by judgment',
      { violations: [violation({ kind: 'WASTE_SMUGGLING_CRIME' })] },
      '22-1 DISHONEST',
    ],
    [
      'a smuggler by penalty, years ago',
      { violations: [violation({ kind: 'SMUGGLING_ACT', decidedOn: '2022-01-05' })] },
      '22-2 DISHONEST',
    ],
    ['one that obstructed officers', { violations: [violation({ kind: 'OBSTRUCTION' })] }, '22-6 DISHONEST'],
    ['one that bribed officers', { violations: [violation({ kind: 'BRIBERY' })] }, '~22-7 REGULAR'],

    // 22(4): more than three months after the due day.
    ['three months late with tax to the day', { violations: [arrears('TAX_ARREARS', '2025-12-02', 1)] }, 'REGULAR'],
    [
      'three months and a day late with tax',
      { violations: [arrears('TAX_ARREARS', '2025-12-01', 1)] },
      '22-4 DISHONEST',
    ],
    [
      'due at the end of a long month, not over',
      { asOf: '2026-02-28', violations: [arrears('TAX_ARREARS', '2025-11-30', 1)] },
      'REGULAR',
    ],
    [
      'due at the end of a long month, over',
      { asOf: '2026-03-01', violations: [arrears('TAX_ARREARS', '2025-11-30', 1)] },
      '22-4 DISHONEST',
    ],
    [
      'late with tax, and paid today',
      { violations: [{ ...arrears('TAX_ARREARS', '2025-06-01', 1), paidOn: TODAY }] },
      'REGULAR',
    ],
    [
      'late with tax, and paid tomorrow',
      { violations: [{ ...arrears('TAX_ARREARS', '2025-06-01', 1), paidOn: '2026-03-03' }] },
      '22-4 DISHONEST',
    ],
    ['tax owed with no due day', { violations: [arrears('TAX_ARREARS', null, 1)] }, 'REGULAR'],
    ['tax that is nothing', { violations: [arrears('TAX_ARREARS', '2025-06-01', 0)] }, 'REGULAR'],

    // 22(5): more than six months and more than RMB 10,000; not confirmed.
    [
      'six months late with fines to the day',
      { violations: [arrears('FINE_ARREARS', '2025-09-02', 10_001)] },
      'REGULAR',
    ],
    [
      'six months and a day late with fines',
      { violations: [arrears('FINE_ARREARS', '2025-09-01', 10_001)] },
      '~22-5 REGULAR',
    ],
    ['late with exactly 10,000 of fines', { violations: [arrears('FINE_ARREARS', '2025-09-01', 10_000)] }, 'REGULAR'],

    // 23: only an enterprise found dishonest.
    [
      'a dishonest one convicted on food',
      { gradeInForce: 'DISHONEST', violations: [violation({ kind: 'FOOD_OR_COSMETICS_CRIME' })] },
      '23-1 REGULAR',
    ],
    ['a regular one convicted on food', { violations: [violation({ kind: 'FOOD_OR_COSMETICS_CRIME' })] }, 'REGULAR'],
    [
      'a dishonest smuggler of waste',
      { gradeInForce: 'DISHONEST', violations: [violation({ kind: 'WASTE_SMUGGLING_CRIME' })] },
      '22-1 23-1 DISHONEST',
    ],
    [
      'a dishonest one fined 2,500,000 for waste',
      { gradeInForce: 'DISHONEST', violations: [violation({ kind: 'WASTE_IMPORT', fineFen: yuan(2_500_000) })] },
      'REGULAR',
    ],
    [
      'a dishonest one fined more for waste',
      { gradeInForce: 'DISHONEST', violations: [violation({ kind: 'WASTE_IMPORT', fineFen: yuan(2_500_000) + 1 })] },
      '23-2 REGULAR',
    ],
    [
      'a dishonest one with two fines for waste, each small',
      {
        gradeInForce: 'DISHONEST',
        violations: [1, 2].map(() => violation({ kind: 'WASTE_IMPORT', fineFen: yuan(2_000_000) })),
      },
      'REGULAR',
    ],
  ])('%s', (_name, changes, expected) => {
    expect(said(enterprise(changes))).toBe(expected)
  })
})

describe('a year is twelve months up to the day', () => {
  test.each([
    ['2026-03-02', '2025-03-01', 'SILENT'],
    ['2026-03-02', '2025-03-02', 'SPOKE'],
    ['2026-03-02', '2026-03-02', 'SPOKE'],
    ['2026-03-02', '2026-03-03', 'SILENT'],
    ['2025-02-28', '2024-02-28', 'SPOKE'],
    ['2025-02-28', '2024-02-29', 'SPOKE'],
    ['2025-02-28', '2024-02-27', 'SILENT'],
    ['2025-03-01', '2024-02-29', 'SILENT'],
    ['2024-02-29', '2023-02-28', 'SILENT'],
    ['2024-02-29', '2023-03-01', 'SPOKE'],
  ])('on %s a decision of %s: %s', (asOf, decidedOn, result) => {
    expect(resultOf(enterprise({ asOf, violations: breaches(3, 2_000_000, { decidedOn }) }), '22-3A')).toBe(result)
  })

  test('the documents are those of the year before the day, and the trace says which year', () => {
    const { inputs } = ruleOf(assess(enterprise({ violations: breaches(3, 2_000_000) }), pack), 'CR-251-22-3A')
    expect(inputs).toEqual({ count: 3, fines: yuan(2_000_000), documents: 2000, documentsYear: 2025 })
  })
})

describe('what does not count', () => {
  test.each(['ANNULLED', 'REPAIRED'] as const)('%s facts found nothing, whatever their kind', (state) => {
    const kinds = ['SMUGGLING_CRIME', 'SMUGGLING_ACT', 'OBSTRUCTION', 'BRIBERY'] as const
    const violations = [...breaches(9, 9_000_000, { state }), ...kinds.map((kind) => violation({ kind, state }))]
    expect(said(enterprise({ gradeInForce: 'DISHONEST', violations }))).toBe('REGULAR')
  })

  test('nor do decisions made after the day', () => {
    expect(said(enterprise({ violations: [violation({ kind: 'SMUGGLING_ACT', decidedOn: '2026-03-03' })] }))).toBe(
      'REGULAR',
    )
  })

  test('a breach without intent is spared while Announcement 170 of 2023 ran, and not for brokers', () => {
    const spared = (decidedOn: string, kind: 'TRADER' | 'BROKER' = 'TRADER', asOf = TODAY): string =>
      said(enterprise({ kind, asOf, violations: breaches(3, 2_000_000, { decidedOn, withoutIntent: true }) }))
    expect(spared('2025-12-31')).toBe('REGULAR')
    expect(spared('2026-01-01')).toBe('22-3A DISHONEST')
    expect(spared('2023-12-01', 'TRADER', '2024-01-01')).toBe('REGULAR')
    expect(spared('2023-11-30', 'TRADER', '2024-01-01')).toBe('22-3A DISHONEST')
    expect(spared('2025-12-31', 'BROKER')).toBe('22-3B DISHONEST')
  })

  test('smuggling without intent is not spared', () => {
    expect(said(enterprise({ violations: [violation({ kind: 'SMUGGLING_ACT', withoutIntent: true })] }))).toBe(
      '22-2 DISHONEST',
    )
  })

  test('a self-disclosed breach fined up to a million is spared from 11 October 2025', () => {
    const disclosed = (fineFen: number, decidedOn: string): string =>
      said(
        enterprise({
          violations: Array.from({ length: 3 }, () => violation({ fineFen, decidedOn, selfDisclosed: true })),
        }),
      )
    expect(disclosed(yuan(1_000_000), '2025-10-11')).toBe('REGULAR')
    expect(disclosed(yuan(1_000_000) + 1, '2025-10-11')).toBe('22-3A DISHONEST')
  })

  test('a relief that nobody confirmed is shown and takes nothing from the rule', () => {
    const violations = breaches(3, 1_000_001, { decidedOn: '2025-10-10', selfDisclosed: true })
    violations[0] = { ...(violations[0] as ViolationFact), fineFen: yuan(1_000_000) }
    violations.push(violation({ fineFen: 100 }))
    const trace = ruleOf(assess(enterprise({ violations }), pack), 'CR-251-22-3A')
    expect(trace.result).toBe('SPOKE')
    expect(trace.reliefs).toEqual([
      {
        id: 'E-SELF-DISC-2022',
        status: 'ASSUMED',
        applied: false,
        keys: violations.slice(0, 3).map((each) => each.key),
      },
    ])
  })
})

describe('a trace', () => {
  const three = breaches(3, 1_000_001)
  const spared = violation({ withoutIntent: true, fineFen: 5 })
  const assessment = assess(enterprise({ violations: [...three, spared] }), pack)

  test('says what was compared and what came of it', () => {
    expect(ruleOf(assessment, 'CR-251-22-3A')).toEqual({
      ruleId: 'CR-251-22-3A',
      article: '22(3)',
      result: 'SPOKE',
      missing: [],
      status: 'CONFIRMED',
      inputs: { count: 3, fines: 100_000_100, documents: 2000, documentsYear: 2025 },
      parameters: { penaltyWindow: 12, documentShareTrader: 10, penaltyAmountTrader: 100_000_000 },
      window: { from: '2025-03-02', to: '2026-03-02' },
      comparisons: [
        {
          op: 'gt',
          left: 'count/documents',
          leftValue: { of: 3, to: 2000 },
          right: 'documentShareTrader',
          rightValue: 10,
          holds: true,
        },
        {
          op: 'gt',
          left: 'fines',
          leftValue: 100_000_100,
          right: 'penaltyAmountTrader',
          rightValue: 100_000_000,
          holds: true,
        },
      ],
      evidence: three.map((each) => each.key).sort(),
      reliefs: [{ id: 'E-2023-170', status: 'CONFIRMED', applied: true, keys: [spared.key] }],
    })
  })

  test('is left by every rule, also by those that were not asked', () => {
    expect(assessment.trace.map((trace) => trace.ruleId)).toEqual(pack.rules.map((rule) => rule.id))
    expect(ruleOf(assessment, 'CR-251-22-3B')).toMatchObject({ result: 'NOT_APPLICABLE', inputs: {}, evidence: [] })
  })

  test('a signal carries its evidence and how well it is founded', () => {
    expect(assessment.signals[0]).toEqual({
      ruleId: 'CR-251-22-3A',
      article: '22(3)',
      signal: 'DISHONEST_CANDIDATE',
      status: 'CONFIRMED',
      indicative: false,
      evidence: three.map((each) => each.key).sort(),
    })
  })

  test('an assessment names engine, pack and whether the pack was in force', () => {
    expect(assessment).toMatchObject({ engine: ENGINE, pack: 'GACC-251', packHash: pack.hash, whatIf: false })
    expect(assess(enterprise({ asOf: '2026-04-01' }), pack).whatIf).toBe(true)
  })
})

describe('a parameter', () => {
  const withParameter = (name: string, change: object): ReturnType<typeof loadPack> => {
    const json = structuredClone(gacc251) as unknown as { parameters: Record<string, object> }
    json.parameters[name] = { ...json.parameters[name], ...change }
    return loadPack(json)
  }
  const guilty = enterprise({ violations: breaches(3, 1_000_001) })

  test('that nobody knows makes its rule not evaluable', () => {
    const assessment = assess(guilty, withParameter('penaltyAmountTrader', { value: null }))
    expect(ruleOf(assessment, 'CR-251-22-3A')).toMatchObject({ result: 'NOT_EVALUABLE', inputs: {}, evidence: [] })
    expect(assessment.computedGrade).toBe('REGULAR')
  })

  test('that is assumed makes its rule indicative, and moves no grade', () => {
    const assessment = assess(guilty, withParameter('penaltyAmountTrader', { status: 'ASSUMED' }))
    expect(ruleOf(assessment, 'CR-251-22-3A').result).toBe('INDICATIVE')
    expect(assessment).toMatchObject({ computedGrade: 'REGULAR', signals: [{ indicative: true }] })
  })

  test('of a window that is assumed does so too', () => {
    expect(ruleOf(assess(guilty, withParameter('penaltyWindow', { status: 'ASSUMED' })), 'CR-251-22-3A').result).toBe(
      'INDICATIVE',
    )
  })
})

// ---- Laws ----

const aDay = fc.integer({ min: -900, max: 30 }).map((days) => addDays(TODAY, days))
const aFine = fc.constantFrom(0, 1, 1_000_001, 30_000_001, 50_000_000, 100_000_000, 100_000_001, 250_000_001)
const aViolation: fc.Arbitrary<Partial<ViolationFact>> = fc.record({
  kind: fc.constantFrom<ViolationFact['kind'][]>(
    ...(['SUPERVISION_BREACH', 'SUPERVISION_BREACH', 'SUPERVISION_BREACH', 'TAX_ARREARS', 'FINE_ARREARS'] as const),
    ...(['SMUGGLING_ACT', 'BRIBERY', 'WASTE_SMUGGLING_CRIME', 'FOOD_OR_COSMETICS_CRIME', 'WASTE_IMPORT'] as const),
  ),
  decidedOn: aDay,
  fineFen: aFine,
  confiscatedFen: aFine,
  dueOn: fc.option(aDay),
  paidOn: fc.option(aDay),
  owedFen: aFine,
  selfDisclosed: fc.boolean(),
  withoutIntent: fc.boolean(),
})
const violations = fc.array(aViolation, { maxLength: 6 }).map((list) => list.map((changes) => violation(changes)))
const someFacts = fc
  .record({
    kind: fc.constantFrom<EnterpriseFacts['kind'][]>('TRADER', 'BROKER', 'MERCHANT'),
    gradeInForce: fc.constantFrom<EnterpriseFacts['gradeInForce'][]>('ADVANCED_CERTIFIED', 'REGULAR', 'DISHONEST'),
    documentsPreviousYear: fc.option(fc.constantFrom(0, 999, 1999, 2000, 2001, 1_000_000)),
    violations,
  })
  .map(enterprise)

describe('laws of assessment', () => {
  test('the order of violations never matters, and the same inputs give the same bytes', () => {
    fc.assert(
      fc.property(someFacts, fc.nat(), (facts, seed) => {
        const turned = facts.violations.map((_, index, list) => list[(index + seed) % list.length] as ViolationFact)
        const again = structuredClone({ ...facts, violations: turned.reverse() })
        const first = assess(facts, pack)
        expect(assessmentBytes(assess(again, loadPack(gacc251)))).toBe(assessmentBytes(first))
        expect(assessmentHash(first)).toMatch(/^[0-9a-f]{64}$/)
      }),
    )
  })

  test('irrelevant facts change no byte', () => {
    fc.assert(
      fc.property(someFacts, aViolation, fc.constantFrom('ANNULLED', 'REPAIRED'), (facts, changes, state) => {
        const dead = violation({ ...changes, state })
        const future = violation({ ...changes, decidedOn: '2026-03-03' })
        const old = violation({ ...changes, kind: 'SUPERVISION_BREACH', decidedOn: '2025-03-01' })
        const more = { ...facts, violations: [dead, ...facts.violations, future, old] }
        expect(assessmentBytes(assess(more, pack))).toBe(assessmentBytes(assess(facts, pack)))
      }),
    )
  })

  test('more violations never give a better computed grade', () => {
    fc.assert(
      fc.property(someFacts, violations, (facts, more) => {
        const rank = (list: readonly ViolationFact[]): number =>
          gradeOf(pack, assess({ ...facts, violations: list }, pack).computedGrade).rank
        expect(rank([...facts.violations, ...more])).toBeGreaterThanOrEqual(rank(facts.violations))
      }),
    )
  })

  test('an indicative signal never moves the grade, and the short way agrees with the long one', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { computedGrade, signals } = assess(facts, pack)
        const spoken = signals.some((signal) => !signal.indicative && signal.signal === 'DISHONEST_CANDIDATE')
        expect(computedGrade === 'DISHONEST').toBe(spoken)
        expect(computeGrade(facts, pack)).toBe(computedGrade)
      }),
    )
  })

  test('a spared or silent enterprise keeps its certificate', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { computedGrade } = assess({ ...facts, gradeInForce: 'ADVANCED_CERTIFIED' }, pack)
        expect(['ADVANCED_CERTIFIED', 'DISHONEST']).toContain(computedGrade)
      }),
    )
  })

  // A change of engine that changes bytes needs another ENGINE; a change of the pack does not reach this sum.
  test('an assessment replayed after years has the bytes it had', () => {
    const fixed = enterprise({
      documentsPreviousYear: null,
      violations: [
        violation({ key: '5300|A2|1', fineFen: yuan(1_000_001), selfDisclosed: true }),
        violation({ key: '5300|A1|1', kind: 'SMUGGLING_ACT', decidedOn: '2022-05-06' }),
      ],
    })
    const ofArticle22 = ({ ruleId }: { ruleId: string }): boolean => ruleId.startsWith('CR-251-22-')
    const { trace, signals } = assess(fixed, pack)
    const spoken = { trace: trace.filter(ofArticle22), signals: signals.filter(ofArticle22) }
    expect(canonicalHash(spoken)).toBe('37296b8d0f8cded0f5c632305e4e363ab505ef508759efdb6a0370f155fb7f86')
  })
})
