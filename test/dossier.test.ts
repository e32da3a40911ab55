/** What is known of an enterprise, the facts of a day that follow from it, and the day on which they can say something else. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess } from '../rules/assessment.ts'
import { BAND_STAYS_DAYS, cooled } from '../rules/cool-down.ts'
import { addDays, addMonths, type Day } from '../rules/day.ts'
import {
  type Dossier,
  type DossierSlots,
  dossierText,
  factsOn,
  monthNumber,
  type MonthSlots,
  readDossier,
  reaches,
  type ViolationSlots,
} from '../rules/dossier.ts'
import { dueAfter } from '../rules/due.ts'
import { checkFacts } from '../rules/facts.ts'
import { PACKS } from '../rules/law-pack.ts'
import { quietGrade } from '../rules/quiet.ts'
import { computeScore } from '../rules/score.ts'
import { SCORECARD } from '../rules/scorecard.ts'

const TODAY = '2026-03-02'
const pack251 = PACKS.find(({ id }) => id === 'GACC-251')!

interface Known {
  kind: string
  registeredOn: Day | null
  grades: DossierSlots[3]
  parentGrades: DossierSlots[4]
  decisions: DossierSlots[5]
  cases: DossierSlots[6]
  investigations: DossierSlots[7]
  months: readonly MonthSlots[]
  violations: DossierSlots[8]
}

const NOTHING: Known = {
  kind: 'TRADER',
  registeredOn: null,
  grades: [],
  parentGrades: [],
  decisions: [],
  cases: [],
  investigations: [],
  months: [],
  violations: [],
}

function dossierOf(known: Partial<Known>): Dossier {
  const { kind, registeredOn, grades, parentGrades, decisions, cases, investigations, months, violations } = {
    ...NOTHING,
    ...known,
  }
  return {
    enterprise: 'e1',
    slots: [
      ...[kind, registeredOn, monthNumber('2018-01')],
      ...[grades, parentGrades, decisions, cases, investigations, violations],
    ] as unknown as DossierSlots,
    months: months.flat(),
  }
}

const factsOf = (known: Partial<Known>, day = TODAY) => factsOn(dossierOf(known), day, 'REGULAR')

const monthOf = (month: string, counts: Partial<Record<keyof typeof PLACES, number>>): MonthSlots => {
  const slots = [monthNumber(month), 0, 0, 0, 0, 0, 0, 0, 0]
  for (const [name, value] of Object.entries(counts)) slots[PLACES[name as keyof typeof PLACES]] = value
  return slots as unknown as MonthSlots
}

const PLACES = {
  declarations: 1,
  declared: 2,
  corrections: 3,
  inspections: 4,
  inspectionHits: 5,
  lists: 6,
  disagreeing: 7,
  identityDisagreeing: 8,
}

let keys = 0
function violationOf(kind: string, decidedOn: Day, more: { fineFen?: number; owedFen?: number; dueOn?: Day } = {}) {
  const { fineFen = 0, owedFen = 0, dueOn = null } = more
  const slots = [`9901|${++keys}|1`, kind, 'EFFECTIVE', decidedOn, null, null, fineFen, 0, dueOn, null, owedFen]
  return [...slots, false, false, false, null] as unknown as ViolationSlots
}

describe('the facts of a day', () => {
  test('of whom nothing is known are the neutral ones, and acceptable', () => {
    const facts = factsOf({})
    expect(() => checkFacts(facts)).not.toThrow()
    expect(facts).toMatchObject({
      gradeInForce: 'REGULAR',
      gradeSince: null,
      documentsPreviousYear: null,
      declarations12m: 0,
      findingGrounds: [],
      violations: [],
    })
  })

  test('count twelve calendar months: that of the day, and the eleven before it', () => {
    const months = [
      monthOf('2025-03', { lists: 1 }),
      monthOf('2025-04', { lists: 10, disagreeing: 2 }),
      monthOf('2026-03', { lists: 100, disagreeing: 3, identityDisagreeing: 1 }),
      monthOf('2026-04', { lists: 1000 }),
    ]
    const counted = { lists12m: 110, disagreeing12m: 5, identityDisagreeing12m: 1 }
    expect(factsOf({ months }, '2026-03-01')).toMatchObject(counted)
    expect(factsOf({ months }, '2026-03-31')).toMatchObject(counted)
    expect(factsOf({ months }, '2026-02-28')).toMatchObject({ lists12m: 11 })
    expect(factsOf({ months }, '2026-04-01')).toMatchObject({ lists12m: 1100 })
  })

  test('count the documents of the whole calendar year before, of a broker those it declared', () => {
    const months = [
      monthOf('2024-12', { declarations: 1, declared: 2 }),
      monthOf('2025-01', { declarations: 10, declared: 20 }),
      monthOf('2025-12', { declarations: 100, declared: 200 }),
      monthOf('2026-01', { declarations: 1000, declared: 2000 }),
    ]
    expect(factsOf({ months }).documentsPreviousYear).toBe(110)
    expect(factsOf({ months, kind: 'BROKER' }).documentsPreviousYear).toBe(220)
    expect(factsOf({ months, kind: 'BROKER' }).declarations12m).toBe(2200)
    expect(factsOf({ months }, '2025-12-31').documentsPreviousYear).toBe(1)
    expect(factsOf({ months }, '2028-01-01').documentsPreviousYear).toBe(null)
  })

  test('have the grade that began last and has not ended', () => {
    const grades: Known['grades'] = [
      ['DISHONEST', '2025-01-10', '2026-03-02'],
      ['REGULAR', '2026-03-02', null],
      ['ADVANCED_CERTIFIED', '2026-05-01', null],
    ]
    expect(factsOf({ grades }, '2025-01-09')).toMatchObject({ gradeInForce: 'REGULAR', gradeSince: null })
    expect(factsOf({ grades }, '2026-03-01')).toMatchObject({ gradeInForce: 'DISHONEST', gradeSince: '2025-01-10' })
    expect(factsOf({ grades })).toMatchObject({ gradeInForce: 'REGULAR', gradeSince: '2026-03-02' })
    expect(factsOf({ grades }, '2026-05-01').gradeInForce).toBe('ADVANCED_CERTIFIED')
  })

  test('have the grade of the head only for a branch', () => {
    const parentGrades: Known['parentGrades'] = [['DISHONEST', '2025-01-10', null]]
    expect(factsOf({ parentGrades, kind: 'BROKER_BRANCH' }).parentGrade).toBe('DISHONEST')
    expect(factsOf({ parentGrades, kind: 'BROKER_BRANCH' }, '2025-01-09').parentGrade).toBe(null)
    expect(factsOf({ parentGrades, kind: 'BROKER' }).parentGrade).toBe(null)
  })

  test('name the finding and its ground while the grade is dishonest, and the list while it is on it', () => {
    const known: Partial<Known> = {
      grades: [['DISHONEST', '2025-06-01', '2026-03-01']],
      decisions: [
        ['D1', 'FINDING', 'DISHONEST', ['CR-251-22-2'], '2025-05-20', '2025-06-01', null, 1],
        ['D2', 'SERIOUS_LISTING', 'DISHONEST', ['CR-251-23-1'], '2025-07-01', '2025-07-01', 'D1', 2],
        ['D3', 'DELISTING', 'DISHONEST', [], '2025-12-01', '2025-12-01', 'D2', 3],
        ['D4', 'REPAIR', 'REGULAR', [], '2026-03-01', '2026-03-01', 'D1', 4],
      ],
    }
    expect(factsOf(known, '2025-08-01')).toMatchObject({
      foundOn: '2025-05-20',
      findingGrounds: ['CR-251-22-2'],
      seriousSince: '2025-07-01',
      aeoBarredSince: null,
    })
    expect(factsOf(known, '2025-12-01').seriousSince).toBe(null)
    expect(factsOf(known)).toMatchObject({ foundOn: null, findingGrounds: [], aeoBarredSince: '2026-03-01' })
  })

  test('know of a matter only while it is open, and only what has happened by then', () => {
    const cases: Known['cases'] = [
      ['FINDING', '2026-01-05', '2026-02-20', '2026-01-10', '2026-01-15', '2026-01-25', null, null],
      ['REPAIR', '2026-02-01', null, null, null, null, '2026-02-01', true],
      ['OBJECTION', '2026-02-10', null, null, null, null, '2026-02-09', null],
    ]
    expect(factsOf({ cases }, '2026-01-09')).toMatchObject({ noticeServedOn: null, defenceReceivedOn: null })
    expect(factsOf({ cases }, '2026-01-20')).toMatchObject({
      noticeServedOn: '2026-01-10',
      defenceReceivedOn: '2026-01-15',
    })
    expect(factsOf({ cases }, '2026-01-25').defenceReceivedOn).toBe(null)
    expect(factsOf({ cases })).toMatchObject({
      noticeServedOn: null,
      repairAppliedOn: '2026-02-01',
      dutiesPerformed: true,
      objectedOn: '2026-02-09',
    })
  })

  test('know of the oldest open investigation, and of none that it disclosed itself', () => {
    const investigations: Known['investigations'] = [
      ['BREACH', '2025-01-01', null, true],
      ['BREACH', '2025-05-01', '2025-12-01', false],
      ['BREACH', '2025-08-01', null, false],
      ['CRIMINAL', '2026-03-03', null, false],
    ]
    expect(factsOf({ investigations }, '2025-09-01').breachInvestigationOn).toBe('2025-05-01')
    expect(factsOf({ investigations })).toMatchObject({ breachInvestigationOn: '2025-08-01', criminalCaseOn: null })
  })

  test('follow from what is kept, which is the same read back, and does not reach further than it was told', () => {
    const dossier = dossierOf({
      violations: [violationOf('SMUGGLING_ACT', '2025-02-03')],
      grades: [['X', TODAY, null]],
      months: [monthOf('2025-01', { lists: 12, disagreeing: 3 }), monthOf('2025-02', { identityDisagreeing: -1 })],
    })
    expect(readDossier('e1', dossierText(dossier))).toEqual(dossier)
    expect(reaches(dossier, '2019-01-01')).toBe(true)
    expect(reaches(dossier, '2018-12-31')).toBe(false)
  })
})

const day = fc
  .tuple(fc.integer({ min: 0, max: 6 * 365 }), fc.boolean())
  .map(([days, edge]) => (edge ? addMonths('2021-08-31', Math.floor(days / 30)) : addDays('2020-12-20', days)))
const maybeDay = fc.option(day, { nil: null })
const yesOrNo = fc.boolean()
const amount = fc.constantFrom(0, 5, 900_001, 1_000_001, 60_000_000, 100_000_001, 300_000_000)
const violation = fc
  .tuple(
    fc.constantFrom(
      ...['SMUGGLING_CRIME', 'SMUGGLING_ACT', 'SUPERVISION_BREACH', 'TAX_ARREARS', 'FINE_ARREARS', 'OBSTRUCTION'],
      ...['BRIBERY', 'FOOD_OR_COSMETICS_CRIME', 'WASTE_SMUGGLING_CRIME', 'WASTE_IMPORT'],
    ),
    fc.constantFrom('EFFECTIVE', 'EFFECTIVE', 'EFFECTIVE', 'ANNULLED', 'REPAIRED'),
    ...([day, maybeDay] as const),
    fc.constantFrom(null, 'MINOR', 'GENERAL', 'SERIOUS'),
    ...([amount, amount, maybeDay, maybeDay, amount] as const),
    ...([yesOrNo, yesOrNo, yesOrNo, maybeDay] as const),
  )
  .map((slots) => [`9901|${++keys}|1`, ...slots] as unknown as ViolationSlots)
const gradeSpan = fc.tuple(
  fc.constantFrom('REGULAR', 'DISHONEST', 'ADVANCED_CERTIFIED', 'GENERAL_CERTIFIED'),
  day,
  maybeDay,
)
const month = fc
  .tuple(fc.integer({ min: monthNumber('2020-06'), max: monthNumber('2026-12') }), fc.nat(3000), fc.nat(3000))
  .map(([at, own, other]) => [at, own, other, own % 7, own % 11, own % 3, other, other % 5, other % 2] as MonthSlots)
const dossier = fc
  .record<Known>({
    kind: fc.constantFrom('TRADER', 'BROKER', 'BROKER_BRANCH', 'PLATFORM', 'MERCHANT'),
    registeredOn: maybeDay,
    grades: fc.array(gradeSpan, { maxLength: 3 }),
    parentGrades: fc.array(gradeSpan, { maxLength: 2 }),
    decisions: fc
      .array(
        fc.tuple(
          fc.constantFrom(
            ...[
              'FINDING',
              'REPAIR',
              'CERTIFICATION',
              'WITHDRAWAL',
              'SERIOUS_LISTING',
              'DELISTING',
              'REVERSAL',
              'ANNULMENT',
            ],
          ),
          fc.constantFrom('DISHONEST', 'REGULAR'),
          fc.constantFrom<string[]>([], ['CR-251-22-1'], ['CR-251-22-4']),
          day,
          day,
          fc.constantFrom(null, 'D0', 'D1'),
        ),
        { maxLength: 3 },
      )
      .map((decisions) => decisions.map(([...slots], at): DossierSlots[5][number] => [`D${at}`, ...slots, at])),
    cases: fc.array(
      fc.tuple(
        fc.constantFrom('FINDING', 'REPAIR', 'CERTIFICATION', 'OBJECTION'),
        ...([day, maybeDay, maybeDay, maybeDay, maybeDay, maybeDay] as const),
        fc.option(yesOrNo, { nil: null }),
      ),
      { maxLength: 2 },
    ),
    investigations: fc.array(fc.tuple(fc.constantFrom('CRIMINAL', 'BREACH', 'PAYMENT_RISK'), day, maybeDay, yesOrNo), {
      maxLength: 2,
    }),
    months: fc.uniqueArray(month, { maxLength: 20, selector: ([at]) => at }),
    violations: fc.array(violation, { maxLength: 5 }),
  })
  .map(dossierOf)

/** All that an assessment is new by. */
const outcomeOn = (dossier: Dossier, day: Day, pack = pack251): string => {
  const facts = factsOn(dossier, day, 'REGULAR')
  const { computedGrade, signals } = assess(facts, pack)
  return JSON.stringify([computedGrade, signals, computeScore(facts, SCORECARD)])
}

/** Every day of a year that follows, while it is one of the pack's. */
function* daysUpTo(day: Day, end: Day): Generator<Day> {
  for (let at = addDays(day, 1); at < end; at = addDays(at, 1)) yield at
}

describe('the day on which the outcome can change', () => {
  test('of a breach is that on which it leaves its year, and not the day before', () => {
    const violations = [violationOf('SUPERVISION_BREACH', '2025-03-10', { fineFen: 100_000_001 })]
    const dossier = dossierOf({ violations })
    const dues: Day[] = []
    for (let day = TODAY; day < '2026-03-31';) {
      day = dueAfter(dossier, day, pack251, SCORECARD)
      dues.push(day)
    }
    expect(outcomeOn(dossier, '2026-03-10')).toContain('"DISHONEST"')
    expect(outcomeOn(dossier, '2026-03-11')).toContain('"REGULAR"')
    expect(dues).toContain('2026-03-11')
  })

  test('of tax in arrears is the day after three months, also where the month is short', () => {
    const violations = [violationOf('TAX_ARREARS', '2025-11-30', { owedFen: 5, dueOn: '2025-11-30' })]
    const dossier = dossierOf({ violations })
    expect(outcomeOn(dossier, '2026-02-28')).toContain('"REGULAR"')
    expect(outcomeOn(dossier, '2026-03-01')).toContain('"DISHONEST"')
    expect(dueAfter(dossier, '2026-02-28', pack251, SCORECARD)).toBe('2026-03-01')
  })

  test('is there for everybody: the day on which another pack speaks, or the first of January', () => {
    expect(dueAfter(dossierOf({}), TODAY, pack251, SCORECARD)).toBe('2026-04-01')
    expect(dueAfter(dossierOf({}), '2024-05-05', pack251, SCORECARD)).toBe('2025-01-01')
  })

  test('is the first of a month where counts of months are read, as long as one of them can enter or leave', () => {
    const months = [monthOf('2025-05', { lists: 1 })]
    expect(dueAfter(dossierOf({ months }), '2025-07-07', pack251, SCORECARD)).toBe('2026-01-01')
    expect(dueAfter(dossierOf({ months }), '2026-01-01', pack251, SCORECARD)).toBe('2026-04-01')
    const scored = { ...pack251, validTo: null }
    expect(dueAfter(dossierOf({ months }), '2026-04-01', scored, SCORECARD)).toBe('2026-05-01')
    expect(dueAfter(dossierOf({ months }), '2026-05-01', scored, SCORECARD)).toBe('2027-01-01')
  })

  test.each(PACKS.map((pack) => [pack.id, pack] as const))('under %s is never missed', (_id, pack) => {
    const within = day.filter((at) => at >= pack.validFrom && (pack.validTo === null || at <= pack.validTo))
    fc.assert(
      fc.property(dossier, within, (known, at) => {
        const due = dueAfter(known, at, pack, SCORECARD)
        expect(due > at).toBe(true)
        const outcome = outcomeOn(known, at, pack)
        for (const between of daysUpTo(at, due))
          expect([between, outcomeOn(known, between, pack)]).toEqual([between, outcome])
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('who is quiet', () => {
  test.each(PACKS.map((pack) => [pack.id, pack] as const))(
    'under %s is whom no rule speaks of, and no other',
    (_id, pack) => {
      const quiet = { heard: 0, quiet: 0 }
      fc.assert(
        fc.property(fc.oneof(dossier, dossier.map(withoutViolations)), day, (known, at) => {
          const facts = factsOn(known, at, 'REGULAR')
          const { computedGrade, signals } = assess(facts, pack)
          quiet[signals.length > 0 ? 'heard' : 'quiet'] += 1
          expect(quietGrade(facts, pack)).toBe(signals.length > 0 ? null : computedGrade)
        }),
        { numRuns: 3_000 },
      )
      expect(Math.min(quiet.heard, quiet.quiet)).toBeGreaterThan(100)
    },
  )
})

const withoutViolations = ({ enterprise, slots, months }: Dossier): Dossier => ({
  enterprise,
  slots: [...slots.slice(0, 8), []] as unknown as DossierSlots,
  months,
})

describe('the band that stands', () => {
  const stands = { band: 'B', since: '2026-03-02' }

  test('is the first that was computed, and stays while the same is computed', () => {
    expect(cooled({ band: null, since: null }, 'B', TODAY)).toEqual({ ...stands, until: null })
    expect(cooled(stands, 'B', '2026-08-01')).toEqual({ ...stands, until: null })
  })

  test('changes no sooner than its days are over, and says when that is', () => {
    const over = addDays(TODAY, BAND_STAYS_DAYS)
    expect(cooled(stands, 'C', TODAY)).toEqual({ ...stands, until: over })
    expect(cooled(stands, 'C', addDays(over, -1))).toEqual({ ...stands, until: over })
    expect(cooled(stands, 'C', over)).toEqual({ band: 'C', since: over, until: null })
  })

  test('does not flap: whatever is computed from day to day, it changes at most once in those days', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 2, maxLength: 90 }), (computed) => {
        let band: { band: string | null; since: Day | null } = { band: null, since: null }
        const changes: Day[] = []
        for (const [i, each] of computed.entries()) {
          const next = cooled(band, each, addDays(TODAY, i))
          if (next.band !== band.band) changes.push(next.since!)
          band = next
        }
        for (const [i, change] of changes.entries())
          if (i > 0) expect(change >= addDays(changes[i - 1]!, BAND_STAYS_DAYS)).toBe(true)
      }),
    )
  })
})
