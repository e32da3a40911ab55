/** What becomes of requests that follow a list, and whom they are told to. */
import { momentsOf, type History } from '../graph/history.ts'
import type { Verdict as Told } from '../graph/inbox.ts'
import { comparedOf, declaredOf, type LookedAt, type StoredParcel } from '../graph/parcel.ts'
import type { Answered, StoredRequest } from '../graph/request.ts'
import type { Parcel, Verdict } from '../rules/match.ts'
import { type Moment, type Release, releaseIn } from '../rules/release.ts'
import { carriedFor } from '../rules/waybill.ts'
import { type AskedList, judgeRequests, type Life, type RequestVerdict } from '../rules/request.ts'

/** Of most parcels nothing has a second version or payment and nothing is asked: what stands says when it was released. */
export const needsHistory = ({ requests, payments, versions, changed }: LookedAt): boolean =>
  requests.length > 0 || changed || payments.length > 1 || versions.order.length + versions.waybill.length > 0

/** @param history where `needsHistory` asks for one */
export function releaseOf(parcel: Parcel, verdict: Verdict, history: History | undefined): Release | null {
  if (history) return releaseIn(moments(history))
  if (verdict.state !== 'MATCHED') return null
  const { inventory, order, payment, waybill } = parcel
  const documents = [inventory, order!, payment!, waybill!]
  return { at: documents.reduce((last, { appTime }) => (appTime > last ? appTime : last), ''), parcel, verdict }
}

function* moments(history: History): Generator<Moment> {
  for (const past of momentsOf(history, carriedFor))
    yield { at: past.at, parcel: comparedOf(past), declared: declaredOf(past) }
}

/** What was released can be cancelled and come back, whatever its list was changed to later. */
export const lifeOf = ({ requests }: StoredParcel, parcel: Parcel, release: Release | null): Life =>
  judgeRequests(
    (release?.parcel ?? parcel).inventory as Parcel['inventory'] & AskedList,
    requests.map(({ request }) => request),
    release?.at ?? null,
  )

/** A request that is answered otherwise now. */
export interface Answer {
  stored: StoredRequest
  answered: Answered
  /** What was settled before, and would not be now. */
  contradicted: string[]
}

/** Codes of the message family (CEB624, CEB626): in customs' base, settled, sent back. */
const STATE = { WAITING: '120', SETTLED: '399', REFUSED: '100' }

/** Nothing for those that are answered as before. */
export function answersTo({ requests }: StoredParcel, life: Life): Answer[] {
  const verdicts = new Map(life.requests.map((verdict) => [nameOf(verdict), verdict]))
  return requests.flatMap((stored) => answerTo(stored, verdicts.get(nameOf(stored.request))!))
}

/** A cancellation and a return of the same moment have the same key. */
const nameOf = ({ kind, key }: Pick<RequestVerdict, 'kind' | 'key'>) => `${kind}|${key}`

function answerTo(stored: StoredRequest, { state: verdict, findings }: RequestVerdict): Answer[] {
  if (verdict === stored.verdict && findings.join() === stored.findings.join()) return []
  const settled = stored.state === STATE.SETTLED
  const state = settled ? STATE.SETTLED : STATE[verdict]
  const stateNo = stored.stateNo + Number(state !== stored.state)
  const answered = { node: stored.node, verdict, findings, state, stateNo }
  return [{ stored, answered, contradicted: settled && verdict !== 'SETTLED' ? findings : [] }]
}

/**
 * Who asked hears of it in any case; those whose documents it concerns, once it is settled.
 *
 * @param parties senders of the documents of the parcel
 */
export function requestNews({ stored, answered }: Answer, list: string, parties: string[]): [string, Told][] {
  const { kind, key } = stored.request
  const { state, findings, stateNo } = answered
  const told = state === STATE.SETTLED ? new Set([stored.sender, ...parties]) : [stored.sender]
  return [...told].map((party) => [party, [kind, key, state, findings, list, stateNo]])
}
