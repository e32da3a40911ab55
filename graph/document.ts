import { type Cypher, internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import {
  type DocumentRow,
  documentKey,
  type Repetition,
  rowForm,
  type RowForm,
  sharingKey,
  sortKey,
} from './document-row.ts'
import { integer } from './driver.ts'
import { enterpriseIdOf, type FirmNodes, StrangeNode } from './enterprise.ts'
import type { PictureField } from './picture.ts'

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
  /** Those that were kept and do not stand: what was declared on may be among them. */
  kept: DocumentRow[]
}

interface Shape extends Repetition {
  label: string
  /** Names of the slots of a row; every kind begins with key, appTime, appType and hash. */
  slots: readonly string[]
  /** Slots that a query looks for, each as a property of its own; everything else is read from the property `row`. */
  shown: readonly string[]
  /** Slots with the key of another document, by which that one is found or this one from there. */
  keys: readonly string[]
  /** Relationship to the enterprise whose credit code stands in the slot; a null code has none. */
  firms: Readonly<Record<string, string>>
  /** Sort keys of the lists of an enterprise, by the slot of the enterprise. */
  sorted: Readonly<Record<string, string>>
  /** Slot of the day in the sort keys. */
  day: string
  /** Whether it shares the beginning of its key with others, which are looked for together. */
  sharing?: boolean
  /** Slot of the firm whose own word comes before that of others, like a platform's of its orders. */
  first?: string
}

/** A kind of document that is sent again and again, and the five texts that fold it. */
export interface DocumentNoun extends Shape {
  readonly texts: ReturnType<typeof textsOf>
  /** Where in a row stands what the shape names. */
  readonly places: ReturnType<typeof placesOf>
  /** The property `row`. */
  readonly form: RowForm
}

export const documentNoun = (shape: Shape): DocumentNoun => {
  const whole = { ...shape, slots: [...shape.slots, 'sender', 'receivedAt'] }
  return { ...whole, texts: textsOf(whole), places: placesOf(whole), form: rowForm(whole) }
}

function placesOf({ slots, shown, keys, sorted, firms, day }: Shape) {
  const placeOf = (name: string) => slots.indexOf(name)
  return {
    shown: shown.map(placeOf),
    keys: keys.map(placeOf),
    sorted: Object.values(sorted).map(placeOf),
    firms: Object.values(firms).map(placeOf),
    day: placeOf(day),
  }
}

/**
 * Fields that lie in the row of a document. A property for each made a list cost twice the store, and a fifth more time to
 * write; and no query asks for one of them alone.
 */
export const rowFields = ({ slots, form }: DocumentNoun, names: readonly string[]): PictureField => {
  const places = names.map((name) => [name, slots.indexOf(name)] as const)
  return {
    name: 'row',
    spread: (stored) => {
      const row = form.read(stored as string)
      return Object.fromEntries(places.map(([name, at]) => [name, row[at]]))
    },
  }
}

/** Names of the slots of a row with what stands in them. */
export function namedRow({ slots }: DocumentNoun, row: DocumentRow): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  for (let i = 0; i < slots.length; i++) object[slots[i]!] = row[i]
  return object
}

export const DELETED = 3

/** The properties of a node, in the order of `documentValues`. */
export const propertiesOf = ({ shown, keys, sorted }: Shape): string[] => [
  'key',
  ...shown,
  ...keys,
  ...Object.keys(sorted),
  'row',
]

function textsOf(shape: Shape) {
  const { label, firms } = shape
  const names = propertiesOf(shape)
  const links = Object.keys(firms).map((type, i) => ({ type, n: `f${i}`, at: names.length + i }))
  const text = (name: string, cypher: string) => internal(`${name}${label}`, 'the apply job', cypher)
  // A kind that names no firm has nothing to go on with.
  const toFirms = links.length
    ? `WITH r, d
${links.map(({ n, at }) => `OPTIONAL MATCH (${n}:Enterprise {uscc: r[${at}]})`).join('\n')}
${links.map(({ type, n }) => `FOREACH (_ IN CASE WHEN ${n} IS NULL THEN [] ELSE [1] END | CREATE (d)-[:${type}]->(${n}))`).join('\n')}`
    : ''
  return {
    // Starts at the unique keys; a row for each document that is there already.
    find: text('find', `UNWIND $keys AS k MATCH (d:${label} {key: k}) RETURN d.key`),
    // By which of the firms are named, in their order.
    create: new Map(subsetsOf(Object.keys(firms)).map((types) => [types.join(), createText(shape, types)])),
    // Starts at the unique keys, in one order for everybody, and locks what is there.
    lock: text('lock', `UNWIND $keys AS k MATCH (d:${label} {key: k}) SET d.lock = true REMOVE d.lock RETURN d.row`),
    // Starts at the unique keys of documents that are locked; their firms may be others now.
    replace: text(
      'replace',
      `UNWIND $rows AS r MATCH (d:${label} {key: r[0]})
OPTIONAL MATCH (d)-[old${links.length ? `:${links.map(({ type }) => type).join('|')}` : ''}]->(:Enterprise)
DELETE old
WITH DISTINCT r, d
SET ${names.map((name, i) => `d.${name} = r[${i}]`).join(', ')}
${toFirms}`,
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

const subsetsOf = (types: string[]): string[][] =>
  types.reduce<string[][]>((subsets, type) => [...subsets, ...subsets.map((subset) => [...subset, type])], [[]])

/**
 * Starts at the nodes of the firms that some documents have in common: hundreds share a few, which need not be looked for by
 * each. The keys are new, and their constraint refuses the transaction if they are not. One row: how many were created.
 */
function createText(shape: Shape, types: string[]): Cypher {
  const { label } = shape
  const properties = propertiesOf(shape).map((name, i) => `${name}: r[${i}]`)
  const firms = types.map(
    (_, i) => `MATCH (f${i}:Enterprise) WHERE elementId(f${i}) = g[0][${i}] AND f${i}.uscc = g[1][${i}]`,
  )
  const ties = types.map((type, i) => `, (d)-[:${type}]->(f${i})`)
  return internal(
    `create${label}${types.map((type) => `_${type}`).join('')}`,
    'the apply job',
    `UNWIND $groups AS g
${firms.join('\n')}
UNWIND g[2] AS r
CREATE (d:${label} {${properties.join(', ')}})${ties.join('')}
RETURN count(*)`,
  )
}

/**
 * Folds documents into their nodes. The greatest in the order (appTime, appType, hash) stands, whatever came first; all
 * others are kept as versions. A document with the same appTime and other content than what stands is a conflict.
 *
 * @throws a constraint failure of Neo4j when another transaction created one of the keys meanwhile: run it again
 */
export async function foldDocuments(
  tx: Transaction,
  noun: DocumentNoun,
  rows: DocumentRow[],
  firms: FirmNodes,
): Promise<Folded> {
  const sent = new Map<string, DocumentRow[]>()
  for (const row of rows) {
    const known = sent.get(keyOf(row))
    if (known) known.push(row)
    else sent.set(keyOf(row), [row])
  }
  const standing = await lockStanding(tx, noun, [...sent.keys()].map(storedKey(noun)))
  const changes: Change[] = []
  const kept: DocumentRow[] = []
  for (const [key, versions] of sent) {
    const former = standing.get(key) ?? null
    const winner = greatest(noun, former, versions)
    if (winner !== former) changes.push({ row: winner, former })
    if (former || versions.length > 1) kept.push(...losers(noun, winner, former, versions))
  }
  await write(tx, { noun, firms }, changes, kept)
  const winners = new Map(changes.map(({ row }) => [keyOf(row), row]))
  return { applied: rows.map((row) => standingOf(row, winners, standing)), changes, kept }
}

/** What stands under the keys, by the key as it is spoken; nobody changes it before this transaction is through. */
async function lockStanding(tx: Transaction, noun: DocumentNoun, keys: string[]): Promise<Map<string, DocumentRow>> {
  const there = (await tx.run(noun.texts.find, { keys })).map(([key]) => key as string)
  const locked = there.length > 0 ? await tx.run(noun.texts.lock, { keys: there.sort() }) : []
  return new Map(locked.map(([text]) => noun.form.read(text as string)).map((row) => [keyOf(row), row]))
}

async function write(
  tx: Transaction,
  { noun, firms }: { noun: DocumentNoun; firms: FirmNodes },
  changes: Change[],
  kept: DocumentRow[],
): Promise<void> {
  const fresh = changes.filter(({ former }) => !former).map(({ row }) => row)
  const replaced = changes.flatMap(({ row, former }) => (former ? [[...stored(noun, row), ...firmsOf(noun, row)]] : []))
  await create(tx, noun, fresh, firms)
  if (replaced.length) await tx.run(noun.texts.replace, { rows: replaced })
  if (kept.length) await tx.run(noun.texts.version, { rows: kept.map((row) => versionSlots(noun, row)) })
}

/** Documents that name the same firms, behind the nodes and the codes of these. */
type Group = [nodes: string[], usccs: string[], rows: unknown[][]]

async function create(tx: Transaction, noun: DocumentNoun, rows: DocumentRow[], firms: FirmNodes): Promise<void> {
  const types = Object.keys(noun.firms)
  const groups = new Map<string, Map<string, Group>>()
  for (const row of rows) {
    const usccs = firmsOf(noun, row)
    const named = types.filter((_, i) => usccs[i] !== null).join()
    const alike = groups.get(named) ?? new Map<string, Group>()
    const key = usccs.join()
    const group = alike.get(key) ?? groupOf(usccs, firms)
    group[2].push(stored(noun, row))
    groups.set(named, alike.set(key, group))
  }
  let created = 0
  for (const [named, alike] of groups)
    created += (await tx.run(noun.texts.create.get(named)!, { groups: [...alike.values()] }))[0]![0] as number
  if (created !== rows.length) throw new StrangeNode(`${created} of ${rows.length} documents found their firms`)
}

function groupOf(usccs: (string | null)[], firms: FirmNodes): Group {
  const named = usccs.filter((uscc) => uscc !== null)
  return [named.map((uscc) => firms.get(uscc) ?? ''), named, []]
}

const keyOf = (row: DocumentRow) => row[0] as string

const storedKey = ({ sharing }: Shape) => (sharing ? sharingKey : documentKey)

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

/** Values of the properties of a node: what is shown, the sort keys, and the row itself, which is what the rules read. */
export function documentValues(noun: DocumentNoun, row: DocumentRow): (string | number | null)[] {
  const { places, form } = noun
  const key = storedKey(noun)(keyOf(row))
  const values = [key, ...places.shown.map((at) => row[at])] as (string | number | null)[]
  for (const at of places.keys) values.push(documentKey(row[at] as string))
  for (const at of places.sorted)
    values.push(sortKey(enterpriseIdOf(row[at] as string), row[places.day] as string, keyOf(row), key))
  values.push(form.write(row))
  return values
}

const stored = (noun: DocumentNoun, row: DocumentRow) =>
  documentValues(noun, row).map((value) => (typeof value === 'number' ? integer(value) : value))

const firmsOf = ({ places }: DocumentNoun, row: DocumentRow) => places.firms.map((at) => row[at] as string | null)

const versionSlots = (noun: DocumentNoun, row: DocumentRow) => [
  storedKey(noun)(keyOf(row)),
  row[1],
  String(row[2]),
  row[3],
  noun.form.write(row),
]
