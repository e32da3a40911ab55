/** Sends to an address that a firm has registered: whatever its name says, never to one of ours in production. */
import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isPublicAddress } from '../rules/webhook.ts'

const PATIENCE_MS = 10_000
/** Of what is answered; nobody has more to say to us. */
const MOST_ANSWER = 16_384

/** Who sends for the service. */
export interface Postman {
  /** Key from which the secrets of signatures are made. */
  serviceKey: string
  /** Also sends to addresses of this machine and its network: only in development. */
  open: boolean
  /** Resolves when it is on record that this leaves; a message whose entry fails is not sent. */
  record: (entry: Leaving) => Promise<void>
}

interface Leaving {
  at: string
  caller: string
  audience: string
  operation: string
  subjects: string[]
  digest: string
}

export interface Posting extends Pick<Postman, 'open'> {
  url: string
  body: string
  headers: Record<string, string>
}

export interface Posted {
  status: number | null
  /** Null when the receiver has taken it. */
  reason: string | null
  /** What it answered; empty unless it has taken it. */
  text: string
}

export async function post({ url, body, headers, open }: Posting): Promise<Posted> {
  const { protocol, hostname } = new URL(url)
  const address = await addressOf(hostname.replace(/^\[|\]$/g, ''), open)
  if (address === null) return failed('the address is not of the open internet')
  const request = protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const sending = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // To the address that was looked at, whatever the name says a moment later.
      lookup: (_name, { all }, done) => (all ? done(null, [address]) : done(null, address.address, address.family)),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    sending.on('response', (answer) => void answered(answer).then(resolve))
    sending.on('error', (error) => resolve(failed(error.message.slice(0, 200))))
    sending.end(body)
  })
}

const failed = (reason: string, status: number | null = null): Posted => ({ status, reason, text: '' })

async function answered(answer: IncomingMessage): Promise<Posted> {
  const status = answer.statusCode!
  // A redirect may lead anywhere, so it is not followed.
  if (status < 200 || status >= 300) {
    answer.destroy()
    return failed(`it answered ${status}`, status)
  }
  return { status, reason: null, text: await beginningOf(answer) }
}

/** What came before it broke off or went on too long; whoever reads it sees whether that is whole. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      if ((bytes += chunk.length) > MOST_ANSWER) break
    }
  } catch {
    // The status has said that it was taken.
  }
  return Buffer.concat(chunks).subarray(0, MOST_ANSWER).toString()
}

/** Null where one of the addresses of the name is not public: then which one is reached is anybody's choice. */
async function addressOf(hostname: string, open: boolean): Promise<{ address: string; family: number } | null> {
  const found = await lookup(hostname, { all: true }).catch(() => [])
  if (!open && found.some(({ address }) => !isPublicAddress(address))) return null
  return found[0] ?? null
}
