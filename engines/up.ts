/**
 * What `npm start` does after the packages are there: engines (ours, unless some are given), migrations, a world to
 * look at, the API and a worker; then it keeps all of them running until it is asked to stop.
 */
import { join, resolve } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { pino } from 'pino'
import { clockOf } from '../clock.ts'
import { ConfigError, readConfig, type Config } from '../config.ts'
import { makeArchive } from './archive.ts'
import type { Child } from './child.ts'
import { EngineFailure, inWords } from './failure.ts'
import { checkNeo4j, checkRedis, type GivenNeo4j } from './given.ts'
import { keep } from './keep.ts'
import { lockFolder } from './lock.ts'
import { hasStore, startNeo4j } from './neo4j.ts'
import { obtainNeo4j, obtainRedis } from './obtain.ts'
import { freePort, portFlaw } from './port.ts'
import { startRedis } from './redis.ts'
import { openRoster, type Roster } from './roster.ts'
import { firstScreen, removeDevFile, seedReport, writeDevFile } from './screen.ts'
import { noteNeo4j, noteRedis, secretsIn } from './secrets.ts'
import { startService, untilReady } from './service.ts'
import type { Size } from '../world/plan.ts'

/** What has been brought up so far, for whoever has to take it down. */
interface House {
  dir: string
  roster?: Roster
  unlock?: () => void
  /** Work for the time when everything is up. */
  afterwards?: () => Promise<void>
  stopping: boolean
}

/** A house with its roster open. */
type OpenHouse = House & { roster: Roster }

type Parts = Awaited<ReturnType<typeof loadParts>>

export async function up(env: NodeJS.ProcessEnv): Promise<void> {
  const house: House = { dir: '', stopping: false }
  const leave = (code: number): void => {
    if (house.stopping) return
    house.stopping = true
    void takeDown(house)
      .catch((err: unknown) => say(inWords(err)))
      .finally(() => process.exit(code))
  }
  // Twice in a row is usual: npm passes on what the terminal has sent to both already.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(0))
  // A terminal that went away is no reason to fall.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const fail = (err: unknown): void => {
    if (house.stopping) return
    say(isForTheUser(err) ? inWords(err) : `The start failed: ${(err as Error).stack ?? String(err)}`)
    leave(1)
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  await bringUp(house, env).catch(fail)
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Ours, or one of the system's that has words; anything else is a fault of ours and shows its stack. */
function isForTheUser(err: unknown): boolean {
  if (err instanceof EngineFailure || err instanceof ConfigError) return true
  return err instanceof Error && inWords(err) !== err.message
}

async function bringUp(house: House, env: NodeJS.ProcessEnv): Promise<void> {
  const begun = Date.now()
  const config = readConfig(env)
  refuseEmbeddedProduction(config)
  const dir = (house.dir = resolve(config.DATA_DIR))
  house.unlock = lockFolder(dir)
  removeDevFile(dir)
  const roster = (house.roster = await openRoster(dir))
  const open: OpenHouse = Object.assign(house, { roster })
  const port = await servicePort(config)
  const url = `http://${reachable(config.HOST)}:${port}`
  const engines = await engineEnvironment(config, dir)
  const environment = { ...env, ...engines, DATA_DIR: dir, PORT: String(port), CLOCK: config.CLOCK }
  const startApi = (): Promise<void> => startServer(open, url, environment)
  // A house that stood here before has its schema and its world: the API boots while Neo4j does, which is a third of a start.
  const early = hasStood(dir, config) ? startApi() : undefined
  const [graph, redisUrl, parts] = await Promise.all([
    neo4jFor(open, config, engines),
    redisFor(open, config, engines),
    loadParts(),
  ])
  const tokens = await prepare(config, dir, graph, parts)
  await Promise.all([early ?? startApi(), startWorker(open, environment)])
  const own = { neo4j: config.NEO4J_URI === undefined, redis: config.REDIS_URL === undefined }
  const seconds = (Date.now() - begun) / 1000
  const standing = { dir, url, tokens, neo4jUri: graph.uri, redisUrl, own, clock: config.CLOCK, seconds }
  if (config.NODE_ENV !== 'production') writeDevFile(standing)
  process.stdout.write(firstScreen(standing))
  // Not before: the first start has enough to do, and it is the next one that gains.
  await house.afterwards?.().catch((err: unknown) => {
    if (!house.stopping) say(`The next start will not be a quick one: ${inWords(err)}`)
  })
}

/** Where we reach what listens there: 0.0.0.0 is no place to call. */
const reachable = (host: string): string => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host)

interface EngineEnvironment {
  NEO4J_URI: string
  NEO4J_USER: string
  NEO4J_PASSWORD: string
  REDIS_URL: string
}

/** Where the engines are, or where ours will be once they are up. */
async function engineEnvironment(config: Config, dir: string): Promise<EngineEnvironment> {
  const own = config.NEO4J_URI === undefined || config.REDIS_URL === undefined ? secretsIn(dir) : undefined
  const { NEO4J_URI = `bolt://127.0.0.1:${await freePort()}`, NEO4J_USER } = config
  const { REDIS_URL = `redis://:${own?.redis.password}@127.0.0.1:${await freePort()}` } = config
  const NEO4J_PASSWORD = config.NEO4J_URI === undefined ? own!.neo4j.password : (config.NEO4J_PASSWORD ?? '')
  return { NEO4J_URI, NEO4J_USER: config.NEO4J_URI === undefined ? 'neo4j' : NEO4J_USER, NEO4J_PASSWORD, REDIS_URL }
}

const portOf = (address: string): number => Number(new URL(address).port)

/** Who brings engines of his own is told first whether they will do. */
const hasStood = (dir: string, { NEO4J_URI, REDIS_URL }: Config): boolean =>
  NEO4J_URI === undefined && REDIS_URL === undefined && hasStore(join(dir, 'neo4j'))

function refuseEmbeddedProduction(config: Config): void {
  if (config.NODE_ENV !== 'production') return
  const missing = (['NEO4J_URI', 'REDIS_URL'] as const).filter((name) => config[name] === undefined)
  if (missing.length === 0) return
  throw new EngineFailure(
    `NODE_ENV=production needs engines of its own: set ${missing.join(' and ')}; those that start with us are for development.`,
  )
}

async function servicePort(config: Config): Promise<number> {
  if (config.PORT === 0) return freePort()
  const flaw = await portFlaw(config.PORT, config.HOST)
  if (flaw !== undefined) throw new EngineFailure(flaw)
  return config.PORT
}

async function neo4jFor(house: OpenHouse, config: Config, at: EngineEnvironment): Promise<GivenNeo4j> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = at
  if (config.NEO4J_URI !== undefined) {
    await checkNeo4j({ uri, user, password })
    return { uri, user, password }
  }
  const { dir, roster } = house
  const program = await obtainNeo4j(say, { roster })
  const options = { ...program, home: join(dir, 'neo4j'), password, port: portOf(uri), roster }
  const server = await startNeo4j(options)
  noteNeo4j(dir, server.uri)
  keepRunning(house, 'Neo4j', server, () => startNeo4j(options))
  house.afterwards = () => makeArchive(program, roster)
  return server
}

async function redisFor(house: OpenHouse, config: Config, { REDIS_URL }: EngineEnvironment): Promise<string> {
  if (config.REDIS_URL !== undefined) {
    await checkRedis(REDIS_URL)
    return REDIS_URL
  }
  const { dir, roster } = house
  const program = await obtainRedis(say, { roster })
  const { password } = secretsIn(dir).redis
  const options = { ...program, dir: join(dir, 'redis'), password, port: portOf(REDIS_URL), roster }
  const server = await startRedis(options)
  noteRedis(dir, server.url)
  keepRunning(house, 'Redis', server, () => startRedis(options))
  return server.url
}

function keepRunning(house: House, name: string, child: Child, start: () => Promise<Child>): void {
  void keep({ name, child, start, report: say, stopping: () => house.stopping })
}

/** What the rest of the house gives to a start; loaded while the engines come up. */
async function loadParts() {
  const [{ migrate }, { seedIfEmpty }, { SeedRefused }, { devTokens, devCertificates }, { catchUp }, { graphOf }] =
    await Promise.all([
      import('../graph/migrations.ts'),
      import('../world/seed.ts'),
      import('../world/load.ts'),
      import('../access/issuer.ts'),
      import('../jobs/sweep.ts'),
      import('../graph/driver.ts'),
    ])
  return { migrate, seedIfEmpty, SeedRefused, devTokens, devCertificates, catchUp, graphOf }
}

/** Schema, a world to look at, tokens to look with and certificates to sign with; in production the schema only. */
async function prepare(config: Config, dir: string, graph: GivenNeo4j, parts: Parts): Promise<Record<string, string>> {
  const driver = neo4j.driver(graph.uri, neo4j.auth.basic(graph.user, graph.password), {
    disableLosslessIntegers: true,
  })
  try {
    await parts.migrate(driver)
    if (config.NODE_ENV === 'production') return {}
    if (config.WORLD !== 'none') await seed(config, driver, parts)
  } catch (err) {
    throw err instanceof parts.SeedRefused ? new EngineFailure(err.message) : err
  } finally {
    await driver.close()
  }
  await parts.devCertificates(dir)
  return parts.devTokens(dir)
}

/** A world that was just made is assessed before anybody looks at it. */
async function seed(config: Config, driver: Driver, parts: Parts): Promise<void> {
  const { outcome } = await parts.seedIfEmpty(driver, config.WORLD as Size, seedReport(say))
  if (outcome !== 'LOADED') return
  say('  assessing everybody')
  const log = pino({ level: config.LOG_LEVEL === 'debug' ? 'debug' : 'error' })
  await parts.catchUp({ graph: parts.graphOf(driver), clock: clockOf(config.CLOCK), wakeUp: () => {}, log })
}

/** Until it has been ready once, a server that ends is a failed start and not a crash. */
async function startServer(house: OpenHouse, url: string, env: NodeJS.ProcessEnv): Promise<void> {
  const start = (): Promise<Child> => startService('server', env, house.roster)
  const child = await start()
  await untilReady(url, child)
  keepRunning(house, 'The API', child, start)
}

async function startWorker(house: OpenHouse, env: NodeJS.ProcessEnv): Promise<void> {
  const start = (): Promise<Child> => startService('worker', env, house.roster)
  keepRunning(house, 'The worker', await start(), start)
}

/**
 * In two seconds at most: first those who write, then what they write to. The archive is dropped, for ending it well
 * takes longer.
 */
async function takeDown({ dir, roster, unlock }: House): Promise<void> {
  if (unlock === undefined) return
  removeDevFile(dir)
  await Promise.all([roster?.end(900, ['server', 'worker']), roster?.end(0, ['archive', 'maven'])])
  await roster?.end(600)
  await roster?.close()
  unlock()
}
