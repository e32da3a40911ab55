/**
 * Every refusal the service can make, in one table. A refusal is the caller's: it has a stable code, a text in
 * both languages and says what to do next. Anything else that is thrown is a fault: the caller gets one neutral
 * sentence and an id, the log gets the rest.
 */

export const REFUSALS = {
  BAD_USER_INPUT: {
    en: 'The request is not well formed. Correct the field named and send it again.',
    zh: '请求格式有误，请按所指字段更正后重新提交。',
    status: 400,
  },
  UNAUTHENTICATED: {
    en: 'Send a valid token in the Authorization header.',
    zh: '请在 Authorization 头中提供有效令牌。',
    status: 401,
  },
  FORBIDDEN: {
    en: 'This caller may not do this.',
    zh: '当前身份无权进行此操作。',
    status: 403,
  },
  NOT_FOUND: {
    en: 'Nothing with this key is visible to you.',
    zh: '未找到您可查看的对应记录。',
    status: 404,
  },
  TOO_COSTLY: {
    en: 'The operation asks for too much at once. Ask for fewer edges or smaller pages.',
    zh: '一次请求的数据过多，请减少层级或缩小分页。',
    status: 400,
  },
  OPERATION_TOO_LONG: {
    en: 'An operation has at most 20,000 characters. Put values into variables.',
    zh: '操作文本最多 20000 个字符，请用变量传递数据。',
    status: 400,
  },
  DEADLINE_EXCEEDED: {
    en: 'The answer took too long and was given up. Ask for less, or try again later.',
    zh: '处理超时已中止，请缩小范围或稍后重试。',
    status: 503,
  },
  UNAVAILABLE: {
    en: 'A part of the service is not reachable. Send the same request again; nothing is done twice.',
    zh: '部分服务暂不可用，请原样重试，不会重复处理。',
    status: 503,
  },
  BAD_CURSOR: {
    en: 'The cursor was not issued for this list. Begin again without it.',
    zh: '游标与该列表不符，请去掉游标重新开始。',
    status: 400,
  },
  BATCH_TOO_LARGE: {
    en: 'At most 500 documents go into one call. Split the batch.',
    zh: '单次最多提交 500 份单证，请拆分。',
    status: 400,
  },
  BATCH_EMPTY: {
    en: 'The batch holds no document.',
    zh: '批次中没有单证。',
    status: 400,
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This batch key was used for other content. Use a new key for a new batch.',
    zh: '该批次号已用于其他内容，请为新批次使用新的批次号。',
    status: 409,
  },
  FORMAT: {
    en: 'The value does not have the form this field needs.',
    zh: '字段格式不符合要求。',
    status: 400,
  },
  AMOUNTS_DISAGREE: {
    en: 'Goods + freight + tax − discount must equal the amount paid.',
    zh: '商品价格＋运杂费＋代扣税款－非现金抵扣金额应等于实际支付金额。',
    status: 400,
  },
  NOT_THE_SENDER: {
    en: 'Only the party named in the document, or one it entrusted, may send it.',
    zh: '仅单证所列企业或其委托方可以报送。',
    status: 403,
  },
  DUPLICATE_IN_BATCH: {
    en: 'The same key stands twice in this batch with different content.',
    zh: '同一批次内存在主键相同而内容不同的单证。',
    status: 409,
  },
  DECISION_INCOMPLETE: {
    en: 'A step that the law asks for is missing.',
    zh: '缺少法定程序步骤。',
    status: 409,
  },
  SAME_OFFICER: {
    en: 'The officer who proposed a decision cannot also agree to it.',
    zh: '提出认定的关员不得同时复核同意。',
    status: 403,
  },
  LATER_DECISION: {
    en: 'A grade that begins later was decided already. Choose a later effective day, or decide about that one first.',
    zh: '已存在生效日期更晚的认定，请选择更晚的生效日期或先处理该认定。',
    status: 409,
  },
  ALREADY_DECIDED: {
    en: 'A decision with this number exists already.',
    zh: '该编号的认定决定已存在。',
    status: 409,
  },
  NO_AGREEMENT: {
    en: 'No agreement with a valid approval covers this purpose today.',
    zh: '当前没有覆盖该用途且已获审批的共享协议。',
    status: 403,
  },
} as const satisfies Record<string, { en: string; zh: string; status: number }>

export type RefusalCode = keyof typeof REFUSALS

export class Refusal extends Error {
  readonly code: RefusalCode
  /** Path of the input field at fault, like `input.orders.3.orderNo`. */
  readonly field: string | null

  constructor(code: RefusalCode, field: string | null = null) {
    super(REFUSALS[code].en)
    this.code = code
    this.field = field
  }

  get messageZh(): string {
    return REFUSALS[this.code].zh
  }
}

/** An expected refusal as a value of a payload. */
export interface UserErrorValue {
  code: string
  field: string | null
  message: string
  messageZh: string
}

export function userError(code: RefusalCode, field: string | null = null): UserErrorValue {
  return { code, field, message: REFUSALS[code].en, messageZh: REFUSALS[code].zh }
}
