/** Waits for company: items that come while others are being written go into the next transaction together. */
export interface Gathering<Item, Answer> {
  add(item: Item): Promise<Answer>
}

export interface GatheringOptions<Item, Answer> {
  /** Writes some items in one transaction; answers in their order. */
  run: (items: Item[]) => Promise<Answer[]>
  /** Transactions at a time. */
  lanes?: number
  /** What the items of one transaction may weigh together; a single heavier one goes alone. */
  limit: number
  weigh?: (item: Item) => number
}

interface Waiting<Item, Answer> {
  item: Item
  resolve: (answer: Answer) => void
  reject: (reason: unknown) => void
}

/**
 * The cost of a commit is shared by all who wait for it. Under light load an item waits for nobody; under heavy load a
 * transaction grows until it holds the limit. A transaction that fails is refused to each of its items.
 */
export function gather<Item, Answer>(options: GatheringOptions<Item, Answer>): Gathering<Item, Answer> {
  const { run, lanes = 1, limit, weigh = () => 1 } = options
  const waiting: Waiting<Item, Answer>[] = []
  let busy = 0

  async function lane(): Promise<void> {
    busy += 1
    // What is added in the same turn of the event loop goes together.
    await Promise.resolve()
    while (waiting.length > 0) await runSome(waiting.splice(0, fitting(waiting, limit, weigh)))
    busy -= 1
  }

  async function runSome(some: Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await run(some.map(({ item }) => item))
      some.forEach(({ resolve }, i) => resolve(answers[i]!))
    } catch (error) {
      for (const { reject } of some) reject(error)
    }
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        if (busy < lanes) void lane()
      }),
  }
}

/** How many from the front fit into the limit; one at least. */
function fitting<Item>(waiting: { item: Item }[], limit: number, weigh: (item: Item) => number): number {
  let weight = 0
  const over = waiting.findIndex(({ item }) => (weight += weigh(item)) > limit)
  return over < 0 ? waiting.length : Math.max(1, over)
}
