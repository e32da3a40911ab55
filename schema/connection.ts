import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql'

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100. 条数' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen; from the same list. 游标' })
  after?: string
}

@ObjectType({ description: 'Where a page ends. 分页信息' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow. 是否有下一页' })
  hasNextPage!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Cursor to continue after; null when the page is empty. 末尾游标',
  })
  endCursor!: string | null
}

/** The Relay pair for a node type: `XEdge` and `XConnection`, with the `nodes` shortcut. */
export function connectionOf<T extends object>(name: string, type: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })
  class Edge {
    @Field(type, { description: `The ${name}.` })
    node!: T

    @Field(() => String, { description: 'Opaque; valid for this list only. 游标' })
    cursor!: string
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}, newest first.` })
  class Connection {
    @Field(() => [type()], { description: 'The page without cursors. 本页节点' })
    nodes!: T[]

    @Field(() => [Edge], { description: 'The page with cursors. 本页节点及游标' })
    edges!: Edge[]

    @Field(() => PageInfo, { description: 'Where the page ends. 分页信息' })
    pageInfo!: PageInfo

    @Field(() => Int, { nullable: true, description: 'How many there are, exact up to 1,000. 总数' })
    totalCount!: number | null

    @Field(() => Boolean, {
      nullable: true,
      description: 'False when there are more than totalCount says. 总数是否精确',
    })
    totalIsExact!: boolean | null
  }
  return Connection
}
