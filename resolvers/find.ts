import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql'
import { find } from '../access/find.ts'
import type { Context } from '../context.ts'
import { findings, ranksOf } from '../graph/find.ts'
import { PageArgs } from '../schema/connection.ts'
import { Enterprise, EnterpriseKind, Registration } from '../schema/enterprise.ts'
import { Facet, Finding, FindingConnection } from '../schema/find.ts'
import { Edge } from './edge.ts'

@Resolver(() => Finding)
export class FindResolver {
  @Query(() => FindingConnection, {
    description:
      'Enterprises by what you have in hand: a code, a name, a former name, a person, a phone, an address. Officers are told the best 200, alike ones too; everybody else what has exactly this key. 检索企业',
  })
  async find(
    @Arg('text', () => String, { description: 'What to look for, at most 200 characters. 检索内容' }) text: string,
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('kind', () => EnterpriseKind, { nullable: true, description: 'Only of this kind. 企业类别' })
    kind: EnterpriseKind | undefined,
    @Arg('district', () => String, { nullable: true, description: 'Only of this district, four digits. 注册地关区' })
    district: string | undefined,
    @Arg('registration', () => Registration, { nullable: true, description: 'Only known so. 注册状态' })
    registration: Registration | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const narrowed = { kind: kind ?? null, district: district ?? null, registration: registration ?? null }
    const { found, facets, isCut } = await find(context, text, narrowed)
    const page = (await context.read(findings, { found: ranksOf(found) }, info)) as { nodes: { uscc: string | null }[] }
    context.asks(...page.nodes.flatMap(({ uscc }) => uscc ?? []))
    return Object.assign(page, { facets, isCut })
  }

  @Edge(() => Enterprise, { nullable: true, description: 'The enterprise; null when it is yours to see no more. 企业' })
  enterprise() {}
}

@Resolver(() => FindingConnection)
export class FindingConnectionResolver {
  @FieldResolver(() => [Facet], { description: 'Of all that was found, how many have which value. 分面' })
  facets() {}

  @FieldResolver(() => Boolean, {
    description: 'True when there was more than the best 200; ask with more words. 是否截断',
  })
  isCut() {}
}
