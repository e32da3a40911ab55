/** What the facts of authorities do to the graph: one function for each kind. */
import type { FactKind } from '../rules/fact.ts'
import { applyBranches } from './branch.ts'
import { applyDeclarations } from './declaration.ts'
import type { Transaction } from './driver.ts'
import { applyHoldings } from './holding.ts'
import { applyIdentifiers } from './identifier.ts'
import { applyInspections } from './inspection.ts'
import { applyInvestigations } from './investigation.ts'
import { applyPersons } from './person.ts'
import { applyRegistrations } from './registration.ts'
import { applyReturnChecks } from './return-check.ts'
import type { FactEffect, Recording } from './version.ts'
import { applyViolationChanges, applyViolationFacts } from './violation.ts'

export { setSeq, type Written } from './version.ts'

/** Rows as the check of the kind made them. */
type Apply = (tx: Transaction, rows: never[], recording: Recording) => Promise<FactEffect>

/** Registrations first: what they say a firm does is not guessed then. */
const factApplies = {
  registration: applyRegistrations,
  person: applyPersons,
  holding: applyHoldings,
  identifier: applyIdentifiers,
  branch: applyBranches,
  declaration: applyDeclarations,
  violation: applyViolationFacts,
  violationChange: applyViolationChanges,
  // Arrears and convictions are records against an enterprise by the time they are checked.
  arrears: applyViolationFacts,
  conviction: applyViolationFacts,
  investigation: applyInvestigations,
  inspection: applyInspections,
  returnCheck: applyReturnChecks,
} as const satisfies Record<FactKind, Apply>

/** Applies rows of one kind; what is returned waits for `setSeq` with the number of the transaction. */
export const applyFacts = (
  tx: Transaction,
  kind: FactKind,
  rows: object[],
  recording: Recording,
): Promise<FactEffect> => (factApplies[kind] as Apply)(tx, rows as never[], recording)
