/** The one edge of a kind between two enterprises: who trades on, ships with or pays by whom, how often and how much. */
import { internal } from './cypher.ts'
import { integer } from './driver.ts'
import type { SumKind } from './sum.ts'

export const DEALINGS = ['TRADES_ON', 'SHIPS_WITH', 'PAYS_BY'] as const

/** What is added to an edge. */
export interface DealingDelta {
  type: (typeof DEALINGS)[number]
  /** Credit codes. */
  from: string
  to: string
  /** `YYYY-MM` */
  month: string
  count: number
  fen: number
}

/** Count and sum by month: what is taken back leaves no trace, not even in the first and the last of them. */
type Months = ReadonlyMap<string, readonly [count: number, fen: number]>

/**
 * `2026-03:12:34560,2026-04:1:99`: of these characters Neo4j keeps up to 54 within the record, where JSON takes a block
 * of 128 bytes.
 */
const written = (months: Months) => [...months].map(([month, sums]) => `${month}:${sums.join(':')}`).join(',')

export const readMonths = (text: string): Months =>
  new Map(
    text.split(',').map((each) => {
      const [month, count, fen] = each.split(':')
      return [month!, [Number(count), Number(fen)]]
    }),
  )

function add(months: Months | null, { month, count, fen }: DealingDelta): Months {
  const [soFar, sum] = months?.get(month) ?? [0, 0]
  const added = new Map(months)
  if (soFar + count === 0) added.delete(month)
  else added.set(month, [soFar + count, sum + fen])
  return added
}

const total = (months: Months, at: 0 | 1) => [...months.values()].reduce((sum, each) => sum + each[at], 0)

/** What stands on an edge, in the order of the texts. */
export function dealingSlots(months: Months): [string, string, string, number, number] {
  const named = [...months.keys()].sort()
  const inOrder = new Map(named.map((month) => [month, months.get(month)!]))
  return [written(inOrder), named[0]!, named.at(-1)!, total(months, 0), total(months, 1)]
}

const SET = 'SET t.months = r[1], t.first = r[2], t.last = r[3], t.count = r[4], t.fen = r[5]'

export const dealingSums = (type: DealingDelta['type']): SumKind<Months, DealingDelta> => {
  const text = (name: string, cypher: string) => internal(`${name}${type}`, 'the fold', cypher)
  return {
    keyOf: ({ from, to }) => `${from}|${to}`,
    add,
    isEmpty: (months) => months.size === 0,
    read: ([months]) => readMonths(months as string),
    slots: (months) => dealingSlots(months).map((slot) => (typeof slot === 'number' ? integer(slot) : slot)),
    texts: {
      // Starts at the unique keys of the edges: a hub is never searched for them. No row where none stands.
      find: text('find', `UNWIND $keys AS k MATCH ()-[t:${type} {key: k}]->() RETURN t.key, elementId(t), t.months`),
      // Starts at the unique codes of both ends, between which there is no such edge yet.
      create: text(
        'create',
        `UNWIND $rows AS r
MATCH (a:Enterprise {uscc: split(r[0], '|')[0]}) MATCH (b:Enterprise {uscc: split(r[0], '|')[1]})
CREATE (a)-[t:${type} {key: r[0]}]->(b) ${SET}
RETURN t.key, elementId(t)`,
      ),
      // Starts at edges that were found, or created, by whoever writes them.
      update: text(
        'update',
        `UNWIND $rows AS r MATCH ()-[t:${type}]->() WHERE elementId(t) = r[0] ${SET} RETURN count(*)`,
      ),
      // An edge that nothing is left on was never there.
      remove: text('remove', `UNWIND $elements AS e MATCH ()-[t:${type}]->() WHERE elementId(t) = e DELETE t`),
    },
  }
}
