/**
 * The platform's side of GACC announcements 165 and 179 of 2018: customs asks for the original payment data of an order
 * (`platDataOpen`), and the platform sends it, signed (`realTimeDataUpload`). Mount `paymentDataHandler` at the address that
 * was registered with `registerRespondent`; member names, misspelt ones too, are those of the interface.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { signText } from './sign.ts'
import { verifiedBody, WebhookRefused } from './webhook.ts'

export interface PaymentHead {
  guid: string
  /** What was sent to the payment firm and what it answered, as they were. */
  initalRequest: string
  initalResponse: string
  ebpCode: string
  payCode: string
  payTransactionId: string
  /** In yuan. */
  totalAmount: number | string
  currency: string
  /** 1 UnionPay, 2 NetsUnion, 3 another. */
  verDept: '1' | '2' | '3'
  payType?: '1' | '2' | '3' | '4'
  /** yyyyMMddHHmmss, Beijing time. */
  tradingTime: string
  note?: string
}

export interface PaymentOrder {
  orderNo: string
  goodsInfo: { gname: string; itemLink: string }[]
  recpAccount: string
  recpCode?: string
  recpName: string
}

/** One payment, with all orders that were paid by it. */
export interface PaymentData {
  head: PaymentHead
  lists: PaymentOrder[]
}

/** What customs asks. */
export interface OpenRequest {
  orderNo: string
  sessionID: string
  serviceTime: number
}

export interface Signer {
  /** In PEM (PKCS #8). */
  key: string
  /** Serial number of its certificate, which customs has on record. */
  certNo: string
}

/** Head and lists as they are posted: what is signed is these very characters. */
interface Serialised {
  sessionID: string
  head: string
  lists: string
  serviceTime: string
}

/** Four members as `"name":"text"`, joined by two bars; nothing in them is escaped. */
export const stringToSign = ({ sessionID, head, lists, serviceTime }: Serialised): string =>
  [
    `"sessionID":"${sessionID}"`,
    `"payExchangeInfoHead":"${head}"`,
    `"payExchangeInfoLists":"${lists}"`,
    `"serviceTime":"${serviceTime}"`,
  ].join('||')

/** The text of `payExInfoStr`. @param now in milliseconds */
export function signedPaymentData(
  sessionID: string,
  { head, lists }: PaymentData,
  { key, certNo }: Signer,
  now: number,
): string {
  const texts = { sessionID, head: JSON.stringify(head), lists: JSON.stringify(lists), serviceTime: String(now) }
  const signValue = signText(stringToSign(texts), key)
  const members = [
    `"sessionID":${JSON.stringify(sessionID)}`,
    `"payExchangeInfoHead":${texts.head}`,
    `"payExchangeInfoLists":${texts.lists}`,
    `"serviceTime":${JSON.stringify(texts.serviceTime)}`,
    `"certNo":${JSON.stringify(certNo)}`,
    `"signValue":${JSON.stringify(signValue)}`,
  ]
  return `{${members.join(',')}}`
}

/** The request is customs' own (Standard Webhooks), of the last five minutes, and says what it has to. */
export function readOpenRequest(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
  secret: string,
  now: number,
): OpenRequest | null {
  try {
    const { id } = verifiedBody(secret, headers, body, now)
    const asked = (JSON.parse(new URLSearchParams(body).get('openReq') ?? '') ?? {}) as Partial<OpenRequest>
    const { orderNo, sessionID, serviceTime } = asked
    return typeof orderNo === 'string' && typeof sessionID === 'string' && sessionID === id
      ? { orderNo, sessionID, serviceTime: Number(serviceTime) }
      : null
  } catch (error) {
    if (error instanceof WebhookRefused || error instanceof SyntaxError) return null
    throw error
  }
}

export interface PaymentDataOptions extends Signer {
  /** As `registerRespondent` has shown it. */
  secret: string
  /** Where customs takes the data: …/ceb2grab/grab/realTimeDataUpload. */
  upload: string
  /** The payment of an order with all that was paid by it; null for an order that is none of yours. */
  find(orderNo: string): Promise<PaymentData | null>
  /** Told what customs said in the end: 10000 when it has the data. */
  onSent?: (sessionID: string, answer: { code: string; message: string }) => void
  /** Told of what could not be sent. By default it is thrown away: customs asks again. */
  onFailed?: (sessionID: string, error: unknown) => void
  /** Times that the data is sent while customs is away (5). */
  tries?: number
  /** In milliseconds. */
  now?: () => number
}

/** Sessions that are remembered: asked again under one of them, the same data is sent again, byte for byte. */
const MOST_SESSIONS = 1_000
const MOST_BYTES = 16_384

/**
 * For `createServer`, or any framework that hands out Node's own request and response. It answers at once whether the order
 * is known, and sends the data behind it.
 */
export function paymentDataHandler(options: PaymentDataOptions) {
  const now = options.now ?? (() => Date.now())
  const sessions = new Map<string, Promise<string | null>>()

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = (status: number, code: '10000' | '20000', message = '') => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      response.end(JSON.stringify({ code, message, serviceTime: now() }))
    }
    const body = await bodyOf(request)
    const asked = body === null ? null : readOpenRequest(request.headers, body, options.secret, now())
    if (!asked) return reply(401, '20000', 'signature or openReq is wrong')
    const signing = sessions.get(asked.sessionID) ?? signed(asked)
    remember(sessions, asked.sessionID, signing)
    const text = await signing
    if (text === null) return reply(200, '20000', 'no such order')
    reply(200, '10000')
    await send(asked.sessionID, text, options)
  }

  async function signed({ orderNo, sessionID }: OpenRequest): Promise<string | null> {
    const data = await options.find(orderNo)
    return data && signedPaymentData(sessionID, data, options, now())
  }

  return (request: IncomingMessage, response: ServerResponse): void =>
    void handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500).end()
      options.onFailed?.('', error)
    })
}

function remember(sessions: Map<string, Promise<string | null>>, id: string, signing: Promise<string | null>): void {
  sessions.delete(id)
  sessions.set(id, signing)
  // What could not be found this time may be the next.
  signing.catch(() => sessions.delete(id))
  if (sessions.size > MOST_SESSIONS) sessions.delete(sessions.keys().next().value!)
}

/** Null for one that is longer than any question of customs. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    if ((bytes += chunk.length) > MOST_BYTES) return null
  }
  return Buffer.concat(chunks).toString()
}

async function send(sessionID: string, text: string, options: PaymentDataOptions): Promise<void> {
  const { upload, tries = 5, onSent, onFailed } = options
  const body = new URLSearchParams({ payExInfoStr: text })
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(upload, { method: 'POST', body })
      if (!response.ok) throw new Error(`Customs answered ${response.status}.`)
      return onSent?.(sessionID, (await response.json()) as { code: string; message: string })
    } catch (error) {
      if (attempt >= tries) return onFailed?.(sessionID, error)
      // All of it within the two minutes that there are.
      await sleep(250 * 2 ** attempt)
    }
  }
}
