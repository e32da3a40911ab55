/**
 * What an enterprise may not learn from its own assessments: that somebody investigates it. A rule that asks for such a fact
 * says so by speaking, and an assessment that is new only for such a rule says so by being there.
 */
import type { PackDocument } from './law-pack.ts'

export const CONFIDENTIAL = ['criminalCaseOn', 'breachInvestigationOn', 'paymentRiskOn'] as const

type Rules = Pick<PackDocument, 'rules'>

/** Ids of the rules that ask for one of these facts. */
export const rulesAsking = ({ rules }: Rules, names: readonly string[]): ReadonlySet<string> =>
  new Set(rules.filter((rule) => factsIn(rule).some((name) => names.includes(name))).map(({ id }) => id))

/** Names of all facts of the enterprise that a tree asks for. */
function factsIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const { op, name, list } = tree as Record<string, unknown>
  const own = [...(op === 'fact' ? [String(name)] : []), ...(op === 'contains' ? [String(list)] : [])]
  return [...own, ...Object.values(tree).flatMap(factsIn)]
}

const closed = new WeakMap<Rules, ReadonlySet<string>>()

/** Ids of the rules that ask for what is confidential; a run asks for them of everybody. */
export function confidentialRules(pack: Rules): ReadonlySet<string> {
  const known = closed.get(pack) ?? rulesAsking(pack, CONFIDENTIAL)
  closed.set(pack, known)
  return known
}
