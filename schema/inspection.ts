import { registerEnumType } from 'type-graphql'
import { recordDay, recordedOn, texts, word } from './fact-form.ts'
import { digits, inputOf, table } from './form.ts'

enum InspectionResult {
  CONFORM = 'CONFORM',
  DIFFERENT = 'DIFFERENT',
}
registerEnumType(InspectionResult, {
  name: 'InspectionResult',
  description: 'What an inspection found. 查验结果',
  valuesConfig: {
    CONFORM: { description: 'The goods are as declared. 查验无异常' },
    DIFFERENT: { description: 'The goods are not as declared. 查验异常' },
  },
})

export const INSPECTION = table({
  declarationNumber: { form: digits(18), required: true, description: 'Declaration number, 18 digits. 报关单号' },
  inspectedOn: { form: recordDay, required: true, description: 'Day of the inspection. 查验日期' },
  result: {
    form: word(InspectionResult),
    required: true,
    description: 'What it found. 查验结果',
  },
  differences: {
    form: texts(250, 50),
    required: false,
    fallback: [] as string[],
    description: 'What differs, at most 50; none where the goods are as declared. 差异情况',
  },
  recordedOn,
})

export const InspectionInput = inputOf(
  INSPECTION,
  'InspectionInput',
  'What an inspection of declared goods found. 查验记录',
)
