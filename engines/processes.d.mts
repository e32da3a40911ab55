export interface ProcessEntry {
  name: string
  pid: number
  /** See `startMark`; absent when the process was gone before it could be asked. */
  mark?: string | undefined
}
export function startMark(pid: number): string | undefined
export function isAlive(entry: ProcessEntry): boolean
export function readProcesses(dir: string): ProcessEntry[]
export function writeProcesses(dir: string, entries: ProcessEntry[]): void
export function endProcesses(entries: ProcessEntry[], patience: number): Promise<void>
