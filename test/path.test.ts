/** Ways through what a walk has found, against whoever tries them all. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { distancesFrom, meetings, neighboursOf, shortestPaths } from '../rules/path.ts'

type Pair = readonly [string, string]

const NODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const node = fc.constantFrom(...NODES)
const pairs = fc.array(fc.tuple(node, node), { maxLength: 14 })

/** Every way over no node twice, by trying each. */
function allWays(drawn: readonly Pair[], from: string, to: string, longest: number): string[][] {
  const found = new Map<string, string[]>()
  const go = (way: string[]): void => {
    const at = way.at(-1)!
    if (at === to) return void found.set(way.join(), way)
    if (way.length > longest) return
    for (const [one, other] of drawn)
      for (const [here, there] of [
        [one, other],
        [other, one],
      ] as const)
        if (here === at && !way.includes(there)) go([...way, there])
  }
  if (from !== to) go([from])
  return [...found.values()].sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1))
}

test('the shortest paths are the first of all there are, in one order', () => {
  fc.assert(
    fc.property(
      pairs,
      node,
      node,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      (drawn, from, to, most, longest) => {
        const { paths, whole } = shortestPaths(neighboursOf(drawn), { from, to, most, longest })
        expect(whole).toBe(true)
        expect(paths).toEqual(allWays(drawn, from, to, longest).slice(0, most))
      },
    ),
    { numRuns: 2_000 },
  )
})

test('in whatever order the links were found, the paths are the same', () => {
  fc.assert(
    fc.property(pairs, node, node, (drawn, from, to) => {
      const asked = { from, to, most: 4, longest: 5 }
      const turned = drawn.map(([one, other]) => [other, one] as const).reverse()
      expect(shortestPaths(neighboursOf(turned), asked)).toEqual(shortestPaths(neighboursOf(drawn), asked))
    }),
  )
})

test('a thicket ends the search, and is said to have', () => {
  const many = Array.from({ length: 40 }, (_, i) => `n${i}`)
  const thicket = many.flatMap((one) => many.map((other) => [one, other] as const))
  // The end hangs on one thread, so that nearly every way into the thicket is a wrong one.
  const drawn = [...thicket, ['n0', 'x'], ['x', 'end'], ['n1', 'end2'], ['end2', 'end']] as Pair[]
  const { paths, whole } = shortestPaths(neighboursOf(drawn), { from: 'n2', to: 'end', most: 1_000_000, longest: 8 })
  expect(whole).toBe(false)
  expect(paths[0]).toHaveLength(4)
})

test('whoever is nearer was reached first', () => {
  fc.assert(
    fc.property(pairs, node, (drawn, from) => {
      const distances = distancesFrom(neighboursOf(drawn), from)
      for (const to of NODES)
        if (to !== from) expect(distances.get(to)).toBe(allWays(drawn, from, to, 10)[0]?.slice(1).length)
    }),
  )
})

const met = (drawn: readonly Pair[], starts: string[], within: number) =>
  meetings(neighboursOf(drawn), starts, within).map(({ node: at, ways }) => [at, [...ways.keys()].join('')])

test('what two have in common is where they meet, and not what lies behind', () => {
  const drawn: Pair[] = [
    ['a', 'phone'],
    ['b', 'phone'],
    ['phone', 'c'],
    ['a', 'p'],
    ['p', 'b'],
    ['p', 'q'],
  ]
  expect(met(drawn, ['a', 'b'], 2)).toEqual([
    ['p', 'ab'],
    ['phone', 'ab'],
  ])
})

test('what most share comes first, then what is nearest', () => {
  const drawn: Pair[] = [
    ['a', 'pair'],
    ['b', 'pair'],
    ['a', 'x'],
    ['b', 'x'],
    ['c', 'y'],
    ['y', 'x'],
  ]
  expect(met(drawn, ['a', 'b', 'c'], 2)).toEqual([
    ['x', 'abc'],
    ['y', 'abc'],
    ['pair', 'ab'],
  ])
})

test('one of those asked about may be the ground of the others', () => {
  expect(
    met(
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
      ['a', 'b', 'c'],
      1,
    ),
  ).toEqual([['a', 'abc']])
  expect(met([['a', 'b']], ['a', 'b'], 2)).toEqual([['a', 'ab']])
})

test('each way of a ground begins at its start, ends there and goes over links', () => {
  fc.assert(
    fc.property(
      pairs,
      fc.uniqueArray(node, { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 1, max: 3 }),
      (drawn, starts, within) => {
        const neighbours = neighboursOf(drawn)
        for (const { node: at, ways } of meetings(neighbours, starts, within))
          for (const [start, way] of ways) {
            expect([way[0], way.at(-1)]).toEqual([start, at])
            expect(way.length - 1).toBe(distancesFrom(neighbours, start).get(at))
            way.slice(1).forEach((next, i) => expect(neighbours.get(way[i]!)).toContain(next))
          }
      },
    ),
  )
})
