/**
 * One Neo4j and one Redis for the whole run, the real ones, in a folder that goes with them. The tests find them in the
 * environment as the service does. Whoever sets NEO4J_URI and REDIS_URL brings engines of their own.
 */
import { mkdtempSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

const load = (path) => tsImport(path, import.meta.url)

export default async function startForTests() {
  try {
    if (!process.env.NEO4J_URI || !process.env.REDIS_URL) await startOwn()
    await migrateThem()
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
  const engines = await startEngines({ dir, remove: true, heap: 1024, pageCache: 128, report })
  Object.assign(process.env, engines.env)
  globalThis.stopEngines = engines.stop
}

async function migrateThem() {
  const { migrate } = await load('../../graph/migrations.ts')
  const { default: neo4j } = await import('neo4j-driver')
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER ?? 'neo4j', NEO4J_PASSWORD ?? ''))
  try {
    await migrate(driver)
  } finally {
    await driver.close()
  }
}
