import { CONVICTION } from '../schema/conviction.ts'
import type { Read } from '../schema/form.ts'
import { factCheck, judgeDays, judgeRecorder, type Recorder } from './fact-check.ts'
import { orderedVersion, type ViolationRow } from './violation.ts'

const FINDS: Record<Read<typeof CONVICTION>['crime'], ViolationRow['kind']> = {
  SMUGGLING: 'SMUGGLING_CRIME',
  WASTE_SMUGGLING: 'WASTE_SMUGGLING_CRIME',
  FOOD_OR_COSMETICS: 'FOOD_OR_COSMETICS_CRIME',
  BRIBERY: 'BRIBERY',
}

/** As a record against the enterprise: the day that counts is that on which the judgment took effect. */
export const checkConviction = factCheck<typeof CONVICTION, Recorder, ViolationRow>({
  table: CONVICTION,
  key: ['court', 'caseNo', 'recordedOn'],
  judge({ court, effectiveOn, recordedOn }, reasons, recorder) {
    judgeRecorder(court, 'court', reasons, recorder)
    judgeDays({ effectiveOn, recordedOn }, reasons, recorder)
  },
  row({ uscc, court, caseNo, crime, effectiveOn, act, recordedOn }) {
    const violation = {
      uscc,
      authority: court,
      number: caseNo,
      version: 1,
      kind: FINDS[crime],
      act,
      decidedOn: effectiveOn,
      fineFen: 0,
      confiscatedFen: 0,
      owedFen: 0,
      dueOn: null,
      paidOn: null,
      selfDisclosed: false,
      withoutIntent: false,
    }
    return orderedVersion(violation, recordedOn ?? effectiveOn)
  },
})
