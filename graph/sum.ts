/** Sums that one job keeps up to date, on nodes and on edges: each is found once, and known from then on. */
import type { Cypher } from './cypher.ts'
import type { Transaction } from './driver.ts'

/** What is summed up under a key, and the texts that keep it. */
export interface SumKind<Sum, Delta> {
  keyOf: (delta: Delta) => string
  add: (sum: Sum | null, delta: Delta) => Sum
  /** Whether nothing is left of it. */
  isEmpty: (sum: Sum) => boolean
  /** From what `find` returns behind the key and the element. */
  read: (slots: unknown[]) => Sum
  /** What `create` takes behind the key, and `update` behind the element. */
  slots: (sum: Sum) => unknown[]
  texts: {
    /** For `$keys`: key, element, slots. */
    find: Cypher
    /** For `$rows` of key and slots: key, element. */
    create: Cypher
    /** For `$rows` of element and slots: how many there were. */
    update: Cypher
    /** For `$elements`. */
    remove: Cypher
  }
}

export interface KeptSum<Sum> {
  element: string
  sum: Sum
}

/** What the job itself has written last; good for as long as nobody else has written since. */
export type KnownSums<Sum> = Map<string, KeptSum<Sum>>

/**
 * Adds the deltas up and writes each sum once.
 *
 * @returns what to remember once the transaction is committed; null where a sum is gone
 * @throws Error when a sum is not where it was left: whoever remembers has to forget and to look again
 */
export async function addUp<Sum, Delta>(
  tx: Transaction,
  kind: SumKind<Sum, Delta>,
  deltas: Delta[],
  known: KnownSums<Sum>,
): Promise<Map<string, KeptSum<Sum> | null>> {
  const before = await findSums(tx, kind, [...new Set(deltas.map(kind.keyOf))].sort(), known)
  const sums = new Map<string, Sum>()
  for (const delta of deltas) {
    const key = kind.keyOf(delta)
    sums.set(key, kind.add(sums.get(key) ?? before.get(key)?.sum ?? null, delta))
  }
  const { fresh, kept, gone } = sorted(kind, before, sums)
  const created = await createSums(tx, kind, fresh)
  await updateSums(tx, kind, kept)
  if (gone.length) await tx.run(kind.texts.remove, { elements: gone.map(([, element]) => element) })
  return new Map<string, KeptSum<Sum> | null>([
    ...created,
    ...kept.map(([key, element, sum]) => [key, { element, sum }] as const),
    ...gone.map(([key]) => [key, null] as const),
  ])
}

async function findSums<Sum, Delta>(
  tx: Transaction,
  { texts, read }: SumKind<Sum, Delta>,
  keys: string[],
  known: KnownSums<Sum>,
): Promise<KnownSums<Sum>> {
  const unknown = keys.filter((key) => !known.has(key))
  const rows = unknown.length ? await tx.run(texts.find, { keys: unknown }) : []
  const found = rows.map(([key, element, ...slots]) => [
    key as string,
    { element: element as string, sum: read(slots) },
  ])
  const remembered = keys.flatMap((key) => (known.has(key) ? [[key, known.get(key)!]] : []))
  return new Map([...remembered, ...found] as [string, KeptSum<Sum>][])
}

function sorted<Sum, Delta>(
  { isEmpty }: SumKind<Sum, Delta>,
  before: KnownSums<Sum>,
  sums: Map<string, Sum>,
): { fresh: [string, Sum][]; kept: [string, string, Sum][]; gone: [string, string][] } {
  const all = [...sums].map(([key, sum]) => ({ key, sum, element: before.get(key)?.element }))
  return {
    fresh: all.flatMap(({ key, sum, element }) => (element === undefined && !isEmpty(sum) ? [[key, sum]] : [])),
    kept: all.flatMap(({ key, sum, element }) => (element !== undefined && !isEmpty(sum) ? [[key, element, sum]] : [])),
    gone: all.flatMap(({ key, sum, element }) => (element !== undefined && isEmpty(sum) ? [[key, element]] : [])),
  }
}

async function createSums<Sum, Delta>(
  tx: Transaction,
  { texts, slots }: SumKind<Sum, Delta>,
  fresh: [string, Sum][],
): Promise<[string, KeptSum<Sum>][]> {
  if (fresh.length === 0) return []
  const rows = await tx.run(texts.create, { rows: fresh.map(([key, sum]) => [key, ...slots(sum)]) })
  const sums = new Map(fresh)
  return rows.map(([key, element]) => [key as string, { element: element as string, sum: sums.get(key as string)! }])
}

async function updateSums<Sum, Delta>(
  tx: Transaction,
  { texts, slots }: SumKind<Sum, Delta>,
  kept: [string, string, Sum][],
): Promise<void> {
  if (kept.length === 0) return
  const [row] = await tx.run(texts.update, { rows: kept.map(([, element, sum]) => [element, ...slots(sum)]) })
  if (row![0] !== kept.length)
    throw new Error(`${kept.length} sums were to be written, and ${String(row![0])} were there`)
}
