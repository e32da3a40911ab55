/** The platform's own client: it sends the rest again when a connection breaks, and comes later when it is asked to. */
import { hash, X509Certificate } from 'node:crypto'
import { createServer, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { selfSigned } from '../access/self-signed.ts'
import { signToken } from '../access/token.ts'
import { type ClientOptions, PlatformClient, RequestRefused } from '../clients/platform/client.ts'
import { readAnswer } from '../clients/platform/message.ts'
import { SignatureRefused, signMessage } from '../clients/platform/sign.ts'
import { signedContent } from '../http/ceb-signature.ts'
import { applyJob } from '../jobs/apply.ts'
import { match } from '../jobs/match.ts'
import { certificatePem, keyPem, writeCeb } from './ceb.ts'
import { type Door, openDoor } from './door.ts'
import { newParties, orderOf, parcelOf, type Parties } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
let port: number
const opened: Server[] = []
beforeAll(async () => {
  door = await openDoor()
  await door.app.listen({ port: 0, host: '127.0.0.1' })
  port = (door.app.server.address() as AddressInfo).port
})
afterEach(() => opened.splice(0).forEach((server) => server.close()))
afterAll(() => door?.close())

const clientOf = (party: string, url = `http://127.0.0.1:${port}`, more: Partial<ClientOptions> = {}) => {
  const caller = { audience: 'platform', subject: 'gateway', districts: [], party, bureau: '' } as const
  return new PlatformClient({ url, token: () => signToken(door.tokenKey, caller, 1), ...more })
}

type Break = (attempt: number, answer: ServerResponse, next: () => void) => void

/** Stands between the client and the service, and breaks what it is told to. */
async function brokenBy(breaks: Break): Promise<string> {
  let attempt = 0
  const proxy = createServer((asked, answer) => {
    const next = () => {
      const onward = request({ port, host: '127.0.0.1', path: asked.url, method: asked.method, headers: asked.headers })
      onward.on('response', (told) => {
        answer.writeHead(told.statusCode!, told.headers)
        told.pipe(answer)
      })
      onward.on('error', () => answer.destroy())
      asked.pipe(onward)
    }
    breaks((attempt += 1), answer, next)
  })
  opened.push(proxy)
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
}

const ordersOf = (platform: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ order: orderOf(platform, { orderNo: `K-${i}` }) }))

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const some: Item[] = []
  for await (const item of items) some.push(item)
  return some
}

/** Thousands that nothing is asked about any more need not be applied when the door is closed. */
const leaveWaiting = (party: string) =>
  door.draw('MATCH (i:Inbox {party: $party}) WHERE i.waiting IS NOT NULL REMOVE i.waiting', { party })

async function receiptsOf(party: string): Promise<unknown> {
  const [row] = await door.draw('MATCH (i:Inbox {party: $party}) RETURN count(i)', { party })
  return row![0]
}

async function ordersIn(platform: string): Promise<unknown> {
  const apply = applyJob(door.workshop)
  const waiting = await door.draw('MATCH (i:Inbox {party: $platform}) WHERE i.waiting IS NOT NULL RETURN i.receiptNo', {
    platform,
  })
  await Promise.all(waiting.map(([receiptNo]) => apply(receiptNo as string)))
  const [row] = await door.draw('MATCH (o:Order)-[:SOLD_ON]->(:Enterprise {uscc: $platform}) RETURN count(o)', {
    platform,
  })
  return row![0]
}

test('two thousand lines are answered in order, each once', async () => {
  const platform = newUscc()
  const documents = ordersOf(platform, 2_000)
  documents[1_234]!.order.paidFen = 1
  const answers = await all(clientOf(platform).bulk(documents))
  expect(answers.map(({ line }) => line)).toEqual(documents.map((_, i) => i + 1))
  expect(answers.filter(({ state }) => state === 'REJECTED').map(({ line }) => line)).toEqual([1_235])
  expect(await ordersIn(platform)).toBe(1_999)
})

test('a stream whose answer breaks off goes on where it ended, and nothing is there twice', async () => {
  const platform = newUscc()
  const url = await brokenBy((attempt, answer, next) => {
    if (attempt > 2) return next()
    let bytes = 0
    const write = answer.write.bind(answer)
    answer.write = ((chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > 40_000 * attempt) return answer.destroy()
      return write(chunk)
    }) as never
    next()
  })
  const answers = await all(clientOf(platform, url).bulk(ordersOf(platform, 1_500)))
  expect(answers.map(({ line, state }) => `${line}${state}`)).toEqual(
    Array.from({ length: 1_500 }, (_, i) => `${i + 1}ACCEPTED`),
  )
  expect(await ordersIn(platform)).toBe(1_500)
})

test('it comes again after 429, 503 and a connection that nobody takes, and not after 401', async () => {
  const platform = newUscc()
  const url = await brokenBy((attempt, answer, next) => {
    if (attempt === 1) return answer.writeHead(429, { 'retry-after': '0' }).end()
    if (attempt === 2) return answer.writeHead(503).end()
    if (attempt === 3) return answer.destroy()
    next()
  })
  expect(await all(clientOf(platform, url).bulk(ordersOf(platform, 1)))).toMatchObject([{ state: 'ACCEPTED' }])
  const stranger = new PlatformClient({ url: `http://127.0.0.1:${port}`, token: () => 'nobody' })
  await expect(all(stranger.bulk(ordersOf(platform, 1)))).rejects.toThrow(RequestRefused)
})

test('it hears of each receipt once, page by page, and again from the same cursor', async () => {
  const platform = newUscc()
  const client = clientOf(platform)
  await all(client.bulk(ordersOf(platform, 3)))
  await ordersIn(platform)
  const pages = []
  for await (const page of client.receipts()) pages.push(page)
  expect(pages.flatMap(({ receipts }) => receipts.flatMap(({ documents }) => documents.map(({ key }) => key)))).toEqual(
    [0, 1, 2].map((i) => `${platform}|K-${i}`),
  )
  for await (const _ of client.receipts(pages.at(-1)!.next)) throw new Error('Nothing is new.')
})

test('a message is answered by its receipt, and one that is none by CEB900', async () => {
  const parties = newParties()
  const client = clientOf(parties.platform)
  const xml = writeCeb('order', [parcelOf(parties, 'K1').order], { copCode: parties.platform })
  expect(await client.ceb(xml)).toMatchObject({
    message: 'CEB312',
    receipts: [{ keys: { ebpCode: parties.platform, orderNo: 'K1' }, returnStatus: '2' }],
  })
  expect(await client.ceb('<a/>')).toMatchObject({ message: 'CEB900', receipts: [{ returnStatus: '-0002' }] })
})

describe('signatures', () => {
  const merchantOf = async (more: Partial<ClientOptions> = {}) => {
    const parties = newParties()
    const signing = await selfSigned('Test of a merchant')
    const client = clientOf(parties.merchant, undefined, { signing, ...more })
    await client.registerCertificate()
    return { parties, client, signing }
  }
  const listOf = (parties: Parties, orderNo = 'K1') =>
    writeCeb('inventory', [parcelOf(parties, orderNo).inventory], { copCode: parties.merchant })

  test('what is declared is signed by the client, with its certificate in it, and taken', async () => {
    const { parties, client, signing } = await merchantOf()
    expect((await client.ceb(listOf(parties))).receipts).toMatchObject([{ keys: { copNo: 'CK1' }, returnStatus: '2' }])
    const signed = signMessage(listOf(parties), signing.key, signing.certificate)
    expect(signed).toContain(`<ds:KeyName>${new X509Certificate(signing.certificate).serialNumber}</ds:KeyName>`)
    expect((await clientOf(parties.merchant).ceb(signed)).receipts).toMatchObject([{ returnStatus: '2' }])
    expect((await clientOf(parties.merchant).ceb(listOf(parties))).receipts).toMatchObject([
      { returnStatus: '-621026' },
    ])
  })

  test('an answer in an envelope is signed by the service, and read because it is', async () => {
    const certificate = await clientOf(newUscc()).serviceCertificate()
    const { parties, client } = await merchantOf({ exchange: { id: 'MERCHANT-1', certificate } })
    const { message, receipts } = await client.ceb(listOf(parties))
    expect([message, receipts]).toMatchObject(['CEB622', [{ returnStatus: '2' }]])
    expect((await client.ceb('<a/>')).message).toBe('CEB900')
  })

  test('receipts of the feed come in signed envelopes too, a hundred documents to a message, each once', async () => {
    const certificate = await clientOf(newUscc()).serviceCertificate()
    const { parties, client } = await merchantOf({ exchange: { id: 'MERCHANT-1', certificate } })
    const orderNos = Array.from({ length: 230 }, (_, i) => `K${i}`)
    await all(client.bulk(orderNos.map((orderNo) => ({ inventory: parcelOf(parties, orderNo).inventory }))))
    await ordersIn(parties.merchant)
    await match(door.workshop)
    const pages = []
    for await (const page of client.cebReceipts('CEB622')) pages.push(page)
    expect(pages.map(({ receipts }) => receipts.length)).toEqual([100, 100, 30])
    expect(pages.flatMap(({ receipts }) => receipts.map(({ keys }) => keys.copNo)).sort()).toEqual(
      orderNos.map((orderNo) => `C${orderNo}`).sort(),
    )
    for await (const _ of client.cebReceipts('CEB622', pages.at(-1)!.next)) throw new Error('Nothing is new.')
    for await (const _ of client.cebReceipts('CEB312')) throw new Error('It has no orders.')
    // Nobody else has anything by this cursor.
    const { client: other } = await merchantOf()
    await expect(all(other.cebReceipts('CEB622', pages[0]!.next))).rejects.toThrow('BAD_CURSOR')
  })

  test('the library that signs for everybody else finds the envelope signed, and the server’s own check too', async () => {
    const answer = await anEnvelope()
    const certificate = new X509Certificate(certificatePem('rsa'))
    expect(signedContent(answer, [certificate])).toContain('<SenderId>GUANXIN</SenderId>')
    expect(answer).toContain('<ReceiverId>ASKER_1</ReceiverId>')
    expect(readAnswer(answer, certificatePem('rsa'))).toMatchObject({ message: 'CEB622' })
  })

  /** What became of a list, for the one who sent it. */
  async function anEnvelope(): Promise<string> {
    const { parties, client } = await merchantOf()
    await all(client.bulk([{ inventory: parcelOf(parties, 'K1').inventory }]))
    await ordersIn(parties.merchant)
    await match(door.workshop)
    const party = parties.merchant
    const caller = { audience: 'platform', subject: 'gateway', districts: [], party, bureau: '' } as const
    const headers = { authorization: `Bearer ${await signToken(door.tokenKey, caller, 1)}` }
    const { body } = await door.app.inject({ url: '/receipts?message=CEB622&envelope=ASKER_1', headers })
    return body
  }

  test.each<[string, (envelope: string) => string]>([
    ['that came without a signature', (envelope) => envelope.replace(/<ds:Signature [^]*<\/ds:Signature>/, '')],
    [
      'that came without its envelope',
      (envelope) => Buffer.from(/<Data>(.*)<\/Data>/.exec(envelope)![1]!, 'base64').toString(),
    ],
    [
      'whose data is another',
      (envelope) =>
        envelope.replace(/<Data>.*<\/Data>/, `<Data>${Buffer.from('<CEB622Message/>').toString('base64')}</Data>`),
    ],
    ['that was said to be of another time', (envelope) => envelope.replace(/<CreatTime>\d/, '<CreatTime>3')],
    [
      'whose digest was made again',
      (envelope) => envelope.replace(/<ds:DigestValue>.*?</, `<ds:DigestValue>${hash('sha1', 'x', 'base64')}<`),
    ],
    [
      'whose signature is of another',
      (envelope) => envelope.replace(/<ds:SignatureValue>.{20}/, `<ds:SignatureValue>${'A'.repeat(20)}`),
    ],
    [
      'that brings a key of its own',
      (envelope) => signMessage(envelope.replace(/<ds:Signature [^]*<\/ds:Signature>/, ''), keyPem('sm2')),
    ],
    ['that is signed twice', (envelope) => envelope.replace(/(<ds:Signature [^]*<\/ds:Signature>)/, '$1$1')],
    [
      'in which the signed one is wrapped',
      (envelope) =>
        `<DxpMsg xmlns="http://www.chinaport.gov.cn/dxp" ver="1.0"><Data>QQ==</Data>${envelope.replace(/<\?.*\?>/, '')}</DxpMsg>`,
    ],
  ])('an answer %s is not read', async (_name, change) => {
    const envelope = await anEnvelope()
    expect(() => readAnswer(change(envelope), certificatePem('rsa'))).toThrow(SignatureRefused)
  })

  test('only a message has an envelope, and only for an id that the exchange could have', async () => {
    const caller = { audience: 'platform', subject: 'gateway', districts: [], party: newUscc(), bureau: '' } as const
    const headers = { authorization: `Bearer ${await signToken(door.tokenKey, caller, 1)}` }
    for (const query of [
      'envelope=A',
      'message=CEB622&envelope=',
      'message=CEB622&envelope=<a>',
      `message=CEB622&envelope=${'A'.repeat(17)}`,
    ])
      expect((await door.app.inject({ url: `/receipts?${query}`, headers })).json()).toMatchObject({
        code: 'BAD_USER_INPUT',
      })
  })
})

test('a stream that broke in the midst of a batch begins that batch again, and it has the same receipt', async () => {
  const platform = newUscc()
  const sent: number[] = []
  const breaking = await brokenBy((attempt, answer, next) => {
    if (attempt > 3) return next()
    let bytes = 0
    const write = answer.write.bind(answer)
    answer.write = ((chunk: Buffer) => {
      bytes += chunk.length
      // In the midst of the lines of a batch.
      if (bytes > 100_000) {
        return write(chunk.subarray(0, Math.floor(chunk.length / 2)), () => answer.destroy())
      }
      return write(chunk)
    }) as never
    next()
  })
  const fetched = jest.spyOn(globalThis, 'fetch')
  const answers = await all(clientOf(platform, breaking).bulk(ordersOf(platform, 3_000)))
  for (const [, request] of fetched.mock.calls) sent.push((request!.body as string).split('\n').length)
  fetched.mockRestore()
  expect(answers.map(({ line }) => line)).toEqual(Array.from({ length: 3_000 }, (_, i) => i + 1))
  expect(sent.length).toBeGreaterThan(2)
  // Each time less, by whole batches.
  for (const [i, lines] of sent.entries()) expect([lines % 500, lines <= (sent[i - 1] ?? 3_000)]).toEqual([0, true])
  expect(await receiptsOf(platform)).toBe(6)
  expect(new Set(answers.map(({ receiptNo }) => receiptNo)).size).toBe(6)
  await leaveWaiting(platform)
})

test('no more is read of what is sent than the service has room for', async () => {
  const platform = newUscc()
  let read = 0
  function* orders() {
    for (const order of ordersOf(platform, 12_000)) {
      read += 1
      yield order
    }
  }
  let most = 0
  for await (const { line } of clientOf(platform).bulk(orders())) most = Math.max(most, read - line)
  expect(read).toBe(12_000)
  expect(most).toBeLessThanOrEqual(5_000)
  await leaveWaiting(platform)
})
