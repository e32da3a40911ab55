/** What customs and other authorities record: one check for each kind of fact. */
import { checkArrears } from './arrears.ts'
import { checkBranch } from './branch.ts'
import { checkConviction } from './conviction.ts'
import { checkDeclaration } from './declaration.ts'
import type { FactCheck, PersonRecorder } from './fact-check.ts'
import { checkHolding } from './holding.ts'
import { checkIdentifier } from './identifier.ts'
import { checkInspection } from './inspection.ts'
import { checkInvestigation } from './investigation.ts'
import { checkPerson } from './person.ts'
import { checkRegistration, formerNames, usccFlags } from './registration.ts'
import { checkReturnCheck } from './return-check.ts'
import { actsAfter, checkViolation, checkViolationChange, standingAfter } from './violation.ts'

export const factKinds = {
  registration: checkRegistration,
  person: checkPerson,
  holding: checkHolding,
  identifier: checkIdentifier,
  branch: checkBranch,
  declaration: checkDeclaration,
  violation: checkViolation,
  violationChange: checkViolationChange,
  arrears: checkArrears,
  conviction: checkConviction,
  investigation: checkInvestigation,
  inspection: checkInspection,
  returnCheck: checkReturnCheck,
} as const satisfies Record<string, FactCheck<PersonRecorder, object>>

export type FactKind = keyof typeof factKinds

/** In the order in which they are applied: what a register says of a firm is not guessed then. */
export const FACT_KINDS = Object.keys(factKinds) as FactKind[]

/** What facts mean together; whoever stores them asks, and knows no rule. */
export const factJudge = { flagsOf: usccFlags, formerNames, actsAfter, standingAfter }

export type FactJudge = typeof factJudge
