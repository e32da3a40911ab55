/** Applied bodies on their way out of the graph. */
import { internal } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'

/** Starts at the index of what is applied and still here; no row when all is archived. */
const UNARCHIVED = internal(
  'unarchivedBodies',
  'the archive job and the sweep',
  `MATCH (i:Inbox) WHERE i.unarchived > 0 RETURN i.receiptNo, i.body ORDER BY i.unarchived LIMIT $limit`,
)

export interface AppliedBody {
  receiptNo: string
  /** Gzipped, as it was stored at the door. */
  body: Uint8Array
}

export async function findUnarchived(graph: Graph, limit: number): Promise<AppliedBody[]> {
  const rows = await graph.read(UNARCHIVED, { limit: integer(limit) })
  return rows.map(([receiptNo, body]) => ({ receiptNo: receiptNo as string, body: Uint8Array.from(body as Int8Array) }))
}

const COUNT = internal(
  'countUnarchived',
  'the sweep',
  `MATCH (i:Inbox) WHERE i.unarchived > 0 WITH i LIMIT $limit RETURN count(i)`,
)

export async function countUnarchived(graph: Graph, limit: number): Promise<number> {
  const [row] = await graph.read(COUNT, { limit: integer(limit) })
  return (row?.[0] as number | undefined) ?? 0
}

/** Starts at the unique receipt numbers; the body goes, and the receipt says where it is and what it must hash to. */
const ARCHIVED = internal(
  'markArchived',
  'the archive job',
  `UNWIND $rows AS r
MATCH (i:Inbox {receiptNo: r[0]}) REMOVE i.body, i.unarchived SET i.segment = r[1], i.bodySha = r[2]`,
)

export interface Place {
  receiptNo: string
  /** File, offset and length, like `2026-03-02-1a2b.gz:0:4711`. */
  segment: string
  /** SHA-256 of those bytes. */
  sha: string
}

export async function markArchived(graph: Graph, places: Place[]): Promise<void> {
  const rows = places.map(({ receiptNo, segment, sha }) => [receiptNo, segment, sha])
  await graph.write((tx) => tx.run(ARCHIVED, { rows }))
}
