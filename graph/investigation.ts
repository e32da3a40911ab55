import type { InvestigationRow } from '../rules/investigation.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { enterpriseIdOf } from './enterprise.ts'
import type { Picture } from './picture.ts'
import { flag, property } from './picture.ts'
import {
  ensureFirms,
  type FactEffect,
  numberedNode,
  type Recording,
  replaced,
  subjectsOf,
  versionKey,
  writtenOf,
} from './version.ts'

export const investigation: Picture = {
  type: 'Investigation',
  fields: [...['authority', 'number', 'kind', 'openedOn', 'closedOn'].map(property), flag('selfDisclosed')],
  edges: {},
}

const NUMBERED = numberedNode('Investigation')

/** Starts at the keys `authority|number|…`; a row for each version of a file. */
const FIND = internal(
  'findInvestigations',
  'the apply job',
  `UNWIND $lines AS l
MATCH (f:Investigation) WHERE f.key STARTS WITH l + '|'
RETURN l, substring(f.key, size(l) + 1), f.until IS NULL, head([(f)-[:OF]->(e:Enterprise) | e.id])`,
)

/** Starts at the unique key of what stands. */
const CLOSE = internal(
  'replaceInvestigations',
  'the apply job',
  `UNWIND $lines AS l MATCH (f:Investigation {current: l}) SET f.until = 0 REMOVE f.current`,
)

/** Starts at the unique ids of enterprises. */
const CREATE = internal(
  'createInvestigations',
  'the apply job',
  `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[0]})
CREATE (e)<-[:OF]-(:Investigation {key: r[1], current: r[2], authority: r[3], number: r[4], kind: r[5], openedOn: r[6],
  closedOn: r[7], selfDisclosed: r[8], note: r[9], hash: r[10], validFrom: r[6], validTo: r[7],
  until: CASE WHEN r[2] IS NULL THEN 0 END, source: $source})`,
)

/** Who is investigated, and until when; one for each file, later records replace it. */
export async function applyInvestigations(
  tx: Transaction,
  rows: InvestigationRow[],
  recording: Recording,
): Promise<FactEffect> {
  await ensureFirms(
    tx,
    rows.map(({ uscc }) => uscc),
    recording,
  )
  const sent = rows.map((row) => ({ row, line: `${row.authority}|${row.number}`, order: row.order }))
  const lines = [...new Set(sent.map(({ line }) => line))].sort()
  const known = (await tx.run(FIND, { lines })).map(([line, order, stands, enterprise]) => ({
    line: line as string,
    order: order as string,
    stands: stands as boolean,
    enterprise: enterprise as string,
  }))
  const { applied, opened, closed } = replaced(known, sent)
  if (closed.length) await tx.run(CLOSE, { lines: closed.map(({ line }) => line) })
  if (opened.length)
    await tx.run(CREATE, {
      rows: opened.map(({ sent, stands }) => slotsOf(sent.row, versionKey(sent), stands ? sent.line : null)),
      source: recording.source,
    })
  // A file that turns out to be another firm's concerns both.
  const former = closed.map(({ enterprise }) => enterprise)
  const subjects = [...new Set([...subjectsOf(applied, (i) => [enterpriseIdOf(rows[i]!.uscc)]), ...former])]
  return { applied, subjects, tallies: [], written: [writtenOf(NUMBERED, opened, closed)] }
}

const slotsOf = (row: InvestigationRow, key: string, current: string | null): unknown[] => [
  enterpriseIdOf(row.uscc),
  key,
  current,
  row.authority,
  row.number,
  row.kind,
  row.openedOn,
  row.closedOn,
  row.selfDisclosed,
  row.note,
  row.hash,
]
