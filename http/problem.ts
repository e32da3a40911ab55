import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { RETRY_AFTER_S } from '../access/pressure.ts'
import { Refusal, type RefusalCode, REFUSALS } from '../errors.ts'
import { RowCapExceeded } from '../graph/driver.ts'

/** Outside GraphQL an error is an RFC 9457 problem with the same codes; HTML and stacks never leave. */
export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal) {
      const { status, en, zh } = REFUSALS[refusal.code]
      if (refusal.code === 'BUSY') reply.header('retry-after', RETRY_AFTER_S)
      return reply
        .status(status)
        .type('application/problem+json')
        .send(problem(status, refusal.code, en, zh))
    }
    const status = error.statusCode ?? 500
    if (status < 500) {
      const code = status === REFUSALS.CONTENT_TYPE.status ? 'CONTENT_TYPE' : 'BAD_USER_INPUT'
      const { en, zh } = REFUSALS[code]
      return reply
        .status(status)
        .type('application/problem+json')
        .send(problem(status, code, en, zh))
    }
    const id = randomUUID()
    request.log.error({ id, err: error }, 'fault')
    return reply
      .status(500)
      .type('application/problem+json')
      .send({ ...problem(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', '系统内部错误。'), id })
  })
  app.setNotFoundHandler((_request, reply) => {
    const { status, en, zh } = REFUSALS.NO_DOOR
    return reply
      .status(status)
      .type('application/problem+json')
      .send(problem(status, 'NO_DOOR', en, zh))
  })
}

const problem = (status: number, code: string, title: string, titleZh: string) => ({
  type: 'about:blank',
  status,
  code,
  title,
  titleZh,
})

const NEO4J_CODES: [RegExp, RefusalCode][] = [
  [/TransactionTimedOut|TransactionTimedOutClientConfiguration/, 'DEADLINE_EXCEEDED'],
  [/ServiceUnavailable|SessionExpired|DatabaseUnavailable/, 'UNAVAILABLE'],
  [/MemoryPoolOutOfMemory|TransactionOutOfMemory/, 'TOO_COSTLY'],
]

/** What of the graph's failures is a refusal: it is away, or gave up, and says so. Null for a fault of ours. */
export function refusalOf(cause: unknown): { code: RefusalCode; field: string | null } | null {
  if (cause instanceof Refusal) return cause
  if (cause instanceof RowCapExceeded) return { code: 'TOO_COSTLY', field: null }
  if (/^Connection acquisition timed out/.test((cause as Error | null)?.message ?? ''))
    return { code: 'UNAVAILABLE', field: null }
  const code = (cause as { code?: unknown } | null)?.code
  const found = typeof code === 'string' && NEO4J_CODES.find(([form]) => form.test(code))
  return found ? { code: found[1], field: null } : null
}

/** Refusals keep their code and say what to do; of a fault the caller gets an id, and the log the rest. */
export function formatError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const cause = causeOf(error)
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  }
  const refusal = refusalOf(cause)
  if (refusal) {
    const { en, zh } = REFUSALS[refusal.code]
    return { message: en, ...place, extensions: { code: refusal.code, messageZh: zh, field: refusal.field } }
  }
  const code = formatted.extensions?.code as string | undefined
  if (code && APOLLO_CODES.has(code)) return { message: formatted.message, ...place, extensions: { code } }
  const id = randomUUID()
  log.error({ id, err: cause }, 'fault')
  return {
    message: 'Something went wrong on our side. Name this id when you ask about it.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id, messageZh: '系统内部错误，请凭此编号联系我们。' },
  }
}

const APOLLO_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

function causeOf(error: unknown): unknown {
  const inner = (error as { originalError?: unknown } | null)?.originalError
  return inner ? causeOf(inner) : error
}
