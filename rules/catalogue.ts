/**
 * Every code that an answer may hold, with what it says in both languages. A code never changes its meaning and is never
 * taken away; the version is a digest, so that whoever keeps the texts knows when to fetch them again.
 */
import { REFUSALS } from '../errors.ts'
import type { CodeKind } from '../schema/catalogue.ts'
import { canonicalHash } from './canonical.ts'
import { STEP_TEXTS } from './case-text.ts'
import { INQUIRY_TEXTS } from './inquiry-text.ts'
import type { Text } from './law-pack.ts'
import { type MatchRule, RULES } from './match.ts'
import { CAUSE_TEXTS, OVER_LIMIT, RULE_TEXTS } from './match-text.ts'
import { REQUEST_TEXTS } from './request-text.ts'

export interface CodeText extends Text {
  code: string
  kind: `${CodeKind}`
  known: boolean
}

/** Of the specification of May 2022, as far as they are met here. */
const RECEIPT_TEXTS: Readonly<Record<string, Text>> = {
  1: { zh: '电子口岸已暂存', en: 'Stored, not declared.' },
  2: { zh: '电子口岸申报中', en: 'Taken, being declared.' },
  100: { zh: '海关退单', en: 'Sent back by customs.' },
  120: { zh: '海关入库', en: 'Stored in the base of customs.' },
  399: { zh: '海关审结', en: 'Settled by customs.' },
  800: { zh: '放行', en: 'Released.' },
  '-0002': { zh: '报文格式不符合规范', en: 'The form of the message is not that of the specification.' },
  '-10101': { zh: '企业无权报送', en: 'The enterprise may not send this.' },
  '-301011': { zh: '清单已申报，订单不得变更', en: 'The list is declared; the order can no longer be changed.' },
  '-504015': { zh: '运单编号已存在', en: 'The number of the waybill is another parcel’s.' },
  '-504016': { zh: '清单已申报，运单不得变更', en: 'The list is declared; the waybill can no longer be changed.' },
  '-621005': { zh: '超过单次交易限值', en: 'Over the limit of a single transaction.' },
  '-621026': { zh: '报文未签名', en: 'The message is not signed.' },
  '-621028': { zh: '签名数据与报文不一致', en: 'The message is not the one that was signed.' },
  '-621029': { zh: '验签失败', en: 'The signature cannot be verified.' },
  1313: { zh: '超过个人年度交易限值', en: 'Over the annual limit of the buyer.' },
}

/** Real receipts carry numbers that no list has: those are told by the family that they begin like. */
const FAMILIES: readonly [beginning: string, text: Text][] = [
  ['-1010', { zh: '企业类', en: 'an enterprise' }],
  ['-301', { zh: '订单类', en: 'an order' }],
  ['-401', { zh: '支付单类', en: 'a payment' }],
  ['-504', { zh: '运单类', en: 'a waybill' }],
  ['-505', { zh: '运单状态类', en: 'the status of a waybill' }],
  ['-621', { zh: '清单类', en: 'a list' }],
  ['-623', { zh: '撤销申请类', en: 'a request to cancel' }],
  ['-625', { zh: '退货申请类', en: 'a request to return' }],
  ['-800', { zh: '入库明细类', en: 'an arrival tally' }],
]

/** Told in receipts among the findings, and rules of no document. */
const OTHER_RULES: Readonly<Record<string, Text>> = {
  ANNUAL_LIMIT: OVER_LIMIT,
  LATE_CHANGE: {
    zh: '清单申报后的变更不予受理，以申报时的单证为准。',
    en: 'A change that came after the list was declared is refused; what stood then counts.',
  },
}

const textsOf = (kind: CodeText['kind'], texts: Readonly<Record<string, Text>>): CodeText[] =>
  Object.entries(texts).map(([code, { zh, en }]) => ({ code, kind, known: true, zh, en }))

const mapped = <T>(texts: Readonly<Record<string, T>>, textOf: (each: T) => Text) =>
  Object.fromEntries(Object.entries(texts).map(([code, each]) => [code, textOf(each)]))

const ruleText = (rule: MatchRule): Text => {
  const { wrong, mend } = RULE_TEXTS[rule]
  return { zh: wrong.zh + mend.zh, en: `${wrong.en} ${mend.en}` }
}

/** What customs answers with where a rule does not hold. */
const CUSTOMS_TEXTS: Readonly<Record<string, Text>> = Object.fromEntries([
  ...Object.entries(RULES).flatMap(([rule, { customsCode }]) =>
    customsCode ? [[customsCode, ruleText(rule as MatchRule)]] : [],
  ),
  ...Object.values(REQUEST_TEXTS).flatMap(({ customsCode, zh, en }) =>
    customsCode ? [[customsCode, { zh, en }]] : [],
  ),
]) as Record<string, Text>

const CODES: readonly CodeText[] = [
  ...textsOf('REFUSAL', REFUSALS),
  ...textsOf('STEP', STEP_TEXTS),
  ...Object.keys(RULES).flatMap((rule) => textsOf('RULE', { [rule]: ruleText(rule as MatchRule) })),
  ...textsOf('RULE', OTHER_RULES),
  ...textsOf(
    'CAUSE',
    mapped(CAUSE_TEXTS, ({ likely }) => likely),
  ),
  ...textsOf('REQUEST', REQUEST_TEXTS),
  ...textsOf('INQUIRY', INQUIRY_TEXTS),
  ...textsOf('RECEIPT', { ...CUSTOMS_TEXTS, ...RECEIPT_TEXTS }),
]

export const CATALOGUE = { version: canonicalHash(CODES).slice(0, 12), codes: CODES }

/**
 * What a code says; one that is not in the catalogue is told as what it can be known to be.
 *
 * @param kind where it was met, for words that two kinds of rules have; the first kind that has it, if left out
 */
export function codeText(code: string, kind?: CodeText['kind']): CodeText {
  const known = CODES.find((each) => each.code === code && (kind === undefined || each.kind === kind))
  if (known) return known
  const family = FAMILIES.find(([beginning]) => code.startsWith(beginning))?.[1]
  const text = family
    ? { zh: `${family.zh}异常，代码未收录`, en: `An exception about ${family.en}, by a code that is in no list.` }
    : { zh: '代码未收录', en: 'A code that is in no list.' }
  return { code, kind: kind ?? 'RECEIPT', known: false, ...text }
}
