import type { InventoryInput } from '../schema/inventory.ts'
import type { OrderInput } from '../schema/order.ts'
import type { PaymentInput } from '../schema/payment.ts'
import type { WaybillInput } from '../schema/waybill.ts'
import type { ParcelKind } from '../rules/parcel.ts'
import { type Basket, type BasketLine, drawnBasket, type Fault, FAULTS } from './basket.ts'
import { dayNumber, DEMO_DAY, instantAt } from './calendar.ts'
import { type Character, characters } from './characters.ts'
import { drawsFor, type Draw, zipf } from './draw.ts'
import { personNameOf, PLACES, STREETS } from './words.ts'

/** Whoever sends a part of a parcel: the first of each list gets the most. */
type Firm = Pick<Character, 'uscc' | 'district'>

interface PushOptions {
  /** Parcels, of four documents each. */
  count: number
  /** Different runs never share a number. */
  run?: string
  platforms?: readonly Firm[]
  merchants?: readonly Firm[]
  payers?: readonly Firm[]
  carriers?: readonly Firm[]
  agents?: readonly Firm[]
  /** Of a thousand parcels: payment or waybill comes after up to 200 other parcels. */
  late?: number
  /** Of a thousand: one of the documents is sent twice. */
  twice?: number
  /** Of a thousand: the order was sent otherwise before. */
  changed?: number
  /** Of a thousand: the documents disagree, or one never comes. */
  mismatching?: number
  /** Documents by which one may overtake another; 0 keeps the order of a parcel. */
  window?: number
}

/** A document as its party sends it, personal values still in it. */
export interface Pushed {
  kind: ParcelKind
  sender: string
  document: OrderInput | PaymentInput | WaybillInput | InventoryInput
}

const { platform, platformRival, merchant, paymentFirm, logisticsFirm, broker } = characters

const USUAL = {
  run: 'A',
  platforms: [platform, platformRival],
  merchants: [merchant],
  payers: [paymentFirm],
  carriers: [logisticsFirm],
  agents: [broker],
  late: 50,
  twice: 10,
  changed: 10,
  mismatching: 20,
  window: 64,
} satisfies Omit<Required<PushOptions>, 'count'>

const LATEST = 800

/** Parcels of the demo day, of which the world itself holds none: the same options give the same documents. */
export function* parcelsToPush(options: PushOptions): Generator<Pushed> {
  const push = { ...USUAL, ...options }
  const cast = castOf(push)
  const parcels = drawsFor(`parcel to push|${push.run}`)
  const waiting = new Map<number, Pushed[]>()
  for (let serial = 1; serial <= push.count; serial++) {
    const draw = parcels(serial)
    const parcel = drawnParcel(draw, cast, push, serial)
    documentsOf(draw, parcel, push).forEach((pushed, n) => {
      const lateness = parcel.late === pushed.kind ? draw.below(LATEST) : 0
      const place = serial * 4 + n + lateness + (push.window ? draw.below(push.window) : 0)
      waiting.set(place, [...(waiting.get(place) ?? []), pushed])
    })
    // Nothing of a later parcel takes a place before its own.
    for (let place = serial * 4; place < serial * 4 + 4; place++) yield* taken(waiting, place)
  }
  for (const place of [...waiting.keys()].sort((a, b) => a - b)) yield* taken(waiting, place)
}

function taken(waiting: Map<number, Pushed[]>, place: number): Pushed[] {
  const pushed = waiting.get(place) ?? []
  waiting.delete(place)
  return pushed
}

type Parties = 'platforms' | 'merchants' | 'payers' | 'carriers' | 'agents'
type Cast = Record<Parties, (draw: Draw) => Firm>

function castOf(push: Record<Parties, readonly Firm[]>): Cast {
  const unevenly = (firms: readonly Firm[]) => {
    const rank = zipf(firms.length)
    return (draw: Draw) => firms[rank(draw)]!
  }
  return {
    platforms: unevenly(push.platforms),
    merchants: unevenly(push.merchants),
    payers: unevenly(push.payers),
    carriers: unevenly(push.carriers),
    agents: unevenly(push.agents),
  }
}

interface Person {
  idNumber: string
  name: string
  phone: string
}

/** What all documents of a parcel are written from. */
interface Parcel extends Omit<Basket, 'lines'> {
  no: string
  platform: Firm
  merchant: Firm
  payer: Firm
  carrier: Firm
  agent: Firm
  second: number
  lines: InventoryInput['lines']
  grossWeight: string
  netWeight: string
  bonded: boolean
  buyer: Person
  consignee: Person
  address: string
  stranger: Person
  fault: Fault | null
  late: 'payment' | 'waybill' | null
  changed: boolean
}

function drawnParcel(draw: Draw, cast: Cast, { run, count, ...push }: Required<PushOptions>, serial: number): Parcel {
  const people = drawsFor(`person to push|${run}`)
  const changed = draw.perMille(push.changed)
  const { lines, ...basket } = drawnBasket(draw, { dearestFen: DEAREST_FEN, voucher: changed })
  const buyer = personOf(people(draw.below(Math.ceil(count / 3))))
  return {
    no: `${run}${String(serial).padStart(9, '0')}`,
    platform: cast.platforms(draw),
    merchant: cast.merchants(draw),
    payer: cast.payers(draw),
    carrier: cast.carriers(draw),
    agent: cast.agents(draw),
    // Four hours are left of the day, for the list.
    second: draw.below(70_000),
    ...basket,
    lines: lines.map(inventoryLine),
    grossWeight: decimal(basket.grams * 100, 5),
    netWeight: decimal(basket.grams * 90, 5),
    bonded: draw.perMille(600),
    buyer,
    consignee: draw.perMille(850) ? buyer : personOf(draw),
    address: `${draw.pick(Object.values(PLACES)).zh}${draw.pick(STREETS)}${draw.between(1, 300)}号`,
    stranger: personOf(draw),
    fault: draw.perMille(push.mismatching) ? draw.pick(FAULTS) : null,
    late: draw.perMille(push.late) ? draw.pick(['payment', 'waybill'] as const) : null,
    changed,
  }
}

/** At most 4,000 yuan a parcel, so that freight and tax stay within the limit of one. */
const DEAREST_FEN = 100_000

function inventoryLine({ pieces, priceFen, ...line }: BasketLine): InventoryInput['lines'][number] {
  const quantity = String(pieces)
  return { ...line, quantity, quantity1: quantity, unit1: line.unit, price: decimal(priceFen, 2) }
}

/** A whole number of the last of so many decimals, as a text. */
const decimal = (scaled: number, places: number): string => {
  const padded = String(scaled).padStart(places + 1, '0')
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`
}

/** All that will come, in the order in which its parties send it. */
function documentsOf(draw: Draw, parcel: Parcel, { twice }: { twice: number }): Pushed[] {
  const { fault, platform, payer, carrier, agent } = parcel
  const order = orderOf(parcel)
  const pushed: Pushed[] = [{ kind: 'order', sender: platform.uscc, document: order }]
  if (parcel.changed) pushed.unshift({ ...pushed[0]!, document: withoutVoucher(order) })
  if (fault !== 'NO_PAYMENT') pushed.push({ kind: 'payment', sender: payer.uscc, document: paymentOf(parcel) })
  if (fault !== 'NO_WAYBILL') pushed.push({ kind: 'waybill', sender: carrier.uscc, document: waybillOf(parcel, draw) })
  if (fault !== 'NO_INVENTORY') pushed.push({ kind: 'inventory', sender: agent.uscc, document: inventoryOf(parcel) })
  if (draw.perMille(twice)) pushed.push(draw.pick(pushed))
  return pushed
}

const TODAY = dayNumber(DEMO_DAY)

const orderNoOf = ({ no }: Parcel) => `O${no}`
const transactionNoOf = ({ no }: Parcel) => `T${no}`
const waybillNoOf = ({ no }: Parcel) => `W${no}`

function orderOf(parcel: Parcel): OrderInput {
  const { buyer, consignee, goodsFen, freightFen, taxFen, discountFen, paidFen } = parcel
  return {
    orderNo: orderNoOf(parcel),
    platformUscc: parcel.platform.uscc,
    merchantUscc: parcel.merchant.uscc,
    appTime: instantAt(TODAY, parcel.second + 120),
    ...(parcel.changed ? { appType: 'CHANGE' as const } : {}),
    goodsFen,
    freightFen,
    taxFen,
    discountFen,
    paidFen,
    buyerIdNumber: buyer.idNumber,
    buyerName: buyer.name,
    buyerPhone: buyer.phone,
    consignee: consignee.name,
    consigneePhone: consignee.phone,
    consigneeAddress: parcel.address,
    paymentFirmUscc: parcel.payer.uscc,
    transactionNo: transactionNoOf(parcel),
    lines: parcel.lines.map(({ line, itemNo, name, unit, quantity, price, totalFen }) => ({
      line,
      itemNo,
      name,
      unit,
      quantity,
      price,
      totalFen,
    })),
  }
}

/** Two minutes before, the buyer had not thought of the voucher. */
function withoutVoucher(order: OrderInput): OrderInput {
  const { appType: _, ...former } = order
  return {
    ...former,
    appTime: new Date(Date.parse(order.appTime) - 120_000).toISOString(),
    discountFen: 0,
    paidFen: order.paidFen + order.discountFen!,
  }
}

function paymentOf(parcel: Parcel): PaymentInput {
  const payer = parcel.fault === 'PAYER' ? parcel.stranger : parcel.buyer
  return {
    firmUscc: parcel.payer.uscc,
    transactionNo: transactionNoOf(parcel),
    orderNo: orderNoOf(parcel),
    platformUscc: parcel.platform.uscc,
    appTime: instantAt(TODAY, parcel.second + 240),
    payerIdNumber: payer.idNumber,
    payerName: payer.name,
    payerPhone: payer.phone,
    amountFen: parcel.fault === 'AMOUNT' ? parcel.paidFen - 100 : parcel.paidFen,
    paidAt: instantAt(TODAY, parcel.second + 180),
  }
}

/** One carrier in ten writes a phone as it is dialled from abroad. */
function waybillOf(parcel: Parcel, draw: Draw): WaybillInput {
  const { name, phone } = parcel.fault === 'CONSIGNEE' ? parcel.stranger : parcel.consignee
  return {
    firmUscc: parcel.carrier.uscc,
    waybillNo: waybillNoOf(parcel),
    orderNo: orderNoOf(parcel),
    appTime: instantAt(TODAY, parcel.second + 7_200),
    freightFen: parcel.freightFen,
    weight: parcel.grossWeight,
    consignee: name,
    consigneePhone: draw.perMille(100) ? `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}` : phone,
    consigneeAddress: parcel.address,
  }
}

function inventoryOf(parcel: Parcel): InventoryInput {
  const buyer = parcel.fault === 'LIST_BUYER' ? parcel.stranger : parcel.buyer
  return {
    orderNo: orderNoOf(parcel),
    platformUscc: parcel.platform.uscc,
    merchantUscc: parcel.merchant.uscc,
    carrierUscc: parcel.carrier.uscc,
    waybillNo: waybillNoOf(parcel),
    agentUscc: parcel.agent.uscc,
    guarantorUscc: parcel.platform.uscc,
    copNo: `C${parcel.no}`,
    appTime: instantAt(TODAY, parcel.second + 14_400),
    declaredOn: DEMO_DAY,
    district: parcel.merchant.district,
    port: parcel.merchant.district,
    tradeMode: parcel.bonded ? '1210' : '9610',
    freightFen: parcel.freightFen,
    grossWeight: parcel.grossWeight,
    netWeight: parcel.netWeight,
    buyerIdNumber: buyer.idNumber,
    buyerName: buyer.name,
    buyerPhone: buyer.phone,
    consigneeAddress: parcel.address,
    lines: parcel.lines,
  }
}

/** No network gives out numbers that begin with 100. */
const personOf = (draw: Draw): Person => ({
  idNumber: identityNumberOf(draw),
  name: personNameOf(draw),
  phone: `100${String(draw.below(100_000_000)).padStart(8, '0')}`,
})

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Well-formed by GB 11643, and nobody's: the division begins with 99. */
function identityNumberOf(draw: Draw): string {
  const born = `${draw.between(1960, 2005)}${two(draw.between(1, 12))}${two(draw.between(1, 28))}`
  const body = `990100${born}${String(draw.below(1000)).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return body + '10X98765432'[sum % 11]
}

const two = (number: number): string => String(number).padStart(2, '0')
