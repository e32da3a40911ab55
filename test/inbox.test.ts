/** Taking documents in: stored once, answered the same, applied exactly once, whatever the order and however often. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findWaitingBatches } from '../graph/inbox.ts'
import { apply } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { sweep } from '../jobs/sweep.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const PUSH = `mutation($input: PushOrdersInput!) { pushOrders(input: $input) {
  receipt { receiptNo applied acceptedCount documents { key state userErrors { code field messageZh } } } userErrors { code field } } }`

let batches = 0
const newBatchKey = () => `batch-${process.pid}-${(batches += 1)}`

const orderOf = (platformUscc: string, more: object = {}) => ({
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

async function push(platform: string, orders: object[], batchKey = newBatchKey()) {
  const { data, errors } = await door.ask({ audience: 'platform', party: platform }, PUSH, {
    input: { batchKey, orders },
  })
  if (errors) throw new Error(JSON.stringify(errors))
  return data.pushOrders
}

describe('at the door', () => {
  test('the same batch again gets the first answer, and is one batch', async () => {
    const platform = newUscc()
    const order = orderOf(platform)
    const key = newBatchKey()
    const [first, second] = await Promise.all([push(platform, [order], key), push(platform, [order], key)])
    expect(second).toEqual(first)
    const third = await push(platform, [order], key)
    expect(third.receipt.receiptNo).toBe(first.receipt.receiptNo)
  })

  test('a batch key used for other content is refused', async () => {
    const platform = newUscc()
    const key = newBatchKey()
    await push(platform, [orderOf(platform)], key)
    const other = await push(platform, [orderOf(platform, { paidFen: 2, goodsFen: 2 })], key)
    expect(other).toEqual({ receipt: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'input.batchKey' }] })
  })

  test('two parties may use the same batch key', async () => {
    const key = newBatchKey()
    const [one, two] = [newUscc(), newUscc()]
    const first = await push(one, [orderOf(one)], key)
    const second = await push(two, [orderOf(two)], key)
    expect(second.receipt.receiptNo).not.toBe(first.receipt.receiptNo)
  })

  const platform = newUscc()
  test.each([
    ['a number with a space', { orderNo: 'A 1' }, 'FORMAT', 'orderNo'],
    ['a number that would split a key', { orderNo: 'A|1' }, 'FORMAT', 'orderNo'],
    ['an empty number', { orderNo: '' }, 'FORMAT', 'orderNo'],
    ['another platform', { platformUscc: newUscc() }, 'NOT_THE_SENDER', 'platformUscc'],
    ['a merchant that is no code', { merchantUscc: '无' }, 'FORMAT', 'merchantUscc'],
    ['a negative price', { goodsFen: -1000 }, 'FORMAT', 'goodsFen'],
    ['amounts that disagree', { paidFen: 999 }, 'AMOUNTS_DISAGREE', 'paidFen'],
    ['a discount beyond the price', { discountFen: 2000, paidFen: -1000 }, 'FORMAT', 'paidFen'],
    ['an identity number that is none', { buyerIdNumber: '123' }, 'FORMAT', 'buyerIdNumber'],
    ['half a surrogate pair in a name', { buyerName: '\ud800' }, 'FORMAT', 'buyerName'],
    ['a control character in a name', { buyerName: 'a\u0000b' }, 'FORMAT', 'buyerName'],
  ])('an order with %s is refused alone, with code, field and both languages', async (_what, wrong, code, field) => {
    const { receipt } = await push(platform, [
      orderOf(platform, { orderNo: `good-${batches}` }),
      orderOf(platform, wrong),
    ])
    expect(receipt.acceptedCount).toBe(1)
    expect(receipt.documents[0].state).toBe('ACCEPTED')
    expect(receipt.documents[1]).toMatchObject({ state: 'REJECTED' })
    expect(receipt.documents[1].userErrors).toContainEqual({
      code,
      field: `input.orders.1.${field}`,
      messageZh: expect.stringMatching(/\p{Script=Han}/u),
    })
  })

  test('two contents under one key in a batch are both refused; the same content twice is one document', async () => {
    const order = orderOf(platform, { orderNo: 'twin' })
    const twins = await push(platform, [order, { ...order, goodsFen: 5, paidFen: 5 }])
    expect(twins.receipt.documents.map((d: any) => d.userErrors[0]?.code)).toEqual([
      'DUPLICATE_IN_BATCH',
      'DUPLICATE_IN_BATCH',
    ])
    const same = await push(platform, [order, order])
    expect(same.receipt.acceptedCount).toBe(2)
  })

  test.each([
    ['no document', [], 'BATCH_EMPTY'],
    [
      '501 documents',
      Array.from({ length: 501 }, (_, i) => orderOf(platform, { orderNo: `n${i}` })),
      'BATCH_TOO_LARGE',
    ],
  ])('a batch of %s is refused whole', async (_what, orders, code) => {
    expect(await push(platform, orders)).toEqual({ receipt: null, userErrors: [{ code, field: 'input.orders' }] })
  })

  test('an unknown field and an amount beyond 2^53 are refused before the batch is looked at', async () => {
    const caller = { audience: 'platform', party: platform } as const
    for (const wrong of [{ nonsense: 1 }, { goodsFen: 2 ** 53 }, { goodsFen: 1.5 }]) {
      const input = { batchKey: newBatchKey(), orders: [orderOf(platform, wrong)] }
      const { errors } = await door.ask(caller, PUSH, { input })
      expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
    }
  })

  test('no raw personal value is in the graph', async () => {
    const orderNo = `secret-${batches}`
    const { receipt } = await push(platform, [
      orderOf(platform, { orderNo, buyerIdNumber: '440301199001011234', buyerName: '韩梅梅' }),
    ])
    await apply(door.workshop, receipt.receiptNo)
    const rows = await door.draw('MATCH (n) WHERE n:Order OR n:Receipt OR n:Event RETURN properties(n)')
    const text = JSON.stringify(rows)
    expect(text).toContain(orderNo)
    expect(text).not.toContain('440301199001011234')
    expect(text).not.toContain('韩梅梅')
  })
})

describe('in the graph', () => {
  test('applied twice, also at once, changes nothing the second time', async () => {
    const platform = newUscc()
    const { receipt } = await push(platform, [orderOf(platform)])
    await Promise.all([apply(door.workshop, receipt.receiptNo), apply(door.workshop, receipt.receiptNo)])
    await apply(door.workshop, receipt.receiptNo)
    const [events] = await door.draw('MATCH (e:Event {receiptNo: $no}) RETURN count(e)', { no: receipt.receiptNo })
    expect(events).toEqual([1])
  })

  test('a batch that nobody was woken up for is found by the sweep', async () => {
    const platform = newUscc()
    const { receipt } = await push(platform, [orderOf(platform)])
    door.woken.length = 0
    await sweep(door.workshop)
    expect(door.woken).toContainEqual({ name: 'apply', receiptNo: receipt.receiptNo })
    await apply(door.workshop, receipt.receiptNo)
    expect((await findWaitingBatches(door.graph, 10_000)).map(({ receiptNo }) => receiptNo)).not.toContain(
      receipt.receiptNo,
    )
  })

  test('the newest version stands, and the older one is answered as stale', async () => {
    const platform = newUscc()
    const newer = orderOf(platform, { appTime: '2026-03-01T09:00:00+08:00', goodsFen: 2000, paidFen: 2000 })
    const older = { ...newer, appTime: '2026-03-01T08:00:00+08:00', goodsFen: 1000, paidFen: 1000 }
    const receipts = []
    for (const order of [newer, older, newer]) {
      const { receipt } = await push(platform, [order])
      await apply(door.workshop, receipt.receiptNo)
      receipts.push(receipt.receiptNo)
    }
    const states = await Promise.all(receipts.map(stateOf))
    expect(states).toEqual(['APPLIED', 'STALE', 'UNCHANGED'])
    const [row] = await door.draw('MATCH (o:Order {key: $key}) RETURN o.paidFen', { key: `${platform}|O-1` })
    expect(row).toEqual([2000])
  })

  async function stateOf(receiptNo: string): Promise<string> {
    const [row] = await door.draw('MATCH (r:Receipt {key: $receiptNo}) RETURN r.states', { receiptNo })
    return JSON.parse(row![0] as string)[0].state
  }

  test('any order, duplication and batching of documents ends in the same graph', async () => {
    const versions = fc.array(fc.record({ order: fc.nat(3), hour: fc.nat(3), fen: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    const property = fc.asyncProperty(versions, fc.infiniteStream(fc.nat()), async (documents, choices) => {
      const merchant = newUscc()
      const [plain, mixed] = [newUscc(), newUscc()]
      for (const document of documents) await applyAll(plain, [[document]], merchant)
      const shuffled = [...documents, ...documents].sort(() => (choices.next().value % 2 === 0 ? -1 : 1))
      await applyAll(
        mixed,
        shuffled.map((document) => [document]),
        merchant,
      )
      expect(await digestOf(mixed)).toEqual(await digestOf(plain))
    })
    await fc.assert(property, { numRuns: 8 })
  })

  async function applyAll(
    platform: string,
    groups: { order: number; hour: number; fen: number }[][],
    merchant: string,
  ) {
    for (const group of groups) {
      const orders = group.map(({ order, hour, fen }) =>
        orderOf(platform, {
          orderNo: `P-${order}`,
          merchantUscc: merchant,
          appTime: `2026-03-01T0${hour}:00:00+08:00`,
          goodsFen: fen,
          paidFen: fen,
        }),
      )
      const { receipt } = await push(platform, orders)
      await apply(door.workshop, receipt.receiptNo)
    }
    await fold(door.workshop)
  }

  /** Two platforms that were sent the same must stand the same; which platform it was is left out. */
  async function digestOf(platform: string) {
    const orders = await door.draw(
      `MATCH (o:Order)-[:SOLD_ON]->(p:Enterprise {uscc: $platform}) RETURN o.orderNo, o.paidFen, o.appTime, o.orderedOn,
         COUNT { (o)-[:SOLD_ON]->() }, COUNT { (o)-[:SOLD_BY]->() } ORDER BY o.orderNo`,
      { platform },
    )
    const tallies = await door.draw(
      `MATCH (p:Enterprise {uscc: $platform}) MATCH (t:Tally {enterprise: p.id}) RETURN t.month, t.orders, t.orderFen ORDER BY t.month`,
      { platform },
    )
    return { orders, tallies }
  }
})
