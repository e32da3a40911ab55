/**
 * What a platform, payment firm, carrier or agent needs of Guanxin, over fetch alone. Everything here may be sent again:
 * what was taken once is taken once, so whoever is not sure sends the same.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type DocumentInput,
  type DocumentState,
  FollowReceiptsDocument,
  type FollowReceiptsSubscription,
  ParcelDocument,
  type ParcelQuery,
  PushDocumentsDocument,
  type PushDocumentsMutation,
  RegisterCertificateDocument,
  type TypedDocumentString,
} from './generated.ts'
import { type CebAnswer, inEnvelope, readAnswer, signedOnce, textOf } from './message.ts'
import { eventsIn, groupsOf, linesIn } from './stream.ts'

export interface ClientOptions {
  /** Where the service is, without a path. */
  url: string
  /** A new one is asked for with every request. */
  token: () => string | Promise<string>
  /** Milliseconds to go on trying while nothing gets through: the service is away, or asks to come later (120,000). */
  patience?: number
  /** Key and certificate of this firm, in PEM: CEB messages that are not signed yet are signed with them. */
  signing?: Signing
  /** With it CEB messages go in an envelope, and an answer is read only if the service has signed it. */
  exchange?: Exchange
}

export interface Signing {
  key: string
  certificate: string
}

export interface Exchange {
  /** Id by which this firm is known at the exchange, at most 16 characters. */
  id: string
  /** Certificate of the service, in PEM; `serviceCertificate` gets it, and whoever got it once keeps it. */
  certificate: string
}

/** What the door says of one line. */
export interface LineAnswer {
  line: number
  key: string
  /** Of what was taken before it says how far that has come; only REJECTED is a refusal. */
  state: DocumentState
  receiptNo?: string
  errors?: DoorError[]
}

export interface DoorError {
  code: string
  field: string | null
  message: string
  messageZh: string
}

/** A receipt of a batch, or of what became of documents later (`batchKey` is null). */
export interface Receipt {
  receiptNo: string
  batchKey: string | null
  acceptedAt: string
  acceptedCount: number
  documents: ReceiptDocument[]
}

export interface ReceiptDocument {
  key: string
  state: string
  errors?: DoorError[]
  kind?: string
  /** 120 stored, 100 sent back, 399 settled, 800 released. */
  code?: string
  /** Stable ids of the rules that do not hold; `parcel` explains them. */
  findings?: string[]
  list?: string
}

export interface ReceiptPage {
  receipts: Receipt[]
  /** Where to begin another time. */
  next: string | null
}

export type PushAnswer = PushDocumentsMutation['pushDocuments']
export type Parcel = NonNullable<ParcelQuery['parcel']>

/** The service refused a request, and to send the same again would change nothing. */
export class RequestRefused extends Error {
  constructor(
    readonly status: number,
    readonly body: string,
  ) {
    super(`The service answered ${status}: ${body.slice(0, 300)}`)
  }
}

/** Nothing got through for as long as the caller has patience. */
export class NothingAnswers extends Error {
  constructor(url: string, seconds: number) {
    super(`Nothing answers at ${url}, ${Math.round(seconds)} seconds long.`)
  }
}

const MAY_COME_AGAIN = new Set([408, 425, 429, 500, 502, 503, 504])
/** Codes of what may be sent again as it is. */
const NOT_NOW = new Set(['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'BUSY'])
const LINES_AT_ONCE = 5_000
const BYTES_AT_ONCE = 16 * 1024 * 1024
/** The service says something every fifteen seconds, if only that it is there. */
const SILENCE_MS = 45_000

export class PlatformClient {
  readonly #options: ClientOptions & { patience: number }

  constructor(options: ClientOptions) {
    this.#options = { patience: 120_000, ...options }
  }

  /** One to 500 documents; the same key with the same documents gets the same receipt. */
  async push(batchKey: string, documents: DocumentInput[]): Promise<PushAnswer> {
    const { pushDocuments } = await this.ask(PushDocumentsDocument, { input: { batchKey, documents } })
    return pushDocuments
  }

  /**
   * Documents as `{order: {…}}`, `{payment: {…}}` and so on, or lines of a file that hold them; as many as there are, and no
   * more than some thousand are held at a time. Yields an answer for each, in order, its `line` counted from 1. A stream that
   * breaks goes on behind the last batch that was answered whole, so that what had a receipt has the same one again.
   */
  async *bulk(
    documents: Iterable<DocumentInput | string> | AsyncIterable<DocumentInput | string>,
  ): AsyncGenerator<LineAnswer> {
    let line = 0
    for await (const group of groupsOf(documents, LINES_AT_ONCE, BYTES_AT_ONCE))
      for await (const answer of this.#groupInBulk(group)) yield { ...answer, line: ++line }
  }

  async *#groupInBulk(lines: string[]): AsyncGenerator<LineAnswer> {
    const patience = this.#patience()
    for (let answered = 0; answered < lines.length;) {
      for await (const batch of this.#batchesIn(lines.slice(answered), patience)) {
        if (batch.some(isNotNow)) break
        patience.renew()
        answered += batch.length
        yield* batch
      }
      if (answered < lines.length) await patience.wait()
    }
  }

  /** Answers by the batches that the service has made of the lines; one that broke off in the middle is left out. */
  async *#batchesIn(lines: string[], patience: Patience): AsyncGenerator<LineAnswer[]> {
    const response = await this.#send('/bulk', { body: lines.join('\n'), type: 'application/x-ndjson' }, patience)
    let batch: LineAnswer[] = []
    for await (const text of linesIn(response)) {
      if (text === null) return
      const answer = JSON.parse(text) as LineAnswer
      if (answer.line === null) break
      if (batch.length > 0 && batch[0]!.receiptNo !== answer.receiptNo) {
        yield batch
        batch = []
      }
      batch.push(answer)
    }
    if (batch.length > 0) yield batch
  }

  /** Receipts since a cursor, page by page until nothing is new. */
  async *receipts(after: string | null = null): AsyncGenerator<ReceiptPage> {
    for (let cursor = after; ;) {
      const path = cursor === null ? '/receipts' : `/receipts?after=${encodeURIComponent(cursor)}`
      const response = await this.#send(path, {})
      const receipts = (await response.json()) as Receipt[]
      const next = response.headers.get('next-cursor')
      if (receipts.length === 0) return
      yield { receipts, next }
      cursor = next
    }
  }

  /**
   * Receipts as they are given out, for as long as they are asked for; without a cursor from now on. The first page has none
   * and says where it begins. What breaks off goes on behind the last page that was yielded, and nothing comes twice.
   */
  async *subscribe(after: string | null = null, signal?: AbortSignal): AsyncGenerator<ReceiptPage> {
    const patience = this.#patience()
    let cursor = after
    for (let isFirst = true; !signal?.aborted;) {
      for await (const page of this.#pagesFrom(cursor, patience, signal)) {
        patience.renew()
        cursor = page.next
        if (isFirst || page.receipts.length > 0) yield page
        isFirst = false
      }
      if (!signal?.aborted) await patience.wait()
    }
  }

  async *#pagesFrom(after: string | null, patience: Patience, signal?: AbortSignal): AsyncGenerator<ReceiptPage> {
    const body = JSON.stringify({ query: String(FollowReceiptsDocument), variables: { after } })
    const sending = { body, type: 'application/json', accept: 'text/event-stream', signal }
    const response = await this.#send('/graphql', sending, patience)
    for await (const { event, data } of eventsIn(response, SILENCE_MS)) {
      if (event !== 'next') return
      const answer = JSON.parse(data) as GraphqlAnswer<FollowReceiptsSubscription>
      if (answer.errors?.some(({ extensions }) => NOT_NOW.has(extensions.code))) return
      if (!answer.data) throw new RequestRefused(200, data)
      yield { next: answer.data.receipts.next, receipts: answer.data.receipts.receipts.map(receiptOf) }
    }
  }

  /** How an order stands: what is missing, what disagrees and whose it is to mend. Null when nothing of it is yours. */
  async parcel(orderNo: string, platformUscc?: string): Promise<Parcel | null> {
    const { parcel } = await this.ask(ParcelDocument, { orderNo, platformUscc })
    return parcel
  }

  /** One operation of this audience. @throws RequestRefused when it is answered by errors */
  async ask<Data, Variables>(
    operation: TypedDocumentString<Data, Variables> | string,
    variables: Variables,
  ): Promise<Data> {
    const body = JSON.stringify({ query: String(operation), variables })
    const response = await this.#send('/graphql', { body, type: 'application/json', answers: [400] })
    const text = await response.text()
    const { data, errors } = JSON.parse(text) as GraphqlAnswer<Data>
    if (errors || !data) throw new RequestRefused(response.status, text)
    return data
  }

  /**
   * One CEB message, as text or bytes, in an envelope or not.
   *
   * @throws SignatureRefused for an answer that the service has not signed, where an exchange was named
   */
  async ceb(message: string | Uint8Array): Promise<CebAnswer> {
    const { signing, exchange } = this.#options
    const text = typeof message === 'string' ? message : textOf(message)
    const signed = signing ? signedOnce(text, signing) : text
    const body = exchange ? inEnvelope(signed, exchange.id) : signed
    const response = await this.#send('/ceb', { body, type: 'application/xml', answers: [400] })
    return readAnswer(await response.text(), exchange?.certificate)
  }

  /** As `receipts`, in one of the family's messages: CEB622 tells of lists. */
  async *cebReceipts(
    message: string,
    after: string | null = null,
  ): AsyncGenerator<CebAnswer & { next: string | null }> {
    const { exchange } = this.#options
    for (let cursor = after; ;) {
      const query = new URLSearchParams({
        message,
        ...(exchange && { envelope: exchange.id }),
        ...(cursor !== null && { after: cursor }),
      })
      const response = await this.#send(`/receipts?${query}`, {})
      const next = response.headers.get('next-cursor')
      // Without content: nothing of this kind, as far as it has looked.
      if (response.status !== 204) yield { ...readAnswer(await response.text(), exchange?.certificate), next }
      if (next === cursor) return
      cursor = next
    }
  }

  /** What the service signs its receipts with, in PEM. */
  async serviceCertificate(): Promise<string> {
    return (await this.#send('/receipts/certificate', {})).text()
  }

  /** Has the certificate of `signing` on record: what is signed with its key is declared by this firm. */
  async registerCertificate(): Promise<void> {
    const { registerCertificate } = await this.ask(RegisterCertificateDocument, {
      pem: this.#options.signing!.certificate,
    })
    const [error] = registerCertificate.userErrors
    if (error) throw new RequestRefused(200, JSON.stringify(error))
  }

  /** @throws RequestRefused for an answer that is none of those expected and will not be another next time */
  async #send(path: string, sending: Sending, patience = this.#patience()): Promise<Response> {
    for (;;) {
      const response = await this.#once(path, sending)
      if (response && (response.ok || sending.answers?.includes(response.status))) return response
      const refusal = response ? new RequestRefused(response.status, await textOrBreak(response)) : null
      if (refusal && !MAY_COME_AGAIN.has(refusal.status)) throw refusal
      await patience.wait(refusal, Number(response?.headers.get('retry-after') ?? 0))
    }
  }

  /** Undefined when nothing answered. */
  async #once(path: string, { body, type, accept, signal }: Sending): Promise<Response | undefined> {
    const headers: Record<string, string> = { authorization: `Bearer ${await this.#options.token()}` }
    if (type !== undefined) headers['content-type'] = type
    if (accept !== undefined) headers.accept = accept
    const request = {
      headers,
      signal: signal ?? null,
      ...(body !== undefined && { method: 'POST', body: body as BodyInit }),
    }
    return fetch(this.#options.url + path, request).catch(() => undefined)
  }

  #patience(): Patience {
    return new Patience(this.#options.patience, this.#options.url)
  }
}

interface Sending {
  body?: string | Uint8Array
  type?: string
  accept?: string
  signal?: AbortSignal
  /** Statuses that are answers, beside those of success. */
  answers?: number[]
}

const textOrBreak = (response: Response) => response.text().catch(() => '')

interface GraphqlAnswer<Data> {
  data?: Data | null
  errors?: { message: string; extensions: { code: string } }[]
}

/** How long to go on, and how long to wait in between: twice as long each time, and never all at the same moment. */
class Patience {
  readonly #ms: number
  readonly #url: string
  #since = performance.now()
  #tries = 0

  constructor(ms: number, url: string) {
    this.#ms = ms
    this.#url = url
  }

  /** Something got through. */
  renew(): void {
    this.#since = performance.now()
    this.#tries = 0
  }

  /** @throws the last refusal when it is out; NothingAnswers where there was not even that */
  async wait(refusal: RequestRefused | null = null, askedS = 0): Promise<void> {
    const waited = performance.now() - this.#since
    if (waited > this.#ms) throw refusal ?? new NothingAnswers(this.#url, waited / 1_000)
    this.#tries += 1
    const own = Math.min(MOST_WAIT_MS, 125 * 2 ** this.#tries) * (0.5 + Math.random() / 2)
    await sleep(Math.max(askedS * 1_000, own))
  }
}

const MOST_WAIT_MS = 15_000

const isNotNow = ({ errors }: LineAnswer) => errors?.some(({ code }) => NOT_NOW.has(code)) ?? false

type TypedReceipt = FollowReceiptsSubscription['receipts']['receipts'][number]

/** As the other doors tell it. */
const receiptOf = ({ documents, ...receipt }: TypedReceipt): Receipt => ({
  ...receipt,
  documents: documents.map(({ key, state, userErrors, news }) => ({
    key,
    state,
    ...(userErrors.length > 0 && { errors: [...userErrors] }),
    ...(news && { ...news, findings: [...news.findings] }),
  })),
})
