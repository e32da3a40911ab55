import type { Read } from '../schema/form.ts'
import { VIOLATION_CHANGE, VIOLATION } from '../schema/violation.ts'
import { factCheck, judgeDays, judgeRecorder, ordered, type Ordered, padded, type Recorder } from './fact-check.ts'

export interface ViolationRow extends Read<typeof VIOLATION>, Ordered {}

const ARREARS: ReadonlySet<string> = new Set(['TAX_ARREARS', 'FINE_ARREARS'])

export const checkViolation = factCheck<typeof VIOLATION, Recorder, ViolationRow>({
  table: VIOLATION,
  key: ['authority', 'number', 'version'],
  judge(violation, reasons, recorder) {
    judgeRecorder(violation.authority, 'authority', reasons, recorder)
    judgeDays({ decidedOn: violation.decidedOn }, reasons, recorder)
    reasons.expect(violation.dueOn !== null || !ARREARS.has(violation.kind), 'MISSING', 'dueOn')
  },
  row: (violation) => orderedVersion(violation),
})

/** The highest version stands; of one version that which the further ranks put last. */
export const orderedVersion = <V extends { version: number }>(violation: V, ...ranks: string[]): V & Ordered => ({
  ...violation,
  ...ordered(violation, padded(violation.version, 4), ...ranks),
})

export interface ViolationChangeRow extends Pick<Read<typeof VIOLATION_CHANGE>, 'authority' | 'number'> {
  /** See `actText`. */
  act: string
}

export const checkViolationChange = factCheck<typeof VIOLATION_CHANGE, Recorder, ViolationChangeRow>({
  table: VIOLATION_CHANGE,
  key: ['authority', 'number', 'act', 'document'],
  judge(change, reasons, recorder) {
    judgeRecorder(change.authority, 'authority', reasons, recorder)
    judgeDays({ on: change.on }, reasons, recorder)
  },
  row: ({ authority, number, note, ...act }) => ({ authority, number, act: actText({ ...act, note: note ?? '' }) }),
})

/** What happened to a document against an enterprise. */
interface Act {
  on: string
  act: Read<typeof VIOLATION_CHANGE>['act']
  document: string
  note: string
}

/** An act as one text; texts of acts sort as the acts follow each other. */
export const actText = ({ on, act, document, note }: Act): string => [on, act, document, note].join('|')

/** The act and the document that says so: of two records of it the later stands. */
const actKey = (text: string) => text.split('|', 3).slice(1).join('|')

/** All that happened to a document, in its own order, whatever order we came to know of it in. */
export function actsAfter(known: readonly string[], sent: readonly string[]): string[] {
  const acts = new Map<string, string>()
  for (const text of [...known, ...sent].sort()) acts.set(actKey(text), text)
  return [...acts.values()].sort()
}

export interface ViolationStanding {
  state: 'EFFECTIVE' | 'ANNULLED' | 'REPAIRED'
  disputed: boolean
}

/**
 * What the acts leave of a document. What is annulled never counts again, and there is nothing left to dispute; an
 * objection does not stop a document from counting.
 */
export function standingAfter(acts: readonly string[]): ViolationStanding {
  const done = [...acts].sort().map((text) => text.split('|', 2)[1] as Act['act'])
  if (done.includes('ANNUL')) return { state: 'ANNULLED', disputed: false }
  return {
    state: done.includes('REPAIR') ? 'REPAIRED' : 'EFFECTIVE',
    disputed: done.lastIndexOf('DISPUTE') > done.lastIndexOf('WITHDRAW_DISPUTE'),
  }
}
