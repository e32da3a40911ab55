import { internal } from './cypher.ts'
import type { Graph } from './driver.ts'
import type { FeedReceipt } from './inbox.ts'

/**
 * Starts at the index of receipts by party, at the end of each party's range; no row for a party that never had one.
 */
const ENDS = internal(
  'feedEnds',
  'asks where the feeds of those who listen end; the receipts themselves are read by receiptsAfter, which is scoped',
  `UNWIND $parties AS party
CALL (party) {
  MATCH (r:Receipt) WHERE r.byParty > party + '|' AND r.byParty < party + '}'
  RETURN r.byParty AS end ORDER BY r.byParty DESC LIMIT 1
}
RETURN party, end`,
)

/** Sort key of the last receipt of each party that has one. */
export async function findFeedEnds(graph: Graph, parties: string[]): Promise<Map<string, string>> {
  const rows = await graph.read(ENDS, { parties })
  return new Map(rows.map(([party, end]) => [party as string, end as string]))
}

/** Sort key before the first receipt that a party will ever have. */
export const feedStart = (party: string): string => `${party}|`

/** A receipt as it is told outside GraphQL: by `GET /receipts`, and by webhooks. */
export const toldReceipt = ({ receiptNo, batchKey, acceptedAt, acceptedCount, documents }: FeedReceipt) => ({
  receiptNo,
  batchKey,
  acceptedAt,
  acceptedCount,
  documents: documents.map(({ key, state, userErrors, news }) => ({
    key,
    state,
    ...(userErrors.length > 0 && { errors: userErrors }),
    ...news,
  })),
})

/** As many of some receipts, from the first, as tell of so many documents together; one at least. */
export function fitting(receipts: FeedReceipt[], mostDocuments: number): FeedReceipt[] {
  let told = 0
  const over = receipts.findIndex(({ documents }) => (told += documents.length) > mostDocuments)
  return over < 0 ? receipts : receipts.slice(0, Math.max(1, over))
}
