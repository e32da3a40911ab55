import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess } from '../rules/assessment.ts'
import { addDays } from '../rules/day.ts'
import type { Day } from '../rules/day.ts'
import type { EnterpriseFacts, ViolationFact } from '../rules/facts.ts'
import { fallsFrom } from '../rules/fall.ts'
import { loadPack, packInForce } from '../rules/law-pack.ts'
import { candidateActs } from '../rules/act.ts'
import type { Act } from '../rules/act.ts'
import { liftPlan } from '../rules/lift.ts'
import type { LiftOption } from '../rules/lift.ts'
import { isEligible } from '../rules/road.ts'
import type { Road } from '../rules/road.ts'
import { actText } from '../rules/lift-text.ts'
import gacc251 from '../rules/packs/gacc-251.json' with { type: 'json' }
import { turningDays } from '../rules/turning-day.ts'
import { enterpriseFacts, foundDishonest, TODAY, violationFact, yuan } from './enterprise-facts.ts'

const pack = packInForce(TODAY)!

/** Order 251 as if nothing in it were assumed: then every rule speaks that holds. */
const certain = loadPack(JSON.parse(JSON.stringify(gacc251).replaceAll('"ASSUMED"', '"THIRD_PARTY"')) as unknown)

const actName = (act: Act): string => ('key' in act ? `${act.code} ${act.key}` : act.code)
const named = (key: string, changes: Partial<ViolationFact>) => violationFact({ key, ...changes })
const tax = (key: string, owed: number, dueOn: Day, rest: Partial<ViolationFact> = {}) =>
  named(key, { kind: 'TAX_ARREARS', owedFen: yuan(owed), dueOn, decidedOn: addDays(dueOn, 1), ...rest })
const fine = (key: string, owed: number, dueOn: Day) => ({ ...tax(key, owed, dueOn), kind: 'FINE_ARREARS' as const })

/** Each option as `road day: acts`. */
function planned(changes: Partial<EnterpriseFacts>, by = pack): string[] {
  return liftPlan(enterpriseFacts(changes), by).options.map(
    ({ road, eligibleOn, acts }) => `${road} ${eligibleOn}: ${acts.map(actName).join(', ')}`,
  )
}

const smuggled = { violations: [named('s', { kind: 'SMUGGLING_ACT', decidedOn: '2025-05-07' })] }
const breaches = (...days: Day[]) => days.map((decidedOn, at) => named(`b${at}`, { decidedOn, fineFen: yuan(500_000) }))

describe('named enterprises', () => {
  test.each<[string, Partial<EnterpriseFacts>, string[]]>([
    ['a regular one may apply for certification', {}, ['CERTIFICATION 2026-03-02: ']],
    ['one that was refused waits a year', { aeoBarredSince: '2025-10-14' }, ['CERTIFICATION 2026-10-15: ']],
    ['the best has nothing to gain', { gradeInForce: 'ADVANCED_CERTIFIED' }, []],
    ['nor does the pack know a grade of another regime', { gradeInForce: 'GENERAL_CERTIFIED' }, []],
    ['a branch follows its parent', { kind: 'BROKER_BRANCH', parentGrade: 'REGULAR' }, []],

    [
      'found dishonest for smuggling: duties and a year, or two years',
      { ...foundDishonest('2025-06-16', 'CR-251-22-2'), ...smuggled },
      ['REPAIR_BY_APPLICATION 2026-06-16: PERFORM_DUTIES', 'REPAIR_BY_TIME 2027-06-16: '],
    ],
    [
      'its duties done',
      { ...foundDishonest('2025-06-16', 'CR-251-22-2'), ...smuggled, dutiesPerformed: true },
      ['REPAIR_BY_APPLICATION 2026-06-16: '],
    ],
    [
      'found for breaches more than six months ago',
      foundDishonest('2025-07-14', 'CR-251-22-3A'),
      ['REPAIR_BY_APPLICATION 2026-03-02: '],
    ],
    [
      'found six months ago tomorrow',
      foundDishonest('2025-09-03', 'CR-251-22-3A'),
      ['REPAIR_BY_APPLICATION 2026-03-03: '],
    ],
    [
      'found for arrears: whoever pays waits three months, whoever does not has no other road',
      {
        ...foundDishonest('2026-02-10', 'CR-251-22-4'),
        violations: [tax('t', 100, '2025-09-01'), tax('paid', 5, '2025-09-01', { paidOn: '2026-02-20' })],
      },
      ['REPAIR_BY_APPLICATION 2026-05-10: PAY t'],
    ],
    ['found for a bribe: by time alone', foundDishonest('2025-06-16', 'CR-251-22-7'), ['REPAIR_BY_TIME 2027-06-16: ']],
    [
      'on the serious list: by time alone',
      { ...foundDishonest('2025-06-16', 'CR-251-22-2'), seriousSince: '2025-08-01', dutiesPerformed: true },
      ['REPAIR_BY_TIME 2027-06-16: '],
    ],
    [
      'found two years ago: customs have to act now, and duties make nothing earlier',
      foundDishonest('2023-12-18', 'CR-251-22-6'),
      ['REPAIR_BY_TIME 2026-03-02: '],
    ],
    [
      'that did it again: the two years begin anew',
      {
        ...foundDishonest('2023-12-18', 'CR-251-22-1'),
        violations: [named('again', { kind: 'OBSTRUCTION', decidedOn: '2025-02-03' })],
      },
      ['REPAIR_BY_TIME 2027-02-03: '],
    ],

    [
      'in arrears, and not found yet: paying takes the ground away',
      { violations: [tax('t', 420_000, '2025-10-15'), tax('u', 1, '2026-02-01')] },
      ['GROUND_GONE 2026-03-02: PAY t'],
    ],
    [
      'over both limits: the oldest penalty has to leave the year',
      { violations: breaches('2025-04-10', '2025-06-11', '2025-12-09') },
      ['GROUND_GONE 2026-04-11: '],
    ],
    [
      'one of them is disputed: if the objection succeeds, at once',
      {
        violations: breaches('2025-04-10', '2025-06-11', '2025-12-09').map((each) => ({
          ...each,
          disputed: each.key === 'b2',
        })),
      },
      ['GROUND_GONE 2026-03-02: HAVE_ANNULLED b2', 'GROUND_GONE 2026-04-11: '],
    ],
    [
      'smuggled: nothing but a successful objection takes that ground away',
      { violations: [named('s', { kind: 'SMUGGLING_ACT', disputed: true }), named('x', { disputed: true })] },
      ['GROUND_GONE 2026-03-02: HAVE_ANNULLED s'],
    ],
    ['smuggled, undisputed: nothing at all', smuggled, []],
    [
      'four penalties, two of them disputed: the fewer objections succeed, the longer it takes',
      {
        violations: breaches('2025-04-10', '2025-06-11', '2025-12-09', '2026-01-15').map((each) => ({
          ...each,
          disputed: each.key > 'b1',
        })),
      },
      [
        'GROUND_GONE 2026-03-02: HAVE_ANNULLED b2, HAVE_ANNULLED b3',
        'GROUND_GONE 2026-04-11: HAVE_ANNULLED b2',
        'GROUND_GONE 2026-06-12: ',
      ],
    ],
    [
      'that bribed: what is only indicative is no ground to take away',
      { violations: [named('b', { kind: 'BRIBERY' })] },
      ['CERTIFICATION 2026-03-02: '],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(planned(changes)).toEqual(expected)
  })

  test('of several debts the fewest are named that bring the sum to the limit', () => {
    const debts = (...owed: number[]) => ({ violations: owed.map((each, at) => fine(`f${at}`, each, '2025-06-01')) })
    expect(planned(debts(6_000, 5_000, 3_000), certain)).toEqual(['GROUND_GONE 2026-03-02: PAY f0'])
    expect(planned(debts(2_000, 9_000, 9_000), certain)).toEqual(['GROUND_GONE 2026-03-02: PAY f0, PAY f1'])
    expect(planned(debts(9_000, 9_000, 9_000), certain)).toEqual(['GROUND_GONE 2026-03-02: PAY f0, PAY f1'])
    expect(planned(debts(1_000, 30_000, 1_000), certain)).toEqual(['GROUND_GONE 2026-03-02: PAY f1'])
    expect(planned(debts(10_000), certain)).toEqual(['CERTIFICATION 2026-03-02: '])
  })

  test('of very many debts all are named, and the plan says that it may not be the smallest', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => fine(`f${String(at).padStart(3, '0')}`, 1_000, '2025-06-01'))
    const planFor = (count: number) => liftPlan(enterpriseFacts({ violations: many(count) }), certain).options[0]!
    expect(planFor(12)).toMatchObject({ fewest: true, eligibleOn: TODAY, acts: { length: 2 } })
    expect(planFor(300)).toMatchObject({ fewest: false, eligibleOn: TODAY, acts: { length: 300 } })
  })

  test('a plan says who then decides, within which time, and what is not certain of it', () => {
    const [first, second] = liftPlan(
      enterpriseFacts({ ...foundDishonest('2025-06-16', 'CR-251-22-2'), ...smuggled }),
      pack,
    ).options as [LiftOption, LiftOption]
    expect(first).toMatchObject({ grade: 'REGULAR', whatIf: true, rules: ['CR-251-26A'], status: 'THIRD_PARTY' })
    expect(first.steps.map(({ code, by, until, within }) => [code, by, until, within])).toEqual([
      ['APPLY_FOR_REPAIR', 'ENTERPRISE', null, null],
      ['REPAIR_DECIDED', 'CUSTOMS', '2026-07-06', { value: 20, unit: 'DAYS' }],
    ])
    expect(first.en).toBe(
      'From 2026-06-16, once the acts named are done, repair may be applied for. This law will have ended by then; what follows it decides.',
    )
    expect(second.steps.map(({ code, by }) => [code, by])).toEqual([['REPAIRED_UNASKED', 'CUSTOMS']])
  })

  test('an application that lies there has its own clock', () => {
    const applied = { ...foundDishonest('2025-07-14', 'CR-251-22-3A'), repairAppliedOn: '2026-02-20' }
    const [option] = liftPlan(enterpriseFacts(applied), pack).options
    expect(option!.steps.map(({ code, until }) => [code, until])).toEqual([['REPAIR_DECIDED', '2026-03-12']])
  })

  test('a certification is customs’ own act, on site', () => {
    const [option] = liftPlan(enterpriseFacts({}), pack).options
    expect(option!.grade).toBe('ADVANCED_CERTIFIED')
    expect(option!.steps.map(({ code, until }) => [code, until])).toEqual([
      ['APPLY_FOR_CERTIFICATION', null],
      ['CERTIFIED_ON_SITE', '2026-05-31'],
    ])
    expect(option!.en).toContain('has not been confirmed')
  })

  test('what a repair leaves standing is named', () => {
    const facts = { ...foundDishonest('2025-07-14', 'CR-251-22-3A'), violations: [tax('t', 1, '2025-10-01')] }
    const [option] = liftPlan(enterpriseFacts(facts), pack).options
    expect(option).toMatchObject({ acts: [], outstanding: ['CR-251-22-4'] })
    expect(option!.zh).toContain('CR-251-22-4')
  })

  test('each act has its words', () => {
    const acts: Act[] = [
      { code: 'PERFORM_DUTIES' },
      { code: 'FILE_ANNUAL_REPORT' },
      { code: 'PAY', key: '9901|T1|1', fen: 42_000_005 },
      { code: 'HAVE_ANNULLED', key: '9901|T2|1' },
    ]
    expect(actText(acts[2]!)).toEqual({
      zh: '缴清文书 9901|T1|1 项下欠款 420000.05 元',
      en: 'Pay the RMB 420000.05 owed under 9901|T1|1',
    })
    expect(new Set(acts.map((act) => actText(act).en)).size).toBe(4)
  })
})

// ---- Laws, against a search that tries every set of acts on every day ----

const dayIn = (least: number, most: number) => fc.integer({ min: least, max: most }).map((days) => addDays(TODAY, days))

const someDebt: fc.Arbitrary<Partial<ViolationFact>> = fc.record({
  kind: fc.constantFrom('TAX_ARREARS' as const, 'FINE_ARREARS' as const),
  decidedOn: dayIn(-300, 0),
  dueOn: fc.option(dayIn(-300, 20), { nil: null }),
  paidOn: fc.option(dayIn(-100, 60), { freq: 1, nil: null }),
  owedFen: fc.constantFrom(0, 1, 400_000, 600_000, 1_000_001),
  disputed: fc.constantFrom(false, false, true),
})
const someDocument: fc.Arbitrary<Partial<ViolationFact>> = fc.record({
  kind: fc.constantFrom<ViolationFact['kind'][]>(
    'SUPERVISION_BREACH',
    'SUPERVISION_BREACH',
    'SMUGGLING_ACT',
    'OBSTRUCTION',
  ),
  state: fc.constantFrom<ViolationFact['state'][]>('EFFECTIVE', 'EFFECTIVE', 'ANNULLED'),
  decidedOn: dayIn(-800, 20),
  fineFen: fc.constantFrom(0, 60_000_000, 100_000_001),
  disputed: fc.constantFrom(false, false, true),
  usedByRepaired: fc.constantFrom(false, false, true),
})

const someEnterprise: fc.Arbitrary<EnterpriseFacts> = fc
  .record({
    grade: fc.constantFrom<EnterpriseFacts['gradeInForce'][]>(
      'ADVANCED_CERTIFIED',
      'REGULAR',
      'DISHONEST',
      'DISHONEST',
    ),
    foundOn: dayIn(-800, 0),
    grounds: fc.subarray(['CR-251-22-2', 'CR-251-22-3A', 'CR-251-22-4', 'CR-251-22-7'], { minLength: 1, maxLength: 2 }),
    seriousSince: fc.option(dayIn(-300, 0), { freq: 5 }).map((day) => day ?? null),
    dutiesPerformed: fc.constantFrom(null, false, true),
    aeoBarredSince: fc.option(dayIn(-500, 0), { nil: null }),
    aeoAppliedOn: fc.option(dayIn(-200, 0), { nil: null }),
    noticeServedOn: fc.option(dayIn(-20, 0), { nil: null }),
    certifiedOn: fc.option(dayIn(-1900, -1500), { nil: null }),
    documentsPreviousYear: fc.constantFrom(null, 0, 900, 5000),
    debts: fc.array(someDebt, { maxLength: 3 }),
    documents: fc.array(someDocument, { maxLength: 3 }),
  })
  .map(({ grade, foundOn, grounds, seriousSince, dutiesPerformed, debts, documents, ...rest }) =>
    enterpriseFacts({
      ...rest,
      ...(grade === 'DISHONEST' ? { ...foundDishonest(foundOn, ...grounds), seriousSince, dutiesPerformed } : {}),
      gradeInForce: grade,
      violations: [...debts, ...documents].map((changes) => violationFact(changes)),
    }),
  )
  .filter((facts) => candidateActs(facts, certain).length <= 4)

/** The sandbox: what the words of each act say, done to the facts today. */
function done(facts: EnterpriseFacts, acts: readonly Act[]): EnterpriseFacts {
  const then = structuredClone(facts) as { -readonly [Name in keyof EnterpriseFacts]: EnterpriseFacts[Name] }
  for (const act of acts) {
    if (act.code === 'PERFORM_DUTIES') then.dutiesPerformed = true
    if (act.code === 'PAY') then.violations.find(({ key }) => key === act.key)!.paidOn = facts.asOf
    if (act.code === 'HAVE_ANNULLED') then.violations.find(({ key }) => key === act.key)!.state = 'ANNULLED'
  }
  return then
}

const LAST = 800

/** The first of all days, one after the other. */
function firstDay(facts: EnterpriseFacts, acts: readonly Act[], roads: readonly Road[]): Day | null {
  const then = done(facts, acts)
  for (let days = 0, asOf = facts.asOf; days <= LAST; days++, asOf = addDays(asOf, 1)) {
    if (roads.some((road) => isEligible({ ...then, asOf }, certain, road))) return asOf
  }
  return null
}

function roadsOf(facts: EnterpriseFacts): Road[] {
  if (facts.gradeInForce === 'DISHONEST') return ['REPAIR_BY_APPLICATION', 'REPAIR_BY_TIME']
  if (assess(facts, certain).computedGrade === 'DISHONEST') return ['GROUND_GONE']
  return facts.gradeInForce === 'REGULAR' ? ['CERTIFICATION'] : []
}

const isSure = (acts: readonly Act[]) => acts.every(({ code }) => code !== 'HAVE_ANNULLED')
const setsOf = (acts: readonly Act[]): Act[][] =>
  acts.reduce<Act[][]>((sets, act) => [...sets, ...sets.map((set) => [...set, act])], [[]])

describe('laws of a lift plan', () => {
  test('applied, it makes the enterprise eligible on its day, and on no day before', () => {
    fc.assert(
      fc.property(someEnterprise, (facts) => {
        for (const { acts, road, eligibleOn } of liftPlan(facts, certain).options) {
          expect(firstDay(facts, acts, [road])).toBe(eligibleOn)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('no other set of acts, on no other day, does better than all of its options', () => {
    fc.assert(
      fc.property(someEnterprise, (facts) => {
        const { options } = liftPlan(facts, certain)
        const roads = roadsOf(facts)
        expect(options.every(({ fewest, road }) => fewest && roads.includes(road))).toBe(true)
        for (const acts of setsOf(candidateActs(facts, certain))) {
          const day = firstDay(facts, acts, roads)
          const asGood = (option: LiftOption): boolean =>
            option.eligibleOn <= day! && option.acts.length <= acts.length && (isSure(option.acts) || !isSure(acts))
          if (day !== null && !options.some(asGood)) throw new Error(`${day}: ${acts.map(actName).join(', ')}`)
          // And none of its options asks for more, or for longer, than need be.
          for (const option of options) {
            const noWorse = day !== null && day <= option.eligibleOn && acts.length <= option.acts.length
            const sure = isSure(acts) || !isSure(option.acts)
            if (noWorse && sure) expect([day, acts.length]).toEqual([option.eligibleOn, option.acts.length])
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  test('nothing turns on a day that is no turning day', () => {
    fc.assert(
      fc.property(someEnterprise, (facts) => {
        const turning = new Set(turningDays(facts, certain))
        const saidOn = (asOf: Day) => JSON.stringify(assess({ ...facts, asOf }, certain).signals)
        let before = saidOn(facts.asOf)
        for (let day = addDays(facts.asOf, 1), days = 0; days < 200; day = addDays(day, 1), days++) {
          const now = saidOn(day)
          if (now !== before) expect(turning.has(day)).toBe(true)
          before = now
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('what would bring a grade down', () => {
  const told = (changes: Partial<EnterpriseFacts>) =>
    fallsFrom(enterpriseFacts(changes), pack).map(({ cause, ruleId, penalties, fen, on }) =>
      cause === 'TIME' ? `${ruleId} ${on}` : `${ruleId} ${penalties} ${fen}`,
    )
  const ACTS = ['CR-251-22-1 1 0', 'CR-251-22-2 1 0', 'CR-251-22-6 1 0']

  test.each<[string, Partial<EnterpriseFacts>, string[]]>([
    ['a clean trader with 2,000 documents', {}, [...ACTS, 'CR-251-22-3A 3 100000001']],
    [
      'one penalty away',
      { documentsPreviousYear: 1000, violations: [violationFact({ fineFen: yuan(1_150_000) })] },
      [...ACTS.slice(0, 2), 'CR-251-22-3A 1 0', ...ACTS.slice(2)],
    ],
    [
      'a fen away',
      { documentsPreviousYear: 60, violations: [violationFact({ fineFen: yuan(1_000_000) })] },
      [...ACTS, 'CR-251-22-3A 1 1'],
    ],
    ['a newcomer, by the sum alone', { documentsPreviousYear: null }, [...ACTS, 'CR-251-22-3C 1 100000001']],
    [
      'a broker, by its own limits',
      { kind: 'BROKER', documentsPreviousYear: 4000, violations: [violationFact({ fineFen: yuan(170_000) })] },
      [...ACTS, 'CR-251-22-3B 2 13000001'],
    ],
    [
      'whose tax is three months late tomorrow',
      { violations: [tax('t', 310_000, '2025-12-02')] },
      ['CR-251-22-4 2026-03-03', ...ACTS, 'CR-251-22-3A 3 100000001'],
    ],
    ['that would fall today', { violations: [tax('t', 1, '2025-10-15')] }, []],
    ['that is dishonest already', foundDishonest('2025-06-16', 'CR-251-22-2'), []],
    ['a branch, which follows its parent', { kind: 'BROKER_BRANCH', parentGrade: 'REGULAR' }, []],
  ])('%s', (_name, changes, expected) => {
    expect(told(changes)).toEqual(expected)
  })

  test('is said in words', () => {
    const falls = fallsFrom(enterpriseFacts({ violations: [tax('t', 310_000, '2025-12-02')] }), pack)
    expect(falls[0]).toMatchObject({
      evidence: ['t'],
      zh: '如不处理，自 2026-03-03 起将构成认定依据',
      en: 'If nothing is done, this founds a finding from 2026-03-03',
    })
    expect(falls.at(-1)).toMatchObject({
      kinds: ['SUPERVISION_BREACH'],
      en: '3 more such documents, with fines of RMB 1000000.01 or more together, would found a finding',
    })
  })

  test('is the smallest event: it brings the grade down, a document less or a fen less does not', () => {
    fc.assert(
      fc.property(someEnterprise, (facts) => {
        const speaks = (rule: string, violations: ViolationFact[], asOf = facts.asOf): boolean =>
          assess({ ...facts, asOf, violations: [...facts.violations, ...violations] }, certain).signals.some(
            ({ ruleId }) => ruleId === rule,
          )
        const more = (kind: ViolationFact['kind'], count: number, fen: number) =>
          Array.from({ length: count }, (_, at) =>
            violationFact({ kind, decidedOn: facts.asOf, fineFen: at === 0 ? fen : 0 }),
          )
        for (const { cause, ruleId, kinds, penalties, fen, on } of fallsFrom(facts, certain)) {
          if (cause === 'TIME') {
            expect(speaks(ruleId, [], on!)).toBe(true)
            expect(speaks(ruleId, [], addDays(on!, -1))).toBe(false)
          }
          for (const kind of kinds) {
            expect(speaks(ruleId, more(kind, penalties, fen))).toBe(true)
            expect(speaks(ruleId, more(kind, penalties - 1, yuan(90_000_000)))).toBe(false)
            expect(fen === 0 || !speaks(ruleId, more(kind, penalties, fen - 1))).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
