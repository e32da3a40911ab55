/** Facts as stories need them: a clean trader with the changes asked for. */
import { NEUTRAL_FACTS, NEUTRAL_VIOLATION } from '../rules/facts.ts'
import type { EnterpriseFacts, ViolationFact } from '../rules/facts.ts'

export const TODAY = '2026-03-02'
export const yuan = (amount: number): number => amount * 100

let keys = 0
export function violationFact(changes: Partial<ViolationFact> = {}): ViolationFact {
  return {
    ...NEUTRAL_VIOLATION,
    key: `5300|${String(++keys).padStart(6, '0')}|1`,
    kind: 'SUPERVISION_BREACH',
    state: 'EFFECTIVE',
    decidedOn: '2025-09-01',
    fineFen: 0,
    confiscatedFen: 0,
    dueOn: null,
    paidOn: null,
    owedFen: 0,
    selfDisclosed: false,
    withoutIntent: false,
    ...changes,
  }
}

export function enterpriseFacts(changes: Partial<EnterpriseFacts> = {}): EnterpriseFacts {
  return {
    ...NEUTRAL_FACTS,
    enterprise: 'e1',
    asOf: TODAY,
    kind: 'TRADER',
    registeredOn: '2016-05-18',
    gradeInForce: 'REGULAR',
    documentsPreviousYear: 2000,
    violations: [],
    ...changes,
  }
}

/** What a finding of that day leaves in the facts. */
export const foundDishonest = (foundOn: string, ...findingGrounds: string[]): Partial<EnterpriseFacts> => ({
  gradeInForce: 'DISHONEST',
  gradeSince: foundOn,
  foundOn,
  findingGrounds,
})
