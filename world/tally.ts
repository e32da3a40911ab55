import { dealingSlots } from '../graph/dealing.ts'
import type { Row } from './chunk.ts'

interface Count {
  declarations: number
  declared: number
  orders: number
  orderFen: number
  lists: number
  disagreeing: number
  identityDisagreeing: number
}

const NOTHING: Count = {
  declarations: 0,
  declared: 0,
  orders: 0,
  orderFen: 0,
  lists: 0,
  disagreeing: 0,
  identityDisagreeing: 0,
}

/**
 * Documents per enterprise and month, counted while they are yielded: the rules' "documents of the previous year"
 * agree with the documents because nothing else makes them. `declarations` counts an enterprise's own, `declared`
 * those it lodged as the declarant; who declares for itself has one of each.
 */
export class Tallies {
  readonly #counts = new Map<string, Count>()

  declaration(owner: string, declarant: string, month: string): void {
    this.#of(owner, month).declarations += 1
    this.#of(declarant, month).declared += 1
  }

  /** An order and, unless none came, its list; both of the same month. */
  parcel(
    platform: string,
    merchant: string,
    month: string,
    paidFen: number,
    list: { disagrees: boolean; identity: boolean } | null,
  ): void {
    for (const enterprise of [platform, merchant]) {
      const count = this.#of(enterprise, month)
      count.orders += 1
      count.orderFen += paidFen
      if (list) count.lists += 1
      if (list?.disagrees) count.disagreeing += 1
      if (list?.identity) count.identityDisagreeing += 1
    }
  }

  #of(enterprise: string, month: string): Count {
    const key = `${enterprise}|${month}`
    const known = this.#counts.get(key)
    if (known) return known
    const begun: Count = { ...NOTHING }
    this.#counts.set(key, begun)
    return begun
  }

  *rows(): Generator<Row> {
    for (const [key, count] of this.#counts) {
      const { declarations, declared, orders, orderFen, lists, disagreeing, identityDisagreeing } = count
      const [enterprise, month] = key.split('|') as [string, string]
      yield [
        ...[key, enterprise, month],
        ...[declarations, declared, orders, orderFen, lists, disagreeing, identityDisagreeing],
      ]
    }
  }
}

interface Firm {
  uscc: string
}

const FIRST_YEAR = 2025
const MONTHS = 24

/**
 * The one edge between each merchant and its platforms, carriers or payment firms, with its sums. Of each list a number
 * and a sum are kept, twelve bytes, and sorted in the end; a map of all pairs and months takes many times that in the
 * large world.
 */
export class Dealings {
  readonly #merchants: readonly Firm[]
  readonly #partners: readonly Firm[]
  /** Merchant, partner, month and ordinal of each list in one whole number, below 2^50 in the large world. */
  readonly #lists: Float64Array
  readonly #fen: Int32Array
  #count = 0

  constructor(merchants: readonly Firm[], partners: readonly Firm[], most: number) {
    this.#merchants = merchants
    this.#partners = partners
    this.#lists = new Float64Array(most)
    this.#fen = new Int32Array(most)
  }

  /** Firms by their places in the two lists. */
  add(merchant: number, partner: number, day: string, fen: number): void {
    const ordinal = this.#count++
    const month = (Number(day.slice(0, 4)) - FIRST_YEAR) * 12 + Number(day.slice(5, 7)) - 1
    const pair = merchant * this.#partners.length + partner
    this.#lists[ordinal] = (pair * MONTHS + month) * this.#fen.length + ordinal
    this.#fen[ordinal] = fen
  }

  *rows(): Generator<Row> {
    const lists = this.#lists.subarray(0, this.#count).sort()
    const most = this.#fen.length
    for (let at = 0; at < lists.length;) {
      const pair = Math.floor(lists[at]! / most / MONTHS)
      const end = (pair + 1) * MONTHS * most
      const months = new Map<string, [count: number, fen: number]>()
      for (; at < lists.length && lists[at]! < end; at++) {
        const month = monthAt(Math.floor(lists[at]! / most) % MONTHS)
        const [count, fen] = months.get(month) ?? [0, 0]
        months.set(month, [count + 1, fen + this.#fen[lists[at]! % most]!])
      }
      yield this.#row(pair, months)
    }
  }

  #row(pair: number, months: Map<string, [count: number, fen: number]>): Row {
    const merchant = this.#merchants[Math.floor(pair / this.#partners.length)]!
    const partner = this.#partners[pair % this.#partners.length]!
    return [merchant.uscc, partner.uscc, ...dealingSlots(months)]
  }
}

const monthAt = (number: number): string =>
  `${FIRST_YEAR + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`

const YEARS = 10_000

/** What buyers have spent of their annual limit. They are numbers here: their hashes are drawn again when they are told. */
export class Quotas {
  readonly #usedFen = new Map<number, number>()

  spend(buyer: number, day: string, fen: number): void {
    const slot = buyer * YEARS + Number(day.slice(0, 4))
    this.#usedFen.set(slot, (this.#usedFen.get(slot) ?? 0) + fen)
  }

  *rows(identityOf: (buyer: number) => string): Generator<Row> {
    for (const [slot, fen] of this.#usedFen) yield [`${identityOf(Math.floor(slot / YEARS))}|${slot % YEARS}`, fen]
  }
}
