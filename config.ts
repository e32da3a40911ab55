/**
 * The environment, read and checked once. Every process of ours calls `readConfig(process.env)` first;
 * a wrong value is a `ConfigError` whose message is one sentence for the person who set it.
 */
import { z } from 'zod'

export class ConfigError extends Error {}

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((value) => value <= 65535, 'must be a port number')

const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, `must be one of ${words.join(', ')}`)

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const environment = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test']).default('development'),
  /** 0 asks for any free one. */
  PORT: port.default(4000),
  /** Loopback unless a deployment says otherwise; TLS is its proxy's. */
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'must look like bolt://host:7687')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/\S+$/, 'must look like redis://host:6379')
    .optional(),
  /** `real`, or the day the service believes in; the demo world lives on 2026-03-02. */
  CLOCK: z
    .string()
    .refine((text) => text === 'real' || isDay(text), 'must be "real" or a day like 2026-03-02')
    .default('2026-03-02'),
  /** What `npm start` fills an empty database with; never in production. */
  WORLD: oneOf(['none', 'small', 'medium', 'large']).default('small'),
  /** Keeps the queues of several deployments apart in one Redis. */
  QUEUE_PREFIX: z
    .string()
    .regex(/^[\w{}-]+$/, 'may have letters, digits and _ - { } only')
    .default('{guanxin}'),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Config = z.infer<typeof environment>

/**
 * A variable set to nothing counts as not set: that is how compose files and .env files leave one out.
 * @throws ConfigError naming each variable that is wrong, its value and what it may be.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''))
  // The demo day is for demos.
  if (set.NODE_ENV === 'production') set.CLOCK ??= 'real'
  const parsed = environment.safeParse(set)
  if (parsed.success) return parsed.data
  const reasons = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return `${name}=${JSON.stringify(withoutPassword(env[name] ?? ''))} ${issue.message}`
  })
  throw new ConfigError(`The environment is not usable: ${reasons.join('; ')}.`)
}

/** An address may carry a password, and the sentence ends up in logs. */
const withoutPassword = (value: string): string => value.replace(/[^/\s]*@/, '***@')

export interface EngineAddresses {
  neo4j: { uri: string; user: string; password: string }
  redisUrl: string
}

/** Where the engines are. `npm start` tells its processes; whoever starts them alone names the engines himself. */
export function engineAddresses(config: Config): EngineAddresses {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, REDIS_URL } = config
  if (!NEO4J_URI || !NEO4J_PASSWORD || !REDIS_URL)
    throw new ConfigError(
      'Set NEO4J_URI, NEO4J_PASSWORD and REDIS_URL, or use npm start, which brings its own engines.',
    )
  return { neo4j: { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD }, redisUrl: REDIS_URL }
}
