/** What the elements of a CEB message mean, and which of the family's codes answers what became of a document. */
import type { RefusalCode } from '../errors.ts'
import type { CebElement, CebMessage, Notation } from '../schema/ceb.ts'

/** Texts of elements by their names, as sent; an empty element is as if it had not come. */
export type CebRecord = Readonly<Record<string, string>>

/** One business document of a message. */
export interface CebDocument {
  head: CebRecord
  lines: CebRecord[]
}

/** The document as the other doors take it. What is not in its notation stays as it was sent: they say what is wrong. */
export function documentOf({ elements, lines, list }: CebMessage, sent: CebDocument): Record<string, unknown> {
  const document = fieldsOf(elements, sent.head)
  if (list !== null) document.lines = sent.lines.map((line) => fieldsOf(lines, line))
  return document
}

function fieldsOf(elements: readonly CebElement[], record: CebRecord): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const { name, field, notation } of elements) {
    const text = record[name]
    if (field !== null && text !== undefined) fields[field] = READ[notation](text)
  }
  return fields
}

const READ: Record<Notation, (text: string) => unknown> = {
  text: (text) => text,
  decimal: shortest,
  fen: (text) => (/^\d{1,14}(?:\.\d{1,2}0*)?$/.test(text) ? Math.round(Number(text) * 100) : text),
  whole: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : text),
  instant: (text) => text.replace(C14, '$1-$2-$3T$4:$5:$6+08:00'),
  day: (text) => text.replace(C8, '$1-$2-$3'),
  appType: (text) => APP_TYPES[text] ?? text,
  signedFor: (text) => (text === 'S' ? 'SIGNED' : text),
}

/** yyyyMMddHHmmss, Beijing time. */
const C14 = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/
const C8 = /^(\d{4})(\d\d)(\d\d)$/
const APP_TYPES: Record<string, string> = { 1: 'NEW', 2: 'CHANGE', 3: 'DELETE' }

/** N19,5 is often written with all its five decimals. */
function shortest(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** The message's texts for a document of the other doors; the inverse of `documentOf`. */
export function recordOf(message: CebMessage, document: Readonly<Record<string, unknown>>): CebDocument {
  return {
    head: recordsOf(message.elements, document),
    lines: ((document.lines ?? []) as Record<string, unknown>[]).map((line) => recordsOf(message.lines, line)),
  }
}

function recordsOf(elements: readonly CebElement[], document: Readonly<Record<string, unknown>>): CebRecord {
  const record: Record<string, string> = {}
  for (const { name, field, notation } of elements) {
    const value = field === null ? undefined : document[field]
    if (value !== undefined && value !== null) record[name] = WRITE[notation](value)
  }
  return record
}

const WRITE: Record<Notation, (value: unknown) => string> = {
  text: String,
  decimal: String,
  whole: String,
  fen: (value) => ((value as number) / 100).toFixed(2),
  instant: (value) => beijing(value as string).slice(0, 14),
  day: (value) => (value as string).replaceAll('-', ''),
  appType: (value) => Object.keys(APP_TYPES).find((digit) => APP_TYPES[digit] === value) ?? '1',
  signedFor: () => 'S',
}

const BEIJING_MS = 8 * 3_600_000

/** yyyyMMddHHmmssSSS (C17), Beijing time. */
export const beijing = (instant: string): string =>
  new Date(Date.parse(instant) + BEIJING_MS).toISOString().replace(/\D/g, '')

/** The element that a field of the other doors came from, for telling the sender in its own words. */
export function elementOf({ elements, lines }: CebMessage, path: string): string {
  const field = path.split('.').at(-1)!
  const found = [...elements, ...lines].find((element) => element.field === field)
  return found?.name ?? field
}

/** What became of a document in the codes of the family; `info` is the stable code that the text explains. */
export interface CebStatus {
  returnStatus: string
  info: string
}

/** Declared by nobody yet (`appStatus` 1). */
export const STORED: CebStatus = { returnStatus: '1', info: '[Code:STORED;Desc:已暂存，未申报 stored, not declared]' }

/** At the door 2 is the family's first positive answer. */
export const TAKEN: CebStatus = { returnStatus: '2', info: '[Code:ACCEPTED;Desc:已受理 accepted]' }

/**
 * Faults of form are class 0002 of the exchange platform (schema); who may not send is of the enterprise class −1010x,
 * whose last digit no published list gives [ASSUMED]. Signatures have numbers with lists, which stand for all.
 */
const REFUSED: Partial<Record<RefusalCode, string>> = {
  NOT_THE_SENDER: '-10101',
  NOT_ENTRUSTED: '-10101',
  OTHERS_GOODS: '-10101',
  SIGNATURE_MISSING: '-621026',
  DIGEST_DIFFERS: '-621028',
  SIGNATURE_WRONG: '-621029',
  NO_CERTIFICATE: '-621029',
}

export const refusedStatus = (code: RefusalCode): string => REFUSED[code] ?? '-0002'
