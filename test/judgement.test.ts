/** Merges that people judge, and undo: ids stay, what is apart stays apart, and every judgement is kept. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { canonicalIds, clashOf, type Judgement, pairOf, type Verdict } from '../rules/judgement.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

const textOf = (name: string) => readFileSync(new URL(`../clients/console/${name}.graphql`, import.meta.url), 'utf8')
const IDENTITY = textOf('identity')
const JUDGE = textOf('judge-identity')
const officer = { audience: 'officer', districts: ['9901'] } as const

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

async function firms(count: number, district = '9901'): Promise<string[]> {
  const usccs = Array.from({ length: count }, () => newUscc())
  await door.draw(
    `UNWIND $rows AS r CREATE (:Enterprise {id: r[0], uscc: r[1], canonical: r[0], name: r[1], district: $district, kind: 'TRADER', registration: 'PROVISIONAL'})`,
    { rows: usccs.map((uscc) => [enterpriseIdOf(uscc), uscc]), district },
  )
  return usccs
}

async function judge(left: string, right: string, verdict: Verdict, keep?: string) {
  const { data, errors } = await door.ask(officer, JUDGE, {
    input: { left, right, verdict, keep, words: 'seen at the site' },
  })
  expect(errors).toBeUndefined()
  return data.judgeIdentity
}

async function identityOf(uscc: string) {
  const { data } = await door.ask(officer, IDENTITY, { uscc })
  return data.identity
}

const membersOf = async (uscc: string) => (await identityOf(uscc)).members.map((member: any) => member.uscc).sort()

describe('an officer judges', () => {
  test('two records to be one, and the id of the one that is kept is known by both', async () => {
    const [a, b] = (await firms(2)) as [string, string]
    const { identity, userErrors } = await judge(a, b, 'SAME', b)
    expect(userErrors).toEqual([])
    expect(identity).toMatchObject({ canonical: { uscc: b } })
    expect(await membersOf(a)).toEqual([a, b].sort())
    expect(await identityOf(b)).toMatchObject({ canonical: { uscc: b } })
  })

  test('a third to be one with them: the id of the first two does not change', async () => {
    const [a, b, c] = (await firms(3)) as [string, string, string]
    await judge(a, b, 'SAME', b)
    await judge(b, c, 'SAME', b)
    expect(await identityOf(c)).toMatchObject({ canonical: { uscc: b } })
    expect(await membersOf(a)).toEqual([a, b, c].sort())
  })

  test('that it was wrong: the records are apart again, and what was said stays on record', async () => {
    const [a, b, c] = (await firms(3)) as [string, string, string]
    await judge(a, b, 'SAME')
    await judge(b, c, 'SAME')
    await judge(a, b, 'APART')
    expect(await membersOf(a)).toEqual([a])
    expect(await membersOf(c)).toEqual([b, c].sort())
    const { judgements, canonical } = await identityOf(a)
    expect(canonical.uscc).toBe(a)
    expect(judgements.map(({ verdict, stands, by }: any) => [verdict, stands, by])).toEqual([
      ['APART', true, 'tester'],
      ['SAME', false, 'tester'],
    ])
  })

  test('two to be apart, and no third brings them together by a back door', async () => {
    const [a, b, c] = (await firms(3)) as [string, string, string]
    await judge(a, b, 'APART')
    await judge(a, c, 'SAME')
    const refused = await judge(c, b, 'SAME')
    expect(refused.userErrors).toMatchObject([{ code: 'JUDGED_APART', field: 'input.verdict' }])
    expect(refused.clashes).toEqual([{ left: { uscc: a }, right: { uscc: b } }])
    expect(await membersOf(b)).toEqual([b])
    await judge(a, b, 'OPEN')
    expect((await judge(c, b, 'SAME')).userErrors).toEqual([])
    expect(await membersOf(b)).toEqual([a, b, c].sort())
  })

  test('two to be apart that are one by way of a third: it is told which way', async () => {
    const [a, b, c] = (await firms(3)) as [string, string, string]
    await judge(a, b, 'SAME')
    await judge(b, c, 'SAME')
    const refused = await judge(a, c, 'APART')
    expect(refused.userErrors).toMatchObject([{ code: 'STILL_TIED' }])
    expect(refused.clashes).toEqual([
      { left: { uscc: a }, right: { uscc: b } },
      { left: { uscc: b }, right: { uscc: c } },
    ])
  })

  test('the same twice, and nothing is said twice', async () => {
    const [a, b] = (await firms(2)) as [string, string]
    await judge(a, b, 'SAME')
    await judge(b, a, 'SAME', a)
    expect((await identityOf(a)).judgements).toHaveLength(1)
  })

  test('in eight rooms at once, and the outcome is as if in one', async () => {
    const all = await firms(9)
    await Promise.all(all.slice(1).map((uscc) => judge(all[0]!, uscc, 'SAME')))
    expect(await membersOf(all[8]!)).toEqual([...all].sort())
    for (const uscc of all) expect((await identityOf(uscc)).canonical.uscc).toBe(all[0])
  })

  test.each([
    ['a record with itself', (a: string) => ({ right: a }), 'OWN_IDENTITY'],
    ['keeping a third', () => ({ keep: newUscc() }), 'FORMAT'],
    ['without a reason', () => ({ words: '' }), 'FORMAT'],
    ['somebody unknown', () => ({ right: newUscc() }), 'NOT_FOUND'],
  ])('%s: refused', async (_what, change, code) => {
    const [a, b] = (await firms(2)) as [string, string]
    const input = { left: a, right: b, verdict: 'SAME', words: 'x', ...change(a) }
    const { data } = await door.ask(officer, JUDGE, { input })
    expect(data.judgeIdentity.userErrors.map((error: any) => error.code)).toEqual([code])
  })

  test('one of another district: as if it did not exist', async () => {
    const [a] = (await firms(1)) as [string]
    const [b] = (await firms(1, '9903')) as [string]
    expect((await judge(a, b, 'SAME')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(await membersOf(a)).toEqual([a])
  })
})

describe('laws', () => {
  const NAMES = ['a', 'b', 'c', 'd', 'e']
  const someJudgements = fc.array(
    fc.record({
      left: fc.constantFrom(...NAMES),
      right: fc.constantFrom(...NAMES),
      verdict: fc.constantFrom<Verdict[]>('SAME', 'SAME', 'APART', 'OPEN'),
      keepsLeft: fc.boolean(),
    }),
    { maxLength: 14 },
  )

  /** As the door does: what clashes is refused, what replaces takes the place of what it replaces. */
  function judgedInOrder(sent: { left: string; right: string; verdict: Verdict; keepsLeft: boolean }[]): Judgement[] {
    let standing: Judgement[] = []
    sent.forEach(({ left, right, verdict, keepsLeft }, seq) => {
      if (left === right) return
      const judged = { left, right, verdict, keep: keepsLeft ? left : right, seq }
      if (clashOf(standing, judged)) return
      standing = [...standing.filter((each) => pairOf(each.left, each.right) !== pairOf(left, right)), judged]
    })
    return standing
  }

  test('what stands apart never has one id, and what stands as the same always has', () => {
    fc.assert(
      fc.property(someJudgements, (sent) => {
        const standing = judgedInOrder(sent)
        const ids = canonicalIds(NAMES, standing)
        for (const { left, right, verdict } of standing) {
          if (verdict === 'SAME') expect(ids.get(left)).toBe(ids.get(right))
          if (verdict === 'APART') expect(ids.get(left)).not.toBe(ids.get(right))
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('to take back the last merge is as if it had never been', () => {
    fc.assert(
      fc.property(someJudgements, (sent) => {
        const before = judgedInOrder(sent)
        const free = before.filter(({ left, right }) => pairOf(left, right) !== 'a|b')
        const merged = { left: 'a', right: 'b', verdict: 'SAME' as const, keep: 'b', seq: 100 }
        fc.pre(!clashOf(free, merged))
        const undone = [...free, { ...merged, verdict: 'OPEN' as const, seq: 101 }]
        expect(canonicalIds(NAMES, undone)).toEqual(canonicalIds(NAMES, free))
      }),
    )
  })

  test('an id is that of a member, and the fold does not depend on the order in which judgements are read', () => {
    fc.assert(
      fc.property(someJudgements, fc.infiniteStream(fc.nat()), (sent, shuffle) => {
        const standing = judgedInOrder(sent)
        const ids = canonicalIds(NAMES, standing)
        const mixed = standing
          .map((judged) => [shuffle.next().value as number, judged] as const)
          .sort(([one], [other]) => one - other)
          .map(([, judged]) => judged)
        expect(canonicalIds(NAMES, mixed)).toEqual(ids)
        for (const id of ids.values()) expect(ids.get(id)).toBe(id)
      }),
    )
  })
})
