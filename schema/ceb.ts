/**
 * The messages of the single window (CEB, specification of May 2022) as tables: which element means which field of the
 * documents that the other doors take, in the order that the XSD fixes. One reader serves them all, and one writer.
 */

/** How an element's text stands for a field: as it is, or in another notation. */
export type Notation = 'text' | 'fen' | 'decimal' | 'whole' | 'instant' | 'day' | 'appType' | 'signedFor'

export interface CebElement {
  name: string
  /** Field of the document; null for what the message carries and no rule reads. */
  field: string | null
  notation: Notation
}

/** Receipt of a message: its code, its node, and the elements that name the document. */
export interface CebReceipt {
  code: string
  node: string
  keys: readonly string[]
}

export interface CebMessage {
  code: string
  /** Element of one business document. */
  node: string
  /** Null where the fields stand in the node itself. */
  head: string | null
  list: string | null
  /** Kind of document at the other doors. */
  kind: 'order' | 'payment' | 'waybill' | 'waybillStatus' | 'inventory' | 'cancel' | 'return'
  elements: readonly CebElement[]
  lines: readonly CebElement[]
  receipt: CebReceipt
  /** Signed when it is declared (`appStatus` 2). */
  signed: boolean
}

/** `name` is carried, `name>field` is read as it is, `name>field:notation` from another notation. */
function elements(text: string): CebElement[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [name, target] = word.split('>') as [string, string?]
      const [field, notation] = (target ?? '').split(':') as [string, string?]
      return { name, field: field || null, notation: (notation ?? 'text') as Notation }
    })
}

const BEGINNING = 'guid appType>appType:appType appTime>appTime:instant appStatus'
/** Requests are new ones always: their `appType` can only be 1. */
const REQUEST = 'guid appType appTime>appTime:instant appStatus'
const ORDER_KEY = 'orderNo>orderNo ebpCode>platformUscc ebpName'
const MERCHANT = 'ebcCode>merchantUscc ebcName'
const BUYER = 'buyerIdType buyerIdNumber>buyerIdNumber buyerName>buyerName buyerTelephone>buyerPhone'

const ORDER: CebMessage = {
  code: 'CEB311',
  node: 'Order',
  head: 'OrderHead',
  list: 'OrderList',
  kind: 'order',
  elements: elements(`${BEGINNING} orderType ${ORDER_KEY} ${MERCHANT}
    goodsValue>goodsFen:fen freight>freightFen:fen discount>discountFen:fen taxTotal>taxFen:fen
    acturalPaid>paidFen:fen currency>currency
    buyerRegNo buyerName>buyerName buyerTelephone>buyerPhone buyerIdType buyerIdNumber>buyerIdNumber
    payCode>paymentFirmUscc payName payTransactionId>transactionNo batchNumbers
    consignee>consignee consigneeTelephone>consigneePhone consigneeAddress>consigneeAddress consigneeDistrict note`),
  lines: elements(`gnum>line:whole itemNo>itemNo itemName>name gmodel>model itemDescribe barCode unit>unit
    qty>quantity:decimal price>price:decimal totalPrice>totalFen:fen currency country note`),
  receipt: { code: 'CEB312', node: 'OrderReturn', keys: ['ebpCode', 'ebcCode', 'orderNo'] },
  signed: false,
}

const PAYMENT: CebMessage = {
  code: 'CEB411',
  node: 'Payment',
  head: 'PaymentHead',
  list: null,
  kind: 'payment',
  elements: elements(`${BEGINNING} payCode>firmUscc payName payTransactionId>transactionNo ${ORDER_KEY}
    payerIdType payerIdNumber>payerIdNumber payerName>payerName telephone>payerPhone
    amountPaid>amountFen:fen currency>currency payTime>paidAt:instant note`),
  lines: [],
  receipt: { code: 'CEB412', node: 'PaymentReturn', keys: ['payCode', 'payTransactionId'] },
  signed: false,
}

const WAYBILL: CebMessage = {
  code: 'CEB511',
  node: 'Logistics',
  head: 'LogisticsHead',
  list: null,
  kind: 'waybill',
  elements: elements(`${BEGINNING} logisticsCode>firmUscc logisticsName logisticsNo>waybillNo billNo>billNo
    orderNo>orderNo freight>freightFen:fen insuredFee>insuredFen:fen currency>currency weight>weight:decimal
    packNo>packNo:whole goodsInfo consignee>consignee consigneeAddress>consigneeAddress
    consigneeTelephone>consigneePhone note`),
  lines: [],
  receipt: { code: 'CEB512', node: 'LogisticsReturn', keys: ['logisticsCode', 'logisticsNo'] },
  signed: false,
}

const WAYBILL_STATUS: CebMessage = {
  code: 'CEB513',
  node: 'LogisticsStatus',
  head: null,
  list: null,
  kind: 'waybillStatus',
  elements: elements(`${REQUEST} logisticsCode>firmUscc logisticsName logisticsNo>waybillNo
    logisticsStatus>status:signedFor logisticsTime>at:instant note`),
  lines: [],
  receipt: {
    code: 'CEB514',
    node: 'LogisticsStatusReturn',
    keys: ['logisticsCode', 'logisticsNo', 'logisticsStatus'],
  },
  signed: false,
}

const INVENTORY: CebMessage = {
  code: 'CEB621',
  node: 'Inventory',
  head: 'InventoryHead',
  list: 'InventoryList',
  kind: 'inventory',
  elements: elements(`${BEGINNING} ${ORDER_KEY} ${MERCHANT}
    logisticsNo>waybillNo logisticsCode>carrierUscc logisticsName copNo>copNo preNo assureCode>guarantorUscc emsNo
    invtNo>invtNo ieFlag declTime>declaredOn:day customsCode>district portCode>port ieDate
    ${BUYER} consigneeAddress>consigneeAddress agentCode>agentUscc agentName areaCode areaName
    tradeMode>tradeMode trafMode>trafficMode trafNo voyageNo billNo loctNo licenseNo country>country
    freight>freightFen:fen insuredFee>insuredFen:fen currency>currency wrapType packNo>packNo:whole
    grossWeight>grossWeight:decimal netWeight>netWeight:decimal note`),
  lines: elements(`gnum>line:whole itemRecordNo itemNo>itemNo itemName gcode>hsCode gname>name gmodel>model barCode
    country>origin tradeCountry currency qty>quantity:decimal unit>unit qty1>quantity1:decimal unit1>unit1
    qty2>quantity2:decimal unit2>unit2 price>price:decimal totalPrice>totalFen:fen note`),
  receipt: {
    code: 'CEB622',
    node: 'InventoryReturn',
    keys: ['customsCode', 'ebpCode', 'ebcCode', 'agentCode', 'copNo', 'preNo', 'invtNo'],
  },
  signed: true,
}

/** What requests after release have in common. */
const OF_LIST = `${REQUEST} customsCode ${ORDER_KEY} ebcCode ebcName logisticsNo logisticsCode logisticsName`
const REASONED = 'buyerIdType buyerIdNumber buyerName buyerTelephone agentCode>agentUscc agentName reason>reason note'
const OF_LIST_KEYS = ['customsCode', 'ebpCode', 'ebcCode', 'agentCode', 'copNo', 'preNo', 'invtNo']

const CANCELLATION: CebMessage = {
  code: 'CEB623',
  node: 'InvtCancel',
  head: null,
  list: null,
  kind: 'cancel',
  elements: elements(`${OF_LIST} copNo>copNo preNo invtNo>invtNo ${REASONED}`),
  lines: [],
  receipt: { code: 'CEB624', node: 'InvtCancelReturn', keys: OF_LIST_KEYS },
  signed: true,
}

const RETURN: CebMessage = {
  code: 'CEB625',
  node: 'InvtRefund',
  head: 'InvtRefundHead',
  list: 'InvtRefundList',
  kind: 'return',
  elements: elements(`${OF_LIST} copNo>copNo preNo invtNo>invtNo ${REASONED}`),
  lines: elements('gnum>line:whole gcode>hsCode gname qty>quantity:decimal unit note'),
  receipt: { code: 'CEB626', node: 'InvtRefundReturn', keys: OF_LIST_KEYS },
  signed: true,
}

export const CEB_MESSAGES: readonly CebMessage[] = [
  ORDER,
  PAYMENT,
  WAYBILL,
  WAYBILL_STATUS,
  INVENTORY,
  CANCELLATION,
  RETURN,
]

/**
 * Names that real files and the tables of the specification spell otherwise than its XSD does; in the PDF
 * `consigneeDitrict`, `consingee` and `InvtRefound`.
 */
export const MISSPELT: Readonly<Record<string, string>> = {
  actualPaid: 'acturalPaid',
  consigneeDitrict: 'consigneeDistrict',
  consingee: 'consignee',
  InvtRefound: 'InvtRefund',
  InvtRefoundHead: 'InvtRefundHead',
  InvtRefoundList: 'InvtRefundList',
}

/** Business documents of one message at most. */
export const MOST_DOCUMENTS = 100
