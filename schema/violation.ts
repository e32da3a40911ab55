import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { amount, keyText, recordDay, word, yesOrNo } from './fact-form.ts'
import { inputOf, table, text, uscc, whole } from './form.ts'
import { Node } from './node.ts'
import { Day, Fen } from './scalars.ts'

export enum ViolationKind {
  SMUGGLING_CRIME = 'SMUGGLING_CRIME',
  SMUGGLING_ACT = 'SMUGGLING_ACT',
  SUPERVISION_BREACH = 'SUPERVISION_BREACH',
  TAX_ARREARS = 'TAX_ARREARS',
  FINE_ARREARS = 'FINE_ARREARS',
  OBSTRUCTION = 'OBSTRUCTION',
  BRIBERY = 'BRIBERY',
  FOOD_OR_COSMETICS_CRIME = 'FOOD_OR_COSMETICS_CRIME',
  WASTE_SMUGGLING_CRIME = 'WASTE_SMUGGLING_CRIME',
  WASTE_IMPORT = 'WASTE_IMPORT',
}
registerEnumType(ViolationKind, {
  name: 'ViolationKind',
  description: 'What an effective document finds against an enterprise. 违法违规类别',
  valuesConfig: {
    SMUGGLING_CRIME: { description: 'Criminal liability for smuggling, by a judgment in force. 走私犯罪' },
    SMUGGLING_ACT: { description: 'Smuggling act punished administratively. 走私行为' },
    SUPERVISION_BREACH: { description: 'Breach of customs supervision rules, punished. 违反海关监管规定' },
    TAX_ARREARS: { description: 'Tax unpaid after its due date. 欠缴税款' },
    FINE_ARREARS: { description: 'Fine, confiscated gains or equivalent value unpaid after its due date. 欠缴罚没款' },
    OBSTRUCTION: { description: 'Punished for resisting or obstructing customs officers. 抗拒阻碍执法' },
    BRIBERY: { description: 'Fined or convicted for bribing customs officers. 行贿' },
    FOOD_OR_COSMETICS_CRIME: { description: 'Criminal liability under food-safety or cosmetics rules. 食品化妆品犯罪' },
    WASTE_SMUGGLING_CRIME: { description: 'Criminal liability for smuggling solid waste. 走私固体废物犯罪' },
    WASTE_IMPORT: { description: 'Fined for illegally importing solid waste. 非法进口固体废物' },
  },
})

export enum ViolationState {
  EFFECTIVE = 'EFFECTIVE',
  ANNULLED = 'ANNULLED',
  REPAIRED = 'REPAIRED',
}
registerEnumType(ViolationState, {
  name: 'ViolationState',
  description: 'Whether the document still counts. 记录状态',
  valuesConfig: {
    EFFECTIVE: { description: 'In force. 有效' },
    ANNULLED: { description: 'Changed, annulled or void; never counts again. 已撤销' },
    REPAIRED: { description: 'Founded a finding that was since repaired; founds no other. 已修复' },
  },
})

@ObjectType({
  implements: Node,
  description: 'A penalty, conviction or arrears with an effective document. 违法违规记录',
})
export class Violation implements Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => String, { description: 'Number of the effective document. 文书号' })
  number!: string

  @Field(() => String, { description: 'Who issued it. 作出机关' })
  authority!: string

  @Field(() => ViolationKind, { description: 'What it finds. 类别' })
  kind!: ViolationKind

  @Field(() => ViolationState, { description: 'Whether it still counts. 状态' })
  state!: ViolationState

  @Field(() => String, { nullable: true, description: 'The act, in the words of the document. 违法事实' })
  act!: string | null

  @Field(() => Day, { description: 'Day of the decision, or on which the judgment took effect. 决定日期' })
  decidedOn!: string

  @Field(() => Fen, { description: 'Fine. 罚款' })
  fineFen!: number

  @Field(() => Fen, { description: 'Confiscated gains and value of confiscated goods. 没收' })
  confiscatedFen!: number

  @Field(() => Fen, { description: 'What is owed, for arrears. 欠缴金额' })
  owedFen!: number

  @Field(() => Day, { nullable: true, description: 'Due date, for arrears. 缴款期限' })
  dueOn!: string | null

  @Field(() => Day, { nullable: true, description: 'Day of payment; null while unpaid. 缴清日期' })
  paidOn!: string | null

  @Field(() => Boolean, { description: 'Disclosed by the enterprise itself. 主动披露' })
  selfDisclosed!: boolean

  @Field(() => Boolean, { description: 'No intent was found. 无主观故意' })
  withoutIntent!: boolean

  @Field(() => Boolean, { description: 'The enterprise disputes it; it counts until that is decided. 是否存在争议' })
  disputed!: boolean
}

/** By what an effective document is found. */
const violationKey = {
  number: { form: keyText(60), required: true, description: 'Number of the effective document. 文书号' },
  authority: { form: keyText(60), required: true, description: 'Who issued it. 作出机关' },
} as const

export const VIOLATION = table({
  ...violationKey,
  uscc: { form: uscc, required: true, description: 'Unified social credit code of the enterprise. 统一社会信用代码' },
  kind: { form: word(ViolationKind), required: true, description: 'What it finds. 类别' },
  decidedOn: {
    form: recordDay,
    required: true,
    description: 'Day of the decision, or on which the judgment took effect. 决定日期',
  },
  act: { form: text(1000), required: false, description: 'The act, in the words of the document. 违法事实' },
  fineFen: { form: amount, required: false, fallback: 0, description: 'Fine. 罚款' },
  confiscatedFen: {
    form: amount,
    required: false,
    fallback: 0,
    description: 'Confiscated gains and value of confiscated goods. 没收',
  },
  owedFen: { form: amount, required: false, fallback: 0, description: 'What is owed, for arrears. 欠缴金额' },
  dueOn: { form: recordDay, required: false, description: 'Due date, for arrears. 缴款期限' },
  paidOn: { form: recordDay, required: false, description: 'Day of payment, if paid. 缴清日期' },
  selfDisclosed: {
    form: yesOrNo,
    required: false,
    fallback: false,
    description: 'Disclosed by the enterprise itself. 主动披露',
  },
  withoutIntent: { form: yesOrNo, required: false, fallback: false, description: 'No intent was found. 无主观故意' },
  version: {
    form: whole(1, 9999),
    required: false,
    fallback: 1,
    description: 'Which version of the record this is, from 1; the highest stands. 版本号',
  },
})

export const ViolationInput = inputOf(
  VIOLATION,
  'ViolationInput',
  'One effective document against one enterprise, as it reads since a correction. 违法违规记录（含更正）',
)

enum ViolationAct {
  ANNUL = 'ANNUL',
  REPAIR = 'REPAIR',
  DISPUTE = 'DISPUTE',
  WITHDRAW_DISPUTE = 'WITHDRAW_DISPUTE',
}
registerEnumType(ViolationAct, {
  name: 'ViolationAct',
  description: 'What later happened to a document against an enterprise. 记录变动',
  valuesConfig: {
    ANNUL: { description: 'It was changed, annulled or declared void. 撤销' },
    REPAIR: { description: 'The finding that it founded was repaired. 修复' },
    DISPUTE: { description: 'The enterprise objects; the document stays in force meanwhile. 提出异议' },
    WITHDRAW_DISPUTE: { description: 'The objection was withdrawn or dismissed. 撤回异议' },
  },
})

export const VIOLATION_CHANGE = table({
  ...violationKey,
  act: {
    form: word(ViolationAct),
    required: true,
    description: 'What happened to it. 变动',
  },
  on: { form: recordDay, required: true, description: 'Day on which that took effect. 生效日期' },
  document: { form: keyText(60), required: true, description: 'Number of the document that says so. 依据文书号' },
  note: { form: text(1000), required: false, description: 'Why, in its words. 说明' },
})

export const ViolationChangeInput = inputOf(
  VIOLATION_CHANGE,
  'ViolationChangeInput',
  'That a document against an enterprise was annulled, repaired or disputed. 违法违规记录变动',
)
