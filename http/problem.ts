import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Refusal, REFUSALS } from '../errors.ts'

/** Outside GraphQL an error is an RFC 9457 problem with the same codes; HTML and stacks never leave. */
export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Refusal) {
      const { status, en, zh } = REFUSALS[error.code]
      return reply
        .status(status)
        .type('application/problem+json')
        .send(problem(status, error.code, en, zh))
    }
    const status = error.statusCode ?? 500
    if (status < 500) {
      const { en, zh } = REFUSALS.BAD_USER_INPUT
      return reply
        .status(status)
        .type('application/problem+json')
        .send(problem(status, 'BAD_USER_INPUT', en, zh))
    }
    const id = randomUUID()
    request.log.error({ id, err: error }, 'fault')
    return reply
      .status(500)
      .type('application/problem+json')
      .send({ ...problem(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', '系统内部错误。'), id })
  })
  app.setNotFoundHandler((_request, reply) => {
    const { en, zh } = REFUSALS.NOT_FOUND
    return reply
      .status(404)
      .type('application/problem+json')
      .send(problem(404, 'NOT_FOUND', en, zh))
  })
}

const problem = (status: number, code: string, title: string, titleZh: string) => ({
  type: 'about:blank',
  status,
  code,
  title,
  titleZh,
})
