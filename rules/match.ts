/**
 * 三单比对: order, payment and waybill against the inventory (the import list). A finding is an indicator with a likely
 * cause and somebody who can mend it; it is no violation. Persons are compared by their keyed hashes and never told.
 */
import type { CbecParameters } from './cbec.ts'
import { ONE, parcelTax } from './tax.ts'
import type { Tax } from './tax.ts'

/** Quantities, weights and prices are whole hundred-thousandths, amounts whole fen, times ISO 8601 in UTC. */
export type OrderLine = readonly [
  line: number,
  itemNo: string | null,
  name: string,
  unit: string,
  quantity: number,
  price: number,
  totalFen: number,
]

export type InventoryLine = readonly [
  line: number,
  itemNo: string | null,
  hsCode: string,
  name: string,
  origin: string | null,
  quantity: number,
  unit: string,
  quantity1: number,
  unit1: string,
  price: number,
  totalFen: number,
]

export interface OrderFacts {
  key: string
  sender: string
  platform: string
  merchant: string
  orderNo: string
  appTime: string
  goodsFen: number
  freightFen: number
  taxFen: number
  discountFen: number
  paidFen: number
  buyer: string
  buyerName: string
  buyerPhone: string
  consignee: string
  consigneePhone: string
  consigneeAddress: string
  paymentFirm: string | null
  transactionNo: string | null
  parentOrderNo: string | null
  lines: readonly OrderLine[]
}

export interface PaymentFacts {
  key: string
  sender: string
  firm: string
  transactionNo: string
  amountFen: number
  payer: string
  payerName: string
  payerPhone: string | null
  appTime: string
}

export interface WaybillFacts {
  key: string
  sender: string
  firm: string
  orderNo: string
  freightFen: number
  insuredFen: number
  weight: number
  consignee: string
  consigneePhone: string
  consigneeAddress: string
  appTime: string
}

export interface InventoryFacts {
  key: string
  sender: string
  agent: string
  platform: string
  merchant: string
  carrier: string
  guarantor: string | null
  orderNo: string
  waybillKey: string
  goodsFen: number
  freightFen: number
  insuredFen: number
  buyer: string
  buyerName: string
  buyerPhone: string
  consigneeAddress: string
  grossWeight: number
  netWeight: number
  declaredOn: string
  /** the day on which it came: whose parameters and whose year it is, for the sender does not choose that */
  acceptedOn: string
  appTime: string
  lines: readonly InventoryLine[]
  /** the platform has verified who the buyer is; then somebody else may pay */
  buyerVerified: boolean
}

/** What stands of the documents of one parcel; a deleted one is null. */
export interface Parcel {
  inventory: InventoryFacts
  order: OrderFacts | null
  payment: PaymentFacts | null
  /** further payments for the same order */
  otherPayments: number
  waybill: WaybillFacts | null
  /** its number had been another parcel's too short a time before */
  waybillReused: boolean
}

export type ParcelDocument = 'order' | 'payment' | 'waybill' | 'inventory'
export type Party = 'PLATFORM' | 'MERCHANT' | 'PAYMENT_FIRM' | 'CARRIER' | 'AGENT'

export type Cause =
  | 'COUPON'
  | 'TAX_ROUNDING'
  | 'TAX_LEFT_OUT'
  | 'FREIGHT_LEFT_OUT'
  | 'CONSUMPTION_TAX'
  | 'FULL_TAX'
  | 'SPLIT_ORDER'
  | 'SEVERAL_ITEMS'
  | 'ONE_SOURCE'
  | 'BORROWED_IDENTITY'
  | 'WRONG_WAYBILL'
  | 'REUSED_NUMBER'
  | 'LATE_DOCUMENT'
  | 'TYPING'
  | 'UNKNOWN'

export type LineFact = 'LINE' | 'ITEM_NO' | 'NAME' | 'UNIT' | 'QUANTITY' | 'TOTAL'

/** One side of a disagreement; CUSTOMS stands for a limit or a sum of ours. Values of persons are null. */
export interface Side {
  role: Party | 'CUSTOMS'
  document: ParcelDocument | null
  value: string | number | null
}

export interface Finding {
  rule: MatchRule
  /** the code that customs answers with, where one is evidenced */
  customsCode: string | null
  /** of LINES: which line, and what of it */
  line: number | null
  fact: LineFact | null
  left: Side
  right: Side
  cause: Cause
  fixer: Party
}

export interface Verdict {
  state: 'WAITING' | 'MATCHED' | 'DISAGREES'
  missing: ('order' | 'payment' | 'waybill')[]
  /** rules that did not hold, in the order of RULES; while documents are missing, of those that have come */
  findings: Finding[]
  dutiableFen: number
  /** the comprehensive tax; the least that is due where a rate or its condition is not known */
  taxFen: number
}

type From = readonly [role: Side['role'], document: ParcelDocument | null]

interface RuleShape {
  customsCode: string | null
  left: From
  right: From
  /** who mends it unless the cause points to another */
  fixer: Party
}

const shape = (customsCode: string | null, left: From, right: From, fixer: Party): RuleShape => ({
  customsCode,
  left,
  right,
  fixer,
})

const ORDER: From = ['PLATFORM', 'order']
const PAYMENT: From = ['PAYMENT_FIRM', 'payment']
const WAYBILL: From = ['CARRIER', 'waybill']
const LIST: From = ['AGENT', 'inventory']
const CUSTOMS: From = ['CUSTOMS', null]

/** Codes: receipts of customs as replayed by integrators (1327 …), and the specification of May 2022 (−621005, −504015). */
export const RULES = {
  ONE_SENDER: shape(null, ORDER, PAYMENT, 'PLATFORM'),
  AMOUNT: shape(null, ORDER, PAYMENT, 'PLATFORM'),
  PAYMENT_FIRM: shape('13035', ORDER, PAYMENT, 'PLATFORM'),
  TRANSACTION: shape(null, ORDER, PAYMENT, 'PLATFORM'),
  PAYER: shape('1327', ORDER, PAYMENT, 'PLATFORM'),
  MERCHANT: shape(null, ORDER, LIST, 'AGENT'),
  LIST_BUYER: shape('13127', ORDER, LIST, 'AGENT'),
  BUYER_PHONE: shape('130126', ORDER, LIST, 'AGENT'),
  LIST_ADDRESS: shape(null, ORDER, LIST, 'AGENT'),
  LINES: shape('1322', ORDER, LIST, 'AGENT'),
  FREIGHT: shape(null, ORDER, LIST, 'AGENT'),
  CONSIGNEE: shape(null, ORDER, WAYBILL, 'CARRIER'),
  CONSIGNEE_PHONE: shape(null, ORDER, WAYBILL, 'CARRIER'),
  CONSIGNEE_ADDRESS: shape(null, ORDER, WAYBILL, 'CARRIER'),
  WAYBILL_ORDER: shape(null, LIST, WAYBILL, 'CARRIER'),
  WAYBILL_REUSED: shape('-504015', LIST, WAYBILL, 'CARRIER'),
  SINGLE_LIMIT: shape('-621005', LIST, CUSTOMS, 'AGENT'),
  TAX: shape(null, ORDER, CUSTOMS, 'PLATFORM'),
} as const satisfies Record<string, RuleShape>

export type MatchRule = keyof typeof RULES

/** Whether it says that documents do not agree on who buys: an identity that was lent, or taken. */
export const isOfIdentity = (rule: MatchRule): boolean => rule === 'PAYER' || rule === 'LIST_BUYER'

/** The same parcel and parameters give the same verdict, whenever and in whatever order its documents came. */
export function matchParcel(parcel: Parcel, parameters: CbecParameters): Verdict {
  const { inventory, order, payment, waybill } = parcel
  const findings: Finding[] = []
  const dutiableFen = dutiableOf(inventory)
  const over = isOver(inventory, parameters)
  const extraFen = inventory.freightFen + inventory.insuredFen
  const tax = parcelTax(inventory.lines, extraFen, over ? 'full' : 'reduced', parameters)
  if (order && payment) {
    if (waybill) findOneSender(order, payment, waybill, findings)
    findPayment(parcel, order, payment, parameters, findings)
  }
  if (order) findList(order, inventory, findings)
  if (order && waybill) findConsignee(order, waybill, findings)
  if (waybill) findWaybill(parcel, waybill, findings)
  if (over && !isOneItem(inventory, parameters)) {
    tell(findings, 'SINGLE_LIMIT', dutiableFen, parameters.singleLimit, 'SEVERAL_ITEMS')
  } else if (order) {
    findTax(order, inventory, tax, over, parameters, findings)
  }
  const whole = order !== null && payment !== null && waybill !== null
  return {
    state: !whole ? 'WAITING' : findings.length > 0 ? 'DISAGREES' : 'MATCHED',
    missing: whole ? [] : missingOf(parcel),
    findings,
    dutiableFen,
    taxFen: tax.leastFen,
  }
}

/** Base of both limits and of the tax: price, freight and insurance. */
const dutiableOf = ({ goodsFen, freightFen, insuredFen }: Amounts) => goodsFen + freightFen + insuredFen

type Amounts = Pick<InventoryFacts, 'goodsFen' | 'freightFen' | 'insuredFen'>

/** Over the limit of a single transaction a list is taxed in full. */
export const isOver = (inventory: Amounts, { singleLimit }: Pick<CbecParameters, 'singleLimit'>): boolean =>
  dutiableOf(inventory) > singleLimit

/** What stood of order and waybill when the list was declared, where that is not what stands now. */
export interface AsDeclared {
  order: OrderFacts | null
  waybill: WaybillFacts | null
}

export interface Judged {
  /** What was compared. */
  parcel: Parcel
  verdict: Verdict
  /** Changes that came after the list was declared and are refused (−301011, −504016). */
  late: ('order' | 'waybill')[]
}

/**
 * A change of an order or waybill that was made after the list was declared is refused if the list agrees without it; if it
 * does not, the change is what mends it. Both follow from the documents alone, in whatever order they came.
 */
export function judgeParcel(parcel: Parcel, declared: AsDeclared, parameters: CbecParameters): Judged {
  const late = (['order', 'waybill'] as const).filter((document) => declared[document] !== null)
  if (late.length > 0) {
    const before = { ...parcel, order: declared.order ?? parcel.order, waybill: declared.waybill ?? parcel.waybill }
    const verdict = matchParcel(before, parameters)
    if (verdict.state === 'MATCHED') return { parcel: before, verdict, late }
  }
  return { parcel, verdict: matchParcel(parcel, parameters), late: [] }
}

function missingOf(parcel: Parcel): Verdict['missing'] {
  return (['order', 'payment', 'waybill'] as const).filter((document) => parcel[document] === null)
}

// Announcement 194 of 2018 asks for three senders: who sends all three sides only agrees with itself.
function findOneSender(order: OrderFacts, payment: PaymentFacts, waybill: WaybillFacts, findings: Finding[]): void {
  if (order.sender === payment.sender && payment.sender === waybill.sender)
    tell(findings, 'ONE_SENDER', order.sender, payment.sender, 'ONE_SOURCE')
}

function findPayment(
  parcel: Parcel,
  order: OrderFacts,
  payment: PaymentFacts,
  parameters: CbecParameters,
  findings: Finding[],
): void {
  if (Math.abs(order.paidFen - payment.amountFen) > parameters.amountTolerance)
    tell(findings, 'AMOUNT', order.paidFen, payment.amountFen, amountCause(parcel, order, payment, parameters))
  // The order may leave both out.
  if (order.paymentFirm !== null && order.paymentFirm !== payment.firm)
    tell(findings, 'PAYMENT_FIRM', order.paymentFirm, payment.firm, paymentCause(parcel, order, payment))
  if (order.transactionNo !== null && order.transactionNo !== payment.transactionNo)
    tell(findings, 'TRANSACTION', order.transactionNo, payment.transactionNo, paymentCause(parcel, order, payment))
  if (!parcel.inventory.buyerVerified && !(order.buyer === payment.payer && order.buyerName === payment.payerName))
    tell(findings, 'PAYER', null, null, payerCause(order, payment))
}

function amountCause(parcel: Parcel, order: OrderFacts, payment: PaymentFacts, parameters: CbecParameters): Cause {
  const difference = Math.abs(order.paidFen - payment.amountFen)
  if (difference === order.discountFen) return 'COUPON'
  if (difference <= parameters.taxTolerance * order.lines.length) return 'TAX_ROUNDING'
  if (isSplit(parcel, order)) return 'SPLIT_ORDER'
  if (difference === order.taxFen) return 'TAX_LEFT_OUT'
  if (difference === order.freightFen) return 'FREIGHT_LEFT_OUT'
  if (order.appTime > payment.appTime) return 'LATE_DOCUMENT'
  return isSlip(order.paidFen, payment.amountFen) ? 'TYPING' : 'UNKNOWN'
}

function paymentCause(parcel: Parcel, order: OrderFacts, payment: PaymentFacts): Cause {
  if (isSplit(parcel, order)) return 'SPLIT_ORDER'
  return order.appTime > payment.appTime ? 'LATE_DOCUMENT' : 'UNKNOWN'
}

const isSplit = (parcel: Parcel, order: OrderFacts) => order.parentOrderNo !== null || parcel.otherPayments > 0

function payerCause(order: OrderFacts, payment: PaymentFacts): Cause {
  const samePhone = payment.payerPhone === null ? null : payment.payerPhone === order.buyerPhone
  return personCause(order.buyer === payment.payer, order.buyerName === payment.payerName, samePhone)
}

/** A slip leaves the rest of a person as it was; a name or a phone alone points to an identity that was lent or taken. */
function personCause(sameIdentity: boolean, sameName: boolean, samePhone: boolean | null): Cause {
  if (sameIdentity || (sameName && samePhone)) return 'TYPING'
  return sameName || samePhone === false ? 'BORROWED_IDENTITY' : 'UNKNOWN'
}

function findList(order: OrderFacts, inventory: InventoryFacts, findings: Finding[]): void {
  const late = order.appTime > inventory.appTime
  if (order.merchant !== inventory.merchant)
    tell(findings, 'MERCHANT', order.merchant, inventory.merchant, late ? 'LATE_DOCUMENT' : 'UNKNOWN')
  const sameIdentity = order.buyer === inventory.buyer
  const sameName = order.buyerName === inventory.buyerName
  const samePhone = order.buyerPhone === inventory.buyerPhone
  if (!sameIdentity || !sameName)
    tell(findings, 'LIST_BUYER', null, null, personCause(sameIdentity, sameName, samePhone))
  if (!samePhone) tell(findings, 'BUYER_PHONE', null, null, personCause(sameIdentity, sameName, samePhone))
  if (order.consigneeAddress !== inventory.consigneeAddress)
    tell(findings, 'LIST_ADDRESS', null, null, late ? 'LATE_DOCUMENT' : 'TYPING')
  findLines(order, inventory, findings)
  if (!isSameFreight(order, inventory)) {
    const freightFen = inventory.freightFen + inventory.insuredFen
    tell(findings, 'FREIGHT', order.freightFen, freightFen, freightCause(order, inventory))
  }
}

// The order's freight may hold the insurance, or the seller bears it.
function isSameFreight(order: OrderFacts, { freightFen, insuredFen }: InventoryFacts): boolean {
  return order.freightFen === freightFen + insuredFen || order.freightFen === freightFen
}

function freightCause(order: OrderFacts, inventory: InventoryFacts): Cause {
  if (inventory.freightFen + inventory.insuredFen === 0) return 'FREIGHT_LEFT_OUT'
  if (order.appTime > inventory.appTime) return 'LATE_DOCUMENT'
  return isSlip(order.freightFen, inventory.freightFen) ? 'TYPING' : 'UNKNOWN'
}

/** Line by line, by their numbers; of a line that differs, the first fact that does. */
function findLines(order: OrderFacts, inventory: InventoryFacts, findings: Finding[]): void {
  const begin = findings.length
  let paired = 0
  for (let i = 0; i < inventory.lines.length; i++) {
    const listed = inventory.lines[i]!
    const ordered = lineNumbered(order.lines, listed[0], i)
    if (ordered) paired++
    const fact = ordered ? differingFact(ordered, listed) : 'LINE'
    if (fact !== null) tellLine(findings, order, inventory, ordered, listed, fact)
  }
  if (paired < order.lines.length)
    for (const ordered of order.lines)
      if (!lineNumbered(inventory.lines, ordered[0], 0)) tellLine(findings, order, inventory, ordered, null, 'LINE')
  if (findings.length - begin < 2) return
  const byLine = findings.splice(begin).sort((a, b) => a.line! - b.line!)
  findings.push(...byLine)
}

/** Both documents mostly count alike, so the line is looked for where it should stand first. */
function lineNumbered<L extends OrderLine | InventoryLine>(lines: readonly L[], number: number, at: number): L | null {
  const line = lines[at]
  return line?.[0] === number ? line : (lines.find((each) => each[0] === number) ?? null)
}

function differingFact(ordered: OrderLine, listed: InventoryLine): LineFact | null {
  if (ordered[1] !== listed[1] && ordered[1] !== null && listed[1] !== null) return 'ITEM_NO'
  if (ordered[2] !== listed[3]) return 'NAME'
  if (ordered[3] !== listed[6]) return 'UNIT'
  if (ordered[4] !== listed[5]) return 'QUANTITY'
  return ordered[6] === listed[10] ? null : 'TOTAL'
}

const ORDERED_SLOT = { LINE: 0, ITEM_NO: 1, NAME: 2, UNIT: 3, QUANTITY: 4, TOTAL: 6 } as const
const LISTED_SLOT = { LINE: 0, ITEM_NO: 1, NAME: 3, UNIT: 6, QUANTITY: 5, TOTAL: 10 } as const

function tellLine(
  findings: Finding[],
  order: OrderFacts,
  inventory: InventoryFacts,
  ordered: OrderLine | null,
  listed: InventoryLine | null,
  fact: LineFact,
): void {
  const left = ordered ? ordered[ORDERED_SLOT[fact]] : null
  const right = listed ? listed[LISTED_SLOT[fact]] : null
  const cause = lineCause(order, inventory, fact, left, right)
  tell(findings, 'LINES', left, right, cause, (ordered ?? listed)![0], fact)
}

function lineCause(
  order: OrderFacts,
  inventory: InventoryFacts,
  fact: LineFact,
  left: Side['value'],
  right: Side['value'],
): Cause {
  const difference = Math.abs(order.goodsFen - inventory.goodsFen)
  if (fact === 'TOTAL' && difference > 0 && difference === order.discountFen) return 'COUPON'
  if (fact === 'LINE' && order.parentOrderNo !== null) return 'SPLIT_ORDER'
  if (order.appTime > inventory.appTime) return 'LATE_DOCUMENT'
  if (fact === 'QUANTITY' || fact === 'TOTAL') return isSlip(left as number, right as number) ? 'TYPING' : 'UNKNOWN'
  return fact === 'LINE' ? 'UNKNOWN' : 'TYPING'
}

/** The consignee may be another than the buyer, but the parcel goes to one person. */
function findConsignee(order: OrderFacts, waybill: WaybillFacts, findings: Finding[]): void {
  const name = order.consignee === waybill.consignee
  const phone = order.consigneePhone === waybill.consigneePhone
  const address = order.consigneeAddress === waybill.consigneeAddress
  if (name && phone && address) return
  const cause = consigneeCause(order, waybill, Number(!name) + Number(!phone) + Number(!address))
  if (!name) tell(findings, 'CONSIGNEE', null, null, cause)
  if (!phone) tell(findings, 'CONSIGNEE_PHONE', null, null, cause)
  if (!address) tell(findings, 'CONSIGNEE_ADDRESS', null, null, cause)
}

function consigneeCause(order: OrderFacts, waybill: WaybillFacts, differing: number): Cause {
  if (order.appTime > waybill.appTime) return 'LATE_DOCUMENT'
  if (differing === 3) return 'WRONG_WAYBILL'
  return differing === 1 ? 'TYPING' : 'UNKNOWN'
}

function findWaybill({ inventory, order, waybillReused }: Parcel, waybill: WaybillFacts, findings: Finding[]): void {
  if (inventory.orderNo !== waybill.orderNo)
    tell(findings, 'WAYBILL_ORDER', inventory.orderNo, waybill.orderNo, waybillCause(order, waybill))
  if (waybillReused) tell(findings, 'WAYBILL_REUSED', inventory.waybillKey, waybill.key, 'REUSED_NUMBER')
}

function waybillCause(order: OrderFacts | null, waybill: WaybillFacts): Cause {
  if (order === null) return 'UNKNOWN'
  if (waybill.orderNo === order.parentOrderNo) return 'SPLIT_ORDER'
  // It goes to the right person, so it is the right parcel under a wrong number.
  const samePerson = order.consignee === waybill.consignee && order.consigneePhone === waybill.consigneePhone
  return samePerson ? 'TYPING' : 'WRONG_WAYBILL'
}

function isOneItem({ lines }: InventoryFacts, { itemsOverLimit }: CbecParameters): boolean {
  return lines.length === 1 && lines[0]![5] === itemsOverLimit * ONE
}

function findTax(
  order: OrderFacts,
  inventory: InventoryFacts,
  tax: Tax,
  full: boolean,
  parameters: CbecParameters,
  findings: Finding[],
): void {
  // The tax of other goods is another; that they differ has been said.
  if (order.goodsFen !== inventory.goodsFen || !isSameFreight(order, inventory)) return
  const tolerance = parameters.taxTolerance * inventory.lines.length
  if (isWithin(order.taxFen, tax, tolerance)) return
  const nearest = order.taxFen < tax.leastFen ? tax.leastFen : tax.mostFen
  tell(findings, 'TAX', order.taxFen, nearest, taxCause(order, inventory, full, tolerance, parameters))
}

const isWithin = (fen: number, { leastFen, mostFen }: Tax, tolerance: number) =>
  leastFen - tolerance <= fen && fen <= mostFen + tolerance

/** Which mistake would have led to the sum that was withheld. */
function taxCause(
  order: OrderFacts,
  { lines, freightFen, insuredFen, goodsFen }: InventoryFacts,
  full: boolean,
  tolerance: number,
  parameters: CbecParameters,
): Cause {
  const regime = full ? 'full' : 'reduced'
  const extraFen = freightFen + insuredFen
  // An open range would explain anything.
  const explains = ({ leastFen, mostFen }: Tax) =>
    isWithin(order.taxFen, { leastFen, mostFen: mostFen === Infinity ? leastFen : mostFen }, tolerance)
  if (order.taxFen === 0) return 'TAX_LEFT_OUT'
  if (full && explains(parcelTax(lines, extraFen, 'reduced', parameters))) return 'FULL_TAX'
  if (explains(parcelTax(lines, extraFen, regime, { ...parameters, consumptionTax: [] }))) return 'CONSUMPTION_TAX'
  if (order.discountFen > 0 && goodsFen + extraFen >= order.discountFen)
    if (explains(parcelTax(lines, extraFen - order.discountFen, regime, parameters))) return 'COUPON'
  if (explains(parcelTax(lines, 0, regime, parameters))) return 'FREIGHT_LEFT_OUT'
  return isSlip(order.taxFen, parcelTax(lines, extraFen, regime, parameters).leastFen) ? 'TYPING' : 'UNKNOWN'
}

/** Digits that changed places, or yuan taken for fen. */
function isSlip(a: number, b: number): boolean {
  return a === 100 * b || b === 100 * a || digitsOf(a) === digitsOf(b)
}

const digitsOf = (fen: number) => [...String(fen)].sort().join('')

function tell(
  findings: Finding[],
  rule: MatchRule,
  left: Side['value'],
  right: Side['value'],
  cause: Cause,
  line: number | null = null,
  fact: LineFact | null = null,
): void {
  const { customsCode, left: from, right: to } = RULES[rule]
  findings.push({
    rule,
    customsCode,
    line,
    fact,
    left: { role: from[0], document: from[1], value: left },
    right: { role: to[0], document: to[1], value: right },
    cause,
    fixer: fixerOf(rule, cause),
  })
}

function fixerOf(rule: MatchRule, cause: Cause): Party {
  // The list names the waybill.
  if (cause === 'WRONG_WAYBILL') return 'AGENT'
  if (RULES[rule].right === PAYMENT && (cause === 'SPLIT_ORDER' || cause === 'LATE_DOCUMENT')) return 'PAYMENT_FIRM'
  return RULES[rule].fixer
}
