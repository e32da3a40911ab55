import { registerEnumType } from 'type-graphql'
import { keyText, recordDay, recordedOn, word } from './fact-form.ts'
import { inputOf, table, text, uscc } from './form.ts'

enum Crime {
  SMUGGLING = 'SMUGGLING',
  WASTE_SMUGGLING = 'WASTE_SMUGGLING',
  FOOD_OR_COSMETICS = 'FOOD_OR_COSMETICS',
  BRIBERY = 'BRIBERY',
}
registerEnumType(Crime, {
  name: 'Crime',
  description: 'What a judgment in force finds. 罪名',
  valuesConfig: {
    SMUGGLING: { description: 'Smuggling. 走私犯罪' },
    WASTE_SMUGGLING: { description: 'Smuggling solid waste. 走私固体废物犯罪' },
    FOOD_OR_COSMETICS: { description: 'Under the rules on food safety or cosmetics. 食品化妆品犯罪' },
    BRIBERY: { description: 'Bribing customs officers. 行贿' },
  },
})

export const CONVICTION = table({
  uscc: { form: uscc, required: true, description: 'Credit code of the enterprise. 统一社会信用代码' },
  court: { form: keyText(60), required: true, description: 'Court whose judgment it is. 审判法院' },
  caseNo: { form: keyText(60), required: true, description: 'Number of the judgment. 案号' },
  crime: {
    form: word(Crime),
    required: true,
    description: 'What it finds. 罪名',
  },
  effectiveOn: { form: recordDay, required: true, description: 'Day on which the judgment took effect. 生效日期' },
  act: { form: text(1000), required: false, description: 'The act, in the words of the judgment. 犯罪事实' },
  recordedOn,
})

export const ConvictionInput = inputOf(
  CONVICTION,
  'ConvictionInput',
  'A criminal judgment in force against an enterprise. 生效刑事判决',
)
