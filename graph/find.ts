import type { Candidate, Found, Hit } from '../rules/find.ts'
import { scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import { DEFAULT_GRADE, enterpriseScope } from './enterprise.ts'
import { gradeInForce } from './grade.ts'
import type { Picture, Start } from './picture.ts'
import { property } from './picture.ts'

/** What is looked for: keys, and for those who may search by words the queries of the two indexes. */
export interface Sought {
  code: string | null
  aliases: string[]
  identifiers: string[]
  /** Keyed hash. */
  person: string | null
  /** What a code begins with. */
  begins: string | null
  /** None or one. */
  names: string[]
  linked: string[]
}

/** An address of a market hall belongs to thousands: so many of whoever shares a thing are looked at, and so many are told. */
const LOOKED_AT = 5_000
const TOLD = 100

/** Hits of one index: twice what is told, for words that are alike only in their ends fall out again. */
const HITS = 400

/** Enterprises in all; ranked, the best of them are told. */
const MOST = 2_000

/** Of those who share `hit` by a fact `f`, some that the caller may see. */
const sharers = (hit: string) => `WITH ${hit}, f, e WHERE f.until IS NULL
  WITH DISTINCT ${hit}, e LIMIT ${LOOKED_AT} WHERE ${enterpriseScope('e')} WITH ${hit}, e LIMIT ${TOLD}`

/** Starts at unique keys: codes, former names and codes, and whatever identifier the text may be. */
const BY_KEYS = `MATCH (e:Enterprise {uscc: $code}) RETURN e, 'CODE' AS via, e.uscc AS value, null AS score
UNION ALL
  MATCH (e:Enterprise {registrationCode: $code}) RETURN e, 'CODE' AS via, e.registrationCode AS value, null AS score
UNION ALL
  UNWIND $aliases AS k MATCH (a:Alias {key: k})-[f:NAMES]->(e:Enterprise)
  ${sharers('a')} RETURN e, CASE a.kind WHEN 'NAME' THEN 'FORMER_NAME' ELSE 'FORMER_CODE' END AS via, a.value AS value, null AS score
UNION ALL
  UNWIND $identifiers AS k MATCH (i:Identifier {key: k})<-[f:USES]-(e:Enterprise)
  ${sharers('i')} RETURN e, i.kind AS via, i.value AS value, null AS score`

/** Starts at the unique keyed hash of an identity, at codes by their beginning, and at the two indexes of words. */
const BY_WORDS = `MATCH (p:Person {key: $person})-[f:SERVES|OWNS]->(e:Enterprise)
  ${sharers('p')} RETURN e, 'PERSON' AS via, p.name AS value, null AS score
UNION ALL
  MATCH (e:Enterprise) WHERE e.uscc STARTS WITH $begins WITH e LIMIT ${LOOKED_AT} WHERE ${enterpriseScope('e')}
  WITH e LIMIT ${TOLD} RETURN e, 'CODE' AS via, e.uscc AS value, null AS score
UNION ALL
  MATCH (e:Enterprise) WHERE e.registrationCode STARTS WITH $begins WITH e LIMIT ${LOOKED_AT} WHERE ${enterpriseScope('e')}
  WITH e LIMIT ${TOLD} RETURN e, 'CODE' AS via, e.registrationCode AS value, null AS score
UNION ALL
  UNWIND $names AS q CALL db.index.fulltext.queryNodes('enterprise_names', q, {limit: ${HITS}}) YIELD node AS e, score
  UNWIND [['NAME', e.name], ['NAME_EN', e.nameEn]] AS name WITH e, score, name WHERE name[1] IS NOT NULL
  RETURN e, name[0] AS via, name[1] AS value, score
UNION ALL
  UNWIND $linked AS q CALL db.index.fulltext.queryNodes('linked_names', q, {limit: ${HITS}}) YIELD node AS hit, score
  CALL (hit) {
    MATCH (hit)-[f:NAMES|SERVES|OWNS]->(e:Enterprise) ${sharers('hit')} RETURN e
    UNION ALL
    MATCH (hit)<-[f:USES]-(e:Enterprise) ${sharers('hit')} RETURN e
  }
  RETURN e, CASE
    WHEN hit:Person THEN 'PERSON' WHEN hit:Identifier THEN hit.kind
    WHEN hit.kind = 'NAME' THEN 'FORMER_NAME' ELSE 'FORMER_CODE' END AS via, coalesce(hit.value, hit.name) AS value, score`

/** One row for each enterprise that the caller may see; none when nothing matches. */
const findText = (name: string, sources: string) =>
  scoped(
    name,
    `CALL () {
  ${sources}
}
WITH e, via, value, score WHERE ${enterpriseScope('e')}
  AND ($kind IS NULL OR e.kind = $kind) AND ($district IS NULL OR e.district = $district)
  AND ($registration IS NULL OR e.registration = $registration)
WITH e, collect(DISTINCT [via, value, score]) AS hits LIMIT ${MOST}
RETURN e.id, e.uscc, e.name, e.kind, e.district, e.registration, ${gradeInForce('e', '$today')}, hits`,
  )

const FIND_BY_KEYS = findText('findByKeys', BY_KEYS)
const FIND_BY_WORDS = findText('findByWords', `${BY_KEYS}\nUNION ALL\n  ${BY_WORDS}`)

/** What of the enterprises that are found is wanted; null is any. */
export interface Narrowed {
  kind: string | null
  district: string | null
  registration: string | null
}

/** Everything that may be meant, in no order. */
export async function findCandidates(
  graph: Graph,
  sought: Sought,
  asked: Narrowed & { today: string; scope: object },
): Promise<Candidate[]> {
  const byWords = sought.person ?? sought.begins ?? sought.names[0] ?? sought.linked[0]
  const rows = await graph.read(byWords === undefined ? FIND_BY_KEYS : FIND_BY_WORDS, { ...sought, ...asked })
  return rows.map(([enterprise, uscc, name, kind, district, registration, grade, hits]) => ({
    enterprise: enterprise as string,
    uscc: uscc as string | null,
    name: name as string | null,
    kind: kind as string,
    district: district as string | null,
    registration: registration as string,
    grade: (grade as string | null) ?? DEFAULT_GRADE.code,
    hits: (hits as [Hit['on'], string, number | null][]).map(([on, value, score]) => ({ on, value, score })),
  }))
}

/** A finding is no node: it is a row of what was found, with the id of its enterprise. */
export const finding: Picture = {
  type: 'Finding',
  fields: [property('uscc'), property('matches')],
  edges: {
    enterprise: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (f, e) => `(${e}:Enterprise {id: ${f}.enterprise})`,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
  },
}

/** Starts at the unique ids of what was found, the best first. */
export const findings: Start = {
  name: 'findings',
  type: 'Finding',
  kind: 'page',
  match: 'UNWIND $found AS n0 MATCH (found:Enterprise {id: n0.enterprise})',
  scope: enterpriseScope('found'),
  order: 'n0.rank',
}

/** Pages go down from the greatest key: the best has the highest number. */
export const ranksOf = (found: readonly Found[]) =>
  found.map(({ enterprise, uscc, matches }, i) => ({
    enterprise,
    uscc,
    matches,
    rank: String(found.length - i).padStart(4, '0'),
  }))
