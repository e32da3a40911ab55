/** How a tree of edges is asked for as of a past day: as that day is known now, or as it was known at its end. */
import { Refusal } from '../errors.ts'
import { type Edge, type Known, knownNow, type Picture, type PictureField, type Start } from './picture.ts'
import type { PlanEdge, PlanNode } from './plan.ts'

export type PastKnown = 'NOW' | 'THEN'

export interface Past {
  day: string
  known: PastKnown
}

/**
 * What was recorded up to the event `known`, and replaced after it if at all. Said without an OR: of an OR Neo4j makes a
 * union, for which an index is read twice, and whole.
 */
const knownThen: Known = {
  stands: (fact) => `coalesce(${fact}.seq, 0) <= known AND coalesce(${fact}.until, known + 1) > known`,
  recorded: (fact) => `coalesce(${fact}.seq, 0) <= known`,
}

const KNOWN: Record<PastKnown, Known> = { NOW: knownNow, THEN: knownThen }

/** Processes number their events in the order of commits, and read their clocks a little before: the last few are looked at. */
const LAST_EVENTS = 100

/** Starts at the end of a day in the index of moments: the last events `ev` of that day and before. */
export const lastEvents = (day: string) =>
  `MATCH (ev:Event) USING INDEX ev:Event(at) WHERE ev.at < ${day} + 'U' WITH ev ORDER BY ev.at DESC LIMIT ${LAST_EVENTS}`

/** Whether a fact, or a link that is walked, was known after the event `$seq`. */
export const knownAfter = (fact: string) =>
  `coalesce(${fact}.seq, 0) <= $seq AND (${fact}.until IS NULL OR ${fact}.until > $seq)`

/**
 * The same start, where whoever was not registered by then is not found. For what was known it begins with the number
 * of the last event of that day, by the index of their times.
 */
export function pastStart(start: Start, known: PastKnown): Start {
  const last = `COLLECT { ${lastEvents('$today')} RETURN ev.seq }`
  return {
    ...start,
    name: `${start.name}AsKnown${known === 'NOW' ? 'Now' : 'Then'}`,
    match:
      known === 'NOW'
        ? start.match
        : `WITH reduce(s = 0, n IN ${last} | CASE WHEN n > s THEN n ELSE s END) AS known\n${start.match}`,
    where: [start.where, `coalesce(n0.registeredOn, '') <= $today`].filter(Boolean).join(' AND '),
  }
}

/** @throws Refusal NO_PAST with the name of an edge of which no past is kept */
export function pastNode(node: PlanNode, known: PastKnown): PlanNode {
  return {
    picture: pastPicture(node.picture, KNOWN[known]),
    edges: node.edges.map((planEdge) => ({
      ...planEdge,
      edge: pastEdge(planEdge, planEdge.edge, KNOWN[known]),
      target: pastNode(planEdge.target, known),
    })),
  }
}

/** What it was then stands last, and takes the place of what it is. */
function pastPicture(picture: Picture, known: Known): Picture {
  const { past } = picture
  if (!past) return picture
  const then: PictureField = { name: 'past', expression: (n) => past.expression(n, known), spread: past.spread }
  return { ...picture, fields: [...picture.fields, then] }
}

function pastEdge<E extends Edge>(planEdge: PlanEdge, edge: E, known: Known): E {
  if (edge.kind === 'groups') return { ...edge, of: pastEdge(planEdge, edge.of, known) }
  const { past } = edge
  if (!past) throw new Refusal('NO_PAST', planEdge.list.split('.')[1]!)
  return { ...edge, where: (to: string) => past(to, known) }
}
