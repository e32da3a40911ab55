/** A carrier's numbers come back: after six months for another parcel, earlier for none. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { documentKey } from '../graph/document-row.ts'
import { waybillDocument } from '../graph/waybill.ts'
import { clockOf } from '../clock.ts'
import { type Apply, applyJob } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { match } from '../jobs/match.ts'
import { carriedFor, type WaybillVersion } from '../rules/waybill.ts'
import { digestOf, forget, pictureOf } from './digest.ts'
import { type Door, openDoor } from './door.ts'
import { type Kind, newParties, parcelOf, type Parties, push, senderOf } from './parcels.ts'

const [NEW, CHANGE, DELETE] = [1, 2, 3] as const

const sent = (orderNo: string, day: string, appType: number = NEW): WaybillVersion => [
  `C|W|${orderNo}`,
  `${day}T00:00:00.000Z`,
  appType,
  `${orderNo}${appType}`,
  'C',
  orderNo,
]

/** [versions as `order day type`, whether the number was another's] of the list of an order that was declared on a day. */
function carried(versions: WaybillVersion[], orderNo: string, day = '2026-03-01') {
  const found = carriedFor(versions, { orderNo, appTime: `${day}T00:00:00.000Z` })
  return [
    found.versions.map(([, appTime, appType, , , order]) => `${order} ${appTime.slice(0, 10)} ${appType}`),
    found.reused,
  ]
}

describe('whose waybill it is', () => {
  test('that of the only parcel under the number, whatever the list says', () => {
    expect(carried([sent('A', '2026-02-01')], 'A')).toEqual([['A 2026-02-01 1'], false])
    expect(carried([sent('A', '2026-02-01')], 'B')).toEqual([['A 2026-02-01 1'], false])
    expect(carried([], 'A')).toEqual([[], false])
  })

  test.each([
    ['2026-02-27', true],
    ['2026-02-28', false],
    ['2026-09-01', false],
  ])('a number that was given out on 31 August is free for another parcel on %s: refused %s', (day, reused) => {
    const both = [sent('A', '2025-08-31'), sent('B', day)]
    expect(carried(both, 'B')).toEqual([[`B ${day} 1`], reused])
    expect(carried(both, 'A')).toEqual([['A 2025-08-31 1'], false])
  })

  test('a number whose waybill was deleted is free at once, and no longer when that came to be sent anew', () => {
    const gone = [sent('A', '2026-01-01'), sent('A', '2026-01-05', DELETE)]
    expect(carried([...gone, sent('B', '2026-01-06')], 'B')).toEqual([['B 2026-01-06 1'], false])
    expect(carried([...gone, sent('B', '2026-01-04')], 'B')).toEqual([['B 2026-01-04 1'], true])
    // Too late to come back: the number is another's by then.
    const both = [...gone, sent('B', '2026-01-06'), sent('A', '2026-01-07')]
    expect(carried(both, 'B')).toEqual([['B 2026-01-06 1'], false])
    expect(carried(both, 'A')).toEqual([['A 2026-01-07 1'], true])
    const back = [...gone, sent('A', '2026-01-06', CHANGE)]
    expect(carried([...back, sent('B', '2026-01-07')], 'B')).toEqual([['B 2026-01-07 1'], true])
  })

  test('a change that brings another order corrects it: the list of the former order has none any more that fits', () => {
    const corrected = [sent('X', '2026-01-01'), sent('A', '2026-01-02', CHANGE)]
    const both = ['X 2026-01-01 1', 'A 2026-01-02 2']
    expect(carried(corrected, 'A')).toEqual([both, false])
    expect(carried(corrected, 'X')).toEqual([both, false])
  })

  test('what was refused stays so when it is changed, and stands when it is sent anew in time', () => {
    const early = [sent('A', '2025-06-01'), sent('B', '2025-10-01'), sent('B', '2025-10-02', CHANGE)]
    expect(carried(early, 'B')).toEqual([['B 2025-10-01 1', 'B 2025-10-02 2'], true])
    expect(carried(early, 'A')).toEqual([['A 2025-06-01 1'], false])
    expect(carried([...early, sent('B', '2025-12-01')], 'B')).toEqual([['B 2025-12-01 1'], false])
  })

  test('a list that names an order of nobody is held against the parcel of its time', () => {
    const both = [sent('A', '2025-01-01'), sent('B', '2025-09-01')]
    expect(carried(both, 'C', '2025-08-01')[0]).toEqual(['A 2025-01-01 1'])
    expect(carried(both, 'C', '2025-10-01')[0]).toEqual(['B 2025-09-01 1'])
    expect(carried(both, 'C', '2024-10-01')[0]).toEqual(['A 2025-01-01 1'])
  })

  const days = fc.constantFrom('2025-01-01', '2025-03-01', '2025-07-01', '2025-07-02', '2026-01-01', '2026-02-01')
  const anything = fc.uniqueArray(
    fc
      .tuple(fc.constantFrom('A', 'B', 'C'), days, fc.constantFrom(NEW, NEW, CHANGE, DELETE))
      .map((each) => sent(...each)),
    { selector: ([key, appTime, appType]) => `${String(key)}${appTime}${appType}`, maxLength: 10 },
  )

  test('does not depend on the order in which the versions came', () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('A', 'B', 'C', 'D'),
        days,
        fc.infiniteStream(fc.nat()),
        (all, orderNo, day, ranks) => {
          const shuffled = all
            .map((version) => [ranks.next().value as number, version] as const)
            .sort(([a], [b]) => a - b)
            .map(([, version]) => version)
          expect(carried(shuffled, orderNo, day)).toEqual(carried(all, orderNo, day))
        },
      ),
    )
  })

  test('of two parcels that both may have the number, the waybills began six months apart or the first was deleted', () => {
    fc.assert(
      fc.property(anything, (all) => {
        const found = ['A', 'B', 'C'].map((orderNo) =>
          carriedFor(all, { orderNo, appTime: '2026-03-01T00:00:00.000Z' }),
        )
        const own = found.filter(
          ({ versions, reused }, i) => !reused && versions.some((version) => version[5] === 'ABC'[i]),
        )
        // Two orders of one generation have the same versions.
        const begun = [...new Map(own.map(({ versions }) => [JSON.stringify(versions), versions])).values()].sort(
          ([one], [other]) => (one![1] < other![1] ? -1 : 1),
        )
        for (const [i, later] of begun.entries()) {
          const former = begun[i - 1]
          if (!former || all.length < 2) continue
          const gap = (Date.parse(later[0]![1]) - Date.parse(former[0]![1])) / 86_400_000
          const stood = former.findLast(([, appTime]) => appTime <= later[0]![1])
          expect(gap >= 181 || stood![2] === DELETE).toBe(true)
        }
      }),
    )
  })
})

let door: Door
let apply: Apply
beforeAll(async () => {
  door = await openDoor()
  apply = applyJob(door.workshop)
})
afterAll(() => door?.close())

type Documents = ReturnType<typeof parcelOf>

/** A parcel of a day, its waybill under a number that others may have too. */
function parcelOn(parties: Parties, orderNo: string, day: string, waybillNo = 'W-1'): Documents {
  const { order, payment, waybill, inventory } = parcelOf(parties, orderNo)
  const appTime = `${day}T08:00:00+08:00`
  return {
    order: { ...order, appTime },
    payment: { ...payment, appTime, paidAt: appTime },
    waybill: { ...waybill, appTime, waybillNo },
    inventory: { ...inventory, appTime, declaredOn: day, waybillNo },
  }
}

/** Each is sent on its day. */
async function send(parties: Parties, kind: Kind, document: object): Promise<void> {
  door.house.clock = clockOf((document as { appTime: string }).appTime.slice(0, 10))
  const { receipt, documents } = await push(door, senderOf(kind, parties), [{ [kind]: document }])
  expect(documents[0].userErrors).toEqual([])
  await apply(receipt.receiptNo)
}

async function sendAll(parties: Parties, documents: Partial<Documents>): Promise<void> {
  for (const [kind, document] of Object.entries(documents)) await send(parties, kind as Kind, document)
  await match(door.workshop)
  await fold(door.workshop)
}

const STATUS = `query($orderNo: String!, $platformUscc: String) { parcel(orderNo: $orderNo, platformUscc: $platformUscc) {
  state code findings { rule customsCode yours fixer } documents { kind key } } }`

async function statusOf(parties: Parties, orderNo: string, party = parties.platform) {
  const asked = { orderNo, platformUscc: parties.platform }
  const { data } = await door.ask({ audience: 'platform', party }, STATUS, asked)
  return data.parcel
}

/** Keys of the waybills that are tied to an order. */
async function shippedBy(parties: Parties, orderNo: string): Promise<unknown[]> {
  const key = documentKey(`${parties.platform}|${orderNo}`)
  const rows = await door.draw('MATCH (w:Waybill)-[:SHIPPED]->(:Order {key: $key}) RETURN w.row', { key })
  return rows.map(([row]) => waybillDocument.form.read(row as string)[0])
}

describe('parcels under one number', () => {
  test('six months apart are both released, each with a waybill of its own', async () => {
    const parties = newParties()
    await sendAll(parties, parcelOn(parties, 'OLD', '2025-08-01'))
    await sendAll(parties, parcelOn(parties, 'NEW', '2026-02-01'))
    for (const orderNo of ['OLD', 'NEW']) {
      expect(await statusOf(parties, orderNo)).toMatchObject({ state: 'RELEASED', findings: [] })
      expect(await shippedBy(parties, orderNo)).toEqual([`${parties.carrier}|W-1|${orderNo}`])
    }
    const { data } = await door.ask(
      { audience: 'officer', districts: ['*'] },
      `query($p: String) { old: order(orderNo: "OLD", platformUscc: $p) { waybill { orderNo day } } }`,
      { p: parties.platform },
    )
    expect(data.old.waybill).toEqual({ orderNo: 'OLD', day: '2025-08-01' })
  })

  test.each(['in the order of their days', 'the later first'])(
    'a month apart: the later is refused with −504015 and told to its carrier, %s',
    async (order) => {
      const parties = newParties()
      const both = [parcelOn(parties, 'A', '2026-01-05'), parcelOn(parties, 'B', '2026-02-05')]
      for (const parcel of order === 'the later first' ? both.reverse() : both) await sendAll(parties, parcel)
      expect(await statusOf(parties, 'A')).toMatchObject({ state: 'RELEASED', findings: [] })
      const late = await statusOf(parties, 'B', parties.carrier)
      expect(late.findings).toEqual([
        { rule: 'WAYBILL_REUSED', customsCode: '-504015', yours: `${parties.carrier}|W-1|B`, fixer: 'CARRIER' },
      ])
      const { data } = await door.ask(
        { audience: 'platform', party: parties.carrier },
        '{ receipts { receipts { documents { key news { code findings } } } } }',
      )
      const news = data.receipts.receipts.flatMap(
        ({ documents }: { documents: { news: object | null }[] }) => documents,
      )
      expect(news).toContainEqual({
        key: `${parties.carrier}|W-1|B`,
        news: { code: '-504015', findings: ['WAYBILL_REUSED'] },
      })

      // The carrier gives the parcel a number of its own, and the agent has the list changed to it.
      const { waybill, inventory } = parcelOn(parties, 'B', '2026-02-06', 'W-2')
      await sendAll(parties, { waybill, inventory: { ...inventory, appType: 'CHANGE' } as Documents['inventory'] })
      expect(await statusOf(parties, 'B')).toMatchObject({ findings: [] })
      expect(await shippedBy(parties, 'B')).toEqual([`${parties.carrier}|W-2|B`])
    },
  )

  test('the later may have the number once the waybill of the former is deleted before it', async () => {
    const parties = newParties()
    const [former, later] = [parcelOn(parties, 'A', '2026-01-05'), parcelOn(parties, 'B', '2026-02-05')]
    await send(parties, 'waybill', former.waybill)
    await sendAll(parties, later)
    expect((await statusOf(parties, 'B')).findings).toMatchObject([{ rule: 'WAYBILL_REUSED' }])
    const gone = { ...former.waybill, appTime: '2026-01-20T08:00:00+08:00', appType: 'DELETE' }
    await sendAll(parties, { waybill: gone as Documents['waybill'] })
    expect(await statusOf(parties, 'B')).toMatchObject({ state: 'RELEASED', findings: [] })
  })

  test('a slip in the order number is corrected by a change', async () => {
    const parties = newParties()
    const { order, payment, waybill, inventory } = parcelOn(parties, 'A', '2026-02-05')
    await sendAll(parties, { order, payment, inventory, waybill: { ...waybill, orderNo: 'AA' } })
    expect((await statusOf(parties, 'A')).findings).toMatchObject([{ rule: 'WAYBILL_ORDER' }])
    const change = { ...waybill, appTime: '2026-02-06T08:00:00+08:00', appType: 'CHANGE' }
    await sendAll(parties, { waybill: change as Documents['waybill'] })
    expect(await statusOf(parties, 'A')).toMatchObject({ state: 'RELEASED', findings: [] })
    expect(await shippedBy(parties, 'A')).toEqual([`${parties.carrier}|W-1|A`])
  })
})

test('whatever the order in which parcels under one number come, the graph is the same', async () => {
  const parties = newParties()
  const change = (document: object, day: string, more: object) => ({
    ...document,
    appTime: `${day}T09:00:00+08:00`,
    appType: 'CHANGE',
    ...more,
  })
  const [a, b, c, d] = (
    [
      ['A', '2025-02-01'],
      ['B', '2025-05-01'],
      ['C', '2025-08-01'],
      ['D', '2026-02-01'],
    ] as const
  ).map(([orderNo, day]) => parcelOn(parties, orderNo, day)) as [Documents, Documents, Documents, Documents]
  const all: [Kind, object][] = [
    ...[a, b, c, d].flatMap((parcel) => Object.entries(parcel) as [Kind, object][]),
    ['waybill', change(b.waybill, '2025-05-02', { freightFen: 900 })],
    ['waybill', change(c.waybill, '2025-08-02', { orderNo: 'CC' })],
    ['waybill', change(c.waybill, '2025-08-03', {})],
    ['waybill', { ...change(d.waybill, '2026-02-02', {}), appType: 'DELETE' }],
    ['waybill', { ...parcelOn(parties, 'E', '2026-02-03').waybill }],
    ['inventory', parcelOn(parties, 'E', '2026-02-04').inventory],
  ]
  const firms = [parties.platform, parties.merchant, parties.payer, parties.carrier]
  async function arrive(documents: [Kind, object][], matchAfter: number) {
    await forget(door, firms)
    for (const [i, [kind, document]] of documents.entries()) {
      await send(parties, kind, document)
      if (i % matchAfter === 0) await match(door.workshop)
    }
    await match(door.workshop)
    await fold(door.workshop)
  }
  await arrive(all, 1)
  const [picture, digest] = [await pictureOf(door, firms), await digestOf(door, firms)]
  expect(picture.filter((fact) => fact.startsWith('["Waybill"'))).toHaveLength(6)
  expect((await statusOf(parties, 'B')).findings).toMatchObject([{ rule: 'WAYBILL_REUSED' }])
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.subarray(all, { maxLength: 4 }),
      fc.integer({ min: 1, max: 9 }),
      async (shuffled, again, matchAfter) => {
        await arrive([...shuffled, ...again], matchAfter)
        expect(await pictureOf(door, firms)).toEqual(picture)
        expect(await digestOf(door, firms)).toBe(digest)
      },
    ),
    { numRuns: 8 },
  )
}, 300_000)
