import { createHmac, randomUUID } from 'node:crypto'
import type { Context, House } from '../context.ts'
import { REFUSALS, type RefusalCode, userError, type UserErrorValue } from '../errors.ts'
import {
  findInquiries,
  findRespondent,
  findSession,
  openInquiry,
  registerRespondent,
  type Session,
  storeAnswer,
  type StoredInquiry,
} from '../graph/inquiry.ts'
import { cbecFor } from '../rules/cbec.ts'
import {
  type InquiryFinding,
  membersOf,
  NO_CERTIFICATE,
  NOT_TAKEN,
  type PaymentAnswer,
  type PaymentRecord,
  readAnswer,
  stringToSign,
  TAKEN,
} from '../rules/inquiry.ts'
import { INQUIRY_TEXTS } from '../rules/inquiry-text.ts'
import { isSignedBy } from '../rules/signature.ts'
import { inquirySecret, isWebhookUrl } from '../rules/webhook.ts'
import { certificatesOfParty } from './certificate.ts'

export interface RespondentAnswer {
  url: string | null
  secret: string | null
  userErrors: UserErrorValue[]
}

/** Where a platform answers inquiries. The secret is another each time; whoever lost it registers again. */
export async function recordRespondent({ house, scope }: Context, url: string): Promise<RespondentAnswer> {
  if (!isWebhookUrl(url, house.development))
    return { url: null, secret: null, userErrors: [userError('FORMAT', 'input.url')] }
  const at = house.clock.now()
  await registerRespondent(house.graph, { url, at, scope })
  return { url, secret: inquirySecret(house.identityKey, scope.party, at), userErrors: [] }
}

export const respondentOf = ({ house, scope }: Context) => findRespondent(house.graph, scope)

export interface InquiryAnswer {
  inquiry: object | null
  userErrors: UserErrorValue[]
}

/** Customs asks a platform for the payment data of an order; whoever asks while one is open gets that one. */
export async function askForPayment(
  { house, scope, caller }: Context,
  { platform, orderNo }: { platform: string; orderNo: string },
): Promise<InquiryAnswer> {
  const key = `${platform}|${orderNo}`
  const asked = { session: randomUUID().toUpperCase(), key, platform, orderNo, by: caller.subject }
  const opened = await openInquiry(house.graph, { ...asked, at: house.clock.now(), scope })
  if (!opened) return { inquiry: null, userErrors: [userError('NOT_FOUND', 'input.orderNo')] }
  if (!opened.inquiry) return { inquiry: null, userErrors: [userError('NO_ADDRESS', 'input.platformUscc')] }
  house.wakeUp([{ name: 'inquire', after: opened.inquiry.sessionId }])
  return { inquiry: shownTo(caller.audience === 'officer', opened.inquiry), userErrors: [] }
}

export async function inquiriesAbout({ house, scope, caller }: Context, key: string): Promise<object[]> {
  const inquiries = await findInquiries(house.graph, key, scope)
  return inquiries.map((inquiry) => shownTo(caller.audience === 'officer', inquiry))
}

/** A platform sees what it has answered and what it says itself; who asked, and what others say, is for customs. */
function shownTo(customs: boolean, inquiry: StoredInquiry): object {
  const { platform, findings, answer, ...rest } = inquiry
  return {
    ...rest,
    platformUscc: platform,
    answer: answer && {
      ...answer,
      orders: answer.orders.map(({ orderNo, goods, payeeCode }) => ({ orderNo, goods, payeeCode })),
    },
    findings: findings.map((finding) => findingShown(customs, finding)),
  }
}

const findingShown = (customs: boolean, { rule, answered, known, by }: InquiryFinding) => ({
  rule,
  answered,
  known: customs || by === 'PLATFORM' ? known : null,
  ...INQUIRY_TEXTS[rule],
})

/** As the interface answers: its code, and why. */
export interface Taken {
  code: string
  message: string
  /** Who has answered; null as long as nobody has shown who he is. */
  platform: string | null
}

const refused = (code: RefusalCode, member: string | null = null, number = NOT_TAKEN): Taken => {
  const { en, zh } = REFUSALS[code]
  return { code: number, message: `[Code:${code};Desc:${[member, zh, en].filter(Boolean).join(' ')}]`, platform: null }
}

/**
 * Takes in what a platform posts in answer to an inquiry: whoever knows the session and signs with a certificate that the
 * platform has on record is believed. The same answer again gets the same reply.
 */
export async function takeAnswer(house: House, text: string): Promise<Taken> {
  const members = membersOf(text)
  if (!members) return refused('FORMAT', 'payExInfoStr')
  const answer = readAnswer(members)
  if ('member' in answer) return refused('FORMAT', answer.member)
  const session = await findSession(house.graph, answer.sessionID)
  if (!session) return refused('SESSION_UNKNOWN', 'sessionID')
  const digest = digestOf(house, text)
  const stranger = await strangerTo(house, session, answer, stringToSign(members))
  if (stranger) return stranger
  const { platform } = session
  const taken = { code: TAKEN, message: '', platform }
  if (session.answerDigest !== null)
    return session.answerDigest === digest ? taken : { ...refused('SESSION_USED', 'sessionID'), platform }
  if (isLate(house, session)) return { ...refused('ANSWER_LATE'), platform }
  const stored = { sessionId: answer.sessionID, at: house.clock.now(), digest, answer: recordOf(house, answer) }
  if (!(await storeAnswer(house.graph, stored))) return { ...refused('SESSION_USED', 'sessionID'), platform }
  house.wakeUp([{ name: 'inquire', after: `${answer.sessionID}-answered` }])
  return taken
}

/** The certificate is the platform's that was asked, and the signature over these very bytes is that certificate's. */
async function strangerTo(
  house: House,
  { platform }: Session,
  { head, certNo, signValue }: PaymentAnswer,
  material: string,
): Promise<Taken | null> {
  const certificates = await certificatesOfParty(house, platform)
  const certificate = certificates.find(({ serialNumber }) => isSameNumber(serialNumber, certNo))
  if (!certificate || head.ebpCode !== platform) return refused('NO_CERTIFICATE', 'certNo', NO_CERTIFICATE)
  return isSignedBy(certificate, material, signValue) ? null : refused('SIGNATURE_WRONG', 'signValue')
}

const isSameNumber = (one: string, other: string) => bare(one) === bare(other)
const bare = (serial: string) => serial.toUpperCase().replace(/^0+/, '')

/** The clock decides here and nowhere in the graph: data that came late is asked for again. */
function isLate({ clock }: House, { state, askedAt }: Session): boolean {
  if (state !== 'OPEN' && state !== 'ASKED') return true
  const { paymentAnswer } = cbecFor(clock.today())
  if (askedAt === null || paymentAnswer === null) return false
  return Date.parse(clock.now()) > Date.parse(askedAt) + paymentAnswer * 1_000
}

/** Raw texts of payments may name people: that they were these is all that is kept of them. */
function recordOf(house: House, { head, lists }: PaymentAnswer): PaymentRecord {
  return {
    paymentFirm: head.payCode,
    transactionNo: head.payTransactionId,
    totalFen: head.totalAmount,
    currency: head.currency,
    verifier: head.verDept,
    payType: head.payType || null,
    tradedAt: head.tradingTime,
    requestDigest: digestOf(house, head.initalRequest),
    responseDigest: digestOf(house, head.initalResponse),
    orders: lists.map(({ orderNo, goodsInfo, recpCode, recpAccount, recpName }) => ({
      orderNo,
      goods: goodsInfo.map(({ gname, itemLink }) => ({ name: gname, link: itemLink })),
      payeeCode: recpCode || null,
      payeeAccount: house.hashPersonal('identity', recpAccount),
      payeeName: house.hashPersonal('name', recpName),
    })),
  }
}

const digestOf = ({ identityKey }: House, text: string) =>
  createHmac('sha256', identityKey).update('payment\n').update(text).digest('hex')
