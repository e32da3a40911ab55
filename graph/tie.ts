/**
 * What is linked with a node, kind by kind: the heaviest first, and how many more there are. One text walks one step from
 * as many nodes as there are.
 */
import { readMonths } from './dealing.ts'
import { scoped } from './cypher.ts'
import type { Graph, ReadOptions } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseScope } from './enterprise.ts'
import { knownAfter } from './past.ts'

export const TIE_KINDS = [
  'SERVES',
  'OWNS',
  'BRANCH_OF',
  'SUCCEEDS',
  'USES',
  'TRADES_ON',
  'SHIPS_WITH',
  'PAYS_BY',
] as const
export type TieKind = (typeof TIE_KINDS)[number]
export type TieWay = 'OUT' | 'IN'

/** Ids of nodes begin with their label, as all global ids do. */
export type Label = 'Enterprise' | 'Person' | 'Identifier'
export const labelOf = (id: string): Label => id.slice(0, id.indexOf(':')) as Label
const keyOf = (id: string): string => id.slice(id.indexOf(':') + 1)

/** Keys of nodes, as the texts that start at them take them. */
export function keysByLabel(nodes: readonly string[]): Record<'enterprises' | 'persons' | 'identifiers', string[]> {
  const keysOf = (label: Label) => nodes.filter((id) => labelOf(id) === label).map(keyOf)
  return { enterprises: keysOf('Enterprise'), persons: keysOf('Person'), identifiers: keysOf('Identifier') }
}

export interface FoundTie {
  id: string
  kind: TieKind
  from: string
  to: string
  role: string | null
  shareBp: number | null
  votesBp: number | null
  validFrom: string | null
  validTo: string | null
  /** Of dealings. */
  first: string | null
  last: string | null
  count: number | null
  fen: number | null
}

/** Where a list of links goes on: behind this weight, and behind this tie among equals. */
export interface Place {
  weight: number
  tie: string
}

/** The links of one node of one kind and way, as far as they are seen by the caller and true on the day. */
export interface FoundTies {
  of: string
  kind: TieKind
  way: TieWay
  /** How many there are behind the place asked for, those below among them. */
  count: number
  /** More are recorded than were looked at: `count` is a lower bound, and nothing is linked where it was not walked through. */
  isHub: boolean
  ties: { far: string; tie: FoundTie; place: Place }[]
}

/** Facts are true on a day, and known by the number of an event; dealings have begun by its month and have no history. */
const STANDS = `f.validFrom <= $day AND (f.validTo IS NULL OR f.validTo > $day)
    AND ${knownAfter('f')}`
const DEALT = 'f.first <= $month'

/** Who acts for a firm comes before who works for it. */
const BY_ROLE = `CASE f.role WHEN 'LEGAL_REPRESENTATIVE' THEN 5 WHEN 'CONTROLLER' THEN 4 WHEN 'PRINCIPAL' THEN 3 ELSE 1 END`

/** By kind, heavier comes first; a kind that is not named weighs by its day. */
const WEIGHT = `CASE type(f)
    WHEN 'SERVES' THEN ${BY_ROLE} WHEN 'OWNS' THEN coalesce(f.shareBp, 0)
    WHEN 'TRADES_ON' THEN coalesce(f.fen, 0) WHEN 'SHIPS_WITH' THEN coalesce(f.fen, 0) WHEN 'PAYS_BY' THEN coalesce(f.fen, 0)
    ELSE toInteger(replace(coalesce(f.validFrom, '0'), '-', '')) END`

/** Who is seen at the far end: a person or an identifier, by whoever sees a firm that it is linked with. */
const SEEN = `(NOT m:Enterprise OR ${enterpriseScope('m')})`

/** Kinds that are walked together, from the nodes of a label. Each text has to be planned, and it is long as it is. */
interface Step {
  ways: readonly TieWay[]
  kinds: readonly TieKind[]
  stands: string
}
const BOTH = ['OUT', 'IN'] as const
const facts = (ways: readonly TieWay[], ...kinds: TieKind[]): Step => ({ ways, kinds, stands: STANDS })

const STEPS: Record<Label, readonly Step[]> = {
  Enterprise: [
    facts(['IN'], 'SERVES', 'OWNS'),
    facts(['OUT'], 'OWNS', 'USES'),
    facts(BOTH, 'BRANCH_OF', 'SUCCEEDS'),
    { ways: BOTH, kinds: ['TRADES_ON', 'SHIPS_WITH', 'PAYS_BY'], stands: DEALT },
  ],
  Person: [facts(['OUT'], 'SERVES', 'OWNS')],
  Identifier: [facts(['IN'], 'USES')],
}

const arrow = (ways: readonly TieWay[], kinds: readonly TieKind[], f = '', m = '') =>
  `(n)${ways.includes('OUT') ? '-' : '<-'}[${f}:${kinds.join('|')}]${ways.includes('IN') ? '-' : '->'}(${m})`

/** Kinds and ways of which more links are recorded than are looked at; the stored degrees say it. */
const hubsAt = (steps: readonly Step[]) =>
  `[h IN [${steps
    .flatMap(({ ways, kinds }) => ways.flatMap((way) => kinds.map((kind) => [kind, way] as const)))
    .map(([kind, way]) => `['${kind}', '${way}', COUNT { ${arrow([way], [kind])} }]`)
    .join(', ')}] WHERE h[0] IN $kinds AND h[2] > $looked | h[0] + h[1]]`

/** One step from `n`, and of each kind the links behind a place: how many, and the heaviest. Of a hub so many are looked at. */
const step = ({ ways, kinds, stands }: Step) => `MATCH ${arrow(ways, kinds, 'f', 'm')}
    WHERE ${kinds.map((kind) => `'${kind}' IN $kinds`).join(' OR ')}
    WITH f, m LIMIT ${kinds.length * ways.length} * $looked
    WITH f, m WHERE type(f) IN $kinds AND ${SEEN} AND ${stands}
    WITH f, m, ${WEIGHT} AS w, coalesce(m.id, m.key) + '|' + coalesce(f.validFrom, '') + '|' + coalesce(f.role, '') AS t
    WITH f, m, w, t WHERE w < $weight OR (w = $weight AND t > $tie)
    WITH f, m, w, t ORDER BY w DESC, t
    WITH type(f) AS kind, ${ways.length === 1 ? `'${ways[0]}'` : `CASE startNode(f) WHEN n THEN 'OUT' ELSE 'IN' END`} AS way,
      collect([w, t, f, m]) AS found
    RETURN [kind, way, size(found), [l IN CASE WHEN $through OR NOT kind + way IN hubs THEN found[..$limit] ELSE [] END |
      [labels(l[3])[0] + ':' + coalesce(l[3].id, l[3].key), l[0], l[1], ${SAYS}]]] AS list`

/** What a link says, by position. */
const SAYS = ['validFrom', 'validTo', 'role', 'shareBp', 'votesBp', 'months'].map((name) => `l[2].${name}`).join(', ')

const fromEach = (nodes: string, near: string, label: Label) => `UNWIND ${nodes} AS key
MATCH (n:${label} {${near}: key})${label === 'Enterprise' ? ` WHERE ${enterpriseScope('n')}` : ''}
WITH n, key, ${hubsAt(STEPS[label])} AS hubs
CALL (n, hubs) {
  ${STEPS[label].map(step).join('\n  UNION ALL\n  ')}
  UNION ALL
  UNWIND hubs AS hub RETURN [hub] AS list
}
RETURN '${label}:' + key AS of, list`

/**
 * Starts at the unique keys of the nodes, and walks one step from each over the kinds asked for; a row for each node, kind
 * and way by which somebody is linked that the caller sees, and one for each of which it is a hub. No row for a node that is
 * out of scope.
 */
const TIES = scoped(
  'findTies',
  [
    fromEach('$enterprises', 'id', 'Enterprise'),
    fromEach('$persons', 'key', 'Person'),
    fromEach('$identifiers', 'key', 'Identifier'),
  ].join('\nUNION ALL\n'),
)

export interface Walked {
  /** Ids of nodes, each with its label. */
  nodes: readonly string[]
  kinds: readonly TieKind[]
  day: string
  /** As it was known after the event of this number. */
  seq: number
  /** So many of each kind and way are brought. */
  limit: number
  /** Of a node and kind that has more links recorded than this, it is a hub. */
  looked: number
  /** Brings the links of hubs as well, of as many as are looked at. */
  through: boolean
  /** Behind which the links are; left out: all. */
  after?: Place
  scope: object
}

/** Heavier than anything is. */
const FIRST: Place = { weight: Number.MAX_SAFE_INTEGER, tie: '' }

/** @returns a list for each node, kind and way, in the order of the nodes and of the kinds */
export async function findTies(
  graph: Pick<Graph, 'read'>,
  { nodes, kinds, day, seq, limit, looked, through, after = FIRST, scope }: Walked,
  options: ReadOptions = {},
): Promise<FoundTies[]> {
  const asked = {
    ...keysByLabel(nodes),
    ...{
      kinds,
      day,
      month: day.slice(0, 7),
      seq: integer(seq),
      limit: integer(limit),
      looked: integer(looked),
      through,
    },
    ...{ weight: integer(after.weight), tie: after.tie, scope },
  }
  const rows = await graph.read(TIES, asked, options)
  const lists = new Map(nodes.map((id): [string, List[]] => [id, []]))
  for (const [of, list] of rows) lists.get(of as string)!.push(list as List)
  return [...lists].flatMap(([of, some]) => foundFrom(of, some, day))
}

type List = [kind: TieKind, way: TieWay, count: number, ties: TieRow[]] | [hub: string]
type TieRow = [
  ...[far: string, weight: number, tie: string, validFrom: string | null, validTo: string | null],
  ...[role: string | null, shareBp: number | null, votesBp: number | null, months: string | null],
]

/** A hub is told of even where nobody is seen at its far ends. */
function foundFrom(of: string, lists: List[], day: string): FoundTies[] {
  const hubs = new Set(lists.flatMap((list) => (list.length === 1 ? list : [])))
  const found = lists.flatMap((list): FoundTies[] => {
    if (list.length === 1) return []
    const [kind, way, count, ties] = list
    const isHub = hubs.delete(kind + way)
    return [{ of, kind, way, count, isHub, ties: ties.map((row) => foundTie(of, kind, way, row, day)) }]
  })
  const unseen = [...hubs].map((hub) => ({ of, ...kindAndWay(hub), count: 0, isHub: true, ties: [] }))
  return [...found, ...unseen].sort(byKind)
}

const byKind = (a: FoundTies, b: FoundTies) =>
  TIE_KINDS.indexOf(a.kind) - TIE_KINDS.indexOf(b.kind) || (a.way < b.way ? -1 : 1)

const kindAndWay = (hub: string): { kind: TieKind; way: TieWay } => {
  const way = hub.endsWith('OUT') ? 'OUT' : 'IN'
  return { kind: hub.slice(0, -way.length) as TieKind, way }
}

function foundTie(of: string, kind: TieKind, way: TieWay, row: TieRow, day: string): FoundTies['ties'][number] {
  const [far, weight, tie, validFrom, validTo, role, shareBp, votesBp, months] = row
  const [from, to] = way === 'OUT' ? [of, far] : [far, of]
  const id = [kind, from, to, role, validFrom].filter((part) => part !== null).join('|')
  const dealt = months === null ? NEVER : dealingsUntil(months, day.slice(0, 7))
  const said = { id, kind, from, to, role, shareBp, votesBp, validFrom, validTo, ...dealt }
  return { far, tie: said, place: { weight, tie } }
}

type Dealt = Pick<FoundTie, 'first' | 'last' | 'count' | 'fen'>
const NEVER: Dealt = { first: null, last: null, count: null, fen: null }

/** Count and sum up to a month, however they went on. */
function dealingsUntil(months: string, until: string): Dealt {
  const told = [...readMonths(months)].filter(([month]) => month <= until)
  const sum = (at: 0 | 1) => told.reduce((total, [, sums]) => total + sums[at], 0)
  return { first: told[0]?.[0] ?? null, last: told.at(-1)?.[0] ?? null, count: sum(0), fen: sum(1) }
}
