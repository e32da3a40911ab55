/** How long the worlds take into an empty graph, by the command that people use. */
import { fileURLToPath } from 'node:url'
import { startChild } from '../engines/child.ts'
import type { Engines } from '../engines/both.ts'
import { openDriver } from '../graph/driver.ts'
import type { Size } from '../world/plan.ts'
import { type Bench, interleave, meterCpu, type Room } from './harness.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export const seed: Bench = async (room) => {
  const sizes: Size[] = room.quick ? ['small'] : ['small', 'medium']
  const arms = sizes.map((size): [string, () => Promise<void>] => [`${size} world`, () => load(room, size)])
  await interleave(room, arms, room.quick ? 2 : undefined)
  room.ledger.mustStayWithin('small world', 15)
}

async function load(room: Room, size: Size): Promise<void> {
  const engines = await room.startEngines()
  try {
    const { seconds, cpu } = await runSeeder(room, engines, size)
    const nodes = await countNodes(engines)
    const arm = `${size} world`
    room.ledger.note(arm, 's', seconds)
    room.ledger.note(`${arm}, by the second`, 'nodes/s', nodes / seconds)
    room.ledger.spend(arm, cpu, { unit: '1,000 nodes', amount: nodes / 1000 })
  } finally {
    await engines.stop()
  }
}

async function runSeeder(room: Room, { env, neo4j, redis }: Engines, size: Size) {
  const begun = performance.now()
  const seeder = await startChild({
    name: 'seeder',
    command: process.execPath,
    args: ['--import', 'tsx', `${root}world/seed.ts`, '--size', size],
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
    roster: room.roster,
  })
  const meter = meterCpu({ seeder: seeder.pid, java: neo4j.pid, redis: redis.pid })
  const timer = setInterval(() => meter.look(), 50)
  const end = await seeder.exited
  clearInterval(timer)
  if (end !== 'code 0') throw new Error(`The seed of the ${size} world ended with ${end}.`)
  return { seconds: (performance.now() - begun) / 1000, cpu: meter.look() }
}

async function countNodes({ env }: Engines): Promise<number> {
  const driver = openDriver({ uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD })
  try {
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n)', {}, { database: 'neo4j' })
    return Number(records[0]!.get(0))
  } finally {
    await driver.close()
  }
}
