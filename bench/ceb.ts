/**
 * The single window's XML against the JSON of the bulk door: orders accepted per second by the same API, a hundred to a
 * request, by the same eight senders; nothing applies them meanwhile. Beside it what a signature costs to check, and what a
 * body of fifty megabytes costs that is no message.
 */
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { X509Certificate } from 'node:crypto'
import { readKeys } from '../access/keys.ts'
import { signToken } from '../access/token.ts'
import { migrate } from '../graph/migrations.ts'
import { openDriver } from '../graph/driver.ts'
import { signedContent } from '../http/ceb-signature.ts'
import { signMessage } from '../clients/platform/sign.ts'
import { sentMessage } from '../rules/ceb-message.ts'
import { CEB_MESSAGES } from '../schema/ceb-messages.ts'
import { type Bench, interleave, meterCpu, type Room, startApi } from './harness.ts'
import { OPEN, PLATFORMS, unitAt } from './intake-parcels.ts'

/** Documents of a request: as many as a message may hold. */
const TOGETHER = 100
const BODIES = 20
const PARALLEL = 8

type Door = 'XML' | 'JSON'

export const ceb: Bench = async (room) => {
  const engines = await room.startEngines()
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = engines.env
  const driver = openDriver({ uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD })
  await migrate(driver)
  const api = await startApi(room, engines, { CLOCK: '2026-03-02' })
  const bodies = bodiesOf()
  const token = await tokenOf(api.dataDir)
  let run = 1
  const push = async (door: Door, seconds: number): Promise<number> => {
    const begun = performance.now()
    const elapsed = () => (performance.now() - begun) / 1_000
    let [next, taken] = [0, 0]
    const lane = async (): Promise<void> => {
      while (elapsed() < seconds) {
        const number = next++
        const tag = String(run * 1_000 + Math.floor(number / BODIES)).padStart(OPEN.length, '0')
        const flaw = await post(api.url, door, token, bodies[door][number % BODIES]!.replaceAll(OPEN, tag))
        if (flaw !== null) throw new Error(`The ${door} door refused a body: ${flaw}`)
        taken += TOGETHER
      }
    }
    await Promise.all(Array.from({ length: PARALLEL }, lane))
    run += 1
    const rate = taken / elapsed()
    // Nobody applies them, and what waits for half a minute closes the door.
    await driver.executeQuery('MATCH (i:Inbox) WHERE i.waiting IS NOT NULL REMOVE i.waiting')
    return rate
  }
  const arm = async (door: Door, seconds: number): Promise<void> => {
    const cpu = meterCpu({ api: api.pid, java: engines.neo4j.pid })
    const rate = await push(door, seconds)
    room.ledger.note(door, 'orders/s', rate)
    room.ledger.spend(door, cpu.look(), { unit: 'order', amount: rate * seconds })
  }
  const seconds = room.quick ? 4 : 10
  room.say('warming up')
  for (const door of ['XML', 'JSON'] as const) await push(door, room.quick ? 6 : 20)
  await interleave(
    room,
    [
      ['JSON', () => arm('JSON', seconds)],
      ['XML', () => arm('XML', seconds)],
      ['RSA', async () => verifying(room, 'rsa', seconds / 2)],
      ['SM2', async () => verifying(room, 'sm2', seconds / 2)],
      ['hostile', () => hostile(room, api, token)],
    ],
    room.quick ? 1 : undefined,
  )
  await driver.close()
  room.ledger.noteShare('XML/JSON', 'XML', 'JSON')
  room.ledger.mustReach('XML/JSON', 0.6)
  room.ledger.mustReach('RSA-SHA1 checked', 1_500)
  room.ledger.mustStayWithin('50 MB that are no message', 1)
}

/** Orders of one platform; its number stands for those of all senders. */
function bodiesOf(): Record<Door, string[]> {
  const units = Array.from({ length: 4 }, (_, i) => unitAt(i * 1_000).sends[0]!)
  const bodies: Record<Door, string[]> = { XML: [], JSON: [] }
  for (const { text, sender } of units) {
    const lines = text.split('\n').map((line) => line.replaceAll(sender, PLATFORMS[0]!))
    for (let at = 0; at < lines.length; at += TOGETHER) {
      const some = lines.slice(at, at + TOGETHER)
      const orders = some.map((line) => (JSON.parse(line) as { order: object }).order)
      bodies.JSON.push(some.join('\n'))
      bodies.XML.push(written('CEB311', orders))
    }
  }
  return bodies
}

function written(code: string, documents: object[]): string {
  const message = CEB_MESSAGES.find((each) => each.code === code)!
  const sending = {
    copCode: PLATFORMS[0]!,
    prefix: 'ceb',
    appStatus: '2',
    guid: '4CDE1CFD-EDED-46B1-946C-B8022E42FC94',
  } as const
  return sentMessage(message, documents, sending)
}

/** The keys of the tests. */
const pemOf = (key: 'rsa' | 'sm2', part: 'key' | 'pem') =>
  readFileSync(new URL(`../test/certificates/${key}.${part}`, import.meta.url), 'utf8')

async function tokenOf(dataDir: string): Promise<string> {
  const { tokenKey } = await readKeys(dataDir)
  const caller = { audience: 'platform', subject: 'gateway', districts: [], party: PLATFORMS[0]!, bureau: '' } as const
  return signToken(tokenKey, caller, 1)
}

const agent = new Agent({ keepAlive: true, maxSockets: PARALLEL })
const DOORS = {
  XML: { path: '/ceb', type: 'application/xml' },
  JSON: { path: '/bulk', type: 'application/x-ndjson' },
}

/** Null when all of it was taken. */
function post(url: string, door: Door, token: string, text: string): Promise<string | null> {
  const body = Buffer.from(text)
  const { path, type } = DOORS[door]
  const headers = { authorization: `Bearer ${token}`, 'content-type': type, 'content-length': body.length }
  return new Promise((resolve, reject) => {
    const sending = request(url + path, { method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const told = Buffer.concat(chunks)
        const taken = answer.statusCode === 200 && !told.includes('REJECTED') && !told.includes('<returnStatus>-')
        resolve(taken ? null : told.toString().slice(0, 500))
      })
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

/** One list a message, on one core, in this process. */
function verifying({ ledger }: Room, key: 'rsa' | 'sm2', seconds: number): void {
  const list = (JSON.parse(unitAt(0).sends[3]!.text.split('\n')[0]!) as { inventory: object }).inventory
  const signed = signMessage(written('CEB621', [list]), pemOf(key, 'key'))
  const certificates = [new X509Certificate(pemOf(key, 'pem'))]
  const begun = performance.now()
  let count = 0
  for (; performance.now() - begun < seconds * 1_000; count++) signedContent(signed, certificates)
  const name = key === 'rsa' ? 'RSA-SHA1 checked' : 'SM2-SM3 checked'
  ledger.note(name, 'messages/s', (count * 1_000) / (performance.now() - begun))
}

/** CPU seconds of the API, and how much it has grown. */
async function hostile({ ledger }: Room, api: { url: string; pid: number }, token: string): Promise<void> {
  const cpu = meterCpu({ api: api.pid })
  const body = Buffer.concat([Buffer.from('<ceb:CEB311Message xmlns:ceb="x">'), Buffer.alloc(50 * 1024 * 1024, '<a>')])
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/xml',
    'transfer-encoding': 'chunked',
  }
  await new Promise<void>((resolve) => {
    const sending = request(`${api.url}/ceb`, { method: 'POST', headers }, (answer) =>
      answer.resume().on('end', resolve),
    )
    // The door hangs up before it has read it all, and that is what is wanted.
    sending.on('error', () => resolve())
    sending.end(body)
  })
  ledger.note('50 MB that are no message', 'CPU s', cpu.look().api!)
}
