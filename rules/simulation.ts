/** What a draft would say of everybody beside what the pack in force says: counted, never written to anybody. */
import type { EnterpriseKind } from '../schema/enterprise.ts'
import type { GradeCode } from '../schema/grade.ts'
import { resultsOf } from './assessment.ts'
import type { Result } from './assessment.ts'
import { canonicalHash } from './canonical.ts'
import type { Day } from './day.ts'
import { addDays } from './day.ts'
import { checkFacts, FactsError } from './facts.ts'
import type { EnterpriseFacts } from './facts.ts'
import type { Pack } from './law-pack.ts'

/** Who is looked at, and by what. Null: all of them. */
export interface Population {
  asOf: Day
  district: string | null
  kind: `${EnterpriseKind}` | null
}

/** One whom the draft says something else of: another grade, or another result of a rule. */
export interface Example {
  enterprise: string
  district: string | null
  kind: string
  from: GradeCode
  to: GradeCode
  rules: string[]
}

/** Sums that pages add to. What several words name is one key, joined by `|`. */
export interface Counts {
  enterprises: number
  /** Their facts are not what their types say; nothing is said of them. */
  unusable: number
  /** from|to, also of those who stay. */
  moves: Record<string, number>
  /** rule|before|after, where the two differ; a rule that one pack does not have is `NONE` there. */
  rules: Record<string, number>
  /** signal|GAINED or signal|LOST, by enterprises that it spoke of. */
  signals: Record<string, number>
  /** district|from|to and kind|from|to, of those who move. */
  districts: Record<string, number>
  kinds: Record<string, number>
  examples: Example[]
}

export const NO_COUNTS = (): Counts => ({
  enterprises: 0,
  unusable: 0,
  moves: {},
  rules: {},
  signals: {},
  districts: {},
  kinds: {},
  examples: [],
})

/** What two packs say of one enterprise, where they differ. */
export interface Comparison {
  from: GradeCode
  to: GradeCode
  /** rule|before|after */
  rules: string[]
  gained: string[]
  lost: string[]
}

/** @throws FactsError if the facts are not what their types say */
export function compareBy(facts: EnterpriseFacts, base: Pack, draft: Pack): Comparison {
  checkFacts(facts)
  const before = resultsOf(facts, base)
  const after = resultsOf(facts, draft)
  const said = new Map(base.rules.map(({ id }, index) => [id, before.results[index]!]))
  const says = new Map(draft.rules.map(({ id }, index) => [id, after.results[index]!]))
  const rules = [...new Set([...said.keys(), ...says.keys()])].flatMap((rule) => {
    const [was, is] = [said.get(rule) ?? 'NONE', says.get(rule) ?? 'NONE']
    return was === is ? [] : [`${rule}|${was}|${is}`]
  })
  const spoke = spoken(base, before.results)
  const speaks = spoken(draft, after.results)
  return {
    from: before.computedGrade,
    to: after.computedGrade,
    rules,
    gained: [...speaks].filter((signal) => !spoke.has(signal)),
    lost: [...spoke].filter((signal) => !speaks.has(signal)),
  }
}

const spoken = ({ rules }: Pack, results: readonly Result[]): Set<string> =>
  new Set(rules.filter((_rule, index) => results[index] === 'SPOKE').map(({ outcome }) => outcome.signal))

export const differs = ({ from, to, rules }: Comparison): boolean => from !== to || rules.length > 0

/** An enterprise of the population, and where it is registered. */
export interface Simulated {
  facts: EnterpriseFacts
  district: string | null
}

/** Adds an enterprise to the counts. @param examples how many are named at most */
export function countInto(counts: Counts, { facts, district }: Simulated, packs: [Pack, Pack], examples: number): void {
  let found: Comparison
  try {
    found = compareBy(facts, ...packs)
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    counts.unusable += 1
    return
  }
  const { from, to, rules, gained, lost } = found
  const { kind, enterprise } = facts
  const move = `${from}|${to}`
  counts.enterprises += 1
  add(counts.moves, move)
  if (!differs(found)) return
  for (const rule of rules) add(counts.rules, rule)
  for (const signal of gained) add(counts.signals, `${signal}|GAINED`)
  for (const signal of lost) add(counts.signals, `${signal}|LOST`)
  if (from !== to) add(counts.districts, `${district ?? 'NONE'}|${move}`)
  if (from !== to) add(counts.kinds, `${kind}|${move}`)
  if (counts.examples.length >= examples) return
  counts.examples.push({ enterprise, district, kind, from, to, rules: rules.map((rule) => rule.split('|')[0]!) })
}

function add(sums: Record<string, number>, key: string): void {
  sums[key] = (sums[key] ?? 0) + 1
}

/** What a report is about; its hash covers all of it and the counts. */
export interface Simulation extends Population {
  baseHash: string
  draftHash: string
  /** Number of the last event when it began. */
  seq: number
}

export interface Moved {
  from: string
  to: string
  count: number
}

/** For people; every list is sorted. */
export interface Report {
  enterprises: number
  unusable: number
  moved: number
  moves: Moved[]
  rules: { rule: string; before: string; after: string; count: number }[]
  signals: { signal: string; gained: number; lost: number }[]
  districts: (Moved & { district: string })[]
  kinds: (Moved & { kind: string })[]
  examples: Example[]
}

export function reportOf(counts: Counts): Report {
  const moves = split(counts.moves).map(([from, to, count]) => ({ from: from!, to: to!, count: Number(count) }))
  const signals = new Set(split(counts.signals).map(([signal]) => signal!))
  return {
    enterprises: counts.enterprises,
    unusable: counts.unusable,
    moved: moves.filter(({ from, to }) => from !== to).reduce((sum, { count }) => sum + count, 0),
    moves,
    rules: split(counts.rules).map(([rule, before, after, count]) => ({
      rule: rule!,
      before: before!,
      after: after!,
      count: Number(count),
    })),
    signals: [...signals].map((signal) => ({
      signal,
      gained: counts.signals[`${signal}|GAINED`] ?? 0,
      lost: counts.signals[`${signal}|LOST`] ?? 0,
    })),
    districts: split(counts.districts).map(([district, from, to, count]) => ({
      district: district!,
      from: from!,
      to: to!,
      count: Number(count),
    })),
    kinds: split(counts.kinds).map(([kind, from, to, count]) => ({
      kind: kind!,
      from: from!,
      to: to!,
      count: Number(count),
    })),
    examples: counts.examples,
  }
}

const split = (sums: Record<string, number>): string[][] =>
  Object.keys(sums)
    .sort()
    .map((key) => [...key.split('|'), String(sums[key])])

/** What a release names: nobody can release on the strength of a report that he has not seen. */
export function reportHash({ baseHash, draftHash, asOf, district, kind, seq }: Simulation, report: Report): string {
  return canonicalHash({ baseHash, draftHash, asOf, district, kind, seq, report })
}

/**
 * How much may have happened since a report for it still to found a release: its day is a week ago at most, and of those
 * it speaks of a hundredth, or a hundred where they are few, were assessed or decided upon anew.
 */
const DAYS_OLD = 7
const CHANGED_SHARE = 100
const CHANGED_AT_LEAST = 100

/** `changed`: assessments and decisions since its sequence; `enterprises`: how many there are now. */
export interface Since {
  today: Day
  changed: number
  enterprises: number
}

export type ReportFlaw = 'REPORT_OF_ANOTHER' | 'REPORT_IN_PART' | 'REPORT_TOO_OLD'

/** What keeps a report from founding the release of a draft over a base; null when nothing does. */
export function reportFlaw(
  { baseHash, draftHash, asOf, district, kind }: Simulation,
  { enterprises, unusable }: Report,
  packs: { base: string; draft: string },
  since: Since,
): ReportFlaw | null {
  if (baseHash !== packs.base || draftHash !== packs.draft) return 'REPORT_OF_ANOTHER'
  if (district !== null || kind !== null) return 'REPORT_IN_PART'
  const most = Math.max(CHANGED_AT_LEAST, Math.floor(enterprises / CHANGED_SHARE))
  const grown = Math.abs(since.enterprises - enterprises - unusable)
  const old = asOf < addDays(since.today, -DAYS_OLD) || asOf > since.today
  return old || since.changed > most || grown > most ? 'REPORT_TOO_OLD' : null
}
