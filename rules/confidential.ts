/**
 * What an enterprise may not learn from its own assessments: that somebody investigates it. A rule that asks for such a fact
 * says so by speaking, and an assessment that is new only for such a rule says so by being there.
 */
import { factsIn } from './act.ts'
import type { PackDocument } from './law-pack.ts'

export const CONFIDENTIAL = ['criminalCaseOn', 'breachInvestigationOn', 'paymentRiskOn'] as const

const closed = new WeakMap<object, ReadonlySet<string>>()

/** Ids of the rules that ask for what is confidential. */
export function confidentialRules(pack: Pick<PackDocument, 'rules'>): ReadonlySet<string> {
  const known = closed.get(pack)
  if (known) return known
  const asks = (rule: unknown) => factsIn(rule).some((name) => (CONFIDENTIAL as readonly string[]).includes(name))
  const found = new Set(pack.rules.filter(asks).map(({ id }) => id))
  closed.set(pack, found)
  return found
}
