import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { packOn, packsOf } from '../access/law-pack.ts'
import type { Context } from '../context.ts'
import { LawPack } from '../schema/law-pack.ts'
import { Day } from '../schema/scalars.ts'

@Resolver(() => LawPack)
export class LawPackResolver {
  @Query(() => LawPack, { nullable: true, description: 'The law pack that speaks on a day. 当日适用的规则包' })
  lawPack(
    @Arg('on', () => Day, { nullable: true, description: 'The day; today if left out. 日期' }) on: string | undefined,
    @Ctx() context: Context,
  ) {
    return packOn(context, on)
  }

  @Query(() => [LawPack], { description: 'Every law pack that speaks on some day. 全部规则包' })
  lawPacks(@Ctx() context: Context) {
    return packsOf(context)
  }
}
