/**
 * Pictures of what is linked: a walk from node to node, each step one text for all nodes of that distance. It ends at so
 * many hops, brings the heaviest links of each kind, goes through no hub, and says what it left out.
 */
import type { Context } from '../context.ts'
import { checkWithin, Refusal } from '../errors.ts'
import {
  type FoundTie,
  type FoundTies,
  findTies,
  TIE_KINDS,
  type TieKind,
  type TieWay,
  type Place,
} from '../graph/tie.ts'
import { findNodes, findStarts, lastEventOf, NOW_KNOWN, type ShownNode } from '../graph/network.ts'
import { withConsent } from './consent.ts'

const MOST_HOPS = 4
const MOST_TIES = 50
/** What an officer can look at; drawing gets slow, and thinking stops long before. */
const MOST_NODES = 500
/** A node with more links of a kind is a hub: that two have a platform in common says nothing of either. */
export const HUB = 200
/** Of a hub that is asked about itself so many are looked at. A hub of a million is not read to be sorted. */
const LOOKED = 5_000
/** Of a whole walk, as of every read; the graph gives up a text within two seconds of its own. */
const DEADLINE_MS = 10_000
/** What a hop is worth of an operation's budget: about as many nodes are looked at. */
const COST_OF_HOP = 1_000

/** What is asked of every walk. */
export interface Asked {
  kinds?: readonly TieKind[] | undefined
  asOf?: string | undefined
  /** Of that day: what is known now, or was at its end. */
  known: 'NOW' | 'THEN'
}

/** One walk: over what, as of when, and until when it has to be over. */
export interface Walk {
  kinds: readonly TieKind[]
  day: string
  known: Asked['known']
  seq: number
  limit: number
  /** Own ids of the enterprises that were asked about, for whom a consent counts. */
  principals: readonly string[]
  deadline: number
}

/** What a walk has found so far. */
export interface Found {
  /** Steps from the nearest start. */
  hops: Map<string, number>
  ties: Map<string, FoundTie>
  groups: Group[]
  hubs: Set<string>
  /** It holds no more nodes than this, and when it is full it says so. */
  most: number
  isFull: boolean
}

/** Links of a node that are not in the picture; they go on behind `after`. */
interface Group extends Pick<FoundTies, 'of' | 'kind' | 'way'> {
  count: number
  countIsExact: boolean
  after: Place | null
}

/** @throws Refusal for a day that is to come */
export async function walkOf(
  context: Context,
  { kinds, asOf, known }: Asked,
  { limit, principals }: Pick<Walk, 'limit' | 'principals'>,
): Promise<Walk> {
  const { graph, clock } = context.house
  const day = context.dayAsked(asOf)
  const deadline = performance.now() + DEADLINE_MS
  const seq = known === 'NOW' || day === clock.today() ? NOW_KNOWN : await lastEventOf(graph, day)
  return { kinds: kinds && kinds.length > 0 ? kinds : TIE_KINDS, day, known, seq, limit, principals, deadline }
}

/** What is left of its time. @throws Refusal when nothing is */
function timeLeft({ deadline }: Walk): { deadlineMs: number } {
  const deadlineMs = Math.ceil(deadline - performance.now())
  if (deadlineMs <= 0) throw new Refusal('DEADLINE_EXCEEDED')
  return { deadlineMs }
}

/**
 * Own ids of enterprises that the caller sees, for each of whom a consent counts today; null when he does not see one.
 *
 * @throws Refusal CONSENT_MISSING
 */
export async function consented(context: Context, usccs: readonly string[], hops: number): Promise<string[] | null> {
  const { house, scope } = context
  context.asks(...usccs)
  context.spends(COST_OF_HOP * hops)
  const starts = await findStarts(house.graph, usccs, scope)
  const ids = usccs.map((uscc) => starts.get(uscc))
  if (!ids.every((id) => id !== undefined)) return null
  return withConsent(house.graph, ids, house.clock.today(), async () => ids)
}

export interface NetworkAsked extends Asked {
  around: string
  hops: number
  limit: number
}

/** What is linked with an enterprise within so many hops; null when the caller does not see it. */
export async function networkAround(context: Context, asked: NetworkAsked): Promise<object | null> {
  checkWithin('hops', asked.hops, 1, MOST_HOPS)
  checkWithin('limit', asked.limit, 1, MOST_TIES)
  const principals = await consented(context, [asked.around], asked.hops)
  if (!principals) return null
  const walk = await walkOf(context, asked, { limit: asked.limit, principals })
  const found = begun([`Enterprise:${principals[0]!}`])
  await walkOn(context, walk, found, asked.hops)
  return pictureOf(context, walk, found)
}

export const begun = (starts: readonly string[], most = MOST_NODES): Found => ({
  hops: new Map(starts.map((id) => [id, 0])),
  ties: new Map(),
  groups: [],
  hubs: new Set(),
  most,
  isFull: false,
})

/** Hop by hop, as long as there are nodes to go on from. A start is walked through even if it is a hub. */
export async function walkOn(context: Context, walk: Walk, found: Found, hops: number): Promise<void> {
  for (let hop = 0; hop < hops; hop++) {
    const nodes = [...found.hops].filter(([, at]) => at === hop).map(([id]) => id)
    if (nodes.length === 0) return
    const through = hop === 0
    for (const list of await stepFrom(context, walk, nodes, through)) take(found, list, { hop, through })
  }
}

/** One step from some nodes. */
export function stepFrom(
  { house, scope }: Context,
  walk: Walk,
  nodes: readonly string[],
  through: boolean,
  after?: Place,
): Promise<FoundTies[]> {
  const { kinds, day, seq, limit } = walk
  const looked = through ? LOOKED : HUB
  const asked = { nodes, kinds, day, seq, limit, looked, through, scope, ...(after && { after }) }
  return findTies(house.graph, asked, { ...timeLeft(walk), rowCap: 50_000 })
}

interface Taking {
  /** Steps from the nearest start to the node that the links are of. */
  hop: number
  /** Whether links of hubs were brought. */
  through: boolean
  /** Behind which they were asked for. */
  after?: Place | null | undefined
}

/** What finds no room any more counts with what was left out. */
export function take(found: Found, list: FoundTies, { hop, through, after = null }: Taking): void {
  const { of, kind, way, count, isHub, ties } = list
  let taken = 0
  for (const { far, tie } of ties) {
    if (!found.hops.has(far)) {
      if (found.hops.size >= found.most) {
        found.isFull = true
        break
      }
      found.hops.set(far, hop + 1)
    }
    found.ties.set(tie.id, tie)
    taken++
  }
  if (isHub) found.hubs.add(of)
  if (count === taken && (through || !isHub)) return
  const place = ties[taken - 1]?.place ?? after
  found.groups.push({ of, kind, way, count: count - taken, countIsExact: !isHub, after: place })
}

/** Nobody goes on from what another was shown. */
const expansionOf = ({ caller }: Context) => `expansion of ${caller.subject}`

/** What a sealed place in a picture stands for: whom it was asked about, and where it goes on. */
interface Expansion {
  principals: readonly string[]
  node: string
  asOf: string
  known: Asked['known']
  group: [TieKind, TieWay, Place | null] | null
}

const sealed = (context: Context, { principals, day, known }: Walk, node: string, group: Expansion['group'] = null) =>
  context.house.cursors.seal(expansionOf(context), JSON.stringify([principals, node, day, known, group]))

function opened(context: Context, at: string): Expansion {
  const [principals, node, asOf, known, group] = JSON.parse(openedText(context, at)) as [
    string[],
    string,
    string,
    Asked['known'],
    Expansion['group'],
  ]
  return { principals, node, asOf, known, group }
}

/** The argument is called otherwise than that of a list. */
function openedText(context: Context, at: string): string {
  try {
    return context.house.cursors.open(expansionOf(context), at)
  } catch {
    throw new Refusal('BAD_CURSOR', 'at')
  }
}

/**
 * What is linked with one node of a picture, or the next of what a picture has left out there. It goes on from whom the
 * picture was about: if his consent counts no more, neither does the picture.
 */
export async function expand(
  context: Context,
  { at, kinds, limit }: { at: string; kinds?: readonly TieKind[] | undefined; limit: number },
): Promise<object> {
  checkWithin('limit', limit, 1, MOST_TIES)
  const { principals, node, asOf, known, group } = opened(context, at)
  const { graph, clock } = context.house
  context.asks(...principals, node.slice(0, 200))
  context.spends(COST_OF_HOP)
  return withConsent(graph, principals, clock.today(), async () => {
    const asked = { kinds: group ? [group[0]] : kinds, asOf, known }
    const walk = await walkOf(context, asked, { limit, principals })
    const found = begun([node])
    const after = group?.[2] ?? undefined
    const lists = await stepFrom(context, walk, [node], true, after)
    for (const list of lists) if (!group || list.way === group[1]) take(found, list, { hop: 0, through: true, after })
    return pictureOf(context, walk, found)
  })
}

async function pictureOf(context: Context, walk: Walk, found: Found): Promise<object> {
  const shown = await shownNodes(context, walk, found.hops)
  const ties = [...found.ties.values()].filter(({ from, to }) => shown.has(from) && shown.has(to))
  const groups = found.groups.map(({ of, kind, way, count, countIsExact, after }) => ({
    ...{ of, kind, way, count, countIsExact },
    expand: sealed(context, walk, of, [kind, way, after]),
  }))
  const { day: asOf, known } = walk
  return { asOf, known, nodes: [...shown.values()], ties, groups, truncated: truncationsOf(found) }
}

/** Nodes as they are shown, in the order in which they were found; whoever is not seen any more is left out. */
export async function shownNodes(
  context: Context,
  walk: Walk,
  hops: ReadonlyMap<string, number>,
): Promise<Map<string, ShownNode & { hops: number; expand: string }>> {
  const { house, scope } = context
  const { day, seq } = walk
  const nodes = [...hops.keys()]
  const found = await findNodes(house.graph, { nodes, day, seq, scope }, timeLeft(walk))
  return new Map(
    nodes.flatMap((id) => {
      const node = found.get(id)
      return node ? [[id, { ...node, hops: hops.get(id)!, expand: sealed(context, walk, id) }]] : []
    }),
  )
}

const SAID = {
  REMAINDER: {
    en: 'Of some kinds of links only the heaviest were taken. Expand these nodes to see the others.',
    zh: '部分关联仅取权重最高者，可展开相关节点查看其余。',
  },
  HUB: {
    en: `More than ${HUB} links of a kind are recorded there, so it was not walked through; of one that is asked about, ${LOOKED} are looked at. Expand it to see them.`,
    zh: `该节点同类关联超过 ${HUB} 条，未予穿越；作为查询中心时最多查看 ${LOOKED} 条，可单独展开。`,
  },
  FULL: {
    en: 'So many nodes were found that the rest was not looked at. Ask for fewer hops, kinds or links, or expand single nodes.',
    zh: '节点数量已达上限，其余未予查看；请减少层级、类别或数量，或逐个展开节点。',
  },
} as const

const MOST_NAMED = 20

/** Why something is not there, and what to do to see it; empty when all is. */
export function truncationsOf({ groups, hubs, isFull }: Pick<Found, 'groups' | 'hubs' | 'isFull'>): object[] {
  const told = (code: keyof typeof SAID, at: Iterable<string>) => ({
    ...{ code, at: [...new Set(at)].slice(0, MOST_NAMED) },
    ...{ message: SAID[code].en, messageZh: SAID[code].zh },
  })
  const remainders = groups.filter(({ of }) => !hubs.has(of))
  return [
    ...(remainders.length > 0
      ? [
          told(
            'REMAINDER',
            remainders.map(({ of }) => of),
          ),
        ]
      : []),
    ...(hubs.size > 0 ? [told('HUB', hubs)] : []),
    ...(isFull ? [told('FULL', [])] : []),
  ]
}
