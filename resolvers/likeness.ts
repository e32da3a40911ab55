import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { likenessesOf } from '../access/likeness.ts'
import type { Context } from '../context.ts'
import { Likeness } from '../schema/likeness.ts'

@Resolver()
export class LikenessResolver {
  @Query(() => [Likeness], {
    nullable: true,
    description:
      'Records that may be of the same enterprise, with score and reasons. Under the consent of the enterprise only. 疑似同一企业',
  })
  likenesses(
    @Arg('uscc', () => String, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string,
    @Ctx() context: Context,
  ) {
    context.asks(uscc)
    return likenessesOf(context, uscc)
  }
}
