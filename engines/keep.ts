import type { Child } from './child.ts'
import { inWords } from './failure.ts'

export interface Keeping {
  name: string
  child: Child
  start: () => Promise<Child>
  report: (line: string) => void
  /** True once everything is being stopped: what ends then has ended for good. */
  stopping: () => boolean
}

/** A process that dies at once is not started more often than this, in ms. */
const PACE = 3000

/** Starts a process again whenever it ends, until everything is stopped. */
export async function keep(keeping: Keeping): Promise<void> {
  let { child } = keeping
  for (let begun = Date.now(); ; begun = Date.now()) {
    const how = await child.exited
    if (keeping.stopping()) return
    keeping.report(`${keeping.name} ended with ${how}; it is started again.`)
    await pause(begun + PACE - Date.now())
    const next = await startAgain(keeping)
    if (next === undefined) return
    child = next
  }
}

async function startAgain({ start, report, stopping }: Keeping): Promise<Child | undefined> {
  while (!stopping()) {
    try {
      return await start()
    } catch (err) {
      if (!stopping()) report(inWords(err))
      await pause(PACE)
    }
  }
  return undefined
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
