/** What an officer has in hand, and whom it leads to; and that nobody finds what he may not see. */
import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { coverage, queryOf, ranked, readSearch } from '../rules/find.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

const officer = { audience: 'officer', districts: ['9901'] } as const
const everywhere = { audience: 'officer', districts: ['*'] } as const
let door: Door

beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const FIRST = 0x4e00
/** Characters that no other name of this run has in this order. */
const coined = (length = 4) => Array.from({ length }, () => String.fromCodePoint(FIRST + randomInt(20_000))).join('')

interface Firm {
  uscc: string
  name: string
  id: string
}

interface Drawn {
  name?: string
  nameEn?: string
  district?: string
  kind?: string
  registrationCode?: string
}

async function firm({ district = '9901', ...drawn }: Drawn = {}): Promise<Firm> {
  const uscc = newUscc(district)
  const one = {
    uscc,
    id: enterpriseIdOf(uscc),
    name: `拟海${coined()}进出口有限公司`,
    nameEn: null,
    kind: 'TRADER',
    registrationCode: null,
    ...drawn,
  }
  await door.draw(
    `CREATE (:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: $kind, registration: 'FILED', district: $district, name: $name,
       nameEn: $nameEn, registrationCode: $registrationCode})`,
    { ...one, district },
  )
  return one
}

const FIND = `query Find($text: String!, $first: Int = 20, $after: String, $kind: EnterpriseKind, $district: String) {
  find(text: $text, first: $first, after: $after, kind: $kind, district: $district) {
    totalCount isCut facets { by value count } pageInfo { endCursor hasNextPage }
    nodes { matches { on value strength } enterprise { uscc name grade { code } } } } }`

async function found(text: string, more: object = {}, caller: Parameters<Door['ask']>[0] = officer) {
  const { data, errors } = await door.ask(caller, FIND, { text, ...more })
  expect(errors).toBeUndefined()
  return data.find
}

/** Credit codes of what was found, the best first, with why. */
async function whom(text: string, more: object = {}, caller?: Parameters<Door['ask']>[0]): Promise<string[]> {
  const { nodes } = await found(text, more, caller)
  return nodes.map(({ enterprise }: { enterprise: Firm }) => enterprise.uscc)
}

const why = async (text: string) => (await found(text)).nodes[0]?.matches[0]

describe('an officer has in hand', () => {
  test('a credit code, in whatever width and case', async () => {
    const { uscc } = await firm()
    const wide = [...uscc].map((letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)).join('')
    for (const text of [uscc, ` ${uscc.toLowerCase()} `, wide]) expect((await whom(text))[0]).toBe(uscc)
    expect(await why(uscc)).toEqual({ on: 'CODE', value: uscc, strength: 'SAME' })
  })

  test('the beginning of a code', async () => {
    const { uscc } = await firm()
    expect(await whom(uscc.slice(0, 14))).toContain(uscc)
    expect((await why(uscc.slice(0, 16)))!.strength).toBe('BEGINS')
  })

  test('a customs registration code', async () => {
    const registrationCode = `9901${randomInt(100_000, 999_999)}`
    const { uscc } = await firm({ registrationCode })
    expect((await whom(registrationCode))[0]).toBe(uscc)
  })

  test('a name, whole or in part', async () => {
    const name = `拟海${coined(6)}进出口有限公司`
    const { uscc } = await firm({ name })
    expect((await whom(name))[0]).toBe(uscc)
    expect(await why(name)).toEqual({ on: 'NAME', value: name, strength: 'SAME' })
    expect(await whom(name.slice(2, 7))).toEqual([uscc])
    expect((await why(name.slice(2, 7)))!.strength).toBe('CONTAINS')
  })

  test('a name with one wrong character, among many that are called alike', async () => {
    const brand = coined(5)
    const { uscc } = await firm({ name: `拟海${brand}进出口有限公司` })
    for (let i = 0; i < 5; i++) await firm()
    const mistyped = `${brand.slice(0, 2)}龘${brand.slice(3)}`
    // How many of the others are left out depends on how common their words are in the whole graph.
    expect((await whom(`拟海${mistyped}进出口有限公司`))[0]).toBe(uscc)
  })

  test('an English name with a letter left out, or two swapped', async () => {
    const brand = `Q${Array.from({ length: 8 }, () => 'bcdfghjklm'[randomInt(10)]).join('')}`
    const { uscc } = await firm({ nameEn: `Nihai ${brand} Import & Export Co., Ltd.` })
    for (const text of [brand, brand.toUpperCase(), brand.slice(0, 6), `${brand.slice(0, 3)}${brand.slice(4)}`])
      expect(await whom(text)).toEqual([uscc])
    expect(await whom(`${brand.slice(0, 3)}${brand[4]!}${brand[3]!}${brand.slice(5)}`)).toEqual([uscc])
  })

  test('a name that it had before', async () => {
    const { uscc, id } = await firm()
    const former = `样川${coined(5)}商贸有限公司`
    await door.draw(
      `MATCH (e:Enterprise {id: $id}) CREATE (:Alias {key: 'NAME|' + $former, kind: 'NAME', value: $former})-[:NAMES {key: $former, current: $former}]->(e)`,
      { id, former },
    )
    expect(await whom(former)).toEqual([uscc])
    expect(await why(former)).toEqual({ on: 'FORMER_NAME', value: former, strength: 'SAME' })
    expect(await whom(former.slice(2, 6))).toEqual([uscc])
  })

  test('a phone number in any of its spellings, and all who use it', async () => {
    const number = String(randomInt(10_000_000, 99_999_999))
    const firms = [await firm(), await firm(), await firm()]
    await door.draw(
      `CREATE (i:Identifier {key: 'PHONE|' + $value, kind: 'PHONE', value: $value})
       WITH i MATCH (e:Enterprise) WHERE e.id IN $ids CREATE (e)-[:USES]->(i)`,
      { value: `+86129${number}`, ids: firms.map(({ id }) => id) },
    )
    for (const text of [`129-${number.slice(0, 4)} ${number.slice(4)}`, `0086129${number}`, `+86 129${number}`])
      expect((await whom(text)).sort()).toEqual(firms.map(({ uscc }) => uscc).sort())
  })

  test('a part of an address', async () => {
    const { uscc, id } = await firm()
    const street = `${coined(4)}路`
    await door.draw(
      `MATCH (e:Enterprise {id: $id}) CREATE (e)-[:USES]->(:Identifier {key: 'ADDRESS|' + $value, kind: 'ADDRESS', value: $value})`,
      { id, value: `拟海市${street}18号3-201` },
    )
    expect(await whom(`${street}18号`)).toEqual([uscc])
    expect((await why(street))!.on).toBe('ADDRESS')
  })

  test('a person by name, whatever she is to the enterprise', async () => {
    const name = coined(3)
    const [led, held] = [await firm(), await firm()]
    await door.draw(
      `CREATE (p:Person {key: $name, name: $name}) WITH p
       MATCH (a:Enterprise {id: $led}) MATCH (b:Enterprise {id: $held})
       CREATE (p)-[:SERVES {role: 'LEGAL_REPRESENTATIVE'}]->(a), (p)-[:OWNS {shareBp: 5000}]->(b)`,
      { name, led: led.id, held: held.id },
    )
    expect((await whom(name)).sort()).toEqual([led.uscc, held.uscc].sort())
    expect((await why(name))!.on).toBe('PERSON')
  })

  test('a person by the number of her identity, which stands nowhere', async () => {
    const number = `99010119${randomInt(1960, 1999)}0101${randomInt(100, 999)}X`.slice(0, 17) + 'X'
    const { uscc, id } = await firm()
    await door.draw(
      `MATCH (e:Enterprise {id: $id}) CREATE (:Person {key: $key, name: '甲砚'})-[:SERVES {role: 'CONTROLLER'}]->(e)`,
      { id, key: door.house.hashPersonal('identity', number) },
    )
    expect(await whom(number)).toEqual([uscc])
    const [row] = await door.draw(`MATCH (a:AuditBatch) WHERE a.entries CONTAINS $number RETURN count(a)`, { number })
    expect(row).toEqual([0])
  })

  test('a single character', async () => {
    const name = `${coined(1)}${coined(1)}`
    const { uscc } = await firm({ name })
    expect(await whom(name[0]!, { first: 100 })).toContain(uscc)
  })
})

describe('what is found', () => {
  test('a name that it has comes before a name that it had, and both before what is alike', async () => {
    const brand = coined(6)
    const [alike, had, has] = [
      await firm({ name: `${brand.slice(0, 4)}${coined(2)}` }),
      await firm(),
      await firm({ name: brand }),
    ]
    await door.draw(
      `MATCH (e:Enterprise {id: $id}) CREATE (:Alias {key: 'NAME|' + $brand, kind: 'NAME', value: $brand})-[:NAMES]->(e)`,
      { id: had.id, brand },
    )
    expect(await whom(brand)).toEqual([has, had, alike].map(({ uscc }) => uscc))
  })

  test('is counted by kind, district, state, grade and what was hit', async () => {
    const brand = coined(5)
    for (const kind of ['TRADER', 'TRADER', 'BROKER']) await firm({ name: `${brand}${coined(2)}`, kind })
    const { facets, totalCount, isCut } = await found(brand)
    expect({ totalCount, isCut }).toEqual({ totalCount: 3, isCut: false })
    expect(facets).toEqual([
      { by: 'KIND', value: 'TRADER', count: 2 },
      { by: 'KIND', value: 'BROKER', count: 1 },
      { by: 'DISTRICT', value: '9901', count: 3 },
      { by: 'REGISTRATION', value: 'FILED', count: 3 },
      { by: 'GRADE', value: 'REGULAR', count: 3 },
      { by: 'MATCH', value: 'NAME', count: 3 },
    ])
    expect(await whom(brand, { kind: 'BROKER' })).toHaveLength(1)
    expect(await whom(brand, { district: '9902' })).toEqual([])
  })

  test('is the best 200, page by page, and says that there was more', async () => {
    const brand = coined(5)
    await door.draw(
      `UNWIND range(1, 230) AS i
       CREATE (:Enterprise {id: 'F' + $brand + toString(i), uscc: $brand + toString(i), kind: 'TRADER', registration: 'FILED', district: '9901',
         name: $brand + toString(i)})`,
      { brand },
    )
    const seen = new Set<string>()
    let after: string | null = null
    for (let pages = 0; pages < 2; pages++) {
      const page: any = await found(brand, { first: 100, after })
      expect(page).toMatchObject({ totalCount: 200, isCut: true })
      for (const { enterprise } of page.nodes) seen.add(enterprise.uscc)
      after = page.pageInfo.endCursor
    }
    expect(seen.size).toBe(200)
  })

  test('is another district’s to nobody who may not look there, though there are more of those', async () => {
    const brand = coined(5)
    await door.draw(
      `UNWIND range(1, 450) AS i
       CREATE (:Enterprise {id: 'G' + $brand + toString(i), uscc: $brand + toString(i), kind: 'TRADER', registration: 'FILED', district: '9902', name: $brand})`,
      { brand },
    )
    const own = await firm({ name: `${brand}${coined(3)}` })
    expect(await whom(brand)).toEqual([own.uscc])
    expect((await found(brand, {}, everywhere)).totalCount).toBe(200)
    const hidden = await door.ask(officer, FIND, { text: `${brand}G`, district: '9902' })
    expect(hidden.data.find).toMatchObject({ totalCount: 0, facets: [], nodes: [], isCut: false })
  })

  test('an address that thousands share is cut, and the answer is there', async () => {
    const value = `拟海市${coined(5)}市场`
    await door.draw(
      `CREATE (i:Identifier {key: 'ADDRESS|' + $value, kind: 'ADDRESS', value: $value})
       WITH i UNWIND range(1, 6000) AS n
       CREATE (:Enterprise {id: 'H' + $value + toString(n), kind: 'MERCHANT', registration: 'FILED', district: '9901'})-[:USES]->(i)`,
      { value },
    )
    expect((await found(value)).totalCount).toBeGreaterThanOrEqual(100)
  })

  test('takes two round trips, however much of it is asked for', async () => {
    const { name } = await firm()
    await found(name)
    const before = door.graph.roundTrips
    await found(name)
    // One to search, one to read the page, one for the link of the log.
    expect(door.graph.roundTrips - before).toBe(3)
  })
})

describe('whoever is no officer', () => {
  const OWN = `query($text: String!) { find(text: $text) { nodes { matches { on } enterprise { uscc } } } }`

  test('finds himself by his exact code and nobody by half of one', async () => {
    const [own, other] = [await firm(), await firm()]
    for (const audience of ['enterprise', 'platform'] as const) {
      const ask = async (text: string) =>
        (await door.ask({ audience, party: own.uscc }, OWN, { text })).data.find.nodes.map(
          (each: any) => each.enterprise.uscc,
        )
      expect(await ask(own.uscc)).toEqual([own.uscc])
      for (const text of [other.uscc, other.name, own.name, own.uscc.slice(0, 12)]) expect(await ask(text)).toEqual([])
    }
  })

  test('has no word for facets', async () => {
    const { errors } = await door.ask(
      { audience: 'enterprise', party: newUscc() },
      '{ find(text: "x") { facets { value } } }',
    )
    expect(errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})

describe('what cannot be looked for is refused', () => {
  test.each(['*:*', '/.*/', '', ' ', '"', '~', '(((', '+-&|!', '。、'])('%s', async (text) => {
    const { errors } = await door.ask(officer, FIND, { text })
    expect(errors![0]!.extensions).toMatchObject({ code: 'NOTHING_TO_FIND', field: 'text' })
  })

  test.each([
    ['text', { text: 'x'.repeat(201) }],
    ['district', { text: '拟海', district: '9901 OR name:*' }],
    ['find.first', { text: '拟海', first: 2 ** 31 - 1 }],
  ])('a wrong %s', async (field, variables) => {
    const { errors } = await door.ask(officer, FIND, variables)
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field })
  })

  test.each([
    ['an unknown kind', { text: '拟海', kind: 'ANY' }],
    ['a number that is none of ours', { text: '拟海', first: 2 ** 31 }],
  ])('%s', async (_what, variables) => {
    const { errors } = await door.ask(officer, FIND, variables)
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
  })

  test('a cursor that was edited', async () => {
    const { name } = await firm()
    const { pageInfo } = await found(name)
    const { errors } = await door.ask(officer, FIND, { text: name, after: `${pageInfo.endCursor}1` })
    expect(errors![0]!.extensions.code).toBe('BAD_CURSOR')
  })

  test('operators and fields of the query language are letters like others', async () => {
    const brand = coined(5)
    const { uscc } = await firm({ name: brand })
    for (const text of [
      `name:${brand}`,
      `${brand} OR *:*`,
      `${brand}~`,
      `"${brand}`,
      `${brand} AND NOT kind:trader`,
      `[${brand} TO *]`,
    ])
      expect((await whom(text))[0]).toBe(uscc)
  })

  test('no text makes a query that the index refuses', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 200 })),
        async (text) => {
          const { errors } = await door.ask(officer, FIND, { text })
          for (const { extensions } of errors ?? [])
            expect(['NOTHING_TO_FIND', 'BAD_USER_INPUT']).toContain(extensions.code)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('laws of what is typed', () => {
  const aText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ maxLength: 80 }),
    fc.constantFrom('华为tech公司', '甲A乙'),
  )

  test('of a text nothing but letters and digits reaches the index', () => {
    fc.assert(
      fc.property(aText, (text) => {
        const search = readSearch(text)
        if (!search) return
        const ours = queryOf(search, ['name']).replace(/name:|\^[23]|~[12]|\*|[()+ ]/g, '')
        expect(ours).toMatch(/^[\p{L}\p{N}]*$/u)
        expect(ours).toBe(ours.toLowerCase())
      }),
    )
  })

  test('every text covers itself, in any spelling', () => {
    fc.assert(
      fc.property(aText, (text) => {
        const search = readSearch(text)
        if (search) expect(coverage(search.words, text)).toBe(1)
      }),
    )
  })

  test('a better hit never comes after a worse one, in whatever order the graph brings them', () => {
    const candidate = fc.record({
      enterprise: fc.uuid(),
      uscc: fc.constant(null),
      name: fc.constantFrom('甲乙丙丁', '甲乙丙', '乙丙丁戊', '丙丁', null),
      kind: fc.constant('TRADER'),
      district: fc.constant('9901'),
      registration: fc.constant('FILED'),
      grade: fc.constant('REGULAR'),
      hits: fc.array(
        fc.record({
          on: fc.constantFrom('NAME' as const, 'FORMER_NAME' as const, 'PERSON' as const, 'CODE' as const),
          value: fc.constantFrom('甲乙丙丁', '甲乙丙丁公司', '我甲乙丙丁', '甲乙丙戊', '无关'),
          score: fc.constantFrom(null, 0.5, 1, 4),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ enterprise }) => enterprise, maxLength: 8 }), (some) => {
        const search = readSearch('甲乙丙丁')!
        const found = ranked(search, some)
        expect(ranked(search, [...some].reverse())).toEqual(found)
        const places = found.map(({ matches }) => ['SAME', 'BEGINS', 'CONTAINS', 'ALIKE'].indexOf(matches[0]!.strength))
        expect(places).toEqual([...places].sort())
      }),
    )
  })
})
