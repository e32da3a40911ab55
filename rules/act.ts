/** What can be done about the facts that a pack looks at, and what the facts are once it is done. */
import type { Day } from './day.ts'
import type { EnterpriseFacts, ViolationFact } from './facts.ts'
import type { Pack } from './law-pack.ts'

/**
 * Something done on the as-of day. `HAVE_ANNULLED` is not the enterprise's to do: it means that an objection that is open
 * already succeeds.
 */
export type Act =
  | { code: 'PERFORM_DUTIES' }
  | { code: 'FILE_ANNUAL_REPORT' }
  | { code: 'PAY'; key: string; fen: number }
  | { code: 'HAVE_ANNULLED'; key: string }

/** Whether it is in the enterprise’s own hands. */
export const isSure = ({ code }: Act): boolean => code !== 'HAVE_ANNULLED'

/** The facts as they are once the acts are done; and, given a later day, as that day finds them if nothing else comes. */
export function withActs(facts: EnterpriseFacts, acts: readonly Act[], on: Day = facts.asOf): EnterpriseFacts {
  const changes = new Map(acts.flatMap((act) => changeBy(act, facts.asOf)))
  const does = (code: Act['code']): boolean => acts.some((act) => act.code === code)
  return {
    ...facts,
    asOf: on,
    dutiesPerformed: does('PERFORM_DUTIES') || facts.dutiesPerformed,
    annualReportMissing: does('FILE_ANNUAL_REPORT') ? false : facts.annualReportMissing,
    violations: facts.violations.map((each) => {
      const change = changes.get(each.key)
      return change ? { ...each, ...change } : each
    }),
  }
}

/** What an act does to the violation that it is about. To pay what is annulled changes nothing more. */
function changeBy(act: Act, today: Day): [key: string, change: Partial<ViolationFact>][] {
  if (act.code === 'PAY') return [[act.key, { paidOn: today }]]
  return act.code === 'HAVE_ANNULLED' ? [[act.key, { state: 'ANNULLED' }]] : []
}

/** What can be done about what the pack looks at, in a fixed order: what is in the enterprise's own hands first. */
export function candidateActs(facts: EnterpriseFacts, pack: Pack): Act[] {
  const reads = (name: string): boolean => readsOf(pack).has(name)
  const standing = facts.violations
    .filter(({ state, decidedOn }) => state === 'EFFECTIVE' && decidedOn <= facts.asOf)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const unpaid = standing.filter(({ owedFen, paidOn }) => owedFen > 0 && (paidOn === null || paidOn > facts.asOf))
  return [
    ...(reads('dutiesPerformed') && facts.foundOn !== null && facts.dutiesPerformed !== true
      ? [{ code: 'PERFORM_DUTIES' } as const]
      : []),
    ...(reads('annualReportMissing') && facts.annualReportMissing === true
      ? [{ code: 'FILE_ANNUAL_REPORT' } as const]
      : []),
    ...(reads('paidOn') ? unpaid.map(({ key, owedFen }) => ({ code: 'PAY', key, fen: owedFen }) as const) : []),
    ...standing.filter(({ disputed }) => disputed).map(({ key }) => ({ code: 'HAVE_ANNULLED', key }) as const),
  ]
}

const reads = new WeakMap<Pack, ReadonlySet<string>>()

function readsOf(pack: Pack): ReadonlySet<string> {
  const names = reads.get(pack) ?? new Set(factsIn([pack.rules, pack.reliefs]))
  reads.set(pack, names)
  return names
}

/** Names of the facts of an enterprise and the fields of a violation that a tree reads. */
function factsIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const { op, name } = tree as Record<string, unknown>
  return [...(op === 'fact' || op === 'field' ? [String(name)] : []), ...Object.values(tree).flatMap(factsIn)]
}
