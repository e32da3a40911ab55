/**
 * `GET /receipts?after=`: what became of a sender's documents, as JSON, or of one kind of message as that message. The
 * cursor for the next request stands in the header `next-cursor`; the same cursor gives the same receipts.
 */
import { hash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { receiptsAfter } from '../access/receipt.ts'
import type { VerifyToken } from '../access/token.ts'
import { Context, type House } from '../context.ts'
import { Refusal } from '../errors.ts'
import type { FeedReceipt } from '../graph/inbox.ts'
import type { CebMessage } from '../schema/ceb.ts'
import { CEB_MESSAGES } from '../schema/ceb-messages.ts'
import { feedMessage } from './ceb-feed.ts'

export interface ReceiptDoor {
  house: House
  verifyToken: VerifyToken
}

const FIRST = 100

interface Page {
  /** Null when there is nothing to tell. */
  text: string | null
  type: string
  /** Numbers of receipts. */
  subjects: string[]
  next: string | null
}

export function registerReceipts(app: FastifyInstance, { house, verifyToken }: ReceiptDoor): void {
  app.get('/receipts', async (request, reply) => {
    const caller = await verifyToken(request.headers.authorization)
    if (caller.audience !== 'platform') throw new Refusal('FORBIDDEN')
    const { after = null, message } = request.query as { after?: string; message?: string }
    const context = new Context(house, caller)
    const asked = messageAsked(request, message)
    const page = asked ? await asMessage(context, asked, after) : await asJson(context, after)
    await house.audit.record({
      at: house.clock.now(),
      caller: caller.subject,
      audience: caller.audience,
      operation: 'receipts',
      subjects: page.subjects,
      digest: hash('sha256', page.text ?? ''),
    })
    return send(reply, page)
  })
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
    text: JSON.stringify(receipts.map(told)),
    type: 'application/json; charset=utf-8',
    subjects: receipts.map(({ receiptNo }) => receiptNo),
    next,
  }
}

async function asMessage(context: Context, message: CebMessage, after: string | null): Promise<Page> {
  const { text, subjects, next } = await feedMessage(context, message, after)
  return { text, type: 'application/xml; charset=utf-8', subjects, next }
}

const told = ({ receiptNo, batchKey, acceptedAt, acceptedCount, documents }: FeedReceipt) => ({
  receiptNo,
  batchKey,
  acceptedAt,
  acceptedCount,
  documents: documents.map(({ key, state, userErrors, news }) => ({
    key,
    state,
    ...(userErrors.length > 0 && { errors: userErrors }),
    ...(news && { kind: news.kind, code: news.code, findings: news.findings, list: news.list, no: news.no }),
  })),
})
