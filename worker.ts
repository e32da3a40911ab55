/** The job process: takes jobs from the queues, sweeps the graph for what was not queued, and stops with grace. */
import { Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { AuditLog } from './access/audit.ts'
import { readKeys } from './access/keys.ts'
import { clockOf } from './clock.ts'
import { engineAddresses, readConfig } from './config.ts'
import { openGraph } from './graph/driver.ts'
import { packsNow } from './graph/law-pack.ts'
import { applyJob } from './jobs/apply.ts'
import { archive, archiveIn } from './jobs/archive.ts'
import { clear } from './jobs/clear.ts'
import { foldJob } from './jobs/fold.ts'
import { inquire } from './jobs/inquire.ts'
import { linkJob } from './jobs/link.ts'
import { matchJob } from './jobs/match.ts'
import { notify } from './jobs/notify.ts'
import type { Postman } from './jobs/post.ts'
import { type Job, type JobName, openQueues } from './jobs/queue.ts'
import { regradeEverybody } from './jobs/regrade-run.ts'
import { regradeJob } from './jobs/regrade.ts'
import { simulate } from './jobs/simulate.ts'
import { sweep } from './jobs/sweep.ts'
import { ship, watchJob } from './jobs/watch.ts'
import type { Workshop } from './jobs/workshop.ts'
import { onStop } from './stop.ts'

const SWEEP_MS = 2_000
const LOCK_MS = 10_000

/** Batches that are ready together share a transaction. Matching and folding are one after the other by their nature. */
const CONCURRENCY: Record<JobName, number> = {
  apply: 16,
  match: 1,
  fold: 1,
  regrade: 1,
  regradeEverybody: 1,
  clear: 1,
  archive: 1,
  notify: 1,
  inquire: 1,
  simulate: 1,
  link: 1,
  watch: 1,
}

/** Whose work may leave receipts in the feeds of firms, or what is news to officers. */
const GIVES_OUT: ReadonlySet<JobName> = new Set(['apply', 'match', 'fold', 'watch'])

// The driver reads a stack for every query; with source maps on, that costs more than the query.
process.setSourceMapsEnabled(false)

const config = readConfig(process.env)
const { neo4j, redisUrl } = engineAddresses(config)
const log = pino({ level: config.LOG_LEVEL, base: { process: 'worker' } })
const graph = openGraph(neo4j)
const queues = openQueues(redisUrl, config.QUEUE_PREFIX, log)
const workshop: Workshop = { graph, clock: clockOf(config.CLOCK), wakeUp: queues.wakeUp, log }

const apply = applyJob(workshop)
const { identityKey } = await readKeys(config.DATA_DIR)
const audit = new AuditLog(graph)
const postman: Postman = {
  serviceKey: identityKey,
  open: config.NODE_ENV !== 'production',
  record: (entry) => audit.record(entry),
}
const archiveFolder = archiveIn(config.DATA_DIR)

const fold = foldJob(workshop)

/** Tells a job that would take a minute more. */
const ending = new AbortController()

const runs: Record<JobName, (job: Job) => Promise<void>> = {
  apply: (job) => apply((job as Job & { name: 'apply' }).receiptNo),
  match: matchJob(workshop),
  fold: (job) => fold((job as Job & { name: 'fold' }).urgent === true),
  regrade: regradeJob(workshop),
  regradeEverybody: () => regradeEverybody(workshop, { until: ending.signal }),
  clear: () => clear(workshop),
  archive: () => archive(workshop, archiveFolder),
  notify: () => notify(workshop, postman),
  inquire: () => inquire(workshop, postman),
  simulate: () => simulate(workshop),
  link: linkJob(workshop, ending.signal),
  watch: watchJob(workshop),
}

const connection = new Redis(redisUrl, { maxRetriesPerRequest: null })
connection.on('error', (error) => log.debug({ err: error }, 'redis is away'))

const workers = (Object.keys(runs) as JobName[]).map((name) => {
  const worker = new Worker<Job>(name, (job) => runs[name](job.data), {
    connection,
    prefix: config.QUEUE_PREFIX,
    concurrency: CONCURRENCY[name],
    // A worker that was killed holds its job no longer than this; every job may run twice.
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS / 2,
  })
  worker.on('completed', ({ id, processedOn = 0, finishedOn = 0 }) => {
    log.info({ job: id, ms: finishedOn - processedOn }, name)
    if (GIVES_OUT.has(name)) queues.ring()
  })
  worker.on('failed', (job, error) =>
    log.error({ job: job?.id, why: error.message.split('\n')[0] }, `${name} failed; the sweep will find it`),
  )
  worker.on('error', (error) => log.debug({ err: error }, `${name} is waiting for redis`))
  return worker
})

let sweeping: Promise<void> | null = null
const timer = setInterval(() => {
  sweeping ??= sweep(workshop)
    .catch((error: Error) => log.warn(`the sweep could not look: ${error.message.split('\n')[0]}`))
    .finally(() => (sweeping = null))
}, SWEEP_MS)

onStop(log, async () => {
  ending.abort()
  clearInterval(timer)
  await Promise.allSettled([sweeping, ...workers.map((worker) => worker.close())])
  await queues.close()
  connection.disconnect()
  await graph.close()
})

// The graph may be away when a worker comes: its jobs wait for it, and so does this.
void packsNow(graph)
  .then(({ register }) => register.inForce(workshop.clock.today()) !== null)
  .catch(() => true)
  .then((speaks) => speaks || log.warn('no law pack is in force today; nothing will be assessed or cleared'))
void ship(workshop).catch((error: Error) => log.warn(`patterns were not put forward: ${error.message.split('\n')[0]}`))
log.info('ready')
