import type { BranchRow } from '../rules/branch.ts'
import type { Transaction } from './driver.ts'
import { enterpriseIdOf } from './enterprise.ts'
import { applyEdges, edgeNoun, ensureFirms, type FactEffect, type Recording, subjectsOf } from './version.ts'

const BRANCH_OF = edgeNoun('BranchOf', { type: 'BRANCH_OF', from: ['Enterprise', 'id'], to: ['Enterprise', 'id'] })

/** Whose branch an enterprise is. */
export async function applyBranches(tx: Transaction, rows: BranchRow[], recording: Recording): Promise<FactEffect> {
  await ensureFirms(
    tx,
    rows.flatMap(({ uscc, headUscc }) => [uscc, headUscc]),
    recording,
  )
  const facts = rows.map(({ uscc, headUscc, validFrom, validTo, order }) => ({
    from: enterpriseIdOf(uscc),
    to: enterpriseIdOf(headUscc),
    validFrom,
    validTo,
    order,
    apart: [],
    says: [],
  }))
  const { applied, written } = await applyEdges(tx, BRANCH_OF, facts, recording)
  return { applied, written, subjects: subjectsOf(applied, (i) => [facts[i]!.from, facts[i]!.to]), tallies: [] }
}
