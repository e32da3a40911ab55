import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import type { Logger } from 'pino'
import { cutSchemas, readPolicy } from '../access/policy.ts'
import type { VerifyToken } from '../access/token.ts'
import type { House } from '../context.ts'
import { buildFullSchema } from '../resolvers/schema.ts'
import { registerBulk } from './bulk.ts'
import { registerCeb } from './ceb.ts'
import { registerGraphql } from './graphql.ts'
import { registerHealth } from './health.ts'
import { registerInquiries } from './inquiry.ts'
import { registerProblems } from './problem.ts'
import { registerProofs } from './proof.ts'
import { registerReceipts } from './receipt.ts'

/** What the doors need from the process that opens them. */
export interface Front {
  house: House
  verifyToken: VerifyToken
  log: Logger
  pingRedis: () => Promise<void>
  pendingMigrations: () => Promise<string[]>
}

const MAX_BODY_BYTES = 4 * 1024 * 1024
const REQUEST_MS = 30_000

const DOORS = {
  service: 'guanxin',
  graphql: '/graphql',
  bulk: '/bulk',
  ceb: '/ceb',
  receipts: '/receipts',
  assessments: '/assessments',
  live: '/livez',
  ready: '/readyz',
  metrics: '/metrics',
}

/** All doors, not listening yet. */
export async function buildApp(front: Front): Promise<FastifyInstance> {
  const { house, verifyToken, log } = front
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    // Streams of documents take as long as they take; everybody else has half a minute.
    requestTimeout: 0,
  })
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    if (routeOptions.url === '/bulk') return
    const timer = setTimeout(() => void (raw.complete || raw.destroy()), REQUEST_MS)
    timer.unref()
    raw.once('close', () => clearTimeout(timer))
  })
  registerProblems(app)
  app.get('/', async () => DOORS)
  registerHealth(app, { ...house, pingRedis: front.pingRedis, pendingMigrations: front.pendingMigrations })
  const schemas = cutSchemas(buildFullSchema(), readPolicy())
  registerBulk(app, { house, verifyToken })
  registerCeb(app, { house, verifyToken })
  registerReceipts(app, { house, verifyToken })
  registerProofs(app, { house, verifyToken })
  registerInquiries(app, { house })
  await registerGraphql(app, { schemas, house, verifyToken, log, development: house.development })
  return app
}
