import type { Graph } from '../graph/driver.ts'
import { findFeedEnds } from '../graph/receipt.ts'

interface Listener {
  party: string
  /** Sort key of the last receipt that it has. */
  beyond: string
  heard: () => void
}

/** Looks that follow each other keep this distance, however often it rings. */
const SOON_MS = 100
/** How long news may take that nobody rang for: whoever should have was cut off, or Redis is away. */
const POLL_MS = 2_000

/**
 * Tells those who wait for receipts that there are new ones. It rings when a job somewhere may have given some out; what is
 * so, it reads in the graph, with one look for all who listen at this process. A ring that is lost costs a moment and
 * nothing else.
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

  /** Resolves when the party's feed goes beyond the sort key, or `until` is over. */
  grown(party: string, beyond: string, until: AbortSignal): Promise<void> {
    if (until.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const heard = () => {
        this.#listeners.delete(listener)
        until.removeEventListener('abort', heard)
        resolve()
      }
      const listener = { party, beyond, heard }
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
      const ends = await findFeedEnds(this.#graph, [...new Set([...this.#listeners].map(({ party }) => party))])
      for (const { party, beyond, heard } of [...this.#listeners]) if ((ends.get(party) ?? '') > beyond) heard()
    } catch {
      // The graph is away: those who wait go on waiting, and the next look finds what has come.
    } finally {
      this.#looking = false
    }
    if (this.#listeners.size > 0) this.#lookIn(POLL_MS)
  }
}
