/** What a tally says of each of its parcels: where it was, and when. */
import type { FilingKind } from '../schema/filings.ts'
import { filedOf } from './filing.ts'

const SEEN = {
  delivery: 'TALLIED',
  arrival: 'ARRIVED',
  departure: 'DEPARTED',
  consolidation: 'CONSOLIDATED',
  returnTally: 'RETURNED',
} as const

type TallyKind = keyof typeof SEEN

export const isTally = (kind: string): kind is TallyKind => Object.hasOwn(SEEN, kind)

/** Of what tallies have in common; that of a return is of one parcel and has no lines. */
interface Tallied {
  key: string
  appTime: string
  leftAt?: string
  district: string
  billNo: string | null
  carrierUscc: string
  waybillNo?: string
  lines?: { waybillNo: string }[] | null
}

export function tallyOf(kind: TallyKind, row: readonly unknown[]) {
  const tally: Tallied = filedOf(kind as FilingKind, row) as unknown as Tallied
  const numbers =
    tally.waybillNo === undefined ? (tally.lines ?? []).map(({ waybillNo }) => waybillNo) : [tally.waybillNo]
  return {
    key: tally.key,
    waybills: numbers.map((waybillNo) => `${tally.carrierUscc}|${waybillNo}`),
    kind: SEEN[kind],
    at: tally.leftAt ?? tally.appTime,
    district: tally.district,
    billNo: tally.billNo,
  }
}
