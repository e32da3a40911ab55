import { registerEnumType } from 'type-graphql'
import { recordDay, recordedOn, word } from './fact-form.ts'
import { digits, inputOf, instant, table, uscc } from './form.ts'
import { orderKey } from './order.ts'

enum ReturnResult {
  ARRIVED = 'ARRIVED',
  REFUSED = 'REFUSED',
}
registerEnumType(ReturnResult, {
  name: 'ReturnResult',
  description: 'What customs found when goods came back. 退货核验结果',
  valuesConfig: {
    ARRIVED: { description: 'All that was asked for is back, as it was released. 退货商品已原状运抵' },
    REFUSED: {
      description: 'They are not those that were released, or not as they were; the return is refused. 不予退货',
    },
  },
})

export const RETURN_CHECK = table({
  ...orderKey,
  agentUscc: {
    form: uscc,
    required: true,
    description: 'Credit code of who asked for the return: the agentUscc of the request. 退货申请企业代码',
  },
  requestedAt: {
    form: instant,
    required: true,
    description: 'When the return was asked for: the appTime of the request. 退货申请报送时间',
  },
  result: { form: word(ReturnResult), required: true, description: 'What was found. 核验结果' },
  arrivedOn: { form: recordDay, required: true, description: 'Day on which the goods came back. 运抵日期' },
  district: {
    form: digits(4),
    required: true,
    description: 'Customs district where they came back, four digits; that of the list. 运抵地海关',
  },
  recordedOn,
})

export const ReturnCheckInput = inputOf(
  RETURN_CHECK,
  'ReturnCheckInput',
  'What customs found when the goods of a return came back. 退货核验',
)
