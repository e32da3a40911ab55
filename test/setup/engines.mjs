/**
 * A Neo4j and a Redis, the real ones, for each of jest's workers, in a folder that goes with them; `worker.mjs` hands every
 * test file those of its worker. Whoever sets NEO4J_URI and REDIS_URL brings engines of their own, and they serve one worker.
 */
import { mkdtempSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

const load = (path) => tsImport(path, import.meta.url)

export default async function startForTests({ maxWorkers }) {
  try {
    if (process.env.NEO4J_URI && process.env.REDIS_URL) return await migrateThem(process.env)
    // The first one fetches what they run on.
    const first = await startOwn()
    const started = [first, ...(await Promise.all(Array.from({ length: maxWorkers - 1 }, startOwn)))]
    globalThis.stopEngines = () => Promise.all(started.map(({ stop }) => stop()))
    process.env.ENGINES_OF_WORKERS = JSON.stringify(started.map(({ env }) => env))
    await Promise.all(started.map(({ env }) => migrateThem(env)))
  } catch (err) {
    // The reporter is never made then, and the last line still has to say that the run failed.
    process.on('exit', () => writeSync(1, '0 passed, 1 failed\n'))
    throw err
  }
}

async function startOwn() {
  const { startEngines } = await load('../../engines/both.ts')
  const dir = mkdtempSync(join(tmpdir(), 'guanxin-test-'))
  const report = (line) => process.stderr.write(`${line}\n`)
  return startEngines({ dir, remove: true, heap: 1024, pageCache: 128, report })
}

async function migrateThem({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD }) {
  const { migrate } = await load('../../graph/migrations.ts')
  const { default: neo4j } = await import('neo4j-driver')
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER ?? 'neo4j', NEO4J_PASSWORD ?? ''))
  try {
    await migrate(driver)
  } finally {
    await driver.close()
  }
}
