import type { IdentifierRow } from '../rules/identifier.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { type Picture, property } from './picture.ts'
import { enterpriseIdOf } from './enterprise.ts'
import { applyEdges, edgeNoun, ensureFirms, type FactEffect, type Recording, subjectsOf } from './version.ts'

/** That an enterprise uses an identifier: the relationship between the two. Who else does is for link analysis to say. */
export const identifierUse: Picture = {
  type: 'IdentifierUse',
  fields: [
    { name: 'kind', expression: (f) => `endNode(${f}).kind` },
    { name: 'value', expression: (f) => `endNode(${f}).value` },
    property('validFrom'),
    property('validTo'),
  ],
  edges: {},
}

/** Starts at the unique key `kind|value`. */
const ENSURE = internal(
  'ensureIdentifiers',
  'the apply job',
  `UNWIND $rows AS r MERGE (i:Identifier {key: r[0]}) ON CREATE SET i.kind = r[1], i.value = r[2]`,
)

const USES = edgeNoun('Uses', { type: 'USES', from: ['Enterprise', 'id'], to: ['Identifier', 'key'] })

const keyOf = ({ kind, value }: IdentifierRow) => `${kind}|${value}`

/** What an enterprise can be reached by, which others may share. */
export async function applyIdentifiers(
  tx: Transaction,
  rows: IdentifierRow[],
  recording: Recording,
): Promise<FactEffect> {
  await ensureFirms(
    tx,
    rows.map(({ uscc }) => uscc),
    recording,
  )
  const used = new Map(rows.map((row) => [keyOf(row), row]))
  await tx.run(ENSURE, { rows: [...used.keys()].sort().map((key) => [key, used.get(key)!.kind, used.get(key)!.value]) })
  const facts = rows.map((row) => ({
    from: enterpriseIdOf(row.uscc),
    to: keyOf(row),
    validFrom: row.validFrom,
    validTo: row.validTo,
    order: row.order,
    apart: [],
    says: [],
  }))
  const { applied, written } = await applyEdges(tx, USES, facts, recording)
  return { applied, written, subjects: subjectsOf(applied, (i) => [facts[i]!.from]), tallies: [] }
}
