import { WAYBILL, WAYBILL_STATUS } from '../schema/waybill.ts'
import { cbecFor } from './cbec.ts'
import { addMonths } from './day.ts'
import { checkOf, shanghaiDay, type Stamp } from './document.ts'

export type WaybillRow = [
  ...Stamp,
  firm: string,
  orderNo: string,
  waybillNo: string,
  day: string,
  freightFen: number,
  insuredFen: number,
  /** 10⁻⁵ kg */
  weight: number,
  packNo: number,
  consignee: string,
  consigneePhone: string,
  consigneeAddress: string,
]

/** A carrier uses a number again; of which parcel a waybill is, it says by the order. */
export const checkWaybill = checkOf<WaybillRow>()({
  table: WAYBILL,
  key: (part) => `${part('firmUscc')}|${part('waybillNo')}|${part('orderNo')}`,
  judge: (waybill, reasons) => reasons.expect(waybill.weight > 0, 'WEIGHT', 'weight'),
  slots: (waybill, hash) => [
    waybill.firmUscc,
    waybill.orderNo,
    waybill.waybillNo,
    shanghaiDay(waybill.appTime),
    waybill.freightFen,
    waybill.insuredFen,
    waybill.weight,
    waybill.packNo,
    hash('name', waybill.consignee),
    hash('phone', waybill.consigneePhone),
    hash('address', waybill.consigneeAddress),
  ],
})

export type WaybillStatusRow = [...Stamp, firm: string, waybillNo: string, status: string, at: string]

export const checkWaybillStatus = checkOf<WaybillStatusRow>()({
  table: WAYBILL_STATUS,
  key: (part) => `${part('firmUscc')}|${part('waybillNo')}`,
  slots: ({ firmUscc, waybillNo, status, at }) => [firmUscc, waybillNo, status, at],
})

/** What of a version tells whose waybill it is, and when it was made. */
export type WaybillVersion = readonly [
  key: unknown,
  appTime: string,
  appType: number,
  hash: string,
  firm: unknown,
  orderNo: string,
  ...rest: unknown[],
]

export interface Carried<Version> {
  /** Oldest first; the last stands. Empty where nothing has come under the number. */
  versions: Version[]
  /** The number had been another parcel's too short a time before (−504015). */
  reused: boolean
}

/** The time during which a number is one parcel's. */
interface Generation<Version> {
  since: string
  /** More than one where the carrier has corrected the order. */
  orders: Set<string>
  versions: Version[]
}

const [NEW, CHANGE, DELETED] = [1, 2, 3]

/**
 * Which of all that was ever sent under a number is the waybill of a list. What is new and of another order begins a
 * generation when the former is six months old (a parameter of the day), or was deleted; it is refused when it is not. A
 * change that brings another order corrects the former. All of it follows from the documents, in whatever order they came.
 */
export function carriedFor<Version extends WaybillVersion>(
  sent: readonly Version[],
  list: { orderNo: string; appTime: string },
): Carried<Version> {
  if (sent.length < 2) return { versions: [...sent], reused: false }
  const { generations, refused } = generationsOf(sent)
  const own = generations.findLast(({ orders }) => orders.has(list.orderNo))
  const early = refused.get(list.orderNo)
  if (early && (!own || isDeleted(own))) return { versions: early, reused: true }
  if (own) return { versions: own.versions, reused: false }
  const then = generations.findLast(({ since }) => since <= list.appTime) ?? generations[0]!
  return { versions: then.versions, reused: false }
}

function generationsOf<Version extends WaybillVersion>(sent: readonly Version[]) {
  const generations: Generation<Version>[] = []
  const refused = new Map<string, Version[]>()
  for (const version of [...sent].sort(byTime)) {
    const [, since, appType, , , orderNo] = version
    const former = generations.at(-1)
    const own = generations.findLast(({ orders }) => orders.has(orderNo))
    // What was deleted comes back only while the number is nobody else's.
    if (own && (own === former || !isDeleted(own))) own.versions.push(version)
    else if (!former || (appType === NEW && isFree(former, shanghaiDay(since))))
      generations.push({ since, orders: new Set([orderNo]), versions: [version] })
    else if (appType === CHANGE && !own && !refused.has(orderNo)) {
      former.orders.add(orderNo)
      former.versions.push(version)
    } else refused.set(orderNo, [...(refused.get(orderNo) ?? []), version])
  }
  return { generations, refused }
}

const byTime = (one: WaybillVersion, other: WaybillVersion): number => {
  for (const slot of [1, 2, 3] as const) if (one[slot] !== other[slot]) return one[slot] < other[slot] ? -1 : 1
  return 0
}

const isDeleted = ({ versions }: Generation<WaybillVersion>) => versions.at(-1)![2] === DELETED

const isFree = (former: Generation<WaybillVersion>, day: string): boolean =>
  isDeleted(former) || addMonths(shanghaiDay(former.since), cbecFor(day).waybillReuse) <= day
