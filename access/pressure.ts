import type { Clock } from '../clock.ts'
import type { Graph } from '../graph/driver.ts'
import { findWaitingBatches } from '../graph/inbox.ts'

/** Seconds that the oldest accepted batch may wait before new ones are asked to come later. */
const MOST_WAITING_MS = 30_000
const LOOK_EVERY_MS = 1_000

/** How far the graph lags behind what was accepted; looked at once a second, whoever asks. */
export class Pressure {
  readonly #graph: Graph
  readonly #clock: Clock
  #looking: Promise<boolean> | null = null

  constructor(graph: Graph, clock: Clock) {
    this.#graph = graph
    this.#clock = clock
  }

  /** Whether senders are to come again later: what was accepted is safe, but it lies too long. */
  isHigh(): Promise<boolean> {
    if (!this.#looking) {
      this.#looking = this.#look()
      setTimeout(() => (this.#looking = null), LOOK_EVERY_MS).unref()
    }
    return this.#looking
  }

  async #look(): Promise<boolean> {
    const [oldest] = await findWaitingBatches(this.#graph, 1)
    return !!oldest && Date.parse(this.#clock.now()) - Date.parse(oldest.since) > MOST_WAITING_MS
  }
}

/** Seconds after which a sender who was asked to come later may. */
export const RETRY_AFTER_S = 5
