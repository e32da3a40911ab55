/** Ways between enterprises, and what several have in common: looked for in what walks from all of them find. */
import type { Context } from '../context.ts'
import { checkWithin, Refusal } from '../errors.ts'
import type { FoundTie } from '../graph/tie.ts'
import { meetings, type Neighbours, neighboursOf, shortestPaths } from '../rules/path.ts'
import {
  type Asked,
  begun,
  consented,
  type Found,
  HUB,
  shownNodes,
  stepFrom,
  take,
  truncationsOf,
  type Walk,
  walkOf,
  walkOn,
} from './network.ts'

const MOST_PATHS = 10
const LONGEST = 6
const MOST_TOGETHER = 10
const FARTHEST = 3
const MOST_GROUNDS = 50
/** Where so many are linked within a few steps, nearly everybody is linked with everybody. */
const MOST_LOOKED_AT = 3_000

export interface PathsAsked extends Asked {
  from: string
  to: string
  most: number
  longest: number
}

/** The shortest paths between two enterprises, through a hub only where both are linked with it themselves; null when the caller does not see both. */
export async function pathsBetween(context: Context, asked: PathsAsked): Promise<object | null> {
  checkWithin('most', asked.most, 1, MOST_PATHS)
  checkWithin('longest', asked.longest, 1, LONGEST)
  if (asked.from === asked.to) throw new Refusal('BAD_USER_INPUT', 'to')
  const ends = await consented(context, [asked.from, asked.to], asked.longest)
  if (!ends) return null
  const walk = await walkOf(context, asked, { limit: HUB, principals: ends })
  const [from, to] = ends.map((id) => `Enterprise:${id}`) as [string, string]
  const found = begun([from, to], MOST_LOOKED_AT)
  await walkFromBoth(context, walk, found, { from, to, most: asked.most, longest: asked.longest })
  const { paths, whole } = shortestPaths(neighboursIn(found), { from, to, most: asked.most, longest: asked.longest })
  found.isFull ||= !whole
  return { asOf: walk.day, paths: await shownPaths(context, walk, found, paths), truncated: truncationsOf(found) }
}

/**
 * Always from the side that has fewer to go on from. What both sides have walked together holds every way of so many
 * steps, so that a walk ends as soon as it holds as many as are asked for.
 */
async function walkFromBoth(
  context: Context,
  walk: Walk,
  found: Found,
  wanted: { from: string; to: string; most: number; longest: number },
): Promise<void> {
  const sides = [wanted.from, wanted.to].map((start): Side => ({ front: [start], depth: 0, seen: new Set([start]) }))
  const walked = new Set<string>()
  for (let steps = 1; steps <= wanted.longest; steps++) {
    const side = nextOf(sides)
    if (!side) return
    const fresh = side.front.filter((id) => !walked.has(id))
    // Whoever is asked about is walked through even if he is a hub.
    const taking = { hop: side.depth++, through: side.seen.size === 1 }
    if (fresh.length > 0)
      for (const list of await stepFrom(context, walk, fresh, taking.through)) take(found, list, taking)
    for (const id of fresh) walked.add(id)
    const neighbours = neighboursIn(found)
    side.front = side.front.flatMap((id) => (neighbours.get(id) ?? []).filter((near) => isNew(side.seen, near)))
    const searched = shortestPaths(neighbours, { ...wanted, longest: steps })
    if (searched.paths.length >= wanted.most || found.isFull) return
  }
}

interface Side {
  front: string[]
  /** Steps from its start to its front. */
  depth: number
  seen: Set<string>
}

/** The one that has fewer to go on from, and of two alike the one that has come less far; none when both are at their ends. */
const nextOf = (sides: Side[]): Side | undefined =>
  sides.filter(({ front }) => front.length > 0).sort((a, b) => a.front.length - b.front.length || a.depth - b.depth)[0]

function isNew(seen: Set<string>, id: string): boolean {
  const before = seen.size
  return seen.add(id).size > before
}

export interface CommonAsked extends Asked {
  usccs: readonly string[]
  hops: number
}

/** Where at least two of several enterprises meet within so many hops; null when the caller does not see all of them. */
export async function commonGroundOf(context: Context, asked: CommonAsked): Promise<object | null> {
  const usccs = [...new Set(asked.usccs)]
  checkWithin('usccs', usccs.length, 2, MOST_TOGETHER)
  checkWithin('hops', asked.hops, 1, FARTHEST)
  const ids = await consented(context, usccs, asked.hops)
  if (!ids) return null
  const walk = await walkOf(context, asked, { limit: HUB, principals: ids })
  const starts = ids.map((id) => `Enterprise:${id}`)
  const found = begun(starts, MOST_LOOKED_AT)
  await walkOn(context, walk, found, asked.hops)
  const grounds = meetings(neighboursIn(found), starts, asked.hops)
  const told = grounds.slice(0, MOST_GROUNDS)
  found.isFull ||= told.length < grounds.length
  const paths = await shownPaths(
    context,
    walk,
    found,
    told.flatMap(({ ways }) => [...ways.values()]),
  )
  return {
    asOf: walk.day,
    grounds: told.map(({ ways }) => {
      const own = paths.splice(0, ways.size)
      return { node: own[0]!.nodes.at(-1), of: [...ways.keys()], paths: own }
    }),
    truncated: truncationsOf(found),
  }
}

const neighboursIn = ({ ties }: Found): Neighbours =>
  neighboursOf([...ties.values()].map(({ from, to }) => [from, to] as const))

/** The nodes of each path as they are shown, and all links between neighbours. */
async function shownPaths(context: Context, walk: Walk, found: Found, paths: readonly string[][]) {
  const hops = new Map(paths.flat().map((id) => [id, found.hops.get(id)!]))
  const shown = hops.size > 0 ? await shownNodes(context, walk, hops) : new Map<string, never>()
  const between = tiesByEnds(found.ties.values())
  return paths.map((path) => ({
    length: path.length - 1,
    nodes: path.flatMap((id) => shown.get(id) ?? []),
    ties: path.slice(1).flatMap((id, i) => between.get(endsOf(path[i]!, id)) ?? []),
  }))
}

/** Whichever way it goes. */
const endsOf = (one: string, other: string) => (one < other ? `${one}\n${other}` : `${other}\n${one}`)

function tiesByEnds(ties: Iterable<FoundTie>): Map<string, FoundTie[]> {
  const between = new Map<string, FoundTie[]>()
  for (const tie of ties) {
    const ends = endsOf(tie.from, tie.to)
    between.set(ends, [...(between.get(ends) ?? []), tie])
  }
  return between
}
