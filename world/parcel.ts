import { dayAt, dayNumber, DEMO_DAY, instantAt, monthOf } from './calendar.ts'
import { characters } from './characters.ts'
import type { Row } from './chunk.ts'
import { type Draw, drawsFor, zipf } from './draw.ts'
import { type Enterprise, enterpriseAt } from './enterprise.ts'
import type { Plan } from './plan.ts'
import type { Tallies } from './tally.ts'
import type { EnterpriseKind } from './term.ts'

/** Who takes part in parcels; the first of each kind is the character, and gets the most. */
interface Cast {
  platforms: Enterprise[]
  merchants: Enterprise[]
  payers: Enterprise[]
  carriers: Enterprise[]
  brokers: Enterprise[]
}

function castOf(plan: Plan): Cast {
  const at = (index: number) => enterpriseAt(plan, index)
  const block = (kind: EnterpriseKind) => {
    const { first, count } = plan.block(kind)
    return Array.from({ length: count }, (_, n) => at(first + n))
  }
  const { platform, platformRival, merchant, paymentFirm, logisticsFirm, broker } = characters
  return {
    platforms: [at(platform.index), at(platformRival.index), ...block('PLATFORM')],
    merchants: [at(merchant.index), ...block('MERCHANT')],
    payers: [at(paymentFirm.index), ...block('PAYMENT_FIRM')],
    carriers: [at(logisticsFirm.index), ...block('LOGISTICS_FIRM')],
    brokers: [at(broker.index), ...block('BROKER')],
  }
}

type Pick = <T>(draw: Draw, of: readonly T[]) => T

/** One Zipf table per list, made once: a table of 200,000 merchants is no thing to make per parcel. */
function unevenPick(): Pick {
  const tables = new Map<readonly unknown[], (draw: Draw) => number>()
  return (draw, of) => {
    let rank = tables.get(of)
    if (!rank) tables.set(of, (rank = zipf(of.length)))
    return of[rank(draw)]!
  }
}

const parcels = drawsFor('parcel')
const buyers = drawsFor('buyer')

/** Personal values are keyed hashes before they reach any store; the world has no raw ones to begin with. */
function buyerOf(number: number): { buyer: string; buyerName: string } {
  const draw = buyers(number)
  return { buyer: draw.hash(), buyerName: draw.hash() }
}

export function* parcelRows(plan: Plan, tallies: Tallies): Generator<Row> {
  const cast = castOf(plan)
  const pick = unevenPick()
  for (let serial = 1; serial <= plan.orders; serial++) {
    const parcel = drawnParcel(plan, cast, pick, serial)
    tallies.order(parcel.platform.id, parcel.merchant.id, monthOf(parcel.orderedOn), parcel.paidFen)
    yield parcelRow(parcel)
  }
}

/** What the documents disagree about, or which one never came; two parcels in a hundred. */
const FAULTS = ['AMOUNT', 'PAYER', 'CONSIGNEE', 'LIST_BUYER', 'NO_PAYMENT', 'NO_WAYBILL', 'NO_INVENTORY'] as const
type Fault = (typeof FAULTS)[number]

interface Parcel {
  serial: number
  platform: Enterprise
  merchant: Enterprise
  payer: Enterprise
  carrier: Enterprise
  broker: Enterprise
  day: number
  orderedOn: string
  second: number
  goodsFen: number
  freightFen: number
  taxFen: number
  discountFen: number
  paidFen: number
  weight: number
  bonded: boolean
  buyer: string
  consignee: string
  buyerName: string
  stranger: string
  /** Of the four documents as sent. */
  hashes: [string, string, string, string]
  /** Hours by which a payment or waybill comes after the list. */
  lateHours: number
  latePayment: boolean
  fault: Fault | null
}

const LAST_DAY = dayNumber(DEMO_DAY) - 1

function drawnParcel(plan: Plan, cast: Cast, pick: Pick, serial: number): Parcel {
  const draw = parcels(serial)
  const day = drawnDay(draw)
  const goodsFen = draw.between(19, 480) * 100 + draw.below(100)
  const freightFen = draw.perMille(400) ? draw.between(5, 30) * 100 : 0
  // 9.1 % is 70 % of a VAT of 13 %, rounded half up.
  const taxFen = Math.floor(((goodsFen + freightFen) * 91 + 500) / 1000)
  const discountFen = draw.perMille(150) ? draw.between(1, 15) * 100 : 0
  const { buyer, buyerName } = buyerOf(draw.below(Math.ceil(plan.orders / 3)))
  return {
    serial,
    platform: pick(draw, cast.platforms),
    merchant: pick(draw, cast.merchants),
    payer: pick(draw, cast.payers),
    carrier: pick(draw, cast.carriers),
    broker: pick(draw, cast.brokers),
    day,
    orderedOn: dayAt(day),
    second: draw.below(86_400),
    goodsFen,
    freightFen,
    taxFen,
    discountFen,
    paidFen: goodsFen + freightFen + taxFen - discountFen,
    weight: draw.between(1, 80) * 10_000,
    bonded: draw.perMille(600),
    buyer,
    consignee: draw.perMille(850) ? buyer : draw.hash(),
    buyerName,
    stranger: draw.hash(),
    hashes: [draw.hash(), draw.hash(), draw.hash(), draw.hash()],
    lateHours: draw.perMille(50) ? draw.between(6, 60) : 0,
    latePayment: draw.perMille(500),
    fault: draw.perMille(20) ? draw.pick(FAULTS) : null,
  }
}

const YEAR_AGO = LAST_DAY - 364
const NOVEMBER_11 = dayNumber('2025-11-11')

/** The last twelve months; one order in twelve falls on or just after the shopping day of November. */
function drawnDay(draw: Draw): number {
  if (draw.perMille(83)) return NOVEMBER_11 + draw.below(4)
  return draw.between(YEAR_AGO, LAST_DAY)
}

/** Late documents of the last days have not come yet. */
const arrived = (at: string): boolean => at < END

const END = instantAt(LAST_DAY + 1, 0)

/** An order, and after it the lists of what has come of its payment, waybill and inventory: none or one each. */
function parcelRow(parcel: Parcel): Row {
  const { platform, merchant, orderedOn, day, second } = parcel
  const orderNo = `${orderedOn.replaceAll('-', '')}${String(parcel.serial).padStart(9, '0')}`
  const key = `${platform.uscc}|${orderNo}`
  const late = (part: boolean) => (part ? parcel.lateHours * 3600 : 0)
  const payment = paymentRow(parcel, key, instantAt(day, second + 60 + late(parcel.latePayment)))
  const waybill = waybillRow(parcel, key, instantAt(day, second + 7_200 + late(!parcel.latePayment)))
  const inventory = inventoryRow(parcel, key, orderNo, instantAt(day, second + 14_400))
  return [
    key,
    platform.id,
    merchant.id,
    `${platform.id}|${orderedOn}|${key}`,
    `${merchant.id}|${orderedOn}|${key}`,
    orderNo,
    orderedOn,
    instantAt(day, second),
    parcel.goodsFen,
    parcel.freightFen,
    parcel.taxFen,
    parcel.discountFen,
    parcel.paidFen,
    parcel.buyer,
    parcel.consignee,
    platform.uscc,
    parcel.buyerName,
    parcel.hashes[0],
    parcel.fault === 'NO_PAYMENT' ? [] : payment,
    parcel.fault === 'NO_WAYBILL' ? [] : waybill,
    parcel.fault === 'NO_INVENTORY' ? [] : inventory,
  ]
}

function paymentRow(parcel: Parcel, orderKey: string, appTime: string): Row[] {
  if (!arrived(appTime)) return []
  const transactionNo = `T${String(parcel.serial).padStart(12, '0')}`
  const amountFen = parcel.fault === 'AMOUNT' ? parcel.paidFen - 100 : parcel.paidFen
  const payer = parcel.fault === 'PAYER' ? parcel.stranger : parcel.buyer
  const { id, uscc } = parcel.payer
  return [
    [
      `${uscc}|${transactionNo}`,
      orderKey,
      transactionNo,
      id,
      amountFen,
      payer,
      appTime,
      parcel.orderedOn,
      uscc,
      parcel.hashes[1],
    ],
  ]
}

function waybillRow(parcel: Parcel, orderKey: string, appTime: string): Row[] {
  if (!arrived(appTime)) return []
  const waybillNo = `W${String(parcel.serial).padStart(12, '0')}`
  const consignee = parcel.fault === 'CONSIGNEE' ? parcel.stranger : parcel.consignee
  const { id, uscc } = parcel.carrier
  const key = `${uscc}|${waybillNo}|1`
  return [
    [
      key,
      orderKey,
      waybillNo,
      1,
      id,
      parcel.freightFen,
      parcel.weight,
      consignee,
      appTime,
      parcel.orderedOn,
      uscc,
      parcel.hashes[2],
    ],
  ]
}

function inventoryRow(parcel: Parcel, orderKey: string, orderNo: string, appTime: string): Row[] {
  if (!arrived(appTime)) return []
  const { broker, carrier, merchant } = parcel
  const port = merchant.district
  return [
    [
      orderKey,
      orderKey,
      `C${orderNo}`,
      `${port}${parcel.orderedOn.slice(0, 4)}I${String(parcel.serial).padStart(9, '0')}`,
      port,
      parcel.bonded ? '1210' : '9610',
      broker.id,
      carrier.id,
      `W${String(parcel.serial).padStart(12, '0')}`,
      parcel.goodsFen,
      parcel.freightFen,
      parcel.fault === 'LIST_BUYER' ? parcel.stranger : parcel.buyer,
      appTime,
      parcel.orderedOn,
      broker.uscc,
      parcel.hashes[3],
    ],
  ]
}
