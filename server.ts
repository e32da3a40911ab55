/** The API process: opens the doors, and stops with grace. Any number of them may run. */
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { AuditLog } from './access/audit.ts'
import { Cursors } from './access/cursor.ts'
import { readKeys } from './access/keys.ts'
import { readSeal } from './access/seal.ts'
import { tokenVerifier } from './access/token.ts'
import { clockOf } from './clock.ts'
import { engineAddresses, readConfig } from './config.ts'
import { openHouse } from './context.ts'
import { openGraph } from './graph/driver.ts'
import { pendingMigrations } from './graph/migrations.ts'
import { buildApp } from './http/app.ts'
import { hearRings, openQueues } from './jobs/queue.ts'
import { onStop } from './stop.ts'

// The driver reads a stack for every query; with source maps on, that costs more than the query.
process.setSourceMapsEnabled(false)

const config = readConfig(process.env)
const { neo4j, redisUrl } = engineAddresses(config)
const log = pino({ level: config.LOG_LEVEL, base: { process: 'api' } })
const keys = await readKeys(config.DATA_DIR)
const graph = openGraph(neo4j)
const queues = openQueues(redisUrl, config.QUEUE_PREFIX, log)
const redis = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
redis.on('error', () => undefined)

const house = openHouse({
  graph,
  clock: clockOf(config.CLOCK),
  cursors: new Cursors(keys.cursorKey),
  audit: new AuditLog(graph),
  identityKey: keys.identityKey,
  seal: await readSeal(config.DATA_DIR),
  wakeUp: queues.wakeUp,
  development: config.NODE_ENV !== 'production',
})
const ear = hearRings(redisUrl, config.QUEUE_PREFIX, house.bell.ring)
const app = await buildApp({
  house,
  verifyToken: await tokenVerifier(keys.tokenKey),
  log,
  pingRedis: async () => void (await redis.ping()),
  pendingMigrations: () => pendingMigrations(graph),
})

// Before listening, so that a stop right after the start is graceful too.
onStop(log, async () => {
  await app.close()
  await Promise.allSettled([queues.close(), graph.close()])
  ear.close()
  redis.disconnect()
})

await app.listen({ host: config.HOST, port: config.PORT })
