/** Who hangs together with whom: components and communities of a graph whose nodes are numbers. */

/** One link of each place; which end is which does not matter. */
export interface Links {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Of each node the least of those that hang together with it, by links of any length. */
export function componentsOf(nodes: number, { from, to }: Links): Int32Array {
  const up = Int32Array.from({ length: nodes }, (_, node) => node)
  const rootOf = (node: number): number => {
    let at = node
    while (up[at] !== at) at = up[at] = up[up[at]!]!
    return at
  }
  for (let at = 0; at < from.length; at++) {
    const [one, other] = [rootOf(from[at]!), rootOf(to[at]!)]
    // The lesser is the root: the answer does not depend on the order of the links.
    if (one < other) up[other] = one
    else up[one] = other
  }
  for (let node = 0; node < nodes; node++) up[node] = rootOf(node)
  return up
}

/** Sweeps after which communities are left as they are; most graphs stand still after five. */
const MOST_SWEEPS = 12

/**
 * Communities: whoever has more links into one than chance would give him joins it, in the order of nodes, until nobody moves.
 * This is the first level of modularity, with chance reckoned within each component: so it never crosses one, and a
 * component falls into the same communities whatever is looked at beside it.
 *
 * @param component of each node, as `componentsOf` says
 */
export function communitiesOf(nodes: number, links: Links, component: Int32Array): Int32Array {
  const { starts, neighbours } = neighboursOf(nodes, links)
  const label = Int32Array.from({ length: nodes }, (_, node) => node)
  const ends = new Float64Array(nodes)
  const inside = Float64Array.from({ length: nodes }, (_, node) => starts[node + 1]! - starts[node]!)
  for (let node = 0; node < nodes; node++) ends[component[node]!]! += inside[node]!
  const into = new Int32Array(nodes)
  const awake = new Uint8Array(nodes).fill(1)
  for (let sweep = 0, moved = 1; sweep < MOST_SWEEPS && moved > 0; sweep++) {
    moved = 0
    for (let node = 0; node < nodes; node++) {
      if (awake[node] === 0) continue
      awake[node] = 0
      const from = starts[node]!
      const to = starts[node + 1]!
      const own = label[node]!
      const chance = (to - from) / ends[component[node]!]!
      inside[own]! -= to - from
      for (let at = from; at < to; at++) into[label[neighbours[at]!]!]! += 1
      let best = own
      let gain = into[own]! - chance * inside[own]!
      for (let at = from; at < to; at++) {
        const theirs = label[neighbours[at]!]!
        const other = into[theirs]! - chance * inside[theirs]!
        if (other <= gain + NOTHING) continue
        best = theirs
        gain = other
      }
      for (let at = from; at < to; at++) into[label[neighbours[at]!]!] = 0
      inside[best]! += to - from
      if (best === own) continue
      label[node] = best
      moved += 1
      // Only whoever is left behind has anything new to think about.
      for (let at = from; at < to; at++) if (label[neighbours[at]!] !== best) awake[neighbours[at]!] = 1
    }
  }
  return label
}

/** A gain that is one only by the rounding of a fraction. */
const NOTHING = 1e-12

function neighboursOf(nodes: number, { from, to }: Links): { starts: Int32Array; neighbours: Int32Array } {
  const starts = new Int32Array(nodes + 1)
  for (const node of from) starts[node + 1]! += 1
  for (const node of to) starts[node + 1]! += 1
  for (let i = 0; i < nodes; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice(0, nodes)
  const neighbours = new Int32Array(2 * from.length)
  for (let at = 0; at < from.length; at++) {
    neighbours[next[from[at]!]!++] = to[at]!
    neighbours[next[to[at]!]!++] = from[at]!
  }
  return { starts, neighbours }
}

/** What ties an enterprise to others, as it is read: its holders, and keys of what few others have as well. */
export interface LinkedFirm {
  id: string
  holders: readonly (readonly [key: string, shareBp: number, votesBp: number])[]
  /** Keys of people, identifiers and enterprises that tie it to others without holding it. */
  ties: readonly string[]
}

/** A list of numbers that grows without a boxed one in it. */
class Column {
  #numbers = new Int32Array(1 << 12)
  length = 0

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const roomy = new Int32Array(2 * this.length)
      roomy.set(this.#numbers)
      this.#numbers = roomy
    }
    this.#numbers[this.length++] = number
  }

  done(): Int32Array {
    return this.#numbers.subarray(0, this.length)
  }
}

/** Enterprises, and what ties them, as numbers: each key is kept once, and everything else in arrays. */
export class LinkGraph {
  readonly #places = new Map<string, number>()
  readonly #firms: number[] = []
  readonly #ids: string[] = []
  readonly #from = new Column()
  readonly #to = new Column()
  readonly #holder = new Column()
  readonly #held = new Column()
  readonly #shareBp = new Column()
  readonly #votesBp = new Column()

  add({ id, holders, ties }: LinkedFirm): void {
    const firm = this.#placeOf(id)
    this.#firms.push(firm)
    this.#ids.push(id)
    for (const [key, shareBp, votesBp] of holders) {
      const holder = this.#placeOf(key)
      this.#holder.push(holder)
      this.#held.push(firm)
      this.#shareBp.push(shareBp)
      this.#votesBp.push(votesBp)
      this.#link(firm, holder)
    }
    for (const key of ties) this.#link(firm, this.#placeOf(key))
  }

  get nodes(): number {
    return this.#places.size
  }

  /** Of each place its key. */
  get keys(): readonly string[] {
    return [...this.#places.keys()]
  }

  /** Places of the enterprises, and their ids, side by side. */
  get firms(): { places: readonly number[]; ids: readonly string[] } {
    return { places: this.#firms, ids: this.#ids }
  }

  links(): Links {
    return { from: this.#from.done(), to: this.#to.done() }
  }

  holdings(): { holder: Int32Array; held: Int32Array; shareBp: Uint16Array; votesBp: Uint16Array } {
    return {
      holder: this.#holder.done(),
      held: this.#held.done(),
      shareBp: Uint16Array.from(this.#shareBp.done()),
      votesBp: Uint16Array.from(this.#votesBp.done()),
    }
  }

  #link(one: number, other: number): void {
    this.#from.push(one)
    this.#to.push(other)
  }

  #placeOf(key: string): number {
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(key, place)
    return place
  }
}

/** An enterprise in a component that was just found, and the id of the component that it was in before. */
export interface Found {
  id: string
  component: number
  former: string | null
}

/**
 * Ids that stay: a component keeps the id that most of its members had. Of two that had the same one the larger part keeps
 * it, and a new one is called by its least member and the number of the event at which it was found, which nothing was
 * called before.
 */
export function stableIds(found: readonly Found[], seq: number): Map<number, string> {
  const counts = new Map<string, { component: number; former: string; count: number }>()
  const least = new Map<number, string>()
  for (const { id, component, former } of found) {
    const known = least.get(component)
    if (known === undefined || id < known) least.set(component, id)
    if (former === null) continue
    const key = `${component}|${former}`
    const counted = counts.get(key) ?? { component, former, count: 0 }
    counts.set(key, counted)
    counted.count += 1
  }
  const claims = [...counts.values()].sort(
    (one, other) =>
      other.count - one.count ||
      (one.former < other.former ? -1 : one.former > other.former ? 1 : 0) ||
      (least.get(one.component)! < least.get(other.component)! ? -1 : 1),
  )
  const ids = new Map<number, string>()
  const given = new Set<string>()
  for (const { component, former } of claims) {
    if (ids.has(component) || given.has(former)) continue
    ids.set(component, former)
    given.add(former)
  }
  for (const [component, id] of least) if (!ids.has(component)) ids.set(component, `${id}-${seq}`)
  return ids
}
