import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess } from '../rules/assessment.ts'
import { compileComparisons, compileCondition, compileSelection, NO_VIOLATION } from '../rules/condition.ts'
import type { Condition, Scalar, Selection, Value } from '../rules/condition.ts'
import { checkCondition, checkInput, checkSelection } from '../rules/condition-check.ts'
import { addDays, addMonths } from '../rules/day.ts'
import { FactsError } from '../rules/facts.ts'
import type { EnterpriseFacts, ViolationFact } from '../rules/facts.ts'
import { packInForce } from '../rules/law-pack.ts'
import type { Pack, Relief } from '../rules/law-pack.ts'

// ---- The second opinion: the same trees read in the plainest way: big integers, lists, periods counted forwards. ----

type Plain = bigint | string | boolean | null
type Env = {
  pack: Record<string, number | null>
  inputs: Record<string, Value>
  facts: EnterpriseFacts
  evidence: ViolationFact[]
}

function plain(scalar: Scalar | null): Plain {
  return typeof scalar === 'number' ? BigInt(scalar) : scalar
}

function naiveValue(node: Value, env: Env, violation: ViolationFact | null): Plain {
  switch (node.op) {
    case 'literal':
      return plain(node.value)
    case 'fact':
      if (node.name === 'previousYear') return BigInt(env.facts.asOf.slice(0, 4)) - 1n
      return plain((env.facts as unknown as Record<string, Scalar | null>)[node.name] ?? null)
    case 'field':
      return plain((violation as unknown as Record<string, Scalar | null>)[node.name] ?? null)
    case 'parameter':
      return plain(env.pack[node.name] ?? null)
    case 'input':
      return naiveValue(env.inputs[node.name] as Value, env, violation)
    case 'count':
      return BigInt(narrowed(node.where, env).length)
    case 'sum':
      return narrowed(node.where, env).reduce((sum, each) => sum + (naiveValue(node.of, env, each) as bigint), 0n)
    case 'plus':
      return node.of.reduce((sum, term) => sum + (naiveValue(term, env, violation) as bigint), 0n)
    case 'addMonths': {
      const day = naiveValue(node.day, env, violation)
      return day === null ? null : addMonths(String(day), Number(naiveValue(node.months, env, violation)))
    }
    case 'ratio':
      throw new Error('handled by the comparison')
  }
}

function narrowed(where: Condition | undefined, env: Env): ViolationFact[] {
  return env.evidence.filter((violation) => where === undefined || naiveCondition(where, env, violation))
}

function naiveCondition(node: Condition, env: Env, violation: ViolationFact | null): boolean {
  switch (node.op) {
    case 'and':
      return node.of.filter((each) => !naiveCondition(each, env, violation)).length === 0
    case 'or':
      return node.of.filter((each) => naiveCondition(each, env, violation)).length > 0
    case 'not':
      return !naiveCondition(node.of, env, violation)
    case 'absent':
      return naiveValue(node.of, env, violation) === null
    case 'in': {
      const left = naiveValue(node.left, env, violation)
      return node.values.map(plain).filter((value) => value === left).length > 0
    }
  }
  let left: Plain
  let right = naiveValue(node.right, env, violation)
  if (node.left.op === 'ratio') {
    const of = naiveValue(node.left.of, env, violation)
    const to = naiveValue(node.left.to, env, violation)
    if (of === null || to === null || right === null || (to as bigint) <= 0n) return false
    left = (of as bigint) * 10_000n
    right = (right as bigint) * (to as bigint)
  } else {
    left = naiveValue(node.left, env, violation)
  }
  if (left === null || right === null) return false
  const order = left < right ? -1 : left > right ? 1 : 0
  return { gt: order > 0, gte: order >= 0, lt: order < 0, lte: order <= 0, eq: order === 0 }[node.op]
}

function naiveSelected(selection: Selection, env: Env, violation: ViolationFact): boolean {
  if (!naiveCondition(selection.where, env, violation)) return false
  if (!selection.window) return true
  const day = (violation as unknown as Record<string, string | null>)[selection.window.by] ?? null
  if (day === null) return false
  if (selection.window.op === 'PREVIOUS_YEAR') return Number(day.slice(0, 4)) === Number(env.facts.asOf.slice(0, 4)) - 1
  return day <= env.facts.asOf && addMonths(day, env.pack[selection.window.months] as number) >= env.facts.asOf
}

function naiveSpeaks(pack: Pack, facts: EnterpriseFacts, ruleId: string): boolean | null {
  const rule = pack.rules.find((each) => each.id === ruleId)
  if (!rule) throw new Error(ruleId)
  const values = Object.fromEntries(Object.entries(pack.parameters).map(([name, each]) => [name, each.value]))
  const env: Env = { pack: values, inputs: rule.inputs, facts, evidence: [] }
  if (rule.appliesWhen && !naiveCondition(rule.appliesWhen, env, null)) return null
  const spared = (relief: Relief, violation: ViolationFact): boolean =>
    relief.status !== 'ASSUMED' &&
    relief.signals.includes(rule.outcome.signal) &&
    (!relief.appliesWhen || naiveCondition(relief.appliesWhen, env, null)) &&
    relief.validFrom <= violation.decidedOn &&
    violation.decidedOn <= relief.validTo &&
    naiveCondition(relief.where, env, violation)
  env.evidence = facts.violations.filter(
    (violation) =>
      violation.state === 'EFFECTIVE' &&
      violation.decidedOn <= facts.asOf &&
      naiveSelected(rule.evidence, env, violation) &&
      !pack.reliefs.some((relief) => spared(relief, violation)),
  )
  return naiveCondition(rule.condition, env, null)
}

// ---- Random facts, dense around the thresholds and edges ----

const aDay = fc.integer({ min: -1200, max: 60 }).map((days) => addDays('2026-03-02', days))
const aFine = fc.constantFrom(
  0,
  1,
  999_999,
  1_000_001,
  30_000_000,
  30_000_001,
  50_000_000,
  100_000_000,
  100_000_001,
  250_000_001,
)
const aViolation = fc.record({
  kind: fc.constantFrom<ViolationFact['kind']>(
    ...([
      'SUPERVISION_BREACH',
      'SUPERVISION_BREACH',
      'TAX_ARREARS',
      'FINE_ARREARS',
      'SMUGGLING_ACT',
      'WASTE_IMPORT',
    ] as const),
    ...(['BRIBERY', 'WASTE_SMUGGLING_CRIME', 'OBSTRUCTION'] as const),
  ),
  state: fc.constantFrom<ViolationFact['state']>('EFFECTIVE', 'EFFECTIVE', 'EFFECTIVE', 'ANNULLED', 'REPAIRED'),
  decidedOn: aDay,
  fineFen: aFine,
  confiscatedFen: aFine,
  dueOn: fc.option(aDay),
  paidOn: fc.option(aDay),
  owedFen: aFine,
  selfDisclosed: fc.boolean(),
  withoutIntent: fc.boolean(),
})
const someFacts: fc.Arbitrary<EnterpriseFacts> = fc.record({
  enterprise: fc.constant('e1'),
  asOf: fc.oneof(fc.constantFrom('2026-03-02', '2024-02-29', '2025-02-28'), aDay),
  kind: fc.constantFrom<EnterpriseFacts['kind']>('TRADER', 'BROKER', 'BROKER_BRANCH', 'PLATFORM'),
  gradeInForce: fc.constantFrom<EnterpriseFacts['gradeInForce']>('ADVANCED_CERTIFIED', 'REGULAR', 'DISHONEST'),
  documentsPreviousYear: fc.option(fc.constantFrom(0, 1, 999, 1000, 1999, 2000, 2001, 4000, 1_000_000)),
  violations: fc
    .array(aViolation, { maxLength: 8 })
    .map((list) => list.map((violation, index) => ({ key: `v${index}`, ...violation }))),
})

// ---- Random trees ----

const PARAMETERS = { share: 10, money: 100_000_000, months: 12, count: 2 }
const kind = { op: 'field', name: 'kind' } as const
const order = fc.constantFrom('gt', 'gte', 'lt', 'lte', 'eq')
const field = (name: string): Value => ({ op: 'field', name })
const fact = (name: string): Value => ({ op: 'fact', name })
const parameter = (name: string): Value => ({ op: 'parameter', name })

const moneyOfOne: fc.Arbitrary<Value> = fc.constantFrom<Value>(
  field('fineFen'),
  field('owedFen'),
  { op: 'plus', of: [field('fineFen'), field('confiscatedFen')] },
  parameter('money'),
)
const dayOfOne: fc.Arbitrary<Value> = fc.constantFrom<Value>(
  field('decidedOn'),
  field('dueOn'),
  field('paidOn'),
  fact('asOf'),
  { op: 'addMonths', day: field('dueOn'), months: parameter('months') },
)
const aboutOne = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.record({ op: order, left: moneyOfOne, right: moneyOfOne }) as fc.Arbitrary<Condition>,
    fc.record({ op: order, left: dayOfOne, right: dayOfOne }) as fc.Arbitrary<Condition>,
    fc.constant<Condition>({ op: 'in', left: kind, values: ['SUPERVISION_BREACH', 'TAX_ARREARS'] }),
    fc.constant<Condition>({ op: 'absent', of: field('paidOn') }),
    fc
      .boolean()
      .map((value): Condition => ({ op: 'eq', left: field('selfDisclosed'), right: { op: 'literal', value } })),
    fc.record({ op: fc.constantFrom('and', 'or'), of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    tie('tree').map((of): Condition => ({ op: 'not', of })),
  ),
})).tree
const aCount: fc.Arbitrary<Value> = aboutOne.map((where) => ({ op: 'count', where }))
const aSum: fc.Arbitrary<Value> = fc.tuple(moneyOfOne, aboutOne).map(([of, where]) => ({ op: 'sum', of, where }))
const aboutAll = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc
      .tuple(order, aCount, fc.nat(4))
      .map(([op, left, value]): Condition => ({ op, left, right: { op: 'literal', value } })),
    fc.tuple(order, aSum).map(([op, left]): Condition => ({ op, left, right: parameter('money') })),
    fc.tuple(order, aCount).map(([op, of]): Condition => {
      return { op, left: { op: 'ratio', of, to: fact('documentsPreviousYear') }, right: parameter('share') }
    }),
    fc
      .tuple(order, aDay)
      .map(([op, value]): Condition => ({ op, left: fact('asOf'), right: { op: 'literal', value } })),
    fc.constant<Condition>({ op: 'absent', of: fact('documentsPreviousYear') }),
    fc.record({ op: fc.constantFrom('and', 'or'), of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    tie('tree').map((of): Condition => ({ op: 'not', of })),
  ),
})).tree
const aWindow = fc.constantFrom<Selection['window']>(
  undefined,
  { op: 'ROLLING', months: 'months', by: 'decidedOn' },
  { op: 'PREVIOUS_YEAR', by: 'decidedOn' },
  { op: 'PREVIOUS_YEAR', by: 'dueOn' },
)

describe('two readings of one tree agree', () => {
  test('on random trees and facts', () => {
    fc.assert(
      fc.property(aboutAll, aboutOne, aWindow, someFacts, (condition, where, window, facts) => {
        const selection: Selection = window ? { where, window } : { where }
        const evidence = compileSelection(selection, { parameters: PARAMETERS, inputs: {} })
        const env: Env = { pack: PARAMETERS, inputs: {}, facts, evidence: [] }
        env.evidence = facts.violations.filter((violation) => naiveSelected(selection, env, violation))
        expect(facts.violations.filter((violation) => evidence(facts, violation))).toEqual(env.evidence)
        const compiled = compileCondition(condition, { parameters: PARAMETERS, inputs: {}, evidence })
        expect(compiled(facts, NO_VIOLATION)).toBe(naiveCondition(condition, env, null))
      }),
      { numRuns: 2000 },
    )
  })

  test('on every rule of the pack', () => {
    const pack = packInForce('2026-03-02') as Pack
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const { ruleId, result } of assess(facts, pack).trace) {
          const speaks = {
            SPOKE: true,
            INDICATIVE: true,
            SILENT: false,
            NOT_APPLICABLE: null,
            NOT_EVALUABLE: undefined,
          }
          expect([ruleId, speaks[result]]).toEqual([ruleId, naiveSpeaks(pack, facts, ruleId)])
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the trace of a condition', () => {
  test('names both sides, their values and whether each comparison held', () => {
    const condition: Condition = {
      op: 'or',
      of: [
        { op: 'not', of: { op: 'in', left: fact('kind'), values: ['BROKER'] } },
        {
          op: 'gt',
          left: { op: 'ratio', of: { op: 'count' }, to: fact('documentsPreviousYear') },
          right: parameter('share'),
        },
      ],
    }
    const facts = { enterprise: 'e1', asOf: '2026-03-02', kind: 'TRADER', gradeInForce: 'REGULAR' } as const
    const compare = compileComparisons(condition, { parameters: PARAMETERS, inputs: {}, evidence: () => true })
    expect(compare({ ...facts, documentsPreviousYear: 500, violations: [] })).toEqual([
      { op: 'in', left: 'kind', leftValue: 'TRADER', right: null, rightValue: ['BROKER'], holds: false },
      {
        op: 'gt',
        left: 'count/documentsPreviousYear',
        leftValue: { of: 0, to: 500 },
        right: 'share',
        rightValue: 10,
        holds: false,
      },
    ])
  })
})

describe('a tree is checked before it is used', () => {
  const names = {
    parameters: {
      share: { unit: 'PER_10000' },
      money: { unit: 'FEN' },
      months: { unit: 'MONTHS' },
      days: { unit: 'DAYS' },
    },
    inputs: { count: { op: 'count' } },
  } as const
  const mistakes = (condition: Condition, subject: 'ENTERPRISE' | 'VIOLATION' = 'ENTERPRISE'): string[] =>
    checkCondition(condition, names, subject, 'x').map((mistake) => mistake.path)
  const literal = (value: Scalar): Value => ({ op: 'literal', value })

  test.each<[string, Condition, string]>([
    ['an unknown fact', { op: 'eq', left: fact('colour'), right: literal(1) }, 'x.left'],
    ['a name every object has', { op: 'eq', left: fact('toString'), right: literal(1) }, 'x.left'],
    ['an unknown parameter', { op: 'gt', left: { op: 'count' }, right: parameter('nothing') }, 'x.right'],
    ['an unknown input', { op: 'gt', left: { op: 'input', name: 'sum' }, right: literal(1) }, 'x.left'],
    ['a field with no violation before it', { op: 'gt', left: field('fineFen'), right: parameter('money') }, 'x.left'],
    ['money against a count', { op: 'gt', left: { op: 'count' }, right: parameter('money') }, 'x'],
    ['money without a source', { op: 'gt', left: { op: 'sum', of: field('fineFen') }, right: literal(1000) }, 'x'],
    ['a word that is no kind', { op: 'eq', left: fact('kind'), right: literal('TRADRE') }, 'x'],
    ['a wrong word in a list', { op: 'in', left: fact('kind'), values: ['TRADER', 'X'] }, 'x.values[1]'],
    ['a day that does not exist', { op: 'gt', left: fact('asOf'), right: literal('2026-02-30') }, 'x'],
    ['words in an order', { op: 'gt', left: fact('kind'), right: literal('TRADER') }, 'x'],
    ['a share that is not a ratio', { op: 'gt', left: parameter('share'), right: parameter('share') }, 'x'],
    [
      'a ratio of unlike things',
      {
        op: 'gt',
        left: { op: 'ratio', of: { op: 'sum', of: field('fineFen') }, to: fact('documentsPreviousYear') },
        right: parameter('share'),
      },
      'x.left',
    ],
    ['a sum of days', { op: 'gt', left: { op: 'sum', of: field('decidedOn') }, right: literal(1) }, 'x.left'],
    [
      'money plus a count',
      { op: 'gt', left: { op: 'plus', of: [parameter('money'), { op: 'count' }] }, right: literal(1) },
      'x.left',
    ],
    [
      'months of something else',
      { op: 'gt', left: fact('asOf'), right: { op: 'addMonths', day: fact('asOf'), months: parameter('days') } },
      'x.right.months',
    ],
    ['a never absent fact asked for absence', { op: 'absent', of: fact('kind') }, 'x'],
    [
      'a maybe absent fact under not',
      { op: 'not', of: { op: 'gt', left: fact('documentsPreviousYear'), right: literal(0) } },
      'x.of',
    ],
    [
      'the place inside and, or, where',
      {
        op: 'and',
        of: [
          {
            op: 'or',
            of: [
              {
                op: 'gt',
                left: { op: 'count', where: { op: 'eq', left: field('kind'), right: literal(true) } },
                right: literal(0),
              },
            ],
          },
        ],
      },
      'x.of[0].of[0].left.where',
    ],
  ])('%s is a mistake with its place', (_name, condition, path) => {
    expect(mistakes(condition)).toEqual([path])
  })

  test('a single violation cannot be counted, nor an input used on it', () => {
    expect(mistakes({ op: 'gt', left: { op: 'count' }, right: literal(0) }, 'VIOLATION')).toEqual(['x.left'])
    expect(mistakes({ op: 'gt', left: { op: 'input', name: 'count' }, right: literal(0) }, 'VIOLATION')).toEqual([
      'x.left',
    ])
  })

  test('a window needs a day and months', () => {
    const where: Condition = { op: 'gt', left: field('fineFen'), right: literal(0) }
    const place = (window: NonNullable<Selection['window']>): string[] =>
      checkSelection({ where, window }, names, 'x').map((mistake) => mistake.path)
    expect(place({ op: 'ROLLING', months: 'months', by: 'decidedOn' })).toEqual([])
    expect(place({ op: 'ROLLING', months: 'money', by: 'decidedOn' })).toEqual(['x.window.months'])
    expect(place({ op: 'PREVIOUS_YEAR', by: 'fineFen' })).toEqual(['x.window.by'])
  })

  test('an input is one recordable value and names no other', () => {
    const ratio: Value = { op: 'ratio', of: { op: 'count' }, to: fact('documentsPreviousYear') }
    expect(checkInput(ratio, names, 'x')).toHaveLength(1)
    expect(checkInput({ op: 'input', name: 'count' }, names, 'x')).toHaveLength(1)
    expect(checkInput({ op: 'count' }, names, 'x')).toEqual([])
  })
})

describe('facts are checked before they are judged', () => {
  const pack = packInForce('2026-03-02') as Pack
  const facts: EnterpriseFacts = {
    enterprise: 'e1',
    asOf: '2026-03-02',
    kind: 'TRADER',
    gradeInForce: 'REGULAR',
    documentsPreviousYear: 10,
    violations: [],
  }
  const violation: ViolationFact = {
    key: 'v1',
    kind: 'SUPERVISION_BREACH',
    state: 'EFFECTIVE',
    decidedOn: '2025-06-01',
    fineFen: 1,
    confiscatedFen: 0,
    dueOn: null,
    paidOn: null,
    owedFen: 0,
    selfDisclosed: false,
    withoutIntent: false,
  }
  test.each<[string, EnterpriseFacts]>([
    ['a day that does not exist', { ...facts, asOf: '2026-02-29' }],
    ['a fraction of a document', { ...facts, documentsPreviousYear: 0.5 }],
    ['an inherited name for a kind', { ...facts, kind: 'constructor' as EnterpriseFacts['kind'] }],
    ['a decision counted twice', { ...facts, violations: [violation, violation] }],
    ['a fine that is not a number', { ...facts, violations: [{ ...violation, fineFen: NaN }] }],
    ['a negative debt', { ...facts, violations: [{ ...violation, owedFen: -1 }] }],
    ['a due day in another format', { ...facts, violations: [{ ...violation, dueOn: '2025/06/01' }] }],
  ])('%s is refused', (_name, wrong) => {
    expect(() => assess(wrong, pack)).toThrow(FactsError)
  })
})
