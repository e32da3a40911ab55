/** Which service a command speaks to, and as whom: GUANXIN_URL and GUANXIN_TOKEN, or somebody of a running `npm start`. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Said in one sentence to whoever runs the command. */
export class Unusable extends Error {}

export interface Service {
  url: string
  token: string
}

export function serviceInEnvironment(): Service | null {
  const { GUANXIN_URL: url, GUANXIN_TOKEN: token } = process.env
  return url && token ? { url, token } : null
}

/** The folder of `npm start`. */
export const dataDir = (): string => process.env.DATA_DIR || '.data'

/** @throws Unusable when nothing was started, or nobody there is called so. */
export function serviceOfDemo(person: string): Service {
  const file = join(dataDir(), 'dev.json')
  if (!existsSync(file)) throw new Unusable('Set GUANXIN_URL and GUANXIN_TOKEN, or run npm start.')
  const { url, tokens } = JSON.parse(readFileSync(file, 'utf8')) as { url: string; tokens: Record<string, string> }
  const token = tokens[person]
  if (!token) throw new Unusable(`There is no ${person}; there are ${Object.keys(tokens).join(', ')}.`)
  return { url, token }
}
