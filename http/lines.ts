/** Lines of JSON from a stream, by batches. What a batch holds depends on the lines alone, not on how they travelled. */
import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { MAX_DOCUMENTS, type Sent } from '../access/door.ts'
import { sentItem } from '../access/sent.ts'
import type { Context } from '../context.ts'
import type { RefusalCode } from '../errors.ts'

export interface Lines {
  /** Number of the first line, from 1. */
  first: number
  /** Null for a line that was too long to be read. */
  texts: (string | null)[]
  /** SHA-256 over the lines as sent. */
  digest: string
}

/** The longest lawful document, 99 goods with all their texts, has 200 KB. */
const MAX_LINE = 256 * 1024
/** Bytes of a batch, beyond which it is closed before it has 500 lines. */
const MAX_BATCH = 4 * 1024 * 1024
/** A sender that is silent for so long is gone. */
const SILENCE_MS = 15_000
const NEWLINE = 10

/** @throws what the stream throws, after the batches before it; a last line without its end is a line. */
export async function* linesOf(body: Readable): AsyncGenerator<Lines> {
  let batch = new OpenBatch(1)
  let rest: Buffer = EMPTY
  let tooLong = false
  for await (const chunk of inTime(body)) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const line = joined(rest, chunk.subarray(from, end))
      batch.add(tooLong || line.length > MAX_LINE ? null : line)
      rest = EMPTY
      tooLong = false
      from = end + 1
      if (!batch.full) continue
      yield batch.close()
      batch = batch.next()
    }
    tooLong ||= rest.length + chunk.length - from > MAX_LINE
    rest = tooLong ? EMPTY : joined(rest, chunk.subarray(from))
  }
  if (rest.length > 0 || tooLong) batch.add(tooLong ? null : rest)
  if (!batch.empty) yield batch.close()
}

const EMPTY = Buffer.alloc(0)
/** Bytes that are not UTF-8 are refused as any other line that is no JSON. */
const NO_TEXT = '\ufffd'

const joined = (one: Buffer, other: Buffer): Buffer => (one.length ? Buffer.concat([one, other]) : other)

class OpenBatch {
  readonly #first: number
  readonly #texts: (string | null)[] = []
  readonly #hash = createHash('sha256')
  #bytes = 0

  constructor(first: number) {
    this.#first = first
  }

  add(line: Buffer | null): void {
    this.#texts.push(line && (isUtf8(line) ? line.toString('utf8') : NO_TEXT))
    this.#hash.update(line ?? 'too long').update('\n')
    this.#bytes += line?.length ?? 0
  }

  get full(): boolean {
    return this.#texts.length === MAX_DOCUMENTS || this.#bytes > MAX_BATCH
  }

  get empty(): boolean {
    return this.#texts.length === 0
  }

  close(): Lines {
    return { first: this.#first, texts: this.#texts, digest: this.#hash.digest('hex') }
  }

  next(): OpenBatch {
    return new OpenBatch(this.#first + this.#texts.length)
  }
}

/** The chunks of a stream whose sender keeps sending; the time that we take ourselves does not count. */
async function* inTime(body: Readable): AsyncGenerator<Buffer> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  try {
    for (;;) {
      const { value, done } = await orSilent(chunks.next())
      if (done) return
      yield value
    }
  } finally {
    body.destroy()
  }
}

function orSilent<T>(next: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the sender fell silent')), SILENCE_MS)
  })
  return Promise.race([next, silence]).finally(() => clearTimeout(timer))
}

/** Each line as a document of its kind, or what is wrong with it as a line. */
export const sentOf = (context: Context, { first, texts }: Lines): Sent[] =>
  texts.map((text, i) => sentLine(context, text, `lines.${first + i}`))

function sentLine(context: Context, text: string | null, path: string): Sent {
  if (text === null) return flawed(path, 'LINE_TOO_LONG')
  let line: unknown
  try {
    line = JSON.parse(text)
  } catch {
    return flawed(path, 'NOT_JSON')
  }
  return sentItem(context, line, path)
}

const flawed = (path: string, flaw: RefusalCode): Sent => ({ kind: 'order', document: null, path, flaw })
