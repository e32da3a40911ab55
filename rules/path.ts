/** Ways through what a walk has found: pure, and the same for the same graph in whatever order it was found. */

/** Who is next to whom, either way of a link; of each node the neighbours in their order. */
export type Neighbours = ReadonlyMap<string, readonly string[]>

/** @param pairs ends of links; a link of a node to itself leads nowhere */
export function neighboursOf(pairs: Iterable<readonly [string, string]>): Neighbours {
  const found = new Map<string, Set<string>>()
  const add = (one: string, other: string) => {
    const known = found.get(one)
    if (known) known.add(other)
    else found.set(one, new Set([other]))
  }
  for (const [one, other] of pairs) {
    if (one === other) continue
    add(one, other)
    add(other, one)
  }
  return new Map([...found].map(([node, near]) => [node, [...near].sort()]))
}

/** Steps from a node to each that it reaches within so many. */
export function distancesFrom(neighbours: Neighbours, from: string, within = Infinity): Map<string, number> {
  const distances = new Map([[from, 0]])
  for (let reached = [from], steps = 1; reached.length > 0 && steps <= within; steps++) {
    const next: string[] = []
    for (const node of reached)
      for (const near of neighbours.get(node) ?? []) {
        if (distances.has(near)) continue
        distances.set(near, steps)
        next.push(near)
      }
    reached = next
  }
  return distances
}

/** A search that has gone so many steps has seen a thicket; what it found until then are the shortest. */
const MOST_STEPS = 200_000

export interface FoundPaths {
  /** Nodes in their order; the shortest first, and of one length in the order of their nodes. */
  paths: string[][]
  /** False when the search was given up before it had as many as were asked for. */
  whole: boolean
}

/**
 * The `most` shortest ways from one node to another over no node twice, of at most so many steps. Each length is searched
 * for by itself, from the shortest on; whoever is too far from the end for what is left is never entered.
 */
export function shortestPaths(
  neighbours: Neighbours,
  { from, to, most, longest }: { from: string; to: string; most: number; longest: number },
): FoundPaths {
  const left = distancesFrom(neighbours, to, longest)
  const paths: string[][] = []
  const shortest = left.get(from)
  if (shortest === undefined || from === to) return { paths, whole: true }
  let steps = 0
  const way = [from]
  const visited = new Set(way)

  /** @returns false when nothing more is to be looked for */
  function walk(node: string, remaining: number): boolean {
    if (++steps > MOST_STEPS) return false
    if (remaining === 0) {
      paths.push([...way])
      return paths.length < most
    }
    for (const near of neighbours.get(node) ?? []) {
      // The end is entered by the last step only.
      if (visited.has(near) || (near === to) !== (remaining === 1)) continue
      if ((left.get(near) ?? Infinity) > remaining - 1) continue
      way.push(near)
      visited.add(near)
      const goesOn = walk(near, remaining - 1)
      way.pop()
      visited.delete(near)
      if (!goesOn) return false
    }
    return true
  }

  for (let length = shortest; length <= longest; length++) if (!walk(from, length)) break
  return { paths, whole: steps <= MOST_STEPS }
}

/** A node where ways from several starts meet. */
export interface Meeting {
  node: string
  /** Of each start that reaches it, in the order given, a shortest way there. */
  ways: Map<string, string[]>
}

/**
 * Where several meet: each node that two of them at least reach within so many steps, by shortest ways whose last steps
 * differ. What lies behind a node in which they have met already is no ground of its own.
 */
export function meetings(neighbours: Neighbours, starts: readonly string[], within: number): Meeting[] {
  const reached = new Map(starts.map((start) => [start, distancesFrom(neighbours, start, within)]))
  const nodes = new Set([...reached.values()].flatMap((distances) => [...distances.keys()]))
  const found: (Meeting & { steps: number })[] = []
  for (const node of nodes) {
    const coming = starts.filter((start) => reached.get(start)!.has(node))
    if (coming.length < 2 || comeBehindEachOther(neighbours, reached, coming, node)) continue
    if (starts.includes(node) && !isGroundItself(reached, coming, node)) continue
    const ways = new Map(coming.map((start) => [start, wayFrom(neighbours, reached.get(start)!, node)]))
    found.push({ node, ways, steps: [...ways.values()].reduce((sum, way) => sum + way.length - 1, 0) })
  }
  return found
    .sort((a, b) => b.ways.size - a.ways.size || a.steps - b.steps || (a.node < b.node ? -1 : 1))
    .map(({ node, ways }) => ({ node, ways }))
}

/** One of those asked about is a ground of the others that are linked with it: of two at least, and of a pair once. */
function isGroundItself(
  reached: ReadonlyMap<string, ReadonlyMap<string, number>>,
  coming: readonly string[],
  node: string,
): boolean {
  const linked = coming.filter((start) => reached.get(start)!.get(node) === 1)
  return linked.length > 1 || linked.some((start) => start > node)
}

/** All of them have to come through one and the same neighbour. */
function comeBehindEachOther(
  neighbours: Neighbours,
  reached: ReadonlyMap<string, ReadonlyMap<string, number>>,
  coming: readonly string[],
  node: string,
): boolean {
  const gates = coming.map((start) => gatesTo(neighbours, reached.get(start)!, node))
  return gates.every((some) => some.length === 1 && some[0] === gates[0]![0])
}

/** The neighbours by which shortest ways arrive; none at the start itself. */
const gatesTo = (neighbours: Neighbours, distances: ReadonlyMap<string, number>, node: string): string[] =>
  (neighbours.get(node) ?? []).filter((near) => distances.get(near) === distances.get(node)! - 1)

function wayFrom(neighbours: Neighbours, distances: ReadonlyMap<string, number>, node: string): string[] {
  const way = [node]
  for (let at = node; distances.get(at) !== 0;) {
    at = gatesTo(neighbours, distances, at)[0]!
    way.unshift(at)
  }
  return way
}
