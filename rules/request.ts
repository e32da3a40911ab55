/**
 * What follows a list: requests to cancel it (CEB623) or to return its goods (CEB625), whole or in part. They are judged in
 * the order in which they were made, so that the outcome is the same in whatever order they came; windows lie between the
 * times of documents, and no clock is asked.
 */
import { cbecFor } from './cbec.ts'
import { addDays, type Day } from './day.ts'
import { shanghaiDay } from './document.ts'
import { type InventoryFacts, isOver } from './match.ts'
import { type ReturnedLine, returnedLines } from './tax.ts'

interface Asked {
  /** `platform|orderNo|agent|time`, see `requestKey` */
  key: string
  /** ISO 8601 in UTC */
  appTime: string
  agent: string
  invtNo: string | null
}

export interface CancelRequest extends Asked {
  kind: 'cancel'
}

export interface ReturnRequest extends Asked {
  kind: 'return'
  lines: readonly ReturnLine[]
  /** What customs found when the goods came back; null until it has said so. */
  check: ReturnCheck | null
}

export type ListRequest = CancelRequest | ReturnRequest

/** Quantity in 10⁻⁵ of the list's unit. */
export type ReturnLine = readonly [line: number, hsCode: string, quantity: number]

export interface ReturnCheck {
  result: 'ARRIVED' | 'REFUSED'
  arrivedOn: Day
  /** where the goods came back */
  district: string
  /** when customs said so */
  recordedOn: Day
}

export type AskedList = Pick<
  InventoryFacts,
  'agent' | 'merchant' | 'acceptedOn' | 'goodsFen' | 'freightFen' | 'insuredFen' | 'lines'
> & { invtNo: string | null; district: string; port: string }

export type RequestRule =
  | 'NOT_DECLARANT'
  | 'OTHER_LIST'
  | 'LIST_CANCELLED'
  | 'CANCEL_LATE'
  | 'RETURN_UNDER_WAY'
  | 'BEFORE_RELEASE'
  | 'RETURN_LATE'
  | 'RETURN_LINE'
  | 'RETURN_QUANTITY'
  | 'RETURN_IN_PART'
  | 'CHECK_REFUSED'
  | 'ARRIVED_ELSEWHERE'
  | 'ARRIVED_LATE'

export interface RequestVerdict {
  kind: ListRequest['kind']
  key: string
  /** WAITING: for the release, or for the goods */
  state: 'WAITING' | 'SETTLED' | 'REFUSED'
  findings: RequestRule[]
}

/** What became of a list by all that was asked for it. */
export interface Life {
  /** in the order in which they were made */
  requests: RequestVerdict[]
  cancelled: boolean
  returned: ReturnedLine[]
  /** sums of `returned` */
  returnedFen: number
  returnedTaxFen: number
}

const UNTOUCHED: Readonly<Life> = Object.freeze({
  requests: [],
  cancelled: false,
  returned: [],
  returnedFen: 0,
  returnedTaxFen: 0,
})

/** @param released when the list was, see `releasedAt`; null while it is not */
export function judgeRequests(list: AskedList, requests: readonly ListRequest[], released: string | null): Life {
  if (requests.length === 0) return UNTOUCHED
  const file: File = { list, released, windows: windowsOf(list, released), cancelledBy: null, returns: [] }
  const verdicts = [...requests].sort(byTime).map((request) => judge(file, request))
  const outcomes = file.cancelledBy === null ? verdicts : verdicts.map(withoutList)
  return lifeOf(file, outcomes)
}

/** What is known of a list while its requests are gone through. */
interface File {
  list: AskedList
  released: string | null
  windows: Windows
  cancelledBy: string | null
  returns: Counted[]
}

/** A return that holds, or held, a part of what was declared. */
interface Counted {
  lines: readonly ReturnLine[]
  settled: boolean
  /** Day from which it holds nothing any more. */
  until: Day | null
}

interface Windows {
  cancelBy: Day | null
  returnBy: Day | null
  arriveBy: Day | null
  inPart: boolean
}

/** Last days of the windows, by the parameters of the day of release; null where there is none, or none is known. */
export function windowsOf({ acceptedOn }: Pick<AskedList, 'acceptedOn'>, released: string | null): Windows {
  const day = released === null ? acceptedOn : shanghaiDay(released)
  const { cancelRequest, returnRequest, returnArrival, returnInPart } = cbecFor(day)
  const end = (days: number | null) => (released === null || days === null ? null : addDays(day, days))
  return {
    cancelBy: end(cancelRequest),
    returnBy: end(returnRequest),
    arriveBy: end(returnArrival),
    inPart: returnInPart,
  }
}

function byTime(one: ListRequest, other: ListRequest): number {
  const [a, b] = [one, other].map(({ appTime, kind, key }) => `${appTime}${kind}${key}`) as [string, string]
  return a < b ? -1 : Number(a > b)
}

function judge(file: File, request: ListRequest): RequestVerdict {
  const { kind, key } = request
  const verdict = (state: RequestVerdict['state'], findings: RequestRule[] = []) => ({ kind, key, state, findings })
  const strange = strangerFindings(file, request)
  if (strange.length > 0) return verdict('REFUSED', strange)
  if (kind === 'cancel') {
    const findings = cancelFindings(file, request)
    if (findings.length > 0) return verdict('REFUSED', findings)
    file.cancelledBy = key
    return verdict('SETTLED')
  }
  const findings = returnFindings(file, request)
  if (findings.length > 0) return verdict('REFUSED', findings)
  const faults = checkFindings(file, request)
  const settled = file.released !== null && request.check !== null && faults.length === 0
  file.returns.push({ lines: request.lines, settled, until: faults.length > 0 ? request.check!.recordedOn : null })
  return verdict(faults.length > 0 ? 'REFUSED' : settled ? 'SETTLED' : 'WAITING', faults)
}

/** Only who declared the list, or whose goods they are, asks for what follows it. */
function strangerFindings({ list, cancelledBy }: File, { agent, invtNo }: ListRequest): RequestRule[] {
  if (agent !== list.agent && agent !== list.merchant) return ['NOT_DECLARANT']
  if (invtNo !== null && list.invtNo !== null && invtNo !== list.invtNo) return ['OTHER_LIST']
  return cancelledBy === null ? [] : ['LIST_CANCELLED']
}

/** Before release a list may always be cancelled; after it, while no tax was paid and no goods come back. */
function cancelFindings({ released, windows, returns }: File, { appTime }: CancelRequest): RequestRule[] {
  if (released === null || appTime <= released) return []
  const day = shanghaiDay(appTime)
  return [
    ...(isAfter(day, windows.cancelBy) ? ['CANCEL_LATE' as const] : []),
    ...(returns.some((each) => isHeld(each, day)) ? ['RETURN_UNDER_WAY' as const] : []),
  ]
}

function returnFindings(file: File, { appTime, lines }: ReturnRequest): RequestRule[] {
  const { list, released, windows } = file
  const day = shanghaiDay(appTime)
  const findings: RequestRule[] = []
  if (released !== null && appTime < released) findings.push('BEFORE_RELEASE')
  if (isAfter(day, windows.returnBy)) findings.push('RETURN_LATE')
  const left = quantitiesLeft(file, day)
  const known = lines.filter(([line, hsCode]) => list.lines.some((each) => each[0] === line && each[2] === hsCode))
  if (known.length < lines.length) findings.push('RETURN_LINE')
  if (known.some(([line, , quantity]) => quantity > left.get(line)!)) findings.push('RETURN_QUANTITY')
  if (!windows.inPart && !isWhole(list, quantitiesOf([lines]))) findings.push('RETURN_IN_PART')
  return findings
}

const isAfter = (day: Day, last: Day | null) => last !== null && day > last

/** What was held on a day stays held for whoever asked on it, whatever was said of it later. */
const isHeld = ({ until }: Counted, day: Day) => until === null || until > day

function quantitiesLeft({ list, returns }: File, day: Day): Map<number, number> {
  const held = quantitiesOf(returns.filter((each) => isHeld(each, day)).map(({ lines }) => lines))
  return new Map(list.lines.map(([line, , , , , quantity]) => [line, quantity - (held.get(line) ?? 0)]))
}

function quantitiesOf(returns: readonly (readonly ReturnLine[])[]): Map<number, number> {
  const sums = new Map<number, number>()
  for (const lines of returns) for (const [line, , quantity] of lines) sums.set(line, (sums.get(line) ?? 0) + quantity)
  return sums
}

/** @param returned quantities by the number of the line */
export const isWhole = ({ lines }: Pick<AskedList, 'lines'>, returned: ReadonlyMap<number, number>): boolean =>
  lines.every(([line, , , , , quantity]) => returned.get(line) === quantity)

/** Back in time, where they were released, and as they were: only then is no tax due and the year given back. */
function checkFindings({ list, released, windows }: File, { check }: ReturnRequest): RequestRule[] {
  if (check === null || released === null) return []
  if (check.result === 'REFUSED') return ['CHECK_REFUSED']
  return [
    ...(check.district !== list.district && check.district !== list.port ? ['ARRIVED_ELSEWHERE' as const] : []),
    ...(isAfter(check.arrivedOn, windows.arriveBy) ? ['ARRIVED_LATE' as const] : []),
  ]
}

/** What waited for a release that will not be. */
const withoutList = (verdict: RequestVerdict): RequestVerdict =>
  verdict.state === 'WAITING' ? { ...verdict, state: 'REFUSED', findings: ['LIST_CANCELLED'] } : verdict

function lifeOf({ list, returns, cancelledBy }: File, requests: RequestVerdict[]): Life {
  const quantities = quantitiesOf(returns.filter(({ settled }) => settled).map(({ lines }) => lines))
  const parameters = cbecFor(list.acceptedOn)
  const regime = isOver(list, parameters) ? 'full' : 'reduced'
  const returned = returnedLines(list.lines, list.freightFen + list.insuredFen, regime, parameters, quantities)
  return {
    requests,
    cancelled: cancelledBy !== null,
    returned,
    returnedFen: returned.reduce((sum, { dutiableFen }) => sum + dutiableFen, 0),
    returnedTaxFen: returned.reduce((sum, { taxFen }) => sum + taxFen, 0),
  }
}
