import { usccOf as makeUscc } from '../rules/code.ts'

/**
 * GB/T 2260 gives provinces the numbers 11 to 82; no division begins with 99. Whatever carries a code from here
 * is therefore visibly nobody, and no code can turn out to be a real firm's. Customs districts share the range.
 */
export const DISTRICTS = ['9901', '9902', '9903', '9904', '9905', '9906', '9907', '9908'] as const
export type District = (typeof DISTRICTS)[number]

/** Both check digits hold. The factor has no divisor in common with 10^8: each serial has a body of its own, and neighbours look unlike. */
export function usccOf(district: string, serial: number): string {
  const body = String((serial * 73_856_093 + 20_260_302) % 100_000_000).padStart(8, '0')
  return makeUscc(`91${district}00`, body)
}

const SEQUENCES = 36 ** 4

/** Ten characters: place, economic zone, type of firm, sequence. The zone digit moves on when the sequence is used up. */
export function registrationCodeOf(district: string, type: string, serial: number): string {
  const zone = '9125'[Math.floor(serial / SEQUENCES)]!
  const sequence = (serial % SEQUENCES).toString(36).toUpperCase().padStart(4, '0')
  return district + zone + type + sequence
}
