import type { Picture, Start } from './picture.ts'
import { declarationScope } from './declaration-list.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { type Inspected, inspectionTallies } from './inspection.ts'
import { NO_DOCUMENTS, type TallyDelta } from './tally.ts'
import { always, globalId, property } from './picture.ts'
import { enterpriseIdOf, enterpriseScope } from './enterprise.ts'
import {
  ensureFirms,
  type FactEffect,
  type Known,
  numberedNode,
  type Recording,
  replaced,
  type Sent,
  versionKey,
  writtenOf,
} from './version.ts'
import type { DeclarationRow } from '../rules/declaration.ts'

export const declaration: Picture = {
  type: 'Declaration',
  fields: [
    globalId('Declaration', 'number'),
    property('number'),
    // What was loaded is what was accepted at first.
    { name: 'version', expression: (n) => `coalesce(${n}.version, 1)` },
    property('direction'),
    property('port'),
    property('tradeMode'),
    property('declaredOn'),
    property('totalFen'),
    property('currency'),
  ],
  edges: {
    items: {
      kind: 'page',
      to: 'Item',
      pattern: (d, i) => `(${d})-[:LISTS]->(${i})`,
      past: always,
      order: (i) => `${i}.key`,
    },
    owner: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (d, e) => `(${d})-[:FOR]->(${e}:Enterprise)`,
      past: always,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
    declarant: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (d, e) => `(${d})-[:DECLARED_BY]->(${e}:Enterprise)`,
      past: always,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
    clearance: {
      kind: 'one',
      to: 'ClearanceDecision',
      pattern: (d, c) => `(${d})<-[:CLEARS]-(${c}:ClearanceDecision)`,
      past: (c) => `left(${c}.decidedAt, 10) <= $today`,
      order: (c) => `${c}.key`,
    },
  },
}

export const item: Picture = {
  type: 'Item',
  fields: ['line', 'hsCode', 'name', 'quantity', 'unit', 'totalFen', 'origin'].map(property),
  edges: {},
}

/** Starts at the unique number of what stands; no row when it is unknown or out of scope. */
export const declarationByNumber: Start = {
  name: 'declarationByNumber',
  type: 'Declaration',
  kind: 'one',
  match: 'MATCH (n0:Declaration {current: $key})',
  scope: declarationScope('n0'),
}

const NUMBERED = numberedNode('Declaration')

/**
 * Starts at the keys of all versions under a number; a row for each. What was loaded, and a number that an inspection named
 * before its declaration came, have the number itself for their key.
 */
const FIND = internal(
  'findDeclarations',
  'the apply job',
  `UNWIND $numbers AS n
MATCH (d:Declaration) WHERE d.key STARTS WITH n
RETURN n, substring(d.key, size(n) + 1), d.until IS NULL,
  head([(d)-[:FOR]->(e) | e.id]), head([(d)-[:DECLARED_BY]->(e) | e.id]), d.declaredOn`,
)

/** Starts at the unique numbers of what stands; it is cleared no more. What was loaded gets a key of its own. */
const CLOSE = internal(
  'replaceDeclarations',
  'the apply job',
  `UNWIND $rows AS r
MATCH (d:Declaration {current: r[0]}) SET d.until = 0, d.key = r[1] REMOVE d.current, d.uncleared`,
)

/** Starts at the unique ids of both parties; what stands waits for clearance. */
const CREATE = internal(
  'createDeclarations',
  'the apply job',
  `UNWIND $rows AS r
MATCH (o:Enterprise {id: r[2]}) MATCH (b:Enterprise {id: r[3]})
CREATE (d:Declaration {key: r[0], current: r[1], number: r[4], version: r[5], direction: r[6], port: r[7], tradeMode: r[8],
  declaredOn: r[9], validFrom: r[9], totalFen: r[10], currency: 'CNY', hash: r[11], byOwner: r[2] + '|' + r[9] + '|' + r[4],
  byDeclarant: r[3] + '|' + r[9] + '|' + r[4], byPort: r[2] + '|' + r[7] + '|' + r[9] + '|' + r[4],
  byAmount: r[2] + '|' + right('000000000000000' + toString(r[10]), 16) + '|' + r[4],
  uncleared: CASE WHEN r[1] IS NOT NULL THEN $source END, until: CASE WHEN r[1] IS NULL THEN 0 END,
  authority: r[7], source: $source})
CREATE (d)-[:FOR]->(o), (d)-[:DECLARED_BY]->(b)
FOREACH (line IN r[12] | CREATE (d)-[:LISTS]->(:Item {key: r[0] + '|' + right('000' + toString(line[0]), 3),
  line: line[0], hsCode: line[1], name: line[2], quantity: line[3], unit: line[4], totalFen: line[5],
  origin: line[6], byChapter: r[2] + '|' + line[7] + '|' + r[9] + '|' + r[4],
  byOrigin: r[2] + '|' + line[8] + '|' + r[9] + '|' + r[4]}))`,
)

/** Starts at the unique keys of what is replaced: what was found at the goods is known of what stands now. */
const FOLLOW = internal(
  'followInspections',
  'the apply job',
  `UNWIND $rows AS r
MATCH (:Declaration {key: r[1]})<-[former:OF]-(i:Inspection) MATCH (d:Declaration {current: r[0]})
CREATE (i)-[:OF]->(d) DELETE former`,
)

/** Starts at the unique keys of numbers that only an inspection had named; nobody has read them. */
const FORGET = internal('forgetNumbers', 'the apply job', `UNWIND $keys AS k MATCH (d:Declaration {key: k}) DELETE d`)

/** Starts at the unique numbers of what stands; a row for each inspection of it that stands. */
const INSPECTED = internal(
  'inspectionsOfDeclarations',
  'the apply job',
  `UNWIND $numbers AS n
MATCH (:Declaration {current: n})<-[:OF]-(i:Inspection) WHERE i.until IS NULL
RETURN n, i.inspectedOn, i.result`,
)

interface SentDeclaration extends Sent {
  row: DeclarationRow
}

interface KnownDeclaration extends Known {
  /** Null for a number without content. */
  counted: Counted | null
}

/** Where a declaration is counted. */
interface Counted {
  owner: string
  declarant: string
  month: string
  /** Versions that it replaced, whether they came before it or after. */
  corrections: number
}

/** What stood under a number and what stands now; null for nothing with content. */
interface Move {
  line: string
  gone: Counted | null
  come: Counted | null
}

type Opened = { sent: SentDeclaration; stands: boolean }[]

function movesOf(known: KnownDeclaration[], opened: Opened): Move[] {
  return [...new Set(opened.map(({ sent }) => sent.line))].map((line) => {
    const former = known.filter((each) => each.line === line && each.counted !== null)
    const fresh = opened.filter(({ sent }) => sent.line === line)
    const stood = former.find(({ stands }) => stands)?.counted ?? null
    const winner = fresh.find(({ stands }) => stands)
    const gone = stood && { ...stood, corrections: former.length - 1 }
    const stands = winner ? countedOf(winner.sent.row) : stood
    return { line, gone, come: stands && { ...stands, corrections: former.length + fresh.length - 1 } }
  })
}

const partiesOf = (counted: Counted | null): string[] =>
  counted ? [...new Set([counted.owner, counted.declarant])] : []

/** Of those whose parties are others now, or who had none. */
async function findInspected(tx: Transaction, moves: Move[]): Promise<Map<string, Inspected[]>> {
  const numbers = moves.filter(({ gone, come }) => partiesOf(gone).join() !== partiesOf(come).join())
  const rows = numbers.length ? await tx.run(INSPECTED, { numbers: numbers.map(({ line }) => line) }) : []
  const inspected = new Map<string, Inspected[]>()
  for (const [line, inspectedOn, result] of rows as [string, string, string][])
    inspected.set(line, [...(inspected.get(line) ?? []), { inspectedOn, result }])
  return inspected
}

/**
 * Declarations that ports accepted, and corrected. Each version is cleared for itself when it comes to stand: what was
 * decided on another stays with that.
 */
export async function applyDeclarations(
  tx: Transaction,
  rows: DeclarationRow[],
  recording: Recording,
): Promise<FactEffect> {
  await ensureParties(tx, rows, recording)
  const sent = rows.map((row): SentDeclaration => ({ row, line: row.number, order: row.order }))
  const known = await findDeclarations(tx, [...new Set(rows.map(({ number }) => number))].sort())
  const { applied, opened, closed } = replaced(known, sent)
  const former = closed.map((each) => [each.line, keyOf(each)])
  if (former.length) await tx.run(CLOSE, { rows: former })
  if (opened.length) await tx.run(CREATE, { rows: opened.map(declarationSlots), source: recording.source })
  if (former.length) await tx.run(FOLLOW, { rows: former })
  const empty = closed.filter(({ counted }) => counted === null)
  if (empty.length) await tx.run(FORGET, { keys: empty.map(keyOf) })
  const moves = movesOf(known, opened)
  const inspected = await findInspected(tx, moves)
  return {
    applied,
    subjects: [...new Set(moves.flatMap(({ gone, come }) => [gone, come].flatMap(partiesOf)))].sort(),
    tallies: moves.flatMap((move) => [
      ...talliesOf(move.gone, -1),
      ...talliesOf(move.come, 1),
      ...inspectionTallies(inspected.get(move.line) ?? [], partiesOf(move.gone), -1),
      ...inspectionTallies(inspected.get(move.line) ?? [], partiesOf(move.come), 1),
    ]),
    written: [
      writtenOf(
        NUMBERED,
        opened,
        closed.filter((each) => !empty.includes(each)),
      ),
    ],
  }
}

/** A number without content keeps its key until it is forgotten. */
const keyOf = (known: KnownDeclaration) => (known.counted ? versionKey(known) : known.line)

async function ensureParties(tx: Transaction, rows: DeclarationRow[], recording: Recording): Promise<void> {
  await ensureFirms(
    tx,
    rows.map(({ ownerUscc }) => ownerUscc),
    recording,
  )
  await ensureFirms(
    tx,
    rows.flatMap(({ declarantUscc }) => declarantUscc ?? []),
    recording,
    'BROKER',
  )
}

async function findDeclarations(tx: Transaction, numbers: string[]): Promise<KnownDeclaration[]> {
  const found = await tx.run(FIND, { numbers })
  return found.map(([number, order, stands, owner, declarant, declaredOn]) => ({
    line: number as string,
    order: order as string,
    stands: stands as boolean,
    counted:
      declaredOn === null
        ? null
        : {
            owner: owner as string,
            declarant: declarant as string,
            month: monthOf(declaredOn as string),
            corrections: 0,
          },
  }))
}

const monthOf = (day: string) => day.slice(0, 7)

const countedOf = ({ ownerUscc, declarantUscc, declaredOn }: DeclarationRow): Counted => ({
  owner: enterpriseIdOf(ownerUscc),
  declarant: enterpriseIdOf(declarantUscc ?? ownerUscc),
  month: monthOf(declaredOn),
  corrections: 0,
})

function declarationSlots({ sent, stands }: { sent: SentDeclaration; stands: boolean }): unknown[] {
  const { row, line } = sent
  const { owner, declarant } = countedOf(row)
  return [
    versionKey(sent),
    stands ? line : null,
    owner,
    declarant,
    row.number,
    integer(row.version),
    row.direction,
    row.number.slice(0, 4),
    row.tradeMode,
    row.declaredOn,
    integer(row.items.reduce((sum, { totalFen }) => sum + totalFen, 0)),
    row.hash,
    row.items.map((item, i) => [
      integer(i + 1),
      item.hsCode,
      item.name,
      item.quantity,
      item.unit,
      integer(item.totalFen),
      item.origin,
      ifFirst(row.items, i, ({ hsCode }) => hsCode.slice(0, 2)),
      ifFirst(row.items, i, ({ origin }) => origin),
    ]),
  ]
}

/** What the line is about, if no line before it is; else it has no key. */
function ifFirst<T>(lines: readonly T[], at: number, aboutOf: (line: T) => string): string | null {
  const about = aboutOf(lines[at]!)
  return lines.findIndex((line) => aboutOf(line) === about) === at ? about : null
}

function talliesOf(counted: Counted | null, sign: 1 | -1): TallyDelta[] {
  if (!counted) return []
  const { owner, declarant, month } = counted
  const corrections = sign * counted.corrections
  return [
    { ...NO_DOCUMENTS, enterprise: owner, month, declarations: sign },
    { ...NO_DOCUMENTS, enterprise: declarant, month, declared: sign },
    ...(corrections === 0
      ? []
      : partiesOf(counted).map((enterprise) => ({ ...NO_DOCUMENTS, enterprise, month, corrections }))),
  ]
}
