/**
 * Pushes units of the bench `intake` through the bulk door: each unit by four requests, of its four parties, side by side.
 * It sends as fast as the graph takes it in: no more than so many lists may be on their way. Told by messages from the
 * process that forked it, and ends with it.
 */
import { Agent, request } from 'node:http'
import neo4j, { type Driver } from 'neo4j-driver'
import { LISTS, OPEN, type Unit, unitAt } from './intake-parcels.ts'

export interface LoadOrder {
  url: string
  tokens: Record<string, string>
  seconds: number
  /** Lists between the door and the end of the match. */
  window: number
  /** Seven digits that no other round has used. */
  run: number
  /** Stop counting when sending stops, or wait until all is matched. */
  drain: boolean
}

export interface LoadResult {
  /** Lists that became queryable and matched while the clock ran, and what it showed. */
  lists: number
  seconds: number
  sent: number
  /** Seconds until the door had stored everything that was sent, and until the match was through. */
  matchedAfter: number
  failed: number
  /** Lists on their way, looked at four times a second. */
  backlog: number[]
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

async function load({ url, tokens, seconds, window, run, drain }: LoadOrder): Promise<LoadResult> {
  const before = await matchedLists(driver)
  let [sent, failed, matched] = [0, 0, 0]
  const backlog: number[] = []
  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1_000
  let over = false
  const watch = (async () => {
    while (!over) {
      matched = (await matchedLists(driver)) - before
      backlog.push(sent - matched)
      if (backlog.length % 20 === 0)
        process.stderr.write(`  ${matched} lists matched of ${sent} sent after ${elapsed().toFixed(0)} s\n`)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  })()
  let round = 0
  const sender = async (): Promise<void> => {
    while (elapsed() < seconds) {
      if (sent - matched > window) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        continue
      }
      const number = round++
      sent += LISTS
      const tag = String(run * 1_000 + Math.floor(number / POOL)).padStart(OPEN.length, '0')
      const { sends } = units[number % POOL]!
      const results = await Promise.all(
        sends.map(({ sender, text }) => push(url, tokens[sender]!, text.replaceAll(OPEN, tag))),
      )
      failed += results.filter((ok) => !ok).length
    }
  }
  await Promise.all([sender(), sender(), sender()])
  const [lists, spent] = [(await matchedLists(driver)) - before, elapsed()]
  while (drain && sent > (await matchedLists(driver)) - before && elapsed() < seconds + 120)
    await new Promise((resolve) => setTimeout(resolve, 50))
  const matchedAfter = elapsed()
  over = true
  await watch
  return { lists, seconds: spent, sent, matchedAfter, failed, backlog }
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
        if (!ok) process.stderr.write(`${answer.statusCode} ${answered.toString().slice(0, 400)}\n`)
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
