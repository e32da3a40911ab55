import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { pullGrade } from '../access/share.ts'
import type { Context } from '../context.ts'
import { agreements } from '../graph/share.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import { Agreement, PullGradeInput, PullGradePayload, Share } from '../schema/share.ts'

const AgreementConnection = connectionOf('Agreement', () => Agreement)

@Resolver(() => Share)
export class ShareResolver {
  @Query(() => AgreementConnection, { description: 'Agreements; a bureau sees its own. 共享协议' })
  agreements(@Args(() => PageArgs) _page: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.read(agreements, {}, info)
  }

  @Mutation(() => PullGradePayload, {
    description: 'Tells a grade in force under an agreement, and records that it was told. 查询信用等级',
  })
  pullGrade(
    @Arg('input', () => PullGradeInput, { description: 'Whom, and why. 查询' }) input: PullGradeInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.uscc)
    return pullGrade(context, input)
  }
}
