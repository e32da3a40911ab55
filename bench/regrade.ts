/**
 * Everybody assessed anew, against only reading what that takes and writing what comes of it, and against doing it one by
 * one; the rules alone; and how long news takes until it is in an assessment.
 */
import neo4j, { type Driver } from 'neo4j-driver'
import { pino } from 'pino'
import { readKeys } from '../access/keys.ts'
import { signToken } from '../access/token.ts'
import { clockOf } from '../clock.ts'
import type { Engines } from '../engines/both.ts'
import { startService } from '../engines/service.ts'
import { type Graph, openDriver, openGraph } from '../graph/driver.ts'
import { findDossiers } from '../graph/dossier.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { migrate } from '../graph/migrations.ts'
import { startRegradeRun } from '../graph/regrade-run.ts'
import type { Assessed } from '../graph/standing.ts'
import { assessAll, type Occasion, regrade as regradeStale } from '../jobs/regrade.ts'
import { regradeEverybody } from '../jobs/regrade-run.ts'
import type { Workshop } from '../jobs/workshop.ts'
import { assess, computeGrade } from '../rules/assessment.ts'
import { declarationNumberOf } from '../rules/code.ts'
import { dossierText, factsOn, MONTH_WIDTH, type MonthSlots, readDossier } from '../rules/dossier.ts'
import type { EnterpriseFacts } from '../rules/facts.ts'
import { packInForce } from '../rules/law-pack.ts'
import { quietGrade } from '../rules/quiet.ts'
import { type Bench, type Http, interleave, meterCpu, type Room, startApi } from './harness.ts'
import { fill, percentile, program, residentMiB, tokensOf } from './intake.ts'
import type { LoadOrder, LoadResult } from './intake-load.ts'
import { MERCHANTS, OPEN, unitAt } from './intake-parcels.ts'
import { type Citizen, citizenAt, DAY, standingOf } from './regrade-population.ts'

const NATION = 2_000_000
/** Every so many have an outcome that is not that of today's numbers. */
const CHANGES_EVERY = 50
const FORMER = 'SOMETHING ELSE'

interface Size {
  everybody: number
  /** Of whom the graph holds what the dossier was read from. */
  whole: number
  rounds: number
  seconds: number
}

export const regrade: Bench = async (room) => {
  const size = room.quick
    ? { everybody: 100_000, whole: 2_000, rounds: 3, seconds: 15 }
    : { everybody: 1_000_000, whole: 20_000, rounds: 5, seconds: 60 }
  const engines = await room.startEngines()
  const address = { uri: engines.env.NEO4J_URI, user: engines.env.NEO4J_USER, password: engines.env.NEO4J_PASSWORD }
  const driver = openDriver(address)
  const graph = openGraph(address)
  const workshop = { graph, clock: clockOf(DAY), wakeUp: () => undefined, log: pino({ level: 'warn' }) }
  try {
    await migrate(driver)
    await populate(room, driver, workshop, size)
    measureKernel(room, size)
    await checkKept(graph, size)
    const changed = await changesOf(workshop, size)
    await runOnce(workshop)
    await interleave(
      room,
      [
        ['raw', () => measureRaw(room, engines, driver, changed, size)],
        ['ours', () => measureOurs(room, engines, driver, workshop, size)],
      ],
      size.rounds,
    )
    await measureLoop(room, driver, size)
    await measureStale(room, driver, workshop, size)
    await measureNews(room, engines, driver, size)
    judge(room)
  } finally {
    await Promise.all([driver.close(), graph.close()])
  }
}

function judge({ ledger }: Room): void {
  ledger.noteShare('ours/raw', 'ours', 'raw stream and write')
  ledger.mustStayWithin('ours/raw', 1.5)
  ledger.mustStayWithin('ours, the nation’s 2 million', 60)
  ledger.mustReach('ours/loop', 20)
  ledger.mustReach('kernel, traces off', 1_000_000)
  ledger.mustReach('kernel, traces on', 100_000)
  ledger.mustStayWithin('memory that a run takes, at most', 400)
  ledger.mustStayWithin(`news at ${PACE} lists/s, p99`, 2_000)
}

// What is there before.

const occasionNow = (): Occasion => ({ asOf: DAY, pack: packInForce(DAY)!, recordedAt: `${DAY}T08:00:00.000+08:00` })

/** By the job's own hand; nobody is read, for all are kept. */
const assessedOf = (citizens: Citizen[], workshop: Workshop): Promise<Assessed[]> =>
  assessAll(
    workshop,
    citizens.map((citizen) => standingOf(citizen, null, null)),
    occasionNow(),
  )

const CREATE_STANDINGS = `UNWIND $rows AS r
CREATE (:Enterprise {id: r[0], uscc: r[1], canonical: r[0], kind: r[2], registration: 'FILED', district: '9902',
  registeredOn: r[3], flags: []})
CREATE (:Standing {key: r[0], assessedSeq: 1, outcome: r[4], due: r[5], dossier: r[6], computedGrade: 'REGULAR'})`

const CREATE_TALLIES = `UNWIND $rows AS r
CREATE (:Tally {key: r[0], enterprise: r[1], month: r[2], declarations: r[3], declared: r[4], corrections: r[5],
  inspections: r[6], inspectionHits: r[7], lists: r[8], disagreeing: r[9], identityDisagreeing: r[10], orders: 0, orderFen: 0})`

const CREATE_VIOLATIONS = `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[0]})
CREATE (e)<-[:COMMITTED_BY]-(:Violation {key: r[1], kind: r[2], state: r[3], decidedOn: r[4], fineFen: r[5], dueOn: r[6],
  owedFen: r[7], seq: 1})`

const CREATE_GRADES = `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[0]})
CREATE (d:Decision {no: r[0], state: 'ISSUED', kind: 'CERTIFICATION', grade: r[1], ground: [], effectiveOn: r[2], seq: 1}),
  (d)-[:ABOUT]->(e), (d)-[:FOUNDS]->(:Grade {id: r[0], code: r[1], validFrom: r[2], seq: 1})-[:OF]->(e)`

const AT_ONCE = 2_000

async function populate(room: Room, driver: Driver, workshop: Workshop, { everybody, whole }: Size): Promise<void> {
  room.say(`writing ${everybody} enterprises`)
  const lanes = new Set<Promise<unknown>>()
  for (let first = 0; first < everybody; first += AT_ONCE) {
    const citizens = Array.from({ length: Math.min(AT_ONCE, everybody - first) }, (_, i) => citizenAt(first + i))
    const assessed = await assessedOf(citizens, workshop)
    const lane = storeCitizens(driver, citizens, assessed, first, whole).finally(() => lanes.delete(lane))
    lanes.add(lane)
    if (lanes.size >= 3) await Promise.race(lanes)
    if (first % 200_000 === 0) room.say(`  ${first}`)
  }
  await Promise.all(lanes)
  // As if their links had been read: a nation's first reading of them is the bench `components`, and not news.
  await driver.executeQuery("MATCH (c:Sequence {name: 'component'}) SET c.value = 1", {}, { database: 'neo4j' })
}

async function storeCitizens(
  driver: Driver,
  citizens: Citizen[],
  assessed: Assessed[],
  first: number,
  whole: number,
): Promise<void> {
  const standings = citizens.map(({ id, uscc, dossier, text }, i) => {
    const { outcome, due } = assessed[i]!
    const [kind, registeredOn] = dossier.slots
    return [id, uscc, kind, registeredOn, isChange(first + i) ? FORMER : outcome, due, text]
  })
  await run(driver, CREATE_STANDINGS, standings)
  const known = citizens.slice(0, Math.max(0, whole - first))
  for (let at = 0; at < known.length; at += 500) await storeWhole(driver, known.slice(at, at + 500))
}

async function storeWhole(driver: Driver, citizens: Citizen[]): Promise<void> {
  const of = <T>(slots: (citizen: Citizen) => T[]) => citizens.flatMap(slots)
  await run(
    driver,
    CREATE_TALLIES,
    of(({ id, dossier }) =>
      monthsIn(dossier.months).map(([month, ...counts]) => {
        const name = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
        return [`${id}|${name}`, id, name, ...counts.map((count) => neo4j.int(count))]
      }),
    ),
  )
  await run(
    driver,
    CREATE_VIOLATIONS,
    of(({ id, dossier }) =>
      dossier.slots[8].map(([key, kind, state, decidedOn, , , fineFen, , dueOn, , owedFen]) => [
        ...[id, key, kind, state, decidedOn, neo4j.int(fineFen), dueOn, neo4j.int(owedFen)],
      ]),
    ),
  )
  await run(
    driver,
    CREATE_GRADES,
    of(({ id, dossier }) => dossier.slots[3].map(([code, from]) => [id, code, from])),
  )
}

const monthsIn = (months: readonly number[]): MonthSlots[] =>
  Array.from({ length: months.length / MONTH_WIDTH }, (_, i) =>
    months.slice(i * MONTH_WIDTH, (i + 1) * MONTH_WIDTH),
  ) as unknown as MonthSlots[]

const isChange = (index: number): boolean => index % CHANGES_EVERY === 3

const run = (driver: Driver, text: string, rows: unknown[]): Promise<unknown> =>
  rows.length ? driver.executeQuery(text, { rows }, { database: 'neo4j' }) : Promise.resolve()

/** @throws Error when what is kept is not what the graph says. */
async function checkKept(graph: Graph, { whole }: Size): Promise<void> {
  const citizens = Array.from({ length: whole }, (_, i) => citizenAt(i))
  for (let at = 0; at < whole; at += 1_000) {
    const some = citizens.slice(at, at + 1_000)
    const found = await findDossiers(graph, { enterprises: some.map(({ id }) => id), since: 2025 })
    for (const [i, dossier] of found.entries())
      if (dossierText(dossier) !== some[i]!.text)
        throw new Error(`The graph says ${dossierText(dossier)}, and kept is ${some[i]!.text}`)
  }
}

// The rules alone.

function measureKernel({ ledger, quick, say }: Room, { everybody }: Size): void {
  say('the rules alone')
  const pack = packInForce(DAY)!
  const texts = Array.from({ length: Math.min(everybody, 100_000) }, (_, i) => citizenAt(i))
  const timed = (arm: string, work: () => number): void => {
    work()
    for (let round = 0; round < (quick ? 3 : 5); round++) {
      const begun = performance.now()
      const done = work()
      ledger.note(arm, '1/s', (done * 1_000) / (performance.now() - begun))
    }
  }
  let facts: EnterpriseFacts[] = []
  timed('facts of a day from what is kept', () => {
    facts = texts.map(({ id, text }) => factsOn(readDossier(id, text), DAY, 'REGULAR'))
    return facts.length
  })
  const penalised = facts.filter(({ violations }) => violations.length > 0)
  let said = 0
  const grade = (some: EnterpriseFacts[]) => {
    for (const each of some) if ((quietGrade(each, pack) ?? computeGrade(each, pack)) === 'DISHONEST') said++
    return some.length
  }
  timed('kernel, traces off', () => grade(facts))
  timed('kernel, traces off, of those with penalties', () => grade(penalised))
  timed('kernel, traces on', () => {
    for (const each of facts) said += assess(each, pack).signals.length
    return facts.length
  })
  if (said === 0) throw new Error('No rule of the pack has spoken.')
}

// Ours, and only reading and writing.

const RESET = `MATCH (s:Standing) WHERE s.key IN $keys SET s.outcome = $former`

async function reset(driver: Driver, { everybody }: Size): Promise<void> {
  const keys: string[] = []
  for (let index = 0; index < everybody; index++) if (isChange(index)) keys.push(citizenAt(index).id)
  for (let at = 0; at < keys.length; at += 5_000)
    await driver.executeQuery(RESET, { keys: keys.slice(at, at + 5_000), former: FORMER }, { database: 'neo4j' })
}

async function runOnce(workshop: Workshop): Promise<number> {
  const pack = packInForce(DAY)!
  const run = { id: `R${performance.now()}`, pack: pack.id, packHash: pack.hash, asOf: DAY }
  const startedAt = workshop.clock.now()
  await startRegradeRun(workshop.graph, { ...run, startedBy: 'bench', startedAt }, { all: true })
  const begun = performance.now()
  await regradeEverybody(workshop)
  return (performance.now() - begun) / 1_000
}

async function measureOurs(
  { ledger }: Room,
  engines: Engines,
  driver: Driver,
  workshop: Workshop,
  size: Size,
): Promise<void> {
  await reset(driver, size)
  const { everybody } = size
  const before = residentMiB(process.pid)
  let most = before
  const look = setInterval(() => (most = Math.max(most, residentMiB(process.pid))), 50)
  const cpu = meterCpu({ node: process.pid, java: engines.neo4j.pid })
  const seconds = await runOnce(workshop)
  clearInterval(look)
  await checkRun(driver, size)
  ledger.spend('ours', cpu.look(), { unit: '1,000 enterprises', amount: everybody / 1_000 })
  ledger.note('ours', 's', seconds)
  ledger.note('ours, by the second', '1/s', everybody / seconds)
  ledger.note('ours, the nation’s 2 million', 's', (seconds * NATION) / everybody)
  ledger.note('memory that a run takes, at most', 'MiB', most - before)
}

async function checkRun(driver: Driver, { everybody }: Size): Promise<void> {
  const { records } = await driver.executeQuery(
    'MATCH (r:RegradeRun) RETURN r.state, r.assessed, r.changed ORDER BY r.startedAt DESC LIMIT 1',
    {},
    { database: 'neo4j' },
  )
  const [state, assessed, changed] = [...records[0]!.values()] as [string, number, number]
  if (
    state !== 'DONE' ||
    assessed < everybody ||
    changed !== Math.floor((everybody + CHANGES_EVERY - 4) / CHANGES_EVERY)
  )
    throw new Error(`A run is ${state}, has looked at ${assessed} and changed ${changed}.`)
}

/** What a run has to write, ready to be written. */
async function changesOf(workshop: Workshop, { everybody }: Size): Promise<unknown[][]> {
  const rows: unknown[][] = []
  for (let first = 3; first < everybody; first += CHANGES_EVERY * 1_000) {
    const citizens: Citizen[] = []
    for (let i = first; i < Math.min(everybody, first + CHANGES_EVERY * 1_000); i += CHANGES_EVERY)
      citizens.push(citizenAt(i))
    for (const { former, changed, outcome, due } of await assessedOf(citizens, workshop))
      rows.push([former.enterprise, outcome, due, ...Object.values(changed!)])
  }
  return rows
}

const STREAM = `MATCH (s:Standing)
RETURN s.key, s.stale, s.assessedSeq, s.outcome, s.due, s.band, s.bandSince, s.assessment, s.dossier`

const NAMES = [
  ...['id', 'enterprise', 'asOf', 'pack', 'packHash', 'engine', 'computedGrade', 'signals', 'indications', 'inputs'],
  ...['inputsHash', 'trace', 'outcome', 'recordedAt'],
]
const WRITE = `UNWIND $rows AS r
MATCH (s:Standing {key: r[0]}) SET s.outcome = r[1], s.due = r[2], s.assessment = r[3]
WITH r MATCH (e:Enterprise {id: r[0]})
CREATE (:Assessment {${NAMES.map((name, i) => `${name}: r[${i + 3}]`).join(', ')}})-[:OF]->(e)`

async function measureRaw(
  { ledger }: Room,
  engines: Engines,
  driver: Driver,
  changes: unknown[][],
  { everybody }: Size,
): Promise<void> {
  // Ids of its own in every round: what was said before is part of the next one's id, and ours has to write them all.
  const round = `RAW${Math.floor(performance.now())}`
  const changed = changes.map((row) => [...row.slice(0, 3), `${round}${row[3] as string}`, ...row.slice(4)])
  const cpu = meterCpu({ node: process.pid, java: engines.neo4j.pid })
  const begun = performance.now()
  const rows = await streamAll(driver)
  const read = (performance.now() - begun) / 1_000
  if (rows < everybody) throw new Error(`${rows} rows were read.`)
  for (let at = 0; at < changed.length; at += 1_000) await run(driver, WRITE, changed.slice(at, at + 1_000))
  const all = (performance.now() - begun) / 1_000
  ledger.spend('raw', cpu.look(), { unit: '1,000 enterprises', amount: everybody / 1_000 })
  ledger.note('raw stream', 's', read)
  ledger.note('raw write', 's', all - read)
  ledger.note('raw stream and write', 's', all)
  const ids = changed.map((row) => row[3])
  for (let at = 0; at < ids.length; at += 5_000)
    await driver.executeQuery(
      'UNWIND $ids AS id MATCH (a:Assessment {id: id}) DETACH DELETE a',
      { ids: ids.slice(at, at + 5_000) },
      { database: 'neo4j' },
    )
}

function streamAll(driver: Driver): Promise<number> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: 'READ', fetchSize: 5_000 })
  let rows = 0
  return new Promise<number>((resolve, reject) => {
    session.run(STREAM).subscribe({ onNext: () => rows++, onCompleted: () => resolve(rows), onError: reject })
  }).finally(() => session.close())
}

// One by one.

const ONE = 'MATCH (s:Standing {key: $id}) RETURN s.outcome, s.dossier'
const SET_ONE = 'MATCH (s:Standing {key: $id}) SET s.outcome = $outcome, s.due = $due'

async function measureLoop({ ledger, say }: Room, driver: Driver, { everybody, whole, rounds }: Size): Promise<void> {
  say('one by one')
  const workshop = { graph: null as unknown as Graph, log: pino({ level: 'silent' }) }
  const session = driver.session({ database: 'neo4j' })
  const begun = performance.now()
  for (let index = 0; index < whole; index++) {
    const citizen = citizenAt(index)
    const { records } = await session.executeRead((tx) => tx.run(ONE, { id: citizen.id }))
    const [outcome, dossier] = [...records[0]!.values()] as [string, string]
    const standing = { ...standingOf(citizen, outcome, null), dossier }
    const [assessed] = await assessAll(workshop, [standing], occasionNow())
    const { due } = assessed!
    await session.executeWrite((tx) => tx.run(SET_ONE, { id: citizen.id, outcome: assessed!.outcome, due }))
  }
  const seconds = ((performance.now() - begun) / 1_000) * (everybody / whole)
  await session.close()
  ledger.note(`loop, scaled from ${whole}`, 's', seconds)
  for (const ours of ledger.values('ours').slice(0, rounds)) ledger.note('ours/loop', 'times', seconds / ours)
}

/** As if something were new of each; the first page of nodes that is read comes from the disk. */
async function measureStale({ ledger, say }: Room, driver: Driver, workshop: Workshop, { whole }: Size): Promise<void> {
  say('from the graph')
  const keys = Array.from({ length: whole }, (_, i) => citizenAt(i).id)
  await driver.executeQuery(
    `UNWIND $keys AS k MATCH (s:Standing {key: k}) SET s.stale = 2`,
    { keys },
    { database: 'neo4j' },
  )
  const begun = performance.now()
  await regradeStale(workshop)
  ledger.note('from the graph', '1/s', (whole * 1_000) / (performance.now() - begun))
}

// News.

/** Lists a second while it comes. */
const PACE = 500

const RECORD = `mutation($input: RecordFactsInput!) { recordFacts(input: $input) {
  receipt { receiptNo } documents { userErrors { code field } } userErrors { code } } }`

async function measureNews(room: Room, engines: Engines, driver: Driver, { seconds }: Size): Promise<void> {
  room.say(`news at ${PACE} lists/s`)
  await fill(engines)
  const api = await startApi(room, engines, { CLOCK: DAY })
  const own = { DATA_DIR: api.dataDir, NODE_ENV: 'production', LOG_LEVEL: 'warn', CLOCK: DAY }
  await startService('worker', { ...process.env, ...engines.env, ...own }, room.roster)
  const tokens = await tokensOf(api.dataDir)
  const officer = await officerToken(api.dataDir)
  const loader = program<LoadOrder, LoadResult>(room, 'intake-load', engines)
  const order = { url: api.url, tokens, window: 20_000, lines: 50, pace: PACE }
  room.say('warming up')
  await loader.ask({ ...order, seconds: room.quick ? 20 : 120, run: 1 })
  const loading = loader.ask({ ...order, seconds, run: 2 })
  const reporter = new Reporter(api, driver, officer, tokens)
  const latencies = await reporter.tell(seconds)
  const { failed } = await loading
  if (failed > 0) throw new Error(`${failed} requests were not taken in.`)
  for (const [kind, values] of Object.entries(latencies)) {
    const sorted = values.sort((one, other) => one - other)
    room.ledger.note(`${kind} at ${PACE} lists/s, p50`, 'ms', percentile(sorted, 0.5))
    room.ledger.note(`${kind} at ${PACE} lists/s, p99`, 'ms', percentile(sorted, 0.99))
  }
  const all = Object.values(latencies)
    .flat()
    .sort((one, other) => one - other)
  room.ledger.note(`news at ${PACE} lists/s, p99`, 'ms', percentile(all, 0.99))
}

async function officerToken(dataDir: string): Promise<string> {
  const { tokenKey } = await readKeys(dataDir)
  const caller = { audience: 'officer', subject: 'bench', districts: ['9901'], party: '', bureau: '' } as const
  return signToken(tokenKey, caller, 1)
}

const KINDS = ['penalty', 'declaration', 'parcel'] as const
type Kind = (typeof KINDS)[number]

const COVERED = `MATCH (i:Inbox {receiptNo: $receiptNo}) OPTIONAL MATCH (s:Standing {key: $id})
RETURN i.appliedSeq IS NOT NULL AND s.assessedSeq >= i.appliedSeq`

/** Brings news about firms that the load is about as well, and looks until it is in an assessment. */
class Reporter {
  #serial = 0
  readonly #told: Record<Kind, number[]> = { penalty: [], declaration: [], parcel: [] }
  readonly #unit = unitAt(1_000)

  constructor(
    private readonly api: Http,
    private readonly driver: Driver,
    private readonly officer: string,
    private readonly tokens: Record<string, string>,
  ) {}

  async tell(seconds: number): Promise<Record<Kind, number[]>> {
    const end = performance.now() + seconds * 1_000
    const open: Promise<void>[] = []
    while (performance.now() < end) {
      for (const kind of KINDS) open.push(this.#follow(kind, this.#serial++))
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    await Promise.all(open)
    return this.#told
  }

  async #follow(kind: Kind, serial: number): Promise<void> {
    const merchant = MERCHANTS[(serial * 13) % MERCHANTS.length]!
    const { receiptNo, firm } =
      kind === 'parcel'
        ? await this.#push(serial)
        : { receiptNo: await this.#record(kind, serial, merchant), firm: merchant }
    const received = performance.now()
    while (!(await this.#isCovered(receiptNo, firm))) {
      if (performance.now() - received > 60_000) throw new Error(`A ${kind} was in no assessment after a minute.`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    this.#told[kind].push(performance.now() - received)
  }

  async #isCovered(receiptNo: string, uscc: string): Promise<boolean> {
    const parameters = { receiptNo, id: enterpriseIdOf(uscc) }
    const { records } = await this.driver.executeQuery(COVERED, parameters, { database: 'neo4j' })
    return records[0]?.get(0) === true
  }

  async #record(kind: Kind, serial: number, uscc: string): Promise<string> {
    const violation = {
      number: `N-${serial}`,
      authority: '9901',
      uscc,
      kind: 'SUPERVISION_BREACH',
      decidedOn: '2026-02-20',
    }
    const declaration = {
      number: declarationNumberOf('9901', 2026, 'IMPORT', 800_000_000 + serial),
      ownerUscc: uscc,
      tradeMode: '0110',
      declaredOn: '2026-02-27',
      items: [{ hsCode: '3304990021', name: '面霜', quantity: '2', unit: '035', totalFen: 880, origin: '410' }],
    }
    const facts = [kind === 'penalty' ? { violation: { ...violation, fineFen: 5_000 } } : { declaration }]
    const variables = { input: { batchKey: `news-${serial}`, facts } }
    const answer = await this.#post(
      '/graphql',
      this.officer,
      'application/json',
      JSON.stringify({ query: RECORD, variables }),
    )
    const receipt = JSON.parse(answer).data?.recordFacts?.receipt
    if (!receipt) throw new Error(answer.slice(0, 500))
    return receipt.receiptNo as string
  }

  /** The four documents of one list, each by its party. @returns the receipt of the list */
  async #push(serial: number): Promise<{ receiptNo: string; firm: string }> {
    const [line, tag] = [serial % 90, String(9_000_000 + Math.floor(serial / 90))]
    const sends = this.#unit.sends.map(({ kind, sender, text }) => ({
      kind,
      sender,
      text: text.split('\n')[line]!.replaceAll(OPEN, tag),
    }))
    const answers = await Promise.all(
      sends.map(({ sender, text }) => this.#post('/bulk', this.tokens[sender]!, 'application/x-ndjson', text)),
    )
    const at = sends.findIndex(({ kind }) => kind === 'inventory')
    const receiptNo = /"receiptNo":"([^"]+)"/.exec(answers[at]!)?.[1]
    if (!receiptNo) throw new Error(answers[at]!.slice(0, 500))
    return { receiptNo, firm: JSON.parse(sends[at]!.text).inventory.merchantUscc as string }
  }

  async #post(path: string, token: string, type: string, body: string): Promise<string> {
    const response = await fetch(this.api.url + path, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${token}` },
      body,
    })
    return response.text()
  }
}
