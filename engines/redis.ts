/** A Redis of our own on the loopback interface. It is a wake-up and a cache: losing it loses nothing. */
import { mkdirSync, renameSync, rmSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { startChild, type Child } from './child.ts'
import { EngineFailure } from './failure.ts'
import type { RedisProgram } from './obtain.ts'
import { enginePort } from './port.ts'
import type { Roster } from './roster.ts'

export interface RedisOptions extends RedisProgram {
  dir: string
  password: string
  /** A free one is chosen when absent. */
  port?: number | undefined
  roster?: Roster | undefined
}

export interface RedisServer extends Child {
  url: string
  port: number
}

export async function startRedis(options: RedisOptions): Promise<RedisServer> {
  const { dir, password, redisServer, roster } = options
  const port = await enginePort('Redis', options.port)
  mkdirSync(dir, { recursive: true })
  // In a file, for the command line is everybody's to read.
  writeFileSync(join(dir, 'redis.conf'), configuration({ dir, port, password }), { mode: 0o600 })
  rmSync(join(dir, 'redis.log'), { force: true })
  const args = [join(dir, 'redis.conf')]
  const child = await startChild({ name: 'redis', command: redisServer, args, stdio: 'ignore', roster })
  const url = `redis://:${password}@127.0.0.1:${port}`
  let gone: string | undefined
  void child.exited.then((how) => (gone = how))
  const end = Date.now() + 30_000
  while (!(await Promise.race([answers(url), child.exited.then(() => false)]))) {
    if (gone !== undefined) return afterFailure(options, port, gone)
    if (Date.now() > end) {
      await child.kill()
      throw new EngineFailure(`Redis did not answer within 30 s; its log is ${join(dir, 'redis.log')}.`)
    }
  }
  return { ...child, url, port }
}

function configuration(at: { dir: string; port: number; password: string }): string {
  const lines = [
    'bind 127.0.0.1',
    `port ${at.port}`,
    `requirepass ${at.password}`,
    `dir ${JSON.stringify(at.dir)}`,
    `logfile ${JSON.stringify(join(at.dir, 'redis.log'))}`,
    // A line of ps that says which folder it serves.
    'set-proc-title no',
    'appendonly yes',
    'save ""',
    // BullMQ's condition: keys that vanish by themselves would be jobs that vanish.
    'maxmemory-policy noeviction',
  ]
  return lines.join('\n') + '\n'
}

async function answers(url: string): Promise<boolean> {
  try {
    await askRedis(url)
    return true
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return false
  }
}

/** What a Redis says of itself; rejects when it does not answer, is still loading, or wants another password. */
export async function askRedis(url: string): Promise<string> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: () => null,
    connectTimeout: 3000,
    commandTimeout: 3000,
  })
  // ioredis tells the cause here and only "Connection is closed" to the one who waits.
  let cause: Error | undefined
  redis.on('error', (err: Error) => (cause ??= err))
  try {
    await redis.connect()
    await redis.ping()
    return await redis.info('server')
  } catch (err) {
    throw cause ?? err
  } finally {
    redis.disconnect()
  }
}

async function afterFailure(options: RedisOptions, port: number, how: string): Promise<RedisServer> {
  const file = join(options.dir, 'redis.log')
  const log = readFileSync(file, { encoding: 'utf8', flag: 'a+' })
  if (/Bad file format reading the append only|Invalid AOF manifest|The AOF .* doesn't exist/.test(log)) {
    // Whatever was queued is found again by the sweeps, so a damaged file is laid aside and not argued with.
    renameSync(join(options.dir, 'appendonlydir'), join(options.dir, `damaged-${Date.now()}`))
    return startRedis({ ...options, port })
  }
  if (log.includes('Address already in use')) {
    // Taken since it was looked at.
    if (options.port === undefined) return startRedis(options)
    throw new EngineFailure(`Port ${port}, where Redis was to start, is taken by another program.`)
  }
  if (/No space left on device/.test(log)) {
    throw new EngineFailure(`Redis cannot write to ${options.dir}: the disk is full; free some space and start again.`)
  }
  throw new EngineFailure(`Redis ended with ${how} before it answered; its log is ${file}.`)
}
