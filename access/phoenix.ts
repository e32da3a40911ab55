import type { Context } from '../context.ts'
import { findAkinLifetimes, type Lived } from '../graph/likeness.ts'
import { nearCodes, type Shared } from '../rules/likeness.ts'
import { phoenixOf } from '../rules/phoenix.ts'
import { linked } from './consent.ts'

/**
 * What an enterprise may have risen from, and what may have risen from it. Null when the caller may not see it.
 *
 * @throws Refusal when the principal has not consented
 */
export async function phoenixesOf(context: Context, uscc: string) {
  const found = await linked(context, uscc, () =>
    findAkinLifetimes(context.house.graph, { uscc, near: nearCodes(uscc), scope: context.scope }),
  )
  if (!found) return null
  return found.akin
    .flatMap(({ shared, ...other }) => [...risen(other, found.lived, shared), ...risen(found.lived, other, shared)])
    .sort((one, other) => other.score - one.score)
}

function risen(old: Lived, young: Lived, shared: Shared[]) {
  const phoenix = phoenixOf(old.lifetime, young.lifetime, shared)
  if (!phoenix) return []
  const { fall, ...rest } = phoenix
  const told = { fallKind: fall.kind, fallOn: fall.on, evidence: fall.evidence }
  return [{ old: old.named, young: young.named, ...told, ...rest }]
}
