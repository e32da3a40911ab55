import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Driver } from 'neo4j-driver'
import { startNeo4j } from '../engines/neo4j.ts'
import { obtainNeo4j } from '../engines/obtain.ts'
import { openRoster, type Roster } from '../engines/roster.ts'
import { openDriver } from '../graph/driver.ts'
import { migrate } from '../graph/migrations.ts'
import { assess } from '../rules/assessment.ts'
import type { EnterpriseFacts, ViolationFact } from '../rules/facts.ts'
import { PACKS } from '../rules/law-pack.ts'
import { AGREEMENTS } from '../world/agreement.ts'
import { DEMO_DAY } from '../world/calendar.ts'
import { type CharacterName, characters, CHARACTER_NAMES, parties } from '../world/characters.ts'
import { KINDS, type Kind, type Row } from '../world/chunk.ts'
import { loadWorld, SeedRefused } from '../world/load.ts'
import { ordersToPush } from '../world/push.ts'
import { seedIfEmpty } from '../world/seed.ts'
import { world } from '../world/world.ts'

const rowsByKind = new Map<Kind, Row[]>(KINDS.map((kind) => [kind, []]))
for (const { kind, rows } of world('small')) rowsByKind.get(kind)!.push(...rows)
const rows = (kind: Kind): Row[] => rowsByKind.get(kind)!

function digestOf(size: 'small' | 'medium', chunks: number): string {
  const hash = createHash('sha256')
  for (const chunk of world(size)) {
    if (chunks-- === 0) break
    hash.update(JSON.stringify(chunk))
  }
  return hash.digest('hex')
}

describe('the stream', () => {
  test('is the same twice', () => {
    expect(digestOf('small', Infinity)).toBe(digestOf('small', Infinity))
  })

  test('differs between sizes but for the characters', () => {
    expect(digestOf('small', Infinity)).not.toBe(digestOf('medium', 40))
    const medium = world('medium').next().value.rows as Row[]
    const cast = CHARACTER_NAMES.length
    expect(medium.slice(0, cast)).toEqual(rows('enterprise').slice(0, cast))
  })

  test('comes in slices of at most 2,000 rows, kind after kind, without Infinity, NaN or fractions', () => {
    const kinds: Kind[] = []
    for (const { kind, rows } of world('small')) {
      expect(rows.length).toBeLessThanOrEqual(2000)
      expect(rows.flat(3).every((value) => typeof value !== 'number' || Number.isSafeInteger(value))).toBe(true)
      if (kinds.at(-1) !== kind) kinds.push(kind)
    }
    expect(kinds).toEqual([...KINDS])
  })

  test('names each node once and links only what it named', () => {
    const keys = (kind: Kind, at = 0) => rows(kind).map((row) => row[at])
    for (const kind of ['enterprise', 'person', 'identifier', 'violation', 'declaration', 'parcel', 'tally'] as const) {
      expect(new Set(keys(kind)).size).toBe(rows(kind).length)
    }
    const enterprises = new Set(keys('enterprise'))
    const people = new Set(keys('person'))
    const identifiers = new Set(keys('identifier'))
    const linked = (kind: Kind, at: number, among: Set<unknown>) => keys(kind, at).every((key) => among.has(key))
    expect(linked('serves', 0, people) && linked('personOwns', 0, people) && linked('uses', 1, identifiers)).toBe(true)
    expect(linked('serves', 1, enterprises) && linked('owns', 0, enterprises) && linked('owns', 1, enterprises)).toBe(
      true,
    )
    expect(linked('declaration', 1, enterprises) && linked('declaration', 2, enterprises)).toBe(true)
    expect(linked('parcel', 1, enterprises) && linked('parcel', 2, enterprises)).toBe(true)
    expect(new Set(keys('uses', 1))).toEqual(identifiers)
    expect(new Set(keys('standing'))).toEqual(enterprises)
  })
})

describe('codes', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  const inner = [3, 7, 9, 10, 5, 8, 4, 2]

  const outerHolds = (uscc: string) =>
    alphabet[(31 - (weights.reduce((sum, weight, at) => sum + weight * alphabet.indexOf(uscc[at]!), 0) % 31)) % 31] ===
    uscc[17]

  const innerHolds = (uscc: string) => {
    const check = 11 - (inner.reduce((sum, weight, at) => sum + weight * Number(uscc[8 + at]), 0) % 11)
    return uscc[16] === (check === 11 ? '0' : check === 10 ? 'X' : String(check))
  }

  test('have both check digits right and belong to no division of China', () => {
    const codes = rows('enterprise').map((row) => row[1] as string)
    for (const uscc of [...codes, parties.bureau, parties.formerBureau]) {
      expect(uscc).toMatch(/^9199\d{4}[0-9A-HJ-NP-RTUW-Y]{10}$/)
      expect([uscc, outerHolds(uscc), innerHolds(uscc)]).toEqual([uscc, true, true])
    }
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('of customs stand in the same range, and a provisional firm has none', () => {
    for (const row of rows('enterprise')) {
      if (row[7] === 'PROVISIONAL') expect(row[2]).toBeNull()
      else expect(row[2]).toMatch(/^99\d{2}[0-9A-Z]{6}$/)
    }
  })

  test('of declarations agree with their day and direction', () => {
    for (const [number, , , byOwner, direction, port, , declaredOn] of rows('declaration') as string[][]) {
      expect(number!.slice(0, 9)).toBe(port! + declaredOn!.slice(0, 4) + (direction === 'IMPORT' ? '1' : '0'))
      expect(byOwner!.endsWith(`|${declaredOn}|${number}`)).toBe(true)
    }
  })
})

describe('the tallies', () => {
  test('agree with the documents of each month', () => {
    const counted = new Map<string, number[]>()
    const add = (enterprise: unknown, day: unknown, at: number, by: number) => {
      const key = `${enterprise as string}|${(day as string).slice(0, 7)}`
      const counts = counted.get(key) ?? [0, 0, 0, 0]
      counts[at]! += by
      counted.set(key, counts)
    }
    for (const row of rows('declaration')) {
      add(row[1], row[7], 0, 1)
      add(row[2], row[7], 1, 1)
    }
    for (const row of rows('parcel')) {
      for (const enterprise of [row[1], row[2]]) {
        add(enterprise, row[6], 2, 1)
        add(enterprise, row[6], 3, row[12] as number)
      }
    }
    expect(new Map(rows('tally').map((row) => [row[0], row.slice(3)]))).toEqual(counted)
  })
})

describe('the parcels', () => {
  test('add up', () => {
    for (const [, , , , , , , , goods, freight, tax, discount, paid] of rows('parcel') as number[][]) {
      expect(goods! + freight! + tax! - discount!).toBe(paid)
    }
  })

  test('are late in about 5 and disagree in about 2 of 100', () => {
    const documents = (row: Row, at: number) => (row[at] as Row[])[0]
    const late = rows('parcel').filter((row) => {
      const inventory = documents(row, 20)
      const others = [documents(row, 18)?.[6], documents(row, 19)?.[8]]
      return inventory && others.some((at) => at && (at as string) > (inventory[12] as string))
    })
    const faulty = rows('parcel').filter((row) => {
      const [payment, waybill, inventory] = [documents(row, 18), documents(row, 19), documents(row, 20)]
      if (!payment || !waybill || !inventory) return true
      if (payment[4] !== row[12] || payment[5] !== row[13]) return true
      return waybill[7] !== row[14] || inventory[11] !== row[13]
    })
    expect(late.length / rows('parcel').length).toBeCloseTo(0.045, 1)
    expect(faulty.length / rows('parcel').length).toBeGreaterThan(0.012)
    expect(faulty.length / rows('parcel').length).toBeLessThan(0.03)
  })

  test('hold hashes where a person would stand', () => {
    for (const row of rows('parcel')) {
      for (const at of [13, 14, 16]) expect(row[at]).toMatch(/^[0-9a-f]{32}$/)
    }
  })
})

/** What the rules of Order 251 look at, added up the plain way. */
function sumsOf(name: CharacterName) {
  const { id } = characters[name]
  const standing = rows('violation').filter((row) => row[1] === id && row[15] === false)
  const effective = standing.filter((row) => row[5] === 'EFFECTIVE')
  const penalties = effective.filter(
    (row) => row[4] === 'SUPERVISION_BREACH' && (row[7] as string) >= '2025-03-02' && !row[13] && !row[14],
  )
  const year = rows('tally').filter((row) => row[1] === id && (row[2] as string).startsWith('2025'))
  const sum = (of: Row[], at: number) => of.reduce((total, row) => total + (row[at] as number), 0)
  const documents = sum(year, characters[name].kind === 'BROKER' ? 4 : 3)
  return {
    count: penalties.length,
    yuan: (sum(penalties, 8) + sum(penalties, 9)) / 100,
    documents,
    kinds: effective.map((row) => row[4]),
    states: standing.map((row) => row[5]),
    grade: gradeInForceOf(id),
  }
}

/** By its latest decision that has not ended; by default otherwise. */
function gradeInForceOf(id: string): EnterpriseFacts['gradeInForce'] {
  const decided = rows('decision').find((row) => row[1] === id && row[12] === null)
  return (decided?.[3] ?? 'REGULAR') as EnterpriseFacts['gradeInForce']
}

/** What the assessment of a character is computed from. */
function factsOf(name: CharacterName): EnterpriseFacts {
  const { id, kind } = characters[name]
  const year = rows('tally').filter((row) => row[1] === id && (row[2] as string).startsWith('2025'))
  const at = kind === 'BROKER' || kind === 'BROKER_BRANCH' ? 4 : 3
  const standing = rows('violation').filter((row) => row[1] === id && row[15] === false)
  return {
    enterprise: id,
    asOf: DEMO_DAY,
    kind,
    gradeInForce: gradeInForceOf(id),
    documentsPreviousYear: year.length > 0 ? year.reduce((sum, row) => sum + (row[at] as number), 0) : null,
    violations: standing.map((row) => ({
      key: row[0] as string,
      kind: row[4] as ViolationFact['kind'],
      state: row[5] as ViolationFact['state'],
      decidedOn: row[7] as string,
      fineFen: row[8] as number,
      confiscatedFen: row[9] as number,
      dueOn: row[10] as string | null,
      paidOn: row[11] as string | null,
      owedFen: row[12] as number,
      selfDisclosed: row[13] as boolean,
      withoutIntent: row[14] as boolean,
    })),
  }
}

/** Whoever is not named here has done nothing that a rule speaks about. */
const SPEAK: Partial<Record<CharacterName, string[]>> = {
  traderHits221: ['CR-251-22-1'],
  traderHits222: ['CR-251-22-2'],
  traderHits223A: ['CR-251-22-3A'],
  brokerHits223B: ['CR-251-22-3B'],
  traderHits223C: ['CR-251-22-3C'],
  brokerHits223C: ['CR-251-22-3C'],
  traderHits223D: ['CR-251-22-3D'],
  traderHits224: ['CR-251-22-4'],
  traderHits225: ['CR-251-22-5'],
  traderHits226: ['CR-251-22-6'],
  traderHits227: ['CR-251-22-7'],
  traderHits231: ['CR-251-22-2', 'CR-251-23-1'],
  traderHits231Waste: ['CR-251-22-1', 'CR-251-23-1'],
  traderHits232: ['CR-251-22-2', 'CR-251-23-2'],
  traderWasteAtLimit: ['CR-251-22-2'],
  traderDishonest: ['CR-251-22-2'],
  traderRepairEligible: ['CR-251-22-3A'],
  traderAutoRepairDue: ['CR-251-22-6'],
  phoenixOld: ['CR-251-22-2'],
}

describe('the characters', () => {
  test.each(CHARACTER_NAMES)('%s is judged by Order 251 as it claims', (name) => {
    const { signals } = assess(
      factsOf(name),
      PACKS.find(({ id }) => id === 'GACC-251')!,
    )
    expect(signals.map(({ ruleId }) => ruleId)).toEqual(SPEAK[name] ?? [])
  })

  test('traderJustBelow223A needs one penalty more, however small', () => {
    const facts = factsOf('traderJustBelow223A')
    const one = { ...facts.violations[0]!, key: '9901|one-more|1', fineFen: 100_000, confiscatedFen: 0 }
    const { signals } = assess(
      { ...facts, violations: [...facts.violations, one] },
      PACKS.find(({ id }) => id === 'GACC-251')!,
    )
    expect(signals.map(({ ruleId }) => ruleId)).toEqual(['CR-251-22-3A'])
  })

  test('are in the world', () => {
    const byId = new Map(rows('enterprise').map((row) => [row[0], row]))
    for (const name of CHARACTER_NAMES) {
      const { id, uscc, registrationCode, district, kind } = characters[name]
      expect([name, ...byId.get(id)!.slice(0, 4), byId.get(id)![6]]).toEqual([
        name,
        id,
        uscc,
        registrationCode,
        district,
        kind,
      ])
      expect(id).toBe(`E${createHash('sha256').update(`enterprise|${uscc}`).digest('hex').slice(0, 24)}`)
    }
  })

  test.each<[CharacterName, number, number, number]>([
    ['cleanTrader', 0, 0, 36],
    ['traderHits223A', 2, 1_050_000, 120],
    ['brokerHits223B', 1, 310_000, 90],
    ['traderHits223C', 2, 1_000_000.01, 0],
    ['brokerHits223C', 1, 300_000.01, 0],
    ['traderJustBelow223A', 1, 1_200_000, 1000],
    ['traderAmountAtLimit', 2, 1_000_000, 60],
    ['traderPenaltyTooOld', 1, 600_000, 25],
    ['traderAboveBrokerLimit', 1, 400_000, 50],
    ['traderNoDocumentsAtLimit', 1, 1_000_000, 0],
    ['brokerRatioAtLimit', 1, 350_000, 2000],
    ['brokerAmountAtLimit', 2, 300_000, 50],
    ['traderSelfDisclosed', 1, 300_000, 30],
    ['traderWithoutIntent', 0, 0, 26],
    ['advancedTrader', 0, 0, 1000],
  ])('%s: %d penalties of %d yuan over %d documents of 2025', (name, count, yuan, documents) => {
    expect(sumsOf(name)).toMatchObject({ count, yuan, documents })
  })

  test.each<[CharacterName, string[], string]>([
    ['cleanTrader', [], 'REGULAR'],
    ['traderHits221', ['SMUGGLING_CRIME'], 'REGULAR'],
    ['traderHits222', ['SMUGGLING_ACT'], 'REGULAR'],
    ['traderHits224', ['TAX_ARREARS'], 'REGULAR'],
    ['traderHits225', ['FINE_ARREARS'], 'REGULAR'],
    ['traderHits226', ['OBSTRUCTION'], 'REGULAR'],
    ['traderHits227', ['BRIBERY'], 'REGULAR'],
    ['traderHits231', ['SMUGGLING_ACT', 'FOOD_OR_COSMETICS_CRIME'], 'DISHONEST'],
    ['traderHits231Waste', ['SMUGGLING_CRIME', 'WASTE_SMUGGLING_CRIME'], 'DISHONEST'],
    ['traderHits232', ['SMUGGLING_ACT', 'WASTE_IMPORT'], 'DISHONEST'],
    ['traderAnnulled', [], 'REGULAR'],
    ['traderRepaired', [], 'REGULAR'],
    ['traderDishonest', ['SMUGGLING_ACT'], 'DISHONEST'],
    ['advancedTrader', [], 'ADVANCED_CERTIFIED'],
    ['brokerBranch', [], 'REGULAR'],
  ])('%s has %j and stands %s', (name, kinds, grade) => {
    expect(sumsOf(name)).toMatchObject({ kinds, grade })
  })

  test('annulled and repaired documents keep their first version, closed', () => {
    for (const [name, state] of [
      ['traderAnnulled', 'ANNULLED'],
      ['traderRepaired', 'REPAIRED'],
    ] as const) {
      const versions = rows('violation').filter((row) => row[1] === characters[name].id)
      expect(versions.map((row) => [row[3], row[5], row[15]])).toEqual([
        [1, 'EFFECTIVE', true],
        [2, state, false],
      ])
    }
  })

  test('of the ring own each other in a circle and share a phone', () => {
    const ring = (['shellA', 'shellB', 'shellC', 'shellD', 'shellE', 'shellF'] as const).map(
      (name) => characters[name].id,
    )
    const holds = new Set(rows('owns').map((row) => `${row[0]} ${row[1]}`))
    ring.forEach((id, at) => expect(holds).toContain(`${id} ${ring[(at + 1) % ring.length]}`))
    const identifiersOf = (id: string) => rows('uses').flatMap((row) => (row[0] === id ? [row[1]] : []))
    for (const id of ring) expect(identifiersOf(id)).toEqual(identifiersOf(ring[0]!))
    expect(identifiersOf(characters.phoenixNew.id)).toEqual(identifiersOf(characters.phoenixOld.id))
  })

  test('of the bureaus have one agreement in force and one that has run out', () => {
    const inForce = AGREEMENTS.filter(({ validFrom, validTo }) => validFrom <= DEMO_DAY && DEMO_DAY < validTo)
    expect(inForce.map(({ bureau }) => bureau)).toEqual([parties.bureau])
    expect(AGREEMENTS.map(({ bureau }) => bureau)).toContain(parties.formerBureau)
  })
})

describe('orders to push', () => {
  test('are all sent, some twice, some changed', () => {
    const pushed = [...ordersToPush({ count: 5000 })]
    expect(new Set(pushed.map(({ orderNo }) => orderNo)).size).toBe(5000)
    expect(pushed.length).toBeGreaterThan(5050)
    expect(pushed.length).toBeLessThan(5150)
    for (const order of pushed) {
      expect(order.goodsFen + order.freightFen + order.taxFen - order.discountFen).toBe(order.paidFen)
    }
  })
})

describe('the load', () => {
  let roster: Roster
  let driver: Driver
  const count = async (text: string): Promise<unknown> =>
    (await driver.executeQuery(text, {}, { database: 'neo4j' })).records[0]!.get(0)

  // A database of its own: everybody else's is full of everybody's.
  beforeAll(async () => {
    const dir = mkdtempSync(join(tmpdir(), 'guanxin-world-'))
    roster = await openRoster(dir, { remove: true })
    const program = await obtainNeo4j(() => {}, { roster })
    const password = randomBytes(12).toString('hex')
    const server = await startNeo4j({
      ...program,
      home: join(dir, 'neo4j'),
      password,
      heap: 768,
      pageCache: 128,
      roster,
    })
    driver = openDriver(server)
    await migrate(driver)
  }, 120_000)

  afterAll(async () => {
    await driver?.close()
    await roster?.end(5000)
    await roster?.close()
  }, 30_000)

  test('that died half-way is taken away and done again', async () => {
    const die = ({ kind }: { kind: Kind }) => {
      if (kind === 'declaration') throw new Error('the lights went out')
    }
    await expect(loadWorld(driver, 'small', die)).rejects.toThrow('the lights went out')
    expect(await count('MATCH (e:Enterprise) RETURN count(e)')).toBe(300)
    await expect(loadWorld(driver, 'small')).rejects.toThrow(SeedRefused)
    expect(await seedIfEmpty(driver, 'small')).toEqual({ outcome: 'LOADED', size: 'small' })
  }, 240_000)

  test('stores what the stream holds', async () => {
    const stored = async (label: string) => count(`MATCH (n:${label}) RETURN count(n)`)
    for (const [label, kind] of [
      ['Enterprise', 'enterprise'],
      ['Person', 'person'],
      ['Identifier', 'identifier'],
      ['Violation', 'violation'],
      ['Declaration', 'declaration'],
      ['Order', 'parcel'],
      ['Tally', 'tally'],
      ['Standing', 'standing'],
      ['Decision', 'decision'],
      ['Grade', 'decision'],
    ] as const) {
      expect([label, await stored(label)]).toEqual([label, rows(kind).length])
    }
    const inner = (kind: Kind, at: number) => rows(kind).reduce((sum, row) => sum + (row[at] as Row[]).length, 0)
    expect(await stored('Item')).toBe(inner('declaration', 10))
    expect(await stored('Payment')).toBe(inner('parcel', 18))
    expect(await count('MATCH ()-[u:USES]->() RETURN count(u)')).toBe(rows('uses').length)
    expect(await count('MATCH (:Order)-[s:SOLD_ON]->() RETURN count(s)')).toBe(5000)
  })

  test('stores whole numbers, takes one number and says so', async () => {
    const whole = 'o.paidFen IS :: INTEGER AND p.amountFen IS :: INTEGER AND o.seq IS :: INTEGER'
    expect(await count(`MATCH (o:Order)<-[:PAID]-(p:Payment) WHERE NOT (${whole}) RETURN count(o)`)).toBe(0)
    expect(await count(`MATCH (s:Sequence {name: 'event'}) RETURN s.value`)).toBe(1)
    const { records } = await driver.executeQuery('MATCH (e:Event) RETURN properties(e)', {}, { database: 'neo4j' })
    expect(records.map((record) => record.get(0))).toEqual([
      { seq: 1, kind: 'SEEDED', subjects: [], at: '2026-03-01T16:00:00.000Z', size: 'small', state: 'DONE' },
    ])
  })

  test('is not repeated, and never mixes with what others wrote', async () => {
    expect(await seedIfEmpty(driver, 'medium')).toEqual({ outcome: 'PRESENT', size: 'small' })
    await count(
      `MATCH (e:Event) SET e.state = 'BEGUN', e.beat = 0, e.owner = 'nobody' CREATE (:Inbox {key: 'a|b'}) RETURN 1`,
    )
    await expect(seedIfEmpty(driver, 'small')).rejects.toThrow(SeedRefused)
    await count(`MATCH (e:Event) DELETE e RETURN 1`)
    expect(await seedIfEmpty(driver, 'small')).toEqual({ outcome: 'OCCUPIED' })
    expect(await count('MATCH (o:Order) RETURN count(o)')).toBe(5000)
  })
})

test('the list of characters says who they are', () => {
  const page = readFileSync(new URL('../world/README.md', import.meta.url), 'utf8')
  const listed = CHARACTER_NAMES.map((name) => {
    const { uscc, district, is } = characters[name]
    return `| ${name} | ${uscc} | ${district} | ${is} |`
  })
  expect(page.split('\n').filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| name'))).toEqual(listed)
})
