import { internal } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'
import type { Picture, Start } from './picture.ts'
import { json, property } from './picture.ts'

export const auditBatch: Picture = {
  type: 'AuditBatch',
  fields: [property('seq'), property('previous'), property('hash'), json('entries')],
  edges: {},
}

/** A page of the log, newest first; only who sees all rows sees it. */
export const auditLog: Start = {
  name: 'auditLog',
  type: 'AuditBatch',
  kind: 'page',
  match: 'MATCH (n0:AuditBatch)',
  scope: '$scope.all',
  order: 'n0.key',
}

export interface AuditHead {
  seq: number
  hash: string
}

/** Starts at the end of the index of links; no row before the first. */
const HEAD = internal(
  'auditHead',
  'the log itself',
  `MATCH (a:AuditBatch) WHERE a.key > '' RETURN a.seq, a.hash ORDER BY a.key DESC LIMIT 1`,
)

/** The last link of the chain. */
export async function findAuditHead(graph: Graph): Promise<AuditHead> {
  const [row] = await graph.read(HEAD, {})
  return row ? { seq: row[0] as number, hash: row[1] as string } : { seq: 0, hash: '' }
}

/** Creates the link that follows the head; its unique key refuses it when another process was faster. */
const APPEND = internal(
  'appendAudit',
  'the log itself',
  `CREATE (:AuditBatch {key: $key, seq: $seq, previous: $previous, hash: $hash, entries: $entries, at: $at})`,
)

export interface AuditLink {
  seq: number
  previous: string
  hash: string
  /** JSON text of the entries, as hashed. */
  entries: string
  at: string
}

/** Whether the link was appended; false when the head has moved. */
export async function appendAuditLink(graph: Graph, link: AuditLink): Promise<boolean> {
  // Sort keys are text; twelve digits keep numeric order for the life of the log.
  const key = String(link.seq).padStart(12, '0')
  try {
    await graph.run(APPEND, { ...link, key, seq: integer(link.seq) })
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

const isTaken = (error: unknown) =>
  (error as { code?: string }).code === 'Neo.ClientError.Schema.ConstraintValidationFailed'
