/** Where a picture begins, and what its nodes look like. */
import { internal, scoped } from './cypher.ts'
import type { Graph, ReadOptions } from './driver.ts'
import { integer } from './driver.ts'
import { DEFAULT_GRADE, enterpriseScope } from './enterprise.ts'
import { knownAfter, lastEvents } from './past.ts'
import { keysByLabel, labelOf } from './tie.ts'

/** Starts at each unique credit code; no row for one that is unknown or out of scope. */
const STARTS = scoped(
  'findStarts',
  `UNWIND $usccs AS uscc MATCH (e:Enterprise {uscc: uscc}) WHERE ${enterpriseScope('e')} RETURN uscc, e.id`,
)

/** Own ids of enterprises by credit code. */
export async function findStarts(
  graph: Pick<Graph, 'read'>,
  usccs: readonly string[],
  scope: object,
): Promise<Map<string, string>> {
  const rows = await graph.read(STARTS, { usccs, scope })
  return new Map(rows.map(([uscc, id]) => [uscc as string, id as string]))
}

/** Known now: no event has a greater number. */
export const NOW_KNOWN = Number.MAX_SAFE_INTEGER

/** Starts at the end of a day in the index of moments; null when nothing had happened. */
const LAST_EVENT = internal(
  'lastEventOf',
  'asks how far things had come by a day: a number that belongs to nobody',
  `${lastEvents('$day')} RETURN max(ev.seq)`,
)

/** Number of the last event of a day; 0 before there was any. */
export async function lastEventOf(graph: Pick<Graph, 'read'>, day: string): Promise<number> {
  const [row] = await graph.read(LAST_EVENT, { day })
  return (row?.[0] as number | null | undefined) ?? 0
}

/** What a node of a picture shows of itself. */
export interface ShownNode {
  id: string
  kind: 'ENTERPRISE' | 'PERSON' | 'IDENTIFIER'
  name: string | null
  uscc: string | null
  enterpriseKind: string | null
  registration: string | null
  district: string | null
  grade: string | null
  violations: number | null
  identifierKind: string | null
}

/**
 * Starts at the unique keys of the nodes; walks from an enterprise to the grade of the day and to its documents until
 * then. No row for a node that is unknown or out of scope.
 */
const NODES = scoped(
  'findNodes',
  `UNWIND $enterprises AS key
MATCH (e:Enterprise {id: key}) WHERE ${enterpriseScope('e')}
RETURN 'Enterprise:' + key AS id, e.name AS name, e.kind AS kind, e.uscc AS uscc, e.registration AS registration, e.district AS district,
  head(COLLECT { MATCH (e)<-[:OF]-(g:Grade) WHERE ${knownAfter('g')} AND g.validFrom <= $day AND (g.validTo IS NULL OR g.validTo > $day)
    WITH g ORDER BY g.validFrom DESC LIMIT 1 RETURN g.code }) AS grade,
  COUNT { MATCH (e)<-[:COMMITTED_BY]-(v:Violation) WHERE ${knownAfter('v')} AND v.decidedOn <= $day } AS violations
UNION ALL
UNWIND $persons AS key MATCH (p:Person {key: key})
RETURN 'Person:' + key AS id, p.name AS name, null AS kind, null AS uscc, null AS registration, null AS district, null AS grade, null AS violations
UNION ALL
UNWIND $identifiers AS key MATCH (i:Identifier {key: key})
RETURN 'Identifier:' + key AS id, i.value AS name, i.kind AS kind, null AS uscc, null AS registration, null AS district, null AS grade, null AS violations`,
)

/** @returns the nodes by their ids */
export async function findNodes(
  graph: Pick<Graph, 'read'>,
  { nodes, day, seq, scope }: { nodes: readonly string[]; day: string; seq: number; scope: object },
  options: ReadOptions = {},
): Promise<Map<string, ShownNode>> {
  const rows = await graph.read(NODES, { ...keysByLabel(nodes), day, seq: integer(seq), scope }, options)
  return new Map(rows.map((row) => [row[0] as string, shownFrom(row)]))
}

const KINDS = { Enterprise: 'ENTERPRISE', Person: 'PERSON', Identifier: 'IDENTIFIER' } as const

type NodeSlots = [
  ...[id: string, name: string | null, kind: string | null, uscc: string | null, registration: string | null],
  ...[district: string | null, grade: string | null, violations: number | null],
]

function shownFrom(row: unknown[]): ShownNode {
  const [id, name, kind, uscc, registration, district, grade, violations] = row as NodeSlots
  const label = labelOf(id)
  const isEnterprise = label === 'Enterprise'
  return {
    ...{ id, kind: KINDS[label], name, uscc, registration, district, violations },
    enterpriseKind: isEnterprise ? kind : null,
    grade: isEnterprise ? (grade ?? DEFAULT_GRADE.code) : null,
    identifierKind: label === 'Identifier' ? kind : null,
  }
}
