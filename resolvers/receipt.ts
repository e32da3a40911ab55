import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { findReceipt } from '../graph/inbox.ts'
import { Receipt } from '../schema/receipt.ts'

@Resolver(() => Receipt)
export class ReceiptResolver {
  @Query(() => Receipt, { nullable: true, description: 'What became of a batch of yours. 查询回执' })
  receipt(
    @Arg('receiptNo', () => String, { description: 'Receipt number. 回执号' }) receiptNo: string,
    @Ctx() context: Context,
  ) {
    context.asks(receiptNo)
    return findReceipt(context.house.graph, receiptNo, context.scope)
  }
}
