import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Clock } from '../clock.ts'
import type { Bell } from '../access/bell.ts'
import type { Graph } from '../graph/driver.ts'
import { countUnfolded } from '../graph/event.ts'
import { findWaitingBatches } from '../graph/inbox.ts'

interface Health {
  graph: Graph
  clock: Clock
  bell: Bell
  pingRedis: () => Promise<void>
  pendingMigrations: () => Promise<string[]>
}

/** Work that waits longer than this is not waiting, it is stuck. */
const STUCK_MS = 60_000
const CHECK_MS = 2_500
const LOOK_MS = 250

/**
 * `/livez`: the process answers. `/readyz`: the engines answer, the graph is migrated and work moves; 503 says which
 * does not. `/metrics`: Prometheus.
 */
export function registerHealth(app: FastifyInstance, health: Health): void {
  const metrics = registerMetrics(app, health)
  const look = sharedFor(LOOK_MS, () => checkAll(health))
  app.get('/livez', async () => ({ live: true }))
  app.get('/readyz', async (_request, reply) => {
    const checks = await look()
    const ready = Object.values(checks).every(({ ok }) => ok)
    return reply.status(ready ? 200 : 503).send({ ready, checks })
  })
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()))
}

/** However many ask, the engines are looked at once in a while. */
function sharedFor<T>(ms: number, look: () => Promise<T>): () => Promise<T> {
  let last: { at: number; found: Promise<T> } | null = null
  return () => {
    if (!last || performance.now() - last.at > ms) last = { at: performance.now(), found: look() }
    return last.found
  }
}

interface Check {
  ok: boolean
  detail?: string
}

async function checkAll({ graph, clock, pingRedis, pendingMigrations }: Health): Promise<Record<string, Check>> {
  const [neo4j, redis, migrations, oldest] = await Promise.all([
    checked(async () => void (await graph.ping())),
    checked(pingRedis),
    checked(async () => {
      const pending = await pendingMigrations()
      return pending.length ? `${pending.length} migrations wait` : undefined
    }),
    checked(async () => {
      const waited = await oldestWaitMs(graph, clock)
      return waited > STUCK_MS ? `the oldest batch has waited ${Math.round(waited / 1000)} s` : undefined
    }),
  ])
  return { neo4j, redis, migrations, oldestWaiting: oldest }
}

/** A check that says something, fails, or takes too long is not passed. What it says names no address. */
async function checked(check: () => Promise<string | undefined | void>): Promise<Check> {
  const timeout = new Promise<string>((resolve) => setTimeout(resolve, CHECK_MS, 'no answer').unref())
  try {
    const detail = await Promise.race([check(), timeout])
    return detail ? { ok: false, detail } : { ok: true }
  } catch {
    return { ok: false, detail: 'not reachable' }
  }
}

async function oldestWaitMs(graph: Graph, clock: Clock): Promise<number> {
  const [oldest] = await findWaitingBatches(graph, 1)
  return oldest ? Date.parse(clock.now()) - Date.parse(oldest.since) : 0
}

function registerMetrics(app: FastifyInstance, { graph, clock, bell }: Health): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'guanxin_http_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    // A stream of events is answered when it begins; how long it is listened to says nothing of us.
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) return
    const route = request.routeOptions.url ?? 'none'
    seconds.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  gauge(registry, 'guanxin_bolt_requests', 'Bolt requests so far', () => graph.roundTrips)
  gauge(registry, 'guanxin_listeners', 'Subscriptions that wait for receipts', () => bell.listeners)
  gauge(registry, 'guanxin_events_unfolded', 'Events that the fold has not seen', () => countUnfolded(graph))
  gauge(registry, 'guanxin_oldest_waiting_seconds', 'Age of the oldest unapplied batch', async () => {
    return (await oldestWaitMs(graph, clock)) / 1000
  })
  return registry
}

function gauge(registry: Registry, name: string, help: string, read: () => number | Promise<number>): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await Promise.resolve(read()).catch(() => Number.NaN))
    },
  })
}
