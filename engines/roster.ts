/** What this process has running in a folder, on a leash that ends it all should we die. */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { endProcesses, readProcesses, startMark, writeProcesses, type ProcessEntry } from './processes.mjs'

export interface Roster {
  add(name: string, pid: number): void
  drop(pid: number): void
  /** Ends those of the given names (all, without names), by force after `patience` ms. */
  end(patience: number, names?: string[]): Promise<void>
  /** Lets go of the leash; what still runs is ended by it. */
  close(): Promise<void>
}

/** What an earlier process left running in the folder is ended first. */
export async function openRoster(dir: string, options: { remove?: boolean } = {}): Promise<Roster> {
  mkdirSync(dir, { recursive: true })
  await endProcesses(readProcesses(dir), 5000)
  let entries: ProcessEntry[] = []
  let closed = false
  const record = (next: ProcessEntry[]): void => {
    entries = next
    // A process may be told gone after the folder went.
    if (!closed) writeProcesses(dir, entries)
  }
  record([])
  const leash = holdLeash(dir, options.remove === true)
  await leash.ready
  return {
    add(name, pid) {
      // Begun while everything was being ended: nobody would end it later.
      if (closed) return void process.kill(pid, 'SIGKILL')
      record([...entries, { name, pid, mark: startMark(pid) }])
    },
    drop: (pid) => record(entries.filter((entry) => entry.pid !== pid)),
    end: (patience, names) =>
      endProcesses(names === undefined ? entries : entries.filter((entry) => names.includes(entry.name)), patience),
    async close() {
      closed = true
      await leash.letGo()
      rmSync(options.remove ? dir : `${dir}/processes.json`, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** A leash that dies is taken up again: without one, our own death would leave the engines running. */
function holdLeash(dir: string, remove: boolean): { ready: Promise<void>; letGo(): Promise<void> } {
  let leash: ChildProcess
  let held = true
  const take = (): Promise<void> => {
    const program = fileURLToPath(new URL('leash.mjs', import.meta.url))
    leash = fork(program, remove ? [dir, '--remove'] : [dir], {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    leash.once('exit', () => held && setTimeout(() => held && void take(), 1000).unref())
    leash.unref()
    return new Promise((resolve, reject) => {
      leash.once('error', reject)
      leash.once('message', () => {
        // Our own end must not wait for the leash, which waits for our end.
        leash.channel?.unref()
        resolve()
      })
    })
  }
  const ready = take()
  const letGo = async (): Promise<void> => {
    held = false
    if (leash.exitCode !== null || leash.signalCode !== null) return
    leash.ref()
    const gone = new Promise((resolve) => leash.once('exit', resolve))
    if (leash.connected) leash.disconnect()
    await gone
  }
  return { ready, letGo }
}
