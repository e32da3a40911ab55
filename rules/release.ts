/** When a list was released: a fact that follows from the documents, whenever they came. */
import { cbecFor } from './cbec.ts'
import { type AsDeclared, judgeParcel, type Parcel } from './match.ts'

/** A parcel as it stood at an instant, had each of its documents come when it was made. */
export interface Moment {
  /** ISO 8601 in UTC: when the last of these documents was made. */
  at: string
  parcel: Parcel
  declared: AsDeclared
}

/**
 * The first moment at which the documents agreed: what is made later moves it no more, and a document that travelled long
 * does not either.
 *
 * @param moments in their order
 * @returns null where they never did
 */
export function releasedAt(moments: Iterable<Moment>): string | null {
  for (const { at, parcel, declared } of moments)
    if (judgeParcel(parcel, declared, cbecFor(parcel.inventory.declaredOn)).verdict.state === 'MATCHED') return at
  return null
}
