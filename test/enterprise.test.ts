/** What an enterprise is tied to: as it stands, as it stood on a day, and as that day knew it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { clockOf } from '../clock.ts'
import { applyJob } from '../jobs/apply.ts'
import { declarationNumberOf } from '../rules/code.ts'
import { type Door, openDoor } from './door.ts'
import { newBatchKey, orderOf, pushOrders } from './parcels.ts'
import { newUscc } from './service.ts'

const officer = { audience: 'officer', districts: ['9901'] } as const
let door: Door

beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const RECORD = `mutation($input: RecordFactsInput!) { recordFacts(input: $input) {
  receipt { receiptNo } documents { userErrors { code field } } } }`

/** Recorded and applied, on the day that the worker believes in. */
async function recordOn(day: string, ...facts: object[]): Promise<void> {
  const { data } = await door.ask({ ...officer, districts: ['*'] }, RECORD, {
    input: { batchKey: newBatchKey(), facts },
  })
  const { receipt, documents } = data.recordFacts
  expect(documents.flatMap(({ userErrors }: { userErrors: object[] }) => userErrors)).toEqual([])
  await applyJob({ ...door.workshop, clock: clockOf(day) })(receipt.receiptNo)
}

const record = (...facts: object[]) => recordOn('2026-03-02', ...facts)

const registered = (uscc: string, more: object = {}) => ({
  registration: {
    uscc,
    name: `甲名${uscc}`,
    kind: 'TRADER',
    status: 'FILED',
    district: '9901',
    registeredOn: '2016-05-18',
    changedOn: '2016-05-18',
    ...more,
  },
})

async function firm(more: object = {}): Promise<string> {
  const uscc = newUscc()
  await record(registered(uscc, more))
  return uscc
}

async function ask(
  uscc: string,
  selection: string,
  { args = '', caller = officer as Parameters<Door['ask']>[0] } = {},
) {
  const { data, errors } = await door.ask(
    caller,
    `query($uscc: String!) { enterprise(uscc: $uscc${args}) { ${selection} } }`,
    { uscc },
  )
  expect(errors).toBeUndefined()
  return data.enterprise
}

async function refusal(uscc: string, selection: string, args = '') {
  const { errors } = await door.ask(
    officer,
    `query($uscc: String!) { enterprise(uscc: $uscc${args}) { ${selection} } }`,
    { uscc },
  )
  return errors?.[0]!.extensions
}

let serial = Number(newUscc().slice(8, 16))

interface Line {
  hsCode: string
  origin: string
  totalFen: number
}

const declaration = (
  ownerUscc: string,
  declaredOn: string,
  {
    port = '9901',
    lines = [] as Partial<Line>[],
    ...more
  }: { port?: string; lines?: Partial<Line>[]; declarantUscc?: string } = {},
) => ({
  declaration: {
    number: declarationNumberOf(port, 2026, 'IMPORT', (serial += 1)),
    ownerUscc,
    tradeMode: '0110',
    declaredOn,
    items: (lines.length ? lines : [{}]).map((line) => ({
      hsCode: '3304990000',
      name: '面霜',
      quantity: '1',
      unit: '035',
      totalFen: 100,
      origin: 'JPN',
      ...line,
    })),
    ...more,
  },
})

const numbersOf = (facts: ReturnType<typeof declaration>[]) => facts.map(({ declaration: { number } }) => number)

describe('ties', () => {
  test('who serves it, who holds it and whom it holds, up and down', async () => {
    const [top, middle, bottom] = [await firm(), await firm(), await firm()]
    const person = { identityNumber: '99010119800101123X', name: '甲砚' }
    await record(
      { person: { uscc: middle, ...person, role: 'LEGAL_REPRESENTATIVE', validFrom: '2016-05-18' } },
      { holding: { uscc: middle, holder: { uscc: top }, shareBp: 8000, validFrom: '2018-01-01' } },
      { holding: { uscc: middle, holder: person, shareBp: 2000, votesBp: 5000, validFrom: '2016-05-18' } },
      { holding: { uscc: bottom, holder: { uscc: middle }, shareBp: 6000, validFrom: '2019-01-01' } },
    )
    expect(
      await ask(
        middle,
        `positions { nodes { name role } } holders { nodes { shareBp votesBp person holder { uscc } } }
         holdings { nodes { shareBp enterprise { uscc holders { nodes { holder { uscc } } } } } }`,
      ),
    ).toEqual({
      positions: { nodes: [{ name: '甲砚', role: 'LEGAL_REPRESENTATIVE' }] },
      holders: {
        nodes: [
          { shareBp: 8000, votesBp: null, person: null, holder: { uscc: top } },
          { shareBp: 2000, votesBp: 5000, person: '甲砚', holder: null },
        ],
      },
      holdings: {
        nodes: [{ shareBp: 6000, enterprise: { uscc: bottom, holders: { nodes: [{ holder: { uscc: middle } }] } } }],
      },
    })
  })

  test('its branches, and whose branch it is', async () => {
    const [head, branch, other] = [await firm(), await firm(), await firm()]
    await record(
      { branch: { uscc: branch, headUscc: head, validFrom: '2018-02-27' } },
      { branch: { uscc: other, headUscc: head, validFrom: '2018-02-27', validTo: '2020-01-01' } },
    )
    expect(await ask(head, 'headOffice { uscc } branches { totalCount nodes { uscc } }')).toEqual({
      headOffice: null,
      branches: { totalCount: 1, nodes: [{ uscc: branch }] },
    })
    expect((await ask(branch, 'headOffice { uscc }')).headOffice.uscc).toBe(head)
    expect((await ask(other, 'headOffice { uscc }')).headOffice).toBeNull()
  })

  test('a branch in another district is counted for nobody who may not see it', async () => {
    const head = await firm()
    const [here, there] = [await firm(), await firm({ district: '9902' })]
    await record(...[here, there].map((uscc) => ({ branch: { uscc, headUscc: head, validFrom: '2018-02-27' } })))
    expect(await ask(head, 'branches { totalCount nodes { uscc } }')).toEqual({
      branches: { totalCount: 1, nodes: [{ uscc: here }] },
    })
  })

  test('by what it can be reached, and not by what it could be once', async () => {
    const uscc = await firm()
    await record(
      { identifier: { uscc, kind: 'PHONE', value: '129-0000-0001', validFrom: '2020-01-01' } },
      { identifier: { uscc, kind: 'EMAIL', value: 'Old@Example.cn', validFrom: '2016-05-18', validTo: '2020-01-01' } },
    )
    expect((await ask(uscc, 'identifiers { nodes { kind value validFrom validTo } }')).identifiers.nodes).toEqual([
      { kind: 'PHONE', value: '+8612900000001', validFrom: '2020-01-01', validTo: null },
    ])
  })

  test('come page by page, each once', async () => {
    const holder = await firm()
    const held = [newUscc(), newUscc(), newUscc(), newUscc(), newUscc()]
    await record(
      ...held.map((uscc) => ({ holding: { uscc, holder: { uscc: holder }, shareBp: 100, validFrom: '2018-01-01' } })),
    )
    const seen: string[] = []
    let after = ''
    for (;;) {
      const { holdings } = await ask(
        holder,
        `holdings(first: 2${after}) { totalCount edges { node { shareBp } cursor } pageInfo { hasNextPage endCursor } }`,
      )
      expect(holdings.totalCount).toBe(5)
      seen.push(...holdings.edges.map(({ cursor }: { cursor: string }) => cursor))
      if (!holdings.pageInfo.hasNextPage) break
      after = `, after: "${holdings.pageInfo.endCursor}"`
    }
    expect(new Set(seen).size).toBe(5)
  })

  test('an enterprise sees its own, and nobody at the other end', async () => {
    const [own, other] = [await firm(), await firm()]
    await record({ holding: { uscc: own, holder: { uscc: other }, shareBp: 8000, validFrom: '2018-01-01' } })
    const { data } = await door.ask(
      { audience: 'enterprise', party: own },
      '{ me { holders { nodes { shareBp holder { uscc } } } } }',
    )
    expect(data.me.holders.nodes).toEqual([{ shareBp: 8000, holder: null }])
  })
})

describe('as of a day', () => {
  test('who led it then, who held it then, and what it was called', async () => {
    const uscc = await firm({ name: '旧名', changedOn: '2016-05-18' })
    const [former, present] = [
      { identityNumber: '99010119800101123X', name: '甲砚' },
      { identityNumber: '99010119700101123X', name: '乙蓼' },
    ]
    await record(
      registered(uscc, { name: '新名', changedOn: '2024-02-01' }),
      { person: { uscc, ...former, role: 'CONTROLLER', validFrom: '2016-05-18', validTo: '2022-07-01' } },
      { person: { uscc, ...present, role: 'CONTROLLER', validFrom: '2022-07-01' } },
      { holding: { uscc, holder: former, shareBp: 10_000, validFrom: '2016-05-18', validTo: '2022-07-01' } },
    )
    const seen = 'name positions { nodes { name } } holders { nodes { person } } formerNames { nodes { value } }'
    expect(await ask(uscc, seen)).toEqual({
      name: '新名',
      positions: { nodes: [{ name: '乙蓼' }] },
      holders: { nodes: [] },
      formerNames: { nodes: [{ value: '旧名' }] },
    })
    expect(await ask(uscc, seen, { args: ', asOf: "2022-06-30"' })).toMatchObject({
      name: '旧名',
      positions: { nodes: [{ name: '甲砚' }] },
      holders: { nodes: [{ person: '甲砚' }] },
    })
    // The day on which it ends is the first on which it is true no more.
    expect((await ask(uscc, 'positions { nodes { name } }', { args: ', asOf: "2022-07-01"' })).positions.nodes).toEqual(
      [{ name: '乙蓼' }],
    )
    expect(await ask(uscc, 'name', { args: ', asOf: "2016-05-17"' })).toBeNull()
  })

  test('what was recorded later is known of that day now, and was not known then', async () => {
    const uscc = newUscc()
    await recordOn('2026-01-10', registered(uscc))
    await recordOn('2026-01-10', { identifier: { uscc, kind: 'PHONE', value: '12900000001', validFrom: '2020-01-01' } })
    await recordOn('2026-02-10', { identifier: { uscc, kind: 'PHONE', value: '12900000002', validFrom: '2020-01-01' } })
    // A month later it turns out that the first had ended long ago.
    await recordOn('2026-02-20', {
      identifier: {
        uscc,
        kind: 'PHONE',
        value: '12900000001',
        validFrom: '2020-01-01',
        validTo: '2021-01-01',
        recordedOn: '2026-02-20',
      },
    })
    const phones = async (args: string) =>
      (await ask(uscc, 'identifiers { nodes { value } }', { args })).identifiers.nodes
        .map(({ value }: any) => value.slice(-1))
        .sort()
    expect(await phones(', asOf: "2026-01-20"')).toEqual(['2'])
    expect(await phones(', asOf: "2026-01-20", known: THEN')).toEqual(['1'])
    expect(await phones(', asOf: "2026-02-15", known: THEN')).toEqual(['1', '2'])
    expect(await phones(', asOf: "2026-02-20", known: THEN')).toEqual(['2'])
    expect(await phones('')).toEqual(['2'])
  })

  test('a declaration that was corrected reads as it was known, or as it is known', async () => {
    const uscc = newUscc()
    await recordOn('2026-01-10', registered(uscc))
    const first = declaration(uscc, '2026-01-05', { lines: [{ totalFen: 100 }] })
    await recordOn('2026-01-10', first)
    const second = {
      declaration: { ...first.declaration, version: 2, items: [{ ...first.declaration.items[0]!, totalFen: 900 }] },
    }
    await recordOn('2026-02-10', second)
    const total = async (args: string) =>
      (await ask(uscc, 'declarations { nodes { totalFen items { nodes { totalFen } } } }', { args })).declarations.nodes
    expect(await total(', asOf: "2026-01-20", known: THEN')).toEqual([
      { totalFen: 100, items: { nodes: [{ totalFen: 100 }] } },
    ])
    expect(await total(', asOf: "2026-01-20"')).toEqual([{ totalFen: 900, items: { nodes: [{ totalFen: 900 }] } }])
    expect(await total(', asOf: "2026-01-04"')).toEqual([])
    expect(await total(', asOf: "2026-01-09", known: THEN')).toEqual([])
  })

  test('the grade of then, and the default where nothing was decided yet', async () => {
    const uscc = await firm()
    await door.draw(
      `MATCH (e:Enterprise {uscc: $uscc}) CREATE (:Grade {id: 'A' + $uscc, code: 'DISHONEST', validFrom: '2024-01-01', validTo: '2025-01-01', seq: 0})-[:OF]->(e)`,
      { uscc },
    )
    const grade = async (args = '') => (await ask(uscc, 'grade { code byDefault }', { args })).grade
    expect(await grade(', asOf: "2024-06-01"')).toEqual({ code: 'DISHONEST', byDefault: false })
    for (const args of ['', ', asOf: "2025-01-01"', ', asOf: "2023-12-31", known: THEN'])
      expect(await grade(args)).toEqual({ code: 'REGULAR', byDefault: true })
  })

  test.each([
    ['tomorrow', 'name', ', asOf: "2026-03-03"', 'AS_OF_TO_COME', 'asOf'],
    ['a list that has no past', 'cases { nodes { id } }', ', asOf: "2026-01-01"', 'NO_PAST', 'cases'],
    ['counts, which are of today', 'tallies { nodes { month } }', ', asOf: "2026-01-01"', 'NO_PAST', 'tallies'],
  ])('%s is refused', async (_what, selection, args, code, field) => {
    expect(await refusal(await firm(), selection, args)).toMatchObject({ code, field })
  })

  test.each(['1899-12-31', '2026-02-30', '0001-01-01', 'yesterday'])('%s is no day', async (asOf) => {
    const query = 'query($uscc: String!, $asOf: Day) { enterprise(uscc: $uscc, asOf: $asOf) { name } }'
    const { errors } = await door.ask(officer, query, { uscc: newUscc(), asOf })
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
  })
})

test('orders of a period, the oldest first', async () => {
  const platform = await firm({ kind: 'PLATFORM' })
  const [march, first, second] = ['2026-03-01', '2026-02-10', '2026-02-20'].map((day, i) =>
    orderOf(platform, { orderNo: `D-${i}`, appTime: `${day}T08:00:00+08:00` }),
  )
  const { receipt } = await pushOrders(door, platform, [march!, first!, second!])
  await applyJob(door.workshop)(receipt.receiptNo)
  const days = async (args: string) =>
    (await ask(platform, `platformOrders(${args}) { totalCount nodes { orderedOn } }`)).platformOrders.nodes.map(
      ({ orderedOn }: any) => orderedOn,
    )
  expect(await days('order: OLDEST')).toEqual(['2026-02-10', '2026-02-20', '2026-03-01'])
  expect(await days('from: "2026-02-11"')).toEqual(['2026-03-01', '2026-02-20'])
  expect(await days('from: "1900-01-01", to: "2026-02-10"')).toEqual(['2026-02-10'])
  expect(await days('to: "1950-01-01"')).toEqual([])
  expect(await refusal(platform, 'platformOrders(from: "2026-02-02", to: "2026-02-01") { totalCount }')).toMatchObject({
    code: 'PERIOD',
    field: 'platformOrders.to',
  })
})

describe('declarations by what is asked for', () => {
  const listed = async (uscc: string, args: string, field = 'declarations') =>
    (await ask(uscc, `${field}(${args}) { totalCount nodes { number } }`))[field]

  test('by port, chapter, country and period, each listed once', async () => {
    const uscc = await firm()
    const facts = [
      declaration(uscc, '2026-01-05', {
        lines: [
          { hsCode: '3304990000', origin: 'JPN' },
          { hsCode: '3305100000', origin: 'KOR' },
        ],
      }),
      declaration(uscc, '2026-01-20', { port: '9902', lines: [{ hsCode: '8471600000', origin: 'JPN' }] }),
      declaration(uscc, '2026-02-03', {
        lines: [
          { hsCode: '8471600000', origin: 'CHN' },
          { hsCode: '3304990000', origin: 'CHN' },
        ],
      }),
    ]
    await record(...facts)
    const [january, elsewhere, february] = numbersOf(facts)
    const expected: [string, string[]][] = [
      ['first: 9', [february!, elsewhere!, january!]],
      ['order: OLDEST', [january!, elsewhere!, february!]],
      ['port: "9901"', [february!, january!]],
      ['chapter: "33"', [february!, january!]],
      ['chapter: "84", from: "2026-02-01"', [february!]],
      ['chapter: "84", to: "2026-01-31"', [elsewhere!]],
      ['origin: "JPN"', [elsewhere!, january!]],
      ['origin: "JPN", order: OLDEST', [january!, elsewhere!]],
      ['from: "2026-01-05", to: "2026-01-20"', [elsewhere!, january!]],
      ['from: "2026-01-06", to: "2026-01-19"', []],
      ['port: "9903"', []],
    ]
    for (const [args, numbers] of expected)
      expect([args, await listed(uscc, args)]).toEqual([
        args,
        { totalCount: numbers.length, nodes: numbers.map((number) => ({ number })) },
      ])
  })

  test('the greatest first, and each page goes on where the one before ended', async () => {
    const uscc = await firm()
    const fen = [70, 5_000, 300, 300, 12]
    const facts = fen.map((totalFen) => declaration(uscc, '2026-01-05', { lines: [{ totalFen }] }))
    await record(...facts)
    const seen: number[] = []
    let after = ''
    for (;;) {
      const { declarations } = await ask(
        uscc,
        `declarations(first: 2, order: GREATEST${after}) { nodes { totalFen } pageInfo { hasNextPage endCursor } }`,
      )
      seen.push(...declarations.nodes.map(({ totalFen }: any) => totalFen))
      if (!declarations.pageInfo.hasNextPage) break
      after = `, after: "${declarations.pageInfo.endCursor}"`
    }
    expect(seen).toEqual([...fen].sort((a, b) => b - a))
  })

  test('a cursor of one order is none of another', async () => {
    const uscc = await firm()
    await record(declaration(uscc, '2026-01-05'), declaration(uscc, '2026-01-06'))
    const { declarations } = await ask(uscc, 'declarations(first: 1, order: OLDEST) { pageInfo { endCursor } }')
    for (const args of ['', ', order: GREATEST', ', order: OLDEST, port: "9901"'])
      expect(
        await refusal(
          uscc,
          `declarations(first: 1, after: "${declarations.pageInfo.endCursor}"${args}) { nodes { number } }`,
        ),
      ).toMatchObject({ code: 'BAD_CURSOR' })
  })

  test('what was replaced is in no list', async () => {
    const uscc = await firm()
    const first = declaration(uscc, '2026-01-05')
    await record(first)
    await record({
      declaration: {
        ...first.declaration,
        version: 2,
        items: [{ ...first.declaration.items[0]!, hsCode: '8471600000', origin: 'KOR' }],
      },
    })
    for (const args of ['chapter: "33"', 'origin: "JPN"'])
      expect(await listed(uscc, args)).toEqual({ totalCount: 0, nodes: [] })
    for (const args of ['chapter: "84"', 'origin: "KOR"', 'port: "9901"', 'order: GREATEST', 'order: OLDEST'])
      expect((await listed(uscc, args)).totalCount).toBe(1)
  })

  test('a broker has what it declared, wherever the goods belong', async () => {
    const [broker, owner] = [await firm({ kind: 'BROKER' }), await firm()]
    const facts = [declaration(owner, '2026-01-05', { declarantUscc: broker }), declaration(owner, '2026-01-06')]
    await record(...facts)
    expect((await listed(broker, 'first: 5', 'declared')).nodes).toEqual([{ number: numbersOf(facts)[0] }])
    expect((await listed(owner, 'first: 5', 'declared')).nodes).toEqual([{ number: numbersOf(facts)[1] }])
  })

  test('are counted by port, month, chapter and country, the most frequent first', async () => {
    const uscc = await firm()
    await record(
      declaration(uscc, '2026-01-05', {
        lines: [
          { hsCode: '3304990000', totalFen: 100 },
          { hsCode: '3305100000', totalFen: 20 },
        ],
      }),
      declaration(uscc, '2026-01-20', { port: '9902', lines: [{ hsCode: '8471600000', totalFen: 5, origin: 'KOR' }] }),
      declaration(uscc, '2026-02-03', {
        lines: [
          { hsCode: '3304990000', totalFen: 3 },
          { hsCode: '8471600000', totalFen: 4 },
        ],
      }),
    )
    const groups = async (args: string) => {
      const { declarationGroups } = await ask(
        uscc,
        `declarationGroups(${args}) { counted isExact groups { value count totalFen } }`,
      )
      return [
        declarationGroups.counted,
        declarationGroups.isExact,
        ...declarationGroups.groups.map(({ value, count, totalFen }: any) => [value, count, totalFen]),
      ]
    }
    expect(await groups('by: PORT')).toEqual([3, true, ['9901', 2, 127], ['9902', 1, 5]])
    expect(await groups('by: MONTH')).toEqual([3, true, ['2026-01', 2, 125], ['2026-02', 1, 7]])
    expect(await groups('by: CHAPTER')).toEqual([3, true, ['33', 2, 123], ['84', 2, 9]])
    expect(await groups('by: ORIGIN')).toEqual([3, true, ['JPN', 2, 127], ['KOR', 1, 5]])
    expect(await groups('by: MONTH, port: "9901", from: "2026-02-01"')).toEqual([1, true, ['2026-02', 1, 7]])
    expect(await groups('by: PORT, chapter: "84"')).toEqual([2, true, ['9901', 1, 7], ['9902', 1, 5]])
  })

  test('more than five thousand are counted by the newest, and it says so', async () => {
    const uscc = await firm()
    await door.draw(
      `MATCH (e:Enterprise {uscc: $uscc}) UNWIND range(1, 5100) AS i WITH e, i, right('000000' + toString(i), 6) AS no
       CREATE (:Declaration {key: $uscc + no, number: no, byOwner: e.id + '|' + CASE WHEN i > 100 THEN '2026-01-01' ELSE '2020-01-01' END + '|' + no,
         direction: CASE WHEN i > 100 THEN 'EXPORT' ELSE 'IMPORT' END, port: '9901', tradeMode: '0110', declaredOn: '2026-01-01', totalFen: 1, currency: 'CNY'})-[:FOR]->(e)`,
      { uscc },
    )
    const { declarationGroups, declarations } = await ask(
      uscc,
      'declarationGroups(by: DIRECTION) { counted isExact groups { value count } } declarations { totalCount totalIsExact }',
    )
    expect(declarationGroups).toEqual({ counted: 5_000, isExact: false, groups: [{ value: 'EXPORT', count: 5_000 }] })
    expect(declarations).toEqual({ totalCount: 1_000, totalIsExact: false })
  })

  test.each([
    ['port: "99"', 'BAD_USER_INPUT', 'declarations.port'],
    ['port: "|~~~"', 'BAD_USER_INPUT', 'declarations.port'],
    ['chapter: "3304"', 'BAD_USER_INPUT', 'declarations.chapter'],
    ['origin: "|"', 'BAD_USER_INPUT', 'declarations.origin'],
    ['port: "9901", chapter: "33"', 'NOT_INDEXED', 'declarations.chapter'],
    ['order: GREATEST, chapter: "33"', 'NOT_INDEXED', 'declarations.order'],
    ['order: GREATEST, from: "2026-01-01"', 'NOT_INDEXED', 'declarations.order'],
    ['from: "2026-02-01", to: "2026-01-01"', 'PERIOD', 'declarations.to'],
    ['first: 0', 'BAD_USER_INPUT', 'declarations.first'],
  ])('%s is refused', async (args, code, field) => {
    expect(await refusal(newUscc(), `declarations(${args}) { nodes { number } }`)).toMatchObject({ code, field })
  })

  test('what was declared for others is listed by days, and by nothing else', async () => {
    const [broker, owner] = [await firm({ kind: 'BROKER' }), await firm()]
    const facts = ['2026-01-05', '2026-01-09', '2026-02-01'].map((day) =>
      declaration(owner, day, { declarantUscc: broker }),
    )
    await record(...facts)
    const [first, second] = numbersOf(facts)
    expect((await listed(broker, 'to: "2026-01-31", order: OLDEST', 'declared')).nodes).toEqual([
      { number: first },
      { number: second },
    ])
    for (const args of ['order: GREATEST', 'port: "9901"'])
      expect((await refusal(broker, `declared(${args}) { nodes { number } }`))!.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  test('an unknown grouping is refused before anything is read', async () => {
    expect((await refusal(newUscc(), 'declarationGroups(by: COLOUR) { counted }'))!.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    )
  })
})
