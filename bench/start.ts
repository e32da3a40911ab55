/** The whole house as `npm start` brings it up: until it answers, and after Ctrl-C until it is gone. */
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeArchive } from '../engines/archive.ts'
import { type Child, startChild } from '../engines/child.ts'
import { obtainEngines, obtainNeo4j } from '../engines/obtain.ts'
import { isAlive, readProcesses } from '../engines/processes.mjs'
import { type Bench, cpuSoFar, freeUrl, interleave, isReady, type Room, until } from './harness.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export const start: Bench = async (room) => {
  // Kept with the engines and not with the data, so it is there for both starts unless Java is new.
  await makeArchive(await obtainNeo4j(room.say, { roster: room.roster }), room.roster)
  const arms: [string, () => Promise<void>][] = [
    ['cold and warm start', () => startTwice(room)],
    ['engines from a warm Maven repository', () => fetchEngines(room)],
  ]
  await interleave(room, arms, room.quick ? 1 : undefined)
  room.ledger.mustStayWithin('warm start to /readyz', 8)
  room.ledger.mustStayWithin('stop', 2)
}

async function startTwice(room: Room): Promise<void> {
  const dataDir = mkdtempSync(join(room.dir, 'data-'))
  await startOnce(room, 'cold start', dataDir)
  await startOnce(room, 'warm start', dataDir)
  rmSync(dataDir, { recursive: true, force: true })
}

async function startOnce(room: Room, arm: string, dataDir: string): Promise<void> {
  const { ledger } = room
  const { url, port } = await freeUrl()
  const log = join(room.dir, 'start.log')
  const begun = performance.now()
  const house = await startHouse(room, log, dataDir, port)
  const soon = (look: () => Promise<boolean>) => until(house, look).catch((err: Error) => failWith(err, log))
  await soon(() => isReady(url))
  ledger.note(`${arm} to /readyz`, 's', secondsSince(begun))
  await soon(async () => existsSync(join(dataDir, 'dev.json')))
  ledger.note(`${arm} to dev.json`, 's', secondsSince(begun))
  const processes = readProcesses(dataDir)
  const pids = Object.fromEntries(processes.map(({ name, pid }) => [name, pid]))
  ledger.spend(arm, cpuSoFar({ 'start.mjs': house.pid, ...pids }))
  const asked = performance.now()
  process.kill(house.pid, 'SIGINT')
  const end = await house.exited
  ledger.note('stop', 's', secondsSince(asked))
  const left = processes.filter(isAlive).map(({ name }) => name)
  if (end !== 'code 0' || left.length > 0)
    throw new Error(`Ctrl-C ended with ${end} and left ${left.join() || 'none'}.`)
}

async function startHouse(room: Room, log: string, dataDir: string, port: number): Promise<Child> {
  const out = openSync(log, 'w')
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir, PORT: String(port) }
  // Whoever runs the bench may have engines of his own set, and these are not what is measured.
  for (const name of ['NEO4J_URI', 'REDIS_URL', 'NODE_ENV', 'WORLD', 'CLOCK', 'LOG_LEVEL']) delete env[name]
  const command = { command: process.execPath, args: [join(root, 'start.mjs')], cwd: root }
  const stdio = ['ignore', out, out] as const
  const options = { name: 'start', ...command, stdio: [...stdio], env, roster: room.roster }
  return startChild(options).finally(() => closeSync(out))
}

/** The log goes with the room, so what it says is said now. */
function failWith(err: Error, log: string): never {
  throw new Error(`${err.message}\n${readFileSync(log, 'utf8')}`)
}

/** What of a first start is not the network: Maven resolves and copies, and every jar is checked. */
async function fetchEngines(room: Room): Promise<void> {
  const store = mkdtempSync(join(room.dir, 'engines-'))
  const begun = performance.now()
  await obtainEngines(() => {}, { store, roster: room.roster })
  room.ledger.note('engines from a warm Maven repository', 's', secondsSince(begun))
  rmSync(store, { recursive: true, force: true })
}

const secondsSince = (begun: number): number => (performance.now() - begun) / 1000
