import { keepPack, type Packs, packsNow } from '../graph/law-pack.ts'
import { findRunning, newRun, type NewRun, overtakeRun, type Page, type RegradeRun } from '../graph/regrade-run.ts'
import { type Assessed, findStandingsAfter, recordAssessments } from '../graph/standing.ts'
import type { Pack } from '../rules/law-pack.ts'
import { assessAll, hearing } from './regrade.ts'
import { shadow } from './shadow.ts'
import type { Workshop } from './workshop.ts'

/** A page of everybody: 5 MB to read, and a transaction of at most as many assessments. */
const PAGE = 5_000

interface Pace {
  /** Enterprises of a page. */
  page?: number
  /** Over when the process wants to end: it does not wait for a nation, and who comes next goes on. */
  until?: AbortSignal | undefined
}

/**
 * Assesses everybody, page by page in the order of ids, and writes only what is another. The cursor moves in the transaction
 * of a page: if it dies, whoever comes next goes on behind the last page that was written. Of two who work at once, one
 * writes a page, and the other leaves it all to him. What is read of a page is still so when it is written, or its
 * enterprise is left out: then whoever came in between has assessed it.
 */
export async function regradeEverybody(workshop: Workshop, { page = PAGE, until }: Pace = {}): Promise<void> {
  const { graph, clock, log } = workshop
  const run = await findRunning(graph)
  if (!run) return
  const packs = await packsNow(graph)
  const pack = packs.register.inForce(clock.today()) ?? null
  if (pack && pack.hash === run.packHash && clock.today() === run.asOf) {
    await keepPack(graph, pack, clock.now())
    return regradePages(workshop, run, { ...packs, pack }, { page, until })
  }
  log.warn({ run: run.id }, 'the full regrade is of another day or pack')
  await overtakeRun(graph, run.id, clock.now(), pack && renewed(run, pack, workshop))
  return regradeEverybody(workshop, { page, until })
}

/** Whoever asked for it wanted everybody to be judged, and not only whom one came to before midnight. */
const renewed = ({ startedBy }: RegradeRun, { id: pack, hash }: Pack, { clock }: Workshop): NewRun =>
  newRun({ pack, packHash: hash, asOf: clock.today(), startedBy, startedAt: clock.now() })

/** While a page is computed the next one is read, and the one before it is written. */
async function regradePages(
  workshop: Workshop,
  run: RegradeRun,
  { pack, ...packs }: Packs & { pack: Pack },
  { page: size, until }: Pace & { page: number },
): Promise<void> {
  const { graph, clock } = workshop
  const read = (after: string) => ahead(findStandingsAfter(graph, after, size))
  let after = run.cursor
  let reading = read(after)
  let writing: Promise<boolean> = Promise.resolve(true)
  for (let isLast = false; !isLast && !until?.aborted;) {
    const standings = await reading
    isLast = standings.length < size
    const upTo = isLast ? null : standings.at(-1)!.enterprise
    if (upTo !== null) reading = read(upTo)
    const { judged, ...heard } = hearing(packs)
    const assessed = await assessAll(workshop, standings, { asOf: run.asOf, pack, recordedAt: clock.now(), ...heard })
    if (!(await writing)) return
    writing = ahead(writePage(workshop, assessed, { run: run.id, after, upTo }))
    await shadow(workshop, packs, pack, judged)
    after = upTo ?? after
  }
  await writing
}

/** News of one transaction: an assessment with its trace takes some 40 KB of the memory that Neo4j gives it. */
const NEWS_AT_ONCE = 1_000

/**
 * The cursor moves with the last news of a page. What is written before it is there once, however often and by whomever the
 * page is written again: a standing is written as it was read, or not at all.
 */
async function writePage(
  { graph, clock }: Workshop,
  assessed: Assessed[],
  place: Pick<Page, 'run' | 'after' | 'upTo'>,
): Promise<boolean> {
  const page = {
    ...place,
    assessed: assessed.length,
    changed: assessed.filter(({ changed }) => changed).length,
    faults: assessed.filter(({ fault }) => fault).length,
  }
  const news = assessed.filter(isNews)
  const last = Math.max(0, Math.ceil(news.length / NEWS_AT_ONCE) - 1) * NEWS_AT_ONCE
  for (let at = 0; at < last; at += NEWS_AT_ONCE)
    await recordAssessments(graph, news.slice(at, at + NEWS_AT_ONCE), clock.now())
  return recordAssessments(graph, news.slice(last), clock.now(), page)
}

/** Most are as they were, and are not written at all. */
const isNews = ({ former, due, band, bandSince, dossier, changed, fault }: Assessed): boolean =>
  changed !== null ||
  dossier !== null ||
  fault !== null ||
  due !== former.due ||
  band !== former.band ||
  bandSince !== former.bandSince

/** Its failure is heard when it is waited for, and not before. */
function ahead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
