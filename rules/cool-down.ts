/**
 * A score moves with every parcel; the band that is shown must not follow each time it crosses a line and comes back. The
 * law decides none of this, so how long a band stays is ours. The computed grade has no such rest: it is what the law says.
 */
import { addDays } from './day.ts'
import type { Day } from './day.ts'

/** ASSUMED: a week, within which a sale day passes and its lists have been mended. */
export const BAND_STAYS_DAYS = 7

/** The band that stands, and the first day on which it did. */
export interface Band {
  band: string | null
  since: Day | null
}

/**
 * @param stands what stood until now; without a day where none did
 * @param computed what the scorecard says on `day`
 * @returns what stands now, and the day on which what was computed may take its place; null where they are one
 */
export function cooled(stands: Band, computed: string | null, day: Day): Band & { until: Day | null } {
  if (computed === stands.band) return { band: stands.band, since: stands.since, until: null }
  const rest = stands.since === null || stands.band === null ? null : addDays(stands.since, BAND_STAYS_DAYS)
  if (rest === null || day >= rest) return { band: computed, since: day, until: null }
  return { ...stands, until: rest }
}
