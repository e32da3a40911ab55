/**
 * Which records are of one enterprise, as people have judged it. A judgement is a fact about two of them and stands until
 * another one about the same two; who belongs together is the fold of those that stand, so that every merge can be undone.
 */

export type Verdict = 'SAME' | 'APART' | 'OPEN'

/** One that stands; `keep` is that of the two whose record goes on. */
export interface Judgement {
  left: string
  right: string
  verdict: Verdict
  keep: string
  /** Number of the event that made it known. */
  seq: number
}

/** Two ids as one text, whichever comes first. */
export const pairOf = (one: string, other: string): string => (one < other ? `${one}|${other}` : `${other}|${one}`)

/** Why a judgement cannot stand beside the others: these would have to be judged anew first. */
export interface Clash {
  code: 'JUDGED_APART' | 'STILL_TIED'
  pairs: (readonly [string, string])[]
}

/** A new judgement beside those that stand of both clusters, without the one that it replaces. */
export function clashOf(standing: readonly Judgement[], { left, right, verdict }: Judgement): Clash | null {
  const others = standing.filter((judged) => pairOf(judged.left, judged.right) !== pairOf(left, right))
  const clusters = clustersOf(others)
  if (verdict === 'OPEN') return null
  if (verdict === 'APART') {
    if (rootOf(clusters, left) !== rootOf(clusters, right)) return null
    return { code: 'STILL_TIED', pairs: wayBetween(others, left, right) }
  }
  const [one, other] = [rootOf(clusters, left), rootOf(clusters, right)]
  const apart = others.filter((judged) => {
    if (judged.verdict !== 'APART') return false
    const roots = [rootOf(clusters, judged.left), rootOf(clusters, judged.right)]
    return roots.includes(one) && roots.includes(other)
  })
  return apart.length > 0
    ? { code: 'JUDGED_APART', pairs: apart.map(({ left, right }) => [left, right] as const) }
    : null
}

/**
 * Of each of the enterprises the id that it is known by. The fold goes in the order of events, and whoever is kept keeps the
 * id of its cluster: one that has merged others before does not change its id when it merges one more.
 */
export function canonicalIds(enterprises: readonly string[], standing: readonly Judgement[]): Map<string, string> {
  const clusters = clustersOf(standing)
  return new Map(enterprises.map((id) => [id, rootOf(clusters, id)]))
}

/** From a member to the one that is kept. */
type Clusters = Map<string, string>

function clustersOf(judgements: readonly Judgement[]): Clusters {
  const kept: Clusters = new Map()
  const inOrder = judgements.filter(({ verdict }) => verdict === 'SAME').sort((one, other) => one.seq - other.seq)
  for (const { left, right, keep } of inOrder) {
    const [root, gone] = [rootOf(kept, keep), rootOf(kept, keep === left ? right : left)]
    if (root !== gone) kept.set(gone, root)
  }
  return kept
}

function rootOf(kept: Clusters, id: string): string {
  let at = id
  for (let next = kept.get(at); next !== undefined; next = kept.get(at)) at = next
  return at
}

/** The judgements by which two are still one: the shortest way from one to the other. */
function wayBetween(judgements: readonly Judgement[], left: string, right: string): (readonly [string, string])[] {
  const before = new Map<string, string | null>([[left, null]])
  const waiting = [left]
  const ties = judgements.filter(({ verdict }) => verdict === 'SAME')
  for (let at = waiting.shift(); at !== undefined && !before.has(right); at = waiting.shift())
    for (const tie of ties) {
      const next = tie.left === at ? tie.right : tie.right === at ? tie.left : null
      if (next === null || before.has(next)) continue
      before.set(next, at)
      waiting.push(next)
    }
  const way: (readonly [string, string])[] = []
  for (let at: string | null = right; at !== null; at = before.get(at) ?? null) {
    const from = before.get(at)
    if (from) way.unshift([from, at])
  }
  return way
}
