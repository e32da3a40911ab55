/**
 * `GET /receipts?after=`: what became of a sender's documents, as JSON, or of one kind of message as that message, signed
 * where it comes in an envelope. The cursor for the next request stands in the header `next-cursor`; the same cursor gives
 * the same receipts.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { entryOf } from '../access/audit.ts'
import { newsAfter, receiptsAfter } from '../access/receipt.ts'
import type { VerifyToken } from '../access/token.ts'
import { Context, type House } from '../context.ts'
import { Refusal } from '../errors.ts'
import type { DocumentStanding } from '../graph/inbox.ts'
import { findOwnLists } from '../graph/inventory.ts'
import { toldReceipt } from '../graph/receipt.ts'
import type { CebRecord } from '../rules/ceb.ts'
import { CEB_MESSAGES, type CebMessage, MOST_DOCUMENTS } from '../schema/ceb.ts'
import { isExchangeId, sealedEnvelope } from './ceb-envelope.ts'
import { type CebAnswer, receiptMessage } from './ceb-receipt.ts'

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
    const { text: plain, next } = asked ? await asMessage(context, asked, after) : await asJson(context, after)
    const text = receiver === null ? plain : await sealedEnvelope(plain, receiver, house.clock.now(), house.seal)
    await house.audit.record(entryOf(context, text))
    if (next !== null) reply.header('next-cursor', next)
    return reply.type(asked ? 'application/xml; charset=utf-8' : 'application/json; charset=utf-8').send(text)
  })
}

/** Only a message has an envelope. */
function receiverAsked(asked: CebMessage | null, receiver: string | undefined): string | null {
  if (receiver === undefined) return null
  if (!asked || !isExchangeId(receiver)) throw new Refusal('BAD_USER_INPUT', 'envelope')
  return receiver
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

interface Told {
  text: string
  next: string | null
}

async function asJson(context: Context, after: string | null): Promise<Told> {
  const { receipts, next } = await receiptsAfter(context, after, FIRST)
  return { text: JSON.stringify(receipts.map(toldReceipt)), next }
}

/** What the match has to say of the documents of one kind; an empty message when it says nothing of them. */
async function asMessage(context: Context, message: CebMessage, after: string | null): Promise<Told> {
  const asked = { kind: message.kind.toUpperCase(), most: MOST_DOCUMENTS }
  const { news, next } = await newsAfter(context, after, asked)
  const lists = message.kind === 'inventory' ? news.map(({ document }) => document.key) : []
  const own = await findOwnLists(context.house.graph, lists, context.scope)
  const answers = news.map(({ document }) => answerOf(message, document, own.get(document.key)))
  return { text: receiptMessage(message.receipt, answers, { at: news.at(-1)?.at ?? context.house.clock.now() }), next }
}

function answerOf(
  message: CebMessage,
  { key, news }: DocumentStanding,
  list: Record<string, unknown> | undefined,
): CebAnswer {
  const findings = news!.findings.map((finding) => `[Code:${finding};Desc:${finding}]`).join('')
  return {
    keys: list ? keysOfList(list) : keysOf(message, key),
    returnStatus: news!.code,
    info: findings || `[Code:${news!.code};Desc:${MEANING[news!.code] ?? ''}]`,
  }
}

/** A key is what its message calls by these two names. */
function keysOf({ kind }: CebMessage, key: string): CebRecord {
  const [first, second] = key.split('|') as [string, string]
  if (kind === 'payment') return { payCode: first, payTransactionId: second }
  if (kind === 'waybill' || kind === 'waybillStatus') return { logisticsCode: first, logisticsNo: second }
  return { ebpCode: first, orderNo: second }
}

const keysOfList = (list: Record<string, unknown>): CebRecord => ({
  customsCode: list.district as string,
  ebpCode: list.platform as string,
  ebcCode: list.merchant as string,
  agentCode: list.agent as string,
  copNo: list.copNo as string,
  invtNo: (list.invtNo ?? '') as string,
})

/** Of the codes that the match gives (CEB622). */
const MEANING: Record<string, string> = {
  120: '海关入库 stored',
  100: '海关退单 sent back',
  399: '海关审结 settled',
  800: '放行 released',
}
