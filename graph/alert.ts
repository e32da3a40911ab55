/** What patterns have found, put together into alerts, and the queue in which officers triage them. */
import type { AlertAct, AlertStanding } from '../rules/alert.ts'
import { findAlone } from './connection.ts'
import { internal, scoped } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseScope } from './enterprise.ts'
import { recordEvent } from './event.ts'
import { enterprisesOf, type LinkStep, shownSteps, visibleIn } from './link.ts'
import type { Picture, Start } from './picture.ts'
import { globalId, property } from './picture.ts'

/** An alert is seen by whoever sees one of those whom it is about; and of its hits he sees those about them. */
const hitScope = (h: string) => `EXISTS { (${h})-[:ABOUT]->(s:Enterprise) WHERE ${enterpriseScope('s')} }`
const seenHits = (a: string) => `(${a})<-[:OF]-(h:Hit) WHERE ${hitScope('h')}`
const alertScope = (a: string) => `EXISTS { ${seenHits(a)} }`

/** What is put off comes back by itself on its day. */
const isPutOff = (a: string) => `(${a}.state = 'SNOOZED' AND ${a}.snoozedUntil > $today)`
const isOpen = (a: string) => `${a}.current IS NOT NULL`

const MOST_COUNTED = 1_000

const fieldsOf = (stored: unknown) => {
  const [path, cause, visible] = stored as [string, string, string[]]
  const steps = JSON.parse(path) as LinkStep[]
  const { step, ...said } = JSON.parse(cause) as StoredCause
  const shown = shownSteps(steps, visible)
  return { path: shown, cause: { ...said, fact: step === null ? null : (shown[step] as { fact: object | null }).fact } }
}

export const hit: Picture = {
  type: 'Hit',
  fields: [
    ...['foundAt', 'weight', 'patternHash'].map(property),
    { name: 'path', expression: (h) => `[${h}.path, ${h}.cause, ${visibleIn(h)}]`, spread: fieldsOf },
  ],
  edges: {
    enterprise: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (h, e) => `(${h})-[:ABOUT]->(${e}:Enterprise)`,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
  },
}

export const alertStep: Picture = {
  type: 'AlertStep',
  fields: ['act', 'by', 'at', 'words', 'until'].map(property),
  edges: {},
}

export const alert: Picture = {
  type: 'Alert',
  fields: [
    globalId('Alert', 'id'),
    ...['code', 'nameZh', 'nameEn', 'severity', 'openedAt', 'takenBy', 'snoozedUntil', 'count'].map(property),
    {
      name: 'state',
      expression: (a) => `CASE WHEN ${a}.state = 'SNOOZED' AND NOT ${isPutOff(a)} THEN 'NEW' ELSE ${a}.state END`,
    },
    {
      name: 'lastAt',
      expression: (a) => `head(COLLECT { MATCH ${seenHits(a)} RETURN h.foundAt ORDER BY h.foundAt DESC LIMIT 1 })`,
    },
    { name: 'hitCount', expression: (a) => `COUNT { MATCH ${seenHits(a)} RETURN h LIMIT ${MOST_COUNTED} }` },
  ],
  edges: {
    hits: {
      kind: 'page',
      to: 'Hit',
      pattern: (a, h) => `(${a})<-[:OF]-(${h}:Hit)`,
      order: (h) => `${h}.foundAt + '|' + ${h}.key`,
      scope: hitScope,
    },
    steps: {
      kind: 'page',
      to: 'AlertStep',
      pattern: (a, s) => `(${a})<-[:OF]-(${s}:AlertStep)`,
      order: (s) => `${s}.key`,
    },
    earlier: {
      kind: 'page',
      to: 'Alert',
      pattern: (a, other) => `(${other}:Alert {group: ${a}.group})`,
      where: (other, a) => `${other}.id <> ${a}.id`,
      order: (other) => `${other}.openedAt + '|' + ${other}.id`,
      scope: alertScope,
    },
  },
}

/** Starts at the unique id; no row when it is unknown, or about nobody whom the caller sees. */
export const alertById: Start = {
  name: 'alertById',
  type: 'Alert',
  kind: 'one',
  match: 'MATCH (n0:Alert {id: $key})',
  scope: alertScope('n0'),
}

/** A page of the queue by the index of its order: the most severe first, and the latest of them. */
export const alerts: Start = {
  name: 'alerts',
  type: 'Alert',
  kind: 'page',
  match: 'MATCH (n0:Alert)',
  where: `($code IS NULL OR n0.code = $code) AND CASE $queue
  WHEN 'WAITING' THEN ${isOpen('n0')} AND NOT ${isPutOff('n0')}
  WHEN 'SNOOZED' THEN ${isPutOff('n0')}
  ELSE NOT ${isOpen('n0')} END`,
  scope: alertScope('n0'),
  order: 'n0.sorted',
}

/** A hit as it is recorded. */
export interface NewHit {
  /** The same hit has the same key, however often it is found. */
  key: string
  enterprise: string
  /** What its alert is known by while it is open. */
  group: string
  /** Id of the alert, if it is the first of its group. */
  alert: string
  weight: number
  path: LinkStep[]
  cause: StoredCause
}

/** Where in the path the newest fact stands; null where documents brought it. */
export interface StoredCause {
  seq: number
  kind: string | null
  at: string | null
  step: number | null
}

export interface RaisingPattern {
  code: string
  nameZh: string
  nameEn: string
  severity: string
  hash: string
}

/**
 * Starts at the unique keys of enterprises and hits, and merges on the group of an alert that is open. A hit that is known
 * raises nothing again, whatever became of its alert.
 */
const RAISE = internal(
  'raiseAlerts',
  'the watch job',
  `UNWIND $rows AS r
MATCH (e:Enterprise {id: r.enterprise})
WHERE NOT EXISTS { MATCH (known:Hit {key: r.key}) }
MERGE (a:Alert {current: r.group})
ON CREATE SET a += $properties, a.id = r.alert, a.group = r.group, a.state = 'NEW', a.openedAt = $at, a.count = 0,
  a.sorted = $rank + '|' + $at + '|' + r.alert
CREATE (e)<-[:ABOUT]-(h:Hit {key: r.key})-[:OF]->(a)
SET h += r.properties, h.foundAt = $at
RETURN r.key, a.id`,
)

/** Starts at the unique ids of alerts and keys of hits. */
const NUMBER_RAISED = internal(
  'numberAlerts',
  'the watch job',
  `UNWIND $rows AS r
MATCH (h:Hit {key: r[0]}) SET h.seq = $seq
WITH r MATCH (a:Alert {id: r[1]}) SET a.seq = $seq`,
)

const RANKS: Record<string, string> = { HIGH: '3', NORMAL: '2', LOW: '1' }
/** Behind all that is open. */
const CLOSED_RANK = '0'

/**
 * Records what is new among hits, with an event of its own.
 *
 * @returns how many were new
 */
async function raise(tx: Transaction, pattern: RaisingPattern, hits: NewHit[], at: string): Promise<number> {
  const rows = [...new Map(hits.map((each) => [each.key, each])).values()].sort(byGroup).map(hitRow(pattern))
  if (rows.length === 0) return 0
  const { code, nameZh, nameEn, severity } = pattern
  const properties = { code, nameZh, nameEn, severity }
  const raised = await tx.run(RAISE, { rows, properties, rank: RANKS[severity], at })
  if (raised.length === 0) return 0
  const seq = await recordEvent(tx, { kind: 'ALERTED', at })
  await tx.run(NUMBER_RAISED, { rows: raised, seq: integer(seq) })
  return raised.length
}

/** One order for everybody, so that two jobs never wait for each other. */
const byGroup = (one: NewHit, other: NewHit) => (`${one.group}|${one.key}` < `${other.group}|${other.key}` ? -1 : 1)

const hitRow =
  ({ hash }: RaisingPattern) =>
  ({ key, enterprise, group, alert, weight, path, cause }: NewHit) => ({
    ...{ key, enterprise, group, alert },
    properties: {
      ...{ weight, patternHash: hash, enterprises: enterprisesOf(path) },
      path: JSON.stringify(path),
      cause: JSON.stringify(cause),
    },
  })

export type UnwatchedMark = 'unwatched' | 'unwatchedLists'

/** Starts at the index of a mark, the oldest first; no row when patterns have looked at everybody. */
const unwatchedBy = (mark: UnwatchedMark) =>
  internal(
    `${mark}Standings`,
    'the watch job and the sweep',
    `MATCH (s:Standing) WHERE s.${mark} IS NOT NULL WITH s ORDER BY s.${mark} LIMIT $limit RETURN s.key, s.${mark}`,
  )

const UNWATCHED = { unwatched: unwatchedBy('unwatched'), unwatchedLists: unwatchedBy('unwatchedLists') }

/** About whom something is new, with the number of the latest event. */
export interface Unwatched {
  enterprise: string
  seq: number
}

export async function findUnwatched(graph: Graph, mark: UnwatchedMark, limit: number): Promise<Unwatched[]> {
  const rows = await graph.read(UNWATCHED[mark], { limit: integer(limit) })
  return rows.map(([enterprise, seq]) => ({ enterprise: enterprise as string, seq: seq as number }))
}

/** Starts at the unique keys; news that came meanwhile leave a newer mark. */
const watchedBy = (mark: UnwatchedMark) =>
  internal(
    `${mark}Taken`,
    'the watch job',
    `UNWIND $rows AS r MATCH (s:Standing {key: r[0]}) WHERE s.${mark} <= r[1] SET s.${mark} = null`,
  )

const WATCHED = { unwatched: watchedBy('unwatched'), unwatchedLists: watchedBy('unwatchedLists') }

/** Hits and marks together: who dies before it is committed looks again. @returns how many hits were new */
export async function recordWatched(
  graph: Graph,
  { mark, watched, at }: { mark: UnwatchedMark; watched: Unwatched[]; at: string },
  found: [RaisingPattern, NewHit[]][],
): Promise<number> {
  return graph.write(async (tx) => {
    let raised = 0
    for (const [pattern, hits] of found) raised += await raise(tx, pattern, hits, at)
    const rows = watched.map(({ enterprise, seq }) => [enterprise, integer(seq)]).sort()
    await tx.run(WATCHED[mark], { rows })
    return raised
  })
}

/** Starts at the unique numbers; no row for an event that is not kept. */
const EVENTS = internal(
  'eventsOfHits',
  'the watch job',
  'UNWIND $seqs AS seq MATCH (e:Event {seq: seq}) RETURN e.seq, e.kind, e.at',
)

/** What events were, by their numbers. */
export async function findEvents(graph: Graph, seqs: number[]): Promise<Map<number, { kind: string; at: string }>> {
  const rows = seqs.length ? await graph.read(EVENTS, { seqs: [...new Set(seqs)].map(integer) }) : []
  return new Map(rows.map(([seq, kind, at]) => [seq as number, { kind: kind as string, at: at as string }]))
}

/** Starts at the unique id; no row when it is unknown, or about nobody whom the caller sees. */
const FIND = scoped(
  'findAlert',
  `MATCH (a:Alert {id: $id}) WHERE ${alertScope('a')} RETURN a.state, a.takenBy, a.snoozedUntil, a.count`,
)

export async function findAlert(graph: Graph, asked: { id: string; scope: object }): Promise<AlertStanding | null> {
  const [row] = await graph.read(FIND, asked)
  if (!row) return null
  const [state, takenBy, snoozedUntil, count] = row
  return { state, takenBy, snoozedUntil, count } as AlertStanding
}

/** Starts at the unique id, locks the alert; no row when it is out of scope, or somebody was faster. */
const TRIAGE = scoped(
  'triageAlert',
  `MATCH (a:Alert {id: $id}) WHERE ${alertScope('a')}
SET a.lock = true REMOVE a.lock
WITH a WHERE a.count = $count
SET a += $properties, a.count = a.count + 1, a.sorted = CASE WHEN $closes THEN '${CLOSED_RANK}' + substring(a.sorted, 1) ELSE a.sorted END,
  a.current = CASE WHEN $closes THEN null ELSE a.current END
CREATE (a)<-[:OF]-(s:AlertStep {key: a.id + '|' + right('0000' + toString(a.count), 4)}) SET s += $step
RETURN a.id`,
)

export interface TriageStep {
  act: AlertAct
  by: string
  at: string
  words: string | null
  until: string | null
}

export interface Triage {
  id: string
  count: number
  properties: Omit<AlertStanding, 'count'>
  closes: boolean
  step: TriageStep
  scope: object
}

/** @returns false when another step was taken since the alert was looked at */
export async function triageAlert(
  graph: Graph,
  { id, count, properties, closes, step, scope }: Triage,
): Promise<boolean> {
  const parameters = { id, count: integer(count), properties, closes, step: { ...step }, scope }
  return (await graph.write((tx) => tx.run(TRIAGE, parameters))).length > 0
}

/** An alert as the answer to whoever has just moved it; starts at its unique id. */
export async function shownAlert(
  graph: Graph,
  asked: { key: string; today: string; scope: object },
): Promise<object | null> {
  return findAlone(graph, alertById, alert, asked)
}
