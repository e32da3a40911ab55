import type { Picture, Start } from './picture.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { NO_DOCUMENTS, type TallyDelta } from './tally.ts'
import { globalId, property } from './picture.ts'
import { enterpriseIdOf, enterpriseScope } from './enterprise.ts'
import { type Applied, ensureFirms, type FactEffect, numberedNode, type Recording } from './version.ts'
import type * as rules from '../rules/declaration.ts'

/** A document is seen at its port and by whoever sees its owner. */
const declarationScope = (n: string) =>
  // A number whose declaration has not come yet is nothing to see.
  `(${n}.number IS NOT NULL) AND ($scope.all OR ${n}.port IN $scope.districts OR ${n}.byOwner STARTS WITH $scope.ownPrefix` +
  ` OR EXISTS { (${n})-[:FOR]->(s:Enterprise) WHERE s.district IN $scope.districts })`

export const declaration: Picture = {
  type: 'Declaration',
  fields: [
    globalId('Declaration', 'key'),
    property('number'),
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
      order: (i) => `${i}.key`,
    },
    owner: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (d, e) => `(${d})-[:FOR]->(${e}:Enterprise)`,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
    declarant: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (d, e) => `(${d})-[:DECLARED_BY]->(${e}:Enterprise)`,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
    clearance: {
      kind: 'one',
      to: 'ClearanceDecision',
      pattern: (d, c) => `(${d})<-[:CLEARS]-(${c}:ClearanceDecision)`,
      order: (c) => `${c}.key`,
    },
  },
}

export const item: Picture = {
  type: 'Item',
  fields: ['line', 'hsCode', 'name', 'quantity', 'unit', 'totalFen', 'origin'].map(property),
  edges: {},
}

/** Starts at the unique number; no row when it is unknown or out of scope. */
export const declarationByNumber: Start = {
  name: 'declarationByNumber',
  type: 'Declaration',
  kind: 'one',
  match: 'MATCH (n0:Declaration {key: $key})',
  scope: declarationScope('n0'),
}

interface ItemRow {
  hsCode: string
  name: string
  quantity: string
  unit: string
  totalFen: number
  origin: string
}

export interface DeclarationRow {
  number: string
  owner: string
  declarant: string
  direction: string
  port: string
  tradeMode: string
  declaredOn: string
  totalFen: number
  items: ItemRow[]
  hash: string
}

/** Starts at the unique number; a declaration is recorded once, with its lines, and then waits for clearance. */
const APPLY = internal(
  'applyDeclarations',
  'the apply job',
  `UNWIND range(0, size($rows) - 1) AS i
WITH i, $rows[i] AS r
MERGE (d:Declaration {key: r[0]})
WITH i, r, d, d.hash IS NULL AS created,
  CASE WHEN d.hash IS NULL THEN 'APPLIED' WHEN d.hash = r[9] THEN 'UNCHANGED' ELSE 'CONFLICT' END AS state
FOREACH (_ IN CASE WHEN created THEN [1] ELSE [] END |
  SET d.number = r[0], d.byOwner = r[1] + '|' + r[6] + '|' + r[0], d.direction = r[3], d.port = r[4],
    d.tradeMode = r[5], d.declaredOn = r[6], d.validFrom = r[6], d.totalFen = r[7], d.currency = 'CNY',
    d.hash = r[9], d.authority = r[4], d.source = $source, d.uncleared = $source)
WITH i, r, d, created, state
CALL (r, d, created) {
  WITH r, d, created WHERE created
  MATCH (o:Enterprise {id: r[1]}), (b:Enterprise {id: r[2]})
  CREATE (d)-[:FOR]->(o), (d)-[:DECLARED_BY]->(b)
  FOREACH (line IN r[8] | CREATE (d)-[:LISTS]->(:Item {key: r[0] + '|' + right('000' + toString(line[0]), 3),
    line: line[0], hsCode: line[1], name: line[2], quantity: line[3], unit: line[4], totalFen: line[5],
    origin: line[6]}))
}
RETURN i, state, created ORDER BY i`,
)

export async function applyDeclarations(tx: Transaction, rows: DeclarationRow[], source: string): Promise<Applied[]> {
  const found = await tx.run(APPLY, { rows: rows.map(declarationSlots), source })
  return found.map(([i, state, created]) => ({
    key: rows[i as number]!.number,
    state: state as Applied['state'],
    created: created as boolean,
  }))
}

const declarationSlots = (row: DeclarationRow) => [
  row.number,
  row.owner,
  row.declarant,
  row.direction,
  row.port,
  row.tradeMode,
  row.declaredOn,
  integer(row.totalFen),
  row.items.map((line, i) => [
    integer(i + 1),
    line.hsCode,
    line.name,
    line.quantity,
    line.unit,
    integer(line.totalFen),
    line.origin,
  ]),
  row.hash,
]

const NUMBERED = numberedNode('Declaration')

/** Declarations that ports accepted; a second content under a number is a conflict, and the first stands. */
export async function applyDeclarationFacts(
  tx: Transaction,
  declarations: rules.DeclarationRow[],
  recording: Recording,
): Promise<FactEffect> {
  await ensureFirms(
    tx,
    declarations.map(({ ownerUscc }) => ownerUscc),
    recording,
  )
  await ensureFirms(
    tx,
    declarations.flatMap(({ declarantUscc }) => declarantUscc ?? []),
    recording,
    'BROKER',
  )
  const rows = declarations.map(declarationRow)
  const applied = await applyDeclarations(tx, rows, recording.source)
  const created = rows.filter((_, i) => applied[i]!.created)
  return {
    applied,
    subjects: [...new Set(created.flatMap(({ owner, declarant }) => [owner, declarant]))].sort(),
    tallies: created.flatMap(talliesOf),
    written: [{ numbered: NUMBERED, opened: created.map(({ number }) => number), closed: [] }],
  }
}

function declarationRow(declaration: rules.DeclarationRow): DeclarationRow {
  const { number, ownerUscc, declarantUscc, tradeMode, declaredOn, items, direction, hash } = declaration
  return {
    number,
    owner: enterpriseIdOf(ownerUscc),
    declarant: enterpriseIdOf(declarantUscc ?? ownerUscc),
    direction,
    port: number.slice(0, 4),
    tradeMode,
    declaredOn,
    totalFen: items.reduce((sum, { totalFen }) => sum + totalFen, 0),
    items,
    hash,
  }
}

const talliesOf = ({ owner, declarant, declaredOn }: DeclarationRow): TallyDelta[] => [
  { ...NO_DOCUMENTS, enterprise: owner, month: declaredOn.slice(0, 7), declarations: 1 },
  { ...NO_DOCUMENTS, enterprise: declarant, month: declaredOn.slice(0, 7), declared: 1 },
]
