/** A process of ours: started on the roster, in a session of its own, asked to end before it is made to. */
import { spawn, type StdioOptions } from 'node:child_process'
import { EngineFailure } from './failure.ts'
import type { Roster } from './roster.ts'

export interface Child {
  pid: number
  /** Settles when the process is gone, with how it went: "code 1", "signal SIGKILL". */
  exited: Promise<string>
  /** SIGTERM, and SIGKILL after `patience` ms (2,000 by default). */
  stop(patience?: number): Promise<void>
  /** SIGKILL at once, as a power cut would. */
  kill(): Promise<void>
}

export interface ChildOptions {
  name: string
  command: string
  args: string[]
  stdio: StdioOptions
  roster?: Roster | undefined
  env?: NodeJS.ProcessEnv
  cwd?: string
}

export async function startChild(options: ChildOptions): Promise<Child> {
  const { name, command, args, stdio, roster, env, cwd } = options
  // Detached: Ctrl-C reaches the whole group of a terminal, and the engines must outlive those who write to them.
  const child = spawn(command, args, { stdio, env: env ?? process.env, cwd, detached: true })
  const pid = child.pid
  if (pid === undefined) throw await spawnFailure(child, command)
  roster?.add(name, pid)
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      roster?.drop(pid)
      resolve(signal === null ? `code ${code}` : `signal ${signal}`)
    })
  })
  const end = async (signal: NodeJS.Signals, patience: number): Promise<void> => {
    child.kill(signal)
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    await exited
    clearTimeout(timer)
  }
  return { pid, exited, stop: (patience = 2000) => end('SIGTERM', patience), kill: () => end('SIGKILL', 2000) }
}

async function spawnFailure(child: ReturnType<typeof spawn>, command: string): Promise<Error> {
  const err = await new Promise<NodeJS.ErrnoException>((resolve) => child.once('error', resolve))
  return err.code === 'ENOENT' ? new EngineFailure(`${command} was not found.`) : err
}
