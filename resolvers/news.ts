import { Arg, Ctx, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { newsAfter, newsFrom, type NewsPage } from '../access/news.ts'
import type { Context } from '../context.ts'
import { NewsFeed } from '../schema/news.ts'

@Resolver()
export class NewsResolver {
  @Query(() => NewsFeed, {
    description: 'What has happened to the enterprises that you see: changes of grades, and alerts. 企业动态',
  })
  news(
    @Arg('after', () => String, { nullable: true, description: 'Cursor; without it, where now is. 游标' })
    after: string | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many events, 1 to 100. 条数' }) first: number,
    @Ctx() context: Context,
  ) {
    return newsAfter(context, after ?? null, first)
  }

  @Subscription(() => NewsFeed, {
    name: 'news',
    description: 'The same as it happens; without a cursor from now on, and the first event says where. 订阅企业动态',
    subscribe: ({ args, context }) => {
      const { after, first } = args as { after?: string; first: number }
      return newsFrom(context as Context, after ?? null, first)
    },
  })
  newsAsItComes(
    @Root() page: NewsPage,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last event or answer. 游标' })
    _after: string | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many events a page has at most, 1 to 100. 条数' })
    _first: number,
  ) {
    return page
  }
}
