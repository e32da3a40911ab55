/**
 * `npm run -s guanxin -- push FILE…` sends files of documents: lines of JSON (`.ndjson`, `.ndjson.gz`) through the bulk door,
 * CEB messages (`.xml`) through theirs, folders file by file; shows how far it is, and says at the end what was refused and
 * what disagrees. The address and the token come from GUANXIN_URL and GUANXIN_TOKEN, or from a running `npm start`.
 */
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { type LineAnswer, PlatformClient, type ReceiptDocument, RequestRefused } from './client.ts'

const USE = 'Use: guanxin push FILE…   (GUANXIN_AS=payer for another of the demo’s senders)'

class Wrong extends Error {}

interface Report {
  accepted: number
  refused: string[]
}

async function main([command, ...paths]: string[]): Promise<number> {
  if (command !== 'push' || paths.length === 0) throw new Wrong(USE)
  const client = clientOfHere()
  const files = paths.flatMap(filesIn)
  const before = await lastCursor(client)
  const report: Report = { accepted: 0, refused: [] }
  for (const file of files) await pushFile(client, file, report)
  process.stderr.write('\n')
  const told = await newsAfter(client, before)
  print(report, told)
  return report.refused.length > 0 || told.some(({ code }) => code === '100') ? 1 : 0
}

function clientOfHere(): PlatformClient {
  const { GUANXIN_URL, GUANXIN_TOKEN, GUANXIN_AS = 'platform', DATA_DIR } = process.env
  if (GUANXIN_URL && GUANXIN_TOKEN) return new PlatformClient({ url: GUANXIN_URL, token: () => GUANXIN_TOKEN })
  const file = join(DATA_DIR || '.data', 'dev.json')
  if (!existsSync(file)) throw new Wrong('Set GUANXIN_URL and GUANXIN_TOKEN, or run npm start.')
  const { url, tokens } = JSON.parse(readFileSync(file, 'utf8')) as { url: string; tokens: Record<string, string> }
  const token = tokens[GUANXIN_AS]
  if (!token) throw new Wrong(`There is no ${GUANXIN_AS}; there are ${Object.keys(tokens).join(', ')}.`)
  return new PlatformClient({ url, token: () => token })
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) throw new Wrong(`${path} is not there.`)
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => /\.(?:xml|ndjson(?:\.gz)?)$/.test(name))
    .sort()
    .map((name) => join(path, name))
}

async function pushFile(client: PlatformClient, file: string, report: Report): Promise<void> {
  if (file.endsWith('.xml')) return pushMessage(client, file, report)
  for await (const answer of client.bulk(documentsIn(file))) note(report, file, answer)
}

function note(report: Report, file: string, { line, key, state, errors }: LineAnswer): void {
  if (state === 'ACCEPTED') report.accepted += 1
  for (const { code, field, message } of errors ?? [])
    report.refused.push(`${file}:${line} ${key} ${code} ${field ?? ''} ${message}`)
  if (line % 500 === 0) progress(report)
}

async function* documentsIn(file: string): AsyncGenerator<object> {
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    yield parsed(line, `${file}:${number}`)
  }
}

function parsed(line: string, at: string): object {
  try {
    return JSON.parse(line) as object
  } catch {
    throw new Wrong(`${at} is not JSON.`)
  }
}

async function pushMessage(client: PlatformClient, file: string, report: Report): Promise<void> {
  const answer = await client.ceb(readFileSync(file))
  const receipts = [...answer.matchAll(/<returnStatus>(.*?)<\/returnStatus>.*?<returnInfo>(.*?)<\/returnInfo>/gs)]
  const unread = receipts.length === 0 ? [answer.slice(0, 300)] : []
  for (const [, status, info] of receipts)
    if (status!.startsWith('-')) report.refused.push(`${file} ${status} ${info}`)
    else report.accepted += 1
  report.refused.push(...unread.map((text) => `${file} ${text}`))
  progress(report)
}

const progress = ({ accepted, refused }: Report): void =>
  void process.stderr.write(`\r${accepted} taken in, ${refused.length} refused`)

async function lastCursor(client: PlatformClient): Promise<string | null> {
  let cursor: string | null = null
  for await (const { next } of client.receipts()) cursor = next
  return cursor
}

/** What is there to hear after some seconds; the rest comes when the other parties have sent theirs. */
async function newsAfter(client: PlatformClient, cursor: string | null): Promise<ReceiptDocument[]> {
  const told: ReceiptDocument[] = []
  let after = cursor
  for (let look = 0; look < 4; look++) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    for await (const { receipts, next } of client.receipts(after)) {
      told.push(...receipts.flatMap(({ documents }) => documents))
      after = next
    }
  }
  return told
}

function print({ accepted, refused }: Report, told: ReceiptDocument[]): void {
  const disagreeing = told.filter(({ code }) => code === '100')
  const lines = [
    `${accepted} taken in, ${refused.length} refused, ${disagreeing.length} disagree with the other documents of their parcel`,
    ...refused.map((reason) => `  refused    ${reason}`),
    ...disagreeing.map(({ kind, key, findings }) => `  disagrees  ${kind} ${key}: ${(findings ?? []).join(', ')}`),
  ]
  process.stdout.write(lines.join('\n') + '\n')
}

main(process.argv.slice(2))
  .then((code) => (process.exitCode = code))
  .catch((error: Error) => {
    const known = error instanceof Wrong || error instanceof RequestRefused || error.message === 'Nothing answers.'
    process.stderr.write(`${known ? error.message : error.stack}\n`)
    process.exitCode = 2
  })
