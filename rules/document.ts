/** What the checks of all documents share: a place to collect reasons, and what a check makes of its table of fields. */
import { hash } from 'node:crypto'
import { userError, type RefusalCode, type UserErrorValue } from '../errors.ts'
import { faultsIn, type Form, type Read, type Table } from '../schema/form.ts'

export { isText } from '../schema/form.ts'

/** One document after its check: what to apply, or the reasons against it. Its key is echoed either way. */
export type Checked<Row extends object = object> =
  { key: string; row: Row } | { key: string; userErrors: UserErrorValue[] }

/** More than these say nothing new to whoever has to correct the document, and an answer stays an answer. */
const MAX_REASONS = 20

export class Reasons {
  readonly userErrors: UserErrorValue[] = []
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** Adds a reason unless the condition holds. */
  expect(holds: boolean, code: RefusalCode, field: string): void {
    if (!holds && !this.isFull) this.userErrors.push(userError(code, `${this.#path}.${field}`))
  }

  get isFull(): boolean {
    return this.userErrors.length >= MAX_REASONS
  }
}

/** Keys are echoed and kept; whoever sends a long one gets its beginning back. */
export const echoed = (key: string) => (key.isWellFormed() ? key.slice(0, 100) : '?')

/** A keyed hash in the place of a personal value. */
export type HashIdentity = (kind: 'identity' | 'name' | 'phone' | 'address', value: string) => string

/** What the rows of all documents begin with; the hash is that of the slots behind it, whenever they were sent. */
export type Stamp = [key: string, appTime: string, appType: number, hash: string]

type Behind<Row> = Row extends [...Stamp, ...infer Slots] ? Slots : never

export interface Kind<T extends Table, Row extends Stamp | [...Stamp, ...unknown[]]> {
  table: T
  /** The key from its parts, by the names of their fields; null is a part that says there is none. */
  key(part: (name: keyof T['fields'] & string) => string): string
  /** What its fields have to say to each other. */
  judge?(document: Read<T>, reasons: Reasons): void
  /** The slots behind the stamp; raw personal values end here. */
  slots(document: Read<T>, hash: HashIdentity): Behind<Row>
}

export interface Check<Row extends object> {
  (document: unknown, hash: HashIdentity, path: string): Checked<Row>
  /** By what it is known, whatever else is wrong with it. */
  keyOf(document: unknown): string
}

/** The check of a kind: first its fields, each by its form, then what they say together. */
export const checkOf =
  <Row extends [...Stamp, ...unknown[]]>() =>
  <T extends Table>(kind: Kind<T, Row>): Check<Row> => {
    const check = (document: unknown, hashIdentity: HashIdentity, path: string): Checked<Row> => {
      const read = kind.table.read(document) as (Read<T> & Dated) | undefined
      if (read === undefined)
        return { key: partialKey(kind, document), userErrors: faultReasons(kind.table, document, path) }
      const key = kind.key((name) => (read as Record<string, string>)[name]!)
      const reasons = new Reasons(path)
      kind.judge?.(read, reasons)
      if (reasons.userErrors.length > 0) return { key, userErrors: reasons.userErrors }
      const slots = kind.slots(read, hashIdentity)
      return { key, row: [key, read.appTime, read.appType ?? 1, hashOf(slots), ...slots] as unknown as Row }
    }
    return Object.assign(check, { keyOf: (document: unknown) => partialKey(kind, document) })
  }

interface Dated {
  appTime: string
  appType?: number
}

/** Of a key's parts those that have their form: what else stands in their place may be anything, and keys are kept. */
function partialKey<T extends Table>({ table, key }: Pick<Kind<T, never>, 'table' | 'key'>, document: unknown): string {
  const sent = (document ?? {}) as Record<string, unknown>
  return key((name) => {
    const { form, required, fallback = '' } = table.fields[name]!
    if (sent[name] == null && !required) return fallback as string
    return ((form as Form<unknown>).read(sent[name]) as string | undefined) ?? '?'
  })
}

export function faultReasons(table: Table, document: unknown, path: string): UserErrorValue[] {
  const userErrors: UserErrorValue[] = []
  for (const [fault, field] of faultsIn(table, document, path)) {
    if (userErrors.length === MAX_REASONS) break
    userErrors.push(userError(fault, field))
  }
  return userErrors
}

/** 96 bits: two versions that one sender made in the same millisecond have to differ in them, no more. */
const hashOf = (slots: unknown[]) => hash('sha256', JSON.stringify(slots), 'base64url').slice(0, 16)

interface Line {
  line: number
  quantity: number
  price: number
  totalFen: number
}

/** A line is numbered once, and its total is what its quantity costs; a gift costs nothing. */
export function judgeLines(lines: readonly Line[], reasons: Reasons): void {
  judgeNumbers(lines, reasons)
  for (let i = 0; i < lines.length; i++)
    if (!isTotal(lines[i]!)) reasons.expect(false, 'LINE_TOTAL', `lines.${i}.totalFen`)
}

export function judgeNumbers(lines: readonly Pick<Line, 'line'>[], reasons: Reasons): void {
  if (lines.length === 1) return
  const seen = new Set<number>()
  for (let i = 0; i < lines.length; i++) {
    if (seen.has(lines[i]!.line)) reasons.expect(false, 'LINE_NUMBER', `lines.${i}.line`)
    seen.add(lines[i]!.line)
  }
}

interface Counted {
  quantity: number
  unit: string
  quantity1: number
  unit1: string
  quantity2: number | null
  unit2: string | null
}

/** −625009 of the message standard: a second quantity has its unit; and one unit has one quantity. */
export function judgeUnits(line: Counted, at: number, reasons: Reasons): void {
  if ((line.quantity2 === null) !== (line.unit2 === null))
    reasons.expect(false, 'QUANTITY_UNIT', `lines.${at}.${line.unit2 === null ? 'unit2' : 'quantity2'}`)
  if (line.unit === line.unit1 && line.quantity !== line.quantity1)
    reasons.expect(false, 'QUANTITY_UNIT', `lines.${at}.quantity1`)
}

/** Hundred-thousandths by hundred-thousandths of a yuan are 10⁻¹⁰ of it; so many are a fen. */
const A_FEN = 100_000_000
/** And so many a hundred-thousandth, in which totals of other currencies are kept. */
const A_HUNDRED_THOUSANDTH = 100_000

/** To half a fen: the price has five decimals, the total has two. */
const isTotal = ({ quantity, price, totalFen }: Line) => isWithinHalf(quantity, price, totalFen, A_FEN)

/** The same where the total has five decimals: to half a hundredth of its currency. */
export const isProduct = (quantity: number, price: number, total: number): boolean =>
  isWithinHalf(quantity, price, total, A_HUNDRED_THOUSANDTH)

function isWithinHalf(quantity: number, price: number, amount: number, scale: number): boolean {
  const product = quantity * price
  const total = amount * scale
  if (product <= Number.MAX_SAFE_INTEGER && total <= Number.MAX_SAFE_INTEGER)
    return Math.abs(product - total) <= A_FEN / 2
  const difference = BigInt(quantity) * BigInt(price) - BigInt(amount) * BigInt(scale)
  return difference <= BigInt(A_FEN / 2) && -difference <= BigInt(A_FEN / 2)
}

export function sumOf(lines: readonly Line[]): number {
  let sum = 0
  for (const { totalFen } of lines) sum += totalFen
  return sum
}

const SHANGHAI_MS = 8 * 3_600_000

/** The calendar day in Shanghai of an instant in UTC. */
export const shanghaiDay = (instant: string) => new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 10)
