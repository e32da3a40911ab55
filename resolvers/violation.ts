import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { accept } from '../access/door.ts'
import type { Context } from '../context.ts'
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
    return accept(context, {
      batchKey: input.batchKey,
      dryRun: false,
      documents: input.violations.map((document, i) => ({
        kind: 'violation',
        document,
        path: `input.violations.${i}`,
        flaw: null,
      })),
      content: JSON.stringify(input.violations),
    })
  }

  @Edge(() => Enterprise, { nullable: true, description: 'Against whom; null where you may not see it. 企业' })
  enterprise() {}
}
