import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { exportStatusOf } from '../access/export.ts'
import type { Context } from '../context.ts'
import { ExportParcel } from '../schema/export.ts'

@Resolver(() => ExportParcel)
export class ExportResolver {
  @Query(() => ExportParcel, {
    nullable: true,
    description: 'How an export stands: which of its documents came when, and what disagrees. 查询出口状态',
  })
  exportParcel(
    @Arg('orderNo', () => String, { description: 'Number of the order. 订单编号' }) orderNo: string,
    @Arg('merchantUscc', () => String, {
      nullable: true,
      description: 'The firm that sells; your own code if left out. 电商企业代码',
    })
    merchantUscc: string | undefined,
    @Arg('platformUscc', () => String, {
      nullable: true,
      description: 'The platform; left out where it has no code. 电商平台代码',
    })
    platformUscc: string | undefined,
    @Ctx() context: Context,
  ) {
    const key = `${platformUscc ?? ''}|${merchantUscc ?? context.caller.party}|${orderNo}`
    context.asks(key)
    return exportStatusOf(context, key)
  }
}
