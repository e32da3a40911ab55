/** The demo world, asked what the README says is worth asking. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { link } from '../jobs/link.ts'
import { type CharacterName, characters } from '../world/characters.ts'
import { openOwnWorld, type OwnWorld } from './own-world.ts'

const textOf = (name: string) => readFileSync(new URL(`../clients/console/${name}.graphql`, import.meta.url), 'utf8')

let world: OwnWorld
let whileLoading: string
beforeAll(async () => {
  world = await openOwnWorld()
  await world.door.draw(
    `UNWIND $usccs AS uscc MATCH (e:Enterprise {uscc: uscc})
     CREATE (:Consent {id: 'C' + uscc, purpose: 'LINK_ANALYSIS', validFrom: '2026-01-01'})-[:OF]->(e)`,
    { usccs: Object.values(characters).map(({ uscc }) => uscc) },
  )
  const { door } = world
  await door.draw(`MATCH (e:Event {kind: 'SEEDED'}) SET e.state = 'BEGUN'`)
  whileLoading = await link(door.workshop)
  await door.draw(`MATCH (e:Event {kind: 'SEEDED'}) SET e.state = 'DONE'`)
  await link(door.workshop)
}, 180_000)
afterAll(() => world?.close())

async function asked(name: string, who: CharacterName) {
  const { uscc, district } = characters[who]
  const officer = { audience: 'officer', districts: [district] } as const
  const { data, errors } = await world.door.ask(officer, textOf(name), { uscc })
  expect(errors).toBeUndefined()
  return Object.values(data)[0] as any
}

test('who stands behind the bottom of a chain that closes to a circle', async () => {
  const control = await asked('control', 'holdingBottom')
  const people = control.beneficialOwners.map(({ percent, basis }: any) => [percent, basis])
  expect(people).toEqual([
    ['43.9655172', ['OWNERSHIP', 'VOTES', 'CONTROL']],
    ['43.1034483', ['OWNERSHIP', 'VOTES']],
  ])
  // The votes that its holder has by name, and those that go with the share of the other, are more than there are.
  expect(control.flags.map(({ code, parties, sumBp }: any) => [code, parties.length, sumBp])).toEqual([
    ['VOTES_OVER_WHOLE', 1, 11_000],
    ['CYCLE', 3, null],
  ])
  expect(control).toMatchObject({ selfPercent: '7.2', unknownPercent: '0', withheldPercent: '0' })
  const holdings = await asked('holdings', 'holdingTop')
  expect(holdings.held.map(({ percent, controlled }: any) => [percent, controlled])).toEqual([
    ['80', true],
    ['48', true],
  ])
})

test('six shells in a ring: one owns all of them in the end, and another is registered as who decides', async () => {
  const control = await asked('control', 'shellA')
  expect(control.flags.map(({ code, parties }: any) => [code, parties.length])).toEqual([['CYCLE', 6]])
  expect(control.beneficialOwners.map(({ percent, basis }: any) => [percent, basis])).toEqual([
    ['100', ['OWNERSHIP', 'VOTES']],
    ['0', ['VOTES', 'CONTROL', 'REGISTERED']],
  ])
  const component = await asked('component', 'shellA')
  const ring = component.members.filter((member: any) => member.ring !== null)
  const shells = (['shellA', 'shellB', 'shellC', 'shellD', 'shellE', 'shellF'] as const).map(
    (name) => characters[name].uscc,
  )
  expect(ring.map(({ enterprise }: any) => enterprise.uscc).sort()).toEqual([...shells].sort())
  expect(new Set(ring.map((member: any) => member.ring)).size).toBe(1)
})

test('a firm that rose a month after another fell, by its people, at its place', async () => {
  const [found] = await asked('phoenixes', 'phoenixNew')
  expect(found).toMatchObject({
    old: { uscc: characters.phoenixOld.uscc },
    fallKind: 'FOUND_DISHONEST',
    fallOn: '2025-04-21',
    days: 35,
  })
  expect(found.reasons.map(({ code }: any) => code)).toEqual(
    expect.arrayContaining(['TIMING', 'PERSON', 'PHONE', 'ADDRESS']),
  )
})

test('a world that is still being loaded is not looked at', () => {
  expect(whileLoading).toBe('NOBODY')
})

test('everybody is in one component at most, and nobody who is alone is in any', async () => {
  const [row] = await world.door.draw(
    `MATCH (m:Membership) WITH m.component AS component, count(*) AS size
     RETURN count(component), min(size), sum(size)`,
  )
  const [components, least, members] = row as [number, number, number]
  expect(components).toBeGreaterThan(10)
  expect(least).toBeGreaterThanOrEqual(2)
  expect(members).toBeGreaterThan(50)
})
