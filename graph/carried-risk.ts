/** Whom an enterprise is linked with who has a grade or a record to carry, and over what. */
import type { RiskLink, RiskSource } from '../rules/carried-risk.ts'
import { scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseScope } from './enterprise.ts'
import { gradeInForce, inForceOn } from './grade.ts'
import { type LinkStep, stepsOf } from './link.ts'

/** A person or number of more firms than that is an agent's or an office building's, and links nobody. */
const CROWD = 20
const MOST_LINKS = 4
const MOST_PATHS = 100
const MOST_RECORDS = 5
const DEADLINE_MS = 5_000

const IS_FEW = `COUNT { (b)-[:OWNS|SERVES|USES]-() } <= $crowd`

/** Starts at the unique credit code; no row when it is unknown or out of scope. */
const WHO = scoped(
  'carrierOfRisk',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')} RETURN e.id, ${gradeInForce('e', '$day')}`,
)

export interface Carrier {
  id: string
  /** Null where no decision was made. */
  grade: string | null
}

export async function findCarrier(
  graph: Graph,
  asked: { uscc: string; day: string; scope: object },
): Promise<Carrier | null> {
  const [row] = await graph.read(WHO, asked)
  return row ? { id: row[0] as string, grade: row[1] as string | null } : null
}

/**
 * Starts at the unique id and walks holdings, people and shared identifiers that hold on the day, over nobody who is out of
 * scope and through no crowd; the nearest first. No row when nobody at an end has anything to carry.
 */
const PATHS = scoped(
  'pathsOfRisk',
  `MATCH path = (e:Enterprise {id: $id}) ((a)-[r:OWNS|SERVES|USES]-(b)
  WHERE ${inForceOn('r', '$day')} AND ${IS_FEW} AND (NOT b:Enterprise OR ${enterpriseScope('b')})){1,${MOST_LINKS}} (x:Enterprise)
WHERE x <> e AND ${enterpriseScope('x')}
WITH path, x, [(x)<-[:OF]-(g:Grade) WHERE ${inForceOn('g', '$day')} AND g.code IN ['DISHONEST', 'SERIOUSLY_DISHONEST']
    | [g.id, g.code, g.validFrom]] AS grades,
  COLLECT { MATCH (x)<-[:COMMITTED_BY]-(v:Violation)
    WHERE v.until IS NULL AND v.state = 'EFFECTIVE' AND v.decidedOn <= $day AND v.decidedOn >= $since
    WITH v ORDER BY v.decidedOn DESC LIMIT $records RETURN [v.key, v.kind, v.decidedOn] } AS records
WHERE size(grades) + size(records) > 0
RETURN path, grades, records ORDER BY length(path) LIMIT $most`,
)

export interface FoundRisk {
  source: RiskSource
  links: RiskLink[]
  path: LinkStep[]
}

/** @returns what is at the ends, a path each, and whether there is more of it */
export async function findRisks(
  graph: Graph,
  asked: { id: string; day: string; since: string; scope: object },
): Promise<{ risks: FoundRisk[]; truncated: boolean }> {
  const bounds = { crowd: integer(CROWD), most: integer(MOST_PATHS + 1), records: integer(MOST_RECORDS) }
  const rows = await graph.read(PATHS, { ...asked, ...bounds }, { deadlineMs: DEADLINE_MS })
  const risks = rows.slice(0, MOST_PATHS).flatMap(([stored, grades, records]) => {
    const path = stepsOf(stored)
    if (returns(path)) return []
    const links = linksOf(stored as StoredPath)
    const sources = [...sourcesOf('GRADE', grades), ...sourcesOf('VIOLATION', records)]
    return sources.map((source) => ({ source, links, path }))
  })
  return { risks, truncated: rows.length > MOST_PATHS }
}

/** A path that comes back to where it was says nothing that a shorter one does not. */
const returns = (path: readonly LinkStep[]) => new Set(path.map(({ kind, key }) => `${kind}|${key}`)).size < path.length

const sourcesOf = (kind: RiskSource['kind'], found: unknown): RiskSource[] =>
  (found as [string, string, string][]).map(([key, what, since]) => ({ key, kind, what, since }))

interface StoredPath {
  segments: { start: Ends; end: Ends; relationship: { type: string; properties: Record<string, unknown> } }[]
}
interface Ends {
  labels: string[]
  properties: Record<string, unknown>
}

const linksOf = ({ segments }: StoredPath): RiskLink[] =>
  segments.map(({ start, end, relationship: { type, properties } }) => {
    const identifier = [start, end].find(({ labels }) => labels.includes('Identifier'))
    return {
      type,
      shareBp: (properties['shareBp'] as number | undefined) ?? null,
      role: (properties['role'] as string | undefined) ?? null,
      identifier: (identifier?.properties['kind'] as string | undefined) ?? null,
    }
  })
