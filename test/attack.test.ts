/** What was once found to break the house, and must not again. */
import { hash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { documentKey, sortKey } from '../graph/document-row.ts'
import { type Caller, signToken } from '../access/token.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { findWaitingBatches } from '../graph/inbox.ts'
import { type Apply, applyJob } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { type Door, openDoor } from './door.ts'
import { orderOf, pushOrders } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
let apply: Apply
beforeAll(async () => {
  door = await openDoor()
  apply = applyJob(door.workshop)
})
afterAll(() => door?.close())

let batches = 0

/** The receipt number of a batch of orders. */
async function push(platform: string, orders: object[]): Promise<string> {
  return (await pushOrders(door, platform, orders)).receipt.receiptNo
}

async function talliesOf(uscc: string): Promise<unknown[][]> {
  return door.draw(
    'MATCH (t:Tally {enterprise: $id}) WHERE t.orders <> 0 OR t.orderFen <> 0 RETURN t.month, t.orders, t.orderFen ORDER BY t.month',
    {
      id: enterpriseIdOf(uscc),
    },
  )
}

describe('orders', () => {
  test('versions that are applied at once end with the newest, and with tallies that agree', async () => {
    const platform = newUscc()
    const merchantUscc = newUscc()
    const versions = Array.from({ length: 8 }, (_, hour) =>
      Array.from({ length: 40 }, (_, n) =>
        orderOf(platform, {
          orderNo: `N-${n}`,
          merchantUscc,
          appTime: `2026-03-01T1${hour}:00:00+08:00`,
          goodsFen: hour + 1,
          paidFen: hour + 1,
        }),
      ),
    )
    const receipts = await Promise.all(versions.map((orders) => push(platform, orders)))
    // Each by a worker of its own.
    await Promise.all(receipts.map((receiptNo) => applyJob(door.workshop)(receiptNo)))
    await fold(door.workshop)
    const [count] = await door.draw('MATCH (o:Order)-[:SOLD_ON]->(:Enterprise {uscc: $platform}) RETURN count(o)', {
      platform,
    })
    expect(count).toEqual([40])
    expect(await talliesOf(platform)).toEqual([['2026-03', 40, 320]])
    expect(await talliesOf(merchantUscc)).toEqual([['2026-03', 40, 320]])
  })

  test('a version with another merchant and month moves the order, its link and its tallies', async () => {
    const platform = newUscc()
    const [first, second] = [newUscc(), newUscc()]
    for (const version of [
      orderOf(platform, { merchantUscc: first, appTime: '2026-01-10T08:00:00+08:00' }),
      orderOf(platform, { merchantUscc: second, appTime: '2026-02-10T08:00:00+08:00', goodsFen: 250, paidFen: 250 }),
    ])
      await apply(await push(platform, [version]))
    await fold(door.workshop)
    const [stands] = await door.draw(
      'MATCH (o:Order {key: $key})-[:SOLD_BY]->(m:Enterprise) RETURN collect(m.uscc), o.byMerchant STARTS WITH $of',
      { key: documentKey(`${platform}|O-1`), of: sortKey(enterpriseIdOf(second), '2026-02-10', `${platform}|O-1`, '') },
    )
    expect(stands).toEqual([[second], true])
    expect(await talliesOf(first)).toEqual([])
    expect(await talliesOf(second)).toEqual([['2026-02', 1, 250]])
    expect(await talliesOf(platform)).toEqual([['2026-02', 1, 250]])
  })

  test('a platform that sells itself is counted once', async () => {
    const platform = newUscc()
    await apply(await push(platform, [orderOf(platform, { merchantUscc: platform })]))
    await fold(door.workshop)
    expect(await talliesOf(platform)).toEqual([['2026-03', 1, 1000]])
  })

  test.each([
    '2026-99-99T99:99:99Z',
    '2026-02-30T10:00:00Z',
    '2026-02-28T25:00:00Z',
    '2026-02-28T10:00:00',
    'yesterday',
  ])('an instant like %s is refused for its own order only', async (appTime) => {
    const platform = newUscc()
    const { documents } = await pushOrders(door, platform, [
      orderOf(platform),
      orderOf(platform, { orderNo: 'O-2', appTime }),
    ])
    expect(documents).toMatchObject([
      { state: 'ACCEPTED', userErrors: [] },
      { state: 'REJECTED', userErrors: [{ code: 'FORMAT', field: 'input.documents.1.order.appTime' }] },
    ])
  })

  const admin = { audience: 'admin' } as const
  const LETTERS = `{ deadLetters(first: 100) { nodes { key kind party receiptNo reason } } }`
  const REPLAY = `mutation($key: String!) { replayDeadLetter(key: $key) { receipt { receiptNo } userErrors { code } } }`

  test('a document that cannot be applied is set aside with its reason, stops nobody, and can be replayed', async () => {
    const platform = newUscc()
    const merchantUscc = newUscc()
    // Somebody else has the id that this merchant would get.
    const squatter = { id: enterpriseIdOf(merchantUscc), other: newUscc() }
    await door.draw(`CREATE (:Enterprise {id: $id, uscc: $other})`, squatter)
    const orders = ['O-1', 'O-2', 'O-3'].map((orderNo) => orderOf(platform, { orderNo }))
    const neighbour = newUscc()
    const [receiptNo, another] = await Promise.all([
      push(platform, [orders[0]!, { ...orders[1]!, merchantUscc }, orders[2]!]),
      push(neighbour, [orderOf(neighbour)]),
    ])
    await Promise.all([apply(receiptNo), apply(another)])
    const waiting = (await findWaitingBatches(door.graph, 10_000)).map((batch) => batch.receiptNo)
    expect(waiting).not.toContain(receiptNo)
    expect(await outcomesOf(receiptNo, another)).toEqual(['AXA', 'A'])

    const { data } = await door.ask(admin, LETTERS)
    const letter = data.deadLetters.nodes.find((each: { receiptNo: string }) => each.receiptNo === receiptNo)
    expect(letter).toMatchObject({ kind: 'order', party: platform, reason: expect.stringContaining('already exists') })

    await door.draw(`MATCH (e:Enterprise {uscc: $other}) DELETE e`, squatter)
    const replayed = await door.ask(admin, REPLAY, { key: letter.key })
    await apply(replayed.data.replayDeadLetter.receipt.receiptNo)
    expect(await outcomesOf(replayed.data.replayDeadLetter.receipt.receiptNo)).toEqual(['A'])
    const told = await door.ask(
      { audience: 'platform', party: platform },
      `query($no: String!) { receipt(receiptNo: $no) { documents { key } } }`,
      { no: replayed.data.replayDeadLetter.receipt.receiptNo },
    )
    expect(told.data.receipt.documents).toEqual([{ key: `${platform}|O-2` }])
    const [row] = await door.draw('MATCH (o:Order {key: $key})-[:SOLD_BY]->(m) RETURN m.uscc', {
      key: documentKey(`${platform}|O-2`),
    })
    expect(row).toEqual([merchantUscc])
    const again = await door.ask(admin, REPLAY, { key: letter.key })
    expect(again.data.replayDeadLetter).toEqual({ receipt: null, userErrors: [{ code: 'NOT_FOUND' }] })
  })

  /** A letter for each document, as the receipt keeps them. */
  async function outcomesOf(...receiptNos: string[]): Promise<unknown[]> {
    const rows = await door.draw('UNWIND $receiptNos AS no MATCH (r:Receipt {key: no}) RETURN r.outcome', {
      receiptNos,
    })
    return rows.map(([outcome]) => outcome)
  }

  test('the stored digest of a batch does not give an identity number away', async () => {
    const party = newUscc()
    const line = JSON.stringify({ order: orderOf(party) })
    const caller: Caller = { audience: 'platform', subject: 'tester', party, districts: [], bureau: '' }
    await door.app.inject({
      method: 'POST',
      url: '/bulk',
      headers: {
        authorization: `Bearer ${await signToken(door.tokenKey, caller, 1)}`,
        'content-type': 'application/x-ndjson',
        'batch-key': 'one-line',
      },
      payload: line,
    })
    const [row] = await door.draw('MATCH (i:Inbox {party: $party}) RETURN i.sha', { party })
    const guesses = [line, `${line}\n`].map((text) => hash('sha256', text))
    for (const guess of guesses)
      for (const digest of [guess, hash('sha256', guess), hash('sha256', `batch\n${guess}`)])
        expect(row![0]).not.toBe(digest)
    expect(row![0]).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('declarations and violations', () => {
  const officer = { audience: 'officer', districts: ['9901'] } as const
  const RECORD = `mutation($input: RecordFactsInput!) { recordFacts(input: $input) { documents { key state userErrors { field } } } }`

  test.each([
    '9901 2026 1 041068936',
    '9901-20261-041068936',
    '９９０１20261041068936',
    `9901${' '.repeat(9000)}20261077777777`,
  ])('a declaration number is taken as written or not at all', async (number) => {
    const item = { hsCode: '3304990021', name: 'x', quantity: '1', unit: '035', totalFen: 1, origin: '410' }
    const input = {
      batchKey: `number-${(batches += 1)}-${process.pid}`,
      facts: [
        { declaration: { number, ownerUscc: newUscc(), tradeMode: '0110', declaredOn: '2026-03-02', items: [item] } },
      ],
    }
    const { data } = await door.ask(officer, RECORD, { input })
    const [document] = data.recordFacts.documents
    expect(document.state).toBe('REJECTED')
    expect(document.key.length).toBeLessThanOrEqual(100)
  })

  test.each([
    ['a day that does not exist', { dueOn: '2026-02-31' }, 'dueOn'],
    ['another district’s document', { authority: '9903' }, 'authority'],
    ['a decision of tomorrow', { decidedOn: '2026-03-03' }, 'decidedOn'],
  ])('a violation with %s is refused', async (_what, wrong, field) => {
    const violation = {
      number: `X-${(batches += 1)}`,
      authority: '9901',
      uscc: newUscc(),
      kind: 'SUPERVISION_BREACH',
      decidedOn: '2026-02-01',
      ...wrong,
    }
    const { data } = await door.ask(officer, RECORD, {
      input: { batchKey: `violation-${batches}-${process.pid}`, facts: [{ violation }] },
    })
    expect(data.recordFacts.documents).toMatchObject([
      { state: 'REJECTED', userErrors: [{ field: `input.facts.0.violation.${field}` }] },
    ])
  })
})

describe('decisions', () => {
  const PROPOSE = `mutation($input: ProposeDecisionInput!) { proposeDecision(input: $input) { decision { no } userErrors { code } } }`
  const AGREE = `mutation($input: AgreeDecisionInput!) { agreeDecision(input: $input) { userErrors { code } } }`
  const OPEN = `mutation($input: OpenCaseInput!) { openCase(input: $input) { case { id } userErrors { code } } }`
  const officer = (subject: string) => ({ audience: 'officer', subject, districts: ['*'] }) as const

  /** Found dishonest for arrears a year ago, and dishonest still. */
  async function newDishonest(): Promise<string> {
    const uscc = newUscc()
    await door.draw(
      `CREATE (e:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: '9901'})
       CREATE (d:Decision {no: 'D0' + $uscc, state: 'ISSUED', kind: 'FINDING', grade: 'DISHONEST', pack: 'GACC-251',
         ground: ['CR-251-22-4'], decidedOn: '2025-01-01', effectiveOn: '2025-01-01', seq: 1})-[:ABOUT]->(e)
       CREATE (d)-[:FOUNDS]->(:Grade {id: 'G0' + $uscc, code: 'DISHONEST', pack: 'GACC-251', validFrom: '2025-01-01'})-[:OF]->(e)`,
      { id: enterpriseIdOf(uscc), uscc },
    )
    return uscc
  }

  const open = async (uscc: string, kind: string, more: object = {}): Promise<string> => {
    const { data } = await door.ask(officer('first'), OPEN, { input: { uscc, kind, words: 'looked at', ...more } })
    return data.openCase.case.id
  }
  const propose = async (caseId: string, kind: string, more: object) => {
    const input = { no: `N-${caseId.slice(5, 20)}-${(batches += 1)}`, caseId, kind, groundText: 'reviewed', ...more }
    const { data, errors } = await door.ask(officer('first'), PROPOSE, { input })
    expect(errors).toBeUndefined()
    return { no: input.no, ...data.proposeDecision }
  }
  const agree = async (no: string) => {
    const { data } = await door.ask(officer('second'), AGREE, { input: { no } })
    return data.agreeDecision.userErrors
  }
  /** Taken back for the time from that day on. */
  const reversal = async (uscc: string, effectiveOn: string, of = `D0${uscc}`) => {
    const against = `Decision:${of}`
    return propose(await open(uscc, 'REVIEW', { against }), 'REVERSAL', { of, effectiveOn })
  }

  test('a grade is weighed against the one in force on its own day, so that notice is not walked around', async () => {
    const uscc = await newDishonest()
    const up = await reversal(uscc, '2026-03-10')
    expect(await agree(up.no)).toEqual([])
    // Before that day it would be better to be dishonest again; from then on it is worse, and has to be heard.
    const down = await reversal(uscc, '2026-03-15', up.no)
    expect(down.userErrors).toContainEqual({ code: 'NOTICE_NOT_SERVED' })
  })

  test('a decision does not undo unseen one that begins later', async () => {
    const uscc = await newDishonest()
    const certified = { kind: 'CERTIFICATION', grade: 'ADVANCED_CERTIFIED' }
    await door.draw(
      `MATCH (e:Enterprise {uscc: $uscc})
       CREATE (d:Decision {no: 'D1' + $uscc, state: 'ISSUED', kind: $kind, grade: $grade, pack: 'GACC-251',
         decidedOn: '2026-03-01', effectiveOn: '2026-05-01', seq: 2})-[:ABOUT]->(e)
       CREATE (d)-[:FOUNDS]->(:Grade {id: 'G1' + $uscc, code: $grade, pack: 'GACC-251', validFrom: '2026-05-01'})-[:OF]->(e)`,
      { uscc, ...certified },
    )
    expect((await reversal(uscc, '2026-03-10')).userErrors).toEqual([{ code: 'LATER_DECISION' }])
  })

  test('of two decisions agreed at once, one that would undo the other is refused', async () => {
    const uscc = await newDishonest()
    const early = await reversal(uscc, '2026-03-10')
    const repair = await open(uscc, 'REPAIR', { appliedOn: '2026-03-02' })
    const TAKE = `mutation($input: TakeStepInput!) { takeStep(input: $input) { userErrors { code } } }`
    const verified = { caseId: repair, step: 'VERIFIED', on: '2026-03-02', adopted: true, words: 'performed' }
    await door.ask(officer('first'), TAKE, { input: verified })
    const late = await propose(repair, 'REPAIR', { effectiveOn: '2026-03-20' })
    const said = await Promise.all([agree(late.no), agree(early.no)])
    expect(said.filter((errors) => errors.length === 0)).toHaveLength(1)
    const grades = await door.draw(
      'MATCH (g:Grade)-[:OF]->(:Enterprise {uscc: $uscc}) WHERE g.until IS NULL RETURN g.code, g.validFrom, g.validTo ORDER BY g.validFrom',
      { uscc },
    )
    // The finding ends where the one that was agreed begins, and only that one does.
    const [day, next] = said[0]!.length === 0 ? ['2026-03-20', [['REGULAR', '2026-03-20', null]]] : ['2026-03-10', []]
    expect(grades).toEqual([['DISHONEST', '2025-01-01', day], ...next])
  })

  test.each(['', ' D-1', 'a\u0000b', '\ud800', 'T|1', 'x'.repeat(61)])(
    'a decision number like %j is refused',
    async (no) => {
      const uscc = await newDishonest()
      const { userErrors } = await propose(await open(uscc, 'REVIEW'), 'REVERSAL', { no, effectiveOn: '2026-03-10' })
      expect(userErrors).toEqual([{ code: 'FORMAT' }])
    },
  )
})

describe('operations', () => {
  const officer = { audience: 'officer', districts: ['*'] } as const
  const platform = { audience: 'platform', party: newUscc() } as const

  test.each([
    [
      'an operation name that is not there',
      `query A { __typename }`,
      { operationName: 'B' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['two operations and no name', `query A { __typename } query B { __typename }`, {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['a subscription', `subscription { x }`, {}, undefined],
    [
      'eleven root fields',
      `{ ${Array.from({ length: 11 }, (_, i) => `r${i}: order(orderNo: "x") { orderNo }`).join(' ')} }`,
      {},
      'TOO_COSTLY',
    ],
    ['a long comment', `#${'x'.repeat(20_001)}\n{ __typename }`, {}, 'OPERATION_TOO_LONG'],
    [
      'a persisted query',
      `{ __typename }`,
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      undefined,
    ],
  ])('%s is the caller’s mistake, not a fault', async (_what, query, more, code) => {
    const caller = { subject: 'tester', districts: [], bureau: '', ...platform }
    const response = await door.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${await signToken(door.tokenKey, caller, 1)}` },
      payload: { query, ...more },
    })
    expect(`${response.statusCode} ${response.body}`).toMatch(/^[24]/)
    expect(response.body).not.toContain('INTERNAL_SERVER_ERROR')
    if (code) expect(response.body).toContain(code)
  })

  test('page sizes multiplied over all root fields, and totals, are one cost', async () => {
    const usccs = Array.from({ length: 50 }, () => newUscc())
    const { errors } = await door.ask(
      officer,
      `query($usccs: [String!]!) { enterprises(usccs: $usccs) { platformOrders(first: 90) { totalCount nodes { merchant { orders(first: 1) { totalCount } } } } } }`,
      { usccs },
    )
    expect(errors![0]!.extensions.code).toBe('TOO_COSTLY')
  })

  test('a key of megabytes is refused before anything is read or logged', async () => {
    const before = door.graph.roundTrips
    const { errors } = await door.ask(platform, `query($no: String!) { order(orderNo: $no) { orderNo } }`, {
      no: 'x'.repeat(1_000_000),
    })
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
    expect(door.graph.roundTrips).toBe(before)
  })

  test('a bureau is not told that a firm stands regular which only an order names', async () => {
    const merchantUscc = newUscc()
    const party = newUscc()
    await apply(await push(party, [orderOf(party, { merchantUscc })]))
    const bureau = `bureau-${merchantUscc}`
    await door.draw(
      `CREATE (:Approval {id: $id, validFrom: '2026-01-01'})-[:UNDER]->(:Agreement {id: $id, bureau: $bureau, purpose: 'P', fields: [], validFrom: '2026-01-01'})`,
      {
        id: `A-${bureau}`,
        bureau,
      },
    )
    const { data } = await door.ask(
      { audience: 'bureau', bureau },
      `mutation($i: PullGradeInput!) { pullGrade(input: $i) { grade { grade } userErrors { code } } }`,
      {
        i: { uscc: merchantUscc, purpose: 'P' },
      },
    )
    expect(data.pullGrade).toEqual({ grade: null, userErrors: [{ code: 'NOT_FOUND' }] })
  })
})
