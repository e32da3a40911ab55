/** A party hears of its receipts as they are given out, at any process, each once, whatever dies in between. */
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, get, IncomingMessage, type Server, ServerResponse } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { createClient } from 'graphql-sse'
import { pino } from 'pino'
import { type Caller, signToken } from '../access/token.ts'
import { PlatformClient, type ReceiptPage } from '../clients/platform/client.ts'
import { obtainEngines } from '../engines/obtain.ts'
import { type RedisServer, startRedis } from '../engines/redis.ts'
import { Refusal } from '../errors.ts'
import { EventStreams } from '../http/events.ts'
import { applyJob } from '../jobs/apply.ts'
import { hearRings, openQueues } from '../jobs/queue.ts'
import { type Door, openDoor } from './door.ts'
import { orderOf, pushOrders } from './parcels.ts'
import { eventually, newUscc, type Service, startService } from './service.ts'

jest.setTimeout(180_000)

const FOLLOW = `subscription($after: String, $first: Int) { receipts(after: $after, first: $first) { next receipts { receiptNo documents { key } } } }`

interface FeedPage {
  next: string
  receipts: { receiptNo: string; documents: { key: string }[] }[]
}

const keysIn = (pages: { receipts: readonly { documents: readonly { key: string }[] }[] }[]) =>
  pages.flatMap(({ receipts }) => receipts.flatMap(({ documents }) => documents.map(({ key }) => key.split('|')[1])))

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const some: Item[] = []
  for await (const item of items) some.push(item)
  return some
}

describe('at one process', () => {
  let door: Door
  let url: string
  beforeAll(async () => {
    door = await openDoor()
    await door.app.listen({ port: 0, host: '127.0.0.1' })
    url = `http://127.0.0.1:${(door.app.server.address() as AddressInfo).port}`
  })
  afterAll(() => door?.close())

  const opened: AbortController[] = []
  afterEach(() => opened.splice(0).forEach((each) => each.abort()))

  const tokenOf = (caller: Partial<Caller>) =>
    signToken(
      door.tokenKey,
      { audience: 'platform', subject: 'gateway', districts: [], party: '', bureau: '', ...caller },
      1,
    )

  /** Listens as any client of the protocol does: `open` has the answer, `events` what comes, `ended` when nothing more will. */
  async function listen(caller: Partial<Caller>, variables: object = {}, query = FOLLOW, token?: string) {
    const ending = new AbortController()
    opened.push(ending)
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token ?? (await tokenOf(caller))}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
      },
      body: JSON.stringify({ query, variables }),
      signal: ending.signal,
    })
    const told: { event: string; data: string }[] = []
    const ended = (async () => {
      let text = ''
      for await (const chunk of Readable.fromWeb(response.body as never)) {
        text += String(chunk)
        const whole = text.split('\n\n')
        text = whole.pop()!
        for (const each of whole) {
          const found = /^event: (.*)\ndata: ?(.*)$/.exec(each)
          if (found) told.push({ event: found[1]!, data: found[2]! })
        }
      }
      return text
    })()
    ended.catch(() => undefined)
    const pages = () =>
      told
        .filter(({ event, data }) => event === 'next' && data)
        .map(({ data }) => JSON.parse(data).data.receipts as FeedPage)
    return { response, told, pages, ended, stop: () => ending.abort() }
  }

  async function pushed(party: string, ...orderNos: string[]): Promise<void> {
    for (const orderNo of orderNos) {
      const { receipt } = await pushOrders(door, party, [orderOf(party, { orderNo })])
      await applyJob(door.workshop)(receipt.receiptNo)
    }
    door.house.bell.ring()
  }

  test('without a cursor it begins now, and says where; with one it goes on behind it', async () => {
    const party = newUscc()
    await pushed(party, 'BEFORE')
    const { response, pages } = await listen({ party })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const [first] = await eventually(async () => (pages().length > 0 ? pages() : null))
    expect(first).toMatchObject({ receipts: [], next: expect.any(String) })
    await pushed(party, 'A', 'B')
    await eventually(async () => keysIn(pages()).length === 2)
    expect(keysIn(pages())).toEqual(['A', 'B'])
    const again = await listen({ party }, { after: first!.next, first: 1 })
    await eventually(async () => keysIn(again.pages()).length === 2)
    expect(again.pages().map((page) => keysIn([page]))).toEqual([[], ['A'], ['B']])
    const { data } = await door.ask({ audience: 'platform', party }, '{ receipts { next } }')
    expect(again.pages().at(-1)!.next).toBe(data.receipts.next)
  })

  test('the library of the protocol hears it too, and is told what is wrong with its words', async () => {
    const party = newUscc()
    const headers = { authorization: `Bearer ${await tokenOf({ party })}` }
    const client = createClient({ url: `${url}/graphql`, headers, retryAttempts: 0 })
    const events = client.iterate<{ receipts: FeedPage }>({ query: FOLLOW })
    expect((await events.next()).value).toMatchObject({ data: { receipts: { receipts: [] } } })
    await pushed(party, 'A')
    const { value } = await events.next()
    expect(keysIn([value.data.receipts])).toEqual(['A'])
    await events.return?.()
    const [refused, ...more] = await all(client.iterate({ query: 'subscription { violations { id } }' }))
    expect([refused, more]).toMatchObject([{ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }, []])
    const answered = await all(client.iterate({ query: '{ receipts { next } }' }))
    expect(answered).toEqual([{ data: { receipts: { next: expect.any(String) } } }])
  })

  test('each event is on record before it leaves, and one that cannot be recorded does not leave', async () => {
    const party = newUscc()
    const { told, pages, ended } = await listen({ party })
    await eventually(async () => pages().length === 1)
    await pushed(party, 'A')
    await eventually(async () => pages().length === 2)
    const digest = hash('sha256', told[1]!.data)
    const links = await door.draw('MATCH (a:AuditBatch) WHERE a.entries CONTAINS $digest RETURN a.entries', { digest })
    const entry = JSON.parse(links[0]![0] as string).find((each: { digest: string }) => each.digest === digest)
    expect(entry).toMatchObject({
      audience: 'platform',
      subjects: pages()[1]!.receipts.map(({ receiptNo }) => receiptNo),
    })
    const { receipt } = await pushOrders(door, party, [orderOf(party, { orderNo: 'B' })])
    const record = jest.spyOn(door.house.audit, 'record').mockRejectedValue(new Error('The log is away.'))
    await applyJob(door.workshop)(receipt.receiptNo)
    expect(await ended).toBe('')
    record.mockRestore()
    expect(told.map(({ event }) => event)).toEqual(['next', 'next'])
    const again = await listen({ party }, { after: pages()[1]!.next })
    await eventually(async () => keysIn(again.pages()).length === 1)
    expect(keysIn(again.pages())).toEqual(['B'])
  })

  test('nobody hears of another party’s receipts, and its cursor is nothing to him', async () => {
    const [party, other] = [newUscc(), newUscc()]
    await pushed(other, 'THEIRS')
    const { data } = await door.ask({ audience: 'platform', party: other }, '{ receipts { next } }')
    const after = data.receipts.next as string
    const refused = await listen({ party }, { after })
    await refused.ended
    expect(refused.told[0]!.data).toContain('BAD_CURSOR')
    for (const query of [
      'query($after: String) { receipts(after: $after) { next } }',
      'mutation($after: String) { replayWebhook(after: $after) { userErrors { code } } }',
    ])
      expect((await door.ask({ audience: 'platform', party }, query, { after })).errors).toMatchObject([
        { extensions: { code: 'BAD_CURSOR' } },
      ])
    const listening = await listen({ party })
    await eventually(async () => listening.pages().length > 0)
    await pushed(other, 'MORE')
    await pushed(party, 'OURS')
    await eventually(async () => keysIn(listening.pages()).length > 0)
    expect(keysIn(listening.pages())).toEqual(['OURS'])
  })

  test.each([
    ['a cursor that is none of ours', { after: 'x'.repeat(40) }, 'BAD_CURSOR'],
    ['a cursor of another list', { after: 'AAAAAAAAAAAAAAAAx|1|2' }, 'BAD_CURSOR'],
    ['no receipts at a time', { first: 0 }, 'BAD_USER_INPUT'],
    ['too many at a time', { first: 101 }, 'BAD_USER_INPUT'],
    ['a number that is none', { first: 'many' }, 'BAD_USER_INPUT'],
  ])('%s is refused in the only event there is', async (_name, variables, code) => {
    const { response, told, ended } = await listen({ party: newUscc() }, variables)
    await ended
    expect(response.status).toBe(200)
    expect(told.map(({ event }) => event)).toEqual(['next', 'complete'])
    expect(JSON.parse(told[0]!.data).errors).toMatchObject([{ extensions: { code } }])
  })

  test('who has no word for it is refused, and who asks for one answer is told how to ask', async () => {
    for (const [caller, code] of [
      [{ audience: 'officer' }, 'GRAPHQL_VALIDATION_FAILED'],
      // A bureau can subscribe to nothing at all.
      [{ audience: 'bureau', bureau: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
    ] as const) {
      const { told, ended } = await listen({ ...caller, districts: ['*'] })
      await ended
      expect(told[0]!.data).toContain(code)
    }
    const { errors } = await door.ask({ audience: 'platform', party: newUscc() }, FOLLOW)
    expect(errors).toMatchObject([{ extensions: { code: 'NEEDS_EVENT_STREAM' } }])
    const nobody = await listen({}, {}, FOLLOW, 'nobody')
    expect([nobody.response.status, nobody.response.headers.get('content-type')]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
    ])
  })

  test.each([
    ['no query', {}],
    ['a list', [{ query: FOLLOW }]],
    ['a number', { query: 1 }],
    ['variables in a text', { query: FOLLOW, variables: 'x' }],
  ])('a body with %s is refused', async (_name, body) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf({ party: newUscc() })}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
      },
      body: JSON.stringify(body),
    })
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_USER_INPUT' }])
  })

  test('a caller has so many streams and no more, until one of them is closed', async () => {
    const [caller, other] = [
      { party: newUscc(), subject: 'eager' },
      { party: newUscc(), subject: 'modest' },
    ]
    const streams = await Promise.all(Array.from({ length: 8 }, () => listen(caller)))
    expect(streams.map(({ response }) => response.status)).toEqual(Array(8).fill(200))
    const refused = await listen(caller)
    expect([refused.response.status, refused.response.headers.get('content-type')]).toEqual([
      429,
      'application/problem+json; charset=utf-8',
    ])
    expect((await listen(other)).response.status).toBe(200)
    streams[0]!.stop()
    await eventually(async () => {
      const next = await listen(caller)
      return next.response.status === 200
    })
  })
})

describe('a stream', () => {
  const servers: Server[] = []
  afterEach(() => servers.splice(0).forEach((server) => server.close()))

  test('ends before the first event after its token, and says nothing of completion', async () => {
    const streams = new EventStreams(pino({ level: 'silent' }))
    let [verified, closed] = [0, false]
    async function* events() {
      try {
        for (;;) yield { data: { number: verified } }
      } finally {
        closed = true
      }
    }
    const told = await all(
      streams.tell({
        events: events(),
        response: new ServerResponse(new IncomingMessage(new Socket())),
        until: new AbortController().signal,
        verify: async () => {
          if ((verified += 1) > 2) throw new Refusal('UNAUTHENTICATED')
        },
        record: async () => undefined,
      }),
    )
    expect(told).toEqual([0, 1].map((number) => `event: next\ndata: {"data":{"number":${number}}}\n\n`))
    expect(closed).toBe(true)
  })

  test('whose listener does not read is dropped, and what he was to hear is not read on', async () => {
    const streams = new EventStreams(pino({ level: 'silent' }), 50)
    let read = 0
    async function* events() {
      for (;;) yield { data: { number: (read += 1), text: 'x'.repeat(1_000_000) } }
    }
    const source = events()
    let isOver!: () => void
    const over = new Promise<void>((resolve) => (isOver = resolve))
    const server = createServer((_request, response) => {
      const until = streams.enter('slow', response)
      until.addEventListener('abort', isOver)
      const telling = { events: source, response, until, verify: async () => null, record: async () => undefined }
      Readable.from(streams.tell(telling)).pipe(response)
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' })
    request.on('response', (response) => response.pause())
    request.on('error', () => undefined)
    await over
    const had = read
    await source.return(undefined)
    expect(had).toBeLessThan(50)
    request.destroy()
  })
})

describe('at two processes, with a Redis of their own', () => {
  const dir = mkdtempSync(join(tmpdir(), 'guanxin-receipt-'))
  let redis: RedisServer
  let here: Service
  let there: Service
  let programs: Awaited<ReturnType<typeof obtainEngines>>
  const listening: AbortController[] = []

  beforeAll(async () => {
    programs = await obtainEngines(() => {})
    redis = await startRedis({ ...programs, dir: join(dir, 'redis'), password: 'of-the-test' })
    const env = { REDIS_URL: redis.url }
    here = await startService({ env })
    there = await startService({ env, beside: here, worker: false })
  })
  afterEach(() => listening.splice(0).forEach((each) => each.abort()))
  afterAll(async () => {
    await there?.stop()
    await here?.stop()
    await redis?.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  const clientOf = (service: Service, party: string) =>
    new PlatformClient({ url: service.url, token: () => service.tokenFor({ audience: 'platform', party }) })

  /** Follows the feed of a party; `keys` and `receipts` are what has been heard so far. */
  async function follow(client: PlatformClient, after: string | null = null) {
    const ending = new AbortController()
    listening.push(ending)
    const pages: ReceiptPage[] = []
    const over = (async () => {
      for await (const page of client.subscribe(after, ending.signal)) pages.push(page)
    })()
    over.catch(() => undefined)
    await eventually(async () => pages.length > 0)
    return { pages, keys: () => keysIn(pages), stop: () => ending.abort(), over }
  }

  let batches = 0
  const pushAt = (service: Service, party: string, orderNo: string) =>
    clientOf(service, party).push(`feed-${process.pid}-${(batches += 1)}`, [{ order: orderOf(party, { orderNo }) }])

  test('what is pushed at one is told at the other', async () => {
    const party = newUscc()
    const { keys } = await follow(clientOf(there, party))
    await pushAt(here, party, 'A')
    await eventually(async () => keys().length > 0)
    expect(keys()).toEqual(['A'])
  })

  test('without Redis it looks by itself, and hears again when Redis is back, empty', async () => {
    const party = newUscc()
    const { keys } = await follow(clientOf(there, party))
    await redis.kill()
    const { receipt } = await pushAt(here, party, 'A')
    // The worker is deaf without its queue; any other process may do its work.
    const door = await openDoor()
    await applyJob(door.workshop)(receipt!.receiptNo)
    await door.close()
    await eventually(async () => keys().length > 0)
    redis = await startRedis({ ...programs, dir: join(dir, 'redis-new'), password: 'of-the-test', port: redis.port })
    await pushAt(here, party, 'B')
    await eventually(async () => keys().length > 1)
    expect(keys()).toEqual(['A', 'B'])
  })

  test('a ring is heard by all who listen, and Redis rings once itself when it is back', async () => {
    const heard = [0, 0]
    const ears = heard.map((_, i) => hearRings(redis.url, '{rings}', () => void (heard[i]! += 1)))
    await eventually(async () => heard.every((count) => count > 0))
    const before = [...heard]
    const queues = openQueues(redis.url, '{rings}', pino({ level: 'silent' }))
    await eventually(async () => {
      queues.ring()
      return heard.every((count, i) => count > before[i]!)
    })
    const last = [...heard]
    await redis.kill()
    queues.ring()
    redis = await startRedis({ ...programs, dir: join(dir, 'redis-again'), password: 'of-the-test', port: redis.port })
    await eventually(async () => heard.every((count, i) => count > last[i]!))
    ears.forEach((ear) => ear.close())
    await queues.close()
  })

  test('whoever is cut off again and again goes on by the cursor, and hears each receipt once', async () => {
    const party = newUscc()
    const client = clientOf(there, party)
    const orderNos = Array.from({ length: 60 }, (_, i) => `N${i}`)
    const heard: ReceiptPage[] = []
    let cursor: string | null = null
    const count = () => heard.reduce((sum, { receipts }) => sum + receipts.length, 0)
    const listenOnce = async (most: number) => {
      let pages = 0
      for await (const page of client.subscribe(cursor)) {
        heard.push(page)
        cursor = page.next
        if ((pages += 1) > most || count() >= orderNos.length) return
      }
    }
    // The first only asks where the feed ends.
    await listenOnce(0)
    const pushing = (async () => {
      for (const [i, orderNo] of orderNos.entries()) {
        if (i === 30) await there.kill('server').then(() => there.start('server'))
        await pushAt(here, party, orderNo)
      }
    })()
    for (let most = 1; count() < orderNos.length; most = (most % 3) + 1) await listenOnce(most)
    await pushing
    expect(keysIn(heard).sort()).toEqual([...orderNos].sort())
    const whole: string[] = []
    for await (const { receipts } of clientOf(here, party).receipts())
      whole.push(...receipts.map(({ receiptNo }) => receiptNo))
    expect(heard.flatMap(({ receipts }) => receipts.map(({ receiptNo }) => receiptNo))).toEqual(whole)
  })

  test('a process that is asked to stop ends its streams between two events, at once and without a fault', async () => {
    const party = newUscc()
    const token = await there.tokenFor({ audience: 'platform', party })
    const response = await fetch(`${there.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: FOLLOW }),
    })
    const reader = response.body!.getReader()
    const first = new TextDecoder().decode((await reader.read()).value)
    expect(first).toMatch(/^event: next\ndata: \{.*\}\n\n$/)
    const begun = performance.now()
    const code = await there.end('server')
    expect((await reader.read()).done).toBe(true)
    expect(code).toBe(0)
    expect(performance.now() - begun).toBeLessThan(4_000)
    await there.start('server')
  })
})
