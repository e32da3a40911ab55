/** What drafts in the shadow would have said otherwise of those who were just assessed. It moves nothing. */
import { internal } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'
import type { Picture, Start } from './picture.ts'
import { property } from './picture.ts'

export const shadowDifference: Picture = {
  type: 'ShadowDifference',
  fields: ['key', 'enterprise', 'asOf', 'from', 'to', 'rules', 'seenAt'].map(property),
  edges: {},
}

/** A page of those of a draft, the latest look first; starts at the unique id of the draft. */
export const differencesOfDraft: Start = {
  name: 'differencesOfDraft',
  type: 'ShadowDifference',
  kind: 'page',
  match: 'MATCH (:PackDraft {id: $draft})<-[:OF]-(n0:ShadowDifference)',
  scope: '$scope.all',
  order: "n0.seenAt + '|' + n0.key",
}

/** Of each draft at most so many differences are kept; all of them are counted. */
const MOST_DIFFERENCES = 1_000

/** Starts at the unique id of the draft; no row when it left the shadow meanwhile. */
const LOOK = internal(
  'countShadow',
  'the regrade job',
  `MATCH (d:PackDraft {id: $draft}) WHERE d.state = 'SHADOW'
SET d.looked = coalesce(d.looked, 0) + $looked, d.differed = coalesce(d.differed, 0) + $differed
RETURN COUNT { (d)<-[:OF]-(:ShadowDifference) }`,
)

/** Starts at the unique keys: who does not differ any more is forgotten. */
const FORGET = internal(
  'forgetShadow',
  'the regrade job',
  'UNWIND $keys AS key MATCH (x:ShadowDifference {key: key}) DETACH DELETE x',
)

/** Starts at the unique keys and the draft; the latest look at an enterprise is the one that is kept. */
const KEEP = internal(
  'keepShadow',
  'the regrade job',
  `MATCH (d:PackDraft {id: $draft})
UNWIND $rows AS r
MERGE (x:ShadowDifference {key: r.key})
SET x += r
MERGE (x)-[:OF]->(d)`,
)

export interface ShadowDifference {
  enterprise: string
  asOf: string
  from: string
  to: string
  rules: string[]
}

/** @param looked all who were looked at; a run that dies after its commit counts them once more */
export async function recordShadow(
  graph: Graph,
  draft: string,
  looked: string[],
  differences: ShadowDifference[],
  seenAt: string,
): Promise<void> {
  const differing = new Set(differences.map(({ enterprise }) => enterprise))
  const keys = looked.filter((enterprise) => !differing.has(enterprise)).map((enterprise) => `${draft}|${enterprise}`)
  const counts = { looked: integer(looked.length), differed: integer(differences.length) }
  await graph.write(async (tx) => {
    const [row] = await tx.run(LOOK, { draft, ...counts })
    if (!row) return
    await tx.run(FORGET, { keys })
    const rows = differences
      .slice(0, MOST_DIFFERENCES - (row[0] as number))
      .map((difference) => ({ ...difference, key: `${draft}|${difference.enterprise}`, seenAt }))
    if (rows.length > 0) await tx.run(KEEP, { draft, rows })
  })
}
