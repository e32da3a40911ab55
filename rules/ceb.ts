/** What the elements of a CEB message mean, and how its documents are named. */
import { hash } from 'node:crypto'
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
  if (list !== null && sent.lines.length > 0) document.lines = sent.lines.map((line) => fieldsOf(lines, line))
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
export function elementOf({ node, list, elements, lines }: CebMessage, path: string): string {
  const field = path.split('.').at(-1)!
  if (/^\d*$/.test(field)) return node
  if (field === 'lines') return list ?? node
  const found = [...elements, ...lines].find((element) => element.field === field)
  return found?.name ?? field
}

/**
 * A document as the elements by which a receipt names it.
 *
 * @param stored what stands of it, by the names of its slots; where nothing is known, its key has to do
 */
export function keysOf(
  { elements, receipt }: CebMessage,
  key: string,
  stored: Readonly<Record<string, unknown>> | undefined,
): CebRecord {
  if (!stored) return Object.fromEntries((receipt.byKey ?? []).map((name, i) => [name, key.split('|')[i] ?? '']))
  const [platform, orderNo] = typeof stored.orderKey === 'string' ? stored.orderKey.split('|') : []
  const known: Record<string, unknown> = { platform, orderNo, ...stored }
  const named = elements.filter(({ name }) => receipt.keys.some((each) => each.name === name))
  // Slots of the older kinds leave the ending of their fields away.
  const document = Object.fromEntries(
    named.flatMap(({ field }) => (field ? [[field, known[field] ?? known[field.replace(/Uscc$/, '')]]] : [])),
  )
  return recordsOf(named, document)
}

/**
 * E-Port's number of a document, which all its receipts carry: the letter of its kind, and seventeen letters and digits
 * drawn from its key, so that every version of it has the same.
 */
export function entryNo({ receipt, kind }: CebMessage, key: string): string {
  const drawn = BigInt(`0x${hash('sha256', `${kind}|${key}`)}`)
    .toString(36)
    .toUpperCase()
  return receipt.letter + drawn.slice(-17).padStart(17, '0')
}

/** What is wrong with a document before its fields are read: the code, and the element. */
export function flawIn({ elements, storable }: CebMessage, { head }: CebDocument): [RefusalCode, string] | null {
  for (const { name, constant } of elements)
    if (constant !== null && head[name] !== undefined && head[name] !== constant) return ['FORMAT', name]
  if (storable && head.appStatus !== undefined && !/^[12]$/.test(head.appStatus)) return ['FORMAT', 'appStatus']
  return null
}

/** What is stored only is declared by nobody yet, and nothing follows from it. */
export const isDeclared = ({ storable }: CebMessage, { head }: CebDocument): boolean =>
  !storable || head.appStatus === '2'
