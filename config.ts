/**
 * The environment, read and checked once. Every process of ours calls `readConfig(process.env)` first;
 * a wrong value is a `ConfigError` whose message is one sentence for the person who set it.
 */
import { z } from 'zod'

export class ConfigError extends Error {}

const port = z.coerce.number().int().min(0).max(65535)

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port.default(4000),
  DATA_DIR: z.string().min(1).default('.data'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'must look like bolt://host:7687')
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().min(1).optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/\S+$/, 'must look like redis://host:6379')
    .optional(),
  /** `real`, or the day the service believes in; the demo world lives on 2026-03-02. */
  CLOCK: z.string().regex(/^(real|\d{4}-\d{2}-\d{2})$/, 'must be "real" or a day like 2026-03-02').default('2026-03-02'),
  /** Keeps the queues of several deployments apart in one Redis. */
  QUEUE_PREFIX: z.string().regex(/^[\w{}-]+$/).default('{guanxin}'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Config = z.infer<typeof environment>

/** @throws ConfigError naming each variable that is wrong, its value and what it may be. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env)
  if (parsed.success) return parsed.data
  const reasons = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return `${name}=${JSON.stringify(env[name])} ${issue.message}`
  })
  throw new ConfigError(`The environment is not usable: ${reasons.join('; ')}.`)
}
