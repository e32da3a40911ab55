import { Refusal } from '../errors.ts'
import { findWithoutConsent } from '../graph/consent.ts'
import type { Graph } from '../graph/driver.ts'

/**
 * Runs a link analysis about enterprises that the caller was shown, if a consent counts for each of them on that day.
 *
 * @param enterpriseIds own ids, as in `Enterprise.id` of the graph
 * @returns what `run` brings, or the refusal CONSENT_MISSING
 */
export async function withConsent<T>(
  reader: Pick<Graph, 'read'>,
  enterpriseIds: readonly string[],
  day: string,
  run: () => Promise<T>,
): Promise<T | Refusal> {
  const without = await findWithoutConsent(reader, enterpriseIds, day)
  return without.length > 0 ? new Refusal('CONSENT_MISSING') : run()
}
