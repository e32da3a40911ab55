import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { statusOf } from '../access/parcel.ts'
import type { Context } from '../context.ts'
import { Parcel } from '../schema/parcel.ts'

@Resolver(() => Parcel)
export class ParcelResolver {
  @Query(() => Parcel, {
    nullable: true,
    description: 'How an order stands: which of the four documents came when, and what disagrees. 查询订单状态',
  })
  parcel(
    @Arg('orderNo', () => String, { description: 'Number of the order. 订单编号' }) orderNo: string,
    @Arg('platformUscc', () => String, {
      nullable: true,
      description: 'The platform; your own if left out. 电商平台代码',
    })
    platformUscc: string | undefined,
    @Ctx() context: Context,
  ) {
    const key = `${platformUscc ?? context.caller.party}|${orderNo}`
    context.asks(key)
    return statusOf(context, key)
  }
}
