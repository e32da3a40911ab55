import { concernsSomebody, type Event, foldEvents, FoldMemory, isMuch, isNewsOfSomebody } from '../graph/event.ts'
import { paced } from './pace.ts'
import type { Workshop } from './workshop.ts'

const EVENTS_AT_ONCE = 200

/**
 * On a sale day the same few thousand firms are in every event: what comes in a while is added to each of them once. The
 * counts of an assessment wait a second for it on an ordinary day.
 */
const EVERY_MS = 1_000
const EVERY_MS_OF_MANY = 5_000
/** A penalty, and any other fact about a firm, waits for no sums: its assessment follows it at once. */
const URGENT_MS = 200

/** The fold as the worker runs it. One process remembers what it has written, and folds without looking again. */
export function foldJob(workshop: Workshop): (urgent: boolean) => Promise<void> {
  const memory = new FoldMemory()
  const fold = paced(workshop, 'fold', async () => {
    const events = await foldSome(workshop, memory)
    if (events.length === 0) return null
    return isMuch(events) ? EVERY_MS_OF_MANY : EVERY_MS
  })
  return (urgent) => fold(urgent ? URGENT_MS : Infinity)
}

/** Until nothing is left to fold. */
export async function fold(workshop: Workshop): Promise<void> {
  const memory = new FoldMemory()
  while ((await foldSome(workshop, memory)).length > 0);
}

/**
 * Folds what happened into tallies, dealings and stale marks, and wakes up whoever has to act on it. If it dies before its
 * commit nothing is folded; if it dies after, the sweep finds the stale marks and what waits for clearance.
 *
 * @returns the events
 */
async function foldSome({ graph, wakeUp }: Workshop, memory: FoldMemory): Promise<Event[]> {
  const events = await foldEvents(graph, EVENTS_AT_ONCE, memory)
  const last = events.at(-1)
  if (!last) return events
  const after = String(last.seq)
  if (events.some(concernsSomebody)) wakeUp([{ name: 'regrade', after }])
  if (events.some(isNewsOfSomebody)) wakeUp([{ name: 'watch', after }])
  // Facts about somebody: there may be declarations among them, and a corrected one moves no sum.
  if (events.some(({ kind, subjects }) => kind !== 'ASSESSED' && subjects.length > 0))
    wakeUp([{ name: 'clear', after }])
  return events
}
