import { randomUUID } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import { type GraphAddress, openDriver } from '../graph/driver.ts'
import { migrate } from '../graph/migrations.ts'
import { loadWorld, type Progress, type Report, SeedRefused } from './load.ts'
import { isSize, type Size, SIZES } from './plan.ts'

/** What `seedIfEmpty` found or did. */
export type Seeded =
  | { outcome: 'LOADED'; size: Size }
  /** The graph holds a whole world already, of this size. */
  | { outcome: 'PRESENT'; size: Size }
  /** The graph holds what others put there; nothing was touched. */
  | { outcome: 'OCCUPIED' }

/**
 * Loads the world where there is no enterprise and no event. Half a world, left by a seeder that died, is taken away
 * and loaded again; one that another seeder is loading now is waited for.
 *
 * @throws SeedRefused when half a world and the data of others stand in the same graph.
 */
export async function seedIfEmpty(driver: Driver, size: Size, report: Report = () => {}): Promise<Seeded> {
  for (;;) {
    const { mark, occupied } = await lookAt(driver)
    if (mark?.state === 'DONE') return { outcome: 'PRESENT', size: mark.size }
    if (!mark && occupied) return { outcome: 'OCCUPIED' }
    if (!mark) {
      if (await loadUnlessAnotherDid(driver, size, report)) return { outcome: 'LOADED', size }
    } else if (mark.silentMs < DEAD_AFTER_MS) {
      await pause(500)
    } else if (occupied) {
      throw new SeedRefused(MIXED)
    } else {
      await clear(driver, mark)
    }
  }
}

const MIXED =
  'An earlier seed stopped half-way and others have written to the graph since; empty the database, then seed again.'

/** A seeder that lives writes its beat every two seconds. */
const DEAD_AFTER_MS = 15_000

async function loadUnlessAnotherDid(driver: Driver, size: Size, report: Report): Promise<boolean> {
  try {
    await loadWorld(driver, size, report)
    return true
  } catch (err) {
    // Two began at once and the other one was first; looking again tells what it does.
    if (err instanceof SeedRefused && (await lookAt(driver)).mark) return false
    throw err
  }
}

interface Mark {
  seq: number
  size: Size
  state: 'BEGUN' | 'DONE'
  owner: string | null
  /** Since the seeder last said that it lives, by the server's clock. */
  silentMs: number
}

interface Look {
  mark: Mark | null
  /** Somebody else's data, or a consequence of it, is there. */
  occupied: boolean
}

/** A seeded graph began with its seed, so the first event tells; there may be millions after it. */
const LOOK = `
WITH head(COLLECT { MATCH (e:Event) WHERE e.seq > 0 RETURN e ORDER BY e.seq LIMIT 1 }) AS first
WITH CASE WHEN first.kind = 'SEEDED' THEN first END AS e
RETURN e.seq AS seq, e.size AS size, e.state AS state, e.owner AS owner,
  timestamp() - coalesce(e.beat, 0) AS silentMs,
  EXISTS { MATCH (o:Event) WHERE o.kind <> 'SEEDED' }
    OR EXISTS { MATCH (:Inbox) } OR EXISTS { MATCH (:Receipt) }
    OR EXISTS { MATCH (:Assessment) } OR EXISTS { MATCH (:Share) }
    OR (e IS NULL AND EXISTS { MATCH (:Enterprise) }) AS occupied`

async function lookAt(driver: Driver): Promise<Look> {
  const { records } = await driver.executeQuery(LOOK, {}, { database: 'neo4j' })
  const record = records[0]!
  const seq: unknown = record.get('seq')
  if (seq === null) return { mark: null, occupied: record.get('occupied') }
  const [size, state, owner] = [record.get('size'), record.get('state'), record.get('owner')]
  const mark = { seq: Number(seq), size, state, owner, silentMs: Number(record.get('silentMs')) }
  return { mark, occupied: record.get('occupied') }
}

/** Documents first: what is left of a hub by then is light enough for one transaction. */
const SEEDED_LABELS = [
  'Payment',
  'Waybill',
  'Inventory',
  'Order',
  'Quota',
  'Entrustment',
  'Item',
  'Declaration',
  'Violation',
  'Tally',
  'Standing',
  'Grade',
  'Decision',
  'Approval',
  'Agreement',
  'Identifier',
  'Person',
  'Enterprise',
] as const

/**
 * Each step needs the mark, renewed and in our name, so of two who clear only one goes on. The mark goes last and gives
 * its number back: a death in here is noticed like the one before it.
 */
async function clear(driver: Driver, { seq, owner: former }: Mark): Promise<void> {
  const owner = randomUUID()
  const step = async (text: string): Promise<number> => {
    const parameters = { seq: neo4j.int(seq), owner, former }
    const { records } = await driver.executeQuery(text, parameters, { database: 'neo4j' })
    return Number(records[0]!.get('gone'))
  }
  await step(TAKE_OVER)
  for (const label of SEEDED_LABELS) {
    const text = `${OURS} MATCH (n:${label}) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone`
    while ((await step(text)) > 0);
  }
  await step(`${OURS} SET s.value = $seq - 1, f.value = $seq - 1, m.value = $seq - 1 DELETE e RETURN count(*) AS gone`)
}

/** The event is locked before its owner is looked at. */
const TAKE_OVER = `
MATCH (e:Event {seq: $seq}) SET e.lock = true
WITH e WHERE e.owner = $former SET e.owner = $owner, e.beat = timestamp() REMOVE e.lock
RETURN count(*) AS gone`

const OURS = `
MATCH (s:Sequence {name: 'event'}), (f:Sequence {name: 'fold'}), (m:Sequence {name: 'match'})
MATCH (e:Event {seq: $seq, owner: $owner}) SET e.beat = timestamp()
WITH e, s, f, m`

/** NEO4J_URI says where; without it, the database that `npm start` keeps in DATA_DIR. */
function addressFrom(env: NodeJS.ProcessEnv): GraphAddress {
  const user = env['NEO4J_USER'] ?? 'neo4j'
  if (env['NEO4J_URI']) return { uri: env['NEO4J_URI'], user, password: env['NEO4J_PASSWORD'] ?? '' }
  const dir = env['DATA_DIR'] ?? '.data'
  const { uri, password } = secretsAt(dir)
  if (uri && password) return { uri, user, password }
  throw new SeedRefused(
    `Nothing runs in ${dir}: run "npm start" first, or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.`,
  )
}

function secretsAt(dir: string): { uri?: string; password?: string } {
  try {
    return (
      JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8')) as { neo4j: { uri?: string; password: string } }
    ).neo4j
  } catch {
    return {}
  }
}

async function main(): Promise<void> {
  const size = sizeFrom(process.argv.slice(2))
  const address = addressFrom(process.env)
  const driver = openDriver(address)
  try {
    await driver.verifyConnectivity().catch((err: Error) => {
      throw new SeedRefused(
        `Neo4j at ${address.uri} does not answer (${reasonOf(err)}); check NEO4J_URI and NEO4J_PASSWORD.`,
      )
    })
    const { mark, occupied } = await lookAt(driver)
    // A graph that is somebody else's gets no constraints of ours either.
    if (mark || !occupied) await migrate(driver)
    say(await seedIfEmpty(driver, size, lineReport()), size)
  } finally {
    await driver.close()
  }
}

/** The driver appends its guesses to the cause; the cause is enough. */
const reasonOf = ({ message }: Error): string => (/Caused by: (.+)/.exec(message)?.[1] ?? message).split('\n')[0]!

function sizeFrom(args: string[]): Size {
  const use = `say --size ${SIZES.join(', --size ')}`
  try {
    const { size } = parseArgs({ args, options: { size: { type: 'string', default: 'small' } } }).values
    if (isSize(size)) return size
    throw new SeedRefused(`There is no size "${size}"; ${use}.`)
  } catch (error) {
    if (error instanceof SeedRefused) throw error
    throw new SeedRefused(`"${args.join(' ')}" is not understood; ${use}.`)
  }
}

function say(seeded: Seeded, asked: Size): void {
  if (seeded.outcome === 'LOADED') return console.log(`The ${seeded.size} world is loaded.`)
  if (seeded.outcome === 'PRESENT' && seeded.size === asked) return console.log(`The ${asked} world is there already.`)
  const held = seeded.outcome === 'PRESENT' ? `the ${seeded.size} world` : 'data of others'
  throw new SeedRefused(`The graph holds ${held}; the ${asked} world is loaded into an empty graph only.`)
}

/** One line per kind, and one every five seconds within a long one. */
function lineReport(): Report {
  const begun = performance.now()
  let saidAt = begun
  let last: Progress | null = null
  const line = ({ kind, rows }: Progress) => {
    saidAt = performance.now()
    const seconds = ((saidAt - begun) / 1000).toFixed(1)
    console.log(`${kind.padEnd(12)} ${rows.toLocaleString('en').padStart(10)} ${seconds.padStart(8)} s`)
  }
  return (progress) => {
    if (last && last.kind !== progress.kind) line(last)
    else if (performance.now() - saidAt > 5_000) line(progress)
    last = progress
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((err: unknown) => {
    console.error(err instanceof SeedRefused ? err.message : err)
    process.exitCode = 1
  })
}
