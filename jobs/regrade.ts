import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { MachineCase } from '../graph/case.ts'
import { findDossiers } from '../graph/dossier.ts'
import { DEFAULT_GRADE } from '../graph/enterprise.ts'
import type { Graph } from '../graph/driver.ts'
import { keepPack, type Packs, packsNow } from '../graph/law-pack.ts'
import { packed } from '../graph/packed.ts'
import {
  type Assessed,
  type AssessmentRecord,
  findCounted,
  findDue,
  findStale,
  newsOf,
  recordAssessments,
  type Standing,
} from '../graph/standing.ts'
import { assess, type Assessment, type Signal } from '../rules/assessment.ts'
import { canonicalHash, canonicalJson } from '../rules/canonical.ts'
import { openedCase, openingFor, storedCase } from '../rules/case.ts'
import { confidentialRules } from '../rules/confidential.ts'
import { cooled } from '../rules/cool-down.ts'
import { type Dossier, dossierText, factsOn, reaches, readDossier } from '../rules/dossier.ts'
import { dueAfter } from '../rules/due.ts'
import { checkFacts, type EnterpriseFacts, FactsError } from '../rules/facts.ts'
import type { Pack } from '../rules/law-pack.ts'
import { recordedOf } from '../rules/proof.ts'
import { quietGrade } from '../rules/quiet.ts'
import { shadow } from './shadow.ts'
import { computeScore, scoreOf } from '../rules/score.ts'
import { SCORECARD } from '../rules/scorecard.ts'
import type { Workshop } from './workshop.ts'

/** Of whom everything is read anew. */
const STALE_AT_ONCE = 500
/** Of whom nothing has to be read. */
const DUE_AT_ONCE = 2_000

/** Of whom one goes on without a pause. */
const BREATH = 500

/** What everybody of a page is assessed by. */
export interface Occasion {
  asOf: string
  pack: Pack
  recordedAt: string
  /** Hears the facts of each who was assessed. */
  heard?: (facts: EnterpriseFacts) => void
}

/**
 * Assesses by the pack of the day whoever is stale, and whoever may come to something else today without any news. An
 * assessment is new only when the outcome differs from the latest; the stale mark that was read is taken away with it. If
 * it dies halfway marks and due days stay, and the sweep comes again; a fact that arrives meanwhile leaves a newer mark.
 * Moves no grade.
 *
 * @param countsToo whether also those who were only counted, while there was much to count
 */
export async function regrade(workshop: Workshop, countsToo = true): Promise<void> {
  const { graph, clock, log } = workshop
  for (;;) {
    const asOf = clock.today()
    const packs = await packsNow(graph)
    const pack = packs.register.inForce(asOf)
    if (!pack) return log.debug('no law pack is in force; nothing is assessed')
    const standings = await findNext(graph, asOf, countsToo)
    if (standings.length === 0) return
    await keepPack(graph, pack, clock.now())
    const { judged, ...heard } = hearing(packs)
    const occasion = { asOf, pack, recordedAt: clock.now(), ...heard }
    await recordAssessments(graph, await assessAll(workshop, standings, occasion), occasion.recordedAt)
    await shadow(workshop, packs, pack, judged)
  }
}

/** Whom drafts in the shadow look at as well, once they are assessed; nobody is kept in mind where there is none. */
export function hearing({ shadows }: Packs): { judged: EnterpriseFacts[]; heard?: (facts: EnterpriseFacts) => void } {
  const judged: EnterpriseFacts[] = []
  return shadows.length > 0 ? { judged, heard: (facts) => void judged.push(facts) } : { judged }
}

/** Looked for before every page: news waits for nobody of whom there is none. */
async function findNext(graph: Graph, today: string, countsToo: boolean): Promise<Standing[]> {
  const stale = await findStale(graph, STALE_AT_ONCE)
  if (stale.length > 0) return stale
  const counted = countsToo ? await findCounted(graph, STALE_AT_ONCE) : []
  return counted.length > 0 ? counted : findDue(graph, today, DUE_AT_ONCE)
}

/** On a sale day everybody who sells is counted anew every few seconds; who looks at all of them does little else. */
const COUNTS_EVERY_MS = 60_000

/** The regrade as the worker runs it: facts at once, and what was only counted while much came in, once a minute. */
export function regradeJob(workshop: Workshop): () => Promise<void> {
  let next = 0
  return async () => {
    const countsToo = performance.now() >= next
    await regrade(workshop, countsToo)
    if (countsToo) next = performance.now() + COUNTS_EVERY_MS
  }
}

/**
 * Reads only those of whom something is new, or nothing is kept; the others follow from what is. One is done with before the
 * next is begun: what a page holds at once lives long enough to cost the collector as much as all the rest.
 */
export async function assessAll(
  { graph, log }: Pick<Workshop, 'graph' | 'log'>,
  standings: Standing[],
  occasion: Occasion,
): Promise<Assessed[]> {
  const assessed: Assessed[] = []
  const unknown = new Map<string, Standing>()
  for (const [i, standing] of standings.entries()) {
    // Where all changes, a page takes a second, and the other jobs of the process have theirs to do.
    if (i % BREATH === BREATH - 1) await setImmediate()
    const dossier = keptOf(standing, occasion)
    if (dossier) assessed.push(assessOne(standing, dossier, false, occasion))
    else unknown.set(standing.enterprise, standing)
  }
  if (unknown.size > 0) {
    const since = Number(occasion.asOf.slice(0, 4)) - 1
    for (const dossier of await findDossiers(graph, { enterprises: [...unknown.keys()], since }))
      assessed.push(assessOne(unknown.get(dossier.enterprise)!, dossier, true, occasion))
  }
  for (const { former, fault } of assessed)
    if (fault !== null) log.error({ enterprise: former.enterprise, fault }, 'facts cannot be assessed')
  return assessed
}

/** Null where it is out of date, or does not go back far enough. */
function keptOf(standing: Standing, { asOf }: Occasion): Dossier | null {
  const { enterprise, dossier } = standing
  if (newsOf(standing) !== null || dossier === null) return null
  const kept = readDossier(enterprise, dossier)
  return reaches(kept, asOf) ? kept : null
}

/** Facts that are not what their types say are flagged, and spoil nobody else's assessment. */
function assessOne(former: Standing, dossier: Dossier, isFresh: boolean, occasion: Occasion): Assessed {
  const { outcome, band, bandSince } = former
  try {
    return outcomeFor(former, dossier, isFresh, occasion)
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    // Nobody comes back to it before something is new.
    return {
      former,
      outcome,
      due: null,
      band,
      bandSince,
      dossier: null,
      changed: null,
      opens: null,
      fault: error.message,
    }
  }
}

function outcomeFor(former: Standing, dossier: Dossier, isFresh: boolean, occasion: Occasion): Assessed {
  const { asOf, pack } = occasion
  const facts = factsOn(dossier, asOf, DEFAULT_GRADE.code)
  if (isFresh) checkFacts(facts)
  occasion.heard?.(facts)
  const stands = cooled({ band: former.band, since: former.bandSince }, computeScore(facts, SCORECARD).band, asOf)
  const quiet = quietGrade(facts, pack)
  // Most have no signal, and nothing is new of them: then neither a trace nor a digest is made.
  const assessment = quiet === null ? assess(facts, pack) : null
  const outcome = outcomeOf(assessment?.computedGrade ?? quiet!, assessment?.signals ?? [], stands.band, pack)
  const dueByFacts = dueAfter(dossier, asOf, pack, SCORECARD)
  const changed =
    outcome === former.outcome
      ? null
      : recordOf(assessment ?? assess(facts, pack), facts, former, { ...occasion, outcome })
  return {
    former,
    outcome,
    due: stands.until !== null && stands.until < dueByFacts ? stands.until : dueByFacts,
    band: stands.band,
    bandSince: stands.since,
    dossier: isFresh ? dossierText(dossier) : null,
    changed,
    opens: changed && assessment && caseOf(assessment, facts, pack, changed),
    fault: null,
  }
}

/** The case that what spoke has to lead to: the machine opens it and stops. */
function caseOf(
  { signals }: Assessment,
  { gradeInForce }: EnterpriseFacts,
  pack: Pack,
  { id: assessment, enterprise, asOf }: AssessmentRecord,
): MachineCase | null {
  const opening = openingFor(signals, gradeInForce, pack)
  if (!opening) return null
  const id = `C${hash('sha256', assessment).slice(0, 32)}`
  const properties = storedCase(id, openedCase('FINDING', opening.ground), pack)
  return { ...opening, id, enterprise, assessment, openedOn: asOf, properties }
}

/**
 * Grade, band and signals; neither the day nor the pack alone makes an assessment new. What the enterprise is told of comes
 * first, and what is kept from it last.
 */
function outcomeOf(grade: string, signals: Signal[], band: string | null, pack: Pack): string {
  const closed = confidentialRules(pack)
  const isTold = ({ indicative, ruleId }: Signal) => !indicative && !closed.has(ruleId)
  const told = signals.filter(isTold)
  const kept = signals.filter((signal) => !isTold(signal))
  return [grade, band ?? '', ...[told, kept].map((some) => (some.length > 0 ? canonicalHash(some) : ''))].join('|')
}

const toldOf = (outcome: string): string => outcome.slice(0, outcome.lastIndexOf('|'))

function recordOf(
  assessment: Assessment,
  facts: EnterpriseFacts,
  standing: Standing,
  { pack, outcome, recordedAt }: Occasion & { outcome: string },
): AssessmentRecord {
  const { enterprise, asOf, packHash, engine } = assessment
  const { computedGrade, signals, indications, trace } = recordedOf(assessment, pack)
  const { assessment: former, assessedSeq } = standing
  const identity = [enterprise, former, newsOf(standing) ?? assessedSeq, asOf, packHash, outcome].join('|')
  const closed = signals.filter(({ ruleId }) => confidentialRules(pack).has(ruleId))
  const inputs = canonicalJson(facts)
  const { score, band, reasons } = scoreOf(facts, SCORECARD)
  return {
    id: `A${hash('sha256', identity).slice(0, 20)}`,
    enterprise,
    asOf,
    pack: pack.id,
    packHash,
    engine,
    computedGrade,
    signals: JSON.stringify(signals),
    toldSignals: closed.length > 0 ? JSON.stringify(signals.filter((signal) => !closed.includes(signal))) : null,
    untold: standing.outcome !== null && toldOf(standing.outcome) === toldOf(outcome) ? true : null,
    indications: JSON.stringify(indications),
    inputs,
    inputsHash: hash('sha256', inputs),
    trace: packed(trace),
    score,
    band,
    reasons: JSON.stringify(reasons),
    outcome,
    recordedAt,
  }
}
