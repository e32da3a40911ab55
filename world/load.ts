import { randomUUID } from 'node:crypto'
import neo4j, { type Driver, type Session } from 'neo4j-driver'
import { type DocumentNoun, propertiesOf } from '../graph/document.ts'
import { inventoryDocument } from '../graph/inventory.ts'
import { orderDocument } from '../graph/order.ts'
import { paymentDocument } from '../graph/payment.ts'
import { waybillDocument } from '../graph/waybill.ts'
import { DEMO_INSTANT } from './calendar.ts'
import { CASE_SLOTS } from './case.ts'
import type { Chunk, Kind, Value } from './chunk.ts'
import { SETTLED } from './parcel.ts'
import type { Size } from './plan.ts'
import { world } from './world.ts'

/** How far the load has come: rows of a kind that are stored. */
export interface Progress {
  kind: Kind
  rows: number
}

export type Report = (progress: Progress) => void

/** A reason not to load, in one sentence for whoever asked. */
export class SeedRefused extends Error {}

/**
 * Loads the world into an empty graph whose constraints exist. The event that every fact names as its `seq` is
 * written first and marked BEGUN, and marked DONE when the last row is stored: a graph that says BEGUN holds half a
 * world, and seed.ts knows what to do with it.
 *
 * @throws SeedRefused when the graph holds an enterprise or an event already, or another seeder has taken this one
 * for dead.
 */
export async function loadWorld(driver: Driver, size: Size, report: Report = () => {}): Promise<void> {
  const mark = await begin(driver, size)
  const rows = new Map<Kind, number>()
  const stored = ({ kind, rows: slice }: Chunk) => {
    rows.set(kind, (rows.get(kind) ?? 0) + slice.length)
    report({ kind, rows: rows.get(kind)! })
  }
  try {
    await storeAll(driver, mark, size, stored)
  } catch (err) {
    // Said aloud, it need not be waited for; if even that fails, the silence will tell.
    await giveUp(driver, mark).catch(() => {})
    throw err
  }
  await finish(driver, mark)
}

async function storeAll(driver: Driver, mark: Mark, size: Size, stored: (chunk: Chunk) => void): Promise<void> {
  const lanes = new Lanes(driver)
  let beatenAt = performance.now()
  try {
    for (const chunk of world(size)) {
      await lanes.take(chunk.kind, (session) => write(session, chunk, mark.seq).then(() => stored(chunk)))
      if (performance.now() - beatenAt < BEAT_MS) continue
      beatenAt = performance.now()
      await beat(driver, mark)
    }
    await lanes.settle()
  } finally {
    await lanes.close()
  }
}

/** The seeder says this often that it lives; see DEAD_AFTER_MS in seed.ts. */
const BEAT_MS = 2_000

/** Which load this is: `owner` tells two seeders with the same number apart. */
interface Mark {
  seq: number
  owner: string
}

async function begin(driver: Driver, size: Size): Promise<Mark> {
  const owner = randomUUID()
  const session = driver.session({ database: 'neo4j' })
  try {
    return await session.executeWrite(async (tx) => {
      // The number is taken first because that locks the sequence: of two who begin at once, the second sees the first.
      const taken = await tx.run(`MATCH (s:Sequence {name: 'event'}) SET s.value = s.value + 1 RETURN s.value AS seq`)
      if (taken.records.length === 0) throw new SeedRefused('The graph has no sequences yet; run its migrations first.')
      const seq = Number(taken.records[0]!.get('seq'))
      const held = await tx.run('RETURN EXISTS { MATCH (:Enterprise) } OR EXISTS { MATCH (:Event) } AS held')
      if (held.records[0]!.get('held'))
        throw new SeedRefused('The graph is not empty; the world is loaded into an empty one only.')
      await tx.run(CREATE_MARK, { seq: neo4j.int(seq), at: DEMO_INSTANT, size, owner })
      return { seq, owner }
    })
  } finally {
    await session.close()
  }
}

const CREATE_MARK = `
CREATE (:Event {
  seq: $seq, kind: 'SEEDED', subjects: [], at: $at, size: $size, state: 'BEGUN', beat: timestamp(), owner: $owner
})`

const beat = (driver: Driver, mark: Mark) =>
  touch(driver, mark, 'MATCH (e:Event {seq: $seq, owner: $owner}) SET e.beat = timestamp() RETURN e.seq')

const giveUp = (driver: Driver, mark: Mark) =>
  touch(driver, mark, 'MATCH (e:Event {seq: $seq, owner: $owner}) SET e.beat = 0 RETURN e.seq')

const finish = (driver: Driver, mark: Mark) =>
  touch(
    driver,
    mark,
    `MATCH (e:Event {seq: $seq, owner: $owner}) SET e.state = 'DONE' REMOVE e.beat, e.owner RETURN e.seq`,
  )

async function touch(driver: Driver, { seq, owner }: Mark, text: string): Promise<void> {
  const { records } = await driver.executeQuery(text, { seq: neo4j.int(seq), owner }, { database: 'neo4j' })
  if (records.length === 0)
    throw new SeedRefused('Another seeder has taken over, because this one stood still for too long.')
}

async function write(session: Session, { kind, rows }: Chunk, seq: number): Promise<void> {
  const parameters = { rows: rows.map(sent), seq: neo4j.int(seq) }
  await session.executeWrite((tx) => tx.run(STATEMENTS[kind], parameters))
}

/** A bare JavaScript number would be stored as a float. */
function sent(value: Value): unknown {
  if (Array.isArray(value)) return value.map(sent)
  if (typeof value !== 'number') return value
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number.`)
  return neo4j.int(value)
}

/** Three connections write side by side; a kind waits until the one before it is stored. */
class Lanes {
  readonly #sessions: Session[]
  readonly #free: Session[]
  readonly #running = new Set<Promise<void>>()
  #kind: Kind | null = null
  #failure: Error | null = null

  constructor(driver: Driver) {
    this.#sessions = Array.from({ length: 3 }, () => driver.session({ database: 'neo4j' }))
    this.#free = [...this.#sessions]
  }

  /** Returns when the work has begun. */
  async take(kind: Kind, work: (session: Session) => Promise<void>): Promise<void> {
    if (kind !== this.#kind) await this.settle()
    this.#kind = kind
    while (this.#free.length === 0) await Promise.race(this.#running)
    this.#rethrow()
    const session = this.#free.pop()!
    const run = work(session)
      .catch((err: Error) => void (this.#failure ??= err))
      .finally(() => {
        this.#free.push(session)
        this.#running.delete(run)
      })
    this.#running.add(run)
  }

  async settle(): Promise<void> {
    await Promise.all(this.#running)
    this.#rethrow()
  }

  #rethrow(): void {
    if (this.#failure) throw this.#failure
  }

  async close(): Promise<void> {
    await Promise.all(this.#running)
    await Promise.all(this.#sessions.map((session) => session.close()))
  }
}

/** An edge that is a fact: `$from` and `$to` are its ends, and its own properties stand at r[2] and after. */
const edgeText = (from: string, to: string, type: string, says: readonly string[] = []): string => {
  const own = says.map((property, at) => `${property}: r[${at + 2}], `).join('')
  const n = says.length + 2
  return `UNWIND $rows AS r
MATCH ${from}
MATCH ${to}
CREATE (a)-[:${type} {
  ${own}validFrom: r[${n}], validTo: r[${n + 1}], seq: $seq, source: r[${n + 2}], authority: r[${n + 3}]
}]->(b)`
}

/** The properties of a document `d` that came through the door, and what the match has left on it. */
const slotsOf = (noun: DocumentNoun, more: readonly string[] = []): string =>
  [...propertiesOf(noun), ...more].map((name, at) => `${name}: d[${at}]`).join(', ')

const dealingsText = (type: string): string => `UNWIND $rows AS r
MATCH (a:Enterprise {uscc: r[0]})
MATCH (b:Enterprise {uscc: r[1]})
CREATE (a)-[:${type} {key: r[0] + '|' + r[1], months: r[2], first: r[3], last: r[4], count: r[5], fen: r[6]}]->(b)`

const PERSON = '(a:Person {key: r[0]})'
const OWNER = '(a:Enterprise {id: r[0]})'
const OWNED = '(b:Enterprise {id: r[1]})'
const IDENTIFIER = '(b:Identifier {key: r[1]})'

/** What stands at which place of a row. Nothing is merged: the graph was empty. */
const STATEMENTS: Record<Kind, string> = {
  enterprise: `UNWIND $rows AS r
CREATE (:Enterprise {
  id: r[0], uscc: r[1], registrationCode: r[2], canonical: r[0], district: r[3], name: r[4], nameEn: r[5],
  kind: r[6], registration: r[7], registeredOn: r[8], flags: []
})`,

  person: 'UNWIND $rows AS r CREATE (:Person {key: r[0], name: r[1]})',

  identifier: 'UNWIND $rows AS r CREATE (:Identifier {key: r[0], kind: r[1], value: r[2]})',

  serves: edgeText(PERSON, OWNED, 'SERVES', ['role']),
  personOwns: edgeText(PERSON, OWNED, 'OWNS', ['shareBp']),
  owns: edgeText(OWNER, OWNED, 'OWNS', ['shareBp', 'votesBp']),
  branchOf: edgeText(OWNER, OWNED, 'BRANCH_OF'),
  succeeds: edgeText(OWNER, OWNED, 'SUCCEEDS'),
  uses: edgeText(OWNER, IDENTIFIER, 'USES'),

  violation: `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[1]})
CREATE (v:Violation {
  key: r[0], number: r[2], version: r[3], kind: r[4], state: r[5], act: r[6], decidedOn: r[7],
  fineFen: r[8], confiscatedFen: r[9], dueOn: r[10], paidOn: r[11], owedFen: r[12],
  selfDisclosed: r[13], withoutIntent: r[14],
  validFrom: r[7], seq: $seq, until: CASE WHEN r[15] THEN $seq END, source: r[2], authority: r[16],
  hash: r[17]
})
CREATE (v)-[:COMMITTED_BY]->(e)`,

  declaration: `UNWIND $rows AS r
MATCH (owner:Enterprise {id: r[1]})
MATCH (declarant:Enterprise {id: r[2]})
CREATE (d:Declaration {
  key: r[0], current: r[0], number: r[0], byOwner: r[3], byDeclarant: r[2] + '|' + r[7] + '|' + r[0],
  byPort: r[1] + '|' + r[5] + '|' + r[7] + '|' + r[0],
  byAmount: r[1] + '|' + right('000000000000000' + toString(r[8]), 16) + '|' + r[0],
  direction: r[4], port: r[5], tradeMode: r[6], declaredOn: r[7],
  totalFen: r[8], currency: 'CNY', uncleared: CASE WHEN r[9] THEN r[0] END,
  validFrom: r[7], seq: $seq, source: r[0], authority: r[5], hash: r[11]
})
CREATE (d)-[:FOR]->(owner)
CREATE (d)-[:DECLARED_BY]->(declarant)
FOREACH (i IN r[10] | CREATE (d)-[:LISTS]->(:Item {
  key: i[0], line: i[1], hsCode: i[2], name: i[3], quantity: i[4], unit: i[5], totalFen: i[6], origin: i[7],
  byChapter: CASE WHEN none(j IN r[10] WHERE j[1] < i[1] AND left(j[2], 2) = left(i[2], 2))
    THEN r[1] + '|' + left(i[2], 2) + '|' + r[7] + '|' + r[0] END,
  byOrigin: CASE WHEN none(j IN r[10] WHERE j[1] < i[1] AND j[7] = i[7])
    THEN r[1] + '|' + i[7] + '|' + r[7] + '|' + r[0] END
}))`,

  entrustment: `UNWIND $rows AS r
CREATE (:Entrustment {key: r[0], validFrom: r[1], seq: $seq, source: r[2], authority: r[3]})`,

  // Documents of one order know of each other once their list has come.
  parcel: `UNWIND $rows AS r
MATCH (platform:Enterprise {uscc: r[0]})
MATCH (merchant:Enterprise {uscc: r[1]})
MATCH (payer:Enterprise {uscc: r[2]})
MATCH (carrier:Enterprise {uscc: r[3]})
MATCH (agent:Enterprise {uscc: r[4]})
WITH r[5] AS d, r[6] AS payments, r[7] AS waybills, r[8] AS lists, platform, merchant, payer, carrier, agent
CREATE (o:Order {${slotsOf(orderDocument)}})
CREATE (o)-[:SOLD_ON]->(platform)
CREATE (o)-[:SOLD_BY]->(merchant)
FOREACH (d IN payments |
  CREATE (p:Payment {${slotsOf(paymentDocument)}})-[:PAID_THROUGH]->(payer)
  FOREACH (_ IN lists | CREATE (p)-[:PAID]->(o)))
FOREACH (d IN waybills |
  CREATE (w:Waybill {${slotsOf(waybillDocument)}})-[:CARRIED_BY]->(carrier)
  FOREACH (_ IN lists | CREATE (w)-[:SHIPPED]->(o)))
FOREACH (d IN lists |
  CREATE (i:Inventory {${slotsOf(inventoryDocument, SETTLED)}, acceptedSeq: $seq})-[:COVERS]->(o)
  CREATE (i)-[:DECLARED_BY]->(agent)
  CREATE (i)-[:GUARANTEED_BY]->(platform))`,

  tradesOn: dealingsText('TRADES_ON'),
  shipsWith: dealingsText('SHIPS_WITH'),
  paysBy: dealingsText('PAYS_BY'),

  quota: 'UNWIND $rows AS r CREATE (:Quota {key: r[0], usedFen: r[1]})',

  tally: `UNWIND $rows AS r
CREATE (:Tally {
  key: r[0], enterprise: r[1], month: r[2], declarations: r[3], declared: r[4], orders: r[5], orderFen: r[6],
  lists: r[7], disagreeing: r[8], identityDisagreeing: r[9], corrections: 0, inspections: 0, inspectionHits: 0
})`,

  decision: `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[1]})
CREATE (d:Decision {
  no: r[0], state: r[2], grade: r[3], pack: r[4], ground: r[5], noticeServedOn: r[6], defence: r[7],
  effectiveOn: r[8], servedOn: r[8], decidedOn: r[8], proposedBy: r[9], agreedBy: r[10], proposedAt: r[11], agreedAt: r[15],
  kind: r[16], of: r[17], evidence: r[18],
  validFrom: r[8], seq: $seq, source: r[0], authority: r[14]
})
CREATE (g:Grade {
  id: r[13], code: r[3], pack: r[4], validFrom: r[8], validTo: r[12], seq: $seq, source: r[0], authority: r[14]
})
CREATE (d)-[:ABOUT]->(e)
CREATE (d)-[:FOUNDS]->(g)
CREATE (g)-[:OF]->(e)`,

  investigation: `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[0]})
CREATE (:Investigation {
  key: r[1], current: r[2], authority: r[3], number: r[4], kind: r[5], openedOn: r[6], selfDisclosed: false, hash: r[7],
  validFrom: r[6], seq: $seq, source: r[2]
})-[:OF]->(e)`,

  case: `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[0]})
OPTIONAL MATCH (made:Decision {no: r[4]})
CREATE (c:Case {${CASE_SLOTS.map((name, at) => `${name}: r[1][${at}]`).join(', ')}, count: size(r[2]), seq: $seq})
CREATE (c)-[:ABOUT]->(e)
FOREACH (s IN r[2] | CREATE (:CaseStep {
  key: s[0], kind: s[1], on: s[2], by: s[3], at: s[4], words: s[5], adopted: s[6], seq: $seq
})-[:OF]->(c))
FOREACH (d IN r[3] | CREATE (p:Decision {
  no: d[0], state: 'PROPOSED', kind: 'FINDING', grade: 'DISHONEST', pack: d[1], ground: d[2], evidence: d[3],
  noticeServedOn: d[4], defence: d[5], effectiveOn: d[6], proposedBy: d[7], proposedAt: d[8]
})-[:ABOUT]->(e) CREATE (p)-[:IN]->(c))
FOREACH (_ IN CASE WHEN made IS NULL THEN [] ELSE [1] END | CREATE (made)-[:IN]->(c))`,

  agreement: `UNWIND $rows AS r
CREATE (a:Agreement {
  id: r[0], bureau: r[1], purpose: r[2], fields: r[3],
  validFrom: r[4], validTo: r[5], seq: $seq, source: r[0], authority: 'GACC'
})
CREATE (:Approval {id: r[6], validFrom: r[4], validTo: r[5], seq: $seq, source: r[6], authority: 'GACC'})-[:UNDER]->(a)`,

  standing: `UNWIND $rows AS r
CREATE (:Standing {key: r[0], stale: $seq})`,
}
