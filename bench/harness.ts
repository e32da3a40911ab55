/**
 * The room a bench works in: a folder of its own with real engines and real processes, and what each of them costs in
 * CPU. All of it goes when the bench is through, and also when it is interrupted or killed.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Engines, startEngines } from '../engines/both.ts'
import { type Child, startChild } from '../engines/child.ts'
import { freePort } from '../engines/port.ts'
import { openRoster, type Roster } from '../engines/roster.ts'
import { startService } from '../engines/service.ts'
import type { Ledger } from './ledger.ts'

export interface Room {
  /** Holds whatever a bench writes; removed with the room. */
  dir: string
  /** Less of everything, for a first look within a minute. */
  quick: boolean
  roster: Roster
  /** For whoever waits; never on stdout, where the results go. */
  say: (line: string) => void
  ledger: Ledger
  /** An empty pair of engines with the memory that `npm start` gives them. */
  startEngines(): Promise<Engines>
  close(): Promise<void>
}

/** Puts its figures into the room's ledger and says what must hold of them. */
export type Bench = (room: Room) => Promise<void>

export async function openRoom({ quick, ledger }: Pick<Room, 'quick' | 'ledger'>): Promise<Room> {
  const dir = newFolder()
  const roster = await openRoster(dir, { remove: true })
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const running = new Set<Engines>()
  let closing: Promise<void> | undefined
  const close = async (): Promise<void> => {
    await roster.end(5000)
    await Promise.all([...running].map((engines) => engines.stop()))
    await roster.close()
  }
  return {
    dir,
    quick,
    roster,
    say,
    ledger,
    async startEngines() {
      // A folder beside ours and not in it: each has a leash, and one must not remove what the other one reads.
      const engines = await startEngines({ dir: newFolder(), remove: true, report: say })
      running.add(engines)
      const stop = async (): Promise<void> => {
        running.delete(engines)
        await engines.stop()
      }
      return { ...engines, stop }
    },
    // An interrupted bench closes its room twice: the signal does, and the failure that follows from it.
    close: () => (closing ??= close()),
  }
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'guanxin-bench-'))

const ROUNDS = 5

/**
 * One after the other in every round, so that what the machine does besides touches all of them alike. A bench that
 * runs long notes five windows of its one run instead.
 */
export async function interleave(room: Room, arms: [name: string, run: () => Promise<void>][], rounds = ROUNDS) {
  for (let round = 1; round <= rounds; round++)
    for (const [name, run] of arms) {
      room.say(`${name}, round ${round} of ${rounds}`)
      await run()
      room.ledger.noteLoad(loadavg()[0]!)
    }
}

export interface Http extends Child {
  url: string
}

/** The API as it is deployed, on a data folder of the room's own (where its keys are). */
export async function startApi(
  room: Room,
  engines: Engines,
  more: NodeJS.ProcessEnv = {},
): Promise<Http & { dataDir: string }> {
  const { url, port } = await freeUrl()
  const dataDir = join(room.dir, `api-${port}`)
  const own = { DATA_DIR: dataDir, PORT: String(port), NODE_ENV: 'production', LOG_LEVEL: 'warn' }
  const api = await startService('server', { ...process.env, ...engines.env, ...own, ...more }, room.roster)
  await until(api, () => isReady(url))
  return { ...api, url, dataDir }
}

interface ListenerOptions {
  env?: NodeJS.ProcessEnv
  /** By default it answers `/readyz`. */
  ready?: (url: string) => Promise<boolean>
}

/** A program of this folder that listens on PORT and ends when the channel to us closes. */
export async function startListener(
  room: Room,
  name: string,
  engines: Engines,
  { env = {}, ready = isReady }: ListenerOptions = {},
): Promise<Http> {
  const { url, port } = await freeUrl()
  const listener = await startChild({
    name,
    command: process.execPath,
    args: ['--import', 'tsx', programAt(`${name}.ts`)],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...engines.env, PORT: String(port), NODE_ENV: 'production', ...env },
    roster: room.roster,
  })
  await until(listener, () => ready(url))
  return { ...listener, url }
}

const PATIENCE_MS = 180_000

/** Looks until it holds, as long as the process is there. */
export async function until(child: Child, look: () => Promise<boolean>): Promise<void> {
  let gone: string | undefined
  void child.exited.then((how) => (gone = how))
  const end = performance.now() + PATIENCE_MS
  while (!(await look())) {
    if (gone !== undefined) throw new Error(`A process ended with ${gone} before it was ready.`)
    if (performance.now() > end) throw new Error(`A process was not ready within ${PATIENCE_MS / 1000} s.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/readyz`).catch(() => undefined)
  await response?.body?.cancel()
  return response?.status === 200
}

export async function freeUrl(): Promise<{ url: string; port: number }> {
  const port = await freePort()
  return { url: `http://127.0.0.1:${port}`, port }
}

const programAt = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** Requests over connections that are kept, each sending its next one when it has its answer. */
export interface Load {
  url: string
  headers: Record<string, string>
  /** Sent in turn. */
  bodies: string[]
  parallel: number
  seconds: number
}

export interface Fired {
  requests: number
  seconds: number
  p50: number
  /** 97.5 of a hundred. */
  p97: number
  p99: number
  bytes: number
  /** Answers that were none, or not a 200. */
  failed: number
}

export interface Generator {
  pid: number
  fire(load: Load): Promise<Fired>
}

/** Sends the load from a process of its own, whose cost is told apart from that of the arms. */
export function startGenerator(room: Room): Generator {
  const child: ChildProcess = fork(programAt('generator.mjs'), { execArgv: [], detached: true })
  const pid = child.pid!
  room.roster.add('generator', pid)
  const fire = (load: Load): Promise<Fired> =>
    new Promise((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`The generator ended with code ${code}.`))
      child.once('exit', gone)
      child.once('message', (fired: Fired) => {
        child.off('exit', gone)
        resolve(fired)
      })
      child.send(load)
    })
  return { pid, fire }
}

/** CPU seconds by the name of a process. */
export type Cpu = Record<string, number>

/** In a second of utime or stime; Linux has told programs 100 for as long as there is /proc. */
const TICKS = 100

/** User and system seconds of a process so far; undefined when it is gone, or the system has no /proc. */
function cpuSeconds(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return undefined
  const stat = readFileSync(file, 'utf8')
  // The name in brackets may hold anything, so the fields are counted from the last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

/** What the processes have spent since they were born. */
export function cpuSoFar(pids: Record<string, number>): Cpu {
  const known = Object.entries(pids).map(([name, pid]) => [name, cpuSeconds(pid)] as const)
  return Object.fromEntries(known.filter((entry): entry is readonly [string, number] => entry[1] !== undefined))
}

/** What the processes spend from now on. One that ended is counted up to the last look at it. */
export function meterCpu(pids: Record<string, number>): { look(): Cpu } {
  const before = cpuSoFar(pids)
  const spent: Cpu = {}
  return {
    look() {
      for (const [name, seconds] of Object.entries(cpuSoFar(pids))) spent[name] = seconds - (before[name] ?? 0)
      return { ...spent }
    },
  }
}
