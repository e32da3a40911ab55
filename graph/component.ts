/** Who hangs together with whom: what the job reads of the links of today, and what it leaves for readers. */
import type { LinkedFirm } from '../rules/component.ts'
import { internal, scoped } from './cypher.ts'
import type { Graph, Row } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseScope } from './enterprise.ts'
import { inForceOn } from './grade.ts'
import { type Named, namedOf } from './likeness.ts'

/** What more share ties nobody: the address of an agent would make one component of a district. */
const MOST_SHARERS = 50
const WHY = 'the link job'

/** Over `e`, in force on the day: its holders, and what ties it that at least one other has and few have. */
const LINKS = `RETURN e.id,
  COLLECT { MATCH (e)<-[o:OWNS]-(h) WHERE ${inForceOn('o', '$day')}
    RETURN [coalesce(h.id, h.key), o.shareBp, coalesce(o.votesBp, o.shareBp)] },
  COLLECT { MATCH (e)<-[s:SERVES]-(p:Person) WHERE ${inForceOn('s', '$day')}
      AND 1 < COUNT { (p)-[:SERVES|OWNS]->() } <= $sharers RETURN DISTINCT p.key } +
  COLLECT { MATCH (e)-[u:USES]->(i:Identifier) WHERE ${inForceOn('u', '$day')}
      AND 1 < COUNT { (i)<-[:USES]-() } <= $sharers RETURN DISTINCT i.key } +
  COLLECT { MATCH (e)-[b:BRANCH_OF|SUCCEEDS]->(h:Enterprise) WHERE ${inForceOn('b', '$day')} RETURN DISTINCT h.id }`

/** Starts behind a unique id, in the order of ids. */
const PAGE = internal(
  'pageOfLinks',
  WHY,
  `MATCH (e:Enterprise) WHERE e.id > $after WITH e ORDER BY e.id LIMIT $limit
${LINKS}`,
)

/** Starts at the unique ids. */
const LINKS_OF = internal('linksOf', WHY, `UNWIND $ids AS id MATCH (e:Enterprise {id: id})\n${LINKS}`)

const PAGE_OF_MANY = 5_000
const DEADLINE_MS = 60_000

const linkedOf = ([id, holders, ties]: Row): LinkedFirm => ({
  id: id as string,
  holders: holders as LinkedFirm['holders'],
  ties: ties as string[],
})

/** Everybody, page by page. */
export async function* readLinks(graph: Graph, day: string): AsyncGenerator<LinkedFirm[]> {
  const asked = { day, sharers: integer(MOST_SHARERS), limit: integer(PAGE_OF_MANY) }
  for (let after = ''; ;) {
    const rows = await graph.read(PAGE, { ...asked, after }, { deadlineMs: DEADLINE_MS })
    if (rows.length === 0) return
    yield rows.map(linkedOf)
    after = rows.at(-1)![0] as string
  }
}

export async function findLinksOf(graph: Graph, ids: string[], day: string): Promise<LinkedFirm[]> {
  const asked = { ids, day, sharers: integer(MOST_SHARERS) }
  return (await graph.read(LINKS_OF, asked, { rowCap: Infinity, deadlineMs: DEADLINE_MS })).map(linkedOf)
}

/**
 * Starts at the unique ids; walks one link from each, of any time, and a little further into what many share than the links
 * that count: what has just become too common has tied others until now. A row for each enterprise there.
 */
const NEIGHBOURS = internal(
  'neighboursOf',
  WHY,
  `UNWIND $ids AS id MATCH (e:Enterprise {id: id})
CALL (e) {
  MATCH (e)-[:OWNS|BRANCH_OF|SUCCEEDS]-(o:Enterprise) RETURN o
  UNION
  MATCH (e)-[:USES]->(i:Identifier) WITH DISTINCT i WHERE COUNT { (i)<-[:USES]-() } <= 2 * $sharers
  MATCH (i)<-[:USES]-(o:Enterprise) RETURN o
  UNION
  MATCH (e)<-[:SERVES|OWNS]-(p:Person) WITH DISTINCT p WHERE COUNT { (p)-[:SERVES|OWNS]->() } <= 2 * $sharers
  MATCH (p)-[:SERVES|OWNS]->(o:Enterprise) RETURN o
}
RETURN DISTINCT o.id LIMIT $limit`,
)

/** Starts at unique keys, then at the index of components; a row for each member of the components of any of them. */
const FELLOWS = internal(
  'fellowsOf',
  WHY,
  `UNWIND $ids AS id MATCH (m:Membership {key: id})
WITH DISTINCT m.component AS component
MATCH (f:Membership {component: component}) RETURN f.key LIMIT $limit`,
)

/**
 * Whom news about some can reach: they, their neighbours, and all who were in a component with any of these. Null when there
 * are more than `most`: then everybody is looked at.
 */
export async function findAffected(graph: Graph, subjects: string[], most: number): Promise<string[] | null> {
  const limits = { sharers: integer(MOST_SHARERS), limit: integer(most + 1) }
  const options = { rowCap: Infinity, deadlineMs: DEADLINE_MS }
  const near = await graph.read(NEIGHBOURS, { ids: subjects, ...limits }, options)
  const ids = new Set([...subjects, ...near.map(([id]) => id as string)])
  if (ids.size > most) return null
  const fellows = await graph.read(FELLOWS, { ids: [...ids], ...limits }, options)
  for (const [id] of fellows) ids.add(id as string)
  return ids.size > most ? null : [...ids].sort()
}

/**
 * Starts at the two sequences, and at the unique numbers of the events in between that are about somebody. Before its first
 * time also at the first event: a world that is being loaded is not whole yet, and of the rest of it there will be no news.
 */
const NEWS = internal(
  'newsOfLinks',
  WHY,
  `MATCH (c:Sequence {name: 'component'}), (s:Sequence {name: 'event'})
RETURN c.value, s.value, CASE WHEN c.value = 0 THEN [] ELSE COLLECT {
  MATCH (e:Event) WHERE e.seq > c.value AND e.seq <= s.value AND e.kind = 'APPLIED'
  UNWIND e.subjects AS subject RETURN DISTINCT subject LIMIT $limit } END,
  c.value = 0 AND coalesce(
    head(COLLECT { MATCH (e:Event) WHERE e.seq > 0 RETURN e.state ORDER BY e.seq LIMIT 1 }) = 'BEGUN', false)`,
)

export interface News {
  /** How far the job has come; 0 when it never was. */
  cursor: number
  upTo: number
  /** Whom something was recorded of since. */
  subjects: string[]
  /** The graph is being filled for the first time. */
  loading: boolean
}

export async function findNews(graph: Graph, most: number): Promise<News> {
  const [row] = await graph.read(NEWS, { limit: integer(most + 1) }, { deadlineMs: DEADLINE_MS })
  const [cursor, upTo, subjects, loading] = row as [number, number, string[], boolean]
  return { cursor, upTo, subjects, loading }
}

/** Starts at the two sequences; whether anything has happened since the job looked. */
const UNLINKED = internal(
  'unlinkedCount',
  'the sweep',
  `MATCH (s:Sequence {name: 'event'}), (c:Sequence {name: 'component'}) RETURN s.value - c.value`,
)

export async function countUnlinked(graph: Graph): Promise<number> {
  const [row] = await graph.read(UNLINKED, {})
  return (row?.[0] as number | undefined) ?? 0
}

/** In which component an enterprise is; nobody who is alone has one. */
export interface Membership {
  id: string
  component: string
  /** Id of the least of its community, which never crosses a component. */
  community: string
  /** Id of the least of those that hold each other in a circle with it; null where none do. */
  ring: string | null
  /** Id of the enterprise, or key of the person, who controls it in the end, by votes; null where nobody does. */
  head: string | null
}

/** Starts at unique keys. */
const FORMER = internal(
  'formerMemberships',
  WHY,
  `UNWIND $ids AS id MATCH (m:Membership {key: id}) RETURN m.key, m.component, m.community, m.ring, m.head`,
)

/** Starts behind a unique key, in the order of keys. */
const FORMER_PAGE = internal(
  'pageOfMemberships',
  WHY,
  `MATCH (m:Membership) WHERE m.key > $after WITH m ORDER BY m.key LIMIT $limit
RETURN m.key, m.component, m.community, m.ring, m.head`,
)

const membershipOf = (row: Row): Membership => {
  const [id, component, community, ring, head] = row as [string, string, string, string | null, string | null]
  return { id, component, community, ring, head }
}

export async function findMemberships(graph: Graph, ids: string[]): Promise<Membership[]> {
  return (await graph.read(FORMER, { ids }, { rowCap: Infinity, deadlineMs: DEADLINE_MS })).map(membershipOf)
}

/** Of everybody, page by page. */
export async function* readMemberships(graph: Graph): AsyncGenerator<Membership[]> {
  for (let after = ''; ;) {
    const asked = { after, limit: integer(PAGE_OF_MANY) }
    const rows = await graph.read(FORMER_PAGE, asked, { deadlineMs: DEADLINE_MS })
    if (rows.length === 0) return
    yield rows.map(membershipOf)
    after = rows.at(-1)![0] as string
  }
}

/** Locks how far the job has come, before it is compared; no row when another run has come further. */
const IF_AS_READ = `MATCH (c:Sequence {name: 'component'}) SET c.lock = true WITH c, c.value = $was AS asRead
REMOVE c.lock WITH c WHERE asRead`

/** Starts at the one node of the sequence and at unique keys, and creates those that are not there. */
const WRITE = internal(
  'writeMemberships',
  WHY,
  `${IF_AS_READ}
UNWIND $rows AS r MERGE (m:Membership {key: r[0]})
SET m.component = r[1], m.community = r[2], m.ring = r[3], m.head = r[4]
RETURN count(*)`,
)

/** The same; takes away whoever is alone now. */
const REMOVE = internal(
  'removeMemberships',
  WHY,
  `${IF_AS_READ}
UNWIND $rows AS id OPTIONAL MATCH (m:Membership {key: id}) DELETE m
RETURN count(*)`,
)

/** Starts at the one node of the sequence. */
const ADVANCE = internal(
  'advanceLinks',
  WHY,
  `${IF_AS_READ}
SET c.value = $upTo
RETURN c.value`,
)

const WRITTEN_AT_ONCE = 2_000

/**
 * What has changed, in slices, and then how far the job has come: one that dies is run again from where it began.
 *
 * @returns false when another run has come further: what it wrote may be newer, and nothing more is written
 */
export async function writeMemberships(
  graph: Graph,
  { changed, gone, was, upTo }: { changed: Membership[]; gone: string[]; was: number; upTo: number },
): Promise<boolean> {
  const asRead = async (text: typeof WRITE, parameters: object): Promise<boolean> => {
    const rows = await graph.write((tx) => tx.run(text, { ...parameters, was: integer(was) }))
    return rows.length > 0 && rows[0]![0] !== 0
  }
  const rows = changed.map(({ id, component, community, ring, head }) => [id, component, community, ring, head])
  for (const slice of slicesOf(rows)) if (!(await asRead(WRITE, { rows: slice }))) return false
  for (const slice of slicesOf(gone)) if (!(await asRead(REMOVE, { rows: slice }))) return false
  return asRead(ADVANCE, { upTo: integer(upTo) })
}

const slicesOf = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / WRITTEN_AT_ONCE) }, (_, at) =>
    rows.slice(at * WRITTEN_AT_ONCE, (at + 1) * WRITTEN_AT_ONCE),
  )

const MOST_MEMBERS = 200

/**
 * Starts at the unique credit code and at the membership of its id; walks by the index of components to those members that
 * the caller may see. No row when the enterprise is unknown or out of scope.
 */
const FIND = scoped(
  'findComponent',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
OPTIONAL MATCH (own:Membership {key: e.id})
RETURN own.component, head(COLLECT { MATCH (c:Sequence {name: 'component'}) RETURN c.value }), COLLECT {
  MATCH (m:Membership {component: own.component})
  MATCH (o:Enterprise {id: m.key}) WHERE ${enterpriseScope('o')}
  OPTIONAL MATCH (h:Enterprise {id: m.head}) WHERE ${enterpriseScope('h')}
  WITH m, o, h, m.community = own.community AS isNear, m.ring = own.ring AS isRing
  ORDER BY coalesce(isRing, false) DESC, isNear DESC, m.community, o.id LIMIT $limit
  RETURN [[o.id, o.uscc, o.name, o.registration, o.registeredOn], m.community, m.ring,
    CASE WHEN h IS NOT NULL THEN [h.id, h.uscc, h.name, h.registration, h.registeredOn] END] }`,
)

type Slots = Parameters<typeof namedOf>[0]

export interface FoundComponent {
  /** Null where it is alone. */
  id: string | null
  upTo: number
  members: { enterprise: Named; community: string; ring: string | null; head: Named | null }[]
  more: boolean
}

export async function findComponent(
  graph: Graph,
  asked: { uscc: string; scope: object },
): Promise<FoundComponent | null> {
  const [row] = await graph.read(FIND, { ...asked, limit: integer(MOST_MEMBERS + 1) })
  if (!row) return null
  const [id, upTo, members] = row as [string | null, number, [Slots, string, string | null, Slots | null][]]
  return {
    id,
    upTo,
    members: members.slice(0, MOST_MEMBERS).map(([enterprise, community, ring, head]) => ({
      enterprise: namedOf(enterprise),
      community,
      ring,
      head: head && namedOf(head),
    })),
    more: members.length > MOST_MEMBERS,
  }
}
