/** What was once found to break the house, and must not again. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { findWaitingBatches } from '../graph/inbox.ts'
import { apply } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

let batches = 0
const order = (platformUscc: string, more: object = {}) => ({
  orderNo: 'O-1',
  platformUscc,
  merchantUscc: newUscc(),
  appTime: '2026-03-01T08:00:00+08:00',
  goodsFen: 1000,
  paidFen: 1000,
  buyerIdNumber: '11010519491231002X',
  buyerName: '李雷',
  ...more,
})

async function push(platform: string, orders: object[]) {
  const { data, errors } = await door.ask(
    { audience: 'platform', party: platform },
    `mutation($input: PushOrdersInput!) { pushOrders(input: $input) { receipt { receiptNo documents { state userErrors { code field } } } } }`,
    { input: { batchKey: `attack-${process.pid}-${(batches += 1)}`, orders } },
  )
  expect(errors).toBeUndefined()
  return data.pushOrders.receipt
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
        order(platform, {
          orderNo: `N-${n}`,
          merchantUscc,
          appTime: `2026-03-01T1${hour}:00:00+08:00`,
          goodsFen: hour + 1,
          paidFen: hour + 1,
        }),
      ),
    )
    const receipts = await Promise.all(versions.map((orders) => push(platform, orders)))
    await Promise.all(receipts.map(({ receiptNo }) => apply(door.workshop, receiptNo)))
    await fold(door.workshop)
    const [sum] = await door.draw(
      'MATCH (o:Order)-[:SOLD_ON]->(:Enterprise {uscc: $platform}) RETURN count(o), sum(o.paidFen)',
      { platform },
    )
    expect(sum).toEqual([40, 320])
    expect(await talliesOf(platform)).toEqual([['2026-03', 40, 320]])
    expect(await talliesOf(merchantUscc)).toEqual([['2026-03', 40, 320]])
  })

  test('a version with another merchant and month moves the order, its link and its tallies', async () => {
    const platform = newUscc()
    const [first, second] = [newUscc(), newUscc()]
    for (const version of [
      order(platform, { merchantUscc: first, appTime: '2026-01-10T08:00:00+08:00' }),
      order(platform, { merchantUscc: second, appTime: '2026-02-10T08:00:00+08:00', goodsFen: 250, paidFen: 250 }),
    ])
      await apply(door.workshop, (await push(platform, [version])).receiptNo)
    await fold(door.workshop)
    const [stands] = await door.draw(
      'MATCH (o:Order {key: $key})-[:SOLD_BY]->(m:Enterprise) RETURN collect(m.uscc), o.orderedOn, split(o.byMerchant, "|")[0]',
      { key: `${platform}|O-1` },
    )
    expect(stands).toEqual([[second], '2026-02-10', enterpriseIdOf(second)])
    expect(await talliesOf(first)).toEqual([])
    expect(await talliesOf(second)).toEqual([['2026-02', 1, 250]])
    expect(await talliesOf(platform)).toEqual([['2026-02', 1, 250]])
  })

  test('a platform that sells itself is counted once', async () => {
    const platform = newUscc()
    await apply(door.workshop, (await push(platform, [order(platform, { merchantUscc: platform })])).receiptNo)
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
    const { documents } = await push(platform, [order(platform), order(platform, { orderNo: 'O-2', appTime })])
    expect(documents).toEqual([
      { state: 'ACCEPTED', userErrors: [] },
      { state: 'REJECTED', userErrors: [{ code: 'FORMAT', field: 'input.orders.1.appTime' }] },
    ])
  })

  test('a batch that cannot be applied is set aside, and stops nobody', async () => {
    const platform = newUscc()
    const merchantUscc = newUscc()
    // Somebody else has the id that this merchant would get.
    await door.draw(`CREATE (:Enterprise {id: $id, uscc: $other})`, {
      id: enterpriseIdOf(merchantUscc),
      other: newUscc(),
    })
    const { receiptNo } = await push(platform, [order(platform, { merchantUscc })])
    await apply(door.workshop, receiptNo)
    expect((await findWaitingBatches(door.graph, 10_000)).map((batch) => batch.receiptNo)).not.toContain(receiptNo)
    const [kept] = await door.draw(
      'MATCH (i:Inbox {receiptNo: $receiptNo}) RETURN i.fault IS NOT NULL, i.body IS NOT NULL',
      { receiptNo },
    )
    expect(kept).toEqual([true, true])
  })

  test('the stored digest of a batch does not give an identity number away', async () => {
    const { createHash } = await import('node:crypto')
    const platform = newUscc()
    const orders = [order(platform)]
    const { receiptNo } = await push(platform, orders)
    const [row] = await door.draw('MATCH (i:Inbox {receiptNo: $receiptNo}) RETURN i.sha', { receiptNo })
    const guesses = [orders, orders[0]].map((guess) => createHash('sha256').update(JSON.stringify(guess)).digest('hex'))
    expect(guesses).not.toContain(row![0])
  })
})

describe('declarations and violations', () => {
  const officer = { audience: 'officer', districts: ['9901'] } as const

  test.each([
    '9901 2026 1 041068936',
    '9901-20261-041068936',
    '９９０１20261041068936',
    `9901${' '.repeat(9000)}20261077777777`,
  ])('a declaration number is taken as written or not at all', async (number) => {
    const item = { hsCode: '3304990021', name: 'x', quantity: '1', unit: '035', totalFen: 1, origin: '410' }
    const input = {
      batchKey: `number-${(batches += 1)}-${process.pid}`,
      declarations: [{ number, ownerUscc: newUscc(), tradeMode: '0110', declaredOn: '2026-03-02', items: [item] }],
    }
    const { data } = await door.ask(
      officer,
      `mutation($input: RecordDeclarationsInput!) { recordDeclarations(input: $input) { receipt { documents { key state } } } }`,
      { input },
    )
    const [document] = data.recordDeclarations.receipt.documents
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
    const { data } = await door.ask(
      officer,
      `mutation($input: RecordViolationsInput!) { recordViolations(input: $input) { receipt { documents { state userErrors { field } } } } }`,
      { input: { batchKey: `violation-${batches}-${process.pid}`, violations: [violation] } },
    )
    expect(data.recordViolations.receipt.documents).toEqual([
      { state: 'REJECTED', userErrors: [{ field: `input.violations.0.${field}` }] },
    ])
  })
})

describe('decisions', () => {
  const PROPOSE = `mutation($input: ProposeDecisionInput!) { proposeDecision(input: $input) { decision { no } userErrors { code } } }`
  const AGREE = `mutation($input: AgreeDecisionInput!) { agreeDecision(input: $input) { userErrors { code } } }`
  const officer = (subject: string) => ({ audience: 'officer', subject, districts: ['*'] }) as const

  async function newEnterprise(grade: string): Promise<string> {
    const uscc = newUscc()
    await door.draw(
      `CREATE (e:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: '9901'})
       CREATE (:Decision {no: 'D0' + $uscc, state: 'ISSUED', effectiveOn: '2025-01-01'})-[:FOUNDS]->(:Grade {id: 'G0' + $uscc, code: $grade, pack: 'GACC-251', validFrom: '2025-01-01'})-[:OF]->(e)`,
      { id: enterpriseIdOf(uscc), uscc, grade },
    )
    return uscc
  }

  const propose = async (uscc: string, more: object) => {
    const input = { no: `N-${uscc}-${(batches += 1)}`, uscc, ground: [], groundText: 'reviewed', ...more }
    const { data, errors } = await door.ask(officer('first'), PROPOSE, { input })
    expect(errors).toBeUndefined()
    return { no: input.no, ...data.proposeDecision }
  }
  const agree = async (no: string) => {
    const { data } = await door.ask(officer('second'), AGREE, { input: { no } })
    return data.agreeDecision.userErrors
  }

  test('a grade is weighed against the one in force on its own day, so that notice is not walked around', async () => {
    const uscc = await newEnterprise('DISHONEST')
    const up = await propose(uscc, { grade: 'ADVANCED_CERTIFIED', effectiveOn: '2026-03-10' })
    expect(await agree(up.no)).toEqual([])
    const down = await propose(uscc, { grade: 'REGULAR', effectiveOn: '2026-03-15' })
    expect(down.userErrors).toContainEqual({ code: 'NOTICE_NOT_SERVED' })
  })

  test('a decision does not undo unseen one that begins later', async () => {
    const uscc = await newEnterprise('DISHONEST')
    expect(await agree((await propose(uscc, { grade: 'REGULAR', effectiveOn: '2026-05-01' })).no)).toEqual([])
    const earlier = await propose(uscc, { grade: 'REGULAR', effectiveOn: '2026-03-10' })
    expect(earlier.userErrors).toEqual([{ code: 'LATER_DECISION' }])
  })

  test('of two decisions agreed at once, one that would undo the other is refused', async () => {
    const uscc = await newEnterprise('DISHONEST')
    const [early, late] = [
      await propose(uscc, { grade: 'REGULAR', effectiveOn: '2026-03-10' }),
      await propose(uscc, { grade: 'ADVANCED_CERTIFIED', effectiveOn: '2026-03-20' }),
    ]
    await Promise.all([agree(late.no), agree(early.no)])
    const grades = await door.draw(
      'MATCH (g:Grade)-[:OF]->(:Enterprise {uscc: $uscc}) WHERE g.until IS NULL RETURN g.validFrom, g.validTo ORDER BY g.validFrom',
      { uscc },
    )
    // Each ends on the day on which the next begins; the last one lasts.
    expect(grades.map(([, to]) => to)).toEqual([...grades.slice(1).map(([from]) => from), null])
  })

  test.each(['', ' D-1', 'a\u0000b', '\ud800', 'T|1', 'x'.repeat(61)])(
    'a decision number like %j is refused',
    async (no) => {
      const uscc = await newEnterprise('DISHONEST')
      const { userErrors } = await propose(uscc, { no, grade: 'REGULAR', effectiveOn: '2026-03-10' })
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
    const { signToken } = await import('../access/token.ts')
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
    await apply(door.workshop, (await push(party, [order(party, { merchantUscc })])).receiptNo)
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
