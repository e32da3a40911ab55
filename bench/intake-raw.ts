/**
 * The other arms of the bench `intake`, told by messages. `raw`: four statements of UNWIND and MERGE for the rows of a
 * unit, three connections, rows made beforehand; no door, no check, no match, no receipt. `plain`: what is written first:
 * one BullMQ job and one transaction of MERGE for each document.
 */
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import neo4j from 'neo4j-driver'
import { identityHash } from '../access/identity.ts'
import { documentValues, propertiesOf } from '../graph/document.ts'
import { inventoryDocument } from '../graph/inventory.ts'
import { orderDocument } from '../graph/order.ts'
import { paymentDocument } from '../graph/payment.ts'
import { waybillDocument } from '../graph/waybill.ts'
import { checkParcelDocument, type ParcelKind } from '../rules/parcel.ts'
import { LISTS, OPEN, UNIT, unitAt } from './intake-parcels.ts'

export interface RawOrder {
  arm: 'raw' | 'plain'
  seconds: number
  run: number
}

export interface RawResult {
  lists: number
  seconds: number
}

const NOUNS = { order: orderDocument, payment: paymentDocument, waybill: waybillDocument, inventory: inventoryDocument }
type Kind = keyof typeof NOUNS
const KINDS = Object.keys(NOUNS) as Kind[]

/** Of each kind: its relationships to firms by slot, and to the other documents of its parcel. */
const TIES: Record<Kind, (names: string[]) => string> = {
  order: () => '',
  payment: (names) =>
    `WITH d, r OPTIONAL MATCH (o:Order {key: r[${names.indexOf('orderKey')}]}) FOREACH (_ IN CASE WHEN o IS NULL THEN [] ELSE [1] END | CREATE (d)-[:PAID]->(o))`,
  waybill: () => '',
  inventory: (names) =>
    `WITH d, r OPTIONAL MATCH (o:Order {key: r[0]}) OPTIONAL MATCH (w:Waybill) WHERE w.key STARTS WITH r[${names.indexOf('waybillKey')}] FOREACH (_ IN CASE WHEN o IS NULL THEN [] ELSE [1] END | CREATE (d)-[:COVERS]->(o)) FOREACH (_ IN CASE WHEN o IS NULL OR w IS NULL THEN [] ELSE [1] END | CREATE (w)-[:SHIPPED]->(o))`,
}

const TEXTS = Object.fromEntries(
  KINDS.map((kind) => {
    const { label, firms } = NOUNS[kind]
    const names = propertiesOf(NOUNS[kind])
    const links = Object.keys(firms).map((type, i) => ({ type, i, at: names.length + i }))
    const text = `UNWIND $rows AS r
${links.map(({ i, at }) => `MATCH (f${i}:Enterprise {uscc: r[${at}]})`).join('\n')}
MERGE (d:${label} {key: r[0]})
ON CREATE SET ${names
      .slice(1)
      .map((name, i) => `d.${name} = r[${i + 1}]`)
      .join(', ')}
${links.map(({ type, i }) => `CREATE (d)-[:${type}]->(f${i})`).join('\n')}
${TIES[kind](names)}`
    return [kind, text]
  }),
) as Record<Kind, string>

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, REDIS_URL } = process.env
const driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic(NEO4J_USER!, NEO4J_PASSWORD!), {
  disableLosslessIntegers: true,
})
const hash = identityHash('bench')

type Rows = Record<Kind, unknown[][]>

/** Rows as the apply job sends them, whole numbers already Neo4j's. */
function rowsOf(index: number, run: number): Rows {
  const tag = String(run).padStart(OPEN.length, '0')
  const rows = {} as Rows
  for (const { kind, sender, text } of unitAt(index).sends)
    rows[kind as Kind] = text
      .replaceAll(OPEN, tag)
      .split('\n')
      .map((line) => rowOf(kind as Kind, sender, JSON.parse(line) as Record<string, unknown>))
  return rows
}

function rowOf(kind: Kind, sender: string, line: Record<string, unknown>): unknown[] {
  const checked = checkParcelDocument(kind as ParcelKind, line[kind], hash, 'bench')
  if (!('row' in checked)) throw new Error(JSON.stringify(checked))
  const noun = NOUNS[kind]
  const row = [...checked.row, sender, '2026-03-02T00:00:00.000Z']
  const values = documentValues(noun, row).map((value) => (typeof value === 'number' ? neo4j.int(value) : value))
  return [...values, ...noun.places.firms.map((at) => row[at])]
}

async function raw({ seconds, run }: RawOrder): Promise<RawResult> {
  // More than can be written, made before the clock runs.
  const prepared = Array.from({ length: Math.ceil((seconds * 16_000) / UNIT) }, (_, i) =>
    rowsOf(i % 40, run * 1_000 + Math.floor(i / 40)),
  )
  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1_000
  let next = 0
  let lists = 0
  const lane = async (): Promise<void> => {
    const session = driver.session({ database: 'neo4j' })
    while (elapsed() < seconds && next < prepared.length) {
      const unit = prepared[next++]!
      for (const kind of KINDS)
        await session.executeWrite((tx) => tx.run(TEXTS[kind], { rows: unit[kind] }).then(() => undefined))
      lists += LISTS
    }
    await session.close()
  }
  await Promise.all([lane(), lane(), lane()])
  return { lists, seconds: elapsed() }
}

async function plain({ seconds, run }: RawOrder): Promise<RawResult> {
  const connection = () => new Redis(REDIS_URL!, { maxRetriesPerRequest: null })
  const queue = new Queue('plain', { connection: connection() })
  const prepared = Array.from({ length: Math.ceil((seconds * 500) / UNIT) }, (_, i) => rowsOf(i, run * 1_000))
  let done = 0
  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1_000
  const worker = new Worker<{ kind: Kind; row: unknown[] }>(
    'plain',
    async ({ data: { kind, row } }) => {
      const session = driver.session({ database: 'neo4j' })
      await session.executeWrite((tx) => tx.run(TEXTS[kind], { rows: [revived(row)] }).then(() => undefined))
      await session.close()
      done += 1
    },
    { connection: connection(), concurrency: 8 },
  )
  for (const unit of prepared) {
    for (let i = 0; i < UNIT && elapsed() < seconds; i++)
      await Promise.all(KINDS.map((kind) => queue.add(kind, { kind, row: unit[kind][i]! }, { removeOnComplete: true })))
    if (elapsed() >= seconds) break
  }
  const spent = elapsed()
  const lists = done / KINDS.length
  await worker.close(true)
  await queue.obliterate({ force: true })
  await queue.close()
  return { lists, seconds: spent }
}

const revived = (row: unknown[]) =>
  row.map((value) =>
    typeof value === 'object' && value !== null && 'low' in value ? neo4j.int((value as { low: number }).low) : value,
  )

process.on(
  'message',
  (order: RawOrder) => void (order.arm === 'raw' ? raw : plain)(order).then((result) => process.send!(result)),
)
process.on('disconnect', () => process.exit())
