/** Who controls everybody in the end, by majority of votes, of a nation at once. */
import { WHOLE_BP } from './stake.ts'

/** One holding of each place: who votes in whom, with how many basis points. */
export interface Votes {
  readonly holder: Int32Array
  readonly held: Int32Array
  readonly votesBp: Uint16Array
}

export interface Commands {
  /** Of each node: who controls it in the end; itself where nobody does. */
  readonly head: Int32Array
  /** 1 where those whom a head controls have the majority in it: they control each other, and nobody else does. */
  readonly ring: Uint8Array
}

const MAJORITY_BP = WHOLE_BP / 2

/**
 * Groups under a head grow together: a group takes an enterprise in as soon as its members have more than half of the votes
 * in it, with all whom that one controls. When two groups become one, only what the smaller of them holds can have come to a
 * majority by it; so each holding is looked at a few times, and a long chain costs no more than a flat one.
 */
export function commandsOf(nodes: number, votes: Votes): Commands {
  const groups = new Groups(nodes, votes)
  for (let node = 0; node < nodes; node++) groups.look(node)
  return groups.commands()
}

class Groups {
  readonly #nodes: number
  readonly #up: Int32Array
  readonly #head: Int32Array
  readonly #next: Int32Array
  readonly #last: Int32Array
  readonly #weight: Int32Array
  readonly #sums: Int32Array
  readonly #byHeld: Sorted
  readonly #byHolder: Sorted
  readonly #waiting: number[] = []

  constructor(nodes: number, { holder, held, votesBp }: Votes) {
    this.#nodes = nodes
    this.#byHeld = sorted(nodes, held, holder, votesBp)
    this.#byHolder = sorted(nodes, holder, held, votesBp)
    this.#up = Int32Array.from({ length: nodes }, (_, node) => node)
    this.#head = this.#up.slice()
    this.#last = this.#up.slice()
    this.#next = new Int32Array(nodes).fill(-1)
    this.#weight = new Int32Array(nodes)
    this.#sums = new Int32Array(nodes)
    for (let node = 0; node < nodes; node++)
      this.#weight[node] = 1 + this.#byHolder.starts[node + 1]! - this.#byHolder.starts[node]!
  }

  /** Until nothing that follows from the node is left to follow. */
  look(first: number): void {
    this.#waiting.push(first)
    for (let node = this.#waiting.pop(); node !== undefined; node = this.#waiting.pop()) {
      const own = this.#groupOf(node)
      if (this.#head[own] !== node) continue
      const group = this.#majorityIn(node)
      if (group >= 0 && group !== own) this.#join(group, own)
    }
  }

  commands(): Commands {
    const head = new Int32Array(this.#nodes)
    const ring = new Uint8Array(this.#nodes)
    for (let node = 0; node < this.#nodes; node++) {
      const group = this.#groupOf(node)
      head[node] = this.#head[group]!
      if (head[node] === node && this.#majorityIn(node) === group) ring[node] = 1
    }
    return { head, ring }
  }

  /** The group that has the majority of votes in a node; -1 where none has. */
  #majorityIn(node: number): number {
    const { starts, other, votesBp } = this.#byHeld
    const [from, to] = [starts[node]!, starts[node + 1]!]
    const sums = this.#sums
    let found = -1
    for (let at = from; at < to; at++) {
      const group = this.#groupOf(other[at]!)
      // What a firm holds of itself does not vote.
      if (other[at] !== node) sums[group]! += votesBp[at]!
      if (found < 0 && sums[group]! > MAJORITY_BP) found = group
    }
    for (let at = from; at < to; at++) sums[this.#groupOf(other[at]!)] = 0
    return found
  }

  /** `own` comes under the head of `group`. */
  #join(group: number, own: number): void {
    const head = this.#head[group]!
    const [large, small] = this.#weight[group]! >= this.#weight[own]! ? [group, own] : [own, group]
    for (let member = small; member >= 0; member = this.#next[member]!) this.#lookAgain(member)
    this.#next[this.#last[large]!] = small
    this.#last[large] = this.#last[small]!
    this.#up[small] = large
    this.#weight[large]! += this.#weight[small]!
    this.#head[large] = head
  }

  #lookAgain(member: number): void {
    const { starts, other } = this.#byHolder
    for (let at = starts[member]!; at < starts[member + 1]!; at++) this.#waiting.push(other[at]!)
  }

  #groupOf(node: number): number {
    const up = this.#up
    let at = node
    while (up[at] !== at) at = up[at] = up[up[at]!]!
    return at
  }
}

/** Holdings by one of their ends. */
interface Sorted {
  starts: Int32Array
  other: Int32Array
  votesBp: Uint16Array
}

function sorted(nodes: number, by: Int32Array, other: Int32Array, votesBp: Uint16Array): Sorted {
  const starts = new Int32Array(nodes + 1)
  for (const node of by) starts[node + 1]! += 1
  for (let i = 0; i < nodes; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice(0, nodes)
  const placed = { starts, other: new Int32Array(by.length), votesBp: new Uint16Array(by.length) }
  for (let at = 0; at < by.length; at++) {
    const place = next[by[at]!]!++
    placed.other[place] = other[at]!
    placed.votesBp[place] = votesBp[at]!
  }
  return placed
}
