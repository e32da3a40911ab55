import type { InspectionRow } from '../rules/inspection.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { NO_DOCUMENTS, type TallyDelta } from './tally.ts'
import { type FactEffect, numberedNode, type Recording, replaced, versionKey, writtenOf } from './version.ts'

const NUMBERED = numberedNode('Inspection')

/** Starts at the keys `number|day|…`; a row for each version of an inspection of that day. */
const FIND = internal(
  'findInspections',
  'the apply job',
  `UNWIND $lines AS l
MATCH (f:Inspection) WHERE f.key STARTS WITH l + '|'
RETURN l, substring(f.key, size(l) + 1), f.until IS NULL, f.result`,
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

/** Starts at the unique numbers of declarations that stand; no row for a number whose declaration has not come yet. */
const PARTIES = internal(
  'partiesOfInspected',
  'the apply job',
  `UNWIND $numbers AS n
MATCH (d:Declaration {current: n}) WHERE d.number IS NOT NULL
RETURN n, head([(d)-[:FOR]->(e) | e.id]), head([(d)-[:DECLARED_BY]->(e) | e.id])`,
)

/** What of an inspection is counted. */
export interface Inspected {
  inspectedOn: string
  result: string
}

/** Each party counts an inspection once, in the month in which it was. */
export const inspectionTallies = (inspected: Inspected[], parties: string[], sign: 1 | -1): TallyDelta[] =>
  inspected.flatMap(({ inspectedOn, result }) =>
    parties.map((enterprise) => ({
      ...NO_DOCUMENTS,
      enterprise,
      month: inspectedOn.slice(0, 7),
      inspections: sign,
      inspectionHits: result === 'DIFFERENT' ? sign : 0,
    })),
  )

/** What inspections of declared goods found; one per declaration and day, corrections replace it. */
export async function applyInspections(
  tx: Transaction,
  rows: InspectionRow[],
  { source, authority }: Recording,
): Promise<FactEffect> {
  const sent = rows.map((row) => ({ row, line: `${row.declarationNumber}|${row.inspectedOn}`, order: row.order }))
  const lines = [...new Set(sent.map(({ line }) => line))].sort()
  const known = (await tx.run(FIND, { lines })).map(([line, order, stands, result]) => ({
    line: line as string,
    order: order as string,
    stands: stands as boolean,
    result: result as string,
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
  const come = opened.flatMap(({ sent, stands }) => (stands ? [{ line: sent.line, result: sent.row.result }] : []))
  return {
    applied,
    subjects: [],
    tallies: await talliesOf(tx, closed, come),
    written: [writtenOf(NUMBERED, opened, closed)],
  }
}

/** Read when the inspections are written: from then on nobody else can make another declaration stand. */
async function talliesOf(
  tx: Transaction,
  gone: { line: string; result: string }[],
  come: { line: string; result: string }[],
): Promise<TallyDelta[]> {
  const numbers = [...new Set([...gone, ...come].map(({ line }) => line.split('|')[0]!))].sort()
  const rows = numbers.length ? await tx.run(PARTIES, { numbers }) : []
  const parties = new Map(rows.map(([number, owner, declarant]) => [number, [...new Set([owner, declarant])]]))
  const of = ({ line, result }: { line: string; result: string }, sign: 1 | -1) => {
    const [number, inspectedOn] = line.split('|') as [string, string]
    return inspectionTallies([{ inspectedOn, result }], (parties.get(number) ?? []) as string[], sign)
  }
  return [...gone.flatMap((each) => of(each, -1)), ...come.flatMap((each) => of(each, 1))]
}
