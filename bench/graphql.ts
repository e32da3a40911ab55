/**
 * Ours beside the usual GraphQL layer for Neo4j, over HTTP, on the same database and with the same visible answer: a nested read
 * of about a thousand nodes, and a sorted connection with its total on hubs. Ours is the API as it is deployed, with token,
 * row scopes and the audit log on; the layer stands there twice, without authorisation and with it.
 */
import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { SignJWT } from 'jose'
import type { Engines } from '../engines/both.ts'
import { openDriver } from '../graph/driver.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { usccOf } from '../rules/code.ts'
import { type Bench, interleave, type Room, startGenerator, startListener } from './harness.ts'
import { ask, compare, DISTRICTS, fill, measure, requestsOf, type Side, startOurs, startRaw, warm } from './read.ts'

/** How many declarations a hub has. The layer collects all of them for each page, and is not asked about the large one. */
const SMALL_HUB = 20_000
const MIDDLE_HUB = 100_000
const LARGE_HUB = 1_000_000

const LAYER_NESTED = `query Read($usccs: [String!]!) {
  enterprises(where: { uscc: { in: $usccs } }) {
    uscc name kind
    declarations: declarationsConnection(first: 10, where: { node: { until: { eq: null } } }, sort: [{ node: { byOwner: DESC } }]) {
      edges { cursor node {
        number port declaredOn totalFen
        items: itemsConnection(first: 10, sort: [{ node: { key: DESC } }]) {
          edges { cursor node { line hsCode name quantity unit totalFen } }
          pageInfo { hasNextPage endCursor }
        }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

const HUB_PAGE = `totalCount edges { cursor node { number port declaredOn totalFen } } pageInfo { hasNextPage endCursor }`
const OUR_HUB = `query Hub($uscc: String!) { enterprise(uscc: $uscc) { uscc declarations(first: 20) { ${HUB_PAGE} } } }`
const LAYER_HUB = `query Hub($uscc: String!) { enterprises(where: { uscc: { eq: $uscc } }) { uscc
  declarations: declarationsConnection(first: 20, where: { node: { until: { eq: null } } }, sort: [{ node: { byOwner: DESC } }]) { ${HUB_PAGE} } } }`
const POINT = `query Point($uscc: String!) { enterprise(uscc: $uscc) { uscc name kind district registeredOn } }`

export const graphql: Bench = async (room) => {
  const engines = await room.startEngines()
  const usccs = await fill(room, engines)
  const small = await createHub(room, engines, 1, SMALL_HUB)
  const middle = await createHub(room, engines, 2, MIDDLE_HUB)
  const hubs = { small, middle, large: room.quick ? middle : await createHub(room, engines, 3, LARGE_HUB) }
  const ours = await startOurs(room, engines, usccs)
  const raw = await startRaw(room, engines, usccs)
  const open = await startLayer(room, engines, 'layer', usccs, null)
  const authorised = await startLayer(room, engines, 'layer with authorisation', usccs, randomBytes(32).toString('hex'))
  const layers = [open, authorised]
  await compare(ours, raw)
  for (const layer of layers) await compareAnswers(ours, layer, hubs)
  const generator = startGenerator(room)
  const seconds = room.quick ? 2 : 5
  room.say('warming up')
  const sides = [ours, raw, ...layers]
  for (const side of sides) await warm(generator, side, room.quick ? 60 : 400)
  const hubSides = [
    { ...hubOf(ours, OUR_HUB, hubs.small), name: 'ours, small hub' },
    { ...hubOf(ours, OUR_HUB, hubs.large), name: 'ours, large hub' },
    ...layers.map((layer) => ({ ...hubOf(layer, LAYER_HUB, hubs.small), name: `${layer.name}, small hub` })),
  ]
  for (const side of hubSides) await warm(generator, side, room.quick ? 60 : 200)
  const points = { ...ours, name: 'ours, point read', bodies: usccs.map((uscc) => bodyOf(POINT, { uscc })) }
  await warm(generator, points, 200)
  const arms: [Side, number][] = [
    ...sides.map((side): [Side, number] => [side, 4]),
    ...[ours, raw].map((side): [Side, number] => [side, 16]),
    ...hubSides.map((side): [Side, number] => [side, 4]),
    [points, 4],
  ]
  const run = ([side, parallel]: [Side, number]): [string, () => Promise<void>] => [
    `${side.name} at ${parallel}`,
    () => measure(room, engines, generator, side, parallel, seconds),
  ]
  await interleave(room, arms.map(run), room.quick ? 3 : undefined)
  for (const layer of layers)
    await timeOnce(room, hubOf(layer, LAYER_HUB, hubs.middle), `${layer.name}, hub of 100,000, one request`)
  for (const layer of layers) await compareAnswers(ours, layer, hubs)
  judge(room)
}

function judge({ ledger }: Room): void {
  const share = (name: string, arm: string, whole: string, least: number, goal?: number) => {
    ledger.noteShare(name, `${arm} at 4`, `${whole} at 4`)
    ledger.mustReach(name, least, goal)
  }
  // What is written by hand reached 3.3 to 4.4 times the layer, which is the ceiling.
  share('nested, ours/layer', 'ours', 'layer', 2.5, 3)
  share('nested, ours/layer with authorisation', 'ours', 'layer with authorisation', 2.5, 3)
  share('hub, ours/layer', 'ours, small hub', 'layer, small hub', 10, 14)
  share('hub, ours/layer with authorisation', 'ours, small hub', 'layer with authorisation, small hub', 10, 14)
  share('hub, large/small', 'ours, large hub', 'ours, small hub', 0.8, 1)
  share('nested, ours/raw at 4', 'ours', 'raw', 0.75, 0.95)
  ledger.noteShare('nested, ours/raw at 16', 'ours at 16', 'raw at 16')
  ledger.mustReach('nested, ours/raw at 16', 0.7, 0.95)
  ledger.mustStayWithin('ours, point read at 4, p99', 25)
  ledger.mustStayWithin('ours, large hub at 4, p99', 200)
}

interface Hub {
  uscc: string
}

/** A firm with that many declarations, written as the fact that each of them is would be. */
async function createHub(room: Room, { env }: Engines, place: number, edges: number): Promise<Hub> {
  room.say(`writing a hub of ${edges}`)
  const uscc = usccOf(`91${DISTRICTS[0]}99`, String(20_000_000 + place))
  const id = enterpriseIdOf(uscc)
  const driver = openDriver({ uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD })
  try {
    await driver.executeQuery(CREATE_HUB, { id, uscc, district: DISTRICTS[0]! })
    for (let from = 0; from < edges; from += AT_ONCE)
      await driver.executeQuery(CREATE_EDGES, { id, place, from, to: Math.min(edges, from + AT_ONCE) - 1 })
    await driver.executeQuery('CALL db.awaitIndexes(120)')
  } finally {
    await driver.close()
  }
  return { uscc }
}

const AT_ONCE = 20_000

const CREATE_HUB = `
CREATE (:Enterprise {id: $id, uscc: $uscc, canonical: $id, name: '枢纽', district: $district, kind: 'TRADER', registration: 'FILED',
  registeredOn: '2015-09-22', flags: []})`

const CREATE_EDGES = `
MATCH (e:Enterprise {id: $id})
UNWIND range(toInteger($from), toInteger($to)) AS i
WITH e, i, '9901' + toString(toInteger($place)) + right('0000000000' + toString(i), 13) AS number
CREATE (d:Declaration {key: 'hub|' + number, current: number, number: number, port: '9901', direction: 'IMPORT', tradeMode: '0110',
  declaredOn: '2026-01-' + right('0' + toString(i % 28 + 1), 2), totalFen: i, currency: 'CNY', version: 1,
  byOwner: e.id + '|2026-01-' + right('0' + toString(i % 28 + 1), 2) + '|' + number})-[:FOR]->(e)`

/** With a secret it filters by the districts of the token that it is sent. */
async function startLayer(
  room: Room,
  engines: Engines,
  name: string,
  usccs: string[],
  secret: string | null,
): Promise<Side> {
  const env = secret === null ? {} : { AUTHORISED: secret }
  const layer = await startListener(room, 'graphql-layer', engines, { env, ready: answers })
  const bodies = requestsOf(usccs).map((some) => bodyOf(LAYER_NESTED, { usccs: some }))
  const headers: Record<string, string> = secret === null ? {} : { authorization: `Bearer ${await tokenBy(secret)}` }
  return { name, process: layer, url: layer.url, headers, bodies }
}

const tokenBy = (secret: string) =>
  new SignJWT({ districts: DISTRICTS }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(secret))

const bodyOf = (query: string, variables: object): string => JSON.stringify({ query, variables })

async function answers(url: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: bodyOf('{ __typename }', {}) }).catch(
    () => undefined,
  )
  await response?.body?.cancel()
  return response?.status === 200
}

const hubOf = (side: Side, query: string, { uscc }: Hub): Side => ({ ...side, bodies: [bodyOf(query, { uscc })] })

/** What grows with the hub is asked once: a window of it would hold no request. */
async function timeOnce({ ledger }: Room, side: Side, arm: string): Promise<void> {
  const begun = performance.now()
  await ask(side, side.bodies[0]!)
  ledger.note(arm, 'ms', performance.now() - begun)
}

/**
 * @throws Error when the two do not show the same. Ids apart, which ours makes global; the order of the enterprises, which the
 * layer leaves open; and a total beyond a thousand, which ours says is one of more.
 */
async function compareAnswers(ours: Side, layer: Side, hubs: { small: Hub }): Promise<void> {
  for (const [i, body] of ours.bodies.entries())
    expectSame(await ask(ours, body), await ask(layer, layer.bodies[i]!), `request ${i}`)
  const [one, other] = [hubOf(ours, OUR_HUB, hubs.small), hubOf(layer, LAYER_HUB, hubs.small)]
  expectSame(await ask(one, one.bodies[0]!), await ask(other, other.bodies[0]!), 'the hub')
}

function expectSame(one: unknown, other: unknown, what: string): void {
  const [left, right] = [visibleIn(one), visibleIn(other)]
  if (isDeepStrictEqual(left, right)) return
  throw new Error(
    `The answers to ${what} differ: ${[left, right].map((each) => JSON.stringify(each).slice(0, 400)).join(' / ')}`,
  )
}

interface Answer {
  data?: { enterprise?: { uscc: string }; enterprises?: { uscc: string }[] }
  errors?: unknown
}

function visibleIn(answer: unknown): unknown {
  const { data, errors } = answer as Answer
  if (errors || !data) throw new Error(JSON.stringify(errors))
  const found = data.enterprises ?? [data.enterprise!]
  const shown = JSON.parse(JSON.stringify(found), (key, value: unknown) =>
    key === 'id' ? undefined : key === 'totalCount' ? Math.min(value as number, 1_000) : value,
  ) as { uscc: string }[]
  return shown.sort((one, other) => (one.uscc < other.uscc ? -1 : 1))
}
