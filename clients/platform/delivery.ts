/** What became of everything that was sent in one go: what was taken, what was refused, and what the match said of it. */
import type { LineAnswer, Parcel, PlatformClient, Receipt } from './client.ts'
import type { CebReceipt } from './message.ts'

/** How long to listen for more after the last news, and at all: the other parties may send theirs tomorrow. */
const QUIET_MS = 3_000
const MOST_MS = 60_000
/** Lists that are asked about one by one; of the rest there is a number. */
const MOST_EXPLAINED = 100
const EVERY = 1_000

export class Delivery {
  readonly #client: PlatformClient
  readonly #begun = performance.now()
  readonly #refused: string[] = []
  /** Batches that were taken, and are not in the graph yet as far as we have heard. */
  readonly #pending = new Set<string>()
  /** Lists of which there is news: the code of the last. */
  readonly #lists = new Map<string, string>()
  readonly #listening = new AbortController()
  #accepted = 0
  #where = ''
  #heardAt = performance.now()
  #early = new Set<string>()

  constructor(client: PlatformClient) {
    this.#client = client
  }

  /** Listens from before the first document, so that no news is missed. */
  async begin(): Promise<void> {
    const pages = this.#client.subscribe(null, this.#listening.signal)
    await pages.next()
    void this.#hear(pages)
  }

  async #hear(pages: AsyncIterable<{ receipts: Receipt[] }>): Promise<void> {
    try {
      for await (const { receipts } of pages) for (const receipt of receipts) this.#noteReceipt(receipt)
    } catch {
      // What was taken is taken; the report says how much of it was heard of.
    }
  }

  #noteReceipt({ receiptNo, documents }: Receipt): void {
    this.#heardAt = performance.now()
    if (!this.#pending.delete(receiptNo)) this.#early.add(receiptNo)
    for (const { code, list } of documents) if (code && list) this.#lists.set(list, code)
  }

  reached(where: string): void {
    this.#where = where
    this.#show()
  }

  note(file: string, { line, key, state, errors, receiptNo }: LineAnswer): void {
    const isTaken = state !== 'REJECTED'
    if (isTaken) this.#accepted += 1
    for (const { code, field, message } of errors ?? [])
      this.#refused.push(`${file}:${line} ${key} ${code} ${field ?? ''} ${message}`)
    // The news may be faster than the answer, and of what is in the graph already there will be none.
    if (receiptNo && state === 'ACCEPTED' && !this.#early.has(receiptNo)) this.#pending.add(receiptNo)
    if (line % EVERY === 0) this.#show()
  }

  noteMessage(file: string, { keys, returnStatus, returnInfo }: CebReceipt): void {
    if (returnStatus.startsWith('-')) return this.refuse(`${file} ${keysIn(keys)} ${returnStatus} ${returnInfo}`)
    this.#accepted += 1
    this.#show()
  }

  refuse(reason: string): void {
    this.#refused.push(reason)
    this.#show()
  }

  #show(): void {
    const rate = Math.round(this.#accepted / ((performance.now() - this.#begun) / 1_000))
    const text = `${this.#where}: ${this.#accepted} taken in, ${this.#refused.length} refused, ${rate} a second`
    process.stderr.write(process.stderr.isTTY ? `\r${text.padEnd(78)}` : `${text}\n`)
  }

  /** Until everything that was taken is in the graph and nothing new is said of it; not for ever. */
  async settle(): Promise<void> {
    const begun = performance.now()
    const isQuiet = () => this.#pending.size === 0 && performance.now() - Math.max(this.#heardAt, begun) > QUIET_MS
    while (this.#accepted > 0 && !isQuiet() && performance.now() - begun < MOST_MS)
      await new Promise((resolve) => setTimeout(resolve, 100))
    this.end()
    process.stderr.write('\n')
  }

  /** Listens no more. */
  end(): void {
    this.#listening.abort()
  }

  get isClean(): boolean {
    return this.#refused.length === 0 && this.#listsOf('100').length === 0
  }

  #listsOf(code: string): string[] {
    return [...this.#lists].filter(([, last]) => last === code).map(([list]) => list)
  }

  /** Lines for a person: the sums, then each thing that is wrong and whose it is to mend. */
  async report(): Promise<string[]> {
    const [disagreeing, waiting, released] = ['100', '120', '800'].map((code) => this.#listsOf(code))
    return [
      `${this.#accepted} taken in, ${this.#refused.length} refused; of their parcels ${released!.length} are released, ` +
        `${waiting!.length} wait for a document, ${disagreeing!.length} disagree`,
      ...(this.#pending.size > 0
        ? [`${this.#pending.size} batches are not in the graph yet; nothing of them is lost`]
        : []),
      ...this.#refused.map((reason) => `  refused    ${reason}`),
      ...(await this.#explained('disagrees', disagreeing!, disagreements)),
      ...(await this.#explained('waits', waiting!, ({ missing }) => [`for ${missing.join(' and ')}`])),
    ]
  }

  async #explained(word: string, lists: string[], explain: (parcel: Parcel) => string[]): Promise<string[]> {
    const lines: string[] = []
    for (const list of lists.slice(0, MOST_EXPLAINED)) {
      const [platform, orderNo] = list.split('|') as [string, string]
      const parcel = await this.#client.parcel(orderNo, platform)
      for (const line of parcel ? explain(parcel) : []) lines.push(`  ${word.padEnd(10)} ${list} ${line}`)
    }
    return lists.length > MOST_EXPLAINED
      ? [...lines, `  ${word.padEnd(10)} and ${lists.length - MOST_EXPLAINED} more`]
      : lines
  }
}

const disagreements = ({ findings }: Parcel) =>
  findings.map(
    ({ rule, fixer, en, yours }) => `${rule}, for ${fixer} to mend: ${en}${yours === null ? '' : ` Yours: ${yours}.`}`,
  )

const keysIn = (keys: Record<string, string>) => Object.values(keys).filter(Boolean).join('|')
