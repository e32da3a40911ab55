import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { alertById } from '../graph/alert.ts'
import { assessmentById } from '../graph/assessment.ts'
import { caseById } from '../graph/case.ts'
import { declarationByNumber } from '../graph/declaration.ts'
import { decisionByNo } from '../graph/decision.ts'
import { enterpriseById } from '../graph/enterprise.ts'
import { inventoryByKey } from '../graph/inventory.ts'
import { orderByKey } from '../graph/order.ts'
import { paymentByKey } from '../graph/payment.ts'
import type { Start } from '../graph/picture.ts'
import { violationByKey } from '../graph/violation.ts'
import { waybillByKey } from '../graph/waybill.ts'
import { Node } from '../schema/node.ts'

const starts = new Map<string, Start>(
  [
    alertById,
    assessmentById,
    caseById,
    declarationByNumber,
    decisionByNo,
    enterpriseById,
    inventoryByKey,
    orderByKey,
    paymentByKey,
    violationByKey,
    waybillByKey,
  ].map((start) => [start.type, start]),
)

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Fetches again what an id was given for. 按标识重取' })
  node(
    @Arg('id', () => ID, { description: 'Global id. 全局标识' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const [type = '', ...key] = id.split(':')
    const start = starts.get(type)
    // A type that the caller's schema does not have does not exist for the caller.
    if (!start || !info.schema.getType(type)) return null
    context.asks(id)
    return context.read(start, { key: key.join(':') }, info)
  }
}
