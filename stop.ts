import type { Logger } from 'pino'

const GRACE_MS = 8_000

/**
 * Stops once, with grace: on a signal, and when the process that started us is gone. Registered before anything
 * listens, so that a stop right after the start is graceful too.
 */
export function onStop(log: Logger, stop: () => Promise<void>): void {
  let stopping = false
  const begin = (cause: string) => {
    if (stopping) return
    stopping = true
    log.info({ cause }, 'stopping')
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopped without grace')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', () => begin('SIGTERM'))
  process.once('SIGINT', () => begin('SIGINT'))
  process.once('disconnect', () => begin('the parent is gone'))
}
