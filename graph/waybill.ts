import { documentNoun, rowFields } from './document.ts'
import { globalId, type Picture, type Start } from './picture.ts'

/** Slots as in rules/waybill.ts. */
export const waybillDocument = documentNoun({
  label: 'Waybill',
  slots: [
    'key',
    'appTime',
    'appType',
    'hash',
    'firm',
    'orderNo',
    'waybillNo',
    'day',
    'freightFen',
    'insuredFen',
    'weight',
    'packNo',
    'consignee',
    'consigneePhone',
    'consigneeAddress',
  ],
  shown: [],
  keys: [],
  joined: ['firm', 'waybillNo', 'orderNo'],
  // A carrier uses its numbers again.
  sharing: true,
  twins: { sender: 'firm' },
  dayOfSending: 'day',
  firms: { CARRIED_BY: 'firm' },
  sorted: { byOwner: 'firm' },
  day: 'day',
})

/** Its carrier sees it, and customs where that firm is registered; no other party of the parcel does. */
export const waybillScope = (n: string) =>
  `($scope.all OR ${n}.byOwner STARTS WITH $scope.ownPrefix OR EXISTS { (${n})-[:CARRIED_BY]->(s:Enterprise) WHERE s.district IN $scope.districts })`

export const waybill: Picture = {
  type: 'Waybill',
  fields: [
    globalId('Waybill', 'key'),
    rowFields(waybillDocument, ['waybillNo', 'orderNo', 'day', 'appTime', 'freightFen', 'insuredFen']),
  ],
  edges: {},
}

/** Starts at the unique key; no row when it is unknown or out of scope. */
export const waybillByKey: Start = {
  name: 'waybillByKey',
  type: 'Waybill',
  kind: 'one',
  match: 'MATCH (n0:Waybill {key: $key})',
  scope: waybillScope('n0'),
}
