/**
 * Delivers receipts to the firms that asked for it, signed, in their order and at least once. If it dies halfway the
 * receiver may hear the same message again, under the same id.
 */
import { type FeedReceipt, findReceiptsAfter } from '../graph/inbox.ts'
import { type DueWebhook, findDueWebhooks, noteDelivery } from '../graph/webhook.ts'
import { signedHeaders, waitBeforeTry, webhookSecret } from '../rules/webhook.ts'
import { post, type Postman } from './post.ts'
import type { Workshop } from './workshop.ts'

const WEBHOOKS_AT_ONCE = 100
const RECEIPTS_TOGETHER = 50
const GONE = 410

export async function notify(workshop: Workshop, postman: Postman): Promise<void> {
  const due = await findDueWebhooks(workshop.graph, workshop.clock.now(), WEBHOOKS_AT_ONCE)
  await Promise.all(due.map((webhook) => deliverAll(workshop, postman, webhook)))
}

/** Page after page, until nothing is left or one fails. */
async function deliverAll(workshop: Workshop, postman: Postman, webhook: DueWebhook): Promise<void> {
  for (let from = webhook; ;) {
    const receipts = await nextPage(workshop, from)
    if (receipts.length === 0) return
    const upTo = receipts.at(-1)!.order
    if (!(await deliver(workshop, postman, from, receipts))) return
    from = { ...from, cursor: upTo, upTo: null, failures: 0 }
  }
}

/** What was tried before is tried as it was, whatever has come since. */
async function nextPage({ graph }: Workshop, { party, cursor, upTo }: DueWebhook): Promise<FeedReceipt[]> {
  const page = await findReceiptsAfter(graph, { after: cursor, limit: RECEIPTS_TOGETHER, scope: { party } })
  return upTo === null ? page : page.filter(({ order }) => order <= upTo)
}

/** @returns whether it was taken */
async function deliver(
  { graph, clock, log }: Workshop,
  { serviceKey, open }: Postman,
  webhook: DueWebhook,
  receipts: FeedReceipt[],
): Promise<boolean> {
  const { party, url, generation, cursor, failures } = webhook
  const at = clock.now()
  const upTo = receipts.at(-1)!.order
  const id = `msg_${receipts[0]!.receiptNo}_${receipts.length}`
  const body = JSON.stringify({ type: 'receipts', timestamp: at, data: receipts.map(told) })
  const timestamp = Math.floor(Date.parse(at) / 1_000)
  const signed = signedHeaders(webhookSecret(serviceKey, party, generation), { id, timestamp, body })
  const headers = { ...signed, 'content-type': 'application/json' }
  const { status, reason } = await post({ url, body, headers, open })
  const entry = JSON.stringify({ at, id, receipts: receipts.length, status, reason })
  if (reason === null) {
    await noteDelivery(graph, webhook, { cursor: upTo, upTo: null, failures: 0, due: at, entry })
    return true
  }
  const wait = status === GONE ? null : waitBeforeTry(failures + 1)
  const due = wait === null ? null : new Date(Date.parse(at) + wait * 1_000).toISOString()
  if (due === null) log.warn({ party }, 'a webhook is switched off')
  await noteDelivery(graph, webhook, { cursor, upTo, failures: failures + 1, due, entry })
  return false
}

const told = ({ receiptNo, batchKey, acceptedAt, documents }: FeedReceipt) => ({
  receiptNo,
  batchKey,
  acceptedAt,
  documents: documents.map(({ key, state, userErrors, news }) => ({
    key,
    state,
    ...(userErrors.length > 0 && { errors: userErrors }),
    ...news,
  })),
})
