import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { EngineFailure } from './failure.ts'

/** Why no program of ours could listen there now; undefined when one could. */
export function portFlaw(port: number, host = '127.0.0.1'): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (err: NodeJS.ErrnoException) => {
      const why = err.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be listened on (${err.code})`
      resolve(`Port ${port} of ${host} ${why}; set PORT to a free one.`)
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

/**
 * A free loopback port, below the range from which systems give ports to outgoing connections: Neo4j binds seconds
 * after the port was chosen, and one of those must not take it meanwhile.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(20000, 32000)
    if ((await portFlaw(port)) === undefined) return port
  }
  throw new EngineFailure('No free port was found on the loopback interface.')
}

/** The port an engine asked for, when it can be had; a free one when it asked for none. */
export async function enginePort(engine: string, asked: number | undefined): Promise<number> {
  if (asked === undefined) return freePort()
  if ((await portFlaw(asked)) === undefined) return asked
  throw new EngineFailure(`Port ${asked}, where ${engine} was to start, is taken by another program.`)
}
