/** What the checks of all documents share: a place to collect reasons, and the forms of the field's codes. */
import { userError, type RefusalCode, type UserErrorValue } from '../errors.ts'

/** One document after its check: what to apply, or the reasons against it. Its key is echoed either way. */
export type Checked<Row extends object = object> =
  { key: string; row: Row } | { key: string; userErrors: UserErrorValue[] }

export class Reasons {
  readonly userErrors: UserErrorValue[] = []
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** Adds a reason unless the condition holds. */
  expect(holds: boolean, code: RefusalCode, field: string): void {
    if (!holds) this.userErrors.push(userError(code, `${this.#path}.${field}`))
  }
}

/** Letters of GB 32100-2015. A wrong check digit is a doubt about master data, not a reason to refuse a document. */
export const USCC_FORM = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/

/** Printable text without control characters, halves of surrogate pairs or space around it, 1 to `max` characters. */
export const isText = (value: string, max: number) =>
  value.length > 0 && value.length <= max && value.isWellFormed() && !/\p{Cc}/u.test(value) && value === value.trim()

/** Keys are echoed and kept; whoever sends a long one gets its beginning back. */
export const echoed = (key: string) => (key.isWellFormed() ? key.slice(0, 100) : '?')

/** No amount of a document is negative, and none is beyond ten billion yuan. */
export const isAmount = (fen: number) => fen >= 0 && fen <= 1_000_000_000_000
