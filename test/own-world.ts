/** The small demo world on a Neo4j of the test's own: what speaks there as law is nobody else's law. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNeo4j } from '../engines/neo4j.ts'
import { obtainNeo4j } from '../engines/obtain.ts'
import { openRoster } from '../engines/roster.ts'
import { openDriver } from '../graph/driver.ts'
import { migrate } from '../graph/migrations.ts'
import { loadWorld } from '../world/load.ts'
import { type Door, openDoor } from './door.ts'

export interface OwnWorld {
  door: Door
  /** Where the test may write. */
  dir: string
  close(): Promise<void>
}

export async function openOwnWorld(): Promise<OwnWorld> {
  const dir = mkdtempSync(join(tmpdir(), 'guanxin-own-'))
  const roster = await openRoster(dir, { remove: true })
  const program = await obtainNeo4j(() => {}, { roster })
  const password = randomBytes(12).toString('hex')
  const server = await startNeo4j({ ...program, home: join(dir, 'neo4j'), password, heap: 768, pageCache: 128, roster })
  const driver = openDriver(server)
  await migrate(driver)
  await loadWorld(driver, 'small')
  await driver.close()
  // What comes through a door of this file comes into this world.
  Object.assign(process.env, { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password })
  const door = await openDoor()
  return {
    door,
    dir,
    async close() {
      await door.close()
      await roster.end(5000)
      await roster.close()
    },
  }
}
