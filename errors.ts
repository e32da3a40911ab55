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
  NO_DOOR: {
    en: 'There is no door here; GET / names those there are.',
    zh: '此处没有接口，GET / 列有全部接口。',
    status: 404,
  },
  CONTENT_TYPE: {
    en: 'This door takes no such content type: /bulk takes application/x-ndjson, /ceb application/xml, /graphql application/json.',
    zh: '不受理该内容类型：/bulk 为 application/x-ndjson，/ceb 为 application/xml，/graphql 为 application/json。',
    status: 415,
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
  MISSING: {
    en: 'This field is missing. Add it and send the document again.',
    zh: '缺少该必填字段，请补全后重新报送。',
    status: 400,
  },
  UNKNOWN_FIELD: {
    en: 'The document has no field of this name. Correct the name or leave the field out.',
    zh: '单证中没有该字段，请更正字段名或删除该字段。',
    status: 400,
  },
  NOT_YET: {
    en: 'This day has not come or not passed yet. Record the fact when it has.',
    zh: '该日期尚未到来或尚未届满，请在届时再行录入。',
    status: 400,
  },
  PERIOD: {
    en: 'The later of the two days comes before the earlier one. Correct the one that is wrong.',
    zh: '起止日期先后颠倒，请更正有误的日期。',
    status: 400,
  },
  OWN_PARTY: {
    en: 'An enterprise cannot hold itself or be its own head office. Give the code of the other one.',
    zh: '企业不能是自身的投资人或总机构，请填报对方的统一社会信用代码。',
    status: 400,
  },
  ONE_HOLDER: {
    en: 'A holder is a firm by its code, or a person by number and name. Leave the other fields out.',
    zh: '投资人为企业的仅填统一社会信用代码，为自然人的填证件号码和姓名，两者不得并填。',
    status: 400,
  },
  PAID_IN_FULL: {
    en: 'The day of payment is given when, and only when, all that was owed is paid. Correct the sum or the day.',
    zh: '缴清日期仅在全部应缴金额缴清时填报，请更正已缴金额或缴清日期。',
    status: 400,
  },
  NOTHING_DIFFERS: {
    en: 'Goods that are as declared have no differences. Correct the result or leave the differences out.',
    zh: '查验无异常时不应填报差异情况，请更正查验结果或删除差异情况。',
    status: 400,
  },
  TIME_AHEAD: {
    en: 'The time in appTime is more than ten minutes ahead of our clock. Set the clock of the sender, and send the document with the right time.',
    zh: '报送时间（appTime）超前本系统时钟十分钟以上，请校准发送方时钟，以正确时间重新报送。',
    status: 400,
  },
  DECLARED_ON: {
    en: 'A list bears the day on which it is declared: today, or one of the 60 days before. Correct declaredOn.',
    zh: '清单申报日期应为今日或之前 60 日内的日期，请更正 declaredOn 后重新报送。',
    status: 400,
  },
  CURRENCY: {
    en: 'The only currency is 142, the yuan. Give amounts in it.',
    zh: '币制限定为 142（人民币），请以人民币填报金额。',
    status: 400,
  },
  PACKAGES: {
    en: 'A parcel is one package: packNo must be 1.',
    zh: '件数（packNo）限定为 1，一个包裹对应一份单证。',
    status: 400,
  },
  AMOUNTS_DISAGREE: {
    en: 'Goods + freight + tax − discount must equal the amount paid.',
    zh: '商品价格＋运杂费＋代扣税款－非现金抵扣金额应等于实际支付金额。',
    status: 400,
  },
  LINE_NUMBER: {
    en: 'Two lines have the same number. Number each line once.',
    zh: '商品序号重复，每行商品序号应唯一。',
    status: 400,
  },
  LINE_TOTAL: {
    en: 'Quantity × price must give the total of the line, to half a fen. Correct the one that is wrong.',
    zh: '数量×单价应等于该行总价（允许半分以内的舍入），请更正有误的一项。',
    status: 400,
  },
  LINES_SUM: {
    en: 'The totals of the lines must add up to the price of the goods.',
    zh: '各行总价之和应等于商品价格。',
    status: 400,
  },
  QUANTITY_UNIT: {
    en: 'A quantity goes with its unit: give both or neither, and the same quantity where the units are the same.',
    zh: '数量与计量单位应成对填报；计量单位相同时数量也应相同。',
    status: 400,
  },
  PART: {
    en: 'The number of the part is greater than the number of parts. Correct msgSeqNo or msgCount.',
    zh: '报文序号大于报文总数，请更正 msgSeqNo 或 msgCount。',
    status: 400,
  },
  WEIGHT: {
    en: 'Weights must be above 0, and the net weight at most the gross weight.',
    zh: '重量应大于 0，且净重不得大于毛重。',
    status: 400,
  },
  NOT_THE_SENDER: {
    en: 'Only the party named in the document, or one it entrusted, may send it.',
    zh: '仅单证所列企业或其委托方可以报送。',
    status: 403,
  },
  NOT_ENTRUSTED: {
    en: 'No recorded entrustment lets you send this for its party. Have it recorded, or let the party send it.',
    zh: '未登记相应委托关系，不能代为报送；请先登记委托，或由当事企业自行报送。',
    status: 403,
  },
  NOT_YOUR_DISTRICT: {
    en: 'No enterprise of your districts has this code. Its registering customs records this; or record its registration first.',
    zh: '您所辖关区没有使用该代码的注册备案企业，请由其注册地海关录入，或先录入企业注册备案。',
    status: 403,
  },
  OTHERS_GOODS: {
    en: 'The order under this number names another merchant. Correct the merchant, or have the order changed first.',
    zh: '该订单编号对应的电商企业与清单所列不一致，请更正电商企业或先变更订单。',
    status: 409,
  },
  BUSY: {
    en: 'What was accepted before is still being worked through. Send the same again after the seconds in Retry-After.',
    zh: '此前受理的单证仍在处理，请按 Retry-After 所示秒数后原样重新报送。',
    status: 429,
  },
  NOT_JSON: {
    en: 'The line is not JSON. Send one JSON object per line.',
    zh: '该行不是有效的 JSON，每行应为一个 JSON 对象。',
    status: 400,
  },
  LINE_TOO_LONG: {
    en: 'A line has at most 256 KB. One document goes into one line.',
    zh: '单行最大 256 KB，每行只放一份单证。',
    status: 400,
  },
  ONE_DOCUMENT: {
    en: 'The line or item must be an object with one document under the name of its kind, like {"order": {…}}.',
    zh: '每行或每项应为仅含一份单证的对象，以单证类别为名，例如 {"order": {…}}。',
    status: 400,
  },
  STREAM_BROKEN: {
    en: 'The stream broke off here. What was answered before is stored; send the rest again, nothing is done twice.',
    zh: '数据流在此中断；此前已答复的单证均已入库，请重新报送其余部分，不会重复处理。',
    status: 400,
  },
  NOT_XML: {
    en: 'The body is not well-formed XML. Nothing of it was taken.',
    zh: '报文不是格式良好的 XML，未受理任何内容。',
    status: 400,
  },
  ENCODING: {
    en: 'The body is not in the encoding that it declares. Send UTF-8 or GB18030.',
    zh: '报文编码与声明不符，请使用 UTF-8 或 GB18030。',
    status: 400,
  },
  UNKNOWN_MESSAGE: {
    en: 'The root is none of the messages that are taken here.',
    zh: '根元素不是本接口受理的报文。',
    status: 400,
  },
  DOCTYPE: {
    en: 'A message has no document type and no entities of its own.',
    zh: '报文不得包含 DOCTYPE 或自定义实体。',
    status: 400,
  },
  TOO_DEEP: {
    en: 'The elements are nested deeper than any message is.',
    zh: '元素嵌套过深。',
    status: 400,
  },
  TOO_MANY_ATTRIBUTES: {
    en: 'An element has more attributes than any message needs.',
    zh: '元素属性过多。',
    status: 400,
  },
  TEXT_TOO_LONG: {
    en: 'The text of the element is longer than any field may be.',
    zh: '元素内容超长。',
    status: 400,
  },
  TOO_MANY_DOCUMENTS: {
    en: 'A message holds at most 100 documents. Split it.',
    zh: '单个报文最多 100 份单证，请拆分。',
    status: 400,
  },
  ELEMENT_TWICE: {
    en: 'The element stands twice where it may stand once.',
    zh: '元素重复。',
    status: 400,
  },
  ELEMENT_UNKNOWN: {
    en: 'The message has no such element there.',
    zh: '报文此处没有该元素。',
    status: 400,
  },
  ELEMENT_MISPLACED: {
    en: 'The element stands in another place than the specification gives it.',
    zh: '元素位置与规范不符。',
    status: 400,
  },
  NO_DOCUMENT: {
    en: 'The message holds no document.',
    zh: '报文中没有单证。',
    status: 400,
  },
  ENVELOPE: {
    en: 'The Data of the envelope is not whole base64.',
    zh: '信封 Data 不是完整的 base64。',
    status: 400,
  },
  SIGNATURE_MISSING: {
    en: 'What is declared has to be signed by who declares it.',
    zh: '申报报文须由申报人签名。',
    status: 400,
  },
  NO_CERTIFICATE: {
    en: 'No valid certificate of yours is on record. Register it, then send the same again.',
    zh: '尚无您的有效证书，请先登记证书再原样报送。',
    status: 400,
  },
  SIGNATURE_WRONG: {
    en: 'The signature is not that of a certificate of yours over this message, or not of the form C14N, RSA-SHA1 or SM2-SM3.',
    zh: '签名与您的证书及报文不符，或不是 C14N、RSA-SHA1、SM2-SM3 的形式。',
    status: 400,
  },
  DIGEST_DIFFERS: {
    en: 'The message is not the one that was signed: its digest differs. Send it byte for byte as it was signed.',
    zh: '报文摘要与签名不符，请按签名时的内容原样报送。',
    status: 400,
  },
  NO_ADDRESS: {
    en: 'The platform has registered no address for inquiries. Have it register one.',
    zh: '该平台尚未登记数据查询接收地址，请其先行登记。',
    status: 409,
  },
  SESSION_UNKNOWN: {
    en: 'Nobody was asked under this session. Answer with the sessionID of the inquiry.',
    zh: '会话编号不存在，请使用查询请求中的 sessionID。',
    status: 404,
  },
  SESSION_USED: {
    en: 'This session was answered before with other data. Only the first answer counts.',
    zh: '该会话已以其他内容应答，以首次应答为准。',
    status: 409,
  },
  ANSWER_LATE: {
    en: 'The answer came too late, or the inquiry was closed. Wait until you are asked again.',
    zh: '应答超时或查询已关闭，请等待再次查询。',
    status: 409,
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
  BAD_PATTERN: {
    en: 'This is not a pattern that could look. Correct the place named and put it forward again.',
    zh: '该模式不可用，请按所指位置更正后重新提交。',
    status: 400,
  },
  PATTERN_MOVED: {
    en: 'The pattern is not in a state in which this may be done. Look at it again.',
    zh: '该模式当前状态不允许此操作，请重新查看。',
    status: 409,
  },
  PREVIEW_MISSING: {
    en: 'Nobody knows yet what it would find. Preview it over everybody, and enable it within seven days.',
    zh: '尚无有效的命中预览，请先完成全量预览，并在七日内启用。',
    status: 409,
  },
  SAME_REVIEWER: {
    en: 'A pattern takes two people: who put it forward does not review it, and who reviewed it does not enable it.',
    zh: '模式须经两人：提出人不得复核，复核人不得启用。',
    status: 403,
  },
  ALERT_MOVED: {
    en: 'The alert was moved since you looked, or is closed. Look at it again.',
    zh: '该预警已被处置或已结，请重新查看。',
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
  NO_LAW_PACK: {
    en: 'No law pack is in force today, so nothing can be assessed. Release one first.',
    zh: '当日无生效的规则包，无法评估，请先发布规则包。',
    status: 409,
  },
  REGRADE_RUNS: {
    en: 'A full regrade is running already. Wait until it is done, or cancel it.',
    zh: '全量评估正在进行，请等待其完成或先取消。',
    status: 409,
  },
  NEEDS_EVENT_STREAM: {
    en: 'A subscription is answered as a stream of events. Send it by POST with accept: text/event-stream.',
    zh: '订阅以事件流应答，请以 POST 并携带 accept: text/event-stream 发送。',
    status: 400,
  },
  TOO_MANY_STREAMS: {
    en: 'You listen on as many streams as you may. Close one of them, or come again later.',
    zh: '同时打开的订阅已达上限，请关闭其中之一或稍后重试。',
    status: 429,
  },
  BAD_PACK: {
    en: 'This is not a law pack that could judge. Correct the place named and put it forward again.',
    zh: '该规则包不可用，请按所指位置更正后重新提交。',
    status: 400,
  },
  PACKS_CLASH: {
    en: 'The pack cannot speak beside the others: their days overlap or leave a gap, or an id is used twice. Change what is named.',
    zh: '该规则包与其他规则包冲突（施行期间重叠或中断，或编号重复），请更正所指内容。',
    status: 409,
  },
  NOTHING_CHANGES: {
    en: 'The draft is the pack that speaks already.',
    zh: '草案与现行规则包相同。',
    status: 409,
  },
  DRAFT_CLOSED: {
    en: 'The draft was released or withdrawn before. Put forward another.',
    zh: '该草案已发布或已撤回，请另行提出。',
    status: 409,
  },
  DRAFT_OUTDATED: {
    en: 'Another pack speaks now than the one that the draft changes. Put it forward again on that one.',
    zh: '草案所依据的规则包已变更，请基于现行规则包重新提出。',
    status: 409,
  },
  SAME_ADMINISTRATOR: {
    en: 'Who has put a draft forward cannot release it. Ask another administrator.',
    zh: '提出草案的管理员不得发布该草案，请由另一名管理员发布。',
    status: 403,
  },
  REPORT_MISSING: {
    en: 'No simulation of this draft has ended in a report of this hash. Simulate it, read the report, and name its hash.',
    zh: '该草案没有此摘要的模拟报告，请先完成模拟并查阅报告。',
    status: 409,
  },
  REPORT_OF_ANOTHER: {
    en: 'The report compares other packs than the draft and the one that speaks now. Simulate again.',
    zh: '模拟报告所比较的规则包与该草案或现行规则包不符，请重新模拟。',
    status: 409,
  },
  REPORT_IN_PART: {
    en: 'The report is of one district or kind. A release takes one of everybody.',
    zh: '模拟报告仅涉及部分关区或企业类别，发布须以全量模拟报告为依据。',
    status: 409,
  },
  REPORT_TOO_OLD: {
    en: 'Too much has happened since the report: its day is more than a week ago, or more than a hundredth of those it speaks of have changed. Simulate again.',
    zh: '模拟报告已过时（评估日超过七日，或变动企业超过百分之一），请重新模拟。',
    status: 409,
  },
  NOTHING_TO_FIND: {
    en: 'The text holds no letter and no digit. Write a name, a code, a number or an address.',
    zh: '检索内容不含文字或数字，请输入名称、代码、号码或地址。',
    status: 400,
  },
  NO_PAST: {
    en: 'Of this list only what is known today is kept. Leave it out, or leave out asOf.',
    zh: '该列表仅保存当前状态，请去掉该列表或去掉 asOf。',
    status: 400,
  },
  NOT_INDEXED: {
    en: 'These filters and this order do not go together. Ask for one of port, chapter and origin, ordered by day; or for the greatest first, without a filter.',
    zh: '筛选与排序不能这样组合：口岸、章、原产国只能选其一并按日期排序；按金额排序时不能筛选。',
    status: 400,
  },
  AS_OF_TO_COME: {
    en: 'That day has not come. Choose today or a day before.',
    zh: '该日期尚未到来，请选择今日或之前的日期。',
    status: 400,
  },
  AS_OF_BEFORE_DATA: {
    en: 'Nobody was registered on that day yet. Choose a later one.',
    zh: '该日期早于最早的企业注册日期，请选择更晚的日期。',
    status: 400,
  },
  SIMULATION_OVER: {
    en: 'The simulation is over already.',
    zh: '该模拟已结束。',
    status: 409,
  },
  PROOF_WITHHELD: {
    en: 'What this assessment rests on cannot be told to you whole. Ask customs to compute it again.',
    zh: '该评估的依据不能全部向您提供，请向海关申请复算。',
    status: 403,
  },
  CONSENT_MISSING: {
    en: 'No consent of the principal to link this enterprise counts today. Record one (recordConsent), then ask again.',
    zh: '当前没有委托人对该企业关联分析的有效同意记录，请先登记（recordConsent）后再查询。',
    status: 403,
  },
  CONSENT_RECORDED: {
    en: 'A consent of this document number was recorded with other days or another principal. Withdraw that one, or correct the number.',
    zh: '该文书编号的同意已以其他期限或委托人登记，请先撤回原记录或更正文书编号。',
    status: 409,
  },
  CONSENT_WITHDRAWN: {
    en: 'The consent was withdrawn before. Nothing is left to do.',
    zh: '该同意此前已撤回，无需再次操作。',
    status: 409,
  },
  OWN_IDENTITY: {
    en: 'A record is itself. Give the code of another one.',
    zh: '同一条记录无需认定，请填写另一企业的统一社会信用代码。',
    status: 400,
  },
  JUDGED_APART: {
    en: 'Records that would become one by this were judged apart. Judge the pairs named anew first, or leave these apart.',
    zh: '合并后将包含已认定为不同企业的记录，请先重新认定所列各对，或维持现状。',
    status: 409,
  },
  STILL_TIED: {
    en: 'Both are one by way of others still. Judge the pairs named first.',
    zh: '两者仍经由其他记录被认定为同一企业，请先处理所列各对认定。',
    status: 409,
  },
  NO_AGREEMENT: {
    en: 'No agreement with a valid approval covers this purpose today.',
    zh: '当前没有覆盖该用途且已获审批的共享协议。',
    status: 403,
  },
} as const satisfies Record<string, { en: string; zh: string; status: number }>

export type RefusalCode = keyof typeof REFUSALS

/** @throws Refusal naming the argument that is no whole number within its bounds */
export function checkWithin(field: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) throw new Refusal('BAD_USER_INPUT', field)
}

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
