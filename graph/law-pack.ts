/** Law packs that are kept: those that two administrators have released, and every one that has judged somebody. */
import { loadPack } from '../rules/law-pack.ts'
import type { Pack, PackDocument } from '../rules/law-pack.ts'
import { Register } from '../rules/register.ts'
import { internal } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { recordEvent } from './event.ts'
import { packed, unpacked } from './packed.ts'

/** A draft that is tried on live facts beside the pack that speaks. */
export interface ShadowPack {
  draft: string
  pack: Pack
}

/** What speaks, as of the number of its last change. */
export interface Packs {
  seq: number
  register: Register
  shadows: readonly ShadowPack[]
}

const known = new WeakMap<Graph, Packs>()

/** Starts at the one node of the sequence; no row before the migrations. */
const CHANGED = internal(
  'packsChanged',
  'whoever judges: its answer is a number',
  `MATCH (s:Sequence {name: 'pack'}) RETURN s.value`,
)

/** Starts at the packs and the drafts, of which there are tens; the last release of an id comes last. */
const SPEAKING = internal(
  'speakingPacks',
  'whoever judges: law is everybody’s to know, and a draft in the shadow moves nothing',
  `MATCH (p:LawPack) WHERE p.releasedSeq IS NOT NULL WITH p ORDER BY p.releasedSeq
WITH collect([p.hash, p.document]) AS released
RETURN released, COLLECT { MATCH (d:PackDraft {state: 'SHADOW'}) WITH d ORDER BY d.id RETURN [d.id, d.hash, d.document] }`,
)

/** What speaks now. Every process sees a release with its next judgement; looking whether there was one is a point read. */
export async function packsNow(graph: Graph): Promise<Packs> {
  const [row] = await graph.read(CHANGED, {})
  const seq = (row?.[0] as number | undefined) ?? 0
  const last = known.get(graph)
  if (last?.seq === seq) return last
  const packs = { seq, ...(await speaking(graph)) }
  known.set(graph, packs)
  return packs
}

async function speaking(graph: Graph): Promise<Omit<Packs, 'seq'>> {
  const [row] = await graph.read(SPEAKING, {})
  const [released, shadows] = row as [[string, Int8Array][], [string, string, Int8Array][]]
  return {
    register: new Register(released.map(([hash, document]) => packOf(hash, document))),
    shadows: shadows.map(([draft, hash, document]) => ({ draft, pack: packOf(hash, document) })),
  }
}

/** Loaded once a process: what an assessment compiles is remembered by the pack. */
const loaded = new Map<string, Pack>()
const MOST_LOADED = 100

/** @throws Error for a stored document that is not the one that was hashed: the store was tampered with */
export function packOf(hash: string, document: Int8Array): Pack {
  const found = loaded.get(hash)
  if (found) return found
  const pack = loadPack(unpacked(document))
  if (pack.hash !== hash) throw new Error(`The pack that is kept as ${hash} has the hash ${pack.hash}.`)
  if (loaded.size >= MOST_LOADED) loaded.clear()
  loaded.set(hash, pack)
  return pack
}

/** The document as it was loaded, which the hash is of. */
export function documentOf({ hash: _hash, ...document }: Pack): PackDocument {
  return document
}

const KEEP = internal(
  'keepLawPack',
  'whoever judges: what a judgement rests on is kept with it',
  `MERGE (p:LawPack {hash: $hash}) ON CREATE SET p.id = $id, p.document = $document, p.keptAt = $at`,
)

const kept = new WeakMap<Graph, Set<string>>()

/** A pack that judges is kept by its hash, so that the assessment can be given out whole when we ship another. */
export async function keepPack(graph: Graph, pack: Pack, at: string): Promise<void> {
  const hashes = kept.get(graph) ?? new Set()
  kept.set(graph, hashes)
  if (hashes.has(pack.hash)) return
  await graph.write((tx) => tx.run(KEEP, { hash: pack.hash, id: pack.id, document: packed(documentOf(pack)), at }))
  hashes.add(pack.hash)
}

/** Locks the sequence until commit; no row when what speaks has changed since the caller looked. */
const LOCK = internal(
  'lockPacks',
  'a release or a shadow run: follows what the administrator saw',
  `MATCH (s:Sequence {name: 'pack'}) SET s.lock = true
WITH s, s.value AS value REMOVE s.lock WITH value WHERE value = $seq RETURN value`,
)

export async function lockPacks(tx: Transaction, seq: number): Promise<boolean> {
  return (await tx.run(LOCK, { seq: integer(seq) })).length > 0
}

const ADVANCE = internal(
  'advancePacks',
  'a release or a shadow run',
  `MATCH (s:Sequence {name: 'pack'}) SET s.value = $seq`,
)

const SPEAK = internal(
  'releaseLawPack',
  'follows releaseDraft, which is scoped, in one transaction and for the same draft',
  `MERGE (p:LawPack {hash: $hash})
SET p.id = $id, p.document = $document, p.keptAt = coalesce(p.keptAt, $at), p.releasedSeq = $seq, p.releasedAt = $at`,
)

/** Tells every process that another pack speaks, or another draft stands in the shadow. */
export async function announcePacks(tx: Transaction, at: string, released: Pack | null = null): Promise<number> {
  const seq = await recordEvent(tx, { kind: 'PACKS_CHANGED', at })
  if (released) {
    const { hash, id } = released
    await tx.run(SPEAK, { hash, id, document: packed(documentOf(released)), at, seq: integer(seq) })
  }
  await tx.run(ADVANCE, { seq: integer(seq) })
  return seq
}
