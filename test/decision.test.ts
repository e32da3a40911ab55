/** What may be decided when, and what decisions leave of a grade: by the rules alone, then against the engines. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess } from '../rules/assessment.ts'
import type { Signal } from '../rules/assessment.ts'
import { type CaseStanding, defenceEndsOn, type Notice, openedCase } from '../rules/case.ts'
import { STEP_TEXTS } from '../rules/case-text.ts'
import { missingForOwnRepair, missingForRepair, missingSteps, repairWait, type Subject } from '../rules/decision.ts'
import type { Proposal } from '../rules/decision.ts'
import { completeFacts } from '../rules/facts.ts'
import { gradePeriods, type IssuedDecision, standingOn, usedRecords } from '../rules/grade.ts'
import { packInForce } from '../rules/law-pack.ts'
import type { Pack } from '../rules/law-pack.ts'
import { casesAt, type CaseDesk } from './cases.ts'

const pack = packInForce('2026-03-02') as Pack

function signalsFrom(kind: 'SMUGGLING_ACT' | 'BRIBERY' | 'WASTE_SMUGGLING_CRIME'): Signal[] {
  const violation = {
    key: '5300|1|1',
    kind,
    state: 'EFFECTIVE' as const,
    decidedOn: '2026-01-05',
    fineFen: 100,
    confiscatedFen: 0,
    ...{ dueOn: null, paidOn: null, owedFen: 0, selfDisclosed: false, withoutIntent: false },
  }
  const about = { enterprise: 'e1', asOf: '2026-03-02', kind: 'TRADER', gradeInForce: 'DISHONEST' } as const
  return assess(completeFacts({ ...about, documentsPreviousYear: 100, violations: [violation] }), pack).signals
}

const NOTICE: Notice = {
  reason: 'A smuggling act was punished.',
  basis: ['CR-251-22-2', 'CR-251-22-7', 'CR-251-23-1'],
  hearing: false,
  measures: null,
  removal: null,
  remedies: null,
}

const noticed = (changes: Partial<CaseStanding> = {}): CaseStanding => ({
  ...openedCase('FINDING', ['CR-251-22-2']),
  noticeServedOn: '2026-03-02',
  notice: NOTICE,
  ...changes,
})

const decided = (no: string, kind: IssuedDecision['kind'], effectiveOn: string, rest: Partial<IssuedDecision> = {}) =>
  ({
    ...{ no, kind, effectiveOn, decidedOn: effectiveOn, grade: GRADES[kind] ?? 'REGULAR', pack: 'GACC-251' },
    ...{ of: null, seq: Number(no.slice(1)), ground: [], evidence: [], ...rest },
  }) as IssuedDecision

const GRADES: Partial<Record<string, string>> = {
  FINDING: 'DISHONEST',
  SERIOUS_LISTING: 'DISHONEST',
  DELISTING: 'DISHONEST',
  CERTIFICATION: 'ADVANCED_CERTIFIED',
  REVIEW_PASSED: 'ADVANCED_CERTIFIED',
}

const subject = (issued: IssuedDecision[] = [], changes: Partial<Subject> = {}): Subject => ({
  standing: standingOn(issued, '2026-03-10'),
  barredSince: null,
  signals: [],
  latestGroundOn: null,
  ...changes,
})

function proposal(changes: Partial<Proposal> = {}): Proposal {
  return {
    kind: 'FINDING',
    from: 'REGULAR',
    to: 'DISHONEST',
    subject: subject(),
    case: noticed(),
    ground: { signals: signalsFrom('SMUGGLING_ACT'), text: null },
    of: null,
    succeeds: null,
    effectiveOn: '2026-03-10',
    proposedBy: 'officer-li',
    secondedBy: 'officer-wang',
    ...changes,
  }
}

function missing(changes: Partial<Proposal>, today = '2026-03-10'): string[] {
  return missingSteps(proposal(changes), pack, today).map((step) => step.code)
}

const inCase = (changes: Partial<CaseStanding>): Partial<Proposal> => ({ case: noticed(changes) })

describe('a decision that worsens the grade', () => {
  test('may be made the day after the defence period', () => {
    expect(defenceEndsOn('2026-03-02', pack)).toBe('2026-03-09')
    expect(missing({}, '2026-03-10')).toEqual([])
    const steps = missingSteps(proposal(), pack, '2026-03-09')
    expect(steps).toEqual([
      { code: 'DEFENCE_PERIOD_RUNNING', until: '2026-03-09', text: STEP_TEXTS.DEFENCE_PERIOD_RUNNING },
    ])
  })

  test('counts working days over the Spring Festival', () => {
    const served = { ...inCase({ noticeServedOn: '2026-02-12' }), effectiveOn: '2026-02-27' }
    expect(missing(served, '2026-02-26')).toEqual(['DEFENCE_PERIOD_RUNNING'])
    expect(missing(served, '2026-02-27')).toEqual([])
  })

  const noon = '2026-03-09'
  test.each<[string, Partial<Proposal>, string[]]>([
    ['a defence heard ends the waiting', inCase({ noticeServedOn: noon, defence: 'HEARD', adopted: false }), []],
    ['a defence waived does too', inCase({ noticeServedOn: noon, defence: 'WAIVED' }), []],
    ['a defence received and unread does not', inCase({ defence: 'RECEIVED' }), ['DEFENCE_NOT_HEARD']],
    ['a defence that was right stops it', inCase({ defence: 'HEARD', adopted: true }), ['DEFENCE_ADOPTED']],
    ['no notice', inCase({ noticeServedOn: null, notice: null }), ['NOTICE_NOT_SERVED']],
    ['a hearing asked for', inCase({ hearingRequestedOn: '2026-03-03' }), ['HEARING_NOT_HELD']],
    [
      'a hearing that may still be asked for',
      inCase({ noticeServedOn: noon, defence: 'HEARD', adopted: false, notice: { ...NOTICE, hearing: true } }),
      ['DEFENCE_PERIOD_RUNNING'],
    ],
    ['no second officer', { secondedBy: null }, ['SECOND_OFFICER_NEEDED']],
    ['the same officer twice', { secondedBy: 'officer-li' }, ['SECOND_OFFICER_NEEDED']],
    ['no ground', { ground: { signals: [], text: 'we think so' } }, ['GROUND_MISSING']],
    ['an indicative ground', { ground: { signals: signalsFrom('BRIBERY'), text: null } }, ['GROUND_INDICATIVE']],
    [
      'a ground that the notice did not name',
      inCase({ notice: { ...NOTICE, basis: ['CR-251-22-6'] } }),
      ['GROUND_NOT_NOTICED'],
    ],
    ['no day of effect', { effectiveOn: null }, ['EFFECTIVE_DAY_MISSING']],
    ['an effect yesterday', { effectiveOn: '2026-03-09' }, ['EFFECTIVE_BEFORE_DECISION']],
    ['no change', { from: 'DISHONEST' }, ['NOT_A_CHANGE']],
    ['a grade of another regime', { to: 'SERIOUSLY_DISHONEST' }, ['GRADE_NOT_IN_PACK']],
    ['a case of another kind', { case: openedCase('REPAIR', []) }, ['NOT_THIS_CASE']],
    ['a predecessor that is none', { succeeds: false, ground: { signals: [], text: 'x' } }, ['NOT_A_SUCCESSOR']],
    ['a dishonest predecessor', { succeeds: true, ground: { signals: [], text: 'Art. 33' } }, []],
  ])('%s', (_name, changes, expected) => {
    expect(missing(changes)).toEqual(expected)
  })

  test('a signal of another rule or of no rule is no ground', () => {
    const [spoken] = signalsFrom('SMUGGLING_ACT') as [Signal]
    const forged = (changes: Partial<Signal>): string[] =>
      missing({ ground: { signals: [{ ...spoken, ...changes }], text: null } })
    expect(forged({ ruleId: 'CR-251-99' })).toEqual(['GROUND_MISSING'])
    expect(forged({ ruleId: 'CR-251-23-1' })).toEqual(['GROUND_MISSING'])
    expect(forged({ signal: 'SERIOUS_LIST_CANDIDATE' })).toEqual(['GROUND_MISSING'])
  })

  test('a certificate lost on review needs words, and all the rest; given up, it needs no notice', () => {
    const certified = subject([decided('D1', 'CERTIFICATION', '2021-01-11')])
    const lost = { kind: 'WITHDRAWAL', from: 'ADVANCED_CERTIFIED', to: 'REGULAR', subject: certified } as const
    const review = noticed({ kind: 'REVIEW' })
    const words = { signals: [], text: 'Art. 19: failed review' }
    expect(missing({ ...lost, case: review, ground: words })).toEqual([])
    expect(missing({ ...lost, case: openedCase('REVIEW', []), ground: { signals: [], text: ' ' } })).toEqual([
      'GROUND_MISSING',
      'NOTICE_NOT_SERVED',
    ])
    const givenUp = { ...openedCase('REVIEW', []), appliedOn: '2026-03-02' }
    expect(missing({ ...lost, case: givenUp, ground: words })).toEqual([])
    expect(missing({ ...lost, from: 'REGULAR', subject: subject(), case: givenUp, ground: words })).toEqual([
      'NOT_CERTIFIED',
      'NOT_A_CHANGE',
    ])
  })

  test('the serious list asks for a finding, a rule that leads there, and a notice that says how one is removed', () => {
    const [listing] = signalsFrom('WASTE_SMUGGLING_CRIME').filter(({ ruleId }) => ruleId === 'CR-251-23-1')
    const found = subject([decided('D1', 'FINDING', '2025-01-01')])
    const whole = { ...NOTICE, measures: 'm', removal: 'r', remedies: 's' }
    const put = (changes: Partial<Proposal>) =>
      missing({
        ...{ kind: 'SERIOUS_LISTING', from: 'DISHONEST', to: 'DISHONEST', subject: found },
        ...{ ground: { signals: [listing!], text: null }, case: noticed({ notice: whole }), ...changes },
      })
    expect(put({})).toEqual([])
    expect(put({ case: noticed() })).toEqual(['NOTICE_INCOMPLETE'])
    expect(put({ case: noticed({ notice: null, noticeServedOn: null }) })).toEqual(['NOTICE_NOT_SERVED'])
    expect(put({ subject: subject() })).toEqual(['NOT_DISHONEST'])
    expect(put({ ground: { signals: signalsFrom('SMUGGLING_ACT'), text: null } })).toEqual(['GROUND_MISSING'])
    const listed = [
      decided('D1', 'FINDING', '2025-01-01'),
      decided('D2', 'SERIOUS_LISTING', '2025-02-01', { of: 'D1' }),
    ]
    expect(put({ subject: subject(listed) })).toEqual(['LISTED'])
  })

  test('nobody decides under a pack that is not in force', () => {
    expect(missing({ effectiveOn: '2026-04-01' }, '2026-04-01')).toEqual(['PACK_NOT_IN_FORCE'])
  })

  test('everything that is missing is said at once, in both languages, with what to do', () => {
    const nothing = { signals: [], text: null }
    const steps = missingSteps(
      proposal({ ground: nothing, case: openedCase('FINDING', []), secondedBy: null, effectiveOn: null }),
      pack,
      '2026-03-10',
    )
    expect(steps.map((step) => step.code)).toEqual([
      'GROUND_MISSING',
      'NOTICE_NOT_SERVED',
      'SECOND_OFFICER_NEEDED',
      'EFFECTIVE_DAY_MISSING',
    ])
    for (const { zh, en } of Object.values(STEP_TEXTS)) {
      expect(zh).toMatch(/\p{Script=Han}.*。$/u)
      expect(en).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('repair', () => {
  const finding = (ground: string[], on = '2025-03-02') =>
    decided('D1', 'FINDING', on, { ground, evidence: ['9901|P-1'] })
  const eligible = (ground: string[], today: string, issued: IssuedDecision[] = []) =>
    missingForRepair(subject([finding(ground), ...issued]), pack, today).map(({ code, until }) => [code, until])

  test.each([
    ['a smuggling act', ['CR-251-22-2'], '2026-03-02'],
    ['obstruction', ['CR-251-22-6'], '2026-03-02'],
    ['a sum of penalties', ['CR-251-22-3A'], '2025-09-02'],
    ['arrears', ['CR-251-22-4'], '2025-06-02'],
    ['arrears beside a smuggling act', ['CR-251-22-4', 'CR-251-22-2'], '2026-03-02'],
  ])('on application waits as long as its ground: %s', (_name, ground, first) => {
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10)
    expect(eligible(ground, first)).toEqual([])
    expect(eligible(ground, before)).toEqual([['REPAIR_TOO_EARLY', before]])
  })

  test.each([[['CR-251-22-1']], [['CR-251-22-7']], [['CR-251-22-2', 'CR-251-22-1']], [[]], [['CR-251-99']]])(
    'on application is closed to %j, however long ago',
    (ground) => {
      expect(eligible(ground, '2026-03-30')).toEqual([['REPAIR_EXCLUDED', null]])
      expect(repairWait({ ground }, pack)).toBeNull()
    },
  )

  test('on application is closed to who is on the serious list, and asks for a finding', () => {
    const listed = decided('D2', 'SERIOUS_LISTING', '2025-04-01', { of: 'D1' })
    expect(eligible(['CR-251-22-2'], '2026-03-30', [listed])).toEqual([['REPAIR_EXCLUDED', null]])
    expect(missingForRepair(subject(), pack, '2026-03-30').map(({ code }) => code)).toEqual(['NOT_DISHONEST'])
  })

  const byCustoms = (today: string, changes: Partial<Subject> = {}) =>
    missingForOwnRepair(subject([finding(['CR-251-22-2'], '2024-02-29')], changes), pack, today).map(({ code }) => code)
  const spoken = (evidence: string[], article = '22(2)'): Signal => ({
    ...{
      ruleId: 'CR-251-22-2',
      article,
      signal: 'DISHONEST_CANDIDATE',
      status: 'CONFIRMED',
      indicative: false,
      evidence,
    },
  })

  test('by customs comes two years after the finding, a leap day included', () => {
    expect(byCustoms('2026-02-27')).toEqual(['REPAIR_TOO_EARLY'])
    expect(byCustoms('2026-02-28')).toEqual([])
  })

  test('by customs begins anew with another ground, and does not come while one stands', () => {
    expect(byCustoms('2026-03-10', { latestGroundOn: '2024-03-11' })).toEqual(['REPAIR_TOO_EARLY'])
    expect(byCustoms('2026-03-11', { latestGroundOn: '2024-03-11' })).toEqual([])
    expect(byCustoms('2026-03-11', { signals: [spoken(['9901|P-1|2'])] })).toEqual([])
    expect(byCustoms('2026-03-11', { signals: [spoken(['9901|P-2|1'])] })).toEqual(['GROUND_STANDS'])
    expect(byCustoms('2026-03-11', { signals: [spoken(['9901|P-1|1'], '22(4)')] })).toEqual(['GROUND_STANDS'])
  })

  test('needs a verified application, words and two officers, and no notice', () => {
    const found = subject([finding(['CR-251-22-2'])])
    const applied = { ...openedCase('REPAIR', []), appliedOn: '2026-03-03' }
    const verified = { ...applied, verifiedOn: '2026-03-05', adopted: true }
    const repair = (changes: Partial<Proposal>) =>
      missing({
        ...{ kind: 'REPAIR', from: 'DISHONEST', to: 'REGULAR', subject: found, case: verified },
        ...{ ground: { signals: [], text: 'Art. 26: repaired on application' }, ...changes },
      })
    expect(repair({})).toEqual([])
    expect(repair({ case: applied })).toEqual(['NOT_VERIFIED'])
    expect(repair({ case: { ...verified, adopted: false } })).toEqual(['NOT_MET'])
    expect(repair({ ground: { signals: [], text: null } })).toEqual(['GROUND_MISSING'])
    expect(repair({ secondedBy: null })).toEqual(['SECOND_OFFICER_NEEDED'])
    expect(repair({ case: openedCase('REPAIR', []) })).toEqual(['REPAIR_TOO_EARLY'])
    expect(repair({ effectiveOn: '2026-03-01' })).toEqual(['EFFECTIVE_BEFORE_DECISION'])
  })
})

describe('a certificate', () => {
  const applied = {
    ...openedCase('CERTIFICATION', []),
    appliedOn: '2026-01-12',
    verifiedOn: '2026-03-02',
    adopted: true,
  }
  const certify = (changes: Partial<Proposal>) =>
    missing({
      ...{ kind: 'CERTIFICATION', from: 'REGULAR', to: 'ADVANCED_CERTIFIED', case: applied, effectiveOn: null },
      ...{ ground: { signals: [], text: 'Met on site.' }, ...changes },
    })

  test('is applied for, verified on site and in force by its service', () => {
    expect(certify({})).toEqual([])
    expect(certify({ effectiveOn: '2026-03-10' })).toEqual(['EFFECTIVE_DAY_FIXED'])
    expect(certify({ case: { ...applied, verifiedOn: null } })).toEqual(['NOT_VERIFIED'])
    expect(certify({ case: { ...applied, appliedOn: null } })).toEqual(['NOT_APPLIED'])
    expect(certify({ from: 'DISHONEST', subject: subject([decided('D1', 'FINDING', '2025-01-01')]) })).toEqual([
      'DISHONEST',
    ])
    expect(certify({ to: 'REGULAR' })).toEqual(['NOT_A_CHANGE', 'GRADE_MISSING'])
  })

  test('may not be applied for within a year of the events of Art. 21', () => {
    expect(certify({ subject: subject([], { barredSince: '2025-01-12' }) })).toEqual([])
    expect(certify({ subject: subject([], { barredSince: '2025-01-13' }) })).toEqual(['CERTIFICATION_BARRED'])
  })
})

describe('what decisions leave', () => {
  const codes = (issued: IssuedDecision[]) =>
    gradePeriods(issued).map(({ code, validFrom, validTo }) => [code, validFrom, validTo])
  const certified = decided('D1', 'CERTIFICATION', '2022-01-01')
  const found = decided('D2', 'FINDING', '2024-01-01', { evidence: ['9901|P-1'] })
  const repaired = decided('D3', 'REPAIR', '2025-01-01', { of: 'D2' })

  test('each ends on the day on which the next begins', () => {
    expect(codes([certified, found, repaired])).toEqual([
      ['ADVANCED_CERTIFIED', '2022-01-01', '2024-01-01'],
      ['DISHONEST', '2024-01-01', '2025-01-01'],
      ['REGULAR', '2025-01-01', null],
    ])
    expect(usedRecords([certified, found, repaired])).toEqual(new Map([['9901|P-1', '2025-01-01']]))
    expect(usedRecords([certified, found])).toEqual(new Map())
  })

  test('what is annulled never was, and its repair neither; the certificate stands as if nothing had been', () => {
    const annulled = decided('D4', 'ANNULMENT', '2025-06-01', { of: 'D2' })
    expect(codes([certified, found, repaired, annulled])).toEqual([['ADVANCED_CERTIFIED', '2022-01-01', null]])
    expect(usedRecords([certified, found, repaired, annulled])).toEqual(new Map())
  })

  test('what is reversed was until then; afterwards stands what would have stood', () => {
    const reversed = decided('D4', 'REVERSAL', '2024-06-01', { of: 'D2' })
    expect(codes([certified, found, reversed])).toEqual([
      ['ADVANCED_CERTIFIED', '2022-01-01', '2024-01-01'],
      ['DISHONEST', '2024-01-01', '2024-06-01'],
      ['ADVANCED_CERTIFIED', '2024-06-01', null],
    ])
    const alone = decided('D3', 'REVERSAL', '2024-06-01', { of: 'D2' })
    expect(codes([found, alone])).toEqual([['DISHONEST', '2024-01-01', '2024-06-01']])
  })

  test('an annulment that is annulled itself leaves the finding standing', () => {
    const annulled = decided('D4', 'ANNULMENT', '2025-06-01', { of: 'D2' })
    const again = decided('D5', 'ANNULMENT', '2025-07-01', { of: 'D4' })
    expect(codes([certified, found, repaired, annulled, again])).toEqual(codes([certified, found, repaired]))
  })

  test('the list ends with its own removal, with the repair, and with the finding', () => {
    const listed = decided('D3', 'SERIOUS_LISTING', '2024-02-01', { of: 'D2' })
    const on = (issued: IssuedDecision[], day: string) =>
      standingOn([found, listed, ...issued], day).listing?.no ?? null
    expect(on([], '2024-01-31')).toBeNull()
    expect(on([], '2024-02-01')).toBe('D3')
    for (const kind of ['DELISTING', 'REPAIR', 'REVERSAL'] as const) {
      const ended = decided('D4', kind, '2024-05-01', { of: kind === 'DELISTING' ? 'D3' : 'D2' })
      expect([on([ended], '2024-04-30'), on([ended], '2024-05-01')]).toEqual(['D3', null])
    }
    expect(codes([found, listed])).toEqual([['DISHONEST', '2024-01-01', null]])
  })
})

describe('on the engines', () => {
  let desk: CaseDesk

  beforeAll(async () => {
    desk = await casesAt('2022-01-04')
  })
  afterAll(() => desk?.close())

  /** Written anew, and the other way round: from the last decision back, each takes away what it undoes. */
  function plainFold(issued: unknown[][], day: string): string {
    const alive = issued.map((row) => ({ row, dead: false }))
    for (const each of [...alive].reverse()) {
      const [, kind, , effectiveOn, of] = each.row as string[]
      if (each.dead || !(kind === 'ANNULMENT' || (kind === 'REVERSAL' && effectiveOn! <= day))) continue
      for (const other of alive)
        if (other.row[0] === of || (other.row[4] === of && !/^(ANNULMENT|REVERSAL)$/.test(other.row[1] as string)))
          other.dead = true
    }
    const left = alive
      .filter(({ row, dead }) => !dead && !/^(ANNULMENT|REVERSAL)$/.test(row[1] as string) && (row[3] as string) <= day)
      .sort((one, other) => ((one.row[3] as string) < (other.row[3] as string) ? -1 : 1))
    return (left.at(-1)?.row[2] as string | undefined) ?? 'REGULAR'
  }

  const act = fc.oneof(
    { weight: 3, arbitrary: fc.record({ act: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 400 }) }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('fact' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ act: fc.constantFrom('find' as const, 'repair' as const, 'certify' as const) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ act: fc.constantFrom('reverse' as const, 'annul' as const), pick: fc.nat(9) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ act: fc.constant('step' as const), pick: fc.nat(9), step: fc.nat(30), days: fc.nat(20) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        act: fc.constant('propose' as const),
        pick: fc.nat(9),
        kind: fc.nat(8),
        days: fc.nat(30),
      }),
    },
    { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('agree' as const, 'serve' as const, 'drop' as const) }) },
  )

  test('no grade ever moves without a decision: whatever happens, it is the fold of those that were issued', async () => {
    let moved = 0
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        const firm = await desk.newFirm('2022-01-04')
        let before = 0
        let grade = 'REGULAR'
        for (const each of acts) {
          await desk.act(firm, each)
          const issued = await desk.issued(firm)
          const now = await desk.gradeOf(firm)
          expect(now).toBe(plainFold(issued, desk.today()))
          // Time alone lets a decision begin that was issued before; nothing else does without one.
          if (issued.length === before && each.act !== 'wait') expect(now).toBe(grade)
          if (issued.length > before) moved += 1
          before = issued.length
          grade = now
        }
        // And so it was on every day, as it is known now.
        const issued = await desk.issued(firm)
        for (const day of issued.map((row) => row[3] as string))
          expect([day, await desk.gradeOf(firm, day)]).toEqual([day, plainFold(issued, day)])
      }),
      { numRuns: 25 },
    )
    // Of sequences that decide nothing the law says nothing.
    expect(moved).toBeGreaterThan(10)
  }, 300_000)
})
