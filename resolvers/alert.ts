import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql'
import { alertKeyOf, triageAlert } from '../access/alert.ts'
import type { Context } from '../context.ts'
import { alertById, alerts } from '../graph/alert.ts'
import { Alert, AlertPayload, AlertQueue, AlertStep, Hit, TriageAlertInput } from '../schema/alert.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import { Enterprise } from '../schema/enterprise.ts'
import { Edge } from './edge.ts'

const AlertConnection = connectionOf('Alert', () => Alert)
const AlertStepConnection = connectionOf('AlertStep', () => AlertStep)
const HitConnection = connectionOf('Hit', () => Hit)

@Resolver(() => Alert)
export class AlertResolver {
  @Query(() => AlertConnection, {
    description: 'The queue of alerts about enterprises that you may see: the most severe first. 预警队列',
  })
  alerts(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('queue', () => AlertQueue, { defaultValue: AlertQueue.WAITING, description: 'Which of them. 队列' })
    queue: AlertQueue,
    @Arg('code', () => String, { nullable: true, description: 'Only of the pattern of this code. 模式代码' })
    code: string | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks('alerts')
    return context.read(alerts, { queue, code: code ?? null }, info)
  }

  @Query(() => Alert, { nullable: true, description: 'An alert by its id. 按标识查询预警' })
  alert(
    @Arg('id', () => ID, { description: 'Which alert. 预警标识' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(id)
    return context.read(alertById, { key: alertKeyOf(id) }, info)
  }

  @Mutation(() => AlertPayload, {
    description: 'Takes, gives back, puts off, confirms or dismisses an alert; no grade moves by it. 处置预警',
  })
  triageAlert(
    @Arg('input', () => TriageAlertInput, { description: 'Which, and what. 处置' }) input: TriageAlertInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.alert)
    return triageAlert(context, input)
  }

  @Edge(() => HitConnection, {
    nullable: true,
    description: 'What was found, about enterprises that you may see; null in the answer of a mutation. 命中',
  })
  hits(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => AlertStepConnection, {
    nullable: true,
    description: 'What was done with it, the latest first; null in the answer of a mutation. 处置记录',
  })
  steps(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => AlertConnection, {
    nullable: true,
    description: 'Others of the same pattern that shared the same; null in the answer of a mutation. 历史同类预警',
  })
  earlier(@Args(() => PageArgs) _page: PageArgs) {}
}

@Resolver(() => Hit)
export class HitResolver {
  @Edge(() => Enterprise, { nullable: true, description: 'Whom it is about. 企业' })
  enterprise() {}
}
