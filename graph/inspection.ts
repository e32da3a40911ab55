import type { InspectionRow } from '../rules/inspection.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { type FactEffect, numberedNode, type Recording, replaced, versionKey, writtenOf } from './version.ts'

const NUMBERED = numberedNode('Inspection')

/** Starts at the keys `number|day|…`; a row for each version of an inspection of that day. */
const FIND = internal(
  'findInspections',
  'the apply job',
  `UNWIND $lines AS l
MATCH (f:Inspection) WHERE f.key STARTS WITH l + '|'
RETURN l, substring(f.key, size(l) + 1), f.until IS NULL`,
)

/** Starts at the unique key of what stands. */
const CLOSE = internal(
  'replaceInspections',
  'the apply job',
  `UNWIND $lines AS l MATCH (f:Inspection {current: l}) SET f.until = 0 REMOVE f.current`,
)

/**
 * Starts at the unique numbers of declarations that stand. One that has not come yet is a number without content until it
 * does; nobody reads it before.
 */
const CREATE = internal(
  'createInspections',
  'the apply job',
  `UNWIND $rows AS r
MERGE (d:Declaration {current: r[0]}) ON CREATE SET d.key = r[0]
CREATE (d)<-[:OF]-(:Inspection {key: r[1], current: r[2], inspectedOn: r[3], validFrom: r[3], result: r[4],
  differences: r[5], hash: r[6], until: CASE WHEN r[2] IS NULL THEN 0 END, source: $source, authority: $authority})`,
)

/** What inspections of declared goods found; one per declaration and day, corrections replace it. */
export async function applyInspections(
  tx: Transaction,
  rows: InspectionRow[],
  { source, authority }: Recording,
): Promise<FactEffect> {
  const sent = rows.map((row) => ({ row, line: `${row.declarationNumber}|${row.inspectedOn}`, order: row.order }))
  const lines = [...new Set(sent.map(({ line }) => line))].sort()
  const known = (await tx.run(FIND, { lines })).map(([line, order, stands]) => ({
    line: line as string,
    order: order as string,
    stands: stands as boolean,
  }))
  const { applied, opened, closed } = replaced(known, sent)
  if (closed.length) await tx.run(CLOSE, { lines: closed.map(({ line }) => line) })
  if (opened.length)
    await tx.run(CREATE, {
      rows: opened.map(({ sent, stands }) => [
        sent.row.declarationNumber,
        versionKey(sent),
        stands ? sent.line : null,
        sent.row.inspectedOn,
        sent.row.result,
        sent.row.differences,
        sent.row.hash,
      ]),
      source,
      authority,
    })
  // No rule of an assessment asks for inspections.
  return { applied, subjects: [], tallies: [], written: [writtenOf(NUMBERED, opened, closed)] }
}
