/**
 * Delivers receipts to the firms that asked for it, signed, in their order and at least once. If it dies halfway the
 * receiver may hear the same message again, under the same id.
 */
import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { type FeedReceipt, findReceiptsAfter } from '../graph/inbox.ts'
import { type DueWebhook, findDueWebhooks, noteDelivery } from '../graph/webhook.ts'
import { isPublicAddress, waitBeforeTry, webhookSecret, webhookSignature } from '../rules/webhook.ts'
import type { Workshop } from './workshop.ts'

const WEBHOOKS_AT_ONCE = 100
const RECEIPTS_TOGETHER = 50
const PATIENCE_MS = 10_000
const GONE = 410

export interface Postman {
  /** Key from which the secrets of signatures are made. */
  serviceKey: string
  /** Also delivers to addresses of this machine and its network: only in development. */
  open: boolean
}

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
  const signature = webhookSignature(webhookSecret(serviceKey, party, generation), { id, timestamp, body })
  const headers = { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature }
  const { status, reason } = await post(url, body, headers, open)
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

interface Posted {
  status: number | null
  /** Null when the receiver has taken it. */
  reason: string | null
}

async function post(url: string, body: string, headers: Record<string, string>, open: boolean): Promise<Posted> {
  const { protocol, hostname } = new URL(url)
  const address = await addressOf(hostname.replace(/^\[|\]$/g, ''), open)
  if (address === null) return { status: null, reason: 'the address is not of the open internet' }
  const request = protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const sending = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      // To the address that was looked at, whatever the name says a moment later.
      lookup: (_name, { all }, done) => (all ? done(null, [address]) : done(null, address.address, address.family)),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    sending.on('response', (answer) => {
      const status = answer.statusCode!
      answer.destroy()
      // A redirect may lead anywhere, so it is not followed.
      resolve({ status, reason: status >= 200 && status < 300 ? null : `it answered ${status}` })
    })
    sending.on('error', (error) => resolve({ status: null, reason: error.message.slice(0, 200) }))
    sending.end(body)
  })
}

/** Null where one of the addresses of the name is not public: then which one is reached is anybody's choice. */
async function addressOf(hostname: string, open: boolean): Promise<{ address: string; family: number } | null> {
  const found = await lookup(hostname, { all: true }).catch(() => [])
  if (!open && found.some(({ address }) => !isPublicAddress(address))) return null
  return found[0] ?? null
}
