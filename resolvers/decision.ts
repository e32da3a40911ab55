import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { agreeDecision, dropDecision, proposeDecision, serveDecision } from '../access/decision.ts'
import type { Context } from '../context.ts'
import { decisionByNo } from '../graph/decision.ts'
import {
  AgreeDecisionInput,
  Decision,
  DecisionPayload,
  DropDecisionInput,
  ProposeDecisionInput,
  ServeDecisionInput,
} from '../schema/decision.ts'
import { Enterprise } from '../schema/enterprise.ts'
import { Edge } from './edge.ts'

@Resolver(() => Decision)
export class DecisionResolver {
  @Query(() => Decision, { nullable: true, description: 'A decision by its number. 按编号查询认定决定' })
  decision(
    @Arg('no', () => String, { description: 'Number of the decision document. 编号' }) no: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(no)
    return context.read(decisionByNo, { key: no }, info)
  }

  @Mutation(() => DecisionPayload, {
    description: 'Proposes a decision in a case; nothing moves until a second officer agrees. 提出认定',
  })
  proposeDecision(
    @Arg('input', () => ProposeDecisionInput, { description: 'What to decide. 拟认定' }) input: ProposeDecisionInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.caseId)
    return proposeDecision(context, input)
  }

  @Mutation(() => DecisionPayload, { description: 'Agrees to another officer’s proposal; the grade moves. 复核同意' })
  agreeDecision(
    @Arg('input', () => AgreeDecisionInput, { description: 'Which one. 编号' }) input: AgreeDecisionInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.no)
    return agreeDecision(context, input.no)
  }

  @Mutation(() => DecisionPayload, {
    description: 'Takes a proposal back, or does not agree to it; another one may be made. 撤回或否决提议',
  })
  dropDecision(
    @Arg('input', () => DropDecisionInput, { description: 'Which one, and why. 提议' }) input: DropDecisionInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.no)
    return dropDecision(context, input)
  }

  @Mutation(() => DecisionPayload, {
    description: 'Records the service of a decision; a certification takes effect by it. 登记送达',
  })
  serveDecision(
    @Arg('input', () => ServeDecisionInput, { description: 'Which one, and when. 送达' }) input: ServeDecisionInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.no)
    return serveDecision(context, input)
  }

  @Edge(() => Enterprise, { nullable: true, description: 'Whom it is about. 企业' })
  enterprise() {}
}
