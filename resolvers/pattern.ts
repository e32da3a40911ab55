import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { draftPattern, enablePattern, previewPattern, reviewPattern, withdrawPattern } from '../access/pattern.ts'
import type { Context } from '../context.ts'
import { patternById, patterns } from '../graph/pattern.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import { DraftPatternInput, Pattern, PatternPayload, PatternState } from '../schema/pattern.ts'

const PatternConnection = connectionOf('Pattern', () => Pattern)

@Resolver(() => Pattern)
export class PatternResolver {
  @Query(() => PatternConnection, { description: 'Stored patterns, the latest first. 预警模式列表' })
  patterns(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('state', () => PatternState, { nullable: true, description: 'Only in this state. 状态' })
    state: PatternState | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks('patterns')
    return context.read(patterns, { state: state ?? null }, info)
  }

  @Query(() => Pattern, { nullable: true, description: 'One of them, with its preview. 预警模式' })
  pattern(
    @Arg('id', () => String, { description: 'Id of the pattern. 标识' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(id)
    return context.read(patternById, { key: id }, info)
  }

  @Mutation(() => PatternPayload, { description: 'Puts a pattern forward; it finds nothing yet. 提出预警模式' })
  draftPattern(
    @Arg('input', () => DraftPatternInput, { description: 'The pattern. 模式' }) input: DraftPatternInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.code)
    return draftPattern(context, input)
  }

  @Mutation(() => PatternPayload, { description: 'A second officer has read a pattern. 复核预警模式' })
  reviewPattern(
    @Arg('id', () => String, { description: 'Id of the pattern. 标识' }) id: string,
    @Arg('words', () => String, { description: 'What he found. 复核意见' }) words: string,
    @Ctx() context: Context,
  ) {
    context.asks(id)
    return reviewPattern(context, id, words)
  }

  @Mutation(() => PatternPayload, {
    description: 'Walks a pattern over everybody, and raises nothing; ask `pattern` for what it finds. 预览命中',
  })
  previewPattern(
    @Arg('id', () => String, { description: 'Id of the pattern. 标识' }) id: string,
    @Ctx() context: Context,
  ) {
    context.asks(id)
    return previewPattern(context, id)
  }

  @Mutation(() => PatternPayload, {
    description: 'Lets a pattern look at what is new, after its review and a preview of seven days at most. 启用',
  })
  enablePattern(
    @Arg('id', () => String, { description: 'Id of the pattern. 标识' }) id: string,
    @Ctx() context: Context,
  ) {
    context.asks(id)
    return enablePattern(context, id)
  }

  @Mutation(() => PatternPayload, { description: 'Takes a pattern back; its alerts stay. 撤回预警模式' })
  withdrawPattern(
    @Arg('id', () => String, { description: 'Id of the pattern. 标识' }) id: string,
    @Ctx() context: Context,
  ) {
    context.asks(id)
    return withdrawPattern(context, id)
  }
}
