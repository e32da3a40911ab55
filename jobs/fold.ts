import { foldEvents } from '../graph/event.ts'
import type { Job } from './queue.ts'
import type { Workshop } from './workshop.ts'

const EVENTS_AT_ONCE = 200
/** Enterprises that one regrade job takes. */
export const REGRADE_SIZE = 200

/**
 * Folds what happened into tallies and stale marks, and wakes up whoever has to act on it. If it dies before its
 * commit nothing is folded; if it dies after, the sweep finds the stale marks and what waits for clearance.
 */
export async function fold({ graph, wakeUp }: Workshop): Promise<void> {
  for (;;) {
    const events = await foldEvents(graph, EVENTS_AT_ONCE)
    const last = events.at(-1)
    if (!last) return
    const subjects = events.filter(({ kind }) => kind !== 'ASSESSED').flatMap((event) => event.subjects)
    const jobs = regradeJobs([...new Set(subjects)], last.seq)
    const clears = events.some(({ kind }) => kind === 'DECLARATIONS_APPLIED')
    wakeUp(clears ? [...jobs, { name: 'clear', after: String(last.seq) }] : jobs)
  }
}

export function regradeJobs(enterprises: string[], stale: number): Job[] {
  const jobs: Job[] = []
  for (let i = 0; i < enterprises.length; i += REGRADE_SIZE)
    jobs.push({ name: 'regrade', enterprises: enterprises.slice(i, i + REGRADE_SIZE), stale })
  return jobs
}
