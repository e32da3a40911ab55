/** All versions of a parcel's documents: how it stood at each moment, had each of them come when it was made. */
import { documentKey, type DocumentRow, frontOf } from './document-row.ts'
import { compareVersions, DELETED, type DocumentNoun, namedRow } from './document.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { inventoryDocument } from './inventory.ts'
import { orderDocument } from './order.ts'
import { type CarriedFor, type StoredParcel, waybillOf } from './parcel.ts'
import { paymentDocument } from './payment.ts'
import { waybillDocument } from './waybill.ts'

/** Rows of a parcel's documents; those of a payment by their keys, all waybills by the number that they were sent under. */
export interface History {
  key: string
  inventory: DocumentRow[]
  order: DocumentRow[]
  payments: ReadonlyMap<string, DocumentRow[]>
  waybills: ReadonlyMap<string, DocumentRow[]>
}

const rowsOf = (n: string) => `[${n}.row] + COLLECT { MATCH (v:Version)-[:OF]->(${n}) RETURN v.row }`

/** Starts at the unique keys of lists; no row where no list has come. */
const VERSIONS = internal(
  'versionsOfParcels',
  'the match job',
  `UNWIND $keys AS k
MATCH (i:Inventory {key: k})
RETURN ${rowsOf('i')}, COALESCE(head(COLLECT { MATCH (o:Order {key: k}) RETURN ${rowsOf('o')} }), []),
  COLLECT { MATCH (p:Payment {orderKey: k}) USING INDEX p:Payment(orderKey) RETURN ${rowsOf('p')} }`,
)

/** Starts at the keys that begin with those of numbers; no row for one under which nothing has come. */
const WAYBILLS = internal(
  'versionsOfWaybills',
  'the match job',
  `UNWIND $keys AS k MATCH (w:Waybill) WHERE w.key STARTS WITH k RETURN ${rowsOf('w')}`,
)

export async function findHistories(tx: Transaction, keys: string[]): Promise<Map<string, History>> {
  const rows = keys.length ? await tx.run(VERSIONS, { keys: keys.map(documentKey) }) : []
  const histories = rows.map(([list, order, payments]) => {
    const inventory = parsed(inventoryDocument, list)
    return {
      key: inventory[0]![0] as string,
      inventory,
      order: parsed(orderDocument, order),
      payments: byKey((payments as unknown[]).map((some) => parsed(paymentDocument, some))),
    }
  })
  const named = new Set(histories.flatMap(({ inventory }) => inventory.map((row) => row[WAYBILL] as string)))
  const waybills = named.size ? await tx.run(WAYBILLS, { keys: [...named].map(documentKey) }) : []
  const found = byNumber(waybills.flatMap(([some]) => parsed(waybillDocument, some)))
  return new Map(histories.map((history) => [history.key, { ...history, waybills: found }]))
}

const WAYBILL = inventoryDocument.slots.indexOf('waybillKey')

const parsed = ({ form }: DocumentNoun, rows: unknown) => (rows as string[]).map((row) => form.read(row))

const byKey = (documents: DocumentRow[][]) => new Map(documents.map((rows) => [rows[0]![0] as string, rows]))

function byNumber(rows: DocumentRow[]): Map<string, DocumentRow[]> {
  const numbers = new Map<string, DocumentRow[]>()
  for (const row of rows) {
    const number = frontOf(row[0] as string)
    numbers.set(number, [...(numbers.get(number) ?? []), row])
  }
  return numbers
}

/** How a parcel stood, as far as the rules compare it. */
export type PastParcel = Pick<
  StoredParcel,
  'inventory' | 'order' | 'payments' | 'waybill' | 'waybillReused' | 'versions'
> & { at: string }

/** Nobody changes his documents so often before they agree; who does is looked at again as they stand in the end. */
const MOST_MOMENTS = 200

/** From the first moment at which the list was there to the last version of any of them. */
export function* momentsOf(history: History, carried: CarriedFor): Generator<PastParcel> {
  const { inventory, order, payments, waybills } = history
  const all = [inventory, order, ...payments.values(), ...waybills.values()].flat()
  // Of one time a change or deletion comes after what it changes: what agreed before it was released.
  const times = [...new Set(all.map(instantOf))].sort()
  const some = times.length > MOST_MOMENTS ? [...times.slice(0, MOST_MOMENTS - 1), times.at(-1)!] : times
  for (const instant of some) {
    const moment = parcelAt(history, instant, carried)
    if (moment) yield moment
  }
}

/** ISO 8601 in UTC, and the type of what was sent then. */
const instantOf = (row: DocumentRow) => `${row[1] as string}|${String(row[2])}`

function parcelAt(
  { key, inventory, order, payments, waybills }: History,
  instant: string,
  carried: CarriedFor,
): PastParcel | null {
  const list = standingAt(inventoryDocument, inventory, instant)
  if (!list) return null
  const waybillRows = waybills.get(list.waybillKey as string) ?? []
  return {
    at: instant.slice(0, instant.indexOf('|')),
    inventory: list,
    order: standingAt(orderDocument, order, instant),
    payments: [...payments.values()]
      .map((rows) => standingAt(paymentDocument, rows, instant))
      .filter((payment) => payment?.orderKey === key) as Record<string, unknown>[],
    ...waybillOf(list, until(waybillRows, instant), carried, until(order, instant)),
  }
}

const until = (rows: DocumentRow[], instant: string) => rows.filter((row) => instantOf(row) <= instant)

/** Null where nothing was made until then, or it was deleted. */
function standingAt(noun: DocumentNoun, rows: DocumentRow[], instant: string): Record<string, unknown> | null {
  let stands: DocumentRow | null = null
  for (const row of until(rows, instant)) if (!stands || compareVersions(noun, row, stands) > 0) stands = row
  return stands === null || stands[2] === DELETED ? null : namedRow(noun, stands)
}
