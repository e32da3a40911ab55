/**
 * How a document is written down: its key, its sort keys and its row, each in the fewest bytes that say the same.
 *
 * Neo4j keeps a text of up to 36 letters, digits and `_` within the record of its properties; every other text takes
 * blocks of 128 bytes, and with each block a write. The keys of a parcel as they are spoken took half of its 6.6 KB and a
 * quarter of the time to write it.
 */
import { hash } from 'node:crypto'
import { Refusal } from '../errors.ts'
import type { IndexEdge } from './picture.ts'

/**
 * A document as its check made it: key, appTime, appType, hash, then what the kind's list of slots says; behind them
 * the credit code of its sender and when it was received.
 */
export type DocumentRow = unknown[]

/** What a row says more than once, by the names of its slots. */
export interface Repetition {
  readonly slots: readonly string[]
  /** Slots that make up the key, joined by bars. */
  readonly joined?: readonly string[]
  /** Slots that most often hold the same as another one, which stands before them in this list or is none of them. */
  readonly twins: Readonly<Record<string, string>>
  /** A day that most often is that of `appTime` in Shanghai. */
  readonly dayOfSending?: string
}

/** Stands for what another slot says; no slot that may hold it has a number of its own. */
const SAID = 0

export interface RowForm {
  write(row: DocumentRow): string
  read(text: string): DocumentRow
}

const APP_TIME = 1

export function rowForm({ slots, joined, twins, dayOfSending }: Repetition): RowForm {
  const placeOf = (name: string) => slots.indexOf(name)
  const parts = (joined ?? []).map(placeOf)
  const pairs = Object.entries(twins).map(([twin, other]) => [placeOf(twin), placeOf(other)] as const)
  const day = dayOfSending === undefined ? -1 : placeOf(dayOfSending)
  const received = placeOf('receivedAt')
  return {
    write(row) {
      const kept = [...row]
      if (parts.length > 0) kept[0] = SAID
      for (const [twin, other] of pairs) if (row[twin] === row[other]) kept[twin] = SAID
      const sent = Date.parse(row[APP_TIME] as string)
      if (day >= 0 && row[day] === dayIn(sent)) kept[day] = SAID
      kept[APP_TIME] = sent
      kept[received] = Date.parse(row[received] as string)
      return JSON.stringify(kept)
    },
    read(text) {
      const row = JSON.parse(text) as DocumentRow
      const sent = row[APP_TIME] as number
      if (day >= 0 && row[day] === SAID) row[day] = dayIn(sent)
      row[APP_TIME] = instantOf(sent)
      row[received] = instantOf(row[received] as number)
      for (const [twin, other] of pairs) if (row[twin] === SAID) row[twin] = row[other]
      if (parts.length > 0) row[0] = parts.map((at) => row[at] as string).join('|')
      return row
    },
  }
}

const instantOf = (ms: number) => new Date(ms).toISOString()

const SHANGHAI_MS = 8 * 3_600_000

/** The calendar day in Shanghai of an instant in milliseconds. */
export const dayIn = (ms: number) => instantOf(ms + SHANGHAI_MS).slice(0, 10)

/** 96 bits in 16 letters that Neo4j keeps within a record. */
export const digestOf = (text: string) => hash('sha256', text, 'base64url').slice(0, 16).replaceAll('-', '_')

const NUMBERED = 5

/**
 * The key under which a document is stored: 96 bits of its key, behind 30 bits of all of it but the last five
 * characters. Numbers are given out in a row, so what comes at the same time lies on the same pages of the index,
 * however large it has grown.
 */
export function documentKey(key: string): string {
  return neighbourhood(key.slice(0, -NUMBERED)) + digestOf(key)
}

/**
 * The same for a document that shares the beginning of its key with others, which are looked for together: up to the last
 * bar as if it were the key, and behind it 60 bits of all of it.
 */
export const sharingKey = (key: string) => documentKey(frontOf(key)) + digestOf(key).slice(0, 10)

/** What such a document shares with others. */
export const frontOf = (key: string) => key.slice(0, key.lastIndexOf('|'))

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz_'

/** FNV-1a; it keeps nothing apart, it only brings together. */
function neighbourhood(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  let letters = ''
  for (let i = 0; i < 5; i++) letters += LETTERS[(value >>> (6 * i)) & 63]
  return letters
}

const DAY_MS = 86_400_000

/**
 * Where a document stands in a list of its owner: by day, and within a day by the last characters of its number, so that a
 * day's documents are written side by side; 60 bits of its key tell them apart. 17 letters of the owner's id, four of the
 * day, five of the number, ten of the key: 36.
 */
export const sortKey = (owner: string, day: string, key: string, stored: string) =>
  owner + dayLetters(day) + key.slice(-NUMBERED).replace(APART, '_').padStart(NUMBERED, '_') + stored.slice(-10)

const APART = /[^0-9A-Za-z]/g

/** Days since 1970 in four digits that sort; the days that a document may bear are 1990 to 2099. */
function dayLetters(day: string): string {
  const known = days.get(day)
  if (known !== undefined) return known
  const letters = Math.floor(Date.parse(day.slice(0, 10)) / DAY_MS)
    .toString(16)
    .toUpperCase()
    .padStart(4, '0')
  if (days.size > MOST_DAYS) days.clear()
  days.set(day, letters)
  return letters
}

const days = new Map<string, string>()
const MOST_DAYS = 10_000

/** Before any document of a parcel. */
const FIRST_DAY = '1990-01-01'
const lettersOf = (day: string) => (day < FIRST_DAY ? '0000' : dayLetters(day))

/** Documents of an owner by the days that they bear. */
export const documentsBy = (to: string, key: string): IndexEdge => ({
  kind: 'index',
  to,
  key,
  choose(args) {
    const { from, to, order } = args as { from?: string | null; to?: string | null; order?: string }
    if (from != null && to != null && from > to) throw new Refusal('PERIOD', 'to')
    return {
      by: null,
      ascending: order === 'OLDEST',
      above: from == null ? '' : lettersOf(from),
      below: `${to == null ? '' : lettersOf(to)}~`,
    }
  },
})
