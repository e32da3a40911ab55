import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { enterpriseByUscc, enterprisesByUscc } from '../graph/enterprise.ts'
import { Assessment } from '../schema/assessment.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import { Declaration } from '../schema/declaration.ts'
import { Enterprise } from '../schema/enterprise.ts'
import { Grade } from '../schema/grade.ts'
import { Investigation } from '../schema/investigation.ts'
import { Order } from '../schema/order.ts'
import { Share } from '../schema/share.ts'
import { Tally } from '../schema/tally.ts'
import { Violation } from '../schema/violation.ts'
import { CaseConnection, DecisionConnection } from './case.ts'
import { Edge } from './edge.ts'

const AssessmentConnection = connectionOf('Assessment', () => Assessment)
const DeclarationConnection = connectionOf('Declaration', () => Declaration)
const GradeConnection = connectionOf('Grade', () => Grade)
const InvestigationConnection = connectionOf('Investigation', () => Investigation)
const OrderConnection = connectionOf('Order', () => Order)
const ShareConnection = connectionOf('Share', () => Share)
const TallyConnection = connectionOf('Tally', () => Tally)
const ViolationConnection = connectionOf('Violation', () => Violation)

const MAX_CODES = 50

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @Query(() => Enterprise, {
    nullable: true,
    description: 'An enterprise by its credit code. 按统一社会信用代码查询企业',
  })
  enterprise(
    @Arg('uscc', () => String, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(uscc)
    return context.read(enterpriseByUscc, { uscc }, info)
  }

  @Query(() => [Enterprise], {
    description: 'At most 50 enterprises, in the order asked for; unknown ones are left out. 批量查询企业',
  })
  enterprises(
    @Arg('usccs', () => [String], { description: 'Unified social credit codes. 统一社会信用代码' }) usccs: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (usccs.length > MAX_CODES) throw new Refusal('TOO_COSTLY', 'usccs')
    context.asks(...usccs)
    return context.read(enterprisesByUscc, { usccs: [...new Set(usccs)] }, info)
  }

  @Query(() => Enterprise, { nullable: true, description: 'The caller’s own enterprise. 本企业' })
  me(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    context.asks(context.caller.party)
    return context.read(enterpriseByUscc, { uscc: context.caller.party }, info)
  }

  @Edge(() => DeclarationConnection, { description: 'Declarations of its goods. 报关单' })
  declarations(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => OrderConnection, { description: 'Orders it sold. 所售订单' })
  orders(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => OrderConnection, { description: 'Orders sold on its platform. 平台订单' })
  platformOrders(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => TallyConnection, { description: 'Month by month, what it did and what of it disagrees. 月度汇总' })
  tallies(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => ViolationConnection, { description: 'Effective documents against it. 违法违规记录' })
  violations(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => Grade, { description: 'The grade in force today. 当前信用等级' })
  grade() {}

  @Edge(() => GradeConnection, { description: 'All grades it ever had by decision. 历史信用等级' })
  grades(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => Assessment, { nullable: true, description: 'The latest assessment; null before the first. 最新评估' })
  assessment() {}

  @Edge(() => AssessmentConnection, { description: 'Assessments, each new when something changed. 历次评估' })
  assessments(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => DecisionConnection, { description: 'Decisions about it. 认定决定' })
  decisions(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => CaseConnection, { description: 'Cases about it: what is due first, then what is closed. 案件' })
  cases(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => InvestigationConnection, { description: 'Who investigates it, or did; no violations. 调查信息' })
  investigations(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => ShareConnection, { description: 'Who was told about it. 共享记录' })
  shares(@Args(() => PageArgs) _page: PageArgs) {}
}
