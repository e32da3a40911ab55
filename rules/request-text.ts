/** What the answer to a request says to people: what is wrong, how it is mended, and what the rule rests on. */
import type { Status, Text } from './law-pack.ts'
import type { RequestRule } from './request.ts'

interface RequestText extends Text {
  /** the code that customs answers with, where one is evidenced */
  customsCode: string | null
  source: string
  status: Status
}

const RETURN_RULES = 'GACC announcement 45 of 2020, in re-tellings'
const WINDOW = `${RETURN_RULES}; the days are parameters of the day of release`

export const REQUEST_TEXTS: Readonly<Record<RequestRule, RequestText>> = {
  NOT_DECLARANT: {
    customsCode: null,
    zh: '申请人不是清单的申报企业或电商企业，请由其提出申请。',
    en: 'Who asks neither declared the list nor sells its goods. Let the declarant or the merchant ask.',
    source: 'CEB623 and CEB625 of May 2022: sent by the e-commerce firm or its agent',
    status: 'THIRD_PARTY',
  },
  OTHER_LIST: {
    customsCode: null,
    zh: '申请所列清单编号与该订单的清单不一致，请核对清单编号。',
    en: 'The list number is not that of the order’s list. Correct it and send the request again.',
    source: 'CEB623 and CEB625 of May 2022: invtNo names the list',
    status: 'THIRD_PARTY',
  },
  LIST_CANCELLED: {
    customsCode: null,
    zh: '清单已撤销，无需再申请。',
    en: 'The list was cancelled. Nothing is left to ask for.',
    source: 'What is cancelled was not imported; no text says so',
    status: 'ASSUMED',
  },
  CANCEL_LATE: {
    customsCode: null,
    zh: '已超过放行后申请撤销的期限，清单不再撤销；如需处理请联系主管海关。',
    en: 'The days for cancelling after release are over and the list stands. Ask the customs office in charge.',
    source: 'GACC announcement 194 of 2018, in a commentary; that customs refuses by it is assumed',
    status: 'ASSUMED',
  },
  RETURN_UNDER_WAY: {
    customsCode: null,
    zh: '清单商品已退回或正在退货，不能整单撤销；其余商品请申请退货。',
    en: 'Goods of the list came back or are about to, so it cannot be cancelled whole. Return the rest instead.',
    source: 'A list is cancelled as a whole; no text speaks of both',
    status: 'ASSUMED',
  },
  BEFORE_RELEASE: {
    customsCode: null,
    zh: '申请退货时清单尚未放行；放行前请申请撤销，放行后请重新申请退货。',
    en: 'The list was not released when the return was asked for. Cancel it before release, return goods after it.',
    source: `${RETURN_RULES}: returns follow release`,
    status: 'THIRD_PARTY',
  },
  RETURN_LATE: {
    customsCode: null,
    zh: '已超过自放行之日起申请退货的期限，不予退货。',
    en: 'The days for asking for a return, counted from release, are over. It cannot be asked for any more.',
    source: WINDOW,
    status: 'THIRD_PARTY',
  },
  RETURN_LINE: {
    customsCode: '-625209',
    zh: '退货商品的序号或商品编码在原清单中不存在，请按原清单填报。',
    en: 'A line or its commodity code is not on the list. State both as the list has them.',
    source: 'Error −625209 of the specification of May 2022',
    status: 'THIRD_PARTY',
  },
  RETURN_QUANTITY: {
    customsCode: null,
    zh: '退货数量（含此前已申请退货的数量）超过原清单申报数量，请更正数量。',
    en: 'With what was asked for before, more would come back than was declared. Correct the quantity.',
    source: 'CEB625 of May 2022: the quantity is at most that of the list',
    status: 'THIRD_PARTY',
  },
  RETURN_IN_PART: {
    customsCode: null,
    zh: '该清单放行时仅可整单退货，请对全部商品申请退货。',
    en: 'When the list was released only all of its goods could come back. Ask for all of them.',
    source: RETURN_RULES,
    status: 'ASSUMED',
  },
  CHECK_REFUSED: {
    customsCode: '1300',
    zh: '海关核验后不予退货，请向核验海关了解原因。',
    en: 'Customs looked at the goods and refused the return. Ask the office that did so.',
    source: 'Receipts of customs as replayed by integrators: 1300 for what was refused by hand',
    status: 'THIRD_PARTY',
  },
  ARRIVED_ELSEWHERE: {
    customsCode: null,
    zh: '退货商品未运抵原监管场所所在海关，请运抵原海关监管作业场所或区域。',
    en: 'The goods came back to another customs district. They have to return to where they were released.',
    source: `${RETURN_RULES}: back to the original site or zone; that its district tells the site is assumed`,
    status: 'ASSUMED',
  },
  ARRIVED_LATE: {
    customsCode: null,
    zh: '退货商品运抵时已超过自放行之日起的期限，税款照常征收，年度额度不予恢复。',
    en: 'The goods were back later than the days from release allow. The tax stays due and the year as it was.',
    source: WINDOW,
    status: 'THIRD_PARTY',
  },
}
