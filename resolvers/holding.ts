import { Resolver } from 'type-graphql'
import { Enterprise } from '../schema/enterprise.ts'
import { Holding } from '../schema/holding.ts'
import { Edge } from './edge.ts'

@Resolver(() => Holding)
export class HoldingResolver {
  @Edge(() => Enterprise, {
    nullable: true,
    description: 'The firm that holds; null for a person, and where you may not see it. 企业投资人',
  })
  holder() {}

  @Edge(() => Enterprise, { nullable: true, description: 'Who is held; null where you may not see it. 被投资企业' })
  enterprise() {}
}
