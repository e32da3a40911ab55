/** Files of documents: which there are, and the documents in them. */
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { Unusable } from '../service.ts'
import type { DocumentInput } from './generated.ts'

const KNOWN = /\.(?:xml|json|(?:ndjson|jsonl)(?:\.gz)?)$/

/** A file, or those of a folder and the folders in it, in the order of their names. */
export function filesIn(path: string): string[] {
  if (!existsSync(path)) throw new Unusable(`${path} is not there.`)
  if (!statSync(path).isDirectory()) {
    if (!KNOWN.test(path))
      throw new Unusable(`${path} is none of .xml, .json, .ndjson, .jsonl, .ndjson.gz and .jsonl.gz.`)
    return [path]
  }
  const found = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => KNOWN.test(name))
  return found.sort().map((name) => join(path, name))
}

/** Lines as they are, for the service says of each what is wrong with it; an array is read whole. */
export async function* documentsIn(file: string): AsyncGenerator<DocumentInput | string> {
  if (file.endsWith('.json')) return yield* arrayIn(file)
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  for await (const line of createInterface({ input, crlfDelay: Infinity })) if (line.trim() !== '') yield line
}

function arrayIn(file: string): DocumentInput[] {
  const found = parsed(readFileSync(file, 'utf8'), file)
  if (!Array.isArray(found)) throw new Unusable(`${file} holds no array; give it the documents as [{"order": {…}}, …].`)
  return found as DocumentInput[]
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unusable(`${file} is not JSON.`)
  }
}
