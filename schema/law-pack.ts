import { Field, Float, ObjectType, registerEnumType } from 'type-graphql'
import { Day } from './scalars.ts'

export enum SourceStatus {
  CONFIRMED = 'CONFIRMED',
  THIRD_PARTY = 'THIRD_PARTY',
  ASSUMED = 'ASSUMED',
}
registerEnumType(SourceStatus, {
  name: 'SourceStatus',
  description: 'How well a number or a wording is founded. 来源可靠程度',
  valuesConfig: {
    CONFIRMED: { description: 'Read in the official text. 已核实' },
    THIRD_PARTY: { description: 'Restated by others. 第三方转述' },
    ASSUMED: { description: 'Assumed; what rests on it is indicative. 假定' },
  },
})

@ObjectType({ description: 'A number that rules compare with. 参数' })
export class PackParameter {
  @Field(() => String, { description: 'Stable. 名称' })
  name!: string

  @Field(() => Float, {
    nullable: true,
    description: 'A whole number; null while nobody knows it: what needs it cannot be evaluated. 取值',
  })
  value!: number | null

  @Field(() => String, { description: 'FEN, COUNT, PER_10000, MONTHS, DAYS or WORKING_DAYS. 单位' })
  unit!: string

  @Field(() => String, { description: 'Where it was read. 来源' })
  source!: string

  @Field(() => SourceStatus, { description: 'How well it is founded. 可靠程度' })
  status!: SourceStatus

  @Field(() => [String], { description: 'Rules and reliefs that read it. 使用该参数的规则' })
  usedBy!: string[]
}

@ObjectType({ description: 'A rule or a relief of a pack. 规则' })
export class PackRule {
  @Field(() => String, { description: 'Stable. 规则编号' })
  id!: string

  @Field(() => String, { description: 'Article it comes from. 条款' })
  article!: string

  @Field(() => String, { description: 'In English. 英文' })
  en!: string

  @Field(() => String, { description: 'In Chinese. 中文' })
  zh!: string

  @Field(() => String, { description: 'Where its wording was read. 来源' })
  source!: string

  @Field(() => SourceStatus, { description: 'How well its wording is founded. 文本可靠程度' })
  status!: SourceStatus

  @Field(() => SourceStatus, {
    description: 'The weakest of its wording and its parameters; ASSUMED makes its signals indicative. 综合可靠程度',
  })
  weakest!: SourceStatus

  @Field(() => [String], { description: 'Parameters that it reads. 参数' })
  parameters!: string[]
}

@ObjectType({ description: 'One instrument as effective-dated data. 规则包' })
export class LawPack {
  @Field(() => String, { description: 'Key, like GACC-251. 标识' })
  id!: string

  @Field(() => String, { description: 'Title in English. 英文名称' })
  titleEn!: string

  @Field(() => String, { description: 'Title in Chinese. 中文名称' })
  titleZh!: string

  @Field(() => Day, { description: 'First day in force. 施行日' })
  validFrom!: string

  @Field(() => Day, { nullable: true, description: 'Last day in force. 废止日' })
  validTo!: string | null

  @Field(() => String, { description: 'SHA-256 of the published document. 摘要' })
  hash!: string

  @Field(() => [PackParameter], { description: 'Its numbers, each with its source. 参数' })
  parameters!: PackParameter[]

  @Field(() => [PackRule], { description: 'Its rules, then its reliefs. 规则' })
  rules!: PackRule[]
}
