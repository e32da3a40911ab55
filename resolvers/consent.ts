import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { recordConsent, withdrawConsent } from '../access/consent.ts'
import type { Context } from '../context.ts'
import { consentsOf } from '../graph/consent.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import { Consent, ConsentPayload, RecordConsentInput, WithdrawConsentInput } from '../schema/consent.ts'

const ConsentConnection = connectionOf('Consent', () => Consent)

@Resolver(() => Consent)
export class ConsentResolver {
  @Query(() => ConsentConnection, {
    description: 'Consents of the principal to link an enterprise, or all of a district. 同意记录列表',
  })
  consents(
    @Arg('of', () => String, { description: 'Credit code, or customs district. 企业或关区' }) of: string,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(of)
    return context.read(consentsOf, { of }, info)
  }

  @Mutation(() => ConsentPayload, {
    description: 'Records the consent of the principal, without which nobody is linked. 登记委托人同意',
  })
  recordConsent(
    @Arg('input', () => RecordConsentInput, { description: 'What the paper says. 文书内容' }) input: RecordConsentInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.of)
    return recordConsent(context, input)
  }

  @Mutation(() => ConsentPayload, { description: 'Records that a consent was withdrawn. 登记撤回同意' })
  withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { description: 'Which, and from when on. 编号与日期' })
    input: WithdrawConsentInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.id)
    return withdrawConsent(context, input)
  }
}
