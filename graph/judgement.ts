/** What people have judged of two records: facts that replace each other, and the ids that follow from them. */
import type { Judgement, Verdict } from '../rules/judgement.ts'
import { internal, scoped } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseScope } from './enterprise.ts'
import { recordEvent } from './event.ts'
import { type Named, namedOf } from './likeness.ts'

/** Starts at the one node of the sequence, which is locked until commit: two who judge at once do so one after the other. */
const LOCK = internal(
  'lockJudgements',
  'whoever judges',
  `MATCH (s:Sequence {name: 'judgement'}) SET s.value = s.value + 1`,
)

/** Starts at the unique credit codes of both, in their order; no row for one that is unknown or out of scope. */
const FIND_PAIR = scoped(
  'findJudgedPair',
  `UNWIND [$left, $right] AS uscc
MATCH (e:Enterprise {uscc: uscc}) WHERE ${enterpriseScope('e')}
RETURN e.id, e.canonical`,
)

/**
 * Starts at the index of canonical ids; walks to the judgements that stand about those who have one of them. What binds two of
 * them may be about enterprises that the caller may not see: they are counted with, and not told.
 */
const FIND_STANDING = internal(
  'findStandingJudgements',
  'whoever judges: what stands already of both clusters',
  `MATCH (e:Enterprise) WHERE e.canonical IN $canonical
RETURN e.id, COLLECT { MATCH (e)<-[:ABOUT]-(j:Judgement) WHERE j.until IS NULL
  RETURN [j.id, j.left, j.right, j.verdict, j.keep, j.seq] }`,
)

/** Starts at the unique pair of what stands. */
const CLOSE = internal(
  'closeJudgement',
  'whoever judges',
  `MATCH (j:Judgement {current: $pair}) SET j.until = $seq REMOVE j.current`,
)

/** Starts at the unique ids of both. */
const CREATE = internal(
  'createJudgement',
  'whoever judges',
  `CREATE (j:Judgement {id: $pair + '|' + toString($seq), current: $pair, seq: $seq})
SET j += $judgement
WITH j UNWIND [j.left, j.right] AS id
MATCH (e:Enterprise {id: id}) CREATE (j)-[:ABOUT]->(e)`,
)

/** Starts at the unique ids. */
const KNOW_BY = internal(
  'setCanonicalIds',
  'whoever judges',
  `UNWIND $rows AS r MATCH (e:Enterprise {id: r[0]}) WHERE e.canonical <> r[1] SET e.canonical = r[1]`,
)

export interface Pair {
  left: string
  right: string
  canonical: string[]
}

export interface Standing {
  /** All who are known by one of the canonical ids. */
  enterprises: string[]
  judgements: Judgement[]
}

/** In a transaction that judges: nobody else judges until it is committed. Null when the caller does not see both. */
export async function lockPair(
  tx: Transaction,
  asked: { left: string; right: string; scope: object },
): Promise<Pair | null> {
  await tx.run(LOCK)
  const [left, right] = (await tx.run(FIND_PAIR, asked)) as [string, string][]
  return left && right ? { left: left[0], right: right[0], canonical: [left[1], right[1]] } : null
}

export async function findStandingOf(tx: Transaction, canonical: string[]): Promise<Standing> {
  const rows = (await tx.run(FIND_STANDING, { canonical })) as [
    string,
    [id: string, left: string, right: string, verdict: Verdict, keep: string, seq: number][],
  ][]
  const judgements = new Map(
    rows.flatMap(([, found]) =>
      found.map(([id, left, right, verdict, keep, seq]) => [id, { left, right, verdict, keep, seq }] as const),
    ),
  )
  return { enterprises: rows.map(([id]) => id), judgements: [...judgements.values()] }
}

export interface JudgementRecord extends Omit<Judgement, 'seq'> {
  words: string
  by: string
  at: string
  validFrom: string
  source: string
  authority: string
}

/** The judgement, the end of the one that it replaces, and the ids that follow. @returns the number of its event */
export async function recordJudgement(
  tx: Transaction,
  pair: string,
  judgement: JudgementRecord,
  idsAfter: (seq: number) => ReadonlyMap<string, string>,
): Promise<number> {
  const seq = await recordEvent(tx, { kind: 'JUDGED', at: judgement.at })
  await tx.run(CLOSE, { pair, seq: integer(seq) })
  await tx.run(CREATE, { pair, judgement, seq: integer(seq) })
  await tx.run(KNOW_BY, { rows: [...idsAfter(seq)].sort(([one], [other]) => (one < other ? -1 : 1)) })
  return seq
}

const SLOTS = (e: string) => `[${e}.id, ${e}.uscc, ${e}.name, ${e}.registration, ${e}.registeredOn]`

/**
 * Starts at the unique credit code; walks by the index of canonical ids to those who are one with it, and to all that was ever
 * judged of it. Whoever is out of scope is left out. No row when the enterprise is unknown or out of scope.
 */
const FIND_IDENTITY = scoped(
  'findIdentity',
  `MATCH (e:Enterprise {uscc: $uscc}) WHERE ${enterpriseScope('e')}
RETURN e.canonical,
  COLLECT { MATCH (m:Enterprise {canonical: e.canonical}) WHERE ${enterpriseScope('m')} RETURN ${SLOTS('m')} ORDER BY m.id },
  COLLECT { MATCH (e)<-[:ABOUT]-(j:Judgement)-[:ABOUT]->(o:Enterprise) WHERE o <> e AND ${enterpriseScope('o')}
    RETURN [${SLOTS('o')}, j.verdict, j.keep = e.id, j.words, j.by, j.at, j.until IS NULL] ORDER BY j.seq DESC LIMIT 100 }`,
)

type Slots = Parameters<typeof namedOf>[0]

export interface Identity {
  /** The one whose record goes on; null where the caller may not see it. */
  canonical: Named | null
  members: Named[]
  judgements: {
    other: Named
    verdict: string
    keepsThis: boolean
    words: string
    by: string
    at: string
    stands: boolean
  }[]
}

export async function findIdentity(graph: Graph, asked: { uscc: string; scope: object }): Promise<Identity | null> {
  const [row] = await graph.read(FIND_IDENTITY, asked)
  if (!row) return null
  const [canonical, members, judgements] = row as [
    string,
    Slots[],
    [Slots, string, boolean, string, string, string, boolean][],
  ]
  const kept = members.find(([id]) => id === canonical)
  return {
    canonical: kept ? namedOf(kept) : null,
    members: members.map(namedOf),
    judgements: judgements.map(([other, verdict, keepsThis, words, by, at, stands]) => ({
      other: namedOf(other),
      verdict,
      keepsThis,
      words,
      by,
      at,
      stands,
    })),
  }
}

/** Starts at the unique ids; a row for each of them that the caller may see. */
const NAMES = scoped(
  'namesOfJudged',
  `UNWIND $ids AS id MATCH (e:Enterprise {id: id}) WHERE ${enterpriseScope('e')} RETURN ${SLOTS('e')}`,
)

export async function findNamed(graph: Graph, asked: { ids: string[]; scope: object }): Promise<Map<string, Named>> {
  const rows = await graph.read(NAMES, asked)
  return new Map(rows.map(([slots]) => [(slots as Slots)[0], namedOf(slots as Slots)]))
}
