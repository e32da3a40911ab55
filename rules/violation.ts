import type { UserErrorValue } from '../errors.ts'
import type { ViolationInput } from '../schema/violation.ts'
import { isDay } from './day.ts'
import { type Checked, isAmount, isText, Reasons, USCC_FORM } from './document.ts'

const ARREARS: ReadonlySet<string> = new Set(['TAX_ARREARS', 'FINE_ARREARS'])

/** The record as it may be taken in, or the reasons against it. */
export function checkViolation(violation: ViolationInput, today: string, path: string): Checked<ViolationInput> {
  const key = `${violation.authority}|${violation.number}|1`
  const userErrors = violationReasons(violation, today, path)
  return userErrors.length ? { key, userErrors } : { key, row: violation }
}

function violationReasons(violation: ViolationInput, today: string, path: string): UserErrorValue[] {
  const reasons = new Reasons(path)
  reasons.expect(isText(violation.number, 60) && !violation.number.includes('|'), 'FORMAT', 'number')
  reasons.expect(isText(violation.authority, 60) && !violation.authority.includes('|'), 'FORMAT', 'authority')
  reasons.expect(USCC_FORM.test(violation.uscc), 'FORMAT', 'uscc')
  reasons.expect(violation.act === undefined || violation.act === null || isText(violation.act, 1000), 'FORMAT', 'act')
  // A document that takes effect tomorrow is no effective document today.
  reasons.expect(isDay(violation.decidedOn) && violation.decidedOn <= today, 'FORMAT', 'decidedOn')
  for (const field of ['fineFen', 'confiscatedFen', 'owedFen'] as const)
    reasons.expect(isAmount(violation[field]), 'FORMAT', field)
  const { dueOn, paidOn } = violation
  reasons.expect(!ARREARS.has(violation.kind) || (dueOn != null && isDay(dueOn)), 'FORMAT', 'dueOn')
  reasons.expect(paidOn == null || isDay(paidOn), 'FORMAT', 'paidOn')
  return reasons.userErrors
}
