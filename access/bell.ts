import type { Graph } from '../graph/driver.ts'
import { findLastNews } from '../graph/news.ts'
import { findFeedEnds } from '../graph/receipt.ts'

/** The feed of what happens to enterprises; all others are called by the party whose receipts they hold. */
export const NEWS = 'news'

/** Sort key of an event in that feed. */
export const placeOf = (seq: number): string => String(seq).padStart(16, '0')

interface Listener {
  feed: string
  /** Sort key of the last that it has. */
  beyond: string
  heard: () => void
}

/** Looks that follow each other keep this distance, however often it rings. */
const SOON_MS = 100
/** How long news may take that nobody rang for: whoever should have was cut off, or Redis is away. */
const POLL_MS = 2_000

/**
 * Tells those who wait for receipts or for news that there are new ones. It rings when a job somewhere may have brought some;
 * what is so, it reads in the graph, with one look for all who listen at this process. A ring that is lost costs a moment
 * and nothing else.
 */
export class Bell {
  readonly #graph: Graph
  readonly #listeners = new Set<Listener>()
  #timer: NodeJS.Timeout | null = null
  #due = Infinity
  #looking = false

  constructor(graph: Graph) {
    this.#graph = graph
  }

  get listeners(): number {
    return this.#listeners.size
  }

  ring = (): void => {
    if (this.#listeners.size > 0) this.#lookIn(SOON_MS)
  }

  /** Resolves when the feed goes beyond the sort key, or `until` is over. */
  grown(feed: string, beyond: string, until: AbortSignal): Promise<void> {
    if (until.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const heard = () => {
        this.#listeners.delete(listener)
        until.removeEventListener('abort', heard)
        resolve()
      }
      const listener = { feed, beyond, heard }
      this.#listeners.add(listener)
      until.addEventListener('abort', heard)
      // What came between the listener's own look and now was not rung for.
      this.#lookIn(SOON_MS)
    })
  }

  /** The sooner of two looks is made, and plans the next one. */
  #lookIn(ms: number): void {
    const due = performance.now() + ms
    if (this.#due <= due) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#due = due
    this.#timer = setTimeout(() => void this.#look(), ms).unref()
  }

  async #look(): Promise<void> {
    this.#due = Infinity
    if (this.#looking) return this.#lookIn(SOON_MS)
    this.#looking = true
    try {
      const ends = await this.#endsOf([...new Set([...this.#listeners].map(({ feed }) => feed))])
      for (const { feed, beyond, heard } of [...this.#listeners]) if ((ends.get(feed) ?? '') > beyond) heard()
    } catch {
      // The graph is away: those who wait go on waiting, and the next look finds what has come.
    } finally {
      this.#looking = false
    }
    if (this.#listeners.size > 0) this.#lookIn(POLL_MS)
  }

  async #endsOf(feeds: string[]): Promise<Map<string, string>> {
    const parties = feeds.filter((feed) => feed !== NEWS)
    const ends = parties.length > 0 ? await findFeedEnds(this.#graph, parties) : new Map<string, string>()
    if (feeds.includes(NEWS)) ends.set(NEWS, placeOf(await findLastNews(this.#graph)))
    return ends
  }
}
