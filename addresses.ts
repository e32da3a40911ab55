import { type Config, ConfigError } from './config.ts'
import type { GraphAddress } from './graph/driver.ts'

/** Where the engines are. `npm start` tells its processes; whoever starts them alone names the engines himself. */
export function engineAddresses(config: Config): { neo4j: GraphAddress; redisUrl: string } {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, REDIS_URL } = config
  if (!NEO4J_URI || !NEO4J_PASSWORD || !REDIS_URL)
    throw new ConfigError(
      'Set NEO4J_URI, NEO4J_PASSWORD and REDIS_URL, or use npm start, which brings its own engines.',
    )
  return { neo4j: { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD }, redisUrl: REDIS_URL }
}
