import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import { findDossiers } from '../graph/dossier.ts'
import { DEFAULT_GRADE } from '../graph/enterprise.ts'
import { findExplained, findRecordedFacts } from '../graph/explanation.ts'
import { packsNow } from '../graph/law-pack.ts'
import { assess, type RuleTrace } from '../rules/assessment.ts'
import { type AssessmentComparison, compareAssessments as compare } from '../rules/comparison.ts'
import type { Scalar, Share } from '../rules/condition.ts'
import { confidentialRules } from '../rules/confidential.ts'
import { contradictionsIn } from '../rules/contradiction.ts'
import { factsOn } from '../rules/dossier.ts'
import { checkFacts, completeFacts, type EnterpriseFacts, FactsError, type RecordedFacts } from '../rules/facts.ts'
import { fallsFrom } from '../rules/fall.ts'
import type { Pack } from '../rules/law-pack.ts'
import type { Act } from '../rules/act.ts'
import { liftPlan } from '../rules/lift.ts'
import { actText } from '../rules/lift-text.ts'
import { scoreOf } from '../rules/score.ts'
import { SCORECARD } from '../rules/scorecard.ts'
import type { CompareAssessmentsInput, ComparedInput } from '../schema/comparison.ts'

/** Facts, and the assessment that recorded them; null when they were read just now. */
interface Known {
  facts: EnterpriseFacts
  assessment: string | null
}

/**
 * Why an enterprise is assessed as it is: from the facts of today, or from those that the latest assessment up to a day
 * recorded. Null when the caller may not see it, nothing was recorded by then, or no pack was in force.
 */
export async function explain(context: Context, uscc: string, on?: string): Promise<object | null> {
  const known = on === undefined ? await factsToday(context, uscc) : await factsRecorded(context, uscc, on)
  const pack = known && (await packsNow(context.house.graph)).register.inForce(known.facts.asOf)
  return pack ? explanationOf(known, pack, context.caller.audience === 'officer') : null
}

async function factsToday({ house, scope }: Context, uscc: string): Promise<Known | null> {
  const enterprise = await findExplained(house.graph, { uscc, scope })
  if (!enterprise) return null
  const asOf = house.clock.today()
  const since = Number(asOf.slice(0, 4)) - 1
  const [dossier] = await findDossiers(house.graph, { enterprises: [enterprise], since })
  return dossier ? checked({ facts: factsOn(dossier, asOf, DEFAULT_GRADE.code), assessment: null }) : null
}

async function factsRecorded({ house, scope }: Context, uscc: string, on: string): Promise<Known | null> {
  const recorded = await findRecordedFacts(house.graph, { uscc, on, scope })
  if (!recorded) return null
  const facts = completeFacts(JSON.parse(recorded.inputs) as RecordedFacts)
  return checked({ facts, assessment: `Assessment:${recorded.assessment}` })
}

/** Facts that are not what their types say are nobody's to explain; the regrade job has flagged them. */
function checked(known: Known): Known | null {
  try {
    checkFacts(known.facts)
    return known
  } catch (error) {
    if (error instanceof FactsError) return null
    throw error
  }
}

function explanationOf({ facts, assessment }: Known, pack: Pack, isOfficer: boolean): object {
  const { trace, whatIf, computedGrade } = assess(facts, pack)
  const told = trace.map((rule) => toldRule(rule, pack))
  // Whom customs investigate is not told of it by a rule that speaks.
  const closed = confidentialRules(pack)
  const isOpen = (id: string): boolean => isOfficer || !closed.has(id)
  return {
    asOf: facts.asOf,
    assessment,
    pack: pack.id,
    packHash: pack.hash,
    whatIf,
    gradeInForce: facts.gradeInForce,
    computedGrade,
    score: toldScore(facts),
    signals: told.filter(({ result, ruleId }) => result === 'SPOKE' && isOpen(ruleId)),
    trace: told,
    liftPlan: toldPlan(facts, pack),
    falls: fallsFrom(facts, pack),
    contradictions: contradictionsIn(facts),
  }
}

function toldRule(trace: RuleTrace, pack: Pack) {
  const { text, outcome } = pack.rules.find(({ id }) => id === trace.ruleId)!
  const { inputs, parameters, window, comparisons, reliefs, ...rest } = trace
  return {
    ...rest,
    ...text,
    signal: outcome.signal,
    inputs: namedValues(inputs),
    parameters: namedValues(parameters),
    windowFrom: window?.from ?? null,
    windowTo: window?.to ?? null,
    comparisons: comparisons.map(({ leftValue, rightValue, ...comparison }) => ({
      ...comparison,
      leftValue: textOf(leftValue),
      rightValue: textOf(rightValue),
    })),
    reliefs: reliefs.map(({ keys, ...relief }) => ({ ...relief, evidence: keys })),
  }
}

const namedValues = (values: Record<string, Scalar | null>) =>
  Object.entries(values).map(([name, value]) => ({ name, value: textOf(value) }))

function textOf(value: Scalar | readonly Scalar[] | Share | null): string | null {
  if (value === null) return null
  if (typeof value !== 'object') return String(value)
  return 'of' in value ? `${value.of}/${value.to}` : value.join(', ')
}

function toldScore(facts: EnterpriseFacts) {
  const { score, band, contributions, reasons, scorecard, scorecardHash } = scoreOf(facts, SCORECARD)
  const { text } = SCORECARD.bands.find(({ code }) => code === band)!
  return {
    scorecard,
    scorecardHash,
    points: score,
    band,
    bandEn: text.en,
    bandZh: text.zh,
    noteEn: SCORECARD.note.en,
    noteZh: SCORECARD.note.zh,
    reasons,
    contributions: contributions.map(({ value, ...rest }) => ({ ...rest, value: textOf(value) })),
  }
}

function toldPlan(facts: EnterpriseFacts, pack: Pack) {
  const { options, ...plan } = liftPlan(facts, pack)
  return {
    ...plan,
    options: options.map((option) => ({
      ...option,
      acts: option.acts.map(toldAct),
      steps: option.steps.map(({ within, ...step }) => ({
        ...step,
        within: within?.value ?? null,
        unit: within?.unit ?? null,
      })),
    })),
  }
}

const toldAct = (act: Act) => ({
  code: act.code,
  key: 'key' in act ? act.key : null,
  owedFen: 'fen' in act ? act.fen : null,
  ...actText(act),
})

interface Compared {
  known: Known
  pack: Pack
}

/** What differs between two recorded assessments, each heard by the pack of its day or by the one that is asked for. */
export async function compareAssessments(context: Context, { left, right }: CompareAssessmentsInput) {
  const sides = await Promise.all([comparedOf(context, left, 'input.left'), comparedOf(context, right, 'input.right')])
  const userErrors = sides.filter((side) => 'code' in side)
  const [a, b] = sides.filter((side) => 'known' in side)
  return a && b ? { comparison: comparisonOf(a, b), userErrors } : { comparison: null, userErrors }
}

async function comparedOf(
  context: Context,
  { uscc, on, pack }: ComparedInput,
  field: string,
): Promise<Compared | UserErrorValue> {
  const known = await factsRecorded(context, uscc, on ?? context.house.clock.today())
  if (!known) return userError('NOT_FOUND', `${field}.uscc`)
  const { register } = await packsNow(context.house.graph)
  const heard = pack === undefined ? register.inForce(known.facts.asOf) : register.byId(pack)
  return heard ? { known, pack: heard } : userError('NOT_FOUND', `${field}.pack`)
}

function comparisonOf(left: Compared, right: Compared) {
  const side = ({ known, pack }: Compared) => ({ facts: known.facts, pack })
  const comparison: AssessmentComparison = compare(side(left), side(right), SCORECARD)
  const placed = (summary: AssessmentComparison['left'], { known }: Compared) => ({
    ...summary,
    assessment: known.assessment,
    asOf: known.facts.asOf,
  })
  return { ...comparison, left: placed(comparison.left, left), right: placed(comparison.right, right) }
}
