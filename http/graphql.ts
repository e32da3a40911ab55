import { Readable } from 'node:stream'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql'
import type { Logger } from 'pino'
import { type Audience, AUDIENCES } from '../access/audience.ts'
import { entryOf } from '../access/audit.ts'
import type { Caller, VerifyToken } from '../access/token.ts'
import { Context, type House } from '../context.ts'
import { Refusal, REFUSALS } from '../errors.ts'
import { EventStreams, tellEvents, wantsEvents } from './events.ts'
import { type ApolloContext, compiledExecutor } from './execution.ts'
import { formatError } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null
    context: Context | null
  }
}

const MAX_TOKENS = 2_000
const MAX_SELECTIONS = 5_000
const MAX_OPERATION_CHARS = 20_000

interface Door {
  schemas: Record<Audience, GraphQLSchema>
  house: House
  verifyToken: VerifyToken
  log: Logger
  /** Opens introspection; set in development and in tests only. */
  development: boolean
}

/**
 * One endpoint, one schema per audience: the verified token picks which of five servers answers. Every answer that
 * names a subject is in the audit log before its bytes leave.
 */
export async function registerGraphql(app: FastifyInstance, door: Door): Promise<void> {
  const servers = await Promise.all(AUDIENCES.map((audience) => startServer(audience, door)))
  const context = async (request: FastifyRequest) => {
    request.context = new Context(door.house, request.caller!)
    return { asking: request.context } satisfies ApolloContext
  }
  const handlers = new Map(AUDIENCES.map((audience, i) => [audience, fastifyApolloHandler(servers[i]!, { context })]))
  const streams = new EventStreams(door.log)

  app.decorateRequest('caller', null)
  app.decorateRequest('context', null)
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    preHandler: async (request) => {
      request.caller = await door.verifyToken(request.headers.authorization)
      refuseLongOperation(request)
    },
    handler(request, reply) {
      if (wantsEvents(request))
        return tellEvents({ ...door, streams }, servers[AUDIENCES.indexOf(request.caller!.audience)]!, request, reply)
      return (handlers.get(request.caller!.audience) as (request: FastifyRequest, reply: FastifyReply) => unknown).call(
        app,
        request,
        reply,
      )
    },
    onSend: (request, reply, payload) => audited(door, request, reply, payload),
    onResponse: async (request, reply) => tellLog(door.log, request, reply),
  })
  app.addHook('preClose', async () => streams.close())
  app.addHook('onClose', async () => {
    await Promise.all(servers.map((server) => server.stop()))
  })
}

/** Comments are no tokens, and a long text is kept longer than it is run. */
function refuseLongOperation({ body, query }: FastifyRequest): void {
  const sent = (body as { query?: unknown } | null)?.query ?? (query as { query?: unknown } | null)?.query
  if (typeof sent === 'string' && sent.length > MAX_OPERATION_CHARS) throw new Refusal('OPERATION_TOO_LONG')
}

async function startServer(audience: Audience, { schemas, log, development }: Door): Promise<ApolloServer> {
  const external = audience !== 'officer' && audience !== 'admin'
  const server = new ApolloServer({
    gateway: gatewayOf(schemas[audience], external),
    introspection: development,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: external,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    maxRecursiveSelections: MAX_SELECTIONS,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: development ? [] : [NoSchemaIntrospectionCustomRule],
    formatError: (formatted, error) => formatError(formatted, error, log),
    logger: log,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  })
  await server.start()
  return server
}

/** Apollo runs operations through an executor of ours only where it believes in a gateway. */
function gatewayOf(schema: GraphQLSchema, external: boolean) {
  const executor = compiledExecutor(schema, external)
  let announce: (update: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void = () => undefined
  return {
    async load() {
      announce({ apiSchema: schema, coreSupergraphSdl: '' })
      return { executor }
    },
    onSchemaLoadOrUpdate(callback: typeof announce) {
      announce = callback
      return () => undefined
    },
    async stop() {},
  }
}

/** One line an operation: who, what, how long; never what was sent or answered. */
function tellLog(log: Logger, { caller, context }: FastifyRequest, reply: FastifyReply): void {
  const { subject, audience } = caller ?? { subject: null, audience: null }
  const ms = Math.round(reply.elapsedTime)
  log.info({ caller: subject, audience, operation: context?.operation ?? null, status: reply.statusCode, ms }, 'asked')
}

/** The audit entry commits before the bytes go; without it they do not go. */
async function audited(door: Door, request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const { context, caller } = request
  // Events are put on record one by one.
  if (!context || !caller || payload instanceof Readable || context.subjects.size === 0) return payload
  // Once to bytes: they are digested, and the same bytes are sent.
  const bytes = Buffer.from(String(payload))
  try {
    await door.house.audit.record(entryOf(context, bytes))
    return bytes
  } catch (error) {
    // What is thrown here would reach the caller as it is.
    door.log.error({ err: error }, 'an answer was held back: its audit entry could not be written')
    return heldBack(reply)
  }
}

function heldBack(reply: FastifyReply): string {
  const { status, en, zh } = REFUSALS.UNAVAILABLE
  const body = JSON.stringify({ errors: [{ message: en, extensions: { code: 'UNAVAILABLE', messageZh: zh } }] })
  reply.status(status).header('content-length', Buffer.byteLength(body))
  return body
}
