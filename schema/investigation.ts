import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { keyText, recordDay, recordedOn, word, yesOrNo } from './fact-form.ts'
import { inputOf, table, text, uscc } from './form.ts'
import { Day } from './scalars.ts'

export enum InvestigationKind {
  CRIMINAL = 'CRIMINAL',
  BREACH = 'BREACH',
  PAYMENT_RISK = 'PAYMENT_RISK',
}
registerEnumType(InvestigationKind, {
  name: 'InvestigationKind',
  description: 'What is looked into; nothing is found yet. 调查类别',
  valuesConfig: {
    CRIMINAL: { description: 'A criminal case of customs law was filed. 涉嫌走私犯罪立案' },
    BREACH: { description: 'A breach of supervision rules is investigated. 涉嫌违规立案调查' },
    PAYMENT_RISK: { description: 'Signs that it hides assets or may not pay. 税款缴纳风险' },
  },
})

export const INVESTIGATION = table({
  uscc: { form: uscc, required: true, description: 'Credit code of the enterprise. 统一社会信用代码' },
  authority: { form: keyText(60), required: true, description: 'Who investigates. 办案机关' },
  number: { form: keyText(60), required: true, description: 'Number of the file. 立案编号' },
  kind: { form: word(InvestigationKind), required: true, description: 'What is looked into. 类别' },
  openedOn: { form: recordDay, required: true, description: 'Day of its opening. 立案日期' },
  closedOn: { form: recordDay, required: false, description: 'Day on which it was closed, if it was. 结案日期' },
  selfDisclosed: {
    form: yesOrNo,
    required: false,
    fallback: false,
    description: 'The enterprise disclosed it itself. 主动披露',
  },
  note: { form: text(1000), required: false, description: 'In words. 说明' },
  recordedOn,
})

export const InvestigationInput = inputOf(
  INVESTIGATION,
  'InvestigationInput',
  'That somebody investigates an enterprise, or no longer does: no violation, and shown to officers only. 调查信息',
)

@ObjectType({ description: 'An investigation: no violation, and the ground of no grade. 调查信息' })
export class Investigation {
  @Field(() => String, { description: 'Who investigates. 办案机关' })
  authority!: string

  @Field(() => String, { description: 'Number of the file. 立案编号' })
  number!: string

  @Field(() => InvestigationKind, { description: 'What is looked into. 类别' })
  kind!: InvestigationKind

  @Field(() => Day, { description: 'Day of its opening. 立案日期' })
  openedOn!: string

  @Field(() => Day, { nullable: true, description: 'Null while it is open. 结案日期' })
  closedOn!: string | null

  @Field(() => Boolean, { description: 'The enterprise disclosed it itself. 主动披露' })
  selfDisclosed!: boolean
}
