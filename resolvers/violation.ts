import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { accept } from '../access/door.ts'
import type { Context } from '../context.ts'
import { checkViolation } from '../rules/violation.ts'
import { Enterprise } from '../schema/enterprise.ts'
import { RecordViolationsInput, RecordViolationsPayload, Violation } from '../schema/violation.ts'
import { Edge } from './edge.ts'

@Resolver(() => Violation)
export class ViolationResolver {
  @Mutation(() => RecordViolationsPayload, {
    description: 'Records penalties, convictions and arrears with their documents. 录入违法违规记录',
  })
  recordViolations(
    @Arg('input', () => RecordViolationsInput, { description: 'The batch. 批次' }) input: RecordViolationsInput,
    @Ctx() context: Context,
  ) {
    const recorder = { today: context.house.clock.today(), districts: context.caller.districts }
    return accept(context, {
      kind: 'VIOLATIONS',
      batchKey: input.batchKey,
      field: 'violations',
      documents: input.violations,
      check: (violation, path) => checkViolation(violation, recorder, path),
    })
  }

  @Edge(() => Enterprise, { nullable: true, description: 'Against whom; null where you may not see it. 企业' })
  enterprise() {}
}
