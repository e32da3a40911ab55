import { findUnwatched } from '../graph/alert.ts'
import { findUncleared } from '../graph/clearance.ts'
import { countUnfolded } from '../graph/event.ts'
import { countUnarchived } from '../graph/archive.ts'
import { countUnlinked } from '../graph/component.ts'
import { findWaitingBatches } from '../graph/inbox.ts'
import { findDueInquiries } from '../graph/inquiry.ts'
import { countUnmatched } from '../graph/parcel.ts'
import { findPreviewing } from '../graph/pattern.ts'
import { findRunning } from '../graph/regrade-run.ts'
import { findCounted, findDue, findStale } from '../graph/standing.ts'
import { findDueWebhooks } from '../graph/webhook.ts'
import { findRunningSimulation } from '../graph/simulation.ts'
import { applyJob } from './apply.ts'
import { clear } from './clear.ts'
import { fold } from './fold.ts'
import { match } from './match.ts'
import type { Job } from './queue.ts'
import { regrade } from './regrade.ts'
import { watch } from './watch.ts'
import type { Workshop } from './workshop.ts'

const BATCHES_AT_ONCE = 200

/**
 * Finds in the graph what nobody was woken up for: whoever died between a commit and its wake-up, or a queue that was
 * wiped, costs one turn of the sweep and nothing else. A job named again while it waits is the same job.
 */
export async function sweep({ graph, clock, wakeUp }: Workshop): Promise<void> {
  const [
    batches,
    unmatched,
    unfolded,
    unarchived,
    stale,
    counted,
    due,
    running,
    uncleared,
    webhooks,
    inquiries,
    simulation,
    unlinked,
    unwatched,
    unwatchedLists,
    previewing,
  ] = await Promise.all([
    findWaitingBatches(graph, BATCHES_AT_ONCE),
    countUnmatched(graph),
    countUnfolded(graph),
    countUnarchived(graph, 1),
    findStale(graph, 1),
    findCounted(graph, 1),
    findDue(graph, clock.today(), 1),
    findRunning(graph),
    findUncleared(graph, clock.today(), 1),
    findDueWebhooks(graph, clock.real(), 1),
    findDueInquiries(graph, clock.now(), 1),
    findRunningSimulation(graph),
    countUnlinked(graph),
    findUnwatched(graph, 'unwatched', 1),
    findUnwatched(graph, 'unwatchedLists', 1),
    findPreviewing(graph),
  ])
  const jobs: Job[] = batches.map(({ receiptNo }) => ({ name: 'apply', receiptNo }))
  if (unmatched > 0) jobs.push({ name: 'match', after: 'sweep' })
  if (unarchived > 0) jobs.push({ name: 'archive', after: 'sweep' })
  if (unfolded > 0) jobs.push({ name: 'fold', after: 'sweep' })
  // A window may have been left at midnight, and then nothing else has happened.
  if (stale.length + counted.length + due.length > 0) jobs.push({ name: 'regrade', after: 'sweep' })
  if (running) jobs.push({ name: 'regradeEverybody', after: running.id })
  if (uncleared.length > 0) jobs.push({ name: 'clear', after: 'sweep' })
  if (webhooks.length > 0) jobs.push({ name: 'notify', after: 'sweep' })
  if (inquiries.length > 0) jobs.push({ name: 'inquire', after: 'sweep' })
  if (unlinked > 0) jobs.push({ name: 'link', after: 'sweep' })
  if (simulation) jobs.push({ name: 'simulate', after: 'sweep' })
  if (unwatched.length + unwatchedLists.length > 0 || previewing) jobs.push({ name: 'watch', after: 'sweep' })
  wakeUp(jobs)
}

/** Does at once what the sweep would wake up, until nothing waits: a start shows a world that is assessed already. */
export async function catchUp(workshop: Workshop): Promise<void> {
  const apply = applyJob(workshop)
  for (const { receiptNo } of await findWaitingBatches(workshop.graph, BATCHES_AT_ONCE)) await apply(receiptNo)
  await match(workshop)
  await fold(workshop)
  await regrade(workshop)
  await clear(workshop)
  await watch(workshop)
}
