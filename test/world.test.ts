import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Driver } from 'neo4j-driver'
import { startNeo4j } from '../engines/neo4j.ts'
import { obtainNeo4j } from '../engines/obtain.ts'
import { openRoster, type Roster } from '../engines/roster.ts'
import { identityHash } from '../access/identity.ts'
import { devTokens } from '../access/issuer.ts'
import { readKeys } from '../access/keys.ts'
import { tokenVerifier } from '../access/token.ts'
import { type DocumentNoun, namedRow, propertiesOf } from '../graph/document.ts'
import { openDriver } from '../graph/driver.ts'
import { recordEvent } from '../graph/event.ts'
import { inventoryDocument } from '../graph/inventory.ts'
import { migrate } from '../graph/migrations.ts'
import { orderDocument } from '../graph/order.ts'
import { comparedOf } from '../graph/parcel.ts'
import { paymentDocument } from '../graph/payment.ts'
import { waybillDocument } from '../graph/waybill.ts'
import { applyJob } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { match } from '../jobs/match.ts'
import { regrade } from '../jobs/regrade.ts'
import { assess } from '../rules/assessment.ts'
import { cbecFor } from '../rules/cbec.ts'
import { completeFacts, type EnterpriseFacts, type ViolationFact } from '../rules/facts.ts'
import { PACKS } from '../rules/law-pack.ts'
import { isOfIdentity, matchParcel, type MatchRule } from '../rules/match.ts'
import { AGREEMENTS } from '../world/agreement.ts'
import { DEMO_DAY, DEMO_INSTANT } from '../world/calendar.ts'
import { type CharacterName, characters, CHARACTER_NAMES, parties } from '../world/characters.ts'
import { KINDS, type Kind, type Row, type Value } from '../world/chunk.ts'
import { readMonths } from '../graph/dealing.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { readContribution, slotOf } from '../rules/contribution.ts'
import { loadWorld, SeedRefused } from '../world/load.ts'
import { SETTLED } from '../world/parcel.ts'
import { parcelsToPush, type Pushed } from '../world/push.ts'
import { seedIfEmpty } from '../world/seed.ts'
import { world } from '../world/world.ts'
import { type Door, openDoor } from './door.ts'

const rowsByKind = new Map<Kind, Row[]>(KINDS.map((kind) => [kind, []]))
for (const { kind, rows } of world('small')) rowsByKind.get(kind)!.push(...rows)
const rows = (kind: Kind): Row[] => rowsByKind.get(kind)!

/** A stored parcel by the names of its slots. */
const parcels = rows('parcel').map((row) => {
  const named = (noun: DocumentNoun, values: Row, more: readonly string[] = []): Record<string, any> => {
    const properties = Object.fromEntries([...propertiesOf(noun), ...more].map((name, at) => [name, values[at]]))
    return { ...properties, ...namedRow(noun, noun.form.read(properties['row'] as string)), stored: properties['key'] }
  }
  const first = (at: number, noun: DocumentNoun, more?: readonly string[]) => {
    const [values] = row[at] as Row[]
    return values ? named(noun, values, more) : null
  }
  return {
    firms: row.slice(0, 5),
    order: named(orderDocument, row[5] as Row),
    payment: first(6, paymentDocument),
    waybill: first(7, waybillDocument),
    inventory: first(8, inventoryDocument, SETTLED),
  }
})
const lists = parcels.flatMap(({ inventory }) => inventory ?? [])
const countedOf = (list: Record<string, any>) => readContribution(list['counted'], list['platform'])

/** What the rules say of it, from the rows alone. */
const verdictOf = ({ order, payment, waybill, inventory }: (typeof parcels)[number]) =>
  matchParcel(
    comparedOf({
      inventory: inventory!,
      order,
      payments: payment ? [payment] : [],
      waybill,
      waybillReused: false,
    }),
    cbecFor(inventory!['declaredOn'] as string),
  )

function digestOf(size: 'small' | 'medium', chunks: number): string {
  const hash = createHash('sha256')
  for (const chunk of world(size)) {
    if (chunks-- === 0) break
    hash.update(JSON.stringify(chunk))
  }
  return hash.digest('hex')
}

const isWhole = (value: Value): boolean =>
  Array.isArray(value) ? value.every(isWhole) : typeof value !== 'number' || Number.isSafeInteger(value)

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
      expect(rows.every(isWhole)).toBe(true)
      if (kinds.at(-1) !== kind) kinds.push(kind)
    }
    expect(kinds).toEqual([...KINDS])
  })

  test('names each node once and links only what it named', () => {
    const keys = (kind: Kind, at = 0) => rows(kind).map((row) => row[at])
    const nodes = [
      'enterprise',
      'person',
      'identifier',
      'violation',
      'declaration',
      'entrustment',
      'quota',
      'tally',
    ] as const
    for (const kind of nodes) expect(new Set(keys(kind)).size).toBe(rows(kind).length)
    for (const document of ['order', 'payment', 'waybill', 'inventory'] as const) {
      const come = parcels.flatMap((parcel) => parcel[document] ?? [])
      expect(new Set(come.map(({ key }) => key as string)).size).toBe(come.length)
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
    const codes = new Set(keys('enterprise', 1))
    expect(parcels.every(({ firms }) => firms.every((code) => codes.has(code)))).toBe(true)
    for (const kind of ['tradesOn', 'shipsWith', 'paysBy'] as const) {
      expect(linked(kind, 0, codes) && linked(kind, 1, codes)).toBe(true)
      expect(new Set(rows(kind).map(([from, to]) => `${from as string}|${to as string}`)).size).toBe(rows(kind).length)
    }
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
      const counts = counted.get(key) ?? [0, 0, 0, 0, 0, 0, 0]
      counts[at]! += by
      counted.set(key, counts)
    }
    for (const row of rows('declaration')) {
      add(row[1], row[7], 0, 1)
      add(row[2], row[7], 1, 1)
    }
    const idOf = new Map(rows('enterprise').map((row) => [row[1], row[0]]))
    for (const { order, inventory } of parcels) {
      for (const enterprise of [idOf.get(order['platform']), idOf.get(order['merchant'])]) {
        add(enterprise, order['orderedOn'], 2, 1)
        add(enterprise, order['orderedOn'], 3, order['paidFen'])
        if (inventory) add(enterprise, inventory['declaredOn'], 4, 1)
        if (inventory?.['verdict'] !== 'DISAGREES') continue
        add(enterprise, inventory['declaredOn'], 5, 1)
        if (inventory['findings'].some((rule: MatchRule) => isOfIdentity(rule)))
          add(enterprise, inventory['declaredOn'], 6, 1)
      }
    }
    expect(new Map(rows('tally').map((row) => [row[0], row.slice(3)]))).toEqual(counted)
  })

  test.each([
    ['tradesOn', 'platform'],
    ['shipsWith', 'carrier'],
    ['paysBy', 'payer'],
  ] as const)('of %s agree with the lists of each pair and month', (kind, partner) => {
    const sums = new Map<string, Record<string, [number, number]>>()
    for (const { merchant, month, fen, ...counted } of lists.map(countedOf)) {
      if (counted[partner] === null) continue
      const key = `${merchant}|${counted[partner]}`
      const months = sums.get(key) ?? {}
      const [count, sum] = months[month] ?? [0, 0]
      sums.set(key, { ...months, [month]: [count + 1, sum + fen] })
    }
    expect(sums.size).toBe(rows(kind).length)
    for (const [from, to, months, first, last, count, fen] of rows(kind)) {
      const said = Object.fromEntries(readMonths(months as string))
      const expected = sums.get(`${from as string}|${to as string}`)!
      expect(said).toEqual(expected)
      expect(Object.keys(said)).toEqual(Object.keys(expected).sort())
      expect([first, last]).toEqual([Object.keys(said)[0], Object.keys(said).at(-1)])
      const total = (at: 0 | 1) => Object.values(expected).reduce((sum, both) => sum + both[at], 0)
      expect([count, fen]).toEqual([total(0), total(1)])
    }
  })

  test('of quotas are what each buyer spent in a year, and far below the limit', () => {
    const spent = new Map<string, number>()
    for (const counted of lists.map(countedOf)) {
      const slot = slotOf(counted)
      if (counted.quotaFen > 0) spent.set(slot, (spent.get(slot) ?? 0) + counted.quotaFen)
    }
    expect(new Map(rows('quota') as [string, number][])).toEqual(spent)
    expect(Math.max(...spent.values())).toBeLessThan(cbecFor(DEMO_DAY).annualLimit / 2)
  })
})

describe('the parcels', () => {
  test('add up', () => {
    const wrong = parcels.filter(({ order, inventory }) => {
      const { goodsFen, freightFen, taxFen, discountFen, paidFen } = order
      const lines = order['lines'] as number[][]
      const totals = lines.every((line) => line[4]! * line[5]! === line[6]! * 1e8)
      const sum = lines.reduce((total, line) => total + line[6]!, 0)
      const paid = goodsFen + freightFen + taxFen - discountFen
      return !totals || sum !== goodsFen || paid !== paidFen || (inventory && inventory['goodsFen'] !== goodsFen)
    })
    expect(wrong).toEqual([])
  })

  test('stand as the rules say of their documents', () => {
    const listed = parcels.filter(({ inventory }) => inventory)
    const said = listed.map((parcel) => {
      const { state, findings, dutiableFen, taxFen } = verdictOf(parcel)
      const { receivedAt } = parcel.inventory!
      const waited = [parcel.payment, parcel.waybill].some((each) => each?.['receivedAt'] > receivedAt)
      const rules = findings.length > 0 ? findings.map(({ rule }) => rule) : null
      return [state, rules, waited && state !== 'WAITING' ? 2 : 1, CODES[state], dutiableFen, taxFen]
    })
    const names = ['verdict', 'findings', 'stateNo', 'state', 'dutiableFen', 'dutyFen']
    expect(listed.map(({ inventory }) => names.map((name) => inventory![name]))).toEqual(said)
  })

  const CODES = { WAITING: '120', MATCHED: '800', DISAGREES: '100' }

  test('disagree in each of the ways there are', () => {
    const found = new Set(
      lists.filter(({ verdict }) => verdict === 'DISAGREES').flatMap(({ findings }) => findings as string),
    )
    const rules: MatchRule[] = ['AMOUNT', 'PAYER', 'CONSIGNEE', 'CONSIGNEE_PHONE', 'LIST_BUYER', 'BUYER_PHONE']
    expect([...found].sort()).toEqual(rules.sort())
  })

  test('are late in about 5 and disagree or lack something in about 2 of 100', () => {
    const late = parcels.filter(({ inventory, payment, waybill }) =>
      [payment, waybill].some((each) => inventory && each && each['receivedAt'] > inventory['receivedAt']),
    )
    const faulty = parcels.filter(({ inventory }) => inventory?.['verdict'] !== 'MATCHED')
    expect(late.length / parcels.length).toBeGreaterThan(0.035)
    expect(late.length / parcels.length).toBeLessThan(0.065)
    expect(faulty.length / parcels.length).toBeGreaterThan(0.012)
    expect(faulty.length / parcels.length).toBeLessThan(0.03)
  })

  const documents = parcels.flatMap(({ order, payment, waybill, inventory }) =>
    [order, payment, waybill, inventory].flatMap((each) => each ?? []),
  )

  test('have come before the world begins, each after it was sent', () => {
    expect(documents.filter(({ receivedAt, appTime }) => receivedAt <= appTime || receivedAt >= DEMO_INSTANT)).toEqual(
      [],
    )
  })

  test.each([
    ['identity', ['buyer', 'payer']],
    ['name', ['buyerName', 'payerName', 'consignee']],
    ['phone', ['buyerPhone', 'payerPhone', 'consigneePhone']],
    ['address', ['consigneeAddress']],
  ] as const)('hold hashes of %s as long as those of the door', (kind, names) => {
    const long = identityHash('key of the test')(kind, '1').length
    const form = new RegExp(`^[\\w-]{${long}}$`)
    const values = documents.flatMap((document) => names.flatMap((name) => (document[name] as string) ?? []))
    expect(values.length).toBeGreaterThan(10_000)
    expect(values.filter((value) => !form.test(value))).toEqual([])
  })

  test('are declared by whom their merchant has entrusted', () => {
    const since = new Map(rows('entrustment').map(([key, validFrom]) => [key, validFrom as string]))
    const known = ({ agent, merchant, declaredOn }: (typeof lists)[number]) =>
      (since.get(`${merchant}|${agent}`) ?? '9999-12-31') <= declaredOn
    expect(lists.filter((list) => !known(list))).toEqual([])
    const { merchant, broker } = characters
    expect(since.has(`${merchant.uscc}|${broker.uscc}`)).toBe(true)
    const principals = new Set(rows('entrustment').map(([key]) => (key as string).split('|')[0]))
    const merchants = rows('enterprise').filter((row) => row[6] === 'MERCHANT')
    expect(merchants.every((row) => principals.has(row[1] as string))).toBe(true)
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
  return completeFacts({
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
  })
}

/** Whoever is not named here has given no ground for a finding. */
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

const order251 = PACKS.find(({ id }) => id === 'GACC-251')!

/** Ids of the rules of Order 251 that speak a ground; its tasks are of cases, which a character may have or not. */
const groundsOf = (facts: EnterpriseFacts): string[] =>
  assess(facts, order251).signals.flatMap(({ ruleId, signal }) =>
    order251.signals[signal]?.kind === 'GROUND' ? [ruleId] : [],
  )

describe('the characters', () => {
  test.each(CHARACTER_NAMES)('%s is judged by Order 251 as it claims', (name) => {
    expect(groundsOf(factsOf(name))).toEqual(SPEAK[name] ?? [])
  })

  test('traderJustBelow223A needs one penalty more, however small', () => {
    const facts = factsOf('traderJustBelow223A')
    const one = { ...facts.violations[0]!, key: '9901|one-more|1', fineFen: 100_000, confiscatedFen: 0 }
    expect(groundsOf({ ...facts, violations: [...facts.violations, one] })).toEqual(['CR-251-22-3A'])
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
      expect(id).toBe(enterpriseIdOf(uscc))
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

describe('parcels to push', () => {
  const pushed = [...parcelsToPush({ count: 5000 })]
  const documents = (kind: Pushed['kind']) =>
    pushed.filter((each) => each.kind === kind).map(({ document }) => document as any)
  const orders = new Map(documents('order').map((order) => [order.orderNo, order]))

  test('are the same twice, and share no number with another run', () => {
    expect([...parcelsToPush({ count: 300 })]).toEqual([...parcelsToPush({ count: 300 })])
    const other = [...parcelsToPush({ count: 300, run: 'B' })]
    expect(other.filter(({ document }) => orders.has(document.orderNo!))).toEqual([])
  })

  test('all have their order; some are sent twice, some changed, some lack a document', () => {
    expect(orders.size).toBe(5000)
    const texts = pushed.map((each) => JSON.stringify(each))
    expect(texts.length - new Set(texts).size).toBeGreaterThan(25)
    expect(texts.length - new Set(texts).size).toBeLessThan(85)
    const changed = documents('order').filter(({ appType }) => appType === 'CHANGE')
    expect(changed.length).toBeGreaterThan(25)
    expect(changed.length).toBeLessThan(85)
    const listed = new Set(documents('inventory').map(({ orderNo }) => orderNo))
    expect(listed.size).toBeGreaterThan(4950)
    expect(listed.size).toBeLessThan(5000)
  })

  test('come in another order than they were made, and late ones after many others', () => {
    const at = new Map(pushed.map(({ kind, document }, place) => [`${kind} ${document.orderNo}`, place]))
    const distances = [...orders.keys()].map((no) => (at.get(`payment ${no}`) ?? 0) - at.get(`order ${no}`)!)
    expect(distances.filter((distance) => distance < 0).length).toBeGreaterThan(500)
    expect(distances.filter((distance) => distance > 100).length).toBeGreaterThan(50)
    const straight = [...parcelsToPush({ count: 50, window: 0, late: 0, twice: 0, changed: 0, mismatching: 0 })]
    expect(straight.map(({ kind }) => kind).slice(0, 5)).toEqual(['order', 'payment', 'waybill', 'inventory', 'order'])
    expect(straight.length).toBe(200)
  })

  test('pay what the order in force says but for the few that disagree', () => {
    const latest = new Map<string, any>()
    for (const order of documents('order'))
      if (!(latest.get(order.orderNo)?.appTime > order.appTime)) latest.set(order.orderNo, order)
    const wrong = documents('payment').filter((payment) => {
      const order = latest.get(payment.orderNo)
      return payment.amountFen !== order.paidFen || payment.payerIdNumber !== order.buyerIdNumber
    })
    expect(wrong.length).toBeGreaterThan(10)
    expect(wrong.length).toBeLessThan(60)
    const agreeing = [...parcelsToPush({ count: 500, mismatching: 0 })].map(({ document }) => document as any)
    const paid = new Map(agreeing.filter(({ paidAt }) => paidAt).map((payment) => [payment.orderNo, payment.amountFen]))
    expect(paid.size).toBe(500)
  })

  test('name people who do not exist', () => {
    for (const order of orders.values()) {
      expect(order.buyerIdNumber).toMatch(/^9901\d{13}[\dX]$/)
      expect(order.buyerPhone).toMatch(/^100\d{8}$/)
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
    // What comes through a door in here comes into this world.
    Object.assign(process.env, { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password })
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
      ['Entrustment', 'entrustment'],
      ['Quota', 'quota'],
      ['Tally', 'tally'],
      ['Standing', 'standing'],
      ['Grade', 'decision'],
      ['Case', 'case'],
      ['Investigation', 'investigation'],
    ] as const) {
      expect([label, await stored(label)]).toEqual([label, rows(kind).length])
    }
    const inner = (kind: Kind, at: number) => rows(kind).reduce((sum, row) => sum + (row[at] as Row[]).length, 0)
    expect(await stored('CaseStep')).toBe(inner('case', 2))
    expect(await stored('Decision')).toBe(rows('decision').length + inner('case', 3))
    expect(await stored('Item')).toBe(inner('declaration', 10))
    expect(await stored('Payment')).toBe(inner('parcel', 6))
    expect(await stored('Waybill')).toBe(inner('parcel', 7))
    expect(await stored('Inventory')).toBe(inner('parcel', 8))
    for (const [type, kind] of [
      ['USES', 'uses'],
      ['TRADES_ON', 'tradesOn'],
      ['SHIPS_WITH', 'shipsWith'],
      ['PAYS_BY', 'paysBy'],
    ] as const)
      expect([type, await count(`MATCH ()-[e:${type}]->() RETURN count(e)`)]).toEqual([type, rows(kind).length])
    expect(await count('MATCH (:Order)-[s:SOLD_ON]->() RETURN count(s)')).toBe(5000)
  })

  test('stores whole numbers, takes one number and says so', async () => {
    const whole = 'i.dutiableFen IS :: INTEGER AND i.stateNo IS :: INTEGER'
    expect(await count(`MATCH (i:Inventory) WHERE NOT (${whole}) RETURN count(i)`)).toBe(0)
    expect(await count(`MATCH (s:Sequence {name: 'event'}) RETURN s.value`)).toBe(1)
    const { records } = await driver.executeQuery('MATCH (e:Event) RETURN properties(e)', {}, { database: 'neo4j' })
    expect(records.map((record) => record.get(0))).toEqual([
      { seq: 1, kind: 'SEEDED', subjects: [], at: '2026-03-01T16:00:00.000Z', size: 'small', state: 'DONE' },
    ])
  })

  test('leaves nothing to match: the job finds every list as it would read it', async () => {
    const standing = `MATCH (i:Inventory) WITH i ORDER BY i.key RETURN collect([i.key, i.state, i.stateNo, i.counted, i.acceptedSeq])`
    const quotas = 'MATCH (q:Quota) WITH q ORDER BY q.key RETURN collect([q.key, q.usedFen])'
    const before = [await count(standing), await count(quotas)]
    await atTheDoor(async ({ graph, workshop }) => {
      const touched = { orders: lists.map(({ key }) => key as string), waybills: [], exports: [] }
      await graph.write((tx) => recordEvent(tx, { kind: 'APPLIED', touched, at: DEMO_INSTANT }))
      await match(workshop)
    })
    expect(await count(`MATCH (f:Sequence {name: 'match'}) RETURN f.value`)).toBe(2)
    expect(await count(`MATCH (e:Event {kind: 'MATCHED'}) RETURN count(e)`)).toBe(0)
    expect([await count(standing), await count(quotas)]).toEqual(before)
  }, 60_000)

  test('holds parcels that look in every way like those that its characters push', async () => {
    const { advancedBroker } = characters
    await atTheDoor(async (door) => {
      const [whole, dearer, unpaid, unshipped, unlisted] = parcelsByOrder()
      dearer!.find(({ kind }) => kind === 'payment')!.document.amountFen -= 100
      const without = (parcel: Sent[], missing: string) => parcel.filter(({ kind }) => kind !== missing)
      const sent = [
        whole!,
        dearer!,
        without(unpaid!, 'payment'),
        without(unshipped!, 'waybill'),
        without(unlisted!, 'inventory'),
      ]
      const list = whole!.find(({ kind }) => kind === 'inventory')!
      const stolen = {
        ...list,
        sender: advancedBroker.uscc,
        document: { ...list.document, agentUscc: advancedBroker.uscc },
      }
      expect(await push(door, stolen)).toBe('REJECTED NOT_ENTRUSTED')
      for (const document of sent.flat()) expect(await push(door, document)).toBe('ACCEPTED')
      await match(door.workshop)
      await fold(door.workshop)
    })
    for (const label of ['Order', 'Payment', 'Waybill', 'Inventory']) {
      const [seeded, pushed] = await Promise.all([pictures(label, '<>'), pictures(label, '=')])
      expect([label, pushed]).toEqual([label, seeded])
    }
    const alike = async (pattern: string) =>
      count(`MATCH ${pattern} WITH DISTINCT ${typesOf('x')} AS names RETURN count(names)`)
    for (const pattern of [
      '(x:Quota)',
      '(x:Tally)',
      '()-[x:TRADES_ON]->()',
      '()-[x:SHIPS_WITH]->()',
      '()-[x:PAYS_BY]->()',
    ])
      expect([pattern, await alike(pattern)]).toEqual([pattern, 1])
  }, 60_000)

  type Sent = Pushed & { document: any }

  /** Of the door's own making, so that nothing else is told apart than who wrote it. */
  function parcelsByOrder(): Sent[][] {
    const pushed = [
      ...parcelsToPush({ count: 5, run: 'alike', late: 0, twice: 0, changed: 0, mismatching: 0 }),
    ] as Sent[]
    const byOrder = new Map<string, Sent[]>()
    for (const each of pushed) {
      // Customs has given the seeded lists their numbers.
      if (each.kind === 'inventory') each.document.invtNo = `I${each.document.orderNo}`
      byOrder.set(each.document.orderNo, [...(byOrder.get(each.document.orderNo) ?? []), each])
    }
    return [...byOrder.values()]
  }

  async function atTheDoor(work: (door: Door) => Promise<void>): Promise<void> {
    const door = await openDoor()
    try {
      await work(door)
    } finally {
      await door.close()
    }
  }

  const PUSH = `mutation($input: PushDocumentsInput!) { pushDocuments(input: $input) {
    receipt { receiptNo } documents { key state userErrors { code } } userErrors { code } } }`

  async function push(door: Door, { kind, sender, document }: Sent): Promise<string> {
    const input = { batchKey: `${kind}-${sender}-${document.orderNo}`, documents: [{ [kind]: document }] }
    const { data, errors } = await door.ask({ audience: 'platform', party: sender }, PUSH, { input })
    if (errors) throw new Error(JSON.stringify(errors))
    const { receipt, documents } = data.pushDocuments
    await applyJob(door.workshop)(receipt.receiptNo)
    const [{ state, userErrors }] = documents
    return [state, ...userErrors.map(({ code }: { code: string }) => code)].join(' ')
  }

  const typesOf = (x: string) => `COLLECT { UNWIND keys(${x}) AS k RETURN k + ' ' + valueType(${x}[k]) ORDER BY k }`

  /** Names and types of properties, and relationships, of those nodes that the test pushed or did not push. */
  async function pictures(label: string, sign: '=' | '<>'): Promise<string[]> {
    const texts = await count(`MATCH (x:${label}) WHERE (x.row CONTAINS 'Oalike') ${sign} true
WITH DISTINCT ${typesOf('x')} AS names,
  COLLECT { MATCH (x)-[r]-(y) RETURN DISTINCT labels(y)[0] + ' ' + type(r) + ' ' + (CASE WHEN startNode(r) = x THEN 'out' ELSE 'in' END) AS link ORDER BY link } AS links
RETURN collect([names, links])`)
    return (texts as unknown[]).map((text) => JSON.stringify(text)).sort()
  }

  test('leaves cases in every stage, and to the machine those that nobody has touched', async () => {
    await atTheDoor(({ workshop }) => regrade(workshop))
    const { records } = await driver.executeQuery(
      `MATCH (c:Case)-[:ABOUT]->(e:Enterprise) RETURN e.uscc AS uscc, c.kind AS kind, c.state AS state, c.openedBy AS by, c.lateAfter < $today AS late`,
      { today: DEMO_DAY },
      { database: 'neo4j' },
    )
    const nameOf = new Map<string, CharacterName>(CHARACTER_NAMES.map((name) => [characters[name].uscc, name]))
    const known = records.map((record) => record.toObject()).filter((each) => nameOf.has(each['uscc'] as string))
    const cases = new Map(known.map((each) => [nameOf.get(each['uscc'] as string)!, each]))
    // Nobody has two cases.
    expect(cases.size).toBe(known.length)
    const stages: [CharacterName, string, string][] = [
      ['traderHits223A', 'FINDING', 'OPENED'],
      ['traderHits222', 'FINDING', 'NOTICED'],
      ['traderHits224', 'FINDING', 'DEFENDED'],
      ['traderHits223C', 'FINDING', 'HEARD'],
      ['brokerHits223B', 'FINDING', 'PROPOSED'],
      ['traderDishonest', 'FINDING', 'SERVED'],
      ['traderRepairEligible', 'REPAIR', 'OPENED'],
      ['cleanTrader', 'CERTIFICATION', 'OPENED'],
      ['traderReviewDue', 'REVIEW', 'OPENED'],
      ['merchant', 'OBJECTION', 'OPENED'],
      ['advancedBroker', 'SUSPENSION', 'OPENED'],
    ]
    for (const [name, kind, state] of stages) expect([name, cases.get(name)]).toMatchObject([name, { kind, state }])
    expect(cases.get('traderHits223A')).toMatchObject({ by: 'machine' })
    const late = [...cases].filter(([, each]) => each['late']).map(([name]) => name)
    expect(late.sort()).toEqual(['traderHits224', 'traderRepairEligible'])
    for (const name of ['traderJustBelow223A', 'traderHits225', 'traderRepaired'] as const)
      expect([name, cases.has(name)]).toEqual([name, false])
  }, 60_000)

  test('is not repeated, and never mixes with what others wrote', async () => {
    expect(await seedIfEmpty(driver, 'medium')).toEqual({ outcome: 'PRESENT', size: 'small' })
    await count(
      `CREATE (:Inbox {key: 'a|b'}) WITH 1 AS one MATCH (e:Event) SET e.state = 'BEGUN', e.beat = 0, e.owner = 'nobody' RETURN count(e)`,
    )
    await expect(seedIfEmpty(driver, 'small')).rejects.toThrow(SeedRefused)
    await count(`MATCH (e:Event) DELETE e RETURN count(e)`)
    expect(await seedIfEmpty(driver, 'small')).toEqual({ outcome: 'OCCUPIED' })
    expect(await count('MATCH (o:Order) RETURN count(o)')).toBe(5005)
  })
})

test('the tokens of the four senders of a parcel are those of its characters', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'guanxin-tokens-'))
  const tokens = await devTokens(dir)
  const { tokenKey } = await readKeys(dir)
  const verify = await tokenVerifier(tokenKey)
  const partyOf = async (name: string) => (await verify(`Bearer ${tokens[name]}`)).party
  const { platform, paymentFirm, logisticsFirm, broker } = characters
  expect(await Promise.all(['platform', 'payer', 'carrier', 'agent'].map(partyOf))).toEqual(
    [platform, paymentFirm, logisticsFirm, broker].map(({ uscc }) => uscc),
  )
})

test('the list of characters says who they are', () => {
  const page = readFileSync(new URL('../world/README.md', import.meta.url), 'utf8')
  const listed = CHARACTER_NAMES.map((name) => {
    const { uscc, district, is } = characters[name]
    return `| ${name} | ${uscc} | ${district} | ${is} |`
  })
  expect(page.split('\n').filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| name'))).toEqual(listed)
})
