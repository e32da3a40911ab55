/** The only door to Neo4j: deadlines, row caps and whole numbers. */
import { Socket } from 'node:net'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { internal } from '../graph/cypher.ts'
import { type Graph, integer, openGraph, RowCapExceeded } from '../graph/driver.ts'
import { addressOfRun } from './door.ts'

let graph: Graph
beforeAll(() => {
  graph = openGraph(addressOfRun())
})
afterAll(() => graph.close())

const query = (text: string) => internal('probe', 'a test', text)

test('a query past its deadline is given up by the server', async () => {
  const began = Date.now()
  const slow = query('UNWIND range(1, 100000000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i)')
  await expect(graph.read(slow, {}, { deadlineMs: 200 })).rejects.toMatchObject({
    code: expect.stringContaining('TransactionTimedOut'),
  })
  // The server looks at its clock every two seconds.
  expect(Date.now() - began).toBeLessThan(200 + 5_000)
})

test('rows beyond the cap are an error', async () => {
  const rows = query('UNWIND range(1, $n) AS i RETURN i')
  expect(await graph.read(rows, { n: integer(10) }, { rowCap: 10 })).toHaveLength(10)
  await expect(graph.read(rows, { n: integer(11) }, { rowCap: 10 })).rejects.toThrow(RowCapExceeded)
})

test('whole numbers stay whole, up to 2^53', async () => {
  for (const value of [0, 1, -1, 2 ** 31, 2 ** 53 - 1])
    expect(await graph.read(query('RETURN $value, valueType($value)'), { value: integer(value) })).toEqual([
      [value, 'INTEGER NOT NULL'],
    ])
})

test('a read cannot write', async () => {
  await expect(graph.read(query('CREATE (:Nothing)'), {})).rejects.toMatchObject({
    code: expect.stringContaining('AccessMode'),
  })
})

test('a message of many pieces leaves by one call', async () => {
  const { prototype } = Socket as unknown as { prototype: { _writev: (chunks: unknown[], done: () => void) => void } }
  const writev = jest.spyOn(prototype, '_writev')
  try {
    await graph.read(query('RETURN size($value)'), { value: 'x'.repeat(100_000) })
    expect(Math.max(...writev.mock.calls.map(([chunks]) => chunks.length))).toBeGreaterThan(70)
  } finally {
    writev.mockRestore()
  }
})
