/** When a list was released: a fact that follows from the documents, whenever they came. */
import { cbecFor } from './cbec.ts'
import { type AsDeclared, judgeParcel, type Parcel, type Verdict } from './match.ts'

/** A parcel as it stood at an instant, had each of its documents come when it was made. */
export interface Moment {
  /** ISO 8601 in UTC: when the last of these documents was made. */
  at: string
  parcel: Parcel
  declared: AsDeclared
}

/** What was released, and when: what comes of a list later is measured by it. */
export interface Release {
  /** ISO 8601 in UTC */
  at: string
  parcel: Parcel
  verdict: Verdict
}

/**
 * The first moment at which the documents agreed: what is made later moves it no more, and a document that travelled long
 * does not either.
 *
 * @param moments in their order
 * @returns null where they never did
 */
export function releaseIn(moments: Iterable<Moment>): Release | null {
  for (const { at, parcel, declared } of moments) {
    const judged = judgeParcel(parcel, declared, cbecFor(parcel.inventory.acceptedOn))
    if (judged.verdict.state === 'MATCHED') return { at, parcel: judged.parcel, verdict: judged.verdict }
  }
  return null
}
