/** Parcels as their four parties push them, through the door of a test. */
import { documentKey } from '../graph/document-row.ts'
import { randomInt } from 'node:crypto'
import { namedRow } from '../graph/document.ts'
import { orderDocument } from '../graph/order.ts'
import type { Door } from './door.ts'
import { newUscc } from './service.ts'

export interface Parties {
  platform: string
  merchant: string
  payer: string
  carrier: string
  /** Identity number of who buys from them: what one buyer spends in a year is one sum. */
  buyer: string
}

export const newParties = (): Parties => ({
  platform: newUscc(),
  merchant: newUscc(),
  payer: newUscc(),
  carrier: newUscc(),
  buyer: `990100${randomInt(10_000_000_000, 99_999_999_999)}X`,
})

/** No network gives out numbers that begin with 100. */
const BUYER = { buyerIdNumber: '11010519491231002X', buyerName: '李雷', buyerPhone: '10000001111' }
const DELIVERY = { consignee: '韩梅', consigneePhone: '10000002222', consigneeAddress: '样省拟市一路1号' }
const SENT = { appTime: '2026-03-01T08:00:00+08:00' }

/** An order by itself, of one piece for the price of the goods. */
export function orderOf(platformUscc: string, more: { goodsFen?: number; [field: string]: unknown } = {}) {
  const { goodsFen = 1000 } = more
  const line = { line: 1, name: '毛巾', unit: '011', quantity: '1', price: (goodsFen / 100).toFixed(2) }
  return {
    orderNo: 'O-1',
    platformUscc,
    merchantUscc: newUscc(),
    ...SENT,
    goodsFen,
    paidFen: goodsFen,
    ...BUYER,
    ...DELIVERY,
    lines: [{ ...line, totalFen: goodsFen }],
    ...more,
  }
}

/** Four documents that agree: goods 100.00, freight 10.00, tax 10.01. */
export function parcelOf({ platform, merchant, payer, carrier, buyer }: Parties, orderNo: string) {
  const line = { line: 1, name: '毛巾', unit: '011', quantity: '2', price: '50', totalFen: 10_000 }
  const amounts = { goodsFen: 10_000, freightFen: 1_000, taxFen: 1_001, discountFen: 0, paidFen: 12_001 }
  const key = { orderNo, platformUscc: platform }
  const person = { ...BUYER, buyerIdNumber: buyer }
  return {
    order: {
      ...key,
      merchantUscc: merchant,
      ...SENT,
      ...amounts,
      ...person,
      ...DELIVERY,
      paymentFirmUscc: payer,
      transactionNo: `T${orderNo}`,
      lines: [line],
    },
    payment: {
      ...key,
      firmUscc: payer,
      transactionNo: `T${orderNo}`,
      ...SENT,
      payerIdNumber: buyer,
      payerName: BUYER.buyerName,
      amountFen: 12_001,
      paidAt: SENT.appTime,
    },
    waybill: {
      firmUscc: carrier,
      waybillNo: `W${orderNo}`,
      orderNo,
      ...SENT,
      freightFen: 1_000,
      weight: '0.5',
      ...DELIVERY,
    },
    inventory: {
      ...key,
      merchantUscc: merchant,
      carrierUscc: carrier,
      waybillNo: `W${orderNo}`,
      agentUscc: merchant,
      copNo: `C${orderNo}`,
      ...SENT,
      declaredOn: '2026-03-01',
      district: '9901',
      port: '9901',
      tradeMode: '1210',
      freightFen: 1_000,
      grossWeight: '0.5',
      netWeight: '0.4',
      ...person,
      consigneeAddress: DELIVERY.consigneeAddress,
      lines: [{ ...line, hsCode: '6302600000', quantity1: '2', unit1: '011' }],
    },
  }
}

export type Kind = keyof ReturnType<typeof parcelOf>

export const senderOf = (kind: Kind, { platform, merchant, payer, carrier }: Parties): string =>
  ({ order: platform, payment: payer, waybill: carrier, inventory: merchant })[kind]

export const PUSH = `mutation Push($input: PushDocumentsInput!) { pushDocuments(input: $input) {
  receipt { receiptNo applied acceptedCount documents { key state } }
  documents { key state userErrors { code field message messageZh } } userErrors { code field } } }`

/** Files of one process have counters of their own. */
const file = randomInt(1e9)
let batches = 0
export const newBatchKey = () => `batch-${file}-${(batches += 1)}`

/** One batch of a party's; a key of its own unless given. */
export async function push(
  door: Door,
  party: string,
  documents: object[],
  more: { batchKey?: string; dryRun?: boolean } = {},
) {
  const input = { batchKey: newBatchKey(), documents, ...more }
  const { data, errors } = await door.ask({ audience: 'platform', party }, PUSH, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  return data.pushDocuments
}

export const pushOrders = (door: Door, party: string, orders: object[], batchKey?: string) =>
  push(
    door,
    party,
    orders.map((order) => ({ order })),
    batchKey === undefined ? {} : { batchKey },
  )

/** What stands of an order, by the names of its slots, and how many other versions were kept. */
export async function standingOrder(door: Door, key: string) {
  const [found] = await door.draw('MATCH (o:Order {key: $key}) RETURN o.row, COUNT { (:Version)-[:OF]->(o) }', {
    key: documentKey(key),
  })
  return { ...namedRow(orderDocument, orderDocument.form.read(found![0] as string)), versions: found![1] }
}
