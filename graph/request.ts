/** Requests that follow a list: to cancel it, or to return its goods. */
import type { ListRequest, ReturnCheck } from '../rules/request.ts'
import { cancellationDocument } from './cancellation.ts'
import { internal } from './cypher.ts'
import { namedRow } from './document.ts'
import { integer, type Transaction } from './driver.ts'
import { returnDocument } from './return.ts'

/** A request as it came, and as it was answered; the latter is null before the first time. */
export interface StoredRequest {
  /** Good for the transaction that read it. */
  node: string
  request: ListRequest
  sender: string
  verdict: string | null
  findings: string[]
  /** Receipt code of the message family; 399 is never taken back. */
  state: string | null
  /** Number of that state. */
  stateNo: number
}

const CHECK = `head(COLLECT { MATCH (x:ReturnCheck {current: c.key}) RETURN [x.result, x.arrivedOn, x.district, x.recordedOn] })`

const collected = (label: string, key: string, check: string) =>
  `COLLECT { MATCH (c:${label} {orderKey: ${key}}) WHERE c.appType <> 3
    RETURN [elementId(c), c.row, c.verdict, c.findings, c.state, c.stateNo, ${check}] }`

/** Two lists: what was asked under the key of an order, starting at its index. */
export const requestsUnder = (key: string) =>
  `${collected('Cancellation', key, 'null')}, ${collected('Return', key, CHECK)}`

export const requestsIn = (cancellations: unknown, returns: unknown): StoredRequest[] => [
  ...(cancellations as unknown[][]).map((row) => requestOf('cancel', row)),
  ...(returns as unknown[][]).map((row) => requestOf('return', row)),
]

const NOUNS = { cancel: cancellationDocument, return: returnDocument }

function requestOf(kind: ListRequest['kind'], [node, row, verdict, findings, state, stateNo, check]: unknown[]) {
  const { key, appTime, agent, invtNo, lines, sender } = namedRow(NOUNS[kind], NOUNS[kind].form.read(row as string))
  const asked = { kind, key, appTime, agent, invtNo }
  const request = kind === 'cancel' ? asked : { ...asked, lines, check: checkOf(check) }
  return {
    node: node as string,
    request: request as ListRequest,
    sender: sender as string,
    verdict: verdict as string | null,
    findings: (findings as string[] | null) ?? [],
    state: state as string | null,
    stateNo: (stateNo as number | null) ?? 0,
  }
}

function checkOf(slots: unknown): ReturnCheck | null {
  if (slots === null) return null
  const [result, arrivedOn, district, recordedOn] = slots as string[]
  return { result, arrivedOn, district, recordedOn } as ReturnCheck
}

/** Starts at the nodes of requests, just read, that are answered otherwise now. */
const ANSWER = internal(
  'answerRequests',
  'the match job',
  `UNWIND $rows AS r
MATCH (c) WHERE elementId(c) = r[0]
SET c.verdict = r[1], c.findings = r[2], c.state = r[3], c.stateNo = r[4]`,
)

export interface Answered {
  node: string
  verdict: string
  findings: string[]
  state: string
  stateNo: number
}

export async function answerRequests(tx: Transaction, answered: Answered[]): Promise<void> {
  const rows = answered.map(({ node, verdict, findings, state, stateNo }) => [
    node,
    verdict,
    findings.length ? findings : null,
    state,
    integer(stateNo),
  ])
  if (rows.length) await tx.run(ANSWER, { rows })
}
