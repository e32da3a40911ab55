import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { auditLog } from '../graph/audit.ts'
import { AuditBatch } from '../schema/audit.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'

const AuditBatchConnection = connectionOf('AuditBatch', () => AuditBatch)

@Resolver(() => AuditBatch)
export class AuditResolver {
  @Query(() => AuditBatchConnection, { description: 'The audit chain, newest first. 审计日志' })
  auditLog(@Args(() => PageArgs) _page: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.read(auditLog, {}, info)
  }
}
