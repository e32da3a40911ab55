/** What a stranger can do to a parcel, and learn of it: nothing. */
import { hash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { documentKey } from '../graph/document-row.ts'
import { type Caller, signToken } from '../access/token.ts'
import { type Apply, applyJob } from '../jobs/apply.ts'
import { match } from '../jobs/match.ts'
import { type Door, openDoor } from './door.ts'
import { type Kind, newParties, orderOf, parcelOf, type Parties, push, senderOf } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
let apply: Apply
beforeAll(async () => {
  door = await openDoor()
  apply = applyJob(door.workshop)
})
afterAll(() => door?.close())

const LATER = '2026-03-01T20:00:00+08:00'

/** Whether it is refused at the door or ignored later is open; it must have no effect. */
async function attempt(party: string, document: object): Promise<void> {
  const { receipt } = await push(door, party, [document])
  await apply(receipt.receiptNo)
  await match(door.workshop)
}

async function arrive(parties: Parties, ...kinds: Kind[]) {
  const parcel = parcelOf(parties, 'N1')
  for (const kind of kinds) await attempt(senderOf(kind, parties), { [kind]: parcel[kind] })
  return parcel
}

async function parcelFor(party: string, { platform }: Parties) {
  const { data } = await door.ask(
    { audience: 'platform', party },
    `query($p: String) { parcel(orderNo: "N1", platformUscc: $p) { state } }`,
    { p: platform },
  )
  return data.parcel
}

test.each(['cancel', 'return'])('it cannot %s what others declared', async (kind) => {
  const [parties, stranger] = [newParties(), newUscc()]
  await arrive(parties, 'order', 'inventory')
  const lines = [{ line: 1, hsCode: '6302600000', quantity: '1' }]
  const request = { orderNo: 'N1', platformUscc: parties.platform, agentUscc: stranger, appTime: LATER, reason: 'x' }
  await attempt(stranger, { [kind]: kind === 'return' ? { ...request, lines } : request })
  await arrive(parties, 'payment', 'waybill')
  expect(await parcelFor(parties.platform, parties)).toEqual({ state: 'RELEASED' })
  const [spent] = await door.draw(
    `MATCH (i:Inventory {key: $key}) MATCH (q:Quota) WHERE i.row CONTAINS split(q.key, '|')[0] RETURN q.usedFen`,
    { key: documentKey(`${parties.platform}|N1`) },
  )
  expect(spent).toEqual([11_000])
})

test('a payment of its own for somebody’s order does not show it the parcel', async () => {
  const [parties, stranger] = [newParties(), newUscc()]
  const { payment } = await arrive(parties, 'order', 'payment', 'waybill', 'inventory')
  await attempt(stranger, { payment: { ...payment, firmUscc: stranger, transactionNo: 'X' } })
  expect(await parcelFor(stranger, parties)).toBeNull()
})

test('an order that names it as merchant does not take the place of the platform’s', async () => {
  const [parties, stranger] = [newParties(), newUscc()]
  const { order } = await arrive(parties, 'order')
  await attempt(stranger, { order: { ...order, merchantUscc: stranger, appTime: LATER } })
  const [stands] = await door.draw('MATCH (o:Order {key: $key})-[:SOLD_BY]->(m) RETURN m.uscc', {
    key: documentKey(`${parties.platform}|N1`),
  })
  expect(stands).toEqual([parties.merchant])
})

test('a list that names it as merchant and agent does not take the place of the one that was declared', async () => {
  const [parties, stranger] = [newParties(), newUscc()]
  const { inventory } = await arrive(parties, 'order', 'inventory')
  await attempt(stranger, { inventory: { ...inventory, merchantUscc: stranger, agentUscc: stranger, appTime: LATER } })
  await arrive(parties, 'payment', 'waybill')
  expect(await parcelFor(parties.platform, parties)).toEqual({ state: 'RELEASED' })
})

test('a list of a time to come is refused, and one that came before the order gives way to the merchant’s', async () => {
  const [parties, stranger] = [newParties(), newUscc()]
  const { inventory } = parcelOf(parties, 'N1')
  const squat = { ...inventory, merchantUscc: stranger, agentUscc: stranger }
  const { documents } = await push(door, stranger, [
    { inventory: { ...squat, appTime: '2099-12-31T00:00:00+08:00' } },
    { inventory: { ...squat, appTime: '2026-03-03T00:10:01+08:00' } },
  ])
  const refused = (i: number) => [{ code: 'TIME_AHEAD', field: `input.documents.${i}.inventory.appTime` }]
  expect(documents).toMatchObject([{ userErrors: refused(0) }, { userErrors: refused(1) }])
  await attempt(stranger, { inventory: squat })
  await arrive(parties, 'order', 'payment', 'waybill')
  await attempt(parties.merchant, { inventory: { ...inventory, appTime: LATER } })
  expect(await parcelFor(parties.platform, parties)).toEqual({ state: 'RELEASED' })
  expect(await parcelFor(stranger, parties)).toBeNull()
})

test('an order that its merchant sent is not taken by another, whom only the platform could name', async () => {
  const [parties, stranger] = [newParties(), newUscc()]
  const { order } = parcelOf(parties, 'N1')
  await attempt(parties.merchant, { order })
  const theft = { ...order, merchantUscc: stranger, appTime: LATER }
  const { documents } = await push(door, stranger, [{ order: theft }])
  expect(documents).toMatchObject([
    { userErrors: [{ code: 'OTHERS_GOODS', field: 'input.documents.0.order.merchantUscc' }] },
  ])
  await arrive(parties, 'payment', 'waybill', 'inventory')
  expect(await parcelFor(parties.merchant, parties)).toEqual({ state: 'RELEASED' })
  expect(await parcelFor(stranger, parties)).toBeNull()
  await attempt(parties.platform, { order: theft })
  const [stands] = await door.draw('MATCH (o:Order {key: $key})-[:SOLD_BY]->(m) RETURN m.uscc', {
    key: documentKey(`${parties.platform}|N1`),
  })
  expect(stands).toEqual([stranger])
})

test.each(['before', 'after'])(
  'a payment of its own does not hide the one that was made: %s the release',
  async (when) => {
    const parties = newParties()
    const { order, payment } = parcelOf(parties, 'N1')
    await attempt(parties.platform, { order: { ...order, paymentFirmUscc: null, transactionNo: null } })
    const forged = Array.from({ length: 4 }, () => newUscc()).map((firmUscc, i) => ({
      ...payment,
      firmUscc,
      transactionNo: 'X',
      ...(i % 2 === 0 ? { amountFen: 1 } : { payerIdNumber: newParties().buyer }),
    }))
    const squat = async () => {
      for (const each of forged) await attempt(each.firmUscc, { payment: each })
    }
    if (when === 'before') await squat()
    await arrive(parties, 'payment', 'waybill', 'inventory')
    if (when === 'after') await squat()
    const { data } = await door.ask(
      { audience: 'platform', party: parties.platform },
      `query($p: String) { parcel(orderNo: "N1", platformUscc: $p) { state findings { rule } } }`,
      { p: parties.platform },
    )
    expect(data.parcel).toEqual({ state: 'RELEASED', findings: [] })
  },
)

test('the cursor of another party leads to no receipts of a third', async () => {
  const parties = Array.from({ length: 3 }, () => newUscc()).sort()
  for (const party of parties) await attempt(party, { order: orderOf(party) })
  const feed = async (party: string, after: string | null) => {
    const query = `query($after: String) { receipts(after: $after) { next receipts { documents { key } } } }`
    const { data } = await door.ask({ audience: 'platform', party }, query, { after })
    return data?.receipts
  }
  const [low, , high] = parties as [string, string, string]
  const told = await feed(high, (await feed(low, null)).next)
  const keys = (told?.receipts ?? []).flatMap(({ documents }: any) => documents.map(({ key }: any) => key))
  expect(keys.filter((key: string) => !key.startsWith(high))).toEqual([])
})

test('what a stream without a name is known by does not give an identity number away', async () => {
  const party = newUscc()
  const line = JSON.stringify({ order: orderOf(party) })
  const caller: Caller = { audience: 'platform', subject: 'tester', party, districts: [], bureau: '' }
  const authorization = `Bearer ${await signToken(door.tokenKey, caller, 1)}`
  const headers = { authorization, 'content-type': 'application/x-ndjson' }
  await door.app.inject({ method: 'POST', url: '/bulk', headers, payload: line })
  const [[batchKey]] = (await door.draw('MATCH (r:Receipt {party: $party}) RETURN r.batchKey', { party })) as [[string]]
  for (const guess of [line, `${line}\n`]) expect(hash('sha256', guess).startsWith(batchKey)).toBe(false)
})
