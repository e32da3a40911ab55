/** The schema's words as plain text: a word is all that is needed here, and the classes would bring GraphQL along. */
import type { DecisionKind as DecisionKinds, DecisionState as DecisionStates } from '../schema/decision.ts'
import type { Direction as Directions } from '../schema/declaration.ts'
import type { EnterpriseKind as EnterpriseKinds, Registration as Registrations } from '../schema/enterprise.ts'
import type { GradeCode as GradeCodes } from '../schema/grade.ts'
import type { ViolationKind as ViolationKinds, ViolationState as ViolationStates } from '../schema/violation.ts'

export type EnterpriseKind = `${EnterpriseKinds}`
export type Registration = `${Registrations}`
export type ViolationKind = `${ViolationKinds}`
export type ViolationState = `${ViolationStates}`
export type GradeCode = `${GradeCodes}`
export type DecisionKind = `${DecisionKinds}`
export type DecisionState = `${DecisionStates}`
export type Direction = `${Directions}`
