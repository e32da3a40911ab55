/** Nothing leaves unlogged, and the log is a chain that shows every edit. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { auditHash, type AuditEntry, AuditLog } from '../access/audit.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

const officer = { audience: 'officer', districts: ['*'] } as const
const uscc = newUscc()
let door: Door

beforeAll(async () => {
  door = await openDoor()
  await door.draw(
    `CREATE (:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: '9901', name: 'x'})`,
    { id: enterpriseIdOf(uscc), uscc },
  )
})
afterAll(() => door?.close())

const QUERY = `query Look($uscc: String!) { enterprise(uscc: $uscc) { name } }`

interface Link {
  seq: number
  previous: string
  hash: string
  entries: string
}

async function chain(): Promise<Link[]> {
  const rows = await door.draw('MATCH (a:AuditBatch) RETURN a.seq, a.previous, a.hash, a.entries ORDER BY a.seq')
  return rows.map(([seq, previous, hash, entries]) => ({ seq, previous, hash, entries }) as Link)
}

/** Number of the first link that does not follow from the one before; null when the chain is whole. */
function firstBreak(links: Link[]): number | null {
  const broken = links.find(({ seq, previous, hash, entries }, i) => {
    const before = links[i - 1] ?? { seq: seq - 1, hash: previous }
    return seq !== before.seq + 1 || previous !== before.hash || hash !== auditHash(seq, previous, entries)
  })
  return broken?.seq ?? null
}

test('an answer about an enterprise is in the log with the digest of its very bytes', async () => {
  const caller = { subject: `looker-${uscc.toLowerCase()}`, ...officer }
  await door.ask(caller, QUERY, { uscc })
  const entries = (await chain()).flatMap(({ entries }) => JSON.parse(entries) as AuditEntry[])
  const own = entries.filter((entry) => entry.caller === caller.subject)
  expect(own).toEqual([
    {
      at: expect.stringMatching(/^2026-03-02T/),
      caller: caller.subject,
      audience: 'officer',
      operation: 'Look',
      subjects: [uscc],
      digest: createHash('sha256').update('{"data":{"enterprise":{"name":"x"}}}\n').digest('hex'),
    },
  ])
})

test('asking in vain is logged as well', async () => {
  const caller = { subject: `vain-${uscc.toLowerCase()}`, ...officer }
  await door.ask(caller, QUERY, { uscc: newUscc() })
  expect(JSON.stringify(await chain())).toContain(caller.subject)
})

test('an answer whose entry cannot be written does not leave', async () => {
  const { record } = door.house.audit
  door.house.audit.record = async () => {
    throw new Error('bolt://secret-host is away')
  }
  const response = await door.ask(officer, QUERY, { uscc }).finally(() => (door.house.audit.record = record))
  expect(response.status).toBe(503)
  expect(response.data).toBeUndefined()
  expect(response.errors![0]!.extensions.code).toBe('UNAVAILABLE')
  expect(JSON.stringify(response)).not.toContain('secret-host')
})

test('many at once, from two processes, make one chain without a gap', async () => {
  const logs = [new AuditLog(door.graph), new AuditLog(door.graph)]
  const entry = (i: number): AuditEntry => ({
    at: '2026-03-02T00:00:00+08:00',
    caller: `crowd-${uscc}`,
    audience: 'officer',
    operation: String(i),
    subjects: [],
    digest: '',
  })
  await Promise.all(Array.from({ length: 40 }, (_, i) => logs[i % 2]!.record(entry(i))))
  const links = await chain()
  expect(firstBreak(links)).toBeNull()
  const mine = links.flatMap(({ entries }) =>
    (JSON.parse(entries) as AuditEntry[]).filter(({ caller }) => caller === `crowd-${uscc}`),
  )
  expect(new Set(mine.map(({ operation }) => operation)).size).toBe(40)
  expect(mine).toHaveLength(40)
})

test('editing, deleting, swapping or inserting a link is found', async () => {
  const links = await chain()
  expect(links.length).toBeGreaterThan(3)
  const edited = links.map((link, i) => (i === 1 ? { ...link, entries: link.entries.replace('"at"', '"At"') } : link))
  expect(firstBreak(edited)).toBe(links[1]!.seq)
  expect(firstBreak(links.filter((_, i) => i !== 1))).toBe(links[2]!.seq)
  expect(firstBreak([links[0]!, links[2]!, links[1]!, ...links.slice(3)])).not.toBeNull()
  expect(firstBreak([links[0]!, links[0]!, ...links.slice(1)])).not.toBeNull()
})
