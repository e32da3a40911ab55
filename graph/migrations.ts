import { readdir, readFile } from 'node:fs/promises'
import type { Driver } from 'neo4j-driver'
import { internal } from './cypher.ts'
import { type Graph, graphOf } from './driver.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/**
 * Applies each numbered file that this database has not seen, in order, and returns their names. A file is never
 * edited after release. Statements are idempotent (IF NOT EXISTS, MERGE), so that a run that died is run again.
 */
export async function migrate(driver: Driver): Promise<string[]> {
  const session = driver.session({ database: 'neo4j' })
  try {
    const applied: string[] = []
    for (const name of await pendingMigrations(graphOf(driver))) {
      const text = await readFile(new URL(name, FOLDER), 'utf8')
      for (const statement of statementsOf(text)) await session.run(statement)
      await session.run('MERGE (m:Migration {name: $name}) ON CREATE SET m.appliedAt = toString(datetime())', { name })
      applied.push(name)
    }
    await session.run('CALL db.awaitIndexes(120)')
    return applied
  } finally {
    await session.close()
  }
}

const APPLIED = internal('appliedMigrations', 'the start and the health check', 'MATCH (m:Migration) RETURN m.name')

/** Names of the migrations that this build knows and the database has not seen. */
export async function pendingMigrations(graph: Pick<Graph, 'read'>): Promise<string[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.cypher')).sort()
  const seen = new Set((await graph.read(APPLIED, {})).map(([name]) => name))
  return names.filter((name) => !seen.has(name))
}

function statementsOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean)
}
