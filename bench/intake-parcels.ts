/**
 * Parcels for the bench `intake`, as their four parties would send them: units of 500, each with one platform, payer,
 * carrier and agent, and merchants drawn unevenly. What must differ from round to round is left open in the text.
 */
import { usccOf } from '../rules/code.ts'

/** Lines of each of the four bodies of a unit; one in a hundred is a document that comes twice. */
export const UNIT = 500
/** Lists of a unit. */
export const LISTS = UNIT - UNIT / 100
/** Stands in every number of a document and in the identity numbers, seven digits wide. */
export const OPEN = '8888888'

const firms = (serial: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => usccOf('91990199', String(serial + i)))

export const PLATFORMS = firms(20_000_000, 20)
export const MERCHANTS = firms(30_000_000, 2_000)
export const PAYERS = firms(40_000_000, 10)
export const CARRIERS = firms(50_000_000, 10)
export const AGENTS = firms(60_000_000, 10)

/** What the four parties of a unit send: who, and lines of JSON. */
export interface Unit {
  sends: { kind: string; sender: string; text: string }[]
}

/** Of two in a hundred lists the payment or the waybill says something else; one document in a hundred comes twice. */
export function unitAt(index: number): Unit {
  const platform = PLATFORMS[zipf(index, PLATFORMS.length)]!
  const [payer, carrier, agent] = [PAYERS, CARRIERS, AGENTS].map((some) => some[index % some.length]!) as [
    string,
    string,
    string,
  ]
  const lines: Record<string, string[]> = { order: [], payment: [], waybill: [], inventory: [] }
  for (let i = 0; i < UNIT; i++) {
    const parcel = parcelOf(index * UNIT + i, { platform, payer, carrier, agent })
    for (const [kind, document] of Object.entries(parcel)) {
      const line = JSON.stringify({ [kind]: document })
      lines[kind]!.push(line)
      // In place of another, so that a body keeps its 500 lines.
      if (i % 100 === 99) lines[kind]![i - 1] = line
    }
  }
  const senders: Record<string, string> = { order: platform, payment: payer, waybill: carrier, inventory: agent }
  return {
    sends: Object.entries(lines).map(([kind, some]) => ({ kind, sender: senders[kind]!, text: some.join('\n') })),
  }
}

/** The first takes a third, the next a sixth …; the same every time. */
const zipf = (index: number, count: number) => Math.floor(count ** (((index * 7919) % 1000) / 1000)) - 1

interface Firms {
  platform: string
  payer: string
  carrier: string
  agent: string
}

function parcelOf(serial: number, { platform, payer, carrier, agent }: Firms) {
  const merchant = MERCHANTS[zipf(serial, MERCHANTS.length)]!
  const orderNo = `N${OPEN}${String(serial).padStart(8, '0')}`
  const goodsFen = 1_990 + ((serial * 37) % 40_000) * 2
  const freightFen = serial % 5 < 2 ? 1_200 : 0
  const taxFen = Math.floor(((goodsFen + freightFen) * 91 + 500) / 1_000)
  const paidFen = goodsFen + freightFen + taxFen
  const buyer = Math.floor(serial / 3)
  const person = {
    buyerIdNumber: `99${String(buyer).padStart(8, '0')}${OPEN}X`,
    buyerName: `买家${buyer % 1_000}号`,
    buyerPhone: `139${String(buyer).padStart(8, '0')}`,
  }
  const consigneeAddress = `拟省样市第${serial % 9_000}街道${serial % 90}号`
  const delivery = { consignee: person.buyerName, consigneePhone: person.buyerPhone, consigneeAddress }
  const sent = { appTime: '2026-03-02T08:00:00+08:00' }
  const lines = linesOf(serial, goodsFen)
  return {
    order: {
      orderNo,
      platformUscc: platform,
      merchantUscc: merchant,
      ...sent,
      goodsFen,
      freightFen,
      taxFen,
      discountFen: 0,
      paidFen,
      ...person,
      ...delivery,
      paymentFirmUscc: payer,
      transactionNo: `T${OPEN}${serial}`,
      lines: lines.map(({ line, name, unit, quantity, price, totalFen }) => ({
        line,
        name,
        unit,
        quantity,
        price,
        totalFen,
      })),
    },
    payment: {
      firmUscc: payer,
      transactionNo: `T${OPEN}${serial}`,
      orderNo,
      platformUscc: platform,
      ...sent,
      payerIdNumber: person.buyerIdNumber,
      payerName: person.buyerName,
      payerPhone: person.buyerPhone,
      amountFen: serial % 100 === 17 ? paidFen - 100 : paidFen,
      currency: '142',
      paidAt: sent.appTime,
    },
    waybill: {
      firmUscc: carrier,
      waybillNo: `W${OPEN}${serial}`,
      orderNo,
      ...sent,
      freightFen,
      insuredFen: 0,
      weight: '0.8',
      ...delivery,
      ...(serial % 100 === 42 && { consignee: '别人' }),
    },
    inventory: {
      orderNo,
      platformUscc: platform,
      merchantUscc: merchant,
      carrierUscc: carrier,
      waybillNo: `W${OPEN}${serial}`,
      agentUscc: agent,
      guarantorUscc: platform,
      copNo: `C${OPEN}${serial}`,
      ...sent,
      declaredOn: '2026-03-02',
      district: '9901',
      port: '9901',
      tradeMode: '1210',
      freightFen,
      insuredFen: 0,
      grossWeight: '0.8',
      netWeight: '0.6',
      ...person,
      consigneeAddress,
      lines,
    },
  }
}

function linesOf(serial: number, goodsFen: number) {
  const whole = { unit: '011', quantity: '1', quantity1: '1', unit1: '011', hsCode: '3401300000', origin: '601' }
  const line = (number: number, totalFen: number) => ({
    line: number,
    name: `洁面用品第${(serial + number) % 300}款`,
    ...whole,
    price: (totalFen / 100).toFixed(2),
    totalFen,
  })
  if (serial % 2) return [line(1, goodsFen)]
  return [line(1, 990), line(2, goodsFen - 990)]
}
