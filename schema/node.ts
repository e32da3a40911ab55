import { Field, ID, InterfaceType } from 'type-graphql'

@InterfaceType({ description: 'Anything that can be fetched again by its id. 可按标识重取的对象' })
export abstract class Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string
}
