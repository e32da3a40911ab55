/**
 * Forms of fields, and tables of fields: what a document of the doors looks like, said once. From a table comes its
 * GraphQL input, its TypeScript type, and how a document is read that came as plain JSON.
 *
 * A form reads a value to what we keep of it, or to `undefined` when it is not of the form. Reading a good document
 * makes nothing but its result; what is wrong with a bad one is found by a second walk.
 */
import 'reflect-metadata'
import { Field, InputType, Int } from 'type-graphql'
import { Fen } from './scalars.ts'

/** What may be wrong with one field, whatever the others say. */
export type Fault = 'MISSING' | 'UNKNOWN_FIELD' | 'FORMAT' | 'CURRENCY' | 'PACKAGES'

export interface Form<Value, Sent = Value> {
  readonly type: () => unknown
  /** Null is a value that says there is none, like 无 for a firm. */
  read(value: unknown): Value | undefined
  /** Named when a value is not of the form; FORMAT unless said. */
  readonly fault?: Fault
  /** Of a list of lines: what one is, and how many there may be. */
  readonly lines?: { table: Table; most: number }
  /** Never there: only carries the type in which the sender writes the value. */
  readonly sent?: Sent
}

export interface TableField {
  form: Form<unknown>
  required: boolean
  /** Stands for a field that was left out, as a sender would write it. */
  fallback?: unknown
  description: string
}

type Fields = Readonly<Record<string, TableField>>

export interface Table<F extends Fields = Fields> {
  readonly fields: F
  /** Null counts as left out. */
  read(document: unknown): Values<F> | undefined
}

type IsAlways<F extends TableField> = F extends { required: true } | { fallback: unknown } ? true : false
type ValueOf<F extends TableField> = F['form'] extends Form<infer Value, infer _> ? Value : never
type SentOf<F extends TableField> = F['form'] extends Form<infer _, infer Sent> ? Sent : never

type Values<F extends Fields> = {
  [Name in keyof F]: IsAlways<F[Name]> extends true ? ValueOf<F[Name]> : ValueOf<F[Name]> | null
}

/** A document of a table as we keep it: normalised, and with null for what was left out. */
export type Read<T> = T extends Table<infer F> ? Values<F> : never

/** A document of a table as its sender writes it. */
export type Written<T> =
  T extends Table<infer F>
    ? { [Name in keyof F as F[Name]['required'] extends true ? Name : never]: SentOf<F[Name]> } & {
        [Name in keyof F as F[Name]['required'] extends true ? never : Name]?: SentOf<F[Name]> | null
      }
    : never

export function table<const F extends Fields>(fields: F): Table<F> {
  const names = Object.keys(fields)
  const forms = names.map((name) => fields[name]!.form)
  const fallbacks = names.map((name) => fallbackOf(fields[name]!))
  return { fields, read: (document) => readFields(names, forms, fallbacks, document) as Values<F> | undefined }
}

/** Undefined: the field may not be left out. */
function fallbackOf({ form, required, fallback }: TableField): unknown {
  if (required) return undefined
  return fallback === undefined ? null : form.read(fallback)
}

function readFields(
  names: readonly string[],
  forms: readonly Form<unknown>[],
  fallbacks: readonly unknown[],
  document: unknown,
): Record<string, unknown> | undefined {
  if (!isObject(document)) return undefined
  const values: Record<string, unknown> = {}
  let known = 0
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    const sent = document[name]
    if (sent !== undefined) known++
    const value = sent == null ? fallbacks[i] : forms[i]!.read(sent)
    if (value === undefined) return undefined
    values[name] = value
  }
  // Counted, not looked up: only a document that has more fields than we know is looked at again.
  for (const name in document) if (document[name] !== undefined) known--
  return known === 0 ? values : undefined
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Everything that is wrong with a document which does not read, each with the path of its field. */
export function* faultsIn({ fields }: Table, document: unknown, path: string): Generator<[Fault, string]> {
  if (!isObject(document)) return yield ['FORMAT', path]
  for (const name in document)
    if (document[name] !== undefined && !Object.hasOwn(fields, name)) yield ['UNKNOWN_FIELD', `${path}.${shown(name)}`]
  for (const [name, field] of Object.entries(fields)) {
    const sent = document[name]
    if (sent != null) yield* faultsInField(field, sent, `${path}.${name}`)
    else if (field.required) yield ['MISSING', `${path}.${name}`]
  }
}

function* faultsInField({ form }: TableField, sent: unknown, path: string): Generator<[Fault, string]> {
  if (form.read(sent) !== undefined) return
  if (!form.lines || !isList(sent, form.lines.most)) return yield [form.fault ?? 'FORMAT', path]
  for (const [i, line] of sent.entries()) yield* faultsIn(form.lines.table, line, `${path}.${i}`)
}

/** A name is the sender's text: told only where it is one. */
const shown = (name: string) => (/^\w{1,60}$/.test(name) ? name : '?')

const isList = (value: unknown, most: number): value is unknown[] =>
  Array.isArray(value) && value.length >= 1 && value.length <= most

/** The GraphQL input of a table. */
export function inputOf({ fields }: Table, name: string, description: string): new () => object {
  const input = { [name]: class {} }[name]!
  InputType(name, { description })(input)
  for (const [field, { form, required, fallback, description }] of Object.entries(fields)) {
    const options = fallback === undefined ? { nullable: !required } : { defaultValue: fallback }
    Field(form.type as () => typeof String, { ...options, description })(input.prototype, field)
  }
  return input
}

const asText = () => String

/** Letters of GB 32100-2015. A wrong check digit is a doubt about master data, not a reason to refuse a document. */
const USCC_FORM = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/

// As a range it is twice as fast as \p{Cc}\p{Bidi_Control}, which is the same set.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** Printable text without control characters, halves of surrogate pairs or space around it, 1 to `max` characters. */
export const isText = (value: string, max: number) =>
  value.length > 0 && value.length <= max && value.isWellFormed() && !CONTROL.test(value) && value === value.trim()

const formed = (form: RegExp): Form<string> => ({
  type: asText,
  read: (value) => (typeof value === 'string' && form.test(value) ? value : undefined),
})

/** Printable ASCII. The bar is the one thing that keys are joined with. */
export const code = (max: number) => formed(new RegExp(`^[\\x21-\\x7b\\x7d\\x7e]{1,${max}}$`))

export const digits = (least: number, most = least) => formed(new RegExp(`^\\d{${least},${most}}$`))

/** A code of customs' parameter tables (JGS-20): of a currency, a country, a port, a mode of transport. */
export const parameter = (least: number, most = least) => formed(new RegExp(`^[0-9A-Z]{${least},${most}}$`))

export const uscc = formed(USCC_FORM)

/** Resident identity number; a wrong check digit is for those to find who can ask the register. */
export const identityNumber = formed(/^\d{17}[\dXx]$/)

export const text = (max: number): Form<string> => ({
  type: asText,
  read: (value) => (typeof value === 'string' && isText(value, max) ? value : undefined),
})

/** Something of a person that is compared by its letters and digits: it has to have some. */
export const personal = (max: number): Form<string> => ({
  type: asText,
  read: (value) => (typeof value === 'string' && isText(value, max) && LETTER.test(value) ? value : undefined),
})

const LETTER = /[\p{L}\p{N}]/u

/** A telephone number as people write it: whatever is around them, five digits or more, narrow or wide. */
export const phone = (max: number): Form<string> => ({
  type: asText,
  read: (value) => (typeof value === 'string' && isText(value, max) && digitsIn(value) >= 5 ? value : undefined),
})

function digitsIn(value: string): number {
  let count = 0
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) count++
  }
  return count
}

/** What senders write where there is no firm. None of it ever identifies one. */
const FILLERS: ReadonlySet<string> = new Set(['', '-', '--', '/', '0', 'N/A', 'NA', 'NO', 'NONE', 'NULL', '无', '無'])

/** A firm that may be absent. */
export const usccOrNone: Form<string | null> = {
  type: asText,
  read(value) {
    if (typeof value !== 'string') return undefined
    if (USCC_FORM.test(value)) return value
    return value.length <= 20 && FILLERS.has(value.normalize('NFKC').trim().toUpperCase()) ? null : undefined
  },
}

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most

/** Ten million yuan: what is sold to a person by parcel is far below, and a year's sum of a platform stays a number. */
const MAX_PARCEL_FEN = 1_000_000_000

export const fen: Form<number> = {
  type: () => Fen,
  // JSON knows a zero below zero; we know one.
  read: (value) => (isWhole(value, 0, MAX_PARCEL_FEN) ? value + 0 : undefined),
}

export const whole = (least: number, most: number): Form<number> => ({
  type: () => Int,
  read: (value) => (isWhole(value, least, most) ? value + 0 : undefined),
})

/** `packNo` is limited to one: a parcel is a package. */
export const onePackage: Form<number> = { ...whole(1, 1), fault: 'PACKAGES' }

const DECIMAL = /^\d{1,14}(?:\.\d{1,5})?$/

/** N19,5: a text, because a JSON number is a binary fraction to most who write it; kept in whole hundred-thousandths. */
const decimalFrom = (least: number): Form<number, string> => ({
  type: asText,
  read(value) {
    if (typeof value !== 'string' || !DECIMAL.test(value)) return undefined
    const scaled = hundredThousandths(value)
    return isWhole(scaled, least, Number.MAX_SAFE_INTEGER) ? scaled : undefined
  },
})

function hundredThousandths(decimal: string): number {
  const point = decimal.indexOf('.')
  if (point < 0) return Number(decimal) * 100_000
  return Number(decimal.slice(0, point)) * 100_000 + Number(decimal.slice(point + 1).padEnd(5, '0'))
}

export const decimal = decimalFrom(0)
export const positive = decimalFrom(1)

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DAY = /^(?:199|20\d)\d-\d\d-\d\d$/

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  if (month < 1 || month > 12 || date < 1) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return date <= DAYS[month - 1]! + (month === 2 && isLeap ? 1 : 0)
}

/** `YYYY-MM-DD`, a day of 1990 to 2099 that exists. */
export const day: Form<string> = {
  type: asText,
  read: (value) => (typeof value === 'string' && isDay(value) ? value : undefined),
}

const INSTANT =
  /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/

/** ISO 8601 with its offset, on a day that exists; kept in UTC, to the millisecond. */
export const instant: Form<string> = {
  type: asText,
  read: (value) =>
    typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10))
      ? new Date(value).toISOString()
      : undefined,
}

const chosen = <Value>(type: () => unknown, values: ReadonlyMap<unknown, Value>) => ({
  type,
  read: (value: unknown) => values.get(value),
})

/** One of the words of an enum, kept as the number or word that stands for it. */
export const oneOf = <Word extends string, Value>(type: object, values: Record<Word, Value>): Form<Value, Word> =>
  chosen(() => type, new Map<unknown, Value>(Object.entries<Value>(values)))

/** One of some codes that are no words. */
export const among = <const Code extends string>(...codes: Code[]): Form<Code> =>
  chosen(asText, new Map(codes.map((each) => [each, each])))

/** 142, the yuan, is the only currency that the message standard has. */
export const currency: Form<'142'> = { ...among('142'), fault: 'CURRENCY' }

/** One to `most` lines, each of them a document of the table. */
export const lines = <F extends Fields>(
  table: Table<F>,
  input: () => object,
  most = 99,
): Form<Values<F>[], Written<Table<F>>[]> => ({
  type: () => [input()],
  lines: { table: table as unknown as Table, most },
  read(value) {
    if (!isList(value, most)) return undefined
    const values: Values<F>[] = []
    for (const each of value) {
      const line = table.read(each)
      if (line === undefined) return undefined
      values.push(line)
    }
    return values
  },
})
