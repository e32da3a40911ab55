/** Which records may be of one enterprise: score and reasons, on drawn pictures. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { likenessOf, nearCodes } from '../rules/likeness.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

const LIKENESSES = readFileSync(new URL('../clients/console/likenesses.graphql', import.meta.url), 'utf8')
const officer = { audience: 'officer', districts: ['9901'] } as const

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

interface Firm {
  uscc?: string
  name?: string
  registration?: string
  district?: string
  /** Keys `KIND|value`. */
  uses?: string[]
  /** Keys of those who serve it. */
  people?: string[]
  formerNames?: string[]
}

let serial = 0
const mark = () => `like-${process.pid}-${++serial}`

async function draw(firm: Firm): Promise<string> {
  const { uses = [], people = [], formerNames = [], ...said } = firm
  const uscc = said.uscc ?? newUscc()
  const own = { name: `firm ${mark()}`, registration: 'REGISTERED', district: '9901', ...said, uscc }
  await door.draw(
    `CREATE (e:Enterprise {id: $id, uscc: $uscc, canonical: $id, name: $name, district: $district, kind: 'TRADER', registration: $registration})
       <-[:OF]-(:Consent {id: 'C' + $id, purpose: 'LINK_ANALYSIS', validFrom: '2020-01-01'})
     FOREACH (k IN $uses | MERGE (i:Identifier {key: k}) ON CREATE SET i.kind = split(k, '|')[0], i.value = split(k, '|')[1]
       CREATE (e)-[:USES {validFrom: '2020-01-01'}]->(i))
     FOREACH (k IN $people | MERGE (p:Person {key: k}) ON CREATE SET p.name = k
       CREATE (p)-[:SERVES {role: 'LEGAL_REPRESENTATIVE', validFrom: '2020-01-01'}]->(e))
     FOREACH (n IN $formerNames | MERGE (a:Alias {key: 'NAME|' + n}) ON CREATE SET a.kind = 'NAME', a.value = n
       CREATE (a)-[:NAMES {validFrom: '2020-01-01'}]->(e))`,
    { ...own, id: enterpriseIdOf(uscc), uses, people, formerNames },
  )
  return uscc
}

async function likenessesOf(uscc: string) {
  const { data, errors } = await door.ask(officer, LIKENESSES, { uscc })
  expect(errors).toBeUndefined()
  return data.likenesses as any[]
}

const told = (likenesses: any[]) =>
  likenesses.map(({ other, reasons }) => [other.uscc, reasons.map(({ code }: any) => code)])

describe('an officer asks whether a record is of an enterprise that is known already', () => {
  test('a mistyped code in a document: the provisional firm is one slip away from the registered one', async () => {
    const uscc = newUscc()
    const slip = nearCodes(uscc).find((code) => /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/.test(code))!
    await draw({ uscc })
    await draw({ uscc: slip, registration: 'PROVISIONAL' })
    const [found] = await likenessesOf(slip)
    expect(found).toMatchObject({
      other: { uscc },
      score: 45,
      verdict: 'OPEN',
      reasons: [{ code: 'CODE_NEAR', points: 45 }],
    })
  })

  test('the same name, phone and representative, under a code that is no good', async () => {
    const [name, person, phone] = [mark(), mark(), `PHONE|+86${mark()}`]
    const old = await draw({ name, people: [person], uses: [phone] })
    const young = await draw({ name, people: [person], uses: [phone], registration: 'PROVISIONAL' })
    const [found] = await likenessesOf(young)
    expect(found).toMatchObject({ other: { uscc: old }, score: 75 })
    expect(found.reasons).toEqual([
      { code: 'NAME', value: name, sharers: 2, points: 35 },
      { code: 'PERSON', value: person, sharers: 2, points: 20 },
      { code: 'PHONE', value: phone.split('|')[1], sharers: 2, points: 20 },
    ])
  })

  test('two that are registered under good codes are two: it speaks against them', async () => {
    const [name, phone] = [mark(), `PHONE|+86${mark()}`]
    await draw({ name, uses: [phone] })
    const other = await draw({ name, uses: [phone] })
    const [found] = await likenessesOf(other)
    expect(found.score).toBe(15)
    expect(found.reasons.at(-1)).toEqual({ code: 'BOTH_REGISTERED', value: null, sharers: null, points: -40 })
  })

  test('a former name leads to its firm, from either side', async () => {
    const name = mark()
    const renamed = await draw({ formerNames: [name] })
    const named = await draw({ name, registration: 'PROVISIONAL' })
    expect(told(await likenessesOf(named))).toEqual([[renamed, ['FORMER_NAME']]])
    expect(told(await likenessesOf(renamed))).toEqual([[named, ['FORMER_NAME']]])
  })

  test('an address that four have says half of what one that two have says', async () => {
    const address = `ADDRESS|${mark()}`
    const account = `ACCOUNT|${mark()}`
    const firms = await Promise.all(
      [1, 2, 3, 4].map(() => draw({ uses: [address, account], registration: 'PROVISIONAL' })),
    )
    const [found] = await likenessesOf(firms[0]!)
    expect(found.reasons.map(({ code, points, sharers }: any) => [code, points, sharers])).toEqual([
      ['ACCOUNT', 15, 4],
      ['ADDRESS', 8, 4],
    ])
    expect(await likenessesOf(firms[0]!)).toHaveLength(3)
  })

  test('the phone of an agent, which sixty firms have, leads to none of them', async () => {
    const phone = `PHONE|${mark()}`
    const uscc = await draw({ uses: [phone], registration: 'PROVISIONAL' })
    await door.draw(
      `MATCH (i:Identifier {key: $phone}) UNWIND range(1, 60) AS n
       CREATE (:Enterprise {id: $phone + toString(n), uscc: $phone + toString(n), district: '9901', registration: 'PROVISIONAL'})-[:USES {validFrom: '2020-01-01'}]->(i)`,
      { phone },
    )
    expect(await likenessesOf(uscc)).toEqual([])
  })

  test('nobody of another district is named or counted', async () => {
    const account = `ACCOUNT|${mark()}`
    const one = await draw({ uses: [account], registration: 'PROVISIONAL' })
    const two = await draw({ uses: [account], registration: 'PROVISIONAL' })
    await draw({ uses: [account], registration: 'PROVISIONAL', district: '9903' })
    const found = await likenessesOf(one)
    expect(told(found)).toEqual([[two, ['ACCOUNT']]])
    expect(found[0].reasons[0]).toMatchObject({ sharers: 2, points: 30 })
  })

  test('without consent it is refused, and out of scope it is nothing', async () => {
    const uscc = await draw({})
    await door.draw(`MATCH (c:Consent)-[:OF]->(:Enterprise {uscc: $uscc}) DETACH DELETE c`, { uscc })
    const { errors } = await door.ask(officer, LIKENESSES, { uscc })
    expect(errors![0]!.extensions.code).toBe('CONSENT_MISSING')
    expect((await door.ask(officer, LIKENESSES, { uscc: newUscc() })).data.likenesses).toBeNull()
  })
})

test('the score is the same from both sides, and within its bounds', () => {
  const aFirm = fc.record({ uscc: fc.constant(newUscc()), registration: fc.constantFrom('REGISTERED', 'PROVISIONAL') })
  const things = fc.array(
    fc.record({
      code: fc.constantFrom('NAME', 'PHONE', 'ACCOUNT', 'CODE_NEAR', 'ADDRESS'),
      value: fc.string({ maxLength: 3 }),
      sharers: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(aFirm, aFirm, things, (one, other, shared) => {
      const likeness = likenessOf(one, other, shared as never)
      expect(likenessOf(other, one, shared as never)).toEqual(likeness)
      expect(Math.abs(likeness.score)).toBeLessThanOrEqual(100)
      const sum = likeness.reasons.reduce((points, reason) => points + reason.points, 0)
      expect(likeness.score).toBe(Math.max(-100, Math.min(100, sum)))
    }),
  )
})

test('a slip of a finger is one, and leads back', () => {
  const uscc = newUscc()
  const near = nearCodes(uscc)
  expect(near).toHaveLength(new Set(near).size)
  expect(near).not.toContain(uscc)
  expect(near).toContain(uscc.slice(0, 3) + uscc[4]! + uscc[3]! + uscc.slice(5))
  for (const code of near) expect(nearCodes(code)).toContain(uscc)
})
