/** What officers are told of as it happens: of the enterprises that they see, in order, at whichever process they listen. */
import { randomInt } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { signToken } from '../access/token.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { type Door, openDoor } from './door.ts'
import { planOf, SCANS } from './plans.ts'
import { eventually, newUscc } from './service.ts'

const HERE = `93${randomInt(10, 99)}`
const ELSEWHERE = `92${randomInt(10, 99)}`
const officer = { audience: 'officer', districts: [HERE] } as const
let door: Door

beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const NEWS = `query News($after: String, $first: Int) { news(after: $after, first: $first) {
  next news { kind uscc grade decisionNo effectiveOn alert pattern } } }`

async function news(after?: string, first?: number) {
  const { data, errors } = await door.ask(officer, NEWS, { after, first })
  expect(errors).toBeUndefined()
  return data.news
}

async function aFirm(district = HERE): Promise<string> {
  const uscc = newUscc()
  await door.draw(
    `CREATE (:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: $district, name: $uscc})`,
    { id: enterpriseIdOf(uscc), uscc, district },
  )
  return uscc
}

/** What issuing a decision leaves, as far as news are told of it. */
const decide = (uscc: string, no = `D${uscc}`) =>
  door.draw(
    `MATCH (s:Sequence {name: 'event'}) SET s.value = s.value + 1 WITH s.value AS seq
     MATCH (e:Enterprise {uscc: $uscc})
     CREATE (:Event {seq: seq, kind: 'GRADE_CHANGED', subjects: [e.id], at: '2026-03-02T09:00:00.000+08:00'})
     CREATE (d:Decision {no: $no, state: 'ISSUED', effectiveOn: '2026-03-02', seq: seq})-[:ABOUT]->(e)
     CREATE (d)-[:FOUNDS]->(:Grade {id: $no, code: 'DISHONEST', validFrom: '2026-03-02', seq: seq})-[:OF]->(e)`,
    { uscc, no },
  )

/** What a pattern that has found something leaves: two hits of one alert are told once of each enterprise. */
const raise = (uscc: string, id = `L${uscc}`) =>
  door.draw(
    `MATCH (s:Sequence {name: 'event'}) SET s.value = s.value + 1 WITH s.value AS seq
     MATCH (e:Enterprise {uscc: $uscc})
     CREATE (:Event {seq: seq, kind: 'ALERTED', subjects: [], at: '2026-03-02T09:00:00.000+08:00'})
     CREATE (a:Alert {id: $id, code: 'SHELLS', seq: seq})
     CREATE (e)<-[:ABOUT]-(:Hit {key: $id + '1', seq: seq})-[:OF]->(a) CREATE (e)<-[:ABOUT]-(:Hit {key: $id + '2', seq: seq})-[:OF]->(a)`,
    { uscc, id },
  )

test('what has happened to the enterprises of an officer, in order, and nothing of others', async () => {
  const [a, b, secret] = [await aFirm(), await aFirm(), await aFirm(ELSEWHERE)]
  const { next } = await news()
  await decide(a)
  await decide(secret)
  await raise(secret)
  await raise(b)
  const page = await news(next)
  const change = { grade: 'DISHONEST', decisionNo: `D${a}`, effectiveOn: '2026-03-02', alert: null, pattern: null }
  const alert = { grade: null, decisionNo: null, effectiveOn: null, alert: `Alert:L${b}`, pattern: 'SHELLS' }
  expect(page.news).toEqual([
    { kind: 'GRADE_CHANGED', uscc: a, ...change },
    { kind: 'ALERTED', uscc: b, ...alert },
  ])
  expect((await news(page.next)).news).toEqual([])
})

test('page by page everything is told once', async () => {
  const usccs = [await aFirm(), await aFirm(), await aFirm(), await aFirm()]
  let { next } = await news()
  for (const uscc of usccs) await decide(uscc)
  const told: string[] = []
  while (told.length < usccs.length) {
    const page = await news(next, 1)
    expect(page.news.length).toBeLessThanOrEqual(1)
    told.push(...page.news.map(({ uscc }: { uscc: string }) => uscc))
    next = page.next
  }
  expect(told).toEqual(usccs)
})

test.each([
  ['a cursor that is none of ours', { after: 'x'.repeat(40) }, 'BAD_CURSOR'],
  ['an empty cursor', { after: '' }, 'BAD_CURSOR'],
  ['no events at a time', { first: 0 }, 'BAD_USER_INPUT'],
  ['too many at a time', { first: 101 }, 'BAD_USER_INPUT'],
])('%s is refused', async (_what, variables, code) => {
  const { errors } = await door.ask(officer, NEWS, variables)
  expect(errors![0]!.extensions.code).toBe(code)
})

test('nobody but officers has a word for it', async () => {
  for (const audience of ['platform', 'bureau', 'enterprise', 'admin'] as const) {
    const { errors } = await door.ask({ audience, party: newUscc(), bureau: 'anybody' }, NEWS)
    expect(errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  }
})

test('who listens at one process hears what is decided at another, and goes on where he was', async () => {
  const other = await openDoor()
  const ending = new AbortController()
  try {
    await other.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = other.app.server.address() as AddressInfo
    const caller = { subject: 'listener', districts: [HERE], party: '', bureau: '', audience: 'officer' } as const
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await signToken(other.tokenKey, caller, 1)}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
      },
      body: JSON.stringify({ query: 'subscription { news { next news { kind uscc } } }' }),
      signal: ending.signal,
    })
    let text = ''
    const reading = (async () => {
      for await (const chunk of Readable.fromWeb(response.body as never)) text += String(chunk)
    })().catch(() => undefined)
    const told = () => [...text.matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data!).data.news)
    await eventually(async () => told().length > 0)
    expect(told()).toEqual([{ next: expect.any(String), news: [] }])
    const [a, secret] = [await aFirm(), await aFirm(ELSEWHERE)]
    await decide(secret)
    await decide(a)
    await eventually(async () => told().length > 1)
    expect(told()[1].news).toEqual([{ kind: 'GRADE_CHANGED', uscc: a }])
    ending.abort()
    await reading
  } finally {
    ending.abort()
    await other.close()
  }
})

test('where the feed ends, and what follows a number, is sought in the index of kinds and numbers', async () => {
  const texts = new Map<string, string>()
  const { read } = door.graph
  door.graph.read = (query, parameters, options) => {
    texts.set(query.name, query.text)
    return read(query, parameters, options)
  }
  await news((await news()).next)
  door.graph.read = read
  for (const name of ['lastNews', 'newsAfter']) {
    const operators = await planOf(texts.get(name)!, PARAMETERS)
    expect([name, operators.filter((operator) => SCANS.includes(operator))]).toEqual([name, []])
    expect(operators.some((operator) => operator.startsWith('NodeIndexSeek'))).toBe(true)
  }
})

const PARAMETERS = {
  ...{ kinds: ['ALERTED'], after: 1, limit: 1, today: '2026-03-02' },
  scope: { all: false, districts: [HERE], own: '-' },
}
