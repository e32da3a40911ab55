/**
 * Who hangs together and who owns whom, of a nation: 2 million enterprises and 5 million links on arrays, as the link job has
 * them once they are read; and, apart from it, how long reading takes.
 */
import neo4j, { type Driver } from 'neo4j-driver'
import { readLinks } from '../graph/component.ts'
import { openDriver, openGraph } from '../graph/driver.ts'
import { migrate } from '../graph/migrations.ts'
import { commandsOf } from '../rules/command.ts'
import { communitiesOf, componentsOf, LinkGraph } from '../rules/component.ts'
import { ownersFrom, ownersOf } from '../rules/owners.ts'
import { holdingsOf, isCycle, membersOf, partsOf } from '../rules/stake.ts'
import { type Bench, interleave, type Room } from './harness.ts'

interface Size {
  enterprises: number
  links: number
  /** Read from a graph; on arrays there are as many as the order of things asks for. */
  stored: number
  rounds: number
}

const QUARTER = 0.25
const DAY = '2026-03-02'

export const components: Bench = async (room) => {
  const size: Size = room.quick
    ? { enterprises: 200_000, links: 500_000, stored: 20_000, rounds: 3 }
    : { enterprises: 2_000_000, links: 5_000_000, stored: 400_000, rounds: 5 }
  const nation = nationOf(size)
  await interleave(room, [['on arrays', async () => measure(room, nation, size)]], size.rounds)
  await measureReading(room, size)
  room.ledger.mustStayWithin('components and ownership, together', room.quick ? 3 : 15)
}

/** Links as the job has them: places of enterprises first, then of people and of what is shared. */
interface Nation {
  nodes: number
  from: Int32Array
  to: Int32Array
  holder: Int32Array
  held: Int32Array
  shareBp: Uint16Array
}

/** Whole numbers below a bound; the same every time. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const REACH = 400

/**
 * Six links in ten are holdings: two of three by people, the others by firms nearby, of whom some are held back by those they
 * hold, so that there are chains, lattices and circles. The rest are phones and addresses that a few share. No firm's holders
 * hold more than the whole of it.
 */
function nationOf({ enterprises, links }: Size): Nation {
  const draw = drawing(7)
  const holdings = Math.floor(links * 0.6)
  const nodes = enterprises * 2 + Math.floor(enterprises / 3)
  const nation: Nation = {
    nodes,
    from: new Int32Array(links),
    to: new Int32Array(links),
    holder: new Int32Array(holdings),
    held: new Int32Array(holdings),
    shareBp: new Uint16Array(holdings),
  }
  const left = new Uint16Array(enterprises).fill(10_000)
  for (let at = 0; at < holdings; at++) {
    const { holder, held } = drawHolding(nation, at, enterprises, draw)
    const shareBp = Math.min(left[held]!, 500 + draw(60) * 100)
    left[held]! -= shareBp
    nation.holder[at] = nation.from[at] = holder
    nation.held[at] = nation.to[at] = held
    nation.shareBp[at] = shareBp
  }
  const things = Math.floor(enterprises / 3)
  for (let at = holdings; at < links; at++) {
    nation.from[at] = draw(enterprises)
    nation.to[at] = 2 * enterprises + draw(things)
  }
  return nation
}

function drawHolding(nation: Nation, at: number, enterprises: number, draw: (below: number) => number) {
  if (draw(3) > 0) return { holder: enterprises + draw(enterprises), held: draw(enterprises) }
  const before = Math.max(0, at - 1 - draw(1_000))
  const [holder, held] = [nation.holder[before]!, nation.held[before]!]
  if (at > 0 && holder < enterprises && draw(20) === 0) return { holder: held, held: holder }
  const firm = 1 + draw(enterprises - 1)
  return { holder: Math.max(0, firm - 1 - draw(REACH)), held: firm }
}

function measure({ ledger }: Room, nation: Nation, size: Size): void {
  const { nodes, from, to } = nation
  let together = 0
  const timed = <T>(name: string, work: () => T): T => {
    const begun = performance.now()
    const done = work()
    const seconds = (performance.now() - begun) / 1000
    ledger.note(name, 's', seconds)
    together += seconds
    return done
  }
  const component = timed('components', () => componentsOf(nodes, { from, to }))
  const holdings = timed('holdings, sorted', () => holdingsOf(nodes, nation))
  const parts = timed('parts that hold each other', () => partsOf(holdings))
  const owners = timed('owners, followed', () => ownersOf(holdings, parts))
  const found = timed('owners from a quarter, exact', () => ownersFrom(holdings, owners, QUARTER))
  const commands = timed('control by votes', () => commandsOf(nodes, { ...nation, votesBp: nation.shareBp }))
  ledger.note('components and ownership, together', 's', together)
  timed('communities, besides', () => communitiesOf(nodes, { from, to }, component))
  tell(ledger, { component, parts, holdings, found, commands, size })
}

interface Told {
  component: Int32Array
  parts: ReturnType<typeof partsOf>
  holdings: ReturnType<typeof holdingsOf>
  found: ReturnType<typeof ownersFrom>
  commands: ReturnType<typeof commandsOf>
  size: Size
}

/** How much there was to find: a figure says nothing about a graph without it. */
function tell(ledger: Room['ledger'], { component, parts, holdings, found, commands, size }: Told): void {
  const sizes = new Int32Array(component.length)
  for (const root of component) sizes[root]! += 1
  let [cycles, inCycles, controlled] = [0, 0, 0]
  for (let part = 0; part < parts.count; part++) {
    const members = membersOf(parts, part)
    if (!isCycle(holdings, members)) continue
    cycles += 1
    inCycles += members.length
  }
  for (let node = 0; node < size.enterprises; node++) if (commands.head[node] !== node) controlled += 1
  ledger.note(
    'components of more than one',
    'n',
    sizes.reduce((sum, count) => sum + Number(count > 1), 0),
  )
  ledger.note('cycles', 'n', cycles)
  ledger.note('firms in cycles', 'n', inCycles)
  ledger.note('firms under control', 'n', controlled)
  ledger.note('owners from a quarter', 'n', found.answers.length)
  ledger.note('firms solved anew, exactly', 'n', found.anew)
  ledger.note('firms behind cycles without an answer', 'n', found.untold)
}

const CREATE_FIRMS = `UNWIND range($from, $to - 1) AS n
CREATE (:Enterprise {id: 'E' + right('00000000' + toString(n), 8), uscc: 'U' + toString(n), registration: 'REGISTERED'})
CREATE (:Person {key: 'P' + toString(n)})
FOREACH (_ IN CASE WHEN n % 3 = 0 THEN [1] ELSE [] END | CREATE (:Identifier {key: 'I' + toString(n / 3)}))`

const holdingsBy = (holder: string): string => `UNWIND $rows AS r
MATCH (h:${holder}) MATCH (e:Enterprise {id: r[1]})
CREATE (h)-[:OWNS {shareBp: r[2], validFrom: '2020-01-01'}]->(e)`

const CREATE_HOLDINGS_BY_PEOPLE = holdingsBy('Person {key: r[0]}')
const CREATE_HOLDINGS_BY_FIRMS = holdingsBy('Enterprise {id: r[0]}')

const CREATE_USES = `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[0]}) MATCH (i:Identifier {key: r[1]}) CREATE (e)-[:USES {validFrom: '2020-01-01'}]->(i)`

const AT_ONCE = 5_000

/** The same kind of nation in a graph, smaller, and read as the job reads it: one stream of pages into arrays. */
async function measureReading(room: Room, size: Size): Promise<void> {
  const engines = await room.startEngines()
  const address = { uri: engines.env.NEO4J_URI, user: engines.env.NEO4J_USER, password: engines.env.NEO4J_PASSWORD }
  const driver = openDriver(address)
  const graph = openGraph(address)
  try {
    await migrate(driver)
    const stored = {
      ...size,
      enterprises: size.stored,
      links: Math.floor((size.stored / size.enterprises) * size.links),
    }
    await store(driver, nationOf(stored), stored.enterprises)
    await interleave(
      room,
      [
        [
          'reading',
          async () => {
            const begun = performance.now()
            const links = new LinkGraph()
            for await (const firms of readLinks(graph, DAY)) for (const firm of firms) links.add(firm)
            const seconds = (performance.now() - begun) / 1000
            room.ledger.note('reading, firms and their links into arrays', 'firms/s', stored.enterprises / seconds)
            room.ledger.note('reading, of 2 million by that', 's', (seconds / stored.enterprises) * 2_000_000)
          },
        ],
      ],
      size.rounds,
    )
  } finally {
    await Promise.all([driver.close(), graph.close()])
  }
}

async function store(driver: Driver, nation: Nation, enterprises: number): Promise<void> {
  const run = (text: string, parameters: object) => driver.executeQuery(text, parameters, { database: 'neo4j' })
  const createAll = async (text: string, rows: unknown[]): Promise<void> => {
    for (let at = 0; at < rows.length; at += AT_ONCE) await run(text, { rows: rows.slice(at, at + AT_ONCE) })
  }
  for (let from = 0; from < enterprises; from += AT_ONCE)
    await run(CREATE_FIRMS, { from: neo4j.int(from), to: neo4j.int(Math.min(enterprises, from + AT_ONCE)) })
  const firm = (place: number): string => `E${String(place).padStart(8, '0')}`
  const places = [...nation.holder.keys()]
  const byFirm = places.filter((at) => nation.holder[at]! < enterprises)
  const byPerson = places.filter((at) => nation.holder[at]! >= enterprises)
  const says = (at: number) => [firm(nation.held[at]!), neo4j.int(nation.shareBp[at]!)]
  await createAll(
    CREATE_HOLDINGS_BY_FIRMS,
    byFirm.map((at) => [firm(nation.holder[at]!), ...says(at)]),
  )
  await createAll(
    CREATE_HOLDINGS_BY_PEOPLE,
    byPerson.map((at) => [`P${nation.holder[at]! - enterprises}`, ...says(at)]),
  )
  const first = nation.holder.length
  const uses = Array.from({ length: nation.from.length - first }, (_, at) => [
    firm(nation.from[first + at]!),
    `I${nation.to[first + at]! - 2 * enterprises}`,
  ])
  await createAll(CREATE_USES, uses)
}
