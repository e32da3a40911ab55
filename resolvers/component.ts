import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { componentOf } from '../access/component.ts'
import type { Context } from '../context.ts'
import { Component } from '../schema/component.ts'

@Resolver()
export class ComponentResolver {
  @Query(() => Component, {
    nullable: true,
    description:
      'Who hangs together with an enterprise: its component, circles and communities. Under the consent of the enterprise only. 关联群组',
  })
  component(
    @Arg('uscc', () => String, { description: 'Unified social credit code. 统一社会信用代码' }) uscc: string,
    @Ctx() context: Context,
  ) {
    context.asks(uscc)
    return componentOf(context, uscc)
  }
}
