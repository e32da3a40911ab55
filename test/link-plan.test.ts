/** What asks about links starts at indexes, in as many round trips as it says. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Cypher } from '../graph/cypher.ts'
import { openDriver } from '../graph/driver.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { recordEvent } from '../graph/event.ts'
import { link } from '../jobs/link.ts'
import { addressOfRun, type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

const textOf = (name: string) => readFileSync(new URL(`../clients/console/${name}.graphql`, import.meta.url), 'utf8')
const officer = { audience: 'officer', districts: ['9901'] } as const

let door: Door
const [one, other] = [newUscc(), newUscc()]
/** Every text that was sent while a test ran. */
const sent: Cypher[] = []

beforeAll(async () => {
  door = await openDoor()
  for (const uscc of [one, other])
    await door.draw(
      `CREATE (e:Enterprise {id: $id, uscc: $uscc, canonical: $id, name: $uscc, district: '9901', kind: 'TRADER', registration: 'PROVISIONAL'})
         <-[:OF]-(:Consent {id: 'C' + $id, purpose: 'LINK_ANALYSIS', validFrom: '2020-01-01'})`,
      { id: enterpriseIdOf(uscc), uscc },
    )
  const { read, write } = door.graph
  door.graph.read = (query, parameters, options) => {
    sent.push(query)
    return read(query, parameters, options)
  }
  door.graph.write = (work) =>
    write((tx) =>
      work({
        run: (query, parameters) => {
          sent.push(query)
          return tx.run(query, parameters)
        },
      }),
    )
})
afterAll(() => door.close())

const LOG = ['auditHead', 'appendAudit', 'nextEvent']

async function textsOf(query: string, variables: object): Promise<Cypher[]> {
  sent.length = 0
  const { errors } = await door.ask(officer, query, variables)
  expect(errors).toBeUndefined()
  return sent.filter(({ name }) => !LOG.includes(name))
}

async function expectSought(texts: Cypher[]): Promise<void> {
  const driver = openDriver(addressOfRun())
  try {
    for (const { name, text } of texts) {
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, {}, { database: 'neo4j' })
      const operators = operatorsIn(summary.plan as never)
      for (const bad of ['AllNodesScan', 'NodeByLabelScan', 'NodeIndexScan', 'CartesianProduct'])
        expect([name, operators.includes(bad) ? bad : 'fine']).toEqual([name, 'fine'])
    }
  } finally {
    await driver.close()
  }
}

interface Step {
  operatorType: string
  children: Step[]
}

const operatorsIn = (step: Step): string[] => [
  step.operatorType.replace(/@.*/, '').replace('(Locking)', ''),
  ...step.children.flatMap(operatorsIn),
]

test.each(['control', 'holdings', 'likenesses', 'phoenixes', 'component'])(
  '%s: the caller’s right, the consent, one walk',
  async (name) => {
    const texts = await textsOf(textOf(name), { uscc: one })
    expect(texts.map((text) => text.name).slice(0, 2)).toEqual(['findExplained', 'findConsented'])
    expect(texts).toHaveLength(3)
    await expectSought(texts)
  },
)

test('a judgement, and who is one', async () => {
  const input = { left: one, right: other, verdict: 'SAME', words: 'x' }
  await expectSought(await textsOf(textOf('judge-identity'), { input }))
  const texts = await textsOf(textOf('identity'), { uscc: one })
  expect(texts).toHaveLength(1)
  await expectSought(texts)
})

test('the job that follows news', async () => {
  const news = () =>
    door.graph.write((tx) =>
      recordEvent(tx, { kind: 'APPLIED', subjects: [enterpriseIdOf(one)], at: door.house.clock.now() }),
    )
  await news()
  await link(door.workshop)
  await news()
  sent.length = 0
  await link(door.workshop)
  // Its sequences are two nodes, each sought by name.
  const texts = sent.filter(({ name }) => !['newsOfLinks', 'unlinkedCount'].includes(name))
  expect(texts.map(({ name }) => name)).toEqual([
    'neighboursOf',
    'fellowsOf',
    'linksOf',
    'formerMemberships',
    'advanceLinks',
  ])
  await expectSought(texts)
})
