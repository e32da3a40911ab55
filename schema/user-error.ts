import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'An expected refusal: what, where, and what to do next. 业务性拒绝' })
export class UserError {
  @Field(() => String, { description: 'Stable code. 代码' })
  code!: string

  @Field(() => String, { nullable: true, description: 'Path of the input field at fault. 字段路径' })
  field!: string | null

  @Field(() => String, { description: 'In English. 英文说明' })
  message!: string

  @Field(() => String, { description: 'In Chinese. 中文说明' })
  messageZh!: string
}
