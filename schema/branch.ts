import { period, recordedOn } from './fact-form.ts'
import { inputOf, table, uscc } from './form.ts'

export const BRANCH = table({
  uscc: { form: uscc, required: true, description: 'Credit code of the branch. 分支机构统一社会信用代码' },
  headUscc: { form: uscc, required: true, description: 'Credit code of its head office. 总机构统一社会信用代码' },
  ...period,
  recordedOn,
})

export const BranchInput = inputOf(BRANCH, 'BranchInput', 'Whose branch an enterprise is. 分支机构关系')
