import { internal } from './cypher.ts'
import type { Graph } from './driver.ts'

/**
 * Starts at the unique keys `principal|agent`; a row for each principal who has entrusted this agent with documents on
 * that day.
 */
const FIND = internal(
  'findEntrusted',
  'the door, for the sender itself: who has entrusted it',
  `UNWIND $principals AS p
MATCH (t:Entrustment {key: p + '|' + $agent})
WHERE t.validFrom <= $day AND (t.validTo IS NULL OR t.validTo >= $day) AND t.until IS NULL
RETURN p`,
)

export async function findEntrusted(graph: Graph, agent: string, principals: string[], day: string): Promise<string[]> {
  const rows = await graph.read(FIND, { agent, principals, day })
  return rows.map(([principal]) => principal as string)
}
