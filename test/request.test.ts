/** What follows a list: it is cancelled, or goods come back, whole or in part; and it ends the same in whatever order. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { documentKey } from '../graph/document-row.ts'
import { readContribution, slotOf } from '../rules/contribution.ts'
import fc from 'fast-check'
import { signToken } from '../access/token.ts'
import { type Apply, applyJob } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { match } from '../jobs/match.ts'
import { cbecOn } from '../rules/cbec.ts'
import { type InventoryLine, isOver } from '../rules/match.ts'
import {
  type AskedList,
  type CancelRequest,
  judgeRequests,
  type ListRequest,
  type RequestRule,
  type ReturnCheck,
  type ReturnLine,
  type ReturnRequest,
} from '../rules/request.ts'
import { REQUEST_TEXTS } from '../rules/request-text.ts'
import { ONE, parcelTax } from '../rules/tax.ts'
import { type Door, openDoor } from './door.ts'
import { type Kind, newBatchKey, newParties, parcelOf, type Parties, push, senderOf } from './parcels.ts'
import { newUscc } from './service.ts'

const line = (no: number, pieces: number, totalFen: number, hsCode = `630260000${no}`): InventoryLine => {
  const quantity = pieces * ONE
  return [no, null, hsCode, '毛巾', null, quantity, '011', quantity, '011', (totalFen * 1000) / pieces, totalFen]
}

/** Declared for 100.01 with 10.00 of freight; a line of three for 33.34, one of seven for 66.66, and a gift. */
const LIST: AskedList = {
  agent: 'A',
  merchant: 'M',
  acceptedOn: '2026-01-10',
  goodsFen: 10_001,
  freightFen: 1_000,
  insuredFen: 0,
  lines: [line(1, 3, 3_335), line(2, 7, 6_666), line(3, 1, 0)],
  invtNo: '99012026I000000001',
  district: '9901',
  port: '9902',
}
const RELEASED = '2026-01-10T02:00:00.000Z'
const WHOLE: ReturnLine[] = LIST.lines.map(([no, , hsCode, , , quantity]) => [no, hsCode, quantity])
const part = (no: number, pieces: number): ReturnLine => [no, `630260000${no}`, pieces * ONE]

const arrived = (more: Partial<ReturnCheck> = {}): ReturnCheck => ({
  result: 'ARRIVED',
  arrivedOn: '2026-02-01',
  district: '9901',
  recordedOn: '2026-02-01',
  ...more,
})

const asked = (appTime: string) => ({ key: `P|O|${appTime}`, appTime, agent: 'A', invtNo: null })
const cancel = (appTime: string, more: Partial<CancelRequest> = {}): CancelRequest => ({
  ...asked(appTime),
  kind: 'cancel',
  ...more,
})
const back = (appTime: string, lines: ReturnLine[], more: Partial<ReturnRequest> = {}): ReturnRequest => ({
  ...asked(appTime),
  kind: 'return',
  lines,
  check: null,
  ...more,
})

const judged = (requests: ListRequest[], { list = LIST, released = RELEASED as string | null } = {}) =>
  judgeRequests(list, requests, released)
const outcomes = (...of: Parameters<typeof judged>): [string, ...RequestRule[]][] =>
  judged(...of).requests.map(({ state, findings }) => [state, ...findings])

describe('a cancellation', () => {
  test('before release is always settled, and of a list that never was', () => {
    expect(outcomes([cancel('2026-01-10T01:59:59.000Z')])).toEqual([['SETTLED']])
    expect(outcomes([cancel('2026-12-31T00:00:00.000Z')], { released: null })).toEqual([['SETTLED']])
    expect(judged([cancel('2026-01-09T00:00:00.000Z')]).cancelled).toBe(true)
  })

  test('after release is settled to the thirtieth day in Shanghai, and not on the next', () => {
    // Released on 10 January; 9 February ends at 16:00 in Greenwich.
    expect(outcomes([cancel('2026-02-09T15:59:59.000Z')])).toEqual([['SETTLED']])
    expect(outcomes([cancel('2026-02-09T16:00:00.000Z')])).toEqual([['REFUSED', 'CANCEL_LATE']])
  })

  test('has no window that we know before 2019', () => {
    const list = { ...LIST, acceptedOn: '2018-06-01' }
    expect(outcomes([cancel('2018-12-01T00:00:00.000Z')], { list, released: '2018-06-01T00:00:00.000Z' })).toEqual([
      ['SETTLED'],
    ])
  })

  test('ends a list once: what is asked for later is refused, whatever it is', () => {
    const requests = [
      cancel('2026-01-11T00:00:00.000Z'),
      cancel('2026-01-12T00:00:00.000Z'),
      back('2026-01-13T00:00:00.000Z', WHOLE),
    ]
    expect(outcomes(requests)).toEqual([['SETTLED'], ['REFUSED', 'LIST_CANCELLED'], ['REFUSED', 'LIST_CANCELLED']])
  })

  test('of a list whose goods come back is refused, and is not once customs has refused the return', () => {
    const open = back('2026-01-11T00:00:00.000Z', [part(1, 1)])
    const refused = {
      ...open,
      check: arrived({ result: 'REFUSED', arrivedOn: '2026-01-20', recordedOn: '2026-01-20' }),
    }
    const late = cancel('2026-01-25T00:00:00.000Z')
    expect(outcomes([open, late])).toEqual([['WAITING'], ['REFUSED', 'RETURN_UNDER_WAY']])
    expect(outcomes([refused, late])).toEqual([['REFUSED', 'CHECK_REFUSED'], ['SETTLED']])
    // On the nineteenth it was still under way, and what was answered then stays answered.
    expect(outcomes([refused, cancel('2026-01-19T00:00:00.000Z')])).toEqual([
      ['REFUSED', 'CHECK_REFUSED'],
      ['REFUSED', 'RETURN_UNDER_WAY'],
    ])
  })
})

describe('a return', () => {
  test('waits for the goods, and is settled when they are back', () => {
    expect(outcomes([back('2026-01-20T00:00:00.000Z', WHOLE)])).toEqual([['WAITING']])
    expect(outcomes([back('2026-01-20T00:00:00.000Z', WHOLE, { check: arrived() })])).toEqual([['SETTLED']])
  })

  test('is asked for to the thirtieth day, and the goods are back by the forty-fifth', () => {
    expect(outcomes([back('2026-02-09T15:59:59.000Z', WHOLE)])).toEqual([['WAITING']])
    expect(outcomes([back('2026-02-09T16:00:00.000Z', WHOLE)])).toEqual([['REFUSED', 'RETURN_LATE']])
    const arrives = (arrivedOn: string) =>
      outcomes([back('2026-01-20T00:00:00.000Z', WHOLE, { check: arrived({ arrivedOn, recordedOn: arrivedOn }) })])
    expect(arrives('2026-02-24')).toEqual([['SETTLED']])
    expect(arrives('2026-02-25')).toEqual([['REFUSED', 'ARRIVED_LATE']])
  })

  test('comes back to the district of the list or of its port', () => {
    const at = (district: string) =>
      outcomes([back('2026-01-20T00:00:00.000Z', WHOLE, { check: arrived({ district }) })])
    expect(at('9902')).toEqual([['SETTLED']])
    expect(at('9903')).toEqual([['REFUSED', 'ARRIVED_ELSEWHERE']])
  })

  test('before the list is released waits for that, and one that was made before is refused', () => {
    expect(outcomes([back('2026-01-20T00:00:00.000Z', WHOLE, { check: arrived() })], { released: null })).toEqual([
      ['WAITING'],
    ])
    expect(outcomes([back('2026-01-10T01:00:00.000Z', WHOLE)])).toEqual([['REFUSED', 'BEFORE_RELEASE']])
    const both = [back('2026-01-08T00:00:00.000Z', WHOLE), cancel('2026-01-09T00:00:00.000Z')]
    expect(outcomes(both, { released: null })).toEqual([['REFUSED', 'LIST_CANCELLED'], ['SETTLED']])
  })

  test.each<[string, ReturnLine[], RequestRule[]]>([
    ['a line that is not there', [part(4, 1)], ['RETURN_LINE']],
    ['a line under another commodity code', [[1, '6302600009', ONE]], ['RETURN_LINE']],
    ['more than was declared', [part(1, 4)], ['RETURN_QUANTITY']],
    ['a hundred-thousandth more', [[1, '6302600001', 3 * ONE + 1]], ['RETURN_QUANTITY']],
    ['both', [part(9, 1), part(2, 8)], ['RETURN_LINE', 'RETURN_QUANTITY']],
  ])('of %s is refused whole', (_what, lines, findings) => {
    const one = judged([back('2026-01-20T00:00:00.000Z', [...lines, part(3, 1)], { check: arrived() })])
    expect(one.requests[0]).toMatchObject({ state: 'REFUSED', findings })
    expect(one.returned).toEqual([])
  })

  test('of the same line adds up, and what would exceed it is refused alone', () => {
    const requests = [
      back('2026-01-20T00:00:00.000Z', [part(1, 2)]),
      back('2026-01-21T00:00:00.000Z', [part(1, 2)]),
      back('2026-01-22T00:00:00.000Z', [part(1, 1)]),
    ]
    expect(outcomes(requests)).toEqual([['WAITING'], ['REFUSED', 'RETURN_QUANTITY'], ['WAITING']])
  })

  test('of a part was not possible before 2020-03-28, of all of it was', () => {
    const [list, released] = [{ ...LIST, acceptedOn: '2020-03-01' }, '2020-03-01T00:00:00.000Z']
    const at = (lines: ReturnLine[]) => outcomes([back('2020-03-05T00:00:00.000Z', lines)], { list, released })
    expect(at([part(1, 1)])).toEqual([['REFUSED', 'RETURN_IN_PART']])
    expect(at(WHOLE)).toEqual([['WAITING']])
  })

  test('is for the declarant or the merchant to ask, and of this list', () => {
    const at = (more: Partial<ReturnRequest>) => outcomes([back('2026-01-20T00:00:00.000Z', WHOLE, more)])
    expect(at({ agent: 'M', invtNo: LIST.invtNo })).toEqual([['WAITING']])
    expect(at({ agent: 'X' })).toEqual([['REFUSED', 'NOT_DECLARANT']])
    expect(at({ invtNo: '99012026I000000002' })).toEqual([['REFUSED', 'OTHER_LIST']])
  })
})

const PARAMETERS = cbecOn('2026-01-10')!
const taxOf = (list: AskedList) =>
  parcelTax(list.lines, list.freightFen + list.insuredFen, isOver(list, PARAMETERS) ? 'full' : 'reduced', PARAMETERS)
    .leastFen

describe('what is taken off', () => {
  test('is each line’s own part of freight and tax, by the piece', () => {
    const life = judged([back('2026-01-20T00:00:00.000Z', [part(1, 1), part(2, 7), part(3, 1)], { check: arrived() })])
    // The first line bears 3.33 of the freight, the second 6.66, and the gift, as the last line, the fen that is left.
    expect(life.returned).toEqual([
      { line: 1, quantity: ONE, dutiableFen: 1_223, taxFen: 111 },
      { line: 2, quantity: 7 * ONE, dutiableFen: 7_332, taxFen: 667 },
      { line: 3, quantity: ONE, dutiableFen: 1, taxFen: 0 },
    ])
    expect([life.returnedFen, life.returnedTaxFen]).toEqual([8_556, 778])
  })

  const anyLine = fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 0, max: 700_000 }),
    fc.constantFrom('6302600000', '2204210000', '3304990000'),
  )
  const anyList = fc
    .tuple(fc.array(anyLine, { minLength: 1, maxLength: 6 }), fc.nat(20_000), fc.nat(5_000))
    .map(([lines, freightFen, insuredFen]): AskedList => ({
      ...LIST,
      freightFen,
      insuredFen,
      goodsFen: lines.reduce((sum, [, fen]) => sum + fen, 0),
      lines: lines.map(([pieces, fen, hsCode], i) => line(i + 1, pieces, fen, hsCode)),
    }))

  test('of everything, in whatever parts it comes back, is all that was declared and all its tax', () => {
    fc.assert(
      fc.property(anyList, fc.array(fc.nat(8), { minLength: 6, maxLength: 6 }), (list, cuts) => {
        const first = list.lines.map(([no, , hs, , , q], i): ReturnLine => [no, hs, Math.min(q, cuts[i]! * ONE)])
        const rest = list.lines.map(([no, , hs, , , q], i): ReturnLine => [no, hs, q - first[i]![2]])
        const some = (lines: ReturnLine[]) => lines.filter(([, , quantity]) => quantity > 0)
        const requests = [
          back('2026-01-20T00:00:00.000Z', some(first), { check: arrived() }),
          back('2026-01-21T00:00:00.000Z', some(rest), { check: arrived() }),
        ]
        const { returnedFen, returnedTaxFen } = judged(requests, { list })
        expect(returnedFen).toBe(list.goodsFen + list.freightFen + list.insuredFen)
        expect(returnedTaxFen).toBe(taxOf(list))
      }),
    )
  })

  const anyTime = fc
    .integer({ min: -5, max: 60 })
    .map((days) => new Date(Date.parse(RELEASED) + days * 86_400_000 + 1).toISOString())
  const anyReturned = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 3,
    selector: ([no]) => no,
  })
  const anyCheck = fc.option(
    fc.record({
      result: fc.constantFrom('ARRIVED' as const, 'ARRIVED' as const, 'REFUSED' as const),
      arrivedOn: fc.constantFrom('2026-01-25', '2026-02-24', '2026-03-01'),
      district: fc.constantFrom('9901', '9902', '9903'),
      recordedOn: fc.constantFrom('2026-01-26', '2026-03-01'),
    }),
  )
  const anyRequest = fc.oneof(
    { weight: 1, arbitrary: anyTime.map((at) => cancel(at)) },
    {
      weight: 5,
      arbitrary: fc.tuple(anyTime, anyReturned, anyCheck).map(([at, lines, check]) =>
        back(
          at,
          lines.map(([no, pieces]) => part(no, pieces)),
          { check },
        ),
      ),
    },
  )
  const anyRequests = fc.uniqueArray(anyRequest, { maxLength: 12, selector: ({ kind, key }) => kind + key })

  test('does not depend on the order in which the requests are read', () => {
    fc.assert(
      fc.property(
        anyRequests.chain((requests) =>
          fc.tuple(fc.constant(requests), fc.shuffledSubarray(requests, { minLength: requests.length })),
        ),
        ([requests, shuffled]) => {
          expect(judged(shuffled)).toEqual(judged(requests))
        },
      ),
    )
  })

  test('is never more than was declared of any line, and nothing of a list that was cancelled', () => {
    fc.assert(
      fc.property(anyRequests, (requests) => {
        const { returned, cancelled, requests: verdicts } = judged(requests)
        for (const { line: no, quantity } of returned)
          expect(quantity).toBeLessThanOrEqual(LIST.lines.find(([each]) => each === no)![5])
        if (cancelled) expect(returned).toEqual([])
        expect(verdicts.filter(({ kind, state }) => kind === 'cancel' && state === 'SETTLED').length).toBe(
          Number(cancelled),
        )
      }),
    )
  })

  test('what is made later changes no answer to what was made before', () => {
    fc.assert(
      fc.property(anyRequests, anyRequest, (requests, last) => {
        const later = { ...last, ...asked('2026-12-31T00:00:00.000Z') } as ListRequest
        expect(judged([...requests, later]).requests.slice(0, -1)).toEqual(judged(requests).requests)
      }),
    )
  })
})

test('every rule has its texts, and what it rests on', () => {
  for (const { zh, en, source } of Object.values(REQUEST_TEXTS)) {
    expect(zh).toMatch(/\p{Script=Han}.*。$/u)
    expect(en).toMatch(/^[A-Z].+\.$/)
    expect(source.length).toBeGreaterThan(10)
  }
})

describe('a parcel', () => {
  let door: Door
  let apply: Apply
  beforeAll(async () => {
    door = await openDoor()
    apply = applyJob(door.workshop)
  })
  afterAll(() => door?.close())

  const JANUARY = { appTime: '2026-01-10T10:00:00+08:00' }

  /** Two pieces: dutiable 110.00, tax 10.01. */
  function documentsOf(parties: Parties, orderNo = 'N1') {
    const { order, payment, waybill, inventory } = parcelOf(parties, orderNo)
    const list = { ...inventory, ...JANUARY, declaredOn: '2026-01-10' }
    return {
      order: { ...order, ...JANUARY },
      payment: { ...payment, ...JANUARY },
      waybill: { ...waybill, ...JANUARY },
      inventory: list,
    }
  }

  const request = ({ platform, merchant }: Parties, appTime: string, more: object = {}) => ({
    orderNo: 'N1',
    platformUscc: platform,
    agentUscc: merchant,
    appTime,
    reason: '买家不要了',
    ...more,
  })
  const pieces = (count: string) => ({ lines: [{ line: 1, hsCode: '6302600000', quantity: count }] })

  async function send(party: string, ...documents: object[]): Promise<void> {
    const answer = await push(door, party, documents)
    expect(answer.documents.flatMap(({ userErrors }: { userErrors: object[] }) => userErrors)).toEqual([])
    await apply(answer.receipt.receiptNo)
  }

  async function sendAll(parties: Parties, documents: object): Promise<void> {
    for (const [kind, document] of Object.entries(documents))
      await send(senderOf(kind as Kind, parties), { [kind]: document })
  }

  async function compare(): Promise<void> {
    await match(door.workshop)
    await fold(door.workshop)
  }

  const OFFICER = { audience: 'officer', districts: ['9901'] } as const
  const RECORD = `mutation($input: RecordFactsInput!) { recordFacts(input: $input) {
    receipt { receiptNo } documents { userErrors { code field } } } }`

  async function check({ platform, merchant }: Parties, requestedAt: string, more: object = {}): Promise<void> {
    const returnCheck = {
      orderNo: 'N1',
      platformUscc: platform,
      agentUscc: merchant,
      requestedAt,
      result: 'ARRIVED',
      arrivedOn: '2026-02-01',
      district: '9901',
      ...more,
    }
    const { data, errors } = await door.ask(OFFICER, RECORD, {
      input: { batchKey: newBatchKey(), facts: [{ returnCheck }] },
    })
    expect(errors).toBeUndefined()
    expect(data.recordFacts.documents[0].userErrors).toEqual([])
    await apply(data.recordFacts.receipt.receiptNo)
  }

  async function released(): Promise<Parties> {
    const parties = newParties()
    await sendAll(parties, documentsOf(parties))
    await compare()
    return parties
  }

  const STATUS = `query($platformUscc: String!) { parcel(orderNo: "N1", platformUscc: $platformUscc) {
    state code stateNo releasedAt dutiableFen taxFen windows { cancelBy returnBy arriveBy }
    returned { line quantity dutiableFen taxFen } requests { kind key code findings { rule customsCode en zh } } } }`

  async function statusFor(party: string, { platform }: Parties) {
    const { data, errors } = await door.ask({ audience: 'platform', party }, STATUS, { platformUscc: platform })
    expect(errors).toBeUndefined()
    return data.parcel
  }

  async function spentBy({ platform }: Parties): Promise<number> {
    const [list] = await door.draw('MATCH (i:Inventory {key: $key}) RETURN i.counted', {
      key: documentKey(`${platform}|N1`),
    })
    const quota = slotOf(readContribution(list![0] as string, platform))
    const [row] = await door.draw('MATCH (q:Quota {key: $quota}) RETURN q.usedFen', { quota })
    return (row?.[0] ?? 0) as number
  }

  async function newsFor(party: string): Promise<{ key: string; news: Record<string, unknown> }[]> {
    const query = '{ receipts(first: 100) { receipts { documents { key news { kind code findings list no } } } } }'
    const { data } = await door.ask({ audience: 'platform', party }, query)
    const documents = data.receipts.receipts.flatMap((receipt: { documents: object[] }) => receipt.documents)
    return documents.filter(({ news }: { news: object | null }) => news)
  }

  const receiptsIn = async (party: string, message: string) => {
    const caller = { audience: 'platform', subject: 'gateway', districts: [], party, bureau: '' } as const
    const authorization = `Bearer ${await signToken(door.tokenKey, caller, 1)}`
    const { body, statusCode } = await door.app.inject({
      url: `/receipts?message=${message}`,
      headers: { authorization },
    })
    // Nothing to tell is no message.
    expect(statusCode).toBe(body === '' ? 204 : 200)
    return body
  }

  test('that is cancelled before its release ends there, and its documents release it no more', async () => {
    const parties = newParties()
    const { waybill, ...others } = documentsOf(parties)
    await sendAll(parties, others)
    await send(parties.merchant, { cancel: request(parties, '2026-01-10T09:00:00+08:00', { copNo: 'X-1' }) })
    await compare()
    expect(await spentBy(parties)).toBe(0)
    await sendAll(parties, { waybill })
    await compare()
    expect(await statusFor(parties.platform, parties)).toMatchObject({
      state: 'CANCELLED',
      code: '399',
      dutiableFen: 0,
      taxFen: 0,
      requests: [{ kind: 'CANCEL', code: '399', findings: [] }],
    })
    expect(await spentBy(parties)).toBe(0)
    const xml = await receiptsIn(parties.merchant, 'CEB624')
    expect(xml).toContain('<CEB624Message')
    expect(xml).toContain(
      `<agentCode>${parties.merchant}</agentCode><ebpCode>${parties.platform}</ebpCode><ebcCode>${parties.merchant}</ebcCode><copNo>X-1</copNo>`,
    )
    expect(xml).toContain('<returnStatus>399</returnStatus>')
    expect(xml).toContain('<customsCode>9901</customsCode>')
  })

  test('is asked for with a reason that may name people, and that is kept nowhere', async () => {
    const parties = await released()
    const reason = '收件人坎娜丽来电13900000000要求取消'
    await send(
      parties.merchant,
      { cancel: request(parties, '2026-01-11T09:00:00+08:00', { reason }) },
      { return: request(parties, '2026-01-12T09:00:00+08:00', { ...pieces('1'), reason }) },
    )
    const rows = await door.draw(
      'MATCH (n:Cancellation|Return) WHERE n.agent = $agent OR n.row CONTAINS $agent RETURN properties(n)',
      { agent: parties.merchant },
    )
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toMatch(/坎娜丽|13900000000/)
  })

  test('that is cancelled after its release gives back the year and the tax, and all parties hear of it', async () => {
    const parties = await released()
    expect(await spentBy(parties)).toBe(11_000)
    expect(await statusFor(parties.carrier, parties)).toMatchObject({
      state: 'RELEASED',
      releasedAt: '2026-01-10T02:00:00.000Z',
      windows: { cancelBy: '2026-02-09', returnBy: '2026-02-09', arriveBy: '2026-02-24' },
      stateNo: 1,
    })
    await send(parties.merchant, { cancel: request(parties, '2026-02-09T23:59:59+08:00') })
    await compare()
    expect(await statusFor(parties.platform, parties)).toMatchObject({ state: 'CANCELLED', code: '399', taxFen: 0 })
    expect(await spentBy(parties)).toBe(0)
    for (const [party, kind] of [
      [parties.platform, 'ORDER'],
      [parties.payer, 'PAYMENT'],
      [parties.carrier, 'WAYBILL'],
      [parties.merchant, 'INVENTORY'],
    ] as const) {
      const news = await newsFor(party)
      const codes = news.filter(({ news }) => news.kind === kind).map(({ news }) => [news.code, news.no])
      expect(codes.slice(-2)).toEqual([
        ['800', codes.at(-2)![1]],
        ['399', (codes.at(-2)![1] as number) + 1],
      ])
      expect(news.find(({ news }) => news.kind === 'CANCEL')!.news).toMatchObject({ code: '399', findings: [], no: 1 })
    }
    // The message is for who asked.
    expect(await receiptsIn(parties.platform, 'CEB624')).not.toContain('returnStatus')
  })

  test('that was asked too late to cancel stays released, and says by which rule', async () => {
    const parties = await released()
    await send(parties.merchant, { cancel: request(parties, '2026-02-10T00:00:00+08:00') })
    await compare()
    const status = await statusFor(parties.merchant, parties)
    expect(status).toMatchObject({ state: 'RELEASED', code: '800', taxFen: 1_001 })
    expect(status.requests).toMatchObject([{ code: '100', findings: [{ rule: 'CANCEL_LATE' }] }])
    expect(await receiptsIn(parties.merchant, 'CEB624')).toMatch(
      /<returnStatus>100<\/returnStatus>.*\[Code:CANCEL_LATE;Desc:CANCEL_LATE .*\p{Script=Han}/su,
    )
    // Nobody else is told of what came to nothing.
    expect((await newsFor(parties.platform)).filter(({ news }) => news.kind === 'CANCEL')).toEqual([])
  })

  test('whose goods come back by the piece gives back as much of the year and of the tax', async () => {
    const parties = await released()
    const [first, second] = ['2026-01-20T09:00:00+08:00', '2026-01-21T09:00:00+08:00']
    await send(parties.merchant, { return: request(parties, first, { ...pieces('1'), copNo: 'R-1' }) })
    await compare()
    expect(await statusFor(parties.platform, parties)).toMatchObject({
      state: 'RELEASED',
      taxFen: 1_001,
      requests: [{ kind: 'RETURN', code: '120' }],
    })
    expect(await spentBy(parties)).toBe(11_000)

    await check(parties, first)
    await compare()
    expect(await statusFor(parties.platform, parties)).toMatchObject({
      state: 'RETURNED_IN_PART',
      code: '800',
      dutiableFen: 5_500,
      taxFen: 500,
      returned: [{ line: 1, quantity: '1', dutiableFen: 5_500, taxFen: 501 }],
      requests: [{ code: '399' }],
    })
    expect(await spentBy(parties)).toBe(5_500)

    await send(parties.merchant, { return: request(parties, second, pieces('1')) })
    await check(parties, second)
    await compare()
    expect(await statusFor(parties.platform, parties)).toMatchObject({
      state: 'RETURNED',
      code: '800',
      dutiableFen: 0,
      taxFen: 0,
      returned: [{ line: 1, quantity: '2', dutiableFen: 11_000, taxFen: 1_001 }],
    })
    expect(await spentBy(parties)).toBe(0)
    const xml = await receiptsIn(parties.merchant, 'CEB626')
    expect([...xml.matchAll(/<returnStatus>(\d+)</g)].map(([, code]) => code)).toEqual(['120', '399', '399'])
    expect(xml).toContain('<copNo>R-1</copNo>')
    const told = await newsFor(parties.payer)
    expect(told.filter(({ news }) => news.kind === 'RETURN').map(({ news }) => news.code)).toEqual(['399', '399'])
    const numbers = told.filter(({ news }) => news.kind === 'PAYMENT').map(({ news }) => news.no as number)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('of which more is asked back than was declared says so, with the code of customs where there is one', async () => {
    const parties = await released()
    await send(
      parties.merchant,
      { return: request(parties, '2026-01-20T09:00:00+08:00', pieces('1.5')) },
      { return: request(parties, '2026-01-20T10:00:00+08:00', pieces('1')) },
      {
        return: request(parties, '2026-01-20T11:00:00+08:00', {
          lines: [{ line: 2, hsCode: '6302600000', quantity: '1' }],
        }),
      },
    )
    await compare()
    const { requests } = await statusFor(parties.merchant, parties)
    expect(
      requests.map(({ code, findings }: { code: string; findings: { rule: string }[] }) => [
        code,
        ...findings.map(({ rule }) => rule),
      ]),
    ).toEqual([['120'], ['100', 'RETURN_QUANTITY'], ['100', 'RETURN_LINE']])
    expect(await receiptsIn(parties.merchant, 'CEB626')).toContain('[Code:-625209;Desc:RETURN_LINE ')
  })

  test('is given back to nobody who did not declare it', async () => {
    const parties = await released()
    const stranger = newUscc()
    await send(stranger, { cancel: { ...request(parties, '2026-01-20T09:00:00+08:00'), agentUscc: stranger } })
    await compare()
    expect(await statusFor(parties.merchant, parties)).toMatchObject({ state: 'RELEASED', code: '800' })
    expect(await newsFor(stranger)).toMatchObject([
      { news: { kind: 'CANCEL', code: '100', findings: ['NOT_DECLARANT'] } },
    ])
    const xml = await receiptsIn(stranger, 'CEB624')
    expect(xml).toContain('<returnStatus>100</returnStatus>')
    // It hears nothing of a list that is not its own.
    expect(xml).not.toContain(parties.merchant)
    expect(xml).not.toContain('<customsCode>')
  })

  test('is released by its first agreement: what is sent again later opens no window anew', async () => {
    const parties = await released()
    const { payment } = documentsOf(parties)
    await send(parties.payer, { payment: { ...payment, appTime: '2026-02-20T10:00:00+08:00', appType: 'CHANGE' } })
    await send(parties.merchant, { return: request(parties, '2026-02-21T09:00:00+08:00', pieces('1')) })
    await compare()
    const status = await statusFor(parties.merchant, parties)
    expect(status).toMatchObject({ releasedAt: '2026-01-10T02:00:00.000Z' })
    expect(status.requests).toMatchObject([{ code: '100', findings: [{ rule: 'RETURN_LATE' }] }])
  })

  test('whose list is deleted after its release is cancelled by request all the same, and in time', async () => {
    const parties = await released()
    const { inventory } = documentsOf(parties)
    const gone = { ...inventory, appTime: '2026-01-12T10:00:00+08:00', appType: 'DELETE' }
    await send(parties.merchant, { inventory: gone })
    await send(parties.merchant, { cancel: request(parties, '2026-02-10T00:00:00+08:00') })
    await compare()
    const late = await statusFor(parties.merchant, parties)
    expect(late).toMatchObject({ state: 'RELEASED', code: '800', taxFen: 1_001 })
    expect(late.requests).toMatchObject([{ code: '100', findings: [{ rule: 'CANCEL_LATE' }] }])
    expect(await spentBy(parties)).toBe(11_000)
    await send(parties.merchant, { cancel: request(parties, '2026-02-01T00:00:00+08:00') })
    await compare()
    expect(await statusFor(parties.merchant, parties)).toMatchObject({ state: 'CANCELLED', code: '399', taxFen: 0 })
    expect(await spentBy(parties)).toBe(0)
  })

  test('that was told as settled stays so when an earlier request comes late; the contradiction is recorded', async () => {
    const parties = await released()
    await send(parties.merchant, { cancel: request(parties, '2026-01-20T09:00:00+08:00') })
    await compare()
    await send(parties.merchant, { return: request(parties, '2026-01-15T09:00:00+08:00', pieces('1')) })
    await compare()
    const status = await statusFor(parties.merchant, parties)
    expect(status).toMatchObject({ state: 'CANCELLED', code: '399' })
    expect(status.requests).toMatchObject([
      { kind: 'RETURN', code: '120' },
      { kind: 'CANCEL', code: '399', findings: [{ rule: 'RETURN_UNDER_WAY' }] },
    ])
    const found = await door.draw('MATCH (d:Discrepancy)-[:ABOUT]->(:Inventory {key: $key}) RETURN d.findings', {
      key: documentKey(`${parties.platform}|N1`),
    })
    expect(found).toEqual([[['RETURN_UNDER_WAY']]])
    // By its documents it is not cancelled, and so it counts.
    expect(await spentBy(parties)).toBe(11_000)
  })

  test.each(['return', 'cancel'] as const)(
    'keeps what its declarant asked for: a %s under another name at the same moment is another',
    async (kind) => {
      const parties = await released()
      const at = '2026-01-20T09:00:00+08:00'
      const asks = (agentUscc: string, copNo: string) => {
        const asked = request(parties, at, { agentUscc, copNo })
        return { [kind]: kind === 'return' ? { ...asked, ...pieces('1') } : asked }
      }
      await send(parties.merchant, asks(parties.merchant, 'R-1'))
      if (kind === 'return') await check(parties, at)
      await compare()
      const before = await statusFor(parties.platform, parties)
      expect(before).toMatchObject({ state: kind === 'return' ? 'RETURNED_IN_PART' : 'CANCELLED' })
      // Of two versions of one time the hash decides: of so many one would win.
      for (const stranger of Array.from({ length: 4 }, () => newUscc())) await send(stranger, asks(stranger, stranger))
      await compare()
      const { requests, ...after } = await statusFor(parties.platform, parties)
      expect({ ...after, requests: before.requests }).toEqual(before)
      expect(requests.filter(({ code }: { code: string }) => code === '399')).toEqual(before.requests)
    },
  )

  test('a correction by customs takes the place of what it said before', async () => {
    const parties = await released()
    const at = '2026-01-20T09:00:00+08:00'
    // The goods are back before anybody has heard of the request.
    await check(parties, at)
    await send(parties.merchant, { return: request(parties, at, pieces('2')) })
    await compare()
    expect((await statusFor(parties.platform, parties)).state).toBe('RETURNED')
    await check(parties, at, { result: 'REFUSED', recordedOn: '2026-02-02' })
    await compare()
    const [list] = await door.draw('MATCH (i:Inventory {key: $key}) RETURN i.dutyFen, i.returned', {
      key: documentKey(`${parties.platform}|N1`),
    })
    expect(list).toEqual([1_001, null])
    const elsewhere = { ...OFFICER, districts: ['9903'] }
    const { data } = await door.ask(elsewhere, RECORD, {
      input: {
        batchKey: newBatchKey(),
        facts: [
          {
            returnCheck: {
              orderNo: 'N1',
              platformUscc: parties.platform,
              agentUscc: parties.merchant,
              requestedAt: at,
              result: 'ARRIVED',
              arrivedOn: '2026-02-01',
              district: '9901',
            },
          },
        ],
      },
    })
    expect(data.recordFacts.documents[0].userErrors).toMatchObject([{ code: 'NOT_THE_SENDER' }])
  })
})
