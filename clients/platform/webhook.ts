/** Messages that the service delivers by itself, as Standard Webhooks says: who they are from, and what they tell. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Receipt } from './client.ts'

export interface WebhookMessage {
  /** The same when a message comes again: a receiver that knows it has had it. */
  id: string
  type: 'receipts'
  timestamp: string
  data: Receipt[]
}

/** The message is not from the service, not whole, or not of now; it is not to be read. */
export class WebhookRefused extends Error {}

/** Headers as Node or the web has them. */
type Headers = Record<string, string | string[] | undefined> | { get(name: string): string | null }

const TOLERANCE_S = 300
const PREFIX = 'whsec_'

/**
 * The message in a body, as it came and byte for byte.
 *
 * @param secrets what `registerWebhook` gave out; two of them while one takes the place of the other
 * @throws WebhookRefused
 */
export function verifiedWebhook(
  secrets: string | string[],
  headers: Headers,
  body: string | Uint8Array,
  nowMs = Date.now(),
): WebhookMessage {
  const { id, text } = verifiedBody(secrets, headers, body, nowMs)
  return { id, ...(JSON.parse(text) as Omit<WebhookMessage, 'id'>) }
}

/**
 * Id and body of anything that is signed so, whatever it says.
 *
 * @throws WebhookRefused
 */
export function verifiedBody(
  secrets: string | string[],
  headers: Headers,
  body: string | Uint8Array,
  nowMs: number,
): { id: string; text: string } {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    headerOf(headers, `webhook-${name}`),
  )
  if (!id || !timestamp || !signatures) throw new WebhookRefused('A header of the signature is missing.')
  if (!(Math.abs(nowMs / 1_000 - Number(timestamp)) <= TOLERANCE_S))
    throw new WebhookRefused('The message is not of these five minutes; see that this clock is right.')
  const text = Buffer.from(body)
  const signed = [secrets]
    .flat()
    .some((secret) => isSigned(secret, Buffer.concat([Buffer.from(`${id}.${timestamp}.`), text]), signatures))
  if (!signed) throw new WebhookRefused('The signature is not of this secret.')
  return { id, text: text.toString() }
}

function headerOf(headers: Headers, name: string): string | null | undefined {
  if (typeof headers.get === 'function') return headers.get(name)
  const value = (headers as Record<string, string | string[] | undefined>)[name]
  return Array.isArray(value) ? value[0] : value
}

/** Whether one of the signatures is of this secret. */
function isSigned(secret: string, content: Buffer, signatures: string): boolean {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const expected = Buffer.from(`v1,${createHmac('sha256', key).update(content).digest('base64')}`)
  return signatures.split(' ').some((each) => {
    const given = Buffer.from(each)
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}
