import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { beginWebhookAgain, dropWebhook, recordWebhook, replaceSecret, webhookOf } from '../access/webhook.ts'
import type { Context } from '../context.ts'
import { RegisterWebhookInput, Webhook, WebhookPayload } from '../schema/webhook.ts'

@Resolver()
export class WebhookResolver {
  @Query(() => Webhook, { nullable: true, description: 'Where your receipts are delivered. 回执推送' })
  webhook(@Ctx() context: Context) {
    return webhookOf(context)
  }

  @Mutation(() => WebhookPayload, {
    description:
      'Has receipts delivered to an address, signed; again with another address it replaces it. 登记回执推送',
  })
  registerWebhook(@Arg('input', () => RegisterWebhookInput) { url }: RegisterWebhookInput, @Ctx() context: Context) {
    return recordWebhook(context, url)
  }

  @Mutation(() => WebhookPayload, {
    description: 'Another secret; for a day messages are signed with the former one as well. 更换签名密钥',
  })
  rotateWebhookSecret(@Ctx() context: Context) {
    return replaceSecret(context)
  }

  @Mutation(() => WebhookPayload, { description: 'Has nothing delivered any more. 停止推送' })
  removeWebhook(@Ctx() context: Context) {
    return dropWebhook(context)
  }

  @Mutation(() => WebhookPayload, {
    description:
      'Delivers again what followed a cursor of `receipts`, or everything; switches on what was off. 重新推送',
  })
  replayWebhook(
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the feed. 游标' }) after: string | undefined,
    @Ctx() context: Context,
  ) {
    return beginWebhookAgain(context, after ?? null)
  }
}
