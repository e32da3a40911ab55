import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { enterpriseByUscc, enterprisesByUscc } from '../graph/enterprise.ts'
import type { Past } from '../graph/past.ts'
import { Assessment } from '../schema/assessment.ts'
import { connectionOf, Groups, PageArgs, PeriodArgs } from '../schema/connection.ts'
import { Declaration, DeclarationArgs, DeclarationGroupsArgs, DeclaredGroupsArgs } from '../schema/declaration.ts'
import { AsOfArgs, Enterprise } from '../schema/enterprise.ts'
import { Grade } from '../schema/grade.ts'
import { Holding } from '../schema/holding.ts'
import { IdentifierUse } from '../schema/identifier.ts'
import { Investigation } from '../schema/investigation.ts'
import { Order } from '../schema/order.ts'
import { Position } from '../schema/person.ts'
import { FormerName } from '../schema/registration.ts'
import { Share } from '../schema/share.ts'
import { Tally } from '../schema/tally.ts'
import { Violation } from '../schema/violation.ts'
import { CaseConnection, DecisionConnection } from './case.ts'
import { Edge } from './edge.ts'

const AssessmentConnection = connectionOf('Assessment', () => Assessment)
const DeclarationConnection = connectionOf('Declaration', () => Declaration)
const EnterpriseConnection = connectionOf('Enterprise', () => Enterprise)
const FormerNameConnection = connectionOf('FormerName', () => FormerName)
const GradeConnection = connectionOf('Grade', () => Grade)
const HoldingConnection = connectionOf('Holding', () => Holding)
const IdentifierUseConnection = connectionOf('IdentifierUse', () => IdentifierUse)
const InvestigationConnection = connectionOf('Investigation', () => Investigation)
const OrderConnection = connectionOf('Order', () => Order)
const PositionConnection = connectionOf('Position', () => Position)
const ShareConnection = connectionOf('Share', () => Share)
const TallyConnection = connectionOf('Tally', () => Tally)
const ViolationConnection = connectionOf('Violation', () => Violation)

const MAX_CODES = 50

/** @throws Refusal AS_OF_TO_COME for a day that has not come */
function pastOf(context: Context, { asOf, known }: AsOfArgs): Past | null {
  if (asOf === undefined || asOf === null) return null
  return { day: context.dayAsked(asOf), known: `${known}` as const }
}

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @Query(() => Enterprise, {
    nullable: true,
    description: 'An enterprise by its credit code. 按统一社会信用代码查询企业',
  })
  enterprise(
    @Arg('uscc', () => String, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string,
    @Args(() => AsOfArgs) asOf: AsOfArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(uscc)
    return context.read(enterpriseByUscc, { uscc }, info, pastOf(context, asOf))
  }

  @Query(() => [Enterprise], {
    description: 'At most 50 enterprises, in the order asked for; unknown ones are left out. 批量查询企业',
  })
  enterprises(
    @Arg('usccs', () => [String], { description: 'Unified social credit codes. 统一社会信用代码' }) usccs: string[],
    @Args(() => AsOfArgs) asOf: AsOfArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (usccs.length > MAX_CODES) throw new Refusal('TOO_COSTLY', 'usccs')
    context.asks(...usccs)
    return context.read(enterprisesByUscc, { usccs: [...new Set(usccs)] }, info, pastOf(context, asOf))
  }

  @Query(() => Enterprise, { nullable: true, description: 'The caller’s own enterprise. 本企业' })
  me(@Args(() => AsOfArgs) asOf: AsOfArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    context.asks(context.caller.party)
    return context.read(enterpriseByUscc, { uscc: context.caller.party }, info, pastOf(context, asOf))
  }

  @Edge(() => DeclarationConnection, { description: 'Declarations of its goods. 报关单' })
  declarations(@Args(() => DeclarationArgs) _page: DeclarationArgs) {}

  @Edge(() => Groups, { description: 'Declarations of its goods, counted. 报关单汇总' })
  declarationGroups(@Args(() => DeclarationGroupsArgs) _groups: DeclarationGroupsArgs) {}

  @Edge(() => DeclarationConnection, { description: 'What it declared, its own and others’. 所申报的报关单' })
  declared(@Args(() => PeriodArgs) _page: PeriodArgs) {}

  @Edge(() => Groups, { description: 'What it declared, counted. 所申报报关单汇总' })
  declaredGroups(@Args(() => DeclaredGroupsArgs) _groups: DeclaredGroupsArgs) {}

  @Edge(() => PositionConnection, { description: 'Who serves it, and as what. 任职人员' })
  positions(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => HoldingConnection, { description: 'Who holds it. 投资人' })
  holders(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => HoldingConnection, { description: 'Whom it holds. 对外投资' })
  holdings(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => EnterpriseConnection, { description: 'Its branches that you may see, by their ids. 分支机构' })
  branches(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => Enterprise, {
    nullable: true,
    description: 'Whose branch it is; null where you may not see it. 总机构',
  })
  headOffice() {}

  @Edge(() => IdentifierUseConnection, { description: 'By what it can be reached. 企业标识' })
  identifiers(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => FormerNameConnection, { description: 'Names and codes that it had. 曾用名及曾用编码' })
  formerNames(@Args(() => PageArgs) _page: PageArgs) {}

  @Edge(() => OrderConnection, { description: 'Orders it sold. 所售订单' })
  orders(@Args(() => PeriodArgs) _page: PeriodArgs) {}

  @Edge(() => OrderConnection, { description: 'Orders sold on its platform. 平台订单' })
  platformOrders(@Args(() => PeriodArgs) _page: PeriodArgs) {}

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
