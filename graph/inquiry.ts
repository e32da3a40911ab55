/** Customs' asking for the original payment data of an order, and what a platform has answered. */
import type { InquiryFinding, PaymentRecord } from '../rules/inquiry.ts'
import { internal, scoped } from './cypher.ts'
import { documentKey } from './document-row.ts'
import { DELETED, namedRow } from './document.ts'
import { type Graph, integer, type Transaction } from './driver.ts'
import { orderDocument } from './order.ts'
import { packed, unpacked } from './packed.ts'
import { paymentDocument } from './payment.ts'

/**
 * OPEN: it has to be sent. ASKED: the platform will answer. ANSWERED: it did, and is not compared yet. Then AGREES or
 * DISAGREES. DECLINED: it will not; UNANSWERED: it did not in time; UNREACHED: it could not be asked.
 */
export type InquiryState =
  'OPEN' | 'ASKED' | 'ANSWERED' | 'AGREES' | 'DISAGREES' | 'DECLINED' | 'UNANSWERED' | 'UNREACHED'

export interface StoredInquiry {
  sessionId: string
  platform: string
  orderNo: string
  state: InquiryState
  openedAt: string
  openedBy: string
  askedAt: string | null
  answeredAt: string | null
  failures: number
  /** Why the last try failed. */
  reason: string | null
  answer: PaymentRecord | null
  findings: InquiryFinding[]
}

const SLOTS = [
  ...['key', 'platform', 'orderNo', 'state', 'openedAt', 'openedBy', 'askedAt', 'answeredAt'],
  ...['failures', 'reason', 'answer', 'findings'],
]
const slotsOf = (n: string) => SLOTS.map((name) => `${n}.${name}`).join(', ')

const inquiryOf = ([sessionId, platform, orderNo, state, openedAt, openedBy, ...rest]: unknown[]): StoredInquiry => {
  const [askedAt, answeredAt, failures, reason, answer, findings] = rest
  return {
    ...{ sessionId, platform, orderNo, state, openedAt, openedBy, askedAt, answeredAt, failures, reason },
    answer: answer ? unpacked(answer as Int8Array) : null,
    findings: findings ? JSON.parse(findings as string) : [],
  } as StoredInquiry
}

const at = (instant: string) => integer(Date.parse(instant))

/** Seen by the platform that is asked, and by customs where platform or merchant of the order are registered. */
const inquiryScope = (platform: string, o: string) =>
  `($scope.all OR ${platform} = $scope.party
    OR EXISTS { (${o})-[:SOLD_ON|SOLD_BY]->(s:Enterprise) WHERE s.district IN $scope.districts })`

/** Starts at the unique key, which is the caller's own code; again with another address it replaces it. */
const REGISTER = scoped(
  'registerRespondent',
  `MERGE (r:Respondent {key: $scope.party}) SET r.url = $url, r.generation = $at RETURN r.url`,
)

export async function registerRespondent(graph: Graph, asked: { url: string; at: string; scope: object }) {
  await graph.write((tx) => tx.run(REGISTER, { ...asked }))
}

/** Starts at the unique key, which is the caller's own code; no row when it has registered none. */
const RESPONDENT = scoped('findRespondent', `MATCH (r:Respondent {key: $scope.party}) RETURN r.url`)

export async function findRespondent(graph: Graph, scope: object): Promise<string | null> {
  const [row] = await graph.read(RESPONDENT, { scope })
  return (row?.[0] as string | undefined) ?? null
}

/**
 * Starts at the unique key of the order. No row when it is unknown or out of scope; nulls when its platform has registered
 * no address. There is one open inquiry for an order: whoever asks again gets that.
 */
const OPEN = scoped(
  'openInquiry',
  `MATCH (o:Order {key: $key}) WHERE ${inquiryScope('null', 'o')}
OPTIONAL MATCH (r:Respondent {key: $platform})
FOREACH (_ IN CASE WHEN r IS NULL THEN [] ELSE [1] END |
  MERGE (q:Inquiry {current: $key})
  ON CREATE SET q.key = $session, q.orderKey = $key, q.platform = $platform, q.orderNo = $orderNo, q.state = 'OPEN',
    q.openedAt = $at, q.openedBy = $by, q.failures = 0, q.due = $due
  MERGE (q)-[:ABOUT]->(o))
WITH o OPTIONAL MATCH (q:Inquiry {current: $key})
RETURN ${slotsOf('q')}`,
)

export interface Opening {
  session: string
  key: string
  platform: string
  orderNo: string
  at: string
  by: string
  scope: object
}

/** @returns null when the order is not to be seen; the inquiry is null when nobody can be asked */
export async function openInquiry(graph: Graph, opening: Opening): Promise<{ inquiry: StoredInquiry | null } | null> {
  const [row] = await graph.write((tx) =>
    tx.run(OPEN, { ...opening, key: documentKey(opening.key), due: at(opening.at) }),
  )
  if (!row) return null
  return { inquiry: row[0] === null ? null : inquiryOf(row) }
}

/** Starts at the index of the order's inquiries; those that the caller may see, newest first. */
const LIST = scoped(
  'findInquiries',
  `MATCH (q:Inquiry {orderKey: $key})-[:ABOUT]->(o:Order) WHERE ${inquiryScope('q.platform', 'o')}
RETURN ${slotsOf('q')} ORDER BY q.openedAt DESC, q.key LIMIT 50`,
)

export async function findInquiries(graph: Graph, key: string, scope: object): Promise<StoredInquiry[]> {
  return (await graph.read(LIST, { key: documentKey(key), scope })).map(inquiryOf)
}

/** One that has to be sent, given up, or compared. */
export interface DueInquiry {
  sessionId: string
  platform: string
  orderNo: string
  state: InquiryState
  failures: number
  url: string
  generation: string
}

/** Starts at the index of what is due; no row when nothing is. */
const DUE = internal(
  'dueInquiries',
  'the inquire job',
  `MATCH (q:Inquiry) WHERE q.due <= $now
MATCH (r:Respondent {key: q.platform})
RETURN q.key, q.platform, q.orderNo, q.state, q.failures, r.url, r.generation ORDER BY q.due LIMIT $limit`,
)

export async function findDueInquiries(graph: Graph, now: string, limit: number): Promise<DueInquiry[]> {
  const rows = await graph.read(DUE, { now: at(now), limit: integer(limit) })
  return rows.map(
    ([sessionId, platform, orderNo, state, failures, url, generation]) =>
      ({ sessionId, platform, orderNo, state, failures, url, generation }) as DueInquiry,
  )
}

/** Starts at the unique key; nothing when it stands otherwise meanwhile, because the answer was faster. */
const NOTE = internal(
  'noteInquiry',
  'the inquire job',
  `MATCH (q:Inquiry {key: $sessionId}) SET q.lock = true REMOVE q.lock
WITH q WHERE q.state = $was
SET q.state = $state, q.due = $due, q.failures = $failures, q.reason = $reason, q.askedAt = coalesce($askedAt, q.askedAt),
  q.current = CASE WHEN $ended THEN null ELSE q.current END`,
)

export interface NotedInquiry {
  was: InquiryState
  state: InquiryState
  /** Instant at which somebody has to look again; null when nobody has to. */
  due: string | null
  failures: number
  reason?: string | null
  askedAt?: string
}

const ENDED: readonly InquiryState[] = ['DECLINED', 'UNANSWERED', 'UNREACHED']

export async function noteInquiry(graph: Graph, sessionId: string, noted: NotedInquiry): Promise<void> {
  const { was, state, due, failures, reason = null, askedAt = null } = noted
  const ended = ENDED.includes(state)
  const parameters = { sessionId, was, state, reason, askedAt, ended, failures: integer(failures) }
  await graph.write((tx) => tx.run(NOTE, { ...parameters, due: due === null ? null : at(due) }))
}

/** What the door has to know of a session before it believes an answer. */
export interface Session {
  platform: string
  state: InquiryState
  askedAt: string | null
  /** Digest of the answer that was taken. */
  answerDigest: string | null
}

/** Starts at the unique key, a number that nobody can guess; no row when we have asked nobody under it. */
const SESSION = internal(
  'findSession',
  'the door for answers: who knows the number of a session is asked for his signature next',
  `MATCH (q:Inquiry {key: $sessionId}) RETURN q.platform, q.state, q.askedAt, q.answerDigest`,
)

export async function findSession(graph: Graph, sessionId: string): Promise<Session | null> {
  const [row] = await graph.read(SESSION, { sessionId })
  if (!row) return null
  const [platform, state, askedAt, answerDigest] = row
  return { platform, state, askedAt, answerDigest } as Session
}

/** Starts at the unique key; no row when another answer was faster. */
const ANSWER = internal(
  'storeAnswer',
  'the door for answers: the platform’s signature over it was verified',
  `MATCH (q:Inquiry {key: $sessionId}) SET q.lock = true REMOVE q.lock
WITH q WHERE q.state IN ['OPEN', 'ASKED']
SET q.state = 'ANSWERED', q.answeredAt = $at, q.answer = $answer, q.answerDigest = $digest, q.due = $due, q.current = null
RETURN true`,
)

export async function storeAnswer(
  graph: Graph,
  { answer, ...stored }: { sessionId: string; at: string; digest: string; answer: PaymentRecord },
): Promise<boolean> {
  const rows = await graph.write((tx) => tx.run(ANSWER, { ...stored, answer: packed(answer), due: at(stored.at) }))
  return rows.length > 0
}

/** Starts at the unique key of an inquiry that was answered, locks it, and walks to the order's vouchers by their index. */
const ANSWERED = internal(
  'answeredInquiry',
  'the inquire job',
  `MATCH (q:Inquiry {key: $sessionId}) SET q.lock = true REMOVE q.lock
WITH q WHERE q.state = 'ANSWERED'
RETURN q.answer, COLLECT { MATCH (p:Payment {orderKey: q.orderKey}) RETURN p.row ORDER BY p.key }`,
)

/** Starts at the unique keys of orders; a row for each that has come. */
const ORDERS = internal('ordersOfAnswer', 'the inquire job', `UNWIND $keys AS k MATCH (o:Order {key: k}) RETURN o.row`)

/** What was answered, with what stands of the orders that it names and of the vouchers of the one that was asked for. */
export interface Answered {
  answer: PaymentRecord
  orders: Record<string, unknown>[]
  payments: Record<string, unknown>[]
}

/** Null when it was compared meanwhile. */
export async function takeAnswered(
  tx: Transaction,
  { sessionId, platform, orderNo }: Pick<DueInquiry, 'sessionId' | 'platform' | 'orderNo'>,
): Promise<Answered | null> {
  const [row] = await tx.run(ANSWERED, { sessionId })
  if (!row) return null
  const answer = unpacked(row[0] as Int8Array) as PaymentRecord
  const numbers = new Set([orderNo, ...answer.orders.map((order) => order.orderNo)])
  const orders = await tx.run(ORDERS, { keys: [...numbers].map((number) => documentKey(`${platform}|${number}`)) })
  const standing = (noun: typeof orderDocument, rows: unknown[]) =>
    rows.map((text) => namedRow(noun, noun.form.read(text as string))).filter(({ appType }) => appType !== DELETED)
  return {
    answer,
    orders: standing(
      orderDocument,
      orders.map(([text]) => text),
    ),
    payments: standing(paymentDocument, row[1] as unknown[]),
  }
}

/** Starts at the unique key. */
const COMPARED = internal(
  'noteCompared',
  'the inquire job',
  `MATCH (q:Inquiry {key: $sessionId}) SET q.state = $state, q.findings = $findings, q.due = null`,
)

export async function noteCompared(tx: Transaction, sessionId: string, findings: InquiryFinding[]): Promise<void> {
  const state: InquiryState = findings.length > 0 ? 'DISAGREES' : 'AGREES'
  await tx.run(COMPARED, { sessionId, state, findings: JSON.stringify(findings) })
}
