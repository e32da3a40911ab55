/**
 * Which grade stands on which day: a fold of the decisions that were issued, and of nothing else. What a reversal or an
 * annulment leaves is what would stand without the decision that it undoes.
 */
import type { DecisionKind } from '../schema/decision.ts'
import type { GradeCode } from '../schema/grade.ts'
import type { Day } from './day.ts'

export interface IssuedDecision {
  no: string
  kind: `${DecisionKind}`
  /** The grade that is in force after it. */
  grade: `${GradeCode}`
  pack: string
  /** Day on which the second officer agreed; waiting times run from it. */
  decidedOn: Day
  effectiveOn: Day
  /** The earlier decision that it acts on. */
  of: string | null
  /** Decisions were issued in the order of these. */
  seq: number
  /** Rules that it rests on. */
  ground: readonly string[]
  /** Records that founded it, as `authority|number`. */
  evidence: readonly string[]
}

/** What decisions leave of an enterprise on a day; null where none does. */
export interface GradeStanding {
  /** The decision on which the grade in force stands; null for the default. */
  grade: IssuedDecision | null
  /** Of the dishonest grade in force. */
  finding: IssuedDecision | null
  /** That put it on the list of the seriously dishonest. */
  listing: IssuedDecision | null
  /** Of the certificate in force. */
  certification: IssuedDecision | null
  /** The latest certification, or review passed. */
  certified: IssuedDecision | null
}

const UNDOING: ReadonlySet<string> = new Set(['REVERSAL', 'ANNULMENT'])

/** What these do, they do to what an earlier decision began: they have no effect without it. */
const LEANING: ReadonlySet<string> = new Set(['REPAIR', 'SERIOUS_LISTING', 'DELISTING', 'REVIEW_PASSED', 'WITHDRAWAL'])

export function standingOn(decisions: readonly IssuedDecision[], day: Day): GradeStanding {
  const standing: GradeStanding = { grade: null, finding: null, listing: null, certification: null, certified: null }
  for (const decision of effectiveOn(decisions, day)) take(standing, decision)
  return standing
}

/** In the order in which they take effect; those that were undone, and those that undo, are left out. */
function effectiveOn(decisions: readonly IssuedDecision[], day: Day): IssuedDecision[] {
  return decisions
    .filter((each) => each.effectiveOn <= day && !UNDOING.has(each.kind) && !isUndone(each, decisions, day))
    .sort((one, other) =>
      one.effectiveOn === other.effectiveOn ? one.seq - other.seq : one.effectiveOn < other.effectiveOn ? -1 : 1,
    )
}

/**
 * An annulled decision never had effect; a reversed one has none from the day of the reversal on. Either may be undone
 * itself. The distinction is that of administrative procedure, whose wording was not read for this: ASSUMED.
 */
export function isUndone(decision: IssuedDecision, decisions: readonly IssuedDecision[], day: Day): boolean {
  const undoes = (other: IssuedDecision): boolean =>
    other.of === decision.no &&
    other.seq > decision.seq &&
    (other.kind === 'ANNULMENT' || (other.kind === 'REVERSAL' && other.effectiveOn <= day)) &&
    !isUndone(other, decisions, day)
  if (decisions.some(undoes)) return true
  if (!LEANING.has(decision.kind)) return false
  const base = decisions.find(({ no, seq }) => no === decision.of && seq < decision.seq)
  return base !== undefined && isUndone(base, decisions, day)
}

function take(standing: GradeStanding, decision: IssuedDecision): void {
  // A decision that leaves the grade as it is founds none.
  if (standing.grade?.grade !== decision.grade) standing.grade = decision
  switch (decision.kind) {
    case 'FINDING':
      Object.assign(standing, { finding: decision, certification: null, listing: null })
      break
    case 'REPAIR':
      // Art. 28: who is repaired is taken off the list as well.
      Object.assign(standing, { finding: null, listing: null })
      break
    case 'SERIOUS_LISTING':
      standing.listing = decision
      break
    case 'DELISTING':
      standing.listing = null
      break
    case 'CERTIFICATION':
      Object.assign(standing, { certification: decision, certified: decision })
      break
    case 'REVIEW_PASSED':
      standing.certified = decision
      break
    case 'WITHDRAWAL':
      standing.certification = null
      break
    case 'REVERSAL':
    case 'ANNULMENT':
      break
  }
}

/** A grade in force from a day, up to another. */
export interface GradePeriod {
  /** The decision on which it stands. */
  no: string
  code: `${GradeCode}`
  pack: string
  validFrom: Day
  validTo: Day | null
}

/** All that was ever in force, as it is known now; days without a period have the default grade. */
export function gradePeriods(decisions: readonly IssuedDecision[]): GradePeriod[] {
  const days = [...new Set(decisions.map(({ effectiveOn }) => effectiveOn))].sort()
  const periods: GradePeriod[] = []
  for (const day of days) {
    const { grade } = standingOn(decisions, day)
    const last = periods.at(-1)
    if (last && last.validTo === null) {
      if (last.no === grade?.no) continue
      last.validTo = day
    }
    if (grade) periods.push({ no: grade.no, code: grade.grade, pack: grade.pack, validFrom: day, validTo: null })
  }
  return periods
}

/**
 * Records that founded a finding which has since been repaired: they found no other, or the rules without a window would
 * speak for ever. By record the first day from which that holds.
 */
export function usedRecords(decisions: readonly IssuedDecision[]): Map<string, Day> {
  const used = new Map<string, Day>()
  for (const repair of effectiveOn(decisions, END)) {
    if (repair.kind !== 'REPAIR') continue
    const finding = decisions.find(({ no }) => no === repair.of)
    for (const record of finding?.evidence ?? []) {
      const known = used.get(record)
      if (known === undefined || repair.effectiveOn < known) used.set(record, repair.effectiveOn)
    }
  }
  return used
}

/** Comes after every day. */
const END: Day = '9999-12-31'

/** Decisions that bar an application for a certificate from their day on (Art. 21): a certificate lost, dishonesty left. */
export function barringDecision(decisions: readonly IssuedDecision[], day: Day): IssuedDecision | null {
  return effectiveOn(decisions, day).findLast(({ kind }) => kind === 'REPAIR' || kind === 'WITHDRAWAL') ?? null
}
