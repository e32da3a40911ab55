import { documentNoun, rowFields } from './document.ts'
import { globalId, type Picture, type Start } from './picture.ts'

/** Slots as in rules/payment.ts. */
export const paymentDocument = documentNoun({
  label: 'Payment',
  slots: [
    'key',
    'appTime',
    'appType',
    'hash',
    'firm',
    'orderKey',
    'transactionNo',
    'paidOn',
    'amountFen',
    'payer',
    'payerName',
    'payerPhone',
  ],
  shown: [],
  keys: ['orderKey'],
  joined: ['firm', 'transactionNo'],
  twins: { sender: 'firm' },
  firms: { PAID_THROUGH: 'firm' },
  sorted: { byOwner: 'firm' },
  day: 'paidOn',
})

/** Its firm sees it, and customs where that firm is registered; no other party of the parcel does. */
export const paymentScope = (n: string) =>
  `($scope.all OR ${n}.byOwner STARTS WITH $scope.ownPrefix OR EXISTS { (${n})-[:PAID_THROUGH]->(s:Enterprise) WHERE s.district IN $scope.districts })`

export const payment: Picture = {
  type: 'Payment',
  fields: [globalId('Payment', 'key'), rowFields(paymentDocument, ['transactionNo', 'paidOn', 'appTime', 'amountFen'])],
  edges: {},
}

/** Starts at the unique key; no row when it is unknown or out of scope. */
export const paymentByKey: Start = {
  name: 'paymentByKey',
  type: 'Payment',
  kind: 'one',
  match: 'MATCH (n0:Payment {key: $key})',
  scope: paymentScope('n0'),
}
