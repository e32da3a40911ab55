/** A Neo4j of our own on the loopback interface: one JVM on the jars, without the makers' scripts. */
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { startChild, type Child } from './child.ts'
import { EngineFailure } from './failure.ts'
import type { Neo4jProgram } from './obtain.ts'
import { enginePort } from './port.ts'
import type { Roster } from './roster.ts'

export interface Neo4jOptions extends Neo4jProgram {
  /** Holds the store, the logs and the configuration, which is written anew at each start. */
  home: string
  password: string
  /** A free one is chosen when absent. */
  port?: number | undefined
  /** Most megabytes of Java heap (2,048). */
  heap?: number | undefined
  /** Megabytes of page cache (1,024). */
  pageCache?: number | undefined
  /** Further flags of the JVM. */
  flags?: string[]
  /** The name on the roster ("neo4j"). */
  name?: string
  /** Runs only when nothing else wants to. */
  giveWay?: boolean
  roster?: Roster | undefined
}

export interface Neo4jServer extends Child {
  uri: string
  user: 'neo4j'
  password: string
  port: number
}

export async function startNeo4j(options: Neo4jOptions): Promise<Neo4jServer> {
  const { home, password, roster } = options
  const port = await enginePort('Neo4j', options.port)
  discardHalfMade(home)
  mkdirSync(join(home, 'conf'), { recursive: true })
  mkdirSync(join(home, 'logs'), { recursive: true })
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration(port, options))
  writeFirstPassword(home, password)
  // What an earlier start wrote must not be taken for the cause of this one's failure.
  for (const log of startLogs) layAside(join(home, 'logs', log))
  const out = openSync(join(home, 'logs', 'console.log'), 'w')
  const [command, ...args] = [...(options.giveWay ? ['nice', '-n', '19'] : []), options.java, ...commandLine(options)]
  const child = await startChild({
    name: options.name ?? 'neo4j',
    command: command as string,
    args,
    stdio: ['ignore', out, out],
    roster,
  }).finally(() => closeSync(out))
  const server: Neo4jServer = { ...child, uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, port }
  const flaw = await untilReady(server, home)
  if (flaw === undefined) {
    rmSync(unfinishedIn(home), { force: true })
    return server
  }
  await server.kill()
  if (flaw === portTaken && options.port === undefined) return startNeo4j(options)
  throw new EngineFailure(flaw)
}

/** Stands in the folder until Neo4j has answered for the first time. */
const unfinishedIn = (home: string): string => join(home, 'unfinished')

/** Whether a store is there that has been opened. */
export const hasStore = (home: string): boolean =>
  existsSync(join(home, 'data', 'databases', 'neo4j')) && !existsSync(unfinishedIn(home))

/** A store whose first start was ended halfway cannot be recovered, and nobody has ever written to it. */
function discardHalfMade(home: string): void {
  if (existsSync(unfinishedIn(home))) rmSync(join(home, 'data'), { recursive: true, force: true })
  if (hasStore(home)) return
  mkdirSync(home, { recursive: true })
  writeFileSync(unfinishedIn(home), '')
}

function configuration(port: number, { heap = 2048, pageCache = 1024 }: Neo4jOptions): string {
  const lines = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    `server.memory.pagecache.size=${pageCache}m`,
    // The default keeps two days of logs: 7 GB after 1.2 million parcels.
    'db.tx_log.rotation.retention_policy=1 files',
    'db.tx_log.rotation.size=64m',
    'db.checkpoint.interval.time=5m',
    // Counting an index anew whenever a twentieth of it has changed took a tenth of the CPU of a sale day.
    'db.index_sampling.update_percentage=100',
    // No statement may hold the service: neither by time, by a lock, by memory nor by number.
    'db.transaction.timeout=30s',
    'db.lock.acquisition.timeout=5s',
    'db.memory.transaction.max=256m',
    `db.memory.transaction.total.max=${Math.round(heap / 2)}m`,
    'db.transaction.concurrent.maximum=100',
    'dbms.cypher.forbid_exhaustive_shortestpath=true',
    // Nothing but the graph: no files, no procedures of plug-ins beyond these.
    'dbms.security.allow_csv_import_from_file_urls=false',
    'dbms.security.procedures.allowlist=db.index.fulltext.*,db.awaitIndexes,dbms.components',
    // A stop takes 0.25 s with these and 10 s without.
    'db.shutdown_transaction_end_timeout=500ms',
    'internal.server.bolt.thread_pool_shutdown_wait_time=200ms',
    'internal.server.bolt.connection_shutdown_wait_time=200ms',
  ]
  return lines.join('\n') + '\n'
}

function commandLine({ home, heap = 2048, neo4jLib, archive, flags = [] }: Neo4jOptions): string[] {
  const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']
  return [
    `-Xms${Math.min(512, heap)}m`,
    `-Xmx${heap}m`,
    '-XX:+UseParallelGC',
    '-XX:-OmitStackTraceInFastThrow',
    // Ended and started again is better than half alive.
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-UsePerfData',
    ...(existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : []),
    ...flags,
    ...opens.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Djdk.nio.maxCachedBufferSize=1024',
    '-cp',
    join(neo4jLib, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ]
}

/**
 * Neo4j takes its first password from this file when its store is born, so there is no moment at which the default one
 * opens it. A store that has users does not look at it.
 */
function writeFirstPassword(home: string, password: string): void {
  const file = join(home, 'data', 'dbms', 'auth.ini')
  if (existsSync(file)) return
  const salt = randomBytes(32)
  let hash = createHash('sha256').update(salt).update(password).digest()
  for (let round = 1; round < 1024; round++) hash = createHash('sha256').update(hash).digest()
  mkdirSync(join(home, 'data', 'dbms'), { recursive: true })
  writeFileSync(file, `neo4j:SHA-256,${hash.toString('hex')},${salt.toString('hex')},1024:\n`, { mode: 0o600 })
}

const portTaken = 'The port where Neo4j was to start is taken by another program.'

/** Waits for the first answer; a sentence instead when there will be none. */
async function untilReady(server: Neo4jServer, home: string): Promise<string | undefined> {
  let gone: string | undefined
  void server.exited.then((how) => (gone = how))
  // A store that has to be recovered may take minutes.
  const end = Date.now() + 300_000
  while (!(await accepts(server.port))) {
    if (gone !== undefined) return startFlaw(home, gone)
    if (Date.now() > end) return `Neo4j did not answer within 5 minutes; its log is ${join(home, 'logs', 'neo4j.log')}.`
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  try {
    await askNeo4j(server)
    return undefined
  } catch (err) {
    if (isWrongPassword(err)) return `The password kept for ${home} does not open its store.`
    return startFlaw(home, gone ?? `"${(err as Error).message}"`)
  }
}

function layAside(log: string): void {
  if (existsSync(log)) renameSync(log, `${log}.before`)
}

const startLogs = ['neo4j.log', 'console.log', 'debug.log']

function startFlaw(home: string, how: string): string {
  const text = startLogs
    .map((log) => readFileSync(join(home, 'logs', log), { encoding: 'utf8', flag: 'a+' }))
    .join('\n')
  if (/No space left on device|OutOfDiskSpace|Disk quota exceeded/.test(text)) {
    return 'Neo4j cannot write: the disk is full; free some space and start again.'
  }
  if (/Address already in use/.test(text)) return portTaken
  if (/locked by another process|Lock file has been locked/.test(text)) {
    return 'The Neo4j store in this DATA_DIR is in use by another Neo4j.'
  }
  if (/insufficient memory|Could not reserve enough space|Cannot allocate memory/.test(text)) {
    return 'Neo4j could not start: the machine has too little free memory.'
  }
  const reason = /^.*(?:ERROR|Error:|Exception:) +(.+)$/m.exec(text)?.[1]
  return `Neo4j did not start but ended with ${how}${reason === undefined ? '' : ` (${reason})`}; its log is ${join(home, 'logs', 'neo4j.log')}.`
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** What a Neo4j calls itself, "Neo4j/5.26.30"; rejects when it does not answer or not to this password. */
export async function askNeo4j(at: { uri: string; user: string; password: string }): Promise<string> {
  const driver = neo4j.driver(at.uri, neo4j.auth.basic(at.user, at.password), { connectionTimeout: 3000 })
  try {
    // A server may answer while its database could not be opened, as on a full disk; and no retries, for those who ask
    // have their own patience.
    const { summary } = await driver.session({ database: 'neo4j' }).run('RETURN 1')
    return summary.server.agent ?? ''
  } finally {
    await driver.close()
  }
}

export function isWrongPassword(err: unknown): boolean {
  const code = (err as { code?: unknown }).code
  return code === 'Neo.ClientError.Security.Unauthorized' || code === 'Neo.ClientError.Security.AuthenticationRateLimit'
}
