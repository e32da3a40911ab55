import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess } from '../rules/assessment.ts'
import { compileComparisons, compileCondition, compileSelection, NO_VIOLATION } from '../rules/condition.ts'
import type { Condition, Scalar, Selection, Value } from '../rules/condition.ts'
import { checkCondition, checkInput, checkSelection } from '../rules/condition-check.ts'
import { FactsError, NEUTRAL_FACTS, NEUTRAL_VIOLATION } from '../rules/facts.ts'
import type { EnterpriseFacts, ViolationFact } from '../rules/facts.ts'
import { packInForce } from '../rules/law-pack.ts'
import type { Pack } from '../rules/law-pack.ts'
import { aDay, GROUNDS, someFacts } from './facts.ts'
import { holds, selects, type View } from './interpreter.ts'

// ---- Random trees ----

const PARAMETERS = { share: 10, money: 100_000_000, months: 12, days: 20, workdays: 5, count: 2 }
const spoken = (signal: string): boolean => signal === 'SPOKEN'
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
  { op: 'addDays', day: field('dueOn'), days: parameter('days') },
  { op: 'addWorkdays', day: field('decidedOn'), days: parameter('workdays') },
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
    fc
      .subarray([...GROUNDS], { minLength: 1 })
      .map((values): Condition => ({ op: 'contains', list: 'findingGrounds', values })),
    fc.constantFrom('SPOKEN', 'UNSPOKEN').map((name): Condition => ({ op: 'signal', name })),
    fc
      .tuple(order, fc.constantFrom('foundOn', 'noticeServedOn'))
      .map(([op, name]): Condition => ({ op, left: fact(name), right: fact('asOf') })),
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
        const view: View = { numbers: PARAMETERS, inputs: {}, facts, evidence: [], speaks: spoken }
        view.evidence = facts.violations.filter((violation) => selects(selection, view, violation))
        expect(facts.violations.filter((violation) => evidence(facts, violation))).toEqual(view.evidence)
        const compiled = compileCondition(condition, {
          parameters: PARAMETERS,
          inputs: {},
          evidence,
          spoken: (signal) => () => spoken(signal),
        })
        expect(compiled(facts, NO_VIOLATION)).toBe(holds(condition, view, null))
      }),
      { numRuns: 2000 },
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
    const facts = {
      ...NEUTRAL_FACTS,
      enterprise: 'e1',
      asOf: '2026-03-02',
      kind: 'TRADER',
      gradeInForce: 'REGULAR',
    } as const
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

describe('what is asked of lists and other rules', () => {
  const asked: Condition = {
    op: 'and',
    of: [
      { op: 'contains', list: 'findingGrounds', values: ['CR-251-22-2'] },
      { op: 'signal', name: 'SPOKEN' },
    ],
  }
  const scope = { parameters: PARAMETERS, inputs: {}, evidence: () => false }

  test('stands in the trace, the list in one order', () => {
    const compare = compileComparisons(asked, { ...scope, spoken: (name) => () => spoken(name) })
    const facts = { ...NEUTRAL_FACTS, findingGrounds: ['CR-251-22-6', 'CR-251-22-2'] } as unknown as EnterpriseFacts
    expect(compare(facts)).toEqual([
      {
        op: 'contains',
        left: 'findingGrounds',
        leftValue: ['CR-251-22-2', 'CR-251-22-6'],
        right: null,
        rightValue: ['CR-251-22-2'],
        holds: true,
      },
      { op: 'signal', left: 'SPOKEN', leftValue: true, right: null, rightValue: null, holds: true },
    ])
  })

  test('is no question where nothing is spoken', () => {
    expect(() => compileCondition(asked, scope)).toThrow(TypeError)
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
      'the absence of a day that is always there',
      { op: 'absent', of: { op: 'addMonths', day: fact('asOf'), months: parameter('months') } },
      'x',
    ],
    [
      'a period after something that is no day',
      { op: 'gt', left: fact('asOf'), right: { op: 'addMonths', day: fact('kind'), months: parameter('months') } },
      'x.right.day',
    ],
    [
      'a maybe absent right side under not',
      { op: 'not', of: { op: 'eq', left: fact('gradeInForce'), right: fact('parentGrade') } },
      'x.of',
    ],
    [
      'an unknown field of what is summed',
      {
        op: 'gt',
        left: { op: 'sum', of: field('fineFen'), where: { op: 'eq', left: field('colour'), right: literal(1) } },
        right: parameter('money'),
      },
      'x.left.where.left',
    ],
    ['a list that nobody keeps', { op: 'contains', list: 'colours', values: ['RED'] }, 'x.list'],
    ['a signal that no rule speaks', { op: 'signal', name: 'NOTHING' }, 'x.name'],
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

  test('a single violation has no signals', () => {
    expect(mistakes({ op: 'signal', name: 'NOTHING' }, 'VIOLATION')).toEqual(['x'])
  })

  test('the end of a period is absent where its first day is', () => {
    expect(mistakes({ op: 'absent', of: { op: 'addDays', day: fact('foundOn'), days: parameter('days') } })).toEqual([])
  })

  test('a fact that is given is never absent', () => {
    const known: Condition = { op: 'not', of: { op: 'eq', left: fact('foundOn'), right: fact('asOf') } }
    expect(mistakes(known)).toEqual(['x.of'])
    expect(checkCondition(known, { ...names, given: ['foundOn'] }, 'ENTERPRISE', 'x')).toEqual([])
  })

  test('a window needs a day and months', () => {
    const where: Condition = { op: 'gt', left: field('fineFen'), right: literal(0) }
    const place = (window: NonNullable<Selection['window']>): string[] =>
      checkSelection({ where, window }, names, 'x').map((mistake) => mistake.path)
    expect(place({ op: 'ROLLING', months: 'months', by: 'decidedOn' })).toEqual([])
    expect(place({ op: 'ROLLING', months: 'money', by: 'decidedOn' })).toEqual(['x.window.months'])
    expect(place({ op: 'PREVIOUS_YEAR', by: 'fineFen' })).toEqual(['x.window.by'])
    expect(place({ op: 'PREVIOUS_YEAR', by: 'toString' })).toEqual(['x.window.by'])
    const wrong: Condition = { op: 'gt', left: field('colour'), right: literal(0) }
    expect(checkSelection({ where: wrong }, names, 'x').map(({ path }) => path)).toEqual(['x.where.left'])
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
    ...NEUTRAL_FACTS,
    enterprise: 'e1',
    asOf: '2026-03-02',
    kind: 'TRADER',
    gradeInForce: 'REGULAR',
    documentsPreviousYear: 10,
    violations: [],
  }
  const violation: ViolationFact = {
    ...NEUTRAL_VIOLATION,
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
