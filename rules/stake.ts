/**
 * Shares of shares: who holds how much of an enterprise in the end, through chains and through cycles. Holdings are kept as
 * arrays, so that a page for an officer and a nation in a job are worked out by the same lines.
 *
 * With `A` the matrix of direct shares, the walks from a holder to an enterprise add up to an entry of (I − A)⁻¹. A cycle is
 * solved as the linear system that it is, and never walked: multiplying along paths counts it too often or never ends.
 */

/** Direct holdings by what is held: the holders of `i` stand at `starts[i]` and after, up to `starts[i + 1]`. */
export interface Holdings {
  readonly nodes: number
  readonly starts: Int32Array
  readonly holders: Int32Array
  /** Basis points of the capital. */
  readonly shareBp: Uint16Array
}

/** One holding of each place of the three arrays. */
export interface HoldingList {
  readonly holder: Int32Array
  readonly held: Int32Array
  readonly shareBp: Uint16Array
}

/** Sorts holdings by what is held, by counting: 5 million take about half a second. */
export function holdingsOf(nodes: number, { holder, held, shareBp }: HoldingList): Holdings {
  const starts = new Int32Array(nodes + 1)
  for (const node of held) starts[node + 1]! += 1
  for (let i = 0; i < nodes; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice(0, nodes)
  const holders = new Int32Array(held.length)
  const shares = new Uint16Array(held.length)
  for (let at = 0; at < held.length; at++) {
    const place = next[held[at]!]!++
    holders[place] = holder[at]!
    shares[place] = shareBp[at]!
  }
  return { nodes, starts, holders, shareBp: shares }
}

/**
 * Enterprises that hold each other in a circle are one part; everybody else is a part of his own. Parts stand so that
 * whoever holds comes before whom he holds.
 */
export interface Parts {
  readonly count: number
  /** Of each node. */
  readonly of: Int32Array
  /** The members of part `p` stand at `starts[p]` and after, up to `starts[p + 1]`. */
  readonly starts: Int32Array
  readonly members: Int32Array
}

const UNSEEN = -1

/** Tarjan's strongly connected components, without recursion: a chain of a million firms is no stack of a million calls. */
export function partsOf({ nodes, starts, holders }: Pick<Holdings, 'nodes' | 'starts' | 'holders'>): Parts {
  const of = new Int32Array(nodes).fill(UNSEEN)
  const order = new Int32Array(nodes).fill(UNSEEN)
  const low = new Int32Array(nodes)
  const open = new Int32Array(nodes)
  const path = new Int32Array(nodes)
  const next = starts.slice(0, nodes)
  const members = new Int32Array(nodes)
  const partStarts = new Int32Array(nodes + 1)
  let [seen, opened, placed, count] = [0, 0, 0, 0]

  function enter(node: number): void {
    order[node] = low[node] = seen++
    open[opened++] = node
  }

  function close(root: number): void {
    for (;;) {
      const node = open[--opened]!
      of[node] = count
      members[placed++] = node
      if (node === root) break
    }
    partStarts[++count] = placed
  }

  for (let root = 0; root < nodes; root++) {
    if (order[root] !== UNSEEN) continue
    let depth = 0
    path[0] = root
    enter(root)
    while (depth >= 0) {
      const node = path[depth]!
      if (next[node]! < starts[node + 1]!) {
        const holder = holders[next[node]!++]!
        if (order[holder] === UNSEEN) {
          enter(holder)
          path[++depth] = holder
        } else if (of[holder] === UNSEEN && order[holder]! < low[node]!) low[node] = order[holder]!
        continue
      }
      if (low[node] === order[node]) close(node)
      depth -= 1
      if (depth >= 0 && low[node]! < low[path[depth]!]!) low[path[depth]!] = low[node]!
    }
  }
  return { count, of, starts: partStarts.slice(0, count + 1), members }
}

/** Of a part: its members, and whether they hold each other. */
export const membersOf = ({ starts, members }: Parts, part: number): Int32Array =>
  members.subarray(starts[part]!, starts[part + 1]!)

/** A cycle of more is not solved: its matrix would take more memory than the answer is worth. */
const MOST_IN_A_CYCLE = 600

/** A pivot this small is none: shares are basis points, so an honest one is far greater. */
const NO_PIVOT = 1e-12

/**
 * The system (I − A) of the members of a cycle, decomposed. I − A is a matrix whose inverse exists and is nowhere negative
 * exactly when elimination without exchange of rows meets positive pivots only; then the walks around the cycle add up to
 * something. They do not where members hold all of each other, or more than all: null.
 */
export function systemOf({ starts, holders, shareBp }: Holdings, members: Int32Array): System | null {
  const size = members.length
  if (size > MOST_IN_A_CYCLE) return null
  const place = new Map([...members].map((node, at) => [node, at]))
  const rows = new Float64Array(size * size)
  for (let i = 0; i < size; i++) rows[i * size + i] = 1
  members.forEach((held, column) => {
    for (let at = starts[held]!; at < starts[held + 1]!; at++) {
      const row = place.get(holders[at]!)
      if (row !== undefined) rows[row * size + column]! -= shareBp[at]! / WHOLE_BP
    }
  })
  return decompose(rows, size) ? new System(rows, size) : null
}

export const WHOLE_BP = 10_000

/** Lower and upper triangle in place; false when a pivot is missing. */
function decompose(rows: Float64Array, size: number): boolean {
  for (let pivot = 0; pivot < size; pivot++) {
    const diagonal = rows[pivot * size + pivot]!
    if (!(diagonal > NO_PIVOT)) return false
    for (let row = pivot + 1; row < size; row++) {
      const factor = rows[row * size + pivot]! / diagonal
      if (factor === 0) continue
      rows[row * size + pivot] = factor
      for (let column = pivot + 1; column < size; column++)
        rows[row * size + column]! -= factor * rows[pivot * size + column]!
    }
  }
  return true
}

class System {
  readonly #rows: Float64Array
  readonly #size: number

  constructor(rows: Float64Array, size: number) {
    this.#rows = rows
    this.#size = size
  }

  /** x with (I − A) x = b, in the place of b. */
  solve(b: Float64Array): void {
    const [rows, size] = [this.#rows, this.#size]
    for (let row = 1; row < size; row++)
      for (let column = 0; column < row; column++) b[row]! -= rows[row * size + column]! * b[column]!
    for (let row = size - 1; row >= 0; row--) {
      for (let column = row + 1; column < size; column++) b[row]! -= rows[row * size + column]! * b[column]!
      b[row]! /= rows[row * size + row]!
    }
  }

  /** x with (I − Aᵀ) x = b, in the place of b. */
  solveTransposed(b: Float64Array): void {
    const [rows, size] = [this.#rows, this.#size]
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < row; column++) b[row]! -= rows[column * size + row]! * b[column]!
      b[row]! /= rows[row * size + row]!
    }
    for (let row = size - 2; row >= 0; row--)
      for (let column = row + 1; column < size; column++) b[row]! -= rows[column * size + row]! * b[column]!
  }

  /** What comes back to a member round the cycles, itself counted once: an entry of the diagonal of the inverse. */
  returned(member: number): number {
    const unit = new Float64Array(this.#size)
    unit[member] = 1
    this.solve(unit)
    return unit[member]!
  }
}

/** Whether a part has anything to solve: several members, or one that holds itself. */
export function isCycle({ starts, holders }: Pick<Holdings, 'starts' | 'holders'>, members: Int32Array): boolean {
  if (members.length > 1) return true
  const [node] = members as unknown as [number]
  for (let at = starts[node]!; at < starts[node + 1]!; at++) if (holders[at] === node) return true
  return false
}

/** What everybody holds of one enterprise in the end. */
export interface EffectiveStakes {
  /**
   * Of each node, as a part of the whole. NaN where it cannot be told: it holds through a cycle that adds up to nothing
   * finite. Of the enterprise itself: what of it comes back to it.
   */
  readonly of: Float64Array
}

/**
 * The effective stake of everybody in `target`: the sum over all walks from a holder to it that do not come through the
 * holder again. What a holder holds of itself belongs to its own holders, so that the entry of the inverse is divided by
 * what comes back to it.
 */
export function effectiveStakes(holdings: Holdings, parts: Parts, target: number): EffectiveStakes {
  const walks = new Float64Array(holdings.nodes)
  const back = new Float64Array(holdings.nodes).fill(1)
  walks[target] = 1
  for (let part = parts.of[target]!; part >= 0; part--) {
    const members = membersOf(parts, part)
    if (!members.some((node) => walks[node] !== 0)) continue
    if (isCycle(holdings, members)) closeCycle(holdings, members, walks, back)
    for (const held of members) passOn(holdings, parts, held, walks)
  }
  const of = walks.map((walked, node) => walked / back[node]!)
  of[target] = 1 - 1 / walks[target]!
  return { of }
}

/** What has come to the members from outside becomes what they have in the end. */
function closeCycle(holdings: Holdings, members: Int32Array, walks: Float64Array, back: Float64Array): void {
  const system = systemOf(holdings, members)
  if (!system) {
    for (const node of members) walks[node] = NaN
    return
  }
  const walked = Float64Array.from(members, (node) => walks[node]!)
  system.solve(walked)
  members.forEach((node, at) => {
    walks[node] = walked[at]!
    back[node] = system.returned(at)
  })
}

/** To the holders outside of the part, who come later. */
function passOn({ starts, holders, shareBp }: Holdings, { of }: Parts, held: number, walks: Float64Array): void {
  for (let at = starts[held]!; at < starts[held + 1]!; at++) {
    const holder = holders[at]!
    if (of[holder] !== of[held] && shareBp[at] !== 0) walks[holder]! += (shareBp[at]! / WHOLE_BP) * walks[held]!
  }
}
