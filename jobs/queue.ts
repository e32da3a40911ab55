import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'

/**
 * Jobs carry ids only: a receipt, or the event after which there is work. The graph holds the truth, and a job that is
 * lost is found by the sweep.
 */
export type Job =
  | { name: 'apply'; receiptNo: string }
  | { name: 'fold'; after: string; urgent?: boolean }
  | { name: 'match'; after: string }
  | { name: 'archive'; after: string }
  | { name: 'regrade'; after: string }
  | { name: 'regradeEverybody'; after: string }
  | { name: 'clear'; after: string }
  | { name: 'notify'; after: string }
  | { name: 'inquire'; after: string }
  | { name: 'simulate'; after: string }
  | { name: 'link'; after: string }
  | { name: 'watch'; after: string }

export type JobName = Job['name']

const JOB_NAMES = [
  'apply',
  'match',
  'fold',
  'regrade',
  'regradeEverybody',
  'clear',
  'archive',
  'notify',
  'inquire',
  'simulate',
  'link',
  'watch',
] as const satisfies readonly JobName[]

/** Wakes a job up. Never waited for, never fails the caller: Redis may be away, and nothing is lost by it. */
export type WakeUp = (jobs: Job[]) => void

export interface Queues {
  wakeUp: WakeUp
  /** Tells every process that receipts may have been given out. */
  ring(): void
  close(): Promise<void>
}

/** The same job, named twice while the first still waits, is one job. */
function jobId(job: Job): string {
  switch (job.name) {
    case 'apply':
      return `apply-${job.receiptNo}`
    default:
      return `${job.name}-${job.after}`
  }
}

export function openQueues(redisUrl: string, prefix: string, log: Logger): Queues {
  // A producer fails fast: the sweep is the safety net, a request that waits for Redis is not.
  const connection = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 2_000 })
  connection.on('error', (error) => log.debug({ err: error }, 'redis is away'))
  const queues = new Map<JobName, Queue>(JOB_NAMES.map((name) => [name, new Queue(name, { connection, prefix })]))
  for (const queue of queues.values()) queue.on('error', () => undefined)

  async function add(name: JobName, jobs: Job[]): Promise<void> {
    const bulk = jobs.map((job) => ({
      name,
      data: job,
      opts: { jobId: jobId(job), removeOnComplete: true, removeOnFail: true, attempts: 1 },
    }))
    await queues.get(name)!.addBulk(bulk)
  }

  return {
    wakeUp(jobs) {
      for (const name of JOB_NAMES) {
        const named = jobs.filter((job) => job.name === name)
        if (named.length) add(name, named).catch((error: unknown) => log.warn({ err: error, name }, 'wake-up was lost'))
      }
    },
    ring() {
      connection.publish(bellOf(prefix), '').catch(() => log.debug('a ring was lost; who listens looks by himself'))
    },
    async close() {
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()))
      connection.disconnect()
    },
  }
}

const bellOf = (prefix: string) => `${prefix}:receipts`

/** Hears every ring of `ring`, from any process; and one more when Redis is back, for those that nobody heard. */
export function hearRings(redisUrl: string, prefix: string, heard: () => void): { close(): void } {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null })
  connection.on('error', () => undefined)
  connection.on('ready', heard)
  connection.on('message', heard)
  connection.subscribe(bellOf(prefix)).catch(() => undefined)
  return { close: () => connection.disconnect() }
}
