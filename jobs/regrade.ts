import { createHash } from 'node:crypto'
import { DEFAULT_GRADE } from '../graph/enterprise.ts'
import {
  type Assessed,
  type AssessmentRecord,
  findFacts,
  findStale,
  recordAssessments,
  type StoredFacts,
} from '../graph/standing.ts'
import { assess, type Assessment, type RuleTrace, type Signal } from '../rules/assessment.ts'
import { canonicalHash, canonicalJson } from '../rules/canonical.ts'
import { type EnterpriseFacts, FactsError } from '../rules/facts.ts'
import { type Pack, packInForce } from '../rules/law-pack.ts'
import type { Workshop } from './workshop.ts'

const ENTERPRISES_AT_ONCE = 200

/**
 * Assesses whoever is stale by the pack of the day. An assessment is new only when the outcome differs from the latest;
 * the stale mark that was read is taken away with it. If it dies halfway the mark stays, and the sweep comes again; a
 * fact that arrives meanwhile leaves a newer mark. Moves no grade.
 */
export async function regrade(workshop: Workshop): Promise<void> {
  const { graph, clock, log } = workshop
  const pack = packInForce(clock.today())
  if (!pack) return log.debug('no law pack is in force; nothing is assessed')
  for (;;) {
    const enterprises = await findStale(graph, ENTERPRISES_AT_ONCE)
    if (enterprises.length === 0) return
    await regradePage(workshop, enterprises, pack)
  }
}

async function regradePage({ graph, clock, log }: Workshop, enterprises: string[], pack: Pack): Promise<void> {
  const asOf = clock.today()
  const stored = await findFacts(graph, { enterprises, asOf, months: monthsOfYear(Number(asOf.slice(0, 4)) - 1) })
  const recordedAt = clock.now()
  const assessed = stored.map((facts) => assessStored(facts, asOf, pack, recordedAt))
  for (const { enterprise, fault } of assessed) if (fault) log.error({ enterprise, fault }, 'facts cannot be assessed')
  await recordAssessments(graph, assessed, recordedAt)
}

/** Facts that are not what their types say are flagged, and spoil nobody else's assessment. */
function assessStored(stored: StoredFacts, asOf: string, pack: Pack, recordedAt: string): Assessed {
  const { enterprise, stale } = stored
  const facts = factsOf(stored, asOf)
  try {
    const assessment = assess(facts, pack)
    const outcome = outcomeOf(assessment)
    const unchanged = outcome === stored.outcome
    const changed = unchanged ? null : recordOf(assessment, facts, pack, { outcome, stale, recordedAt })
    return { enterprise, stale, outcome, changed, fault: null }
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    return { enterprise, stale, outcome: stored.outcome, changed: null, fault: error.message }
  }
}

const factsOf = ({ stale: _stale, outcome: _outcome, ...stored }: StoredFacts, asOf: string): EnterpriseFacts =>
  ({ ...stored, asOf, gradeInForce: stored.gradeInForce ?? DEFAULT_GRADE.code }) as EnterpriseFacts

/** Grade, signals and pack; the day alone does not make an assessment new. */
const outcomeOf = ({ computedGrade, signals, packHash }: Assessment) =>
  canonicalHash({ computedGrade, signals, packHash })

function recordOf(
  assessment: Assessment,
  facts: EnterpriseFacts,
  pack: Pack,
  { outcome, stale, recordedAt }: { outcome: string; stale: number | null; recordedAt: string },
): AssessmentRecord {
  const { enterprise, asOf, packHash, computedGrade, signals, trace } = assessment
  return {
    id: `A${createHash('sha256').update(`${enterprise}|${stale}|${asOf}|${outcome}`).digest('hex').slice(0, 20)}`,
    enterprise,
    asOf,
    pack: pack.id,
    packHash,
    computedGrade,
    signals: JSON.stringify(signals.filter(({ indicative }) => !indicative).map((signal) => told(signal, trace, pack))),
    indications: JSON.stringify(
      signals.filter(({ indicative }) => indicative).map((signal) => told(signal, trace, pack)),
    ),
    inputs: canonicalJson(facts),
    trace: canonicalJson(trace),
    outcome,
    recordedAt,
  }
}

/** The signal with the words of its rule and the numbers it compared. */
function told(signal: Signal, trace: RuleTrace[], pack: Pack) {
  const { text } = pack.rules.find(({ id }) => id === signal.ruleId)!
  const { inputs, parameters } = trace.find(({ ruleId }) => ruleId === signal.ruleId)!
  return {
    ...signal,
    en: text.en,
    zh: text.zh,
    inputs: Object.entries({ ...inputs, ...parameters }).map(([name, value]) => ({
      name,
      value: value === null ? null : String(value),
    })),
  }
}

const monthsOfYear = (year: number) => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)
