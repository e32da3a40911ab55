/**
 * Subscriptions as server-sent events, a connection each: the mode of distinct connections of "GraphQL over SSE". Events are
 * pulled, never pushed: the next one is read when the one before has left, so a slow listener keeps one page waiting and
 * nobody else. Whoever is cut off, by a stop, an outage, a token that ran out or his own slowness, hears no `complete`, and
 * begins again where he was.
 */
import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ApolloServer } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ExecutionResult, GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { z } from 'zod'
import { entryOf } from '../access/audit.ts'
import type { VerifyToken } from '../access/token.ts'
import { Context, type House } from '../context.ts'
import { Refusal, type RefusalCode, REFUSALS } from '../errors.ts'
import { formatError } from './problem.ts'

interface EventDoor {
  house: House
  verifyToken: VerifyToken
  log: Logger
  streams: EventStreams
}

/** What else a client can read stands behind. */
export const wantsEvents = ({ method, headers }: FastifyRequest): boolean =>
  method === 'POST' && (headers.accept ?? '').startsWith('text/event-stream')

/** One operation's answers for as long as there are any; a query has one. The operation is checked as all others are. */
export async function tellEvents(
  { house, verifyToken, log, streams }: EventDoor,
  server: ApolloServer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asking = new Context(house, request.caller!)
  request.context = asking
  asking.until = streams.enter(asking.caller.subject, reply.raw)
  let events: AsyncGenerator<ExecutionResult> | null = null
  const listen = (found: AsyncGenerator<ExecutionResult>) => void (events = inWords(log, found))
  const { body } = await server.executeOperation(operationIn(request), { contextValue: { asking, listen } })
  const { singleResult } = body as Extract<typeof body, { kind: 'single' }>
  const [error] = singleResult.errors ?? []
  // To come again later is no answer: in a stream that is complete it would be the last word.
  const code = error?.extensions?.code as RefusalCode | undefined
  if (code && code in REFUSALS && REFUSALS[code].status >= 429) throw new Refusal(code)
  const telling = {
    events: events ?? once(singleResult as ExecutionResult),
    response: reply.raw,
    until: asking.until,
    verify: () => verifyToken(request.headers.authorization),
    record: (text: string) => recordEvent(asking, text),
  }
  return reply.headers(HEADERS).send(Readable.from(streams.tell(telling)))
}

const operation = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
})

/** @throws Refusal that names what is not of the form that GraphQL over HTTP gives it */
function operationIn({ body }: FastifyRequest) {
  const parsed = operation.safeParse(body)
  if (!parsed.success) throw new Refusal('BAD_USER_INPUT', String(parsed.error.issues[0]?.path[0] ?? 'query'))
  const { query, operationName, variables } = parsed.data
  return { query, ...(operationName && { operationName }), ...(variables && { variables }) }
}

async function* inWords(log: Logger, events: AsyncGenerator<ExecutionResult>): AsyncGenerator<ExecutionResult> {
  for await (const { data, errors } of events)
    yield errors
      ? { data, errors: errors.map((error) => formatError(error.toJSON(), error, log) as GraphQLError) }
      : { data }
}

async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result
}

/** Whom an event is about is asked anew for the next one. */
async function recordEvent(asking: Context, text: string): Promise<void> {
  if (asking.subjects.size > 0) await asking.house.audit.record(entryOf(asking, text))
  asking.subjects.clear()
}

/** What is told to one listener. */
export interface Telling {
  events: AsyncGenerator<ExecutionResult>
  response: ServerResponse
  /** Over when nobody listens any more, or we stop. */
  until: AbortSignal
  /** Rejects when the listener is no longer who he was when he came. */
  verify: () => Promise<unknown>
  /** Resolves when the event is on record; one whose entry fails does not leave. */
  record: (text: string) => Promise<void>
}

/** Of one caller, at one process. */
const MOST_STREAMS = 8
/** A connection that is silent for long is taken for dead by those in between. */
const BEAT_MS = 15_000
/** As long as everybody else has for a request. */
const PATIENCE_MS = 30_000

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // A proxy that collects an answer before it passes it on would pass on nothing.
  'x-accel-buffering': 'no',
  connection: 'close',
}

export class EventStreams {
  readonly #log: Logger
  readonly #patienceMs: number
  /** How each stream is ended, by who listens. */
  readonly #open = new Map<string, Set<AbortController>>()

  constructor(log: Logger, patienceMs = PATIENCE_MS) {
    this.#log = log
    this.#patienceMs = patienceMs
  }

  /**
   * Begins a stream of this caller's, until its response is closed.
   *
   * @returns what says that it is over
   * @throws Refusal for one too many
   */
  enter(subject: string, response: ServerResponse): AbortSignal {
    const own = this.#open.get(subject) ?? new Set()
    if (own.size >= MOST_STREAMS) throw new Refusal('TOO_MANY_STREAMS')
    const ending = new AbortController()
    this.#open.set(subject, own.add(ending))
    response.once('close', () => {
      ending.abort()
      own.delete(ending)
      if (own.size === 0) this.#open.delete(subject)
    })
    return ending.signal
  }

  /** Ends every stream, between two events. */
  close(): void {
    for (const own of this.#open.values()) for (const ending of own) ending.abort()
  }

  /** The events as text; `complete` follows when there are no more of them, and only then. */
  async *tell(telling: Telling): AsyncGenerator<string> {
    try {
      for await (const text of eventsOf(telling)) yield* this.#inTime(text, telling.response)
      if (!telling.until.aborted) yield 'event: complete\ndata:\n\n'
    } catch (error) {
      this.#log.info({ why: (error as Error).message.split('\n')[0] }, 'a stream of events ended early')
    } finally {
      await telling.events.return(undefined).catch(() => undefined)
    }
  }

  /** What was given is asked for again when it has left; whoever takes too long is dropped. */
  *#inTime(text: string, response: ServerResponse): Generator<string> {
    const timer = setTimeout(() => {
      this.#log.info('a listener was too slow and is dropped')
      response.destroy()
    }, this.#patienceMs)
    try {
      yield text
    } finally {
      clearTimeout(timer)
    }
  }
}

/** Each event when it is on record, and beats in between. */
async function* eventsOf({ events, verify, record }: Telling): AsyncGenerator<string> {
  for (let next = events.next(); ;) {
    const came = await within(BEAT_MS, next)
    if (came?.done) return
    await verify()
    if (came === null) {
      yield ':\n\n'
      continue
    }
    const text = JSON.stringify(came.value)
    await record(text)
    yield `event: next\ndata: ${text}\n\n`
    next = events.next()
  }
}

/** Null when nothing came for so long. */
function within<Value>(ms: number, coming: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null)
  })
  return Promise.race([coming, silence]).finally(() => clearTimeout(timer))
}
