/** A port accepts a declaration and corrects it: what was replaced is kept, and what was counted or decided follows. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { type Apply, applyJob } from '../jobs/apply.ts'
import { clear } from '../jobs/clear.ts'
import { fold } from '../jobs/fold.ts'
import { declarationNumberOf } from '../rules/code.ts'
import { type Door, openDoor } from './door.ts'
import { newBatchKey } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
let apply: Apply
beforeAll(async () => {
  door = await openDoor()
  apply = applyJob(door.workshop)
})
afterAll(() => door?.close())

const officer = { audience: 'officer', districts: ['9901'] } as const

let serial = Number(newUscc().slice(8, 16))
const newNumber = () => declarationNumberOf('9901', 2026, 'IMPORT', (serial += 1))

const ITEM = { hsCode: '3304990021', name: '面霜', quantity: '2', unit: '035', totalFen: 880, origin: '410' }

const declarationOf = (number: string, ownerUscc: string, more: object = {}) => ({
  number,
  ownerUscc,
  tradeMode: '0110',
  declaredOn: '2026-02-27',
  items: [ITEM],
  ...more,
})

const RECORD = `mutation($input: RecordFactsInput!) { recordFacts(input: $input) {
  receipt { receiptNo } documents { key userErrors { code field } } userErrors { code } } }`
const RECEIPT = `query($no: String!) { receipt(receiptNo: $no) { documents { state } } }`

/** Taken in, applied and folded. @returns what became of each */
async function record(...facts: object[]): Promise<string[]> {
  const { data } = await door.ask(officer, RECORD, { input: { batchKey: newBatchKey(), facts } })
  const { receipt, documents } = data.recordFacts
  expect(documents.flatMap(({ userErrors }: { userErrors: object[] }) => userErrors)).toEqual([])
  await apply(receipt.receiptNo)
  await fold(door.workshop)
  const told = await door.ask(officer, RECEIPT, { no: receipt.receiptNo })
  return told.data.receipt.documents.map(({ state }: { state: string }) => state)
}

/** [month, as owner, as declarant] of every month in which something is left. */
const talliesOf = (uscc: string) =>
  door.draw(
    `MATCH (t:Tally {enterprise: $id}) WHERE t.declarations <> 0 OR t.declared <> 0
     RETURN t.month, t.declarations, t.declared ORDER BY t.month`,
    { id: enterpriseIdOf(uscc) },
  )

const SEEN = `query($number: String!) { declaration(number: $number) { id number version declaredOn totalFen
  clearance { lane grade draw } items(first: 9) { nodes { line name totalFen } } } }`

const seen = async (number: string) => (await door.ask(officer, SEEN, { number })).data.declaration

const versionsOf = (number: string) =>
  door.draw(
    `MATCH (d:Declaration) WHERE d.key STARTS WITH $number
     RETURN d.version, d.current, d.seq IS NOT NULL, d.until IS NULL, COUNT { (d)<-[:CLEARS]-() }, COUNT { (d)-[:LISTS]->() } ORDER BY d.version`,
    { number },
  )

/** Registered here, so that this officer sees them. */
const firm = async () => {
  const uscc = newUscc()
  await door.draw(
    `CREATE (:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: '9901'})`,
    { id: enterpriseIdOf(uscc), uscc },
  )
  return uscc
}

test('a correction is counted where it belongs now, and is decided for itself; the former decision stays with what it was about', async () => {
  const [wrong, right, broker] = [await firm(), await firm(), newUscc()]
  const number = newNumber()
  await record({ declaration: declarationOf(number, wrong, { declarantUscc: broker }) })
  await clear(door.workshop)
  const first = await seen(number)
  expect(first).toMatchObject({
    id: `Declaration:${number}`,
    version: 1,
    totalFen: 880,
    clearance: { grade: 'REGULAR' },
  })
  expect([await talliesOf(wrong), await talliesOf(broker)]).toEqual([[['2026-02', 1, 0]], [['2026-02', 0, 1]]])

  door.woken.length = 0
  const items = [ITEM, { ...ITEM, name: '口红', totalFen: 120 }]
  const corrected = declarationOf(number, right, { declaredOn: '2026-01-31', items, version: 2 })
  expect(await record({ declaration: corrected })).toEqual(['APPLIED'])
  expect(door.woken).toContainEqual({ name: 'clear', after: expect.any(String) })
  expect(await Promise.all([wrong, broker, right].map(talliesOf))).toEqual([[], [], [['2026-01', 1, 1]]])
  expect(await seen(number)).toMatchObject({ version: 2, declaredOn: '2026-01-31', totalFen: 1_000, clearance: null })

  await clear(door.workshop)
  const { id, clearance, items: lines } = await seen(number)
  expect(id).toBe(first.id)
  // The same draw: a correction is no second chance.
  expect(clearance.draw).toBe(first.clearance.draw)
  expect(lines.nodes).toHaveLength(2)
  expect(await versionsOf(number)).toEqual([
    [1, null, true, false, 1, 1],
    [2, number, true, true, 1, 2],
  ])

  const LISTED = `query($uscc: String!) { enterprise(uscc: $uscc) { declarations(first: 5) { totalCount nodes { number } } } }`
  const listed = async (uscc: string) => (await door.ask(officer, LISTED, { uscc })).data.enterprise.declarations
  expect(await listed(wrong)).toEqual({ totalCount: 0, nodes: [] })
  expect(await listed(right)).toEqual({ totalCount: 1, nodes: [{ number }] })
})

test('a correction that moves no sum is cleared too, and both its parties are assessed again', async () => {
  const [owner, number] = [await firm(), newNumber()]
  await record({ declaration: declarationOf(number, owner) })
  await clear(door.workshop)
  await door.draw('MATCH (s:Standing {key: $id}) REMOVE s.stale', { id: enterpriseIdOf(owner) })
  await record({ declaration: declarationOf(number, owner, { tradeMode: '0615', version: 2 }) })
  expect(await talliesOf(owner)).toEqual([['2026-02', 1, 1]])
  expect(
    await door.draw('MATCH (s:Standing {key: $id}) RETURN s.stale IS NOT NULL', { id: enterpriseIdOf(owner) }),
  ).toEqual([[true]])
  await clear(door.workshop)
  expect((await seen(number)).clearance).not.toBeNull()
})

test('what comes too late is kept and counts nothing; two contents of one version are told', async () => {
  const [owner, number] = [await firm(), newNumber()]
  const version = (version: number, more: object = {}) => ({
    declaration: declarationOf(number, owner, { version, ...more }),
  })
  expect(await record(version(2))).toEqual(['APPLIED'])
  expect(await record(version(1, { declaredOn: '2025-12-30' }))).toEqual(['STALE'])
  expect(await record(version(2))).toEqual(['UNCHANGED'])
  const contents = ['0110', '0214', '0615'].map((tradeMode) => version(2, { tradeMode }))
  for (const content of contents) await record(content)
  // One of them stands, and each of the others is told that it does not.
  const told = await Promise.all(contents.map((content) => record(content)))
  expect(told.flat().sort()).toEqual(['CONFLICT', 'CONFLICT', 'UNCHANGED'])
  expect(await talliesOf(owner)).toEqual([['2026-02', 1, 1]])
  expect(await record(version(3, { tradeMode: '0110' }))).toEqual(['APPLIED'])
  expect((await versionsOf(number)).map(([version, current]) => [version, current])).toEqual([
    [1, null],
    [2, null],
    [2, null],
    [2, null],
    [3, number],
  ])
})

test('what an inspection found is known of the declaration however often that is corrected', async () => {
  const [owner, number] = [await firm(), newNumber()]
  const inspection = (inspectedOn: string) => ({
    inspection: { declarationNumber: number, inspectedOn, result: 'CONFORM' },
  })
  await record(inspection('2026-02-28'))
  expect(await seen(number)).toBeNull()
  await record({ declaration: declarationOf(number, owner) })
  await record(inspection('2026-03-01'))
  await record({ declaration: declarationOf(number, owner, { version: 2 }) }, inspection('2026-03-02'))
  const found = await door.draw(
    'MATCH (i:Inspection)-[:OF]->(d:Declaration {current: $number}) RETURN i.inspectedOn, d.version ORDER BY i.inspectedOn',
    { number },
  )
  expect(found).toEqual([
    ['2026-02-28', 2],
    ['2026-03-01', 2],
    ['2026-03-02', 2],
  ])
  const numbers = await door.draw('MATCH (d:Declaration) WHERE d.key STARTS WITH $number RETURN count(d)', { number })
  expect(numbers).toEqual([[2]])
})

test('a lane that was being decided when the correction came is not the lane of the correction', async () => {
  const [owner, number] = [await firm(), newNumber()]
  await record({ declaration: declarationOf(number, owner) })
  const { read } = door.graph
  let corrected = false
  // The moment between reading what waits and writing what was decided.
  door.graph.read = async (...asked) => {
    const rows = await read(...asked)
    if (asked[0].name === 'findUncleared' && !corrected && rows.some(([, each]) => each === number)) {
      corrected = true
      await record({ declaration: declarationOf(number, owner, { version: 2 }) })
    }
    return rows
  }
  await clear(door.workshop).finally(() => (door.graph.read = read))
  expect(corrected).toBe(true)
  expect((await versionsOf(number)).map(([version, , , , decisions]) => [version, decisions])).toEqual([
    [1, 0],
    [2, 1],
  ])
})

test('what was loaded is corrected like what was recorded', async () => {
  const [owner, number] = [await firm(), newNumber()]
  await door.draw(
    `MATCH (e:Enterprise {uscc: $owner})
     CREATE (d:Declaration {key: $number, current: $number, number: $number, byOwner: e.id + '|2026-02-27|' + $number, direction: 'IMPORT',
       port: '9901', tradeMode: '0110', declaredOn: '2026-02-27', validFrom: '2026-02-27', totalFen: 1, currency: 'CNY', seq: 0,
       hash: 'h'})-[:FOR]->(e), (d)-[:DECLARED_BY]->(e), (d)-[:LISTS]->(:Item {key: $number + '|001', line: 1, name: 'x', totalFen: 1})
     CREATE (:Tally {key: e.id + '|2026-02', enterprise: e.id, month: '2026-02', declarations: 1, declared: 1, orders: 0, orderFen: 0})`,
    { owner, number },
  )
  expect(await seen(number)).toMatchObject({ version: 1, totalFen: 1 })
  await record({ declaration: declarationOf(number, owner, { declaredOn: '2026-01-31', version: 2 }) })
  expect(await seen(number)).toMatchObject({ version: 2, totalFen: 880 })
  expect(await talliesOf(owner)).toEqual([['2026-01', 1, 1]])
  const known = await door.draw(
    `MATCH (d:Declaration) WHERE d.key STARTS WITH $number WITH d ORDER BY d.seq
     RETURN d.version, d.until IS NULL, d.seq`,
    { number },
  )
  expect(known).toEqual([
    [null, false, 0],
    [2, true, expect.any(Number)],
  ])
})

test('corrections count and stand the same in whatever order and batches they come', async () => {
  const [one, other, broker] = [await firm(), await firm(), newUscc()]
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      fc.array(fc.nat(4), { maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      async (order, again, together) => {
        const before = await Promise.all([one, other, broker].map(talliesOf))
        const number = newNumber()
        const facts = [
          declarationOf(number, one),
          declarationOf(number, other, { version: 2, declarantUscc: broker }),
          declarationOf(number, one, { version: 3, declaredOn: '2025-12-31' }),
          declarationOf(number, other, { version: 4, declaredOn: '2026-01-05' }),
          declarationOf(number, one, { version: 5, declaredOn: '2026-01-05', declarantUscc: broker }),
        ].map((declaration) => ({ declaration }))
        const sent = [...order, ...again].map((i) => facts[i]!)
        for (let i = 0; i < sent.length; i += together) await record(...sent.slice(i, i + together))
        const added = (uscc: number, month: string, at: 1 | 2) => {
          const of = (rows: unknown[][]) => (rows.find((row) => row[0] === month)?.[at] as number | undefined) ?? 0
          return async () => of(await talliesOf([one, other, broker][uscc]!)) - of(before[uscc]!)
        }
        expect([await added(0, '2026-01', 1)(), await added(2, '2026-01', 2)()]).toEqual([1, 1])
        expect([
          await added(0, '2026-02', 1)(),
          await added(0, '2025-12', 1)(),
          await added(1, '2026-01', 1)(),
        ]).toEqual([0, 0, 0])
        expect(await seen(number)).toMatchObject({ version: 5, declaredOn: '2026-01-05' })
        expect((await versionsOf(number)).map(([version, current]) => [version, current])).toEqual([
          [1, null],
          [2, null],
          [3, null],
          [4, null],
          [5, number],
        ])
      },
    ),
    { numRuns: 8 },
  )
}, 120_000)

/** Month by month what is counted of declarations and of their inspections. */
const countsOf = (uscc: string) =>
  door.draw(
    `MATCH (t:Tally {enterprise: $id})
     WITH t WHERE t.declarations + t.declared + t.corrections + t.inspections + t.inspectionHits > 0
     RETURN t.month, t.declarations, t.corrections, t.inspections, t.inspectionHits ORDER BY t.month`,
    { id: enterpriseIdOf(uscc) },
  )

const inspectionOf = (declarationNumber: string, inspectedOn: string, more: object) => ({
  inspection: { declarationNumber, inspectedOn, differences: [], ...more },
})

test('what was corrected and what was inspected is counted for its parties, in whatever order it came', async () => {
  const told = async (order: (facts: object[]) => object[]) => {
    const [owner, other, number] = [newUscc(), newUscc(), newNumber()]
    const facts = [
      { declaration: declarationOf(number, owner) },
      { declaration: declarationOf(number, other, { version: 2, declaredOn: '2026-01-20' }) },
      inspectionOf(number, '2026-02-28', { result: 'DIFFERENT' }),
      inspectionOf(number, '2026-03-01', { result: 'CONFORM' }),
      inspectionOf(number, '2026-03-01', { result: 'DIFFERENT', recordedOn: '2026-03-02' }),
    ]
    for (const fact of order(facts)) await record(fact)
    return [await countsOf(owner), await countsOf(other)]
  }
  const counted = [
    [],
    [
      ['2026-01', 1, 1, 0, 0],
      ['2026-02', 0, 0, 1, 1],
      ['2026-03', 0, 0, 1, 1],
    ],
  ]
  expect(await told((facts) => facts)).toEqual(counted)
  expect(await told((facts) => facts.reverse())).toEqual(counted)
  expect(await told(([one, two, ...inspections]) => [...inspections, two!, one!])).toEqual(counted)
})
