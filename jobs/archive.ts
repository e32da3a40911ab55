import { hash, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type AppliedBody, findUnarchived, markArchived, type Place } from '../graph/archive.ts'
import type { Workshop } from './workshop.ts'

/** Where bodies go: files that are only ever appended to, one per process and day. */
export interface ArchiveFolder {
  dir: string
  /** Of this process: two of them never write to one file. */
  writer: string
}

export function archiveIn(dataDir: string): ArchiveFolder {
  const dir = join(dataDir, 'archive')
  mkdirSync(dir, { recursive: true })
  return { dir, writer: randomBytes(4).toString('hex') }
}

const BODIES_AT_ONCE = 50

/**
 * Moves the bodies of applied batches from the graph into append-only segments of gzip members. The bytes are on disk
 * before the graph lets go of them; if it dies in between they are written once more, and the receipt points to those.
 */
export async function archive({ graph, clock }: Workshop, folder: ArchiveFolder): Promise<void> {
  const name = `${clock.today()}-${folder.writer}.gz`
  const file = await open(join(folder.dir, name), 'a')
  try {
    for (;;) {
      const bodies = await findUnarchived(graph, BODIES_AT_ONCE)
      if (bodies.length === 0) return
      await markArchived(graph, await append(file, name, bodies))
    }
  } finally {
    await file.close()
  }
}

async function append(file: FileHandle, name: string, bodies: AppliedBody[]): Promise<Place[]> {
  let { size: offset } = await file.stat()
  const places = bodies.map(({ receiptNo, body }) => {
    const place = { receiptNo, segment: `${name}:${offset}:${body.length}`, sha: hash('sha256', body) }
    offset += body.length
    return place
  })
  await file.appendFile(Buffer.concat(bodies.map(({ body }) => body)))
  await file.datasync()
  return places
}
