import type { Read } from '../schema/form.ts'
import { INVESTIGATION } from '../schema/investigation.ts'
import { factCheck, judgeDays, judgeRecorder, ordered, type Ordered, type Recorder } from './fact-check.ts'

export interface InvestigationRow extends Read<typeof INVESTIGATION>, Ordered {}

/** A suspicion, kept apart from what was found: it founds the suspension of measures (Arts. 34-35) and nothing else. */
export const checkInvestigation = factCheck<typeof INVESTIGATION, Recorder, InvestigationRow>({
  table: INVESTIGATION,
  key: ['authority', 'number', 'recordedOn'],
  judge({ authority, openedOn, closedOn, recordedOn }, reasons, recorder) {
    judgeRecorder(authority, 'authority', reasons, recorder)
    judgeDays({ openedOn, closedOn, recordedOn }, reasons, recorder)
    reasons.expect(closedOn === null || closedOn >= openedOn, 'PERIOD', 'closedOn')
  },
  // Of two records of one day that which closes it stands over that which leaves it open.
  row: (investigation) => ({
    ...investigation,
    ...ordered(
      investigation,
      investigation.recordedOn ?? investigation.closedOn ?? investigation.openedOn,
      investigation.closedOn,
    ),
  }),
})
