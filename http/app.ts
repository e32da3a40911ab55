import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import type { Logger } from 'pino'
import { cutSchemas, readPolicy } from '../access/policy.ts'
import type { VerifyToken } from '../access/token.ts'
import type { House } from '../context.ts'
import { buildFullSchema } from '../resolvers/schema.ts'
import { registerGraphql } from './graphql.ts'
import { registerHealth } from './health.ts'
import { registerProblems } from './problem.ts'

/** What the doors need from the process that opens them. */
export interface Front {
  house: House
  verifyToken: VerifyToken
  log: Logger
  /** Opens introspection; never in production. */
  development: boolean
  pingRedis: () => Promise<void>
  pendingMigrations: () => Promise<string[]>
}

const MAX_BODY_BYTES = 4 * 1024 * 1024
const REQUEST_MS = 30_000

/** All doors, not listening yet. */
export async function buildApp(front: Front): Promise<FastifyInstance> {
  const { house, verifyToken, log, development } = front
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_MS,
  })
  registerProblems(app)
  app.get('/', async () => ({ service: 'guanxin', graphql: '/graphql', ready: '/readyz', metrics: '/metrics' }))
  registerHealth(app, { ...house, pingRedis: front.pingRedis, pendingMigrations: front.pendingMigrations })
  const schemas = cutSchemas(buildFullSchema(), readPolicy())
  await registerGraphql(app, { schemas, house, verifyToken, log, development })
  return app
}
