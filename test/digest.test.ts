/** Order of arrival, batching and repetition do not change the graph, nor what became of it after release. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { clockOf } from '../clock.ts'
import { applyJob } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { match } from '../jobs/match.ts'
import type { InventoryInput } from '../schema/inventory.ts'
import { type Pushed, parcelsToPush } from '../world/push.ts'
import { digestOf, forget, pictureOf } from './digest.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
  // When the last of the documents has been made.
  door.house.clock = clockOf('2026-04-02')
})
afterAll(() => door?.close())

const firm = () => ({ uscc: newUscc(), district: '9901' as const })
const [platform, merchant, payer, carrier] = [firm(), firm(), firm(), firm()]
const parties = [platform, merchant, payer, carrier].map(({ uscc }) => uscc)

/** A document of a party, or what an officer records. */
interface Sent {
  kind: Pushed['kind'] | 'returnCheck'
  sender: string
  document: object
}

/** Every second parcel is changed, disagrees, comes twice or late; then further versions of some documents. */
function documents(): Pushed[] {
  const options = {
    platforms: [platform],
    merchants: [merchant],
    payers: [payer],
    carriers: [carrier],
    agents: [merchant],
  }
  const pushed = [
    ...parcelsToPush({ count: 6, run: 'digest', ...options, late: 300, twice: 300, changed: 400, mismatching: 500 }),
  ]
  const order = pushed.find(({ kind }) => kind === 'order')!
  const waybill = pushed.findLast(({ kind }) => kind === 'waybill')!
  const list = pushed.find(({ kind }) => kind === 'inventory')!
  const deleted = pushed.findLast(({ kind }) => kind === 'inventory')!
  const payments = pushed.filter(({ kind }) => kind === 'payment')
  return [
    ...pushed,
    // After release: the same again opens no window anew, and what contradicts it takes nothing back.
    ...payments.map((payment, i) =>
      changed(payment, {
        appTime: '2026-03-10T08:00:00+08:00',
        appType: 'CHANGE',
        ...(i % 3 === 2 && { amountFen: 1 }),
      }),
    ),
    // Long after its list; of the same moment as another; gone, and sent anew.
    changed(order, { appTime: '2026-03-02T23:00:00+08:00', consignee: '王五' }),
    changed(order, { appTime: '2026-03-02T23:00:00+08:00', consignee: '赵六' }),
    changed(waybill, { appTime: '2026-03-02T22:00:00+08:00', appType: 'DELETE' }),
    changed(waybill, { appTime: '2026-03-02T23:30:00+08:00', appType: 'CHANGE' }),
    changed(list, { appTime: '2026-03-02T23:45:00+08:00', appType: 'CHANGE', declaredOn: '2026-03-03' }),
    // No request, so it takes nothing back that was released.
    changed(deleted, { appTime: '2026-03-11T08:00:00+08:00', appType: 'DELETE' }),
    signed('2026-03-02T20:00:00+08:00'),
    signed('2026-03-02T21:00:00+08:00'),
  ]
}

const signed = (at: string): Pushed => ({
  kind: 'waybillStatus',
  sender: carrier.uscc,
  document: {
    firmUscc: carrier.uscc,
    waybillNo: 'W-1',
    appTime: at,
    status: 'SIGNED',
    at,
  } as unknown as Pushed['document'],
})

const changed = (pushed: Pushed, more: object): Pushed => ({
  ...pushed,
  document: { ...pushed.document, ...more } as Pushed['document'],
})

const OFFICER = 'an officer'

const anyTime = fc.constantFrom(
  ...['2026-03-02T05:00:00+08:00', '2026-03-02T23:50:00+08:00', '2026-03-20T08:00:00+08:00'],
  ...['2026-04-01T23:59:59+08:00', '2026-04-02T00:00:00+08:00'],
)

/** Returns of one piece to one too many of each line; customs has seen the goods of some, and of some says so twice. */
const requestsOf = (list: InventoryInput): fc.Arbitrary<Sent[]> =>
  fc
    .record({
      appTime: anyTime,
      lines: fc.subarray([...list.lines], { minLength: 1 }),
      pieces: fc.integer({ min: 1, max: 4 }),
      kind: fc.constantFrom('return', 'return', 'return', 'cancel'),
      agentUscc: fc.constantFrom(list.agentUscc, list.agentUscc, list.agentUscc, carrier.uscc),
      results: fc.subarray(['ARRIVED', 'REFUSED']),
    })
    .map(({ kind, results, lines, pieces, ...more }) => {
      const { orderNo, platformUscc } = list
      const request = { orderNo, platformUscc, reason: '不要了', ...more }
      if (kind === 'cancel') return [{ kind, sender: more.agentUscc, document: request }]
      const returned = lines.map(({ line, hsCode, quantity }) => ({
        line,
        hsCode,
        quantity: String(Math.min(pieces, Number(quantity) + 1)),
      }))
      const { agentUscc, appTime: requestedAt } = more
      const asked = { orderNo, platformUscc, agentUscc, requestedAt }
      const check = { ...asked, arrivedOn: '2026-03-01', district: '9901' }
      return [
        { kind: 'return', sender: more.agentUscc, document: { ...request, lines: returned } },
        ...results.map((result) => ({
          kind: 'returnCheck' as const,
          sender: OFFICER,
          document: { ...check, result, recordedOn: result === 'ARRIVED' ? '2026-03-01' : '2026-03-02' },
        })),
      ] as Sent[]
    })

const anyRequests = (pushed: Pushed[]): fc.Arbitrary<Sent[]> => {
  const lists = pushed.filter(({ kind }) => kind === 'inventory').map(({ document }) => document as InventoryInput)
  const some = fc.constantFrom(...lists).chain(requestsOf)
  return fc.array(some, { minLength: 4, maxLength: 12 }).map((requests) => requests.flat())
}

const ANSWER = 'receipt { receiptNo } documents { userErrors { code field } } userErrors { code }'
const PUSH = `mutation($input: PushDocumentsInput!) { pushed: pushDocuments(input: $input) { ${ANSWER} } }`
const RECORD = `mutation($input: RecordFactsInput!) { pushed: recordFacts(input: $input) { ${ANSWER} } }`

let batches = 0
async function push(sender: string, documents: Sent[]): Promise<string> {
  const batchKey = `digest-${process.pid}-${(batches += 1)}`
  const items = documents.map(({ kind, document }) => ({ [kind]: document }))
  const { data, errors } =
    sender === OFFICER
      ? await door.ask({ audience: 'officer', districts: ['*'] }, RECORD, { input: { batchKey, facts: items } })
      : await door.ask({ audience: 'platform', party: sender }, PUSH, { input: { batchKey, documents: items } })
  if (errors) throw new Error(JSON.stringify(errors))
  expect(data.pushed.documents.flatMap(({ userErrors }: { userErrors: unknown[] }) => userErrors)).toEqual([])
  return data.pushed.receipt.receiptNo
}

/** Neighbours of one sender travel together, up to so many; what was pushed is applied side by side. */
async function arrive(sent: Sent[], together: number, matchAfter: number): Promise<void> {
  const apply = applyJob(door.workshop)
  const waiting: Promise<void>[] = []
  let batch: Sent[] = []
  let count = 0
  const close = async () => {
    if (batch.length > 0) waiting.push(apply(await push(batch[0]!.sender, batch)))
    batch = []
    if (++count % matchAfter === 0) await match(door.workshop)
  }
  for (const pushed of sent) {
    if (batch.length === together || (batch.length > 0 && batch[0]!.sender !== pushed.sender)) await close()
    batch.push(pushed)
  }
  await close()
  await Promise.all(waiting)
  await match(door.workshop)
  await fold(door.workshop)
}

test('any shuffling, repetition and batching of the documents gives the same graph', async () => {
  const all = documents()
  await arrive(all, 1, 1)
  const [expected, picture] = [await digestOf(door, parties), await pictureOf(door, parties)]
  expect(picture.length).toBeGreaterThan(24)
  // All kinds are there, and none was set aside.
  expect(await door.draw(SET_ASIDE, { parties })).toEqual([])
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.subarray(all),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 9 }),
      async (shuffled, again, together, matchAfter) => {
        await forget(door, parties)
        await arrive([...shuffled, ...again], together, matchAfter)
        expect(await pictureOf(door, parties)).toEqual(picture)
        expect(await digestOf(door, parties)).toBe(expected)
      },
    ),
    { numRuns: 8 },
  )
}, 300_000)

test('so do requests to cancel or return, and what customs found, wherever they come among the documents', async () => {
  const all = documents()
  const withRequests = anyRequests(all).chain((requests) =>
    fc.tuple(
      fc.constant(requests),
      fc.shuffledSubarray([...all, ...requests], { minLength: all.length + requests.length }),
    ),
  )
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      withRequests,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 9 }),
      async ([requests, shuffled], together, matchAfter) => {
        await forget(door, parties)
        await arrive([...all, ...requests], 6, 9)
        const picture = await pictureOf(door, parties)
        await forget(door, parties)
        await arrive([...shuffled, ...requests.slice(0, 3)], together, matchAfter)
        expect(await pictureOf(door, parties)).toEqual(picture)
        expect(await door.draw(SET_ASIDE, { parties })).toEqual([])
        for (const [verdict] of await door.draw(VERDICTS, { parties })) seen.add(verdict as string)
      },
    ),
    { numRuns: 5 },
  )
  // Five draws need not hold one that waits; `request.test.ts` tells of each.
  expect([...seen]).toEqual(expect.arrayContaining(['REFUSED', 'SETTLED']))
}, 300_000)

const SET_ASIDE = 'MATCH (l:DeadLetter) WHERE l.party IN $parties RETURN l.kind, l.reason'

const VERDICTS = `MATCH (r:Cancellation|Return) WHERE any(p IN $parties WHERE r.row CONTAINS p) RETURN DISTINCT r.verdict`
