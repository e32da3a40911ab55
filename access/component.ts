import type { Context } from '../context.ts'
import { findComponent } from '../graph/component.ts'
import { linked } from './consent.ts'

/**
 * Who hangs together with an enterprise, as the job has found it. Null when the caller may not see it.
 *
 * @throws Refusal when the principal has not consented
 */
export async function componentOf(context: Context, uscc: string) {
  const { house, scope } = context
  const found = await linked(context, uscc, () => findComponent(house.graph, { uscc, scope }))
  if (!found) return null
  // Groups are called by one of their members, whom the caller may not see.
  const told = (id: string | null): string | null => id && house.hashPersonal('identity', `group|${id}`)
  return {
    ...found,
    id: told(found.id),
    members: found.members.map(({ community, ring, ...member }) => ({
      ...member,
      community: told(community),
      ring: told(ring),
    })),
  }
}
