import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import { findWebhook, registerWebhook, removeWebhook, replayWebhook, type StoredWebhook } from '../graph/webhook.ts'
import { isWebhookUrl, webhookSecret } from '../rules/webhook.ts'
import { FEED } from './receipt.ts'

export interface WebhookAnswer {
  webhook: object | null
  secret: string | null
  userErrors: UserErrorValue[]
}

const shown = (stored: StoredWebhook): object => ({
  ...stored,
  due: stored.due === null ? null : new Date(stored.due).toISOString(),
  log: stored.log.map((entry) => JSON.parse(entry) as object),
})

export async function webhookOf({ house, scope }: Context): Promise<object | null> {
  const stored = await findWebhook(house.graph, scope)
  return stored && shown(stored)
}

/** The secret is another each time; whoever lost it registers again. */
export async function recordWebhook({ house, scope }: Context, url: string): Promise<WebhookAnswer> {
  if (!isWebhookUrl(url, house.development))
    return { webhook: null, secret: null, userErrors: [userError('FORMAT', 'input.url')] }
  const at = house.clock.now()
  const stored = await registerWebhook(house.graph, { url, at, scope })
  return { webhook: shown(stored), secret: webhookSecret(house.identityKey, scope.party, at), userErrors: [] }
}

export async function dropWebhook({ house, scope }: Context): Promise<WebhookAnswer> {
  const removed = await removeWebhook(house.graph, scope)
  return { webhook: null, secret: null, userErrors: removed ? [] : [userError('NOT_FOUND')] }
}

/** Delivers again what followed a cursor of the feed, or all there is. */
export async function beginWebhookAgain({ house, scope }: Context, after: string | null): Promise<WebhookAnswer> {
  const cursor = after === null ? null : house.cursors.open(FEED, after)
  const stored = await replayWebhook(house.graph, { cursor, at: house.clock.now(), scope })
  return { webhook: stored && shown(stored), secret: null, userErrors: stored ? [] : [userError('NOT_FOUND')] }
}
