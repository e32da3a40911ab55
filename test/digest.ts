/** The graph of some parties' parcels as one text: what has to be the same however their documents came. */
import { hash } from 'node:crypto'
import type { Door } from './door.ts'

/** Recording times, numbers of events, receipts and what was issued are not part of it; everything else is. */
const LEFT_OUT = ['receivedAt', 'acceptedSeq', 'state', 'stateNo']

const NODES = `MATCH (n) WHERE any(l IN labels(n) WHERE l IN ['Order', 'Payment', 'Waybill', 'WaybillStatus', 'Inventory'])
  AND any(p IN $parties WHERE n.key STARTS WITH p)
RETURN labels(n)[0], properties(n), COLLECT { MATCH (v:Version)-[:OF]->(n) RETURN v.key + v.row },
  COLLECT { MATCH (n)-[r]->(m) RETURN type(r) + coalesce(m.key, m.uscc) }`

const EDGES = `MATCH (a:Enterprise)-[t:TRADES_ON|SHIPS_WITH|PAYS_BY]->(b) WHERE a.uscc IN $parties
RETURN type(t), a.uscc, b.uscc, properties(t)`

const TALLIES = `MATCH (e:Enterprise) WHERE e.uscc IN $parties MATCH (t:Tally {enterprise: e.id})
WHERE t.orders <> 0 OR t.orderFen <> 0 OR t.lists <> 0 OR t.disagreeing <> 0
RETURN t.key, t.orders, t.orderFen, t.lists, t.disagreeing`

const QUOTAS = `MATCH (i:Inventory) WHERE any(p IN $parties WHERE i.key STARTS WITH p)
WITH DISTINCT i.buyer AS buyer MATCH (q:Quota) WHERE q.key STARTS WITH buyer AND q.usedFen <> 0 RETURN q.key, q.usedFen`

/** The facts themselves, in one order, for a reader who wants to know what differs. */
export async function pictureOf(door: Door, parties: string[]): Promise<string[]> {
  const nodes = (await door.draw(NODES, { parties })).map(([label, properties, versions, ties]) => [
    label,
    Object.entries(properties as object)
      .filter(([name]) => !LEFT_OUT.includes(name))
      .sort(),
    (versions as string[]).map(withoutReceipt).sort(),
    (ties as string[]).sort(),
  ])
  const sums = await Promise.all([EDGES, TALLIES, QUOTAS].map((text) => door.draw(text, { parties })))
  return [...nodes, ...sums.flat()].map((fact) => JSON.stringify(fact)).sort()
}

/** A version ends with when it was received. */
const withoutReceipt = (version: string) => version.replace(/,"[^"]*"\]$/, ']')

export const digestOf = async (door: Door, parties: string[]) =>
  hash('sha256', (await pictureOf(door, parties)).join('\n'))

const WIPE = `MATCH (n) WHERE any(l IN labels(n) WHERE l IN ['Order', 'Payment', 'Waybill', 'WaybillStatus', 'Inventory'])
  AND any(p IN $parties WHERE n.key STARTS WITH p)
OPTIONAL MATCH (v:Version)-[:OF]->(n) OPTIONAL MATCH (d:Discrepancy)-[:ABOUT]->(n)
WITH n, v, d, n.buyer + '|2026' AS quota
OPTIONAL MATCH (q:Quota {key: quota}) DETACH DELETE v, d, q, n`
const WIPE_SUMS = `MATCH (e:Enterprise) WHERE e.uscc IN $parties
OPTIONAL MATCH (e)-[t:TRADES_ON|SHIPS_WITH|PAYS_BY]->() DELETE t
WITH DISTINCT e MATCH (t:Tally {enterprise: e.id}) DELETE t`

/** As if none of it had ever come; the same documents may come again. */
export async function forget(door: Door, parties: string[]): Promise<void> {
  await door.draw(WIPE, { parties })
  await door.draw(WIPE_SUMS, { parties })
}
