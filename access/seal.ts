import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type SelfSigned, selfSigned } from './self-signed.ts'

/** What stands under the receipts of this service. */
export interface Seal {
  /** In PEM. */
  certificate: string
  /** Number of the certificate. */
  number: string
  /** RSA-SHA1 over a text, in base64: what the specification of 2022 asks for, and every reader of the family can check. */
  sign: (text: string) => Promise<string>
}

/** Reads the key and certificate of a data folder, and makes them the first time; readable by their owner alone. */
export async function readSeal(dataDir: string): Promise<Seal> {
  const path = join(dataDir, 'seal.pem')
  const found = await readFile(path, 'utf8').catch(unlessMissing)
  if (found !== null) return sealOf(found, found)
  await mkdir(dataDir, { recursive: true })
  await writeOnce(path, await selfSigned('Guanxin'))
  const made = await readFile(path, 'utf8')
  return sealOf(made, made)
}

/** @param key and certificate in PEM */
export function sealOf(key: string, certificate: string): Seal {
  const privateKey = createPrivateKey(key)
  const x509 = new X509Certificate(certificate)
  return { certificate: x509.toString(), number: x509.serialNumber, sign: (text) => signed(text, privateKey) }
}

const signInTurn = promisify(sign) as (algorithm: string, bytes: Buffer, key: KeyObject) => Promise<Buffer>

/** On a thread of its own: a signature takes a millisecond. */
async function signed(text: string, key: KeyObject): Promise<string> {
  return (await signInTurn('RSA-SHA1', Buffer.from(text), key)).toString('base64')
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error
  return null
}

/** Two processes that start together must end with the same seal: the first file stands, and it stands whole. */
async function writeOnce(path: string, { key, certificate }: SelfSigned): Promise<void> {
  const own = `${path}.${process.pid}`
  await writeFile(own, key + certificate, { mode: 0o600 })
  await link(own, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(own)
}
