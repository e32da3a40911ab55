import type { HoldingRow } from '../rules/holding.ts'
import { integer, integerOrNull, type Transaction } from './driver.ts'
import { enterpriseIdOf, enterpriseScope } from './enterprise.ts'
import { ensurePersons } from './person.ts'
import { always, type Picture, property, type RelationshipEdge } from './picture.ts'
import {
  applyEdges,
  edgeNoun,
  type EdgeNoun,
  ensureFirms,
  type FactEffect,
  type Recording,
  subjectsOf,
} from './version.ts'

/** Who holds how much of whom: the relationship between the two. */
export const holding: Picture = {
  type: 'Holding',
  fields: [
    property('shareBp'),
    property('votesBp'),
    property('validFrom'),
    property('validTo'),
    { name: 'person', expression: (f) => `CASE WHEN startNode(${f}):Person THEN startNode(${f}).name END` },
  ],
  edges: {
    holder: end((f, e) => `(${e}:Enterprise)-[${f}]->()`),
    enterprise: end((f, e) => `()-[${f}]->(${e}:Enterprise)`),
  },
}

function end(pattern: RelationshipEdge['pattern']): RelationshipEdge {
  return { kind: 'one', to: 'Enterprise', pattern, past: always, order: (e) => `${e}.id`, scope: enterpriseScope }
}

const HELD = { type: 'OWNS', to: ['Enterprise', 'id'], says: ['shareBp', 'votesBp'] } as const
const BY_FIRM = edgeNoun('OwnsByFirm', { ...HELD, from: ['Enterprise', 'id'] })
const BY_PERSON = edgeNoun('OwnsByPerson', { ...HELD, from: ['Person', 'key'] })

/** Who holds how much of an enterprise. A holding of another size is one that ended and one that began. */
export async function applyHoldings(tx: Transaction, rows: HoldingRow[], recording: Recording): Promise<FactEffect> {
  await ensureFirms(
    tx,
    rows.flatMap(({ uscc, holder }) => ('uscc' in holder ? [uscc, holder.uscc] : [uscc])),
    recording,
  )
  await ensurePersons(
    tx,
    rows.flatMap(({ holder, order }) => ('person' in holder ? [{ ...holder, order }] : [])),
  )
  const whole: FactEffect = {
    applied: new Array<FactEffect['applied'][number]>(rows.length),
    subjects: [],
    tallies: [],
    written: [],
  }
  await applySome(tx, BY_FIRM, rows, ({ holder }) => 'uscc' in holder, recording, whole)
  await applySome(tx, BY_PERSON, rows, ({ holder }) => 'person' in holder, recording, whole)
  whole.subjects = subjectsOf(whole.applied, (i) => endsOf(rows[i]!).filter((id) => id !== null))
  return whole
}

async function applySome(
  tx: Transaction,
  noun: EdgeNoun,
  rows: HoldingRow[],
  isOne: (row: HoldingRow) => boolean,
  recording: Recording,
  whole: FactEffect,
): Promise<void> {
  const places = rows.flatMap((row, i) => (isOne(row) ? [i] : []))
  if (places.length === 0) return
  const { applied, written } = await applyEdges(
    tx,
    noun,
    places.map((i) => factOf(rows[i]!)),
    recording,
  )
  applied.forEach((each, n) => (whole.applied[places[n]!] = each))
  whole.written.push(...written)
}

const factOf = ({ holder, uscc, shareBp, votesBp, validFrom, validTo, order }: HoldingRow) => ({
  from: 'uscc' in holder ? enterpriseIdOf(holder.uscc) : holder.person,
  to: enterpriseIdOf(uscc),
  validFrom,
  validTo,
  order,
  apart: [],
  says: [integer(shareBp), integerOrNull(votesBp)],
})

/** The enterprises at both ends; null for a person. */
const endsOf = ({ holder, uscc }: HoldingRow) => [
  enterpriseIdOf(uscc),
  'uscc' in holder ? enterpriseIdOf(holder.uscc) : null,
]
