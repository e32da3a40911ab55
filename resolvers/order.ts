import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { documentKey } from '../graph/document-row.ts'
import { orderByKey } from '../graph/order.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import { Enterprise } from '../schema/enterprise.ts'
import { Inventory } from '../schema/inventory.ts'
import { Order } from '../schema/order.ts'
import { Payment } from '../schema/payment.ts'
import { Waybill } from '../schema/waybill.ts'
import { Edge } from './edge.ts'

const PaymentConnection = connectionOf('Payment', () => Payment)

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
    return context.read(orderByKey, { key: documentKey(`${platformUscc ?? context.caller.party}|${orderNo}`) }, info)
  }

  @Edge(() => Enterprise, { nullable: true, description: 'The platform. 电商平台' })
  platform() {}

  @Edge(() => Enterprise, {
    nullable: true,
    description: 'The firm that sells; null where you may not see it. 电商企业',
  })
  merchant() {}

  @Edge(() => PaymentConnection, { description: 'Vouchers of its payment that you may see. 支付单' })
  payments(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => Waybill, { nullable: true, description: 'Its waybill; null where you may not see it. 运单' })
  waybill() {}

  @Edge(() => Inventory, { nullable: true, description: 'Its list; null where you may not see it. 清单' })
  inventory() {}
}
