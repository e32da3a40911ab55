/** What an enterprise carries of others: under its consent, with path, share and decay, and without a grade moving by it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { recordEvent } from '../graph/event.ts'
import { fold } from '../jobs/fold.ts'
import { regrade } from '../jobs/regrade.ts'
import { carriedRisk, type RiskPath } from '../rules/carried-risk.ts'
import { addDays } from '../rules/day.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const officer = { audience: 'officer', districts: ['7801'] } as const

const RISK = `query($uscc: String!, $asOf: Day) { carriedRisk(uscc: $uscc, asOf: $asOf) { grade carriedBp attention status truncated
  paths { sourceKind what since sourceBp shareBp decayBp carriedBp counts path { link forward kind key hidden fact { validFrom } } } } }`

async function firm(district = '7801', consented = true): Promise<{ id: string; uscc: string }> {
  const uscc = newUscc()
  const id = enterpriseIdOf(uscc)
  await door.draw(
    `CREATE (e:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: $district, name: $uscc, registeredOn: '2019-01-07'})
     FOREACH (_ IN CASE WHEN $consented THEN [1] ELSE [] END |
       CREATE (:Consent {id: 'C' + $id, purpose: 'LINK_ANALYSIS', validFrom: '2025-01-01', recordedAt: '2025-01-01'})-[:OF]->(e))`,
    { id, uscc, district, consented },
  )
  return { id, uscc }
}

const owns = (from: string, to: string, shareBp: number, validTo: string | null = null) =>
  door.draw(
    `MATCH (a:Enterprise {id: $from}), (b:Enterprise {id: $to})
     CREATE (a)-[:OWNS {key: $from + $to, shareBp: $shareBp, validFrom: '2020-01-06', validTo: $validTo, seq: 1}]->(b)`,
    { from, to, shareBp, validTo },
  )

const dishonest = (id: string) =>
  door.draw(
    `MATCH (e:Enterprise {id: $id}) CREATE (:Grade {id: 'G' + $id, code: 'DISHONEST', pack: 'GACC-251', validFrom: '2025-06-16'})-[:OF]->(e)`,
    { id },
  )

async function riskOf(uscc: string, asOf?: string): Promise<any> {
  const { data, errors } = await door.ask(officer, RISK, { uscc, asOf })
  return errors ? errors[0]!.extensions.code : data.carriedRisk
}

describe('what an officer asks', () => {
  test('of whom does this firm carry something, how much of it, and over what?', async () => {
    const [mine, middle, far] = [await firm(), await firm(), await firm()]
    await owns(middle.id, mine.id, 6_000)
    await owns(far.id, middle.id, 5_000)
    await dishonest(far.id)
    const risk = await riskOf(mine.uscc)
    expect(risk).toMatchObject({ grade: 'REGULAR', status: 'ASSUMED', truncated: false, attention: 'RAISED' })
    expect(risk.paths).toHaveLength(1)
    // 0.9 of a dishonest firm, 60 % of 50 %, and 0.8 left behind each of two links.
    expect(risk.paths[0]).toMatchObject({
      what: 'DISHONEST',
      sourceBp: 9_000,
      shareBp: 3_000,
      decayBp: 6_400,
      carriedBp: 1_728,
      counts: true,
    })
    expect(risk.paths[0].path.map(({ key, link }: any) => [link, key])).toEqual([
      [null, mine.uscc],
      ['OWNS', middle.uscc],
      ['OWNS', far.uscc],
    ])
  })

  test('is it because of somebody who has left?', async () => {
    const [mine, former] = [await firm(), await firm()]
    await owns(former.id, mine.id, 10_000, '2025-12-31')
    await dishonest(former.id)
    expect(await riskOf(mine.uscc)).toMatchObject({ carriedBp: 0, attention: 'NONE', paths: [] })
    expect((await riskOf(mine.uscc, '2025-12-30')).carriedBp).toBe(7_200)
  })

  test('do two ways to the same firm count twice?', async () => {
    const [mine, far] = [await firm(), await firm()]
    await owns(far.id, mine.id, 5_000)
    await owns(mine.id, far.id, 2_000)
    await dishonest(far.id)
    const { carriedBp, paths } = await riskOf(mine.uscc)
    expect(paths.map(({ counts }: any) => counts)).toEqual([true, false])
    expect(carriedBp).toBe(paths[0].carriedBp)
  })

  test('may I ask that of a firm that has not consented?', async () => {
    const [mine, lapsed] = [await firm('7801', false), await firm()]
    expect(await riskOf(mine.uscc)).toBe('CONSENT_MISSING')
    await door.draw(`MATCH (c:Consent {id: 'C' + $id}) SET c.withdrawnOn = '2026-03-01'`, { id: lapsed.id })
    expect(await riskOf(lapsed.uscc)).toBe('CONSENT_MISSING')
    expect(await riskOf(newUscc())).toBeNull()
  })

  test('does it tell me of firms that I may not see?', async () => {
    const [mine, hidden, far] = [await firm(), await firm('7802'), await firm()]
    await owns(hidden.id, mine.id, 9_000)
    await owns(far.id, hidden.id, 9_000)
    await dishonest(hidden.id)
    await dishonest(far.id)
    expect(await riskOf(mine.uscc)).toMatchObject({ carriedBp: 0, paths: [] })
    expect(await riskOf(hidden.uscc)).toBeNull()
  })

  test('does its grade, its assessment or a case move by it?', async () => {
    const [mine, far] = [await firm(), await firm()]
    await door.graph.write((tx) =>
      recordEvent(tx, { kind: 'APPLIED', subjects: [mine.id], at: '2026-03-02T00:00:00.000Z' }),
    )
    await fold(door.workshop)
    await regrade(door.workshop)
    const left = () =>
      door.draw(
        `MATCH (e:Enterprise {id: $id}) OPTIONAL MATCH (a:Assessment {enterprise: $id}) RETURN a.inputsHash, a.computedGrade, count { (e)<-[:OF]-(:Grade) }, count { (e)<-[:ABOUT]-() }`,
        { id: mine.id },
      )
    const before = await left()
    await owns(far.id, mine.id, 10_000)
    await dishonest(far.id)
    expect((await riskOf(mine.uscc)).attention).toBe('HIGH')
    await door.graph.write((tx) =>
      recordEvent(tx, { kind: 'APPLIED', subjects: [mine.id], at: '2026-03-02T00:00:00.000Z' }),
    )
    await fold(door.workshop)
    await regrade(door.workshop)
    expect(await left()).toEqual(before)
  })

  test('is an agent whom fifty firms share a link between them?', async () => {
    const [mine, far] = [await firm(), await firm()]
    await door.draw(
      `CREATE (i:Identifier {key: 'PHONE|' + $mine, kind: 'PHONE', value: $mine})
       WITH i MATCH (e:Enterprise) WHERE e.id IN [$mine, $far] CREATE (e)-[:USES {validFrom: '2020-01-06', seq: 1}]->(i)
       WITH DISTINCT i UNWIND range(1, 50) AS n CREATE (:Enterprise {id: 'EX' + $mine + n, district: '7801'})-[:USES {validFrom: '2020-01-06'}]->(i)`,
      { mine: mine.id, far: far.id },
    )
    await dishonest(far.id)
    expect(await riskOf(mine.uscc)).toMatchObject({ carriedBp: 0 })
  })

  test.each([
    ['a day to come', '2026-03-03', 'AS_OF_TO_COME'],
    ['a day before there were any', '1899-12-31', 'BAD_USER_INPUT'],
  ])('what of %s?', async (_what, asOf, code) => {
    const mine = await firm()
    expect(await riskOf(mine.uscc, asOf)).toBe(code)
  })
})

test('a ring of ten firms that own each other whole comes to an end', async () => {
  const firms = await Promise.all(Array.from({ length: 10 }, () => firm()))
  for (const [i, { id }] of firms.entries())
    for (const step of [1, 3]) await owns(id, firms[(i + step) % 10]!.id, 10_000)
  await dishonest(firms[5]!.id)
  const begun = performance.now()
  const { carriedBp, paths } = await riskOf(firms[0]!.uscc)
  expect(performance.now() - begun).toBeLessThan(8_000)
  expect(carriedBp).toBeLessThanOrEqual(10_000)
  expect(paths.length).toBeLessThanOrEqual(100)
})

describe('laws', () => {
  const links = fc.array(
    fc.record({
      type: fc.constantFrom('OWNS', 'SERVES', 'USES'),
      shareBp: fc.option(fc.integer({ min: 0, max: 20_000 })),
      role: fc.option(fc.constantFrom('CONTROLLER', 'FINANCE_OFFICER')),
      identifier: fc.option(fc.constantFrom('PHONE', 'ADDRESS')),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const path: fc.Arbitrary<RiskPath> = fc.record({
    source: fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('GRADE', 'VIOLATION'),
      what: fc.constantFrom('DISHONEST', 'SMUGGLING_ACT', 'SUPERVISION_BREACH', 'UNHEARD_OF'),
      since: fc.integer({ min: 0, max: 1_000 }).map((days) => addDays('2026-03-02', -days)),
    }),
    links,
  })
  const paths = fc.array(path, { maxLength: 8 })

  test('it is never below nothing nor above all, and no path brings more than its source is', () => {
    fc.assert(
      fc.property(paths, (some) => {
        const { carriedBp, paths: told } = carriedRisk(some, '2026-03-02')
        expect(carriedBp).toBeGreaterThanOrEqual(0)
        expect(carriedBp).toBeLessThanOrEqual(10_000)
        for (const each of told) expect(each.carriedBp).toBeLessThanOrEqual(each.sourceBp)
      }),
    )
  })

  test('another path never makes it less, and a longer one never brings more', () => {
    fc.assert(
      fc.property(paths, path, links, (some, one, more) => {
        const without = carriedRisk(some, '2026-03-02').carriedBp
        expect(carriedRisk([...some, one], '2026-03-02').carriedBp).toBeGreaterThanOrEqual(without)
        const longer = { ...one, links: [...one.links, ...more] }
        expect(carriedRisk([longer], '2026-03-02').carriedBp).toBeLessThanOrEqual(
          carriedRisk([one], '2026-03-02').carriedBp,
        )
      }),
    )
  })

  test('the order in which paths are found says nothing', () => {
    fc.assert(
      fc.property(paths, (some) => {
        expect(carriedRisk([...some].reverse(), '2026-03-02').carriedBp).toBe(carriedRisk(some, '2026-03-02').carriedBp)
      }),
    )
  })
})
