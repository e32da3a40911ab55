/**
 * Delivers receipts to the firms that asked for it, signed, in their order and at least once. If it dies halfway the
 * receiver may hear the same message again, under the same id.
 */
import { hash } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { type FeedReceipt, findReceiptsAfter } from '../graph/inbox.ts'
import { fitting, toldReceipt } from '../graph/receipt.ts'
import { announceDelivery, type DueWebhook, findDueWebhooks, noteDelivery } from '../graph/webhook.ts'
import { type Signable, signedHeaders, waitBeforeTry, webhookSecret } from '../rules/webhook.ts'
import { type Posted, post, type Postman } from './post.ts'
import type { Workshop } from './workshop.ts'

const WEBHOOKS_AT_ONCE = 100
const RECEIPTS_TOGETHER = 50
/** Of one message, unless a single receipt tells of more. */
const DOCUMENTS_TOGETHER = 1_000
/** Nobody is delivered to for longer at a time: whoever takes his time, or has much to hear, must not keep the others waiting. */
const ROUND_MS = 10_000
const GONE = 410

export async function notify(workshop: Workshop, postman: Postman): Promise<void> {
  const due = await findDueWebhooks(workshop.graph, workshop.clock.real(), WEBHOOKS_AT_ONCE)
  await Promise.all(due.map((webhook) => deliverAll(workshop, postman, webhook)))
}

/** Page after page, until nothing is left, one fails or the round is over; the sweep begins the next one. */
async function deliverAll(workshop: Workshop, postman: Postman, webhook: DueWebhook): Promise<void> {
  const end = performance.now() + ROUND_MS
  for (let from = webhook; performance.now() < end;) {
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
  return fitting(upTo === null ? page : page.filter(({ order }) => order <= upTo), DOCUMENTS_TOGETHER)
}

/** @returns whether it was taken */
async function deliver(
  { graph, clock, log }: Workshop,
  postman: Postman,
  webhook: DueWebhook,
  receipts: FeedReceipt[],
): Promise<boolean> {
  const { party, cursor, failures } = webhook
  const upTo = receipts.at(-1)!.order
  if (webhook.upTo !== upTo) await announceDelivery(graph, webhook, upTo)
  const message = messageOf(receipts, clock)
  const { status, reason } = await send(postman, webhook, message)
  const entry = JSON.stringify({ at: message.at, id: message.id, receipts: receipts.length, status, reason })
  if (reason === null) {
    await noteDelivery(graph, webhook, { cursor: upTo, upTo: null, failures: 0, due: clock.real(), entry })
    return true
  }
  const wait = status === GONE ? null : waitBeforeTry(failures + 1)
  const due = wait === null ? null : clock.real() + wait * 1_000
  if (due === null) log.warn({ party }, 'a webhook is switched off')
  await noteDelivery(graph, webhook, { cursor, upTo, failures: failures + 1, due, entry })
  return false
}

interface Message extends Signable {
  at: string
  /** Numbers of the receipts in it. */
  subjects: string[]
}

/** The receiver holds the time of a message against its own clock, which is not the one of a demo world. */
function messageOf(receipts: FeedReceipt[], clock: Clock): Message {
  const at = clock.now()
  return {
    at,
    id: `msg_${receipts[0]!.receiptNo}_${receipts.length}`,
    timestamp: Math.floor(clock.real() / 1_000),
    body: JSON.stringify({ type: 'receipts', timestamp: at, data: receipts.map(toldReceipt) }),
    subjects: receipts.map(({ receiptNo }) => receiptNo),
  }
}

async function send(postman: Postman, webhook: DueWebhook, message: Message): Promise<Posted> {
  const { party, url } = webhook
  const { at, subjects, body } = message
  const digest = hash('sha256', body)
  await postman.record({ at, caller: party, audience: 'platform', operation: 'webhook', subjects, digest })
  return post({ url, body, headers: headersOf(postman, webhook, message), open: postman.open })
}

/** Signed with every secret that holds: the receiver looks for one that it knows. */
function headersOf({ serviceKey }: Postman, { party, generation, former }: DueWebhook, message: Signable) {
  const secrets = [generation, former].filter((each) => each !== null)
  const signed = signedHeaders(
    secrets.map((each) => webhookSecret(serviceKey, party, each)),
    message,
  )
  return { ...signed, 'content-type': 'application/json' }
}
