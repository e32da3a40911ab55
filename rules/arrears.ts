import { ARREARS } from '../schema/arrears.ts'
import { addDays } from './day.ts'
import { factCheck, judgeDays, judgeRecorder, padded, type Recorder } from './fact-check.ts'
import { orderedVersion, type ViolationRow } from './violation.ts'

/** As a record against the enterprise: arrears become a fact on the day after they were due. */
export const checkArrears = factCheck<typeof ARREARS, Recorder, ViolationRow>({
  table: ARREARS,
  key: ['authority', 'number', 'recordedOn', 'paidFen', 'paidOn'],
  judge(arrears, reasons, recorder) {
    const { authority, dueOn, paidOn, recordedOn, owedFen, paidFen } = arrears
    judgeRecorder(authority, 'authority', reasons, recorder)
    judgeDays({ paidOn, recordedOn }, reasons, recorder)
    reasons.expect(dueOn < recorder.today, 'NOT_YET', 'dueOn')
    reasons.expect(paidFen <= owedFen, 'PAID_IN_FULL', 'paidFen')
    reasons.expect(paidFen !== owedFen || paidOn !== null, 'PAID_IN_FULL', 'paidOn')
    reasons.expect(paidFen >= owedFen || paidOn === null, 'PAID_IN_FULL', 'paidFen')
  },
  row({ uscc, authority, number, kind, owedFen, dueOn, paidFen, paidOn, recordedOn }) {
    const violation = {
      uscc,
      authority,
      number,
      version: 1,
      kind: `${kind}_ARREARS` as const,
      act: null,
      decidedOn: addDays(dueOn, 1),
      fineFen: 0,
      confiscatedFen: 0,
      // What was owed until it was paid in full; else what is owed still.
      owedFen: paidOn === null ? owedFen - paidFen : owedFen,
      dueOn,
      paidOn,
      selfDisclosed: false,
      withoutIntent: false,
    }
    return orderedVersion(violation, recordedOn ?? paidOn ?? dueOn, padded(paidFen, 13))
  },
})
