/** The outbox has no gaps, and the fold turns it into tallies and stale marks exactly once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { countUnfolded, foldEvents, recordEvent } from '../graph/event.ts'
import { NO_DOCUMENTS, type TallyDelta } from '../graph/tally.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { fold } from '../jobs/fold.ts'
import { regrade } from '../jobs/regrade.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const at = '2026-03-02T00:00:00+08:00'

const record = (subjects: string[], tallies: TallyDelta[] = []) =>
  door.graph.write((tx) => recordEvent(tx, { kind: 'APPLIED', subjects, tallies, at }))

async function newEnterprise(): Promise<string> {
  const uscc = newUscc()
  const id = enterpriseIdOf(uscc)
  await door.draw(
    `CREATE (:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: '9901'})`,
    { id, uscc },
  )
  return id
}

test('twenty at once get twenty numbers in a row', async () => {
  const numbers = (await Promise.all(Array.from({ length: 20 }, () => record([])))).sort((a, b) => a - b)
  expect(numbers.at(-1)! - numbers[0]!).toBe(19)
  expect(new Set(numbers).size).toBe(20)
})

test('a transaction that fails leaves no gap', async () => {
  const before = await record([])
  await expect(
    door.graph.write(async (tx) => {
      await recordEvent(tx, { kind: 'ASSESSED', at })
      throw new Error('died after the number was taken')
    }),
  ).rejects.toThrow('died')
  expect(await record([])).toBe(before + 1)
})

test('folding at once, and again, adds each event once', async () => {
  const enterprise = await newEnterprise()
  const delta = {
    ...NO_DOCUMENTS,
    enterprise,
    month: '2025-05',
    declarations: 2,
    declared: 1,
    lists: 3,
    disagreeing: 1,
  }
  await Promise.all([record([enterprise], [delta]), record([enterprise], [delta]), record([enterprise], [delta])])
  await Promise.all([fold(door.workshop), fold(door.workshop), fold(door.workshop)])
  await fold(door.workshop)
  const [tally] = await door.draw(
    'MATCH (t:Tally {key: $key}) RETURN t.declarations, t.declared, t.orders, t.lists, t.disagreeing',
    {
      key: `${enterprise}|2025-05`,
    },
  )
  expect(tally).toEqual([6, 3, 0, 9, 3])
  expect(await foldEvents(door.graph, 10)).toEqual([])
  expect(await countUnfolded(door.graph)).toBe(0)
})

test('a fact that arrives while an enterprise is assessed is not lost: it is assessed again', async () => {
  const enterprise = await newEnterprise()
  await record([enterprise])
  await fold(door.workshop)
  const { read } = door.graph
  let late: number | null = null
  // The moment between reading the facts and writing the assessment.
  door.graph.read = async (...asked) => {
    const rows = await read(...asked)
    if (asked[0].name === 'findDossiers' && late === null) {
      late = await record([enterprise])
      await fold(door.workshop)
    }
    return rows
  }
  await regrade(door.workshop).finally(() => (door.graph.read = read))
  const [standing] = await door.draw('MATCH (s:Standing {key: $enterprise}) RETURN s.assessedSeq, s.stale', {
    enterprise,
  })
  expect(standing).toEqual([late, null])
})

test('facts that cannot be assessed are flagged, and spoil nobody else', async () => {
  const [broken, sound] = [await newEnterprise(), await newEnterprise()]
  await door.draw(
    `MATCH (e:Enterprise {id: $broken}) CREATE (:Violation {key: $broken, number: 'x', authority: '9901', kind: 'SMUGGLING_ACT',
       state: 'EFFECTIVE', decidedOn: 'yesterday', fineFen: 1})-[:COMMITTED_BY]->(e)`,
    { broken },
  )
  await record([broken, sound])
  await fold(door.workshop)
  await regrade(door.workshop)
  const rows = await door.draw(
    'UNWIND $keys AS key MATCH (s:Standing {key: key}) RETURN s.fault IS NULL, s.assessment IS NULL, s.stale',
    { keys: [broken, sound] },
  )
  expect(rows).toEqual([
    [false, true, null],
    [true, false, null],
  ])
})

test('the same facts assessed again make no second assessment', async () => {
  const enterprise = await newEnterprise()
  for (let i = 0; i < 3; i += 1) {
    await record([enterprise])
    await fold(door.workshop)
    await regrade(door.workshop)
  }
  const [count] = await door.draw('MATCH (a:Assessment)-[:OF]->(:Enterprise {id: $enterprise}) RETURN count(a)', {
    enterprise,
  })
  expect(count).toEqual([1])
})

test('the fold wakes up the regrade of those concerned', async () => {
  const enterprise = await newEnterprise()
  const seq = await record([enterprise])
  door.woken.length = 0
  await fold(door.workshop)
  expect(door.woken).toContainEqual({ name: 'regrade', after: String(seq) })
})
