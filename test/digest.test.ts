/** Order of arrival, batching and repetition do not change the graph; and nobody's name is anywhere. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { applyJob } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { match } from '../jobs/match.ts'
import { type Pushed, parcelsToPush } from '../world/push.ts'
import { digestOf, forget, pictureOf } from './digest.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const firm = () => ({ uscc: newUscc(), district: '9901' as const })
const [platform, merchant, payer, carrier] = [firm(), firm(), firm(), firm()]
const parties = [platform, merchant, payer, carrier].map(({ uscc }) => uscc)

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
  return [
    ...pushed,
    // Long after its list; of the same moment as another; gone, and sent anew.
    changed(order, { appTime: '2026-03-02T23:00:00+08:00', consignee: '王五' }),
    changed(order, { appTime: '2026-03-02T23:00:00+08:00', consignee: '赵六' }),
    changed(waybill, { appTime: '2026-03-02T22:00:00+08:00', appType: 'DELETE' }),
    changed(waybill, { appTime: '2026-03-02T23:30:00+08:00', appType: 'CHANGE' }),
    changed(list, { appTime: '2026-03-02T23:45:00+08:00', appType: 'CHANGE', declaredOn: '2026-03-03' }),
  ]
}

const changed = (pushed: Pushed, more: object): Pushed => ({
  ...pushed,
  document: { ...pushed.document, ...more } as Pushed['document'],
})

const PUSH = `mutation($input: PushDocumentsInput!) { pushDocuments(input: $input) { receipt { receiptNo } documents { userErrors { code field } } userErrors { code } } }`

let batches = 0
async function push(sender: string, documents: Pushed[]): Promise<string> {
  const input = {
    batchKey: `digest-${process.pid}-${(batches += 1)}`,
    documents: documents.map(({ kind, document }) => ({ [kind]: document })),
  }
  const { data, errors } = await door.ask({ audience: 'platform', party: sender }, PUSH, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  expect(data.pushDocuments.documents.flatMap(({ userErrors }: { userErrors: unknown[] }) => userErrors)).toEqual([])
  return data.pushDocuments.receipt.receiptNo
}

/** Neighbours of one sender travel together, up to so many; what was pushed is applied side by side. */
async function arrive(sent: Pushed[], together: number, matchAfter: number): Promise<void> {
  const apply = applyJob(door.workshop)
  const waiting: Promise<void>[] = []
  let batch: Pushed[] = []
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
    { numRuns: 12 },
  )
}, 300_000)
