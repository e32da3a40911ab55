import type { UserErrorValue } from '../errors.ts'
import type { ViolationInput } from '../schema/violation.ts'
import { isDay } from './day.ts'
import { type Checked, echoed, isAmount, isText, Reasons, USCC_FORM } from './document.ts'

/** Who records, and on which day. */
export interface Recorder {
  today: string
  districts: readonly string[]
}

const ARREARS: ReadonlySet<string> = new Set(['TAX_ARREARS', 'FINE_ARREARS'])

/** The record as it may be taken in, or the reasons against it. */
export function checkViolation(violation: ViolationInput, recorder: Recorder, path: string): Checked<ViolationInput> {
  const key = `${violation.authority}|${violation.number}|1`
  const userErrors = violationReasons(violation, recorder, path)
  return userErrors.length ? { key: echoed(key), userErrors } : { key, row: violation }
}

function violationReasons(violation: ViolationInput, { today, districts }: Recorder, path: string): UserErrorValue[] {
  const reasons = new Reasons(path)
  reasons.expect(isText(violation.number, 60) && !violation.number.includes('|'), 'FORMAT', 'number')
  reasons.expect(isText(violation.authority, 60) && !violation.authority.includes('|'), 'FORMAT', 'authority')
  // A customs record its own documents; headquarters records those of courts and others.
  reasons.expect(districts.includes('*') || districts.includes(violation.authority), 'NOT_THE_SENDER', 'authority')
  reasons.expect(USCC_FORM.test(violation.uscc), 'FORMAT', 'uscc')
  reasons.expect(violation.act === undefined || violation.act === null || isText(violation.act, 1000), 'FORMAT', 'act')
  // A document that takes effect tomorrow is no effective document today.
  reasons.expect(isDay(violation.decidedOn) && violation.decidedOn <= today, 'FORMAT', 'decidedOn')
  for (const field of ['fineFen', 'confiscatedFen', 'owedFen'] as const)
    reasons.expect(isAmount(violation[field]), 'FORMAT', field)
  const { dueOn, paidOn } = violation
  reasons.expect(dueOn == null ? !ARREARS.has(violation.kind) : isDay(dueOn), 'FORMAT', 'dueOn')
  reasons.expect(paidOn == null || isDay(paidOn), 'FORMAT', 'paidOn')
  return reasons.userErrors
}
