import { describe, expect, test } from '@jest/globals'
import { assess } from '../rules/assessment.ts'
import type { Signal } from '../rules/assessment.ts'
import { defenceEndsOn, missingSteps } from '../rules/decision.ts'
import type { Proposal } from '../rules/decision.ts'
import type { EnterpriseFacts } from '../rules/facts.ts'
import { packInForce } from '../rules/law-pack.ts'
import type { Pack } from '../rules/law-pack.ts'

const pack = packInForce('2026-03-02') as Pack

function signalsFrom(kind: 'SMUGGLING_ACT' | 'BRIBERY' | 'WASTE_SMUGGLING_CRIME'): Signal[] {
  const facts: EnterpriseFacts = {
    enterprise: 'e1',
    asOf: '2026-03-02',
    kind: 'TRADER',
    gradeInForce: 'REGULAR',
    documentsPreviousYear: 100,
    violations: [
      {
        key: '5300|1|1',
        kind,
        state: 'EFFECTIVE',
        decidedOn: '2026-01-05',
        fineFen: 100,
        confiscatedFen: 0,
        dueOn: null,
        paidOn: null,
        owedFen: 0,
        selfDisclosed: false,
        withoutIntent: false,
      },
    ],
  }
  return assess(facts, pack).signals
}

function proposal(changes: Partial<Proposal> = {}): Proposal {
  return {
    from: 'REGULAR',
    to: 'DISHONEST',
    ground: { signals: signalsFrom('SMUGGLING_ACT'), text: null },
    noticeServedOn: '2026-03-02',
    defence: null,
    effectiveOn: '2026-03-10',
    proposedBy: 'officer-li',
    secondedBy: 'officer-wang',
    ...changes,
  }
}

function missing(changes: Partial<Proposal>, today = '2026-03-10'): string[] {
  return missingSteps(proposal(changes), pack, today).map((step) => step.code)
}

describe('a decision that worsens the grade', () => {
  test('may be made the day after the defence period', () => {
    expect(defenceEndsOn('2026-03-02', pack)).toBe('2026-03-09')
    expect(missing({}, '2026-03-10')).toEqual([])
    expect(missingSteps(proposal(), pack, '2026-03-09')).toEqual([
      {
        code: 'DEFENCE_PERIOD_RUNNING',
        until: '2026-03-09',
        text: expect.objectContaining({ zh: expect.any(String) }),
      },
    ])
  })

  test('counts working days over the Spring Festival', () => {
    const served = { noticeServedOn: '2026-02-12', effectiveOn: '2026-02-27' }
    expect(missing(served, '2026-02-26')).toEqual(['DEFENCE_PERIOD_RUNNING'])
    expect(missing(served, '2026-02-27')).toEqual([])
  })

  test.each<[string, Partial<Proposal>, string[]]>([
    ['a defence heard ends the waiting', { noticeServedOn: '2026-03-09', defence: 'HEARD' }, []],
    ['a defence waived does too', { noticeServedOn: '2026-03-09', defence: 'WAIVED' }, []],
    ['a defence received and unread does not', { defence: 'RECEIVED' }, ['DEFENCE_NOT_HEARD']],
    ['no notice', { noticeServedOn: null }, ['NOTICE_NOT_SERVED']],
    ['a notice to be served tomorrow', { noticeServedOn: '2026-03-11' }, ['NOTICE_NOT_SERVED']],
    ['a waiver without notice', { noticeServedOn: null, defence: 'WAIVED' }, ['NOTICE_NOT_SERVED']],
    ['no second officer', { secondedBy: null }, ['SECOND_OFFICER_NEEDED']],
    ['the same officer twice', { secondedBy: 'officer-li' }, ['SECOND_OFFICER_NEEDED']],
    ['no ground', { ground: { signals: [], text: 'we think so' } }, ['GROUND_MISSING']],
    ['an indicative ground', { ground: { signals: signalsFrom('BRIBERY'), text: null } }, ['GROUND_INDICATIVE']],
    ['no day of effect', { effectiveOn: null }, ['EFFECTIVE_DAY_MISSING']],
    ['an effect yesterday', { effectiveOn: '2026-03-09' }, ['EFFECTIVE_BEFORE_DECISION']],
    ['no change', { to: 'REGULAR' }, ['NOT_A_CHANGE']],
    ['a grade of another regime', { to: 'SERIOUSLY_DISHONEST' }, ['GRADE_NOT_IN_PACK']],
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

  test('a certificate lost on review needs words, and all the rest', () => {
    const lost = { from: 'ADVANCED_CERTIFIED', to: 'REGULAR' } as const
    expect(missing({ ...lost, ground: { signals: [], text: 'Art. 19: failed review' } })).toEqual([])
    expect(missing({ ...lost, ground: { signals: [], text: ' ' }, noticeServedOn: null })).toEqual([
      'GROUND_MISSING',
      'NOTICE_NOT_SERVED',
    ])
  })

  test('nobody decides under a pack that is not in force', () => {
    expect(missing({ effectiveOn: '2026-04-01' }, '2026-04-01')).toEqual(['PACK_NOT_IN_FORCE'])
  })

  test('everything that is missing is said at once, in both languages', () => {
    const steps = missingSteps(
      proposal({ ground: { signals: [], text: null }, noticeServedOn: null, secondedBy: null, effectiveOn: null }),
      pack,
      '2026-03-10',
    )
    expect(steps.map((step) => step.code)).toEqual([
      'GROUND_MISSING',
      'NOTICE_NOT_SERVED',
      'SECOND_OFFICER_NEEDED',
      'EFFECTIVE_DAY_MISSING',
    ])
    for (const { text } of steps) expect([text.zh, text.en].every((line) => line.length > 3)).toBe(true)
  })
})

describe('a decision that improves the grade', () => {
  const repair = { from: 'DISHONEST', to: 'REGULAR', noticeServedOn: null, secondedBy: null } as const

  test('needs a ground in words and no notice', () => {
    expect(missing({ ...repair, ground: { signals: [], text: 'Art. 26: repaired on application' } })).toEqual([])
    expect(missing({ ...repair, ground: { signals: [], text: null } })).toEqual(['GROUND_MISSING'])
    expect(missing({ ...repair, ground: { signals: [], text: 'x' }, effectiveOn: '2026-03-01' })).toEqual([
      'EFFECTIVE_BEFORE_DECISION',
    ])
  })
})
