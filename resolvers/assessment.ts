import { Resolver } from 'type-graphql'
import { Assessment } from '../schema/assessment.ts'
import { Enterprise } from '../schema/enterprise.ts'
import { Edge } from './edge.ts'

@Resolver(() => Assessment)
export class AssessmentResolver {
  @Edge(() => Enterprise, { nullable: true, description: 'Whom it is about. 企业' })
  enterprise() {}
}
