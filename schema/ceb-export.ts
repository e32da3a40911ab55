/**
 * The messages of export: CEB303 to 607, and the returns 213 and 215. The published list of numbers has none of their
 * own: like kinds share those of import, and the others are sent back (100).
 */
import { BEGINNING, type CebCodes, type CebMessage, elements, MOST_DOCUMENTS, shapes } from './ceb.ts'
import { IMPORT_MESSAGES } from './ceb-import.ts'

const codesOf = (code: string): CebCodes => IMPORT_MESSAGES.find((message) => message.code === code)!.codes

/** 1001 and 1004 are the exchange platform's: a signature that does not hold, and data that are not what was signed. */
const UNNUMBERED: CebCodes = {
  fault: '-0002',
  conflict: '100',
  stale: '100',
  many: '-0002',
  wronglySigned: '-1001',
  otherThanSigned: '-1004',
}

const COMMON = { most: MOST_DOCUMENTS, storable: true, signed: false, lines: [] }

const PLATFORM = 'ebpCode>platformUscc ebpName'
const MERCHANT = 'ebcCode>merchantUscc ebcName'
const AGENT = 'agentCode>agentUscc agentName'
const CARRIER = 'logisticsCode>carrierUscc logisticsName'
const OPERATOR = 'operatorCode>operatorUscc operatorName'
const PARTS = 'msgCount>parts:whole msgSeqNo>part:whole'

const ORDER: CebMessage = {
  ...COMMON,
  code: 'CEB303',
  node: 'Order',
  head: 'OrderHead',
  list: 'OrderList',
  kind: 'exportOrder',
  elements: elements(`${BEGINNING} orderType>orderType orderNo>orderNo ${PLATFORM} ${MERCHANT}
    goodsValue>goodsValue:decimal freight>freight:decimal currency>currency note`),
  lines: elements(`gnum>line:whole itemNo>itemNo itemName>name itemDescribe barCode unit>unit currency>currency
    qty>quantity:decimal price>price:decimal totalPrice>total:decimal note`),
  receipt: {
    code: 'CEB304',
    node: 'OrderReturn',
    keys: shapes('ebpCode<18 ebcCode<18 orderNo<60'),
    letter: 'D',
    byKey: ['ebpCode', 'ebcCode', 'orderNo'],
  },
  codes: { ...UNNUMBERED, ...codesOf('CEB311') },
}

const PROCEEDS: CebMessage = {
  ...COMMON,
  code: 'CEB403',
  node: 'Receipts',
  head: null,
  list: null,
  kind: 'proceeds',
  elements: elements(`${BEGINNING} ${PLATFORM} ${MERCHANT} orderNo>orderNo payCode>firmUscc payName
    payNo>transactionNo charge>amount:decimal currency>currency accountingDate>accountedAt:instant note`),
  receipt: {
    code: 'CEB404',
    node: 'ReceiptsReturn',
    keys: shapes('ebcCode<18 orderNo<60 payNo?<60'),
    letter: 'P',
    byKey: ['payCode', 'payNo', 'ebcCode', 'orderNo'],
  },
  codes: { ...UNNUMBERED, ...codesOf('CEB411') },
}

const WAYBILL: CebMessage = {
  ...COMMON,
  code: 'CEB505',
  node: 'Logistics',
  head: null,
  list: null,
  kind: 'exportWaybill',
  elements: elements(`${BEGINNING} logisticsCode>firmUscc logisticsName logisticsNo>waybillNo freight>freight:decimal
    insuredFee>insured:decimal currency>currency grossWeight>grossWeight:decimal packNo>packNo:whole goodsInfo
    ${MERCHANT} ebcTelephone note`),
  receipt: { code: 'CEB506', node: 'LogisticsReturn', keys: shapes('logisticsCode<18 logisticsNo<32'), letter: 'L' },
  codes: { ...UNNUMBERED, ...codesOf('CEB511') },
}

const ARRIVAL: CebMessage = {
  ...COMMON,
  code: 'CEB507',
  node: 'Arrival',
  head: 'ArrivalHead',
  list: 'ArrivalList',
  kind: 'arrival',
  elements: elements(`${BEGINNING} customsCode>district copNo>copNo preNo ${OPERATOR} loctNo>site ieFlag=E
    trafMode>trafficMode billNo>billNo domesticTrafNo>vehicle ${CARRIER} ${PARTS} note`),
  lines: elements('gnum>line:whole logisticsNo>waybillNo totalPackageNo>packageNo note'),
  receipt: {
    code: 'CEB508',
    node: 'ArrivalReturn',
    keys: shapes('operatorCode<18 logisticsCode<18 preNo=18 copNo<30 billNo<37 msgSeqNo#9'),
    letter: 'A',
  },
  codes: UNNUMBERED,
}

const DEPARTURE: CebMessage = {
  ...COMMON,
  code: 'CEB509',
  node: 'Departure',
  head: 'DepartureHead',
  list: 'DepartureList',
  kind: 'departure',
  elements: elements(`${BEGINNING} customsCode>district copNo>copNo preNo ${CARRIER} trafMode>trafficMode
    trafName>conveyance voyageNo>voyageNo billNo>billNo leaveTime>leftAt:instant ${PARTS} note`),
  lines: elements('gnum>line:whole totalPackageNo>packageNo logisticsNo>waybillNo note'),
  receipt: {
    code: 'CEB510',
    node: 'DepartureReturn',
    keys: shapes('logisticsCode<18 copNo<30 preNo=18 msgSeqNo#9'),
    letter: 'F',
  },
  codes: UNNUMBERED,
}

const INVENTORY: CebMessage = {
  ...COMMON,
  code: 'CEB603',
  node: 'Inventory',
  head: 'InventoryHead',
  list: 'InventoryList',
  kind: 'exportInventory',
  elements: elements(`${BEGINNING} customsCode>district ${PLATFORM} orderNo>orderNo ${CARRIER} logisticsNo>waybillNo
    copNo>copNo preNo invtNo>invtNo ieFlag=E portCode>port ieDate>exportedOn:day statisticsFlag>statistics ${AGENT}
    ${MERCHANT} ownerCode>ownerUscc ownerName iacCode>zoneFirmUscc iacName emsNo>ledgerNo tradeMode>tradeMode
    trafMode>trafficMode trafName>conveyance voyageNo>voyageNo billNo>billNo totalPackageNo>packageNo loctNo>site
    licenseNo>licenceNo country>country POD>destination freight>freight:decimal fCurrency>freightCurrency
    fFlag>freightFlag insuredFee>insured:decimal iCurrency>insuredCurrency iFlag>insuredFlag wrapType>wrapType
    packNo>packNo:whole grossWeight>grossWeight:decimal netWeight>netWeight:decimal note`),
  lines: elements(`gnum>line:whole itemNo>itemNo itemRecordNo>recordNo itemName gcode>hsCode gname>name gmodel>model
    barCode country>country currency>currency qty>quantity:decimal qty1>quantity1:decimal qty2>quantity2:decimal
    unit>unit unit1>unit1 unit2>unit2 price>price:decimal totalPrice>total:decimal note`),
  receipt: {
    code: 'CEB604',
    node: 'InventoryReturn',
    keys: shapes('agentCode<18 copNo<30 preNo=18 invtNo..20 ebcCode<18 ebpCode<18 orderNo<60 statisticsFlag=1'),
    letter: 'B',
  },
  codes: { ...UNNUMBERED, ...codesOf('CEB621') },
}

const CANCELLATION: CebMessage = {
  ...COMMON,
  code: 'CEB605',
  node: 'InvtCancel',
  head: null,
  list: null,
  kind: 'exportCancellation',
  elements: elements(`${BEGINNING} customsCode>district copNo>copNo preNo invtNo>invtNo reason>reason ${AGENT}
    ${MERCHANT} note`),
  receipt: {
    code: 'CEB606',
    node: 'InvtCancelReturn',
    keys: shapes('agentCode<18 copNo<30 preNo=18 invtNo<20'),
    letter: 'C',
  },
  codes: { ...UNNUMBERED, ...codesOf('CEB623') },
}

const CONSOLIDATION: CebMessage = {
  ...COMMON,
  code: 'CEB607',
  node: 'WayBill',
  head: 'WayBillHead',
  list: 'WayBillList',
  kind: 'consolidation',
  elements: elements(`${BEGINNING} customsCode>district copNo>copNo preNo ${AGENT} loctNo>site trafMode>trafficMode
    trafName>conveyance voyageNo>voyageNo billNo>billNo domesticTrafNo>vehicle grossWeight>grossWeight:decimal
    ${CARRIER} ${PARTS} note`),
  lines: elements('gnum>line:whole totalPackageNo>packageNo logisticsNo>waybillNo invtNo>invtNo note'),
  receipt: {
    code: 'CEB608',
    node: 'WayBillReturn',
    keys: shapes('agentCode<18 logisticsCode<18 copNo<30 preNo=18 billNo<37 msgSeqNo#9'),
    letter: 'Z',
  },
  codes: UNNUMBERED,
}

const RETURN: CebMessage = {
  ...COMMON,
  code: 'CEB213',
  node: 'InvtRefund',
  head: 'InvtRefundHead',
  list: 'InvtRefundList',
  kind: 'exportReturn',
  elements: elements(`${BEGINNING} customsCode>district loctNo>site ${PLATFORM} ${MERCHANT} logisticsNo>waybillNo
    ${CARRIER} coElNo>copNo preNo invtNo>invtNo tradeMode>tradeMode ${AGENT} billNo>billNo ieFlag=I
    trafMode>trafficMode trafName>conveyance portCode>port reason>reason country>country voyageNo>voyageNo note`),
  lines: elements(`gnum>line:whole gcode>hsCode gname>name gmodel>model qty>quantity:decimal qty1>quantity1:decimal
    unit>unit unit1>unit1 qty2>quantity2:decimal unit2>unit2 note`),
  receipt: {
    code: 'CEB214',
    node: 'RefundReturn',
    keys: shapes('ebpCode?<18 ebcCode?<18 agentCode<18 coElNo<30 preNo?<18 invtNo<20'),
    letter: 'B',
  },
  codes: { ...UNNUMBERED, ...codesOf('CEB625') },
}

const RETURN_TALLY: CebMessage = {
  ...COMMON,
  code: 'CEB215',
  node: 'InvtRefundDetail',
  head: null,
  list: null,
  kind: 'returnTally',
  elements: elements(`${BEGINNING} customsCode>district ${OPERATOR} ${CARRIER} logisticsNo>waybillNo invtNo>invtNo
    coElNo>copNo preNo billNo>billNo ieFlag=I trafMode>trafficMode trafName>conveyance voyageNo>voyageNo
    location>location note`),
  receipt: {
    code: 'CEB216',
    node: 'InvtRefundDetailReturn',
    keys: shapes('operatorCode<18 logisticsCode<18 logisticsNo<80 coElNo<30 preNo?<18'),
    letter: 'O',
  },
  codes: UNNUMBERED,
}

export const EXPORT_MESSAGES = [
  ORDER,
  PROCEEDS,
  WAYBILL,
  ARRIVAL,
  DEPARTURE,
  INVENTORY,
  CANCELLATION,
  CONSOLIDATION,
  RETURN,
  RETURN_TALLY,
]
