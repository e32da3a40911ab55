/**
 * Hand-made enterprises and what each pack says about them, as tables in test/golden. The columns: who it is; the as-of
 * day, or an instant in it; facts that are not the usual ones; violations; and the rules that speak, in the order of the
 * pack. `~` is before a rule that is only indicative, `?` before one that lacks a fact to be judged by. After the arrow
 * stands the computed grade.
 */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess, assessmentBytes, computeGrade, hear, resultsOf } from '../rules/assessment.ts'
import type { Assessment } from '../rules/assessment.ts'
import { canonicalJson } from '../rules/canonical.ts'
import { parametersIn, signalsIn } from '../rules/condition-check.ts'
import { checkFacts, completeFacts, ENTERPRISE_FACTS, NEUTRAL_FACTS, NEUTRAL_VIOLATION } from '../rules/facts.ts'
import type { EnterpriseFacts, ViolationFact } from '../rules/facts.ts'
import { COMPANIONS, gradeOf, loadCompanion, loadPack, PACKS, weakestStatus } from '../rules/law-pack.ts'
import type { Companion, Pack, Rule } from '../rules/law-pack.ts'
import { parametersOf } from '../rules/law-pack-check.ts'
import { aViolation, keyed, someFacts } from './facts.ts'
import { factsOf, goldenRows } from './golden.ts'

const TABLES = {
  'GACC-237': ['gacc-237', 'CR-237-'],
  'GACC-251': ['gacc-251', 'CR-251-'],
  'GACC-282': ['gacc-282', 'CR-282-'],
  'STD-2022-106': ['standard-2022', ''],
  'CBEC-INDICATORS': ['cbec-indicators', ''],
  'NDRC-36': ['ndrc-36', ''],
} as const

type Library = Pack | Companion
const LIBRARY: readonly Library[] = [...PACKS, ...COMPANIONS]
const named = LIBRARY.map((pack) => [pack.id, pack] as const)

const judge = (facts: EnterpriseFacts, pack: Library) =>
  pack.kind === 'REGIME' ? assess(facts, pack) : hear(facts, pack)
const tableOf = (pack: Library) => TABLES[pack.id as keyof typeof TABLES]
const rowsOf = (pack: Library) => goldenRows(tableOf(pack)[0])

/** What the pack says, as it stands in the last column. */
function said(facts: EnterpriseFacts, pack: Library): string {
  const heard = judge(facts, pack)
  const prefix = tableOf(pack)[1].length
  const marks = { SPOKE: '', INDICATIVE: '~', NOT_EVALUABLE: '?', SILENT: null, NOT_APPLICABLE: null }
  const spoken = heard.trace.flatMap(({ ruleId, result, missing }) => {
    const neverKnown = missing.some((name) => !Object.hasOwn(ENTERPRISE_FACTS, name))
    return marks[result] === null || neverKnown ? [] : [marks[result] + ruleId.slice(prefix)]
  })
  return [...spoken, ...('computedGrade' in heard ? ['→', heard.computedGrade] : [])].join(' ')
}

describe.each(named)('%s', (_id, pack) => {
  const rows = rowsOf(pack)

  test.each(rows.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    expect(said(factsOf(row, tableOf(pack)[1]), pack)).toBe(row.says)
  })

  test('lets every rule that can be judged speak in one row and be silent in another', () => {
    const heard = rows.map((row) => judge(factsOf(row, tableOf(pack)[1]), pack))
    const unheard = pack.rules.filter((rule) => {
      if (neverSpeaks(rule)) return false
      const results = heard.map(({ trace }) => trace.find(({ ruleId }) => ruleId === rule.id)!.result)
      const speaks = results.some((result) => result === 'SPOKE' || result === 'INDICATIVE')
      return !speaks || results.every((result) => result === 'SPOKE' || result === 'INDICATIVE')
    })
    expect(unheard.map(({ id }) => id)).toEqual([])
  })

  // Without a number, or waiting for a signal that only rules with assumed numbers give.
  const neverSpeaks = (rule: Rule): boolean =>
    parametersIn(rule).some((name) => parametersOf(pack)[name]!.value === null) ||
    (signalsIn(rule).length > 0 && pack.rules.every((each) => weakestStatus(pack, each) === 'ASSUMED'))
})

/** Order 282 repeats the numbers of Order 251, which are tried there. */
const tried = LIBRARY.filter(({ id }) => id !== 'GACC-282').flatMap((pack) => {
  const applied = [...pack.rules, ...pack.reliefs.filter((relief) => weakestStatus(pack, relief) !== 'ASSUMED')]
  const known = parametersIn(applied).filter((name) => parametersOf(pack)[name]!.value !== null)
  return known.flatMap((name) =>
    [-1, 1].map((by) => [`${pack.id} ${name} ${by < 0 ? '−' : '+'}1`, pack, name, by] as const),
  )
})

describe('the tables notice a number that is one off', () => {
  test.each(tried)('%s', (_name, pack, name, by) => {
    const { hash: _hash, ...document } = structuredClone(pack)
    const parameter = parametersOf(document)[name]!
    parameter.value! += by
    const other = pack.kind === 'REGIME' ? loadPack(document) : loadCompanion(document)
    const noticed = rowsOf(pack).filter((row) => said(factsOf(row, tableOf(pack)[1]), other) !== row.says)
    expect(noticed.length).toBeGreaterThan(0)
  })
})

describe.each(named)('laws of %s', (_id, pack) => {
  const bytes = (facts: EnterpriseFacts): string => canonicalJson(judge(facts, pack))

  test('the order of violations and grounds never matters', () => {
    fc.assert(
      fc.property(someFacts, fc.nat(), (facts, seed) => {
        const turned = <T>(list: readonly T[]): T[] => list.map((_, i) => list[(i + seed) % list.length] as T).reverse()
        const again = { ...facts, violations: turned(facts.violations), findingGrounds: turned(facts.findingGrounds) }
        expect(bytes(structuredClone(again))).toBe(bytes(facts))
      }),
    )
  })

  test('facts that no rule names change no byte', () => {
    const names = new Set(factsIn(pack))
    const silent = Object.keys(ENTERPRISE_FACTS).filter((name) => name !== 'previousYear' && !names.has(name))
    const silentOfViolation = (['disputed', 'publishedOn', 'severity'] as const).filter((name) => !names.has(name))
    fc.assert(
      fc.property(someFacts, someFacts, aViolation, (facts, other, violation) => {
        const pick = (from: object, list: readonly string[]) =>
          Object.fromEntries(list.map((name) => [name, (from as Record<string, unknown>)[name]]))
        const changed = {
          ...facts,
          ...pick(other, silent),
          violations: facts.violations.map((each) => ({ ...each, ...pick(violation, silentOfViolation) })),
        }
        expect(bytes(changed)).toBe(bytes(facts))
      }),
    )
  })

  test('decisions that are annulled, repaired, used up or still to come change no byte', () => {
    fc.assert(
      fc.property(someFacts, aViolation, (facts, violation) => {
        const dead: Partial<ViolationFact>[] = [
          { state: 'ANNULLED' },
          { state: 'REPAIRED' },
          { usedByRepaired: true },
          { decidedOn: '2099-01-01' },
        ]
        const more = keyed(
          dead.map((changes) => ({ ...violation, ...changes })),
          'dead',
        )
        expect(bytes({ ...facts, violations: [...more, ...facts.violations] })).toBe(bytes(facts))
      }),
    )
  })
})

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('grades of %s', (_id, pack) => {
  const rank = (facts: EnterpriseFacts): number => gradeOf(pack, assess(facts, pack).computedGrade).rank

  test('more violations never give a better one', () => {
    fc.assert(
      fc.property(someFacts, fc.array(aViolation, { maxLength: 6 }), (facts, more) => {
        const worse = { ...facts, violations: [...facts.violations, ...keyed(more, 'more')] }
        expect(rank(worse)).toBeGreaterThanOrEqual(rank(facts))
      }),
    )
  })

  test('are the same by the short ways', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { computedGrade, trace } = assess(facts, pack)
        expect(resultsOf(facts, pack)).toEqual({ computedGrade, results: trace.map(({ result }) => result) })
        expect(computeGrade(facts, pack)).toBe(computedGrade)
      }),
    )
  })

  test('are moved by grounds that spoke and by nothing else', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { signals, computedGrade } = assess(facts, pack)
        const grounds = signals.filter(({ signal, indicative }) => !indicative && pack.signals[signal]!.grade !== null)
        const quiet = { ...facts, violations: [] }
        if (grounds.length === 0) expect(computedGrade).toBe(assess(quiet, pack).computedGrade)
        else expect(grounds.map(({ signal }) => pack.signals[signal]!.grade)).toContain(computedGrade)
      }),
    )
  })
})

function factsIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const { op, name, list, needs } = tree as { op?: string; name?: string; list?: string; needs?: string[] }
  const own = op === 'fact' || op === 'field' ? [name!] : op === 'contains' ? [list!] : []
  return [...own, ...(needs ?? []), ...Object.values(tree).flatMap(factsIn), 'asOf', 'gradeInForce']
}

describe('facts recorded before a field existed', () => {
  const { decidedOn, kind, state, fineFen, confiscatedFen, dueOn, paidOn, owedFen, selfDisclosed, withoutIntent } = {
    ...factsOf(rowsOf(PACKS[1]!)[3]!, '').violations[0]!,
  }
  const old = {
    enterprise: 'e1',
    asOf: '2026-03-02',
    kind: 'TRADER',
    gradeInForce: 'REGULAR',
    documentsPreviousYear: 2000,
    violations: [
      {
        key: 'v1',
        decidedOn,
        kind,
        state,
        fineFen,
        confiscatedFen,
        dueOn,
        paidOn,
        owedFen,
        selfDisclosed,
        withoutIntent,
      },
    ],
  } as const

  test('are completed neutrally, and judged as they were', () => {
    const facts = completeFacts(old)
    expect(() => checkFacts(facts)).not.toThrow()
    expect(facts).toMatchObject({ ...NEUTRAL_FACTS, ...old })
    expect(facts.violations[0]).toMatchObject(NEUTRAL_VIOLATION)
    expect(assess(facts, PACKS[1]!).computedGrade).toBe('DISHONEST')
  })

  test('keep what they do have', () => {
    const recorded = { ...old, foundOn: '2025-01-01', violations: [{ ...old.violations[0], disputed: true }] } as const
    const facts = completeFacts(recorded)
    expect([facts.foundOn, facts.violations[0]!.disputed]).toEqual(['2025-01-01', true])
    const bytes = (assessment: Assessment): string => assessmentBytes(assessment)
    expect(bytes(assess(completeFacts(facts), PACKS[1]!))).toBe(bytes(assess(facts, PACKS[1]!)))
  })

  test.each<[string, Partial<Record<keyof EnterpriseFacts, unknown>>]>([
    ['a ground that is no word', { findingGrounds: [1] }],
    ['grounds that are no list', { findingGrounds: 'CR-251-22-1' }],
    ['a finding on no day', { foundOn: '2025-02-30' }],
    ['half an inspection', { inspections12m: 0.5 }],
    ['fewer than no lists', { lists12m: -1 }],
    ['a count that is not known', { declarations12m: null }],
    ['duties done perhaps', { dutiesPerformed: 'perhaps' }],
    ['a parent of no grade', { parentGrade: 'BAD' }],
  ])('%s is refused', (_name, wrong) => {
    expect(() => checkFacts({ ...completeFacts(old), ...wrong } as EnterpriseFacts)).toThrow(
      `facts of e1: ${Object.keys(wrong)[0]}`,
    )
  })
})
