import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { carriedRiskOf } from '../access/carried-risk.ts'
import type { Context } from '../context.ts'
import { CarriedRisk } from '../schema/carried-risk.ts'
import { Day } from '../schema/scalars.ts'

@Resolver(() => CarriedRisk)
export class CarriedRiskResolver {
  @Query(() => CarriedRisk, {
    nullable: true,
    description: 'What an enterprise carries of others, under its consent; it moves no grade. 关联风险',
  })
  carriedRisk(
    @Arg('uscc', () => String, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string,
    @Arg('asOf', () => Day, { nullable: true, description: 'As of which day; today if left out. 截止日' })
    asOf: string | undefined,
    @Ctx() context: Context,
  ) {
    context.asks(uscc)
    return carriedRiskOf(context, uscc, asOf ?? null)
  }
}
