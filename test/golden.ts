/** Reads the tables of test/golden: hand-made enterprises and what a pack says about them. */
import { readFileSync } from 'node:fs'
import { clockOf } from '../clock.ts'
import { completeFacts } from '../rules/facts.ts'
import type { EnterpriseFacts, RecordedFacts, ViolationFact } from '../rules/facts.ts'

/** A row of a table. `day` is a day, or an instant whose day in Shanghai is meant. */
export interface GoldenRow {
  name: string
  day: string
  facts: string
  violations: string
  says: string
}

export function goldenRows(table: string): GoldenRow[] {
  const text = readFileSync(new URL(`golden/${table}.md`, import.meta.url), 'utf8')
  const cells = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  return cells
    .filter(([, name]) => name !== 'enterprise')
    .map(([, name, day, facts, violations, says]) => ({ name, day, facts, violations, says }) as GoldenRow)
}

/** The facts of a row. `prefix` stands before grounds that name no pack. */
export function factsOf({ day, facts, violations }: GoldenRow, prefix: string): EnterpriseFacts {
  const told = Object.fromEntries(
    facts
      .split(' ')
      .filter(Boolean)
      .map((item) => item.split('=') as [string, string]),
  )
  const { grade = 'REGULAR', documents = '2000', grounds, ...others } = told
  const words = Object.entries(others).map(([name, text]) => [name, valueOf(text)])
  return completeFacts({
    enterprise: 'e1',
    asOf: dayOf(day),
    kind: 'TRADER',
    gradeInForce: grade,
    documentsPreviousYear: valueOf(documents),
    annualReportMissing: false,
    ...(grounds && { findingGrounds: grounds.split(',').map((id) => (id.startsWith('CR-') ? id : prefix + id)) }),
    ...Object.fromEntries(words),
    violations: violationsOf(violations),
  } as RecordedFacts)
}

/** By the service's own clock, so that a border of days stands where the service puts it. */
function dayOf(day: string): string {
  if (!day.includes('T')) return day
  const real = Date.now
  Date.now = () => Date.parse(day)
  try {
    return clockOf('real').today()
  } finally {
    Date.now = real
  }
}

function valueOf(text: string): unknown {
  if (text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return /^\d+$/.test(text) ? Number(text) : text
}

const KINDS: Record<string, ViolationFact['kind']> = {
  BREACH: 'SUPERVISION_BREACH',
  TAX: 'TAX_ARREARS',
  FINE: 'FINE_ARREARS',
}
const MEMBERS: Record<string, (text: string) => Partial<ViolationFact>> = {
  fine: (yuan) => ({ fineFen: fen(yuan) }),
  confiscated: (yuan) => ({ confiscatedFen: fen(yuan) }),
  owed: (yuan) => ({ owedFen: fen(yuan) }),
  due: (dueOn) => ({ dueOn }),
  paid: (paidOn) => ({ paidOn }),
  noIntent: () => ({ withoutIntent: true }),
  selfDisclosed: () => ({ selfDisclosed: true }),
  disputed: () => ({ disputed: true }),
  annulled: () => ({ state: 'ANNULLED' }),
  repaired: () => ({ state: 'REPAIRED' }),
  used: () => ({ usedByRepaired: true }),
  MINOR: () => ({ severity: 'MINOR' }),
  GENERAL: () => ({ severity: 'GENERAL' }),
  SERIOUS: () => ({ severity: 'SERIOUS' }),
}

const fen = (yuan: string): number => Math.round(Number(yuan) * 100)

/** `3× BREACH 2025-09-01 fine=400000; …`: how many, kind, day of the decision, and what else is so. */
function violationsOf(cell: string): ViolationFact[] {
  const groups = cell.split(';').map((group) => group.trim().split(' '))
  return groups
    .filter(([first]) => first !== '')
    .flatMap((words, group) => {
      const many = /^(\d+)×$/.exec(words[0]!)
      const [kind, decidedOn, ...members] = many ? words.slice(1) : words
      return Array.from({ length: Number(many?.[1] ?? 1) }, (_, index) => ({
        key: `9901|${group}-${index}|1`,
        kind: KINDS[kind!] ?? (kind as ViolationFact['kind']),
        state: 'EFFECTIVE' as const,
        decidedOn: decidedOn!,
        publishedOn: null,
        severity: null,
        fineFen: 0,
        confiscatedFen: 0,
        dueOn: null,
        paidOn: null,
        owedFen: 0,
        selfDisclosed: false,
        withoutIntent: false,
        disputed: false,
        usedByRepaired: false,
        ...Object.assign({}, ...members.map(memberOf)),
      }))
    })
}

function memberOf(word: string): Partial<ViolationFact> {
  const [name, text = ''] = word.split('=')
  const read = MEMBERS[name!]
  if (!read) throw new Error(`Nothing about a violation is called ${word}.`)
  return read(text)
}
