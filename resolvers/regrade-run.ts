import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { cancelRegrade, startRegrade } from '../access/regrade-run.ts'
import type { Context } from '../context.ts'
import { regradeRuns } from '../graph/regrade-run.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import { RegradePayload, RegradeRun } from '../schema/regrade-run.ts'

const RegradeRunConnection = connectionOf('RegradeRun', () => RegradeRun)

@Resolver(() => RegradeRun)
export class RegradeRunResolver {
  @Query(() => RegradeRunConnection, { description: 'Full regrades and how far they are, newest first. 全量评估列表' })
  regradeRuns(@Args(() => PageArgs) _page: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    context.asks('regrade runs')
    return context.read(regradeRuns, {}, info)
  }

  @Mutation(() => RegradePayload, {
    description: 'Has everybody assessed as of today by the pack in force; one at a time. 启动全量评估',
  })
  startRegrade(@Ctx() context: Context) {
    context.asks('regrade')
    return startRegrade(context)
  }

  @Mutation(() => RegradePayload, { description: 'Ends a full regrade; what is written stays. 取消全量评估' })
  cancelRegrade(
    @Arg('id', () => String, { description: 'Number of the run. 编号' }) id: string,
    @Ctx() context: Context,
  ) {
    context.asks(id)
    return cancelRegrade(context, id)
  }
}
