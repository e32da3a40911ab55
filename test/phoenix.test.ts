/** Firms that rise where others fell: when, by whom, at what place, with what goods. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { type Lifetime, phoenixOf } from '../rules/phoenix.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

const PHOENIXES = readFileSync(new URL('../clients/console/phoenixes.graphql', import.meta.url), 'utf8')
const officer = { audience: 'officer', districts: ['9901'] } as const

let door: Door
let old: string
let young: string
let neighbour: string
beforeAll(async () => {
  door = await openDoor()
  ;[old, young, neighbour] = [newUscc(), newUscc(), newUscc()]
  const firms = [
    [old, '2015-03-01', 'REGISTERED'],
    [young, '2025-05-26', 'REGISTERED'],
    [neighbour, '2012-01-01', 'REGISTERED'],
  ].map(([uscc, ...said]) => [enterpriseIdOf(uscc!), uscc, ...said])
  await door.draw(
    `MERGE (p:Person {key: $person}) ON CREATE SET p.name = 'wang'
     MERGE (i:Identifier {key: 'PHONE|' + $person}) ON CREATE SET i.kind = 'PHONE', i.value = $person
     WITH p, i UNWIND $firms AS r
     CREATE (e:Enterprise {id: r[0], uscc: r[1], canonical: r[0], name: r[1], registeredOn: r[2], registration: r[3], district: '9901', kind: 'TRADER'})
       <-[:OF]-(:Consent {id: 'C' + r[0], purpose: 'LINK_ANALYSIS', validFrom: '2020-01-01'}),
       (p)-[:SERVES {role: 'LEGAL_REPRESENTATIVE', validFrom: r[2]}]->(e), (e)-[:USES {validFrom: r[2]}]->(i),
       (:Declaration {key: r[0], current: r[0], number: r[0], byOwner: r[0] + '|2025-01-01|' + r[0], declaredOn: '2025-01-01'})
         -[:LISTS]->(:Item {key: r[0] + '|1', hsCode: CASE WHEN r[2] < '2013' THEN '8517120000' ELSE '3304990021' END})`,
    { person: `wang-${old}`, firms },
  )
  await door.draw(
    `MATCH (e:Enterprise {uscc: $old})
     CREATE (:Grade {id: 'G' + $old, code: 'DISHONEST', validFrom: '2025-04-21', seq: 1})-[:OF]->(e),
       (:Violation {key: 'V|' + $old, state: 'EFFECTIVE', kind: 'SMUGGLING_ACT', decidedOn: '2021-01-05'})-[:COMMITTED_BY]->(e)`,
    { old },
  )
})
afterAll(() => door.close())

async function phoenixesOf(uscc: string) {
  const { data, errors } = await door.ask(officer, PHOENIXES, { uscc })
  expect(errors).toBeUndefined()
  return data.phoenixes as any[]
}

describe('an officer asks', () => {
  test('what a new firm has risen from, and why one should think so', async () => {
    const [found, ...more] = await phoenixesOf(young)
    expect(more).toEqual([])
    expect(found).toMatchObject({
      old: { uscc: old },
      young: { uscc: young },
      fallKind: 'FOUND_DISHONEST',
      fallOn: '2025-04-21',
      evidence: `Grade:G${old}`,
      days: 35,
    })
    // Three have the phone and the person, so each counts for less than if two had.
    expect(found.reasons).toEqual([
      { code: 'TIMING', value: null, points: 24 },
      { code: 'GOODS', value: '33', points: 20 },
      { code: 'PERSON', value: 'wang', points: 19 },
      { code: 'PHONE', value: `wang-${old}`, points: 13 },
    ])
    expect(found.score).toBe(76)
  })

  test('what has risen from a firm that fell', async () => {
    expect((await phoenixesOf(old)).map((found) => found.young.uscc)).toEqual([young])
  })

  test('the same of an old neighbour: nothing rose from it, and it from nothing', async () => {
    expect(await phoenixesOf(neighbour)).toEqual([])
  })
})

describe('one is risen from another', () => {
  const fallen = (on: string): Lifetime => ({
    registeredOn: '2015-01-01',
    falls: [{ kind: 'CANCELLED', on, evidence: null }],
    chapters: [],
  })
  const founded = (registeredOn: string | null): Lifetime => ({ registeredOn, falls: [], chapters: [] })
  const people = [
    { code: 'PERSON' as const, value: 'wang', sharers: 2 },
    { code: 'PHONE' as const, value: '1', sharers: 2 },
  ]

  test.each([
    ['on the day', '2024-06-01', '2024-06-01', 75],
    ['half a year before, to the day', '2024-06-01', '2023-12-04', 63],
    ['a day too early', '2024-06-01', '2023-12-03', null],
    ['two years after, to the day', '2024-06-01', '2026-06-01', 50],
    ['a day too late', '2024-06-01', '2026-06-02', null],
  ])('%s', (_what, fell, rose, score) => {
    expect(phoenixOf(fallen(fell), founded(rose), people)?.score ?? null).toBe(score)
  })

  test('only if something is shared, and enough of it', () => {
    expect(phoenixOf(fallen('2024-06-01'), founded('2024-06-01'), [])).toBeNull()
    expect(phoenixOf(fallen('2024-06-01'), founded('2024-06-01'), [{ ...people[1]!, sharers: 40 }])).toBeNull()
  })

  test('never if nobody knows when it was founded, or it is the older one', () => {
    expect(phoenixOf(fallen('2024-06-01'), founded(null), people)).toBeNull()
    expect(phoenixOf({ ...fallen('2024-06-01'), registeredOn: '2024-06-01' }, founded('2024-06-01'), people)).toBeNull()
  })

  test('by the fall that is nearest', () => {
    const old = { ...fallen('2024-06-01'), falls: [...fallen('2023-06-01').falls, ...fallen('2024-06-01').falls] }
    expect(phoenixOf(old, founded('2024-05-01'), people)).toMatchObject({ fall: { on: '2024-06-01' }, days: -31 })
  })
})
