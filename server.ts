/** The API process: doors, and nothing else. Any number of them may run. */
import { type FastifyBaseLogger, fastify } from 'fastify'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { AuditLog } from './access/audit.ts'
import { Cursors } from './access/cursor.ts'
import { readKeys } from './access/keys.ts'
import { cutSchemas, readPolicy } from './access/policy.ts'
import { tokenVerifier } from './access/token.ts'
import { engineAddresses } from './addresses.ts'
import { clockOf } from './clock.ts'
import { readConfig } from './config.ts'
import { openDriver, openGraph } from './graph/driver.ts'
import { pendingMigrations } from './graph/migrations.ts'
import { registerGraphql } from './http/graphql.ts'
import { registerHealth } from './http/health.ts'
import { registerProblems } from './http/problem.ts'
import { openQueues } from './jobs/queue.ts'
import { buildFullSchema } from './resolvers/schema.ts'
import { onStop } from './stop.ts'

const MAX_BODY_BYTES = 4 * 1024 * 1024

const config = readConfig(process.env)
const { neo4j, redisUrl } = engineAddresses(config)
const log = pino({ level: config.LOG_LEVEL, base: { process: 'api' } })
const app = fastify({
  loggerInstance: log as FastifyBaseLogger,
  disableRequestLogging: true,
  bodyLimit: MAX_BODY_BYTES,
  requestTimeout: 30_000,
})

const keys = await readKeys(config.DATA_DIR)
const graph = openGraph(neo4j)
const driver = openDriver(neo4j)
const clock = clockOf(config.CLOCK)
const queues = openQueues(redisUrl, config.QUEUE_PREFIX, log)
const redis = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
redis.on('error', () => undefined)

onStop(log, async () => {
  await app.close()
  await Promise.allSettled([queues.close(), graph.close(), driver.close()])
  redis.disconnect()
})

registerProblems(app)
registerHealth(app, {
  graph,
  clock,
  pingRedis: async () => void (await redis.ping()),
  pendingMigrations: () => pendingMigrations(driver),
})
await registerGraphql(app, {
  schemas: cutSchemas(buildFullSchema(), readPolicy()),
  house: {
    config,
    graph,
    clock,
    cursors: new Cursors(keys.cursorKey),
    audit: new AuditLog(graph),
    identityKey: keys.identityKey,
    wakeUp: queues.wakeUp,
  },
  verifyToken: await tokenVerifier(keys.tokenKey),
  log,
  development: config.NODE_ENV !== 'production',
})
await app.listen({ host: config.HOST, port: config.PORT })
