/** Both engines in one folder, on a leash: for the tests and the bench. `npm start` (up.ts) keeps each by itself. */
import { join } from 'node:path'
import { startNeo4j, type Neo4jServer } from './neo4j.ts'
import { obtainEngines } from './obtain.ts'
import { startRedis, type RedisServer } from './redis.ts'
import { openRoster } from './roster.ts'
import { noteNeo4j, noteRedis, secretsIn } from './secrets.ts'

export interface EnginesOptions {
  dir: string
  /** The folder goes with the engines, even when we are killed. */
  remove?: boolean
  /** Most megabytes of Java heap (2,048). */
  heap?: number
  /** Megabytes of Neo4j's page cache (512). */
  pageCache?: number
  report?: (line: string) => void
}

export interface Engines {
  neo4j: Neo4jServer
  redis: RedisServer
  /** Where both keep what they keep. */
  dir: string
  /** What a process of ours needs in its environment to find them. */
  env: { NEO4J_URI: string; NEO4J_USER: string; NEO4J_PASSWORD: string; REDIS_URL: string }
  stop(): Promise<void>
}

export async function startEngines(options: EnginesOptions): Promise<Engines> {
  const { dir, heap, pageCache, report = () => {} } = options
  const roster = await openRoster(dir, { remove: options.remove === true })
  const stop = async (): Promise<void> => {
    await roster.end(5000)
    await roster.close()
  }
  try {
    const programs = await obtainEngines(report, { roster })
    const secrets = secretsIn(dir)
    const [neo4j, redis] = await Promise.all([
      startNeo4j({ ...programs, home: join(dir, 'neo4j'), password: secrets.neo4j.password, heap, pageCache, roster }),
      startRedis({ ...programs, dir: join(dir, 'redis'), password: secrets.redis.password, roster }),
    ])
    noteNeo4j(dir, neo4j.uri)
    noteRedis(dir, redis.url)
    const { uri, user, password } = neo4j
    const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, REDIS_URL: redis.url }
    return { neo4j, redis, dir, env, stop }
  } catch (err) {
    await stop()
    throw err
  }
}
