/** The doors in the test's own process, on the run's engines: for questions that need to look behind the answer. */
import { randomBytes } from 'node:crypto'
import { generateKeyPair, exportJWK } from 'jose'
import { pino } from 'pino'
import { AuditLog } from '../access/audit.ts'
import { Cursors } from '../access/cursor.ts'
import { sealOf } from '../access/seal.ts'
import { type Caller, signToken, tokenVerifier } from '../access/token.ts'
import { clockOf } from '../clock.ts'
import { openHouse } from '../context.ts'
import { integer, openGraph } from '../graph/driver.ts'
import { internal } from '../graph/cypher.ts'
import { findWaitingBatches } from '../graph/inbox.ts'
import { buildApp } from '../http/app.ts'
import { applyJob } from '../jobs/apply.ts'
import type { Job } from '../jobs/queue.ts'
import type { Workshop } from '../jobs/workshop.ts'
import { certificatePem, keyPem } from './ceb.ts'
import type { Answer } from './service.ts'

export async function openDoor() {
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
  const graph = openGraph(addressOfRun())
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  const tokenKey = await exportJWK(privateKey)
  const woken: Job[] = []
  const house = openHouse({
    graph,
    clock: clockOf('2026-03-02'),
    cursors: new Cursors(randomBytes(32).toString('hex')),
    audit: new AuditLog(graph),
    identityKey: 'key of the test',
    seal: sealOf(keyPem('rsa'), certificatePem('rsa')),
    wakeUp: (jobs) => woken.push(...jobs),
    development: true,
  })
  // Tests leave batches waiting on purpose, each as if it were alone.
  house.pressure.isHigh = async () => false
  const app = await buildApp({
    house,
    verifyToken: await tokenVerifier(tokenKey),
    log,
    pingRedis: async () => {},
    pendingMigrations: async () => [],
  })
  const workshop: Workshop = { graph, clock: house.clock, wakeUp: (jobs) => woken.push(...jobs), log }

  return {
    app,
    graph,
    house,
    workshop,
    woken,
    tokenKey,
    async ask<Data = any>(caller: Partial<Caller> & Pick<Caller, 'audience'>, query: string, variables: object = {}) {
      const whole: Caller = { subject: 'tester', districts: [], party: '', bureau: '', ...caller }
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${await signToken(tokenKey, whole, 1)}` },
        payload: { query, variables },
      })
      return { ...response.json(), status: response.statusCode } as Answer<Data>
    },
    /** Draws a picture; the Cypher in the test is the picture. */
    draw: (text: string, parameters: Record<string, unknown> = {}) =>
      graph.run(internal('draw', 'a test', text), withIntegers(parameters)),
    async close() {
      // Streams that a test has left open would be waited for, for as long as a connection is kept.
      app.server.closeAllConnections()
      await app.close()
      // What waited too long would make the next service of a test ask its senders to come later.
      const apply = applyJob(workshop)
      const waiting = await findWaitingBatches(graph, 10_000)
      await Promise.all(waiting.map(({ receiptNo }) => apply(receiptNo)))
      await graph.close()
    },
  }
}

export type Door = Awaited<ReturnType<typeof openDoor>>

export const addressOfRun = () => ({
  uri: process.env.NEO4J_URI!,
  user: process.env.NEO4J_USER ?? 'neo4j',
  password: process.env.NEO4J_PASSWORD!,
})

const withIntegers = (parameters: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, typeof value === 'number' ? integer(value) : value]),
  )
