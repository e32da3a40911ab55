import { hash } from 'node:crypto'
import type { HashIdentity } from '../rules/document.ts'

type Personal = Parameters<HashIdentity>[0]

/** Identities and phones find each other across all parcels; names and addresses only within one. 6 bits a letter. */
const LETTERS: Record<Personal, number> = { identity: 16, phone: 16, name: 12, address: 12 }

/**
 * A personal value as it enters a store: normalised, and replaced by a keyed hash, so that equal people still match and
 * nobody reads who they are. As with cursors, what is cut off the hash is what forging another from it would need.
 */
export const identityHash =
  (identityKey: string): HashIdentity =>
  (kind, value) =>
    hash('sha256', `${identityKey}\n${kind}\n${normalised(kind, value)}`, 'base64url').slice(0, LETTERS[kind])

const PLAIN = /^[0-9A-Z]*$/
const APART = /[\s\p{P}\p{Cc}\p{Cf}]/gu

/** Width, case, blanks, punctuation and what cannot be seen are how somebody writes; the rest is what is written. */
export function normalised(kind: Personal, value: string): string {
  if (kind === 'phone') return withoutCountry(value)
  if (PLAIN.test(value)) return value
  // What is left may join to one character where something stood between.
  return value.normalize('NFKC').toUpperCase().replace(APART, '').normalize('NFKC')
}

/** A number is written +86, 0086 or without; a plus is two zeros. */
function withoutCountry(value: string): string {
  const number = normalised('name', value)
  const dialled = number.startsWith('+') ? `00${number}` : number
  return dialled.replaceAll('+', '').replace(/^(?:0086)+/, '')
}
