import { registerEnumType } from 'type-graphql'
import { amount, keyText, recordDay, recordedOn, word } from './fact-form.ts'
import { inputOf, table, uscc } from './form.ts'

enum ArrearsKind {
  TAX = 'TAX',
  FINE = 'FINE',
}
registerEnumType(ArrearsKind, {
  name: 'ArrearsKind',
  description: 'What is owed. 欠缴类别',
  valuesConfig: {
    TAX: { description: 'Tax. 税款' },
    FINE: { description: 'A fine, confiscated gains or equivalent value. 罚没款' },
  },
})

export const ARREARS = table({
  uscc: { form: uscc, required: true, description: 'Credit code of the enterprise. 统一社会信用代码' },
  authority: { form: keyText(60), required: true, description: 'To whom it is owed. 征收机关' },
  number: { form: keyText(60), required: true, description: 'Number of the payment notice. 文书号' },
  kind: { form: word(ArrearsKind), required: true, description: 'What is owed. 类别' },
  owedFen: { form: amount, required: true, description: 'What was to be paid. 应缴金额' },
  dueOn: { form: recordDay, required: true, description: 'Last day for paying it. 缴款期限' },
  paidFen: { form: amount, required: false, fallback: 0, description: 'What has been paid so far. 已缴金额' },
  paidOn: { form: recordDay, required: false, description: 'Day on which it was paid in full. 缴清日期' },
  recordedOn,
})

export const ArrearsInput = inputOf(
  ARREARS,
  'ArrearsInput',
  'Tax or a fine that was not paid when it was due, and what has been paid since. 欠缴记录',
)
