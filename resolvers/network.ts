import { Arg, Args, Ctx, Int, Query, Resolver } from 'type-graphql'
import { expand, networkAround } from '../access/network.ts'
import { commonGroundOf, pathsBetween } from '../access/path.ts'
import type { Context } from '../context.ts'
import { AsOfArgs } from '../schema/enterprise.ts'
import { Network } from '../schema/network.ts'
import { CommonGrounds, Paths } from '../schema/path.ts'
import { TieKind } from '../schema/tie.ts'

const kindsArg = () =>
  Arg('kinds', () => [TieKind], { nullable: true, description: 'Over which links; all if left out. 关联类别' })

const wordsOf = (kinds: TieKind[] | undefined) => kinds?.map((kind) => `${kind}` as const)

const asOfIn = ({ asOf, known }: AsOfArgs) => ({ asOf, known: `${known}` as const })

@Resolver()
export class NetworkResolver {
  @Query(() => Network, {
    nullable: true,
    description: 'What is linked with an enterprise, under a consent; null when it is unknown. 关联图',
  })
  network(
    @Arg('around', () => String, { description: 'Credit code. 统一社会信用代码' }) around: string,
    @Arg('hops', () => Int, { defaultValue: 1, description: 'How far, 1 to 4. 层级' }) hops: number,
    @Arg('limit', () => Int, { defaultValue: 10, description: 'Links of a node and kind, 1 to 50. 每类条数' })
    limit: number,
    @kindsArg() kinds: TieKind[] | undefined,
    @Args(() => AsOfArgs) asOf: AsOfArgs,
    @Ctx() context: Context,
  ) {
    return networkAround(context, { around, hops, limit, kinds: wordsOf(kinds), ...asOfIn(asOf) })
  }

  @Query(() => Network, {
    description: 'What is linked with one node of a picture, or the next of what it left out. 展开节点',
  })
  expand(
    @Arg('at', () => String, { description: '`expand` of a node or of a group. 展开游标' }) at: string,
    @Arg('limit', () => Int, { defaultValue: 20, description: 'Links of a kind, 1 to 50. 每类条数' }) limit: number,
    @kindsArg() kinds: TieKind[] | undefined,
    @Ctx() context: Context,
  ) {
    return expand(context, { at, limit, kinds: wordsOf(kinds) })
  }

  @Query(() => Paths, {
    nullable: true,
    description: 'The shortest paths between two enterprises, under their consents; null when one is unknown. 最短路径',
  })
  paths(
    @Arg('from', () => String, { description: 'Credit code of one. 起点企业' }) from: string,
    @Arg('to', () => String, { description: 'Credit code of the other. 终点企业' }) to: string,
    @Arg('most', () => Int, { defaultValue: 3, description: 'How many, 1 to 10. 条数' }) most: number,
    @Arg('longest', () => Int, { defaultValue: 4, description: 'Steps of the longest, 1 to 6. 最大步数' })
    longest: number,
    @kindsArg() kinds: TieKind[] | undefined,
    @Args(() => AsOfArgs) asOf: AsOfArgs,
    @Ctx() context: Context,
  ) {
    return pathsBetween(context, { from, to, most, longest, kinds: wordsOf(kinds), ...asOfIn(asOf) })
  }

  @Query(() => CommonGrounds, {
    nullable: true,
    description: 'Where several enterprises meet, under their consents; null when one is unknown. 共同关联',
  })
  commonGround(
    @Arg('usccs', () => [String], { description: 'Credit codes of 2 to 10 enterprises. 统一社会信用代码' })
    usccs: string[],
    @Arg('hops', () => Int, { defaultValue: 2, description: 'How far from each, 1 to 3. 层级' }) hops: number,
    @kindsArg() kinds: TieKind[] | undefined,
    @Args(() => AsOfArgs) asOf: AsOfArgs,
    @Ctx() context: Context,
  ) {
    return commonGroundOf(context, { usccs, hops, kinds: wordsOf(kinds), ...asOfIn(asOf) })
  }
}
