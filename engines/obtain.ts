/**
 * The real engines, fetched once into `.engines/` by Maven (pom.xml) and checked against jars.sha256. A folder there is
 * either complete or not there: it is filled aside and renamed. Its manifest of names and sizes is compared at every
 * start, so a jar that was cut short or lost is noticed and everything is fetched anew.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  statSync,
} from 'node:fs'
import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startChild } from './child.ts'
import { EngineFailure } from './failure.ts'
import { startMark } from './processes.mjs'
import type { Roster } from './roster.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const sums = join(here, 'jars.sha256')
const pom = join(here, 'pom.xml')

/** Where the engines are kept unless the caller says otherwise: `.engines/` of the project. */
const engineStore = join(dirname(dirname(sums)), '.engines')

export interface ObtainOptions {
  store?: string
  /** The download is put on it, so that it ends with us. */
  roster?: Roster | undefined
}

export interface Neo4jProgram {
  java: string
  neo4jLib: string
  /** Where this Java's class-data archive for these jars belongs, made or not; see archive.ts. */
  archive: string
}

export interface RedisProgram {
  redisServer: string
}

type Report = (line: string) => void

/** Both engines; each program is a path that can be started. */
export async function obtainEngines(report: Report, options: ObtainOptions = {}): Promise<Neo4jProgram & RedisProgram> {
  const neo4j = await obtainNeo4j(report, options)
  return { ...neo4j, ...(await obtainRedis(report, options)) }
}

export async function obtainNeo4j(report: Report, options: ObtainOptions = {}): Promise<Neo4jProgram> {
  const java = javaProgram()
  const [version, folder] = await Promise.all([javaVersion(java), obtainFolder(report, options)])
  const neo4jLib = join(folder, 'neo4j')
  const key = createHash('sha256').update(`${version}\n${neo4jLib}`).digest('hex').slice(0, 12)
  return { java, neo4jLib, archive: join(folder, `neo4j-${key}.jsa`) }
}

/** A Redis or Valkey of this machine goes before ours. */
export async function obtainRedis(report: Report, options: ObtainOptions = {}): Promise<RedisProgram> {
  const own = await installedRedis()
  if (own !== undefined) return { redisServer: own }
  const folder = await obtainFolder(report, options)
  const architecture = { x64: 'amd64', arm64: 'arm64', ia32: '386' }[process.arch as string]
  const file = join(folder, 'redis', `redis-server-7.0.15-${process.platform}-${architecture}`)
  if (existsSync(file)) return { redisServer: file }
  throw new EngineFailure(
    `There is no redis-server for ${process.platform} on ${process.arch}; install Redis 6.2 or newer, or set REDIS_URL.`,
  )
}

/** JAVA_HOME goes first, as Maven does it. */
function javaProgram(): string {
  const home = process.env.JAVA_HOME
  return home ? join(home, 'bin', 'java') : 'java'
}

async function javaVersion(java: string): Promise<string> {
  // Printed on stderr; the whole text tells builds apart, which a class-data archive needs.
  const text = await promisify(execFile)(java, ['-version']).then(
    (done) => done.stderr,
    () => '',
  )
  const major = Number(/version "(\d+)/.exec(text)?.[1] ?? 0)
  if (major >= 17) return text
  const found = major === 0 ? 'no Java was found' : `this is Java ${major}`
  throw new EngineFailure(
    `Neo4j needs Java 17 or 21 and ${found}: install one (Debian: apt install openjdk-17-jre-headless maven; ` +
      `macOS: brew install openjdk@21 maven), or set NEO4J_URI and REDIS_URL to engines of your own.`,
  )
}

async function installedRedis(): Promise<string | undefined> {
  for (const program of ['redis-server', 'valkey-server']) {
    const text = await promisify(execFile)(program, ['--version']).then(
      (done) => done.stdout,
      () => '',
    )
    const [, major = 0, minor = 0] = (/v=(\d+)\.(\d+)/.exec(text) ?? []).map(Number)
    if (major > 6 || (major === 6 && minor >= 2)) return program
  }
  return undefined
}

const fetching = new Map<string, Promise<void>>()

async function obtainFolder(report: Report, options: ObtainOptions): Promise<string> {
  if (process.platform === 'win32') {
    throw new EngineFailure('The engines do not run on Windows without WSL; set NEO4J_URI and REDIS_URL instead.')
  }
  const store = options.store ?? engineStore
  const name = createHash('sha256').update(readFileSync(pom)).update(readFileSync(sums)).digest('hex').slice(0, 12)
  const folder = join(store, name)
  const flaw = flawOf(folder)
  if (flaw === undefined) return folder
  // Asked for by both engines at once, fetched once.
  const fetched = fetching.get(folder) ?? renew(folder, flaw, report, options.roster)
  fetching.set(folder, fetched)
  await fetched.finally(() => fetching.delete(folder))
  return folder
}

async function renew(folder: string, flaw: string, report: Report, roster: Roster | undefined): Promise<void> {
  if (existsSync(folder)) report(`${flaw} The engines are fetched anew.`)
  const store = dirname(folder)
  mkdirSync(store, { recursive: true })
  await removeOthers(store, basename(folder))
  const aside = await mkdtemp(join(store, `.fetch-${process.pid}-`))
  try {
    await fetchInto(aside, report, roster)
    await rm(folder, { recursive: true, force: true })
    await rename(aside, folder).catch((err: unknown) => {
      // Another start was faster; what it fetched is as good.
      if (flawOf(folder) !== undefined) throw err
    })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** Older versions, and what a fetch left that was killed. */
async function removeOthers(store: string, name: string): Promise<void> {
  const inUse = (entry: string): boolean => {
    const pid = /^\.fetch-(\d+)-/.exec(entry)?.[1]
    return entry === name || (pid !== undefined && startMark(Number(pid)) !== undefined)
  }
  const others = readdirSync(store).filter((entry) => !inUse(entry))
  await Promise.all(others.map((entry) => rm(join(store, entry), { recursive: true, force: true })))
}

/** What is wrong with a fetched folder, as a sentence. */
function flawOf(folder: string): string | undefined {
  let sizes: Record<string, number>
  try {
    sizes = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, number>
  } catch {
    return `${folder} has no readable manifest.`
  }
  for (const [file, size] of Object.entries(sizes)) {
    const found = statSync(join(folder, file), { throwIfNoEntry: false })?.size
    if (found === undefined) return `${basename(file)} is missing from ${folder}.`
    if (found !== size) return `${basename(file)} has ${found} bytes instead of ${size}.`
  }
  return undefined
}

async function fetchInto(folder: string, report: Report, roster: Roster | undefined): Promise<void> {
  const wanted = readFileSync(sums, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('  ') as [string, string])
  await runMaven(folder, wanted.length, report, roster)
  const sizes: Record<string, number> = {}
  for (const [sum, file] of wanted) {
    if ((await sumOf(join(folder, file))) !== sum) {
      throw new EngineFailure(
        `${basename(file)} as Maven delivered it is not the one that was published (or only a part of it); ` +
          `delete it from Maven's local repository (~/.m2/repository) and start again.`,
      )
    }
    sizes[file] = statSync(join(folder, file)).size
    if (file.startsWith('redis/')) await chmod(join(folder, file), 0o755)
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(sizes))
}

async function sumOf(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function runMaven(folder: string, count: number, report: Report, roster: Roster | undefined): Promise<void> {
  const log = join(folder, 'maven.log')
  const out = openSync(log, 'w')
  const maven = await startChild({
    name: 'maven',
    command: 'mvn',
    // -B prints a line per file and no moving bars.
    args: ['-B', '-f', pom, `-Dinto=${folder}`, 'package'],
    stdio: ['ignore', out, out],
    roster,
  })
    .catch((err: unknown) => {
      throw err instanceof EngineFailure ? new EngineFailure(noMaven) : err
    })
    .finally(() => closeSync(out))
  const progress = reportProgress(folder, count, report)
  const end = await maven.exited
  clearInterval(progress)
  if (end !== 'code 0') throw new EngineFailure(mavenFailure(await readFile(log, 'utf8'), end))
  report(`Engines: ${count} of ${count} files.`)
  await rm(join(folder, 'target'), { recursive: true, force: true })
}

const noMaven =
  'Maven (mvn) is needed once to fetch the engines and was not found: install it (Debian: apt install maven; ' +
  'macOS: brew install maven), or set NEO4J_URI and REDIS_URL to engines of your own.'

/** Maven downloads first and copies last, so what it says it downloaded is the progress. */
function reportProgress(folder: string, count: number, report: Report): NodeJS.Timeout {
  report(`Engines: fetching Neo4j 5.26 and Redis 7.0 with Maven, about 135 MB, this once.`)
  let told = 0
  return setInterval(() => {
    const jars = readFileSync(join(folder, 'maven.log'), 'utf8').match(/Downloaded from \S+ \S+\.jar /g)?.length ?? 0
    if (jars === told) return
    told = jars
    report(`Engines: ${Math.min(jars, count)} of ${count} files.`)
  }, 1000)
}

function mavenFailure(log: string, end: string): string {
  if (/No space left on device|Disk quota exceeded/.test(log)) {
    return 'The disk is full: the engines need about 300 MB while they are fetched; free some space and start again.'
  }
  if (
    /Unknown host|UnknownHost|Connection (refused|timed out|reset)|Network is unreachable|transfer failed/i.test(log)
  ) {
    return "Maven could not reach its repository to fetch the engines; check the network or Maven's settings."
  }
  const reason = /^\[ERROR\] (.+)$/m.exec(log)?.[1] ?? end
  return `Maven could not fetch the engines: ${reason}`
}
