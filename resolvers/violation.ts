import { Resolver } from 'type-graphql'
import { Enterprise } from '../schema/enterprise.ts'
import { Violation } from '../schema/violation.ts'
import { Edge } from './edge.ts'

@Resolver(() => Violation)
export class ViolationResolver {
  @Edge(() => Enterprise, { nullable: true, description: 'Against whom; null where you may not see it. 企业' })
  enterprise() {}
}
