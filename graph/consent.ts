import { internal } from './cypher.ts'
import type { Graph } from './driver.ts'

/** Starts at the unique ids of enterprises; a row for each whose links may be analysed on that day. */
const CONSENTED = internal(
  'findConsented',
  'asks whether enterprises that the caller was shown may be linked; its answer is that they may, or a refusal',
  `UNWIND $enterprises AS id MATCH (e:Enterprise {id: id})
WHERE EXISTS { MATCH (e)<-[:OF]-(c:Consent) WHERE c.purpose = 'LINK_ANALYSIS' AND c.validFrom <= $day
  AND (c.validTo IS NULL OR c.validTo >= $day) AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $day) }
RETURN id`,
)

/** Those of the enterprises, by their ids, for which no consent counts on that day. */
export async function findWithoutConsent(
  graph: Pick<Graph, 'read'>,
  enterprises: readonly string[],
  day: string,
): Promise<string[]> {
  const rows = await graph.read(CONSENTED, { enterprises, day })
  const consented = new Set(rows.map(([id]) => id as string))
  return enterprises.filter((id) => !consented.has(id))
}
