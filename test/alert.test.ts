/**
 * What an officer asks of alerts: a picture is drawn, a fact about somebody comes by the road that every fact takes, and the
 * queue says what was found, by which fact, and over what path.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { clockOf } from '../clock.ts'
import { documentKey } from '../graph/document-row.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { recordEvent } from '../graph/event.ts'
import { applyJob } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { regrade } from '../jobs/regrade.ts'
import { ship, watch } from '../jobs/watch.ts'
import { type Door, openDoor } from './door.ts'
import { orderOf, pushOrders } from './parcels.ts'
import { newUscc } from './service.ts'

let door: Door
let districts = 0
/** Nobody else's, so that its queue holds what a test has drawn. */
const newDistrict = () => `77${String((districts += 1)).padStart(2, '0')}`

beforeAll(async () => {
  door = await openDoor()
  await ship(door.workshop)
  // As two officers leave them; how they come to that is another story.
  await door.draw(`MATCH (p:Pattern {proposedBy: 'guanxin'}) SET p.state = 'ENABLED', p.current = p.code`)
})

afterAll(async () => {
  await door?.draw('MATCH (p:Pattern) DETACH DELETE p')
  await door?.close()
})

const officer = (district: string, subject = 'watcher') =>
  ({ audience: 'officer', subject, districts: [district] }) as const

interface Firm {
  id: string
  uscc: string
  district: string
}

async function firm(district: string, registeredOn = '2020-01-06'): Promise<Firm> {
  const uscc = newUscc()
  const id = enterpriseIdOf(uscc)
  await door.draw(
    `CREATE (:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: $district,
      name: 'F' + $uscc, registeredOn: $registeredOn})`,
    { id, uscc, district, registeredOn },
  )
  return { id, uscc, district }
}

let facts = 0
/** A fact between two nodes that holds since 2020, known by the event of its number. */
async function fact(type: string, from: string, to: string, more: Record<string, unknown> = {}): Promise<number> {
  const seq = await door.graph.write((tx) => recordEvent(tx, { kind: 'APPLIED', at: '2026-03-02T01:00:00.000Z' }))
  const key = `fact-${from}-${to}-${(facts += 1)}`
  await door.draw(
    `MERGE (a:${from.includes('|') ? 'Identifier' : from.startsWith('P-') ? 'Person' : 'Enterprise'} {${from.startsWith('E') ? 'id' : 'key'}: $from})
     MERGE (b:${to.includes('|') ? 'Identifier' : 'Enterprise'} {${to.includes('|') ? 'key' : 'id'}: $to})
     CREATE (a)-[f:${type} {key: $key, seq: $seq, validFrom: '2020-01-06', source: 'receipt-' + $key, authority: '9901'}]->(b)
     SET f += $more WITH a, b FOREACH (i IN CASE WHEN b:Identifier THEN [b] ELSE [] END | SET i.kind = split(i.key, '|')[0], i.value = split(i.key, '|')[1])`,
    { from, to, key, seq, more },
  )
  return seq
}

/** Something about them is recorded, and the jobs do what they do. */
async function news(...firms: Firm[]): Promise<number> {
  const subjects = firms.map(({ id }) => id)
  const seq = await door.graph.write((tx) =>
    recordEvent(tx, { kind: 'APPLIED', subjects, at: '2026-03-02T02:00:00.000Z' }),
  )
  await fold(door.workshop)
  await watch(door.workshop)
  return seq
}

const QUEUE = `query($queue: AlertQueue!) { alerts(queue: $queue, first: 100) { totalCount nodes { id code severity state hitCount count
  takenBy snoozedUntil nameZh nameEn hits(first: 20) { totalCount nodes { weight patternHash cause { seq kind at fact { key source } } enterprise { uscc }
    path { link forward kind key name hidden fact { key } } } } steps { nodes { act by words until } } earlier { nodes { state } } } } }`

async function queue(district: string, which = 'WAITING'): Promise<any[]> {
  const { data, errors } = await door.ask(officer(district), QUEUE, { queue: which })
  expect(errors).toBeUndefined()
  expect(data.alerts.totalCount).toBe(data.alerts.nodes.length)
  return data.alerts.nodes
}

const codesOf = (alerts: { code: string }[]) => alerts.map(({ code }) => code).sort()
const walked = ({ path }: { path: { link: string | null; kind: string }[] }) =>
  path.map(({ link, kind }) => (link ? `${link} ${kind}` : kind)).join(' ')
let people = 0
const person = () => `P-${Date.now()}-${(people += 1)}`
const identifier = (kind: string) => `${kind}|${Date.now()}-${(people += 1)}`

const TRIAGE = `mutation($input: TriageAlertInput!) { triageAlert(input: $input) {
  alert { id state takenBy snoozedUntil count hitCount } userErrors { code field } } }`

async function triage(district: string, input: object, subject = 'watcher'): Promise<any> {
  const { data, errors } = await door.ask(officer(district, subject), TRIAGE, { input })
  expect(errors).toBeUndefined()
  return data.triageAlert
}

/** One address, one person; firms that use and are served by them. */
async function shells(district: string, count: number): Promise<Firm[]> {
  const [address, boss] = [identifier('ADDRESS'), person()]
  const firms: Firm[] = []
  for (let i = 0; i < count; i++) {
    const one = await firm(district)
    await fact('USES', one.id, address)
    await fact('SERVES', boss, one.id, { role: 'LEGAL_REPRESENTATIVE' })
    firms.push(one)
  }
  return firms
}

describe('who is behind it', () => {
  test('three firms at one address that one person runs are one alert, with the path', async () => {
    const district = newDistrict()
    const firms = await shells(district, 3)
    await news(...firms)
    const [alert, ...more] = await queue(district)
    expect(more).toEqual([])
    expect(alert).toMatchObject({ code: 'shells', severity: 'NORMAL', state: 'NEW', hitCount: 3 })
    const [hit] = alert.hits.nodes
    expect(walked(hit)).toBe('Enterprise USES Identifier USES Enterprise SERVES Person SERVES Enterprise')
    expect(hit.path.every(({ hidden }: any) => !hidden)).toBe(true)
    expect(hit.path[0].key).toBe(hit.enterprise.uscc)
  })

  test('two firms at one address are neighbours', async () => {
    const district = newDistrict()
    await news(...(await shells(district, 2)))
    expect(await queue(district)).toEqual([])
  })

  test('the hit says which fact completed it, and by which receipt that came', async () => {
    const district = newDistrict()
    const firms = await shells(district, 2)
    const third = await firm(district)
    const [[address], [boss]] = await Promise.all([
      door.draw(`MATCH (:Enterprise {id: $id})-[:USES]->(i) RETURN i.key`, { id: firms[0]!.id }),
      door.draw(`MATCH (:Enterprise {id: $id})<-[:SERVES]-(p) RETURN p.key`, { id: firms[0]!.id }),
    ])
    await fact('USES', third.id, address![0] as string)
    const last = await fact('SERVES', boss![0] as string, third.id, { role: 'LEGAL_REPRESENTATIVE' })
    await news(third)
    const [alert] = await queue(district)
    const { cause } = alert.hits.nodes[0]
    expect(cause).toMatchObject({ seq: last, kind: 'APPLIED', at: '2026-03-02T01:00:00.000Z' })
    expect(cause.fact.source).toMatch(/^receipt-fact-P-/)
  })

  test('a person who left the firm is no link any more', async () => {
    const district = newDistrict()
    const firms = await shells(district, 3)
    await door.draw(`MATCH (:Enterprise {id: $id})<-[s:SERVES]-() SET s.validTo = '2025-01-01'`, { id: firms[0]!.id })
    await news(...firms)
    expect(await queue(district)).toEqual([])
  })

  test.each([
    ['the new firm', 0],
    ['the old one, when it is found dishonest', 1],
  ])('a firm with the people of a dishonest one is found by news about %s', async (_whose, at) => {
    const district = newDistrict()
    const [heir, former] = [await firm(district, '2025-05-26'), await firm(district, '2015-09-22')]
    const founder = person()
    await fact('SERVES', founder, heir.id, { role: 'LEGAL_REPRESENTATIVE' })
    await fact('OWNS', founder, former.id, { shareBp: 10_000, validTo: '2025-06-30' })
    await door.draw(
      `MATCH (e:Enterprise {id: $id}) CREATE (:Grade {id: 'G' + $id, code: 'DISHONEST', pack: 'GACC-251', validFrom: '2025-04-21'})-[:OF]->(e)`,
      { id: former.id },
    )
    await news([heir, former][at]!)
    const [alert] = await queue(district)
    expect(alert).toMatchObject({ code: 'phoenix', severity: 'HIGH' })
    expect(walked(alert.hits.nodes[0])).toBe('Enterprise SERVES Person OWNS Enterprise OF Grade')
  })

  test('a firm that was there long before the finding is no phoenix', async () => {
    const district = newDistrict()
    const [heir, former] = [await firm(district, '2016-05-18'), await firm(district, '2015-09-22')]
    const founder = person()
    for (const each of [heir, former]) await fact('SERVES', founder, each.id)
    await door.draw(
      `MATCH (e:Enterprise {id: $id}) CREATE (:Grade {id: 'G' + $id, code: 'DISHONEST', pack: 'GACC-251', validFrom: '2025-04-21'})-[:OF]->(e)`,
      { id: former.id },
    )
    await news(heir, former)
    expect(await queue(district)).toEqual([])
  })

  test('holdings that come back to where they began are one alert about all who hold', async () => {
    const district = newDistrict()
    const [a, b, c] = [await firm(district), await firm(district), await firm(district)]
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const)
      await fact('OWNS', from.id, to.id, { shareBp: 6_000 })
    await news(a, b, c)
    const [alert, ...more] = await queue(district)
    expect(more).toEqual([])
    expect(alert).toMatchObject({ code: 'ring', hitCount: 3 })
    expect(walked(alert.hits.nodes[0])).toBe('Enterprise OWNS Enterprise OWNS Enterprise OWNS Enterprise')
  })

  test('a chain that ends is no ring', async () => {
    const district = newDistrict()
    const [a, b, c] = [await firm(district), await firm(district), await firm(district)]
    await fact('OWNS', a.id, b.id, { shareBp: 6_000 })
    await fact('OWNS', b.id, c.id, { shareBp: 6_000 })
    await news(a, b, c)
    expect(await queue(district)).toEqual([])
  })

  test.each([
    [20, ['fake-trade']],
    [19, []],
  ])('a merchant whose own people carry %i of its parcels', async (count, expected) => {
    const district = newDistrict()
    const [merchant, carrier] = [await firm(district), await firm(district)]
    const boss = person()
    for (const each of [merchant, carrier]) await fact('SERVES', boss, each.id, { role: 'CONTROLLER' })
    await door.draw(
      `MATCH (m:Enterprise {id: $m}), (c:Enterprise {id: $c})
       CREATE (m)-[:SHIPS_WITH {key: $m + '|' + $c, months: '', first: '2026-02', last: '2026-02', count: $count, fen: 1}]->(c)`,
      { m: merchant.id, c: carrier.id, count },
    )
    // News about either of the two is enough.
    await news(carrier)
    expect(codesOf(await queue(district))).toEqual(expected)
  })
})

describe('what buyers do', () => {
  const platform = newUscc()
  const buyerNumber = (i: number) => `9901001990010100${String(i).padStart(2, '0')}`

  async function sell(merchant: Firm, orders: object[]): Promise<void> {
    const { receipt } = await pushOrders(
      door,
      platform,
      orders.map((order) => orderOf(platform, { merchantUscc: merchant.uscc, ...order })),
    )
    await applyJob(door.workshop)(receipt.receiptNo)
  }

  async function watched(): Promise<void> {
    await fold(door.workshop)
    await watch(door.workshop)
  }

  test.each([
    [5, ['one-phone']],
    [4, []],
  ])('%i buyers with one phone', async (buyers, expected) => {
    const district = newDistrict()
    const merchant = await firm(district)
    // A number may hold whatever separates the slots of a row.
    await sell(
      merchant,
      Array.from({ length: buyers }, (_, i) => ({
        orderNo: `a",b\\,${merchant.id}${i}`,
        buyerIdNumber: buyerNumber(i),
        buyerPhone: '10000003333',
      })),
    )
    await watched()
    const alerts = await queue(district)
    expect(codesOf(alerts)).toEqual(expected)
    for (const { hits } of alerts) {
      expect(walked(hits.nodes[0])).toBe('Enterprise Order Order Order')
      expect(hits.nodes[0].cause).toMatchObject({ kind: 'APPLIED', fact: null })
    }
  })

  test('buyers with a phone each are customers', async () => {
    const district = newDistrict()
    const merchant = await firm(district)
    await sell(
      merchant,
      Array.from({ length: 8 }, (_, i) => ({
        orderNo: `${merchant.id}-${i}`,
        buyerIdNumber: buyerNumber(i),
        buyerPhone: `1000000444${i}`,
      })),
    )
    await watched()
    expect(await queue(district)).toEqual([])
  })

  test('a buyer who sends five orders back to one merchant is found, and one who sends four is not', async () => {
    const district = newDistrict()
    const merchant = await firm(district)
    const numbers = Array.from({ length: 9 }, (_, i) => `${merchant.id}-r${i}`)
    await sell(
      merchant,
      numbers.map((orderNo, i) => ({
        orderNo,
        buyerIdNumber: buyerNumber(i < 5 ? 20 : 21),
        buyerPhone: `1000000555${i}`,
      })),
    )
    for (const orderNo of numbers)
      await door.draw(`CREATE (:Return {key: $orderNo, orderKey: $key, appType: 1, agent: 'x', row: '[]'})`, {
        orderNo,
        key: documentKey(`${platform}|${orderNo}`),
      })
    await watched()
    const alerts = await queue(district)
    expect(codesOf(alerts)).toEqual(['refund-fraud'])
    expect(alerts[0]).toMatchObject({ severity: 'HIGH', hitCount: 1 })
  })

  test('a merchant whose buyers have all but used up their year is found', async () => {
    const district = newDistrict()
    const merchant = await firm(district)
    const buyers = Array.from({ length: 10 }, (_, i) => buyerNumber(40 + i))
    await sell(
      merchant,
      buyers.map((buyerIdNumber, i) => ({
        orderNo: `${merchant.id}-q${i}`,
        buyerIdNumber,
        buyerPhone: `1000000666${i}`,
      })),
    )
    const keys = buyers.map((number) => `${door.house.hashPersonal('identity', number)}|2026`)
    await door.draw('UNWIND $keys AS key MERGE (q:Quota {key: key}) SET q.usedFen = 2500000', { keys })
    await watched()
    expect(codesOf(await queue(district))).toEqual(['quota-farming'])
  })
})

describe('the queue', () => {
  test('what was found is not found again, and what is new joins the alert that is open', async () => {
    const district = newDistrict()
    const firms = await shells(district, 3)
    await news(firms[0]!)
    await news(firms[0]!)
    expect((await queue(district))[0].hitCount).toBe(1)
    await news(firms[1]!)
    const alerts = await queue(district)
    expect(alerts).toHaveLength(1)
    expect(alerts[0].hitCount).toBe(2)
  })

  test('an officer takes it, finds nothing in it, and is not asked again; what differs later is shown beside what he found', async () => {
    const district = newDistrict()
    const firms = await shells(district, 3)
    await news(firms[0]!)
    const [alert] = await queue(district)
    expect(await triage(district, { alert: alert.id, act: 'TAKE', count: 0 })).toMatchObject({
      alert: { state: 'TAKEN', takenBy: 'watcher', count: 1 },
    })
    const dismissed = await triage(district, { alert: alert.id, act: 'DISMISS', count: 1, words: '一家人的公司' })
    expect(dismissed).toMatchObject({ alert: { state: 'DISMISSED' }, userErrors: [] })
    await news(firms[0]!)
    expect(await queue(district)).toEqual([])
    expect((await queue(district, 'CLOSED'))[0].steps.nodes.map(({ act }: any) => act)).toEqual(['DISMISS', 'TAKE'])
    await news(firms[1]!)
    const [again] = await queue(district)
    expect(again.id).not.toBe(alert.id)
    expect(again.earlier.nodes).toEqual([{ state: 'DISMISSED' }])
  })

  test('of two officers who have seen the same, one is right', async () => {
    const district = newDistrict()
    await news(...(await shells(district, 3)))
    const [{ id: alert }] = await queue(district)
    const both = await Promise.all([
      triage(district, { alert, act: 'TAKE', count: 0 }, 'one'),
      triage(district, { alert, act: 'TAKE', count: 0 }, 'other'),
    ])
    expect(both.map(({ userErrors }) => userErrors.map(({ code }: any) => code)).sort()).toEqual([[], ['ALERT_MOVED']])
  })

  test('what is put off stays away until its day, takes in what is found meanwhile, and comes back by itself', async () => {
    const district = newDistrict()
    const firms = await shells(district, 3)
    await news(firms[0]!)
    const [{ id: alert }] = await queue(district)
    await triage(district, { alert, act: 'SNOOZE', count: 0, until: '2026-03-20', words: '等年报' })
    await news(firms[1]!)
    expect(await queue(district)).toEqual([])
    expect(await queue(district, 'SNOOZED')).toMatchObject([
      { state: 'SNOOZED', snoozedUntil: '2026-03-20', hitCount: 2 },
    ])
    const { clock } = door.house
    door.house.clock = clockOf('2026-03-20')
    try {
      expect(await queue(district)).toMatchObject([{ id: alert, state: 'NEW', hitCount: 2 }])
    } finally {
      door.house.clock = clock
    }
  })

  test('the most severe comes first', async () => {
    const district = newDistrict()
    const [heir, former] = [await firm(district, '2025-05-26'), await firm(district, '2015-09-22')]
    const founder = person()
    for (const each of [heir, former]) await fact('SERVES', founder, each.id)
    await door.draw(
      `MATCH (e:Enterprise {id: $id}) CREATE (:Grade {id: 'G' + $id, code: 'DISHONEST', pack: 'GACC-251', validFrom: '2025-04-21'})-[:OF]->(e)`,
      { id: former.id },
    )
    await news(heir)
    await news(...(await shells(district, 3)))
    expect((await queue(district)).map(({ severity }) => severity)).toEqual(['HIGH', 'NORMAL'])
  })

  test('an officer of another district sees neither the alert, nor its count, nor moves it', async () => {
    const [district, elsewhere] = [newDistrict(), newDistrict()]
    await news(...(await shells(district, 3)))
    const [{ id: alert }] = await queue(district)
    expect(await queue(elsewhere)).toEqual([])
    expect(await triage(elsewhere, { alert, act: 'TAKE', count: 0 })).toMatchObject({
      alert: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    })
  })

  test('of a path into another district he sees that it goes on, and not to whom', async () => {
    const [district, elsewhere] = [newDistrict(), newDistrict()]
    const [mine, theirs] = [await firm(district), await firm(elsewhere)]
    const third = await firm(elsewhere)
    for (const [from, to] of [
      [mine, theirs],
      [theirs, third],
      [third, mine],
    ] as const)
      await fact('OWNS', from.id, to.id, { shareBp: 6_000 })
    await news(mine, theirs, third)
    const [alert] = await queue(district)
    expect(alert).toMatchObject({ code: 'ring', hitCount: 1 })
    const { path, cause } = alert.hits.nodes[0]
    expect(path.map(({ hidden }: any) => hidden)).toEqual([false, true, true, false])
    expect(JSON.stringify(alert)).not.toContain(theirs.uscc)
    expect(JSON.stringify(alert)).not.toContain(third.id)
    expect(cause.fact).toBeNull()
    expect((await queue(elsewhere))[0].hitCount).toBe(2)
  })

  test('an alert moves no grade, opens no case and writes no assessment', async () => {
    const district = newDistrict()
    const firms = await shells(district, 3)
    await news(...firms)
    await regrade(door.workshop)
    const left = () =>
      door.draw(
        `MATCH (e:Enterprise) WHERE e.id IN $ids RETURN count { (e)<-[:OF]-(:Grade) }, count { (e)<-[:ABOUT]-(:Case) }, count { (e)<-[:OF]-(:Assessment) } ORDER BY e.id`,
        { ids: firms.map(({ id }) => id) },
      )
    const before = await left()
    const [{ id: alert }] = await queue(district)
    await triage(district, { alert, act: 'CONFIRM', count: 0, words: '同址同人' })
    await fold(door.workshop)
    await regrade(door.workshop)
    expect(await left()).toEqual(before)
    expect(before.map((row) => row.slice(0, 2))).toEqual(firms.map(() => [0, 0]))
  })

  test('who dies before hits are recorded looks again', async () => {
    const district = newDistrict()
    const firms = await shells(district, 3)
    const write = door.graph.write.bind(door.graph)
    door.graph.write = async () => {
      throw new Error('the lights went out')
    }
    await door.draw('UNWIND $ids AS id MERGE (s:Standing {key: id}) SET s.unwatched = $seq', {
      ids: firms.map(({ id }) => id),
      seq: 1,
    })
    try {
      await expect(watch(door.workshop)).rejects.toThrow('lights')
    } finally {
      door.graph.write = write
    }
    await watch(door.workshop)
    expect(await queue(district)).toMatchObject([{ code: 'shells', hitCount: 3 }])
  })
})

describe('bad input', () => {
  test.each([
    ['a snooze without a day', { act: 'SNOOZE', words: 'x' }, 'FORMAT input.until'],
    ['a snooze until today', { act: 'SNOOZE', words: 'x', until: '2026-03-02' }, 'FORMAT input.until'],
    ['a snooze for ever', { act: 'SNOOZE', words: 'x', until: '2099-01-01' }, 'FORMAT input.until'],
    ['a day for what needs none', { act: 'DISMISS', words: 'x', until: '2026-03-09' }, 'FORMAT input.until'],
    ['a dismissal without words', { act: 'DISMISS' }, 'MISSING input.words'],
    ['words that are none', { act: 'CONFIRM', words: ' \u0000' }, 'FORMAT input.words'],
    ['an alert that is none', { act: 'TAKE' }, 'NOT_FOUND input.alert'],
  ])('%s is refused with its place', async (_what, input, expected) => {
    const { alert, userErrors } = await triage('9901', { alert: 'Alert:nobody', count: 0, ...input })
    expect(alert).toBeNull()
    expect(userErrors.map(({ code, field }: any) => `${code} ${field}`)).toContain(expected)
  })

  test.each(['/.*/', '*:*', "' OR 1=1", 'x'.repeat(10_000)])(
    'a code like %.20s finds nothing, or is too long',
    async (code) => {
      const { data } = await door.ask(
        officer('9901'),
        'query($code: String) { alerts(code: $code) { nodes { id } } }',
        { code },
      )
      expect(data?.alerts?.nodes ?? []).toEqual([])
    },
  )

  test.each([
    ['first', { first: 2 ** 31 - 1 }, 'BAD_USER_INPUT'],
    ['after', { first: 5, after: 'edited' }, 'BAD_CURSOR'],
  ])('a page with a bad %s is refused', async (_what, page, code) => {
    const { errors } = await door.ask(
      officer('9901'),
      'query($first: Int!, $after: String) { alerts(first: $first, after: $after) { nodes { id } } }',
      page,
    )
    expect(errors![0]!.extensions.code).toBe(code)
  })
})
