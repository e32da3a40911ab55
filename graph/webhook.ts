import { internal, scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'

const SLOTS = 'w.url, w.state, w.failures, w.due, w.log, w.formerUntil'

export interface StoredWebhook {
  url: string
  state: 'ACTIVE' | 'DISABLED'
  failures: number
  /** Milliseconds since 1970, as they really pass. */
  due: number | null
  /** JSON of a Delivery each, newest last. */
  log: string[]
  /** Until then the secret before signs too; null when there is none. */
  formerUntil: number | null
}

const webhookOf = ([url, state, failures, due, log, formerUntil]: unknown[]) =>
  ({ url, state, failures, due, log: log ?? [], formerUntil }) as StoredWebhook

/** Starts at the unique key, which is the caller's own code; no row when it has none. */
const FIND = scoped('findWebhook', `MATCH (w:Webhook {key: $scope.party}) RETURN ${SLOTS}`)

export async function findWebhook(graph: Graph, scope: object): Promise<StoredWebhook | null> {
  const [row] = await graph.read(FIND, { scope })
  return row ? webhookOf(row) : null
}

/**
 * Starts at the unique key, which is the caller's own code, and at the end of its feed: a new webhook hears of what comes,
 * one that is registered anew goes on where it was.
 */
const REGISTER = scoped(
  'registerWebhook',
  `WITH COLLECT { MATCH (r:Receipt) WHERE r.byParty > $scope.party + '|' AND r.byParty < $scope.party + '}'
  RETURN r.byParty ORDER BY r.byParty DESC LIMIT 1 } AS last
MERGE (w:Webhook {key: $scope.party})
ON CREATE SET w.cursor = coalesce(head(last), $scope.party + '|')
SET w.url = $url, w.generation = $generation, w.former = null, w.formerUntil = null, w.state = 'ACTIVE', w.failures = 0,
  w.due = $due, w.upTo = null
RETURN ${SLOTS}`,
)

export async function registerWebhook(
  graph: Graph,
  asked: { url: string; generation: string; due: number; scope: object },
): Promise<StoredWebhook> {
  const [row] = await graph.write((tx) => tx.run(REGISTER, { ...asked, due: integer(asked.due) }))
  return webhookOf(row!)
}

/** Starts at the unique key, which is the caller's own code; no row when it has none. What it hears, and when, stays. */
const ROTATE = scoped(
  'rotateWebhook',
  `MATCH (w:Webhook {key: $scope.party})
SET w.former = w.generation, w.formerUntil = $until, w.generation = $generation
RETURN ${SLOTS}`,
)

export async function rotateWebhook(
  graph: Graph,
  asked: { generation: string; until: number; scope: object },
): Promise<StoredWebhook | null> {
  const [row] = await graph.write((tx) => tx.run(ROTATE, { ...asked, until: integer(asked.until) }))
  return row ? webhookOf(row) : null
}

/** Starts at the unique key, which is the caller's own code; it begins again behind the cursor, and is active. */
const REPLAY = scoped(
  'replayWebhook',
  `MATCH (w:Webhook {key: $scope.party})
SET w.cursor = coalesce($cursor, $scope.party + '|'), w.upTo = null, w.state = 'ACTIVE', w.failures = 0, w.due = $due
RETURN ${SLOTS}`,
)

export async function replayWebhook(
  graph: Graph,
  asked: { cursor: string | null; due: number; scope: object },
): Promise<StoredWebhook | null> {
  const [row] = await graph.write((tx) => tx.run(REPLAY, { ...asked, due: integer(asked.due) }))
  return row ? webhookOf(row) : null
}

/** Starts at the unique key, which is the caller's own code. */
const REMOVE = scoped('removeWebhook', 'MATCH (w:Webhook {key: $scope.party}) DELETE w RETURN true')

export async function removeWebhook(graph: Graph, scope: object): Promise<boolean> {
  return (await graph.write((tx) => tx.run(REMOVE, { scope }))).length > 0
}

/** One that may be tried now. */
export interface DueWebhook {
  party: string
  url: string
  generation: string
  /** The one before, while it signs too. */
  former: string | null
  /** Receipts up to here were delivered. */
  cursor: string
  /** Where the message ends that has been tried before: it is tried again as it was. */
  upTo: string | null
  failures: number
}

/**
 * Starts at the index of what is due, and looks behind each cursor whether anything has come; no row when nothing has. Who
 * has waited longest is first, and those who have nothing to hear keep nobody waiting.
 */
const DUE = internal(
  'dueWebhooks',
  'the notify job',
  `MATCH (w:Webhook) WHERE w.due <= $now
  AND EXISTS { MATCH (r:Receipt) WHERE r.byParty > w.cursor AND r.byParty < w.key + '}' }
RETURN w.key, w.url, w.generation, CASE WHEN w.formerUntil > $now THEN w.former END, w.cursor, w.upTo, w.failures
ORDER BY w.due LIMIT $limit`,
)

export async function findDueWebhooks(graph: Graph, now: number, limit: number): Promise<DueWebhook[]> {
  const rows = await graph.read(DUE, { now: integer(now), limit: integer(limit) })
  return rows.map(([party, url, generation, former, cursor, upTo, failures]) => ({
    party: party as string,
    url: url as string,
    generation: generation as string,
    former: former as string | null,
    cursor: cursor as string,
    upTo: upTo as string | null,
    failures: failures as number,
  }))
}

const MOST_LOGGED = 50

/** Starts at the unique key; nothing when the firm has registered anew or begun again meanwhile. */
const DELIVERED = internal(
  'noteDelivery',
  'the notify job',
  `MATCH (w:Webhook {key: $party}) WHERE w.generation = $generation AND w.cursor = $was
SET w.cursor = $cursor, w.upTo = $upTo, w.failures = $failures, w.due = $due,
  w.state = CASE WHEN $due IS NULL THEN 'DISABLED' ELSE 'ACTIVE' END,
  w.log = (coalesce(w.log, []) + $entry)[-${MOST_LOGGED}..]`,
)

/** Starts at the unique key; nothing when the firm has registered anew or begun again meanwhile. */
const ANNOUNCED = internal(
  'announceDelivery',
  'the notify job',
  `MATCH (w:Webhook {key: $party}) WHERE w.generation = $generation AND w.cursor = $was SET w.upTo = $upTo`,
)

/** Before it is sent: whoever dies meanwhile is followed by one who sends the same message, and no longer one. */
export async function announceDelivery(
  graph: Graph,
  { party, generation, cursor: was }: DueWebhook,
  upTo: string,
): Promise<void> {
  await graph.write((tx) => tx.run(ANNOUNCED, { party, generation, was, upTo }))
}

export interface NotedDelivery {
  cursor: string
  upTo: string | null
  failures: number
  /** When the next try is, in milliseconds since 1970; null switches the webhook off. */
  due: number | null
  entry: string
}

export async function noteDelivery(
  graph: Graph,
  { party, generation, cursor: was }: DueWebhook,
  noted: NotedDelivery,
): Promise<void> {
  const due = noted.due === null ? null : integer(noted.due)
  const parameters = { party, generation, was, ...noted, failures: integer(noted.failures), due }
  await graph.write((tx) => tx.run(DELIVERED, parameters))
}
