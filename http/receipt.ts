/**
 * `GET /receipts?after=`: what became of a sender's documents, as JSON, or of one kind of message as that message. The
 * cursor for the next request stands in the header `next-cursor`; the same cursor gives the same receipts.
 */
import { hash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { receiptsAfter, type ReceiptPage } from '../access/receipt.ts'
import type { VerifyToken } from '../access/token.ts'
import { Context, type House } from '../context.ts'
import { Refusal } from '../errors.ts'
import type { DocumentStanding, FeedReceipt } from '../graph/inbox.ts'
import { findOwnLists } from '../graph/inventory.ts'
import { findOwnRequests } from '../graph/request.ts'
import { codeText } from '../rules/catalogue.ts'
import type { CebRecord } from '../rules/ceb.ts'
import type { RequestRule } from '../rules/request.ts'
import { REQUEST_TEXTS } from '../rules/request-text.ts'
import { CEB_MESSAGES, type CebMessage } from '../schema/ceb.ts'
import { type CebAnswer, receiptMessage } from './ceb-receipt.ts'

export interface ReceiptDoor {
  house: House
  verifyToken: VerifyToken
}

const FIRST = 100

export function registerReceipts(app: FastifyInstance, { house, verifyToken }: ReceiptDoor): void {
  app.get('/receipts', async (request, reply) => {
    const caller = await verifyToken(request.headers.authorization)
    if (caller.audience !== 'platform') throw new Refusal('FORBIDDEN')
    const { after = null, message } = request.query as { after?: string; message?: string }
    const context = new Context(house, caller)
    const asked = messageAsked(request, message)
    const page = await receiptsAfter(context, after, FIRST)
    const text = asked ? await asMessage(context, asked, page) : JSON.stringify(page.receipts.map(told))
    await house.audit.record({
      at: house.clock.now(),
      caller: caller.subject,
      audience: caller.audience,
      operation: 'receipts',
      subjects: page.receipts.map(({ receiptNo }) => receiptNo),
      digest: hash('sha256', text),
    })
    if (page.next !== null) reply.header('next-cursor', page.next)
    return reply.type(asked ? 'application/xml; charset=utf-8' : 'application/json; charset=utf-8').send(text)
  })
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

/** What the match has to say of the documents of one kind; an empty message when it says nothing of them. */
async function asMessage(context: Context, message: CebMessage, { receipts }: ReceiptPage): Promise<string> {
  const news = receipts.flatMap(({ acceptedAt, documents }) =>
    documents
      .filter((document) => document.news?.kind === message.kind.toUpperCase())
      .map((document) => ({ document, at: acceptedAt })),
  )
  const keys = await keysOfAll(
    context,
    message,
    news.map(({ document }) => document),
  )
  const answers = news.flatMap(({ document }) => {
    const own = keys(document)
    return own ? [answerOf(document, own)] : []
  })
  return receiptMessage(message.receipt, answers, { at: news.at(-1)?.at ?? context.house.clock.now() })
}

function answerOf({ news }: DocumentStanding, keys: CebRecord): CebAnswer {
  const info = news!.findings.map(infoOf).join('')
  return {
    keys,
    returnStatus: news!.code,
    info: info || `[Code:${news!.code};Desc:${meaningOf(news!.code)}]`,
  }
}

function infoOf(finding: string): string {
  const text = REQUEST_TEXTS[finding as RequestRule] as (typeof REQUEST_TEXTS)[RequestRule] | undefined
  if (!text) return `[Code:${finding};Desc:${finding}]`
  return `[Code:${text.customsCode ?? finding};Desc:${finding} ${text.zh} ${text.en}]`
}

type KeysOf = (document: DocumentStanding) => CebRecord | null

/** Lists, and requests that follow them, are told with what customs knows them by; a request only to who asked. */
async function keysOfAll(
  { house, scope }: Context,
  message: CebMessage,
  documents: DocumentStanding[],
): Promise<KeysOf> {
  const { kind } = message
  const isRequest = kind === 'cancel' || kind === 'return'
  if (kind !== 'inventory' && !isRequest) return ({ key }) => keysOf(message, key)
  const lists = await findOwnLists(
    house.graph,
    documents.map(({ news }) => news!.list),
    scope,
  )
  if (!isRequest)
    return ({ key }) => {
      const list = lists.get(key)
      return list ? keysOfList(list) : keysOf(message, key)
    }
  const keys = documents.map(({ key }) => key)
  const requests = await findOwnRequests(house.graph, kind, keys, scope)
  return ({ key, news }) => {
    const request = requests.get(key)
    return request ? keysOfRequest(request, news!.list, lists.get(news!.list)) : null
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

/** Its own number and that of the list; what the list says is there for whom the list is. */
const keysOfRequest = (
  { agent, copNo, invtNo }: Record<string, unknown>,
  listKey: string,
  list: Record<string, unknown> | undefined,
): CebRecord => ({
  ...(list ? keysOfList(list) : { ebpCode: listKey.split('|')[0]! }),
  agentCode: agent as string,
  copNo: (copNo ?? '') as string,
  invtNo: (invtNo ?? list?.invtNo ?? '') as string,
})

function meaningOf(code: string): string {
  const { zh, en } = codeText(code, 'RECEIPT')
  return `${zh} ${en}`
}
