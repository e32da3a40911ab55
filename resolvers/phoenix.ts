import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { phoenixesOf } from '../access/phoenix.ts'
import type { Context } from '../context.ts'
import { Phoenix } from '../schema/phoenix.ts'

@Resolver()
export class PhoenixResolver {
  @Query(() => [Phoenix], {
    nullable: true,
    description:
      'What an enterprise may have risen from, and what from it. Under the consent of the enterprise only. 疑似换壳企业',
  })
  phoenixes(
    @Arg('uscc', () => String, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string,
    @Ctx() context: Context,
  ) {
    context.asks(uscc)
    return phoenixesOf(context, uscc)
  }
}
