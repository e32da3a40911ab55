import { Arg, Ctx, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { type ReceiptPage, receiptsAfter, receiptsFrom } from '../access/receipt.ts'
import type { Context } from '../context.ts'
import { findReceipt } from '../graph/inbox.ts'
import { Receipt, ReceiptFeed } from '../schema/receipt.ts'

@Resolver(() => Receipt)
export class ReceiptResolver {
  @Query(() => Receipt, {
    nullable: true,
    description: 'What became of a batch of yours, or what the match had to tell you. 查询回执',
  })
  receipt(
    @Arg('receiptNo', () => String, { description: 'Receipt number. 回执号' }) receiptNo: string,
    @Ctx() context: Context,
  ) {
    context.asks(receiptNo)
    return findReceipt(context.house.graph, receiptNo, context.scope)
  }

  @Query(() => ReceiptFeed, {
    description:
      'Your receipts in the order in which they were made; the same cursor gives the same ones. 按游标取回执',
  })
  receipts(
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last answer. 游标' })
    after: string | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many receipts, 1 to 100. 条数' }) first: number,
    @Ctx() context: Context,
  ) {
    return receiptsAfter(context, after ?? null, first)
  }

  @Subscription(() => ReceiptFeed, {
    name: 'receipts',
    description:
      'Your receipts as they are given out; without a cursor from now on, and the first event says where. 订阅回执',
    subscribe: ({ args, context }) => {
      const { after, first } = args as { after?: string; first: number }
      return receiptsFrom(context as Context, after ?? null, first)
    },
  })
  receiptsAsTheyCome(
    @Root() page: ReceiptPage,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last event or answer. 游标' })
    _after: string | undefined,
    @Arg('first', () => Int, {
      defaultValue: 20,
      description: 'How many receipts an event has at most, 1 to 100. 条数',
    })
    _first: number,
  ) {
    return page
  }
}
