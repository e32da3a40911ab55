/** The platform's own client: it sends the rest again when a connection breaks, and comes later when it is asked to. */
import { createServer, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { signToken } from '../access/token.ts'
import { type LineAnswer, PlatformClient, RequestRefused } from '../clients/platform/client.ts'
import { applyJob } from '../jobs/apply.ts'
import { writeCeb } from './ceb.ts'
import { type Door, openDoor } from './door.ts'
import { newParties, orderOf, parcelOf } from './parcels.ts'
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

const clientOf = (party: string, url = `http://127.0.0.1:${port}`, tries = 4) => {
  const caller = { audience: 'platform', subject: 'gateway', districts: [], party, bureau: '' } as const
  return new PlatformClient({ url, token: () => signToken(door.tokenKey, caller, 1), tries })
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

async function all(answers: AsyncGenerator<LineAnswer>): Promise<LineAnswer[]> {
  const some: LineAnswer[] = []
  for await (const answer of answers) some.push(answer)
  return some
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
  expect(await client.ceb(xml)).toContain('<CEB312Message')
  expect(await client.ceb('<a/>')).toContain('<CEB900Message')
})
