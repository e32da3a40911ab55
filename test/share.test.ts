/** A bureau hears what its agreement covers, under a valid approval, on the days they last; and nothing else. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

const uscc = newUscc()
let door: Door

beforeAll(async () => {
  door = await openDoor()
  await door.draw(
    `CREATE (e:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: '9901', name: '某某'})
     CREATE (:Decision {no: 'D' + $uscc, state: 'ISSUED'})-[:FOUNDS]->(:Grade {id: 'G' + $uscc, code: 'ADVANCED_CERTIFIED', pack: 'GACC-251', validFrom: '2024-06-03'})-[:OF]->(e)
     CREATE (:Grade {id: 'G0' + $uscc, code: 'DISHONEST', pack: 'GACC-251', validFrom: '2020-01-01', validTo: '2024-06-03'})-[:OF]->(e)
     CREATE (:Grade {id: 'G1' + $uscc, code: 'DISHONEST', pack: 'GACC-251', validFrom: '2026-03-03'})-[:OF]->(e)
     CREATE (:Grade {id: 'G2' + $uscc, code: 'REGULAR', pack: 'GACC-251', validFrom: '2025-01-01', until: 1})-[:OF]->(e)`,
    { id: enterpriseIdOf(uscc), uscc },
  )
})
afterAll(() => door?.close())

let bureaus = 0

/** A bureau with one agreement and one approval, valid unless a test says otherwise. */
async function newBureau({
  agreement = {},
  approval = {},
}: { agreement?: object; approval?: object } = {}): Promise<string> {
  const bureau = `bureau-${uscc}-${(bureaus += 1)}`
  await door.draw(`CREATE (p:Approval)-[:UNDER]->(a:Agreement) SET a = $agreement, p = $approval`, {
    agreement: {
      id: `A-${bureau}`,
      bureau,
      purpose: 'LENDING',
      fields: ['grade', 'since', 'decisionNo', 'name'],
      validFrom: '2026-01-01',
      ...agreement,
    },
    approval: { id: `P-${bureau}`, validFrom: '2026-01-01', ...approval },
  })
  return bureau
}

async function pull(bureau: string, input: object = {}) {
  const { data } = await door.ask(
    { audience: 'bureau', bureau },
    `mutation($input: PullGradeInput!) { pullGrade(input: $input) { grade { uscc name grade since decisionNo } userErrors { code } } }`,
    { input: { uscc, purpose: 'LENDING', ...input } },
  )
  return data.pullGrade
}

const NO_AGREEMENT = { grade: null, userErrors: [{ code: 'NO_AGREEMENT' }] }

test('the grade in force today is told: not a past one, not one to come, not one known to be wrong', async () => {
  expect((await pull(await newBureau())).grade).toEqual({
    uscc,
    name: '某某',
    grade: 'ADVANCED_CERTIFIED',
    since: '2024-06-03',
    decisionNo: `D${uscc}`,
  })
})

test('fields that the agreement leaves out are not told', async () => {
  const bureau = await newBureau({ agreement: { fields: ['grade'] } })
  expect((await pull(bureau)).grade).toEqual({
    uscc,
    name: null,
    grade: 'ADVANCED_CERTIFIED',
    since: null,
    decisionNo: null,
  })
})

test.each([
  ['an agreement that ends today', { agreement: { validTo: '2026-03-02' } }],
  ['an agreement that begins tomorrow', { agreement: { validFrom: '2026-03-03' } }],
  ['an agreement that was withdrawn', { agreement: { until: 1 } }],
  ['an approval that has ended', { approval: { validTo: '2026-03-01' } }],
  ['an approval that was withdrawn', { approval: { until: 1 } }],
  ['another purpose', { agreement: { purpose: 'MARKETING' } }],
])('%s tells nothing', async (_what, agreed) => {
  expect(await pull(await newBureau(agreed))).toEqual(NO_AGREEMENT)
})

test('an agreement ends after its last day, not on it', async () => {
  expect((await pull(await newBureau({ agreement: { validTo: '2026-03-03' } }))).userErrors).toEqual([])
})

test('without an agreement a bureau cannot tell a known enterprise from an unknown one', async () => {
  const stranger = `stranger-${uscc}`
  expect(await pull(stranger)).toEqual(await pull(stranger, { uscc: newUscc() }))
})

test('each disclosure leaves a record with what was told under which agreement', async () => {
  const bureau = await newBureau()
  await pull(bureau)
  await pull(bureau)
  const rows = await door.draw(
    `MATCH (s:Share {bureau: $bureau})-[:OF]->(e:Enterprise) RETURN e.uscc, s.agreement, s.purpose, s.fields, size(s.digest)`,
    { bureau },
  )
  const record = [uscc, `A-${bureau}`, 'LENDING', ['grade', 'since', 'decisionNo', 'name'], 64]
  expect(rows).toEqual([record, record])
})
