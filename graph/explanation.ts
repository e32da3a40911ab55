import { scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import { enterpriseScope } from './enterprise.ts'

/** Starts at the unique credit code; no row when it is unknown or out of scope. */
const FIND_EXPLAINED = scoped(
  'findExplained',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')} RETURN e.id`,
)

/** Id of an enterprise that the caller may see; null for any other. */
export async function findExplained(graph: Graph, asked: { uscc: string; scope: object }): Promise<string | null> {
  const [row] = await graph.read(FIND_EXPLAINED, asked)
  return (row?.[0] as string | undefined) ?? null
}

/**
 * Starts at the unique credit code; walks to the latest assessment of that day or before. No row when the enterprise is
 * unknown, out of scope, or was not assessed by then.
 */
const FIND_RECORDED = scoped(
  'findRecordedFacts',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
MATCH (e)<-[:OF]-(a:Assessment) WHERE a.asOf <= $on
RETURN a.id, a.inputs ORDER BY a.seq DESC LIMIT 1`,
)

/** What an assessment was computed from. */
export interface RecordedInputs {
  assessment: string
  /** JSON of the facts. */
  inputs: string
}

export async function findRecordedFacts(
  graph: Graph,
  asked: { uscc: string; on: string; scope: object },
): Promise<RecordedInputs | null> {
  const [row] = await graph.read(FIND_RECORDED, asked)
  return row ? { assessment: row[0] as string, inputs: row[1] as string } : null
}
