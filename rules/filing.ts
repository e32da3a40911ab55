/**
 * Documents that are kept field by field as they were filed: the export family and the tallies of sites. What tells one
 * from another is data here; the row of each is its stamp, the keys by which it joins others, and its fields in the
 * order of their table. Rows are read by position: whoever changes a table brings those along that are stored.
 */
import type { Read } from '../schema/form.ts'
import { FILINGS, FILING_KINDS, type FilingKind } from '../schema/filings.ts'
import { type Check, checkOf, type Reasons, type Stamp } from './document.ts'
import { judgeExportInventory, judgeExportReturn, judgeNumbered, judgeTally } from './filing-judge.ts'

/** A part of a key: a field, or the first of some that is there. */
type Part = string | readonly string[]

interface Kept {
  /** Its sender's own numbers: nobody else's document ever has this key. */
  key: readonly Part[]
  /** Slots of their own, put together from fields, by which others find it. */
  joins?: Readonly<Record<string, readonly Part[]>>
  judge?: (document: never, reasons: Reasons) => void
}

/** Order numbers are the platform's and the seller's: whoever is neither has other keys. */
const ORDER_KEY = ['platformUscc', 'merchantUscc', 'orderNo'] as const
const WAYBILL_KEY = ['carrierUscc', 'waybillNo'] as const

const KEPT: Readonly<Record<FilingKind, Kept>> = {
  delivery: { key: ['operatorUscc', 'copNo'], judge: judgeTally },
  exportOrder: { key: ORDER_KEY, judge: judgeNumbered },
  proceeds: {
    key: [['firmUscc', 'merchantUscc'], 'transactionNo', 'merchantUscc', 'orderNo'],
    joins: { orderKey: ORDER_KEY },
  },
  exportWaybill: { key: ['firmUscc', 'waybillNo'] },
  arrival: { key: ['operatorUscc', 'copNo', 'part'], judge: judgeTally },
  departure: { key: ['carrierUscc', 'copNo', 'part'], judge: judgeTally },
  exportInventory: { key: ORDER_KEY, joins: { waybillKey: WAYBILL_KEY }, judge: judgeExportInventory },
  exportCancellation: { key: ['agentUscc', 'copNo'] },
  consolidation: { key: ['agentUscc', 'copNo', 'part'], judge: judgeTally },
  exportReturn: { key: ['merchantUscc', 'copNo'], joins: { waybillKey: WAYBILL_KEY }, judge: judgeExportReturn },
  returnTally: { key: ['operatorUscc', 'copNo'], joins: { waybillKey: WAYBILL_KEY } },
}

/** The stamp has these. */
const STAMPED: ReadonlySet<string> = new Set(['appTime', 'appType'])

/** Names of the slots behind the stamp. */
export const slotsOf = (kind: FilingKind): string[] => [
  ...Object.keys(KEPT[kind].joins ?? {}),
  ...Object.keys(FILINGS[kind].table.fields).filter((name) => !STAMPED.has(name)),
]

type FilingRow = [...Stamp, ...unknown[]]

const checkFor = (kind: FilingKind): Check<FilingRow> => {
  const { key, joins = {}, judge } = KEPT[kind]
  const { table } = FILINGS[kind]
  const names = slotsOf(kind).slice(Object.keys(joins).length)
  return checkOf<FilingRow>()({
    table: table as never,
    key: (part: (name: never) => string) => keyOf(key, part as (name: string) => string | null),
    judge: judge as never,
    slots: (document: Record<string, unknown>) => [
      ...Object.values(joins).map((parts) => keyOf(parts, (name) => document[name] as string | null)),
      ...names.map((name) => (name === 'lines' ? linesOf(document.lines) : document[name])),
    ],
  } as never)
}

const linesOf = (lines: unknown) => (lines as object[] | null)?.map(Object.values) ?? null

const keyOf = (parts: readonly Part[], valueOf: (name: string) => string | null): string =>
  parts.map((part) => (typeof part === 'string' ? valueOf(part) : part.map(valueOf).find(Boolean)) ?? '').join('|')

export const checkFiling = Object.fromEntries(FILING_KINDS.map((kind) => [kind, checkFor(kind)])) as Record<
  FilingKind,
  Check<FilingRow>
>

/** A filing as it is kept, by the names of its fields. */
export type Filed<K extends FilingKind> = Read<(typeof FILINGS)[K]['table']> & {
  key: string
  appTime: string
  appType: number
  sender: string
  receivedAt: string
}

/** The fields of a row by their names, lines as well; behind them stand who sent it and when it came. */
export function filedOf<K extends FilingKind>(kind: K, row: readonly unknown[]): Filed<K> {
  const filed: Record<string, unknown> = { key: row[0], appTime: row[1], appType: row[2] }
  const names = [...slotsOf(kind), 'sender', 'receivedAt']
  names.forEach((name, i) => (filed[name] = row[i + 4]))
  if (Array.isArray(filed.lines)) filed.lines = filed.lines.map((line) => lineOf(kind, line as unknown[]))
  return filed as Filed<K>
}

function lineOf(kind: FilingKind, values: unknown[]): Record<string, unknown> {
  const { fields } = FILINGS[kind].table
  const { form } = (fields as Record<string, { form: { lines?: { table: { fields: object } } } }>).lines!
  const names = Object.keys(form.lines!.table.fields)
  return Object.fromEntries(names.map((name, i) => [name, values[i]]))
}
