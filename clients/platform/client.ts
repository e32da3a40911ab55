/**
 * What a platform, payment firm, carrier or agent needs of Guanxin, over fetch alone. Everything here may be sent again:
 * what was taken once is taken once, so whoever is not sure sends the same.
 */
import { setTimeout as sleep } from 'node:timers/promises'

export interface ClientOptions {
  /** Where the service is, without a path. */
  url: string
  /** A new one is asked for with every request. */
  token: () => string | Promise<string>
  /** Times that a request is sent in all, while the service is away or asks to come later (6). */
  tries?: number
}

/** What the door says of one line. */
export interface LineAnswer {
  line: number
  key: string
  state: 'ACCEPTED' | 'REJECTED'
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
  /** Stable ids of the rules that do not hold. */
  findings?: string[]
  list?: string
}

/** The service refused a request, and to send the same again would change nothing. */
export class RequestRefused extends Error {
  constructor(
    readonly status: number,
    readonly body: string,
  ) {
    super(`The service answered ${status}: ${body.slice(0, 300)}`)
  }
}

const MAY_COME_AGAIN = new Set([408, 425, 429, 500, 502, 503, 504])
/** Codes of lines that may be sent again as they are. */
const NOT_NOW = new Set(['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'BUSY'])
const LINES_AT_ONCE = 5_000

export class PlatformClient {
  readonly #options: Required<ClientOptions>

  constructor(options: ClientOptions) {
    this.#options = { tries: 6, ...options }
  }

  /** One CEB message, as text or bytes. Returns the receipt message; CEB900 when the body was none. */
  async ceb(body: string | Uint8Array): Promise<string> {
    const response = await this.#send('/ceb', { body, type: 'application/xml', answers: [400] })
    return response.text()
  }

  /**
   * Documents as `{order: {…}}`, `{payment: {…}}` and so on, as many as there are: no more than some thousand are held at a
   * time. Yields an answer for each, in order, its `line` counted from 1 over all of them. A stream that breaks goes on
   * where the answers ended.
   */
  async *bulk(documents: Iterable<object> | AsyncIterable<object>): AsyncGenerator<LineAnswer> {
    let line = 1
    for await (const some of groupsOf(documents, LINES_AT_ONCE)) {
      for (const answer of await this.#bulkSome(some)) yield { ...answer, line: line + answer.line - 1 }
      line += some.length
    }
  }

  async #bulkSome(documents: object[]): Promise<LineAnswer[]> {
    const answers: LineAnswer[] = []
    for (let attempt = 1; answers.length < documents.length; attempt++) {
      const left = documents.slice(answers.length)
      const got = await this.#answersTo(left)
      const good = untilFirst(got, isNotNow)
      answers.push(...good.map((answer, i) => ({ ...answer, line: answers.length + i + 1 })))
      if (good.length > 0) attempt = 0
      if (attempt > this.#options.tries) throw new Error('The service took nothing in after many tries.')
      if (good.length < left.length) await sleep(waitOf(attempt))
    }
    return answers
  }

  async #answersTo(documents: object[]): Promise<LineAnswer[]> {
    const body = documents.map((document) => JSON.stringify(document)).join('\n')
    const response = await this.#send('/bulk', { body, type: 'application/x-ndjson', answers: [] })
    const text = await textUntilBreak(response)
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    const lines = whole.split('\n').filter(Boolean)
    return lines.map((each) => JSON.parse(each) as LineAnswer).filter(({ line }) => line !== null)
  }

  /** Receipts since a cursor, page by page until nothing is new. Keep `next`: it is where to begin another time. */
  async *receipts(after: string | null = null): AsyncGenerator<{ receipts: Receipt[]; next: string | null }> {
    for (let cursor = after; ;) {
      const path = cursor === null ? '/receipts' : `/receipts?after=${encodeURIComponent(cursor)}`
      const response = await this.#send(path, { answers: [] })
      const receipts = (await response.json()) as Receipt[]
      const next = response.headers.get('next-cursor')
      if (receipts.length === 0) return
      yield { receipts, next }
      cursor = next
    }
  }

  /** One GraphQL operation of this audience. */
  async ask(query: string, variables: object = {}): Promise<{ data?: unknown; errors?: unknown[] }> {
    const body = JSON.stringify({ query, variables })
    const response = await this.#send('/graphql', { body, type: 'application/json', answers: [400] })
    return (await response.json()) as { data?: unknown; errors?: unknown[] }
  }

  /** @throws RequestRefused for an answer that is none of those expected and will not be another next time */
  async #send(path: string, { body, type, answers }: Sending): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.#once(path, body, type)
      if (response?.ok || (response && answers.includes(response.status))) return response
      if (response && !MAY_COME_AGAIN.has(response.status))
        throw new RequestRefused(response.status, await response.text())
      if (attempt >= this.#options.tries)
        throw response ? new RequestRefused(response.status, await response.text()) : new Error('Nothing answers.')
      await response?.body?.cancel()
      await sleep(Number(response?.headers.get('retry-after') ?? 0) * 1_000 || waitOf(attempt))
    }
  }

  /** Undefined when nothing answered. */
  async #once(path: string, body: string | Uint8Array | undefined, type: string | undefined) {
    const headers: Record<string, string> = { authorization: `Bearer ${await this.#options.token()}` }
    if (type !== undefined) headers['content-type'] = type
    const request: RequestInit = { headers, ...(body !== undefined && { method: 'POST', body: body as BodyInit }) }
    return fetch(this.#options.url + path, request).catch(() => undefined)
  }
}

interface Sending {
  body?: string | Uint8Array
  type?: string
  /** Statuses that are answers, beside those of success. */
  answers: number[]
}

/** What came of an answer before its connection broke, if it did. */
async function textUntilBreak({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of body ?? []) text += decoder.decode(chunk as Uint8Array, { stream: true })
  } catch {
    // The rest is sent again.
  }
  return text
}

const isNotNow = ({ errors }: LineAnswer) => errors?.some(({ code }) => NOT_NOW.has(code)) ?? false

function untilFirst<Item>(items: Item[], holds: (item: Item) => boolean): Item[] {
  const at = items.findIndex(holds)
  return at < 0 ? items : items.slice(0, at)
}

/** Half a second, then twice as long each time, and never all at the same moment. */
const waitOf = (attempt: number) => Math.min(30_000, 250 * 2 ** attempt) * (0.5 + Math.random() / 2)

async function* groupsOf<Item>(items: Iterable<Item> | AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let group: Item[] = []
  for await (const item of items) {
    group.push(item)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
