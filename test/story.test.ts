/**
 * From a platform's order to a bureau's answer, through the public doors, with the real server, worker and engines.
 * One enterprise breaks the rules twice; customs decide; its next declaration is inspected; a bureau hears of it.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import neo4j, { type Driver } from 'neo4j-driver'
import { orderOf, PUSH } from './parcels.ts'
import { eventually, newUscc, type Service, startService } from './service.ts'

const TODAY = '2026-03-02'
const BUREAU = `bureau-${Date.now()}`
const platformUscc = newUscc()
const traderUscc = newUscc()
/** Numbers are unique to a run; the ten last digits follow the code's. */
const serial = traderUscc.slice(8, 16)

let service: Service
let driver: Driver
const tokens: Record<string, string> = {}

beforeAll(async () => {
  driver = neo4j.driver(process.env.NEO4J_URI!, neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD!))
  service = await startService()
  tokens.platform = await service.tokenFor({ audience: 'platform', party: platformUscc })
  tokens.officer = await service.tokenFor({ audience: 'officer', subject: 'first', districts: ['*'] })
  tokens.second = await service.tokenFor({ audience: 'officer', subject: 'second', districts: ['*'] })
  tokens.bureau = await service.tokenFor({ audience: 'bureau', bureau: BUREAU })
  tokens.admin = await service.tokenFor({ audience: 'admin' })
  tokens.enterprise = await service.tokenFor({ audience: 'enterprise', party: traderUscc })
})

afterAll(async () => {
  await service?.stop()
  await driver?.close()
})

const order = (orderNo: string, more: object = {}) =>
  orderOf(platformUscc, {
    orderNo,
    merchantUscc: traderUscc,
    appTime: '2026-03-01T20:15:00+08:00',
    goodsFen: 19900,
    freightFen: 1000,
    taxFen: 1810,
    discountFen: 500,
    paidFen: 22210,
    ...more,
  })

const RECORD = `mutation Record($input: RecordFactsInput!) { recordFacts(input: $input) {
  documents { state userErrors { code field } } userErrors { code } } }`

async function record(batch: string, ...facts: object[]): Promise<void> {
  const { data } = await service.ask(tokens.officer!, RECORD, { input: { batchKey: `${batch}-${serial}`, facts } })
  const documents = facts.map(() => ({ state: 'ACCEPTED', userErrors: [] }))
  expect(data.recordFacts).toEqual({ documents, userErrors: [] })
}

test('customs register a merchant', async () => {
  const registration = {
    uscc: traderUscc,
    name: '故事商贸有限公司',
    kind: 'MERCHANT',
    status: 'REGISTERED',
    district: '9901',
    registeredOn: '2020-01-06',
    changedOn: '2020-01-06',
  }
  await record('registration', { registration })
  await eventually(async () => {
    const answer = await service.ask(tokens.enterprise!, `{ me { name registration } }`)
    return answer.data.me?.registration === 'REGISTERED'
  })
})

test('a platform pushes orders, one of them wrong, and the good ones are linked to both firms', async () => {
  const documents = [{ order: order('A-1') }, { order: order('A-2', { paidFen: 1 }) }]
  const input = { batchKey: `story-${serial}`, documents }
  const { data } = await service.ask(tokens.platform!, PUSH, { input })
  const { receipt, documents: answered, userErrors } = data.pushDocuments
  expect(userErrors).toEqual([])
  expect(answered).toMatchObject([
    { key: `${platformUscc}|A-1`, state: 'ACCEPTED', userErrors: [] },
    {
      key: `${platformUscc}|A-2`,
      state: 'REJECTED',
      userErrors: [{ code: 'AMOUNTS_DISAGREE', field: 'input.documents.1.order.paidFen' }],
    },
  ])

  const applied = await eventually(async () => {
    const answer = await service.ask(
      tokens.platform!,
      `query R($no: String!) { receipt(receiptNo: $no) { applied documents { state } } }`,
      {
        no: receipt.receiptNo,
      },
    )
    return answer.data.receipt.applied && answer.data.receipt
  })
  expect(applied.documents.map(({ state }: { state: string }) => state)).toEqual(['APPLIED', 'REJECTED'])

  const seen = await service.ask(
    tokens.platform!,
    `{ order(orderNo: "A-1") { orderNo orderedOn paidFen platform { uscc } merchant { uscc } } }`,
  )
  expect(seen.data.order).toEqual({
    orderNo: 'A-1',
    orderedOn: '2026-03-01',
    paidFen: 22210,
    platform: { uscc: platformUscc },
    merchant: { uscc: traderUscc },
  })

  const again = await service.ask(tokens.platform!, PUSH, { input })
  expect(again.data.pushDocuments.receipt.receiptNo).toBe(receipt.receiptNo)
})

test('customs record two penalties, and the enterprise is assessed with article, inputs and evidence', async () => {
  const penalty = (n: number, fineFen: number) => ({
    violation: {
      number: `P-${serial}-${n}`,
      authority: '9901',
      uscc: traderUscc,
      kind: 'SUPERVISION_BREACH',
      decidedOn: `2025-1${n}-10`,
      fineFen,
    },
  })
  await record('penalties', penalty(1, 60_000_000), penalty(2, 45_000_000))

  const { assessment, grade } = await eventually(async () => {
    const answer = await service.ask(
      tokens.officer!,
      `query A($uscc: String!) { enterprise(uscc: $uscc) { grade { code byDefault } assessment { asOf pack computedGrade
        signals { ruleId article evidence inputs { name value } } } } }`,
      { uscc: traderUscc },
    )
    return answer.data.enterprise?.assessment?.computedGrade === 'DISHONEST' && answer.data.enterprise
  })
  // Nothing was tallied for 2025, so the amount alone decides.
  expect(assessment).toMatchObject({ asOf: TODAY, pack: 'GACC-251' })
  const [signal] = assessment.signals
  expect(signal).toMatchObject({ ruleId: 'CR-251-22-3C', evidence: [`9901|P-${serial}-1|1`, `9901|P-${serial}-2|1`] })
  expect(signal.article).toContain('22')
  expect(signal.inputs).toContainEqual({ name: 'fines', value: '105000000' })
  expect(grade).toEqual({ code: 'REGULAR', byDefault: true })
})

const OPEN_CASE = `query C($uscc: String!) { enterprise(uscc: $uscc) { cases(first: 5) { nodes { id kind state openedBy ground } } } }`
const STEP = `mutation Step($input: TakeStepInput!) { takeStep(input: $input) { case { state } userErrors { code } } }`
const PROPOSE = `mutation Propose($input: ProposeDecisionInput!) { proposeDecision(input: $input) { decision { no state } userErrors { code } } }`
const AGREE = `mutation Agree($input: AgreeDecisionInput!) { agreeDecision(input: $input) { decision { no state agreedBy } userErrors { code } } }`
const GRADE = `query G($uscc: String!) { enterprise(uscc: $uscc) { grade { code validFrom decisionNo } } }`

test('a grade moves only by a decision: notice, defence, two officers', async () => {
  const opened = await service.ask(tokens.officer!, OPEN_CASE, { uscc: traderUscc })
  const [theCase] = opened.data.enterprise.cases.nodes
  expect(theCase).toMatchObject({ kind: 'FINDING', state: 'OPENED', openedBy: 'machine', ground: ['CR-251-22-3C'] })

  const no = `D-${serial}`
  const ground = ['CR-251-22-3C']
  const proposal = { no, caseId: theCase.id, kind: 'FINDING', ground, effectiveOn: TODAY }

  const early = await service.ask(tokens.officer!, PROPOSE, { input: proposal })
  expect(early.data.proposeDecision.userErrors).toEqual([{ code: 'NOTICE_NOT_SERVED' }])

  const serve = (on: string) => {
    const notice = { reason: '一年内违规处罚累计105万元', basis: ground }
    return service.ask(tokens.officer!, STEP, { input: { caseId: theCase.id, step: 'NOTICE_SERVED', on, notice } })
  }
  const late = await serve('2026-02-09')
  expect(late.data.takeStep).toEqual({ case: { state: 'NOTICED' }, userErrors: [] })
  // It was served again a few days ago, and the whole period began anew.
  await serve('2026-02-27')
  const running = await service.ask(tokens.officer!, PROPOSE, { input: proposal })
  expect(running.data.proposeDecision.userErrors).toEqual([{ code: 'DEFENCE_PERIOD_RUNNING' }])

  const defence = await service.ask(
    tokens.enterprise!,
    `mutation D($input: StateDefenceInput!) { stateDefence(input: $input) { case { state } userErrors { code } } }`,
    { input: { caseId: theCase.id, words: '处罚过重，请予复核。' } },
  )
  expect(defence.data.stateDefence).toEqual({ case: { state: 'DEFENDED' }, userErrors: [] })
  const unheard = await service.ask(tokens.officer!, PROPOSE, { input: proposal })
  expect(unheard.data.proposeDecision.userErrors).toEqual([{ code: 'DEFENCE_NOT_HEARD' }])
  const verified = {
    caseId: theCase.id,
    step: 'VERIFIED',
    on: TODAY,
    adopted: false,
    words: '处罚决定已生效，理由不成立',
  }
  await service.ask(tokens.officer!, STEP, { input: verified })

  const proposed = await service.ask(tokens.officer!, PROPOSE, { input: proposal })
  expect(proposed.data.proposeDecision).toEqual({ decision: { no, state: 'PROPOSED' }, userErrors: [] })

  const alone = await service.ask(tokens.officer!, AGREE, { input: { no } })
  expect(alone.data.agreeDecision.userErrors).toEqual([{ code: 'SAME_OFFICER' }])
  const before = await service.ask(tokens.officer!, GRADE, { uscc: traderUscc })
  expect(before.data.enterprise.grade.code).toBe('REGULAR')

  const agreed = await service.ask(tokens.second!, AGREE, { input: { no } })
  expect(agreed.data.agreeDecision).toEqual({ decision: { no, state: 'ISSUED', agreedBy: 'second' }, userErrors: [] })
  const after = await service.ask(tokens.officer!, GRADE, { uscc: traderUscc })
  expect(after.data.enterprise.grade).toEqual({ code: 'DISHONEST', validFrom: TODAY, decisionNo: no })
})

test('its next declaration is cleared by the grade in force, with lane and reasons', async () => {
  const number = `99012026${'1'}${serial}0`
  const item = { hsCode: '3304990021', name: '面霜', quantity: '12.5', unit: '035', totalFen: 880_000, origin: '410' }
  const declaration = { number, ownerUscc: traderUscc, tradeMode: '0110', declaredOn: TODAY, items: [item] }
  await record('declaration', { declaration })
  const cleared = await eventually(async () => {
    const answer = await service.ask(
      tokens.officer!,
      `query D($number: String!) { declaration(number: $number) { totalFen clearance { lane grade draw reasons { code article zh en } } } }`,
      { number },
    )
    return answer.data.declaration?.clearance && answer.data.declaration
  })
  expect(cleared).toMatchObject({ totalFen: 880_000, clearance: { grade: 'DISHONEST' } })
  const { lane, draw, reasons } = cleared.clearance
  // The pack's share for dishonest enterprises, per 10,000; the draw says whether this one is inspected.
  expect(lane).toBe(draw < 8476 ? 'INSPECTION' : 'RELEASE')
  expect(reasons.map(({ code }: { code: string }) => code)).toEqual([
    'GRADE_SHARE',
    draw < 8476 ? 'DRAWN' : 'NOT_DRAWN',
  ])
})

const PULL = `mutation Pull($input: PullGradeInput!) { pullGrade(input: $input) {
  grade { uscc grade since decisionNo name shareId } userErrors { code field } } }`

test('a bureau hears the grade under an agreement only, and the log has it before the bureau does', async () => {
  const input = { uscc: traderUscc, purpose: 'CREDIT_ASSESSMENT' }
  const without = await service.ask(tokens.bureau!, PULL, { input })
  expect(without.data.pullGrade).toEqual({
    grade: null,
    userErrors: [{ code: 'NO_AGREEMENT', field: 'input.purpose' }],
  })

  await agreeWith(BUREAU)
  const { data } = await service.ask(tokens.bureau!, PULL, { input })
  expect(data.pullGrade.grade).toMatchObject({
    uscc: traderUscc,
    grade: 'DISHONEST',
    since: TODAY,
    decisionNo: `D-${serial}`,
    name: null,
  })

  const told = await service.ask(
    tokens.enterprise!,
    `{ me { grade { code } shares(first: 5) { nodes { id bureau purpose fields } } } }`,
  )
  expect(told.data.me).toEqual({
    grade: { code: 'DISHONEST' },
    shares: {
      nodes: [
        {
          id: data.pullGrade.grade.shareId,
          bureau: BUREAU,
          purpose: 'CREDIT_ASSESSMENT',
          fields: ['grade', 'since', 'decisionNo'],
        },
      ],
    },
  })

  const log = await service.ask(
    tokens.admin!,
    `{ auditLog(first: 20) { nodes { seq previous hash entries { caller audience operation subjects } } } }`,
  )
  const entries = log.data.auditLog.nodes.flatMap((batch: { entries: object[] }) => batch.entries)
  expect(entries).toContainEqual(
    expect.objectContaining({ audience: 'bureau', operation: 'Pull', subjects: [traderUscc] }),
  )
})

/** Agreements are made on paper; there is no door for them yet. */
async function agreeWith(bureau: string): Promise<void> {
  await driver.executeQuery(
    `CREATE (:Approval {id: $id, validFrom: '2026-01-01', validTo: '2027-01-01'})-[:UNDER]->(:Agreement {id: $id,
      bureau: $bureau, purpose: 'CREDIT_ASSESSMENT', fields: ['grade', 'since', 'decisionNo'], validFrom: '2026-01-01'})`,
    { id: `agreement-${bureau}`, bureau },
  )
}
