import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import {
  findWebhook,
  registerWebhook,
  removeWebhook,
  replayWebhook,
  rotateWebhook,
  type StoredWebhook,
} from '../graph/webhook.ts'
import { FORMER_SECRET_MS, isWebhookUrl, webhookSecret } from '../rules/webhook.ts'
import { openCursor } from './receipt.ts'

export interface WebhookAnswer {
  webhook: object | null
  secret: string | null
  userErrors: UserErrorValue[]
}

const shown = (stored: StoredWebhook): object => ({
  ...stored,
  due: instantOf(stored.due),
  formerSecretUntil: instantOf(stored.formerUntil),
  log: stored.log.map((entry) => JSON.parse(entry) as object),
})

const instantOf = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

export async function webhookOf({ house, scope }: Context): Promise<object | null> {
  const stored = await findWebhook(house.graph, scope)
  return stored && shown(stored)
}

/** The secret is another each time, and the one before is worth nothing any more. */
export async function recordWebhook({ house, scope }: Context, url: string): Promise<WebhookAnswer> {
  if (!isWebhookUrl(url, house.development))
    return { webhook: null, secret: null, userErrors: [userError('FORMAT', 'input.url')] }
  const generation = randomUUID()
  const stored = await registerWebhook(house.graph, { url, generation, due: house.clock.real(), scope })
  return { webhook: shown(stored), secret: webhookSecret(house.identityKey, scope.party, generation), userErrors: [] }
}

/** Another secret, while the former one still signs for a day: whoever takes it up in that time misses nothing. */
export async function replaceSecret({ house, scope }: Context): Promise<WebhookAnswer> {
  const generation = randomUUID()
  const until = house.clock.real() + FORMER_SECRET_MS
  const stored = await rotateWebhook(house.graph, { generation, until, scope })
  if (!stored) return { webhook: null, secret: null, userErrors: [userError('NOT_FOUND')] }
  return { webhook: shown(stored), secret: webhookSecret(house.identityKey, scope.party, generation), userErrors: [] }
}

export async function dropWebhook({ house, scope }: Context): Promise<WebhookAnswer> {
  const removed = await removeWebhook(house.graph, scope)
  return { webhook: null, secret: null, userErrors: removed ? [] : [userError('NOT_FOUND')] }
}

/** Delivers again what followed a cursor of the feed, or all there is. */
export async function beginWebhookAgain(context: Context, after: string | null): Promise<WebhookAnswer> {
  const { house, scope } = context
  const cursor = after === null ? null : openCursor(context, after)
  const stored = await replayWebhook(house.graph, { cursor, due: house.clock.real(), scope })
  return { webhook: stored && shown(stored), secret: null, userErrors: stored ? [] : [userError('NOT_FOUND')] }
}
