/** Every kind of document that is sent again and again, and what it looks like in the graph. */
import type { ParcelKind } from '../rules/parcel.ts'
import { cancellationDocument } from './cancellation.ts'
import { scoped } from './cypher.ts'
import { documentKey } from './document-row.ts'
import { type DocumentNoun, namedRow } from './document.ts'
import type { Graph } from './driver.ts'
import { filingNouns } from './filing.ts'
import { inventoryDocument } from './inventory.ts'
import { orderDocument } from './order.ts'
import { paymentDocument } from './payment.ts'
import { returnDocument } from './return.ts'
import { waybillStatusDocument } from './waybill-status.ts'
import { waybillDocument } from './waybill.ts'

export const NOUNS: Readonly<Record<ParcelKind, DocumentNoun>> = {
  order: orderDocument,
  payment: paymentDocument,
  waybill: waybillDocument,
  waybillStatus: waybillStatusDocument,
  inventory: inventoryDocument,
  cancel: cancellationDocument,
  return: returnDocument,
  ...filingNouns,
}

/** Starts at the unique keys of documents; a row for each that names the caller. */
const ownText = (label: string) =>
  scoped(
    `own${label}`,
    `UNWIND $keys AS k MATCH (d:${label} {key: k}) WHERE d.row CONTAINS '"' + $scope.party + '"' RETURN d.row`,
  )

const OWN = Object.fromEntries(Object.entries(NOUNS).map(([kind, { label }]) => [kind, ownText(label)]))

/** What stands of documents that name the caller, by their keys, with the names of their slots. */
export async function findOwnDocuments(
  graph: Graph,
  kind: ParcelKind,
  asked: { keys: string[]; scope: object },
): Promise<Map<string, Record<string, unknown>>> {
  const { keys, scope } = asked
  const rows = keys.length ? await graph.read(OWN[kind]!, { keys: keys.map(documentKey), scope }) : []
  const documents = rows.map(([row]) => namedRow(NOUNS[kind], NOUNS[kind].form.read(row as string)))
  return new Map(documents.map((document) => [document.key as string, document]))
}
