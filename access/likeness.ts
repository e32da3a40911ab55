import type { Context } from '../context.ts'
import { findAkin } from '../graph/likeness.ts'
import { likenessOf, nearCodes } from '../rules/likeness.ts'
import { linked } from './consent.ts'

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
