/**
 * A load of parcels while API, worker, Redis and Neo4j are killed at random moments, Redis also wiped: what was
 * acknowledged is in the graph exactly once, and no raw personal value is anywhere on the disk. `npm run soak` runs more
 * seeds.
 */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Driver } from 'neo4j-driver'
import { type Engines, startEngines } from '../engines/both.ts'
import { startNeo4j } from '../engines/neo4j.ts'
import { obtainEngines } from '../engines/obtain.ts'
import { startRedis } from '../engines/redis.ts'
import { openDriver } from '../graph/driver.ts'
import { migrate } from '../graph/migrations.ts'
import { drawsFor } from '../world/draw.ts'
import { type Pushed, parcelsToPush } from '../world/push.ts'
import { eventually, newUscc, type Service, startService } from './service.ts'

jest.setTimeout(600_000)

const dir = mkdtempSync(join(tmpdir(), 'guanxin-crash-'))
let engines: Engines
let driver: Driver
let service: Service
const tokens = new Map<string, string>()

beforeAll(async () => {
  engines = await startEngines({ dir, remove: true, heap: 768, pageCache: 64 })
  driver = openDriver({ uri: engines.neo4j.uri, user: engines.neo4j.user, password: engines.neo4j.password })
  await migrate(driver)
  service = await startService({ env: engines.env })
})

afterAll(async () => {
  await service?.stop()
  await driver?.close()
  await Promise.all([engines?.redis.stop(), engines?.neo4j.stop()])
  await engines?.stop()
})

const SEEDS = Number(process.env.SOAK_SEEDS ?? 3)
const PARCELS = 60
/** Unlike anything else that the engines keep; as text these would be found in any file. */
const CANARY = { buyerName: '坎娜丽·验明', consignee: '坎娜丽·收妥', consigneeAddress: '坎娜丽街九百九十九号' }

const firm = () => ({ uscc: newUscc(), district: '9901' as const })

/** Every sender's lines by ten, in a random order, some of them twice. */
function batchesOf(seed: number, parties: Parties): { sender: string; lines: string[] }[] {
  const { platform, merchant, payer, carrier } = parties
  const cast = {
    platforms: [platform],
    merchants: [merchant],
    payers: [payer],
    carriers: [carrier],
    agents: [merchant],
  }
  const bySender = new Map<string, string[]>()
  for (const { kind, sender, document } of parcelsToPush({
    count: PARCELS,
    run: `crash${seed}`,
    ...cast,
    mismatching: 0,
  }))
    bySender.set(sender, [...(bySender.get(sender) ?? []), JSON.stringify({ [kind]: withCanary(document) })])
  const draw = drawsFor('crash')(seed)
  const batches = [...bySender].flatMap(([sender, lines]) =>
    Array.from({ length: Math.ceil(lines.length / 10) }, (_, i) => ({
      sender,
      lines: lines.slice(i * 10, i * 10 + 10),
    })),
  )
  return [...batches, ...batches.filter(() => draw.perMille(200))]
    .map((batch) => ({ batch, place: draw.below(1_000_000) }))
    .sort((one, other) => one.place - other.place)
    .map(({ batch }) => batch)
}

const withCanary = (document: Pushed['document']) => {
  const known = Object.entries(CANARY).filter(([name]) => name in document)
  const payer = 'payerName' in document ? { payerName: CANARY.buyerName } : {}
  return { ...document, ...Object.fromEntries(known), ...payer }
}

interface Parties {
  platform: ReturnType<typeof firm>
  merchant: ReturnType<typeof firm>
  payer: ReturnType<typeof firm>
  carrier: ReturnType<typeof firm>
}

/** Sends until it is acknowledged, as a careful client does; whoever is away comes back. */
async function pushUntilTaken(sender: string, lines: string[]): Promise<void> {
  const token = tokens.get(sender) ?? (await service.tokenFor({ audience: 'platform', party: sender }))
  tokens.set(sender, token)
  await eventually(async () => {
    const response = await fetch(`${service.url}/bulk`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
      body: lines.join('\n'),
    }).catch(() => null)
    const text = await response?.text().catch(() => '')
    const answers = (text ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { state?: string; errors?: { code: string }[] })
    const refused = answers.filter(({ errors }) => errors && !errors.some(({ code }) => code === 'UNAVAILABLE'))
    if (refused.length > 0) throw new Error(JSON.stringify(refused))
    return answers.length === lines.length && answers.every(({ state }) => state !== 'REJECTED')
  })
}

const KILLS = {
  async api() {
    await service.kill('server')
    await service.start('server')
  },
  async worker() {
    await service.kill('worker')
    await service.start('worker')
  },
  async redis() {
    const { redis } = engines
    await redis.kill()
    const programs = await obtainEngines(() => {})
    // A new folder: nothing of what was queued is left.
    const fresh = mkdtempSync(join(dir, 'redis-'))
    engines.redis = await startRedis({
      ...programs,
      dir: fresh,
      password: new URL(redis.url).password,
      port: redis.port,
    })
  },
  async neo4j() {
    const { neo4j } = engines
    await neo4j.kill()
    const programs = await obtainEngines(() => {})
    const home = join(dir, 'neo4j')
    const options = { ...programs, home, password: neo4j.password, port: neo4j.port, heap: 768, pageCache: 64 }
    engines.neo4j = await startNeo4j(options)
  },
}

const STANDING = `MATCH (p:Enterprise {uscc: $platform})
RETURN COUNT { (:Order)-[:SOLD_ON]->(p) }, COUNT { (i:Inventory) WHERE i.row CONTAINS $platform AND i.state = '800' },
  COUNT { (:Payment) WHERE true }, COUNT { (i:Inbox) WHERE i.waiting IS NOT NULL },
  reduce(n = 0, t IN COLLECT { MATCH (t:Tally {enterprise: p.id}) RETURN t.orders } | n + t),
  reduce(n = 0, t IN COLLECT { MATCH (t:Tally {enterprise: p.id}) RETURN t.lists } | n + t),
  COLLECT { MATCH ()-[t:TRADES_ON]->(p) RETURN t.count }`

async function standing(platform: string): Promise<unknown[]> {
  const { records } = await driver.executeQuery(STANDING, { platform }).catch(() => ({ records: [] }))
  return [...(records[0]?.values() ?? [])]
}

describe('while processes and engines are killed', () => {
  test.each(Array.from({ length: SEEDS }, (_, i) => i + 1))(
    'nothing is lost and nothing doubled, seed %i',
    async (seed) => {
      const parties: Parties = { platform: firm(), merchant: firm(), payer: firm(), carrier: firm() }
      const batches = batchesOf(seed, parties)
      const draw = drawsFor('crash kills')(seed)
      const names = ['api', 'worker', 'redis', ...(seed % 2 ? (['neo4j'] as const) : [])] as (keyof typeof KILLS)[]
      const plan = new Map(names.map((name) => [draw.below(batches.length), name]))
      let killing = Promise.resolve()
      for (const [i, { sender, lines }] of batches.entries()) {
        const name = plan.get(i)
        if (name) killing = killing.then(KILLS[name])
        await pushUntilTaken(sender, lines)
      }
      await killing
      const whole = [PARCELS, PARCELS, PARCELS, PARCELS, [PARCELS]]
      const found = await eventually(async () => {
        const [orders, lists, , waiting, tallied, listed, traded] = await standing(parties.platform.uscc)
        const now = [orders, lists, tallied, listed, traded]
        return waiting === 0 && JSON.stringify(now) === JSON.stringify(whole) ? now : null
      })
      expect(found).toEqual(whole)
      const { records } = await driver.executeQuery(
        `MATCH (s:Sequence {name: 'event'}) RETURN s.value, COUNT { (:Event) }, COUNT { (:Payment)-[:PAID_THROUGH]->(:Enterprise {uscc: $payer}) },
       COUNT { (:Waybill)-[:CARRIED_BY]->(:Enterprise {uscc: $carrier}) }`,
        { payer: parties.payer.uscc, carrier: parties.carrier.uscc },
      )
      const [events, kept, payments, waybills] = [...records[0]!.values()] as number[]
      expect({ kept, payments, waybills }).toEqual({ kept: events, payments: PARCELS, waybills: PARCELS })
    },
  )

  test('no raw personal value is in any file of the engines, the logs and the archive', async () => {
    const inArchive = await eventually(async () => filesIn(service.dir).filter((file) => file.endsWith('.gz')))
    expect(inArchive.length).toBeGreaterThan(0)
    const canaries = Object.values(CANARY).map((text) => Buffer.from(text))
    for (const file of [...filesIn(dir), ...filesIn(service.dir)]) {
      const bytes = file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)
      for (const canary of canaries) expect(`${file} ${bytes.includes(canary)}`).toBe(`${file} false`)
    }
  })
})

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
