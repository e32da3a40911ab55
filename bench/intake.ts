/**
 * Documents of parcels, pushed apart as JSON by their four parties, until they are four nodes that are linked, matched and
 * receipted. Everything runs on the machine at once: who sends, API, worker, both engines. Beside it what the same database
 * takes from a program that only writes, and what the plain way of one job and one transaction a document reaches.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { readKeys } from '../access/keys.ts'
import { signToken } from '../access/token.ts'
import type { Engines } from '../engines/both.ts'
import { startService } from '../engines/service.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { migrate } from '../graph/migrations.ts'
import { type Bench, interleave, meterCpu, type Room, startApi } from './harness.ts'
import type { LoadOrder, LoadResult } from './intake-load.ts'
import { AGENTS, CARRIERS, MERCHANTS, PAYERS, PLATFORMS, UNIT } from './intake-parcels.ts'
import type { RawOrder, RawResult } from './intake-raw.ts'

/** Lists a second of the nation's reported peak. */
const PEAK = 3_407
const GOAL = 5_000

export const intake: Bench = async (room) => {
  const engines = await room.startEngines()
  await fill(engines)
  const api = await startApi(room, engines, { CLOCK: '2026-03-02' })
  const worker = await startService(
    'worker',
    {
      ...process.env,
      ...engines.env,
      DATA_DIR: api.dataDir,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      CLOCK: '2026-03-02',
    },
    room.roster,
  )
  const tokens = await tokensOf(api.dataDir)
  const loader = program<LoadOrder, LoadResult>(room, 'intake-load', engines)
  const writer = program<RawOrder, RawResult>(room, 'intake-raw', engines)
  const pids = {
    api: api.pid,
    worker: worker.pid,
    java: engines.neo4j.pid,
    redis: engines.redis.pid,
    generator: loader.pid,
  }
  let run = 1
  const load = async (seconds: number, more: Partial<LoadOrder> = {}): Promise<LoadResult> => {
    const result = await loader.ask({ url: api.url, tokens, seconds, window: 20_000, run: run++, lines: UNIT, ...more })
    if (result.failed > 0) throw new Error(`${result.failed} requests were not taken in.`)
    return result
  }
  const ours = async (seconds: number): Promise<void> => {
    const cpu = meterCpu(pids)
    note(room, await load(seconds), cpu)
    for (const [name, pid] of Object.entries(pids)) room.ledger.note(`memory of ${name}`, 'MiB', residentMiB(pid))
  }
  const other = async (arm: 'raw' | 'plain', seconds: number): Promise<void> => {
    const { lists, seconds: spent } = await writer.ask({ arm, seconds, run: run++ })
    room.ledger.note(arm, 'lists/s', lists / spent)
  }
  const paced = async (seconds: number): Promise<void> => {
    const { receipts, verdicts } = await load(seconds, { pace: PACE, lines: 50 })
    room.ledger.note(`receipt at ${PACE} lists/s, p99`, 'ms', percentile(receipts, 0.99))
    room.ledger.note(`verdict at ${PACE} lists/s, p99`, 'ms', percentile(verdicts, 0.99))
  }
  // A JVM compiles what is busy for minutes: two of its CPU seconds in five at first, none at the end.
  const { warm, long, short, calm } = room.quick
    ? { warm: 30, long: 45, short: 10, calm: 10 }
    : { warm: 240, long: 120, short: 10, calm: 20 }
  room.say('warming up')
  await load(warm)
  await interleave(
    room,
    [
      ['raw', () => other('raw', short)],
      ['plain', () => other('plain', short)],
      ['ours', () => ours(long)],
      ['paced', () => paced(calm)],
    ],
    room.quick ? 1 : undefined,
  )
  await noteStore(room, engines, api.dataDir)
  await noteAccepting(room, () => load(ACCEPTING, { window: 1e9 }), worker.pid)
  room.ledger.noteShare('ours/raw', 'ours', 'raw')
  room.ledger.noteShare('ours/plain', 'ours', 'plain')
  room.ledger.mustReach('ours', PEAK, GOAL)
  room.ledger.mustReach('ours/raw', 0.45, 0.6)
  room.ledger.mustReach('ours/plain', 15)
  room.ledger.mustStayWithin(`receipt at ${PACE} lists/s, p99`, 150)
  room.ledger.mustStayWithin(`verdict at ${PACE} lists/s, p99`, 2_000)
  room.ledger.mustStayWithin('store', 3.5)
}

/** Lists a second of the calm arm. */
const PACE = 500

/** Seconds for which only the door works. Less than the time after which it sends senders away. */
const ACCEPTING = 6

/** The door alone: who applies stands still meanwhile, and works it off afterwards. */
async function noteAccepting({ ledger, say }: Room, load: () => Promise<LoadResult>, workerPid: number): Promise<void> {
  say('accepting only')
  process.kill(workerPid, 'SIGSTOP')
  const goOn = setTimeout(() => process.kill(workerPid, 'SIGCONT'), ACCEPTING * 1_000)
  const { taken } = await load().finally(() => clearTimeout(goOn))
  ledger.note('accepted, nothing else going on', 'lists/s', taken / ACCEPTING)
  ledger.mustReach('accepted, nothing else going on', 0, 20_000)
}

export const percentile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

export const residentMiB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024

/** The firms and the entrustments of the agents; everything else comes through the door. */
export async function fill({ env }: Engines): Promise<void> {
  const driver = neo4j.driver(env.NEO4J_URI, neo4j.auth.basic(env.NEO4J_USER, env.NEO4J_PASSWORD))
  try {
    await migrate(driver)
    const rows = [PLATFORMS, MERCHANTS, PAYERS, CARRIERS, AGENTS].flat().map((uscc) => [uscc, enterpriseIdOf(uscc)])
    await driver.executeQuery(
      `UNWIND $rows AS r CREATE (:Enterprise {id: r[1], canonical: r[1], uscc: r[0], kind: 'TRADER', registration: 'FILED', district: '9901', flags: []})`,
      { rows },
    )
    await driver.executeQuery(
      `UNWIND $agents AS a UNWIND $merchants AS m CREATE (:Entrustment {key: m + '|' + a, validFrom: '2020-01-01'})`,
      { agents: AGENTS, merchants: MERCHANTS },
    )
  } finally {
    await driver.close()
  }
}

export async function tokensOf(dataDir: string): Promise<Record<string, string>> {
  const { tokenKey } = await readKeys(dataDir)
  const senders = [PLATFORMS, PAYERS, CARRIERS, AGENTS].flat()
  const signed = senders.map(async (party) => {
    const caller = {
      audience: 'platform',
      subject: `gateway-${party.toLowerCase()}`,
      districts: [],
      party,
      bureau: '',
    } as const
    return [party, await signToken(tokenKey, caller, 1)] as const
  })
  return Object.fromEntries(await Promise.all(signed))
}

interface Program<Order, Result> {
  pid: number
  ask(order: Order): Promise<Result>
}

/** A process of its own, whose cost is told apart. */
export function program<Order, Result>(room: Room, name: string, { env }: Engines): Program<Order, Result> {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const child: ChildProcess = fork(file, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    detached: true,
  })
  room.roster.add(name, child.pid!)
  return {
    pid: child.pid!,
    ask: (order) =>
      new Promise((resolve, reject) => {
        const gone = (code: number | null) => reject(new Error(`${name} ended with code ${code}.`))
        child.once('exit', gone)
        child.once('message', (result) => {
          child.off('exit', gone)
          resolve(result as Result)
        })
        child.send(order as object)
      }),
  }
}

function note(
  { ledger }: Room,
  { lists, seconds, sent, matchedAfter, backlog }: LoadResult,
  cpu: ReturnType<typeof meterCpu>,
): void {
  ledger.note('ours', 'lists/s', sent / matchedAfter)
  ledger.note('ours, while sending', 'lists/s', lists / seconds)
  ledger.note('backlog at most', 'lists', Math.max(...backlog))
  ledger.spend('ours', cpu.look(), { unit: 'list', amount: sent })
}

/** What the whole run has left on the disk, by the list; the log of transactions is rotated away and not counted. */
async function noteStore({ ledger }: Room, { env, dir }: Engines, dataDir: string): Promise<void> {
  const driver = neo4j.driver(env.NEO4J_URI, neo4j.auth.basic(env.NEO4J_USER, env.NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
  })
  const { records } = await driver.executeQuery('MATCH (i:Inventory) RETURN count(i)').finally(() => undefined)
  await driver.executeQuery('CALL db.checkpoint()').catch(() => undefined)
  await driver.close()
  const lists = records[0]!.get(0) as number
  ledger.note('store', 'KB/list', sizeOf(join(dir, 'neo4j', 'data', 'databases')) / 1024 / lists)
  ledger.note('archive', 'KB/list', sizeOf(join(dataDir, 'archive')) / 1024 / lists)
}

const sizeOf = (dir: string): number =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
