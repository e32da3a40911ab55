/**
 * `npm run -s guanxin -- push FILE…` sends files of documents as they are: lines of JSON (`.ndjson`, `.jsonl`, also `.gz`) and
 * arrays (`.json`) through the bulk door, CEB messages (`.xml`) through theirs, folders file by file. It shows how far it is,
 * and says at the end what was refused, what disagrees and whose it is to mend. To send the same again does no harm.
 *
 * `npm run -s guanxin -- follow [CURSOR]` prints receipts as they are given out, a line each.
 *
 * `npm run -s guanxin -- replay FILE` computes an exported assessment again, and needs nobody for it: see `replay.ts`.
 *
 * Where to and as whom: GUANXIN_URL and GUANXIN_TOKEN, or a running `npm start` and GUANXIN_AS, one of its senders. What is
 * declared is signed with GUANXIN_KEY and GUANXIN_CERTIFICATE, files in PEM, unless it is signed already; GUANXIN_SERVICE is
 * the file of the service's own certificate: then answers are read only if it has signed them.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ClientOptions, NothingAnswers, PlatformClient, RequestRefused } from './platform/client.ts'
import { Delivery } from './platform/delivery.ts'
import { documentsIn, filesIn } from './platform/files.ts'
import { senderOf, textOf } from './platform/message.ts'
import { SignatureRefused } from './platform/sign.ts'
import { NotReplayed, replayFiles } from './replay.ts'
import { dataDir, type Service, serviceInEnvironment, serviceOfDemo, Unusable } from './service.ts'

const USE = 'Use: guanxin push FILE…   or: guanxin follow [CURSOR]   or: guanxin replay [--all] FILE'
const EXCHANGE_ID = 'GUANXIN-CLIENT'

async function main([command, ...words]: string[]): Promise<number> {
  if (command === 'push' && words.length > 0) return push(words)
  if (command === 'follow') return follow(words[0] ?? null)
  if (command === 'replay' && words.length > 0) return replayFiles(words, (line) => process.stdout.write(`${line}\n`))
  throw new Unusable(USE)
}

async function push(paths: string[]): Promise<number> {
  const files = paths.flatMap(filesIn)
  const { client, party, signs } = await whoseClient()
  if (signs && files.some(isMessage)) await client.registerCertificate()
  const delivery = new Delivery(client)
  await delivery.begin()
  try {
    for (const [i, file] of files.entries()) {
      delivery.reached(`file ${i + 1} of ${files.length}`)
      await (isMessage(file) ? pushMessage(client, delivery, file, party) : pushLines(client, delivery, file))
    }
    await delivery.settle()
  } finally {
    delivery.end()
  }
  process.stdout.write(`${(await delivery.report()).join('\n')}\n`)
  return delivery.isClean ? 0 : 1
}

const isMessage = (file: string) => file.endsWith('.xml')

async function pushLines(client: PlatformClient, delivery: Delivery, file: string): Promise<void> {
  for await (const answer of client.bulk(documentsIn(file))) delivery.note(file, answer)
}

/** Another firm's message would be refused whole; which firm's it is says what to do. */
async function pushMessage(
  client: PlatformClient,
  delivery: Delivery,
  file: string,
  party: string | null,
): Promise<void> {
  const bytes = readFileSync(file)
  const sender = senderOf(textOf(bytes))
  if (party !== null && sender !== null && sender !== party)
    return delivery.refuse(`${file} is a message of ${sender}, and this token speaks for ${party}; it was not sent`)
  const { message, receipts } = await client.ceb(bytes)
  if (receipts.length === 0) delivery.refuse(`${file} was answered by ${message || 'nothing that is a message'}`)
  for (const receipt of receipts) delivery.noteMessage(file, receipt)
}

async function follow(after: string | null): Promise<number> {
  const { client } = await whoseClient()
  for await (const { receipts, next } of client.subscribe(after))
    for (const receipt of receipts) process.stdout.write(`${JSON.stringify({ ...receipt, next })}\n`)
  return 0
}

interface Whose {
  client: PlatformClient
  /** Credit code that the token speaks for; null where the token does not say. */
  party: string | null
  signs: boolean
}

async function whoseClient(): Promise<Whose> {
  const { url, token, signing, service } = fromEnvironment() ?? (await fromDemo())
  const options: ClientOptions = {
    url,
    token: () => token,
    ...(signing && { signing }),
    ...(service && { exchange: { id: EXCHANGE_ID, certificate: service } }),
  }
  return { client: new PlatformClient(options), party: partyOf(token), signs: signing !== null }
}

interface Found extends Service {
  signing: { key: string; certificate: string } | null
  service: string | null
}

function fromEnvironment(): Found | null {
  const found = serviceInEnvironment()
  if (!found) return null
  const { GUANXIN_KEY, GUANXIN_CERTIFICATE, GUANXIN_SERVICE } = process.env
  const signs = GUANXIN_KEY && GUANXIN_CERTIFICATE
  return {
    ...found,
    signing: signs ? { key: read(GUANXIN_KEY), certificate: read(GUANXIN_CERTIFICATE) } : null,
    service: GUANXIN_SERVICE ? read(GUANXIN_SERVICE) : null,
  }
}

/** The senders of the demo world have test certificates beside their tokens. */
async function fromDemo(): Promise<Found> {
  const { GUANXIN_AS = 'platform' } = process.env
  const { url, token } = serviceOfDemo(GUANXIN_AS)
  const own = join(dataDir(), 'senders', `${GUANXIN_AS}.pem`)
  const signing = existsSync(own) ? { key: read(own), certificate: read(own) } : null
  const service = await new PlatformClient({ url, token: () => token, patience: 0 }).serviceCertificate()
  return { url, token, signing, service }
}

function read(file: string): string {
  if (!existsSync(file)) throw new Unusable(`${file} is not there.`)
  return readFileSync(file, 'utf8')
}

/** What the token says of itself; whether that is true is for the service to look at. */
function partyOf(token: string): string | null {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { party?: string }
    return claims.party || null
  } catch {
    return null
  }
}

/** What a person can do something about is one sentence. */
const KNOWN = [Unusable, RequestRefused, NothingAnswers, SignatureRefused, NotReplayed]

main(process.argv.slice(2))
  .then((code) => (process.exitCode = code))
  .catch((error: Error) => {
    const isKnown = KNOWN.some((kind) => error instanceof kind)
    process.stderr.write(`\n${isKnown ? error.message : error.stack}\n`)
    process.exitCode = 2
  })
