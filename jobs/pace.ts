import type { JobName } from './queue.ts'
import type { Workshop } from './workshop.ts'

/**
 * A job that is better done for much at once: it says how many milliseconds it wants to wait for more, and whoever wakes
 * it up earlier is served when they are over. A process that stops meanwhile forgets them, and the sweep does not.
 */
export function paced(
  { wakeUp }: Workshop,
  name: Exclude<JobName, 'apply'>,
  run: () => Promise<number | null>,
): () => Promise<void> {
  let next = 0
  let later: NodeJS.Timeout | null = null
  const wakeLater = () => {
    later ??= setTimeout(() => {
      later = null
      wakeUp([{ name, after: 'later' }])
    }, next - performance.now()).unref()
  }
  return async () => {
    if (performance.now() < next) return wakeLater()
    const ms = await run()
    if (ms === null) return
    next = performance.now() + ms
    wakeLater()
  }
}
