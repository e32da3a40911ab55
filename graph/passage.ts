/**
 * Where a parcel was seen on its way: each line of a tally is a node that is found by its waybill, whether its list
 * has come or not.
 */
import { internal, scoped } from './cypher.ts'
import { documentKey } from './document-row.ts'
import type { Graph, Transaction } from './driver.ts'

/** What a tally says of its parcels. */
export interface Tally {
  key: string
  /** `carrier|waybillNo` */
  waybills: string[]
  kind: string
  at: string
  district: string
  billNo: string | null
}

/** Starts at the unique keys of tallies that stand otherwise now. */
const forgetText = (label: string) =>
  internal(
    `forgetPassages${label}`,
    'the apply job',
    `UNWIND $keys AS k MATCH (:${label} {key: k})<-[:IN]-(p:Passage) DETACH DELETE p`,
  )

/** Starts at the unique keys of tallies; their former passages are gone. */
const passText = (label: string) =>
  internal(
    `createPassages${label}`,
    'the apply job',
    `UNWIND $rows AS r MATCH (d:${label} {key: r[0]})
UNWIND r[1] AS w
CREATE (:Passage {key: '${label}|' + r[0] + '|' + w, waybillKey: w, kind: r[2], at: r[3], district: r[4], billNo: r[5]})-[:IN]->(d)`,
  )

const TEXTS = Object.fromEntries(
  ['Delivery', 'Arrival', 'Departure', 'Consolidation', 'ReturnTally'].map((label) => [
    label,
    { forget: forgetText(label), pass: passText(label) },
  ]),
)

/** @param changed keys of those that stood otherwise before */
export async function writePassages(
  tx: Transaction,
  label: string,
  changed: string[],
  tallies: Tally[],
): Promise<void> {
  const { forget, pass } = TEXTS[label]!
  if (changed.length) await tx.run(forget, { keys: changed.map(documentKey) })
  const rows = tallies.map(({ key, waybills, kind, at, district, billNo }) => [
    documentKey(key),
    [...new Set(waybills.map(documentKey))],
    kind,
    at,
    district,
    billNo,
  ])
  if (rows.length) await tx.run(pass, { rows })
}

/** Starts at the unique key of a list, and walks over the index of its waybill; no row for who is no party to the list. */
const seenText = (label: string) =>
  scoped(
    `passagesOf${label}`,
    `MATCH (i:${label} {key: $key})
WHERE $scope.all OR i.row CONTAINS '"' + $scope.party + '"' OR i.district IN $scope.districts OR i.port IN $scope.districts
MATCH (p:Passage {waybillKey: i.waybillKey})
RETURN p.kind, p.at, p.district, p.billNo ORDER BY p.at, p.key`,
  )

const SEEN = { Inventory: seenText('Inventory'), ExportInventory: seenText('ExportInventory') }

export interface Passage {
  kind: string
  at: string
  district: string
  billNo: string | null
}

/** Where the parcel of a list was seen, in the order of time. */
export async function findPassages(
  graph: Graph,
  list: { label: keyof typeof SEEN; key: string },
  scope: object,
): Promise<Passage[]> {
  const rows = await graph.read(SEEN[list.label], { key: documentKey(list.key), scope })
  return rows.map(([kind, at, district, billNo]) => ({ kind, at, district, billNo }) as Passage)
}
