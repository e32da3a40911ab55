/** An export: its list, and the documents that it has to agree with or that follow it. */
import { internal, scoped } from './cypher.ts'
import { DELETED } from './document.ts'
import { documentKey, type DocumentRow } from './document-row.ts'
import { type Graph, integer, type Transaction } from './driver.ts'
import type { FilingKind } from '../schema/filings.ts'
import type { ExportName } from './event.ts'
import { filingNouns } from './filing.ts'
import { rowAt } from './parcel.ts'

/** Rows of what stands; null where nothing came, or it was deleted. */
export interface StoredExport {
  list: DocumentRow
  standing: ExportStanding
  order: DocumentRow | null
  waybill: DocumentRow | null
  /** What stood of both when the list was declared, where that is not what stands now. */
  declared: { order: DocumentRow | null; waybill: DocumentRow | null }
  proceeds: DocumentRow[]
  cancellations: StoredRequest[]
  returns: StoredRequest[]
}

/** What follows a list, and how the last match has answered it. */
export interface StoredRequest {
  row: DocumentRow
  answer: ExportAnswer
}

/** What the last match left on a node; the first of all is null. */
export interface ExportAnswer {
  /** Receipt code of the message family. */
  state: string | null
  findings: string[]
  /** Number of that state: whoever hears of a lower one later hears of an older one. */
  stateNo: number
}

export interface ExportStanding extends ExportAnswer {
  verdict: string | null
  /** Documents whose change came after the list was declared. */
  late: string[]
}

const ANSWER = (n: string) => `${n}.state, ${n}.findings, ${n}.stateNo`

/** Starts at an index of what lists are named by; no row where no list has come yet. */
const listsBy = (property: string) =>
  internal(
    `exportListsBy${property}`,
    'the match job',
    `UNWIND $values AS v MATCH (i:ExportInventory {${property}: v}) RETURN i.key`,
  )

const LISTS_BY: Record<ExportName[0], ReturnType<typeof listsBy>> = {
  key: listsBy('key'),
  waybillKey: listsBy('waybillKey'),
  invtNo: listsBy('invtNo'),
}

/** Almost no document has a second version. */
const VERSIONS = (n: string) =>
  `CASE WHEN ${n}.versions > 0 THEN COLLECT { MATCH (v:Version)-[:OF]->(${n}) RETURN v.row } ELSE [] END`

/**
 * Starts at the unique keys of lists; walks to the order under the same key, to the waybill that the list names, and over
 * indexes to proceeds, cancellations and returns. No row where no list has come.
 */
const LOOK = internal(
  'lookAtExports',
  'the match job',
  `UNWIND $keys AS k
MATCH (i:ExportInventory {key: k})
OPTIONAL MATCH (o:ExportOrder {key: k})
OPTIONAL MATCH (w:ExportWaybill {key: i.waybillKey})
RETURN i.row, [${ANSWER('i')}, i.verdict, i.late], o.row, w.row,
  COLLECT { MATCH (p:Proceeds {orderKey: k}) RETURN p.row },
  COLLECT { MATCH (c:ExportCancellation {invtNo: i.invtNo}) RETURN [c.row, ${ANSWER('c')}] },
  COLLECT { MATCH (b:ExportReturn {invtNo: i.invtNo}) RETURN [b.row, ${ANSWER('b')}] },
  ${VERSIONS('o')}, ${VERSIONS('w')}`,
)

/** The lists that the names lead to, with all that belongs to them, and the stored keys of those that were deleted. */
export async function findExports(
  tx: Transaction,
  names: ExportName[],
): Promise<{ found: StoredExport[]; gone: string[] }> {
  const keys = new Set<string>()
  for (const by of ['key', 'waybillKey', 'invtNo'] as const) {
    const named = names
      .filter(([each]) => each === by)
      .map(([, value]) => (by === 'invtNo' ? value : documentKey(value)))
    const values = [...new Set(named)]
    for (const [key] of values.length ? await tx.run(LISTS_BY[by], { values }) : []) keys.add(key as string)
  }
  const rows = keys.size ? await tx.run(LOOK, { keys: [...keys].sort() }) : []
  const found = rows.map(storedExport).filter((stored) => stored !== null)
  const there = new Set(found.map(({ list }) => documentKey(list[0] as string)))
  return { found, gone: [...keys].filter((key) => !there.has(key)) }
}

function storedExport(columns: unknown[]): StoredExport | null {
  const [list, standing, order, waybill, proceeds, cancellations, returns, orders, waybills] = columns
  const row = rowIn('exportInventory', list)
  if (!row) return null
  return {
    list: row,
    standing: standingIn(standing as unknown[]),
    order: rowIn('exportOrder', order),
    waybill: rowIn('exportWaybill', waybill),
    declared: {
      order: declared('exportOrder', row, rowIn('exportOrder', order), orders),
      waybill: declared('exportWaybill', row, rowIn('exportWaybill', waybill), waybills),
    },
    proceeds: rowsIn('proceeds', proceeds),
    cancellations: requestsIn('exportCancellation', cancellations),
    returns: requestsIn('exportReturn', returns),
  }
}

function standingIn(columns: unknown[]): ExportStanding {
  const [verdict, late] = columns.slice(3) as [string | null, string[] | null]
  return { ...answerIn(columns), verdict, late: late ?? [] }
}

/** Null where nothing came, or it was deleted. */
function rowIn(kind: FilingKind, text: unknown): DocumentRow | null {
  if (text === null) return null
  const row = filingNouns[kind].form.read(text as string)
  return row[2] === DELETED ? null : row
}

const requestsIn = (kind: FilingKind, columns: unknown): StoredRequest[] =>
  (columns as [string, ...unknown[]][]).flatMap(([text, ...answer]) =>
    rowsIn(kind, [text]).map((row) => ({ row, answer: answerIn(answer) })),
  )

const answerIn = ([state, findings, stateNo]: unknown[]): ExportAnswer => ({
  state: state as string | null,
  findings: (findings as string[] | null) ?? [],
  stateNo: (stateNo as number | null) ?? 0,
})

const rowsIn = (kind: FilingKind, texts: unknown): DocumentRow[] =>
  (texts as string[]).map((text) => rowIn(kind, text)).filter((row) => row !== null)

function declared(
  kind: 'exportOrder' | 'exportWaybill',
  list: DocumentRow,
  now: DocumentRow | null,
  versions: unknown,
): DocumentRow | null {
  const rows = (versions as string[]).map((row) => filingNouns[kind].form.read(row))
  return now && rowAt(list[1] as string, rows, filingNouns[kind], now[1] as string)
}

/** Starts at the unique keys of lists that read otherwise now. */
const SETTLE = internal(
  'settleExports',
  'the match job',
  `UNWIND $rows AS r MATCH (i:ExportInventory {key: r[0]})
SET i.state = r[1], i.findings = r[2], i.stateNo = r[3], i.verdict = r[4], i.late = r[5]`,
)

/** Starts at the unique keys of requests that are answered otherwise now. */
const answerText = (label: string) =>
  internal(
    `answer${label}`,
    'the match job',
    `UNWIND $rows AS r MATCH (b:${label} {key: r[0]}) SET b.state = r[1], b.findings = r[2], b.stateNo = r[3]`,
  )

const ANSWERS = { cancellations: answerText('ExportCancellation'), returns: answerText('ExportReturn') }

/** Starts at the unique keys of lists that were looked at: what does not belong to one any more is tied to it no longer. */
const UNTIE = internal(
  'untieExports',
  'the match job',
  `UNWIND $keys AS k
MATCH (i:ExportInventory {key: k})
OPTIONAL MATCH (o:ExportOrder {key: k})
UNWIND COLLECT {
  MATCH (i)-[r:COVERS]->() RETURN r UNION ALL
  MATCH (i)<-[r:ABOUT]-(:ExportCancellation|ExportReturn|ReturnTally) RETURN r UNION ALL
  MATCH (o)<-[r:PAID|SHIPPED]-() RETURN r
} AS r
DELETE r`,
)

/** Starts at the unique keys of lists that nothing is tied to. */
const TIE = internal(
  'tieExports',
  'the match job',
  `UNWIND $rows AS r
MATCH (i:ExportInventory {key: r[0]})
OPTIONAL MATCH (o:ExportOrder {key: r[0]})
OPTIONAL MATCH (w:ExportWaybill {key: i.waybillKey})
WITH i, o, w, COLLECT { MATCH (p:Proceeds {orderKey: r[0]}) RETURN p } AS ps,
  COLLECT { UNWIND r[1] AS c MATCH (x:ExportCancellation {key: c}) RETURN x UNION ALL
    UNWIND r[2] AS b MATCH (x:ExportReturn {key: b}) RETURN x UNION ALL
    MATCH (x:ReturnTally {invtNo: i.invtNo}) RETURN x } AS xs
FOREACH (x IN xs | CREATE (x)-[:ABOUT]->(i))
WITH i, o, w, ps WHERE o IS NOT NULL
CREATE (i)-[:COVERS]->(o)
FOREACH (p IN ps | CREATE (p)-[:PAID]->(o))
WITH o, w WHERE w IS NOT NULL
CREATE (w)-[:SHIPPED]->(o)`,
)

/** Starts at the unique keys of lists that were released and disagree now. */
const DISCREPANCY = internal(
  'recordExportDiscrepancies',
  'the match job',
  `UNWIND $rows AS r
MATCH (i:ExportInventory {key: r[0]})
MERGE (d:Discrepancy {key: r[0] + '|' + r[1]})
ON CREATE SET d.findings = r[2], d.recordedAt = $at
MERGE (d)-[:ABOUT]->(i)`,
)

/** What reads otherwise than it did, and the lists that were looked at. */
export interface SettledExports {
  /** With the keys of what follows them. */
  looked: { key: string; cancellations: string[]; returns: string[] }[]
  /** Lists that were deleted: nothing is said of them any more. */
  gone: string[]
  lists: (ExportStanding & { key: string })[]
  cancellations: (ExportAnswer & { key: string })[]
  returns: (ExportAnswer & { key: string })[]
  contradicted: { key: string; findings: string[] }[]
}

export async function settleExports(tx: Transaction, settled: SettledExports, at: string): Promise<void> {
  const { looked, gone, lists, contradicted } = settled
  const keys = [...looked.map(({ key }) => documentKey(key)), ...gone]
  if (keys.length) await tx.run(UNTIE, { keys })
  const ties = looked.map(({ key, cancellations, returns }) => [
    documentKey(key),
    cancellations.map(documentKey),
    returns.map(documentKey),
  ])
  if (ties.length) await tx.run(TIE, { rows: ties })
  const rows = [
    ...lists.map((list) => [...answerSlots(list), list.verdict, list.late]),
    ...gone.map((key) => [key, null, null, null, null, null]),
  ]
  if (rows.length) await tx.run(SETTLE, { rows })
  for (const kind of ['cancellations', 'returns'] as const) {
    const answered = settled[kind].map(answerSlots)
    if (answered.length) await tx.run(ANSWERS[kind], { rows: answered })
  }
  const discrepancies = contradicted.map(({ key, findings }) => [documentKey(key), findings.join(','), findings])
  if (discrepancies.length) await tx.run(DISCREPANCY, { rows: discrepancies, at })
}

const answerSlots = ({ key, state, findings, stateNo }: ExportAnswer & { key: string }) => [
  documentKey(key),
  state,
  findings,
  integer(stateNo),
]

/**
 * Starts at the unique key of the order, which is that of its list. One row; what the caller is no party to and does not
 * supervise is as if it had not come.
 */
const FIND = scoped(
  'findExport',
  `OPTIONAL MATCH (o:ExportOrder {key: $key})
OPTIONAL MATCH (i:ExportInventory {key: $key})
OPTIONAL MATCH (w:ExportWaybill) WHERE w.key = i.waybillKey
WITH o, i, w, COLLECT { MATCH (p:Proceeds {orderKey: $key}) RETURN p.row } AS ps, '"' + $scope.party + '"' AS me
WHERE $scope.all OR o.row CONTAINS me OR i.row CONTAINS me OR w.row CONTAINS me OR any(p IN ps WHERE p CONTAINS me)
  OR i.district IN $scope.districts OR i.port IN $scope.districts
  OR EXISTS { (o)-[:SOLD_ON|SOLD_BY]->(e:Enterprise) WHERE e.district IN $scope.districts }
RETURN i.row, i.state, o.row, w.row, ps`,
)

export interface FoundExport {
  list: DocumentRow | null
  state: string | null
  order: DocumentRow | null
  waybill: DocumentRow | null
  proceeds: DocumentRow[]
}

/** Null when nothing has come under the key, or nothing that the caller is a party to. */
export async function findExport(graph: Graph, key: string, scope: object): Promise<FoundExport | null> {
  const [found] = await graph.read(FIND, { key: documentKey(key), scope })
  if (!found) return null
  const [list, state, order, waybill, proceeds] = found
  const whole = {
    list: rowIn('exportInventory', list),
    state: state as string | null,
    order: rowIn('exportOrder', order),
    waybill: rowIn('exportWaybill', waybill),
    proceeds: rowsIn('proceeds', proceeds),
  }
  return whole.list || whole.order || whole.proceeds.length > 0 ? whole : null
}
