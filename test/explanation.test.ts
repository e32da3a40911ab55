/** Why, and what would lift me: asked through the door by officers and by the enterprise itself. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { fold } from '../jobs/fold.ts'
import { regrade } from '../jobs/regrade.ts'
import { applyJob } from '../jobs/apply.ts'
import { type CharacterName, characters } from '../world/characters.ts'
import { type Door, openDoor } from './door.ts'
import { openOwnWorld, type OwnWorld } from './own-world.ts'
import { newUscc } from './service.ts'

const textOf = (path: string) => readFileSync(new URL(`../clients/${path}`, import.meta.url), 'utf8')
const EXPLANATION = textOf('console/explanation.graphql')
const COMPARE = textOf('console/compare-assessments.graphql')
const STANDING = textOf('enterprise/standing.graphql')

const OFFICER = { audience: 'officer', districts: ['9901'] } as const
const RECORD = `mutation Record($input: RecordFactsInput!) { recordFacts(input: $input) {
  receipt { receiptNo } documents { state userErrors { code field } } userErrors { code } } }`

let door: Door
const trader = newUscc()
const other = newUscc()
const serial = trader.slice(8, 16)
let batches = 0

async function record(...facts: object[]): Promise<void> {
  const input = { batchKey: `explain-${serial}-${++batches}`, facts }
  const { data } = await door.ask(OFFICER, RECORD, { input })
  expect(data.recordFacts.documents.map(({ state }: { state: string }) => state)).toEqual(facts.map(() => 'ACCEPTED'))
  await applyJob(door.workshop)(data.recordFacts.receipt.receiptNo)
  await fold(door.workshop)
  await regrade(door.workshop)
}

const registered = (uscc: string) => ({
  registration: {
    uscc,
    name: '说明商贸有限公司',
    kind: 'TRADER',
    status: 'REGISTERED',
    district: '9901',
    registeredOn: '2025-09-01',
    changedOn: '2025-09-01',
  },
})
const penalty = (n: number, decidedOn: string, fineFen: number) => ({
  violation: {
    number: `P-${serial}-${n}`,
    authority: '9901',
    uscc: trader,
    kind: 'SUPERVISION_BREACH',
    decidedOn,
    fineFen,
  },
})
const keyOf = (n: number) => `9901|P-${serial}-${n}|1`

beforeAll(async () => {
  door = await openDoor()
  await record(registered(trader), registered(other))
  await record(penalty(1, '2025-04-10', 60_000_000), penalty(2, '2025-12-09', 45_000_000))
})
afterAll(() => door.close())

const explained = async (on?: string) => (await door.ask(OFFICER, EXPLANATION, { uscc: trader, on })).data.explanation

describe('an officer', () => {
  test('sees every rule with what it compared, also those that are silent', async () => {
    const { computedGrade, gradeInForce, trace } = await explained()
    expect([gradeInForce, computedGrade]).toEqual(['REGULAR', 'DISHONEST'])
    const spoke = trace.find(({ result }: { result: string }) => result === 'SPOKE')
    expect(spoke).toMatchObject({
      ruleId: 'CR-251-22-3C',
      signal: 'DISHONEST_CANDIDATE',
      windowFrom: '2025-03-02',
      evidence: [keyOf(1), keyOf(2)],
    })
    expect(spoke.comparisons).toContainEqual({
      op: 'gt',
      left: 'fines',
      leftValue: '105000000',
      right: 'penaltyAmountTrader',
      rightValue: '100000000',
      holds: true,
    })
    const silent = trace.find(({ ruleId }: { ruleId: string }) => ruleId === 'CR-251-22-4')
    expect(silent).toMatchObject({ result: 'SILENT', comparisons: [{ left: 'count', leftValue: '0', holds: false }] })
  })

  test('sees the score by factor, beside the law', async () => {
    const { score } = await explained()
    expect(score.band).toBe('SOUND')
    expect(score.noteEn).toContain('moves neither')
    expect(score.contributions.reduce((sum: number, { won }: { won: number }) => sum + won, 0)).toBe(score.points)
    expect(score.reasons.slice(0, 2)).toMatchObject([
      { code: 'BREACHES', lost: 120, headline: true },
      { code: 'PENALTY_SUM', lost: 100, headline: true },
    ])
  })

  test('finds the same score with the assessment that was recorded', async () => {
    const { data } = await door.ask(
      OFFICER,
      `query A($uscc: String!) { enterprise(uscc: $uscc) { assessment { id score band reasons { code lost headline } } } }`,
      { uscc: trader },
    )
    const { id, ...recorded } = data.enterprise.assessment
    const { score } = await explained()
    expect(recorded).toEqual({
      score: score.points,
      band: score.band,
      reasons: score.reasons.map(({ code, lost, headline }: typeof recorded.reasons) => ({ code, lost, headline })),
    })
    const then = await explained('2026-03-02')
    expect(then.assessment).toBe(id)
    expect((await explained()).assessment).toBeNull()
    const lasting = ({ trace, liftPlan, falls }: typeof then) => ({ trace, liftPlan, falls })
    expect(lasting(then)).toEqual(lasting(await explained()))
  })

  test('sees nothing of another district, nor of a day before the first assessment', async () => {
    const elsewhere = { ...OFFICER, districts: ['9902'] }
    expect((await door.ask(elsewhere, EXPLANATION, { uscc: trader })).data).toEqual({ explanation: null })
    expect((await door.ask(elsewhere, EXPLANATION, { uscc: trader, on: '2026-03-02' })).data).toEqual({
      explanation: null,
    })
    expect(await explained('2026-03-01')).toBeNull()
  })

  test('compares two enterprises', async () => {
    const { data } = await door.ask(OFFICER, COMPARE, { input: { left: { uscc: trader }, right: { uscc: other } } })
    const { comparison, userErrors } = data.compareAssessments
    expect(userErrors).toEqual([])
    expect([comparison.left.computedGrade, comparison.right.computedGrade]).toEqual(['DISHONEST', 'REGULAR'])
    expect(comparison.violations.map(({ key, on }: { key: string; on: string }) => [key, on])).toEqual([
      [keyOf(1), 'LEFT'],
      [keyOf(2), 'LEFT'],
    ])
    expect(comparison.contributions).toEqual([
      { factor: 'BREACHES', left: 80, right: 200 },
      { factor: 'PENALTY_SUM', left: 0, right: 100 },
    ])
  })

  test('is told which side is missing, and why', async () => {
    const input = { left: { uscc: trader, pack: 'GACC-1' }, right: { uscc: other, on: '2020-01-01' } }
    const { data } = await door.ask(OFFICER, COMPARE, { input })
    expect(data.compareAssessments.comparison).toBeNull()
    expect(
      data.compareAssessments.userErrors.map(({ code, field }: { code: string; field: string }) => [code, field]),
    ).toEqual([
      ['NOT_FOUND', 'input.left.pack'],
      ['NOT_FOUND', 'input.right.uscc'],
    ])
  })
})

describe('the enterprise', () => {
  const self = { audience: 'enterprise', party: trader } as const

  test('sees why, what would lift it and when, and what would bring it down', async () => {
    const { data } = await door.ask(self, STANDING)
    const { signals, score, liftPlan, falls } = data.explanation
    expect(signals.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['CR-251-22-3C'])
    expect(score.reasons[0]).toMatchObject({ code: 'BREACHES', evidence: [keyOf(1), keyOf(2)] })
    expect(liftPlan.options).toMatchObject([{ grade: 'REGULAR', eligibleOn: '2026-04-11', acts: [], steps: [] }])
    expect(liftPlan.options[0].en).toContain('nothing founds a finding any longer')
    expect(falls).toEqual([])
  })

  test('may not ask about another, and has no word for what is the officers’ alone', async () => {
    const { data } = await door.ask(self, `query E($uscc: String) { explanation(uscc: $uscc) { asOf } }`, {
      uscc: other,
    })
    expect(data).toEqual({ explanation: null })
    for (const field of ['trace { ruleId }', 'score { contributions { factor } }']) {
      const { errors } = await door.ask(self, `{ explanation { ${field} } }`)
      expect(errors).toHaveLength(1)
    }
    const { errors } = await door.ask(self, COMPARE, { input: { left: { uscc: trader }, right: { uscc: trader } } })
    expect(errors?.length).toBeGreaterThan(0)
  })
})

describe('in the demo world', () => {
  let own: OwnWorld
  beforeAll(async () => {
    own = await openOwnWorld()
    await regrade(own.door.workshop)
  })
  afterAll(() => own?.close())

  const standingOf = async (name: CharacterName) => {
    const { data } = await own.door.ask({ audience: 'enterprise', party: characters[name].uscc }, STANDING)
    return data
  }
  const planOf = async (name: CharacterName) =>
    (await standingOf(name)).explanation.liftPlan.options.map(
      ({ eligibleOn, acts }: { eligibleOn: string; acts: { code: string }[] }) =>
        [eligibleOn, ...acts.map(({ code }) => code)].join(' '),
    )

  test('the one found dishonest for smuggling sees what to do, from when it may apply, and by when customs decide', async () => {
    const { me, explanation } = await standingOf('traderDishonest')
    expect(me.grade.code).toBe('DISHONEST')
    const [byApplication, byTime] = explanation.liftPlan.options
    expect(byApplication).toMatchObject({ grade: 'REGULAR', eligibleOn: '2026-06-16', fewest: true })
    expect(byApplication.acts.map(({ code }: { code: string }) => code)).toEqual(['PERFORM_DUTIES'])
    expect(byApplication.steps.map(({ by, until }: { by: string; until: string }) => [by, until])).toEqual([
      ['ENTERPRISE', null],
      ['CUSTOMS', '2026-07-06'],
    ])
    expect(byTime).toMatchObject({ eligibleOn: '2027-06-16', acts: [], steps: [{ by: 'CUSTOMS', until: null }] })
    expect(explanation.score.reasons).toContainEqual(expect.objectContaining({ code: 'SMUGGLING', lost: 200 }))
  })

  test('others see theirs', async () => {
    expect(await planOf('traderRepairEligible')).toEqual(['2026-03-02'])
    expect(await planOf('traderAutoRepairDue')).toEqual(['2026-03-02'])
    expect(await planOf('traderHits224')).toEqual(['2026-03-02 PAY'])
    expect(await planOf('traderHits223A')).toEqual(['2026-06-12'])
    expect(await planOf('traderHits221')).toEqual([])
    expect(await planOf('cleanTrader')).toEqual(['2026-03-02'])
    expect(await planOf('advancedTrader')).toEqual([])
  })

  test('one penalty away is told so, and one whose tax is due is told the day', async () => {
    const fallsOf = async (name: CharacterName) => (await standingOf(name)).explanation.falls
    expect(await fallsOf('traderJustBelow223A')).toContainEqual(
      expect.objectContaining({
        kinds: ['SUPERVISION_BREACH'],
        en: '1 more such document would found a finding',
      }),
    )
    expect((await fallsOf('traderTaxDueThreeMonthsAgo'))[0]).toMatchObject({ cause: 'TIME', on: '2026-03-03' })
  })
})
