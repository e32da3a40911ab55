import type { Read } from '../schema/form.ts'
import { RETURN_CHECK } from '../schema/return-check.ts'
import { requestKey } from './cancellation.ts'
import { factCheck, judgeDays, judgeRecorder, ordered, type Ordered, type Recorder } from './fact-check.ts'

export interface ReturnCheckRow extends Omit<Read<typeof RETURN_CHECK>, 'recordedOn'>, Ordered {
  /** Of the request. */
  returnKey: string
  /** `platform|orderNo` */
  orderKey: string
  recordedOn: string
}

export const checkReturnCheck = factCheck<typeof RETURN_CHECK, Recorder, ReturnCheckRow>({
  table: RETURN_CHECK,
  key: ['platformUscc', 'orderNo', 'agentUscc', 'requestedAt', 'recordedOn'],
  judge({ district, arrivedOn, recordedOn }, reasons, recorder) {
    judgeRecorder(district, 'district', reasons, recorder)
    judgeDays({ arrivedOn, recordedOn }, reasons, recorder)
    reasons.expect(recordedOn === null || recordedOn >= arrivedOn, 'PERIOD', 'recordedOn')
  },
  row: (check) => {
    const recordedOn = check.recordedOn ?? check.arrivedOn
    const parts = { ...check, appTime: check.requestedAt }
    return {
      ...check,
      recordedOn,
      returnKey: requestKey((name) => parts[name]),
      orderKey: `${check.platformUscc}|${check.orderNo}`,
      ...ordered(check, recordedOn),
    }
  },
})
