import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { findReceipt, findReceiptsAfter } from '../graph/inbox.ts'
import { Receipt, ReceiptFeed } from '../schema/receipt.ts'
import { Refusal } from '../errors.ts'

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

  @Query(() => ReceiptFeed, {
    description:
      'Your receipts in the order in which they were made; the same cursor gives the same ones. 按游标取回执',
  })
  async receipts(
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last answer. 游标' })
    after: string | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many receipts, 1 to 100. 条数' }) first: number,
    @Ctx() context: Context,
  ) {
    if (first < 1 || first > 100) throw new Refusal('BAD_USER_INPUT', 'first')
    const { cursors, graph } = context.house
    const { scope } = context
    const from = after ? cursors.open(FEED, after) : null
    const receipts = await findReceiptsAfter(graph, { after: from, limit: first, scope })
    context.asks(...receipts.map(({ receiptNo }) => receiptNo))
    const last = receipts.at(-1)
    return { receipts, next: last ? cursors.seal(FEED, last.order) : (after ?? null) }
  }
}

const FEED = 'receipts'
