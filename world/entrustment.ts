import type { Cast } from './cast.ts'
import type { Row } from './chunk.ts'

/** Before the first parcel of the world. */
const ENTRUSTED_ON = '2025-01-06'

/** Whoever declares for a merchant has been entrusted by it; others' lists are refused at the door. */
export function* entrustmentRows(cast: Cast): Generator<Row> {
  for (const [rank, merchant] of cast.merchants.all.entries())
    for (const agent of cast.agentsOf[rank]!)
      yield [
        `${merchant.uscc}|${agent.uscc}`,
        ENTRUSTED_ON,
        `A-${merchant.uscc.slice(8)}-${agent.uscc.slice(8)}`,
        merchant.uscc,
      ]
}
