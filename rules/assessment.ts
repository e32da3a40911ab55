/**
 * What a pack says about an enterprise on a day. Pure: the same facts and the same pack give the same bytes, whoever
 * asks and whenever. An assessment moves nothing; only a Decision does.
 */
import type { GradeCode } from '../schema/grade.ts'
import { canonicalHash, canonicalJson } from './canonical.ts'
import {
  compileComparisons,
  compileCondition,
  compileSelection,
  compileValues,
  compileWindow,
  NO_VIOLATION,
} from './condition.ts'
import type { Comparison, Read, Scalar } from './condition.ts'
import { parametersIn } from './condition-check.ts'
import type { Day } from './day.ts'
import { checkFacts, ENTERPRISE_FACTS } from './facts.ts'
import type { EnterpriseFacts, ViolationFact } from './facts.ts'
import { gradeOf, isInForce, weakestStatus } from './law-pack.ts'
import type { Companion, Pack, Relief, Rule, RuleBook, Status } from './law-pack.ts'
import { parametersOf } from './law-pack-check.ts'

/** Named in every assessment; changes whenever the same facts and pack could give other bytes. */
export const ENGINE = 'guanxin-rules/2'

/**
 * - `SPOKE`: the condition holds, and rests on nothing assumed
 * - `INDICATIVE`: it holds, and rests on something assumed: for officers' eyes, opens no case, is not shared
 * - `NOT_EVALUABLE`: a parameter it reads has no value yet, or nobody knows a fact that it needs
 */
export type Result = 'SPOKE' | 'SILENT' | 'INDICATIVE' | 'NOT_APPLICABLE' | 'NOT_EVALUABLE'

/** A relief that some of the rule's violations meet. An assumed one is shown and not applied. */
export interface ReliefTrace {
  id: string
  status: Status
  applied: boolean
  keys: string[]
}

/**
 * `evidence`: keys of the violations that counted, sorted. `missing`: the parameters and facts for want of which the rule
 * is not evaluable. Empty inputs and comparisons: the rule was not asked.
 */
export interface RuleTrace {
  ruleId: string
  article: string
  result: Result
  missing: string[]
  /** the weakest of the rule's own status and its parameters' */
  status: Status
  inputs: Record<string, Scalar | null>
  parameters: Record<string, number | null>
  window: { from: Day; to: Day } | null
  comparisons: Comparison[]
  evidence: string[]
  reliefs: ReliefTrace[]
}

export interface Signal {
  ruleId: string
  article: string
  signal: string
  status: Status
  indicative: boolean
  evidence: string[]
}

/** What the rules of a pack say, whether it grades or not. */
export interface Hearing {
  engine: string
  enterprise: string
  asOf: Day
  pack: string
  packHash: string
  /** the pack was not in force on that day */
  whatIf: boolean
  signals: Signal[]
  trace: RuleTrace[]
}

export interface Assessment extends Hearing {
  computedGrade: GradeCode
}

/**
 * Every rule of the pack, always, each with its trace.
 * @throws FactsError if the facts are not what their types say
 */
export function hear(facts: EnterpriseFacts, pack: Pack | Companion): Hearing {
  checkFacts(facts)
  const { rules } = compilePack(pack)
  const trace = rules.map((rule) => traceOf(rule, facts))
  return {
    engine: ENGINE,
    enterprise: facts.enterprise,
    asOf: facts.asOf,
    pack: pack.id,
    packHash: pack.hash,
    whatIf: !isInForce(pack, facts.asOf),
    signals: signalsOf(rules, trace),
    trace,
  }
}

/** What a grade regime says, and the grade that follows. @throws FactsError as `hear` */
export function assess(facts: EnterpriseFacts, pack: Pack): Assessment {
  const hearing = hear(facts, pack)
  return { ...hearing, computedGrade: gradeFrom(pack, facts, ({ index }) => hearing.trace[index]!.result) }
}

/** The computed grade alone, without trace and without checking the facts: for counting over whole populations. */
export function computeGrade(facts: EnterpriseFacts, pack: Pack): GradeCode {
  return gradeFrom(pack, facts, ({ result }) => result(facts))
}

/** What each rule says, in the order of the pack, and the grade: as `assess`, without traces and without checking. */
export function resultsOf(facts: EnterpriseFacts, pack: Pack): { computedGrade: GradeCode; results: Result[] } {
  const results = compilePack(pack).rules.map((rule) => rule.result(facts))
  return { computedGrade: gradeFrom(pack, facts, ({ index }) => results[index]!), results }
}

/** Canonical bytes of an assessment as text; equal content, equal text. */
export function assessmentBytes(assessment: Assessment): string {
  return canonicalJson(assessment)
}

/** SHA-256 of those bytes. */
export function assessmentHash(assessment: Assessment): string {
  return canonicalHash(assessment)
}

export interface CompiledRule {
  rule: Rule
  status: Status
  result: (facts: EnterpriseFacts) => Result
  missing: (facts: EnterpriseFacts) => string[]
  /** null: not evaluable, whatever the facts */
  tracer: Tracer | null
  /** the trace where the rule does not apply: of most rules and enterprises, so it is made once */
  unasked: RuleTrace
}

interface Tracer {
  inputs: (facts: EnterpriseFacts) => RuleTrace['inputs']
  window: ReturnType<typeof compileWindow> | null
  comparisons: (facts: EnterpriseFacts) => Comparison[]
  evidence: Read<boolean>
  selected: Read<boolean>
  reliefs: CompiledRelief[]
}

interface CompiledRelief {
  relief: Relief
  status: Status
  applied: boolean
  meets: Read<boolean>
}

/** A rule that can move the grade, and its place among all rules. */
interface GradingRule {
  index: number
  grade: GradeCode
  result: CompiledRule['result']
}

interface CompiledPack {
  rules: CompiledRule[]
  /** those that lead to the worst grade first */
  grading: GradingRule[]
}

const compiledPacks = new WeakMap<RuleBook, CompiledPack>()

function compilePack(pack: Pack | Companion): CompiledPack {
  let compiled = compiledPacks.get(pack)
  if (!compiled) {
    const rules: CompiledRule[] = []
    const asked = new Map<string, Read<boolean>>()
    const spoken = (signal: string): Read<boolean> => {
      const known = asked.get(signal) ?? spokenBy(() => rules.filter(({ rule }) => rule.outcome.signal === signal))
      asked.set(signal, known)
      return known
    }
    for (const rule of pack.rules) rules.push(compileRule(rule, pack, spoken))
    compiled = { rules, grading: pack.kind === 'REGIME' ? gradingRules(rules, pack) : [] }
    compiledPacks.set(pack, compiled)
  }
  return compiled
}

export const compileRules = (pack: Pack): readonly CompiledRule[] => compilePack(pack).rules

// What is not evaluable whatever the facts, or only indicative, moves nothing and need not be asked.
function gradingRules(rules: readonly CompiledRule[], pack: Pack): GradingRule[] {
  const grading = rules.flatMap(({ rule, status, tracer, result }, index) => {
    const grade = pack.signals[rule.outcome.signal]?.grade ?? null
    return grade === null || tracer === null || status === 'ASSUMED' ? [] : [{ index, grade, result }]
  })
  return grading.sort((a, b) => gradeOf(pack, b.grade).rank - gradeOf(pack, a.grade).rank)
}

// Looked up when first asked: a rule may ask for what a later one says. The check of the pack keeps circles out. Answered
// once for the facts at hand: rules that ask for rules in layers would ask the last ones a million times.
function spokenBy(lookUp: () => CompiledRule[]): Read<boolean> {
  let speakers: CompiledRule[] | null = null
  let at: EnterpriseFacts | null = null
  let spoken = false
  return (facts) => {
    if (facts === at) return spoken
    speakers ??= lookUp()
    spoken = speakers.some(({ result }) => result(facts) === 'SPOKE')
    at = facts
    return spoken
  }
}

const valuesOf = (part: Rule | Relief, pack: RuleBook): Record<string, number | null> => {
  const parameters = parametersOf(pack)
  return Object.fromEntries(parametersIn(part).map((name) => [name, parameters[name]?.value ?? null] as const))
}

function compileRule(rule: Rule, pack: RuleBook, spoken: (signal: string) => Read<boolean>): CompiledRule {
  const status = weakestStatus(pack, rule)
  const parameters = valuesOf(rule, pack)
  const unasked = unaskedTrace(rule, status, parameters)
  const unknown = Object.keys(parameters).filter((name) => parameters[name] === null)
  if (unknown.length > 0) {
    return { rule, status, result: () => 'NOT_EVALUABLE', missing: () => unknown, tracer: null, unasked }
  }
  const selected = rule.evidence ? effective(compileSelection(rule.evidence, { parameters, inputs: {} })) : () => false
  const reliefs = pack.reliefs
    .filter((relief) => relief.signals.includes(rule.outcome.signal))
    .map((relief) => compileRelief(relief, pack))
  const evidence = unrelieved(selected, reliefs)
  const scope = { parameters, inputs: rule.inputs, evidence, spoken }
  const applies = rule.appliesWhen ? compileCondition(rule.appliesWhen, scope) : null
  const holds = compileCondition(rule.condition, scope)
  const whenHeld = status === 'ASSUMED' ? 'INDICATIVE' : 'SPOKE'
  const tracer = {
    inputs: compileValues(rule.inputs, scope),
    window: rule.evidence?.window ? compileWindow(rule.evidence.window, parameters) : null,
    comparisons: compileComparisons(rule.condition, scope),
    evidence,
    selected,
    reliefs,
  }
  const needs = (rule.needs ?? []).map((name) => ({ name, read: ENTERPRISE_FACTS[name]!.read }))
  const result = (facts: EnterpriseFacts): Result => {
    if (applies && !applies(facts, NO_VIOLATION)) return 'NOT_APPLICABLE'
    for (const need of needs) if (need.read(facts) === null) return 'NOT_EVALUABLE'
    return holds(facts, NO_VIOLATION) ? whenHeld : 'SILENT'
  }
  const missing = (facts: EnterpriseFacts): string[] =>
    needs.filter(({ read }) => read(facts) === null).map(({ name }) => name)
  return { rule, status, result, missing, tracer, unasked }
}

function unaskedTrace({ id, article }: Rule, status: Status, parameters: RuleTrace['parameters']): RuleTrace {
  return Object.freeze({
    ruleId: id,
    article,
    result: 'NOT_APPLICABLE',
    missing: Object.freeze<string[]>([]) as string[],
    status,
    inputs: Object.freeze({}),
    parameters: Object.freeze(parameters),
    window: null,
    comparisons: Object.freeze<Comparison[]>([]) as Comparison[],
    evidence: Object.freeze<string[]>([]) as string[],
    reliefs: Object.freeze<ReliefTrace[]>([]) as ReliefTrace[],
  })
}

// Only a decision that exists on the day and still stands counts. Annulled: Administrative Penalty Law Art. 48.
// Repaired: a fact that founded a repaired finding founds no other, or the rules without a window would speak for ever
// and Art. 28's two years without a ground could never end.
function effective(selected: Read<boolean>): Read<boolean> {
  return (facts, violation) =>
    violation.state === 'EFFECTIVE' &&
    !violation.usedByRepaired &&
    violation.decidedOn <= facts.asOf &&
    selected(facts, violation)
}

// An assumed relief is not law, so it takes nothing from a rule that is; the trace names it for the officer.
function compileRelief(relief: Relief, pack: RuleBook): CompiledRelief {
  const status = weakestStatus(pack, relief)
  const scope = { parameters: valuesOf(relief, pack), inputs: {}, evidence: () => false }
  const applies = relief.appliesWhen ? compileCondition(relief.appliesWhen, scope) : () => true
  const where = compileCondition(relief.where, scope)
  const meets: Read<boolean> = (facts, violation) =>
    violation.decidedOn >= relief.validFrom &&
    violation.decidedOn <= relief.validTo &&
    where(facts, violation) &&
    applies(facts, violation)
  return { relief, status, applied: status !== 'ASSUMED', meets }
}

function unrelieved(selected: Read<boolean>, reliefs: readonly CompiledRelief[]): Read<boolean> {
  const applied = reliefs.filter((relief) => relief.applied).map((relief) => relief.meets)
  return (facts, violation) => {
    if (!selected(facts, violation)) return false
    for (const meets of applied) if (meets(facts, violation)) return false
    return true
  }
}

function traceOf(compiled: CompiledRule, facts: EnterpriseFacts): RuleTrace {
  const { tracer, unasked } = compiled
  const result = compiled.result(facts)
  if (result === 'NOT_APPLICABLE') return unasked
  if (result === 'NOT_EVALUABLE' || tracer === null) return { ...unasked, result, missing: compiled.missing(facts) }
  const selected = selectedOf(facts, tracer.selected)
  // Written out, because to spread a frozen object takes longer than all the rest.
  return {
    ruleId: unasked.ruleId,
    article: unasked.article,
    result,
    missing: unasked.missing,
    status: unasked.status,
    inputs: tracer.inputs(facts),
    parameters: unasked.parameters,
    window: tracer.window && tracer.window(facts),
    comparisons: tracer.comparisons(facts),
    evidence:
      selected.length > 0 ? keysOf(selected, (violation) => tracer.evidence(facts, violation)) : unasked.evidence,
    reliefs: selected.length > 0 ? reliefsOf(tracer.reliefs, selected, facts) : unasked.reliefs,
  }
}

const NONE: readonly ViolationFact[] = []

const selectedOf = (facts: EnterpriseFacts, selected: Read<boolean>): readonly ViolationFact[] =>
  facts.violations.length > 0 ? facts.violations.filter((violation) => selected(facts, violation)) : NONE

function reliefsOf(
  reliefs: readonly CompiledRelief[],
  selected: readonly ViolationFact[],
  facts: EnterpriseFacts,
): ReliefTrace[] {
  return reliefs.flatMap(({ relief, applied, status, meets }) => {
    const keys = keysOf(selected, (violation) => meets(facts, violation))
    return keys.length > 0 ? [{ id: relief.id, status, applied, keys }] : []
  })
}

// Sorted, because the order in which violations arrive must not reach the bytes.
function keysOf(violations: readonly ViolationFact[], counts: (violation: ViolationFact) => boolean): string[] {
  return violations
    .filter(counts)
    .map((violation) => violation.key)
    .sort()
}

function signalsOf(rules: readonly CompiledRule[], trace: readonly RuleTrace[]): Signal[] {
  const signals: Signal[] = []
  for (const [index, { rule, status }] of rules.entries()) {
    const { result, evidence } = trace[index]!
    if (result !== 'SPOKE' && result !== 'INDICATIVE') continue
    const { id: ruleId, article, outcome } = rule
    signals.push({ ruleId, article, signal: outcome.signal, status, indicative: result === 'INDICATIVE', evidence })
  }
  return signals
}

// A rule that spoke decides, the worst first. Silence neither takes a grade that was given on application (Art. 4:
// certification is customs' act) nor keeps one that rested on a ground now gone: then the default is what is left.
function gradeFrom(pack: Pack, facts: EnterpriseFacts, resultOf: (rule: GradingRule) => Result): GradeCode {
  for (const rule of compilePack(pack).grading) if (resultOf(rule) === 'SPOKE') return rule.grade
  return silentGrade(pack, facts)
}

/** Where no rule spoke: what was given on application stays, and else there is the default. */
export function silentGrade(pack: Pack, facts: EnterpriseFacts): GradeCode {
  const inForce = pack.grades.find((grade) => grade.code === facts.gradeInForce)
  return inForce?.byApplication ? inForce.code : pack.defaultGrade
}
