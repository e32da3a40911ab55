import { Field, ObjectType } from 'type-graphql'
import { Day } from './scalars.ts'

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
}
