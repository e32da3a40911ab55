import { internal, scoped } from './cypher.ts'
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

/** Starts at the unique key that begins with the caller's own code; one row, as it stands now. */
const ENTRUST = scoped(
  'entrust',
  `MERGE (t:Entrustment {key: $scope.party + '|' + $agent})
SET t.validFrom = $validFrom, t.validTo = $validTo, t.authority = $scope.party, t.recordedAt = $at
RETURN $scope.party, $agent, t.validFrom, t.validTo`,
)

/** Days are inclusive. */
export interface Entrusted {
  agent: string
  validFrom: string
  validTo: string | null
}

export async function entrust(graph: Graph, entrusted: Entrusted & { at: string; scope: object }): Promise<object> {
  const rows = await graph.write((tx) => tx.run(ENTRUST, { ...entrusted }))
  const [principalUscc, agentUscc, validFrom, validTo] = rows[0]!
  return { principalUscc, agentUscc, validFrom, validTo }
}
