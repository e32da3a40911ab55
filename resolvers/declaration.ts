import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { declarationByNumber } from '../graph/declaration.ts'
import { ClearanceDecision } from '../schema/clearance.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import { Declaration, Item } from '../schema/declaration.ts'
import { Enterprise } from '../schema/enterprise.ts'
import { Edge } from './edge.ts'

const ItemConnection = connectionOf('Item', () => Item)

@Resolver(() => Declaration)
export class DeclarationResolver {
  @Query(() => Declaration, { nullable: true, description: 'A declaration by its number. 按报关单号查询' })
  declaration(
    @Arg('number', () => String, { description: 'Declaration number, 18 digits. 报关单号' }) number: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(number)
    return context.read(declarationByNumber, { key: number }, info)
  }

  @Edge(() => ItemConnection, { description: 'Its lines of goods. 商品项' })
  items(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => Enterprise, {
    nullable: true,
    description: 'Whose goods they are; null where you may not see it. 收发货人',
  })
  owner() {}

  @Edge(() => Enterprise, { nullable: true, description: 'Who declared; null where you may not see it. 申报单位' })
  declarant() {}

  @Edge(() => ClearanceDecision, { nullable: true, description: 'Lane and measures; null until decided. 通关处置' })
  clearance() {}
}
