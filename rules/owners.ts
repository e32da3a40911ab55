/** Who owns whom in the end, of everybody at once: each enterprise's ultimate owners, with a bound on what is left out. */
import {
  effectiveStakes,
  type Holdings,
  holdingsOf,
  isCycle,
  membersOf,
  type Parts,
  partsOf,
  systemOf,
  WHOLE_BP,
} from './stake.ts'

/** The ultimate owners of a node stand at its `at`, as many as its `count`; whoever nobody holds owns itself and has none. */
export interface Owners {
  readonly at: Int32Array
  readonly count: Int32Array
  readonly owner: Int32Array
  readonly share: Float64Array
  /**
   * What anybody holds of a node beyond his listed share, at most; and so what anybody who is not listed holds of it. NaN
   * behind a cycle that cannot be solved.
   */
  readonly rest: Float64Array
}

/** Stakes smaller than this are not followed on: a nation's would not fit, and a threshold of law is far above. */
const FOLLOWED = 0.01

/** Whoever holds comes before whom he holds, so that each enterprise is looked at once. */
export function ownersOf(holdings: Holdings, parts: Parts, followed = FOLLOWED): Owners {
  const ledger = new Ledger(holdings, followed)
  for (let part = 0; part < parts.count; part++) {
    const members = membersOf(parts, part)
    if (isCycle(holdings, members)) ledger.enterCycle(members, parts)
    else ledger.enter(members[0]!)
  }
  return ledger
}

class Ledger implements Owners {
  readonly at: Int32Array
  readonly count: Int32Array
  readonly rest: Float64Array
  owner = new Int32Array(1 << 16)
  share = new Float64Array(1 << 16)
  readonly #holdings: Holdings
  readonly #followed: number
  readonly #gathered: Float64Array
  readonly #touched: number[] = []
  #end = 0

  constructor(holdings: Holdings, followed: number) {
    const { nodes } = holdings
    this.at = new Int32Array(nodes)
    this.count = new Int32Array(nodes)
    this.rest = new Float64Array(nodes)
    this.#gathered = new Float64Array(nodes)
    this.#holdings = holdings
    this.#followed = followed
  }

  enter(node: number): void {
    const { starts, holders, shareBp } = this.#holdings
    let rest = 0
    for (let at = starts[node]!; at < starts[node + 1]!; at++)
      rest += this.#gather(holders[at]!, shareBp[at]! / WHOLE_BP)
    this.#write(node, rest)
  }

  /** What comes in from outside is what the system of the members is solved for: once for each owner. */
  enterCycle(members: Int32Array, { of }: Parts): void {
    const system = systemOf(this.#holdings, members)
    if (!system) return this.#giveUp(members)
    const { starts, holders, shareBp } = this.#holdings
    const rest = new Float64Array(members.length)
    const inflow = new Map<number, Float64Array>()
    members.forEach((node, place) => {
      for (let at = starts[node]!; at < starts[node + 1]!; at++)
        if (of[holders[at]!] !== of[node]) rest[place]! += this.#gather(holders[at]!, shareBp[at]! / WHOLE_BP)
      for (const owner of this.#touched) {
        const column = inflow.get(owner) ?? new Float64Array(members.length)
        inflow.set(owner, column)
        column[place] = this.#gathered[owner]!
        this.#gathered[owner] = 0
      }
      this.#touched.length = 0
    })
    for (const column of [rest, ...inflow.values()]) system.solveTransposed(column)
    members.forEach((node, place) => {
      for (const [owner, column] of inflow) this.#add(owner, column[place]!)
      this.#write(node, rest[place]!)
    })
  }

  #giveUp(members: Int32Array): void {
    for (const node of members) this.rest[node] = NaN
  }

  /** Adds what comes through a holder. @returns what of it is not followed to its owner */
  #gather(holder: number, share: number): number {
    const { starts } = this.#holdings
    if (share === 0) return 0
    if (starts[holder] === starts[holder + 1]) {
      this.#add(holder, share)
      return 0
    }
    const end = this.at[holder]! + this.count[holder]!
    for (let at = this.at[holder]!; at < end; at++) this.#add(this.owner[at]!, share * this.share[at]!)
    return share * this.rest[holder]!
  }

  #add(owner: number, share: number): void {
    if (this.#gathered[owner] === 0) this.#touched.push(owner)
    this.#gathered[owner]! += share
  }

  #write(node: number, restBefore: number): void {
    let rest = restBefore
    this.at[node] = this.#end
    for (const owner of this.#touched) {
      const share = this.#gathered[owner]!
      this.#gathered[owner] = 0
      if (share < this.#followed) rest += share
      else this.#push(owner, share)
    }
    this.#touched.length = 0
    this.count[node] = this.#end - this.at[node]
    this.rest[node] = rest
  }

  #push(owner: number, share: number): void {
    if (this.#end === this.owner.length) {
      this.owner = grown(this.owner, Int32Array)
      this.share = grown(this.share, Float64Array)
    }
    this.owner[this.#end] = owner
    this.share[this.#end++] = share
  }
}

function grown<T extends Int32Array | Float64Array>(full: T, type: new (length: number) => T): T {
  const roomy = new type(full.length * 2)
  roomy.set(full)
  return roomy
}

/** What a comparison with a threshold forgives: the error of a sum of binary fractions. */
const SLACK = 5e-10

export interface Answer {
  node: number
  owner: number
  /** Of what was followed; the whole is at most `rest` more. Exact of whoever was solved anew. */
  share: number
}

/**
 * Whoever owns at least `threshold` of somebody in the end. Where what was not followed could matter, the enterprise is
 * solved anew, exactly, by itself with everybody behind it.
 *
 * @returns one for each owner and enterprise, and how many had to be solved anew
 */
export function ownersFrom(
  holdings: Holdings,
  owners: Owners,
  threshold: number,
): { answers: Answer[]; anew: number; untold: number } {
  const answers: Answer[] = []
  let [anew, untold] = [0, 0]
  for (let node = 0; node < holdings.nodes; node++) {
    const rest = owners.rest[node]!
    if (Number.isNaN(rest)) {
      untold += 1
      continue
    }
    const end = owners.at[node]! + owners.count[node]!
    let doubtful = rest >= threshold - SLACK
    const before = answers.length
    for (let at = owners.at[node]!; at < end; at++) {
      const share = owners.share[at]!
      if (share >= threshold - SLACK) answers.push({ node, owner: owners.owner[at]!, share })
      else if (share + rest >= threshold - SLACK) doubtful = true
    }
    if (!doubtful) continue
    anew += 1
    answers.length = before
    answers.push(...solvedAlone(holdings, node).filter(({ share }) => share >= threshold - SLACK))
  }
  return { answers, anew, untold }
}

/** The ultimate owners of one enterprise, from everybody behind it and nobody else. */
function solvedAlone({ starts, holders, shareBp }: Holdings, node: number): Answer[] {
  const places = new Map([[node, 0]])
  const behind = [node]
  const [holder, held, share]: [number[], number[], number[]] = [[], [], []]
  for (let at = 0; at < behind.length; at++)
    for (let place = starts[behind[at]!]!; place < starts[behind[at]! + 1]!; place++) {
      const next = holders[place]!
      if (!places.has(next)) places.set(next, behind.push(next) - 1)
      holder.push(places.get(next)!)
      held.push(at)
      share.push(shareBp[place]!)
    }
  const alone = holdingsOf(behind.length, {
    holder: Int32Array.from(holder),
    held: Int32Array.from(held),
    shareBp: Uint16Array.from(share),
  })
  const { of } = effectiveStakes(alone, partsOf(alone), 0)
  return behind.flatMap((owner, at) =>
    at > 0 && alone.starts[at] === alone.starts[at + 1] ? [{ node, owner, share: of[at]! }] : [],
  )
}
