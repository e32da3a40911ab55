import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Party } from './control.ts'

@ObjectType({ description: 'An enterprise that hangs together with another one. 关联成员' })
class ComponentMember {
  @Field(() => Party, { description: 'The enterprise. 企业' })
  enterprise!: Party

  @Field(() => ID, { description: 'The same of all who are closer to each other than to the rest. 所属社区' })
  community!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The same of all who hold each other in a circle; null where it is in none. 循环持股环',
  })
  ring!: string | null

  @Field(() => Party, {
    nullable: true,
    description:
      'The enterprise that controls it in the end, by votes; null where none does that you may see. 最终控制企业',
  })
  head!: Party | null
}

@ObjectType({
  description:
    'Who hangs together with an enterprise, by holdings, people, phones, addresses and the like, over any number of links. 关联群组',
})
export class Component {
  @Field(() => ID, {
    nullable: true,
    description: 'Stays the same while most of its members do; null where it is alone. 标识',
  })
  id!: string | null

  @Field(() => Int, { description: 'Number of the event up to which links are in it. 截至事件序号' })
  upTo!: number

  @Field(() => [ComponentMember], {
    description: 'Members that you may see: first those of its circle, then those of its community; at most 200. 成员',
  })
  members!: ComponentMember[]

  @Field(() => Boolean, { description: 'Whether there are more that you may see. 是否还有更多' })
  more!: boolean
}
