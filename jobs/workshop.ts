import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Graph } from '../graph/driver.ts'
import type { WakeUp } from './queue.ts'

/** What every job may touch. */
export interface Workshop {
  graph: Graph
  clock: Clock
  wakeUp: WakeUp
  log: Logger
}
