/** The job process: takes jobs from the queues, sweeps the graph for what was not queued, and stops with grace. */
import { Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { clockOf } from './clock.ts'
import { engineAddresses, readConfig } from './config.ts'
import { openGraph } from './graph/driver.ts'
import { apply } from './jobs/apply.ts'
import { clear } from './jobs/clear.ts'
import { fold } from './jobs/fold.ts'
import { type Job, type JobName, openQueues } from './jobs/queue.ts'
import { regrade } from './jobs/regrade.ts'
import { packInForce } from './rules/law-pack.ts'
import { sweep } from './jobs/sweep.ts'
import type { Workshop } from './jobs/workshop.ts'
import { onStop } from './stop.ts'

const SWEEP_MS = 2_000
const LOCK_MS = 10_000

/** Two applies at a time: more only wait for the same two cores. Folding is one after the other by its nature. */
const CONCURRENCY: Record<JobName, number> = { apply: 2, fold: 1, regrade: 1, clear: 1 }

const runs: Record<JobName, (workshop: Workshop, job: Job) => Promise<void>> = {
  apply: (workshop, job) => apply(workshop, (job as Job & { name: 'apply' }).receiptNo),
  fold: (workshop) => fold(workshop),
  regrade: (workshop) => regrade(workshop),
  clear: (workshop) => clear(workshop),
}

// The driver reads a stack for every query; with source maps on, that costs more than the query.
process.setSourceMapsEnabled(false)

const config = readConfig(process.env)
const { neo4j, redisUrl } = engineAddresses(config)
const log = pino({ level: config.LOG_LEVEL, base: { process: 'worker' } })
const graph = openGraph(neo4j)
const queues = openQueues(redisUrl, config.QUEUE_PREFIX, log)
const workshop: Workshop = { graph, clock: clockOf(config.CLOCK), wakeUp: queues.wakeUp, log }

const connection = new Redis(redisUrl, { maxRetriesPerRequest: null })
connection.on('error', (error) => log.debug({ err: error }, 'redis is away'))

const workers = (Object.keys(runs) as JobName[]).map((name) => {
  const worker = new Worker<Job>(name, (job) => runs[name](workshop, job.data), {
    connection,
    prefix: config.QUEUE_PREFIX,
    concurrency: CONCURRENCY[name],
    // A worker that was killed holds its job no longer than this; every job may run twice.
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS / 2,
  })
  worker.on('completed', ({ id, processedOn = 0, finishedOn = 0 }) =>
    log.info({ job: id, ms: finishedOn - processedOn }, name),
  )
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
  clearInterval(timer)
  await Promise.allSettled([sweeping, ...workers.map((worker) => worker.close())])
  await queues.close()
  connection.disconnect()
  await graph.close()
})

if (!packInForce(workshop.clock.today())) log.warn('no law pack is in force today; nothing will be assessed or cleared')
log.info('ready')
