/**
 * Pushes units of the bench `intake` through the bulk door: each unit by four requests, of its four parties, side by side.
 * It sends as fast as the graph takes it in: no more than so many lists may be on their way. Told by messages from the
 * process that forked it, and ends with it.
 */
import { Agent, request } from 'node:http'
import neo4j, { type Driver } from 'neo4j-driver'
import { OPEN, UNIT, type Unit, unitAt } from './intake-parcels.ts'

export interface LoadOrder {
  url: string
  tokens: Record<string, string>
  seconds: number
  /** Lists between the door and the end of the match. */
  window: number
  /** Seven digits that no other round has used. */
  run: number
  /** Lists a second; as fast as the window allows when absent. */
  pace?: number
  /** Of each of the four requests that bring a slice of a unit. */
  lines: number
}

export interface LoadResult {
  /** Lists that became queryable and matched while the clock ran, and what it showed. */
  lists: number
  seconds: number
  sent: number
  /** Lists whose four documents had their receipts while the clock ran. */
  taken: number
  /** Seconds until the door had stored everything that was sent, and until the match was through. */
  matchedAfter: number
  /** Requests that were not taken in after all tries. */
  failed: number
  /** Lists that were sent and not matched yet, looked at twenty times a second. */
  backlog: number[]
  /** Milliseconds from sending a request to its receipts, and from sending a list to its verdict; sorted. */
  receipts: number[]
  verdicts: number[]
}

const POOL = 40
const agent = new Agent({ keepAlive: true, maxSockets: 16 })
const units: Unit[] = Array.from({ length: POOL }, (_, i) => unitAt(i))

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env
const driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic(NEO4J_USER!, NEO4J_PASSWORD!), {
  disableLosslessIntegers: true,
})

/** From the store of counts: it costs nothing, however many there are. */
async function matchedLists(of: Driver): Promise<number> {
  const { records } = await of.executeQuery('MATCH ()-[r:COVERS]->() RETURN count(r)', {}, { database: 'neo4j' })
  return records[0]!.get(0) as number
}

async function load({ url, tokens, seconds, window, run, pace, lines }: LoadOrder): Promise<LoadResult> {
  const before = await matchedLists(driver)
  let [sent, taken, failed, matched] = [0, 0, 0, 0]
  const backlog: number[] = []
  const receipts: number[] = []
  const verdicts: number[] = []
  /** Slices whose lists are not all matched yet: how many were sent with them, and when. */
  const open: { upTo: number; at: number }[] = []
  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1_000
  let over = false
  const watch = (async () => {
    while (!over) {
      matched = (await matchedLists(driver)) - before
      backlog.push(sent - matched)
      while (open.length > 0 && open[0]!.upTo <= matched) verdicts.push(performance.now() - open.shift()!.at)
      if (backlog.length % 200 === 0)
        process.stderr.write(`  ${matched} lists matched of ${sent} sent after ${elapsed().toFixed(0)} s\n`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()
  const slices = slicesOf(lines)
  let next = 0
  const mayGoOn = () => (pace === undefined ? sent - matched <= window : sent <= pace * elapsed())
  const sender = async (): Promise<void> => {
    while (elapsed() < seconds) {
      if (!mayGoOn()) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        continue
      }
      const number = next++
      const tag = String(run * 1_000 + Math.floor(number / slices.length)).padStart(OPEN.length, '0')
      const { sends, lists } = slices[number % slices.length]!
      sent += lists
      open.push({ upTo: sent, at: performance.now() })
      const results = await Promise.all(
        sends.map(async ({ sender, text }) => {
          const at = performance.now()
          const ok = await pushUntilTaken(url, tokens[sender]!, text.replaceAll(OPEN, tag))
          receipts.push(performance.now() - at)
          return ok
        }),
      )
      if (elapsed() < seconds) taken += lists
      failed += results.filter((ok) => !ok).length
    }
  }
  await Promise.all([sender(), sender(), sender()])
  const [lists, spent] = [(await matchedLists(driver)) - before, elapsed()]
  while (matched < sent && elapsed() < seconds + 120) await new Promise((resolve) => setTimeout(resolve, 50))
  const matchedAfter = elapsed()
  over = true
  await watch
  const sorted = (some: number[]) => some.sort((one, other) => one - other)
  return {
    lists,
    seconds: spent,
    sent,
    taken,
    matchedAfter,
    failed,
    backlog,
    receipts: sorted(receipts),
    verdicts: sorted(verdicts),
  }
}

/** So many lines of each of the four bodies of a unit; one document in a hundred of them comes twice. */
function slicesOf(lines: number): (Unit & { lists: number })[] {
  return units.flatMap(({ sends }) =>
    Array.from({ length: UNIT / lines }, (_, i) => {
      const slices = sends.map((send) => ({
        ...send,
        text: send.text
          .split('\n')
          .slice(i * lines, (i + 1) * lines)
          .join('\n'),
      }))
      return { sends: slices, lists: new Set(slices.at(-1)!.text.split('\n')).size }
    }),
  )
}

const TRIES = 30

/** What was not taken in is sent again, as every sender does: a JVM that has just started misses its first deadlines. */
async function pushUntilTaken(url: string, token: string, text: string): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    if (await push(url, token, text)) return true
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  return false
}

function push(url: string, token: string, text: string): Promise<boolean> {
  const body = Buffer.from(text)
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/x-ndjson',
    'content-length': body.length,
  }
  return new Promise((resolve) => {
    const sending = request(`${url}/bulk`, { method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const answered = Buffer.concat(chunks)
        const ok = answer.statusCode === 200 && !answered.includes('REJECTED')
        if (!ok && answer.statusCode !== 429)
          process.stderr.write(`${answer.statusCode} ${answered.toString().slice(0, 400)}\n`)
        resolve(ok)
      })
    })
    sending.on('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(false)
    })
    sending.end(body)
  })
}

process.on('message', (order: LoadOrder) => void load(order).then((result) => process.send!(result)))
process.on('disconnect', () => process.exit())
