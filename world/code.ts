import { hash } from 'node:crypto'

/**
 * GB/T 2260 gives provinces the numbers 11 to 82; no division begins with 99. Whatever carries a code from here
 * is therefore visibly nobody, and no code can turn out to be a real firm's. Customs districts share the range.
 */
export const DISTRICTS = ['9901', '9902', '9903', '9904', '9905', '9906', '9907', '9908'] as const
export type District = (typeof DISTRICTS)[number]

const divisionOf = (district: string): string => `${district}00`

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** GB 32100 over the serial's GB 11714 code; both check digits hold. */
export function usccOf(district: string, serial: number): string {
  const body = organisationCode(serial)
  const head = `91${divisionOf(district)}${body}`
  let sum = 0
  for (let at = 0; at < 17; at++) sum += ALPHABET.indexOf(head[at]!) * WEIGHTS[at]!
  return head + ALPHABET[(31 - (sum % 31)) % 31]
}

/** The factor has no divisor in common with 10^8: each serial has a body of its own, and neighbours look unlike. */
function organisationCode(serial: number): string {
  const body = String((serial * 73_856_093 + 20_260_302) % 100_000_000).padStart(8, '0')
  let sum = 0
  for (let at = 0; at < 8; at++) sum += Number(body[at]) * BODY_WEIGHTS[at]!
  const check = 11 - (sum % 11)
  return body + (check === 10 ? 'X' : check === 11 ? '0' : String(check))
}

const SEQUENCES = 36 ** 4

/** Ten characters: place, economic zone, type of firm, sequence. The zone digit moves on when the sequence is used up. */
export function registrationCodeOf(district: string, type: string, serial: number): string {
  const zone = '9125'[Math.floor(serial / SEQUENCES)]!
  const sequence = (serial % SEQUENCES).toString(36).toUpperCase().padStart(4, '0')
  return district + zone + type + sequence
}

export const enterpriseIdOf = (uscc: string): string => `E${hash('sha256', `enterprise|${uscc}`).slice(0, 12)}`
