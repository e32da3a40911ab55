/**
 * The engines' passwords, made once per data folder and readable by its owner only; beside them, where the engines
 * were to be found at the last start, for tools that are run while the service is up.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EngineFailure } from './failure.ts'

export interface Secrets {
  neo4j: { password: string; uri?: string }
  redis: { password: string; url?: string }
}

export function secretsIn(dir: string): Secrets {
  const kept = readSecrets(fileIn(dir))
  if (kept !== undefined) return kept
  const made = { neo4j: { password: randomPassword() }, redis: { password: randomPassword() } }
  writeSecrets(dir, made)
  return made
}

export function noteNeo4j(dir: string, uri: string): void {
  const secrets = secretsIn(dir)
  writeSecrets(dir, { ...secrets, neo4j: { ...secrets.neo4j, uri } })
}

export function noteRedis(dir: string, url: string): void {
  const secrets = secretsIn(dir)
  writeSecrets(dir, { ...secrets, redis: { ...secrets.redis, url } })
}

const fileIn = (dir: string): string => join(dir, 'secrets.json')

function writeSecrets(dir: string, secrets: Secrets): void {
  mkdirSync(dir, { recursive: true })
  const file = fileIn(dir)
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function readSecrets(file: string): Secrets | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw err
  }
  try {
    const secrets = JSON.parse(text) as Secrets
    if (secrets.neo4j.password.length > 0 && secrets.redis.password.length > 0) return secrets
  } catch {
    // Told below, in the same words as a file that lacks a password.
  }
  throw new EngineFailure(`${file} does not hold the engines' passwords; restore it, or start in another DATA_DIR.`)
}

const randomPassword = (): string => randomBytes(24).toString('base64url')
