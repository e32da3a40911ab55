import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { cancelSimulation, simulateDraft } from '../access/simulation.ts'
import type { Context } from '../context.ts'
import { simulationById, simulationsOfDraft } from '../graph/simulation.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import { SimulateDraftInput, Simulation, SimulationPayload } from '../schema/simulation.ts'

const SimulationConnection = connectionOf('Simulation', () => Simulation)

@Resolver(() => Simulation)
export class SimulationResolver {
  @Query(() => Simulation, { nullable: true, description: 'A simulation, how far it is, and its report. 模拟' })
  simulation(
    @Arg('id', () => String, { description: 'Id of the simulation. 标识' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(id)
    return context.read(simulationById, { key: id }, info)
  }

  @Query(() => SimulationConnection, { description: 'Simulations of a draft. 草案的模拟列表' })
  simulations(
    @Arg('draft', () => String, { description: 'Id of the draft. 草案' }) draft: string,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(draft)
    return context.read(simulationsOfDraft, { draft }, info)
  }

  @Mutation(() => SimulationPayload, {
    description: 'Walks a draft over everybody, or over a district or kind, and touches nobody. 发起模拟',
  })
  simulateDraft(
    @Arg('input', () => SimulateDraftInput, { description: 'What, and over whom. 模拟请求' }) input: SimulateDraftInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.draft)
    return simulateDraft(context, input)
  }

  @Mutation(() => SimulationPayload, { description: 'Ends a simulation before its report. 取消模拟' })
  cancelSimulation(
    @Arg('id', () => String, { description: 'Id of the simulation. 标识' }) id: string,
    @Ctx() context: Context,
  ) {
    context.asks(id)
    return cancelSimulation(context, id)
  }
}
