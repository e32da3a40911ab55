import { ArgsType, type ClassType, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Day, Fen } from './scalars.ts'

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100. 条数' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen; from the same list. 游标' })
  after?: string
}

enum DayOrder {
  NEWEST = 'NEWEST',
  OLDEST = 'OLDEST',
}
registerEnumType(DayOrder, {
  name: 'DayOrder',
  description: 'What comes first. 排序',
  valuesConfig: {
    NEWEST: { description: 'The latest day. 按日期由新到旧' },
    OLDEST: { description: 'The earliest day. 按日期由旧到新' },
  },
})

export const PERIOD = {
  from: { nullable: true, description: 'Of that day or later. 起始日期' },
  to: { nullable: true, description: 'Of that day or earlier. 截止日期' },
} as const

/** A page of documents by their day. */
@ArgsType()
export class PeriodArgs extends PageArgs {
  @Field(() => Day, PERIOD.from)
  from?: string

  @Field(() => Day, PERIOD.to)
  to?: string

  @Field(() => DayOrder, { defaultValue: DayOrder.NEWEST, description: 'What comes first. 排序' })
  order!: DayOrder
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
export function connectionOf<T extends object>(name: string, type: () => ClassType<T>, order = 'newest first') {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })
  class Edge {
    @Field(type, { description: `The ${name}.` })
    node!: T

    @Field(() => String, { description: 'Opaque; valid for this list only. 游标' })
    cursor!: string
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}, ${order}.` })
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

@ObjectType({ description: 'Those of a list that have something in common. 分组' })
class Group {
  @Field(() => String, { nullable: true, description: 'What they have in common; null where it is not known. 取值' })
  value!: string | null

  @Field(() => Int, { description: 'How many. 数量' })
  count!: number

  @Field(() => Fen, { description: 'Their amount. 金额' })
  totalFen!: number
}

@ObjectType({ description: 'A list by what its members have in common, the most frequent first. 分组汇总' })
export class Groups {
  @Field(() => [Group], { description: 'At most 200. 分组' })
  groups!: Group[]

  @Field(() => Int, { description: 'How many members were looked at, the newest 5,000 at most. 参与汇总的条数' })
  counted!: number

  @Field(() => Boolean, { description: 'False when there are more than were looked at. 是否精确' })
  isExact!: boolean
}
