/** A firm that asked for it hears of its receipts: signed, in order, once, and again until it has taken them. */
import { hash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { verifiedWebhook, WebhookRefused } from '../clients/platform/webhook.ts'
import type { AuditEntry } from '../access/audit.ts'
import type { Clock } from '../clock.ts'
import { applyJob } from '../jobs/apply.ts'
import { notify } from '../jobs/notify.ts'
import { isPublicAddress, isWebhookUrl, waitBeforeTry, webhookSecret } from '../rules/webhook.ts'
import { type Door, openDoor } from './door.ts'
import { orderOf, pushOrders } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
const opened: Server[] = []
beforeAll(async () => {
  door = await openDoor()
})
afterEach(() => opened.splice(0).forEach((server) => server.close()))
afterAll(() => door?.close())

interface Heard {
  headers: Record<string, string>
  body: string
}

/** Somebody who listens, and answers each message as told. */
async function receiver(answer: (attempt: number, response: ServerResponse) => void) {
  const heard: Heard[] = []
  const server = createServer((request: IncomingMessage, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      heard.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() })
      answer(heard.length, response)
    })
  })
  opened.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` }
}

const ask = (party: string, query: string, variables: object = {}) =>
  door.ask({ audience: 'platform', party }, query, variables)

const REGISTER = `mutation($url: String!) { registerWebhook(input: { url: $url }) { secret webhook { url state } userErrors { code field } } }`

async function register(party: string, url: string): Promise<string> {
  const { data, errors } = await ask(party, REGISTER, { url })
  if (errors) throw new Error(JSON.stringify(errors))
  expect(data.registerWebhook).toMatchObject({ webhook: { url, state: 'ACTIVE' }, userErrors: [] })
  return data.registerWebhook.secret
}

const stateOf = async (party: string) =>
  (await ask(party, '{ webhook { state failures due log { id status receipts reason } } }')).data.webhook

async function pushed(party: string, ...orderNos: string[]): Promise<void> {
  for (const orderNo of orderNos) {
    const { receipt } = await pushOrders(door, party, [orderOf(party, { orderNo })])
    await applyJob(door.workshop)(receipt.receiptNo)
  }
}

/** The job as the worker runs it, so many seconds after now. */
function deliver(later = 0, open = true): Promise<void> {
  const clock: Clock = { ...door.house.clock, real: () => Date.now() + later * 1_000 }
  const record = (entry: AuditEntry) => door.house.audit.record(entry)
  return notify({ ...door.workshop, clock }, { serviceKey: door.house.identityKey, open, record })
}

const numbersIn = ({ body }: Heard): string[] =>
  (JSON.parse(body) as { data: { documents: { key: string }[] }[] }).data.flatMap(({ documents }) =>
    documents.map(({ key }) => key.split('|')[1]!),
  )

test('what comes after it was registered is delivered once, and the library of the standard knows the signature', async () => {
  const party = newUscc()
  await pushed(party, 'BEFORE')
  const { heard, url } = await receiver((_, response) => response.writeHead(204).end())
  const secret = await register(party, url)
  await pushed(party, 'A', 'B')
  await deliver()
  await deliver()
  expect(heard.map(numbersIn)).toEqual([['A', 'B']])
  const { headers, body } = heard[0]!
  const told = { type: 'receipts', data: [{ acceptedCount: 1 }, { acceptedCount: 1 }] }
  expect(new Webhook(secret).verify(body, headers)).toMatchObject(told)
  expect(verifiedWebhook(secret, headers, body)).toMatchObject({ id: headers['webhook-id'], ...told })
  expect(await stateOf(party)).toMatchObject({
    state: 'ACTIVE',
    failures: 0,
    log: [{ status: 204, receipts: 2, reason: null }],
  })
})

test('the client believes nothing that is not of the secret, not whole or not of now', async () => {
  const party = newUscc()
  const { heard, url } = await receiver((_, response) => response.end())
  const secret = await register(party, url)
  await pushed(party, 'A')
  await deliver()
  const { headers, body } = heard[0]!
  const now = Number(headers['webhook-timestamp']) * 1_000
  const own = headers['webhook-signature']!
  const believed =
    (changed: object, text: string | Uint8Array = body, at = now, secrets: string | string[] = secret) =>
    () =>
      verifiedWebhook(secrets, { ...headers, ...changed }, text, at)
  for (const good of [
    believed({}),
    believed({ 'webhook-signature': `v1,AAAA ${own}` }),
    believed({ 'webhook-signature': [own] }),
    believed({}, Buffer.from(body), now + 299_000),
    believed({}, body, now - 299_000, [webhookSecret('x', party, ''), secret]),
    () => verifiedWebhook(secret, new Headers(headers), body, now),
  ])
    expect(good()).toMatchObject({ type: 'receipts' })
  for (const bad of [
    believed({}, `${body} `),
    believed({}, body, now + 301_000),
    believed({}, body, now - 301_000),
    believed({}, body, now, webhookSecret('x', party, '')),
    believed({ 'webhook-id': 'msg_other' }),
    believed({ 'webhook-timestamp': String(now / 1_000 + 1) }),
    believed({ 'webhook-timestamp': 'now' }),
    believed({ 'webhook-signature': own.replace('v1,', 'v2,') }),
    believed({ 'webhook-signature': '' }),
    believed({ 'webhook-id': undefined }),
  ])
    expect(bad).toThrow(WebhookRefused)
})

test('a secret is replaced in the midst of it: for a day both sign, and none of the messages is missed', async () => {
  const party = newUscc()
  const { heard, url } = await receiver((_, response) => response.end())
  const former = await register(party, url)
  const rotate = 'mutation { rotateWebhookSecret { secret webhook { formerSecretUntil } userErrors { code } } }'
  const { data } = await ask(party, rotate)
  const { secret, webhook } = data.rotateWebhookSecret
  expect(secret).not.toBe(former)
  const until = Date.parse(webhook.formerSecretUntil)
  expect(Math.abs(until - Date.now() - 86_400_000)).toBeLessThan(60_000)
  await pushed(party, 'A')
  await deliver()
  await pushed(party, 'B')
  await deliver(86_401)
  const [both, alone] = heard
  const at = (message: Heard) => Number(message.headers['webhook-timestamp']) * 1_000
  for (const each of [former, secret])
    expect(verifiedWebhook(each, both!.headers, both!.body, at(both!)).data).toHaveLength(1)
  expect(verifiedWebhook(secret, alone!.headers, alone!.body, at(alone!)).data).toHaveLength(1)
  expect(() => verifiedWebhook(former, alone!.headers, alone!.body, at(alone!))).toThrow(WebhookRefused)
  expect((await ask(newUscc(), rotate)).data.rotateWebhookSecret.userErrors).toEqual([{ code: 'NOT_FOUND' }])
})

test('a message is on record before it leaves, and one that cannot be recorded does not leave', async () => {
  const party = newUscc()
  const { heard, url } = await receiver((_, response) => response.end())
  await register(party, url)
  await pushed(party, 'A')
  const record = jest.spyOn(door.house.audit, 'record').mockRejectedValue(new Error('The log is away.'))
  await expect(deliver()).rejects.toThrow('The log is away.')
  expect(heard).toEqual([])
  record.mockRestore()
  await deliver()
  const digest = hash('sha256', heard[0]!.body)
  const links = await door.draw('MATCH (a:AuditBatch) WHERE a.entries CONTAINS $digest RETURN a.entries', { digest })
  const entry = JSON.parse(links[0]![0] as string).find((each: AuditEntry) => each.digest === digest)
  expect(entry).toMatchObject({ caller: party, operation: 'webhook', subjects: [expect.stringMatching(/^R/)] })
})

test('a hundred firms that have nothing to hear keep nobody waiting', async () => {
  const { url } = await receiver((_, response) => response.end())
  await Promise.all(Array.from({ length: 100 }, () => register(newUscc(), url)))
  const party = newUscc()
  const { heard, url: own } = await receiver((_, response) => response.end())
  await register(party, own)
  await pushed(party, 'A')
  await deliver()
  expect(heard.map(numbersIn)).toEqual([['A']])
})

test('a message that failed comes again as it was, and what came meanwhile comes behind it', async () => {
  const party = newUscc()
  const { heard, url } = await receiver((attempt, response) => response.writeHead(attempt < 3 ? 500 : 200).end())
  await register(party, url)
  await pushed(party, 'A')
  await deliver()
  await pushed(party, 'B')
  await deliver()
  expect(heard).toHaveLength(1)
  await deliver(10)
  await deliver(100)
  expect(heard.map(numbersIn)).toEqual([['A'], ['A'], ['A'], ['B']])
  expect(new Set(heard.slice(0, 3).map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect((await stateOf(party)).log.map(({ status }: { status: number }) => status)).toEqual([500, 500, 200, 200])
})

test.each([
  ['that is gone switches it off', 410, 'DISABLED'],
  ['that sends it elsewhere is not followed', 302, 'ACTIVE'],
])('a receiver %s', async (_name, status, state) => {
  const party = newUscc()
  const { heard, url } = await receiver((_, response) => response.writeHead(status, { location: '/elsewhere' }).end())
  await register(party, url)
  await pushed(party, 'A')
  await deliver()
  expect(heard).toHaveLength(1)
  expect(await stateOf(party)).toMatchObject({ state, failures: 1, log: [{ status, reason: `it answered ${status}` }] })
})

test('after three days of failures it is switched off, and a replay begins again where it is told', async () => {
  const party = newUscc()
  let works = false
  const { heard, url } = await receiver((_, response) => response.writeHead(works ? 200 : 503).end())
  await register(party, url)
  await pushed(party, 'A', 'B')
  let [later, tries] = [0, 0]
  while ((await stateOf(party)).state === 'ACTIVE') {
    await deliver(later)
    tries += 1
    later += waitBeforeTry(tries) ?? 0
  }
  expect(tries).toBe(11)
  expect(later).toBeGreaterThan(3 * 86_400)
  works = true
  await deliver(later * 2)
  expect(heard).toHaveLength(11)
  const replay = 'mutation { replayWebhook { webhook { state } userErrors { code } } }'
  expect((await ask(party, replay)).data.replayWebhook).toEqual({ webhook: { state: 'ACTIVE' }, userErrors: [] })
  await deliver()
  expect(numbersIn(heard.at(-1)!)).toEqual(['A', 'B'])
})

test('in production nothing is delivered to this machine or its network', async () => {
  const party = newUscc()
  const { heard, url } = await receiver((_, response) => response.end())
  await register(party, url.replace('127.0.0.1', 'localhost'))
  await pushed(party, 'A')
  await deliver(0, false)
  expect(heard).toEqual([])
  expect((await stateOf(party)).log[0].reason).toBe('the address is not of the open internet')
})

test('it is its own firm’s alone, and goes when it is removed', async () => {
  const [party, other] = [newUscc(), newUscc()]
  const { heard, url } = await receiver((_, response) => response.end())
  await register(party, url)
  expect(await stateOf(other)).toBeNull()
  const remove = 'mutation { removeWebhook { userErrors { code } } }'
  expect((await ask(other, remove)).data.removeWebhook.userErrors).toEqual([{ code: 'NOT_FOUND' }])
  await pushed(party, 'A')
  expect((await ask(party, remove)).data.removeWebhook.userErrors).toEqual([])
  await deliver()
  expect(heard).toEqual([])
})

describe('an address', () => {
  test.each([
    ['https://hooks.example.com/a?b=c', true, true],
    ['http://hooks.example.com/', false, true],
    ['https://hooks.example.com:8443/', false, true],
    ['https://user:secret@hooks.example.com/', false, false],
    ['https://hooks.example.com/#a', false, false],
    ['ftp://hooks.example.com/', false, false],
    ['file:///etc/passwd', false, false],
    ['javascript:alert(1)', false, false],
    ['hooks.example.com', false, false],
    ['', false, false],
    [`https://hooks.example.com/${'a'.repeat(500)}`, false, false],
  ])('%s may be registered: in production %s, in development %s', (url, production, development) => {
    expect([isWebhookUrl(url, false), isWebhookUrl(url, true)]).toEqual([production, development])
  })

  test.each([
    ['8.8.8.8', true],
    ['2400:3200::1', true],
    ...[
      ...[
        '0.0.0.0',
        '10.1.2.3',
        '100.64.0.1',
        '127.0.0.1',
        '127.9.9.9',
        '169.254.169.254',
        '172.16.0.1',
        '172.31.255.255',
      ],
      ...['192.168.1.1', '198.18.0.1', '203.0.113.5', '224.0.0.1', '255.255.255.255'],
      ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', 'fc00::1', 'fe80::1', 'ff02::1'],
      ...['2001:db8::1', '2002:7f00:1::', '2001::1', 'localhost', ''],
    ].map((address): [string, boolean] => [address, false]),
  ] as [string, boolean][])('%s is of the open internet: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected)
  })
})
