/**
 * Pictures over HTTP, with token, scope, consent and audit: three hops around ordinary enterprises of the medium world,
 * and one around a platform on which a million sell.
 */
import { readKeys } from '../access/keys.ts'
import { signToken } from '../access/token.ts'
import type { Engines } from '../engines/both.ts'
import { openDriver } from '../graph/driver.ts'
import { migrate } from '../graph/migrations.ts'
import { DISTRICTS } from '../world/code.ts'
import { enterpriseAt } from '../world/enterprise.ts'
import { planOf } from '../world/plan.ts'
import { seedIfEmpty } from '../world/seed.ts'
import { type Bench, type Generator, interleave, meterCpu, type Room, startApi, startGenerator } from './harness.ts'

const QUERY = `query Picture($around: String!, $hops: Int!) {
  network(around: $around, hops: $hops) {
    nodes { id kind name hops uscc grade violations identifierKind expand }
    ties { id kind from to role shareBp votesBp validFrom validTo count fen }
    groups { of kind way count countIsExact expand }
    truncated { code at message messageZh }
  }
}`

/** Asked about in turn. */
const ENTERPRISES = 300
const HUB = '91990199900000000X'
const SLICE = 20_000

interface Asked {
  arm: string
  bodies: string[]
  /** Milliseconds within which 95 of a hundred have to be answered. */
  most: number
}

export const network: Bench = async (room) => {
  const engines = await room.startEngines()
  const usccs = await fill(room, engines)
  const api = await startApi(room, engines, { CLOCK: '2026-03-02' })
  const { tokenKey } = await readKeys(api.dataDir)
  // Two districts of eight: for every far end of a link the scope has to be looked at.
  const officer = { audience: 'officer', subject: 'bench', districts: ['9901', '9902'], party: '', bureau: '' } as const
  const headers = { authorization: `Bearer ${await signToken(tokenKey, officer, 1)}` }
  const asked: Asked[] = [
    { arm: 'three hops', bodies: usccs.map((around) => bodyOf(around, 3)), most: 100 },
    { arm: 'a hub', bodies: [bodyOf(HUB, 1)], most: 200 },
  ]
  const url = `${api.url}/graphql`
  for (const each of asked) await noteSizes(room, url, headers, each)
  const generator = startGenerator(room)
  const seconds = room.quick ? 2 : 5
  room.say('warming up')
  for (const { bodies } of asked)
    await generator.fire({ url, headers, bodies, parallel: 4, seconds: room.quick ? 5 : 20 })
  const arms = asked.flatMap(({ arm, bodies }) =>
    [1, 4].map((parallel): [string, () => Promise<void>] => [
      `${arm} at ${parallel}`,
      () =>
        measure(
          room,
          engines,
          api.pid,
          generator,
          { url, headers, bodies, parallel, seconds },
          `${arm} at ${parallel}`,
        ),
    ]),
  )
  await interleave(room, arms, room.quick ? 3 : undefined)
  // The generator tells no 95th; what holds of more holds of fewer.
  for (const { arm, most } of asked) room.ledger.mustStayWithin(`${arm} at 1, p97.5`, most)
}

const bodyOf = (around: string, hops: number) => JSON.stringify({ query: QUERY, variables: { around, hops } })

/** The world, consents for its districts, and a platform with its million. @returns credit codes of ordinary enterprises */
async function fill(room: Room, { env }: Engines): Promise<string[]> {
  const driver = openDriver({ uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD })
  const size = room.quick ? 'small' : 'medium'
  const links = room.quick ? 100_000 : 1_000_000
  try {
    room.say(`loading the ${size} world`)
    await migrate(driver)
    await seedIfEmpty(driver, size)
    await driver.executeQuery(CONSENTS, { districts: DISTRICTS })
    room.say(`and a platform with ${links.toLocaleString('en')} links`)
    await driver.executeQuery(PLATFORM, { uscc: HUB })
    for (let from = 0; from < links; from += SLICE)
      await driver.executeQuery(SELL, { uscc: HUB, from, to: from + SLICE - 1 })
  } finally {
    await driver.close()
  }
  const plan = planOf(size)
  const { first, count } = plan.block('TRADER')
  const step = Math.max(1, Math.floor(count / (ENTERPRISES * 4)))
  return Array.from({ length: Math.floor(count / step) }, (_, i) => enterpriseAt(plan, first + i * step))
    .filter(({ district }) => district === '9901' || district === '9902')
    .slice(0, ENTERPRISES)
    .map(({ uscc }) => uscc)
}

const CONSENTS = `UNWIND $districts AS of
CREATE (:Consent {id: of, of: of, purpose: 'LINK_ANALYSIS', principal: of, document: of, validFrom: '2026-01-01',
  recordedBy: 'bench', recordedAt: '2026-01-01T00:00:00.000+08:00'})`

const PLATFORM = `CREATE (:Enterprise {id: 'EBENCHPLATFORM000', uscc: $uscc, canonical: 'EBENCHPLATFORM000', district: '9901',
  name: '测量平台', kind: 'PLATFORM', registration: 'REGISTERED', registeredOn: '2015-09-22', flags: []})`

/** Everybody sells there under many numbers: what a hub costs is its links, not who stands at their far ends. */
const SELL = `MATCH (p:Enterprise {uscc: $uscc})
MATCH (e:Enterprise) WHERE e.id <> p.id WITH p, collect(e) AS everybody
UNWIND range(toInteger($from), toInteger($to)) AS i
WITH p, everybody[i % size(everybody)] AS e, i
CREATE (e)-[:TRADES_ON {key: 'bench|' + toString(i), months: '2026-01:1:' + toString(i), first: '2026-01', last: '2026-01', count: 1, fen: i}]->(p)`

/** What is asked for, so that a figure can be judged. @throws Error for an answer that is none */
async function noteSizes({ ledger }: Room, url: string, headers: Record<string, string>, { arm, bodies }: Asked) {
  for (const body of bodies) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
    const { data, errors } = (await response.json()) as any
    if (!data?.network) throw new Error(`A picture of ${arm} was not answered: ${JSON.stringify(errors ?? data)}`)
    ledger.note(`${arm}, nodes`, 'nodes', data.network.nodes.length)
    ledger.note(`${arm}, links`, 'links', data.network.ties.length)
  }
}

async function measure(
  { ledger }: Room,
  { neo4j, redis }: Engines,
  node: number,
  generator: Generator,
  load: Parameters<Generator['fire']>[0],
  arm: string,
): Promise<void> {
  const cpu = meterCpu({ node, java: neo4j.pid, redis: redis.pid, generator: generator.pid })
  const fired = await generator.fire(load)
  if (fired.failed > 0) throw new Error(`${fired.failed} requests of ${arm} were not answered.`)
  ledger.spend(arm, cpu.look(), { unit: 'request', amount: fired.requests })
  ledger.note(arm, 'req/s', fired.requests / fired.seconds)
  ledger.note(`${arm}, p50`, 'ms', fired.p50)
  ledger.note(`${arm}, p97.5`, 'ms', fired.p97)
}
