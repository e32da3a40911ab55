/** The service's own processes. They end when the channel to us closes, so they do not outlive us. */
import { fileURLToPath } from 'node:url'
import { startChild, type Child } from './child.ts'
import { EngineFailure } from './failure.ts'
import type { Roster } from './roster.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * An answer of a thousand nodes is garbage as soon as it is sent. With Node's 16 MB for the young a quarter of the API's
 * time went into collecting it; it dies in a larger nursery by itself.
 */
const FLAGS = ['--max-semi-space-size=128']

export type ServiceName = 'server' | 'worker'

export function startService(name: ServiceName, env: NodeJS.ProcessEnv, roster: Roster): Promise<Child> {
  return startChild({
    name,
    command: process.execPath,
    // tsx is looked up from the working folder.
    args: [...FLAGS, '--import', 'tsx', `${root}${name}.ts`],
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env,
    roster,
  })
}

/**
 * Waits until the API answers. Its engines were looked at before; work that has waited since the last time, which
 * `/readyz` tells, is for the worker to catch up with and no reason not to start.
 */
export async function untilReady(url: string, server: Child): Promise<void> {
  let gone: string | undefined
  void server.exited.then((how) => (gone = how))
  const end = Date.now() + 60_000
  while (!(await isReady(url))) {
    if (gone !== undefined)
      throw new EngineFailure(`The API ended with ${gone} before it was ready; see its lines above.`)
    if (Date.now() > end) throw new EngineFailure(`The API was not ready within a minute; see its log.`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/livez`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
  await response?.body?.cancel()
  return response?.status === 200
}
