/** A running service of a test's own: real processes on the run's engines, with keys, queues and parties of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readKeys } from '../access/keys.ts'
import { type Caller, signToken } from '../access/token.ts'
import { freePort } from '../engines/port.ts'
import { usccOf } from '../rules/code.ts'

const ROOT = new URL('..', import.meta.url).pathname

export interface Answer<Data = Record<string, unknown>> {
  status: number
  data: Data
  errors: { message: string; path?: string[]; extensions: { code: string; field?: string; id?: string } }[] | undefined
}

export interface Service {
  url: string
  port: number
  /** Its keys and its archive. */
  dir: string
  tokenFor(caller: Partial<Caller> & Pick<Caller, 'audience'>): Promise<string>
  ask<Data = any>(token: string, query: string, variables?: object): Promise<Answer<Data>>
  /** A power cut for one process; it stays away until it is started again. */
  kill(name: ProcessName): Promise<unknown>
  /** As a deployment ends a process; resolves with its exit code. */
  end(name: ProcessName): Promise<number | null>
  start(name: ProcessName): Promise<void>
  stop(): Promise<void>
}

type ProcessName = 'server' | 'worker'

interface ServiceOptions {
  worker?: boolean
  /** On top of the run's own. */
  env?: Record<string, string>
  /** Another API process of this service, on a port of its own. */
  beside?: Service
}

/** Starts the API, and a worker unless left out. */
export async function startService({ worker = true, env = {}, beside }: ServiceOptions = {}): Promise<Service> {
  const dir = beside?.dir ?? mkdtempSync(join(tmpdir(), 'guanxin-service-'))
  const port = await freePort()
  const keys = await readKeys(dir)
  const own = {
    DATA_DIR: dir,
    PORT: String(port),
    LOG_LEVEL: 'error',
    QUEUE_PREFIX: `{test-${beside?.port ?? port}}`,
    NODE_ENV: 'test',
  }
  const url = `http://127.0.0.1:${port}`
  const processes = new Map<ProcessName, ChildProcess>()
  const start = async (name: ProcessName) => {
    processes.set(name, startProcess(name, { ...own, ...env }))
    if (name === 'server')
      await eventually(async () => (await fetch(`${url}/readyz`).catch(() => null))?.status === 200)
  }
  await Promise.all([start('server'), ...(worker ? [start('worker')] : [])])
  return {
    url,
    port,
    dir,
    tokenFor: (caller) =>
      signToken(
        keys.tokenKey,
        { subject: `tester-${randomInt(1e9)}`, districts: [], party: '', bureau: '', ...caller },
        1,
      ),
    ask: (token, query, variables = {}) => ask(url, token, query, variables),
    kill: (name) => endProcess(processes.get(name)!, 'SIGKILL'),
    end: (name) => endProcess(processes.get(name)!, 'SIGTERM'),
    start,
    async stop() {
      await Promise.all([...processes.values()].map((child) => endProcess(child, 'SIGTERM')))
      if (!beside) rmSync(dir, { recursive: true, force: true })
    },
  }
}

function startProcess(name: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', `${ROOT}${name}.ts`], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return gone
}

async function ask<Data>(url: string, token: string, query: string, variables: object): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as Answer<Data>
  return { status: response.status, data, errors }
}

/** Whoever looks without a pause takes a core from what he waits for. */
const BETWEEN_LOOKS_MS = 20

/** Looks until it holds; the thing itself decides how long, up to a minute and a half on a busy machine. */
export async function eventually<T>(look: () => Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 90_000
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`It did not come to hold within a minute and a half: ${look.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS))
  }
}

/** A credit code that no other test has, in the division of the demo world. */
export const newUscc = (district = '9901'): string =>
  usccOf(`9199${district.slice(2)}00`, String(randomInt(10_000_000, 99_999_999)))
