/** Enterprises that share something telling with one. */
import type { LikenessCode, Shared } from '../rules/likeness.ts'
import type { FallKind, Lifetime } from '../rules/phoenix.ts'
import { scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseScope } from './enterprise.ts'

/** What more share is everybody's: the address of an agent, the phone of a register. It is not walked. */
const MOST_SHARERS = 50
const MOST_AKIN = 40
const DEADLINE_MS = 5_000

/** How many of the enterprises that the caller may see hang on the node `n`; it has few relationships of any kind. */
const sharersOf = (pattern: string) =>
  `COUNT { MATCH ${pattern}(x:Enterprise) WHERE ${enterpriseScope('x')} RETURN DISTINCT x }`

/**
 * Over `e`: each enterprise `o` with each thing that it shares. It leads through identifiers and people that few have, ended or
 * not, and to names and codes that are sought in their indexes.
 */
const AKIN = `CALL (e) {
    MATCH (e)-[u:USES]->(i:Identifier) WHERE u.until IS NULL
    WITH DISTINCT i WHERE COUNT { (i)<-[:USES]-() } <= $sharers
    WITH i, ${sharersOf('(i)<-[:USES]-')} AS sharers
    MATCH (i)<-[v:USES]-(o:Enterprise) WHERE v.until IS NULL
    RETURN o, i.kind AS code, i.value AS value, i.key AS thing, sharers
  UNION
    MATCH (e)<-[u:SERVES|OWNS]-(p:Person) WHERE u.until IS NULL
    WITH DISTINCT p WHERE COUNT { (p)-[:SERVES|OWNS]->() } <= $sharers
    WITH p, ${sharersOf('(p)-[:SERVES|OWNS]->')} AS sharers
    MATCH (p)-[v:SERVES|OWNS]->(o:Enterprise) WHERE v.until IS NULL
    RETURN o, 'PERSON' AS code, p.name AS value, p.key AS thing, sharers
  UNION
    MATCH (o:Enterprise {name: e.name})
    RETURN o, 'NAME' AS code, e.name AS value, e.name AS thing, 2 AS sharers
  UNION
    MATCH (:Alias {key: 'NAME|' + e.name})-[n:NAMES]->(o:Enterprise) WHERE n.until IS NULL
    RETURN o, 'FORMER_NAME' AS code, e.name AS value, e.name AS thing, 2 AS sharers
  UNION
    MATCH (e)<-[n:NAMES]-(a:Alias {kind: 'NAME'}) WHERE n.until IS NULL
    MATCH (o:Enterprise {name: a.value})
    RETURN o, 'FORMER_NAME' AS code, a.value AS value, a.value AS thing, 2 AS sharers
  UNION
    MATCH (:Alias {key: 'REGISTRATION_CODE|' + e.registrationCode})-[n:NAMES]->(o:Enterprise) WHERE n.until IS NULL
    RETURN o, 'FORMER_CODE' AS code, e.registrationCode AS value, e.registrationCode AS thing, 2 AS sharers
  UNION
    MATCH (e)<-[n:NAMES]-(a:Alias {kind: 'REGISTRATION_CODE'}) WHERE n.until IS NULL
    MATCH (o:Enterprise {registrationCode: a.value})
    RETURN o, 'FORMER_CODE' AS code, a.value AS value, a.value AS thing, 2 AS sharers
  UNION
    UNWIND $near AS near
    MATCH (o:Enterprise {uscc: near})
    RETURN o, 'CODE_NEAR' AS code, near AS value, near AS thing, 2 AS sharers
  }
  WITH e, o, collect(DISTINCT [code, value, sharers, thing]) AS shared
  WHERE o.id <> e.id AND ${enterpriseScope('o')}
  WITH e, o, shared ORDER BY size(shared) DESC, o.id LIMIT $limit`

const PARTY = (e: string) => `${e}.id, ${e}.uscc, ${e}.name, ${e}.registration, ${e}.registeredOn`

/** What people have judged of `e` and `o`; null where nobody has. */
const VERDICT = `head(COLLECT {
    MATCH (j:Judgement {current: CASE WHEN e.id < o.id THEN e.id + '|' + o.id ELSE o.id + '|' + e.id END})
    RETURN j.verdict })`

/**
 * Starts at the unique credit code; walks to whoever shares something with it, those first who share most. No row when the
 * enterprise is unknown or out of scope.
 */
const FIND_AKIN = scoped(
  'findAkin',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
RETURN [${PARTY('e')}], COLLECT { ${AKIN}
  RETURN [[${PARTY('o')}], shared, ${VERDICT}] }`,
)

/** When the enterprise `x` fell, by what, and which chapters the latest of its declarations name. */
const LIFETIME = (x: string) => `[
    COLLECT { MATCH (${x})<-[:OF]-(g:Grade) WHERE g.until IS NULL AND g.code IN ['DISHONEST', 'SERIOUSLY_DISHONEST']
      RETURN ['FOUND_DISHONEST', g.validFrom, 'Grade:' + g.id] } +
    COLLECT { MATCH (${x})<-[:COMMITTED_BY]-(v:Violation) WHERE v.until IS NULL AND v.state = 'EFFECTIVE'
      RETURN ['PENALISED', v.decidedOn, 'Violation:' + v.key] } +
    COLLECT { MATCH (${x})<-[:REGISTERS]-(r:Registration) WHERE r.until IS NULL AND r.status = 'CANCELLED'
      RETURN ['CANCELLED', r.changedOn, null] },
    COLLECT { MATCH (d:Declaration) WHERE d.byOwner >= ${x}.id + '|' AND d.byOwner < ${x}.id + '}'
      WITH d ORDER BY d.byOwner DESC LIMIT 50
      MATCH (d)-[:LISTS]->(i:Item) WHERE d.until IS NULL RETURN DISTINCT left(i.hsCode, 2) }]`

/** The same, and of each of them when and how it fell and what it declares. */
const FIND_LIFETIMES = scoped(
  'findAkinLifetimes',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
RETURN [${PARTY('e')}], ${LIFETIME('e')}, COLLECT { ${AKIN}
  RETURN [[${PARTY('o')}], shared, ${LIFETIME('o')}] }`,
)

/** An enterprise as it is named in an answer. */
export interface Named {
  id: string
  kind: 'ENTERPRISE'
  uscc: string | null
  name: string | null
  registration: string
  registeredOn: string | null
}

type NamedSlots = [id: string, uscc: string | null, name: string | null, registration: string, on: string | null]

export const namedOf = ([id, uscc, name, registration, registeredOn]: NamedSlots): Named => ({
  id: `Enterprise:${id}`,
  kind: 'ENTERPRISE',
  uscc,
  name,
  registration,
  registeredOn,
})

type SharedSlots = [code: LikenessCode, value: string, sharers: number, thing: string]

const sharedOf = (slots: SharedSlots[]): Shared[] =>
  slots.map(([code, value, sharers]) => ({ code: code as Shared['code'], value, sharers }))

export interface Asked {
  uscc: string
  near: string[]
  scope: object
}

const withLimits = (asked: Asked) => ({ ...asked, sharers: integer(MOST_SHARERS), limit: integer(MOST_AKIN) })

export interface Akin {
  other: Named
  shared: Shared[]
  verdict: string | null
}

/** Null when the enterprise is unknown or out of scope. */
export async function findAkin(graph: Graph, asked: Asked): Promise<{ named: Named; akin: Akin[] } | null> {
  const [row] = await graph.read(FIND_AKIN, withLimits(asked), { deadlineMs: DEADLINE_MS })
  if (!row) return null
  const [named, akin] = row as [NamedSlots, [NamedSlots, SharedSlots[], string | null][]]
  return {
    named: namedOf(named),
    akin: akin.map(([other, shared, verdict]) => ({ other: namedOf(other), shared: sharedOf(shared), verdict })),
  }
}

export interface Lived {
  named: Named
  lifetime: Lifetime
}

type LifetimeSlots = [falls: [FallKind, string, string | null][], chapters: string[]]

const livedOf = (slots: NamedSlots, [falls, chapters]: LifetimeSlots): Lived => {
  const named = namedOf(slots)
  return {
    named,
    lifetime: {
      registeredOn: named.registeredOn,
      falls: falls.map(([kind, on, evidence]) => ({ kind, on, evidence })),
      chapters,
    },
  }
}

/** Null when the enterprise is unknown or out of scope. */
export async function findAkinLifetimes(
  graph: Graph,
  asked: Asked,
): Promise<{ lived: Lived; akin: (Lived & { shared: Shared[] })[] } | null> {
  const [row] = await graph.read(FIND_LIFETIMES, withLimits(asked), { deadlineMs: DEADLINE_MS })
  if (!row) return null
  const [named, lifetime, akin] = row as [NamedSlots, LifetimeSlots, [NamedSlots, SharedSlots[], LifetimeSlots][]]
  return {
    lived: livedOf(named, lifetime),
    akin: akin.map(([other, shared, lived]) => ({ ...livedOf(other, lived), shared: sharedOf(shared) })),
  }
}
