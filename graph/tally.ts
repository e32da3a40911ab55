import { internal } from './cypher.ts'
import { integer } from './driver.ts'
import type { Picture } from './picture.ts'
import { property } from './picture.ts'
import type { SumKind } from './sum.ts'

/** What a batch adds to the month of an enterprise. */
export interface TallyDelta {
  enterprise: string
  month: string
  /** Declarations as owner of the goods. */
  declarations: number
  /** Declarations as declarant for others. */
  declared: number
  orders: number
  orderFen: number
  /** Inventory lists of the merchant and on the platform, and how many of them disagree with their documents. */
  lists: number
  disagreeing: number
  /** Those of them whose documents do not agree on who buys. */
  identityDisagreeing: number
  /** Versions of its declarations, as owner or declarant, that another one replaced; in the month of that which stands. */
  corrections: number
  /** Inspections of what it owned or declared, and those of them that found something; in the month of the inspection. */
  inspections: number
  inspectionHits: number
}

export const NO_DOCUMENTS = {
  declarations: 0,
  declared: 0,
  orders: 0,
  orderFen: 0,
  lists: 0,
  disagreeing: 0,
  identityDisagreeing: 0,
  corrections: 0,
  inspections: 0,
  inspectionHits: 0,
}

export const COUNTS = Object.keys(NO_DOCUMENTS) as readonly (keyof typeof NO_DOCUMENTS)[]

/** Orders are nothing that an assessment asks for. */
const FACTS = COUNTS.filter((name) => name !== 'orders' && name !== 'orderFen')

/** Whether it moves what an assessment is computed from. */
export const isCountedFact = (delta: TallyDelta): boolean => FACTS.some((name) => countOf(delta, name) !== 0)

/** An event from before a count was kept has none. */
const countOf = (delta: Partial<TallyDelta>, name: (typeof COUNTS)[number]): number => delta[name] ?? 0

/** What the fold has counted; a month in which nothing was is not there. */
export const tally: Picture = {
  type: 'Tally',
  fields: [
    property('month'),
    ...COUNTS.map((name) => ({ name, expression: (n: string) => `coalesce(${n}.${name}, 0)` })),
  ],
  edges: {},
}

/** A sum beyond 2^53 would be no number any more, and an overflow would stop the fold for everybody; it stays at 9e15. */
const MOST = 9_000_000_000_000_000

const fields = (n: string) => COUNTS.map((name) => `${n}.${name}`).join(', ')
const settings = (n: string) => COUNTS.map((name, i) => `${n}.${name} = r[${i + 1}]`).join(', ')

/** `enterprise|YYYY-MM`; the fold is alone in writing it. */
export const tallySums: SumKind<TallyDelta, TallyDelta> = {
  keyOf: ({ enterprise, month }) => `${enterprise}|${month}`,
  add(sum, delta) {
    if (!sum) return delta
    const added = { ...sum }
    for (const name of COUNTS) added[name] = Math.min(MOST, countOf(sum, name) + countOf(delta, name))
    return added
  },
  isEmpty: () => false,
  read([enterprise, month, ...counts]) {
    const sum = { enterprise: enterprise as string, month: month as string, ...NO_DOCUMENTS }
    for (const [i, name] of COUNTS.entries()) sum[name] = (counts[i] as number | null) ?? 0
    return sum
  },
  slots: (sum) => COUNTS.map((name) => integer(countOf(sum, name))),
  texts: {
    // Starts at the unique keys; no row where none stands.
    find: internal(
      'findTallies',
      'the fold',
      `UNWIND $keys AS k MATCH (t:Tally {key: k}) RETURN t.key, elementId(t), t.enterprise, t.month, ${fields('t')}`,
    ),
    // Starts at nothing: the keys were looked for, and nobody else writes them.
    create: internal(
      'createTallies',
      'the fold',
      `UNWIND $rows AS r
CREATE (t:Tally {key: r[0]}) SET t.enterprise = split(r[0], '|')[0], t.month = split(r[0], '|')[1], ${settings('t')}
RETURN t.key, elementId(t)`,
    ),
    // Starts at nodes that were found, or created, by whoever writes them.
    update: internal(
      'updateTallies',
      'the fold',
      `UNWIND $rows AS r MATCH (t:Tally) WHERE elementId(t) = r[0] SET ${settings('t')} RETURN count(*)`,
    ),
    remove: internal(
      'removeTallies',
      'the fold',
      'UNWIND $elements AS e MATCH (t:Tally) WHERE elementId(t) = e DETACH DELETE t',
    ),
  },
}
