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

const HEAD = internal('auditHead', 'the log itself', `MATCH (s:Sequence {name: 'audit'}) RETURN s.value, s.hash`)

/** The last link of the chain. */
export async function findAuditHead(graph: Graph): Promise<AuditHead> {
  const [row] = await graph.read(HEAD, {})
  return { seq: row?.[0] as number, hash: row?.[1] as string }
}

/**
 * Starts at the chain's head and appends one link, if the head still is the one that the link was computed on.
 * No row when another process was faster; a tie is broken by the unique `seq`.
 */
const APPEND = internal(
  'appendAudit',
  'the log itself',
  `MATCH (s:Sequence {name: 'audit'}) WHERE s.value = $previousSeq
SET s.value = $seq, s.hash = $hash
CREATE (:AuditBatch {seq: $seq, key: $key, previous: $previous, hash: $hash, entries: $entries, at: $at})
RETURN s.value`,
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
  const parameters = { ...link, key, seq: integer(link.seq), previousSeq: integer(link.seq - 1) }
  try {
    return (await graph.run(APPEND, parameters)).length === 1
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

const isTaken = (error: unknown) =>
  (error as { code?: string }).code === 'Neo.ClientError.Schema.ConstraintValidationFailed'
