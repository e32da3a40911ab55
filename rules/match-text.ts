/** What a verdict says to people: what is wrong, why it mostly is, who mends it and how. And what each rule rests on. */
import type { ParcelState } from '../schema/parcel.ts'
import type { Cause, Finding, MatchRule, Party } from './match.ts'
import type { Status, Text } from './law-pack.ts'

interface RuleText {
  wrong: Text
  /** what to do where the cause has no way of its own */
  mend: Text
  source: string
  status: Status
}

const SEND_LIST_AGAIN: Text = {
  zh: '核对后以变更报文（appType 2）重新报送清单。',
  en: 'Check it and send the list again as a change (appType 2).',
}
const SEND_ORDER_OR_PAYMENT_AGAIN: Text = {
  zh: '与支付企业核对，以变更报文（appType 2）重新报送有误的订单或支付单。',
  en: 'Check with the payment firm and send the wrong one of order and payment again as a change (appType 2).',
}
const SEND_WAYBILL_AGAIN: Text = {
  zh: '按订单核对收件信息，以变更报文（appType 2）重新报送运单。',
  en: 'Check the delivery against the order and send the waybill again as a change (appType 2).',
}
const ORDER_FIELD = 'CEB311 of May 2022'
const RECEIPTS = 'Receipts of customs as replayed by integrators'

export const RULE_TEXTS: Readonly<Record<MatchRule, RuleText>> = {
  ONE_SENDER: {
    wrong: {
      zh: '订单、支付单、运单由同一企业报送，比对无效。',
      en: 'One party sent order, payment and waybill, so the match is void.',
    },
    mend: {
      zh: '请支付企业和物流企业各自报送支付单和运单。',
      en: 'Let the payment firm send the payment and the carrier the waybill.',
    },
    source: 'GACC announcement 194 of 2018, in commentaries: three data sets, sent separately',
    status: 'THIRD_PARTY',
  },
  AMOUNT: {
    wrong: {
      zh: '订单实际支付金额与支付单支付金额不一致。',
      en: 'The sum paid of the order is not the amount of the payment.',
    },
    mend: SEND_ORDER_OR_PAYMENT_AGAIN,
    source: `${ORDER_FIELD}: acturalPaid equals the payment's amountPaid`,
    status: 'THIRD_PARTY',
  },
  PAYMENT_FIRM: {
    wrong: {
      zh: '订单所列支付企业与支付单报送的支付企业不一致。',
      en: 'The payment firm of the order is not that of the payment.',
    },
    mend: SEND_ORDER_OR_PAYMENT_AGAIN,
    source: `${RECEIPTS}: 13035`,
    status: 'THIRD_PARTY',
  },
  TRANSACTION: {
    wrong: {
      zh: '订单所列支付交易编号与支付单不一致。',
      en: 'The payment transaction of the order is not that of the payment.',
    },
    mend: SEND_ORDER_OR_PAYMENT_AGAIN,
    source: 'A payment network names payTransactionId as a key that order and payment share',
    status: 'THIRD_PARTY',
  },
  PAYER: {
    wrong: {
      zh: '支付人与订购人不一致，且平台未核验订购人身份。',
      en: 'Payer and buyer are not the same person, and the platform has not verified the buyer.',
    },
    mend: {
      zh: '核验订购人身份信息，或由订购人本人支付后重新报送。',
      en: 'Verify the buyer’s identity, or let the buyer pay and send the documents again.',
    },
    source: `GACC announcement 194 of 2018, in commentaries; ${RECEIPTS}: 1327`,
    status: 'THIRD_PARTY',
  },
  MERCHANT: {
    wrong: {
      zh: '清单所列电商企业与订单不一致。',
      en: 'The merchant of the list is not that of the order.',
    },
    mend: SEND_LIST_AGAIN,
    source: 'A simulator of customs joins list and order by ebcCode',
    status: 'THIRD_PARTY',
  },
  LIST_BUYER: {
    wrong: {
      zh: '清单订购人与订单订购人不一致。',
      en: 'The buyer of the list is not the buyer of the order.',
    },
    mend: SEND_LIST_AGAIN,
    source: `${RECEIPTS}: 13127`,
    status: 'THIRD_PARTY',
  },
  BUYER_PHONE: {
    wrong: {
      zh: '清单订购人电话与订单不一致。',
      en: 'The buyer’s phone on the list is not that of the order.',
    },
    mend: SEND_LIST_AGAIN,
    source: `${RECEIPTS}: 130126`,
    status: 'THIRD_PARTY',
  },
  LIST_ADDRESS: {
    wrong: {
      zh: '清单收件地址与订单收货地址不一致。',
      en: 'The delivery address of the list is not that of the order.',
    },
    mend: SEND_LIST_AGAIN,
    source: 'Both documents state it; no text says that customs compares them',
    status: 'ASSUMED',
  },
  LINES: {
    wrong: {
      zh: '清单商品项与订单商品项不一致。',
      en: 'A line of the list is not that of the order.',
    },
    mend: SEND_LIST_AGAIN,
    source: `CEB621 of May 2022: lines one to one with the order's; ${RECEIPTS}: 1322`,
    status: 'THIRD_PARTY',
  },
  FREIGHT: {
    wrong: {
      zh: '清单运费、保费与订单运杂费不一致。',
      en: 'Freight and insurance of the list are not the freight of the order.',
    },
    mend: SEND_LIST_AGAIN,
    source: 'Both are part of what the buyer pays; no text says that customs compares them',
    status: 'ASSUMED',
  },
  CONSIGNEE: {
    wrong: {
      zh: '运单收货人与订单收货人不一致。',
      en: 'The consignee of the waybill is not that of the order.',
    },
    mend: SEND_WAYBILL_AGAIN,
    source: `${ORDER_FIELD}: consignee equals the waybill's`,
    status: 'THIRD_PARTY',
  },
  CONSIGNEE_PHONE: {
    wrong: {
      zh: '运单收货人电话与订单不一致。',
      en: 'The consignee’s phone on the waybill is not that of the order.',
    },
    mend: SEND_WAYBILL_AGAIN,
    source: `${ORDER_FIELD}: consigneeTelephone equals the waybill's`,
    status: 'THIRD_PARTY',
  },
  CONSIGNEE_ADDRESS: {
    wrong: {
      zh: '运单收货地址与订单不一致。',
      en: 'The delivery address of the waybill is not that of the order.',
    },
    mend: SEND_WAYBILL_AGAIN,
    source: `${ORDER_FIELD}: consigneeAddress equals the waybill's`,
    status: 'THIRD_PARTY',
  },
  WAYBILL_ORDER: {
    wrong: {
      zh: '清单所列运单对应的订单编号与清单不一致。',
      en: 'The waybill that the list names carries another order number.',
    },
    mend: SEND_WAYBILL_AGAIN,
    source: 'CEB511 of May 2022: orderNo is mandatory in its schema',
    status: 'THIRD_PARTY',
  },
  WAYBILL_REUSED: {
    wrong: {
      zh: '运单编号在六个月内已用于其他包裹。',
      en: 'The number of the waybill was another parcel’s less than six months ago.',
    },
    mend: {
      zh: '为该包裹改用未使用的运单编号重新报送运单，并通知申报企业变更清单；如前一包裹已取消，请先以删除报文（appType 3）删除其运单。',
      en: 'Send the waybill under a number that is free and have the list changed to it; if the former parcel was cancelled, delete its waybill first (appType 3).',
    },
    source: 'CEB511 of May 2022: a number is not repeated within six months; −504015, exists',
    status: 'THIRD_PARTY',
  },
  SINGLE_LIMIT: {
    wrong: {
      zh: '完税价格超过单次交易限值。',
      en: 'The dutiable value is over the limit of a single transaction.',
    },
    mend: {
      zh: '撤销清单，按一般贸易方式申报。',
      en: 'Cancel the list and declare the goods as general trade.',
    },
    source: 'Error −621005 of the specification of May 2022; the limit is a parameter of the day',
    status: 'THIRD_PARTY',
  },
  TAX: {
    wrong: {
      zh: '订单代扣税款与按清单计算的税款不一致。',
      en: 'The tax withheld on the order is not the tax computed from the list.',
    },
    mend: {
      zh: '核对商品编码和税率，重新计算代扣税款并以变更报文（appType 2）报送订单。',
      en: 'Check commodity codes and rates, compute the tax again and send the order as a change (appType 2).',
    },
    source: 'Rates of VAT and consumption tax, and rounding by line, are assumed',
    status: 'ASSUMED',
  },
}

/** Why it mostly is so; `mend` where that points another way than the rule does. */
export const CAUSE_TEXTS: Readonly<Record<Cause, { likely: Text; mend: Text | null }>> = {
  COUPON: {
    likely: {
      zh: '差额等于非现金抵扣金额，可能是优惠券或积分处理不同。',
      en: 'The discount explains it: coupons or points were counted on one side only.',
    },
    mend: {
      zh: '商品价格填抵扣前实际售价，抵扣额填入非现金抵扣金额，实际支付金额与支付单一致。',
      en: 'State the price before the discount, the discount by itself, and as paid what the payment shows.',
    },
  },
  TAX_ROUNDING: {
    likely: { zh: '差额为数分，可能是税款舍入方式不同。', en: 'A few fen: the tax was probably rounded differently.' },
    mend: {
      zh: '税款逐项四舍五入到分后合计，并与支付金额保持一致。',
      en: 'Round the tax half up to the fen line by line, and let the payment show the same sum.',
    },
  },
  TAX_LEFT_OUT: {
    likely: { zh: '可能漏计代扣税款。', en: 'The tax withheld seems to be left out.' },
    mend: null,
  },
  FREIGHT_LEFT_OUT: {
    likely: { zh: '可能漏计运费、保费。', en: 'Freight or insurance seems to be left out.' },
    mend: null,
  },
  CONSUMPTION_TAX: {
    likely: { zh: '可能漏计消费税。', en: 'Consumption tax seems to be left out.' },
    mend: null,
  },
  FULL_TAX: {
    likely: {
      zh: '超过单次限值的单件商品应全额征税，可能误按 70% 计算。',
      en: 'One item over the single limit is taxed in full; it seems to be taxed at the reduced share.',
    },
    mend: null,
  },
  SPLIT_ORDER: {
    likely: { zh: '可能为拆分订单或多笔支付。', en: 'The order was probably split, or paid in parts.' },
    mend: {
      zh: '支付单、运单须使用与订单报文相同的子订单编号，金额为该子订单金额。',
      en: 'Payment and waybill must carry the number of the part order as it was pushed, and its sum.',
    },
  },
  SEVERAL_ITEMS: {
    likely: {
      zh: '仅单件不可分割商品可超过单次限值。',
      en: 'Only one indivisible item may be over the single limit.',
    },
    mend: null,
  },
  ONE_SOURCE: {
    likely: { zh: '三单来自同一来源，不能相互印证。', en: 'Documents of one source cannot confirm each other.' },
    mend: null,
  },
  BORROWED_IDENTITY: {
    likely: {
      zh: '身份信息可能被借用或误用，请核实。',
      en: 'An identity may have been lent or used by mistake. This is to be verified; it is not established.',
    },
    mend: null,
  },
  WRONG_WAYBILL: {
    likely: { zh: '清单可能引用了其他包裹的运单。', en: 'The list probably names the waybill of another parcel.' },
    mend: {
      zh: '核对运单编号，以变更报文（appType 2）重新报送清单。',
      en: 'Check the waybill number and send the list again as a change (appType 2).',
    },
  },
  REUSED_NUMBER: {
    likely: {
      zh: '可能重复使用了运单编号。',
      en: 'The number was probably given out twice.',
    },
    mend: null,
  },
  LATE_DOCUMENT: {
    likely: { zh: '订单在该单证之后报送或变更。', en: 'The order came, or was changed, after the other document.' },
    mend: {
      zh: '按最新订单核对，以变更报文（appType 2）重新报送该单证。',
      en: 'Check against the order as it stands now and send the other document again as a change (appType 2).',
    },
  },
  TYPING: { likely: { zh: '可能为录入差错。', en: 'A slip of typing, probably.' }, mend: null },
  UNKNOWN: {
    likely: { zh: '原因不明，请双方核对单证。', en: 'The cause is not apparent; both sides should check.' },
    mend: null,
  },
}

export const PARTY_TEXTS: Readonly<Record<Party, Text>> = {
  PLATFORM: { zh: '电商平台', en: 'Platform' },
  MERCHANT: { zh: '电商企业', en: 'Merchant' },
  PAYMENT_FIRM: { zh: '支付企业', en: 'Payment firm' },
  CARRIER: { zh: '物流企业', en: 'Carrier' },
  AGENT: { zh: '申报企业', en: 'Declaring agent' },
}

/** How a parcel stands, as its page says it. */
export const STATE_TEXTS: Readonly<Record<`${ParcelState}`, Text>> = {
  NO_LIST: {
    zh: '清单尚未到达，到达后自动比对。',
    en: 'No list has come yet; the documents are matched when it has.',
  },
  WAITING: {
    zh: '等待其他单证到达，到齐后自动比对，无需重复报送。',
    en: 'Waiting for the other documents; they are matched when all have come. Nothing has to be sent again.',
  },
  RELEASED: { zh: '已放行，无需处理。', en: 'Released. Nothing is left to do.' },
  DISAGREES: {
    zh: '三单比对不一致，请按所列问题处理。属提示信息，不构成违规认定。',
    en: 'The documents disagree; see what is listed. This is an indicator, not a finding of a violation.',
  },
  RETURNED_IN_PART: {
    zh: '已放行，部分商品已退货，其余无需处理。',
    en: 'Released, and a part of the goods came back. Nothing is left to do about the rest.',
  },
  RETURNED: {
    zh: '已放行，商品已全部退货，无需处理。',
    en: 'Released, and all goods came back. Nothing is left to do.',
  },
  CANCELLED: {
    zh: '清单已撤销。如仍需进口，请以新的订单编号重新报送。',
    en: 'The list was cancelled. If the goods are to be imported all the same, send them under a new order number.',
  },
}

/** What was released is not taken back. */
const RELEASED_BUT_DISAGREES: Text = {
  zh: '已放行；此后到达的单证与之不一致，已另行记录，请按所列问题核对。属提示信息，不构成违规认定。',
  en: 'Released. What came since disagrees with it and is recorded beside it; please check what is listed. This is an indicator, not a finding of a violation.',
}

/** What a parcel consists of; requests follow it. */
type Awaited = 'ORDER' | 'PAYMENT' | 'WAYBILL' | 'INVENTORY'

const DOCUMENT_TEXTS: Readonly<Record<Awaited, { name: Text; sender: Party }>> = {
  ORDER: { name: { zh: '订单', en: 'order' }, sender: 'PLATFORM' },
  PAYMENT: { name: { zh: '支付单', en: 'payment' }, sender: 'PAYMENT_FIRM' },
  WAYBILL: { name: { zh: '运单', en: 'waybill' }, sender: 'CARRIER' },
  INVENTORY: { name: { zh: '清单', en: 'list' }, sender: 'AGENT' },
}

/** How a parcel stands, and who has to send what is missing. */
export function explainState(state: `${ParcelState}`, missing: readonly Awaited[], disagrees: boolean): Text {
  const text = state === 'RELEASED' && disagrees ? RELEASED_BUT_DISAGREES : STATE_TEXTS[state]
  if (missing.length === 0) return text
  const told = (language: keyof Text, apart: string, before: string, after: string) =>
    missing
      .map((kind) => DOCUMENT_TEXTS[kind])
      .map(({ name, sender }) => `${name[language]}${before}${PARTY_TEXTS[sender][language]}${after}`)
      .join(apart)
  return {
    zh: `${text.zh}缺少：${told('zh', '、', '（由', '报送）')}。`,
    en: `${text.en} Missing: ${told('en', ', ', ' (to be sent by the ', ')').toLowerCase()}.`,
  }
}

/** What is wrong, why it mostly is, by whom and how it is mended. Tells no value of either side. */
export function explain({ rule, cause, fixer }: Pick<Finding, 'rule' | 'cause' | 'fixer'>): Text {
  const { wrong, mend } = RULE_TEXTS[rule]
  const { likely, mend: other } = CAUSE_TEXTS[cause]
  const party = PARTY_TEXTS[fixer]
  const way = other ?? mend
  return {
    zh: `${wrong.zh}${likely.zh}${party.zh}：${way.zh}`,
    en: `${wrong.en} ${likely.en} ${party.en}: ${way.en}`,
  }
}

/** ANNUAL_LIMIT is found by the order of acceptance and in no document; its sums are the buyer's and told to nobody. */
export const OVER_LIMIT: Text = {
  zh: '订购人年度交易累计超过个人年度交易限值。请撤销清单，按一般贸易方式申报。',
  en: 'The buyer’s year would exceed the annual limit. Cancel the list and declare the goods as general trade.',
}
