/** What officers are told of as it happens: changes of grades, and alerts. The events that caused it are the feed. */
import { internal, scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'
import { enterpriseScope } from './enterprise.ts'
import { gradeInForce } from './grade.ts'

export const NEWS_KINDS = ['GRADE_CHANGED', 'ALERTED'] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

/**
 * Starts at the ends of the index of events by kind and number, one row for each kind of which there is one. It tells of
 * numbers only; what they stand for is read by newsAfter, which is scoped.
 */
const LAST = internal(
  'lastNews',
  'asks whether the feed of those who listen has grown; the news themselves are read by newsAfter, which is scoped',
  `UNWIND $kinds AS kind
CALL (kind) { MATCH (v:Event) USING INDEX v:Event(kind, seq) WHERE v.kind = kind AND v.seq > 0 RETURN v.seq AS seq ORDER BY v.kind DESC, v.seq DESC LIMIT 1 }
RETURN seq`,
)

/** Number of the last event that is news to somebody; 0 before there was any. */
export async function findLastNews(graph: Pick<Graph, 'read'>): Promise<number> {
  const rows = await graph.read(LAST, { kinds: NEWS_KINDS })
  return Math.max(0, ...rows.map(([seq]) => seq as number))
}

/** So many events of each kind follow one, by the index of kinds and numbers. */
const following = (kind: NewsKind) =>
  `MATCH (v:Event) USING INDEX v:Event(kind, seq) WHERE v.kind = '${kind}' AND v.seq > $after WITH v ORDER BY v.kind, v.seq LIMIT $limit`

/**
 * Starts at the index of events by kind and number; walks to those whom a decision is about, and from an alert's hits to
 * those whom they are about. A row for each event, with what of it the caller sees.
 */
const AFTER = scoped(
  'newsAfter',
  `CALL () {
  ${following('GRADE_CHANGED')}
  RETURN v, COLLECT { UNWIND v.subjects AS id MATCH (e:Enterprise {id: id}) WHERE ${enterpriseScope('e')}
    OPTIONAL MATCH (e)<-[:ABOUT]-(d:Decision {seq: v.seq})
    RETURN [e.uscc, e.name, ${gradeInForce('e', '$today')}, d.no, d.effectiveOn, null, null] } AS told
  UNION ALL
  ${following('ALERTED')}
  RETURN v, COLLECT { MATCH (h:Hit {seq: v.seq})-[:ABOUT]->(e:Enterprise) USING INDEX h:Hit(seq) WHERE ${enterpriseScope('e')} MATCH (h)-[:OF]->(a:Alert)
    RETURN DISTINCT [e.uscc, e.name, null, null, null, a.id, a.code] } AS told
}
RETURN v.seq, v.kind, v.at, told ORDER BY v.seq LIMIT $limit`,
)

export interface FoundNews {
  kind: NewsKind
  at: string
  uscc: string | null
  name: string | null
  grade: string | null
  decisionNo: string | null
  effectiveOn: string | null
  alert: string | null
  pattern: string | null
}

/** What follows an event: up to so many events, and the number of the last of them; `after` when none follows. */
export async function findNewsAfter(
  graph: Graph,
  asked: { after: number; limit: number; today: string; scope: object },
): Promise<{ news: FoundNews[]; last: number }> {
  const numbers = { after: integer(asked.after), limit: integer(asked.limit) }
  const rows = await graph.read(AFTER, { ...asked, ...numbers })
  return { news: rows.flatMap(newsFrom), last: (rows.at(-1)?.[0] as number | undefined) ?? asked.after }
}

type ToldSlots = readonly (string | null)[]

function newsFrom(row: unknown[]): FoundNews[] {
  const [, kind, at, told] = row as [number, NewsKind, string, ToldSlots[]]
  return told.map(([uscc, name, grade, decisionNo, effectiveOn, alert, pattern]) => ({
    ...{ kind, at, uscc: uscc!, name: name!, decisionNo: decisionNo!, effectiveOn: effectiveOn!, pattern: pattern! },
    grade: kind === 'GRADE_CHANGED' ? (grade ?? 'REGULAR') : null,
    alert: alert == null ? null : `Alert:${alert}`,
  }))
}
