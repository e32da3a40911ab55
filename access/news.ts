/** What happens to the enterprises that a caller sees, as it happens: at any process, each once, from wherever he was. */
import type { Context } from '../context.ts'
import { checkWithin } from '../errors.ts'
import { findLastNews, findNewsAfter, type FoundNews } from '../graph/news.ts'
import { NEWS, placeOf } from './bell.ts'

const MOST = 100

export interface NewsPage {
  news: FoundNews[]
  /** Where the next page begins; the same as asked while nothing has happened. */
  next: string
}

/** What has happened after a cursor; from now on without one. @throws Refusal for a cursor that is not of this feed */
export async function newsAfter(context: Context, after: string | null, first: number): Promise<NewsPage> {
  checkWithin('first', first, 1, MOST)
  const from = after === null ? await findLastNews(context.house.graph) : openCursor(context, after)
  return pageAfter(context, from, first).then(({ page }) => page)
}

/**
 * The same as it happens, until nobody listens any more; the first page says where it begins.
 *
 * @throws Refusal for a cursor that is not of this feed, before anything is told
 */
export function newsFrom(context: Context, after: string | null, first: number): AsyncGenerator<NewsPage> {
  checkWithin('first', first, 1, MOST)
  return pagesFrom(context, after === null ? null : openCursor(context, after), first)
}

async function* pagesFrom(context: Context, after: number | null, first: number): AsyncGenerator<NewsPage> {
  const { house, until } = context
  let last = after ?? (await findLastNews(house.graph))
  yield { news: [], next: sealed(context, last) }
  while (!until.aborted) {
    const found = await pageAfter(context, last, first)
    if (found.last === last) {
      await house.bell.grown(NEWS, placeOf(last), until)
      continue
    }
    last = found.last
    // What has happened to others is passed over in silence.
    if (found.page.news.length > 0) yield found.page
  }
}

async function pageAfter(context: Context, after: number, first: number): Promise<{ page: NewsPage; last: number }> {
  const { house, scope } = context
  const asked = { after, limit: first, today: house.clock.today(), scope }
  const { news, last } = await findNewsAfter(house.graph, asked)
  context.asks(...news.flatMap(({ uscc }) => uscc ?? []))
  return { page: { news, next: sealed(context, last) }, last }
}

const sealed = ({ house }: Context, seq: number) => house.cursors.seal(NEWS, placeOf(seq))

const openCursor = ({ house }: Context, cursor: string): number => Number(house.cursors.open(NEWS, cursor))
