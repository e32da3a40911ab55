/**
 * `GET /receipts?after=`: what became of a sender's documents, as JSON, or of one kind of message as that message, signed
 * where it comes in an envelope. The cursor for the next request stands in the header `next-cursor`; the same cursor gives
 * the same receipts.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { entryOf } from '../access/audit.ts'
import { receiptsAfter } from '../access/receipt.ts'
import type { VerifyToken } from '../access/token.ts'
import { Context, type House } from '../context.ts'
import { Refusal } from '../errors.ts'
import { toldReceipt } from '../graph/receipt.ts'
import type { CebMessage } from '../schema/ceb.ts'
import { CEB_MESSAGES } from '../schema/ceb-messages.ts'
import { isExchangeId, sealedEnvelope } from './ceb-envelope.ts'
import { feedMessage } from './ceb-feed.ts'

export interface ReceiptDoor {
  house: House
  verifyToken: VerifyToken
}

interface Asked {
  after?: string
  /** Code of a receipt message. */
  message?: string
  /** Id of the caller at the exchange; the message comes in an envelope for it, signed. */
  envelope?: string
}

const FIRST = 100

interface Page {
  /** Null when there is nothing to tell. */
  text: string | null
  type: string
  next: string | null
}

export function registerReceipts(app: FastifyInstance, { house, verifyToken }: ReceiptDoor): void {
  // Whoever checks our signature needs it, and it is nobody's secret.
  app.get('/receipts/certificate', async (_request, reply) =>
    reply.type('application/x-pem-file').send(house.seal.certificate),
  )
  app.get('/receipts', async (request, reply) => {
    const caller = await verifyToken(request.headers.authorization)
    if (caller.audience !== 'platform') throw new Refusal('FORBIDDEN')
    const { after = null, message, envelope } = request.query as Asked
    const context = new Context(house, caller)
    context.operation = 'receipts'
    const asked = messageAsked(request, message)
    const receiver = receiverAsked(asked, envelope)
    const page = asked ? await asMessage(context, asked, after) : await asJson(context, after)
    const text =
      receiver === null || page.text === null
        ? page.text
        : await sealedEnvelope(page.text, receiver, house.clock.now(), house.seal)
    await house.audit.record(entryOf(context, text ?? ''))
    return send(reply, { ...page, text })
  })
}

/** Only a message has an envelope. */
function receiverAsked(asked: CebMessage | null, receiver: string | undefined): string | null {
  if (receiver === undefined) return null
  if (!asked || !isExchangeId(receiver)) throw new Refusal('BAD_USER_INPUT', 'envelope')
  return receiver
}

function send(reply: FastifyReply, { text, type, next }: Page): FastifyReply {
  if (next !== null) reply.header('next-cursor', next)
  return text === null ? reply.status(204).send() : reply.type(type).send(text)
}

/** XML is asked for by naming the message; without one the answer is JSON, which holds all kinds. */
function messageAsked({ headers }: FastifyRequest, code: string | undefined): CebMessage | null {
  if (code === undefined) {
    if (headers.accept?.includes('xml')) throw new Refusal('BAD_USER_INPUT', 'message')
    return null
  }
  const message = CEB_MESSAGES.find(({ receipt }) => receipt.code === code)
  if (!message) throw new Refusal('BAD_USER_INPUT', 'message')
  return message
}

async function asJson(context: Context, after: string | null): Promise<Page> {
  const { receipts, next } = await receiptsAfter(context, after, FIRST)
  return {
    text: JSON.stringify(receipts.map(toldReceipt)),
    type: 'application/json; charset=utf-8',
    next,
  }
}

async function asMessage(context: Context, message: CebMessage, after: string | null): Promise<Page> {
  const { text, subjects, next } = await feedMessage(context, message, after)
  context.asks(...subjects)
  return { text, type: 'application/xml; charset=utf-8', next }
}
