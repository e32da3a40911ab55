/** What firms send to the single window is taken as it is, and answered in its own words. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { signToken } from '../access/token.ts'
import { Refusal } from '../errors.ts'
import { readCeb } from '../http/ceb-reader.ts'
import { applyJob } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { match } from '../jobs/match.ts'
import { documentOf } from '../rules/ceb.ts'
import { CEB_MESSAGES } from '../schema/ceb.ts'
import { type CebKind, certificatePem, messageOf, signCeb, writeCeb } from './ceb.ts'
import { forget, pictureOf } from './digest.ts'
import { type Door, openDoor } from './door.ts'
import { type Kind, newParties, parcelOf, type Parties, push, senderOf } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

async function post(party: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const caller = { audience: 'platform', subject: 'gateway', districts: [], party, bureau: '' } as const
  const response = await door.app.inject({
    method: 'POST',
    url: '/ceb',
    headers: {
      authorization: `Bearer ${await signToken(door.tokenKey, caller, 1)}`,
      'content-type': 'application/xml',
      ...headers,
    },
    payload: body,
  })
  const text = response.body
  const all = (name: string) =>
    [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, inner]) => inner!)
  return { status: response.statusCode, text, codes: all('returnStatus'), infos: all('returnInfo') }
}

const register = (party: string, key: 'rsa' | 'sm2') =>
  door.ask(
    { audience: 'platform', party },
    'mutation($pem: String!) { registerCertificate(pem: $pem) { certificate { algorithm fingerprint } userErrors { code } } }',
    { pem: certificatePem(key) },
  )

async function settle(): Promise<void> {
  const apply = applyJob(door.workshop)
  const waiting = await door.draw('MATCH (i:Inbox) WHERE i.waiting IS NOT NULL RETURN i.receiptNo')
  await Promise.all(waiting.map(([receiptNo]) => apply(receiptNo as string)))
  await match(door.workshop)
  await fold(door.workshop)
}

const PARTIES = newParties()
/** One good document of each kind, as the JSON doors take it. */
const DOCUMENTS: Record<CebKind, object> = {
  ...parcelOf(PARTIES, 'N1'),
  waybillStatus: {
    firmUscc: PARTIES.carrier,
    waybillNo: 'WN1',
    appTime: '2026-03-01T08:00:00+08:00',
    status: 'SIGNED',
    at: '2026-03-01T09:00:00+08:00',
  },
  cancel: {
    orderNo: 'N1',
    platformUscc: PARTIES.platform,
    agentUscc: PARTIES.merchant,
    appTime: '2026-03-01T08:00:00+08:00',
    invtNo: '990120261000000001',
    reason: '买家取消',
  },
  return: {
    orderNo: 'N1',
    platformUscc: PARTIES.platform,
    agentUscc: PARTIES.merchant,
    appTime: '2026-03-01T08:00:00+08:00',
    reason: '七日无理由',
    lines: [{ line: 1, hsCode: '6302600000', quantity: '1' }],
  },
}
const KINDS = Object.keys(DOCUMENTS) as CebKind[]

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
    const gb = Buffer.concat([
      Buffer.from(
        before!
          .replaceAll('平台', 'P')
          .replaceAll('商家', 'M')
          .replaceAll('物流', 'L')
          .replaceAll('李雷', 'B')
          .replaceAll('代理', 'A'),
        'latin1',
      ),
      Buffer.from('c2f2bcd2c8a1cffb', 'hex'),
      Buffer.from(after!.replaceAll('平台', 'P').replaceAll('代理', 'A').replaceAll('报送方', 'S'), 'latin1'),
    ])
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

/** Bodies that are no message of ours, and what is said of them. */
function flawedBodies(): [name: string, body: Buffer | string, code: string][] {
  const good = writeCeb('order', [DOCUMENTS.order], { copCode: PARTIES.platform })
  const cut = (text: string, from: RegExp, to: string) => {
    if (!from.test(text)) throw new Error(String(from))
    return text.replace(from, to)
  }
  const envelope = (data: string) => `<DxpMsg><Data>${data}</Data></DxpMsg>`
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  const base64 = Buffer.from(good).toString('base64')
  return [
    ['nothing', '', 'NOT_XML'],
    ['blanks', ' \n ', 'NOT_XML'],
    ['a word', 'hello', 'NOT_XML'],
    ['JSON', '{"order":{}}', 'NOT_XML'],
    ['gzip', gzipSync(good), 'ENCODING'],
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0xfe])]), 'ENCODING'],
    ['half a surrogate pair', Buffer.from(cut(good, /毛巾/, '\ud800'), 'utf16le'), 'ENCODING'],
    ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), 'ENCODING'],
    ['an encoding that nobody has', cut(good, /UTF-8/, 'ebcdic'), 'ENCODING'],
    ['GB18030 bytes that say UTF-8', Buffer.from('3c613ec2f2bcd2', 'hex'), 'ENCODING'],
    ['a document type', cut(good, /\n</, '\n<!DOCTYPE ceb:CEB311Message>\n<'), 'DOCTYPE'],
    ['an entity bomb', cut(good, /\n</, `\n${bomb}\n<`), 'DOCTYPE'],
    ['a file as an entity', cut(good, /\n</, '\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<'), 'DOCTYPE'],
    ['an external document type', cut(good, /\n</, '\n<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">\n<'), 'DOCTYPE'],
    ['an entity that nobody declared', cut(good, /毛巾/, '&x;'), 'NOT_XML'],
    ['a character that XML does not know', cut(good, /毛巾/, '&#0;'), 'NOT_XML'],
    ['a control character', cut(good, /毛巾/, '\u0001'), 'NOT_XML'],
    ['a tag that is never closed', cut(good, /<\/ceb:unit>/, ''), 'ELEMENT_MISPLACED'],
    ['an end in the middle', good.slice(0, good.length / 2), 'NOT_XML'],
    ['two roots', good + cut(good, /<\?xml.*\?>/, ''), 'NOT_XML'],
    ['text behind the root', `${good}x`, 'NOT_XML'],
    ['an attribute twice', cut(good, /version="1.0">/, 'version="1.0" version="1.0">'), 'NOT_XML'],
    ['a message of another family', '<Manifest/>', 'UNKNOWN_MESSAGE'],
    ['a receipt', '<CEB312Message guid="x" version="1.0"/>', 'UNKNOWN_MESSAGE'],
    [
      'a number that the family does not have',
      cut(good, /CEB311Message[^]*CEB311Message/, 'CEB999Message/').replace(/\/>.*/, '/>'),
      'UNKNOWN_MESSAGE',
    ],
    ['a root in lower case', '<ceb311message/>', 'UNKNOWN_MESSAGE'],
    ['no document', cut(good, /<ceb:Order>[^]*<\/ceb:Order>/, ''), 'NO_DOCUMENT'],
    [
      '101 documents',
      writeCeb('order', Array(101).fill(DOCUMENTS.order), { copCode: PARTIES.platform }),
      'TOO_MANY_DOCUMENTS',
    ],
    [
      'a document of another message',
      cut(good, /<ceb:BaseTransfer>/, '<ceb:Payment/><ceb:BaseTransfer>'),
      'ELEMENT_UNKNOWN',
    ],
    ['a head twice', cut(good, /(<ceb:OrderHead>[^]*<\/ceb:OrderHead>)/, '$1$1'), 'ELEMENT_TWICE'],
    ['a field twice', cut(good, /(<ceb:orderNo>.*?<\/ceb:orderNo>)/, '$1$1'), 'ELEMENT_TWICE'],
    [
      'a field twice, apart',
      cut(good, /<ceb:consigneeAddress>/, '<ceb:orderNo>N2</ceb:orderNo><ceb:consigneeAddress>'),
      'ELEMENT_MISPLACED',
    ],
    [
      'fields in another order',
      cut(good, /(<ceb:orderNo>.*?<\/ceb:orderNo>)(<ceb:ebpCode>.*?<\/ceb:ebpCode>)/, '$2$1'),
      'ELEMENT_MISPLACED',
    ],
    [
      'a field that the message does not have',
      cut(good, /<ceb:orderNo>/, '<ceb:grade>AEO</ceb:grade><ceb:orderNo>'),
      'ELEMENT_UNKNOWN',
    ],
    [
      'a field of another message',
      cut(good, /<ceb:orderNo>/, '<ceb:logisticsNo>1</ceb:logisticsNo><ceb:orderNo>'),
      'ELEMENT_UNKNOWN',
    ],
    [
      'a field within a field',
      cut(good, /<ceb:orderNo>N1/, '<ceb:orderNo><ceb:orderNo>N1</ceb:orderNo>'),
      'ELEMENT_MISPLACED',
    ],
    ['a head within a list', cut(good, /<ceb:OrderList>/, '<ceb:OrderList><ceb:OrderHead/>'), 'ELEMENT_UNKNOWN'],
    [
      'a line of another message',
      cut(good, /<ceb:OrderList>/, '<ceb:InventoryList/><ceb:OrderList>'),
      'ELEMENT_UNKNOWN',
    ],
    [
      'a field of the head in a line',
      cut(good, /<ceb:gnum>/, '<ceb:orderNo>N2</ceb:orderNo><ceb:gnum>'),
      'ELEMENT_UNKNOWN',
    ],
    [
      'fields outside of a head',
      cut(good, /<ceb:OrderHead>/, '<ceb:orderNo>N2</ceb:orderNo><ceb:OrderHead>'),
      'ELEMENT_UNKNOWN',
    ],
    [
      'a depth that no message has',
      cut(
        good,
        /<ceb:BaseTransfer>/,
        `<ceb:ExtendMessage>${'<a>'.repeat(20)}${'</a>'.repeat(20)}</ceb:ExtendMessage><ceb:BaseTransfer>`,
      ),
      'TOO_DEEP',
    ],
    ['a depth of a hundred thousand', `<ceb:CEB311Message xmlns:ceb="x">${'<a>'.repeat(100_000)}`, 'ELEMENT_UNKNOWN'],
    ['a text of a megabyte', cut(good, /毛巾/, '毛'.repeat(1_000_000)), 'TEXT_TOO_LONG'],
    [
      'a text of a megabyte in sections',
      cut(good, /毛巾/, `<![CDATA[${'毛'.repeat(500_000)}]]><![CDATA[${'毛'.repeat(500_000)}]]>`),
      'TEXT_TOO_LONG',
    ],
    ['no sender', cut(good, /<ceb:BaseTransfer>[^]*<\/ceb:BaseTransfer>/, ''), 'MISSING'],
    ['an empty sender', cut(good, /<ceb:copCode>.*?</, '<ceb:copCode><'), 'MISSING'],
    ['two signatures', cut(good, /<ceb:BaseTransfer>/, '<Signature/><Signature/><ceb:BaseTransfer>'), 'ELEMENT_TWICE'],
    ['an envelope without content', '<DxpMsg><TransInfo/></DxpMsg>', 'ENVELOPE'],
    ['an envelope with nothing in it', envelope(''), 'ENVELOPE'],
    ['an envelope whose base64 is cut off', envelope(base64.slice(0, -3)), 'ENVELOPE'],
    ['an envelope whose base64 is none', envelope('%%%%'), 'ENVELOPE'],
    ['an envelope with two contents', `<DxpMsg><Data>${base64}</Data><Data>${base64}</Data></DxpMsg>`, 'ELEMENT_TWICE'],
    ['an envelope in an envelope', envelope(Buffer.from(envelope(base64)).toString('base64')), 'UNKNOWN_MESSAGE'],
    [
      'an envelope with a document type',
      `<!DOCTYPE a [<!ENTITY x "y">]><DxpMsg><Data>${base64}</Data></DxpMsg>`,
      'DOCTYPE',
    ],
    ['an envelope with a picture in it', envelope('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'), 'ENCODING'],
    ['an envelope that is never closed', `<DxpMsg><Data>${base64}`, 'NOT_XML'],
  ]
}

describe('what is no message', () => {
  test.each(flawedBodies())('%s is refused whole', (_name, body, code) => {
    expect(() => readCeb(Buffer.from(body as string))).toThrow(Refusal)
    try {
      readCeb(Buffer.from(body as string))
    } catch (error) {
      expect((error as Refusal).code).toBe(code)
    }
  })

  test('is answered with 900 in both languages, and nothing is written', async () => {
    const inboxes = 'MATCH (i:Inbox) WHERE i.party = $party RETURN count(i)'
    for (const [, body, code] of flawedBodies()) {
      if (body.length === 0) continue
      const { status, text, codes, infos } = await post(PARTIES.platform, body)
      expect(status).toBe(400)
      expect(text).toContain('<CEB900Message')
      expect(codes).toEqual(['-0002'])
      expect(infos[0]).toMatch(new RegExp(`^\\[Code:${code};Desc:.*[\\u4e00-\\u9fff].*[a-z].*\\]$`))
    }
    expect(await door.draw(inboxes, { party: PARTIES.platform })).toEqual([[0]])
  })

  test('a body beyond eight megabytes is not read to its end', async () => {
    const { status } = await post(PARTIES.platform, Buffer.alloc(50 * 1024 * 1024, '<'))
    expect(status).toBe(413)
  })

  test('any bytes at all are answered', () => {
    const good = Buffer.from(writeCeb('inventory', [DOCUMENTS.inventory], { copCode: PARTIES.platform }))
    const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(changes, fc.nat(good.length), (some, length) => {
        const bytes = Buffer.from(good.subarray(0, length))
        for (const [at, byte] of some) if (at < bytes.length) bytes[at] = byte
        try {
          readCeb(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

/** Only the firm's own list is signed, and it has a certificate on record. */
async function sendXml(parties: Parties, kind: Kind, documents: object[]) {
  const party = senderOf(kind, parties)
  const xml = writeCeb(kind, documents, { copCode: party })
  return post(party, kind === 'inventory' ? signCeb(xml, 'rsa') : xml)
}

describe('the door', () => {
  test('the same parcels by XML, by GraphQL and as lines of JSON are the same graph', async () => {
    const parties = newParties()
    await register(parties.merchant, 'rsa')
    const parcels = ['A1', 'A2', 'A3'].map((orderNo) => parcelOf(parties, orderNo))
    const firms = [parties.platform, parties.merchant, parties.payer, parties.carrier]
    const roads: ((kind: Kind, documents: object[]) => Promise<void>)[] = [
      async (kind, documents) => {
        const { status, codes } = await sendXml(parties, kind, documents)
        expect([status, ...codes]).toEqual([200, '2', '2', '2'])
      },
      async (kind, documents) => {
        const party = senderOf(kind, parties)
        const answer = await push(
          door,
          party,
          documents.map((document) => ({ [kind]: document })),
        )
        expect(answer.documents.every(({ state }: { state: string }) => state === 'ACCEPTED')).toBe(true)
      },
      async (kind, documents) => {
        const party = senderOf(kind, parties)
        const caller = { audience: 'platform', subject: 'gateway', districts: [], party, bureau: '' } as const
        const response = await door.app.inject({
          method: 'POST',
          url: '/bulk',
          headers: {
            authorization: `Bearer ${await signToken(door.tokenKey, caller, 1)}`,
            'content-type': 'application/x-ndjson',
          },
          payload: documents.map((document) => JSON.stringify({ [kind]: document })).join('\n'),
        })
        expect(response.body).not.toContain('REJECTED')
      },
    ]
    const pictures: string[][] = []
    for (const road of roads) {
      await forget(door, firms)
      for (const kind of ['waybill', 'inventory', 'order', 'payment'] as const)
        await road(
          kind,
          parcels.map((parcel) => parcel[kind]),
        )
      await settle()
      pictures.push(await pictureOf(door, firms))
    }
    expect(pictures[0]!.length).toBeGreaterThan(12)
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
    expect(codes).toEqual(['2', '-0002', '2'])
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

  test.each([
    [
      'is missing',
      'rsa',
      (xml: string) => xml.replace(/<ds:Signature[^]*<\/ds:Signature>/, ''),
      '-621026',
      'SIGNATURE_MISSING',
    ],
    ['is of another message', 'rsa', (xml: string) => xml.replace('CS1<', 'CS2<'), '-621028', 'DIGEST_DIFFERS'],
    [
      'was changed',
      'rsa',
      (xml: string) => xml.replace(/(<ds:SignatureValue>).{8}/, '$1AAAAAAAA'),
      '-621029',
      'SIGNATURE_WRONG',
    ],
    ['covers a part only', 'rsa', (xml: string) => xml.replace('URI=""', 'URI="#a"'), '-621029', 'SIGNATURE_WRONG'],
    [
      'has two references',
      'rsa',
      (xml: string) => xml.replace(/(<ds:Reference [^]*<\/ds:Reference>)/, '$1$1'),
      '-621029',
      'SIGNATURE_WRONG',
    ],
    [
      'is of an algorithm that nobody asked for',
      'rsa',
      (xml: string) => xml.replace('rsa-sha1', 'hmac-sha1'),
      '-621029',
      'SIGNATURE_WRONG',
    ],
    ['is another firm’s', 'sm2', (xml: string) => xml, '-621029', 'SIGNATURE_WRONG'],
    [
      'stands in the extension',
      'rsa',
      (xml: string) => xml.replace(/(<ds:Signature[^]*<\/ds:Signature>)/, '<ceb:ExtendMessage>$1</ceb:ExtendMessage>'),
      '-621026',
      'SIGNATURE_MISSING',
    ],
  ] as const)('that %s declares nothing', async (_name, key, spoil, code, why) => {
    const parties = newParties()
    await register(parties.merchant, 'rsa')
    const { codes, infos } = await post(parties.merchant, spoil(signCeb(written(parties), key)))
    expect(codes).toEqual([code])
    expect(infos[0]).toContain(why)
    expect(await door.draw('MATCH (i:Inbox {party: $party}) RETURN count(i)', { party: parties.merchant })).toEqual([
      [0],
    ])
  })

  test('a second list wrapped around a signed one is not declared with it', async () => {
    const parties = newParties()
    await register(parties.merchant, 'rsa')
    const signed = signCeb(written(parties), 'rsa')
    const other = /<ceb:Inventory>[^]*<\/ceb:Inventory>/.exec(written(parties).replaceAll('S1', 'S9'))![0]
    const wrapped = signed.replace('<ceb:BaseTransfer>', `${other}<ceb:BaseTransfer>`)
    const { codes } = await post(parties.merchant, wrapped)
    expect(codes).toEqual(['-621028', '-621028'])
  })

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
})
