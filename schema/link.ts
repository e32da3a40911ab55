import { Field, Int, ObjectType } from 'type-graphql'
import { Day } from './scalars.ts'

@ObjectType({ description: 'The recorded fact that a step rests on. 依据事实' })
export class LinkFact {
  @Field(() => String, { nullable: true, description: 'Key of the version; null for what was loaded without one. 键' })
  key!: string | null

  @Field(() => Int, { nullable: true, description: 'Number of the event that made it known. 事件序号' })
  seq!: number | null

  @Field(() => String, { nullable: true, description: 'Receipt or register that it came by. 来源' })
  source!: string | null

  @Field(() => String, { nullable: true, description: 'Who recorded it. 登记机关' })
  authority!: string | null

  @Field(() => Day, { nullable: true, description: 'Since when it is true. 起始日期' })
  validFrom!: string | null

  @Field(() => Day, { nullable: true, description: 'From when on it is not; null while it is. 终止日期' })
  validTo!: string | null
}

@ObjectType({ description: 'A step of a path: what it comes to, and over what. 路径节点' })
export class LinkStep {
  @Field(() => String, {
    nullable: true,
    description: 'Relationship from the step before; null for the first, and where the step before lists it. 关系',
  })
  link!: string | null

  @Field(() => Boolean, { description: 'Whether the relationship points to this step. 是否指向本节点' })
  forward!: boolean

  @Field(() => String, { description: 'What it is, like Enterprise or Person. 节点类别' })
  kind!: string

  @Field(() => String, { nullable: true, description: 'Its key; null where you may not see it. 键' })
  key!: string | null

  @Field(() => String, { nullable: true, description: 'What it is called; null where you may not see it. 名称' })
  name!: string | null

  @Field(() => Boolean, { description: 'It is of another district, and not yours to see. 是否隐去' })
  hidden!: boolean

  @Field(() => LinkFact, { nullable: true, description: 'The fact behind the relationship, or the record. 依据事实' })
  fact!: LinkFact | null
}
