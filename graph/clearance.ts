import { suspensionsOf } from './case.ts'
import { gradeInForce } from './grade.ts'
import type { Picture } from './picture.ts'
import { internal } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'
import { json, property } from './picture.ts'

export const clearance: Picture = {
  type: 'ClearanceDecision',
  fields: [
    ...['lane', 'grade', 'draw'].map(property),
    { name: 'measures', expression: (n) => `coalesce(${n}.measures, [])` },
    json('reasons'),
    property('pack'),
    property('decidedAt'),
  ],
  edges: {},
}

export interface Uncleared {
  /** Of the version that stands. */
  key: string
  number: string
  direction: string
  declaredOn: string
  ownerGrade: string | null
  declarantGrade: string | null
  /** What customs has suspended of their measures. */
  ownerSuspended: string[]
  declarantSuspended: string[]
}

/**
 * Starts at the index of declarations that wait for clearance; walks to both parties, their grades in force and what is
 * suspended of their measures.
 * No row when none waits.
 */
const FIND_UNCLEARED = internal(
  'findUncleared',
  'the clear job',
  `MATCH (d:Declaration) WHERE d.uncleared IS NOT NULL WITH d LIMIT $limit
MATCH (o:Enterprise)<-[:FOR]-(d)-[:DECLARED_BY]->(b:Enterprise)
RETURN d.key, d.number, d.direction, d.declaredOn, ${gradeInForce('o', '$today')}, ${gradeInForce('b', '$today')},
  ${suspensionsOf('o')}, ${suspensionsOf('b')}`,
)

export async function findUncleared(graph: Graph, today: string, limit: number): Promise<Uncleared[]> {
  const rows = await graph.read(FIND_UNCLEARED, { today, limit: integer(limit) })
  return rows.map(([key, number, direction, declaredOn, ownerGrade, declarantGrade, ...suspended]) => ({
    key: key as string,
    number: number as string,
    direction: direction as string,
    declaredOn: declaredOn as string,
    ownerGrade: ownerGrade as string | null,
    declarantGrade: declarantGrade as string | null,
    ownerSuspended: suspended[0] as string[],
    declarantSuspended: suspended[1] as string[],
  }))
}

export interface ClearanceRecord {
  key: string
  lane: string
  grade: string
  draw: number
  measures: string[]
  /** JSON as the schema's Reason. */
  reasons: string
  pack: string
  decidedAt: string
}

/** Starts at each unique version of a declaration; one decision each, whoever comes second or too late changes nothing. */
const RECORD = internal(
  'recordClearances',
  'the clear job',
  `UNWIND $rows AS r
MATCH (d:Declaration {key: r.key}) SET d.lock = true
WITH d, r WHERE d.uncleared IS NOT NULL
CREATE (c:ClearanceDecision)-[:CLEARS]->(d)
SET c = r, c.draw = toInteger(r.draw)
REMOVE d.uncleared, d.lock`,
)

export async function recordClearances(graph: Graph, records: ClearanceRecord[]): Promise<void> {
  await graph.write((tx) => tx.run(RECORD, { rows: records }))
}
