/** Whatever dies, what was acknowledged is in the graph exactly once, and callers hear a sentence, not a stack. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Driver } from 'neo4j-driver'
import { type Engines, startEngines } from '../engines/both.ts'
import { startNeo4j } from '../engines/neo4j.ts'
import { obtainEngines } from '../engines/obtain.ts'
import { startRedis } from '../engines/redis.ts'
import { openDriver } from '../graph/driver.ts'
import { migrate } from '../graph/migrations.ts'
import { orderOf, PUSH } from './parcels.ts'
import { eventually, newUscc, type Service, startService } from './service.ts'

const platform = newUscc()
const merchant = newUscc()
const dir = mkdtempSync(join(tmpdir(), 'guanxin-outage-'))
let engines: Engines
let driver: Driver
let service: Service
let token: string

beforeAll(async () => {
  engines = await startEngines({ dir, remove: true, heap: 768, pageCache: 64 })
  driver = openDriver({ uri: engines.neo4j.uri, user: engines.neo4j.user, password: engines.neo4j.password })
  await migrate(driver)
  service = await startService({ env: engines.env })
  token = await service.tokenFor({ audience: 'platform', party: platform })
})

afterAll(async () => {
  await service?.stop()
  await driver?.close()
  // Those that were started again are not on the first roster.
  await Promise.all([engines?.redis.stop(), engines?.neo4j.stop()])
  await engines?.stop()
})

let pushed = 0

async function push() {
  pushed += 1
  const order = orderOf(platform, { orderNo: `O-${pushed}`, merchantUscc: merchant })
  return service.ask(token, PUSH, { input: { batchKey: `B-${pushed}`, documents: [{ order }] } })
}

/** Orders in the graph, and what the platform's tallies say of them; both when nothing waits any more. */
async function settled(orders: number): Promise<[number, number]> {
  return eventually(async () => {
    const { records } = await driver
      .executeQuery(
        `MATCH (p:Enterprise {uscc: $platform})
         RETURN COUNT { (:Order)-[:SOLD_ON]->(p) }, reduce(n = 0, t IN COLLECT { MATCH (t:Tally {enterprise: p.id}) RETURN t.orders } | n + t)`,
        { platform },
      )
      .catch(() => ({ records: [] }))
    const [found, tallied] = (records[0]?.values() ?? []) as [number?, number?]
    return found === orders && tallied === orders ? ([found, tallied] as [number, number]) : null
  })
}

const readiness = async () => {
  const response = await fetch(`${service.url}/readyz`)
  return { status: response.status, body: await response.text() }
}

test('without Redis a push is taken all the same, and applied when Redis is back, empty', async () => {
  await engines.redis.kill()
  const { data } = await push()
  expect(data.pushDocuments.receipt.receiptNo).toMatch(/^R20260302-/)
  const away = await eventually(async () => {
    const answer = await readiness()
    return answer.status === 503 ? answer : null
  })
  expect(JSON.parse(away.body).checks).toMatchObject({ redis: { ok: false }, neo4j: { ok: true } })
  expect(away.body).not.toContain('127.0.0.1')

  const { redis } = engines
  const programs = await obtainEngines(() => {})
  // A new folder: nothing of what was queued is left.
  const password = new URL(redis.url).password
  engines.redis = await startRedis({ ...programs, dir: join(dir, 'redis-new'), password, port: redis.port })
  expect(await settled(1)).toEqual([1, 1])
  await eventually(async () => (await readiness()).status === 200)
})

test('a worker that is killed between two batches leaves nothing behind and doubles nothing', async () => {
  await Promise.all(Array.from({ length: 10 }, push))
  await service.kill('worker')
  await Promise.all(Array.from({ length: 10 }, push))
  await service.start('worker')
  expect(await settled(21)).toEqual([21, 21])
})

// Starting Neo4j again takes half a minute on a busy machine.
jest.setTimeout(180_000)

test('a killed Neo4j costs callers a refusal, and nothing that was acknowledged', async () => {
  const { neo4j } = engines
  await neo4j.kill()
  const { status, errors } = await push()
  expect(status).toBe(503)
  expect(errors![0]!.extensions.code).toBe('UNAVAILABLE')
  expect(JSON.stringify(errors)).not.toMatch(/bolt|127\.0\.0\.1|ECONNREFUSED/)

  const programs = await obtainEngines(() => {})
  const home = join(dir, 'neo4j')
  engines.neo4j = await startNeo4j({
    ...programs,
    home,
    password: neo4j.password,
    port: neo4j.port,
    heap: 768,
    pageCache: 64,
  })
  await eventually(async () => (await readiness()).status === 200)
  pushed -= 1
  const { data } = await push()
  expect(data.pushDocuments.userErrors).toEqual([])
  expect(await settled(22)).toEqual([22, 22])
})
