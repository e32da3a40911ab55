import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { accept } from '../access/door.ts'
import { identityHash } from '../access/identity.ts'
import { orderByKey } from '../graph/order.ts'
import { checkOrder } from '../rules/order.ts'
import { Enterprise } from '../schema/enterprise.ts'
import { Order, PushOrdersInput, PushOrdersPayload } from '../schema/order.ts'
import { Edge } from './edge.ts'

@Resolver(() => Order)
export class OrderResolver {
  @Query(() => Order, { nullable: true, description: 'An order by its platform and number. 按平台和订单编号查询' })
  order(
    @Arg('orderNo', () => String, { description: 'Number, unique within its platform. 订单编号' }) orderNo: string,
    @Arg('platformUscc', () => String, {
      nullable: true,
      description: 'The platform; your own if left out. 电商平台代码',
    })
    platformUscc: string | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(orderNo)
    return context.read(orderByKey, { key: `${platformUscc ?? context.caller.party}|${orderNo}` }, info)
  }

  @Mutation(() => PushOrdersPayload, {
    description: 'Pushes one to 500 orders; the same batch again gets the same receipt. 报送订单',
  })
  pushOrders(
    @Arg('input', () => PushOrdersInput, { description: 'The batch. 批次' }) input: PushOrdersInput,
    @Ctx() context: Context,
  ) {
    const hash = identityHash(context.house.identityKey)
    return accept(context, {
      kind: 'ORDERS',
      batchKey: input.batchKey,
      field: 'orders',
      documents: input.orders,
      check: (order, path) => checkOrder(order, context.caller.party, hash, path),
    })
  }

  @Edge(() => Enterprise, { nullable: true, description: 'The platform. 电商平台' })
  platform() {}

  @Edge(() => Enterprise, {
    nullable: true,
    description: 'The firm that sells; null where you may not see it. 电商企业',
  })
  merchant() {}
}
