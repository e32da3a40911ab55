import type { JobName } from './queue.ts'
import type { Workshop } from './workshop.ts'

/**
 * A job that is better done for much at once: it says how many milliseconds it wants to wait for more, and whoever wakes
 * it up earlier is served when they are over. A process that stops meanwhile forgets them, and the sweep does not.
 *
 * @returns what runs it; called with the milliseconds that its caller has patience for since the last run
 */
export function paced(
  { wakeUp }: Workshop,
  name: Exclude<JobName, 'apply'>,
  run: () => Promise<number | null>,
): (patience?: number) => Promise<void> {
  let last = -Infinity
  let next = 0
  let later: { at: number; timer: NodeJS.Timeout } | null = null
  const wakeAt = (at: number) => {
    if (later && later.at <= at) return
    clearTimeout(later?.timer)
    const wake = () => {
      later = null
      wakeUp([{ name, after: 'later' }])
    }
    later = { at, timer: setTimeout(wake, at - performance.now()).unref() }
  }
  return async (patience = Infinity) => {
    next = Math.min(next, last + patience)
    if (performance.now() < next) return wakeAt(next)
    const ms = await run()
    last = performance.now()
    if (ms === null) return
    next = last + ms
    wakeAt(next)
  }
}
