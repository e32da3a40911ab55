/** What becomes of exports when one of their documents comes: part of the match, in its transaction. */
import type { Transaction } from '../graph/driver.ts'
import type { ExportName } from '../graph/event.ts'
import { type ExportAnswer, findExports, settleExports, type StoredExport } from '../graph/export.ts'
import type { Verdict as Told } from '../graph/inbox.ts'
import { type Export, judgeExport, type JudgedExport, matchExportReturn } from '../rules/export.ts'
import { type Filed, filedOf } from '../rules/filing.ts'
import { type ParcelKind, wordOf } from '../rules/parcel.ts'

/** Codes of the message family: in customs' base, released, sent back, settled. */
const STATE = { WAITING: '120', MATCHED: '800', DISAGREES: '100', SETTLED: '399' }

/** Codes of the message family for a change of what a list was declared on. */
const LATE_CHANGE = { order: '-301011', waybill: '-504016' }

/** @returns what each party hears */
export async function matchExports(tx: Transaction, names: ExportName[], at: string): Promise<Map<string, Told[]>> {
  if (names.length === 0) return new Map()
  const { found, gone } = await findExports(tx, names)
  const looked = found.map(outcomeOf)
  const told = new Map<string, Told[]>()
  for (const outcome of looked) for (const [party, news] of newsOf(outcome)) tell(told, party, news)
  await settleExports(
    tx,
    {
      looked: looked.map(({ standing, cancellations, returns }) => ({
        key: standing.key,
        cancellations: cancellations.map(({ key }) => key),
        returns: returns.map(({ key }) => key),
      })),
      gone,
      lists: looked.filter(({ changed }) => changed).map(({ standing }) => standing),
      cancellations: looked.flatMap(({ cancellations }) => cancellations.filter(isNew)),
      returns: looked.flatMap(({ returns }) => returns.filter(isNew)),
      contradicted: looked.filter(({ contradicted }) => contradicted).map(({ standing }) => standing),
    },
    at,
  )
  return told
}

function tell(told: Map<string, Told[]>, party: string, news: Told): void {
  const list = told.get(party)
  if (list) list.push(news)
  else told.set(party, [news])
}

interface Outcome {
  judged: JudgedExport
  standing: ExportAnswer & { key: string; verdict: string; late: string[] }
  /** What everybody hears is another. */
  changed: boolean
  /** Released before, and disagrees now. */
  contradicted: boolean
  cancellations: Answered[]
  returns: Answered[]
}

interface Answered extends ExportAnswer {
  kind: 'exportCancellation' | 'exportReturn'
  key: string
  sender: string
  former: ExportAnswer
}

const isNew = ({ state, findings, former }: Pick<Answered, 'state' | 'findings' | 'former'>) =>
  state !== former.state || findings.join() !== former.findings.join()

function outcomeOf(stored: StoredExport): Outcome {
  const judged = judgeExport(exportOf(stored, stored), exportOf(stored, stored.declared))
  const { list } = judged.compared
  // A number alone makes nobody a party: what others ask for is kept, and leads to nothing.
  const cancellations = stored.cancellations
    .map(({ row, answer }) => ({ request: filedOf('exportCancellation', row), former: answer }))
    .filter(({ request }) => [list.agentUscc, list.merchantUscc].includes(request.agentUscc))
    .map(({ request, former }) => answered('exportCancellation', request, former, STATE.SETTLED, []))
  const returns = stored.returns
    .map(({ row, answer }) => ({ request: filedOf('exportReturn', row), former: answer }))
    .filter(({ request }) => request.merchantUscc === list.merchantUscc)
    .map(({ request, former }) => answeredReturn(list, request, former))
  const cancelled = cancellations.length > 0
  const { standing: former } = stored
  const released = former.state === STATE.MATCHED
  const { state: verdict } = judged.verdict
  // What was released stays so, whatever comes later; only a cancellation takes it back.
  const state = cancelled ? STATE.SETTLED : released ? STATE.MATCHED : STATE[verdict]
  const findings = rulesOf(judged.verdict.findings)
  const standing = { key: list.key, state, findings, stateNo: numberOf(state, former), verdict, late: judged.late }
  const changed =
    state !== former.state ||
    findings.join() !== former.findings.join() ||
    verdict !== former.verdict ||
    judged.late.join() !== former.late.join()
  return {
    judged,
    standing,
    changed,
    cancellations,
    returns,
    contradicted: released && verdict === 'DISAGREES',
  }
}

const rulesOf = (findings: { rule: string }[]) => [...new Set(findings.map(({ rule }) => rule))]

/** @param some the order and the waybill to compare */
function exportOf({ list, proceeds }: StoredExport, some: Pick<StoredExport, 'order' | 'waybill'>): Export {
  return {
    list: filedOf('exportInventory', list),
    order: some.order && filedOf('exportOrder', some.order),
    proceeds: proceeds.map((row) => filedOf('proceeds', row)),
    waybill: some.waybill && filedOf('exportWaybill', some.waybill),
  }
}

const numberOf = (state: string, former: ExportAnswer) => former.stateNo + Number(state !== former.state)

const answered = (
  kind: Answered['kind'],
  { key, sender }: Filed<Answered['kind']>,
  former: ExportAnswer,
  state: string,
  findings: string[],
): Answered => ({ kind, key, sender, former, state, findings, stateNo: numberOf(state, former) })

function answeredReturn(
  list: Filed<'exportInventory'>,
  request: Filed<'exportReturn'>,
  former: ExportAnswer,
): Answered {
  const findings = rulesOf(matchExportReturn(list, request))
  return answered('exportReturn', request, former, findings.length > 0 ? STATE.DISAGREES : STATE.WAITING, findings)
}

/** Each party hears of the documents that it has sent itself. */
function* newsOf({ judged, standing, changed, cancellations, returns }: Outcome): Generator<[string, Told]> {
  const { list, order, proceeds, waybill } = judged.compared
  const news = (kind: ParcelKind, key: string, { state, findings, stateNo }: ExportAnswer): Told => [
    wordOf(kind),
    key,
    state!,
    findings,
    list.key,
    stateNo,
  ]
  for (const request of [...cancellations, ...returns])
    if (isNew(request)) yield [request.sender, news(request.kind, request.key, request)]
  if (!changed) return
  yield [list.sender, news('exportInventory', list.key, standing)]
  for (const each of proceeds) yield [each.sender, news('proceeds', each.key, standing)]
  for (const [name, kind, document] of [
    ['order', 'exportOrder', order],
    ['waybill', 'exportWaybill', waybill],
  ] as const) {
    if (!document) continue
    const isLate = judged.late.includes(name)
    const answer = isLate ? { ...standing, state: LATE_CHANGE[name], findings: ['LATE_CHANGE'] } : standing
    yield [document.sender, news(kind, document.key, answer)]
  }
}
