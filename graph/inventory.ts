import { scoped } from './cypher.ts'
import { documentKey } from './document-row.ts'
import { documentNoun, namedRow, rowFields } from './document.ts'
import type { Graph } from './driver.ts'
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

/** Starts at the unique keys of lists; a row for each that the caller has declared or whose goods are its own. */
const LISTS = scoped(
  'listsByKey',
  `UNWIND $keys AS k MATCH (i:Inventory {key: k})
WHERE i.byOwner STARTS WITH $scope.ownPrefix OR i.byMerchant STARTS WITH $scope.ownPrefix
RETURN i.row`,
)

/** What stands of the caller's own lists, by the names of their slots. */
export async function findOwnLists(
  graph: Graph,
  keys: string[],
  scope: object,
): Promise<Map<string, Record<string, unknown>>> {
  const rows = keys.length ? await graph.read(LISTS, { keys: keys.map(documentKey), scope }) : []
  const lists = rows.map(([row]) => namedRow(inventoryDocument, inventoryDocument.form.read(row as string)))
  return new Map(lists.map((list) => [list.key as string, list]))
}
