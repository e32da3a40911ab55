import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { packInForce } from '../rules/law-pack.ts'
import { LawPack } from '../schema/law-pack.ts'
import { Day } from '../schema/scalars.ts'

@Resolver(() => LawPack)
export class LawPackResolver {
  @Query(() => LawPack, { nullable: true, description: 'The law pack that speaks on a day. 当日适用的规则包' })
  lawPack(
    @Arg('on', () => Day, { nullable: true, description: 'The day; today if left out. 日期' }) on: string | undefined,
    @Ctx() context: Context,
  ) {
    return packInForce(on ?? context.house.clock.today())
  }
}
