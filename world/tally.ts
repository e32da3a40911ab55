import type { Row } from './chunk.ts'

interface Count {
  declarations: number
  declared: number
  orders: number
  orderFen: number
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

  order(platform: string, merchant: string, month: string, paidFen: number): void {
    for (const enterprise of [platform, merchant]) {
      const count = this.#of(enterprise, month)
      count.orders += 1
      count.orderFen += paidFen
    }
  }

  #of(enterprise: string, month: string): Count {
    const key = `${enterprise}|${month}`
    const known = this.#counts.get(key)
    if (known) return known
    const begun: Count = { declarations: 0, declared: 0, orders: 0, orderFen: 0 }
    this.#counts.set(key, begun)
    return begun
  }

  *rows(): Generator<Row> {
    for (const [key, { declarations, declared, orders, orderFen }] of this.#counts) {
      const [enterprise, month] = key.split('|') as [string, string]
      yield [key, enterprise, month, declarations, declared, orders, orderFen]
    }
  }
}
