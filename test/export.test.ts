/** An export on its way: who may say what of it, what has to agree, where it was seen, and what follows its list. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { documentKey } from '../graph/document-row.ts'
import { drawsFor } from '../world/draw.ts'
import { settle } from './ceb.ts'
import { digestOf, forget } from './digest.ts'
import { type Door, openDoor } from './door.ts'
import {
  deliveryOf,
  type ExportKind,
  exportOf,
  type ExportParties,
  exportSenderOf,
  followingOf,
  newExportParties,
} from './exports.ts'
import { newParties, parcelOf, push, senderOf } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const LATER = '2026-03-01T12:00:00+08:00'

async function send(party: string, kind: string, document: object) {
  const { documents } = await push(door, party, [{ [kind]: document }])
  return documents[0] as { state: string; userErrors: { code: string }[] }
}

/** Each document by its sender; then all that waits is done. */
async function sendAll(parties: ExportParties, documents: Partial<Record<ExportKind, object>>): Promise<void> {
  for (const [kind, document] of Object.entries(documents) as [ExportKind, object][])
    expect(await send(exportSenderOf(kind, parties), kind, document)).toMatchObject({ state: 'ACCEPTED' })
  await settle(door)
}

const PARCEL = `query($orderNo: String!, $merchantUscc: String, $platformUscc: String) {
  exportParcel(orderNo: $orderNo, merchantUscc: $merchantUscc, platformUscc: $platformUscc) {
    state code missing documents { kind receivedAt key } findings { rule yours fixer zh en }
    passages { kind at district billNo } } }`

async function parcelFor(party: string, { merchant, platform }: ExportParties, orderNo: string) {
  const variables = { orderNo, merchantUscc: merchant, platformUscc: platform }
  return (await door.ask({ audience: 'platform', party }, PARCEL, variables)).data.exportParcel
}

/** What a party hears of its documents, oldest first. */
async function newsFor(party: string): Promise<[kind: string, code: string, findings: string[]][]> {
  const { data } = await door.ask(
    { audience: 'platform', party },
    '{ receipts(first: 100) { receipts { documents { news { kind code findings } } } } }',
  )
  const documents = data.receipts.receipts.flatMap((receipt: { documents: object[] }) => receipt.documents)
  return documents.flatMap(({ news }: any) => (news ? [[news.kind, news.code, news.findings]] : []))
}

describe('an export', () => {
  test('is released when order, proceeds and waybill agree with its list, and each sender hears of its own', async () => {
    const parties = newExportParties()
    const { exportInventory, ...others } = exportOf(parties, 'E1')
    await sendAll(parties, { exportInventory })
    expect(await parcelFor(parties.merchant, parties, 'E1')).toMatchObject({
      state: 'WAITING',
      code: '120',
      missing: ['EXPORT_ORDER', 'PROCEEDS', 'EXPORT_WAYBILL'],
    })
    await sendAll(parties, others)
    expect(await parcelFor(parties.agent, parties, 'E1')).toMatchObject({ state: 'RELEASED', code: '800', missing: [] })
    expect(await newsFor(parties.platform)).toEqual([['EXPORT_ORDER', '800', []]])
    expect(await newsFor(parties.payer)).toEqual([['PROCEEDS', '800', []]])
    expect(await newsFor(parties.carrier)).toEqual([['EXPORT_WAYBILL', '800', []]])
    expect(await newsFor(parties.merchant)).toEqual([
      ['EXPORT_INVENTORY', '120', []],
      ['EXPORT_INVENTORY', '800', []],
    ])
  })

  test('is tied to its firms and its documents', async () => {
    const parties = newExportParties()
    const { platform, merchant, agent, carrier, payer } = parties
    await sendAll(parties, exportOf(parties, 'E2'))
    const ties = `MATCH (i:ExportInventory {key: $key})-[:COVERS]->(o:ExportOrder)<-[:PAID]-(p:Proceeds),
        (o)<-[:SHIPPED]-(w:ExportWaybill), (i)-[:DECLARED_BY]->(a), (i)-[:MADE_BY]->(m), (o)-[:SOLD_ON]->(f),
        (o)-[:SOLD_BY]->(s), (w)-[:CARRIED_BY]->(c), (p)-[:PAID_THROUGH]->(b)
      RETURN [e IN [a, m, f, s, c, b] | e.uscc]`
    expect(await door.draw(ties, { key: documentKey(`${platform}|${merchant}|E2`) })).toEqual([
      [[agent, merchant, platform, merchant, carrier, payer]],
    ])
  })

  test('on a platform abroad that has no code is its seller’s', async () => {
    const parties = newExportParties()
    const documents = exportOf(parties, 'E3')
    const abroad = (document: object) => ({ ...document, platformUscc: '无' })
    for (const kind of ['exportOrder', 'proceeds', 'exportInventory'] as const)
      expect(
        await send(kind === 'proceeds' ? parties.payer : parties.merchant, kind, abroad(documents[kind])),
      ).toMatchObject({
        state: 'ACCEPTED',
      })
    await send(parties.carrier, 'exportWaybill', documents.exportWaybill)
    await settle(door)
    const { data } = await door.ask({ audience: 'platform', party: parties.merchant }, PARCEL, { orderNo: 'E3' })
    expect(data.exportParcel).toMatchObject({ state: 'RELEASED' })
  })

  test.each([
    ['9710', 'RELEASED'],
    ['9810', 'RELEASED'],
    ['9610', 'WAITING'],
  ])('by mode %s without proceeds is %s', async (tradeMode, state) => {
    const parties = newExportParties()
    const { exportOrder, exportWaybill, exportInventory } = exportOf(parties, 'E4')
    await sendAll(parties, { exportOrder, exportWaybill, exportInventory: { ...exportInventory, tradeMode } as never })
    expect(await parcelFor(parties.merchant, parties, 'E4')).toMatchObject({ state })
  })

  test('whose lines are not those of the order is sent back, and a change of the list mends it', async () => {
    const parties = newExportParties()
    const { exportInventory, ...others } = exportOf(parties, 'E5')
    const [line] = exportInventory.lines
    const wrong = { ...exportInventory, lines: [{ ...line!, quantity: '3', quantity1: '3', total: '150' }] }
    await sendAll(parties, { ...others, exportInventory: wrong })
    const seen = await parcelFor(parties.merchant, parties, 'E5')
    expect(seen).toMatchObject({
      state: 'DISAGREES',
      code: '100',
      findings: [{ rule: 'LINES', yours: '2 / 3', fixer: 'AGENT' }],
    })
    expect(seen.findings[0].zh).toContain('第 1 项')
    // Who carries it has neither of the two values.
    expect((await parcelFor(parties.carrier, parties, 'E5')).findings).toMatchObject([{ rule: 'LINES', yours: '3' }])
    expect((await newsFor(parties.platform)).at(-1)).toEqual(['EXPORT_ORDER', '100', ['LINES']])
    await sendAll(parties, { exportInventory: { ...exportInventory, appTime: LATER, appType: 'CHANGE' } as never })
    expect(await parcelFor(parties.merchant, parties, 'E5')).toMatchObject({ state: 'RELEASED', findings: [] })
  })

  test.each([
    [
      'a waybill of another seller',
      'WAYBILL_MERCHANT',
      (documents: any) => (documents.exportWaybill.merchantUscc = newUscc()),
    ],
    ['a line that the order has not', 'LINES', (documents: any) => (documents.exportInventory.lines[0].line = 2)],
    ['a line of another item', 'LINES', (documents: any) => (documents.exportOrder.lines[0].itemNo = 'SKU-9')],
    ['a line in another currency', 'LINES', (documents: any) => (documents.exportOrder.lines[0].currency = '142')],
  ])('with %s is sent back', async (_name, rule, spoil) => {
    const parties = newExportParties()
    const documents = JSON.parse(JSON.stringify(exportOf(parties, 'E6')))
    spoil(documents)
    await sendAll(parties, documents)
    const { state, findings } = await parcelFor(parties.merchant, parties, 'E6')
    expect([state, ...new Set(findings.map((finding: { rule: string }) => finding.rule))]).toEqual(['DISAGREES', rule])
  })

  test('of which one party sent all three sides is void', async () => {
    const parties = newExportParties()
    const { merchant, carrier } = parties
    const { exportOrder, proceeds, exportWaybill, exportInventory } = exportOf(parties, 'E7')
    await send(carrier, 'exportWaybill', exportWaybill)
    await send(carrier, 'exportOrder', { ...exportOrder, merchantUscc: carrier })
    await send(carrier, 'proceeds', { ...proceeds, merchantUscc: carrier, firmUscc: null, transactionNo: null })
    await send(carrier, 'exportInventory', { ...exportInventory, merchantUscc: carrier })
    await settle(door)
    const { findings } = await parcelFor(carrier, { ...parties, merchant: carrier }, 'E7')
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('ONE_SENDER')
    expect(await parcelFor(merchant, parties, 'E7')).toBeNull()
  })

  test('stays released when its order changes after it was declared; the change is refused', async () => {
    const parties = newExportParties()
    const documents = exportOf(parties, 'E8')
    await sendAll(parties, documents)
    const [line] = documents.exportOrder.lines
    await sendAll(parties, {
      exportOrder: {
        ...documents.exportOrder,
        appTime: LATER,
        appType: 'CHANGE',
        lines: [{ ...line!, itemNo: 'SKU-2' }],
      } as never,
    })
    expect(await parcelFor(parties.merchant, parties, 'E8')).toMatchObject({ state: 'RELEASED' })
    expect(await newsFor(parties.platform)).toEqual([
      ['EXPORT_ORDER', '800', []],
      ['EXPORT_ORDER', '-301011', ['LATE_CHANGE']],
    ])
  })

  test('that was released and disagrees later keeps its release, and a discrepancy is on record', async () => {
    const parties = newExportParties()
    const documents = exportOf(parties, 'E9')
    await sendAll(parties, documents)
    const [line] = documents.exportInventory.lines
    await sendAll(parties, {
      exportInventory: {
        ...documents.exportInventory,
        appTime: LATER,
        appType: 'CHANGE',
        lines: [{ ...line!, itemNo: 'SKU-2' }],
      } as never,
    })
    const key = documentKey(`${parties.platform}|${parties.merchant}|E9`)
    expect(
      await door.draw('MATCH (d:Discrepancy)-[:ABOUT]->(:ExportInventory {key: $key}) RETURN d.findings', { key }),
    ).toEqual([[['LINES']]])
    expect((await parcelFor(parties.merchant, parties, 'E9')).code).toBe('800')
  })

  test('whose list is deleted has none', async () => {
    const parties = newExportParties()
    const documents = exportOf(parties, 'E10')
    await sendAll(parties, documents)
    await sendAll(parties, {
      exportInventory: { ...documents.exportInventory, appTime: LATER, appType: 'DELETE' } as never,
    })
    expect(await parcelFor(parties.merchant, parties, 'E10')).toMatchObject({ state: 'NO_LIST', code: null })
    const ties = 'MATCH (i:ExportInventory {key: $key})-[r:COVERS]->() RETURN count(r)'
    expect(await door.draw(ties, { key: documentKey(`${parties.platform}|${parties.merchant}|E10`) })).toEqual([[0]])
  })

  test('is shown to its parties, and to customs where it is declared, and to nobody else', async () => {
    const parties = newExportParties()
    await sendAll(parties, exportOf(parties, 'E11'))
    for (const party of [parties.platform, parties.merchant, parties.payer, parties.carrier, parties.agent])
      expect(await parcelFor(party, parties, 'E11')).not.toBeNull()
    expect(await parcelFor(newUscc(), parties, 'E11')).toBeNull()
    const variables = { orderNo: 'E11', merchantUscc: parties.merchant, platformUscc: parties.platform }
    const officer = async (district: string) =>
      (await door.ask({ audience: 'officer', districts: [district] }, PARCEL, variables)).data.exportParcel
    expect(await officer('9902')).toMatchObject({ code: '800' })
    expect(await officer('9907')).toBeNull()
    // A payment firm sees that the list came, and neither its key nor where the parcel was.
    const { documents, passages } = await parcelFor(parties.payer, parties, 'E11')
    expect(documents.at(-1)).toMatchObject({ kind: 'EXPORT_INVENTORY', receivedAt: expect.any(String), key: null })
    expect(passages).toEqual([])
  })
})

describe('who may send', () => {
  const parties = newExportParties()
  const documents = { ...exportOf(parties, 'S1'), ...followingOf(parties, 'S1') }
  const stranger = newUscc()
  /** Beside who sends it above. */
  const OTHERS: Partial<Record<ExportKind, string[]>> = { exportOrder: [parties.merchant] }
  const ENTRUSTED: Partial<Record<ExportKind, string>> = { exportInventory: parties.agent, exportReturn: parties.agent }

  test.each(Object.keys(documents) as ExportKind[])('%s', async (kind) => {
    const may = [exportSenderOf(kind, parties), ...(OTHERS[kind] ?? [])]
    for (const party of [...Object.values(parties), stranger]) {
      const { state, userErrors } = await send(party, kind, documents[kind])
      if (may.includes(party)) expect([party, state]).toEqual([party, 'ACCEPTED'])
      else
        expect([party, userErrors.map(({ code }) => code)]).toEqual([
          party,
          [
            ENTRUSTED[kind] === party || kind === 'exportOrder' || kind === 'proceeds'
              ? 'NOT_ENTRUSTED'
              : 'NOT_THE_SENDER',
          ],
        ])
    }
  })

  test('a declarant whom the seller has entrusted sends its list', async () => {
    const own = newExportParties()
    const entrust = 'mutation($input: EntrustInput!) { entrust(input: $input) { userErrors { code } } }'
    const input = { agentUscc: own.agent, validFrom: '2026-01-01', validTo: null }
    const { data } = await door.ask({ audience: 'platform', party: own.merchant }, entrust, { input })
    expect(data.entrust.userErrors).toEqual([])
    expect(await send(own.agent, 'exportInventory', exportOf(own, 'S2').exportInventory)).toMatchObject({
      state: 'ACCEPTED',
    })
  })

  test('who sells for cash says itself what it got', async () => {
    const own = newExportParties()
    const cash = { ...exportOf(own, 'S3').proceeds, firmUscc: null, transactionNo: null }
    expect(await send(own.merchant, 'proceeds', cash)).toMatchObject({ state: 'ACCEPTED' })
    expect(await send(own.payer, 'proceeds', cash)).toMatchObject({ userErrors: [{ code: 'NOT_ENTRUSTED' }] })
  })

  test('nobody takes the place of another’s order or list under the same number', async () => {
    const own = newExportParties()
    await sendAll(own, exportOf(own, 'S4'))
    const thief = newUscc()
    const { exportOrder, exportInventory } = exportOf(own, 'S4')
    const stolen = { merchantUscc: thief, agentUscc: thief, appTime: LATER }
    await send(thief, 'exportInventory', { ...exportInventory, ...stolen })
    await send(thief, 'exportOrder', { ...exportOrder, merchantUscc: thief, appTime: LATER })
    await settle(door)
    expect(await parcelFor(own.merchant, own, 'S4')).toMatchObject({ state: 'RELEASED', findings: [] })
  })
})

describe('where a parcel was seen', () => {
  const passagesOf = async (parties: ExportParties, orderNo: string) =>
    (await parcelFor(parties.merchant, parties, orderNo)).passages.map(({ kind }: { kind: string }) => kind)

  test('of export is on its page, whether the tally or the list came first', async () => {
    const parties = newExportParties()
    const { arrival, departure, consolidation, returnTally } = followingOf(parties, 'W1')
    await sendAll(parties, { arrival, consolidation, departure })
    await sendAll(parties, exportOf(parties, 'W1'))
    await sendAll(parties, { returnTally: { ...returnTally, appTime: '2026-03-02T23:30:00+08:00' } })
    const { passages } = await parcelFor(parties.merchant, parties, 'W1')
    expect(passages).toEqual([
      { kind: 'ARRIVED', at: '2026-03-01T00:00:00.000Z', district: '9901', billNo: 'B-1' },
      { kind: 'CONSOLIDATED', at: '2026-03-01T00:00:00.000Z', district: '9901', billNo: 'B-1' },
      { kind: 'DEPARTED', at: '2026-03-02T15:00:00.000Z', district: '9901', billNo: 'B-1' },
      { kind: 'RETURNED', at: '2026-03-02T15:30:00.000Z', district: '9901', billNo: 'B-1' },
    ])
  })

  test('is taken back when the tally is changed or deleted', async () => {
    const parties = newExportParties()
    await sendAll(parties, exportOf(parties, 'W2'))
    const { arrival, departure } = followingOf(parties, 'W2')
    await sendAll(parties, { arrival, departure })
    expect(await passagesOf(parties, 'W2')).toEqual(['ARRIVED', 'DEPARTED'])
    await sendAll(parties, { arrival: { ...arrival, appTime: LATER, appType: 'DELETE' } as never })
    await sendAll(parties, {
      departure: {
        ...departure,
        appTime: LATER,
        appType: 'CHANGE',
        lines: [{ line: 1, waybillNo: 'ANOTHER' }],
      } as never,
    })
    expect(await passagesOf(parties, 'W2')).toEqual([])
    // What is older than the deletion does not bring it back.
    await sendAll(parties, { arrival: { ...arrival, site: '9901Z2' } })
    expect(await passagesOf(parties, 'W2')).toEqual([])
  })

  test('of import is on its page as soon as the site has counted it in', async () => {
    const parties = newParties()
    const operator = newUscc()
    const parcel = parcelOf(parties, 'W3')
    await send(operator, 'delivery', deliveryOf(operator, parties.carrier, ['WW3', 'WW3', 'WW4']))
    for (const kind of ['order', 'payment', 'waybill', 'inventory'] as const)
      await send(senderOf(kind, parties), kind, parcel[kind])
    await settle(door)
    const query = '{ parcel(orderNo: "W3", platformUscc: "$") { state passages { kind district billNo } } }'
    const ask = (party: string) => door.ask({ audience: 'platform', party }, query.replace('$', parties.platform))
    const seen = [{ kind: 'TALLIED', district: '9901', billNo: 'B-9' }]
    expect((await ask(parties.merchant)).data.parcel).toEqual({ state: 'RELEASED', passages: seen })
    expect((await ask(parties.payer)).data.parcel.passages).toEqual([])
  })

  test('is one tally of five thousand', async () => {
    const parties = newParties()
    const operator = newUscc()
    const waybills = Array.from({ length: 5_000 }, (_, i) => `M${i}`)
    await send(operator, 'delivery', deliveryOf(operator, parties.carrier, waybills))
    await settle(door)
    const count = 'MATCH (p:Passage)-[:IN]->(:Delivery {key: $key}) RETURN count(p)'
    expect(await door.draw(count, { key: documentKey(`${operator}|DELIVERY-1`) })).toEqual([[5_000]])
  })
})

describe('what follows a list', () => {
  test('a cancellation by its declarant settles it, before its release and after', async () => {
    for (const orderNo of ['C1', 'C2']) {
      const parties = newExportParties()
      const { exportInventory, ...others } = exportOf(parties, orderNo)
      const { exportCancellation } = followingOf(parties, orderNo)
      if (orderNo === 'C1') await sendAll(parties, { exportInventory, exportCancellation })
      else await sendAll(parties, { exportInventory, ...others })
      await sendAll(parties, orderNo === 'C1' ? others : { exportCancellation })
      expect(await parcelFor(parties.merchant, parties, orderNo)).toMatchObject({ state: 'CANCELLED', code: '399' })
      expect(await newsFor(parties.agent)).toEqual([['EXPORT_CANCELLATION', '399', []]])
      expect((await newsFor(parties.merchant)).at(-1)).toEqual(['EXPORT_INVENTORY', '399', []])
    }
  })

  test('a cancellation that is deleted is none', async () => {
    const parties = newExportParties()
    await sendAll(parties, exportOf(parties, 'C3'))
    const { exportCancellation } = followingOf(parties, 'C3')
    await sendAll(parties, { exportCancellation })
    await sendAll(parties, {
      exportCancellation: { ...exportCancellation, appTime: LATER, appType: 'DELETE' } as never,
    })
    expect(await parcelFor(parties.merchant, parties, 'C3')).toMatchObject({ state: 'RELEASED' })
  })

  test('a cancellation by somebody else is kept, and leads to nothing', async () => {
    const parties = newExportParties()
    await sendAll(parties, exportOf(parties, 'C4'))
    const stranger = newUscc()
    const { exportCancellation } = followingOf(parties, 'C4')
    await send(stranger, 'exportCancellation', { ...exportCancellation, agentUscc: stranger })
    await settle(door)
    expect(await parcelFor(parties.merchant, parties, 'C4')).toMatchObject({ state: 'RELEASED' })
    expect(await newsFor(stranger)).toEqual([])
  })

  test('a return of what was declared is in the base, whichever came first', async () => {
    for (const orderNo of ['R1', 'R2']) {
      const parties = newExportParties()
      const { exportReturn } = followingOf(parties, orderNo)
      const all = exportOf(parties, orderNo)
      await sendAll(parties, orderNo === 'R1' ? { exportReturn, ...all } : { ...all, exportReturn })
      expect((await newsFor(parties.merchant)).filter(([kind]) => kind === 'EXPORT_RETURN')).toEqual([
        ['EXPORT_RETURN', '120', []],
      ])
      const about = 'MATCH (:ExportReturn)-[:ABOUT]->(:ExportInventory {key: $key}) RETURN 1'
      expect(
        await door.draw(about, { key: documentKey(`${parties.platform}|${parties.merchant}|${orderNo}`) }),
      ).toEqual([[1]])
    }
  })

  test.each([
    ['of more than was declared', 'RETURNED_QUANTITY', { quantity: '3', quantity1: '3' }],
    ['of a line that the list has not', 'RETURNED_LINE', { line: 2 }],
    ['under another tariff code', 'RETURNED_LINE', { hsCode: '6303' }],
    ['under another name', 'RETURNED_LINE', { name: '浴巾' }],
    ['of another model', 'RETURNED_LINE', { model: '麻' }],
    ['with a second quantity where there was none', 'RETURNED_QUANTITY', { quantity2: '0.1', unit2: '035' }],
  ])('a return %s is sent back', async (_name, rule, patch) => {
    const parties = newExportParties()
    const { exportReturn } = followingOf(parties, 'R3')
    const [line] = exportReturn.lines
    await sendAll(parties, {
      ...exportOf(parties, 'R3'),
      exportReturn: { ...exportReturn, lines: [{ ...line!, ...patch }] },
    })
    const told = (await newsFor(parties.merchant)).filter(([kind]) => kind === 'EXPORT_RETURN')
    expect(told.at(-1)).toEqual(['EXPORT_RETURN', '100', [rule]])
  })

  test('a list that takes another’s number spoils nothing of it', async () => {
    const parties = newExportParties()
    const { exportReturn, exportCancellation } = followingOf(parties, 'R4')
    await sendAll(parties, { ...exportOf(parties, 'R4'), exportReturn })
    const thief = newExportParties()
    const { exportInventory } = exportOf(thief, 'R4')
    await sendAll(thief, { exportInventory: { ...exportInventory, invtNo: exportReturn.invtNo } })
    await sendAll(parties, { exportCancellation })
    expect((await newsFor(parties.merchant)).filter(([kind]) => kind === 'EXPORT_RETURN')).toHaveLength(1)
    expect(await newsFor(parties.agent)).toEqual([['EXPORT_CANCELLATION', '399', []]])
    expect(await parcelFor(thief.merchant, thief, 'R4')).toMatchObject({ state: 'WAITING' })
  })
})

test('the graph is the same in whatever order all of it comes, whole or again', async () => {
  const parties = newExportParties()
  const firms = Object.values(parties)
  const documents = ['X1', 'X2'].flatMap((orderNo) =>
    Object.entries({ ...exportOf(parties, orderNo), ...followingOf(parties, orderNo) }).flatMap(([kind, document]) => [
      [kind as ExportKind, document] as const,
      // A later version of some, and the deletion of others.
      ...(['exportOrder', 'arrival', 'exportReturn', 'proceeds'].includes(kind)
        ? [
            [
              kind as ExportKind,
              { ...document, appTime: LATER, appType: kind === 'arrival' ? 'DELETE' : 'CHANGE' },
            ] as const,
          ]
        : []),
    ]),
  )
  const digests = new Set<string>()
  for (const seed of [1, 2, 3, 4]) {
    await forget(door, firms)
    const draw = drawsFor('exports')(seed)
    const shuffled = documents
      .map((document) => ({ document, place: draw.below(1_000_000) }))
      .sort((one, other) => one.place - other.place)
    for (const { document } of [...shuffled, ...shuffled.slice(0, 5)]) {
      const [kind, content] = document
      await send(exportSenderOf(kind, parties), kind, content)
      if (draw.perMille(300)) await settle(door)
    }
    await settle(door)
    digests.add(await digestOf(door, firms))
  }
  expect(digests.size).toBe(1)
}, 120_000)
