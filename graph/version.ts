/**
 * Facts that replace each other. Each version is kept; the greatest in the order that its documents give stands, and has
 * no `until`. What stands carries the key of what it is about in `current`, under a constraint: of two transactions that
 * do not see each other only one can have its version stand, and the other is run again.
 */
import { type Cypher, internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { ensureEnterprises } from './enterprise.ts'
import type { TallyDelta } from './tally.ts'
import type { FactJudge } from '../rules/fact.ts'

/** How facts are recorded: whence they come, and what the rules make of them. */
export interface Recording {
  /** Receipt of the batch. */
  source: string
  /** Who recorded it. */
  authority: string
  judge: FactJudge
}

/** What became of one fact. */
export interface Applied {
  key: string
  state: 'APPLIED' | 'UNCHANGED' | 'STALE' | 'CONFLICT'
  created: boolean
}

/** What facts of one kind did to the graph. */
export interface FactEffect {
  /** One per row, in its order. */
  applied: Applied[]
  /** Enterprises whose assessment may be out of date by it. */
  subjects: string[]
  tallies: TallyDelta[]
  written: Written[]
  /** Keys of orders whose lists may read otherwise now. */
  orders?: string[]
}

/** Versions that wait for the number of their transaction, by key. */
export interface Written {
  numbered: Numbered
  opened: string[]
  closed: string[]
}

/** How versions of a kind get their number. */
interface Numbered {
  open: Cypher
  close: Cypher
}

const WHY = 'the apply job'

const numbered = (name: string, match: string): Numbered => ({
  // Starts at the unique keys of what was just created.
  open: internal(`number${name}`, WHY, `UNWIND $keys AS k MATCH ${match} SET f.seq = coalesce(f.seq, $seq)`),
  // Starts at the unique keys of what was just replaced, which until now said 0.
  close: internal(`close${name}`, WHY, `UNWIND $keys AS k MATCH ${match} WHERE f.until = 0 SET f.until = $seq`),
})

export const numberedNode = (label: string) => numbered(label, `(f:${label} {key: k})`)

export const numberedEdge = (type: string) => numbered(type, `()-[f:${type} {key: k}]->()`)

/** The number of a transaction is taken last; then it is written on what the transaction added and replaced. */
export async function setSeq(tx: Transaction, written: Written[], seq: number): Promise<void> {
  for (const { numbered, opened, closed } of written) {
    if (opened.length) await tx.run(numbered.open, { keys: opened, seq: integer(seq) })
    if (closed.length) await tx.run(numbered.close, { keys: closed, seq: integer(seq) })
  }
}

/** A version as sent: what it is about, and where it comes in the order of versions. */
export interface Sent {
  line: string
  order: string
}

/** A version as stored. */
export interface Known extends Sent {
  stands: boolean
}

export interface Replaced<S extends Sent, K extends Known> {
  /** One per version sent, in their order. */
  applied: Applied[]
  /** What was not known; it stands, or it came too late and is only kept. */
  opened: { sent: S; stands: boolean }[]
  closed: K[]
}

export const versionKey = ({ line, order }: Sent) => `${line}|${order}`

/** Whatever came first: the greatest version of each line stands. */
export function replaced<S extends Sent, K extends Known>(known: K[], sent: S[]): Replaced<S, K> {
  const standing = new Map(known.filter(({ stands }) => stands).map((each) => [each.line, each]))
  const winners = new Map<string, S>()
  for (const each of sent) {
    const best = winners.get(each.line) ?? standing.get(each.line)
    if (!best || each.order > best.order) winners.set(each.line, each)
  }
  const seen = new Set(known.map(versionKey))
  const opened: { sent: S; stands: boolean }[] = []
  const applied = sent.map((each): Applied => {
    const stands = winners.get(each.line) ?? standing.get(each.line)!
    const created = !seen.has(versionKey(each))
    seen.add(versionKey(each))
    if (created) opened.push({ sent: each, stands: each === stands })
    return { key: each.line, state: stateOf(each, stands, created), created }
  })
  return { applied, opened, closed: [...standing.values()].filter(({ line }) => winners.has(line)) }
}

export function stateOf({ order }: { order: string }, stands: { order: string }, created: boolean): Applied['state'] {
  if (order === stands.order) return created ? 'APPLIED' : 'UNCHANGED'
  return rankOf(order) === rankOf(stands.order) ? 'CONFLICT' : 'STALE'
}

/** What the documents themselves say of their order, without the hash that decides between equals. */
const rankOf = (order: string) => order.slice(0, order.lastIndexOf('|'))

/** A fact that is a relationship: its ends, and what it says. */
interface EdgeShape {
  type: string
  /** Labels and keys of its ends. */
  from: readonly [label: string, key: string]
  to: readonly [label: string, key: string]
  /** Properties that tell facts between the same ends apart, besides the day they began. */
  apart?: readonly string[]
  /** Properties that a fact says. */
  says?: readonly string[]
}

export interface EdgeNoun extends EdgeShape {
  readonly numbered: Numbered
  readonly texts: { find: Cypher; close: Cypher; create: Cypher }
}

/** A fact between two nodes that exist. */
export interface EdgeFact {
  from: string
  to: string
  validFrom: string
  validTo: string | null
  order: string
  /** Values of `apart`, then of `says`. */
  apart: string[]
  says: unknown[]
}

// Places of a row: ends, day of its beginning, values that tell apart; then what the text itself needs.
export function edgeNoun(name: string, shape: EdgeShape): EdgeNoun {
  const { type, from, to, apart = [], says = [] } = shape
  const ends = `MATCH (a:${from[0]} {${from[1]}: r[0]}) MATCH (b:${to[0]} {${to[1]}: r[1]})`
  const where = ['f.validFrom = r[2]', ...apart.map((property, i) => `f.${property} = r[3][${i}]`)].join(' AND ')
  const own = [
    ...apart.map((property, i) => `${property}: r[3][${i}], `),
    ...says.map((property, i) => `${property}: r[4][${i}], `),
  ].join('')
  return {
    ...shape,
    numbered: numberedEdge(type),
    texts: {
      // Starts at the unique keys of both ends; a row for each version between them that is about the same.
      find: internal(
        `find${name}`,
        WHY,
        `UNWIND $rows AS r ${ends}
MATCH (a)-[f:${type}]->(b) WHERE ${where}
RETURN r[4], f.key, f.validTo, f.until IS NULL`,
      ),
      // Starts at the unique keys of both ends. What was loaded without a key gets the one by which it is numbered.
      close: internal(
        `replace${name}`,
        WHY,
        `UNWIND $rows AS r ${ends}
MATCH (a)-[f:${type}]->(b) WHERE ${where} AND f.until IS NULL
SET f.until = 0, f.key = r[4] REMOVE f.current`,
      ),
      // Starts at the unique keys of both ends. Never merged: the keys of the facts refuse a second one.
      create: internal(
        `create${name}`,
        WHY,
        `UNWIND $rows AS r ${ends}
CREATE (a)-[:${type} {${own}validFrom: r[2], validTo: r[5], key: r[6], current: r[7],
  until: CASE WHEN r[7] IS NULL THEN 0 END, source: $source, authority: $authority}]->(b)`,
      ),
    },
  }
}

const lineOf = ({ type }: EdgeNoun, { from, to, apart, validFrom }: EdgeFact) =>
  [type, from, to, ...apart, validFrom].join('|')

interface KnownEdge extends Known {
  fact: EdgeFact
}

/** Brings facts that are relationships into the graph; their ends are there. */
export async function applyEdges(
  tx: Transaction,
  noun: EdgeNoun,
  facts: EdgeFact[],
  { source, authority }: Recording,
): Promise<Pick<FactEffect, 'applied' | 'written'>> {
  const sent = facts.map((fact) => ({ fact, line: lineOf(noun, fact), order: fact.order }))
  const { applied, opened, closed } = replaced(await findEdges(tx, noun, sent), sent)
  if (closed.length)
    await tx.run(noun.texts.close, { rows: closed.map((known) => [...endsOf(known.fact), versionKey(known)]) })
  if (opened.length)
    await tx.run(noun.texts.create, {
      rows: opened.map(({ sent, stands }) => [
        ...endsOf(sent.fact),
        sent.fact.says,
        sent.fact.validTo,
        versionKey(sent),
        stands ? sent.line : null,
      ]),
      source,
      authority,
    })
  return { applied, written: [writtenOf(noun.numbered, opened, closed)] }
}

async function findEdges(tx: Transaction, noun: EdgeNoun, sent: (Sent & { fact: EdgeFact })[]): Promise<KnownEdge[]> {
  const facts = new Map(sent.map(({ line, fact }) => [line, fact]))
  const rows = [...facts].sort(byKey).map(([line, fact]) => [...endsOf(fact), line])
  const found = await tx.run(noun.texts.find, { rows })
  return found.map(([line, key, validTo, stands]) => {
    const fact = facts.get(line as string)!
    const order = key === null ? loadedOrder(fact.validFrom, validTo as string | null) : orderIn(key, line)
    return { line: line as string, order, stands: stands as boolean, fact }
  })
}

/** What was loaded without a key was recorded on the day it began; it comes before all that was sent of that day. */
const loadedOrder = (validFrom: string, validTo: string | null) =>
  validTo === null ? validFrom : `${validFrom}|${validTo}|`

const orderIn = (key: unknown, line: unknown) => (key as string).slice((line as string).length + 1)

const endsOf = ({ from, to, validFrom, apart }: EdgeFact) => [from, to, validFrom, apart]

/** A version that came too late was replaced by the very transaction that told us of it: it counts at no moment. */
export function writtenOf(numbered: Numbered, opened: { sent: Sent; stands: boolean }[], closed: Sent[]): Written {
  return {
    numbered,
    opened: opened.map(({ sent }) => versionKey(sent)),
    closed: [...closed, ...opened.filter(({ stands }) => !stands).map(({ sent }) => sent)].map(versionKey),
  }
}

/** One order for everybody, so that two transactions seldom wait for each other. */
const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1)

/** Firms that facts name, without saying what they do before customs. */
export const ensureFirms = (
  tx: Transaction,
  usccs: string[],
  { judge }: Pick<Recording, 'judge'>,
  kind = 'TRADER',
): Promise<void> =>
  ensureEnterprises(
    tx,
    usccs.map((uscc) => ({ uscc, kind, flags: judge.flagsOf(uscc) })),
  )

/** Whom those facts concern that changed anything, each once. */
export const subjectsOf = (applied: Applied[], enterprisesOf: (i: number) => string[]): string[] =>
  [...new Set(applied.flatMap(({ created }, i) => (created ? enterprisesOf(i) : [])))].sort()
