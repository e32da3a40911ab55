/**
 * `GET /assessments/ID`: one assessment as a file that anybody can compute again, and `GET /assessments?after=`: all that the
 * caller may see, as lines of JSON, page by page; the cursor of the next page stands in the header `next-cursor`. For officers,
 * and for an enterprise of its own.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { entryOf } from '../access/audit.ts'
import { proofFor, proofsAfter } from '../access/proof.ts'
import type { VerifyToken } from '../access/token.ts'
import { Context, type House } from '../context.ts'
import { Refusal } from '../errors.ts'

export interface ProofDoor {
  house: House
  verifyToken: VerifyToken
}

const AT_ONCE = 500
const LIST = 'assessments'

export function registerProofs(app: FastifyInstance, door: ProofDoor): void {
  const { house } = door
  app.get('/assessments/:id', async (request, reply) => {
    const context = await contextOf(door, request, 'assessment')
    const { id: asked } = request.params as { id: string }
    // As GraphQL names it, or its key alone.
    const id = asked.replace(/^Assessment:/, '')
    context.asks(id)
    const proof = await proofFor(context, id)
    if (!proof) throw new Refusal('NOT_FOUND', 'id')
    const text = `${JSON.stringify(proof, null, 2)}\n`
    await house.audit.record(entryOf(context, text))
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${proof.assessment}.json"`)
      .send(text)
  })
  app.get('/assessments', async (request, reply) => {
    const context = await contextOf(door, request, LIST)
    const { after } = request.query as { after?: string }
    const { lines, last } = await proofsAfter(context, after ? house.cursors.open(LIST, after) : '', AT_ONCE)
    context.asks(LIST)
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    await house.audit.record(entryOf(context, text))
    if (last !== null) reply.header('next-cursor', house.cursors.seal(LIST, last))
    return reply.type('application/x-ndjson; charset=utf-8').send(text)
  })
}

async function contextOf({ house, verifyToken }: ProofDoor, request: FastifyRequest, operation: string) {
  const caller = await verifyToken(request.headers.authorization)
  if (caller.audience !== 'officer' && caller.audience !== 'enterprise') throw new Refusal('FORBIDDEN')
  const context = new Context(house, caller)
  context.operation = operation
  return context
}
