/** What firms send to the single window is taken as it is, and answered in its own words. */
import { certificatesOfParty } from '../access/certificate.ts'
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { signToken } from '../access/token.ts'
import { Refusal } from '../errors.ts'
import { originOf, readCeb } from '../http/ceb-reader.ts'
import { signedContent } from '../http/ceb-signature.ts'
import { documentOf } from '../rules/ceb.ts'
import { checkParcelDocument, keyOfDocument } from '../rules/parcel.ts'
import { CEB_MESSAGES } from '../schema/ceb-messages.ts'
import {
  type CebKind,
  bearerOf,
  certificatePem,
  goodDocuments,
  goodSender,
  messageOf,
  newAllParties,
  postCeb,
  registerKey,
  settle,
  signCeb,
  writeCeb,
} from './ceb.ts'
import { badBodies, badSignatures } from './ceb-bad.ts'
import { forget, pictureOf } from './digest.ts'
import { type Door, openDoor } from './door.ts'
import { deliveryOf, exportOf, exportSenderOf, followingOf, newExportParties } from './exports.ts'
import { newParties, parcelOf, type Parties, push, senderOf } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const post = (party: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  postCeb(door, party, body, headers)
const register = (party: string, key: 'rsa' | 'sm2') => registerKey(door, party, key)

const ALL = newAllParties()
const PARTIES = ALL.into
const DOCUMENTS = goodDocuments(ALL, 'N1')
const KINDS = Object.keys(DOCUMENTS) as CebKind[]

const GOOD = Object.fromEntries(
  KINDS.map((kind) => [kind, writeCeb(kind, [DOCUMENTS[kind]], { copCode: PARTIES.platform })]),
) as Record<CebKind, string>
const BAD = badBodies(GOOD, (kind) => writeCeb(kind, Array(101).fill(DOCUMENTS[kind]), { copCode: PARTIES.platform }))

describe('a message', () => {
  test.each(KINDS)('%s is read back as it was written, with any prefix and none', (kind) => {
    for (const prefix of ['ceb', '', 'n1']) {
      const { message, documents, copCode } = readCeb(
        Buffer.from(writeCeb(kind, [DOCUMENTS[kind]], { copCode: PARTIES.platform, prefix })),
      )
      expect(message.kind).toBe(kind)
      expect(copCode).toBe(PARTIES.platform)
      expect(documentOf(message, documents[0]!)).toMatchObject(withoutDefaults(DOCUMENTS[kind]))
    }
  })

  test.each(KINDS)('%s is the same row as when it comes as JSON, and has the same key', (kind) => {
    const hash = (_: unknown, value: string) => value
    const { message, documents } = readCeb(Buffer.from(GOOD[kind]))
    const [fromXml, fromJson] = [documentOf(message, documents[0]!), DOCUMENTS[kind]].map((document) =>
      checkParcelDocument(kind, document, hash, ''),
    )
    expect(fromXml).toEqual(fromJson)
    expect(fromXml).toHaveProperty('row')
    expect(keyOfDocument(kind, documentOf(message, documents[0]!))).toBe(fromXml!.key)
  })

  test('who sends may stand in it several times, as in the samples of the specification', () => {
    const twice = GOOD.exportOrder.replace(/(<ceb:BaseTransfer>[^]*<\/ceb:BaseTransfer>)/, '$1$1')
    expect(readCeb(Buffer.from(twice)).copCode).toBe(PARTIES.platform)
  })

  test('a deletion of a consolidation has no lines, and a tally without any says so', () => {
    const empty = (kind: 'consolidation' | 'departure') =>
      readCeb(Buffer.from(GOOD[kind].replace(/<ceb:(\w+List)>[^]*<\/ceb:\1>/, '')))
    const check = (kind: 'consolidation' | 'departure') => {
      const { message, documents } = empty(kind)
      return checkParcelDocument(kind, documentOf(message, documents[0]!), (_, value) => value, '')
    }
    expect(check('consolidation')).toHaveProperty('row')
    expect(check('departure')).toMatchObject({ userErrors: [{ code: 'MISSING', field: '.lines' }] })
  })

  test('what a refused body was is told as far as it can be seen', () => {
    const base64 = Buffer.from(GOOD.departure).toString('base64')
    const envelope = `<DxpMsg><TransInfo><CopMsgId>M-1</CopMsgId></TransInfo><Data>${base64}</Data></DxpMsg>`
    expect(originOf(Buffer.from(envelope))).toEqual({ copMsgId: 'M-1', messageType: 'CEB509Message' })
    expect(originOf(Buffer.from('<a>'))).toEqual({ copMsgId: '', messageType: 'Unknown' })
    // Four thousand blanks once took five seconds.
    const begun = performance.now()
    expect(originOf(Buffer.from(`<CopMsgId>${' '.repeat(4_080)}`)).copMsgId).toBe('')
    expect(performance.now() - begun).toBeLessThan(100)
  })

  test('any texts come back as they went, whatever XML has to do to carry them', () => {
    const texts = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .filter((text) => text === text.trim() && !/[\u0000-\u001f\u007f\ufffe\uffff\r]/.test(text))
    fc.assert(
      fc.property(texts, (reason) => {
        const written = writeCeb('cancel', [{ ...DOCUMENTS.cancel, reason }], { copCode: PARTIES.platform })
        const { message, documents } = readCeb(Buffer.from(written))
        expect(documentOf(message, documents[0]!).reason).toBe(reason)
      }),
    )
  })

  test('it may come with a byte-order mark, in GB18030, without a namespace, in an envelope, with version v1.0', () => {
    const xml = writeCeb('cancel', [DOCUMENTS.cancel], { copCode: PARTIES.platform })
    // 买家取消 in GB18030.
    const [before, after] = xml.replace('UTF-8', 'gb2312').split('买家取消')
    const others = (text: string) => Buffer.from(text.replace(/\p{Script=Han}/gu, 'X'), 'latin1')
    const gb = Buffer.concat([others(before!), Buffer.from('c2f2bcd2c8a1cffb', 'hex'), others(after!)])
    const envelope = (data: string) =>
      `<DxpMsg xmlns="http://www.chinaport.gov.cn/dxp" ver="1.0"><TransInfo><CopMsgId>1</CopMsgId></TransInfo><Data>${data}</Data></DxpMsg>`
    const bodies = [
      Buffer.from(`\ufeff${xml}`),
      gb,
      Buffer.from(xml.replaceAll('ceb:', '').replace(/ xmlns:ceb="[^"]*"/, '')),
      Buffer.from(envelope(Buffer.from(xml).toString('base64'))),
      Buffer.from(envelope(Buffer.from(`\ufeff${xml}`).toString('base64').replace(/.{76}/g, '$&\r\n'))),
      Buffer.from(
        xml
          .replace('version="1.0">', 'version="v1.0">')
          .replace(/guid="[^"]*"/, 'guid="CEB623_HNZB_FXJK_20220215175237_0013"'),
      ),
      Buffer.from(
        xml.replace('<ceb:reason>', '<ceb:note></ceb:note><ceb:reason>').replace('<ceb:note></ceb:note>', ''),
      ),
    ]
    for (const body of bodies) {
      const { message, documents } = readCeb(body)
      expect(documentOf(message, documents[0]!)).toMatchObject({ reason: '买家取消', orderNo: 'N1' })
    }
  })
})

/** What is left out when it says what is meant anyway. */
const withoutDefaults = (document: object) =>
  Object.fromEntries(Object.entries(document).filter(([, value]) => value !== 0)) as Record<string, unknown>

/** Of what holds too much the number of its kind is told. */
const NUMBERS: Record<string, string> = {
  '101 documents': '-301015',
  '101 export lists': '-621030',
  'two tallies': '-800006',
}

describe('what is no message', () => {
  test.each(BAD.map((bad) => [bad.name, bad] as const))('%s is refused whole', (_name, { body, code }) => {
    const refused = () => readCeb(body)
    expect(refused).toThrow(Refusal)
    expect(refused).toThrow(new Refusal(code).message)
  })

  test('is answered with 900 in both languages, and nothing is written', async () => {
    const inboxes = 'MATCH (i:Inbox) WHERE i.party = $party RETURN count(i)'
    for (const { body, code, name } of BAD) {
      const { status, text, codes, infos } = await post(PARTIES.platform, body)
      expect([name, status]).toEqual([name, 400])
      expect(text).toContain('<CEB900Message')
      expect(codes).toEqual([NUMBERS[name] ?? '-0002'])
      expect(infos[0]).toMatch(new RegExp(`^\\[Code:${code};Desc:.*[\\u4e00-\\u9fff].*[a-z].*\\]$`))
    }
    expect(new Set(BAD.map(({ name }) => name)).size).toBe(BAD.length)
    expect(BAD.length).toBeGreaterThan(100)
    expect(await door.draw(inboxes, { party: PARTIES.platform })).toEqual([[0]])
  })

  test('a body beyond eight megabytes is not read to its end', async () => {
    const { status } = await post(PARTIES.platform, Buffer.alloc(50 * 1024 * 1024, '<'))
    expect(status).toBe(413)
  })
})

/** The three ways in for documents of one kind and party; all of them are taken. */
const ROADS: Record<string, (party: string, kind: CebKind, documents: object[]) => Promise<void>> = {
  async XML(party, kind, documents) {
    const { signed, most } = messageOf(kind)
    for (let at = 0; at < documents.length; at += most) {
      const xml = writeCeb(kind, documents.slice(at, at + most), { copCode: party })
      const { status, codes } = await post(party, signed ? signCeb(xml, 'rsa') : xml)
      expect([kind, status, ...new Set(codes)]).toEqual([kind, 200, '2'])
    }
  },
  async GraphQL(party, kind, documents) {
    const answer = await push(
      door,
      party,
      documents.map((document) => ({ [kind]: document })),
    )
    expect(answer.documents.filter(({ state }: { state: string }) => state !== 'ACCEPTED')).toEqual([])
  },
  async NDJSON(party, kind, documents) {
    const response = await door.app.inject({
      method: 'POST',
      url: '/bulk',
      headers: { authorization: await bearerOf(door, party), 'content-type': 'application/x-ndjson' },
      payload: documents.map((document) => JSON.stringify({ [kind]: document })).join('\n'),
    })
    expect(response.body).not.toContain('REJECTED')
  },
}

async function picturesByRoad(firms: string[], send: (road: (typeof ROADS)[string]) => Promise<void>) {
  const pictures: string[][] = []
  for (const road of Object.values(ROADS)) {
    await forget(door, firms)
    await send(road)
    await settle(door)
    pictures.push(await pictureOf(door, firms))
  }
  return pictures
}

describe('the door', () => {
  test('the same parcels by XML, by GraphQL and as lines of JSON are the same graph', async () => {
    const parties = newParties()
    await register(parties.merchant, 'rsa')
    const parcels = ['A1', 'A2', 'A3'].map((orderNo) => parcelOf(parties, orderNo))
    const firms = [parties.platform, parties.merchant, parties.payer, parties.carrier]
    const pictures = await picturesByRoad(firms, async (road) => {
      for (const kind of ['waybill', 'inventory', 'order', 'payment'] as const)
        await road(
          senderOf(kind, parties),
          kind,
          parcels.map((parcel) => parcel[kind]),
        )
    })
    expect(pictures[0]!.length).toBeGreaterThan(12)
    expect(pictures[1]).toEqual(pictures[0])
    expect(pictures[2]).toEqual(pictures[0])
  })

  test('the same exports by XML, by GraphQL and as lines of JSON are the same graph', async () => {
    const parties = newExportParties()
    await register(parties.operator, 'rsa')
    const exports = ['A1', 'A2', 'A3'].map((orderNo) => ({
      ...exportOf(parties, orderNo),
      ...followingOf(parties, orderNo),
    }))
    const deliveries = ['A1', 'A2'].map((orderNo) =>
      deliveryOf(parties.operator, parties.carrier, [`W${orderNo}`], { copNo: orderNo }),
    )
    const kinds = Object.keys(exports[0]!) as (keyof (typeof exports)[number])[]
    const pictures = await picturesByRoad(Object.values(parties), async (road) => {
      for (const kind of kinds.reverse())
        await road(
          exportSenderOf(kind, parties),
          kind,
          exports.map((each) => each[kind]),
        )
      await road(parties.operator, 'delivery', deliveries)
    })
    const labels = new Set(pictures[0]!.map((fact) => (JSON.parse(fact) as [string])[0]))
    expect([...labels].sort()).toEqual([
      ...['Arrival', 'Consolidation', 'Delivery', 'Departure', 'ExportCancellation', 'ExportInventory'],
      ...['ExportOrder', 'ExportReturn', 'ExportWaybill', 'Passage', 'Proceeds', 'ReturnTally'],
    ])
    expect(pictures[1]).toEqual(pictures[0])
    expect(pictures[2]).toEqual(pictures[0])
  })

  test('one bad document does not spoil the rest, and is told what is wrong at which element', async () => {
    const parties = newParties()
    const good = parcelOf(parties, 'B1').order
    const bad = { ...parcelOf(parties, 'B2').order, paidFen: 1, buyerIdNumber: '1' }
    const { status, text, codes, infos } = await post(
      parties.platform,
      writeCeb('order', [good, bad, parcelOf(parties, 'B3').order], { copCode: parties.platform }),
    )
    expect(status).toBe(200)
    expect(codes).toEqual(['2', '-301008', '2'])
    expect(infos[1]).toContain('[Code:FORMAT;Desc:buyerIdNumber ')
    expect(text).toContain(`<ebpCode>${parties.platform}</ebpCode>`)
    expect(text).toContain('<orderNo>B2</orderNo>')
    expect(text).not.toContain('李雷')
  })

  test('the same message again is the first answer and no second batch', async () => {
    const parties = newParties()
    const xml = writeCeb('order', [parcelOf(parties, 'C1').order], { copCode: parties.platform })
    for (const _ of [1, 2]) expect((await post(parties.platform, xml)).codes).toEqual(['2'])
    const count = 'MATCH (i:Inbox {party: $party}) RETURN count(i)'
    expect(await door.draw(count, { party: parties.platform })).toEqual([[1]])
  })

  test('who sends in another’s name, or what is not its own, is refused in the family’s codes', async () => {
    const parties = newParties()
    const xml = writeCeb('waybill', [parcelOf(parties, 'D1').waybill], { copCode: parties.carrier })
    const foreign = await post(parties.platform, xml)
    expect([foreign.status, foreign.codes]).toEqual([400, ['-10101']])
    expect(foreign.infos[0]).toContain('NOT_THE_SENDER')
    const stranger = newUscc()
    const own = await post(stranger, writeCeb('waybill', [parcelOf(parties, 'D1').waybill], { copCode: stranger }))
    expect([own.status, own.codes]).toEqual([200, ['-10101']])
  })

  test('only a firm with a token sends here, and only XML', async () => {
    const officer = { audience: 'officer', subject: 'o', districts: ['*'], party: '', bureau: '' } as const
    const send = async (headers: Record<string, string>) =>
      (await door.app.inject({ method: 'POST', url: '/ceb', headers, payload: '<a/>' })).statusCode
    expect(await send({ 'content-type': 'application/xml' })).toBe(401)
    const authorization = `Bearer ${await signToken(door.tokenKey, officer, 1)}`
    expect(await send({ 'content-type': 'application/xml', authorization })).toBe(403)
    expect((await post(newUscc(), '{}', { 'content-type': 'application/json' })).status).toBe(400)
  })
})

describe('a signature', () => {
  const listOf = (parties: Parties, more = {}) => ({ ...parcelOf(parties, 'S1').inventory, ...more })
  const written = (parties: Parties, appStatus: '1' | '2' = '2') =>
    writeCeb('inventory', [listOf(parties)], { copCode: parties.merchant, appStatus })

  test.each([
    ['RSA with SHA-1', 'rsa'],
    ['SM2 with SM3', 'sm2'],
  ] as const)('by %s declares a list', async (_name, key) => {
    const parties = newParties()
    expect((await register(parties.merchant, key)).data.registerCertificate.userErrors).toEqual([])
    const { codes, infos } = await post(parties.merchant, signCeb(written(parties), key))
    expect([codes, infos[0]]).toEqual([['2'], '[Code:ACCEPTED;Desc:已受理 accepted]'])
  })

  test('under the name that keys of 2023 give SM2, over a digest by SHA-1 and in DER, declares a list', async () => {
    const xml = readFileSync(new URL('./certificates/of-2023.xml', import.meta.url), 'utf8')
    const merchant = '91990100208352961U'
    await register(merchant, 'sm2')
    expect((await post(merchant, xml)).codes).toEqual(['2'])
  })

  test('what is only stored needs none, and declares nothing', async () => {
    const parties = newParties()
    expect((await post(parties.merchant, written(parties, '1'))).codes).toEqual(['1'])
    expect(await door.draw('MATCH (i:Inbox {party: $party}) RETURN count(i)', { party: parties.merchant })).toEqual([
      [0],
    ])
  })

  /** What has to be signed, and three of what may be. */
  const SIGNED = ['inventory', 'cancel', 'return', 'delivery', 'exportInventory', 'exportOrder', 'departure'] as const

  describe.each(SIGNED)('of %s', (kind) => {
    const parties = newAllParties()
    const sender = goodSender(kind, parties)
    const message = messageOf(kind)
    const write = (orderNo: string) => writeCeb(kind, [goodDocuments(parties, orderNo)[kind]], { copCode: sender })
    const inboxes = async () => door.draw('MATCH (i:Inbox {party: $sender}) RETURN count(i)', { sender })
    const NUMBERS: Record<string, string> = {
      SIGNATURE_MISSING: message.codes.unsigned ?? message.codes.wronglySigned!,
      SIGNATURE_WRONG: message.codes.wronglySigned!,
      DIGEST_DIFFERS: message.codes.otherThanSigned!,
    }
    beforeAll(async () => {
      await register(sender, 'rsa')
      await register(sender, 'sm2')
    })

    const bad = badSignatures(message.node)
      // A message that holds one document is none with two.
      .filter(({ name }) => message.most > 1 || !name.includes('behind it'))
      .flatMap((each) => (['rsa', 'sm2'] as const).map((key) => [each.name, key, each] as const))

    test.each(bad)('that %s, by %s, declares nothing', async (_name, key, { spoil, code }) => {
      const before = await inboxes()
      const other = write('S9')
      const spoilt = spoil(signCeb(write('S1'), key), other, signCeb(other, key))
      const { status, codes, infos, text } = await post(sender, spoilt)
      expect(text).toContain(`<${message.receipt.code}Message`)
      // Where none is asked for, one that nobody can find is none.
      if (code === 'SIGNATURE_MISSING' && !message.signed) return expect([status, codes]).toEqual([200, ['2']])
      expect([status, new Set(codes)]).toEqual([200, new Set([NUMBERS[code]])])
      expect(infos[0]).toContain(`[Code:${code};`)
      expect(await inboxes()).toEqual(before)
    })

    test('that is missing is asked for where the specification asks for one', async () => {
      const { codes } = await post(sender, write('S1'))
      expect(codes).toEqual([message.signed ? message.codes.unsigned : '2'])
    })

    test.each(['rsa', 'sm2'] as const)('by %s declares what it covers', async (key) => {
      expect((await post(sender, signCeb(write(`S-${key}`), key))).codes).toEqual(['2'])
    })

    test('of another firm declares nothing', async () => {
      const other = newAllParties()
      const party = goodSender(kind, other)
      await register(party, 'sm2')
      const xml = writeCeb(kind, [goodDocuments(other, 'S1')[kind]], { copCode: party })
      expect((await post(party, signCeb(xml, 'rsa'))).codes).toEqual([message.codes.wronglySigned])
    })

    test('is not needed where nothing is declared, and nothing is stored then', async () => {
      const party = goodSender(kind, newAllParties())
      const xml = writeCeb(kind, [DOCUMENTS[kind]], { copCode: party, appStatus: '1' })
      expect((await post(party, xml)).codes).toEqual(['1'])
      expect(await door.draw('MATCH (i:Inbox {party: $party}) RETURN count(i)', { party })).toEqual([[0]])
    })
  })

  test('of a message that declares some and stores others declares those alone', async () => {
    const parties = newExportParties()
    const xml = writeCeb(
      'exportOrder',
      ['Q1', 'Q2', 'Q3'].map((orderNo) => exportOf(parties, orderNo).exportOrder),
      {
        copCode: parties.platform,
      },
    )
    let number = 0
    const mixed = xml.replace(/<ceb:appStatus>2/g, (all) => ((number += 1) === 2 ? '<ceb:appStatus>1' : all))
    expect((await post(parties.platform, mixed)).codes).toEqual(['2', '1', '2'])
    await settle(door)
    const orders = 'MATCH (o:ExportOrder) WHERE o.row CONTAINS $platform RETURN o.row ORDER BY o.row'
    const rows = await door.draw(orders, { platform: parties.platform })
    expect(rows.map(([row]) => /"(Q\d)"/.exec(row as string)![1])).toEqual(['Q1', 'Q3'])
  })

  test('of a tally of twenty thousand parcels is checked in a moment', () => {
    const waybills = Array.from({ length: 20_000 }, (_, i) => `W${i}`)
    const tally = deliveryOf(ALL.out.operator, PARTIES.carrier, waybills)
    const xml = writeCeb('delivery', [tally], { copCode: ALL.out.operator })
    // Signed as its three children are: who signs it is no part of what is measured.
    const [shorter] = /<ds:Signature [^]*<\/ds:Signature>/.exec(signCeb(GOOD.delivery, 'rsa'))!
    const signed = xml.replace('</ceb:CEB711Message>', `${shorter}</ceb:CEB711Message>`)
    const begun = process.cpuUsage()
    expect(() => signedContent(signed, [new X509Certificate(certificatePem('rsa'))])).toThrow(
      new Refusal('DIGEST_DIFFERS').message,
    )
    const { user, system } = process.cpuUsage(begun)
    expect(user + system).toBeLessThan(5_000_000)
  })

  test('with more names of spaces than any message has is not looked at any further', () => {
    const spaces = Array.from({ length: 100 }, (_, i) => ` xmlns:n${i}="u"`).join('')
    const xml = signCeb(GOOD.delivery, 'rsa').replace(/(<ceb:CEB711Message)/, `$1${spaces}`)
    expect(() => readCeb(Buffer.from(xml))).toThrow(new Refusal('TOO_MANY_ATTRIBUTES').message)
  })

  test('of a certificate counts from its first instant to its last, in whatever zone the clock is', async () => {
    const parties = newParties()
    const { validFrom, validTo } = new X509Certificate(certificatePem('rsa'))
    const post = (clock: string) => registeredAt(parties.merchant, clock)
    const [from, to] = [Date.parse(validFrom), Date.parse(validTo)]
    const shanghai = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().replace('Z', '+08:00')
    expect(await post(shanghai(from - 1_000))).toBe(0)
    expect(await post(shanghai(from + 1_000))).toBe(1)
    expect(await post(shanghai(to - 1_000))).toBe(1)
    expect(await post(shanghai(to + 1_000))).toBe(0)
  })

  /** How many of the firm's certificates hold at an instant. */
  async function registeredAt(party: string, now: string): Promise<number> {
    const caller = { audience: 'platform', party } as const
    const register = 'mutation($pem: String!) { registerCertificate(pem: $pem) { userErrors { code } } }'
    expect(
      (await door.ask(caller, register, { pem: certificatePem('rsa') })).data.registerCertificate.userErrors,
    ).toEqual([])
    const clock = { ...door.house.clock, now: () => now }
    return (await certificatesOfParty({ ...door.house, clock }, party)).length
  }

  test('without a certificate on record says that one has to be registered', async () => {
    const parties = newParties()
    const { codes, infos } = await post(parties.merchant, signCeb(written(parties), 'rsa'))
    expect([codes, infos[0]]).toEqual([['-621029'], expect.stringContaining('NO_CERTIFICATE')])
  })

  test.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'x'.repeat(9_000)])(
    'no certificate is registered of %j',
    async (pem) => {
      const { data } = await door.ask(
        { audience: 'platform', party: newUscc() },
        'mutation($pem: String!) { registerCertificate(pem: $pem) { certificate { algorithm } userErrors { code } } }',
        { pem },
      )
      expect(data.registerCertificate).toEqual({ certificate: null, userErrors: [{ code: 'FORMAT' }] })
    },
  )
})

test('every message has a receipt of its own, and every field of it a place', () => {
  expect(new Set(CEB_MESSAGES.map(({ receipt }) => receipt.code)).size).toBe(CEB_MESSAGES.length)
  for (const { elements, lines } of CEB_MESSAGES)
    for (const names of [elements, lines].map((some) => some.map(({ name }) => name)))
      expect(new Set(names).size).toBe(names.length)
  expect(new Set(KINDS.map(messageOf))).toEqual(new Set(CEB_MESSAGES))
  expect(CEB_MESSAGES.length).toBe(18)
})
