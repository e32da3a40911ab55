/** The messages of import: CEB311 to 625, and the tally 711. */
import { BEGINNING, type CebMessage, elements, MOST_DOCUMENTS, shapes } from './ceb.ts'

/** Requests are new ones always: their `appType` can only be 1. */
const REQUEST = 'guid appType appTime>appTime:instant appStatus'
const ORDER_KEY = 'orderNo>orderNo ebpCode>platformUscc ebpName'
const MERCHANT = 'ebcCode>merchantUscc ebcName'
const BUYER = 'buyerIdType=1 buyerIdNumber>buyerIdNumber buyerName>buyerName buyerTelephone>buyerPhone'

const ORDER: CebMessage = {
  code: 'CEB311',
  node: 'Order',
  head: 'OrderHead',
  list: 'OrderList',
  most: MOST_DOCUMENTS,
  kind: 'order',
  elements: elements(`${BEGINNING} orderType=I ${ORDER_KEY} ${MERCHANT}
    goodsValue>goodsFen:fen freight>freightFen:fen discount>discountFen:fen taxTotal>taxFen:fen
    acturalPaid>paidFen:fen currency>currency
    buyerRegNo buyerName>buyerName buyerTelephone>buyerPhone buyerIdType=1 buyerIdNumber>buyerIdNumber
    payCode>paymentFirmUscc payName payTransactionId>transactionNo batchNumbers
    consignee>consignee consigneeTelephone>consigneePhone consigneeAddress>consigneeAddress consigneeDistrict note`),
  lines: elements(`gnum>line:whole itemNo>itemNo itemName>name gmodel>model itemDescribe barCode unit>unit
    qty>quantity:decimal price>price:decimal totalPrice>totalFen:fen currency country note`),
  receipt: {
    code: 'CEB312',
    node: 'OrderReturn',
    keys: shapes('ebpCode<18 ebcCode<18 orderNo<60'),
    letter: 'D',
    byKey: ['ebpCode', 'orderNo'],
  },
  codes: {
    fault: '-301008',
    noLines: '-301001',
    sameLine: '-301002',
    conflict: '-301010',
    stale: '-301014',
    many: '-301015',
  },
  storable: false,
  signed: false,
}

const PAYMENT: CebMessage = {
  code: 'CEB411',
  node: 'Payment',
  head: 'PaymentHead',
  list: null,
  most: MOST_DOCUMENTS,
  kind: 'payment',
  elements: elements(`${BEGINNING} payCode>firmUscc payName payTransactionId>transactionNo ${ORDER_KEY}
    payerIdType=1 payerIdNumber>payerIdNumber payerName>payerName telephone>payerPhone
    amountPaid>amountFen:fen currency>currency payTime>paidAt:instant note`),
  lines: [],
  receipt: {
    code: 'CEB412',
    node: 'PaymentReturn',
    keys: shapes('payCode<18 payTransactionId<60'),
    letter: 'P',
    byKey: ['payCode', 'payTransactionId'],
  },
  codes: { fault: '-401009', conflict: '-401007', stale: '-401012', many: '-401013' },
  storable: false,
  signed: false,
}

const WAYBILL: CebMessage = {
  code: 'CEB511',
  node: 'Logistics',
  head: 'LogisticsHead',
  list: null,
  most: MOST_DOCUMENTS,
  kind: 'waybill',
  elements: elements(`${BEGINNING} logisticsCode>firmUscc logisticsName logisticsNo>waybillNo billNo>billNo
    orderNo>orderNo freight>freightFen:fen insuredFee>insuredFen:fen currency>currency weight>weight:decimal
    packNo>packNo:whole goodsInfo consignee>consignee consigneeAddress>consigneeAddress
    consigneeTelephone>consigneePhone note`),
  lines: [],
  receipt: { code: 'CEB512', node: 'LogisticsReturn', keys: shapes('logisticsCode<18 logisticsNo<60'), letter: 'L' },
  codes: { fault: '-504011', conflict: '-504015', stale: '-504012', many: '-504013' },
  storable: false,
  signed: false,
}

const WAYBILL_STATUS: CebMessage = {
  code: 'CEB513',
  node: 'LogisticsStatus',
  head: null,
  list: null,
  most: MOST_DOCUMENTS,
  kind: 'waybillStatus',
  elements: elements(`${REQUEST} logisticsCode>firmUscc logisticsName logisticsNo>waybillNo
    logisticsStatus>status:signedFor logisticsTime>at:instant note`),
  lines: [],
  receipt: {
    code: 'CEB514',
    node: 'LogisticsStatusReturn',
    keys: shapes('logisticsCode<18 logisticsNo<60 logisticsStatus=1'),
    letter: 'S',
  },
  codes: { fault: '-505011', conflict: '-505012', stale: '-505016', many: '-505017' },
  storable: false,
  signed: false,
}

const INVENTORY: CebMessage = {
  code: 'CEB621',
  node: 'Inventory',
  head: 'InventoryHead',
  list: 'InventoryList',
  most: MOST_DOCUMENTS,
  kind: 'inventory',
  elements: elements(`${BEGINNING} ${ORDER_KEY} ${MERCHANT}
    logisticsNo>waybillNo logisticsCode>carrierUscc logisticsName copNo>copNo preNo assureCode>guarantorUscc emsNo
    invtNo>invtNo ieFlag=I declTime>declaredOn:day customsCode>district portCode>port ieDate
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
    keys: shapes('customsCode?=4 ebpCode?<18 ebcCode?<18 agentCode?<18 copNo<20 preNo=18 invtNo?=18'),
    letter: 'B',
  },
  codes: {
    fault: '-621001',
    noLines: '-621000',
    sameLine: '-621027',
    conflict: '-621004',
    stale: '-621012',
    many: '-621030',
    unsigned: '-621026',
    wronglySigned: '-621029',
    otherThanSigned: '-621028',
  },
  storable: true,
  signed: true,
}

/** What requests after release have in common. */
const OF_LIST = `${REQUEST} customsCode ${ORDER_KEY} ebcCode ebcName logisticsNo logisticsCode logisticsName`
const REASONED = 'buyerIdType=1 buyerIdNumber buyerName buyerTelephone agentCode>agentUscc agentName reason>reason note'
const OF_LIST_KEYS = shapes('customsCode?=4 agentCode?<18 ebpCode?<18 ebcCode?<18 copNo<20 preNo=18 invtNo?=18')

const CANCELLATION: CebMessage = {
  code: 'CEB623',
  node: 'InvtCancel',
  head: null,
  list: null,
  most: MOST_DOCUMENTS,
  kind: 'cancel',
  elements: elements(`${OF_LIST} copNo>copNo preNo invtNo>invtNo ${REASONED}`),
  lines: [],
  receipt: { code: 'CEB624', node: 'InvtCancelReturn', keys: OF_LIST_KEYS, letter: 'C' },
  codes: {
    fault: '-623001',
    conflict: '-623009',
    stale: '-623009',
    many: '-623008',
    unsigned: '-623017',
    wronglySigned: '-623029',
    otherThanSigned: '-623029',
  },
  storable: true,
  signed: true,
}

const RETURN: CebMessage = {
  code: 'CEB625',
  node: 'InvtRefund',
  head: 'InvtRefundHead',
  list: 'InvtRefundList',
  most: MOST_DOCUMENTS,
  kind: 'return',
  elements: elements(`${OF_LIST} copNo>copNo preNo invtNo>invtNo ${REASONED}`),
  lines: elements('gnum>line:whole gcode>hsCode gname qty>quantity:decimal unit note'),
  receipt: { code: 'CEB626', node: 'InvtRefundReturn', keys: OF_LIST_KEYS, letter: 'T' },
  codes: {
    fault: '-625001',
    noLines: '-625006',
    conflict: '-625022',
    stale: '-625022',
    many: '-625001',
    unsigned: '-625028',
    wronglySigned: '-625208',
    otherThanSigned: '-625208',
  },
  storable: true,
  signed: true,
}

const DELIVERY: CebMessage = {
  code: 'CEB711',
  node: 'Delivery',
  head: 'DeliveryHead',
  list: 'DeliveryList',
  most: 1,
  kind: 'delivery',
  elements: elements(`${BEGINNING} customsCode>district copNo>copNo preNo rkdNo>deliveryNo
    operatorCode>operatorUscc operatorName ieFlag=I trafMode>trafficMode trafNo>conveyance voyageNo>voyageNo
    billNo>billNo logisticsCode>carrierUscc logisticsName unloadLocation>location note`),
  lines: elements('gnum>line:whole logisticsNo>waybillNo note'),
  receipt: {
    code: 'CEB712',
    node: 'DeliveryReturn',
    keys: shapes('customsCode?=4 operatorCode?<18 copNo?<20 preNo?<18 rkdNo?<18'),
    letter: 'R',
  },
  codes: {
    fault: '-800001',
    noLines: '-800000',
    conflict: '-800003',
    stale: '-800005',
    many: '-800006',
    unsigned: '-800001',
    wronglySigned: '-800001',
    otherThanSigned: '-800001',
  },
  storable: true,
  signed: true,
}

export const IMPORT_MESSAGES = [ORDER, PAYMENT, WAYBILL, WAYBILL_STATUS, INVENTORY, CANCELLATION, RETURN, DELIVERY]
