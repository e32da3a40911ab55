/** Customs asks a platform for original payment data, and the platform answers: both sides, each against the other. */
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type PaymentData,
  paymentDataHandler,
  type PaymentDataOptions,
  readOpenRequest,
  signedPaymentData,
  stringToSign,
} from '../clients/platform/payment-data.ts'
import type { Clock } from '../clock.ts'
import { unpacked } from '../graph/packed.ts'
import { applyJob } from '../jobs/apply.ts'
import { inquire } from '../jobs/inquire.ts'
import { sweep } from '../jobs/sweep.ts'
import {
  compareAnswer,
  type KnownOrder,
  membersOf,
  openForm,
  type PaymentRecord,
  readAnswer,
  stringToSign as signedText,
} from '../rules/inquiry.ts'
import { INQUIRY_TEXTS } from '../rules/inquiry-text.ts'
import { isSignedBy } from '../rules/signature.ts'
import { inquirySecret, signedHeaders, waitBeforeTry, webhookSecret } from '../rules/webhook.ts'
import { certificatePem } from './ceb.ts'
import { type Door, openDoor } from './door.ts'
import { newParties, parcelOf, type Parties, push } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
let upload: string
const opened: Server[] = []
beforeAll(async () => {
  door = await openDoor()
  await door.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = door.app.server.address() as AddressInfo
  upload = `http://127.0.0.1:${port}/ceb2grab/grab/realTimeDataUpload`
})
afterEach(() => opened.splice(0).forEach((server) => server.close()))
afterAll(() => door?.close())

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  opened.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/platDataOpen`
}

type Key = 'rsa' | 'sm2'
const keyOf = (name: Key) => readFileSync(new URL(`./certificates/${name}.key`, import.meta.url), 'utf8')
const signerOf = (name: Key) => ({
  key: keyOf(name),
  certNo: new X509Certificate(certificatePem(name)).serialNumber,
})

const ask = (party: string, query: string, variables: object = {}) =>
  door.ask({ audience: 'platform', party }, query, variables)

const OFFICER = { audience: 'officer', districts: ['9901'], subject: 'officer.7' } as const
const OPEN = `mutation($input: OpenInquiryInput!) { openInquiry(input: $input) {
  inquiry { sessionId state openedBy } userErrors { code field messageZh } } }`
const FIELDS = `sessionId state failures reason askedAt answeredAt
  answer { paymentFirm transactionNo totalFen currency tradedAt requestDigest orders { orderNo payeeCode goods { name link } } }
  findings { rule answered known en zh }`
const LIST = `query($platformUscc: String!) { inquiries(orderNo: "P1", platformUscc: $platformUscc) { ${FIELDS} } }`

async function openInquiry({ platform }: Parties, orderNo = 'P1', officer: object = OFFICER) {
  const { data, errors } = await door.ask({ ...OFFICER, ...officer }, OPEN, {
    input: { platformUscc: platform, orderNo },
  })
  if (errors) throw new Error(JSON.stringify(errors))
  return data.openInquiry
}

async function seenBy(caller: Parameters<Door['ask']>[0], { platform }: Parties) {
  const { data, errors } = await door.ask(caller, LIST, { platformUscc: platform })
  if (errors) throw new Error(JSON.stringify(errors))
  return data.inquiries
}
const seenByOfficer = async (parties: Parties) => (await seenBy(OFFICER, parties))[0]
const seenByPlatform = async (parties: Parties) =>
  (await seenBy({ audience: 'platform', party: parties.platform }, parties))[0]

/** A time after now on the service's clock. */
const later = (seconds: number): Clock => {
  const { clock } = door.house
  return { ...clock, now: () => new Date(Date.parse(clock.now()) + seconds * 1_000).toISOString() }
}

const run = (seconds = 0, open = true) =>
  inquire(
    { ...door.workshop, clock: later(seconds) },
    { serviceKey: door.house.identityKey, open, record: (entry) => door.house.audit.record(entry) },
  )

const PERSON = { account: '6228480402564890018', name: '王小二', raw: '<xml><openid>oUpF8uMuAJO</openid></xml>' }

function paymentOf({ platform, payer, merchant }: Parties, more: Partial<PaymentData['head']> = {}): PaymentData {
  return {
    head: {
      guid: '9D55BA71-22DE-41F4-8B50-C36C83B3B530',
      initalRequest: PERSON.raw,
      initalResponse: 'ok',
      ebpCode: platform,
      payCode: payer,
      payTransactionId: 'TP1',
      totalAmount: 120.01,
      currency: '142',
      verDept: '3',
      payType: '1',
      tradingTime: '20260301080000',
      ...more,
    },
    lists: [
      {
        orderNo: 'P1',
        goodsInfo: [{ gname: '毛巾', itemLink: 'https://shop.example.com/a?b=1&c="||"' }],
        recpAccount: PERSON.account,
        recpCode: merchant,
        recpName: PERSON.name,
      },
    ],
  }
}

/** Parties of an order that is paid, whose platform has a certificate on record. */
async function traders(key: Key | null = 'rsa'): Promise<Parties> {
  const parties = newParties()
  const { order, payment } = parcelOf(parties, 'P1')
  for (const [party, document] of [
    [parties.platform, { order }],
    [parties.payer, { payment }],
  ] as const) {
    const { receipt } = await push(door, party, [document])
    await applyJob(door.workshop)(receipt.receiptNo)
  }
  // Whoever sells on it is registered in the district of the officer.
  await door.draw(`MATCH (e:Enterprise {uscc: $platform}) SET e.district = '9901'`, { platform: parties.platform })
  if (key) await certify(parties.platform, key)
  return parties
}

async function certify(party: string, key: Key): Promise<void> {
  const text = 'mutation($pem: String!) { registerCertificate(pem: $pem) { userErrors { code } } }'
  const { data } = await ask(party, text, { pem: certificatePem(key) })
  expect(data.registerCertificate.userErrors).toEqual([])
}

const REGISTER = `mutation($url: String!) { registerRespondent(input: { url: $url }) { url secret userErrors { code field } } }`

async function register(party: string, url: string): Promise<string> {
  const { data, errors } = await ask(party, REGISTER, { url })
  if (errors) throw new Error(JSON.stringify(errors))
  expect(data.registerRespondent).toMatchObject({ url, userErrors: [] })
  return data.registerRespondent.secret
}

interface Platform {
  /** Numbers of the orders it was asked for. */
  asked: string[]
  /** What customs said of the data, each time it was sent. */
  told: Promise<{ code: string; message: string }>
}

/** A platform that has mounted the module, and registered it. */
async function platformOf(
  parties: Parties,
  more: Partial<PaymentDataOptions> & { data?: PaymentData | null } = {},
): Promise<Platform> {
  const { data = paymentOf(parties), ...options } = more
  const asked: string[] = []
  let handler: RequestListener = () => undefined
  const url = await listening((request, response) => handler(request, response))
  const secret = await register(parties.platform, url)
  const told = new Promise<{ code: string; message: string }>((resolve, reject) => {
    handler = paymentDataHandler({
      secret,
      upload,
      ...signerOf('rsa'),
      find: async (orderNo) => {
        asked.push(orderNo)
        return data
      },
      onSent: (_session, answer) => resolve(answer),
      onFailed: (_session, error) => reject(error as Error),
      now: () => Date.parse(door.house.clock.now()),
      ...options,
    })
  })
  // A story that ends before it is told is none of a failure's.
  told.catch(() => undefined)
  return { asked, told }
}

/** A platform that says it will answer, and then does nothing. */
async function silentPlatform(parties: Parties): Promise<void> {
  const url = await listening((_request, response) => response.end('{"code":"10000"}'))
  await register(parties.platform, url)
}

async function answered(text: string): Promise<{ status: number; code: string; message: string }> {
  const response = await fetch(upload, { method: 'POST', body: new URLSearchParams({ payExInfoStr: text }) })
  return { status: response.status, ...((await response.json()) as { code: string; message: string }) }
}

const NOW = 1_544_519_952_469
const signed = (sessionId: string, data: PaymentData, key: Key = 'rsa') =>
  signedPaymentData(sessionId, data, signerOf(key), NOW)

describe('an inquiry', () => {
  test.each(['rsa', 'sm2'] as const)(
    'is answered with a signature by %s, and agrees with what was pushed',
    async (key) => {
      const parties = await traders(key)
      const { asked, told } = await platformOf(parties, signerOf(key))
      const { inquiry, userErrors } = await openInquiry(parties)
      expect([inquiry, userErrors]).toMatchObject([{ state: 'OPEN', openedBy: 'officer.7' }, []])
      await run()
      expect(await told).toMatchObject({ code: '10000' })
      expect(asked).toEqual(['P1'])
      await run()
      const seen = await seenByOfficer(parties)
      expect(seen).toMatchObject({
        sessionId: inquiry.sessionId,
        state: 'AGREES',
        findings: [],
        answer: {
          paymentFirm: parties.payer,
          transactionNo: 'TP1',
          totalFen: 12_001,
          tradedAt: '2026-03-01T00:00:00.000Z',
          orders: [{ orderNo: 'P1', payeeCode: parties.merchant, goods: [{ name: '毛巾' }] }],
        },
      })
      expect(seen.answer.requestDigest).toMatch(/^[0-9a-f]{64}$/)
    },
  )

  test('keeps nothing that names a person, nor the raw texts of the payment', async () => {
    const parties = await traders()
    const { told } = await platformOf(parties)
    const { inquiry } = await openInquiry(parties)
    await run()
    await told
    const [row] = await door.draw('MATCH (q:Inquiry {key: $key}) RETURN q.answer, properties(q)', {
      key: inquiry.sessionId,
    })
    const kept = JSON.stringify([unpacked(row![0] as Int8Array), { ...(row![1] as object), answer: null }])
    expect(kept).toContain('毛巾')
    for (const value of [PERSON.account, PERSON.name, 'openid', 'oUpF8uMuAJO']) expect(kept).not.toContain(value)
  })

  test('whose answer disagrees says where: to customs all, to the platform its own values, to others nothing', async () => {
    const parties = await traders()
    const data = paymentOf(parties, { totalAmount: '99.50', payTransactionId: 'TX9', payCode: newUscc() })
    data.lists[0]!.goodsInfo[0]!.gname = '浴巾'
    const { told } = await platformOf(parties, { data })
    await openInquiry(parties)
    await run()
    await told
    await run()
    const toOfficer = await seenByOfficer(parties)
    expect(toOfficer.state).toBe('DISAGREES')
    const known = (rule: string) =>
      toOfficer.findings
        .filter((finding: { rule: string }) => finding.rule === rule)
        .map((finding: { known: string }) => finding.known)
    expect(known('AMOUNT')).toEqual(['12001'])
    expect(known('TOTAL')).toEqual(['12001'])
    expect(known('TRANSACTION')).toEqual(['TP1', 'TP1'])
    expect(known('PAYMENT_FIRM')).toEqual([parties.payer, parties.payer])
    expect(known('GOODS')).toEqual(['毛巾'])
    const toPlatform = await seenByPlatform(parties)
    const hidden = toPlatform.findings.filter((finding: { known: string | null }) => finding.known === null)
    expect(hidden.map(({ rule }: { rule: string }) => rule).sort()).toEqual(['AMOUNT', 'PAYMENT_FIRM', 'TRANSACTION'])
    for (const party of [parties.merchant, parties.payer, newUscc()])
      expect(await seenBy({ audience: 'platform', party }, parties)).toEqual([])
    expect(await seenBy({ ...OFFICER, districts: ['9903'] }, parties)).toEqual([])
    const { errors } = await ask(parties.platform, LIST.replace('sessionId', 'openedBy'), {
      platformUscc: parties.platform,
    })
    expect(errors).toBeDefined()
  })

  test('is opened for an order that is there and in the officer’s district, whose platform can be asked, one at a time', async () => {
    const parties = await traders()
    expect(await openInquiry(parties)).toMatchObject({ inquiry: null, userErrors: [{ code: 'NO_ADDRESS' }] })
    await silentPlatform(parties)
    expect(await openInquiry(parties, 'NONE')).toMatchObject({ inquiry: null, userErrors: [{ code: 'NOT_FOUND' }] })
    expect(await openInquiry(parties, 'P1', { districts: ['9903'] })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    })
    const [first, second] = await Promise.all([openInquiry(parties), openInquiry(parties)])
    expect(second.inquiry.sessionId).toBe(first.inquiry.sessionId)
    expect(await seenBy(OFFICER, parties)).toHaveLength(1)
    const { errors } = await ask(parties.platform, OPEN, { input: { platformUscc: parties.platform, orderNo: 'P1' } })
    expect(errors).toBeDefined()
  })

  test('that the platform declines ends there, and another may be opened', async () => {
    const parties = await traders()
    const { asked } = await platformOf(parties, { data: null })
    const { inquiry } = await openInquiry(parties)
    await run()
    expect(asked).toEqual(['P1'])
    expect(await seenByOfficer(parties)).toMatchObject({ state: 'DECLINED', answer: null })
    expect((await openInquiry(parties)).inquiry.sessionId).not.toBe(inquiry.sessionId)
  })

  test('goes out again under the same session while the platform is away, and is given up after three days', async () => {
    const parties = await traders()
    const heard: string[] = []
    let works = false
    const url = await listening((request, response) => {
      heard.push(String(request.headers['webhook-id']))
      response.writeHead(works ? 200 : 503).end('{"code":"10000","message":"","serviceTime":1}')
    })
    await register(parties.platform, url)
    const { inquiry } = await openInquiry(parties)
    await run()
    await run()
    expect(await seenByOfficer(parties)).toMatchObject({ state: 'OPEN', failures: 1, reason: 'it answered 503' })
    works = true
    await run(10)
    expect(heard).toEqual([inquiry.sessionId, inquiry.sessionId])
    expect(await seenByOfficer(parties)).toMatchObject({ state: 'ASKED', failures: 0, reason: null })

    works = false
    const others = await traders()
    await register(others.platform, url)
    await openInquiry(others)
    let seconds = 0
    for (let tries = 1; (await seenByOfficer(others)).state === 'OPEN'; tries++) {
      await run(seconds)
      seconds += waitBeforeTry(tries) ?? 0
    }
    expect(await seenByOfficer(others)).toMatchObject({ state: 'UNREACHED', failures: 11 })
    expect(seconds).toBeGreaterThan(3 * 86_400)
  })

  test.each([
    ['that is gone', (response: ServerResponse) => response.writeHead(410).end(), 'UNREACHED', 'it answered 410'],
    [
      'that sends it elsewhere',
      (response: ServerResponse) => response.writeHead(302, { location: '/x' }).end(),
      'OPEN',
      'it answered 302',
    ],
    ['that says nothing', (response: ServerResponse) => response.end('welcome'), 'OPEN', 'it answered with no code'],
    ['that hangs up', (response: ServerResponse) => response.destroy(), 'OPEN', 'socket hang up'],
  ] as const)('of a platform %s is not believed to be asked', async (_what, reply, state, reason) => {
    const parties = await traders()
    await register(parties.platform, await listening((_request, response) => void reply(response)))
    await openInquiry(parties)
    await run()
    expect(await seenByOfficer(parties)).toMatchObject({ state, reason })
  })

  test('in production goes to no address of this machine', async () => {
    const parties = await traders()
    const { asked } = await platformOf(parties)
    await openInquiry(parties)
    await run(0, false)
    expect(asked).toEqual([])
    expect(await seenByOfficer(parties)).toMatchObject({
      state: 'OPEN',
      reason: 'the address is not of the open internet',
    })
  })

  test('whose answer is faster than the reply to the question is answered all the same', async () => {
    const parties = await traders()
    let told: { code: string } | undefined
    const url = await listening((request, response) => {
      void answered(signed(String(request.headers['webhook-id']), paymentOf(parties))).then((answer) => {
        told = answer
        response.end('{"code":"10000"}')
      })
    })
    await register(parties.platform, url)
    await openInquiry(parties)
    await run()
    expect(told).toMatchObject({ code: '10000' })
    expect((await seenByOfficer(parties)).state).toBe('ANSWERED')
    await run()
    expect((await seenByOfficer(parties)).state).toBe('AGREES')
  })

  test('is found by the sweep when nobody was woken up for it', async () => {
    const parties = await traders()
    await silentPlatform(parties)
    await openInquiry(parties)
    door.woken.length = 0
    await sweep(door.workshop)
    expect(door.woken).toContainEqual({ name: 'inquire', after: 'sweep' })
  })
})

describe('an answer', () => {
  async function asked(key: Key | null = 'rsa') {
    const parties = await traders(key)
    await silentPlatform(parties)
    const { inquiry } = await openInquiry(parties)
    await run()
    expect((await seenByOfficer(parties)).state).toBe('ASKED')
    return { parties, sessionId: inquiry.sessionId as string }
  }

  test.each<[string, (text: string) => string, string, string]>([
    ['with a fen more than was signed', (text) => text.replace('120.01', '120.02'), '20000', 'SIGNATURE_WRONG'],
    ['with a blank that was not signed', (text) => text.replace('"guid":', '"guid": '), '20000', 'SIGNATURE_WRONG'],
    [
      'signed by nobody',
      (text) => text.replace(/"signValue":"[^"]*"/, '"signValue":"QUJD"'),
      '20000',
      'SIGNATURE_WRONG',
    ],
    ['under another certificate', (text) => text.replace(/"certNo":"/, '"certNo":"1'), '20004', 'NO_CERTIFICATE'],
    [
      'in the name of another platform',
      (text) => text.replace(/"ebpCode":"../, '"ebpCode":"92'),
      '20004',
      'NO_CERTIFICATE',
    ],
    [
      'under a session that nobody has opened',
      (text) => text.replace(/"sessionID":"./, '"sessionID":"X'),
      '20000',
      'SESSION_UNKNOWN',
    ],
  ])('%s is not taken', async (_what, spoil, code, why) => {
    const { parties, sessionId } = await asked()
    const text = signed(sessionId, paymentOf(parties))
    expect(spoil(text)).not.toBe(text)
    const answer = await answered(spoil(text))
    expect(answer).toMatchObject({ status: 200, code })
    expect(answer.message).toMatch(new RegExp(`^\\[Code:${why};Desc:.*\\p{Script=Han}.*\\w\\.\\]$`, 'u'))
    expect(await seenByOfficer(parties)).toMatchObject({ state: 'ASKED', answer: null })
    expect(await answered(text)).toMatchObject({ code: '10000' })
  })

  test('by a key of another is not taken, and one without a certificate on record is told so', async () => {
    const one = await asked()
    const withOthers = signedPaymentData(
      one.sessionId,
      paymentOf(one.parties),
      { ...signerOf('rsa'), key: keyOf('sm2') },
      NOW,
    )
    expect((await answered(withOthers)).message).toContain('SIGNATURE_WRONG')
    const other = await asked(null)
    expect(await answered(signed(other.sessionId, paymentOf(other.parties)))).toMatchObject({ code: '20004' })
    await certify(other.parties.platform, 'rsa')
    expect(await answered(signed(other.sessionId, paymentOf(other.parties)))).toMatchObject({ code: '10000' })
  })

  test('sent again is the first answer; other data under its session is not taken', async () => {
    const { parties, sessionId } = await asked()
    const text = signed(sessionId, paymentOf(parties))
    for (const _ of [1, 2]) expect(await answered(text)).toMatchObject({ code: '10000', message: '' })
    const other = signed(sessionId, paymentOf(parties, { totalAmount: 1 }))
    expect((await answered(other)).message).toContain('SESSION_USED')
    await run()
    expect(await answered(text)).toMatchObject({ code: '10000' })
    expect(await seenByOfficer(parties)).toMatchObject({ state: 'AGREES', answer: { totalFen: 12_001 } })
  })

  test('of several at once one is taken', async () => {
    for (let round = 0; round < 5; round++) {
      const { parties, sessionId } = await asked()
      const texts = [1, 2, 3, 4].map((totalAmount) => signed(sessionId, paymentOf(parties, { totalAmount })))
      const codes = await Promise.all(texts.map(async (text) => (await answered(text)).code))
      expect(codes.filter((code) => code === '10000')).toHaveLength(1)
    }
  })

  test('after two minutes is late, and so is one to an inquiry that was given up', async () => {
    const { parties, sessionId } = await asked()
    const text = signed(sessionId, paymentOf(parties))
    const { clock } = door.house
    door.house.clock = later(130)
    try {
      expect((await answered(text)).message).toContain('ANSWER_LATE')
    } finally {
      door.house.clock = clock
    }
    await run(110)
    expect((await seenByOfficer(parties)).state).toBe('ASKED')
    await run(130)
    expect((await seenByOfficer(parties)).state).toBe('UNANSWERED')
    expect((await answered(text)).message).toContain('ANSWER_LATE')
    const { inquiry } = await openInquiry(parties)
    await run()
    expect(await answered(signed(inquiry.sessionId, paymentOf(parties)))).toMatchObject({ code: '10000' })
  })

  test.each<[string, object, string]>([
    ['nothing', {}, 'BAD_USER_INPUT'],
    [
      'two answers',
      [
        ['payExInfoStr', '{}'],
        ['payExInfoStr', '{}'],
      ],
      'BAD_USER_INPUT',
    ],
  ])('that is %s is a bad request', async (_what, fields, code) => {
    const response = await fetch(upload, {
      method: 'POST',
      body: new URLSearchParams(fields as Record<string, string>),
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code })
  })

  test('comes as a form and is not longer than any', async () => {
    const json = await fetch(upload, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    expect(json.status).toBe(400)
    const long = await fetch(upload, {
      method: 'POST',
      body: new URLSearchParams({ payExInfoStr: 'x'.repeat(2 ** 21) }),
    })
    expect(long.status).toBe(413)
  })
})

const record = (more: Partial<PaymentRecord> = {}): PaymentRecord => ({
  paymentFirm: 'F',
  transactionNo: 'T',
  totalFen: 300,
  currency: '142',
  verifier: '1',
  payType: null,
  tradedAt: '2026-03-01T00:00:00.000Z',
  requestDigest: '',
  responseDigest: '',
  orders: [paid('A'), paid('B')],
  ...more,
})
const paid = (orderNo: string, more: object = {}) => ({
  orderNo,
  goods: [{ name: orderNo, link: '' }],
  payeeCode: null,
  payeeAccount: '',
  payeeName: '',
  ...more,
})
const known = (orderNo: string, paidFen: number, more: Partial<KnownOrder> = {}): KnownOrder => ({
  orderNo,
  merchant: 'M',
  paidFen,
  paymentFirm: null,
  transactionNo: null,
  goods: [orderNo],
  ...more,
})
const rulesOf = (
  ...[answer, orders, payments]: [
    PaymentRecord,
    KnownOrder[],
    { firm: string; transactionNo: string; amountFen: number }[],
  ]
) => compareAnswer(answer, { asked: 'A', platform: 'P' }, orders, payments).map(({ rule }) => rule)

describe('what is compared', () => {
  const orders = [known('A', 100), known('B', 200)]
  const voucher = { firm: 'F', transactionNo: 'T', amountFen: 100 }

  test('a payment for two orders is their sum', () => {
    expect(rulesOf(record(), orders, [voucher])).toEqual([])
    expect(rulesOf(record({ totalFen: 299 }), orders, [voucher])).toEqual(['TOTAL'])
    expect(rulesOf(record({ totalFen: 299 }), [known('A', 100)], [voucher])).toEqual(['ORDER_UNKNOWN'])
  })

  test('the order that was asked for has to be among them, and paid', () => {
    expect(rulesOf(record({ orders: [paid('B')], totalFen: 200 }), orders, [{ ...voucher, amountFen: 200 }])).toEqual([
      'ORDER_ABSENT',
    ])
    expect(rulesOf(record(), orders, [])).toEqual(['NO_PAYMENT'])
  })

  test('of several vouchers it is the one that is named', () => {
    expect(rulesOf(record(), orders, [{ ...voucher, transactionNo: 'S' }, voucher])).toEqual([])
    expect(rulesOf(record(), orders, [{ ...voucher, transactionNo: 'S' }])).toEqual(['TRANSACTION'])
  })

  test('yuan, goods and payee', () => {
    expect(rulesOf(record({ currency: '502' }), orders, [voucher])).toEqual(['CURRENCY'])
    expect(
      rulesOf(record({ orders: [paid('A', { payeeCode: 'X' }), paid('B', { payeeCode: 'P' })] }), orders, [voucher]),
    ).toEqual(['PAYEE'])
    expect(rulesOf(record(), [known('A', 100, { goods: ['A', 'C'] }), known('B', 200)], [voucher])).toEqual(['GOODS'])
  })

  test('every finding has its texts', () => {
    for (const { zh, en } of Object.values(INQUIRY_TEXTS)) {
      expect(zh).toMatch(/\p{Script=Han}.*。$/u)
      expect(en).toMatch(/^[A-Z].+\.$/)
    }
  })
})

describe('the string to sign', () => {
  const parties = newParties()
  const data = paymentOf(parties)

  test('is four members in quotes, joined by two bars, with nothing escaped', () => {
    const texts = { sessionID: 'S-1', head: '{"guid":"1"}', lists: '[{"orderNo":"2"}]', serviceTime: '3' }
    const expected =
      '"sessionID":"S-1"||"payExchangeInfoHead":"{"guid":"1"}"||"payExchangeInfoLists":"[{"orderNo":"2"}]"||"serviceTime":"3"'
    expect(stringToSign(texts)).toBe(expected)
    const posted =
      '{"serviceTime":"3", "certNo":"9","signValue":"", "payExchangeInfoLists" : [{"orderNo":"2"}],"payExchangeInfoHead":{"guid":"1"},"sessionID":"S-1","more":{"sessionID":"x"}}'
    expect(signedText(membersOf(posted)!)).toBe(expected)
    // Some write head and lists as texts, and the time as a number.
    const asTexts =
      '{"sessionID":"S-1","payExchangeInfoHead":"{\\"guid\\":\\"1\\"}","payExchangeInfoLists":"[{\\"orderNo\\":\\"2\\"}]","serviceTime":3,"certNo":"9","signValue":""}'
    expect(signedText(membersOf(asTexts)!)).toBe(expected)
  })

  test('is the same on both sides, whatever stands in the data', () => {
    const certificate = new X509Certificate(certificatePem('sm2'))
    const anyText = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.constantFrom('||', '"', '\\', '}', '],', '","sessionID":"x'),
        (one, other, odd) => {
          const some = structuredClone(data)
          some.head.initalRequest = one + odd
          some.head.note = odd
          some.lists[0]!.goodsInfo[0]!.gname = other + odd
          const members = membersOf(signedPaymentData('S-1', some, signerOf('sm2'), NOW))!
          const read = readAnswer(members)
          if ('member' in read) throw new Error(read.member)
          expect(read.head.initalRequest).toBe(one + odd)
          expect(read.lists[0]!.goodsInfo[0]!.gname).toBe(other + odd)
          expect(isSignedBy(certificate, signedText(members), read.signValue)).toBe(true)
          expect(isSignedBy(certificate, `${signedText(members)} `, read.signValue)).toBe(false)
        },
      ),
      { numRuns: 40 },
    )
  })

  const posted = signedPaymentData('S-1', data, signerOf('rsa'), NOW)
  test.each<[string, string]>([
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['cut off', posted.slice(0, -1)],
    ['two objects', posted + posted],
    ['a member twice', posted.replace('{', '{"sessionID":"S-2",')],
    ['a member twice, escaped', posted.replace('{', '{"session\\u0049D":"S-2",')],
    ['without a signature', posted.replace('"signValue"', '"signedValue"')],
    ['depth alone', '['.repeat(500_000)],
  ])('is made of no text that is %s', (_what, text) => {
    expect(membersOf(text)).toBeNull()
  })

  test.each<[string, (data: any) => void, string]>([
    ['no session', (all) => (all.sessionID = ''), 'sessionID'],
    ['half a fen', ({ head }) => (head.totalAmount = '1.005'), 'head.totalAmount'],
    ['less than nothing', ({ head }) => (head.totalAmount = -1), 'head.totalAmount'],
    ['a number as JavaScript writes it', ({ head }) => (head.totalAmount = 1e21), 'head.totalAmount'],
    ['a fourth network', ({ head }) => (head.verDept = '4'), 'head.verDept'],
    ['a time of day alone', ({ head }) => (head.tradingTime = '080000'), 'head.tradingTime'],
    ['a day too many', ({ head }) => (head.tradingTime = '20260229080000'), 'head.tradingTime'],
    ['an hour too many', ({ head }) => (head.tradingTime = '20260301240000'), 'head.tradingTime'],
    ['a month too many', ({ head }) => (head.tradingTime = '20261301080000'), 'head.tradingTime'],
    ['a raw text too long', ({ head }) => (head.initalRequest = 'x'.repeat(8_001)), 'head.initalRequest'],
    ['no raw answer', ({ head }) => delete head.initalResponse, 'head.initalResponse'],
    ['no orders', (all) => (all.lists = []), 'lists'],
    ['orders that are one', (all) => (all.lists = all.lists[0]), 'lists'],
    ['goods without a name', ({ lists }) => delete lists[0].goodsInfo[0].gname, 'lists.0.goodsInfo.0.gname'],
  ])('may be of an answer with %s, which is refused at its member', (_what, spoil, member) => {
    const all: any = { sessionID: 'S-1', ...structuredClone(data) }
    spoil(all)
    expect(readAnswer(membersOf(signedPaymentData(all.sessionID, all, signerOf('rsa'), NOW))!)).toEqual({ member })
  })
})

/** A double of customs: it keeps what is sent to it, and answers as told. */
async function customs(reply: (attempt: number, response: ServerResponse) => void) {
  const got: string[] = []
  const url = await listening((request: IncomingMessage, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      got.push(new URLSearchParams(Buffer.concat(chunks).toString()).get('payExInfoStr')!)
      reply(got.length, response)
    })
  })
  return { got, url }
}

describe('the platform’s module', () => {
  const SECRET = webhookSecret('a key of customs', 'P', '1')
  const now = () => NOW
  const request = { orderNo: 'P1', sessionID: 'S-1', serviceTime: NOW }

  const signedRequest = (more: object = {}, at = NOW, secret = SECRET) => {
    const body = openForm({ ...request, ...more })
    return { body, headers: signedHeaders([secret], { id: 'S-1', timestamp: Math.floor(at / 1_000), body }) }
  }

  async function mounted(options: Partial<PaymentDataOptions>) {
    const asked: string[] = []
    const ended: unknown[] = []
    let done: () => void = () => undefined
    const end = new Promise<void>((resolve) => (done = resolve))
    const url = await listening(
      paymentDataHandler({
        secret: SECRET,
        upload: 'http://127.0.0.1:1/',
        ...signerOf('sm2'),
        find: async (orderNo) => {
          asked.push(orderNo)
          return orderNo === 'P1' ? paymentOf(newParties()) : null
        },
        onSent: (_session, answer) => (ended.push(answer), done()),
        onFailed: (_session, error) => (ended.push(error), done()),
        now,
        ...options,
      }),
    )
    const post = async ({ body, headers }: ReturnType<typeof signedRequest>) => {
      const response = await fetch(url, {
        method: 'POST',
        body,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      })
      return { status: response.status, ...((await response.json()) as { code: string }) }
    }
    return { asked, ended, end, post }
  }

  test('answers at once, and sends what it was asked for, signed', async () => {
    const { got, url } = await customs((_attempt, response) => response.end('{"code":"10000","message":""}'))
    const { post, end, ended } = await mounted({ upload: url })
    expect(await post(signedRequest())).toEqual({ status: 200, code: '10000', message: '', serviceTime: NOW })
    await end
    expect(ended).toEqual([{ code: '10000', message: '' }])
    const members = membersOf(got[0]!)!
    const { signValue } = JSON.parse(got[0]!) as { signValue: string }
    expect(isSignedBy(new X509Certificate(certificatePem('sm2')), signedText(members), signValue)).toBe(true)
  })

  test.each([
    ['by another key', () => signedRequest({}, NOW, webhookSecret('another', 'P', '1'))],
    ['six minutes ago', () => signedRequest({}, NOW - 360_000)],
    ['six minutes from now', () => signedRequest({}, NOW + 360_000)],
    ['for another order', () => ({ ...signedRequest(), body: openForm({ ...request, orderNo: 'P2' }) })],
    ['under another session than it says', () => signedRequest({ sessionID: 'S-2' })],
    ['of no form', () => ({ ...signedRequest(), headers: {} as Record<string, string> })],
  ])('looks for nothing when a request is signed %s', async (_how, asks) => {
    const { asked, post } = await mounted({})
    expect(await post(asks())).toMatchObject({ status: 401, code: '20000' })
    expect(asked).toEqual([])
  })

  test('says so of an order that is none of its own', async () => {
    const { post } = await mounted({})
    expect(await post(signedRequest({ orderNo: 'P9' }))).toMatchObject({ status: 200, code: '20000' })
  })

  test('sends the same bytes when customs was away, and when it is asked again under the same session', async () => {
    const { got, url } = await customs((attempt, response) =>
      attempt === 1 ? response.destroy() : response.end('{"code":"10000","message":""}'),
    )
    const sent: string[] = []
    let heard: () => void = () => undefined
    const twice = new Promise<void>((resolve) => (heard = resolve))
    const { asked, post } = await mounted({
      upload: url,
      onSent: (session) => {
        sent.push(session)
        if (sent.length === 2) heard()
      },
    })
    await Promise.all([post(signedRequest()), post(signedRequest())])
    await twice
    expect(asked).toEqual(['P1'])
    expect(got.length).toBeGreaterThanOrEqual(3)
    expect(new Set(got).size).toBe(1)
  })

  test('tells when customs cannot be reached at all', async () => {
    const { post, end, ended } = await mounted({ tries: 1 })
    expect(await post(signedRequest())).toMatchObject({ code: '10000' })
    await end
    expect(String(ended[0])).toContain('fetch failed')
  })

  test('reads what customs really sends', () => {
    const body = openForm(request)
    const headers = signedHeaders([inquirySecret('k', 'P', 'g')], { id: 'S-1', timestamp: NOW / 1_000, body })
    expect(readOpenRequest(headers, body, inquirySecret('k', 'P', 'g'), NOW)).toEqual(request)
    expect(readOpenRequest(headers, body, webhookSecret('k', 'P', 'g'), NOW)).toBeNull()
  })
})
