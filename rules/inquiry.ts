/**
 * Original payment data (GACC announcements 165 and 179 of 2018): what customs asks a platform for, how the answer is signed
 * and read, and what it has to agree with. Member names, misspelt ones too, are those of the interface document.
 */
import { z } from 'zod'
import { isDay } from './day.ts'

/** As the platform is asked; `serviceTime` in milliseconds. */
export interface OpenRequest {
  orderNo: string
  sessionID: string
  serviceTime: number
}

/** The form that the platform's address takes. */
export const openForm = (request: OpenRequest): string => `openReq=${encodeURIComponent(JSON.stringify(request))}`

/** Codes of the interface: 10000 taken, 20000 not, 20004 the certificate is none of the platform's on record. */
export const TAKEN = '10000'
export const NOT_TAKEN = '20000'
export const NO_CERTIFICATE = '20004'

/** Whether the platform will answer; null where what came is no answer at all. */
export function readTaken(text: string): boolean | null {
  try {
    const { code } = JSON.parse(text) as { code?: unknown }
    return code === undefined ? null : code === TAKEN || code === Number(TAKEN)
  } catch {
    return null
  }
}

const SIGNED = ['sessionID', 'payExchangeInfoHead', 'payExchangeInfoLists', 'serviceTime'] as const
const MEMBERS = [...SIGNED, 'certNo', 'signValue'] as const

/** The members as they were posted, byte for byte. */
type Members = Record<(typeof MEMBERS)[number], string>

/**
 * The members of a JSON object as they stand in its text: whoever writes them anew verifies another text than was signed.
 *
 * @returns null for what is no such object, has a member twice, or lacks one
 */
export function membersOf(text: string): Members | null {
  const members = new Map<string, string>()
  try {
    // The text is JSON, so what follows only has to find where its members end.
    JSON.parse(text)
    for (const [name, raw] of rawMembers(text)) {
      if (members.has(name)) return null
      members.set(name, raw)
    }
  } catch {
    return null
  }
  return MEMBERS.every((name) => members.has(name)) ? (Object.fromEntries(members) as Members) : null
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gs

function* rawMembers(text: string): Generator<[name: string, raw: string]> {
  let [depth, name, from] = [0, null as string | null, 0]
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (depth === 1 && name === null && token.startsWith('"')) name = JSON.parse(token) as string
    else if (depth === 1 && token === ':') from = index + 1
    else if (depth === 1 && (token === ',' || token === '}') && name !== null) {
      yield [name, text.slice(from, index).trim()]
      name = null
    }
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
  }
}

/** What a member says; one that is a text itself, as some write head and lists, says what stands in it. */
const said = (raw: string): string => (raw.startsWith('"') ? (JSON.parse(raw) as string) : raw)

/** `"name":"text"` of the first four, joined by two bars; head and lists are in quotes, and nothing in them is escaped. */
export const stringToSign = (members: Members): string =>
  SIGNED.map((name) => `"${name}":"${said(members[name])}"`).join('||')

const text = (most: number) => z.string().min(1).max(most)
/** Left out, null or empty: there is none. */
const optional = (most: number) => z.string().max(most).nullish()
const amount = z.union([z.string(), z.number()]).transform((value, context) => {
  // N19,5; no payment has a part of a fen.
  const [, yuan, fen = ''] = /^(\d{1,12})(?:\.(\d{1,2})0{0,3})?$/.exec(String(value)) ?? []
  if (yuan !== undefined) return Number(yuan) * 100 + Number(fen.padEnd(2, '0'))
  context.addIssue({ code: 'custom', message: 'no amount' })
  return z.NEVER
})
const C14 = /^(\d{4})(\d\d)(\d\d)([01]\d|2[0-3])([0-5]\d)([0-5]\d)$/
const time = z.string().transform((value, context) => {
  const [, year, month, day, hour, minute, second] = C14.exec(value) ?? []
  // A 30 February would be read as a day of March.
  if (isDay(`${year}-${month}-${day}`))
    return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`).toISOString()
  context.addIssue({ code: 'custom', message: 'no time' })
  return z.NEVER
})
const head = z.object({
  guid: text(36),
  initalRequest: text(8_000),
  initalResponse: text(8_000),
  ebpCode: text(18),
  payCode: text(18),
  payTransactionId: text(60),
  totalAmount: amount,
  currency: text(4),
  verDept: z.enum(['1', '2', '3']),
  payType: z.enum(['1', '2', '3', '4', '']).nullish(),
  tradingTime: time,
  note: optional(1_000),
})
const goods = z.object({ gname: text(250), itemLink: text(3_000) })
const order = z.object({
  orderNo: text(60),
  goodsInfo: z.array(goods).min(1).max(100),
  recpAccount: text(60),
  recpCode: optional(18),
  recpName: text(100),
})
const lists = z.array(order).min(1).max(100)

/** An answer as it was posted, still with the personal values in it. */
export interface PaymentAnswer {
  sessionID: string
  certNo: string
  signValue: string
  head: z.infer<typeof head>
  lists: z.infer<typeof lists>
}

/** @returns the name of the member that is not as the interface wants it, where one is not */
export function readAnswer(members: Members): PaymentAnswer | { member: string } {
  const one = {
    sessionID: text(36).safeParse(parsed(members.sessionID)),
    certNo: text(64).safeParse(parsed(members.certNo)),
    signValue: text(1_000).safeParse(parsed(members.signValue)),
    head: head.safeParse(within(members.payExchangeInfoHead)),
    lists: lists.safeParse(within(members.payExchangeInfoLists)),
  }
  for (const [name, { error }] of Object.entries(one))
    if (error) return { member: [name, ...error.issues[0]!.path].join('.') }
  return Object.fromEntries(Object.entries(one).map(([name, { data }]) => [name, data])) as unknown as PaymentAnswer
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const within = (raw: string): unknown => parsed(said(raw))

/** What is kept of an answer: of raw texts and of people no more than a keyed hash. */
export interface PaymentRecord {
  paymentFirm: string
  transactionNo: string
  totalFen: number
  currency: string
  verifier: string
  payType: string | null
  tradedAt: string
  requestDigest: string
  responseDigest: string
  orders: PaidOrder[]
}

export interface PaidOrder {
  orderNo: string
  goods: { name: string; link: string }[]
  payeeCode: string | null
  payeeAccount: string
  payeeName: string
}

/** What customs has of the order that was asked for, and of others that were paid with it. */
export interface KnownOrder {
  orderNo: string
  merchant: string
  paidFen: number
  paymentFirm: string | null
  transactionNo: string | null
  goods: string[]
}

export interface KnownPayment {
  firm: string
  transactionNo: string
  amountFen: number
}

export type InquiryRule =
  | 'ORDER_ABSENT'
  | 'ORDER_UNKNOWN'
  | 'NO_PAYMENT'
  | 'CURRENCY'
  | 'PAYMENT_FIRM'
  | 'TRANSACTION'
  | 'TOTAL'
  | 'AMOUNT'
  | 'GOODS'
  | 'PAYEE'

/** An indicator, no violation: which rule does not hold, what was answered, and what is known instead. */
export interface InquiryFinding {
  rule: InquiryRule
  answered: string | null
  known: string | null
  /** Whose word `known` is; null where it is nobody's. */
  by: 'PLATFORM' | 'PAYMENT_FIRM' | null
}

/**
 * @param asked number of the order that customs asked for
 * @param known orders of that platform among those of the answer, and the one that was asked for
 * @param payments vouchers that have come for it
 */
export function compareAnswer(
  answer: PaymentRecord,
  { asked, platform }: { asked: string; platform: string },
  known: readonly KnownOrder[],
  payments: readonly KnownPayment[],
): InquiryFinding[] {
  const findings: InquiryFinding[] = []
  const find = (rule: InquiryRule, answered: string | null, instead: string | null, by: InquiryFinding['by']) =>
    findings.push({ rule, answered, known: instead, by })
  const ours = new Map(known.map((each) => [each.orderNo, each]))
  if (!answer.orders.some(({ orderNo }) => orderNo === asked)) find('ORDER_ABSENT', null, asked, 'PLATFORM')
  for (const { orderNo } of answer.orders) if (!ours.has(orderNo)) find('ORDER_UNKNOWN', orderNo, null, null)
  if (answer.currency !== '142') find('CURRENCY', answer.currency, '142', null)
  comparePayment(answer, ours.get(asked), payments, find)
  compareTotals(answer, ours, payments, find)
  for (const order of answer.orders) compareOrder(order, ours.get(order.orderNo), platform, find)
  return findings
}

type Find = (rule: InquiryRule, answered: string | null, known: string | null, by: InquiryFinding['by']) => void

/** Of several vouchers the one that is meant, or else the first. */
const voucherOf = ({ paymentFirm, transactionNo }: PaymentRecord, payments: readonly KnownPayment[]) =>
  payments.find((each) => each.firm === paymentFirm && each.transactionNo === transactionNo) ?? payments[0]

function comparePayment(
  answer: PaymentRecord,
  order: KnownOrder | undefined,
  payments: readonly KnownPayment[],
  find: Find,
): void {
  const { paymentFirm, transactionNo } = answer
  const payment = voucherOf(answer, payments)
  if (!payment) find('NO_PAYMENT', transactionNo, null, null)
  if (payment && payment.firm !== paymentFirm) find('PAYMENT_FIRM', paymentFirm, payment.firm, 'PAYMENT_FIRM')
  if (payment && payment.transactionNo !== transactionNo)
    find('TRANSACTION', transactionNo, payment.transactionNo, 'PAYMENT_FIRM')
  // An order may leave both out.
  if (order?.paymentFirm && order.paymentFirm !== paymentFirm)
    find('PAYMENT_FIRM', paymentFirm, order.paymentFirm, 'PLATFORM')
  if (order?.transactionNo && order.transactionNo !== transactionNo)
    find('TRANSACTION', transactionNo, order.transactionNo, 'PLATFORM')
}

/** One payment may be for several orders, and then its sum is theirs; a voucher is for one. */
function compareTotals(
  answer: PaymentRecord,
  ours: ReadonlyMap<string, KnownOrder>,
  payments: readonly KnownPayment[],
  find: Find,
): void {
  const paid = answer.orders.map(({ orderNo }) => ours.get(orderNo)?.paidFen)
  const sum = paid.reduce<number>((total, fen) => total + (fen ?? 0), 0)
  if (!paid.includes(undefined) && sum !== answer.totalFen)
    find('TOTAL', String(answer.totalFen), String(sum), 'PLATFORM')
  const payment = voucherOf(answer, payments)
  if (payment && answer.orders.length === 1 && payment.amountFen !== answer.totalFen)
    find('AMOUNT', String(answer.totalFen), String(payment.amountFen), 'PAYMENT_FIRM')
}

function compareOrder(answered: PaidOrder, order: KnownOrder | undefined, platform: string, find: Find): void {
  if (!order) return
  const names = new Set(answered.goods.map(({ name }) => name))
  const missing = order.goods.filter((name) => !names.has(name))
  if (missing.length > 0) find('GOODS', [...names].join('; '), missing.join('; '), 'PLATFORM')
  const { payeeCode } = answered
  if (payeeCode && payeeCode !== order.merchant && payeeCode !== platform)
    find('PAYEE', payeeCode, order.merchant, 'PLATFORM')
}
