import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** Secrets of the service itself; every process of one deployment reads the same file. */
export interface Keys {
  /** Ed25519, signs the development issuer's tokens. */
  tokenKey: JWK
  /** Binds cursors to us and to their list. */
  cursorKey: string
  /** Keys the hashes that stand for personal values. */
  identityKey: string
}

/** Reads the keys of a data folder, and makes them the first time; readable by their owner alone. */
export async function readKeys(dataDir: string): Promise<Keys> {
  const path = join(dataDir, 'keys.json')
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Keys
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(dataDir, { recursive: true })
  await writeOnce(path, await makeKeys())
  return JSON.parse(await readFile(path, 'utf8')) as Keys
}

async function makeKeys(): Promise<Keys> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  return {
    tokenKey: await exportJWK(privateKey),
    cursorKey: randomBytes(32).toString('base64url'),
    identityKey: randomBytes(32).toString('base64url'),
  }
}

/** Two processes that start together must end with the same keys: the first file stands. */
async function writeOnce(path: string, keys: Keys): Promise<void> {
  try {
    await writeFile(path, JSON.stringify(keys, null, 2), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
