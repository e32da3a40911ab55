/** Taking documents in: stored once, answered the same, applied exactly once, whatever the order and however often. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findWaitingBatches } from '../graph/inbox.ts'
import { unpacked } from '../graph/packed.ts'
import { type Apply, applyJob } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { sweep } from '../jobs/sweep.ts'
import { forget, pictureOf } from './digest.ts'
import { type Door, openDoor } from './door.ts'
import { newBatchKey, orderOf, parcelOf, newParties, push, PUSH, pushOrders, standingOrder } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
let apply: Apply
beforeAll(async () => {
  door = await openDoor()
  apply = applyJob(door.workshop)
})
afterAll(() => door?.close())

describe('at the door', () => {
  test('the same batch again gets the first answer, and is one batch', async () => {
    const platform = newUscc()
    const order = orderOf(platform)
    const key = newBatchKey()
    const [first, second] = await Promise.all([
      pushOrders(door, platform, [order], key),
      pushOrders(door, platform, [order], key),
    ])
    expect(second).toEqual(first)
    const third = await pushOrders(door, platform, [order], key)
    expect(third.receipt.receiptNo).toBe(first.receipt.receiptNo)
  })

  test('a batch key used for other content is refused', async () => {
    const platform = newUscc()
    const key = newBatchKey()
    await pushOrders(door, platform, [orderOf(platform)], key)
    const other = await pushOrders(door, platform, [orderOf(platform, { paidFen: 2, goodsFen: 2 })], key)
    expect(other).toEqual({
      receipt: null,
      documents: [],
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'input.batchKey' }],
    })
  })

  test('two parties may use the same batch key', async () => {
    const key = newBatchKey()
    const [one, two] = [newUscc(), newUscc()]
    const first = await pushOrders(door, one, [orderOf(one)], key)
    const second = await pushOrders(door, two, [orderOf(two)], key)
    expect(second.receipt.receiptNo).not.toBe(first.receipt.receiptNo)
  })

  const platform = newUscc()
  test.each([
    ['a number with a space', { orderNo: 'A 1' }, 'FORMAT', '.orderNo'],
    ['a number that would split a key', { orderNo: 'A|1' }, 'FORMAT', '.orderNo'],
    ['an empty number', { orderNo: '' }, 'FORMAT', '.orderNo'],
    ['another platform', { platformUscc: newUscc() }, 'NOT_ENTRUSTED', ''],
    ['a merchant that is no code', { merchantUscc: '无' }, 'FORMAT', '.merchantUscc'],
    ['a negative price', { goodsFen: -1000 }, 'FORMAT', '.goodsFen'],
    ['amounts that disagree', { paidFen: 999 }, 'AMOUNTS_DISAGREE', '.paidFen'],
    ['a discount beyond the price', { discountFen: 2000, paidFen: -1000 }, 'FORMAT', '.paidFen'],
    ['an identity number that is none', { buyerIdNumber: '123' }, 'FORMAT', '.buyerIdNumber'],
    ['half a surrogate pair in a name', { buyerName: '\ud800' }, 'FORMAT', '.buyerName'],
    ['a control character in a name', { buyerName: 'a\u0000b' }, 'FORMAT', '.buyerName'],
  ])('an order with %s is refused alone, with code, field and both languages', async (_what, wrong, code, field) => {
    const { receipt, documents } = await pushOrders(door, platform, [
      orderOf(platform, { orderNo: newBatchKey() }),
      orderOf(platform, wrong),
    ])
    expect(receipt.acceptedCount).toBe(1)
    expect(documents[0]).toMatchObject({ state: 'ACCEPTED', userErrors: [] })
    expect(documents[1]).toMatchObject({ state: 'REJECTED' })
    expect(documents[1].userErrors).toContainEqual({
      code,
      field: `input.documents.1.order${field}`,
      message: expect.stringMatching(/^[A-Z].*\.$/),
      messageZh: expect.stringMatching(/\p{Script=Han}/u),
    })
  })

  test('a batch in which nothing is right has a receipt as well, and it is applied', async () => {
    const { receipt } = await pushOrders(door, platform, [orderOf(platform, { orderNo: '' })])
    expect(receipt).toMatchObject({ acceptedCount: 0, applied: false })
    await apply(receipt.receiptNo)
    const [row] = await door.draw('MATCH (r:Receipt {key: $no}) RETURN r.outcome, r.byParty STARTS WITH $prefix', {
      no: receipt.receiptNo,
      prefix: `${platform}|`,
    })
    expect(row).toEqual(['', true])
  })

  test.each([
    ['no document', [], 'BATCH_EMPTY'],
    [
      '501 documents',
      Array.from({ length: 501 }, (_, i) => orderOf(platform, { orderNo: `n${i}` })),
      'BATCH_TOO_LARGE',
    ],
  ])('a batch of %s is refused whole', async (_what, orders, code) => {
    expect(await pushOrders(door, platform, orders)).toEqual({
      receipt: null,
      documents: [],
      userErrors: [{ code, field: 'input.documents' }],
    })
  })

  test.each([
    ['none', {}],
    ['two', { order: orderOf(platform), payment: parcelOf(newParties(), 'N').payment }],
  ])('an item that holds %s of the kinds is refused alone', async (_how, item) => {
    const { documents } = await push(door, platform, [{ order: orderOf(platform, { orderNo: newBatchKey() }) }, item])
    expect(documents.map(({ state }: { state: string }) => state)).toEqual(['ACCEPTED', 'REJECTED'])
    expect(documents[1].userErrors).toMatchObject([{ code: 'ONE_DOCUMENT', field: 'input.documents.1' }])
  })

  test('an unknown field and an amount beyond 2^53 are refused before the batch is looked at', async () => {
    const caller = { audience: 'platform', party: platform } as const
    for (const wrong of [{ nonsense: 1 }, { goodsFen: 2 ** 53 }, { goodsFen: 1.5 }]) {
      const input = { batchKey: newBatchKey(), documents: [{ order: { ...orderOf(platform), ...wrong } }] }
      const { errors } = await door.ask(caller, PUSH, { input })
      expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
    }
  })

  test('no raw personal value is in the graph, not even in a batch that waits', async () => {
    const order = orderOf(platform, {
      orderNo: newBatchKey(),
      buyerIdNumber: '440301199001011234',
      buyerName: '韩梅梅',
      buyerPhone: '10088887777',
      consigneeAddress: '样省拟海市无名路 7 号',
    })
    const { receipt } = await pushOrders(door, platform, [order])
    const [[body, standings]] = (await door.draw(
      'MATCH (i:Inbox {receiptNo: $no}), (r:Receipt {key: $no}) RETURN i.body, r.standings',
      { no: receipt.receiptNo },
    )) as [[Int8Array, Int8Array]]
    await apply(receipt.receiptNo)
    const rows = await door.draw('MATCH (n) WHERE n:Order OR n:Version RETURN properties(n)')
    const text = JSON.stringify([unpacked(body), unpacked(standings), rows])
    expect(text.split(order.orderNo).length).toBeGreaterThan(3)
    for (const value of [order.buyerIdNumber, order.buyerName, order.buyerPhone, order.consigneeAddress, '无名路'])
      expect(text).not.toContain(value)
  })
})

describe('in the graph', () => {
  test('applied twice, also at once and by two workers, changes nothing the second time', async () => {
    const platform = newUscc()
    const { receipt } = await pushOrders(door, platform, [orderOf(platform)])
    const before = await eventsSoFar()
    await Promise.all([apply(receipt.receiptNo), applyJob(door.workshop)(receipt.receiptNo), apply(receipt.receiptNo)])
    await apply(receipt.receiptNo)
    expect(await eventsSoFar()).toBe(before + 1)
  })

  async function eventsSoFar(): Promise<number> {
    const [row] = await door.draw(`MATCH (s:Sequence {name: 'event'}) RETURN s.value`)
    return row![0] as number
  }

  test('a batch that nobody was woken up for is found by the sweep', async () => {
    const platform = newUscc()
    const { receipt } = await pushOrders(door, platform, [orderOf(platform)])
    door.woken.length = 0
    await sweep(door.workshop)
    expect(door.woken).toContainEqual({ name: 'apply', receiptNo: receipt.receiptNo })
    await apply(receipt.receiptNo)
    expect((await findWaitingBatches(door.graph, 10_000)).map(({ receiptNo }) => receiptNo)).not.toContain(
      receipt.receiptNo,
    )
  })

  const STATES = `query($no: String!) { receipt(receiptNo: $no) { applied documents { state } } }`

  async function statesOf(party: string, no: string): Promise<string[]> {
    const { data } = await door.ask({ audience: 'platform', party }, STATES, { no })
    expect(data.receipt.applied).toBe(true)
    return data.receipt.documents.map(({ state }: { state: string }) => state)
  }

  test('the newest version stands; an older one is stale, the same one unchanged, and a later time a version of its own', async () => {
    const platform = newUscc()
    const newer = orderOf(platform, { appTime: '2026-03-01T09:00:00+08:00', goodsFen: 2000, paidFen: 2000 })
    const older = orderOf(platform, { appTime: '2026-03-01T08:00:00+08:00', merchantUscc: newer.merchantUscc })
    const later = { ...newer, appTime: '2026-03-01T10:00:00+08:00' }
    const states = []
    for (const order of [newer, older, newer, later]) {
      const { receipt } = await pushOrders(door, platform, [order])
      await apply(receipt.receiptNo)
      states.push(...(await statesOf(platform, receipt.receiptNo)))
    }
    expect(states).toEqual(['APPLIED', 'STALE', 'UNCHANGED', 'APPLIED'])
    expect(await standingOrder(door, `${platform}|O-1`)).toMatchObject({
      paidFen: 2000,
      appTime: '2026-03-01T02:00:00.000Z',
      versions: 2,
    })
  })

  test('two contents of one moment are a conflict, in one batch and in two: one of them stands, both are kept', async () => {
    const platform = newUscc()
    const [one, other] = [orderOf(platform), orderOf(platform, { goodsFen: 5, paidFen: 5 })]
    const { receipt } = await pushOrders(door, platform, [one, other, one])
    await apply(receipt.receiptNo)
    const states = await statesOf(platform, receipt.receiptNo)
    const stands = states.indexOf('APPLIED')
    expect(states).toEqual(stands === 1 ? ['CONFLICT', 'APPLIED', 'CONFLICT'] : ['APPLIED', 'CONFLICT', 'UNCHANGED'])
    const loser = await pushOrders(door, platform, [stands === 1 ? one : other])
    await apply(loser.receipt.receiptNo)
    expect(await statesOf(platform, loser.receipt.receiptNo)).toEqual(['CONFLICT'])
    const paidFen = stands === 1 ? 5 : 1000
    expect(await standingOrder(door, `${platform}|O-1`)).toMatchObject({ paidFen, versions: 1 })
  })

  test('any order, duplication and batching of versions ends in the same graph', async () => {
    const versions = fc.array(fc.record({ order: fc.nat(3), hour: fc.nat(3), fen: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    const arrivals = versions.chain((documents) =>
      fc.record({
        documents: fc.constant(documents),
        mixed: fc.shuffledSubarray([...documents, ...documents], { minLength: documents.length * 2 }),
        together: fc.integer({ min: 1, max: 5 }),
      }),
    )
    const [platform, merchantUscc] = [newUscc(), newUscc()]
    const parties = [platform, merchantUscc]
    const versionOf = ({ order, hour, fen }: { order: number; hour: number; fen: number }) =>
      orderOf(platform, {
        orderNo: `P-${order}`,
        merchantUscc,
        appTime: `2026-03-01T0${hour}:00:00+08:00`,
        goodsFen: fen,
        paidFen: fen,
      })
    const property = fc.asyncProperty(arrivals, async ({ documents, mixed, together }) => {
      await applyAll(platform, documents.map(versionOf), 1)
      const expected = await pictureOf(door, parties)
      expect(expected.length).toBeGreaterThanOrEqual(3)
      await forget(door, parties)
      await applyAll(platform, mixed.map(versionOf), together)
      expect(await pictureOf(door, parties)).toEqual(expected)
      await forget(door, parties)
    })
    await fc.assert(property, { numRuns: 8 })
  }, 180_000)

  async function applyAll(platform: string, orders: object[], together: number): Promise<void> {
    for (let at = 0; at < orders.length; at += together) {
      const { receipt } = await pushOrders(door, platform, orders.slice(at, at + together))
      await apply(receipt.receiptNo)
    }
    await fold(door.workshop)
  }
})
