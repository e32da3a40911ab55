import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Redis } from 'ioredis'
import neo4j from 'neo4j-driver'
import { startEngines, type Engines } from '../engines/both.ts'
import { inWords } from '../engines/failure.ts'
import { checkNeo4j, checkRedis, neo4jVersionFlaw, redisVersionFlaw } from '../engines/given.ts'
import { askNeo4j, startNeo4j, type Neo4jServer } from '../engines/neo4j.ts'
import { obtainEngines } from '../engines/obtain.ts'
import { startMark } from '../engines/processes.mjs'
import { askRedis, startRedis } from '../engines/redis.ts'

const silent = () => {}
const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'guanxin-engines-'))
  folders.push(made)
  return made
}

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

async function cypher(server: Neo4jServer, text: string): Promise<unknown[]> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
  try {
    const { records } = await driver.executeQuery(text)
    return records.map((record) => record.get(0) as unknown)
  } finally {
    await driver.close()
  }
}

async function redis<T>(url: string, ask: (redis: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url)
  try {
    return await ask(client)
  } finally {
    client.disconnect()
  }
}

describe('a pair of engines', () => {
  const dir = folder()
  let engines: Engines

  beforeAll(async () => {
    engines = await startEngines({ dir, heap: 512, pageCache: 64 })
  })
  afterAll(() => engines.stop())

  test('answers to the passwords it was given and to no others', async () => {
    expect(await askNeo4j(engines.neo4j)).toMatch(/^Neo4j\/5\.26\./)
    expect(await askRedis(engines.redis.url)).toMatch(/^redis_version:/m)
    const { uri } = engines.neo4j
    await expect(checkNeo4j({ uri, user: 'neo4j', password: 'neo4j' })).rejects.toThrow(
      `Neo4j at ${uri} refuses the password of neo4j; check NEO4J_USER and NEO4J_PASSWORD.`,
    )
    await expect(checkRedis(engines.redis.url.replace(/:[^:@]*@/, ':wrong@'))).rejects.toThrow(/refuses the password/)
    await expect(checkRedis(engines.redis.url.replace(/\/\/.*@/, '//'))).rejects.toThrow(/refuses the password/)
  })

  test('reads no files for a query', async () => {
    await expect(cypher(engines.neo4j, `LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line`)).rejects.toThrow(
      /allow_csv_import_from_file_urls/,
    )
  })

  test('is configured as deploy/compose.yaml says', () => {
    const compose = readFileSync(fileURLToPath(new URL('../deploy/compose.yaml', import.meta.url)), 'utf8')
    // Where it listens, how much memory it has and how fast it must stop are its own.
    const own = /^(server\.bolt|server\.memory|internal|db\.memory\.transaction\.total)/
    const lines = readFileSync(join(dir, 'neo4j', 'conf', 'neo4j.conf'), 'utf8')
      .trim()
      .split('\n')
    for (const line of lines.filter((setting) => !own.test(setting))) {
      const [name = '', value = ''] = line.split('=')
      expect(compose.replaceAll("'", '')).toContain(
        `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}: ${value}\n`,
      )
    }
    for (const line of readFileSync(join(dir, 'redis', 'redis.conf'), 'utf8').match(/^(appendonly|maxmemory).*/gm) ??
      []) {
      const [name = '', value = ''] = line.split(' ')
      expect(compose).toMatch(new RegExp(`- --${name}\\n +- '?${value}'?\\n`))
    }
  })

  test('Neo4j killed in mid-life has its data when it is started again on the same port', async () => {
    await cypher(engines.neo4j, `CREATE (:Kept {key: 'before the kill'})`)
    const { port, password } = engines.neo4j
    await engines.neo4j.kill()
    const programs = await obtainEngines(silent)
    const again = await startNeo4j({ ...programs, home: join(dir, 'neo4j'), password, port, heap: 512, pageCache: 64 })
    try {
      expect(again.uri).toBe(engines.neo4j.uri)
      expect(await cypher(again, 'MATCH (n:Kept) RETURN n.key')).toEqual(['before the kill'])
    } finally {
      const begun = performance.now()
      await again.stop(10_000)
      expect(performance.now() - begun).toBeLessThan(2000)
    }
  })

  test('Redis killed in mid-life has its data when it is started again on the same port', async () => {
    await redis(engines.redis.url, (client) => client.set('kept', 'before the kill'))
    await engines.redis.kill()
    const programs = await obtainEngines(silent)
    const password = new URL(engines.redis.url).password
    const options = { ...programs, dir: join(dir, 'redis'), password, port: engines.redis.port }
    const again = await startRedis(options)
    expect(await redis(again.url, (client) => client.get('kept'))).toBe('before the kill')
    await again.stop()
    // What is damaged is laid aside: the graph knows what has to be done.
    const log = join(dir, 'redis', 'appendonlydir')
    for (const file of readdirSync(log)) writeFileSync(join(log, file), 'no such format\n')
    const fresh = await startRedis(options)
    expect(await redis(fresh.url, (client) => client.get('kept'))).toBeNull()
    await fresh.stop()
  })

  test('a port that is taken is told in a sentence', async () => {
    const programs = await obtainEngines(silent)
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    try {
      await expect(startRedis({ ...programs, dir: folder(), password: 'x', port })).rejects.toThrow(/is taken/)
    } finally {
      taken.close()
    }
  })

  test('Neo4j starts without the archive when the archive is damaged', async () => {
    const programs = await obtainEngines(silent)
    const home = folder()
    const archive = join(home, 'damaged.jsa')
    writeFileSync(archive, 'not an archive')
    const server = await startNeo4j({ ...programs, archive, home, password: 'a password', heap: 512, pageCache: 64 })
    await server.kill()
    expect(startMark(server.pid)).toBeUndefined()
  })
})

describe('what was fetched', () => {
  test('is fetched anew when a jar was cut short', async () => {
    const { neo4jLib } = await obtainEngines(silent)
    const store = folder()
    const copy = join(store, basename(dirname(neo4jLib)))
    cpSync(dirname(neo4jLib), copy, { recursive: true, filter: (file) => !/\.jsa$|\.archive-/.test(file) })
    const jar = join(copy, 'neo4j', 'neo4j-kernel-5.26.30.jar')
    const { size } = statSync(jar)
    truncateSync(jar, 1000)
    const lines: string[] = []
    await obtainEngines((line) => lines.push(line), { store })
    expect(lines[0]).toBe(`neo4j-kernel-5.26.30.jar has 1000 bytes instead of ${size}. The engines are fetched anew.`)
    expect(statSync(jar).size).toBe(size)
    expect(readdirSync(store)).toEqual([basename(copy)])
  })

  test.each([
    ['JAVA_HOME', /^Neo4j needs Java 17 or 21 and no Java was found: install one/],
    ['PATH', /^Maven \(mvn\) is needed once to fetch the engines and was not found/],
  ])('cannot be got with %s pointing nowhere, and the sentence says what to install', async (name, sentence) => {
    const kept = process.env[name]
    process.env[name] = folder()
    try {
      await expect(obtainEngines(silent, { store: folder() })).rejects.toThrow(sentence)
    } finally {
      if (kept === undefined) delete process.env[name]
      else process.env[name] = kept
    }
  })
})

describe('given engines', () => {
  test.each(['Neo4j/5.26.0', 'Neo4j/5.27-aura', 'Neo4j/2025.01.0', 'Neo4j/2026.3.1'])('%s will do', (agent) => {
    expect(neo4jVersionFlaw(agent)).toBeUndefined()
  })

  test.each(['Neo4j/4.4.40', 'Neo4j/5.25.1', 'Neo4j/5.2.0', 'Memgraph/3.0', ''])('%s will not do', (agent) => {
    expect(neo4jVersionFlaw(agent)).toMatch(/^Guanxin needs Neo4j 5\.26 or newer/)
  })

  test.each(['6.2.0', '7.0.15', '8.2.2'])('Redis %s will do', (version) => {
    expect(redisVersionFlaw(`# Server\r\nredis_version:${version}\r\n`)).toBeUndefined()
  })

  test('an old Redis is refused by its own answer', async () => {
    const info = '# Server\r\nredis_version:6.0.16\r\n'
    const old = createServer((socket) => {
      socket.on('error', () => {})
      socket.on('data', (data) => {
        for (const command of String(data)
          .split(/^\*\d+\r\n/m)
          .slice(1)) {
          socket.write(/^\$4\r\ninfo/i.test(command) ? `$${info.length}\r\n${info}\r\n` : '+OK\r\n')
        }
      })
    })
    await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve))
    const url = `redis://127.0.0.1:${(old.address() as AddressInfo).port}`
    try {
      await expect(checkRedis(url, 0)).rejects.toThrow(
        `Guanxin needs Redis 6.2 or newer, or Valkey, and this is 6.0.16 (REDIS_URL is ${url}).`,
      )
    } finally {
      old.close()
    }
  })

  test('those that do not answer are named without their passwords', async () => {
    await expect(checkNeo4j({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x' }, 0)).rejects.toThrow(
      /^Neo4j at bolt:\/\/127\.0\.0\.1:1 does not answer/,
    )
    await expect(checkRedis('redis://:secret@127.0.0.1:1', 0)).rejects.toThrow(
      /^Redis at redis:\/\/127\.0\.0\.1:1 does not answer(?!.*secret)/,
    )
  })
})

test.each([
  ['ENOSPC', 'the disk is full; free some space and start again'],
  ['EACCES', 'permission was refused'],
  ['EROFS', 'the file system is read-only'],
])('%s of the system is told in words', (code, words) => {
  expect(inWords(Object.assign(new Error('x'), { code, path: '/data' }))).toBe(`/data cannot be used: ${words}.`)
})
