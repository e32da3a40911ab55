import { BRANCH } from '../schema/branch.ts'
import type { Read } from '../schema/form.ts'
import { factCheck, judgePeriod, orderedPeriod, type Ordered, type Recorder } from './fact-check.ts'

export interface BranchRow extends Read<typeof BRANCH>, Ordered {}

export const checkBranch = factCheck<typeof BRANCH, Recorder, BranchRow>({
  table: BRANCH,
  key: ['uscc', 'headUscc', 'validFrom', 'recordedOn'],
  judge(branch, reasons, recorder) {
    judgePeriod(branch, reasons, recorder)
    reasons.expect(branch.uscc !== branch.headUscc, 'OWN_PARTY', 'headUscc')
  },
  row: (branch) => ({ ...branch, ...orderedPeriod(branch) }),
})
