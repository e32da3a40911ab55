import type { ReturnCheckRow } from '../rules/return-check.ts'
import { internal } from './cypher.ts'
import { documentKey } from './document-row.ts'
import type { Transaction } from './driver.ts'
import { type FactEffect, numberedNode, type Recording, replaced, versionKey, writtenOf } from './version.ts'

const NUMBERED = numberedNode('ReturnCheck')

/** Starts at the index of the requests that checks are about; a row for each version. */
const FIND = internal(
  'findReturnChecks',
  'the apply job',
  `UNWIND $lines AS l
MATCH (f:ReturnCheck {returnKey: l})
RETURN l, substring(f.key, size(l) + 1), f.until IS NULL`,
)

/** Starts at the unique key of what stands. */
const CLOSE = internal(
  'replaceReturnChecks',
  'the apply job',
  `UNWIND $lines AS l MATCH (f:ReturnCheck {current: l}) SET f.until = 0 REMOVE f.current`,
)

/** Starts at nothing. The request may come later: it finds what stands by its own key. */
const CREATE = internal(
  'createReturnChecks',
  'the apply job',
  `UNWIND $rows AS r
CREATE (:ReturnCheck {key: r[0], current: r[1], returnKey: r[2], result: r[3], arrivedOn: r[4], district: r[5],
  recordedOn: r[6], validFrom: r[4], hash: r[7], until: CASE WHEN r[1] IS NULL THEN 0 END,
  source: $source, authority: $authority})`,
)

/** What customs found when the goods of returns came back; one for each request, corrections replace it. */
export async function applyReturnChecks(
  tx: Transaction,
  rows: ReturnCheckRow[],
  { source, authority }: Recording,
): Promise<FactEffect> {
  const sent = rows.map((row) => ({ row, line: documentKey(row.returnKey), order: row.order }))
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
        versionKey(sent),
        stands ? sent.line : null,
        sent.line,
        sent.row.result,
        sent.row.arrivedOn,
        sent.row.district,
        sent.row.recordedOn,
        sent.row.hash,
      ]),
      source,
      authority,
    })
  const orders = [...new Set(opened.map(({ sent }) => documentKey(sent.row.orderKey)))]
  // No rule of an assessment asks for them; the match of the parcel does.
  return { applied, subjects: [], tallies: [], written: [writtenOf(NUMBERED, opened, closed)], orders }
}
