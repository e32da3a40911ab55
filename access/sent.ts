import type { Context } from '../context.ts'
import { type RefusalCode, userError } from '../errors.ts'
import type { Checked } from '../rules/document.ts'
import type { FactCheck, PersonRecorder } from '../rules/fact-check.ts'
import { FACT_KINDS, type FactKind, factKinds } from '../rules/fact.ts'
import { checkParcelDocument, PARCEL_KINDS, type ParcelKind } from '../rules/parcel.ts'
import type { Sent } from './door.ts'

/** What a document says it is: one of the seven of a parcel, or a fact of an authority. */
export type SentKind = ParcelKind | FactKind

export const isParcelKind = (kind: SentKind): kind is ParcelKind => (PARCEL_KINDS as readonly string[]).includes(kind)

const isSentKind = (kind: string): kind is SentKind =>
  (PARCEL_KINDS as readonly string[]).includes(kind) || (FACT_KINDS as readonly string[]).includes(kind)

/** Each kind has its own check; a kind that is nobody's is the caller's word for nothing. */
export function checkSent(context: Context, { kind, document, path, flaw }: Sent): Checked {
  if (flaw) return { key: '', userErrors: [userError(flaw, path)] }
  const { house, caller } = context
  if (isParcelKind(kind)) return checkParcelDocument(kind, document, house.hashPersonal, path)
  const recorder = { today: house.clock.today(), districts: caller.districts, hash: house.hashPersonal }
  return (factKinds[kind] as FactCheck<PersonRecorder, object>)(document, recorder, path)
}

/** A party sends what its trade makes, an officer what an authority decides. */
const mayBring = ({ caller }: Context, kind: SentKind): boolean =>
  caller.audience === (isParcelKind(kind) ? 'platform' : 'officer')

/** One item as sent: an object with one document under the name of its kind. */
export function sentItem(context: Context, item: unknown, path: string): Sent {
  const flawed = (flaw: RefusalCode): Sent => ({ kind: 'order', document: null, path, flaw })
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return flawed('ONE_DOCUMENT')
  const [kind, ...others] = Object.keys(item)
  if (kind === undefined || others.length > 0 || !isSentKind(kind)) return flawed('ONE_DOCUMENT')
  if (!mayBring(context, kind)) return flawed('FORBIDDEN')
  return { kind, document: (item as Record<string, unknown>)[kind], path: `${path}.${kind}`, flaw: null }
}

export const sentItems = (context: Context, items: unknown[], path: string): Sent[] =>
  items.map((item, i) => sentItem(context, item, `${path}.${i}`))
