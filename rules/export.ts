/**
 * The documents of an export against its list, as far as the message standard says what must agree: that they are there,
 * that they name the same seller, that the lines correspond, and that a return is of what was declared. Amounts of
 * different documents have no rule there, and so they have none here.
 */
import type { Filed } from './filing.ts'
import type { Status, Text } from './law-pack.ts'

/** What stands of the documents of one export; a deleted one is null. */
export interface Export {
  list: Filed<'exportInventory'>
  order: Filed<'exportOrder'> | null
  proceeds: readonly Filed<'proceeds'>[]
  waybill: Filed<'exportWaybill'> | null
}

export type ExportDocument = 'order' | 'proceeds' | 'waybill'

export interface ExportFinding {
  rule: ExportRule
  /** of LINES and of returns: which line */
  line: number | null
  /** what the other document says, and the list */
  other: string | null
  listed: string | null
}

export interface ExportVerdict {
  state: 'WAITING' | 'MATCHED' | 'DISAGREES'
  missing: ExportDocument[]
  findings: ExportFinding[]
}

interface RuleText {
  /** whose the other document is */
  document: 'EXPORT_ORDER' | 'PROCEEDS' | 'EXPORT_WAYBILL' | 'EXPORT_RETURN'
  wrong: Text
  mend: Text
  source: string
  status: Status
}

const SPECIFICATION = 'Message specification of May 2022'
const SEND_LIST_AGAIN: Text = {
  zh: '核对后以变更报文（appType 2）重新报送出口清单。',
  en: 'Check it and send the export list again as a change (appType 2).',
}

export const EXPORT_RULES = {
  ONE_SENDER: {
    document: 'EXPORT_ORDER',
    wrong: {
      zh: '订单、收款单、运单由同一企业报送，比对无效。',
      en: 'One party sent order, proceeds and waybill, so the match is void.',
    },
    mend: {
      zh: '请支付企业和物流企业各自报送收款单和运单。',
      en: 'Let the payment firm send the proceeds and the carrier the waybill.',
    },
    source: 'GACC announcement 194 of 2018, in commentaries: three data sets, sent separately',
    status: 'THIRD_PARTY',
  },
  WAYBILL_MERCHANT: {
    document: 'EXPORT_WAYBILL',
    wrong: {
      zh: '运单所列收发货人与清单不一致。',
      en: 'Who sends the goods by the waybill is not the seller of the list.',
    },
    mend: {
      zh: '核对清单所列运单编号，或以变更报文（appType 2）重新报送运单。',
      en: 'Check the waybill that the list names, or send the waybill again as a change (appType 2).',
    },
    source: `${SPECIFICATION}: ebcCode of CEB505 and of CEB603 is the consignor`,
    status: 'THIRD_PARTY',
  },
  LINES: {
    document: 'EXPORT_ORDER',
    wrong: {
      zh: '清单商品项与订单商品项不对应。',
      en: 'The lines of the list do not correspond to those of the order.',
    },
    mend: SEND_LIST_AGAIN,
    source: `${SPECIFICATION}: gnum of CEB303 and of CEB603`,
    status: 'THIRD_PARTY',
  },
  RETURNED_PLATFORM: {
    document: 'EXPORT_RETURN',
    wrong: {
      zh: '退货申请单的电商平台与原清单不一致。',
      en: 'The platform of the return is not that of the list.',
    },
    mend: {
      zh: '按原清单更正电商平台后重新报送退货申请单。',
      en: 'Correct the platform after the list and send the return again.',
    },
    source: `${SPECIFICATION}: ebpCode of CEB213 is as on the list`,
    status: 'THIRD_PARTY',
  },
  RETURNED_LINE: {
    document: 'EXPORT_RETURN',
    wrong: {
      zh: '原清单中没有该商品项，或其商品编码、名称、规格型号、计量单位不一致。',
      en: 'The list has no such line, or another tariff code, name, model or unit in it.',
    },
    mend: {
      zh: '按原清单商品项更正后重新报送退货申请单。',
      en: 'Correct the line after the list and send the return again.',
    },
    source: `${SPECIFICATION}: lines of CEB213 are as on the list`,
    status: 'THIRD_PARTY',
  },
  RETURNED_QUANTITY: {
    document: 'EXPORT_RETURN',
    wrong: {
      zh: '退货数量大于原清单数量。',
      en: 'More comes back than the list declared.',
    },
    mend: {
      zh: '更正退货数量后重新报送退货申请单。',
      en: 'Correct the quantity and send the return again.',
    },
    source: `${SPECIFICATION}: qty, qty1 and qty2 of CEB213 are at most those of the list`,
    status: 'THIRD_PARTY',
  },
} as const satisfies Record<string, RuleText>

export type ExportRule = keyof typeof EXPORT_RULES

/**
 * To firms and to overseas warehouses goods leave before they are paid for: their lists do not wait for proceeds
 * [ASSUMED].
 */
const UNPAID_MODES = new Set(['9710', '9810'])

/** The same documents give the same verdict, whenever and in whatever order they came. */
export function matchExport({ list, order, proceeds, waybill }: Export): ExportVerdict {
  const findings = [
    ...oneSender(order, proceeds, waybill),
    ...(waybill ? waybillMerchant(list, waybill) : []),
    ...(order ? linesDiffer(list, order) : []),
  ]
  const paid = proceeds.length > 0 || UNPAID_MODES.has(list.tradeMode)
  const missing: ExportDocument[] = [
    ...(order ? [] : (['order'] as const)),
    ...(paid ? [] : (['proceeds'] as const)),
    ...(waybill ? [] : (['waybill'] as const)),
  ]
  return { state: missing.length > 0 ? 'WAITING' : findings.length > 0 ? 'DISAGREES' : 'MATCHED', missing, findings }
}

export interface JudgedExport {
  /** What was compared. */
  compared: Export
  verdict: ExportVerdict
  /** Changes that came after the list was declared and are refused (−301011, −504016). */
  late: ('order' | 'waybill')[]
}

/**
 * As of a parcel of import: a change of an order or waybill that was made after the list was declared is refused if the
 * list agrees without it; if it does not, the change is what mends it.
 *
 * @param declared what stood of both when the list was declared, where that is not what stands now
 */
export function judgeExport(now: Export, declared: Pick<Export, 'order' | 'waybill'>): JudgedExport {
  const late = (['order', 'waybill'] as const).filter((document) => declared[document] !== null)
  if (late.length > 0) {
    const before = { ...now, order: declared.order ?? now.order, waybill: declared.waybill ?? now.waybill }
    const verdict = matchExport(before)
    if (verdict.state === 'MATCHED') return { compared: before, verdict, late }
  }
  return { compared: now, verdict: matchExport(now), late: [] }
}

const found = (rule: ExportRule, other: string | null, listed: string | null, line: number | null = null) => [
  { rule, line, other, listed },
]

function oneSender(order: Export['order'], proceeds: Export['proceeds'], waybill: Export['waybill']): ExportFinding[] {
  if (!order || !waybill || order.sender !== waybill.sender) return []
  return proceeds.some(({ sender }) => sender === order.sender) ? found('ONE_SENDER', order.sender, null) : []
}

const waybillMerchant = (list: Export['list'], { merchantUscc }: Filed<'exportWaybill'>): ExportFinding[] =>
  merchantUscc === null || merchantUscc === list.merchantUscc
    ? []
    : found('WAYBILL_MERCHANT', merchantUscc, list.merchantUscc)

type OrderLine = Filed<'exportOrder'>['lines'][number]
type ListLine = Filed<'exportInventory'>['lines'][number]

/** Line by line, by their numbers; of a line that differs, the first fact that does. */
function linesDiffer(list: Export['list'], order: Filed<'exportOrder'>): ExportFinding[] {
  const listed = new Map(list.lines.map((line) => [line.line, line]))
  const ordered = new Map(order.lines.map((line) => [line.line, line]))
  const numbers = [...new Set([...listed.keys(), ...ordered.keys()])].sort((a, b) => a - b)
  return numbers.flatMap((number) => lineDiffers(number, ordered.get(number), listed.get(number)))
}

const LINE_FACTS = ['itemNo', 'unit', 'quantity', 'currency', 'total'] as const

function lineDiffers(number: number, ordered: OrderLine | undefined, listed: ListLine | undefined): ExportFinding[] {
  if (!ordered || !listed)
    return found('LINES', ordered ? String(number) : null, listed ? String(number) : null, number)
  const fact = LINE_FACTS.find((name) => ordered[name] !== listed[name])
  return fact === undefined ? [] : found('LINES', shown(ordered[fact]), shown(listed[fact]), number)
}

/** Numbers are kept in hundred-thousandths. */
const shown = (value: string | number) => (typeof value === 'number' ? String(value / 100_000) : value)

/** A return against the list that it names, of the same seller. */
export function matchExportReturn(list: Export['list'], back: Filed<'exportReturn'>): ExportFinding[] {
  const listed = new Map(list.lines.map((line) => [line.line, line]))
  return [
    ...(back.platformUscc === list.platformUscc
      ? []
      : found('RETURNED_PLATFORM', back.platformUscc, list.platformUscc)),
    ...back.lines.flatMap((line) => returnedDiffers(line, listed.get(line.line))),
  ]
}

type ReturnLine = Filed<'exportReturn'>['lines'][number]
const GOODS = ['hsCode', 'name', 'model', 'unit', 'unit1'] as const
const QUANTITIES = ['quantity', 'quantity1', 'quantity2'] as const

function returnedDiffers(line: ReturnLine, listed: ListLine | undefined): ExportFinding[] {
  if (!listed) return found('RETURNED_LINE', String(line.line), null, line.line)
  const fact = GOODS.find((name) => line[name] !== listed[name])
  if (fact !== undefined) return found('RETURNED_LINE', line[fact], listed[fact], line.line)
  const more = QUANTITIES.find((name) => (line[name] ?? 0) > (listed[name] ?? 0))
  return more === undefined ? [] : found('RETURNED_QUANTITY', shown(line[more]!), shown(listed[more] ?? 0), line.line)
}
