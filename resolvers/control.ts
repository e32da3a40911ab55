import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { controlAhead, controlBehind } from '../access/control.ts'
import type { Context } from '../context.ts'
import { Control, Holdings } from '../schema/control.ts'
import { Day } from '../schema/scalars.ts'

@Resolver()
export class ControlResolver {
  @Query(() => Control, {
    nullable: true,
    description:
      'Who stands behind an enterprise: effective stakes, control by votes, beneficial owners. Under the consent of the enterprise only. 股权穿透与控制',
  })
  control(
    @Arg('uscc', () => String, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string,
    @Arg('asOf', () => Day, { nullable: true, description: 'As of this day; today if left out. 截至日期' })
    asOf: string | undefined,
    @Arg('thresholdBp', () => Int, {
      defaultValue: 2500,
      description: 'From which a person is a beneficial owner, in basis points. 受益所有人比例（万分之一）',
    })
    thresholdBp: number,
    @Ctx() context: Context,
  ) {
    context.asks(uscc)
    return controlBehind(context, { uscc, asOf, thresholdBp })
  }
  @Query(() => Holdings, {
    nullable: true,
    description: 'What an enterprise holds and controls. Under the consent of the enterprise only. 对外投资与控制',
  })
  holdings(
    @Arg('uscc', () => String, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string,
    @Arg('asOf', () => Day, { nullable: true, description: 'As of this day; today if left out. 截至日期' })
    asOf: string | undefined,
    @Ctx() context: Context,
  ) {
    context.asks(uscc)
    return controlAhead(context, { uscc, asOf })
  }
}
