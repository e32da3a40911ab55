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
  compileValue,
  compileWindow,
  NO_VIOLATION,
} from './condition.ts'
import type { Comparison, Read, Scalar } from './condition.ts'
import type { Day } from './day.ts'
import { checkFacts } from './facts.ts'
import type { EnterpriseFacts, ViolationFact } from './facts.ts'
import { gradeOf, isInForce, parametersIn, weakestStatus } from './law-pack.ts'
import type { Pack, Relief, Rule, Status } from './law-pack.ts'

/** Named in every assessment; changes whenever the same facts and pack could give other bytes. */
export const ENGINE = 'guanxin-rules/1'

/**
 * - `SPOKE`: the condition holds, and rests on nothing assumed
 * - `INDICATIVE`: it holds, and rests on something assumed: for officers' eyes, opens no case, is not shared
 * - `NOT_EVALUABLE`: a parameter it needs has no value yet
 */
export type Result = 'SPOKE' | 'SILENT' | 'INDICATIVE' | 'NOT_APPLICABLE' | 'NOT_EVALUABLE'

/** A relief that some of the rule's violations meet. An assumed one is shown and not applied. */
export interface ReliefTrace {
  id: string
  status: Status
  applied: boolean
  keys: string[]
}

/** `evidence`: keys of the violations that counted, sorted. Empty inputs and comparisons: the rule was not asked. */
export interface RuleTrace {
  ruleId: string
  article: string
  result: Result
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

export interface Assessment {
  engine: string
  enterprise: string
  asOf: Day
  pack: string
  packHash: string
  /** the pack was not in force on that day */
  whatIf: boolean
  computedGrade: GradeCode
  signals: Signal[]
  trace: RuleTrace[]
}

/**
 * Every rule of the pack, always, each with its trace.
 * @throws FactsError if the facts are not what their types say
 */
export function assess(facts: EnterpriseFacts, pack: Pack): Assessment {
  checkFacts(facts)
  const compiled = compilePack(pack)
  const trace = compiled.rules.map((rule) => traceOf(rule, facts))
  return {
    engine: ENGINE,
    enterprise: facts.enterprise,
    asOf: facts.asOf,
    pack: pack.id,
    packHash: pack.hash,
    whatIf: !isInForce(pack, facts.asOf),
    computedGrade: gradeFrom(compiled, facts, (_rule, index) => trace[index]?.result ?? 'SILENT'),
    signals: compiled.rules.flatMap((rule, index) => signalOf(rule, trace[index])),
    trace,
  }
}

/** The computed grade alone, without trace and without checking the facts: for counting over whole populations. */
export function computeGrade(facts: EnterpriseFacts, pack: Pack): GradeCode {
  return gradeFrom(compilePack(pack), facts, (rule) => rule.result(facts))
}

/** Canonical bytes of an assessment as text; equal content, equal text. */
export function assessmentBytes(assessment: Assessment): string {
  return canonicalJson(assessment)
}

/** SHA-256 of those bytes. */
export function assessmentHash(assessment: Assessment): string {
  return canonicalHash(assessment)
}

interface CompiledRule {
  rule: Rule
  status: Status
  parameters: Record<string, number | null>
  result: (facts: EnterpriseFacts) => Result
  /** null: not evaluable */
  tracer: Tracer | null
}

interface Tracer {
  inputs: [string, Read<Scalar | null>][]
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

interface CompiledPack {
  pack: Pack
  rules: CompiledRule[]
}

const compiledPacks = new WeakMap<Pack, CompiledPack>()

function compilePack(pack: Pack): CompiledPack {
  let compiled = compiledPacks.get(pack)
  if (!compiled) {
    compiled = { pack, rules: pack.rules.map((rule) => compileRule(rule, pack)) }
    compiledPacks.set(pack, compiled)
  }
  return compiled
}

function compileRule(rule: Rule, pack: Pack): CompiledRule {
  const status = weakestStatus(pack, rule)
  const parameters = Object.fromEntries(
    parametersIn(rule).map((name) => [name, pack.parameters[name]?.value ?? null] as const),
  )
  if (Object.values(parameters).includes(null)) {
    return { rule, status, parameters, result: () => 'NOT_EVALUABLE', tracer: null }
  }
  const selected = effective(compileSelection(rule.evidence, { parameters, inputs: {} }))
  const reliefs = pack.reliefs
    .filter((relief) => relief.signals.includes(rule.outcome.signal))
    .map((relief) => compileRelief(relief, pack))
  const evidence = unrelieved(selected, reliefs)
  const scope = { parameters, inputs: rule.inputs, evidence }
  const applies = rule.appliesWhen ? compileCondition(rule.appliesWhen, scope) : null
  const holds = compileCondition(rule.condition, scope)
  const spoken = status === 'ASSUMED' ? 'INDICATIVE' : 'SPOKE'
  const tracer = {
    inputs: Object.entries(rule.inputs).map(([name, value]): Tracer['inputs'][number] => [
      name,
      compileValue(value, scope),
    ]),
    window: rule.evidence.window ? compileWindow(rule.evidence.window, parameters) : null,
    comparisons: compileComparisons(rule.condition, scope),
    evidence,
    selected,
    reliefs,
  }
  const result = (facts: EnterpriseFacts): Result => {
    if (applies && !applies(facts, NO_VIOLATION)) return 'NOT_APPLICABLE'
    return holds(facts, NO_VIOLATION) ? spoken : 'SILENT'
  }
  return { rule, status, parameters, result, tracer }
}

// Only a decision that exists on the day and still stands counts. Annulled: Administrative Penalty Law Art. 48.
// Repaired: a fact that founded a repaired finding founds no other, or the rules without a window would speak for ever
// and Art. 28's two years without a ground could never end.
function effective(selected: Read<boolean>): Read<boolean> {
  return (facts, violation) =>
    violation.state === 'EFFECTIVE' && violation.decidedOn <= facts.asOf && selected(facts, violation)
}

// An assumed relief is not law, so it takes nothing from a rule that is; the trace names it for the officer.
function compileRelief(relief: Relief, pack: Pack): CompiledRelief {
  const status = weakestStatus(pack, relief)
  const parameters = Object.fromEntries(
    parametersIn(relief).map((name) => [name, pack.parameters[name]?.value ?? null] as const),
  )
  const scope = { parameters, inputs: {}, evidence: () => false }
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
  const { rule, status, parameters, tracer } = compiled
  const result = compiled.result(facts)
  const trace: RuleTrace = {
    ruleId: rule.id,
    article: rule.article,
    result,
    status,
    inputs: {},
    parameters,
    window: null,
    comparisons: [],
    evidence: [],
    reliefs: [],
  }
  if (tracer === null || result === 'NOT_APPLICABLE') return trace
  return {
    ...trace,
    inputs: Object.fromEntries(tracer.inputs.map(([name, read]) => [name, read(facts, NO_VIOLATION)])),
    window: tracer.window ? { ...tracer.window(facts) } : null,
    comparisons: tracer.comparisons(facts),
    evidence: keysOf(facts, (violation) => tracer.evidence(facts, violation)),
    reliefs: tracer.reliefs.flatMap(({ relief, applied, status: reliefStatus, meets }) => {
      const keys = keysOf(facts, (violation) => tracer.selected(facts, violation) && meets(facts, violation))
      return keys.length > 0 ? [{ id: relief.id, status: reliefStatus, applied, keys }] : []
    }),
  }
}

// Sorted, because the order in which violations arrive must not reach the bytes.
function keysOf(facts: EnterpriseFacts, counts: (violation: ViolationFact) => boolean): string[] {
  return facts.violations
    .filter(counts)
    .map((violation) => violation.key)
    .sort()
}

function signalOf({ rule, status }: CompiledRule, trace: RuleTrace | undefined): Signal[] {
  if (trace?.result !== 'SPOKE' && trace?.result !== 'INDICATIVE') return []
  const indicative = trace.result === 'INDICATIVE'
  const { id: ruleId, article, outcome } = rule
  return [{ ruleId, article, signal: outcome.signal, status, indicative, evidence: trace.evidence }]
}

// A rule that spoke decides, the worst first. Silence neither takes a grade that was given on application (Art. 4:
// certification is customs' act) nor keeps one that rested on a ground now gone: then the default is what is left.
function gradeFrom(
  { pack, rules }: CompiledPack,
  facts: EnterpriseFacts,
  resultOf: (rule: CompiledRule, index: number) => Result,
): GradeCode {
  let worst: GradeCode | null = null
  for (const [index, compiled] of rules.entries()) {
    const grade = pack.signals[compiled.rule.outcome.signal]?.grade
    if (!grade || resultOf(compiled, index) !== 'SPOKE') continue
    if (worst === null || gradeOf(pack, grade).rank > gradeOf(pack, worst).rank) worst = grade
  }
  if (worst !== null) return worst
  const inForce = pack.grades.find((grade) => grade.code === facts.gradeInForce)
  return inForce?.byApplication ? inForce.code : pack.defaultGrade
}
