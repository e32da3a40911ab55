/** What the checks of all facts share: first the fields, each by its form, then what they say together. */
import { type Form, type Read, type Table } from '../schema/form.ts'
import { canonicalHash } from './canonical.ts'
import { type Checked, echoed, faultReasons, type HashIdentity, Reasons } from './document.ts'

/** Who records, and on which day. */
export interface Recorder {
  today: string
  /** Customs districts whose documents these are to record; `*` for headquarters. */
  districts: readonly string[]
}

/** One who may also record who somebody is. */
export interface PersonRecorder extends Recorder {
  hash: HashIdentity
}

interface FactKind<T extends Table, R extends Recorder, Row extends object> {
  table: T
  /** Names of the fields that the key is joined of. */
  key: readonly (keyof Read<T> & string)[]
  /** What its fields have to say to each other. */
  judge?(fact: Read<T>, reasons: Reasons, recorder: R): void
  row(fact: Read<T>, recorder: R): Row
  /** What tells two facts with the same key apart, like the two officers of a firm. */
  twin?(row: Row): string
}

export type FactCheck<R extends Recorder, Row extends object> = (
  document: unknown,
  recorder: R,
  path: string,
) => Checked<Row>

export const factCheck =
  <T extends Table, R extends Recorder, Row extends object>(kind: FactKind<T, R, Row>): FactCheck<R, Row> =>
  (document, recorder, path) => {
    const read = kind.table.read(document) as Read<T> | undefined
    const key = kind.key.map((name) => partOf(kind.table, name, document)).join('|')
    if (read === undefined) return { key: echoed(key), userErrors: faultReasons(kind.table, document, path) }
    const reasons = new Reasons(path)
    kind.judge?.(read, reasons, recorder)
    if (reasons.userErrors.length > 0) return { key: echoed(key), userErrors: reasons.userErrors }
    const row = kind.row(read, recorder)
    return { key: kind.twin ? `${key}|${kind.twin(row)}` : key, row }
  }

/** Tells two people apart in a key that is echoed, without the keyed hash that stands for either. */
export const toldApart = (person: string) => canonicalHash(person).slice(0, 8)

/** A part that does not have its form may be anything, and keys are kept. */
function partOf(table: Table, name: string, document: unknown): string {
  const { form, fallback } = table.fields[name]!
  const sent = (document as Record<string, unknown> | null | undefined)?.[name] ?? fallback
  if (sent == null) return ''
  return String((form as Form<string | number>).read(sent) ?? '?')
}

/** A document that takes effect tomorrow is no effective document today. */
export function judgeDays(
  days: Readonly<Record<string, string | null>>,
  reasons: Reasons,
  { today }: Pick<Recorder, 'today'>,
): void {
  for (const [field, day] of Object.entries(days)) reasons.expect(day === null || day <= today, 'NOT_YET', field)
}

interface Dated {
  validFrom: string
  validTo: string | null
  recordedOn: string | null
}

export function judgePeriod({ validFrom, validTo, recordedOn }: Dated, reasons: Reasons, recorder: Recorder): void {
  reasons.expect(validTo === null || validTo >= validFrom, 'PERIOD', 'validTo')
  judgeDays({ recordedOn }, reasons, recorder)
}

/** A customs records its own documents; headquarters records those of courts and others. */
export function judgeRecorder(whose: string, field: string, reasons: Reasons, { districts }: Recorder): void {
  reasons.expect(districts.includes('*') || districts.includes(whose), 'NOT_THE_SENDER', field)
}

/** How facts about the same thing follow each other: by what the ranks say, then by content. */
export interface Ordered {
  /** Ranks and hash joined with bars; the greatest stands. */
  order: string
  /** 96 bits of the content. */
  hash: string
}

/** Comes before every day. */
const NO_RANK = '-'

export function ordered(content: object, ...ranks: (string | null)[]): Ordered {
  const hash = canonicalHash(content).slice(0, 24)
  return { order: [...ranks.map((rank) => rank ?? NO_RANK), hash].join('|'), hash }
}

/** Of two records of one day that which ends the fact stands over that which leaves it open. */
export const orderedPeriod = (content: Dated) =>
  ordered(content, content.recordedOn ?? content.validFrom, content.validTo)

/** Numbers in an order are compared as text. */
export const padded = (value: number, digits: number) => String(value).padStart(digits, '0')
