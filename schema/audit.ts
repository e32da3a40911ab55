import { Field, Int, ObjectType } from 'type-graphql'
import { Instant } from './scalars.ts'

@ObjectType({ description: 'One answer that left: who asked, for what, and a digest of the bytes. 审计条目' })
export class AuditEntry {
  @Field(() => Instant, { description: 'When. 时间' })
  at!: string

  @Field(() => String, { description: 'Who. 主体' })
  caller!: string

  @Field(() => String, { description: 'As which audience. 身份' })
  audience!: string

  @Field(() => String, { description: 'Operation, by name. 操作' })
  operation!: string

  @Field(() => [String], { description: 'Keys asked about. 对象' })
  subjects!: string[]

  @Field(() => String, { description: 'SHA-256 of the answer. 答复摘要' })
  digest!: string
}

@ObjectType({ description: 'A link of the audit chain: what one commit recorded. 审计批次' })
export class AuditBatch {
  @Field(() => Int, { description: 'Gap-free. 序号' })
  seq!: number

  @Field(() => String, { description: 'Hash of the link before. 前一摘要' })
  previous!: string

  @Field(() => String, { description: 'SHA-256 over the number, the link before and the entries. 摘要' })
  hash!: string

  @Field(() => [AuditEntry], { description: 'What was recorded. 条目' })
  entries!: AuditEntry[]
}
