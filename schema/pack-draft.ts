import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SourceStatus } from './law-pack.ts'
import { Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

enum DraftState {
  DRAFT = 'DRAFT',
  SHADOW = 'SHADOW',
  RELEASED = 'RELEASED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(DraftState, {
  name: 'DraftState',
  description: 'How far a draft has come. 草案状态',
  valuesConfig: {
    DRAFT: { description: 'Put forward; it moves nothing. 已提出' },
    SHADOW: { description: 'Evaluated beside the pack in force, on those who are assessed; it moves nothing. 试运行' },
    RELEASED: { description: 'A second administrator has released it. 已发布' },
    WITHDRAWN: { description: 'Taken back. 已撤回' },
  },
})

@ObjectType({ description: 'What stood there before. 原值' })
export class FormerFounding {
  @Field(() => Float, { nullable: true, description: 'Null where there was none. 原取值' })
  value!: number | null

  @Field(() => String, { description: 'Empty where there was none. 原来源' })
  source!: string

  @Field(() => SourceStatus, { description: 'How well it was founded. 原可靠程度' })
  status!: SourceStatus
}

@ObjectType({ description: 'A parameter or wording that a draft founds otherwise. 变更' })
export class PackChange {
  @Field(() => String, { description: 'Parameter, or id of a rule or relief. 名称' })
  name!: string

  @Field(() => Float, { nullable: true, description: 'Null for a wording, and for what nobody knows. 取值' })
  value!: number | null

  @Field(() => String, { description: 'Citation. 来源' })
  source!: string

  @Field(() => SourceStatus, { description: 'How well it is founded. 可靠程度' })
  status!: SourceStatus

  @Field(() => FormerFounding, { description: 'What stood there before. 原值' })
  was!: FormerFounding
}

@ObjectType({ description: 'A change of law that is put forward. 规则包草案' })
export class PackDraft {
  @Field(() => String, { description: 'Stable. 标识' })
  id!: string

  @Field(() => String, { description: 'The instrument, like GACC-251. 规则包' })
  pack!: string

  @Field(() => String, { description: 'SHA-256 of the pack that it changes; empty for a new instrument. 原规则包摘要' })
  base!: string

  @Field(() => String, { description: 'SHA-256 of the draft. 草案摘要' })
  hash!: string

  @Field(() => String, { description: 'The whole draft, as JSON. 草案文档' })
  document!: string

  @Field(() => [PackChange], { description: 'Parameters and wordings that it founds otherwise. 变更' })
  changes!: PackChange[]

  @Field(() => DraftState, { description: 'How far it has come. 状态' })
  state!: DraftState

  @Field(() => String, { description: 'Administrator who put it forward. 提出人' })
  proposedBy!: string

  @Field(() => Instant, { description: 'When. 提出时间' })
  proposedAt!: string

  @Field(() => String, { nullable: true, description: 'Administrator who released it or took it back. 发布或撤回人' })
  closedBy!: string | null

  @Field(() => Instant, { nullable: true, description: 'When. 发布或撤回时间' })
  closedAt!: string | null

  @Field(() => String, { nullable: true, description: 'Hash of the report that its release rests on. 依据报告' })
  report!: string | null

  @Field(() => Int, { description: 'How often it was evaluated in the shadow. 试运行次数' })
  looked!: number

  @Field(() => Int, { description: 'How often it said something else. 试运行差异次数' })
  differed!: number
}

@InputType({ description: 'A whole pack. 规则包草案' })
export class DraftPackInput {
  @Field(() => String, {
    description: 'The pack as JSON; clients find its schema in rules/packs/pack.schema.json. 文档',
  })
  document!: string
}

@InputType({ description: 'A parameter or wording that is founded otherwise. 变更' })
export class PackChangeInput {
  @Field(() => String, { description: 'Parameter, or id of a rule or relief whose wording was read. 名称' })
  name!: string

  @Field(() => Float, { nullable: true, description: 'A whole number; left out, it stays. 取值' })
  value?: number | null

  @Field(() => String, { description: 'Citation; to confirm takes another than that of before. 来源' })
  source!: string

  @Field(() => SourceStatus, { description: 'How well it is founded. 可靠程度' })
  status!: SourceStatus
}

@InputType({ description: 'Changes of one pack. 参数变更' })
export class DraftChangesInput {
  @Field(() => String, { description: 'Which pack, like GACC-251. 规则包' })
  pack!: string

  @Field(() => [PackChangeInput], { description: 'What changes. 变更' })
  changes!: PackChangeInput[]
}

@InputType({ description: 'A second administrator’s release. 发布' })
export class ReleaseDraftInput {
  @Field(() => String, { description: 'Id of the draft. 草案' })
  draft!: string

  @Field(() => String, { description: 'Hash of the report that was read. 报告摘要' })
  reportHash!: string
}

@ObjectType({ description: 'The draft as it stands, or why it was refused. 草案结果' })
export class PackDraftPayload {
  @Field(() => PackDraft, { nullable: true, description: 'Null when refused. 草案' })
  draft!: PackDraft | null

  @Field(() => [UserError], { description: 'Why it was refused, with the place. 拒绝原因' })
  userErrors!: UserError[]
}
