/** What an officer asks of a network, each question of a small picture; and what nobody gets out of one. */
import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Cypher } from '../graph/cypher.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { type Door, openDoor } from './door.ts'
import { planOf, SCANS } from './plans.ts'
import { newUscc } from './service.ts'

/** Districts of this file's own; those who are registered in the first may be linked. */
const HERE = `95${randomInt(10, 99)}`
const ELSEWHERE = `94${randomInt(10, 99)}`
const officer = { audience: 'officer', districts: [HERE] } as const
const both = { audience: 'officer', districts: [HERE, ELSEWHERE] } as const
type Caller = Parameters<Door['ask']>[0]

let door: Door
const sent: Cypher[] = []

beforeAll(async () => {
  door = await openDoor()
  const { read } = door.graph
  door.graph.read = (query, parameters, options) => {
    sent.push(query)
    return read(query, parameters, options)
  }
  await door.draw(
    `CREATE (:Consent {id: 'of' + $of, of: $of, purpose: 'LINK_ANALYSIS', principal: 'x', document: 'x', validFrom: '2026-01-01',
       recordedBy: 'x', recordedAt: '2026-01-01T00:00:00.000+08:00'})`,
    { of: HERE },
  )
})
afterAll(() => door?.close())

interface Picture<Name extends string> {
  uscc: Record<Name, string>
  /** Names of what an answer tells of: enterprises by their letters, persons and identifiers by what they are called. */
  named(nodes: readonly { id: string }[]): string[]
  nameOf(id: string): string
  tag: string
}

/** Draws enterprises under their names and what the text adds between them; keys that end with `$tag` are this picture's own. */
async function drawn<Name extends string>(
  names: readonly Name[],
  text: string,
  elsewhere: Name[] = [],
): Promise<Picture<Name>> {
  const tag = `-${randomInt(1e9)}`
  const uscc = Object.fromEntries(names.map((name) => [name, newUscc()])) as Record<Name, string>
  const firms = names.map(
    (name) =>
      `CREATE (${name}:Enterprise {id: $${name}Id, uscc: $${name}, canonical: $${name}Id, kind: 'TRADER', registration: 'FILED',
        district: '${elsewhere.includes(name) ? ELSEWHERE : HERE}', name: '${name}'})`,
  )
  const ids = Object.fromEntries(names.map((name) => [`${name}Id`, enterpriseIdOf(uscc[name])]))
  await door.draw([...firms, text].join('\n'), { ...uscc, ...ids, tag })
  const byId = new Map(names.map((name) => [`Enterprise:${ids[`${name}Id`]}`, name as string]))
  const nameOf = (id: string) => byId.get(id) ?? id.replace(/^\w+:/, '').replace(tag, '')
  return { uscc, tag, nameOf, named: (nodes) => nodes.map(({ id }) => nameOf(id)).sort() }
}

const TIE = 'kind from to role shareBp votesBp validFrom validTo first last count fen'
const PICTURE = `asOf known nodes { id kind name hops uscc grade violations identifierKind expand } ties { id ${TIE} }
  groups { of kind way count countIsExact expand } truncated { code at message messageZh }`
const NETWORK = `query N($around: String!, $hops: Int, $limit: Int, $kinds: [TieKind!], $asOf: Day, $known: AsKnown! = NOW) {
  network(around: $around, hops: $hops, limit: $limit, kinds: $kinds, asOf: $asOf, known: $known) { ${PICTURE} } }`
const EXPAND = `query E($at: String!, $limit: Int, $kinds: [TieKind!]) { expand(at: $at, limit: $limit, kinds: $kinds) { ${PICTURE} } }`
const PATHS = `query P($from: String!, $to: String!, $most: Int, $longest: Int, $kinds: [TieKind!], $asOf: Day) {
  paths(from: $from, to: $to, most: $most, longest: $longest, kinds: $kinds, asOf: $asOf) {
    paths { length nodes { id } ties { kind from to role } } truncated { code at } } }`
const COMMON = `query C($usccs: [String!]!, $hops: Int, $kinds: [TieKind!]) { commonGround(usccs: $usccs, hops: $hops, kinds: $kinds) {
  grounds { node { id name } of paths { length nodes { id } } } truncated { code } } }`

/** The answer of the one root field. */
async function ask(query: string, variables: object, caller: Caller = officer) {
  const { data, errors } = await door.ask(caller, query, variables)
  expect(errors).toBeUndefined()
  return Object.values(data)[0] as any
}

async function refusal(query: string, variables: object, caller: Caller = officer) {
  const { errors } = await door.ask(caller, query, variables)
  const { code, field, messageZh } = errors![0]!.extensions as { code: string; field?: string; messageZh?: string }
  return { code, field, messageZh }
}

const tiesIn = ({ nameOf }: Picture<string>, ties: { kind: string; from: string; to: string }[]) =>
  ties.map(({ kind, from, to }) => `${nameOf(from)} ${kind} ${nameOf(to)}`).sort()

describe('what is linked', () => {
  test('who stands behind this firm, what does it hold, and how is it reached?', async () => {
    const picture = await drawn(
      ['a', 'up', 'down', 'branch'],
      `CREATE (:Person {key: 'p' + $tag, name: '王'})-[:SERVES {role: 'LEGAL_REPRESENTATIVE', validFrom: '2020-01-01'}]->(a)
       CREATE (up)-[:OWNS {shareBp: 6000, votesBp: 7000, validFrom: '2020-01-01'}]->(a)
       CREATE (a)-[:OWNS {shareBp: 2000, votesBp: 2000, validFrom: '2020-01-01'}]->(down)
       CREATE (branch)-[:BRANCH_OF {validFrom: '2020-01-01'}]->(a)
       CREATE (a)-[:USES {validFrom: '2020-01-01'}]->(:Identifier {key: 'PHONE|1' + $tag, kind: 'PHONE', value: '1'})`,
    )
    const { nodes, ties, groups, truncated } = await ask(NETWORK, { around: picture.uscc.a })
    expect(picture.named(nodes)).toEqual(['PHONE|1', 'a', 'branch', 'down', 'p', 'up'])
    expect(tiesIn(picture, ties)).toEqual([
      'a OWNS down',
      'a USES PHONE|1',
      'branch BRANCH_OF a',
      'p SERVES a',
      'up OWNS a',
    ])
    expect(ties.find(({ kind, to }: any) => kind === 'OWNS' && picture.nameOf(to) === 'a')).toMatchObject({
      shareBp: 6000,
      votesBp: 7000,
    })
    expect(nodes[0]).toMatchObject({ name: 'a', hops: 0, grade: 'REGULAR', violations: 0 })
    expect(nodes.find(({ kind }: any) => kind === 'IDENTIFIER')).toMatchObject({ identifierKind: 'PHONE', hops: 1 })
    expect([groups, truncated]).toEqual([[], []])
  })

  test('who shares its phone, and who is behind those?', async () => {
    const picture = await drawn(
      ['a', 'b', 'c', 'far'],
      `CREATE (phone:Identifier {key: 'PHONE|1' + $tag, kind: 'PHONE', value: '1'})
       CREATE (a)-[:USES {validFrom: '2020-01-01'}]->(phone) CREATE (b)-[:USES {validFrom: '2021-01-01'}]->(phone)
       CREATE (c)-[:OWNS {shareBp: 10000, validFrom: '2020-01-01'}]->(b) CREATE (far)-[:OWNS {shareBp: 10000, validFrom: '2020-01-01'}]->(c)`,
    )
    const { nodes } = await ask(NETWORK, { around: picture.uscc.a, hops: 3 })
    expect(nodes.map(({ id, hops }: any) => [picture.nameOf(id), hops])).toEqual([
      ['a', 0],
      ['PHONE|1', 1],
      ['b', 2],
      ['c', 3],
    ])
  })

  test('who was its representative two years ago?', async () => {
    const picture = await drawn(
      ['a'],
      `CREATE (:Person {key: 'old' + $tag})-[:SERVES {role: 'LEGAL_REPRESENTATIVE', validFrom: '2020-01-01', validTo: '2025-06-01'}]->(a)
       CREATE (:Person {key: 'new' + $tag})-[:SERVES {role: 'LEGAL_REPRESENTATIVE', validFrom: '2025-06-01'}]->(a)`,
    )
    const servedOn = async (asOf?: string) =>
      tiesIn(picture, (await ask(NETWORK, { around: picture.uscc.a, asOf })).ties)
    expect(await servedOn()).toEqual(['new SERVES a'])
    expect(await servedOn('2025-05-31')).toEqual(['old SERVES a'])
    expect(await servedOn('2025-06-01')).toEqual(['new SERVES a'])
    expect(await servedOn('2019-12-31')).toEqual([])
  })

  test('what was known of it on a day, and what is known of that day now?', async () => {
    const [row] = await door.draw(`MATCH (s:Sequence {name: 'event'}) SET s.value = s.value + 2
      CREATE (:Event {seq: s.value - 1, kind: 'APPLIED', at: '2024-05-01T10:00:00.000+08:00'})
      CREATE (:Event {seq: s.value, kind: 'APPLIED', at: '2024-06-01T10:00:00.000+08:00'}) RETURN s.value`)
    const later = row![0] as number
    const picture = await drawn(
      ['a', 'first', 'second'],
      `CREATE (first)-[:OWNS {shareBp: 5000, validFrom: '2020-01-01', seq: ${later - 1}, until: ${later}}]->(a)
       CREATE (second)-[:OWNS {shareBp: 5000, validFrom: '2020-01-01', seq: ${later}}]->(a)`,
    )
    const heldOn = async (asOf: string, known?: string) =>
      tiesIn(picture, (await ask(NETWORK, { around: picture.uscc.a, asOf, known })).ties)
    expect(await heldOn('2024-05-15')).toEqual(['second OWNS a'])
    expect(await heldOn('2024-05-15', 'THEN')).toEqual(['first OWNS a'])
    expect(await heldOn('2024-06-01', 'THEN')).toEqual(['second OWNS a'])
  })

  test('who holds most, and who else?', async () => {
    const picture = await drawn(
      ['a'],
      `WITH a UNWIND range(1, 27) AS i
       CREATE (:Enterprise {id: 'H' + toString(100 + i) + $tag, district: a.district, kind: 'TRADER', registration: 'FILED'})
         -[:OWNS {shareBp: i * 10, validFrom: '2020-01-01'}]->(a)`,
    )
    const whole = await ask(NETWORK, { around: picture.uscc.a, limit: 5 })
    expect(whole.ties.map(({ shareBp }: any) => shareBp)).toEqual([270, 260, 250, 240, 230])
    expect(whole.groups).toMatchObject([{ kind: 'OWNS', way: 'IN', count: 22, countIsExact: true }])
    expect(whole.truncated).toMatchObject([{ code: 'REMAINDER', at: [whole.nodes[0].id] }])
    const shares = whole.ties.map(({ shareBp }: any) => shareBp)
    for (let at = whole.groups[0].expand as string | undefined; at;) {
      const more = await ask(EXPAND, { at, limit: 10 })
      shares.push(...more.ties.map(({ shareBp }: any) => shareBp))
      at = more.groups[0]?.expand
    }
    expect(shares).toEqual(Array.from({ length: 27 }, (_, i) => (27 - i) * 10))
  })

  test('over holdings only, what is in its group?', async () => {
    const picture = await drawn(
      ['a', 'b', 'c'],
      `CREATE (a)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(b)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(c)
       CREATE (:Person {key: 'p' + $tag})-[:SERVES {role: 'PRINCIPAL', validFrom: '2020-01-01'}]->(a)`,
    )
    const { nodes } = await ask(NETWORK, { around: picture.uscc.a, hops: 4, kinds: ['OWNS'] })
    expect(picture.named(nodes)).toEqual(['a', 'b', 'c'])
  })

  test('holdings in a circle are walked once', async () => {
    const names = Array.from({ length: 10 }, (_, i) => `f${i}` as const)
    const circle = names.map(
      (name, i) => `CREATE (${name})-[:OWNS {shareBp: 10000, validFrom: '2020-01-01'}]->(${names[(i + 1) % 10]})`,
    )
    const picture = await drawn(names, circle.join('\n'))
    const { nodes, ties } = await ask(NETWORK, { around: picture.uscc.f0, hops: 4 })
    expect([nodes.length, ties.length]).toEqual([9, 8])
  })

  test('with whom has it dealt, and how much until that month?', async () => {
    const picture = await drawn(
      ['m', 'platform'],
      `CREATE (m)-[:TRADES_ON {key: $m + '|' + $platform, months: '2025-11:2:300,2026-01:1:50', first: '2025-11', last: '2026-01', count: 3, fen: 350}]->(platform)`,
    )
    const dealt = async (asOf?: string) => (await ask(NETWORK, { around: picture.uscc.m, asOf })).ties
    expect(await dealt()).toMatchObject([{ kind: 'TRADES_ON', count: 3, fen: 350, first: '2025-11', last: '2026-01' }])
    expect(await dealt('2025-12-31')).toMatchObject([{ count: 2, fen: 300, last: '2025-11' }])
    expect(await dealt('2025-10-31')).toEqual([])
  })

  test('what of a node is decided and recorded is shown with it, as of the day', async () => {
    const picture = await drawn(
      ['a'],
      `CREATE (:Grade {id: 'g' + $tag, code: 'DISHONEST', validFrom: '2025-01-01', seq: 0})-[:OF]->(a)
       CREATE (:Violation {key: 'v' + $tag, decidedOn: '2025-03-01'})-[:COMMITTED_BY]->(a)`,
    )
    const shownOn = async (asOf: string) => (await ask(NETWORK, { around: picture.uscc.a, asOf })).nodes[0]
    expect(await shownOn('2025-06-01')).toMatchObject({ grade: 'DISHONEST', violations: 1 })
    expect(await shownOn('2024-12-31')).toMatchObject({ grade: 'REGULAR', violations: 0 })
  })
})

describe('hubs', () => {
  const hub = () =>
    drawn(
      ['m', 'n', 'platform'],
      `CREATE (m)-[:TRADES_ON {months: '2026-01:1:1', first: '2026-01', last: '2026-01', count: 1, fen: 1}]->(platform)
       CREATE (n)-[:TRADES_ON {months: '2026-01:1:1', first: '2026-01', last: '2026-01', count: 1, fen: 1}]->(platform)
       WITH platform UNWIND range(1, 250) AS i
       CREATE (:Enterprise {id: 'M' + toString(1000 + i) + $tag, district: platform.district, kind: 'MERCHANT', registration: 'FILED'})
         -[:TRADES_ON {months: '2026-01:1:' + toString(i), first: '2026-01', last: '2026-01', count: 1, fen: 10 * i}]->(platform)`,
    )

  test('a platform is shown, said to be a hub, and not walked through', async () => {
    const picture = await hub()
    const { nodes, groups, truncated } = await ask(NETWORK, { around: picture.uscc.m, hops: 4 })
    expect(picture.named(nodes)).toEqual(['m', 'platform'])
    const [, platform] = nodes
    expect(groups).toMatchObject([{ of: platform.id, kind: 'TRADES_ON', way: 'IN', countIsExact: false }])
    expect(truncated).toMatchObject([{ code: 'HUB', at: [platform.id] }])
    expect(truncated[0].message).toMatch(/expand/i)
    const more = await ask(EXPAND, { at: groups[0].expand, limit: 3 })
    expect(more.ties.map(({ fen }: any) => fen)).toEqual([250, 249, 248])
  })

  test('who asks about the hub itself sees the heaviest of its links', async () => {
    const picture = await hub()
    const { ties, groups } = await ask(NETWORK, { around: picture.uscc.platform, limit: 2 })
    expect(ties.map(({ fen }: any) => fen)).toEqual([250, 249])
    expect(groups).toMatchObject([{ count: 250, countIsExact: true }])
  })

  test('that two sell on one platform is a path, and that a third does so leads nowhere', async () => {
    const picture = await hub()
    const { paths } = await ask(PATHS, { from: picture.uscc.m, to: picture.uscc.n, most: 5 })
    expect(paths.map(({ nodes }: any) => nodes.map(({ id }: any) => picture.nameOf(id)))).toEqual([
      ['m', 'platform', 'n'],
    ])
  })

  test('a picture is full at some size, and says so', async () => {
    const picture = await drawn(
      ['a'],
      `WITH a UNWIND range(1, 40) AS i
       CREATE (b:Enterprise {id: 'X' + toString(100 + i) + $tag, district: a.district, kind: 'TRADER', registration: 'FILED'})
         -[:OWNS {shareBp: i, validFrom: '2020-01-01'}]->(a)
       WITH b, i UNWIND range(1, 40) AS j
       CREATE (:Enterprise {id: 'Y' + toString(i * 100 + j) + $tag, district: b.district, kind: 'TRADER', registration: 'FILED'})
         -[:OWNS {shareBp: j, validFrom: '2020-01-01'}]->(b)`,
    )
    const { nodes, groups, truncated } = await ask(NETWORK, { around: picture.uscc.a, hops: 2, limit: 50 })
    expect(nodes).toHaveLength(500)
    expect(truncated.map(({ code }: any) => code)).toContain('FULL')
    // Nobody is forgotten: what is not there is counted where it would hang.
    const left = groups.reduce((sum: number, { count }: any) => sum + count, 0)
    expect(nodes.length + left).toBe(1 + 40 + 40 * 40)
  })
})

describe('paths', () => {
  test('how is the new firm linked with the one that was shut?', async () => {
    const picture = await drawn(
      ['old', 'fresh', 'between'],
      `CREATE (p:Person {key: 'p' + $tag})-[:SERVES {role: 'LEGAL_REPRESENTATIVE', validFrom: '2020-01-01'}]->(old)
       CREATE (p)-[:SERVES {role: 'CONTROLLER', validFrom: '2025-01-01'}]->(fresh)
       CREATE (old)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(between)
       CREATE (between)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(:Enterprise {id: 'Z' + $tag, district: old.district})
         -[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(fresh)`,
    )
    const { paths, truncated } = await ask(PATHS, { from: picture.uscc.old, to: picture.uscc.fresh })
    expect(
      paths.map(({ length, nodes }: any) => [length, nodes.map(({ id }: any) => picture.nameOf(id)).join(' ')]),
    ).toEqual([
      [2, 'old p fresh'],
      [3, 'old between Z fresh'],
    ])
    expect(paths[0].ties.map(({ role }: any) => role)).toEqual(['LEGAL_REPRESENTATIVE', 'CONTROLLER'])
    expect(truncated).toEqual([])
    const held = await ask(PATHS, { from: picture.uscc.old, to: picture.uscc.fresh, kinds: ['OWNS'] })
    expect(held.paths).toMatchObject([{ length: 3 }])
    const before = await ask(PATHS, { from: picture.uscc.old, to: picture.uscc.fresh, asOf: '2024-12-31', longest: 2 })
    expect(before.paths).toEqual([])
  })

  test('so many of the shortest as are asked for, and none that is longer than asked', async () => {
    const picture = await drawn(
      ['a', 'b', 'c'],
      `WITH a, b UNWIND range(1, 4) AS i
       CREATE (x:Person {key: 'x' + toString(i) + $tag})-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(a)
       CREATE (x)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(b)
       CREATE (x)-[:SERVES {role: 'PRINCIPAL', validFrom: '2020-01-01'}]->(b)`,
    )
    const found = await ask(PATHS, { from: picture.uscc.a, to: picture.uscc.b, most: 3 })
    expect(found.paths.map(({ nodes }: any) => picture.nameOf(nodes[1].id))).toEqual(['x1', 'x2', 'x3'])
    // Both links of the last step are one step.
    expect(found.paths[0]).toMatchObject({ length: 2, ties: [{}, {}, {}] })
    expect((await ask(PATHS, { from: picture.uscc.a, to: picture.uscc.b, longest: 1 })).paths).toEqual([])
    expect((await ask(PATHS, { from: picture.uscc.a, to: picture.uscc.c, longest: 6 })).paths).toEqual([])
  })
})

describe('common ground', () => {
  test('what do these shells have in common?', async () => {
    const picture = await drawn(
      ['a', 'b', 'c', 'other'],
      `CREATE (p:Person {key: 'p' + $tag}) CREATE (phone:Identifier {key: 'PHONE|1' + $tag, kind: 'PHONE', value: '1'})
       CREATE (p)-[:SERVES {role: 'CONTROLLER', validFrom: '2020-01-01'}]->(a) CREATE (p)-[:SERVES {role: 'CONTROLLER', validFrom: '2020-01-01'}]->(b)
       CREATE (p)-[:SERVES {role: 'CONTROLLER', validFrom: '2020-01-01'}]->(c)
       CREATE (a)-[:USES {validFrom: '2020-01-01'}]->(phone) CREATE (b)-[:USES {validFrom: '2020-01-01'}]->(phone)
       CREATE (p)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(other)`,
    )
    const { a, b, c } = picture.uscc
    const { grounds, truncated } = await ask(COMMON, { usccs: [a, b, c] })
    expect(grounds.map(({ node, of }: any) => [picture.nameOf(node.id), of.map(picture.nameOf).join('')])).toEqual([
      ['p', 'abc'],
      ['PHONE|1', 'ab'],
    ])
    expect(grounds[0].paths.map(({ nodes }: any) => picture.nameOf(nodes[0].id))).toEqual(['a', 'b', 'c'])
    expect(truncated).toEqual([])
  })

  test('is somebody behind both, two steps away?', async () => {
    const picture = await drawn(
      ['a', 'b', 'topA', 'topB'],
      `CREATE (topA)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(a) CREATE (topB)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(b)
       CREATE (p:Person {key: 'p' + $tag})-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(topA)
       CREATE (p)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(topB)`,
    )
    const usccs = [picture.uscc.a, picture.uscc.b]
    expect((await ask(COMMON, { usccs, hops: 1 })).grounds).toEqual([])
    const { grounds } = await ask(COMMON, { usccs, hops: 2 })
    expect(grounds.map(({ node }: any) => picture.nameOf(node.id))).toEqual(['p'])
  })
})

describe('who may see what', () => {
  const hidden = () =>
    drawn(
      ['a', 'b', 'secret'],
      `CREATE (secret)-[:OWNS {shareBp: 9000, validFrom: '2020-01-01'}]->(a) CREATE (secret)-[:OWNS {shareBp: 9000, validFrom: '2020-01-01'}]->(b)`,
      ['secret'],
    )

  test('a firm of another district is no node, counts nowhere, and no path leads through it', async () => {
    const picture = await hidden()
    const { a, b, secret } = picture.uscc
    const { nodes, ties, groups, truncated } = await ask(NETWORK, { around: a, hops: 4 })
    expect([picture.named(nodes), ties, groups, truncated]).toEqual([['a'], [], [], []])
    expect((await ask(PATHS, { from: a, to: b })).paths).toEqual([])
    expect((await ask(COMMON, { usccs: [a, b] })).grounds).toEqual([])
    const seen = await ask(PATHS, { from: a, to: b }, both)
    expect(seen.paths[0].nodes.map(({ id }: any) => picture.nameOf(id))).toEqual(['a', 'secret', 'b'])
    expect(await ask(NETWORK, { around: secret })).toBeNull()
  })

  test('what is hidden answers as what is not there', async () => {
    const picture = await hidden()
    const { a, secret } = picture.uscc
    for (const nobody of [secret, newUscc()]) {
      expect(await ask(NETWORK, { around: nobody })).toBeNull()
      expect(await ask(PATHS, { from: a, to: nobody })).toBeNull()
      expect(await ask(COMMON, { usccs: [a, nobody] })).toBeNull()
    }
  })

  test('nobody else has a word for it', async () => {
    for (const audience of ['platform', 'bureau', 'enterprise', 'admin'] as const) {
      const { errors } = await door.ask({ audience, party: newUscc(), bureau: 'anybody' }, NETWORK, { around: 'x' })
      expect(errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    }
  })

  test('without a consent nothing is linked, and a picture ends with the consent that it rests on', async () => {
    const picture = await drawn(['a', 'b'], `CREATE (a)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(b)`, ['a', 'b'])
    const { a, b } = picture.uscc
    const elsewhere = { audience: 'officer', districts: [ELSEWHERE] } as const
    const missing = { code: 'CONSENT_MISSING', messageZh: expect.stringContaining('同意') }
    expect(await refusal(NETWORK, { around: a }, elsewhere)).toMatchObject(missing)
    expect(await refusal(PATHS, { from: a, to: b }, elsewhere)).toMatchObject(missing)
    expect(await refusal(COMMON, { usccs: [a, b] }, elsewhere)).toMatchObject(missing)
    await door.draw(
      `MATCH (e:Enterprise {uscc: $a}) CREATE (:Consent {id: 'c' + $a, of: $a, purpose: 'LINK_ANALYSIS', validFrom: '2026-01-01'})-[:OF]->(e)`,
      { a },
    )
    const { nodes } = await ask(NETWORK, { around: a }, elsewhere)
    expect(picture.named(nodes)).toEqual(['a', 'b'])
    expect(await refusal(PATHS, { from: a, to: b }, elsewhere)).toMatchObject(missing)
    await door.draw(`MATCH (c:Consent {id: 'c' + $a}) SET c.withdrawnOn = '2026-03-02'`, { a })
    expect(await refusal(EXPAND, { at: nodes[1].expand }, elsewhere)).toMatchObject(missing)
  })
})

describe('what is refused', () => {
  let around: string
  beforeAll(async () => {
    around = (await drawn(['a'], '')).uscc.a
  })

  test.each([
    ['hops 99', { hops: 99 }, 'BAD_USER_INPUT', 'hops'],
    ['no hops', { hops: 0 }, 'BAD_USER_INPUT', 'hops'],
    ['a limit of 2^31 - 1', { limit: 2 ** 31 - 1 }, 'BAD_USER_INPUT', 'limit'],
    ['tomorrow', { asOf: '2026-03-03' }, 'AS_OF_TO_COME', 'asOf'],
    ['a limit of 2^31', { limit: 2 ** 31 }, 'BAD_USER_INPUT', undefined],
    ['a kind that is none', { kinds: ['LOVES'] }, 'BAD_USER_INPUT', undefined],
    ['a day before 1900', { asOf: '1899-12-31' }, 'BAD_USER_INPUT', undefined],
    ['a day that is none', { asOf: '2026-02-30' }, 'BAD_USER_INPUT', undefined],
    ['a code of a thousand letters', { around: 'x'.repeat(1000) }, 'BAD_USER_INPUT', undefined],
  ])('%s', async (_what, more, code, field) => {
    expect(await refusal(NETWORK, { around, ...more })).toMatchObject({ code, ...(field && { field }) })
  })

  test.each([
    ['eleven enterprises', COMMON, { usccs: Array.from({ length: 11 }, () => newUscc()) }, 'usccs'],
    ['one enterprise twice', COMMON, { usccs: ['x', 'x'] }, 'usccs'],
    ['common ground four hops away', COMMON, { usccs: ['x', 'y'], hops: 4 }, 'hops'],
    ['a path to itself', PATHS, { from: 'x', to: 'x' }, 'to'],
    ['a path of seven steps', PATHS, { from: 'x', to: 'y', longest: 7 }, 'longest'],
    ['eleven paths', PATHS, { from: 'x', to: 'y', most: 11 }, 'most'],
  ])('%s', async (_what, query, variables, field) => {
    expect(await refusal(query, variables)).toMatchObject({ code: 'BAD_USER_INPUT', field })
  })

  test.each([
    ['edited', (at: string) => at.replace('Enterprise', 'Enterprises')],
    ['cut short', (at: string) => at.slice(0, 20)],
    ['made up', () => 'A'.repeat(60)],
    ['empty', () => ''],
  ])('a place that is %s', async (_how, change) => {
    const { nodes } = await ask(NETWORK, { around })
    expect(await refusal(EXPAND, { at: change(nodes[0].expand) })).toMatchObject({ code: 'BAD_CURSOR', field: 'at' })
  })

  test('a place that another officer was shown, or a cursor of another feed', async () => {
    const { nodes } = await ask(NETWORK, { around })
    const colleague = { ...officer, subject: 'colleague' }
    expect(await refusal(EXPAND, { at: nodes[0].expand }, colleague)).toMatchObject({ code: 'BAD_CURSOR' })
    const { next } = await ask('{ news { next } }', {})
    expect(await refusal(EXPAND, { at: next })).toMatchObject({ code: 'BAD_CURSOR' })
  })

  test('more pictures at once than an answer may hold', async () => {
    const all = Array.from({ length: 10 }, (_, i) => `p${i}: network(around: "${around}", hops: 4) { asOf }`)
    expect(await refusal(`{ ${all.join(' ')} }`, {})).toMatchObject({ code: 'TOO_COSTLY' })
  })
})

describe('how it is read', () => {
  test('a picture of three hops is three steps, its start, its consent and its nodes: six texts, however many it shows', async () => {
    const chain = `UNWIND range(1, 12) AS i
      CREATE (a)<-[:OWNS {shareBp: i, validFrom: '2020-01-01'}]-(b:Enterprise {id: 'B' + toString(i) + $tag, district: a.district, kind: 'TRADER', registration: 'FILED'})
        <-[:OWNS {shareBp: i, validFrom: '2020-01-01'}]-(:Enterprise {id: 'C' + toString(i) + $tag, district: a.district, kind: 'TRADER', registration: 'FILED'})`
    const picture = await drawn(['a'], `WITH a ${chain}`)
    sent.length = 0
    const { nodes } = await ask(NETWORK, { around: picture.uscc.a, hops: 3 })
    expect(nodes).toHaveLength(21)
    expect(sent.map(({ name }) => name).filter((name) => name !== 'auditHead')).toEqual([
      'findStarts',
      'findConsented',
      'findTies',
      'findTies',
      'findTies',
      'findNodes',
    ])
    expect(new Set(sent.filter(({ name }) => name === 'findTies').map(({ text }) => text)).size).toBe(1)
  })

  test('a walk that has used up its time is given up, and says so', async () => {
    const picture = await drawn(['a', 'b'], `CREATE (a)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(b)`)
    const now = performance.now.bind(performance)
    const { read } = door.graph
    door.graph.read = async (query, parameters, options) => {
      if (query.name !== 'findTies') return read(query, parameters, options)
      expect(options?.deadlineMs).toBeLessThanOrEqual(10_000)
      const rows = await read(query, parameters, options)
      jest.spyOn(performance, 'now').mockImplementation(() => now() + 60_000)
      return rows
    }
    try {
      expect(await refusal(NETWORK, { around: picture.uscc.a, hops: 2 })).toMatchObject({ code: 'DEADLINE_EXCEEDED' })
    } finally {
      door.graph.read = read
      jest.restoreAllMocks()
    }
  })

  test('every text starts at unique keys or at an index, and multiplies nothing', async () => {
    const picture = await drawn(['a', 'b'], `CREATE (a)-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(b)`)
    sent.length = 0
    await ask(NETWORK, { around: picture.uscc.a, asOf: '2026-03-01', known: 'THEN' })
    await ask(COMMON, { usccs: [picture.uscc.a, picture.uscc.b] })
    const texts = new Map(sent.filter(({ name }) => name !== 'auditHead').map((each) => [each.name, each.text]))
    expect([...texts.keys()].sort()).toEqual(['findConsented', 'findNodes', 'findStarts', 'findTies', 'lastEventOf'])
    for (const [name, text] of texts) {
      const operators = await planOf(text, PARAMETERS)
      expect([name, operators.filter((operator) => SCANS.includes(operator))]).toEqual([name, []])
      expect([name, operators.some((operator) => /^Node(Unique)?IndexSeek/.test(operator))]).toEqual([name, true])
    }
  })

  const PARAMETERS = {
    ...{ usccs: ['x'], enterprises: ['x'], persons: ['x'], identifiers: ['x'], kinds: ['OWNS'] },
    ...{ day: '2026-03-02', month: '2026-03', seq: 1, limit: 1, looked: 1, through: false, weight: 1, tie: '' },
    scope: { all: false, districts: [HERE], own: '-' },
  }
})
