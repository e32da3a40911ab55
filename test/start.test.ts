import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import neo4j from 'neo4j-driver'
import { isAlive, readProcesses, startMark, type ProcessEntry } from '../engines/processes.mjs'

// A start brings up five processes; on a machine with other work that takes its time.
jest.setTimeout(180_000)

const root = fileURLToPath(new URL('..', import.meta.url))
const running = new Set<ChildProcess>()
const dirs: string[] = []

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'guanxin-start-'))
  dirs.push(made)
  return made
}

afterAll(async () => {
  for (const child of running) child.kill('SIGTERM')
  await Promise.all([...running].map((child) => new Promise((resolve) => child.once('exit', resolve))))
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
})

interface Start {
  child: ChildProcess
  /** Resolves with dev.json when the first screen is printed. */
  ready: Promise<{ url: string; graphql: string; tokens: Record<string, string> }>
  ended: Promise<{ code: number | null; told: string }>
}

function start(dir: string, env: NodeJS.ProcessEnv = {}): Start {
  const { NEO4J_URI: _, NEO4J_PASSWORD: __, REDIS_URL: ___, NODE_OPTIONS: ____, ...rest } = process.env
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: root,
    env: { ...rest, NODE_ENV: 'development', DATA_DIR: dir, PORT: '0', WORLD: 'none', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let told = ''
  child.stderr.on('data', (data) => (told += String(data)))
  const ended = new Promise<{ code: number | null; told: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, told }))
    child.once('exit', () => running.delete(child))
  })
  const ready = new Promise<Awaited<Start['ready']>>((resolve, reject) => {
    let shown = ''
    child.stdout.on('data', (data) => {
      shown += String(data)
      if (shown.includes('is ready at')) resolve(JSON.parse(readFileSync(join(dir, 'dev.json'), 'utf8')))
    })
    child.once('close', () => reject(new Error(`The start ended: ${told}`)))
  })
  ready.catch(() => {})
  return { child, ready, ended }
}

/** Looks until it is so; the test's own time limit is the end of patience. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50))
}

const processNamed = (dir: string, name: string): ProcessEntry | undefined =>
  readProcesses(dir).find((entry) => entry.name === name)

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/readyz`).catch(() => undefined)
  await response?.body?.cancel()
  return response?.status === 200
}

async function cypher(dir: string, text: string): Promise<unknown[]> {
  const secrets = JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8'))
  const driver = neo4j.driver(secrets.neo4j.uri, neo4j.auth.basic('neo4j', secrets.neo4j.password))
  try {
    const { records } = await driver.executeQuery(text)
    return records.map((record) => record.get(0) as unknown)
  } finally {
    await driver.close()
  }
}

describe('a start that cannot be is refused in one sentence and leaves nothing running', () => {
  test.each<[string, NodeJS.ProcessEnv, RegExp]>([
    [
      'an unknown value',
      { NODE_ENV: 'staging' },
      /^The environment is not usable: NODE_ENV="staging" must be one of .*\.$/,
    ],
    [
      'engines of ours in production',
      { NODE_ENV: 'production' },
      /^NODE_ENV=production .* set NEO4J_URI and REDIS_URL; .*\.$/,
    ],
    ['no Java', { PATH: '/nowhere', JAVA_HOME: '' }, /^Neo4j needs Java 17 or 21 and no Java was found: .*\.$/],
    [
      'a wrong password',
      { NEO4J_URI: process.env.NEO4J_URI, NEO4J_PASSWORD: 'wrong', REDIS_URL: process.env.REDIS_URL },
      /^Neo4j at bolt:\S+ refuses the password of neo4j; .*\.$/,
    ],
  ])('%s', async (_name, env, sentence) => {
    const dir = folder()
    const { code, told } = await start(dir, env).ended
    expect(told.trim()).toMatch(sentence)
    expect(code).toBe(1)
    expect(readProcesses(dir)).toEqual([])
  })

  test('a port that is taken', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    const { code, told } = await start(folder(), { PORT: String(port) }).ended
    taken.close()
    expect(told).toBe(`Port ${port} of 127.0.0.1 is taken by another program; set PORT to a free one.\n`)
    expect(code).toBe(1)
  })

  test('a file where the data folder should be', async () => {
    const file = join(folder(), 'file')
    writeFileSync(file, '')
    const { code, told } = await start(file).ended
    expect(told).toBe(`${file} cannot be used: a file stands where a folder is needed.\n`)
    expect(code).toBe(1)
  })

  test('a data folder where there can be none', async () => {
    const { code, told } = await start('/proc/guanxin').ended
    expect(told).toBe('/proc/guanxin cannot be used: there is no such place.\n')
    expect(code).toBe(1)
  })

  test('a half-written password file', async () => {
    const dir = folder()
    writeFileSync(join(dir, 'secrets.json'), '{"neo4j":')
    const { code, told } = await start(dir).ended
    expect(told).toBe(
      `${join(dir, 'secrets.json')} does not hold the engines' passwords; restore it, or start in another DATA_DIR.\n`,
    )
    expect(code).toBe(1)
    expect(readProcesses(dir)).toEqual([])
  })
})

describe('a start', () => {
  const dir = folder()
  let first: Start
  let url: string
  let own: ProcessEntry[]

  test('ends with the service ready and dev.json for programs', async () => {
    first = start(dir)
    const dev = await first.ready
    url = dev.url
    expect(await isReady(url)).toBe(true)
    expect(dev.graphql).toBe(`${url}/graphql`)
    expect(Object.keys(dev.tokens).sort()).toEqual([
      'admin',
      'agent',
      'bureau',
      'carrier',
      'enterprise',
      'officer',
      'payer',
      'platform',
      'secondAdmin',
      'secondOfficer',
    ])
  })

  test('has its folder for itself', async () => {
    const { code, told } = await start(dir).ended
    expect(told).toBe(
      `Process ${first.child.pid} already runs Guanxin in ${dir}; stop it first, or set DATA_DIR to another folder.\n`,
    )
    expect(code).toBe(1)
    expect(await isReady(url)).toBe(true)
  })

  test.each(['server', 'worker', 'redis', 'neo4j'])('brings %s back after kill -9', async (name) => {
    if (name === 'neo4j') await cypher(dir, `CREATE (:Kept {key: 'before the kill'})`)
    const killed = processNamed(dir, name) as ProcessEntry
    process.kill(killed.pid, 'SIGKILL')
    await until(() => ![undefined, killed.pid].includes(processNamed(dir, name)?.pid))
    await until(() => isReady(url))
  })

  test('leaves nothing running after kill -9 of itself', async () => {
    own = readProcesses(dir)
    expect(own.map((entry) => entry.name)).toEqual(expect.arrayContaining(['neo4j', 'redis', 'server', 'worker']))
    first.child.kill('SIGKILL')
    await until(() => !own.some(isAlive))
  })

  test('finds its data again after that, ends what is left, and stops in two seconds', async () => {
    // One that was not ended, as when the machine was too busy: the next start knows it by its record.
    const left = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' })
    const pid = left.pid as number
    writeFileSync(join(dir, 'processes.json'), JSON.stringify([{ name: 'redis', pid, mark: startMark(pid) }]))
    const second = start(dir)
    const dev = await second.ready
    expect(startMark(pid)).toBeUndefined()
    expect(await isReady(dev.url)).toBe(true)
    expect(await cypher(dir, 'MATCH (n:Kept) RETURN n.key')).toEqual(['before the kill'])
    own = readProcesses(dir)
    const begun = performance.now()
    second.child.kill('SIGINT')
    second.child.kill('SIGINT')
    const { code } = await second.ended
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(code).toBe(0)
    expect(own.some(isAlive)).toBe(false)
  })

  test('ends at once when it is told to while it is coming up', async () => {
    const third = start(dir)
    await until(() => processNamed(dir, 'neo4j') !== undefined)
    own = readProcesses(dir)
    third.child.kill('SIGTERM')
    expect((await third.ended).code).toBe(0)
    expect(own.some(isAlive)).toBe(false)
  })
})
