import type { PersonRow } from '../rules/person.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { type Picture, property } from './picture.ts'
import { enterpriseIdOf } from './enterprise.ts'
import { applyEdges, edgeNoun, ensureFirms, type FactEffect, type Recording, subjectsOf } from './version.ts'

/** What somebody is to an enterprise: the relationship between the two. */
export const position: Picture = {
  type: 'Position',
  fields: [
    { name: 'name', expression: (f) => `startNode(${f}).name` },
    property('role'),
    property('validFrom'),
    property('validTo'),
  ],
  edges: {},
}

/** A person is called what the latest record says, whichever came first. */
interface NamedPerson {
  person: string
  name: string
  order: string
}

/** Starts at the unique keyed hash. */
const ENSURE = internal(
  'ensurePersons',
  'the apply job',
  `UNWIND $rows AS r
MERGE (p:Person {key: r[0]})
WITH p, r WHERE p.name IS NULL OR coalesce(p.named, '') < r[2]
SET p.name = r[1], p.named = r[2]`,
)

export async function ensurePersons(tx: Transaction, named: NamedPerson[]): Promise<void> {
  const latest = new Map<string, NamedPerson>()
  for (const each of named) if (!(each.order <= (latest.get(each.person)?.order ?? ''))) latest.set(each.person, each)
  const rows = [...latest.keys()].sort().map((person) => {
    const { name, order } = latest.get(person)!
    return [person, name, order]
  })
  if (rows.length) await tx.run(ENSURE, { rows })
}

const SERVES = edgeNoun('Serves', {
  type: 'SERVES',
  from: ['Person', 'key'],
  to: ['Enterprise', 'id'],
  apart: ['role'],
})

/** Who serves an enterprise. A role that ends is recorded again with its end. */
export async function applyPersons(tx: Transaction, rows: PersonRow[], recording: Recording): Promise<FactEffect> {
  await ensureFirms(
    tx,
    rows.map(({ uscc }) => uscc),
    recording,
  )
  await ensurePersons(tx, rows)
  const facts = rows.map(({ person, uscc, role, validFrom, validTo, order }) => ({
    from: person,
    to: enterpriseIdOf(uscc),
    validFrom,
    validTo,
    order,
    apart: [role],
    says: [],
  }))
  const { applied, written } = await applyEdges(tx, SERVES, facts, recording)
  return { applied, written, subjects: subjectsOf(applied, (i) => [facts[i]!.to]), tallies: [] }
}
