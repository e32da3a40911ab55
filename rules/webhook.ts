/** Standard Webhooks 1.0: how a message to a receiver is signed, when it is tried again, and where it may go. */
import { createHmac } from 'node:crypto'
import { BlockList, isIP } from 'node:net'

const PREFIX = 'whsec_'

/** Made anew from the service's own key whenever it is needed, so that it lies in no store. */
export const webhookSecret = (serviceKey: string, party: string, generation: string): string =>
  PREFIX + createHmac('sha256', serviceKey).update(`webhook\n${party}\n${generation}`).digest('base64')

/** Of the requests for payment data: another than that of a webhook which was registered in the same moment. */
export const inquirySecret = (serviceKey: string, party: string, generation: string): string =>
  webhookSecret(serviceKey, `inquiry ${party}`, generation)

export interface Signable {
  /** The same for each try of one message: the receiver knows by it what it has had. */
  id: string
  /** Unix seconds. */
  timestamp: number
  body: string
}

/** One signature of the header `webhook-signature`; there may be several, with blanks between them. */
function webhookSignature(secret: string, { id, timestamp, body }: Signable): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

/** How long a secret that was replaced goes on signing beside the new one, for receivers that have not heard of it yet. */
export const FORMER_SECRET_MS = 24 * 3_600_000

/** By every secret that holds: the receiver looks for one that it knows. */
export const signedHeaders = (secrets: string[], message: Signable): Record<string, string> => ({
  'webhook-id': message.id,
  'webhook-timestamp': String(message.timestamp),
  'webhook-signature': secrets.map((secret) => webhookSignature(secret, message)).join(' '),
})

/** Seconds before each further try: three days in all, then the webhook is switched off. */
const WAITS_S = [5, 60, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]

/** Null when it has been tried often enough. */
export const waitBeforeTry = (failures: number): number | null => WAITS_S[failures - 1] ?? null

const NOT_PUBLIC = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  NOT_PUBLIC.addSubnet(network, bits, 'ipv4')
// Of version 6 only what is given out as global unicast, and nothing that wraps an address of version 4.
const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')
const WRAPPED = new BlockList()
WRAPPED.addSubnet('2001::', 23, 'ipv6')
WRAPPED.addSubnet('2001:db8::', 32, 'ipv6')
WRAPPED.addSubnet('2002::', 16, 'ipv6')

/** An address of the open internet: none of ours, of the machine's, or of the cloud that it runs in. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !NOT_PUBLIC.check(address, 'ipv4')
  return version === 6 && GLOBAL.check(address, 'ipv6') && !WRAPPED.check(address, 'ipv6')
}

/** @param open also plain http and a port of its own, for development */
export function isWebhookUrl(text: string, open: boolean): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false
  const { protocol, username, password, hash, port } = new URL(text)
  if (username || password || hash) return false
  return protocol === 'https:' ? open || port === '' : open && protocol === 'http:'
}
