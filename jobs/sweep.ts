import { findUncleared } from '../graph/clearance.ts'
import { countUnfolded } from '../graph/event.ts'
import { findWaitingBatches } from '../graph/inbox.ts'
import { findStale } from '../graph/standing.ts'
import { apply } from './apply.ts'
import { clear } from './clear.ts'
import { fold } from './fold.ts'
import type { Job } from './queue.ts'
import { regrade } from './regrade.ts'
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

/** Does at once what the sweep would wake up, until nothing waits: a start shows a world that is assessed already. */
export async function catchUp(workshop: Workshop): Promise<void> {
  for (const { receiptNo } of await findWaitingBatches(workshop.graph, BATCHES_AT_ONCE))
    await apply(workshop, receiptNo)
  await fold(workshop)
  await regrade(workshop)
  await clear(workshop)
}
