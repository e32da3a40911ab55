import { foldEvents } from '../graph/event.ts'
import type { Workshop } from './workshop.ts'

const EVENTS_AT_ONCE = 200

/**
 * Folds what happened into tallies and stale marks, and wakes up whoever has to act on it. If it dies before its
 * commit nothing is folded; if it dies after, the sweep finds the stale marks and what waits for clearance.
 */
export async function fold({ graph, wakeUp }: Workshop): Promise<void> {
  for (;;) {
    const events = await foldEvents(graph, EVENTS_AT_ONCE)
    const last = events.at(-1)
    if (!last) return
    const after = String(last.seq)
    if (events.some(({ kind, subjects }) => kind !== 'ASSESSED' && subjects.length > 0))
      wakeUp([{ name: 'regrade', after }])
    if (events.some(({ tallies }) => tallies.some(({ declarations }) => declarations > 0)))
      wakeUp([{ name: 'clear', after }])
  }
}
