import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { identityOf, judgeIdentity } from '../access/judgement.ts'
import type { Context } from '../context.ts'
import { Identity, JudgeIdentityInput, JudgeIdentityPayload } from '../schema/judgement.ts'

@Resolver()
export class JudgementResolver {
  @Query(() => Identity, {
    nullable: true,
    description: 'Which records are of one enterprise, and what was judged of it. 企业同一性',
  })
  identity(
    @Arg('uscc', () => String, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string,
    @Ctx() context: Context,
  ) {
    context.asks(uscc)
    return identityOf(context, uscc)
  }

  @Mutation(() => JudgeIdentityPayload, {
    description:
      'Says of two records that they are of one enterprise, that they are not, or that it is open. 同一性认定',
  })
  judgeIdentity(
    @Arg('input', () => JudgeIdentityInput, { description: 'Both, and what you judge. 认定请求' })
    input: JudgeIdentityInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.left, input.right)
    return judgeIdentity(context, input)
  }
}
