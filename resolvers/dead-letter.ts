import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { replay } from '../access/dead-letter.ts'
import type { Context } from '../context.ts'
import { deadLetters } from '../graph/dead-letter.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import { DeadLetter, ReplayPayload } from '../schema/dead-letter.ts'

const DeadLetterConnection = connectionOf('DeadLetter', () => DeadLetter)

@Resolver(() => DeadLetter)
export class DeadLetterResolver {
  @Query(() => DeadLetterConnection, { description: 'What was accepted and could not be applied. 死信单证列表' })
  deadLetters(@Args(() => PageArgs) _page: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    context.asks('dead letters')
    return context.read(deadLetters, {}, info)
  }

  @Mutation(() => ReplayPayload, {
    description: 'Lets a document be applied once more, when its cause is mended. 重放',
  })
  replayDeadLetter(
    @Arg('key', () => String, { description: 'Key of the dead letter. 死信编号' }) key: string,
    @Ctx() context: Context,
  ) {
    context.asks(key)
    return replay(context, key)
  }
}
