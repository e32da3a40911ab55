import { documentNoun, rowFields } from './document.ts'
import { globalId, type Picture, type Start } from './picture.ts'

/** Slots as in rules/inventory.ts. */
export const inventoryDocument = documentNoun({
  label: 'Inventory',
  slots: [
    'key',
    'appTime',
    'appType',
    'hash',
    'agent',
    'platform',
    'merchant',
    'carrier',
    'guarantor',
    'orderNo',
    'waybillKey',
    'copNo',
    'invtNo',
    'declaredOn',
    'district',
    'port',
    'tradeMode',
    'freightFen',
    'insuredFen',
    'goodsFen',
    'buyer',
    'buyerName',
    'buyerPhone',
    'consigneeAddress',
    'packNo',
    'grossWeight',
    'netWeight',
    'lines',
  ],
  shown: ['district', 'port'],
  keys: ['waybillKey'],
  joined: ['platform', 'orderNo'],
  twins: { guarantor: 'platform', sender: 'agent' },
  firms: { DECLARED_BY: 'agent', GUARANTEED_BY: 'guarantor' },
  sorted: { byOwner: 'agent', byMerchant: 'merchant' },
  day: 'declaredOn',
})

/** Seen by its declarant and merchant, and by customs where it was declared or came in. */
export const inventoryScope = (n: string) =>
  `($scope.all OR ${n}.byOwner STARTS WITH $scope.ownPrefix OR ${n}.byMerchant STARTS WITH $scope.ownPrefix OR ${n}.district IN $scope.districts OR ${n}.port IN $scope.districts)`

export const inventory: Picture = {
  type: 'Inventory',
  fields: [
    globalId('Inventory', 'key'),
    rowFields(inventoryDocument, [
      'orderNo',
      'copNo',
      'invtNo',
      'declaredOn',
      'appTime',
      'district',
      'port',
      'tradeMode',
      'goodsFen',
      'freightFen',
      'insuredFen',
    ]),
  ],
  edges: {},
}

/** Starts at the unique key; no row when it is unknown or out of scope. */
export const inventoryByKey: Start = {
  name: 'inventoryByKey',
  type: 'Inventory',
  kind: 'one',
  match: 'MATCH (n0:Inventory {key: $key})',
  scope: inventoryScope('n0'),
}
