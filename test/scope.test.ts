/** Who sees which rows: jurisdiction for officers, themselves for enterprises, own documents for platforms. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { documentKey } from '../graph/document-row.ts'
import { orderDocument } from '../graph/order.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { type Door, openDoor } from './door.ts'
import { orderOf, pushOrders } from './parcels.ts'
import { newUscc } from './service.ts'

const here = newUscc('9901')
const elsewhere = newUscc('9903')
const platform = newUscc('9901')
const officer = { audience: 'officer', districts: ['9901'] } as const
let door: Door

const AT = '2026-01-01T00:00:00.000Z'
const ORDER: Record<string, unknown> = {
  appTime: AT,
  receivedAt: AT,
  platform,
  orderNo: 'S-1',
  orderedOn: '2026-01-01',
}
const ORDER_ROW = orderDocument.form.write(orderDocument.slots.map((name) => ORDER[name] ?? null))

beforeAll(async () => {
  door = await openDoor()
  for (const [uscc, district] of [
    [here, '9901'],
    [elsewhere, '9903'],
    [platform, '9901'],
  ])
    await door.draw(
      `CREATE (e:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: $district, name: $uscc})
         <-[:COMMITTED_BY]-(:Violation {key: 'V|' + $uscc, number: 'V' + $uscc, authority: '9901', kind: 'SMUGGLING_ACT', state: 'EFFECTIVE', decidedOn: '2026-01-05'}),
       (d:Declaration {key: $number, current: $number, number: $number, byOwner: $id + '|2026-01-01|' + $number, direction: 'IMPORT', port: $district,
         tradeMode: '0110', declaredOn: '2026-01-01', totalFen: 1, currency: 'CNY'})-[:FOR]->(e), (d)-[:DECLARED_BY]->(e)`,
      { id: enterpriseIdOf(uscc!), uscc, district, number: `${district}${uscc!.slice(4)}` },
    )
  await door.draw(
    `MATCH (p:Enterprise {uscc: $platform}), (m:Enterprise {uscc: $merchant})
     CREATE (o:Order {key: $key, byOwner: p.id + $key, byMerchant: m.id + $key, row: $row})
       -[:SOLD_ON]->(p), (o)-[:SOLD_BY]->(m)`,
    { platform, merchant: elsewhere, key: documentKey(`${platform}|S-1`), row: ORDER_ROW },
  )
})

afterAll(() => door?.close())

const ENTERPRISE = `query($uscc: String!) { enterprise(uscc: $uscc) { uscc violations { nodes { number } } } }`

test('an officer sees the enterprises registered in his districts, and no others', async () => {
  expect((await door.ask(officer, ENTERPRISE, { uscc: here })).data.enterprise.uscc).toBe(here)
  expect((await door.ask(officer, ENTERPRISE, { uscc: elsewhere })).data.enterprise).toBeNull()
  expect(
    (await door.ask(officer, `query($u: [String!]!) { enterprises(usccs: $u) { uscc } }`, { u: [elsewhere, here] }))
      .data.enterprises,
  ).toEqual([{ uscc: here }])
})

test('what is out of scope answers in the same bytes as what does not exist', async () => {
  const hidden = await door.ask(officer, ENTERPRISE, { uscc: elsewhere })
  const unknown = await door.ask(officer, ENTERPRISE, { uscc: newUscc() })
  expect(hidden).toEqual(unknown)
})

test('a global id opens no door that the query would not', async () => {
  const NODE = `query($id: ID!) { node(id: $id) { id } }`
  const violation = `Violation:V|${elsewhere}`
  const declaration = `Declaration:9903${elsewhere.slice(4)}`
  for (const id of [`Enterprise:${enterpriseIdOf(elsewhere)}`, violation, declaration, 'Enterprise:', 'Nonsense:1', ''])
    expect((await door.ask(officer, NODE, { id })).data.node).toBeNull()
  expect((await door.ask(officer, NODE, { id: `Violation:V|${here}` })).data.node).not.toBeNull()
})

test('an order shows the officer of the platform’s district no enterprise of another', async () => {
  const { data } = await door.ask(
    officer,
    `query($p: String!) { order(orderNo: "S-1", platformUscc: $p) { platform { uscc } merchant { uscc } } }`,
    {
      p: platform,
    },
  )
  expect(data.order).toEqual({ platform: { uscc: platform }, merchant: null })
})

test('a platform sees its own orders with their merchant, and nobody else’s', async () => {
  const ORDER = `query($p: String) { order(orderNo: "S-1", platformUscc: $p) { orderNo merchant { uscc name } } }`
  const own = await door.ask({ audience: 'platform', party: platform }, ORDER)
  expect(own.data.order).toEqual({ orderNo: 'S-1', merchant: { uscc: elsewhere, name: elsewhere } })
  const rival = await door.ask({ audience: 'platform', party: here }, ORDER, { p: platform })
  expect(rival.data.order).toBeNull()
})

test('an enterprise sees itself', async () => {
  const caller = { audience: 'enterprise', party: elsewhere } as const
  const { data } = await door.ask(caller, `{ me { uscc violations { nodes { number } } } }`)
  expect(data.me).toEqual({ uscc: elsewhere, violations: { nodes: [{ number: `V${elsewhere}` }] } })
  const other = await door.ask(caller, `query($id: ID!) { node(id: $id) { id } }`, {
    id: `Enterprise:${enterpriseIdOf(here)}`,
  })
  expect(other.data.node).toBeNull()
})

test('a receipt is its sender’s', async () => {
  const sender = { audience: 'platform', party: platform } as const
  const { receipt } = await pushOrders(door, platform, [orderOf(platform, { orderNo: `R-${Date.now()}` })])
  const query = `query($no: String!) { receipt(receiptNo: $no) { receiptNo } }`
  const { receiptNo: no } = receipt
  expect((await door.ask(sender, query, { no })).data.receipt).toEqual({ receiptNo: no })
  expect((await door.ask({ audience: 'platform', party: here }, query, { no })).data.receipt).toBeNull()
  expect((await door.ask(officer, query, { no })).data.receipt).toBeNull()
})
