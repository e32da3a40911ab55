/**
 * Lets patterns look at whoever something is new about, which the fold has marked. Hits are recorded together with the marks
 * that they answer: if it dies halfway the marks stay, and it looks again; a hit that is known raises nothing. It judges nobody.
 */
import { hash } from 'node:crypto'
import { findPopulation } from '../graph/simulation.ts'
import {
  findEvents,
  findUnwatched,
  type NewHit,
  recordWatched,
  type RaisingPattern,
  type Unwatched,
  type UnwatchedMark,
} from '../graph/alert.ts'
import { isFaultOfText } from '../graph/driver.ts'
import { SHIPPED } from '../graph/pattern-set.ts'
import {
  advancePreview,
  askPattern,
  faultPattern,
  findEnabled,
  findPreviewing,
  type Found,
  NO_PREVIEW,
  type PatternPreview,
  shipPatterns,
  type StoredPattern,
} from '../graph/pattern.ts'
import { type News, patternHash } from '../rules/pattern.ts'
import type { Workshop } from './workshop.ts'

const AT_ONCE = 100
/** Of how many hits a preview keeps what they rest on. */
const EXAMPLES = 100
/** As many faults find the one hub among a hundred; a pattern with more is stopped, for it keeps the others waiting. */
const MOST_FAULTS = 8

const NEWS: Record<UnwatchedMark, News> = { unwatched: 'FACTS', unwatchedLists: 'LISTS' }

/** On a sale day every merchant has new lists every few seconds, and its latest orders are read anew each time. */
const LISTS_EVERY_MS = 600_000

/** The watch as the worker runs it: facts at once, and parcels every ten minutes. */
export function watchJob(workshop: Workshop): () => Promise<void> {
  let next = 0
  return async () => {
    const listsToo = performance.now() >= next
    await watch(workshop, listsToo)
    if (listsToo) next = performance.now() + LISTS_EVERY_MS
  }
}

export async function watch(workshop: Workshop, listsToo = true): Promise<void> {
  await watchMarked(workshop, 'unwatched')
  if (listsToo) await watchMarked(workshop, 'unwatchedLists')
  await previewAll(workshop)
}

async function watchMarked(workshop: Workshop, mark: UnwatchedMark): Promise<void> {
  const { graph, clock } = workshop
  for (;;) {
    const watched = await findUnwatched(graph, mark, AT_ONCE)
    if (watched.length === 0) return
    const patterns = (await findEnabled(graph)).filter(({ news }) => news.includes(NEWS[mark]))
    const found: [RaisingPattern, NewHit[]][] = []
    for (const pattern of patterns) found.push([pattern, await hitsOf(workshop, pattern, watched)])
    await recordWatched(graph, { mark, watched, at: clock.now() }, found)
  }
}

async function hitsOf(workshop: Workshop, pattern: StoredPattern, watched: Unwatched[]): Promise<NewHit[]> {
  const { graph, log } = workshop
  const { found, unasked, fault } = await askAll(
    workshop,
    pattern,
    watched.map(({ enterprise }) => enterprise),
  )
  if (fault !== null) {
    log.error({ pattern: pattern.code, fault, unasked }, 'a pattern could not be asked about everybody')
    await faultPattern(graph, { id: pattern.id, fault, stops: unasked > 1 })
  }
  const news = new Map(watched.map(({ enterprise, seq }) => [enterprise, seq]))
  const causes = found.map((each) => causeOf(each, news.get(each.enterprise)!))
  const events = await findEvents(
    graph,
    causes.map(({ seq }) => seq),
  )
  return found.map((each, i) => {
    const { seq, step } = causes[i]!
    const { kind, at } = events.get(seq) ?? { kind: null, at: null }
    return { ...identityOf(pattern.code, each), ...each, cause: { seq, kind, at, step } }
  })
}

/** The newest fact of the path completed the hit; where it has none, the news did, which documents have brought. */
function causeOf({ path }: Found, news: number): { seq: number; step: number | null } {
  const seqs = path.map(({ fact }) => fact?.seq ?? -1)
  const newest = Math.max(...seqs)
  return newest < 0 ? { seq: news, step: null } : { seq: newest, step: seqs.indexOf(newest) }
}

const digest = (...parts: string[]) => hash('sha256', JSON.stringify(parts)).slice(0, 32)

const identityOf = (code: string, { enterprise, shared, grain }: Found) => ({
  key: digest(code, enterprise, shared, grain),
  group: `${code}|${digest(shared)}`,
  alert: `L${digest(code, enterprise, shared, grain, 'alert')}`,
})

interface Asked {
  found: Found[]
  /** Of how many nothing is known. */
  unasked: number
  fault: string | null
}

/** A half is asked apart where the whole takes too long: one hub must not hide what is to be found of the others. */
async function askAll(workshop: Workshop, pattern: StoredPattern, subjects: string[]): Promise<Asked> {
  const { graph, clock } = workshop
  const asked: Asked = { found: [], unasked: 0, fault: null }
  const waiting = [subjects]
  let faults = 0
  for (let some = waiting.pop(); some; some = waiting.pop()) {
    try {
      asked.found.push(...(await askPattern(graph, pattern, some, clock.today())))
    } catch (error) {
      if (!isFaultOfText(error)) throw error
      asked.fault = error.message.split('\n')[0]!.trim()
      faults += 1
      if (faults >= MOST_FAULTS || some.length === 1) asked.unasked += some.length
      else waiting.push(...halvesOf(some))
    }
  }
  return asked
}

const halvesOf = (some: string[]) => [some.slice(0, some.length >> 1), some.slice(some.length >> 1)]

/** Walks patterns over everybody, page by page, for those who are to enable them. It raises nothing. */
async function previewAll(workshop: Workshop): Promise<void> {
  for (;;) {
    const under = await findPreviewing(workshop.graph)
    if (!under) return
    await previewOne(workshop, under.pattern, under.cursor)
  }
}

/** Until the end; until it is begun anew, or another walk is ahead of this one. */
async function previewOne(workshop: Workshop, pattern: StoredPattern, from: string): Promise<void> {
  const { graph, clock } = workshop
  const { id } = pattern
  let was = from
  let preview = pattern.preview ?? NO_PREVIEW()
  for (;;) {
    const everybody = { after: was, district: null, kind: null, limit: AT_ONCE }
    const subjects = (await findPopulation(graph, everybody)).map(({ enterprise }) => enterprise)
    const cursor = subjects.at(-1) ?? null
    const next =
      cursor === null
        ? { ...preview, finishedAt: clock.now() }
        : added(preview, subjects, await askAll(workshop, pattern, subjects))
    // A text that nobody can be asked about in time is known by its first pages.
    const isHopeless = next.unasked > MOST_UNASKED
    const ended = isHopeless ? { ...next, finishedAt: clock.now() } : next
    if (!(await advancePreview(graph, { id, was }, { cursor: isHopeless ? null : cursor, preview: ended }))) return
    if (cursor === null || isHopeless) return
    was = cursor
    preview = next
  }
}

const MOST_UNASKED = 300

function added(preview: PatternPreview, subjects: string[], { found, unasked }: Asked): PatternPreview {
  const examples = found.map(({ enterprise, uscc, weight, path }) => ({ enterprise: uscc ?? enterprise, weight, path }))
  return {
    looked: preview.looked + subjects.length - unasked,
    hits: preview.hits + found.length,
    enterprises: preview.enterprises + new Set(found.map(({ enterprise }) => enterprise)).size,
    unasked: preview.unasked + unasked,
    finishedAt: null,
    examples: [...preview.examples, ...examples].slice(0, EXAMPLES),
  }
}

/** Who puts forward what comes with the service. */
const HOUSE = 'guanxin'

/** Puts forward the patterns that come with the service; those that were before are left as they stand. */
export async function ship({ graph, clock }: Pick<Workshop, 'graph' | 'clock'>): Promise<void> {
  const records = SHIPPED.map((form) => ({
    id: `PT-${patternHash(form).slice(0, 32)}`,
    form,
    hash: patternHash(form),
    proposedBy: HOUSE,
    proposedAt: clock.now(),
  }))
  await shipPatterns(graph, records)
}
