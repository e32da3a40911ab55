/**
 * The class-data archive of our Java for these jars: with it Neo4j starts about 2 s sooner. Java writes it when a JVM
 * ends, which takes 6 s, and no Ctrl-C may wait for that; so a Neo4j of its own is started for it, on an empty store
 * and behind everything else the machine has to do, and ended again.
 */
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import neo4j from 'neo4j-driver'
import { startNeo4j, type Neo4jServer } from './neo4j.ts'
import type { Neo4jProgram } from './obtain.ts'
import { startMark } from './processes.mjs'
import type { Roster } from './roster.ts'

/** What a service asks of it first, so that these classes are in the archive too. */
const statements = [
  'CREATE CONSTRAINT IF NOT EXISTS FOR (n:Warm) REQUIRE n.key IS UNIQUE',
  'UNWIND range(1, 10) AS i MERGE (n:Warm {key: i}) SET n.list = [toString(i)]',
  'MATCH (a:Warm {key: 1}), (b:Warm {key: 2}) MERGE (a)-[:NEXT]->(b)',
  'MATCH (a:Warm {key: 1}) RETURN a.key, COLLECT { MATCH (a)-[:NEXT]->(b) RETURN [b.key] ORDER BY b.key LIMIT 5 }',
]

/** Does nothing when the archive is there. */
export async function makeArchive(program: Neo4jProgram, roster?: Roster): Promise<void> {
  if (existsSync(program.archive)) return
  const folder = dirname(program.archive)
  await removeLeft(folder)
  const home = await mkdtemp(join(folder, `.archive-${process.pid}-`))
  const made = join(home, 'neo4j.jsa')
  try {
    const server = await startNeo4j({
      ...program,
      name: 'archive',
      home,
      password: 'only-for-the-archive',
      heap: 512,
      pageCache: 32,
      flags: [`-XX:ArchiveClassesAtExit=${made}`],
      giveWay: true,
      roster,
    })
    await warm(server)
    await server.stop(120_000)
    if (existsSync(made)) await rename(made, program.archive)
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** What a start left that was ended by force while it did this. */
async function removeLeft(folder: string): Promise<void> {
  const left = readdirSync(folder).filter((entry) => {
    const pid = /^\.archive-(\d+)-/.exec(entry)?.[1]
    return pid !== undefined && startMark(Number(pid)) === undefined
  })
  await Promise.all(left.map((entry) => rm(join(folder, entry), { recursive: true, force: true })))
}

async function warm({ uri, user, password }: Neo4jServer): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  try {
    for (const statement of statements) await driver.executeQuery(statement)
  } finally {
    await driver.close()
  }
}
