import type { Picture, Start } from './picture.ts'
import type { OrderRow } from '../rules/order.ts'
import { internal } from './cypher.ts'
import { documentKey } from './document-row.ts'
import { DELETED, documentNoun, rowFields } from './document.ts'
import type { Graph } from './driver.ts'
import { globalId } from './picture.ts'
import { enterpriseScope } from './enterprise.ts'
import { inventoryScope } from './inventory.ts'
import { paymentScope } from './payment.ts'
import { waybillScope } from './waybill.ts'

/** Slots as in rules/order.ts. */
export const orderDocument = documentNoun({
  label: 'Order',
  slots: [
    'key',
    'appTime',
    'appType',
    'hash',
    'platform',
    'merchant',
    'orderNo',
    'orderedOn',
    'goodsFen',
    'freightFen',
    'taxFen',
    'discountFen',
    'paidFen',
    'buyer',
    'buyerName',
    'buyerPhone',
    'consignee',
    'consigneePhone',
    'consigneeAddress',
    'paymentFirm',
    'transactionNo',
    'parentOrderNo',
    'lines',
  ],
  shown: [],
  keys: [],
  joined: ['platform', 'orderNo'],
  twins: { consignee: 'buyerName', consigneePhone: 'buyerPhone', sender: 'platform' },
  dayOfSending: 'orderedOn',
  firms: { SOLD_ON: 'platform', SOLD_BY: 'merchant' },
  sorted: { byOwner: 'platform', byMerchant: 'merchant' },
  day: 'orderedOn',
  // Order numbers are the platform's: whoever names itself its merchant does not overrule it.
  first: 'platform',
})

const orderScope = (n: string) =>
  `($scope.all OR ${n}.byOwner STARTS WITH $scope.ownPrefix OR ${n}.byMerchant STARTS WITH $scope.ownPrefix` +
  ` OR EXISTS { (${n})-[:SOLD_ON|SOLD_BY]->(s:Enterprise) WHERE s.district IN $scope.districts })`

export const order: Picture = {
  type: 'Order',
  fields: [
    globalId('Order', 'key'),
    rowFields(orderDocument, [
      'orderNo',
      'orderedOn',
      'appTime',
      'goodsFen',
      'freightFen',
      'taxFen',
      'discountFen',
      'paidFen',
    ]),
  ],
  edges: {
    platform: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (o, e) => `(${o})-[:SOLD_ON]->(${e}:Enterprise)`,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
    merchant: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (o, e) => `(${o})-[:SOLD_BY]->(${e}:Enterprise)`,
      order: (e) => `${e}.id`,
      scope: (e) => `(${enterpriseScope(e)} OR $scope.partner)`,
    },
    payments: {
      kind: 'page',
      to: 'Payment',
      pattern: (o, p) => `(${o})<-[:PAID]-(${p})`,
      order: (p) => `${p}.key`,
      scope: paymentScope,
    },
    waybill: {
      kind: 'one',
      to: 'Waybill',
      pattern: (o, w) => `(${o})<-[:SHIPPED]-(${w})`,
      order: (w) => `${w}.key`,
      scope: waybillScope,
    },
    inventory: {
      kind: 'one',
      to: 'Inventory',
      pattern: (o, i) => `(${o})<-[:COVERS]-(${i})`,
      order: (i) => `${i}.key`,
      scope: inventoryScope,
    },
  },
}

/** Starts at the unique key; no row when it is unknown or out of scope. */
export const orderByKey: Start = {
  name: 'orderByKey',
  type: 'Order',
  kind: 'one',
  match: 'MATCH (n0:Order {key: $key})',
  scope: orderScope('n0'),
}

/** Starts at the unique keys of orders; a row for each that has come. */
const ORDERS = internal(
  'merchantsOfOrders',
  'the door: whose goods a list or an order may be about',
  `UNWIND $keys AS k MATCH (o:Order {key: k}) RETURN o.row`,
)

/** Credit codes of who sells, by the keys of orders that have come and stand. */
export async function findMerchants(graph: Graph, keys: string[]): Promise<Map<string, string>> {
  const rows = keys.length ? await graph.read(ORDERS, { keys: keys.map(documentKey) }) : []
  const orders = rows.map(([row]) => orderDocument.form.read(row as string) as OrderRow)
  return new Map(orders.filter(([, , appType]) => appType !== DELETED).map((order) => [order[0], order[5]]))
}
