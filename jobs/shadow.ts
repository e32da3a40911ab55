import type { Packs } from '../graph/law-pack.ts'
import { recordShadow, type ShadowDifference } from '../graph/shadow.ts'
import { type EnterpriseFacts, FactsError } from '../rules/facts.ts'
import type { Pack } from '../rules/law-pack.ts'
import { type Comparison, compareBy, differs } from '../rules/simulation.ts'
import type { Workshop } from './workshop.ts'

/**
 * Lets every draft in the shadow look at those who were just assessed, and keeps where it differs from the pack that has
 * judged them. It moves nothing. If it dies halfway the regrade comes again and they are looked at once more: the kept
 * differences are the same, and the count of looks is higher than it should be.
 */
export async function shadow(
  { graph, clock }: Workshop,
  { shadows }: Packs,
  base: Pack,
  judged: readonly EnterpriseFacts[],
): Promise<void> {
  for (const { draft, pack } of shadows) {
    const compared = judged.flatMap((facts) => comparedBy(facts, base, pack))
    const looked = compared.map(({ enterprise }) => enterprise)
    await recordShadow(graph, draft, looked, compared.filter(differs).map(differenceOf), clock.now())
  }
}

type Compared = Comparison & { enterprise: string; asOf: string }

/** Facts that nobody can judge were flagged by the regrade. */
function comparedBy(facts: EnterpriseFacts, base: Pack, draft: Pack): Compared[] {
  try {
    const { enterprise, asOf } = facts
    return [{ ...compareBy(facts, base, draft), enterprise, asOf }]
  } catch (error) {
    if (error instanceof FactsError) return []
    throw error
  }
}

const differenceOf = ({ enterprise, asOf, from, to, rules }: Compared): ShadowDifference => ({
  enterprise,
  asOf,
  from,
  to,
  rules,
})
