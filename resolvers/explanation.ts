import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { compareAssessments, explain } from '../access/explanation.ts'
import type { Context } from '../context.ts'
import { CompareAssessmentsInput, CompareAssessmentsPayload } from '../schema/comparison.ts'
import { Explanation } from '../schema/explanation.ts'
import { Day } from '../schema/scalars.ts'

@Resolver()
export class ExplanationResolver {
  @Query(() => Explanation, {
    nullable: true,
    description: 'Why an enterprise is assessed as it is, what would lift it and what would bring it down. 评估说明',
  })
  explanation(
    @Arg('uscc', () => String, { nullable: true, description: 'Credit code; the caller’s own if left out. 企业' })
    uscc: string | undefined,
    @Arg('on', () => Day, {
      nullable: true,
      description: 'From the facts that the latest assessment up to this day recorded; today’s facts if left out. 日期',
    })
    on: string | undefined,
    @Ctx() context: Context,
  ) {
    const asked = uscc ?? context.caller.party
    context.asks(asked)
    return explain(context, asked, on)
  }

  @Query(() => CompareAssessmentsPayload, {
    description: 'What differs between two days, two law packs or two enterprises. 评估比较',
  })
  compareAssessments(
    @Arg('input', () => CompareAssessmentsInput, { description: 'Both sides. 比较双方' })
    input: CompareAssessmentsInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.left.uscc, input.right.uscc)
    return compareAssessments(context, input)
  }
}
