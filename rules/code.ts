/**
 * The codes of the field: unified social credit code (GB 32100-2015), customs registration code, declaration number.
 * A code is read, never refused: lawful codes with a wrong check character exist (early pilot codes), and what a
 * register says must be storable. What is wrong with it stands in `flags`.
 */
import { yearOf } from './day.ts'
import type { Day } from './day.ts'

export type CodeFlag = 'FORM' | 'CHECK' | 'ORGANISATION_CHECK' | 'YEAR' | 'DIRECTION'

export type Direction = 'IMPORT' | 'EXPORT'

/** `value` is normalised: full-width characters narrowed, blanks and hyphens dropped, upper case. */
export interface Code {
  value: string
  flags: CodeFlag[]
}

/** Parts are null when the form is wrong. `division` is GB/T 2260, `organisation` the nine characters of GB 11714. */
export interface Uscc extends Code {
  division: string | null
  organisation: string | null
}

/** `place` four digits, `zone` and `type` one character each. */
export interface RegistrationCode extends Code {
  place: string | null
  zone: string | null
  type: string | null
}

/** `district` is the customs district that accepted the declaration. */
export interface DeclarationNumber extends Code {
  district: string | null
  year: number | null
  direction: Direction | null
  serial: string | null
}

// 31 characters: no I, O, S, V, Z, which look like 1, 0, 5, U, 2.
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const USCC_FORM = /^[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}$/
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** Flags: FORM, CHECK (18th character), ORGANISATION_CHECK (17th). */
export function readUscc(text: string): Uscc {
  const value = normalise(text)
  if (!USCC_FORM.test(value)) return { value, flags: ['FORM'], division: null, organisation: null }
  const flags: CodeFlag[] = []
  if (usccCheck(value.slice(0, 17)) !== value[17]) flags.push('CHECK')
  if (organisationCheck(value.slice(8, 16)) !== value[16]) flags.push('ORGANISATION_CHECK')
  return { value, flags, division: value.slice(2, 8), organisation: value.slice(8, 17) }
}

/** Ten characters without a check digit; newer registrations carry letters, so only the outline is asked for. */
export function readRegistrationCode(text: string): RegistrationCode {
  const value = normalise(text)
  if (!/^[0-9]{4}[0-9A-Z]{6}$/.test(value)) return { value, flags: ['FORM'], place: null, zone: null, type: null }
  return { value, flags: [], place: value.slice(0, 4), zone: value.charAt(4), type: value.charAt(5) }
}

/** Eighteen digits: district 4, year 4, flag 1 import or 0 export, serial 9. Any other flag is flagged DIRECTION. */
export function readDeclarationNumber(text: string): DeclarationNumber {
  const value = normalise(text)
  if (!/^\d{18}$/.test(value)) {
    return { value, flags: ['FORM'], district: null, year: null, direction: null, serial: null }
  }
  const direction = value[8] === '1' ? 'IMPORT' : value[8] === '0' ? 'EXPORT' : null
  const flags: CodeFlag[] = direction === null ? ['DIRECTION'] : []
  return {
    value,
    flags,
    district: value.slice(0, 4),
    year: Number(value.slice(4, 8)),
    direction,
    serial: value.slice(9),
  }
}

/** What a declaration's number says differently from the declaration: its own flags, YEAR, DIRECTION. */
export function declarationNumberFlags(number: string, declaredOn: Day, direction: Direction): CodeFlag[] {
  const read = readDeclarationNumber(number)
  const flags = [...read.flags]
  if (read.year !== null && read.year !== yearOf(declaredOn)) flags.push('YEAR')
  if (read.direction !== null && read.direction !== direction) flags.push('DIRECTION')
  return flags
}

/**
 * A code with both check characters right.
 * @param prefix8 registering department, type and division, eight characters
 * @param organisation8 organisation code without its check character
 * @throws RangeError if a part has the wrong length or a character outside the alphabet
 */
export function usccOf(prefix8: string, organisation8: string): string {
  const body = prefix8 + organisation8 + organisationCheck(organisation8)
  const code = body + usccCheck(body)
  if (!USCC_FORM.test(code)) throw new RangeError(`${JSON.stringify(code)} is not of the form of GB 32100-2015.`)
  return code
}

/** The 18th character for the 17 before it. @throws RangeError for another length or alphabet. */
function usccCheck(body17: string): string {
  const sum = weigh(body17, USCC_ALPHABET, USCC_WEIGHTS)
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** The check character of an eight-character organisation code (GB 11714). @throws RangeError as above. */
export function organisationCheck(organisation8: string): string {
  const check = 11 - (weigh(organisation8, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** @throws RangeError if the parts do not give eighteen digits. */
export function declarationNumberOf(district: string, year: number, direction: Direction, serial: number): string {
  const number = `${district}${year}${direction === 'IMPORT' ? 1 : 0}${String(serial).padStart(9, '0')}`
  if (!/^\d{18}$/.test(number)) throw new RangeError(`${JSON.stringify(number)} is not a declaration number.`)
  return number
}

function normalise(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

function weigh(body: string, alphabet: string, weights: readonly number[]): number {
  if (body.length !== weights.length) throw new RangeError(`${JSON.stringify(body)} is not ${weights.length} long.`)
  return weights.reduce((sum, weight, place) => {
    const value = alphabet.indexOf(body.charAt(place))
    if (value < 0) throw new RangeError(`${JSON.stringify(body)} has a character outside ${alphabet}.`)
    return sum + weight * value
  }, 0)
}
