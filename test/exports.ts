/** Exports as their parties push them, and the tallies of sites. */
import { newUscc } from './service.ts'

export interface ExportParties {
  platform: string
  merchant: string
  payer: string
  carrier: string
  agent: string
  operator: string
}

export const newExportParties = (): ExportParties => ({
  platform: newUscc(),
  merchant: newUscc(),
  payer: newUscc(),
  carrier: newUscc(),
  agent: newUscc(),
  operator: newUscc(),
})

const SENT = { appTime: '2026-03-01T08:00:00+08:00' }

/** Numbers of lists are unique in the country. */
const invtNoOf = ({ merchant }: ExportParties, orderNo: string) => `99012026E${merchant.slice(8, 14)}${orderNo}`

/** Four documents that agree: two towels for 50.00 dollars each. */
export function exportOf(parties: ExportParties, orderNo: string) {
  const { platform, merchant, payer, carrier, agent } = parties
  const key = { orderNo, platformUscc: platform, merchantUscc: merchant }
  const counted = { unit: '011', currency: '502', quantity: '2', price: '50', total: '100' }
  return {
    exportOrder: {
      orderType: 'E',
      ...key,
      ...SENT,
      goodsValue: '100',
      freight: '10',
      currency: '502',
      lines: [{ line: 1, itemNo: 'SKU-1', name: '毛巾', ...counted }],
    },
    proceeds: {
      ...key,
      ...SENT,
      firmUscc: payer,
      transactionNo: `T${orderNo}`,
      amount: '110',
      currency: '502',
      accountedAt: '2026-03-01T07:00:00+08:00',
    },
    exportWaybill: {
      firmUscc: carrier,
      waybillNo: `X${orderNo}`,
      ...SENT,
      freight: '10',
      insured: '0.5',
      currency: '502',
      grossWeight: '0.5',
      packNo: 1,
      merchantUscc: merchant,
    },
    exportInventory: {
      ...key,
      carrierUscc: carrier,
      waybillNo: `X${orderNo}`,
      agentUscc: agent,
      copNo: `C${orderNo}`,
      invtNo: invtNoOf(parties, orderNo),
      ...SENT,
      district: '9901',
      port: '9902',
      exportedOn: '2026-03-02',
      statistics: 'A',
      ownerUscc: merchant,
      tradeMode: '9610',
      trafficMode: '5',
      conveyance: 'CZ 1234',
      voyageNo: '1234',
      billNo: 'B-1',
      packageNo: 'BAG-1',
      site: '9901Z1',
      country: '502',
      destination: 'USA1',
      freight: '10',
      freightCurrency: '502',
      freightFlag: '3',
      insured: '0.5',
      insuredCurrency: '502',
      insuredFlag: '3',
      wrapType: '2',
      packNo: 1,
      grossWeight: '0.5',
      netWeight: '0.4',
      lines: [
        {
          line: 1,
          itemNo: 'SKU-1',
          hsCode: '6302',
          name: '毛巾',
          model: '棉',
          country: '502',
          quantity1: '2',
          unit1: '011',
          ...counted,
        },
      ],
    },
  }
}

/** What sites, carriers and declarants say of it later. */
export function followingOf(parties: ExportParties, orderNo: string) {
  const { platform, merchant, carrier, agent, operator } = parties
  const place = { district: '9901', trafficMode: '5', carrierUscc: carrier }
  const flight = { conveyance: 'CZ 1234', voyageNo: '1234', billNo: 'B-1' }
  const lines = [{ line: 1, waybillNo: `X${orderNo}`, packageNo: 'BAG-1' }]
  const invtNo = invtNoOf(parties, orderNo)
  return {
    arrival: {
      operatorUscc: operator,
      copNo: `A${orderNo}`,
      ...SENT,
      ...place,
      site: '9901Z1',
      billNo: 'B-1',
      vehicle: '样A 12345',
      parts: 2,
      part: 1,
      lines,
    },
    departure: { copNo: `D${orderNo}`, ...SENT, ...place, ...flight, leftAt: '2026-03-02T23:00:00+08:00', lines },
    consolidation: {
      agentUscc: agent,
      copNo: `Z${orderNo}`,
      ...SENT,
      ...place,
      ...flight,
      site: '9901Z1',
      vehicle: '样A 12345',
      grossWeight: '12.5',
      lines: [{ ...lines[0]!, invtNo }],
    },
    exportCancellation: {
      agentUscc: agent,
      copNo: `K${orderNo}`,
      invtNo,
      merchantUscc: merchant,
      ...SENT,
      district: '9901',
      reason: '买家取消',
    },
    exportReturn: {
      merchantUscc: merchant,
      platformUscc: platform,
      agentUscc: agent,
      copNo: `R${orderNo}`,
      invtNo,
      waybillNo: `X${orderNo}`,
      ...SENT,
      ...place,
      ...flight,
      site: '9901Z1',
      tradeMode: '9661',
      port: '9902',
      reason: '买家退货',
      country: '502',
      lines: [
        {
          line: 1,
          hsCode: '6302',
          name: '毛巾',
          model: '棉',
          quantity: '1',
          unit: '011',
          quantity1: '1',
          unit1: '011',
        },
      ],
    },
    returnTally: {
      operatorUscc: operator,
      copNo: `Y${orderNo}`,
      waybillNo: `X${orderNo}`,
      invtNo,
      ...SENT,
      ...place,
      ...flight,
      location: '库位 1',
    },
  }
}

/** That parcels of import were counted in. */
export const deliveryOf = (operator: string, carrier: string, waybills: string[], more: object = {}) => ({
  operatorUscc: operator,
  copNo: 'DELIVERY-1',
  ...SENT,
  district: '9901',
  trafficMode: '5',
  conveyance: 'CZ 1234',
  voyageNo: '1234',
  billNo: 'B-9',
  carrierUscc: carrier,
  location: '库位 9',
  lines: waybills.map((waybillNo, i) => ({ line: i + 1, waybillNo })),
  ...more,
})

export type ExportKind = keyof ReturnType<typeof exportOf> | keyof ReturnType<typeof followingOf>

export const exportSenderOf = (kind: ExportKind, parties: ExportParties): string =>
  ({
    exportOrder: parties.platform,
    proceeds: parties.payer,
    exportWaybill: parties.carrier,
    exportInventory: parties.merchant,
    arrival: parties.operator,
    departure: parties.carrier,
    consolidation: parties.agent,
    exportCancellation: parties.agent,
    exportReturn: parties.merchant,
    returnTally: parties.operator,
  })[kind]
