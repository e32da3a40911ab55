/** Who hangs together with whom: arrays against a naive walk, and a job that follows news against reading everybody. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { recordEvent } from '../graph/event.ts'
import { link } from '../jobs/link.ts'
import { sweep } from '../jobs/sweep.ts'
import { communitiesOf, componentsOf, type Links, stableIds } from '../rules/component.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

const COMPONENT = readFileSync(new URL('../clients/console/component.graphql', import.meta.url), 'utf8')
const officer = { audience: 'officer', districts: ['9901'] } as const

const linksOf = (pairs: readonly (readonly [number, number])[]): Links => ({
  from: Int32Array.from(pairs, ([from]) => from),
  to: Int32Array.from(pairs, ([, to]) => to),
})

const communitiesIn = (nodes: number, pairs: readonly (readonly [number, number])[]) =>
  communitiesOf(nodes, linksOf(pairs), componentsOf(nodes, linksOf(pairs)))

const somePairs = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 16 })

/** The least that can be reached, by walking until nothing is new. */
function leastReached(nodes: number, pairs: readonly (readonly [number, number])[], from: number): number {
  const reached = new Set([from])
  for (let size = 0; size < reached.size;) {
    size = reached.size
    for (const [one, other] of pairs) {
      if (reached.has(one)) reached.add(other)
      if (reached.has(other)) reached.add(one)
    }
  }
  return Math.min(...reached, nodes)
}

describe('on arrays', () => {
  test('components are those that a naive walk finds', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const found = componentsOf(12, linksOf(pairs))
        for (let node = 0; node < 12; node++) expect(found[node]).toBe(leastReached(12, pairs, node))
      }),
    )
  })

  test('communities never cross a component, and do not depend on what is looked at beside it', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const communities = communitiesIn(12, pairs)
        const components = componentsOf(12, linksOf(pairs))
        for (let node = 0; node < 12; node++) expect(components[communities[node]!]).toBe(components[node])
        const beside = [...pairs, [12, 13] as const, [13, 14] as const]
        expect(communitiesIn(15, beside).slice(0, 12)).toEqual(communities)
      }),
    )
  })

  test('two crowds that one link ties are two communities', () => {
    const crowd = (first: number) =>
      [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].flatMap((b) => (a < b ? [[first + a, first + b] as const] : [])))
    const communities = communitiesIn(8, [...crowd(0), ...crowd(4), [3, 4]])
    expect(new Set(communities.slice(0, 4)).size).toBe(1)
    expect(new Set(communities.slice(4)).size).toBe(1)
    expect(communities[0]).not.toBe(communities[7])
  })

  test('an id stays with most of its members, is given once, and a new one was never given', () => {
    const someFound = fc.array(
      fc.record({
        component: fc.nat(4),
        former: fc.option(fc.constantFrom('A', 'B', 'C')),
      }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(someFound, (members) => {
        const found = members.map((member, at) => ({ id: `E${String(at).padStart(2, '0')}`, ...member }))
        const ids = stableIds(found, 7)
        const components = new Set(found.map(({ component }) => component))
        expect([...ids.keys()].sort()).toEqual([...components].sort())
        expect(new Set(ids.values()).size).toBe(components.size)
        for (const [component, id] of ids) {
          const of = found.filter((member) => member.component === component)
          if (id.endsWith('-7')) expect(id).toBe(`${of[0]!.id}-7`)
          else expect(of.map(({ former }) => former)).toContain(id)
        }
        // Whoever was together and is together still keeps his id.
        for (const former of ['A', 'B', 'C']) {
          const of = found.filter((member) => member.former === former)
          const now = new Set(of.map(({ component }) => component))
          const fellows = found.filter(({ component }) => now.has(component))
          if (
            of.length > 0 &&
            now.size === 1 &&
            fellows.every((member) => member.former === former || member.former === null)
          )
            expect(ids.get(of[0]!.component)).toBe(former)
        }
      }),
    )
  })
})

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

let serial = 0
const mark = () => `component-${process.pid}-${++serial}`

async function firms(count: number, district = '9901'): Promise<string[]> {
  const usccs = Array.from({ length: count }, () => newUscc())
  await door.draw(
    `UNWIND $rows AS r
     CREATE (:Enterprise {id: r[0], uscc: r[1], canonical: r[0], name: r[1], district: $district, kind: 'TRADER', registration: 'REGISTERED'})
       <-[:OF]-(:Consent {id: 'C' + r[0], purpose: 'LINK_ANALYSIS', validFrom: '2020-01-01'})`,
    { rows: usccs.map((uscc) => [enterpriseIdOf(uscc), uscc]), district },
  )
  return usccs
}

const share = (thing: string, ...usccs: string[]) =>
  door.draw(
    `MERGE (i:Identifier {key: 'PHONE|' + $thing}) ON CREATE SET i.kind = 'PHONE', i.value = $thing
     WITH i UNWIND $usccs AS uscc MATCH (e:Enterprise {uscc: uscc}) CREATE (e)-[:USES {validFrom: '2020-01-01'}]->(i)`,
    { thing, usccs },
  )

const endUse = (thing: string, uscc: string) =>
  door.draw(
    `MATCH (:Enterprise {uscc: $uscc})-[u:USES]->(:Identifier {key: 'PHONE|' + $thing}) SET u.validTo = '2025-01-01'`,
    { thing, uscc },
  )

const hold = (holder: string, held: string, votesBp: string) =>
  door.draw(
    `MATCH (a:Enterprise {uscc: $holder}), (b:Enterprise {uscc: $held})
     CREATE (a)-[:OWNS {shareBp: toInteger($votesBp), validFrom: '2020-01-01'}]->(b)`,
    { holder, held, votesBp },
  )

/** Something was recorded about these, and the job has looked. */
async function news(...usccs: string[]): Promise<void> {
  await door.graph.write((tx) =>
    recordEvent(tx, { kind: 'APPLIED', subjects: usccs.map(enterpriseIdOf), at: door.house.clock.now() }),
  )
  await link(door.workshop)
}

async function componentOf(uscc: string) {
  const { data, errors } = await door.ask(officer, COMPONENT, { uscc })
  expect(errors).toBeUndefined()
  return data.component
}

const membersOf = async (uscc: string) =>
  (await componentOf(uscc)).members.map(({ enterprise }: any) => enterprise.uscc).sort()

describe('an officer asks who hangs together with a firm', () => {
  test('whoever has its phone, and whoever has the other phone of those', async () => {
    const [a, b, c, d] = (await firms(4)) as [string, string, string, string]
    await share(mark(), a, b)
    await share(mark(), b, c)
    await news(a, b, c, d)
    expect(await membersOf(a)).toEqual([a, b, c].sort())
    expect(await componentOf(d)).toMatchObject({ id: null, members: [], more: false })
  })

  test('a new link makes one of two: the greater keeps its id, and when the link ends both are as before', async () => {
    const [a, b, c, d, e] = (await firms(5)) as [string, string, string, string, string]
    const between = mark()
    await share(mark(), a, b, c)
    await share(mark(), d, e)
    await news(a, b, c, d, e)
    const [greater, lesser] = [(await componentOf(a)).id, (await componentOf(d)).id]
    expect(greater).not.toBe(lesser)
    await share(between, c, d)
    await news(d)
    expect(await membersOf(e)).toEqual([a, b, c, d, e].sort())
    expect((await componentOf(e)).id).toBe(greater)
    await endUse(between, d)
    await news(d)
    expect(await membersOf(a)).toEqual([a, b, c].sort())
    expect((await componentOf(a)).id).toBe(greater)
    expect(await membersOf(e)).toEqual([d, e].sort())
    expect((await componentOf(e)).id).not.toBe(greater)
  })

  test('a ring of shells is a ring, and whoever hangs on it is not in it', async () => {
    const ring = await firms(4)
    const [outside] = (await firms(1)) as [string]
    for (const [at, uscc] of ring.entries()) await hold(uscc, ring[(at + 1) % 4]!, '5100')
    await hold(ring[0]!, outside, '6000')
    await news(...ring, outside)
    const { members } = await componentOf(ring[0]!)
    const rings = Object.fromEntries(members.map(({ enterprise, ring }: any) => [enterprise.uscc, ring]))
    expect(new Set(ring.map((uscc) => rings[uscc])).size).toBe(1)
    expect(rings[ring[0]!]).not.toBeNull()
    expect(rings[outside]).toBeNull()
    // Those of the circle come first.
    expect(members.at(-1).enterprise.uscc).toBe(outside)
  })

  test('who is at the head of the group, over two firms that it commands', async () => {
    const [top, left, right, bottom] = (await firms(4)) as [string, string, string, string]
    await hold(top, left, '5100')
    await hold(top, right, '9000')
    await hold(left, bottom, '2600')
    await hold(right, bottom, '2500')
    await news(top, left, right, bottom)
    const { members } = await componentOf(bottom)
    const heads = Object.fromEntries(members.map(({ enterprise, head }: any) => [enterprise.uscc, head?.uscc ?? null]))
    expect(heads).toEqual({ [top]: null, [left]: top, [right]: top, [bottom]: top })
  })

  test('a phone that fifty-one have ties nobody, though fifty were tied by it', async () => {
    const fifty = await firms(50)
    const [one] = (await firms(1)) as [string]
    const thing = mark()
    await share(thing, ...fifty)
    await news(...fifty)
    expect(await membersOf(fifty[0]!)).toHaveLength(50)
    await share(thing, one)
    await news(one)
    expect(await componentOf(fifty[7]!)).toMatchObject({ id: null, members: [] })
  })

  test('and is told of nobody in another district', async () => {
    const [a, b] = (await firms(2)) as [string, string]
    const [secret] = (await firms(1, '9903')) as [string]
    await share(mark(), a, secret)
    await share(mark(), secret, b)
    await hold(secret, a, '9000')
    await news(a, b, secret)
    const component = await componentOf(a)
    expect(component.members.map(({ enterprise }: any) => enterprise.uscc).sort()).toEqual([a, b].sort())
    expect(component.members.map(({ head }: any) => head)).toEqual([null, null])
    expect(JSON.stringify(component)).not.toContain(secret)
    // A group is called by its least member; whoever knows a code could look for it.
    for (const uscc of [a, b, secret])
      for (const group of [component.id, ...component.members.map((member: any) => member.community)])
        expect(group).not.toContain(enterpriseIdOf(uscc))
  })

  test('without consent it is refused', async () => {
    const [a] = (await firms(1)) as [string]
    await door.draw(`MATCH (c:Consent)-[:OF]->(:Enterprise {uscc: $uscc}) DETACH DELETE c`, { uscc: a })
    const { errors } = await door.ask(officer, COMPONENT, { uscc: a })
    expect(errors![0]!.extensions.code).toBe('CONSENT_MISSING')
  })
})

describe('the job', () => {
  const tell = (...usccs: string[]) =>
    door.graph.write((tx) =>
      recordEvent(tx, { kind: 'APPLIED', subjects: usccs.map(enterpriseIdOf), at: door.house.clock.now() }),
    )

  test('is woken up by the sweep while there is news, and not when it has looked', async () => {
    const [a] = (await firms(1)) as [string]
    await tell(a)
    door.woken.length = 0
    await sweep(door.workshop)
    expect(door.woken).toContainEqual({ name: 'link', after: 'sweep' })
    await link(door.workshop)
    door.woken.length = 0
    await sweep(door.workshop)
    expect(door.woken).not.toContainEqual({ name: 'link', after: 'sweep' })
  })

  test('that dies before it is through is made good by the next one', async () => {
    const [a, b] = (await firms(2)) as [string, string]
    await share(mark(), a, b)
    await tell(a, b)
    let writes = 0
    const dying = Object.create(door.graph, {
      write: {
        value: (work: Parameters<Door['graph']['write']>[0]) =>
          ++writes > 1 ? Promise.reject(new Error('the power is gone')) : door.graph.write(work),
      },
    }) as Door['graph']
    await expect(link({ ...door.workshop, graph: dying })).rejects.toThrow('the power is gone')
    expect(await link(door.workshop)).toBe('SOME')
    expect(await membersOf(a)).toEqual([a, b].sort())
    expect(await link(door.workshop)).toBe('NOBODY')
  })

  test('twice at once comes to the same as once', async () => {
    const [a, b, c] = (await firms(3)) as [string, string, string]
    await share(mark(), a, b)
    await share(mark(), b, c)
    await tell(a, b, c)
    await Promise.all([link(door.workshop), link(door.workshop), link(door.workshop)])
    expect(await membersOf(c)).toEqual([a, b, c].sort())
    expect(await link(door.workshop)).toBe('NOBODY')
  })

  test('that is told to end leaves everything to the next one', async () => {
    const [a, b] = (await firms(2)) as [string, string]
    await share(mark(), a, b)
    await tell(a)
    expect(await link(door.workshop, AbortSignal.abort())).toBe('NOBODY')
    expect(await componentOf(a)).toMatchObject({ id: null })
    expect(await link(door.workshop)).toBe('SOME')
    expect(await membersOf(b)).toEqual([a, b].sort())
  })
})

test('to follow the news comes to the same as to read everybody, over forty changes', async () => {
  const all = await firms(12)
  const things = Array.from({ length: 6 }, mark)
  const uses = new Set<string>()
  await news(...all)
  for (let step = 0; step < 40; step++) {
    const uscc = all[(step * 7 + 3) % 12]!
    const thing = things[(step * 5 + Math.floor(step / 6)) % 6]!
    const key = `${uscc} ${thing}`
    if (uses.delete(key)) await endUse(thing, uscc)
    else {
      uses.add(key)
      await share(thing, uscc)
    }
    await news(uscc)
  }
  const pairs = [...uses].map((key) => {
    const [uscc, thing] = key.split(' ') as [string, string]
    return [all.indexOf(uscc), 12 + things.indexOf(thing)] as const
  })
  for (const [at, uscc] of all.entries()) {
    const least = leastReached(18, pairs, at)
    const fellows = all.filter((_, other) => leastReached(18, pairs, other) === least)
    expect(await membersOf(uscc)).toEqual(fellows.length > 1 ? fellows.sort() : [])
  }
}, 120_000)
