import { Field, ObjectType, registerEnumType } from 'type-graphql'

export enum CodeKind {
  REFUSAL = 'REFUSAL',
  STEP = 'STEP',
  RULE = 'RULE',
  CAUSE = 'CAUSE',
  REQUEST = 'REQUEST',
  INQUIRY = 'INQUIRY',
  RECEIPT = 'RECEIPT',
}
registerEnumType(CodeKind, {
  name: 'CodeKind',
  description: 'Where a code is met. 代码类别',
  valuesConfig: {
    REFUSAL: { description: 'In userErrors, errors and problems: why something was refused. 拒绝原因' },
    STEP: { description: 'In userErrors of decisions: a step that the law asks for. 程序步骤' },
    RULE: { description: 'In findings: a rule of the match that does not hold. 比对规则' },
    CAUSE: { description: 'In findings: what most likely is behind it. 可能原因' },
    REQUEST: { description: 'In findings of a request to cancel or to return. 撤销退货审核规则' },
    INQUIRY: { description: 'In findings of an inquiry about original payment data. 支付数据核查规则' },
    RECEIPT: { description: 'In receipts: a code of the message family. 回执代码' },
  },
})

@ObjectType({ description: 'What a code says. 代码说明' })
export class CodeText {
  @Field(() => String, { description: 'The code. 代码' })
  code!: string

  @Field(() => CodeKind, { description: 'Where it is met. 类别' })
  kind!: CodeKind

  @Field(() => Boolean, { description: 'False for a code that is not in the catalogue. 是否收录' })
  known!: boolean

  @Field(() => String, { description: 'In English. 英文说明' })
  en!: string

  @Field(() => String, { description: 'In Chinese. 中文说明' })
  zh!: string
}

@ObjectType({ description: 'Every code that an answer may hold. A code never changes its meaning. 代码目录' })
export class CodeCatalogue {
  @Field(() => String, { description: 'Another one whenever a code is added or a text is mended. 版本' })
  version!: string

  @Field(() => [CodeText], { description: 'By kind and code. 代码' })
  codes!: CodeText[]
}
