import { CANCELLATION } from '../schema/cancellation.ts'
import { checkOf, type Stamp } from './document.ts'

/**
 * Requests have no number that is sure to be there: of one order, who asks and when tell them apart. Without who asks
 * anybody could send another in the place of one that is not his.
 */
export const requestKey = (part: (name: 'platformUscc' | 'orderNo' | 'agentUscc' | 'appTime') => string) =>
  `${part('platformUscc')}|${part('orderNo')}|${part('agentUscc')}|${part('appTime').replace(/[^\d?]/g, '')}`

/** Why it is asked for is free text that may name people; it is demanded, is in the hash, and is kept nowhere. */
export type CancellationRow = [
  ...Stamp,
  agent: string,
  /** `platform|orderNo` */
  orderKey: string,
  invtNo: string | null,
  copNo: string | null,
]

export const checkCancellation = checkOf<CancellationRow>()({
  table: CANCELLATION,
  key: requestKey,
  slots: (request) => [request.agentUscc, `${request.platformUscc}|${request.orderNo}`, request.invtNo, request.copNo],
})
