import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql'
import { applyFor, keyOf, objectTo, openCase, stateDefence, takeStep } from '../access/case.ts'
import type { Context } from '../context.ts'
import { caseById, cases } from '../graph/case.ts'
import { Assessment } from '../schema/assessment.ts'
import {
  ApplicationInput,
  Case,
  CaseKind,
  CasePayload,
  CaseState,
  CaseStep,
  ObjectionInput,
  OpenCaseInput,
  StateDefenceInput,
  TakeStepInput,
} from '../schema/case.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import { Decision } from '../schema/decision.ts'
import { Enterprise } from '../schema/enterprise.ts'
import { Day } from '../schema/scalars.ts'
import { Edge } from './edge.ts'

export const CaseConnection = connectionOf('Case', () => Case)
const CaseStepConnection = connectionOf('CaseStep', () => CaseStep)
export const DecisionConnection = connectionOf('Decision', () => Decision)

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => Case, { nullable: true, description: 'A case by its id. 按标识查询案件' })
  case(
    @Arg('id', () => ID, { description: 'Which case. 案件标识' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(id)
    return context.read(caseById, { key: keyOf(id) }, info)
  }

  @Query(() => CaseConnection, {
    description: 'Cases that you may see: what is due first, then what is closed. 案件列表',
  })
  cases(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('kind', () => CaseKind, { nullable: true, description: 'Only of this kind. 类别' }) kind: CaseKind | undefined,
    @Arg('state', () => CaseState, { nullable: true, description: 'Only in this state. 状态' })
    state: CaseState | undefined,
    @Arg('dueBy', () => Day, { nullable: true, description: 'Only what is due by that day. 截至该日到期' })
    dueBy: string | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks('cases')
    return context.read(cases, { kind: kind ?? null, state: state ?? null, dueBy: dueBy ?? null }, info)
  }

  @Mutation(() => CasePayload, { description: 'Opens a case; one of a kind is open about an enterprise. 立案' })
  openCase(
    @Arg('input', () => OpenCaseInput, { description: 'About whom, and why. 立案' }) input: OpenCaseInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.uscc)
    return openCase(context, input)
  }

  @Mutation(() => CasePayload, {
    description: 'Records a step; refused while the one before it is missing. 登记办案步骤',
  })
  takeStep(
    @Arg('input', () => TakeStepInput, { description: 'Which step. 步骤' }) input: TakeStepInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.caseId)
    return takeStep(context, input)
  }

  @Mutation(() => CasePayload, { description: 'States a defence against a notice. 陈述申辩' })
  stateDefence(
    @Arg('input', () => StateDefenceInput, { description: 'The defence. 陈述申辩' }) input: StateDefenceInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.caseId)
    return stateDefence(context, input)
  }

  @Mutation(() => CasePayload, { description: 'Applies for the repair of a finding (Art. 26). 申请信用修复' })
  applyForRepair(
    @Arg('input', () => ApplicationInput, { description: 'Why, and the proof. 申请' }) input: ApplicationInput,
    @Ctx() context: Context,
  ) {
    context.asks(context.caller.party)
    return applyFor(context, 'REPAIR', input)
  }

  @Mutation(() => CasePayload, { description: 'Applies for a certificate (Art. 15). 申请认证' })
  applyForCertification(
    @Arg('input', () => ApplicationInput, { description: 'Why, and the proof. 申请' }) input: ApplicationInput,
    @Ctx() context: Context,
  ) {
    context.asks(context.caller.party)
    return applyFor(context, 'CERTIFICATION', input)
  }

  @Mutation(() => CasePayload, {
    description: 'Objects to a record about you or to a decision; customs answers within 20 days. 提出异议',
  })
  objectTo(
    @Arg('input', () => ObjectionInput, { description: 'To what, and why. 异议' }) input: ObjectionInput,
    @Ctx() context: Context,
  ) {
    context.asks(context.caller.party, input.against)
    return objectTo(context, input)
  }

  @Edge(() => Enterprise, { nullable: true, description: 'Whom it is about. 企业' })
  enterprise() {}

  @Edge(() => CaseStepConnection, {
    nullable: true,
    description: 'What was done in it, the latest first; null in the answer of a mutation. 办案记录',
  })
  steps(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => DecisionConnection, {
    nullable: true,
    description: 'What was decided in it; null in the answer of a mutation. 认定决定',
  })
  decisions(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => Assessment, {
    nullable: true,
    description: 'The assessment in which its ground spoke; null in the answer of a mutation. 依据评估',
  })
  assessment() {}
}
