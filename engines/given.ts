/** Engines that somebody else runs: never started or stopped by us, only asked whether they will do. */
import { EngineFailure } from './failure.ts'
import { askNeo4j, isWrongPassword } from './neo4j.ts'
import { askRedis } from './redis.ts'

export interface GivenNeo4j {
  uri: string
  user: string
  password: string
}

/** Engines that start at the same time as we do are waited for this long, in ms. */
const PATIENCE = 20_000

export async function checkNeo4j(given: GivenNeo4j, patience = PATIENCE): Promise<void> {
  const agent = await untilAnswer(() => askNeo4j(given), isWrongPassword, patience).catch((err: unknown) => {
    throw new EngineFailure(
      isWrongPassword(err)
        ? `Neo4j at ${given.uri} refuses the password of ${given.user}; check NEO4J_USER and NEO4J_PASSWORD.`
        : `Neo4j at ${given.uri} does not answer (${firstLine(err)}); check NEO4J_URI.`,
    )
  })
  const flaw = neo4jVersionFlaw(agent)
  if (flaw !== undefined) throw new EngineFailure(`${flaw} (NEO4J_URI is ${given.uri}).`)
}

/** Neo4j counts 5.26 and then by year: 2025.01. */
export function neo4jVersionFlaw(agent: string): string | undefined {
  const [, major = 0, minor = 0] = (/^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []).map(Number)
  if (major > 5 || (major === 5 && minor >= 26)) return undefined
  return `Guanxin needs Neo4j 5.26 or newer, and this is ${agent === '' ? 'unknown' : agent}`
}

export async function checkRedis(url: string, patience = PATIENCE): Promise<void> {
  // The address without its password: it is shown.
  const where = url.replace(/\/\/[^@/]*@/, '//')
  const info = await untilAnswer(() => askRedis(url), isRefused, patience).catch((err: unknown) => {
    throw new EngineFailure(
      isRefused(err)
        ? `Redis at ${where} refuses the password; check the one in REDIS_URL (redis://:password@host:6379).`
        : `Redis at ${where} does not answer (${firstLine(err)}); check REDIS_URL.`,
    )
  })
  const flaw = redisVersionFlaw(info)
  if (flaw !== undefined) throw new EngineFailure(`${flaw} (REDIS_URL is ${where}).`)
}

/** Valkey tells the version of Redis that it equals under the same name. */
export function redisVersionFlaw(info: string): string | undefined {
  const version = /^redis_version:(\S+)/m.exec(info)?.[1] ?? 'unknown'
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 6 || (major === 6 && minor >= 2)) return undefined
  return `Guanxin needs Redis 6.2 or newer, or Valkey, and this is ${version}`
}

const isRefused = (err: unknown): boolean => /WRONGPASS|NOAUTH|invalid.*password/i.test((err as Error).message)

async function untilAnswer<T>(ask: () => Promise<T>, isFinal: (err: unknown) => boolean, patience: number): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    try {
      return await ask()
    } catch (err) {
      if (isFinal(err) || Date.now() >= end) throw err
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

const firstLine = (err: unknown): string => (err as Error).message.split('\n')[0]?.replace(/\.$/, '') ?? ''
