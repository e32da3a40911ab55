import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { findExplained } from '../graph/explanation.ts'
import { findAkin } from '../graph/likeness.ts'
import { likenessOf, nearCodes } from '../rules/likeness.ts'
import { withConsent } from './consent.ts'

/** Below this nothing is worth a look, unless a person has judged it. */
const LEAST = 15

/**
 * Enterprises whose records may be of the same one, those first that nobody has judged yet. Null when the caller may not see
 * the enterprise.
 *
 * @throws Refusal when the principal has not consented
 */
export async function likenessesOf(context: Context, uscc: string) {
  const found = await linked(context, uscc, () =>
    findAkin(context.house.graph, { uscc, near: nearCodes(uscc), scope: context.scope }),
  )
  if (!found) return null
  return found.akin
    .map(({ other, shared, verdict }) => ({
      other,
      verdict: verdict ?? 'OPEN',
      ...likenessOf(found.named, other, shared),
    }))
    .filter(({ score, verdict }) => score >= LEAST || verdict !== 'OPEN')
    .sort((a, b) => Number(a.verdict !== 'OPEN') - Number(b.verdict !== 'OPEN') || b.score - a.score)
}

/** Links an enterprise that the caller may see, under the consent of its principal. */
export async function linked<T>(
  { house, scope }: Context,
  uscc: string,
  link: () => Promise<T | null>,
): Promise<T | null> {
  const enterprise = await findExplained(house.graph, { uscc, scope })
  if (enterprise === null) return null
  const answered = await withConsent(house.graph, [enterprise], house.clock.today(), link)
  if (answered instanceof Refusal) throw answered
  return answered
}
