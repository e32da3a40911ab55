/**
 * Of most enterprises no rule has anything to say, for there is not a single violation; and of a nation nothing else is
 * asked as often. A rule that needs one cannot speak then, whatever its other facts are, and is not asked.
 */
import type { GradeCode } from '../schema/grade.ts'
import { type CompiledRule, compileRules, silentGrade } from './assessment.ts'
import type { Condition, Value } from './condition.ts'
import type { EnterpriseFacts } from './facts.ts'
import type { Pack, Rule } from './law-pack.ts'

/** Rules that may speak of an enterprise without a violation. */
const speakers = new WeakMap<Pack, readonly CompiledRule[]>()

function speakersOf(pack: Pack): readonly CompiledRule[] {
  const known = speakers.get(pack)
  if (known) return known
  const found = compileRules(pack).filter(({ rule, unasked }) => !isNever(rule.condition, rule, unasked.parameters))
  speakers.set(pack, found)
  return found
}

/**
 * The computed grade where no rule speaks, not even indicatively; null where one does, and only `assess` says what. The facts
 * are not checked.
 */
export function quietGrade(facts: EnterpriseFacts, pack: Pack): GradeCode | null {
  const rules = facts.violations.length > 0 ? compileRules(pack) : speakersOf(pack)
  for (const { result } of rules) {
    const said = result(facts)
    if (said === 'SPOKE' || said === 'INDICATIVE') return null
  }
  return silentGrade(pack, facts)
}

type Parameters = Readonly<Record<string, number | null>>

/** Whether it is certain that the condition does not hold where nothing can be counted. */
function isNever(condition: Condition, rule: Rule, parameters: Parameters): boolean {
  switch (condition.op) {
    case 'and':
      return condition.of.some((each) => isNever(each, rule, parameters))
    case 'or':
      return condition.of.every((each) => isNever(each, rule, parameters))
    case 'gt':
    case 'gte': {
      const limit = numberIn(condition.right, parameters)
      if (limit === null || !isNothing(condition.left, rule)) return false
      return condition.op === 'gt' ? limit >= 0 : limit > 0
    }
    default:
      return false
  }
}

/** What counts violations is nothing without one; of a share, its part. */
function isNothing(value: Value, rule: Rule): boolean {
  if (value.op === 'count' || value.op === 'sum') return true
  if (value.op === 'ratio') return isNothing(value.of, rule)
  const input = value.op === 'input' ? rule.inputs[value.name] : undefined
  return input !== undefined && isNothing(input, rule)
}

function numberIn(value: Value, parameters: Parameters): number | null {
  if (value.op === 'parameter') return parameters[value.name] ?? null
  return value.op === 'literal' && typeof value.value === 'number' ? value.value : null
}
