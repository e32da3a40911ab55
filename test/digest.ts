/** The graph of some parties' parcels as one text: what has to be the same however their documents came. */
import { hash } from 'node:crypto'
import { namedRow } from '../graph/document.ts'
import { inventoryDocument } from '../graph/inventory.ts'
import type { Door } from './door.ts'

/** Recording times, numbers of events, receipts and what was issued are not part of it; everything else is. */
const LEFT_OUT = ['receivedAt', 'acceptedSeq', 'state', 'stateNo', 'seq', 'until', 'source']

const WITH_ROWS = [
  ...['Order', 'Payment', 'Waybill', 'WaybillStatus', 'Inventory', 'Cancellation', 'Return', 'Delivery', 'ExportOrder'],
  ...['Proceeds', 'ExportWaybill', 'Arrival', 'Departure', 'ExportInventory', 'ExportCancellation', 'Consolidation'],
  ...['ExportReturn', 'ReturnTally'],
]

/** Documents say their firms in their rows; what customs found and where a parcel was seen hangs on such a document. */
const OF_PARTIES = `MATCH (d:${WITH_ROWS.join('|')}) WHERE any(p IN $parties WHERE d.row CONTAINS p)
UNWIND [d] + COLLECT { MATCH (c:ReturnCheck {returnKey: d.key}) RETURN c } + COLLECT { MATCH (x:Passage)-[:IN]->(d) RETURN x } AS n
WITH DISTINCT n`

const NODES = `${OF_PARTIES}
RETURN labels(n)[0], properties(n), COLLECT { MATCH (v:Version)-[:OF]->(n) RETURN v.key + v.row },
  COLLECT { MATCH (n)-[r]->(m) RETURN type(r) + coalesce(m.key, m.uscc) }`

const EDGES = `MATCH (a:Enterprise)-[t:TRADES_ON|SHIPS_WITH|PAYS_BY]->(b) WHERE a.uscc IN $parties
RETURN type(t), a.uscc, b.uscc, properties(t)`

const TALLIES = `MATCH (e:Enterprise) WHERE e.uscc IN $parties MATCH (t:Tally {enterprise: e.id})
WHERE t.orders <> 0 OR t.orderFen <> 0 OR t.lists <> 0 OR t.disagreeing <> 0
RETURN t.key, t.orders, t.orderFen, t.lists, t.disagreeing, t.identityDisagreeing`

const LISTS = `MATCH (i:Inventory) WHERE any(p IN $parties WHERE i.row CONTAINS '"' + p + '"') RETURN i.row`
const QUOTAS =
  'UNWIND $buyers AS buyer MATCH (q:Quota) WHERE q.key STARTS WITH buyer AND q.usedFen <> 0 RETURN q.key, q.usedFen'

async function buyersOf(door: Door, parties: string[]): Promise<string[]> {
  const lists = await door.draw(LISTS, { parties })
  return [
    ...new Set(
      lists.map(([row]) => namedRow(inventoryDocument, inventoryDocument.form.read(row as string)).buyer as string),
    ),
  ]
}

/** The facts themselves, in one order, for a reader who wants to know what differs. */
export async function pictureOf(door: Door, parties: string[]): Promise<string[]> {
  const nodes = (await door.draw(NODES, { parties })).map(([label, properties, versions, ties]) => [
    label,
    Object.entries(properties as object)
      .filter(([name]) => !LEFT_OUT.includes(name))
      .map(([name, value]) => [name, name === 'row' ? withoutReceipt(value as string) : value])
      .sort(),
    (versions as string[]).map(withoutReceipt).sort(),
    (ties as string[]).sort(),
  ])
  const buyers = await buyersOf(door, parties)
  const sums = await Promise.all([EDGES, TALLIES, QUOTAS].map((text) => door.draw(text, { parties, buyers })))
  return [...nodes, ...sums.flat()].map((fact) => JSON.stringify(fact)).sort()
}

/** A row, of a version too, ends with when it was received. */
const withoutReceipt = (version: string) => version.replace(/,\d+\]$/, ']')

export const digestOf = async (door: Door, parties: string[]) =>
  hash('sha256', (await pictureOf(door, parties)).join('\n'))

const WIPE = `${OF_PARTIES}
OPTIONAL MATCH (v:Version)-[:OF]->(n) OPTIONAL MATCH (d:Discrepancy)-[:ABOUT]->(n)
DETACH DELETE v, d, n`
const WIPE_QUOTAS = 'UNWIND $buyers AS buyer MATCH (q:Quota) WHERE q.key STARTS WITH buyer DETACH DELETE q'
const WIPE_SUMS = `MATCH (e:Enterprise) WHERE e.uscc IN $parties
OPTIONAL MATCH (e)-[t:TRADES_ON|SHIPS_WITH|PAYS_BY]->() DELETE t
WITH DISTINCT e MATCH (t:Tally {enterprise: e.id}) DELETE t`

/** As if none of it had ever come; the same documents may come again. */
export async function forget(door: Door, parties: string[]): Promise<void> {
  await door.draw(WIPE_QUOTAS, { buyers: await buyersOf(door, parties) })
  await door.draw(WIPE, { parties })
  await door.draw(WIPE_SUMS, { parties })
}
