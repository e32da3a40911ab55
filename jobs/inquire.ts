/**
 * Asks platforms for the original payment data of orders, gives up on those that do not answer, and compares what was
 * answered. The inquiry is its own outbox: if this dies halfway the same request goes out again under the same session,
 * and what was not compared is compared by the next run.
 */
import { hash } from 'node:crypto'
import {
  type Answered,
  type DueInquiry,
  findDueInquiries,
  noteCompared,
  noteInquiry,
  takeAnswered,
} from '../graph/inquiry.ts'
import { cbecFor } from '../rules/cbec.ts'
import { shanghaiDay } from '../rules/document.ts'
import { compareAnswer, type KnownOrder, type KnownPayment, openForm, readTaken } from '../rules/inquiry.ts'
import type { OrderLine } from '../rules/match.ts'
import { inquirySecret, signedHeaders, waitBeforeTry } from '../rules/webhook.ts'
import { type Posted, post, type Postman } from './post.ts'
import type { Workshop } from './workshop.ts'

const INQUIRIES_AT_ONCE = 100
const GONE = 410

export async function inquire(workshop: Workshop, postman: Postman): Promise<void> {
  const due = await findDueInquiries(workshop.graph, workshop.clock.now(), INQUIRIES_AT_ONCE)
  await Promise.all(due.map((inquiry) => step(workshop, postman, inquiry)))
}

function step(workshop: Workshop, postman: Postman, inquiry: DueInquiry): Promise<void> {
  if (inquiry.state === 'OPEN') return ask(workshop, postman, inquiry)
  return inquiry.state === 'ASKED' ? giveUp(workshop, inquiry) : compare(workshop, inquiry)
}

/** The time of asking is written first: an answer may be here before the reply to the question is. */
async function ask({ graph, clock }: Workshop, postman: Postman, inquiry: DueInquiry): Promise<void> {
  const { serviceKey, open, record } = postman
  const { sessionId, platform, generation, orderNo, url, failures } = inquiry
  const at = clock.now()
  const retryAt = laterBy(at, waitBeforeTry(failures + 1))
  await noteInquiry(graph, sessionId, { was: 'OPEN', state: 'OPEN', due: retryAt ?? at, failures, askedAt: at })
  const body = openForm({ orderNo, sessionID: sessionId, serviceTime: Date.parse(at) })
  const message = { id: sessionId, timestamp: Math.floor(Date.parse(at) / 1_000), body }
  const signed = signedHeaders([inquirySecret(serviceKey, platform, generation)], message)
  const headers = { ...signed, 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
  const digest = hash('sha256', body)
  await record({ at, caller: platform, audience: 'platform', operation: 'inquiry', subjects: [sessionId], digest })
  const posted = await post({ url, body, headers, open })
  const taken = posted.reason === null ? readTaken(posted.text) : null
  if (taken === null) return noteFailure(graph, inquiry, posted, retryAt)
  const { paymentAnswer } = cbecFor(shanghaiDay(at))
  await noteInquiry(graph, sessionId, {
    was: 'OPEN',
    state: taken ? 'ASKED' : 'DECLINED',
    due: taken ? laterBy(at, paymentAnswer) : null,
    failures: 0,
  })
}

function noteFailure(
  graph: Workshop['graph'],
  { sessionId, failures }: DueInquiry,
  { reason, status }: Posted,
  retryAt: string | null,
): Promise<void> {
  const due = status === GONE ? null : retryAt
  return noteInquiry(graph, sessionId, {
    was: 'OPEN',
    state: due === null ? 'UNREACHED' : 'OPEN',
    due,
    failures: failures + 1,
    reason: reason ?? 'it answered with no code',
  })
}

const laterBy = (at: string, seconds: number | null) =>
  seconds === null ? null : new Date(Date.parse(at) + seconds * 1_000).toISOString()

const giveUp = ({ graph }: Workshop, { sessionId }: DueInquiry): Promise<void> =>
  noteInquiry(graph, sessionId, { was: 'ASKED', state: 'UNANSWERED', due: null, failures: 0 })

async function compare({ graph }: Workshop, inquiry: DueInquiry): Promise<void> {
  await graph.write(async (tx) => {
    const answered = await takeAnswered(tx, inquiry)
    if (answered) await noteCompared(tx, inquiry.sessionId, findingsOf(inquiry, answered))
  })
}

const findingsOf = ({ orderNo, platform }: DueInquiry, { answer, orders, payments }: Answered) =>
  compareAnswer(answer, { asked: orderNo, platform }, orders.map(knownOrder), payments as unknown as KnownPayment[])

/** The name of the goods stands third in a line of an order. */
const knownOrder = (order: Record<string, unknown>): KnownOrder => ({
  ...(order as unknown as KnownOrder),
  goods: (order.lines as OrderLine[]).map(([, , name]) => name),
})
