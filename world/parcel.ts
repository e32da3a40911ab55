import { documentValues, namedRow } from '../graph/document.ts'
import { inventoryDocument } from '../graph/inventory.ts'
import { orderDocument } from '../graph/order.ts'
import { comparedOf, type Settled } from '../graph/parcel.ts'
import { paymentDocument } from '../graph/payment.ts'
import { waybillDocument } from '../graph/waybill.ts'
import { cbecFor } from '../rules/cbec.ts'
import type { InventoryRow } from '../rules/inventory.ts'
import {
  type InventoryLine,
  isOfIdentity,
  matchParcel,
  type MatchRule,
  type OrderLine,
  type Verdict,
} from '../rules/match.ts'
import type { OrderRow } from '../rules/order.ts'
import type { PaymentRow } from '../rules/payment.ts'
import { contributionText } from '../rules/contribution.ts'
import { ONE, parcelTax } from '../rules/tax.ts'
import type { WaybillRow } from '../rules/waybill.ts'
import { type Basket, drawnBasket, type Fault, FAULTS } from './basket.ts'
import { dayAt, dayNumber, DEMO_DAY, instantAt, monthOf } from './calendar.ts'
import type { Cast } from './cast.ts'
import type { Row } from './chunk.ts'
import { type Draw, drawsFor } from './draw.ts'
import type { Enterprise } from './enterprise.ts'
import type { Plan } from './plan.ts'
import { Dealings, Quotas, type Tallies } from './tally.ts'

/** What is summed up while parcels are yielded. */
interface Sums {
  tallies: Tallies
  tradesOn: Dealings
  shipsWith: Dealings
  paysBy: Dealings
  quotas: Quotas
}

export function sumsFor({ orders }: Plan, cast: Cast, tallies: Tallies): Sums {
  const dealings = ({ all }: Cast['platforms']) => new Dealings(cast.merchants.all, all, orders)
  return {
    tallies,
    tradesOn: dealings(cast.platforms),
    shipsWith: dealings(cast.carriers),
    paysBy: dealings(cast.payers),
    quotas: new Quotas(),
  }
}

/**
 * Parcels as they stand after their documents came through the door and were applied, matched and folded: the codes of
 * the five firms, the order, and after it lists of what has come of its payment, waybill and inventory, none or one each.
 */
export function* parcelRows(plan: Plan, cast: Cast, sums: Sums): Generator<Row> {
  for (let serial = 1; serial <= plan.orders; serial++) {
    const parcel = drawnParcel(plan, cast, serial)
    const documents = documentsOf(parcel)
    const settled = documents.inventory && settledOf(parcel, documents)
    count(parcel, documents, settled, sums)
    yield rowOf(parcel, documents, settled)
  }
}

interface Parcel {
  basket: Basket
  serial: number
  /** Places of the firms in the cast. */
  ranks: { platform: number; merchant: number; payer: number; carrier: number }
  platform: Enterprise
  merchant: Enterprise
  payer: Enterprise
  carrier: Enterprise
  agent: Enterprise
  day: number
  second: number
  bonded: boolean
  buyer: Person
  consignee: Person
  /** Whoever stands in a document where buyer or consignee should. */
  stranger: Person
  address: string
  hash: string
  /** Seconds from the sending of a document to its receipt: mostly moments. */
  delays: [order: number, payment: number, waybill: number, inventory: number]
  late: boolean
  fault: Fault | null
}

/** At most 480 yuan a parcel: three or so a year are far from the annual limit of their buyer, 26,000. */
const DEAREST_FEN = 12_000

const LAST_DAY = dayNumber(DEMO_DAY) - 1

const parcels = drawsFor('parcel')

function drawnParcel(plan: Plan, cast: Cast, serial: number): Parcel {
  const draw = parcels(serial)
  const basket = drawnBasket(draw, { dearestFen: DEAREST_FEN, voucher: false })
  const [platform, merchant] = [cast.platforms.rank(draw), cast.merchants.rank(draw)]
  const [payer, carrier] = [cast.payers.rank(draw), cast.carriers.rank(draw)]
  const buyers = Math.ceil(plan.orders / 3)
  const buyer = personAt(draw.below(buyers))
  const late = draw.perMille(50)
  const fault = draw.perMille(20) ? draw.pick(FAULTS) : null
  return {
    basket,
    serial,
    ranks: { platform, merchant, payer, carrier },
    platform: cast.platforms.all[platform]!,
    merchant: cast.merchants.all[merchant]!,
    payer: cast.payers.all[payer]!,
    carrier: cast.carriers.all[carrier]!,
    agent: draw.pick(cast.agentsOf[merchant]!),
    day: drawnDay(draw),
    // Four hours are left of the day, for the list.
    second: draw.below(70_000),
    bonded: draw.perMille(600),
    buyer,
    consignee: draw.perMille(850) ? buyer : personAt(buyers + 2 * serial),
    stranger: fault ? personAt(buyers + 2 * serial + 1) : buyer,
    address: draw.letters(12),
    hash: draw.hash(),
    delays: drawnDelays(draw, late),
    late,
    fault,
  }
}

/** Of the documents of a parcel, as sent. */
const hashOf = ({ hash }: Parcel, document: number): string => hash.slice(0, 23) + document

const HOUR = 3600

/** The payment or the waybill may be late: then it comes after the list. */
function drawnDelays(draw: Draw, late: boolean): Parcel['delays'] {
  const moment = () => draw.between(1, 40)
  const delays: Parcel['delays'] = [moment(), moment(), moment(), moment()]
  if (late) delays[draw.between(1, 2)] = draw.between(6, 60) * HOUR
  return delays
}

const YEAR_AGO = LAST_DAY - 364
const NOVEMBER_11 = dayNumber('2025-11-11')

/** The last twelve months; one order in twelve falls on or just after the shopping day of November. */
function drawnDay(draw: Draw): number {
  if (draw.perMille(83)) return NOVEMBER_11 + draw.below(4)
  return draw.between(YEAR_AGO, LAST_DAY)
}

interface Person {
  number: number
  identity: string
  name: string
  phone: string
}

const people = drawsFor('buyer')

/** Personal values are keyed hashes before they reach any store; the world has no raw ones to begin with. */
function personAt(number: number): Person {
  const draw = people(number)
  return { number, identity: draw.letters(16), name: draw.letters(12), phone: draw.letters(16) }
}

export const identityOf = (number: number): string => personAt(number).identity

/** A document's slots with its sender and the instant of its receipt. */
type Received<Slots extends unknown[]> = [...Slots, sender: string, receivedAt: string]

interface Documents {
  order: Received<OrderRow>
  /** Null for what never comes, or has not come yet. */
  payment: Received<PaymentRow> | null
  waybill: Received<WaybillRow> | null
  inventory: Received<InventoryRow> | null
}

function documentsOf(parcel: Parcel): Documents {
  const { fault } = parcel
  return {
    order: orderOf(parcel),
    payment: fault === 'NO_PAYMENT' ? null : come(paymentOf(parcel)),
    waybill: fault === 'NO_WAYBILL' ? null : come(waybillOf(parcel)),
    inventory: fault === 'NO_INVENTORY' ? null : inventoryOf(parcel),
  }
}

/** Late documents of the last days have not come yet. */
const come = <Slots extends unknown[]>(document: Received<Slots>): Received<Slots> | null =>
  (document.at(-1) as string) < END ? document : null

const END = instantAt(LAST_DAY + 1, 0)

const NEW = 1

const dayOf = ({ day }: Parcel) => dayAt(day)
const orderNoOf = (parcel: Parcel) => dayOf(parcel).replaceAll('-', '') + String(parcel.serial).padStart(9, '0')
const keyOf = (parcel: Parcel) => `${parcel.platform.uscc}|${orderNoOf(parcel)}`
const transactionNoOf = ({ serial }: Parcel) => `T${String(serial).padStart(12, '0')}`
const waybillNoOf = ({ serial }: Parcel) => `W${String(serial).padStart(12, '0')}`

/** Seconds after the order at which the others are sent. */
const PAID_AFTER = 240
const SHIPPED_AFTER = 2 * HOUR
const DECLARED_AFTER = 4 * HOUR

const declaredAt = ({ day, second }: Parcel) => instantAt(day, second + DECLARED_AFTER)

function orderOf(parcel: Parcel): Received<OrderRow> {
  const { buyer, consignee } = parcel
  return [
    keyOf(parcel),
    instantAt(parcel.day, parcel.second),
    NEW,
    hashOf(parcel, 1),
    parcel.platform.uscc,
    parcel.merchant.uscc,
    orderNoOf(parcel),
    dayOf(parcel),
    parcel.basket.goodsFen,
    parcel.basket.freightFen,
    parcel.basket.taxFen,
    parcel.basket.discountFen,
    parcel.basket.paidFen,
    buyer.identity,
    buyer.name,
    buyer.phone,
    consignee.name,
    consignee.phone,
    parcel.address,
    parcel.payer.uscc,
    transactionNoOf(parcel),
    null,
    orderLines(parcel.basket),
    parcel.platform.uscc,
    instantAt(parcel.day, parcel.second + parcel.delays[0]),
  ]
}

/** Prices are yuan, and all decimals hundred-thousandths. */
const price = (fen: number) => fen * (ONE / 100)

const orderLines = ({ lines }: Basket): OrderLine[] =>
  lines.map((of) => [of.line, of.itemNo, of.name, of.unit, of.pieces * ONE, price(of.priceFen), of.totalFen])

const inventoryLines = ({ lines }: Basket): InventoryLine[] =>
  lines.map(({ line, itemNo, hsCode, name, origin, unit, pieces, priceFen, totalFen }) => {
    const quantity = pieces * ONE
    return [line, itemNo, hsCode, name, origin, quantity, unit, quantity, unit, price(priceFen), totalFen]
  })

function paymentOf(parcel: Parcel): Received<PaymentRow> {
  const payer = parcel.fault === 'PAYER' ? parcel.stranger : parcel.buyer
  return [
    `${parcel.payer.uscc}|${transactionNoOf(parcel)}`,
    instantAt(parcel.day, parcel.second + PAID_AFTER),
    NEW,
    hashOf(parcel, 2),
    parcel.payer.uscc,
    keyOf(parcel),
    transactionNoOf(parcel),
    dayOf(parcel),
    parcel.fault === 'AMOUNT' ? parcel.basket.paidFen - 100 : parcel.basket.paidFen,
    payer.identity,
    payer.name,
    payer.phone,
    parcel.payer.uscc,
    instantAt(parcel.day, parcel.second + PAID_AFTER + parcel.delays[1]),
  ]
}

function waybillOf(parcel: Parcel): Received<WaybillRow> {
  const consignee = parcel.fault === 'CONSIGNEE' ? parcel.stranger : parcel.consignee
  return [
    `${parcel.carrier.uscc}|${waybillNoOf(parcel)}|${orderNoOf(parcel)}`,
    instantAt(parcel.day, parcel.second + SHIPPED_AFTER),
    NEW,
    hashOf(parcel, 3),
    parcel.carrier.uscc,
    orderNoOf(parcel),
    waybillNoOf(parcel),
    dayOf(parcel),
    parcel.basket.freightFen,
    0,
    kilograms(parcel.basket.grams),
    1,
    consignee.name,
    consignee.phone,
    parcel.address,
    parcel.carrier.uscc,
    instantAt(parcel.day, parcel.second + SHIPPED_AFTER + parcel.delays[2]),
  ]
}

const kilograms = (grams: number) => grams * (ONE / 1000)

const listBuyerOf = ({ fault, stranger, buyer }: Parcel) => (fault === 'LIST_BUYER' ? stranger : buyer)

function inventoryOf(parcel: Parcel): Received<InventoryRow> {
  const buyer = listBuyerOf(parcel)
  const { platform, merchant, carrier, agent, day, second } = parcel
  const { district } = merchant
  return [
    keyOf(parcel),
    declaredAt(parcel),
    NEW,
    hashOf(parcel, 4),
    agent.uscc,
    platform.uscc,
    merchant.uscc,
    carrier.uscc,
    platform.uscc,
    orderNoOf(parcel),
    `${carrier.uscc}|${waybillNoOf(parcel)}`,
    `C${orderNoOf(parcel)}`,
    `${district}${dayOf(parcel).slice(0, 4)}I${String(parcel.serial).padStart(9, '0')}`,
    dayOf(parcel),
    district,
    district,
    parcel.bonded ? '1210' : '9610',
    parcel.basket.freightFen,
    0,
    parcel.basket.goodsFen,
    buyer.identity,
    buyer.name,
    buyer.phone,
    parcel.address,
    1,
    kilograms(parcel.basket.grams),
    kilograms((parcel.basket.grams * 9) / 10),
    inventoryLines(parcel.basket),
    agent.uscc,
    instantAt(day, second + DECLARED_AFTER + parcel.delays[3]),
  ]
}

/** As in jobs/match.ts: codes of the message family for what stands in customs' base, is released, or is sent back. */
const STATE = { WAITING: '120', MATCHED: '800', DISAGREES: '100' }

interface Standing extends Omit<Settled, 'nodes'> {
  verdict: keyof typeof STATE
  stateNo: number
  /** What its buyer has spent on it. */
  quotaFen: number
}

/** Documents that are all there and have no fault agree, for all are written from one basket; to match them all doubles the time. */
function verdictOf(parcel: Parcel, documents: Documents): Omit<Verdict, 'missing'> {
  const parameters = cbecFor(dayOf(parcel))
  const { payment, waybill } = documents
  if (parcel.fault || !payment || !waybill) return matchParcel(comparedOf(storedOf(documents)), parameters)
  const { leastFen } = parcelTax(inventoryLines(parcel.basket), parcel.basket.freightFen, 'reduced', parameters)
  return {
    state: 'MATCHED',
    findings: [],
    dutiableFen: parcel.basket.goodsFen + parcel.basket.freightFen,
    taxFen: leastFen,
  }
}

const storedOf = ({ order, payment, waybill, inventory }: Documents) => ({
  inventory: namedRow(inventoryDocument, inventory!),
  order: namedRow(orderDocument, order),
  payments: payment ? [namedRow(paymentDocument, payment)] : [],
  waybill: waybill && namedRow(waybillDocument, waybill),
  waybillReused: false,
})

/**
 * What the match leaves on a list, to the letter: it compares what it counted with what it would count now. None of these
 * lists names a document that was changed, and no buyer comes near the limit of a year.
 */
function settledOf(parcel: Parcel, documents: Documents): Standing {
  const day = dayOf(parcel)
  const { state, findings, dutiableFen, taxFen } = verdictOf(parcel, documents)
  const quotaFen = state === 'DISAGREES' ? 0 : dutiableFen
  const counted = contributionText({
    merchant: parcel.merchant.uscc,
    platform: parcel.platform.uscc,
    carrier: parcel.carrier.uscc,
    payer: documents.payment ? parcel.payer.uscc : null,
    month: monthOf(day),
    fen: dutiableFen,
    disagrees: state === 'DISAGREES',
    identity: state === 'DISAGREES' && findings.some(({ rule }) => isOfIdentity(rule)),
    buyer: listBuyerOf(parcel).identity,
    year: Number(day.slice(0, 4)),
    quotaFen,
  })
  return {
    key: keyOf(parcel),
    verdict: state,
    findings: findings.map(({ rule }) => rule),
    // A list that waited for a late document was told so before.
    stateNo: parcel.late && state !== 'WAITING' ? 2 : 1,
    state: STATE[state],
    counted,
    dutiableFen,
    dutyFen: taxFen,
    // The list is the last of the four.
    releasedAt: state === 'MATCHED' ? declaredAt(parcel) : null,
    returned: null,
    quotaFen,
  }
}

function count(parcel: Parcel, { payment }: Documents, settled: Standing | null, sums: Sums): void {
  const { platform, merchant, ranks, basket } = parcel
  const day = dayOf(parcel)
  const disagrees = settled?.verdict === 'DISAGREES'
  const list = settled && { disagrees, identity: disagrees && (settled.findings as MatchRule[]).some(isOfIdentity) }
  sums.tallies.parcel(platform.id, merchant.id, monthOf(day), basket.paidFen, list)
  if (!settled) return
  const { dutiableFen, quotaFen } = settled
  sums.tradesOn.add(ranks.merchant, ranks.platform, day, dutiableFen)
  sums.shipsWith.add(ranks.merchant, ranks.carrier, day, dutiableFen)
  if (payment) sums.paysBy.add(ranks.merchant, ranks.payer, day, dutiableFen)
  if (quotaFen > 0) sums.quotas.spend(listBuyerOf(parcel).number, day, quotaFen)
}

function rowOf(parcel: Parcel, documents: Documents, settled: Standing | null): Row {
  const { order, payment, waybill, inventory } = documents
  const { platform, merchant, payer, carrier, agent } = parcel
  return [
    platform.uscc,
    merchant.uscc,
    payer.uscc,
    carrier.uscc,
    agent.uscc,
    documentValues(orderDocument, order),
    payment ? [documentValues(paymentDocument, payment)] : [],
    waybill ? [documentValues(waybillDocument, waybill)] : [],
    inventory && settled ? [[...documentValues(inventoryDocument, inventory), ...settledSlots(settled)]] : [],
  ]
}

/** What stands behind the properties of a list as it came, in the order of SETTLED. */
export const SETTLED = [
  'verdict',
  'findings',
  'stateNo',
  'state',
  'counted',
  'dutiableFen',
  'dutyFen',
  'releasedAt',
  'returned',
] as const

const settledSlots = (settled: Standing): Row =>
  SETTLED.map((name) => (name === 'findings' && settled.findings.length === 0 ? null : settled[name]))
