/**
 * `POST /bulk`: documents as lines of JSON, plain or gzipped, as many as there are. Lines are taken in by batches of 500
 * while the rest is still being sent; each line gets a line of answer, in order, once its batch is stored.
 */
import { hash, randomUUID } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { accept, type PushAnswer } from '../access/door.ts'
import { RETRY_AFTER_S } from '../access/pressure.ts'
import type { VerifyToken } from '../access/token.ts'
import { Context, type House } from '../context.ts'
import { Refusal, userError, type UserErrorValue } from '../errors.ts'
import { type Lines, linesOf, sentOf } from './lines.ts'
import { refusalOf } from './problem.ts'

export interface BulkDoor {
  house: House
  verifyToken: VerifyToken
}

/** What the sender asks of the whole stream. */
interface Asked {
  /** Names the stream: its batches are known again by it. Without one they are known by their content. */
  batchKey: string | null
  dryRun: boolean
}

/** Batches that are being stored at a time for one sender; the next lines are read when one of them is. */
const AT_ONCE = 4
const BATCH_KEY = /^[\x21-\x7e]{1,48}$/

export function registerBulk(app: FastifyInstance, door: BulkDoor): void {
  app.addContentTypeParser(['application/x-ndjson', 'application/jsonl'], (_request, payload, done) => {
    done(null, payload)
  })
  app.post('/bulk', async (request, reply) => {
    const caller = await door.verifyToken(request.headers.authorization)
    if (caller.audience !== 'platform' && caller.audience !== 'officer') throw new Refusal('FORBIDDEN')
    if (await door.house.pressure.isHigh()) throw new Refusal('BUSY')
    const asked = askedOf(request)
    const answer = answers(new Context(door.house, caller), asked, linesOf(bodyOf(request)), request)
    return reply.type('application/x-ndjson').send(Readable.from(answer))
  })
}

function askedOf({ headers, query }: FastifyRequest): Asked {
  const batchKey = headers['batch-key']
  if (batchKey !== undefined && !BATCH_KEY.test(String(batchKey))) throw new Refusal('BAD_USER_INPUT', 'batch-key')
  const { dryRun = 'false', ...others } = (query ?? {}) as Record<string, unknown>
  // Who meant to try, and mistyped it, must not have sent.
  const unknown = dryRun === 'true' || dryRun === 'false' ? Object.keys(others)[0] : 'dryRun'
  if (unknown !== undefined) throw new Refusal('BAD_USER_INPUT', unknown)
  return { batchKey: batchKey === undefined ? null : String(batchKey), dryRun: dryRun === 'true' }
}

function bodyOf({ body, headers }: FastifyRequest): Readable {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (!(body instanceof Readable)) throw new Refusal('BAD_USER_INPUT', 'content-type')
  if (encoding === 'identity') return body
  if (encoding !== 'gzip') throw new Refusal('BAD_USER_INPUT', 'content-encoding')
  // Whichever side ends early ends the other; the reader is told by the stream it reads.
  return pipeline(body, createGunzip(), () => undefined)
}

/** Some batches are on their way at once; their answers leave in the order of the lines. */
async function* answers(
  context: Context,
  asked: Asked,
  batches: AsyncGenerator<Lines>,
  request: FastifyRequest,
): AsyncGenerator<string> {
  const pending: Promise<string>[] = []
  let number = 0
  try {
    for await (const lines of batches) {
      pending.push(answerOf(context, asked, lines, number++, request))
      if (pending.length === AT_ONCE) yield await pending.shift()!
    }
  } catch (error) {
    while (pending.length > 0) yield await pending.shift()!
    request.log.info({ why: (error as Error).message }, 'a stream of documents broke off')
    yield refusedStream()
  }
  while (pending.length > 0) yield await pending.shift()!
}

/** What came whole before the break is stored and answered; the rest is to be sent again. */
function refusedStream(): string {
  return `${JSON.stringify({ line: null, errors: [userError('STREAM_BROKEN')] })}\n`
}

async function answerOf(
  context: Context,
  asked: Asked,
  lines: Lines,
  number: number,
  request: FastifyRequest,
): Promise<string> {
  try {
    const answer = await acceptInTime(context, asked, lines, number)
    const text = answer.userErrors.length ? refusedLines(lines, answer.userErrors) : answeredLines(lines, answer)
    await recordAnswer(context, answer, text)
    return text
  } catch (error) {
    return failedLines(lines, error, request)
  }
}

/** While the graph lags too far behind, the stream waits: nothing of it is read meanwhile. */
async function acceptInTime(context: Context, asked: Asked, lines: Lines, number: number): Promise<PushAnswer> {
  const batchKey = asked.batchKey === null ? keyOf(context, lines) : `${asked.batchKey}/${number}`
  const push = { batchKey, content: lines.digest, dryRun: asked.dryRun, documents: sentOf(context, lines) }
  for (;;) {
    try {
      return await accept(context, push)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'BUSY') throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_S * 1_000))
    }
  }
}

/** Lines without a name are known by their content. Keyed: a plain hash of a line would give its one unknown number away. */
const keyOf = ({ house }: Context, { digest }: Lines): string =>
  hash('sha256', `${house.identityKey}\n${digest}`).slice(0, 48)

/** As every answer about an enterprise: on record before its bytes leave. */
const recordAnswer = ({ house, caller }: Context, { receipt }: PushAnswer, text: string): Promise<void> =>
  house.audit.record({
    at: house.clock.now(),
    caller: caller.subject,
    audience: caller.audience,
    operation: 'bulk',
    subjects: receipt ? [receipt.receiptNo] : [],
    digest: hash('sha256', text),
  })

function answeredLines({ first }: Lines, { receipt, documents }: PushAnswer): string {
  const tail = receipt ? `,"receiptNo":"${receipt.receiptNo}"}\n` : '}\n'
  let text = ''
  for (const [i, { key, state, userErrors }] of documents.entries()) {
    const errors = userErrors.length ? `,"errors":${JSON.stringify(userErrors)}` : ''
    text += `{"line":${first + i},"key":${JSON.stringify(key)},"state":"${state}"${errors}${tail}`
  }
  return text
}

/** The batch was refused whole; each of its lines says so. */
function refusedLines({ first, texts }: Lines, errors: UserErrorValue[]): string {
  const tail = `,"key":"","state":"REJECTED","errors":${JSON.stringify(errors)}}\n`
  return texts.map((_, i) => `{"line":${first + i}${tail}`).join('')
}

/** Nothing of the batch is stored, as far as we know; the same lines may be sent again. */
function failedLines(lines: Lines, error: unknown, request: FastifyRequest): string {
  const refusal = refusalOf(error)
  if (!refusal) request.log.error({ id: randomUUID(), err: error }, 'a batch was not stored')
  return refusedLines(lines, [userError(refusal?.code ?? 'UNAVAILABLE')])
}
