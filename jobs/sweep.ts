import { findUncleared } from '../graph/clearance.ts'
import { countUnfolded } from '../graph/event.ts'
import { findWaitingBatches } from '../graph/inbox.ts'
import { findStale } from '../graph/standing.ts'
import type { Job } from './queue.ts'
import type { Workshop } from './workshop.ts'

const BATCHES_AT_ONCE = 200

/**
 * Finds in the graph what nobody was woken up for: whoever died between a commit and its wake-up, or a queue that was
 * wiped, costs one turn of the sweep and nothing else. A job named again while it waits is the same job.
 */
export async function sweep({ graph, clock, wakeUp }: Workshop): Promise<void> {
  const [batches, unfolded, stale, uncleared] = await Promise.all([
    findWaitingBatches(graph, BATCHES_AT_ONCE),
    countUnfolded(graph),
    findStale(graph, 1),
    findUncleared(graph, clock.today(), 1),
  ])
  const jobs: Job[] = batches.map(({ receiptNo }) => ({ name: 'apply', receiptNo }))
  if (unfolded > 0) jobs.push({ name: 'fold', after: 'sweep' })
  if (stale.length > 0) jobs.push({ name: 'regrade', after: 'sweep' })
  if (uncleared.length > 0) jobs.push({ name: 'clear', after: 'sweep' })
  wakeUp(jobs)
}
