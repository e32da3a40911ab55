import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { recordEntrustment } from '../access/entrustment.ts'
import type { Context } from '../context.ts'
import { EntrustInput, EntrustPayload } from '../schema/entrustment.ts'

@Resolver()
export class EntrustmentResolver {
  @Mutation(() => EntrustPayload, {
    description:
      'Lets another firm send the caller’s documents. Sent again it replaces the days; a last day in the past withdraws it. 登记委托关系',
  })
  entrust(@Arg('input', () => EntrustInput) { agentUscc, validFrom, validTo }: EntrustInput, @Ctx() context: Context) {
    context.asks(agentUscc)
    const from = validFrom ?? context.house.clock.today()
    return recordEntrustment(context, { agent: agentUscc, validFrom: from, validTo: validTo ?? null })
  }
}
