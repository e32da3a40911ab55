/** The read path: one operation is one Cypher text, out of a finite set, and pages hold at a hub. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import type { Cypher } from '../graph/cypher.ts'
import { findFeedEnds } from '../graph/receipt.ts'
import { findDueWebhooks } from '../graph/webhook.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

const officer = { audience: 'officer', districts: ['9901'] } as const
const trader = newUscc()
const neighbour = newUscc()
let door: Door
/** Every text that the doors sent while a test ran, and with what. */
const sent: Cypher[] = []
const sentWith: Record<string, unknown>[] = []

beforeAll(async () => {
  door = await openDoor()
  const { read } = door.graph
  door.graph.read = (query, parameters, options) => {
    sent.push(query)
    sentWith.push(parameters)
    return read(query, parameters, options)
  }
  for (const uscc of [trader, neighbour])
    await door.draw(
      `CREATE (e:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: '9901', name: $uscc})
       WITH e UNWIND range(1, 45) AS i
       WITH e, i, '9901' + right(e.uscc, 8) + right('000000' + toString(i), 6) AS number
       CREATE (d:Declaration {key: number, current: number, number: number, byOwner: e.id + '|2026-01-' + right('0' + toString(i % 28 + 1), 2) + '|' + number,
         direction: 'IMPORT', port: '9901', tradeMode: '0110', declaredOn: '2026-01-01', totalFen: i, currency: 'CNY'})-[:FOR]->(e),
         (d)-[:DECLARED_BY]->(e)
       WITH d, number UNWIND range(1, 3) AS line
       CREATE (d)-[:LISTS]->(:Item {key: number + '|00' + toString(line), line: line, hsCode: '3304990021', name: 'x', quantity: '1',
         unit: '035', totalFen: 1, origin: '410'})`,
      { id: enterpriseIdOf(uscc), uscc },
    )
})

afterAll(() => door?.close())

async function textsOf(query: string, variables: object = {}): Promise<string[]> {
  sent.length = 0
  sentWith.length = 0
  const { errors } = await door.ask(officer, query, variables)
  expect(errors).toBeUndefined()
  // The audit chain reads its own head.
  return sent.filter(({ name }) => name !== 'auditHead').map(({ text }) => text)
}

const NESTED = `query Nested($uscc: String!, $first: Int!) { enterprise(uscc: $uscc) { name declarations(first: $first) {
  edges { cursor node { number items(first: 2) { nodes { hsCode } } } } pageInfo { hasNextPage endCursor } } } }`

describe('one operation is one text', () => {
  test('three levels deep is still one round trip', async () => {
    const before = door.graph.roundTrips
    expect(await textsOf(NESTED, { uscc: trader, first: 10 })).toHaveLength(1)
    // One to read, and at most two for the audit link: its head, the first time, and the append.
    expect(door.graph.roundTrips - before).toBeLessThanOrEqual(3)
  })

  test('values, aliases and the choice of scalars do not change the text', async () => {
    const [text] = await textsOf(NESTED, { uscc: trader, first: 10 })
    const [other] = await textsOf(
      `query($u: String!) { firm: enterprise(uscc: $u) { id kind list: declarations(first: 3) { nodes { port goods: items { nodes { name } } } } } }`,
      { u: neighbour },
    )
    expect(other).toBe(text)
  })

  test('fragments are looked through, and skipped edges are left out of the answer', async () => {
    const query = `query($uscc: String!, $no: Boolean!) { enterprise(uscc: $uscc) { ...firm } }
      fragment firm on Enterprise { name ... on Enterprise { declarations(first: 1) { ...page } } grade @include(if: $no) { code } }
      fragment page on DeclarationConnection { nodes { number } }`
    const { data } = await door.ask(officer, query, { uscc: trader, no: false })
    expect(data.enterprise.declarations.nodes).toHaveLength(1)
    expect(data.enterprise).not.toHaveProperty('grade')
  })

  test('the same edge twice, under two names, gives each its own page', async () => {
    const { data } = await door.ask(
      officer,
      `query($uscc: String!) { enterprise(uscc: $uscc) { a: declarations(first: 2) { nodes { number } } b: declarations(first: 3) { nodes { number } } } }`,
      { uscc: trader },
    )
    expect(data.enterprise.b.nodes.slice(0, 2)).toEqual(data.enterprise.a.nodes)
    expect(data.enterprise.b.nodes).toHaveLength(3)
  })

  test('a list asked for by many keys comes in the order of the keys, in one round trip', async () => {
    const query = `query($usccs: [String!]!) { enterprises(usccs: $usccs) { uscc declarations(first: 1) { nodes { number } } } }`
    const usccs = [neighbour, newUscc(), trader]
    expect(await textsOf(query, { usccs })).toHaveLength(1)
    const { data } = await door.ask(officer, query, { usccs })
    expect(data.enterprises.map(({ uscc }: { uscc: string }) => uscc)).toEqual([neighbour, trader])
  })
})

describe('pages', () => {
  const PAGE = `query($uscc: String!, $first: Int!, $after: String) { enterprise(uscc: $uscc) { declarations(first: $first, after: $after) {
    totalCount totalIsExact nodes { number } pageInfo { hasNextPage endCursor } } } }`

  async function page(uscc: string, first: number, after?: string | null) {
    const { data, errors } = await door.ask(officer, PAGE, { uscc, first, after })
    return { errors, ...data?.enterprise?.declarations }
  }

  test('pages of seven cover all 45 once, newest first', async () => {
    const seen: string[] = []
    let after: string | null = null
    for (;;) {
      const found = await page(trader, 7, after)
      seen.push(...found.nodes.map(({ number }: { number: string }) => number))
      after = found.pageInfo.endCursor
      if (!found.pageInfo.hasNextPage) break
    }
    const whole = await page(trader, 100)
    expect(seen).toEqual(whole.nodes.map(({ number }: { number: string }) => number))
    expect(new Set(seen).size).toBe(45)
    expect(whole).toMatchObject({ totalCount: 45, totalIsExact: true, pageInfo: { hasNextPage: false } })
  })

  test("another owner's cursor shows nothing of that owner", async () => {
    const [low, high] = [trader, neighbour].sort((a, b) => (enterpriseIdOf(a) < enterpriseIdOf(b) ? -1 : 1))
    const { pageInfo } = await page(high!, 5)
    const { nodes } = await page(low!, 100, pageInfo.endCursor)
    const own = await page(low!, 100)
    expect(nodes).toEqual(own.nodes)
  })

  test.each([
    ['edited', (cursor: string) => (cursor.startsWith('A') ? `B${cursor.slice(1)}` : `A${cursor.slice(1)}`)],
    ['cut short', (cursor: string) => cursor.slice(0, 8)],
    ['made up', () => Buffer.from('E0|2026-01-01|x').toString('base64url')],
    ['empty', () => ''],
  ])('a cursor that is %s is refused', async (_how, change) => {
    const { pageInfo } = await page(trader, 5)
    const { errors } = await page(trader, 5, change(pageInfo.endCursor))
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_CURSOR', field: 'after' })
  })

  test('a cursor is good for its own list only', async () => {
    const { data } = await door.ask(
      officer,
      `query($uscc: String!) { enterprise(uscc: $uscc) { declarations(first: 1) { nodes {
      items(first: 1) { pageInfo { endCursor } } } } } }`,
      { uscc: trader },
    )
    const foreign = data.enterprise.declarations.nodes[0].items.pageInfo.endCursor
    const { errors } = await page(trader, 5, foreign)
    expect(errors[0].extensions.code).toBe('BAD_CURSOR')
  })

  test.each([0, -1, 101, 2 ** 31 - 1])('a page of %i is refused', async (first) => {
    const { errors } = await page(trader, first)
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'declarations.first' })
  })

  test('pages that multiply to too much are refused before anything is read', async () => {
    sent.length = 0
    const { errors } = await door.ask(
      officer,
      `query($usccs: [String!]!) { enterprises(usccs: $usccs) { declarations(first: 100) { nodes {
      items(first: 100) { nodes { line } } } } } }`,
      { usccs: [trader, neighbour, newUscc()] },
    )
    expect(errors![0]!.extensions.code).toBe('TOO_COSTLY')
    expect(sent.filter(({ name }) => name !== 'auditHead')).toEqual([])
  })
})

describe('the plans', () => {
  test('an owner’s documents are sought in the index and never sorted, scanned or multiplied', async () => {
    const [text] = await textsOf(NESTED, { uscc: trader, first: 10 })
    const operators = await planOf(text!)
    expect(operators).toContain('NodeUniqueIndexSeek')
    expect(operators).toContain('NodeIndexSeekByRange')
    for (const bad of ['AllNodesScan', 'NodeByLabelScan', 'CartesianProduct']) expect(operators).not.toContain(bad)
  })

  test.each([
    ['the page of a parcel', `{ parcel(orderNo: "P-1", platformUscc: "${trader}") { state } }`, ['Sort', 'Top']],
    ['the feed of receipts', `{ receipts { next } }`, ['Sort', 'Top']],
    // Payments of one order are few; they are sorted.
    [
      'an order with its parcel',
      `{ order(orderNo: "P-1", platformUscc: "${trader}") { payments { nodes { paidOn } } waybill { day } inventory { port } } }`,
      [],
    ],
  ])('%s starts at indexes', async (_what, query, moreBad) => {
    const [text] = await textsOf(query)
    const operators = await planOf(text!)
    for (const bad of ['AllNodesScan', 'NodeByLabelScan', 'NodeIndexScan', ...moreBad])
      expect(operators).not.toContain(bad)
    expect(operators.filter((name) => /^Node(Unique)?IndexSeek/.test(name))).not.toEqual([])
  })
})

test('whose feed has grown, and to whom something is to be delivered, is sought in indexes', async () => {
  sent.length = 0
  await findFeedEnds(door.graph, [trader, neighbour])
  await findDueWebhooks(door.graph, 0, 10)
  for (const { text } of sent) {
    const operators = await planOf(text)
    for (const bad of ['AllNodesScan', 'NodeByLabelScan', 'NodeIndexScan', 'CartesianProduct'])
      expect(operators).not.toContain(bad)
    expect(operators).toContain('NodeIndexSeekByRange')
  }
})

const SCANS = ['AllNodesScan', 'NodeByLabelScan', 'NodeIndexScan', 'CartesianProduct', 'AllRelationshipsScan']

describe('whom an officer looks for', () => {
  const FIND = `query($text: String!) { find(text: $text, first: 3) { totalCount facets { value } nodes { matches { value }
    enterprise { name grade { code } declarations(first: 2) { nodes { number } } } } } }`

  test('is sought in indexes, of keys and of words, and read by unique keys', async () => {
    const texts = await textsOf(FIND, { text: trader })
    expect(texts).toHaveLength(2)
    const [searched, read] = await Promise.all(texts.map(planOf))
    for (const operators of [searched!, read!]) for (const bad of SCANS) expect(operators).not.toContain(bad)
    expect(searched).toContain('ProcedureCall')
    expect(read).toContain('NodeUniqueIndexSeek')
  })

  test('is sought by keys alone where nobody may search by words', async () => {
    sent.length = 0
    await door.ask(
      { audience: 'enterprise', party: trader },
      'query($text: String!) { find(text: $text) { nodes { matches { value } } } }',
      { text: trader },
    )
    const operators = await planOf(sent.find(({ name }) => name === 'findByKeys')!.text)
    for (const bad of [...SCANS, 'ProcedureCall']) expect(operators).not.toContain(bad)
  })
})

describe('lists of an enterprise', () => {
  const listed = (selection: string, asOf = '') =>
    textsOf(`query($uscc: String!) { enterprise(uscc: $uscc${asOf}) { ${selection} } }`, { uscc: trader })

  test.each([
    'declarations { totalCount nodes { number } }',
    'declarations(order: OLDEST) { totalCount nodes { number } }',
    'declarations(order: GREATEST) { totalCount nodes { number } }',
    'declarations(port: "9901", from: "2026-01-01") { totalCount nodes { number } }',
    'declarations(chapter: "33") { totalCount nodes { number } }',
    'declarations(origin: "410", order: OLDEST) { totalCount nodes { number } }',
    'declared(first: 5) { totalCount nodes { number } }',
  ])('%s is a stretch of an index, in its order', async (selection) => {
    for (const asOf of ['', ', asOf: "2026-02-01"', ', asOf: "2026-02-01", known: THEN']) {
      const [text] = await listed(selection, asOf)
      const operators = await planOf(text!)
      for (const bad of [...SCANS, 'Sort', 'PartialSort', 'Top']) expect(operators).not.toContain(bad)
      // One for the page, one for its count; what was known then begins with the last events of that day.
      const seeks = operators.filter((name) => name === 'NodeIndexSeekByRange')
      expect(seeks).toHaveLength(asOf.includes('THEN') ? 3 : 2)
    }
  })

  test.each([
    'positions { totalCount nodes { name role } }',
    'holders { nodes { shareBp holder { name } } }',
    'holdings { nodes { shareBp enterprise { name headOffice { name } } } }',
    'identifiers { nodes { value } } formerNames { nodes { value } } branches { nodes { name } }',
    'declarationGroups(by: CHAPTER) { groups { value count } }',
    'declarationGroups(by: PORT, origin: "410") { groups { value count } } declaredGroups(by: MONTH) { counted }',
    'violations { nodes { number } } grades { nodes { code } } assessment { score }',
  ])('%s starts at the enterprise', async (selection) => {
    for (const asOf of ['', ', asOf: "2026-02-01"', ', asOf: "2026-02-01", known: THEN']) {
      const [text] = await listed(selection, asOf)
      const operators = await planOf(text!)
      for (const bad of [...SCANS, 'DirectedRelationshipTypeScan', 'UndirectedRelationshipTypeScan'])
        expect(operators).not.toContain(bad)
    }
  })

  test('the text depends on the order and the kind of filter, never on their values', async () => {
    const query = `query($uscc: String!, $port: String, $from: Day, $after: String) { enterprise(uscc: $uscc) { declarations(port: $port, from: $from, after: $after) { nodes { number } } } }`
    const [plain] = await textsOf(query, { uscc: trader })
    const [dated] = await textsOf(query, { uscc: neighbour, from: '2026-01-05' })
    const [here] = await textsOf(query, { uscc: trader, port: '9901' })
    const [there] = await textsOf(query, { uscc: trader, port: '9902', from: '2020-01-01' })
    expect(dated).toBe(plain)
    expect(there).toBe(here)
    expect(here).not.toBe(plain)
  })

  test('costs the same at a hub as anywhere', async () => {
    const hub = newUscc()
    await door.draw(
      `CREATE (e:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: '9901', name: $uscc})
       WITH e UNWIND range(1, 5000) AS i WITH e, i, e.uscc + right('000000' + toString(i), 6) AS number
       CREATE (:Declaration {key: number, current: number, number: number, declaredOn: '2026-01-01', totalFen: i, currency: 'CNY', direction: 'IMPORT', tradeMode: '0110',
         byOwner: e.id + '|2026-01-01|' + number, byDeclarant: e.id + '|2026-01-01|' + number, byPort: e.id + '|9901|2026-01-01|' + number,
         byAmount: e.id + '|' + right('000000000000000' + toString(i), 16) + '|' + number, port: '9901'})-[:FOR]->(e)`,
      { id: enterpriseIdOf(hub), uscc: hub },
    )
    await door.draw(
      `MATCH (e:Enterprise {uscc: $uscc})<-[:FOR]-(d:Declaration)
       SET d.byDeclarant = d.byOwner, d.byPort = e.id + '|9901|' + split(d.byOwner, '|')[1] + '|' + d.number,
         d.byAmount = e.id + '|' + right('000000000000000' + toString(d.totalFen), 16) + '|' + d.number`,
      { uscc: trader },
    )
    for (const args of [
      'first: 20',
      'first: 20, order: OLDEST',
      'first: 20, order: GREATEST',
      'first: 20, port: "9901"',
    ]) {
      const query = `query($uscc: String!) { enterprise(uscc: $uscc) { declarations(${args}) { nodes { number } } } }`
      const [few, many] = [await hitsOf(query, trader), await hitsOf(query, hub)]
      expect([args, many]).toEqual([args, few])
      // A page of 21 rows with eight properties each, and where it begins.
      expect(many).toBeLessThan(400)
    }
  })

  async function hitsOf(query: string, uscc: string): Promise<number> {
    const [text] = await textsOf(query, { uscc })
    return dbHits(text!, sentWith[sent.findIndex((each) => each.text === text)]!)
  }
})

/** What the store was asked for while a text ran. */
async function dbHits(text: string, parameters: Record<string, unknown>): Promise<number> {
  const { openDriver } = await import('../graph/driver.ts')
  const { addressOfRun } = await import('./door.ts')
  const driver = openDriver(addressOfRun())
  const { summary } = await driver.executeQuery(`PROFILE ${text}`, parameters)
  await driver.close()
  const sum = (step: any): number =>
    Number(step.dbHits) + step.children.map(sum).reduce((a: number, b: number) => a + b, 0)
  return sum(summary.profile)
}

async function planOf(text: string): Promise<string[]> {
  const { default: neo4j } = await import('neo4j-driver')
  const { openDriver } = await import('../graph/driver.ts')
  const { addressOfRun } = await import('./door.ts')
  const driver = openDriver(addressOfRun())
  const parameters = {
    uscc: trader,
    key: `${trader}|P-1`,
    after: null,
    parties: [trader],
    now: neo4j.int(0),
    limit: neo4j.int(20),
    scope: { all: false, districts: ['9901'], own: '-', ownPrefix: '-|', party: trader, closed: true, partner: false },
    today: '2026-03-02',
  }
  const pages = Object.fromEntries(
    [0, 1, 2, 3, 4].flatMap((n) => [
      [`f${n}`, neo4j.int(11)],
      ...['a', 'l', 'u'].map((letter) => [`${letter}${n}`, '']),
    ]),
  )
  const search = {
    found: [],
    code: trader,
    aliases: [],
    identifiers: [],
    person: null,
    begins: trader,
    names: ['x'],
    linked: ['x'],
  }
  const narrowed = { kind: null, district: null, registration: null }
  const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, { ...parameters, ...pages, ...search, ...narrowed })
  await driver.close()
  const names: string[] = []
  const visit = (step: { operatorType: string; children: any[] }): void => {
    names.push(step.operatorType.replace(/@.*/, '').replace('(Locking)', ''))
    step.children.forEach(visit)
  }
  visit(summary.plan as never)
  return names
}
