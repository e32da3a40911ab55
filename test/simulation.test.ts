/**
 * A change of law, from a draft to its release, on a demo world of its own: who would move is known before anything speaks,
 * two administrators let it speak, and no grade moves by it.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { signToken } from '../access/token.ts'
import type { Caller } from '../access/token.ts'
import { openGraph } from '../graph/driver.ts'
import { packsNow } from '../graph/law-pack.ts'
import { catchUp } from '../jobs/sweep.ts'
import { regrade } from '../jobs/regrade.ts'
import { regradeEverybody } from '../jobs/regrade-run.ts'
import { simulate } from '../jobs/simulate.ts'
import gacc251 from '../rules/packs/gacc-251.json' with { type: 'json' }
import { characters } from '../world/characters.ts'
import { addressOfRun, type Door } from './door.ts'
import { openOwnWorld, type OwnWorld } from './own-world.ts'

jest.setTimeout(240_000)

let world: OwnWorld
let door: Door

beforeAll(async () => {
  world = await openOwnWorld()
  door = world.door
  await catchUp(door.workshop)
})
afterAll(() => world?.close())

const admin = (subject: string) => ({ audience: 'admin', subject }) as const
const officer = { audience: 'officer', districts: ['*'] } as const
const ENTERPRISES = 300

const ask = async (subject: string, query: string, variables: object = {}): Promise<any> => {
  const { data, errors } = await door.ask(admin(subject), query, variables)
  expect(errors).toBeUndefined()
  return data
}

const PAYLOAD = `draft { id state proposedBy closedBy hash changes { name value source status was { value status } } }
  userErrors { code field message messageZh }`
const DRAFT_CHANGES = `mutation($input: DraftChangesInput!) { draftChanges(input: $input) { ${PAYLOAD} } }`
const DRAFT_PACK = `mutation($input: DraftPackInput!) { draftPack(input: $input) { ${PAYLOAD} } }`
const RELEASE = `mutation($input: ReleaseDraftInput!) { releaseDraft(input: $input) { ${PAYLOAD} } }`
const SHADOW = `mutation($draft: String!, $on: Boolean!) { shadowDraft(draft: $draft, on: $on) { ${PAYLOAD} } }`
const WITHDRAW = `mutation($draft: String!) { withdrawDraft(draft: $draft) { ${PAYLOAD} } }`
const SIMULATE = `mutation($input: SimulateDraftInput!) { simulateDraft(input: $input) {
  simulation { id state done total } userErrors { code field } } }`
const CANCEL = `mutation($id: String!) { cancelSimulation(id: $id) { simulation { state } userErrors { code } } }`
const REPORT = `query($id: String!) { simulation(id: $id) { state draft asOf done total seq reportHash report {
  enterprises unusable moved moves { from to count } rules { rule before after count } signals { signal gained lost }
  districts { district from to count } kinds { kind from to count }
  examples { enterprise district kind from to rules } } } }`

async function draftChanges(changes: object[], subject = 'first'): Promise<any> {
  const { draftChanges } = await ask(subject, DRAFT_CHANGES, { input: { pack: 'GACC-251', changes } })
  return draftChanges
}

async function draftOf(changes: object[]): Promise<string> {
  const { draft, userErrors } = await draftChanges(changes)
  expect(userErrors).toEqual([])
  return draft.id
}

async function started(input: object): Promise<string> {
  const { simulateDraft } = await ask('first', SIMULATE, { input })
  expect(simulateDraft.userErrors).toEqual([])
  return simulateDraft.simulation.id
}

async function reportOf(input: object): Promise<any> {
  const id = await started(input)
  await simulate(door.workshop)
  return (await ask('second', REPORT, { id })).simulation
}

const codes = ({ userErrors }: { userErrors: { code: string; field: string | null }[] }) =>
  userErrors.map(({ code, field }) => `${code} ${field}`)

/** All that judging has left on anybody. */
const standing = () =>
  door.draw(`MATCH (a:Assessment) WITH count(a) AS assessments
MATCH (g:Grade) WITH assessments, count(g) AS grades
MATCH (d:Decision) WITH assessments, grades, count(d) AS decisions
MATCH (s:Standing) RETURN assessments, grades, decisions, count(s.stale), collect(DISTINCT s.fault)`)

/** The fine of article 22(5) is assumed in the sealed pack: its signals are indicative. */
const CONFIRMED = { source: 'Official text of GACC Order 251, read by two people', status: 'CONFIRMED' }
const CONFIRMING = ['fineArrearsPeriod', 'fineArrearsAmount', 'CR-251-22-5'].map((name) => ({ name, ...CONFIRMED }))
/** A third of what the order has. */
const LOWER = [{ name: 'penaltyAmountTrader', value: 35_000_000, source: 'A proposal', status: 'THIRD_PARTY' }]

const latest = async (uscc: string): Promise<any> => {
  const { data } = await door.ask(
    officer,
    `query($uscc: String!) { enterprise(uscc: $uscc) { grade { code } assessment { id computedGrade packHash
      signals { ruleId } indications { ruleId } } assessments(first: 10) { nodes { id } } } }`,
    { uscc },
  )
  return data.enterprise
}

async function get(path: string, caller: Partial<Caller> & Pick<Caller, 'audience'>) {
  const whole: Caller = { subject: 'tester', districts: [], party: '', bureau: '', ...caller }
  const authorization = `Bearer ${await signToken(door.tokenKey, whole, 1)}`
  return door.app.inject({ method: 'GET', url: path, headers: { authorization } })
}

function replayed(...words: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'clients/guanxin.ts', 'replay', ...words], {
    cwd: new URL('..', import.meta.url).pathname,
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  })
  return [run.status, run.stdout.trim(), run.stderr.trim()]
}

async function exported(caller: Partial<Caller> & Pick<Caller, 'audience'>): Promise<string> {
  const pages: string[] = []
  for (let after: string | undefined, more = true; more;) {
    const page = await get(`/assessments${after ? `?after=${encodeURIComponent(after)}` : ''}`, caller)
    expect(page.statusCode).toBe(200)
    pages.push(page.body)
    after = page.headers['next-cursor'] as string | undefined
    more = after !== undefined
  }
  return pages.join('')
}

describe('every assessment of the demo world', () => {
  test('is replayed from the export to equal bytes, with no service at hand', async () => {
    const file = join(world.dir, 'all.ndjson')
    writeFileSync(file, await exported(officer))
    expect(replayed('--all', file)).toEqual([0, `${ENTERPRISES} equal byte for byte, 0 differ`, ''])
  })

  test('an enterprise gets its own as a file, and nobody else’s', async () => {
    const { uscc } = characters.traderHits223A
    const { id } = (await latest(uscc)).assessment
    const own = { audience: 'enterprise', party: uscc } as const
    const key = id.replace('Assessment:', '')
    const answer = await get(`/assessments/${key}`, own)
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${key}.json"`)
    expect(answer.json().result).not.toHaveProperty('indications')
    const file = join(world.dir, 'own.json')
    writeFileSync(file, answer.body)
    expect(replayed(file)).toEqual([0, '1 equal byte for byte, 0 differ', ''])
    const other = await get(`/assessments/${key}`, { audience: 'enterprise', party: characters.cleanTrader.uscc })
    expect([other.statusCode, other.json().code]).toEqual([404, 'NOT_FOUND'])
    expect((await exported(own)).trim().split('\n')).toHaveLength(2)
    for (const audience of ['admin', 'platform', 'bureau'] as const)
      expect((await get(`/assessments/${key}`, { audience, party: uscc, bureau: 'b' })).statusCode).toBe(403)
  })

  test('and what left is on record', async () => {
    const [[operations]] = (await door.draw(`MATCH (a:AuditBatch) RETURN collect(a.entries)`)) as [[string[]]]
    expect(operations.join()).toContain('"operation":"assessment"')
    expect(operations.join()).toContain('"operation":"assessments"')
  })
})

describe('a draft that could not judge is refused, with the place', () => {
  const packWith = (change: (pack: any) => void) => {
    const pack = structuredClone(gacc251)
    change(pack)
    return JSON.stringify(pack)
  }

  test.each<[string, string | (() => string), string]>([
    ['no JSON', 'Order 251', 'FORMAT input.document'],
    ['levels without end', '['.repeat(5_000) + ']'.repeat(5_000), 'FORMAT input.document'],
    ['something else', '{"id": 1}', 'BAD_PACK input.document.pack'],
    [
      'an unknown fact',
      packWith((pack) => (pack.rules[2].inputs.documents.name = 'mood')),
      'BAD_PACK input.document.rules.2.inputs.documents',
    ],
    [
      'unlike things compared',
      packWith((pack) => (pack.rules[2].condition.of[1].right.name = 'penaltyWindow')),
      'BAD_PACK input.document.rules.2.condition.of.1',
    ],
    [
      'an input that names itself',
      packWith((pack) => (pack.rules[2].inputs.count = { op: 'input', name: 'count' })),
      'BAD_PACK input.document.rules.2.inputs.count',
    ],
    [
      'a rule that waits for itself',
      packWith((pack) => (pack.rules[18].condition = { op: 'signal', name: pack.rules[18].outcome.signal })),
      'BAD_PACK input.document.rules.18',
    ],
    [
      'a parameter without source',
      packWith((pack) => (pack.parameters.wasteFine.source = ' ')),
      'BAD_PACK input.document.parameters.wasteFine.source',
    ],
    [
      'a fraction of a fen',
      packWith((pack) => (pack.parameters.wasteFine.value = 0.5)),
      'BAD_PACK input.document.parameters.wasteFine.value',
    ],
    ['the pack that speaks', packWith(() => {}), 'NOTHING_CHANGES input.document'],
    ['days on which another pack speaks', packWith((pack) => (pack.id = 'GACC-251-B')), 'PACKS_CLASH input.document'],
  ])('%s', async (_name, document, refused) => {
    const { draftPack } = await ask('first', DRAFT_PACK, { input: { document } })
    expect([draftPack.draft, ...codes(draftPack)]).toEqual([null, refused])
    for (const { message, messageZh } of draftPack.userErrors) expect([message, messageZh].every(Boolean)).toBe(true)
  })

  test.each<[string, object, string]>([
    ['an unknown name', { name: 'mood', ...CONFIRMED }, 'BAD_PACK input.changes.0.name'],
    ['no source', { name: 'wasteFine', source: ' ', status: 'ASSUMED' }, 'BAD_PACK input.changes.0.source'],
    [
      'confirmed by the words of before',
      { name: 'fineArrearsPeriod', status: 'CONFIRMED', source: gacc251.parameters.fineArrearsPeriod.source },
      'BAD_PACK input.changes.0.source',
    ],
    ['a value for a wording', { name: 'CR-251-22-5', value: 1, ...CONFIRMED }, 'BAD_PACK input.changes.0.value'],
    [
      'a trader held to less than a broker',
      { name: 'penaltyAmountTrader', value: 10_000_000, source: 'A proposal', status: 'THIRD_PARTY' },
      'BAD_PACK input.parameters.penaltyAmountTrader',
    ],
    ['below nothing', { name: 'wasteFine', value: -1, ...CONFIRMED }, 'BAD_PACK input.parameters.wasteFine.value'],
  ])('%s', async (_name, change, refused) => {
    expect(codes(await draftChanges([change]))).toEqual([refused])
  })

  test('twice the same, an unknown pack, and a relief that loses its number', async () => {
    const twice = [
      { name: 'wasteFine', value: 1, ...CONFIRMED },
      { name: 'wasteFine', value: 2, ...CONFIRMED },
    ]
    expect(codes(await draftChanges(twice))).toEqual(['BAD_PACK input.changes.1.name'])
    const { draftChanges: unknown } = await ask('first', DRAFT_CHANGES, { input: { pack: 'GACC-1', changes: [] } })
    expect(codes(unknown)).toEqual(['NOT_FOUND input.pack'])
    const lost = [{ name: 'selfDisclosureFine2025', value: null, source: 'lost', status: 'ASSUMED' }]
    expect(codes(await draftChanges(lost))).toEqual([expect.stringMatching(/^BAD_PACK input\.reliefs\.\d+$/)])
  })

  test('a simulation for a day that has not come, or before anybody was there', async () => {
    const draft = await draftOf(LOWER)
    const refusedOn = async (more: object) =>
      codes((await ask('first', SIMULATE, { input: { draft, ...more } })).simulateDraft)
    expect(await refusedOn({ asOf: '2026-03-03' })).toEqual(['AS_OF_TO_COME input.asOf'])
    expect(await refusedOn({ asOf: '1980-01-01' })).toEqual(['AS_OF_BEFORE_DATA input.asOf'])
    expect(await refusedOn({ district: '99 OR 1' })).toEqual(['FORMAT input.district'])
    expect(await refusedOn({ examples: 101 })).toEqual(['FORMAT input.examples'])
    expect(await refusedOn({ draft: 'PD-none' })).toEqual(['NOT_FOUND input.draft'])
  })

  const enterprise = { audience: 'enterprise', party: characters.cleanTrader.uscc } as const
  const DRAFTS = '{ packDrafts { nodes { id } } }'
  const UNKNOWN_WORD = /^(?:GRAPHQL_VALIDATION_FAILED|OPERATION_RESOLUTION_FAILURE)$/

  test('who is no administrator has no word to change any of it', async () => {
    for (const caller of [officer, enterprise] as const)
      expect(
        (await door.ask(caller, 'mutation { withdrawDraft(draft: "x") { draft { id } } }')).errors?.[0]?.extensions
          .code,
      ).toMatch(UNKNOWN_WORD)
  })

  test('an officer of all districts sees what is proposed, one of some sees none, and an enterprise has no word for it', async () => {
    const id = await draftOf(LOWER)
    const seenBy = async (districts: string[]) =>
      (await door.ask({ audience: 'officer', districts }, DRAFTS)).data.packDrafts.nodes
    expect(await seenBy(['*'])).toContainEqual({ id: expect.stringContaining(id) })
    expect(await seenBy(['9901'])).toEqual([])
    expect((await door.ask(enterprise, DRAFTS)).errors?.[0]?.extensions.code).toMatch(UNKNOWN_WORD)
  })
})

describe('a simulation', () => {
  test('says who moves, by rule, district and kind, and touches nobody', async () => {
    const before = await standing()
    const draft = await draftOf(LOWER)
    const { report, ...simulation } = await reportOf({ draft, examples: 3 })
    expect(simulation).toMatchObject({
      state: 'DONE',
      draft,
      asOf: '2026-03-02',
      done: ENTERPRISES,
      total: ENTERPRISES,
    })
    expect(await standing()).toEqual(before)
    const sum = (rows: { count: number }[]) => rows.reduce((total, { count }) => total + count, 0)
    expect(sum(report.moves)).toBe(ENTERPRISES)
    expect(report.moved).toBeGreaterThan(0)
    expect(sum(report.districts)).toBe(report.moved)
    expect(sum(report.kinds)).toBe(report.moved)
    const worse = report.moves.find(({ from, to }: any) => from === 'REGULAR' && to === 'DISHONEST')
    expect(worse.count).toBe(report.moved)
    expect(report.signals).toContainEqual({ signal: 'DISHONEST_CANDIDATE', gained: report.moved, lost: 0 })
    expect(report.rules).toContainEqual(
      expect.objectContaining({ rule: 'CR-251-22-3A', before: 'SILENT', after: 'SPOKE' }),
    )
    expect(report.examples).toHaveLength(3)
    for (const { rules } of report.examples) expect(rules.length).toBeGreaterThan(0)
  })

  test('counts each as a look at him alone does', async () => {
    const draft = await draftOf(LOWER)
    const { report } = await reportOf({ draft, examples: 100 })
    const { id } = characters.traderAboveBrokerLimit
    expect(report.examples).toContainEqual({
      enterprise: id,
      district: '9903',
      kind: 'TRADER',
      from: 'REGULAR',
      to: 'DISHONEST',
      rules: expect.arrayContaining([expect.stringMatching(/^CR-251-22-3/)]),
    })
  })

  test('over a district or a kind counts those alone', async () => {
    const draft = await draftOf(LOWER)
    const [[members]] = (await door.draw(`MATCH (e:Enterprise {district: '9903'}) RETURN count(e)`)) as [[number]]
    const { report, total } = await reportOf({ draft, district: '9903' })
    expect([report.enterprises, total]).toEqual([members, members])
    expect(report.districts.map(({ district }: any) => district)).toEqual(['9903'])
    const [[declaring]] = (await door.draw(`MATCH (e:Enterprise {kind: 'BROKER'}) RETURN count(e)`)) as [[number]]
    const { report: brokers } = await reportOf({ draft, kind: 'BROKER' })
    expect([brokers.enterprises, brokers.moved]).toEqual([declaring, 0])
  })

  test('that dies between pages goes on, and ends in the same report', async () => {
    const draft = await draftOf(LOWER)
    const whole = await reportOf({ draft })
    const id = await started({ draft })
    // After its first page and before the second: the process is gone, what was committed is there.
    const { write } = door.graph
    let pages = 0
    door.graph.write = async (work) => {
      const done = await write(work)
      pages += 1
      if (pages === 2) throw new Error('the lights went out')
      return done
    }
    await expect(simulate(door.workshop, 70)).rejects.toThrow('the lights went out')
    door.graph.write = write
    const half = (await ask('first', REPORT, { id })).simulation
    expect([half.state, half.report]).toEqual(['RUNNING', null])
    expect(half.done).toBe(140)
    await simulate(door.workshop)
    const { report, done } = (await ask('first', REPORT, { id })).simulation
    expect({ report, done }).toEqual({ report: whole.report, done: ENTERPRISES })
  })

  test('that is cancelled ends without a report, and cannot be cancelled again', async () => {
    const id = await started({ draft: await draftOf(LOWER) })
    expect((await ask('second', CANCEL, { id })).cancelSimulation).toEqual({
      simulation: { state: 'CANCELLED' },
      userErrors: [],
    })
    await simulate(door.workshop)
    expect((await ask('first', REPORT, { id })).simulation).toMatchObject({ state: 'CANCELLED', report: null, done: 0 })
    expect((await ask('second', CANCEL, { id })).cancelSimulation.userErrors).toEqual([{ code: 'SIMULATION_OVER' }])
  })

  test('the report’s hash says what it was made of', async () => {
    const draft = await draftOf(LOWER)
    const [one, same] = [await reportOf({ draft }), await reportOf({ draft })]
    expect(one.seq).toBe(same.seq)
    expect(one.reportHash).toBe(same.reportHash)
    const other = await reportOf({ draft, asOf: '2026-03-01' })
    expect(other.reportHash).not.toBe(one.reportHash)
  })
})

describe('a draft in the shadow', () => {
  const DIFFERENCES = `query($draft: String!) { packDraft(id: $draft) { state looked differed }
    shadowDifferences(draft: $draft, first: 100) { nodes { enterprise from to rules } } }`

  async function lookAgainAt(...ids: string[]): Promise<void> {
    await door.draw('MATCH (s:Standing) WHERE s.key IN $ids SET s.stale = 1', { ids })
    await regrade(door.workshop)
  }

  test('is evaluated beside the pack in force, on those who are assessed, and moves nothing', async () => {
    const draft = await draftOf(LOWER)
    const before = await standing()
    expect((await ask('first', SHADOW, { draft, on: true })).shadowDraft.draft.state).toBe('SHADOW')
    const { id } = characters.traderAboveBrokerLimit
    await lookAgainAt(id, characters.cleanTrader.id)
    expect(await standing()).toEqual(before)
    const seen = await ask('second', DIFFERENCES, { draft })
    expect(seen.packDraft).toEqual({ state: 'SHADOW', looked: 2, differed: 1 })
    const said = expect.stringMatching(/^CR-251-22-3.\|SILENT\|SPOKE$/)
    expect(seen.shadowDifferences.nodes).toEqual([
      { enterprise: id, from: 'REGULAR', to: 'DISHONEST', rules: expect.arrayContaining([said]) },
    ])

    await ask('first', SHADOW, { draft, on: false })
    await lookAgainAt(id)
    expect((await ask('second', DIFFERENCES, { draft })).packDraft).toEqual({ state: 'DRAFT', looked: 2, differed: 1 })
  })
})

/** What the worker does after a release. */
async function judgeEverybody(): Promise<void> {
  expect(door.woken.at(-1)).toMatchObject({ name: 'regradeEverybody' })
  await regradeEverybody(door.workshop, { page: 100 })
}

describe('a release', () => {
  const release = async (subject: string, draft: string, reportHash: string) =>
    (await ask(subject, RELEASE, { input: { draft, reportHash } })).releaseDraft

  test('takes a second administrator, and a report of this draft, of everybody and of now', async () => {
    const draft = await draftOf(CONFIRMING)
    const other = await draftOf(LOWER)
    expect(codes(await release('second', draft, 'no report'))).toEqual(['REPORT_MISSING input.reportHash'])
    const { reportHash } = await reportOf({ draft })
    expect(codes(await release('first', draft, reportHash))).toEqual(['SAME_ADMINISTRATOR input.draft'])
    expect(codes(await release('second', other, reportHash))).toEqual(['REPORT_MISSING input.reportHash'])
    const part = await reportOf({ draft, district: '9901' })
    expect(codes(await release('second', draft, part.reportHash))).toEqual(['REPORT_IN_PART input.reportHash'])
    const old = await reportOf({ draft, asOf: '2026-02-22' })
    expect(codes(await release('second', draft, old.reportHash))).toEqual(['REPORT_TOO_OLD input.reportHash'])
    await ask('second', WITHDRAW, { draft: other })
    expect(codes(await release('third', other, reportHash))).toEqual(['DRAFT_CLOSED input.draft'])
    expect(codes(await release('third', 'PD-none', reportHash))).toEqual(['NOT_FOUND input.draft'])
  })

  test('is refused when too many were assessed anew since the report', async () => {
    const draft = await draftOf(CONFIRMING)
    const { reportHash } = await reportOf({ draft })
    const [[seq]] = (await door.draw(`MATCH (s:Sequence {name: 'event'}) SET s.value = s.value + 1
CREATE (:Event {seq: s.value, kind: 'ASSESSED', at: '', subjects: [i IN range(1, 101) | 'E' + toString(i)]}) RETURN s.value`)) as [
      [number],
    ]
    expect(codes(await release('second', draft, reportHash))).toEqual(['REPORT_TOO_OLD input.reportHash'])
    await door.draw('MATCH (e:Event {seq: $seq}) SET e.subjects = []', { seq })
    const again = await reportOf({ draft })
    expect(again.reportHash).not.toBe(reportHash)
  })

  test('lets what was indicative speak: a new assessment is made, and no grade moves', async () => {
    const { uscc } = characters.traderHits225
    const before = await latest(uscc)
    const fine = { ruleId: 'CR-251-22-5' }
    expect(before).toMatchObject({ grade: { code: 'REGULAR' }, assessment: { computedGrade: 'REGULAR' } })
    expect(before.assessment.signals).not.toContainEqual(fine)
    expect(before.assessment.indications).toContainEqual(fine)
    const grades = await door.draw('MATCH (g:Grade) RETURN g.id, g.until ORDER BY g.id')

    const late = await draftOf(LOWER)
    const draft = await draftOf(CONFIRMING)
    const { reportHash, report } = await reportOf({ draft })
    expect(report.rules).toContainEqual(
      expect.objectContaining({ rule: 'CR-251-22-5', before: 'INDICATIVE', after: 'SPOKE' }),
    )
    const { draft: released, userErrors } = await release('second', draft, reportHash)
    expect(userErrors).toEqual([])
    expect(released).toMatchObject({ state: 'RELEASED', proposedBy: 'first', closedBy: 'second' })
    expect(released.changes).toContainEqual({
      name: 'fineArrearsPeriod',
      value: 6,
      ...CONFIRMED,
      was: { value: 6, status: 'ASSUMED' },
    })
    await judgeEverybody()

    const after = await latest(uscc)
    expect(after.assessment).toMatchObject({ computedGrade: 'DISHONEST', packHash: released.hash })
    expect(after.assessment.signals).toContainEqual(fine)
    expect(after.assessment.indications).not.toContainEqual(fine)
    expect(after.assessments.nodes).toHaveLength(before.assessments.nodes.length + 1)
    expect(after.grade).toEqual({ code: 'REGULAR' })
    expect(await door.draw('MATCH (g:Grade) RETURN g.id, g.until ORDER BY g.id')).toEqual(grades)
    const moved = report.moves.filter(({ from, to }: any) => from !== to)
    expect(moved).toContainEqual({ from: 'REGULAR', to: 'DISHONEST', count: expect.any(Number) })

    // Whoever looked at the law of before has to look again, and the same draft is not released twice.
    expect(codes(await release('second', late, reportHash))).toEqual(['DRAFT_OUTDATED input.draft'])
    expect(codes(await release('third', draft, reportHash))).toEqual(['DRAFT_CLOSED input.draft'])
    expect(codes(await draftChanges(CONFIRMING))).toEqual(['NOTHING_CHANGES input'])
  })

  test('is seen by every process, and what was assessed before it is still replayed by the pack of then', async () => {
    const other = openGraph(addressOfRun())
    const { register } = await packsNow(other)
    await other.close()
    expect(register.byId('GACC-251')?.parameters.fineArrearsAmount?.status).toBe('CONFIRMED')
    const { lawPack } = await ask(
      'first',
      '{ lawPack { hash parameters { name status usedBy } rules { id weakest } } }',
    )
    expect(lawPack.rules).toContainEqual({ id: 'CR-251-22-5', weakest: 'CONFIRMED' })
    const parameter = lawPack.parameters.find(({ name }: any) => name === 'fineArrearsAmount')
    expect(parameter).toEqual({ name: 'fineArrearsAmount', status: 'CONFIRMED', usedBy: ['CR-251-22-5'] })
    const file = join(world.dir, 'both.ndjson')
    const lines = await exported(officer)
    writeFileSync(file, lines)
    expect(lines.match(/"guanxin-pack\/1"/g)!.length).toBeGreaterThan(1)
    const [status, said] = replayed('--all', file)
    expect([status, said]).toEqual([0, expect.stringMatching(/^\d+ equal byte for byte, 0 differ$/)])
  })

  test('is on record with both who made it', async () => {
    const [[entries]] = (await door.draw(`MATCH (a:AuditBatch) RETURN collect(a.entries)`)) as [[string[]]]
    const of = (subject: string) =>
      entries
        .join()
        .split('{')
        .filter((entry) => entry.includes(`"caller":"${subject}"`))
    expect(of('first').some((entry) => entry.includes('PD-'))).toBe(true)
    expect(of('second').some((entry) => entry.includes('PD-'))).toBe(true)
  })
})
