/** A parcel from its four parties: pushed apart, in any order, until the list is released or says what disagrees. */
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { documentKey } from '../graph/document-row.ts'
import { Pressure, RETRY_AFTER_S } from '../access/pressure.ts'
import { type Caller, signToken } from '../access/token.ts'
import { clockOf } from '../clock.ts'
import { type Apply, applyJob } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { match } from '../jobs/match.ts'
import { type Door, openDoor } from './door.ts'
import { type Kind, newBatchKey, newParties, orderOf, parcelOf, type Parties, push, PUSH, senderOf } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
let apply: Apply
beforeAll(async () => {
  door = await openDoor()
  apply = applyJob(door.workshop)
})
afterAll(() => door?.close())

const STATUS = `query($orderNo: String!, $platformUscc: String) { parcel(orderNo: $orderNo, platformUscc: $platformUscc) {
  key state code en zh missing documents { kind receivedAt key } dutiableFen taxFen
  findings { rule customsCode yours cause fixer en zh } } }`

const statusFor = async (party: string, { platform }: Parties, orderNo: string) => {
  const { data, errors } = await door.ask({ audience: 'platform', party }, STATUS, { orderNo, platformUscc: platform })
  expect(errors).toBeUndefined()
  return data.parcel
}

/** What a party sends, taken in and applied; nothing is compared yet. */
async function send(party: string, documents: object[]): Promise<void> {
  const answer = await push(door, party, documents)
  expect(answer.documents.flatMap(({ userErrors }: { userErrors: object[] }) => userErrors)).toEqual([])
  await apply(answer.receipt.receiptNo)
}

async function sendAll(parties: Parties, documents: Partial<ReturnType<typeof parcelOf>>): Promise<void> {
  for (const [kind, document] of Object.entries(documents))
    await send(senderOf(kind as Kind, parties), [{ [kind]: document }])
}

async function compare(): Promise<void> {
  await match(door.workshop)
  await fold(door.workshop)
}

const later = <Document extends object>(document: Document, more: object) => ({
  ...document,
  appTime: '2026-03-01T12:00:00+08:00',
  appType: 'CHANGE',
  ...more,
})

describe('a parcel', () => {
  test('whose four documents agree is released', async () => {
    const parties = newParties()
    await sendAll(parties, parcelOf(parties, 'N1'))
    await compare()
    expect(await statusFor(parties.platform, parties, 'N1')).toMatchObject({
      state: 'RELEASED',
      code: '800',
      missing: [],
      findings: [],
      dutiableFen: 11_000,
      taxFen: 1_001,
    })
  })

  test('says what is missing until it is whole, and nothing is compared before its list has come', async () => {
    const parties = newParties()
    const { order, payment, waybill, inventory } = parcelOf(parties, 'N1')
    const [seen, told]: [unknown[], string[][]] = [[], []]
    for (const documents of [{ order }, { inventory }, { payment }, { waybill }]) {
      await sendAll(parties, documents)
      await compare()
      const { state, code, missing, en, zh } = await statusFor(parties.platform, parties, 'N1')
      seen.push([state, code, missing])
      told.push([en, zh])
    }
    expect(told[2]).toEqual([
      expect.stringMatching(/Nothing has to be sent again.*waybill \(to be sent by the carrier\)/),
      expect.stringMatching(/无需重复报送.*运单（由物流企业报送）/),
    ])
    expect(told[3]![0]).toBe('Released. Nothing is left to do.')
    expect(seen).toEqual([
      ['NO_LIST', null, ['PAYMENT', 'WAYBILL', 'INVENTORY']],
      ['WAITING', '120', ['PAYMENT', 'WAYBILL']],
      ['WAITING', '120', ['WAYBILL']],
      ['RELEASED', '800', []],
    ])
  })

  test('ends the same in each of the 24 orders in which its documents can come', async () => {
    const parties = newParties()
    const orders = permutations<Kind>(['order', 'payment', 'waybill', 'inventory'])
    expect(orders).toHaveLength(24)
    const parcels = orders.map((kinds, i) => ({ kinds, documents: parcelOf(parties, `N${i}`) }))
    for (const step of [0, 1, 2, 3]) {
      for (const kind of ['order', 'payment', 'waybill', 'inventory'] as const) {
        const due = parcels.filter(({ kinds }) => kinds[step] === kind)
        await send(
          senderOf(kind, parties),
          due.map(({ documents }) => ({ [kind]: documents[kind] })),
        )
      }
      await compare()
    }
    const ends = await Promise.all(
      parcels.map(async ({ documents }, i) => {
        const { orderNo } = documents.order
        const status = await statusFor(parties.merchant, parties, orderNo)
        const [list] = await door.draw(
          `MATCH (i:Inventory {key: $key})-[:COVERS]->(o:Order)<-[:PAID]-(p:Payment), (o)<-[:SHIPPED]-(w:Waybill)
           RETURN i.verdict, i.findings, i.dutiableFen, i.dutyFen, count(*)`,
          { key: documentKey(`${parties.platform}|${orderNo}`) },
        )
        expect(status).toMatchObject({ key: `${parties.platform}|N${i}`, state: 'RELEASED', code: '800' })
        return JSON.stringify(list)
      }),
    )
    expect(new Set(ends)).toEqual(new Set([JSON.stringify(['MATCHED', null, 11_000, 1_001, 1])]))
    const edges = await door.draw(
      `MATCH (:Enterprise {uscc: $merchant})-[t:TRADES_ON|SHIPS_WITH|PAYS_BY]->(e) RETURN type(t), e.uscc, t.count, t.fen ORDER BY type(t)`,
      { merchant: parties.merchant },
    )
    expect(edges).toEqual([
      ['PAYS_BY', parties.payer, 24, 264_000],
      ['SHIPS_WITH', parties.carrier, 24, 264_000],
      ['TRADES_ON', parties.platform, 24, 264_000],
    ])
  })

  test('whose payment shows another amount waits for it to be changed; each side sees its own value', async () => {
    const parties = newParties()
    const parcel = parcelOf(parties, 'N1')
    await sendAll(parties, { ...parcel, payment: { ...parcel.payment, amountFen: 98_765 } })
    await compare()
    const toPlatform = await statusFor(parties.platform, parties, 'N1')
    expect(toPlatform).toMatchObject({ state: 'DISAGREES', code: '100', missing: [] })
    expect(toPlatform.findings).toMatchObject([{ rule: 'AMOUNT', yours: '12001', fixer: 'PLATFORM' }])
    expect(toPlatform.findings[0]).toMatchObject({
      en: expect.stringContaining('The sum paid'),
      zh: expect.stringMatching(/\p{Script=Han}/u),
    })
    expect(JSON.stringify(toPlatform)).not.toContain('98765')
    const toPayer = await statusFor(parties.payer, parties, 'N1')
    expect(toPayer.findings).toMatchObject([{ rule: 'AMOUNT', yours: '98765' }])
    expect(JSON.stringify(toPayer)).not.toContain('12001')
    const toCarrier = await statusFor(parties.carrier, parties, 'N1')
    expect(toCarrier.findings).toMatchObject([{ rule: 'AMOUNT', yours: null }])
    expect(await disagreeingOf(parties)).toBe(1)

    await send(parties.payer, [{ payment: later(parcel.payment, {}) }])
    await compare()
    expect(await statusFor(parties.platform, parties, 'N1')).toMatchObject({
      state: 'RELEASED',
      code: '800',
      findings: [],
    })
    expect(await disagreeingOf(parties)).toBe(0)
  })

  /** As customs see it, month by month. */
  async function disagreeingOf({ merchant }: Parties): Promise<number> {
    const { data } = await door.ask(
      { audience: 'officer', districts: ['*'] },
      `query($uscc: String!) { enterprise(uscc: $uscc) { tallies(first: 2) { nodes { month lists disagreeing } } } }`,
      { uscc: merchant },
    )
    const [march, ...others] = data.enterprise.tallies.nodes
    expect([march, others]).toMatchObject([{ month: '2026-03', lists: 1 }, []])
    return march.disagreeing
  }

  test('that is released stays so, and what contradicts it later is recorded beside it', async () => {
    const parties = newParties()
    const parcel = parcelOf(parties, 'N1')
    await sendAll(parties, parcel)
    await compare()
    await send(parties.payer, [{ payment: later(parcel.payment, { amountFen: 5 }) }])
    await compare()
    expect(await statusFor(parties.platform, parties, 'N1')).toMatchObject({ code: '800', state: 'RELEASED' })
    const found = await door.draw('MATCH (d:Discrepancy)-[:ABOUT]->(:Inventory {key: $key}) RETURN d.findings', {
      key: documentKey(`${parties.platform}|N1`),
    })
    expect(found).toEqual([[['AMOUNT']]])
  })

  test('is shown to its parties and to no stranger, who hears the same of it as of one that never was', async () => {
    const parties = newParties()
    await sendAll(parties, parcelOf(parties, 'N1'))
    await compare()
    for (const party of [parties.platform, parties.merchant, parties.payer, parties.carrier]) {
      const { documents } = await statusFor(party, parties, 'N1')
      expect(documents.every(({ receivedAt }: { receivedAt: string | null }) => receivedAt !== null)).toBe(true)
    }
    const { documents } = await statusFor(parties.carrier, parties, 'N1')
    // The list names the carrier; order and payment do not.
    expect(documents.map(({ key }: { key: string | null }) => key)).toEqual([
      null,
      null,
      `${parties.carrier}|WN1|N1`,
      `${parties.platform}|N1`,
    ])
    const stranger = newUscc()
    expect(await statusFor(stranger, parties, 'N1')).toBeNull()
    expect(await statusFor(stranger, parties, 'N2')).toBeNull()
    const elsewhere = { audience: 'officer', districts: ['9903'] } as const
    const here = { audience: 'officer', districts: ['9901'] } as const
    const asked = { orderNo: 'N1', platformUscc: parties.platform }
    expect((await door.ask(elsewhere, STATUS, asked)).data.parcel).toBeNull()
    expect((await door.ask(here, STATUS, asked)).data.parcel.state).toBe('RELEASED')
  })
})

const permutations = <T>(items: T[]): T[][] =>
  items.length < 2
    ? [items]
    : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]))

/** 4,900.00 yuan with its freight: of 26,000 a year five are allowed, and a sixth is too much. */
function dearOf(parties: Parties, orderNo: string) {
  const { order, payment, waybill, inventory } = parcelOf(parties, orderNo)
  const [price, totalFen, taxFen, paidFen] = ['2445', 489_000, 44_590, 534_590]
  const lines = <Line extends object>([line]: Line[]) => [{ ...line!, price, totalFen }]
  return {
    order: { ...order, goodsFen: totalFen, taxFen, paidFen, lines: lines(order.lines) },
    payment: { ...payment, amountFen: paidFen },
    waybill,
    inventory: { ...inventory, lines: lines(inventory.lines) },
  }
}

describe('the year of a buyer', () => {
  const stateOf = async (parties: Parties, orderNo: string) =>
    (await statusFor(parties.platform, parties, orderNo)).state as string

  const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `N${from + i}`)

  async function statesOf(parties: Parties, from: number, to: number): Promise<string[]> {
    const states: string[] = []
    for (const orderNo of numbers(from, to)) states.push(await stateOf(parties, orderNo))
    return states
  }

  /** One after the other, each list with what `more` says of it. */
  async function order(parties: Parties, from: number, to: number, more: object = {}): Promise<void> {
    const parcels = numbers(from, to).map((orderNo) => dearOf(parties, orderNo))
    for (const kind of ['order', 'payment', 'waybill', 'inventory'] as const)
      await send(
        senderOf(kind, parties),
        parcels.map((parcel) => ({ [kind]: { ...parcel[kind], ...(kind === 'inventory' && more) } })),
      )
    await compare()
  }

  test('has room for five such parcels', async () => {
    const parties = newParties()
    await order(parties, 1, 6)
    expect(await statesOf(parties, 1, 6)).toEqual([...Array(5).fill('RELEASED'), 'DISAGREES'])
  })

  test('is not passed by with a list that is deleted from the beginning: such a list is none', async () => {
    const parties = newParties()
    await order(parties, 1, 7, { appType: 'DELETE' })
    expect(await statesOf(parties, 1, 7)).toEqual(Array(7).fill('NO_LIST'))
    const { data } = await door.ask(
      { audience: 'officer', districts: ['*'] },
      'query($uscc: String!) { enterprise(uscc: $uscc) { tallies(first: 2) { nodes { lists } } } }',
      { uscc: parties.merchant },
    )
    expect(data.enterprise.tallies.nodes.filter(({ lists }: { lists: number }) => lists > 0)).toEqual([])
  })

  test.each([
    ['a day to come', '2026-03-03'],
    ['another year', '2027-01-01'],
    ['a year far off', '2099-01-01'],
    ['the sixty-first day before', '2025-12-31'],
    ['a year before there were limits', '1995-03-01'],
  ])('is not chosen by whoever declares: %s is refused', async (_, declaredOn) => {
    const parties = newParties()
    const { documents, receipt } = await push(door, parties.merchant, [
      { inventory: { ...dearOf(parties, 'N1').inventory, declaredOn } },
      { inventory: { ...dearOf(parties, 'N2').inventory, declaredOn: '2026-01-01' } },
    ])
    expect(documents).toMatchObject([
      { state: 'REJECTED', userErrors: [{ code: 'DECLARED_ON', field: 'input.documents.0.inventory.declaredOn' }] },
      { state: 'ACCEPTED' },
    ])
    await apply(receipt.receiptNo)
  })

  test('is that in which customs accepted the list, also of one that comes late', async () => {
    const clock = door.house.clock
    door.house.clock = clockOf('2027-01-02')
    try {
      const parties = newParties()
      await order(parties, 1, 3, { declaredOn: '2026-12-31' })
      await order(parties, 4, 6, { declaredOn: '2027-01-02' })
      expect(await statesOf(parties, 1, 6)).toEqual([...Array(5).fill('RELEASED'), 'DISAGREES'])
    } finally {
      door.house.clock = clock
    }
  })

  type Sent = [party: string, document: object]
  const CONTRADICTIONS: [string, (parties: Parties, orderNo: string) => Sent][] = [
    ['pays again', (parties, no) => [parties.payer, { payment: later(dearOf(parties, no).payment, { amountFen: 1 }) }]],
    [
      'pays another sum at the same moment',
      (parties, no) => [
        parties.payer,
        { payment: { ...dearOf(parties, no).payment, appType: 'CHANGE', amountFen: 1 } },
      ],
    ],
    [
      'deletes the list',
      (parties, no) => [parties.merchant, { inventory: later(dearOf(parties, no).inventory, { appType: 'DELETE' }) }],
    ],
    [
      'changes its freight',
      (parties, no) => [parties.merchant, { inventory: later(dearOf(parties, no).inventory, { freightFen: 5 }) }],
    ],
    [
      'declares it for another buyer',
      (parties, no) => [
        parties.merchant,
        { inventory: later(dearOf(parties, no).inventory, { buyerIdNumber: newParties().buyer }) },
      ],
    ],
  ]

  test.each(CONTRADICTIONS)('stays spent by what was released when somebody %s', async (_, contradict) => {
    const parties = newParties()
    await order(parties, 1, 5)
    for (const orderNo of numbers(1, 5)) {
      const [party, document] = contradict(parties, orderNo)
      await send(party, [document])
    }
    await compare()
    await order(parties, 6, 7)
    expect(await statesOf(parties, 1, 7)).toEqual([...Array(5).fill('RELEASED'), 'DISAGREES', 'DISAGREES'])
    expect(await statusFor(parties.merchant, parties, 'N1')).toMatchObject({ dutiableFen: 490_000, taxFen: 44_590 })
    expect((await statusFor(parties.merchant, parties, 'N7')).findings).toMatchObject([{ rule: 'ANNUAL_LIMIT' }])
  })

  test('is free again once a list was deleted that had not been released, and spent when it is sent anew', async () => {
    const parties = newParties()
    await order(parties, 1, 4)
    const { payment, inventory } = dearOf(parties, 'N5')
    await order(parties, 5, 5, { freightFen: 999 })
    await send(parties.merchant, [{ inventory: later(inventory, { appType: 'DELETE' }) }])
    await send(parties.payer, [{ payment: later(payment, {}) }])
    await order(parties, 6, 6)
    expect(await statesOf(parties, 4, 6)).toEqual(['RELEASED', 'NO_LIST', 'RELEASED'])
    await send(parties.merchant, [{ inventory: { ...inventory, appTime: '2026-03-01T13:00:00+08:00' } }])
    await compare()
    expect(await statusFor(parties.platform, parties, 'N5')).toMatchObject({
      state: 'DISAGREES',
      findings: [{ rule: 'ANNUAL_LIMIT' }],
    })
  })
})

describe('an agent', () => {
  const entrust = (principal: string, agent: string, more: object) =>
    door.draw(`CREATE (t:Entrustment {key: $key, validFrom: '2026-01-01'}) SET t += $more`, {
      key: `${principal}|${agent}`,
      more,
    })

  async function answerTo(agent: string, parties: Parties) {
    const { inventory } = parcelOf(parties, 'N1')
    const { documents } = await push(door, agent, [{ inventory: { ...inventory, agentUscc: agent } }])
    return { state: documents[0].state, codes: documents[0].userErrors.map(({ code }: { code: string }) => code) }
  }

  test('whom the merchant has entrusted declares for it', async () => {
    const [parties, agent] = [newParties(), newUscc()]
    await entrust(parties.merchant, agent, {})
    expect(await answerTo(agent, parties)).toEqual({ state: 'ACCEPTED', codes: [] })
  })

  test.each([
    ['not at all', null],
    ['until last year', { validTo: '2025-12-31', validFrom: '2025-01-01' }],
    ['from tomorrow', { validFrom: '2026-03-03' }],
    ['by mistake, since withdrawn', { until: 7 }],
  ])('who was entrusted %s is refused', async (_how, more) => {
    const [parties, agent] = [newParties(), newUscc()]
    if (more) await entrust(parties.merchant, agent, more)
    expect(await answerTo(agent, parties)).toEqual({ state: 'REJECTED', codes: ['NOT_ENTRUSTED'] })
  })

  test('whom another merchant or the platform has entrusted is refused', async () => {
    const [parties, agent] = [newParties(), newUscc()]
    await entrust(newUscc(), agent, {})
    await entrust(parties.platform, agent, {})
    expect(await answerTo(agent, parties)).toEqual({ state: 'REJECTED', codes: ['NOT_ENTRUSTED'] })
  })

  test('cannot send a list that names another agent, nor a waybill, whoever has entrusted it', async () => {
    const [parties, agent] = [newParties(), newUscc()]
    for (const principal of [parties.merchant, parties.carrier]) await entrust(principal, agent, {})
    const { inventory, waybill } = parcelOf(parties, 'N1')
    const { documents } = await push(door, agent, [{ inventory }, { waybill }])
    expect(documents).toMatchObject([
      { userErrors: [{ code: 'NOT_THE_SENDER', field: 'input.documents.0.inventory' }] },
      { userErrors: [{ code: 'NOT_THE_SENDER', field: 'input.documents.1.waybill' }] },
    ])
  })

  test('carries order and payment for who has entrusted it, as express firms do', async () => {
    const [parties, agent] = [newParties(), newUscc()]
    const { order, payment } = parcelOf(parties, 'N1')
    await entrust(parties.payer, agent, {})
    const { documents } = await push(door, agent, [{ order }, { payment }])
    expect(documents).toMatchObject([
      { state: 'REJECTED', userErrors: [{ code: 'NOT_ENTRUSTED' }] },
      { state: 'ACCEPTED', userErrors: [] },
    ])
  })
})

describe('a dry run', () => {
  test('answers as the push would, and writes nothing', async () => {
    const parties = newParties()
    const { order } = parcelOf(parties, 'N1')
    const documents = [{ order }, { order: { ...order, orderNo: 'N2', paidFen: 1 } }]
    const batchKey = newBatchKey()
    const dry = await push(door, parties.platform, documents, { batchKey, dryRun: true })
    expect(dry).toMatchObject({
      receipt: null,
      userErrors: [],
      documents: [{ state: 'ACCEPTED' }, { state: 'REJECTED' }],
    })
    const written = await door.draw(
      `OPTIONAL MATCH (i:Inbox {key: $key}) OPTIONAL MATCH (r:Receipt {party: $party}) RETURN count(i), count(r)`,
      { key: `${parties.platform}|${batchKey}`, party: parties.platform },
    )
    expect(written).toEqual([[0, 0]])
    const wet = await push(door, parties.platform, documents, { batchKey })
    expect(wet.documents).toEqual(dry.documents)
    expect(wet.receipt.receiptNo).toMatch(/^R20260302-/)
  })

  test('answers for a batch that was sent before, and for a key that was used, as the push would', async () => {
    const parties = newParties()
    const { order } = parcelOf(parties, 'N1')
    const batchKey = newBatchKey()
    const { receipt } = await push(door, parties.platform, [{ order }], { batchKey })
    await apply(receipt.receiptNo)
    for (const documents of [[{ order }], [{ order: { ...order, orderNo: 'N2' } }]]) {
      const dry = await push(door, parties.platform, documents, { batchKey, dryRun: true })
      const wet = await push(door, parties.platform, documents, { batchKey })
      expect(dry).toEqual({ ...wet, receipt: null })
    }
    // Another party's key is not this one's.
    const other = await push(door, parties.payer, [{ order }], { batchKey, dryRun: true })
    expect(other.userErrors).toEqual([])
  })
})

describe('the feed of receipts', () => {
  const FEED = `query($after: String, $first: Int! = 20) { receipts(after: $after, first: $first) { next receipts {
    receiptNo batchKey applied documents { key state news { kind code findings list } } } } }`

  async function feed(party: string, after: string | null = null, first = 20) {
    const { data, errors } = await door.ask({ audience: 'platform', party }, FEED, { after, first })
    expect(errors).toBeUndefined()
    return data.receipts
  }

  test('resumes by its cursor: nothing is left out, nothing is told twice', async () => {
    const parties = newParties()
    const { platform } = parties
    expect(await feed(platform)).toEqual({ receipts: [], next: null })
    for (const n of [1, 2, 3]) {
      await sendAll(parties, parcelOf(parties, `N${n}`))
      await compare()
    }
    const whole = await feed(platform)
    expect(whole.receipts.length).toBeGreaterThanOrEqual(6)
    const walked = []
    let after: string | null = null
    for (;;) {
      const page: { receipts: object[]; next: string } = await feed(platform, after, 2)
      if (page.receipts.length === 0) break
      walked.push(...page.receipts)
      after = page.next
    }
    expect(walked).toEqual(whole.receipts)
    expect(await feed(platform, after)).toEqual({ receipts: [], next: after })

    await send(platform, [{ order: orderOf(platform, { orderNo: 'N4' }) }])
    const { receipts } = await feed(platform, after)
    expect(receipts).toMatchObject([
      { applied: true, documents: [{ key: `${platform}|N4`, state: 'APPLIED', news: null }] },
    ])
  })

  test('tells each sender of what became of its own documents, and of nobody else’s', async () => {
    const parties = newParties()
    const parcel = parcelOf(parties, 'N1')
    await sendAll(parties, { ...parcel, payment: { ...parcel.payment, amountFen: 98_765 } })
    await compare()
    const list = `${parties.platform}|N1`
    const own = {
      [parties.platform]: ['ORDER', list],
      [parties.payer]: ['PAYMENT', `${parties.payer}|TN1`],
      [parties.carrier]: ['WAYBILL', `${parties.carrier}|WN1|N1`],
      [parties.merchant]: ['INVENTORY', list],
    }
    for (const [party, [kind, key]] of Object.entries(own)) {
      const { receipts } = await feed(party)
      const documents = receipts.flatMap((receipt: { documents: object[] }) => receipt.documents)
      expect(new Set(documents.map((document: { key: string }) => document.key))).toEqual(new Set([key]))
      expect(documents[0]).toEqual({ key, state: 'APPLIED', news: null })
      const news = { kind, code: '100', findings: ['AMOUNT'], list }
      expect(documents.at(-1)).toEqual({ key, state: 'MATCHED', news })
    }
    expect(await feed(newUscc())).toEqual({ receipts: [], next: null })
  })

  test('names receipts that are found again by their number, those of a match as well, and by their own party only', async () => {
    const parties = newParties()
    await sendAll(parties, parcelOf(parties, 'N1'))
    await compare()
    const ASK = `query($no: String!) { receipt(receiptNo: $no) {
      receiptNo batchKey applied documents { key state news { kind code findings list } } } }`
    const ask = async (party: string, no: string) =>
      (await door.ask({ audience: 'platform', party }, ASK, { no })).data.receipt
    const { receipts } = await feed(parties.payer)
    expect(receipts.map(({ receiptNo }: { receiptNo: string }) => receiptNo[0])).toEqual(['R', 'M'])
    for (const receipt of receipts) {
      expect(await ask(parties.payer, receipt.receiptNo)).toEqual(receipt)
      expect(await ask(parties.platform, receipt.receiptNo)).toBeNull()
    }
  })

  test('refuses the cursor of another sender, and one that nobody was given', async () => {
    const [low, high] = [newUscc(), newUscc()].sort()
    for (const party of [low!, high!]) await send(party, [{ order: orderOf(party) }])
    const { next } = await feed(high!)
    const forged = `${next.startsWith('A') ? 'B' : 'A'}${next.slice(1)}`
    for (const [party, after] of [
      [low!, next],
      [high!, forged],
    ]) {
      const { errors } = await door.ask({ audience: 'platform', party }, FEED, { after })
      expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_CURSOR', field: 'after' })
    }
  })
})

describe('POST /bulk', () => {
  interface Line {
    line: number | null
    key?: string
    state?: string
    receiptNo?: string
    errors?: { code: string; field: string | null; messageZh: string }[]
  }

  async function bulk(
    caller: Partial<Caller>,
    payload: Buffer | string,
    headers: Record<string, string> = {},
    url = '/bulk',
  ) {
    const whole = { subject: 'tester', districts: [], party: '', bureau: '', audience: 'platform', ...caller } as Caller
    const authorization = `Bearer ${await signToken(door.tokenKey, whole, 1)}`
    const type = { 'content-type': 'application/x-ndjson' }
    const response = await door.app.inject({
      method: 'POST',
      url,
      headers: { authorization, ...type, ...headers },
      payload,
    })
    return { status: response.statusCode, headers: response.headers, body: response.body }
  }

  async function linesOf(...asked: Parameters<typeof bulk>): Promise<Line[]> {
    const { status, body } = await bulk(...asked)
    expect(status).toBe(200)
    return body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
  }

  const platform = newUscc()
  const documents = Array.from({ length: 1_203 }, (_, i) =>
    i === 700 ? '{"order": ' : JSON.stringify({ order: orderOf(platform, { orderNo: `B-${i}` }) }),
  )
  const text = `${documents.join('\n')}\n`
  let whole: Line[]

  test('answers 1,203 lines one by one and in their order, of which one is not JSON', async () => {
    whole = await linesOf({ party: platform }, text)
    expect(whole.map(({ line }) => line)).toEqual(documents.map((_, i) => i + 1))
    const { 700: bad, ...good } = whole
    expect(bad).toMatchObject({ key: '', state: 'REJECTED', errors: [{ code: 'NOT_JSON', field: 'lines.701' }] })
    for (const [i, answer] of Object.entries(good))
      expect(answer).toEqual({
        line: Number(i) + 1,
        key: `${platform}|B-${i}`,
        state: 'ACCEPTED',
        receiptNo: expect.stringMatching(/^R20260302-/),
      })
    expect(new Set(whole.map(({ receiptNo }) => receiptNo)).size).toBe(3)
  })

  test('gives the same stream again the same receipts, gzipped or plain, in whatever pieces it travels', async () => {
    expect(await linesOf({ party: platform }, text)).toEqual(whole)
    expect(await linesOf({ party: platform }, gzipSync(text), { 'content-encoding': 'gzip' })).toEqual(whole)
    // The end of the last line may be left out.
    expect(await linesOf({ party: platform }, text.slice(0, -1))).toEqual(whole)
    const [boxes] = await door.draw('MATCH (i:Inbox {party: $platform}) RETURN count(i)', { platform })
    expect(boxes).toEqual([3])
  })

  test('says of a gzip stream that breaks off how far it came whole, and where to begin again', async () => {
    const cut = gzipSync(text)
    const answered = await linesOf({ party: platform }, cut.subarray(0, Math.floor(cut.length * 0.9)), {
      'content-encoding': 'gzip',
    })
    const last = answered.pop()
    expect(last).toMatchObject({ line: null, errors: [{ code: 'STREAM_BROKEN' }] })
    expect(answered.length).toBeGreaterThanOrEqual(500)
    expect(answered).toEqual(whole.slice(0, answered.length))
  })

  test('brings every line that it accepted into the graph', async () => {
    for (const receiptNo of new Set(whole.map(({ receiptNo }) => receiptNo))) await apply(receiptNo!)
    const [row] = await door.draw(
      'MATCH (o:Order)-[:SOLD_ON]->(:Enterprise {uscc: $platform}) RETURN count(o), count(DISTINCT o.key)',
      { platform },
    )
    expect(row).toEqual([1_202, 1_202])
  })

  test('knows a stream by the name its sender gives it', async () => {
    const [party, name] = [newUscc(), { 'batch-key': newBatchKey() }]
    const line = (fen: number) => JSON.stringify({ order: orderOf(party, { goodsFen: fen, paidFen: fen }) })
    const one = line(100)
    const [first] = await linesOf({ party }, one, name)
    expect(first).toMatchObject({ state: 'ACCEPTED' })
    expect(await linesOf({ party }, one, name)).toEqual([first])
    expect(await linesOf({ party }, line(200), name)).toMatchObject([
      { line: 1, state: 'REJECTED', errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] },
    ])
  })

  test('takes the facts of authorities from an officer, line by line', async () => {
    const uscc = newUscc()
    const officer = { audience: 'officer', districts: ['9901'], party: '' } as const
    const registration = {
      uscc,
      name: '拟海砚蓼进出口有限公司',
      kind: 'TRADER',
      status: 'FILED',
      district: '9901',
      registeredOn: '2016-05-18',
      changedOn: '2016-05-18',
    }
    const person = {
      uscc,
      identityNumber: '99010119800101123X',
      name: '甲砚',
      role: 'CONTROLLER',
      validFrom: '2016-05-18',
    }
    const facts = [
      { registration },
      { person },
      { registration: { ...registration, district: '9903', changedOn: '2017-01-01' } },
      { order: orderOf(uscc) },
    ]
    const answered = await linesOf(officer, facts.map((fact) => JSON.stringify(fact)).join('\n'))
    expect(answered.map(({ state, errors }) => errors?.[0]?.code ?? state)).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'NOT_THE_SENDER',
      'FORBIDDEN',
    ])
    await apply(answered[0]!.receiptNo!)
    const found = await door.draw(
      'MATCH (e:Enterprise {uscc: $uscc})<-[f:SERVES]-(p:Person) RETURN e.registration, p.name, f.source',
      { uscc },
    )
    expect(found).toEqual([['FILED', '甲砚', answered[0]!.receiptNo]])
  })

  test('of a hundred thousand lines finds the one that is bad', async () => {
    const party = newUscc()
    const line = JSON.stringify({ order: orderOf(party) })
    const lines = Array.from({ length: 100_000 }, (_, i) => (i === 77_777 ? line.slice(1) : line))
    const answered = await linesOf({ party }, lines.join('\n'), {}, '/bulk?dryRun=true')
    expect(answered).toHaveLength(100_000)
    const bad = answered.filter(({ state }) => state !== 'ACCEPTED')
    expect(bad).toMatchObject([
      { line: 77_778, state: 'REJECTED', errors: [{ code: 'NOT_JSON', field: 'lines.77778' }] },
    ])
  }, 60_000)

  test('takes what stands behind a line of 50 MB, and keeps nothing of that', async () => {
    const party = newUscc()
    const huge = `{"order": {"orderNo": "${'x'.repeat(50 * 1024 * 1024)}"}}`
    const answered = await linesOf({ party }, `${huge}\n${JSON.stringify({ order: orderOf(party) })}`)
    expect(answered).toMatchObject([
      { line: 1, state: 'REJECTED', errors: [{ code: 'LINE_TOO_LONG', field: 'lines.1' }] },
      { line: 2, state: 'ACCEPTED' },
    ])
  })

  test('writes nothing on a dry run', async () => {
    const party = newUscc()
    const line = JSON.stringify({ order: orderOf(party) })
    expect(await linesOf({ party }, line, {}, '/bulk?dryRun=true')).toEqual([
      { line: 1, key: `${party}|O-1`, state: 'ACCEPTED' },
    ])
    expect(await door.draw('MATCH (r:Receipt {party: $party}) RETURN r.key', { party })).toEqual([])
  })

  test.each(['dryRun=1', 'dryRun=TRUE', 'dryrun=true', 'dryRun=true&dryRun=true', 'dryRun'])(
    'refuses ?%s: whoever meant to try must not have sent',
    async (query) => {
      const party = newUscc()
      const { status, body } = await bulk({ party }, JSON.stringify({ order: orderOf(party) }), {}, `/bulk?${query}`)
      expect([status, JSON.parse(body).code]).toEqual([400, 'BAD_USER_INPUT'])
      expect(await door.draw('MATCH (r:Receipt {party: $party}) RETURN r.key', { party })).toEqual([])
    },
  )

  test('refuses a line whose bytes are no text, and takes its neighbour', async () => {
    const party = newUscc()
    const good = Buffer.from(JSON.stringify({ order: orderOf(party) }))
    const bad = Buffer.from(good)
    bad[bad.indexOf('O-1')] = 0xff
    const answered = await linesOf({ party }, Buffer.concat([bad, Buffer.from('\n'), good]))
    expect(answered.map(({ state }) => state)).toEqual(['REJECTED', 'ACCEPTED'])
  })

  test.each([
    ['a bureau', { audience: 'bureau', bureau: 'B', party: '' }, {}, 403, 'FORBIDDEN'],
    ['an enterprise', { audience: 'enterprise' }, {}, 403, 'FORBIDDEN'],
    ['another encoding', {}, { 'content-encoding': 'br' }, 400, 'BAD_USER_INPUT'],
    ['JSON that is not lines', {}, { 'content-type': 'application/json' }, 400, 'BAD_USER_INPUT'],
    ['a name that is none', {}, { 'batch-key': 'a b' }, 400, 'BAD_USER_INPUT'],
  ])('refuses %s with a problem and its code', async (_what, caller, headers, status, code) => {
    const answer = await bulk(
      { party: newUscc(), ...(caller as Partial<Caller>) },
      '{}',
      headers as Record<string, string>,
    )
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject({ status, code })
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  test.each([
    ['a kind that there is not', '{"parcel": {}}', 'ONE_DOCUMENT'],
    ['two kinds', '{"order": {}, "payment": {}}', 'ONE_DOCUMENT'],
    ['a list', '[]', 'ONE_DOCUMENT'],
    ['nothing', '', 'NOT_JSON'],
    ['what only an authority records', '{"violation": {}}', 'FORBIDDEN'],
    ['300 KB', `{"order": "${'x'.repeat(300 * 1024)}"}`, 'LINE_TOO_LONG'],
  ])('refuses a line that holds %s, and takes the next', async (_what, bad, code) => {
    const party = newUscc()
    const answered = await linesOf({ party }, `${bad}\n${JSON.stringify({ order: orderOf(party) })}`)
    expect(answered).toMatchObject([
      { line: 1, state: 'REJECTED', errors: [{ code, field: 'lines.1' }] },
      { line: 2, state: 'ACCEPTED' },
    ])
    expect(answered[0]!.errors![0]!.messageZh).toMatch(/\p{Script=Han}/u)
  })

  async function askRaw(party: string) {
    const caller: Caller = { subject: 'tester', districts: [], party, bureau: '', audience: 'platform' }
    const input = { batchKey: newBatchKey(), documents: [{ order: orderOf(party) }] }
    return door.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${await signToken(door.tokenKey, caller, 1)}` },
      payload: { query: PUSH, variables: { input } },
    })
  }

  test('refuses everybody for a while once what was accepted waits too long', async () => {
    const { house } = door
    const { pressure } = house
    const party = newUscc()
    await door.draw(
      `CREATE (:Inbox {key: $party, receiptNo: $party, party: $party, waiting: '2026-03-01T00:00:00+08:00'})`,
      {
        party,
      },
    )
    house.pressure = new Pressure(house.graph, house.clock)
    try {
      const { status, headers, body } = await bulk({ party }, JSON.stringify({ order: orderOf(party) }))
      expect(status).toBe(429)
      expect(headers['retry-after']).toBe(String(RETRY_AFTER_S))
      expect(JSON.parse(body)).toMatchObject({ code: 'BUSY' })
      const asked = await askRaw(party)
      expect([asked.statusCode, asked.headers['retry-after']]).toEqual([429, String(RETRY_AFTER_S)])
      expect(asked.json().errors[0].extensions).toMatchObject({
        code: 'BUSY',
        messageZh: expect.stringMatching(/Retry-After/),
      })
      await door.draw('MATCH (i:Inbox {key: $party}) DELETE i', { party })
      house.pressure = new Pressure(house.graph, house.clock)
      expect((await push(door, party, [{ order: orderOf(party) }])).documents).toMatchObject([{ state: 'ACCEPTED' }])
    } finally {
      house.pressure = pressure
      await door.draw('MATCH (i:Inbox {key: $party}) DELETE i', { party })
    }
  })
})
