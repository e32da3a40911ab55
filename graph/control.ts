/** Everybody behind an enterprise, as holdings say it of a day. */
import type { HoldingPicture, Party, PictureHolding, Reach } from '../rules/control.ts'
import { type Cypher, scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseScope } from './enterprise.ts'
import { inForceOn } from './grade.ts'

/** Firms behind one enterprise whose holders are read, and holdings that are read of all of them together. */
const MOST_FIRMS = 2_000
const MOST_HOLDINGS = 20_000
/** A look behind an enterprise is given up after this. */
const DEADLINE_MS = 5_000

/**
 * Starts at the unique credit code; walks up holdings of the day, breadth first and each firm once, through enterprises that
 * the caller may see. One row: the enterprise and those firms, who holds them in the same order, and whom the register calls
 * their controllers. Whoever is out of scope is an end without a name. No row when the enterprise is unknown or out of scope.
 */
const FIND = scoped(
  'findHoldingsBehind',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
WITH e, COLLECT {
  MATCH ANY SHORTEST (e) ((h:Enterprise)<-[o:OWNS]-(x:Enterprise) WHERE ${inForceOn('o', '$day')} AND ${enterpriseScope('x')})+ (y:Enterprise)
  WHERE y <> e
  RETURN y LIMIT $firms } AS behind
WITH [e] + behind AS firms
RETURN [y IN firms | [y.id, y.uscc, y.name]],
  COLLECT { UNWIND range(0, size(firms) - 1) AS at
    WITH at, firms[at] AS y
    MATCH (y)<-[o:OWNS]-(h) WHERE ${inForceOn('o', '$day')}
    WITH at, o, h, h:Person AS isPerson LIMIT $holdings
    WITH at, o, h, isPerson, isPerson OR ${enterpriseScope('h')} AS seen
    RETURN [at, coalesce(h.key, h.id), isPerson, seen, CASE WHEN seen THEN h.uscc END, CASE WHEN seen THEN h.name END,
      o.shareBp, o.votesBp] },
  COLLECT { UNWIND range(0, size(firms) - 1) AS at
    WITH at, firms[at] AS y
    MATCH (y)<-[s:SERVES]-(p:Person) WHERE s.role = 'CONTROLLER' AND ${inForceOn('s', '$day')}
    RETURN [at, p.key, p.name] LIMIT $holdings }`,
)

/** Firms that one enterprise holds in the end; each of them is solved by itself. */
const MOST_HELD = 500

/**
 * Starts at the unique credit code; walks down holdings of the day, breadth first and each firm once, through enterprises that
 * the caller may see. One row: the enterprise and those firms, and which of them hold which, in the same order. No row
 * when the enterprise is unknown or out of scope.
 */
const FIND_HELD = scoped(
  'findHoldingsOf',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
WITH e, COLLECT {
  MATCH ANY SHORTEST (e) ((h:Enterprise)-[o:OWNS]->(x:Enterprise) WHERE ${inForceOn('o', '$day')} AND ${enterpriseScope('x')})+ (y:Enterprise)
  WHERE y <> e
  RETURN y LIMIT $firms } AS held
WITH [e] + held AS firms
RETURN [y IN firms | [y.id, y.uscc, y.name]],
  COLLECT { UNWIND range(0, size(firms) - 1) AS at
    WITH at, firms[at] AS y, firms
    MATCH (y)<-[o:OWNS]-(h:Enterprise) WHERE ${inForceOn('o', '$day')} AND h IN firms
    RETURN [at, h.id, false, true, h.uscc, h.name, o.shareBp, o.votesBp] LIMIT $holdings },
  []`,
)

type FirmSlots = [id: string, uscc: string | null, name: string | null]
type HoldingSlots = [
  at: number,
  id: string,
  isPerson: boolean,
  seen: boolean,
  uscc: string | null,
  name: string | null,
  shareBp: number,
  votesBp: number | null,
]
type NamedSlots = [at: number, key: string, name: string]
type PictureRow = [firms: FirmSlots[], holdings: HoldingSlots[], named: NamedSlots[]]

interface Asked {
  uscc: string
  day: string
  scope: object
}

async function findPicture(graph: Graph, text: Cypher, asked: Asked, firms: number): Promise<PictureRow | null> {
  const limits = { firms: integer(firms), holdings: integer(MOST_HOLDINGS + 1) }
  const [row] = await graph.read(text, { ...asked, ...limits }, { deadlineMs: DEADLINE_MS })
  return (row as PictureRow | undefined) ?? null
}

/** Null when the enterprise is unknown or out of scope. */
export async function findHoldingsBehind(graph: Graph, asked: Asked): Promise<HoldingPicture | null> {
  const row = await findPicture(graph, FIND, asked, MOST_FIRMS)
  return row && pictureOf(row)
}

export interface HeldPicture {
  picture: HoldingPicture
  /** There were more. */
  cut: boolean
}

/** Null when the enterprise is unknown or out of scope. */
export async function findHoldingsOf(graph: Graph, asked: Asked): Promise<HeldPicture | null> {
  const row = await findPicture(graph, FIND_HELD, asked, MOST_HELD + 1)
  if (!row) return null
  const [firms, holdings] = row
  const within = firms.slice(0, MOST_HELD + 1)
  const known = new Set(within.map(([id]) => id))
  const among = holdings.filter(([at, holder]) => at < within.length && known.has(holder))
  return {
    picture: pictureOf([within, among, []]),
    cut: firms.length > within.length || holdings.length > MOST_HOLDINGS,
  }
}

/** Of the last firm whose holders came there may be more, and of those behind it none came: they were not read. */
function pictureOf([firms, listed, controllers]: PictureRow): HoldingPicture {
  const read = listed.length > MOST_HOLDINGS ? listed.at(-1)![0] : firms.length
  const places = new Map<string, number>()
  const parties: Party[] = []
  const placeOf = (key: string, party: () => Party): number => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, parties.length)
    return parties.push(party()) - 1
  }
  const firm = (id: string, uscc: string | null, name: string | null, reach: Reach): number =>
    placeOf(id, () => ({ id: `Enterprise:${id}`, kind: 'ENTERPRISE', uscc, name, reach }))
  const person = (key: string, name: string | null): number =>
    placeOf(key, () => ({ id: `Person:${key}`, kind: 'PERSON', uscc: null, name, reach: 'END' }))
  firms.forEach(([id, uscc, name], at) => firm(id, uscc, name, at < read ? 'READ' : 'CUT'))
  const holdings = listed
    .filter(([held]) => held < read)
    .map(([held, id, isPerson, seen, uscc, name, shareBp, votesBp]): PictureHolding => {
      const holder = isPerson ? person(id, name) : firm(id, uscc, name, seen ? 'CUT' : 'WITHHELD')
      return { holder, held, shareBp, votesBp }
    })
  const named = controllers.map(([held, key, name]) => ({ person: person(key, name), held }))
  return { parties, holdings, named }
}
