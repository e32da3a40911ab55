import type { Read } from '../schema/form.ts'
import { INSPECTION } from '../schema/inspection.ts'
import { factCheck, judgeDays, judgeRecorder, ordered, type Ordered, type Recorder } from './fact-check.ts'

export interface InspectionRow extends Read<typeof INSPECTION>, Ordered {}

export const checkInspection = factCheck<typeof INSPECTION, Recorder, InspectionRow>({
  table: INSPECTION,
  key: ['declarationNumber', 'inspectedOn', 'recordedOn'],
  judge({ declarationNumber, inspectedOn, recordedOn, result, differences }, reasons, recorder) {
    judgeRecorder(declarationNumber.slice(0, 4), 'declarationNumber', reasons, recorder)
    judgeDays({ inspectedOn, recordedOn }, reasons, recorder)
    reasons.expect(result === 'DIFFERENT' || differences.length === 0, 'NOTHING_DIFFERS', 'differences')
  },
  row: (inspection) => ({ ...inspection, ...ordered(inspection, inspection.recordedOn ?? inspection.inspectedOn) }),
})
