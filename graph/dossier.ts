import { isObjectedTo } from './case.ts'
import { internal } from './cypher.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'
import { knownAfter } from './past.ts'
import type {
  CaseSlots,
  DecisionSlots,
  Dossier,
  GradeSpan,
  InvestigationSlots,
  MonthSlots,
  ViolationSlots,
} from '../rules/dossier.ts'

/** What is known of a fact: now, or after the event of a number. */
type Known = (f: string) => string

const knownNow: Known = (f) => `${f}.until IS NULL`

/**
 * Starts at each unique enterprise id, in the order given; walks to its grades and to those of the head of which it is a
 * branch, to decisions, cases, investigations and violations, and by the index of months to its tallies. An unknown id
 * gives no row. What is known of months has no history: they are as counted now.
 */
const text = (known: Known, used: Known, disputed: Known) => `UNWIND $enterprises AS id
MATCH (e:Enterprise {id: id})
RETURN e.id, e.kind, e.registeredOn,
  COLLECT { MATCH (e)<-[:OF]-(g:Grade) WHERE ${known('g')} RETURN [g.code, g.validFrom, g.validTo] },
  COLLECT { MATCH (e)-[b:BRANCH_OF]->(:Enterprise)<-[:OF]-(g:Grade) WHERE ${known('b')} AND ${known('g')}
    RETURN [g.code, g.validFrom, g.validTo, b.validFrom, b.validTo] },
  COLLECT { MATCH (e)<-[:ABOUT]-(d:Decision) WHERE d.state = 'ISSUED' AND ${known('d')}
    RETURN [d.no, d.kind, d.grade, coalesce(d.ground, []), coalesce(d.decidedOn, d.effectiveOn), d.effectiveOn, d.of, d.seq] },
  COLLECT { MATCH (e)<-[:ABOUT]-(c:Case) WHERE ${known('c')}
    RETURN [c.kind, c.openedOn, c.closedOn, c.noticeServedOn, c.defenceReceivedOn, c.verifiedOn, c.appliedOn,
      c.dutiesPerformed] },
  COLLECT { MATCH (e)<-[:OF]-(i:Investigation) WHERE ${known('i')}
    RETURN [i.kind, i.openedOn, i.closedOn, coalesce(i.selfDisclosed, false)] },
  COLLECT { MATCH (t:Tally) WHERE t.key >= id + '|' + $since AND t.key < id + '}' WITH t ORDER BY t.key
    RETURN [toInteger(left(t.month, 4)) * 12 + toInteger(right(t.month, 2)) - 1, coalesce(t.declarations, 0), coalesce(t.declared, 0), coalesce(t.corrections, 0),
      coalesce(t.inspections, 0), coalesce(t.inspectionHits, 0), coalesce(t.lists, 0), coalesce(t.disagreeing, 0),
      coalesce(t.identityDisagreeing, 0)] },
  COLLECT { MATCH (e)<-[:COMMITTED_BY]-(v:Violation) WHERE ${known('v')}
    RETURN [v.key, v.kind, v.state, v.decidedOn, v.publishedOn, v.severity, coalesce(v.fineFen, 0),
      coalesce(v.confiscatedFen, 0), v.dueOn, v.paidOn, coalesce(v.owedFen, 0), coalesce(v.selfDisclosed, false),
      coalesce(v.withoutIntent, false), ${disputed('v')},
      CASE WHEN v.usedByRepaired AND ${used('v')} THEN coalesce(v.usedFrom, v.decidedOn) END] }`

const WHY = 'whoever assesses: the regrade job, and a look at a past day'

const FIND_NOW = internal(
  'findDossiers',
  WHY,
  text(
    knownNow,
    () => 'true',
    (v) => `coalesce(${v}.disputed, false) OR ${isObjectedTo(v)}`,
  ),
)
const FIND_THEN = internal(
  'findDossiersThen',
  WHY,
  text(
    knownAfter,
    (v) => `coalesce(${v}.usedSeq, 0) <= $seq`,
    (v) => `coalesce(${v}.disputed, false)`,
  ),
)

/** An answer is a page of enterprises, and more than this of them is asked for in pieces. */
const MOST_AT_ONCE = 1_000

/**
 * What is known of enterprises; unknown ids are left out.
 *
 * @param asked.since first year whose months are told of
 * @param asked.seq as it was known after the event of this number; left out: now
 */
export async function findDossiers(
  graph: Graph,
  { enterprises, since, seq }: { enterprises: string[]; since: number; seq?: number },
): Promise<Dossier[]> {
  const dossiers: Dossier[] = []
  for (let at = 0; at < enterprises.length; at += MOST_AT_ONCE) {
    const some = { enterprises: enterprises.slice(at, at + MOST_AT_ONCE), since: `${since}-01` }
    const rows = await (seq === undefined
      ? graph.read(FIND_NOW, some)
      : graph.read(FIND_THEN, { ...some, seq: integer(seq) }))
    for (const row of rows) dossiers.push(dossierOf(row, since * 12))
  }
  return dossiers
}

function dossierOf(row: unknown[], since: number): Dossier {
  const [enterprise, kind, registeredOn, grades, parentGrades, decisions, cases, investigations, months, violations] =
    row as [
      string,
      string,
      string | null,
      GradeSpan[],
      [...span: GradeSpan, from: string | null, to: string | null][],
      DecisionSlots[],
      CaseSlots[],
      InvestigationSlots[],
      MonthSlots[],
      ViolationSlots[],
    ]
  return {
    enterprise,
    slots: [
      kind,
      registeredOn,
      since,
      inOrder(grades, ([, from]) => from),
      inOrder(parentGrades.flatMap(whileBranch), ([, from]) => from),
      inOrder(decisions, ([, , , , , effectiveOn]) => effectiveOn),
      inOrder(cases, ([, openedOn]) => openedOn),
      inOrder(investigations, ([, openedOn]) => openedOn),
      inOrder(violations, ([key]) => key),
    ],
    months: months.flat(),
  }
}

/** Whatever way the graph was walked, equal knowledge is an equal text. */
const inOrder = <T>(slots: T[], by: (slot: T) => string): T[] =>
  slots.length < 2
    ? slots
    : slots
        .map((slot) => ({ slot, key: `${by(slot)}|${JSON.stringify(slot)}` }))
        .sort((one, other) => (one.key < other.key ? -1 : 1))
        .map(({ slot }) => slot)

/** The grade of a head, for the days on which it was the head. */
function whileBranch([code, from, to, branchFrom, branchTo]: [
  ...GradeSpan,
  string | null,
  string | null,
]): GradeSpan[] {
  const begins = branchFrom !== null && branchFrom > from ? branchFrom : from
  const ends = to === null || (branchTo !== null && branchTo < to) ? branchTo : to
  return ends !== null && ends <= begins ? [] : [[code, begins, ends]]
}
