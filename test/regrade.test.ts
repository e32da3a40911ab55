/**
 * Who is assessed when: at news, on the day on which a window is left, and all at once; whoever dies in between, nobody is
 * left out, nobody is written twice, and what did not change is not written at all.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { clockOf } from '../clock.ts'
import { findDossiers } from '../graph/dossier.ts'
import { DEFAULT_GRADE, enterpriseIdOf } from '../graph/enterprise.ts'
import { recordEvent } from '../graph/event.ts'
import { findRunning } from '../graph/regrade-run.ts'
import { NO_DOCUMENTS } from '../graph/tally.ts'
import { fold } from '../jobs/fold.ts'
import { regradeEverybody } from '../jobs/regrade-run.ts'
import { regrade } from '../jobs/regrade.ts'
import { sweep } from '../jobs/sweep.ts'
import type { Workshop } from '../jobs/workshop.ts'
import { dossierText, factsOn } from '../rules/dossier.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

let door: Door
let workshop: Workshop
beforeAll(async () => {
  door = await openDoor()
  workshop = door.workshop
})
afterAll(() => door?.close())

const TODAY = '2026-03-02'
const AT = `${TODAY}T00:00:00+08:00`
const SINCE = 2025
const admin = { audience: 'admin' } as const

async function newEnterprise(kind = 'TRADER'): Promise<string> {
  const uscc = newUscc()
  const id = enterpriseIdOf(uscc)
  await door.draw(
    `CREATE (:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: $kind, registration: 'FILED', district: '9901'})`,
    { id, uscc, kind },
  )
  return id
}

const newEnterprises = async (count: number) => {
  const ids: string[] = []
  for (let i = 0; i < count; i++) ids.push(await newEnterprise())
  return ids
}

/** A breach whose fine alone is a ground, and of which everybody has heard. */
const fine = (enterprise: string, decidedOn: string, more = '') =>
  door.draw(
    `MATCH (e:Enterprise {id: $enterprise})
     CREATE (e)<-[:COMMITTED_BY]-(:Violation {key: $key, number: $key, authority: '9901', kind: 'SUPERVISION_BREACH',
       state: 'EFFECTIVE', decidedOn: $decidedOn, fineFen: 100000001, seq: 0 ${more}})`,
    { enterprise, decidedOn, key: `${enterprise}|${decidedOn}` },
  )

async function hear(...enterprises: string[]): Promise<number> {
  const seq = await door.graph.write((tx) => recordEvent(tx, { kind: 'APPLIED', subjects: enterprises, at: AT }))
  await fold(workshop)
  return seq
}

async function assessed(...enterprises: string[]): Promise<void> {
  await hear(...enterprises)
  await regrade(workshop)
}

/** As if another pack had said something else of them. */
const saidElse = (enterprises: string[]) =>
  door.draw(`UNWIND $enterprises AS id MATCH (s:Standing {key: id}) SET s.outcome = 'SOMETHING ELSE'`, { enterprises })

const standingOf = async (enterprise: string) => {
  const [row] = await door.draw('MATCH (s:Standing {key: $enterprise}) RETURN properties(s)', { enterprise })
  return row?.[0] as Record<string, unknown>
}

/** [grade, from, until] of all that was ever said of it, in its order. */
const historyOf = (enterprise: string) =>
  door.draw(
    `MATCH (:Enterprise {id: $enterprise})<-[:OF]-(a:Assessment)
     RETURN a.computedGrade, a.asOf, a.seq, a.until ORDER BY a.seq`,
    { enterprise },
  )

const START = 'mutation { startRegrade { run { id state total assessed } userErrors { code field } } }'
const CANCEL = `mutation($id: String!) { cancelRegrade(id: $id) { run { state } userErrors { code } } }`
const RUNS = `{ regradeRuns(first: 2) { nodes { id state pack asOf total assessed changed faults startedBy finishedAt } } }`

const start = async () => {
  const { data, errors } = await door.ask(admin, START)
  expect(errors).toBeUndefined()
  return data.startRegrade
}
const latest = async () => (await door.ask(admin, RUNS)).data.regradeRuns.nodes[0]

async function startRun(): Promise<string> {
  const { run, userErrors } = await start()
  expect(userErrors).toEqual([])
  return run.id as string
}

/** The same graph, to a worker that dies when it wants to write the page behind so many; its first writing keeps the pack. */
function dying(pages: number): Workshop {
  let left = pages + 1
  const { graph } = workshop
  return {
    ...workshop,
    graph: {
      ...graph,
      roundTrips: 0,
      write: async (work) => {
        if (left-- === 0) throw new Error('killed')
        return graph.write(work)
      },
    },
  }
}

describe('a full regrade', () => {
  afterEach(async () => {
    const run = await findRunning(door.graph)
    if (run) await door.ask(admin, CANCEL, { id: run.id })
  })

  const PAGE = 40

  test('that is killed between two pages goes on where it was, and looks at everybody once', async () => {
    const ids = await newEnterprises(3 * PAGE)
    await assessed(...ids)
    await saidElse(ids)
    const id = await startRun()
    await expect(regradeEverybody(dying(2), { page: PAGE })).rejects.toThrow('killed')
    const run = (await findRunning(door.graph))!
    expect(run.id).toBe(id)
    expect((await latest()).assessed).toBe(2 * PAGE)
    await regradeEverybody(workshop, { page: PAGE })
    const { state, total, assessed: looked, changed, finishedAt } = await latest()
    expect({ state, looked }).toEqual({ state: 'DONE', looked: total })
    expect(changed).toBeGreaterThanOrEqual(ids.length)
    expect(finishedAt).not.toBe(null)
    const histories = await Promise.all(ids.map(historyOf))
    // What was said before ends where the new one begins.
    for (const [former, now, ...more] of histories) expect([former?.[3], now?.[3], more]).toEqual([now?.[2], null, []])
  })

  test('ends with its process after the page that it is at, and is gone on with', async () => {
    const id = await startRun()
    const over = new AbortController()
    over.abort()
    await regradeEverybody(workshop, { page: PAGE, until: over.signal })
    expect(await latest()).toMatchObject({ id, state: 'RUNNING', assessed: 0 })
    await regradeEverybody(workshop)
    expect(await latest()).toMatchObject({ id, state: 'DONE' })
  })

  test('that is cancelled writes no other page', async () => {
    const id = await startRun()
    await expect(regradeEverybody(dying(1), { page: PAGE })).rejects.toThrow('killed')
    const { run } = (await door.ask(admin, CANCEL, { id })).data.cancelRegrade
    expect(run.state).toBe('CANCELLED')
    await regradeEverybody(workshop, { page: PAGE })
    expect(await latest()).toMatchObject({ id, state: 'CANCELLED', assessed: PAGE })
    const again = await door.ask(admin, CANCEL, { id })
    expect(again.data.cancelRegrade.userErrors).toEqual([{ code: 'NOT_FOUND' }])
  })

  test('by two workers at once counts each page once', async () => {
    await startRun()
    await Promise.all([regradeEverybody(workshop, { page: PAGE }), regradeEverybody(workshop, { page: PAGE })])
    // Whoever lost a page leaves the rest to the other, and the sweep comes back to what is left by both.
    for (let i = 0; i < 100 && (await findRunning(door.graph)); i++) await regradeEverybody(workshop, { page: PAGE })
    const { state, assessed: looked, total } = await latest()
    expect({ state, looked }).toEqual({ state: 'DONE', looked: total })
  })

  test('writes nothing of those of whom the same is said', async () => {
    const ids = await newEnterprises(5)
    await assessed(...ids)
    await startRun()
    await regradeEverybody(workshop)
    const digest = async () => [
      await Promise.all(ids.map(standingOf)),
      await Promise.all(ids.map(historyOf)),
      await door.draw(`MATCH (s:Sequence {name: 'event'}) RETURN s.value`),
    ]
    const before = await digest()
    const second = await startRun()
    await regradeEverybody(workshop)
    expect(await latest()).toMatchObject({ id: second, state: 'DONE', changed: 0, pack: 'GACC-251', asOf: TODAY })
    expect(await digest()).toEqual(before)
  })

  test('reaches whoever has no standing yet, and whoever is stale', async () => {
    const [unheard, stale] = [await newEnterprise(), await newEnterprise()]
    await assessed(stale)
    await fine(stale, '2026-01-05')
    const seq = await hear(stale)
    await startRun()
    await regradeEverybody(workshop)
    expect(await standingOf(unheard)).toMatchObject({ computedGrade: 'REGULAR' })
    expect(await standingOf(stale)).toMatchObject({ computedGrade: 'DISHONEST', assessedSeq: seq })
    expect((await standingOf(stale))['stale']).toBeUndefined()
  })

  test('leaves alone whom somebody has assessed between its reading and its writing', async () => {
    const enterprise = await newEnterprise()
    await assessed(enterprise)
    await saidElse([enterprise])
    await startRun()
    const { graph } = workshop
    let seq: number | null = null
    const slow: Workshop = {
      ...workshop,
      graph: {
        ...graph,
        roundTrips: 0,
        write: async (work) => {
          if (seq === null) {
            seq = 0
            await fine(enterprise, '2026-01-05')
            seq = await hear(enterprise)
            await regrade(workshop)
          }
          return graph.write(work)
        },
      },
    }
    await regradeEverybody(slow, { page: 1_000_000 })
    expect(await standingOf(enterprise)).toMatchObject({ computedGrade: 'DISHONEST', assessedSeq: seq })
    expect((await historyOf(enterprise)).map(([grade]) => grade)).toEqual(['REGULAR', 'DISHONEST'])
  })

  test('is started by an administrator, one at a time, and found by the sweep', async () => {
    const id = await startRun()
    expect(await start()).toEqual({ run: null, userErrors: [{ code: 'REGRADE_RUNS', field: 'startRegrade' }] })
    const officer = await door.ask({ audience: 'officer', districts: ['9901'] }, START)
    expect(officer.errors?.[0]?.extensions.code).toBeDefined()
    door.woken.length = 0
    await sweep(workshop)
    expect(door.woken).toContainEqual({ name: 'regradeEverybody', after: id })
  })

  test('of a day that is over ends, writes nothing, and is begun again of today', async () => {
    const id = await startRun()
    const tomorrow = { ...workshop, clock: clockOf('2026-03-03') }
    await Promise.all([1, 2].map(() => regradeEverybody(tomorrow, { until: AbortSignal.abort() })))
    const [again, former] = (await door.ask(admin, RUNS)).data.regradeRuns.nodes
    expect(former).toMatchObject({ id, state: 'OVERTAKEN', assessed: 0 })
    expect(again).toMatchObject({ state: 'RUNNING', asOf: '2026-03-03', startedBy: former.startedBy })
    await door.ask(admin, CANCEL, { id: again.id })
  })
})

describe('a window that is left at midnight', () => {
  test('is found by the sweep of that day, without any news, and no sooner', async () => {
    const enterprise = await newEnterprise()
    await fine(enterprise, '2025-03-02')
    await assessed(enterprise)
    expect(await standingOf(enterprise)).toMatchObject({ computedGrade: 'DISHONEST', due: '2026-03-03' })
    const seq = (await standingOf(enterprise))['assessedSeq']
    const onDay = async (day: string) => {
      door.woken.length = 0
      const then = { ...workshop, clock: clockOf(day) }
      await sweep(then)
      const woken = door.woken.some(({ name }) => name === 'regrade')
      if (woken) await regrade(then)
      return woken
    }
    await regrade(workshop)
    expect(await onDay(TODAY)).toBe(false)
    expect(await onDay('2026-03-03')).toBe(true)
    const standing = await standingOf(enterprise)
    expect(standing).toMatchObject({ computedGrade: 'REGULAR', assessedSeq: seq })
    expect(standing['due']! > '2026-03-03').toBe(true)
    expect((await historyOf(enterprise)).map(([grade, asOf]) => [grade, asOf])).toEqual([
      ['DISHONEST', TODAY],
      ['REGULAR', '2026-03-03'],
    ])
  })
})

describe('where there is much to count', () => {
  const lists = (enterprise: string, disagreeing: number, more = 0) => {
    const tally = { ...NO_DOCUMENTS, enterprise, month: '2026-02', lists: 30, disagreeing }
    const crowd = Array.from({ length: more }, (_, i) => ({
      ...tally,
      enterprise: `nobody-${i}`,
      lists: 0,
      disagreeing: 0,
    }))
    return door.graph.write((tx) => recordEvent(tx, { kind: 'MATCHED', tallies: [tally, ...crowd], at: AT }))
  }
  const FEW = 0
  const MANY = 5_000

  test('whoever is only counted waits, and a fact about him does not', async () => {
    const [counted, penalised] = [await newEnterprise('MERCHANT'), await newEnterprise('MERCHANT')]
    await assessed(counted, penalised)
    const seq = await lists(counted, 30, MANY)
    await fine(penalised, '2026-01-05')
    await hear(penalised)
    expect(await standingOf(counted)).toMatchObject({ counted: seq })
    await regrade(workshop, false)
    expect(await standingOf(penalised)).toMatchObject({ computedGrade: 'DISHONEST' })
    expect((await standingOf(counted))['assessedSeq']).toBeLessThan(seq)
    await regrade(workshop)
    const standing = await standingOf(counted)
    expect(standing).toMatchObject({ assessedSeq: seq })
    expect(standing['counted']).toBeUndefined()
    expect(JSON.stringify(standing['dossier'])).toContain(',30,30,')
  })

  test('and where there is not, nobody waits', async () => {
    const enterprise = await newEnterprise('MERCHANT')
    await assessed(enterprise)
    const seq = await lists(enterprise, 1, FEW)
    await fold(workshop)
    expect(await standingOf(enterprise)).toMatchObject({ stale: seq })
    await regrade(workshop, false)
    expect(await standingOf(enterprise)).toMatchObject({ assessedSeq: seq })
  })
})

describe('what is known', () => {
  const decide = (enterprise: string, kind: string, grade: string, validFrom: string) =>
    door.draw(
      `MATCH (e:Enterprise {id: $enterprise})
       CREATE (:Decision {no: $no, state: 'ISSUED', kind: $kind, grade: $grade, ground: ['CR-251-22-2'], effectiveOn: $validFrom, seq: 0})
         -[:FOUNDS]->(:Grade {id: $no, code: $grade, validFrom: $validFrom, seq: 0})-[:OF]->(e)
       WITH e MATCH (d:Decision {no: $no}) CREATE (d)-[:ABOUT]->(e)`,
      { enterprise, kind, grade, validFrom, no: `${enterprise}|${validFrom}` },
    )

  test('of a branch is the grade of its head, and a decision about the head makes the branch stale', async () => {
    const [head, branch] = [await newEnterprise('BROKER'), await newEnterprise('BROKER_BRANCH')]
    await door.draw(
      `MATCH (b:Enterprise {id: $branch}), (h:Enterprise {id: $head})
       CREATE (b)-[:BRANCH_OF {validFrom: '2020-01-01', seq: 0}]->(h)`,
      { branch, head },
    )
    await assessed(head, branch)
    await decide(head, 'FINDING', 'DISHONEST', '2026-02-01')
    const seq = await door.graph.write((tx) => recordEvent(tx, { kind: 'GRADE_CHANGED', subjects: [head], at: AT }))
    await fold(workshop)
    expect((await standingOf(branch))['stale']).toBe(seq)
    const [dossier] = await findDossiers(door.graph, { enterprises: [branch], since: SINCE })
    expect(factsOn(dossier!, TODAY, DEFAULT_GRADE.code)).toMatchObject({ parentGrade: 'DISHONEST', foundOn: null })
    const [ofHead] = await findDossiers(door.graph, { enterprises: [head], since: SINCE })
    expect(factsOn(ofHead!, TODAY, DEFAULT_GRADE.code)).toMatchObject({
      gradeInForce: 'DISHONEST',
      gradeSince: '2026-02-01',
      foundOn: '2026-02-01',
      findingGrounds: ['CR-251-22-2'],
    })
    await regrade(workshop)
  })

  test('now is not what was known then', async () => {
    const enterprise = await newEnterprise()
    await fine(enterprise, '2026-01-05', ', until: 7')
    await fine(enterprise, '2026-01-06')
    const violations = async (seq?: number) => {
      const asked = { enterprises: [enterprise], since: SINCE, ...(seq !== undefined && { seq }) }
      const [dossier] = await findDossiers(door.graph, asked)
      return factsOn(dossier!, TODAY, DEFAULT_GRADE.code).violations.map(({ decidedOn }) => decidedOn)
    }
    expect(await violations()).toEqual(['2026-01-06'])
    expect(await violations(6)).toEqual(['2026-01-05', '2026-01-06'])
    expect(await violations(7)).toEqual(['2026-01-06'])
  })

  test('is kept with the standing, and is what the graph says', async () => {
    const enterprise = await newEnterprise()
    await fine(enterprise, '2026-01-05')
    await decide(enterprise, 'CERTIFICATION', 'ADVANCED_CERTIFIED', '2024-01-01')
    await assessed(enterprise)
    // The case that it led to is news of the next time.
    await assessed(enterprise)
    const [dossier] = await findDossiers(door.graph, { enterprises: [enterprise], since: SINCE })
    expect((await standingOf(enterprise))['dossier']).toBe(dossierText(dossier!))
  })
})
