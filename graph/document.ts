import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseIdOf } from './enterprise.ts'

/**
 * A document as its check made it: key, appTime, appType, hash, then what the kind's list of slots says; behind them
 * the credit code of its sender and when it was received.
 */
export type DocumentRow = unknown[]

/** What became of one document. */
export interface Applied {
  key: string
  state: 'APPLIED' | 'UNCHANGED' | 'STALE' | 'CONFLICT'
}

/** What stands now in place of what; `former` is null where nothing stood. */
export interface Change {
  row: DocumentRow
  former: DocumentRow | null
}

export interface Folded {
  /** One per row, in its order. */
  applied: Applied[]
  changes: Change[]
}

interface Shape {
  label: string
  /** Property of each slot of a row; every kind begins with key, appTime, appType and hash. */
  slots: readonly string[]
  integers: readonly string[]
  /** Relationship to the enterprise whose credit code stands in the slot; a null code has none. */
  firms: Readonly<Record<string, string>>
  /** Sort keys `enterprise id|day|key`, by the slot of the enterprise. */
  sorted: Readonly<Record<string, string>>
  /** Slot of the day in the sort keys. */
  day: string
  /** Slot of the firm whose own word comes before that of others, like a platform's of its orders. */
  first?: string
}

/** A kind of document that is sent again and again, and the five texts that fold it. */
export interface DocumentNoun extends Shape {
  readonly texts: ReturnType<typeof textsOf>
}

export const documentNoun = (shape: Shape): DocumentNoun => {
  const whole = { ...shape, slots: [...shape.slots, 'sender', 'receivedAt'] }
  return { ...whole, texts: textsOf(whole) }
}

export const DELETED = 3

function textsOf({ label, slots, firms, sorted }: Shape) {
  const names = [...slots, ...Object.keys(sorted)]
  const links = Object.entries(firms).map(([type, slot]) => ({ type, at: slots.indexOf(slot) }))
  const text = (name: string, cypher: string) => internal(`${name}${label}`, 'the apply job', cypher)
  return {
    // Starts at the unique keys; a row for each document that is there already.
    find: text('find', `UNWIND $keys AS k MATCH (d:${label} {key: k}) RETURN d.key`),
    // Starts at nothing: the keys are new, and their constraint refuses the transaction if they are not.
    create: text(
      'create',
      `UNWIND $rows AS r
${links.map(({ at }, i) => `OPTIONAL MATCH (f${i}:Enterprise {uscc: r[${at}]})`).join('\n')}
CREATE (d:${label} {${names.map((name, i) => `${name}: r[${i}]`).join(', ')}})
${links.map(({ type }, i) => `FOREACH (_ IN CASE WHEN f${i} IS NULL THEN [] ELSE [1] END | CREATE (d)-[:${type}]->(f${i}))`).join('\n')}`,
    ),
    // Starts at the unique keys, in one order for everybody, and locks what is there.
    lock: text(
      'lock',
      `UNWIND $keys AS k MATCH (d:${label} {key: k}) SET d.lock = true REMOVE d.lock RETURN [${slots.map((name) => `d.${name}`).join(', ')}]`,
    ),
    // Starts at the unique keys of documents that are locked; their firms may be others now.
    replace: text(
      'replace',
      `UNWIND $rows AS r MATCH (d:${label} {key: r[0]})
OPTIONAL MATCH (d)-[old${links.length ? `:${links.map(({ type }) => type).join('|')}` : ''}]->(:Enterprise)
DELETE old
WITH DISTINCT r, d
SET ${names.map((name, i) => `d.${name} = r[${i}]`).join(', ')}
WITH r, d
${links.map(({ type, at }) => `CALL (r, d) { MATCH (f:Enterprise {uscc: r[${at}]}) CREATE (d)-[:${type}]->(f) }`).join('\n')}`,
    ),
    // Starts at the unique keys of the versions and of their documents.
    version: text(
      'keepVersionsOf',
      `UNWIND $rows AS r MATCH (d:${label} {key: r[0]})
MERGE (v:Version {key: '${label}|' + r[0] + '|' + r[1] + '|' + r[2] + '|' + r[3]})
ON CREATE SET v.appTime = r[1], v.appType = toInteger(r[2]), v.hash = r[3], v.row = r[4]
MERGE (v)-[:OF]->(d)
WITH DISTINCT d SET d.versions = COUNT { (d)<-[:OF]-() }`,
    ),
  }
}

/**
 * Folds documents into their nodes. The greatest in the order (appTime, appType, hash) stands, whatever came first; all
 * others are kept as versions. A document with the same appTime and other content than what stands is a conflict.
 *
 * @throws a constraint failure of Neo4j when another transaction created one of the keys meanwhile: run it again
 */
export async function foldDocuments(tx: Transaction, noun: DocumentNoun, rows: DocumentRow[]): Promise<Folded> {
  const sent = new Map<string, DocumentRow[]>()
  for (const row of rows) {
    const known = sent.get(keyOf(row))
    if (known) known.push(row)
    else sent.set(keyOf(row), [row])
  }
  const keys = [...sent.keys()]
  const there = new Set((await tx.run(noun.texts.find, { keys })).map(([key]) => key as string))
  const standing = new Map<string, DocumentRow>()
  if (there.size > 0) {
    const locked = await tx.run(noun.texts.lock, { keys: [...there].sort() })
    for (const [row] of locked) standing.set(keyOf(row as DocumentRow), row as DocumentRow)
  }
  const changes: Change[] = []
  const kept: DocumentRow[] = []
  for (const [key, versions] of sent) {
    const former = standing.get(key) ?? null
    const winner = greatest(noun, former, versions)
    if (winner !== former) changes.push({ row: winner, former })
    if (there.has(key) || versions.length > 1) kept.push(...losers(noun, winner, former, versions))
  }
  await write(tx, noun, changes, kept)
  const winners = new Map(changes.map(({ row }) => [keyOf(row), row]))
  return { applied: rows.map((row) => standingOf(row, winners, standing)), changes }
}

async function write(tx: Transaction, noun: DocumentNoun, changes: Change[], kept: DocumentRow[]): Promise<void> {
  const fresh = changes.filter(({ former }) => !former).map(({ row }) => stored(noun, row))
  const replaced = changes.filter(({ former }) => former).map(({ row }) => stored(noun, row))
  if (fresh.length) await tx.run(noun.texts.create, { rows: fresh })
  if (replaced.length) await tx.run(noun.texts.replace, { rows: replaced })
  if (kept.length) await tx.run(noun.texts.version, { rows: kept.map(versionSlots) })
}

const keyOf = (row: DocumentRow) => row[0] as string

function greatest(noun: DocumentNoun, former: DocumentRow | null, versions: DocumentRow[]): DocumentRow {
  let winner = former ?? versions[0]!
  for (const version of versions) if (compareVersions(noun, version, winner) > 0) winner = version
  return winner
}

/** In the order (sent by the first firm, appTime, appType, hash). */
export function compareVersions({ slots, first }: DocumentNoun, one: DocumentRow, other: DocumentRow): number {
  if (first !== undefined) {
    const [at, sender] = [slots.indexOf(first), slots.indexOf('sender')]
    const rank = (row: DocumentRow) => Number(row[at] === row[sender])
    if (rank(one) !== rank(other)) return rank(one) - rank(other)
  }
  for (const slot of [1, 2, 3]) {
    const [a, b] = [one[slot] as string | number, other[slot] as string | number]
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}

/** What does not stand, once each. */
function losers(
  noun: DocumentNoun,
  winner: DocumentRow,
  former: DocumentRow | null,
  versions: DocumentRow[],
): DocumentRow[] {
  const others = [...(former ? [former] : []), ...versions].filter((row) => compareVersions(noun, row, winner) !== 0)
  return others.filter((row, i) => others.findIndex((other) => compareVersions(noun, row, other) === 0) === i)
}

function standingOf(row: DocumentRow, winners: Map<string, DocumentRow>, standing: Map<string, DocumentRow>): Applied {
  const key = keyOf(row)
  const winner = winners.get(key)
  if (row === winner) return { key, state: 'APPLIED' }
  const stands = winner ?? standing.get(key)!
  if (row[3] === stands[3] && row[2] === stands[2] && row[1] === stands[1]) return { key, state: 'UNCHANGED' }
  return { key, state: row[1] === stands[1] ? 'CONFLICT' : 'STALE' }
}

/** The row as properties: whole numbers as Neo4j's, and the sort keys behind. */
function stored({ slots, integers, sorted, day }: DocumentNoun, row: DocumentRow): unknown[] {
  const values = [...row]
  for (const name of integers) {
    const at = slots.indexOf(name)
    if (values[at] !== null) values[at] = integer(values[at] as number)
  }
  const tail = `|${row[slots.indexOf(day)] as string}|${keyOf(row)}`
  for (const slot of Object.values(sorted)) values.push(enterpriseIdOf(row[slots.indexOf(slot)] as string) + tail)
  return values
}

const versionSlots = (row: DocumentRow) => [row[0], row[1], String(row[2]), row[3], JSON.stringify(row)]
