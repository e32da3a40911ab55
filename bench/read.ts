/**
 * A nested read of about a thousand nodes, over HTTP: the API as it is deployed against the same answer by hand. The
 * share says what tokens, scopes, audit, cursors and GraphQL cost together.
 */
import { isDeepStrictEqual } from 'node:util'
import { readKeys } from '../access/keys.ts'
import { signToken } from '../access/token.ts'
import type { Engines } from '../engines/both.ts'
import { applyDeclarations } from '../graph/declaration.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { openDriver, openGraph } from '../graph/driver.ts'
import { migrate } from '../graph/migrations.ts'
import { declarationNumberOf, usccOf } from '../rules/code.ts'
import type { DeclarationRow } from '../rules/declaration.ts'
import { factJudge } from '../rules/fact.ts'
import { seedIfEmpty } from '../world/seed.ts'
import {
  type Bench,
  type Generator,
  type Http,
  interleave,
  meterCpu,
  type Room,
  startApi,
  startGenerator,
  startListener,
} from './harness.ts'

/** Enterprises of one request; each has more declarations, and these more items, than a page shows. */
const TOGETHER = 10
const ENTERPRISES = 200
const DECLARATIONS = 12
const ITEMS = 12
export const DISTRICTS = ['9901', '9902']

const QUERY = `query Read($usccs: [String!]!) {
  enterprises(usccs: $usccs) {
    id uscc name kind
    declarations(first: 10) {
      edges { cursor node {
        id number port declaredOn totalFen
        items(first: 10) {
          edges { cursor node { line hsCode name quantity unit totalFen } }
          pageInfo { hasNextPage endCursor }
        }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

/** One server and what it is asked; the bench `graphql` asks a third one the same. */
export interface Side {
  name: string
  process: Http
  url: string
  headers: Record<string, string>
  bodies: string[]
}

export const read: Bench = async (room) => {
  const engines = await room.startEngines()
  const usccs = await fill(room, engines)
  const ours = await startOurs(room, engines, usccs)
  const raw = await startRaw(room, engines, usccs)
  await compare(ours, raw)
  const generator = startGenerator(room)
  const seconds = room.quick ? 2 : 5
  room.say('warming up')
  for (const side of [ours, raw]) await warm(generator, side, room.quick ? 100 : 600)
  const arms = [4, 16].flatMap((parallel) =>
    [ours, raw].map((side): [string, () => Promise<void>] => [
      `${side.name} at ${parallel}`,
      () => measure(room, engines, generator, side, parallel, seconds),
    ]),
  )
  await interleave(room, arms, room.quick ? 3 : undefined)
  await compare(ours, raw)
  for (const parallel of [4, 16]) {
    room.ledger.noteShare(`ours/raw at ${parallel}`, `ours at ${parallel}`, `raw at ${parallel}`)
    room.ledger.mustReach(`ours/raw at ${parallel}`, 0.7, 0.95)
  }
}

/** The world, so that indexes and labels have their real size, and the rows that are asked for. */
export async function fill(room: Room, { env }: Engines): Promise<string[]> {
  const address = { uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD }
  const driver = openDriver(address)
  const graph = openGraph(address)
  const size = room.quick ? 'small' : 'medium'
  try {
    room.say(`loading the ${size} world`)
    await migrate(driver)
    await seedIfEmpty(driver, size)
    const firms = Array.from({ length: ENTERPRISES }, (_, i) => firmAt(i))
    await driver.executeQuery(CREATE_FIRMS, {
      rows: firms.map(({ id, uscc, name, district }) => [id, uscc, name, district]),
    })
    for (const firm of firms) await graph.write((tx) => applyDeclarations(tx, declarationsOf(firm), RECORDING))
    return firms.map(({ uscc }) => uscc)
  } finally {
    await Promise.all([driver.close(), graph.close()])
  }
}

const RECORDING = { source: 'bench', authority: DISTRICTS[0]!, judge: factJudge }

const CREATE_FIRMS = `
UNWIND $rows AS r
CREATE (:Enterprise {
  id: r[0], uscc: r[1], canonical: r[0], name: r[2], district: r[3], kind: 'TRADER', registration: 'FILED',
  registeredOn: '2015-09-22', flags: []
})`

interface Firm {
  id: string
  uscc: string
  name: string
  district: string
  index: number
}

function firmAt(index: number): Firm {
  const district = DISTRICTS[index % DISTRICTS.length]!
  // The world's codes have 00 where these have 99, so the two never meet.
  const uscc = usccOf(`91${district}99`, String(10_000_000 + index))
  return { id: enterpriseIdOf(uscc), uscc, name: `测量进出口有限公司${index}`, district, index }
}

function declarationsOf({ uscc, district, index }: Firm): DeclarationRow[] {
  return Array.from({ length: DECLARATIONS }, (_, at) => {
    const number = declarationNumberOf(district, 2026, 'IMPORT', 900_000_000 + index * DECLARATIONS + at)
    const items = Array.from({ length: ITEMS }, (_, line) => ({
      hsCode: String(3_304_990_000 + line),
      name: `护肤品套装，第${line + 1}项`,
      quantity: `${line + 1}.5`,
      unit: '035',
      totalFen: 880_000 + line,
      origin: '410',
    }))
    return {
      number,
      ownerUscc: uscc,
      declarantUscc: null,
      version: 1,
      direction: 'IMPORT',
      tradeMode: '0110',
      declaredOn: `2026-01-${String(at + 10)}`,
      items,
      hash: number,
      order: `0001|${number}`,
    }
  })
}

/** Every request asks for other enterprises than the one before it. */
export function requestsOf(usccs: string[]): string[][] {
  return Array.from({ length: usccs.length / TOGETHER }, (_, i) => usccs.slice(i * TOGETHER, (i + 1) * TOGETHER))
}

export async function startOurs(room: Room, engines: Engines, usccs: string[]): Promise<Side> {
  const api = await startApi(room, engines)
  const { tokenKey } = await readKeys(api.dataDir)
  // Sees two districts and no others: the row scope has to be looked at for every enterprise.
  const officer = { audience: 'officer', subject: 'bench', districts: DISTRICTS, party: '', bureau: '' } as const
  return {
    name: 'ours',
    process: api,
    url: `${api.url}/graphql`,
    headers: { authorization: `Bearer ${await signToken(tokenKey, officer, 1)}` },
    bodies: requestsOf(usccs).map((some) => JSON.stringify({ query: QUERY, variables: { usccs: some } })),
  }
}

export async function startRaw(room: Room, engines: Engines, usccs: string[]): Promise<Side> {
  const raw = await startListener(room, 'read-raw', engines)
  const bodies = requestsOf(usccs).map((some) => JSON.stringify({ usccs: some }))
  return { name: 'raw', process: raw, url: `${raw.url}/read`, headers: {}, bodies }
}

/** @throws Error when the two do not say the same, cursors apart. */
export async function compare(ours: Side, raw: Side): Promise<void> {
  for (const [i, body] of ours.bodies.entries()) {
    const [one, other] = [await ask(ours, body), await ask(raw, raw.bodies[i]!)]
    if (!isDeepStrictEqual(one, other)) throw new Error(`The arms of request ${i} differ: ${firstWords(one, other)}`)
    const nodes = JSON.stringify(one).match(/"cursor"/g)?.length
    if (nodes !== TOGETHER * 10 * 11) throw new Error(`Request ${i} was answered with ${nodes} edges.`)
  }
}

const firstWords = (...answers: unknown[]): string =>
  answers.map((answer) => JSON.stringify(answer).slice(0, 300)).join(' / ')

export async function ask({ url, headers }: Side, body: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  // Ours carry a MAC and theirs do not, but both have one in every place.
  return JSON.parse(await response.text(), (key, value: unknown) =>
    (key === 'cursor' || key === 'endCursor') && typeof value === 'string' ? 'a cursor' : value,
  )
}

/** Until both sides and the JVM have compiled what they run: a matter of requests and not of seconds. */
export async function warm(generator: Generator, { url, headers, bodies }: Side, requests: number): Promise<void> {
  for (let answered = 0; answered < requests;) {
    const fired = await generator.fire({ url, headers, bodies, parallel: 16, seconds: 2 })
    answered += fired.requests
  }
}

export async function measure(
  { ledger }: Room,
  { neo4j, redis }: Engines,
  generator: Generator,
  { name, process, url, headers, bodies }: Side,
  parallel: number,
  seconds: number,
): Promise<void> {
  const arm = `${name} at ${parallel}`
  const cpu = meterCpu({ node: process.pid, java: neo4j.pid, redis: redis.pid, generator: generator.pid })
  const fired = await generator.fire({ url, headers, bodies, parallel, seconds })
  if (fired.failed > 0) throw new Error(`${fired.failed} requests of ${arm} were not answered.`)
  ledger.spend(arm, cpu.look(), { unit: 'request', amount: fired.requests })
  ledger.note(arm, 'req/s', fired.requests / fired.seconds)
  ledger.note(`${arm}, p50`, 'ms', fired.p50)
  ledger.note(`${arm}, p99`, 'ms', fired.p99)
}
