import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson } from '../rules/canonical.ts'
import { cbecOn } from '../rules/cbec.ts'
import type { CbecParameters } from '../rules/cbec.ts'
import { matchParcel, RULES } from '../rules/match.ts'
import type {
  Cause,
  InventoryFacts,
  InventoryLine,
  MatchRule,
  OrderFacts,
  OrderLine,
  Parcel,
  Party,
  PaymentFacts,
  Verdict,
  WaybillFacts,
} from '../rules/match.ts'
import { CAUSE_TEXTS, explain, explainState, PARTY_TEXTS, RULE_TEXTS, STATE_TEXTS } from '../rules/match-text.ts'

const parameters = cbecOn('2026-03-02') as CbecParameters

const PLATFORM = '91990100111111111A'
const PAYMENT_FIRM = '91990100222222222B'
const CARRIER = '91990100333333333C'
const AGENT = '91990100444444444D'
const MERCHANT = '91990100555555555E'

/** A kettle at 199.00 and two cups at 59.90, freight 12.00, a coupon of 5.00; 9.1 % of each line and its freight. */
const order: OrderFacts = {
  key: `${PLATFORM}|A1`,
  sender: PLATFORM,
  platform: PLATFORM,
  merchant: MERCHANT,
  orderNo: 'A1',
  appTime: '2026-03-01T01:00:00.000Z',
  goodsFen: 31_880,
  freightFen: 1_200,
  taxFen: 1_879 + 1_131,
  discountFen: 500,
  paidFen: 35_590,
  buyer: 'buyer',
  buyerName: 'name',
  buyerPhone: 'phone',
  consignee: 'name of another',
  consigneePhone: 'phone of another',
  consigneeAddress: 'address',
  paymentFirm: PAYMENT_FIRM,
  transactionNo: 'T1',
  parentOrderNo: null,
  lines: [
    [1, 'K-7', '电水壶', '001', 100_000, 19_900_000, 19_900],
    [2, null, '杯子', '007', 200_000, 5_990_000, 11_980],
  ],
}

const payment: PaymentFacts = {
  key: `${PAYMENT_FIRM}|T1`,
  sender: PAYMENT_FIRM,
  firm: PAYMENT_FIRM,
  transactionNo: 'T1',
  amountFen: 35_590,
  payer: 'buyer',
  payerName: 'name',
  payerPhone: 'phone',
  appTime: '2026-03-01T01:01:00.000Z',
}

const waybill: WaybillFacts = {
  key: `${CARRIER}|W1`,
  sender: CARRIER,
  firm: CARRIER,
  orderNo: 'A1',
  freightFen: 1_200,
  insuredFen: 0,
  weight: 150_000,
  consignee: 'name of another',
  consigneePhone: 'phone of another',
  consigneeAddress: 'address',
  appTime: '2026-03-01T03:00:00.000Z',
}

const inventory: InventoryFacts = {
  key: `${PLATFORM}|A1`,
  sender: AGENT,
  agent: AGENT,
  platform: PLATFORM,
  merchant: MERCHANT,
  carrier: CARRIER,
  guarantor: null,
  orderNo: 'A1',
  waybillKey: `${CARRIER}|W1`,
  goodsFen: 31_880,
  freightFen: 1_200,
  insuredFen: 0,
  buyer: 'buyer',
  buyerName: 'name',
  buyerPhone: 'phone',
  consigneeAddress: 'address',
  grossWeight: 150_000,
  netWeight: 120_000,
  declaredOn: '2026-03-01',
  acceptedOn: '2026-03-01',
  appTime: '2026-03-01T05:00:00.000Z',
  buyerVerified: false,
  lines: [
    [1, 'K-7', '8516797000', '电水壶', '116', 100_000, '001', 100_000, '001', 19_900_000, 19_900],
    [2, null, '6912009000', '杯子', '116', 200_000, '007', 90_000, '035', 5_990_000, 11_980],
  ],
}

interface Changes {
  order?: Partial<OrderFacts> | null
  payment?: Partial<PaymentFacts> | null
  waybill?: Partial<WaybillFacts> | null
  inventory?: Partial<InventoryFacts>
  otherPayments?: number
  waybillReused?: boolean
}

function parcel(changes: Changes = {}): Parcel {
  const standing = <T>(facts: T, change: Partial<T> | null | undefined): T | null =>
    change === null ? null : { ...facts, ...change }
  return {
    inventory: { ...inventory, ...changes.inventory },
    order: standing(order, changes.order),
    payment: standing(payment, changes.payment),
    otherPayments: changes.otherPayments ?? 0,
    waybill: standing(waybill, changes.waybill),
    waybillReused: changes.waybillReused ?? false,
  }
}

const match = (changes: Changes = {}): Verdict => matchParcel(parcel(changes), parameters)
const found = (changes: Changes) => match(changes).findings.map(({ rule, cause, fixer }) => [rule, cause, fixer])
const rules = (changes: Changes) => match(changes).findings.map(({ rule }) => rule)

const ordered = (line: number, slots: Partial<Record<number, unknown>>): OrderLine[] =>
  changed(order.lines, line, slots)
const listed = (line: number, slots: Partial<Record<number, unknown>>): InventoryLine[] =>
  changed(inventory.lines, line, slots)

function changed<L extends OrderLine | InventoryLine>(lines: readonly L[], line: number, slots: object): L[] {
  return lines.map((each) => (each[0] === line ? (Object.assign([...each], slots) as unknown as L) : each))
}

/** One item at this price, with the tax that it bears. */
function oneItem(totalFen: number, taxFen: number, quantity = 100_000): Changes {
  const paidFen = totalFen + taxFen
  return {
    order: {
      goodsFen: totalFen,
      freightFen: 0,
      taxFen,
      discountFen: 0,
      paidFen,
      lines: [[1, null, '手表', '007', quantity, totalFen * 1000, totalFen]],
    },
    payment: { amountFen: paidFen },
    inventory: {
      goodsFen: totalFen,
      freightFen: 0,
      lines: [[1, null, '9102110000', '手表', '116', quantity, '007', quantity, '007', totalFen * 1000, totalFen]],
    },
  }
}

describe('documents that agree', () => {
  test('match, with the dutiable value and the tax', () => {
    expect(match()).toEqual({ state: 'MATCHED', missing: [], findings: [], dutiableFen: 33_080, taxFen: 3_010 })
  })

  test('whoever receives the parcel: the consignee is not the buyer here', () => {
    expect(order.consignee).not.toBe(order.buyerName)
    expect(match().state).toBe('MATCHED')
  })
})

describe('a document that has not come', () => {
  test.each([
    [{ order: null }, ['order']],
    [{ payment: null }, ['payment']],
    [{ waybill: null }, ['waybill']],
    [{ order: null, payment: null, waybill: null }, ['order', 'payment', 'waybill']],
  ])('%j is waited for', (changes, missing) => {
    expect(match(changes)).toMatchObject({
      state: 'WAITING',
      missing,
      findings: [],
      dutiableFen: 33_080,
      taxFen: 3_010,
    })
  })

  test('does not hide what the others disagree about', () => {
    const verdict = match({ waybill: null, payment: { amountFen: 1 } })
    expect(verdict.state).toBe('WAITING')
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(['AMOUNT'])
  })

  test('leaves limits to be told of', () => {
    const { inventory: over } = oneItem(500_001, 0, 200_000)
    expect(match({ order: null, payment: null, waybill: null, inventory: over! })).toMatchObject({
      state: 'WAITING',
      findings: [{ rule: 'SINGLE_LIMIT' }],
    })
  })
})

/** Of each rule: what just holds, and what just does not, with its cause and who mends it. */
const STORIES: [MatchRule, Changes, Changes, Cause, Party][] = [
  [
    'ONE_SENDER',
    { payment: { sender: PLATFORM } },
    { payment: { sender: PLATFORM }, waybill: { sender: PLATFORM } },
    'ONE_SOURCE',
    'PLATFORM',
  ],
  ['AMOUNT', {}, { payment: { amountFen: 35_591 } }, 'TAX_ROUNDING', 'PLATFORM'],
  ['PAYMENT_FIRM', { order: { paymentFirm: null } }, { order: { paymentFirm: CARRIER } }, 'UNKNOWN', 'PLATFORM'],
  ['TRANSACTION', { order: { transactionNo: null } }, { order: { transactionNo: 'T2' } }, 'UNKNOWN', 'PLATFORM'],
  ['PAYER', { payment: { payerPhone: 'other' } }, { payment: { payer: 'other' } }, 'TYPING', 'PLATFORM'],
  ['MERCHANT', {}, { inventory: { merchant: AGENT } }, 'UNKNOWN', 'AGENT'],
  ['LIST_BUYER', {}, { inventory: { buyer: 'other' } }, 'TYPING', 'AGENT'],
  ['BUYER_PHONE', {}, { inventory: { buyerPhone: 'other' } }, 'TYPING', 'AGENT'],
  ['LIST_ADDRESS', {}, { inventory: { consigneeAddress: 'other' } }, 'TYPING', 'AGENT'],
  [
    'LINES',
    { inventory: { lines: listed(2, { 1: 'C-2' }) } },
    { inventory: { lines: listed(1, { 1: 'K-8' }) } },
    'TYPING',
    'AGENT',
  ],
  ['FREIGHT', { inventory: { insuredFen: 3 } }, { inventory: { freightFen: 1_199 } }, 'UNKNOWN', 'AGENT'],
  ['CONSIGNEE', {}, { waybill: { consignee: 'other' } }, 'TYPING', 'CARRIER'],
  ['CONSIGNEE_PHONE', {}, { waybill: { consigneePhone: 'other' } }, 'TYPING', 'CARRIER'],
  ['CONSIGNEE_ADDRESS', {}, { waybill: { consigneeAddress: 'other' } }, 'TYPING', 'CARRIER'],
  ['WAYBILL_ORDER', {}, { waybill: { orderNo: 'A2' } }, 'TYPING', 'CARRIER'],
  ['WAYBILL_REUSED', {}, { waybillReused: true }, 'REUSED_NUMBER', 'CARRIER'],
  ['SINGLE_LIMIT', oneItem(500_000, 45_500, 200_000), oneItem(500_001, 65_000, 200_000), 'SEVERAL_ITEMS', 'AGENT'],
  [
    'TAX',
    { order: { taxFen: 3_012, paidFen: 35_592 }, payment: { amountFen: 35_592 } },
    { order: { taxFen: 3_013, paidFen: 35_593 }, payment: { amountFen: 35_593 } },
    'UNKNOWN',
    'PLATFORM',
  ],
]

describe('each rule', () => {
  test('has a story', () => {
    expect(STORIES.map(([rule]) => rule)).toEqual(Object.keys(RULES))
  })

  test.each(STORIES)('%s holds to its edge and speaks beyond it', (rule, edge, beyond, cause, fixer) => {
    expect(match(edge).state).toBe('MATCHED')
    expect(match(beyond).state).toBe('DISAGREES')
    expect(found(beyond)).toEqual([[rule, cause, fixer]])
    expect(match(beyond).findings[0]!.customsCode).toBe(RULES[rule].customsCode)
  })

  test('answers with the code that customs would', () => {
    const codes = Object.entries(RULES).flatMap(([rule, { customsCode }]) => (customsCode ? [[rule, customsCode]] : []))
    expect(Object.fromEntries(codes)).toEqual({
      PAYMENT_FIRM: '13035',
      PAYER: '1327',
      LIST_BUYER: '13127',
      BUYER_PHONE: '130126',
      LINES: '1322',
      WAYBILL_REUSED: '-504015',
      SINGLE_LIMIT: '-621005',
    })
  })
})

describe('the sides', () => {
  test('show amounts, codes and line facts', () => {
    expect(match({ payment: { amountFen: 1 } }).findings[0]).toMatchObject({
      left: { role: 'PLATFORM', document: 'order', value: 35_590 },
      right: { role: 'PAYMENT_FIRM', document: 'payment', value: 1 },
    })
    expect(match({ inventory: { lines: listed(2, { 5: 300_000 }) } }).findings).toMatchObject([
      { rule: 'LINES', line: 2, fact: 'QUANTITY', left: { value: 200_000 }, right: { value: 300_000 } },
    ])
    expect(match(oneItem(500_001, 65_000, 200_000)).findings[0]).toMatchObject({
      left: { document: 'inventory', value: 500_001 },
      right: { role: 'CUSTOMS', document: null, value: 500_000 },
    })
  })

  test('show nothing of a person', () => {
    const strange = { buyer: 'secret-1', buyerName: 'secret-2', buyerPhone: 'secret-3', consigneeAddress: 'secret-4' }
    const other = { consignee: 'secret-5', consigneePhone: 'secret-6', consigneeAddress: 'secret-7' }
    const payer = { payer: 'secret-8', payerName: 'secret-9', payerPhone: 'secret-0' }
    const verdict = match({ inventory: strange, waybill: other, payment: payer })
    expect(verdict.findings.map(({ rule }) => rule)).toEqual([
      'PAYER',
      'LIST_BUYER',
      'BUYER_PHONE',
      'LIST_ADDRESS',
      'CONSIGNEE',
      'CONSIGNEE_PHONE',
      'CONSIGNEE_ADDRESS',
    ])
    for (const secret of [...Object.values({ ...order, ...payment, ...waybill }), 'secret'].filter(isPersonal))
      expect(JSON.stringify(verdict)).not.toContain(`"${secret}`)
  })

  const isPersonal = (value: unknown) => typeof value === 'string' && /^(buyer|name|phone|address|secret)/.test(value)
})

describe('the payer', () => {
  const stranger = { payer: 'other', payerName: 'other', payerPhone: 'other' }

  test('may be anybody where the platform has verified the buyer', () => {
    expect(match({ payment: stranger, inventory: { buyerVerified: true } }).state).toBe('MATCHED')
  })

  test.each<[string, Partial<PaymentFacts>, Cause]>([
    ['a stranger with another phone', stranger, 'BORROWED_IDENTITY'],
    ['the buyer’s name under another identity', { payer: 'other', payerPhone: 'other' }, 'BORROWED_IDENTITY'],
    [
      'the buyer’s name under another identity, phone unknown',
      { payer: 'other', payerPhone: null },
      'BORROWED_IDENTITY',
    ],
    ['one digit of the identity', { payer: 'other' }, 'TYPING'],
    ['one character of the name', { payerName: 'other' }, 'TYPING'],
    ['another person at the same phone', { payer: 'other', payerName: 'other' }, 'UNKNOWN'],
  ])('%s', (_, change, cause) => {
    expect(found({ payment: change })).toEqual([['PAYER', cause, 'PLATFORM']])
  })
})

describe('the sum', () => {
  const paid = (amountFen: number, changes: Changes = {}) => found({ ...changes, payment: { amountFen } })
  const later = { order: { appTime: '2026-03-01T02:00:00.000Z' } }

  test.each<[string, number, Changes, Cause, Party]>([
    ['the coupon was not taken off', 36_090, {}, 'COUPON', 'PLATFORM'],
    ['the coupon was taken off twice', 35_090, {}, 'COUPON', 'PLATFORM'],
    ['a fen a line', 35_588, {}, 'TAX_ROUNDING', 'PLATFORM'],
    ['a fen more than a fen a line', 35_587, {}, 'UNKNOWN', 'PLATFORM'],
    ['the tax is missing', 32_580, {}, 'TAX_LEFT_OUT', 'PLATFORM'],
    ['the freight is missing', 34_390, {}, 'FREIGHT_LEFT_OUT', 'PLATFORM'],
    ['it was paid in two parts', 20_000, { otherPayments: 1 }, 'SPLIT_ORDER', 'PAYMENT_FIRM'],
    ['the whole was paid under the parent', 90_000, { order: { parentOrderNo: 'P' } }, 'SPLIT_ORDER', 'PAYMENT_FIRM'],
    ['the order was changed after it was paid', 30_000, later, 'LATE_DOCUMENT', 'PAYMENT_FIRM'],
    ['two digits changed places', 35_950, {}, 'TYPING', 'PLATFORM'],
    ['fen were taken for yuan', 3_559_000, {}, 'TYPING', 'PLATFORM'],
    ['no cause is apparent', 12_345, {}, 'UNKNOWN', 'PLATFORM'],
  ])('%s', (_, amountFen, changes, cause, fixer) => {
    expect(paid(amountFen, changes)).toEqual([['AMOUNT', cause, fixer]])
  })
})

describe('the lines', () => {
  test('are known by their numbers, not their places', () => {
    expect(rules({ inventory: { lines: [...inventory.lines].reverse() } })).toEqual([])
    const apart = { order: { lines: ordered(1, { 0: 3 }) }, inventory: { lines: listed(1, { 0: 3 }).reverse() } }
    expect(rules(apart)).toEqual([])
  })

  test('of which one is missing are told one by one, by number', () => {
    const { findings } = match({ order: { lines: ordered(1, { 0: 3 }) } })
    expect(findings.map(({ line, fact, left, right }) => [line, fact, left.value, right.value])).toEqual([
      [1, 'LINE', null, 1],
      [3, 'LINE', 3, null],
    ])
  })

  test('missing on the list of a part order', () => {
    const part = { order: { parentOrderNo: 'P' }, inventory: { goodsFen: 19_900, lines: inventory.lines.slice(0, 1) } }
    expect(match(part).findings).toMatchObject([{ rule: 'LINES', line: 2, fact: 'LINE', cause: 'SPLIT_ORDER' }])
  })

  test.each([
    ['NAME', 3, '电热水壶'],
    ['UNIT', 6, '011'],
    ['QUANTITY', 5, 100_001],
    ['TOTAL', 10, 19_901],
  ] as const)('differ in %s', (fact, slot, value) => {
    expect(match({ inventory: { lines: listed(1, { [slot]: value }) } }).findings).toMatchObject([
      { rule: 'LINES', line: 1, fact },
    ])
  })

  test('state the sum after the coupon', () => {
    const change = { goodsFen: 31_380, lines: listed(1, { 10: 19_400 }) }
    expect(found({ inventory: change })).toEqual([['LINES', 'COUPON', 'AGENT']])
  })

  test('of an order that was changed after the list', () => {
    const late = { order: { appTime: '2026-03-01T06:00:00.000Z', lines: ordered(1, { 2: '水壶' }) } }
    // Then it is later than payment and waybill too; they still agree.
    expect(found(late)).toEqual([['LINES', 'LATE_DOCUMENT', 'AGENT']])
  })
})

describe('the waybill', () => {
  const other = { consignee: 'other', consigneePhone: 'other', consigneeAddress: 'other' }

  test('of another parcel: order number and consignee are wrong, and the agent took it', () => {
    expect(found({ waybill: { orderNo: 'B9', ...other } })).toEqual([
      ['CONSIGNEE', 'WRONG_WAYBILL', 'AGENT'],
      ['CONSIGNEE_PHONE', 'WRONG_WAYBILL', 'AGENT'],
      ['CONSIGNEE_ADDRESS', 'WRONG_WAYBILL', 'AGENT'],
      ['WAYBILL_ORDER', 'WRONG_WAYBILL', 'AGENT'],
    ])
  })

  test('under the number of the parent order', () => {
    const split = { order: { parentOrderNo: 'P' }, waybill: { orderNo: 'P' } }
    expect(found(split)).toEqual([['WAYBILL_ORDER', 'SPLIT_ORDER', 'CARRIER']])
  })

  test('made before the order was changed', () => {
    const late = { order: { appTime: '2026-03-01T04:00:00.000Z' }, waybill: other }
    expect(found(late).map(([, cause]) => cause)).toEqual(['LATE_DOCUMENT', 'LATE_DOCUMENT', 'LATE_DOCUMENT'])
  })
})

describe('the single limit', () => {
  test('counts freight and insurance', () => {
    const { inventory: limit, order: of, payment: by } = oneItem(499_000, 45_500, 200_000)
    const at = (insuredFen: number) => ({ order: of!, payment: by!, inventory: { ...limit, insuredFen } })
    expect(rules({ ...at(1_000) })).not.toContain('SINGLE_LIMIT')
    expect(rules({ ...at(1_001) })).toContain('SINGLE_LIMIT')
  })

  test('is open to one indivisible item, taxed in full', () => {
    expect(match(oneItem(600_000, 78_000))).toMatchObject({ state: 'MATCHED', taxFen: 78_000 })
    // A tariff comes on top, at a rate no document states.
    expect(match(oneItem(600_000, 150_000)).state).toBe('MATCHED')
    expect(found(oneItem(600_000, 54_600))).toEqual([['TAX', 'FULL_TAX', 'PLATFORM']])
  })

  test('was lower before 2019, and without the exception', () => {
    const before = cbecOn('2018-12-31') as CbecParameters
    const rulesThen = (fen: number) => matchParcel(parcel(oneItem(fen, 0)), before).findings.map(({ rule }) => rule)
    expect(rulesThen(200_000)).not.toContain('SINGLE_LIMIT')
    expect(rulesThen(200_001)).toContain('SINGLE_LIMIT')
  })
})

describe('the tax', () => {
  const withheld = (taxFen: number, inventoryChange: Partial<InventoryFacts> = {}) => {
    const paidFen = 32_580 + taxFen
    return found({ order: { taxFen, paidFen }, payment: { amountFen: paidFen }, inventory: inventoryChange })
  }
  /** The kettle as a jar of cream: 199 yuan for so many grams. */
  const cream = (grams: number): Partial<InventoryFacts> => ({
    lines: listed(1, { 2: '3304990039', 7: grams * 100, 8: '035' }),
  })

  test('of high-end cosmetics holds consumption tax', () => {
    // 206.49 yuan with its freight × 98/425, and the cups as before
    expect(withheld(4_761 + 1_131, cream(20))).toEqual([])
    expect(withheld(3_010, cream(20))).toEqual([['TAX', 'CONSUMPTION_TAX', 'PLATFORM']])
  })

  test('does not below ten yuan a gram', () => {
    expect(withheld(3_010, cream(21))).toEqual([])
    expect(withheld(4_761 + 1_131, cream(21))).toEqual([['TAX', 'UNKNOWN', 'PLATFORM']])
  })

  test('may be either where the list does not say how many grams', () => {
    const jars = { lines: listed(1, { 2: '3304990039' }) }
    expect(withheld(3_010, jars)).toEqual([])
    expect(withheld(4_761 + 1_131, jars)).toEqual([])
    expect(withheld(4_761 + 1_131 + 3, jars)).toEqual([['TAX', 'UNKNOWN', 'PLATFORM']])
    expect(match({ inventory: jars }).taxFen).toBe(3_010)
  })

  test('has no upper bound where consumption tax goes by weight', () => {
    const spirits = { lines: listed(1, { 2: '2208300000' }) }
    expect(withheld(9_000, spirits)).toEqual([])
    expect(withheld(3_007, spirits)).toEqual([['TAX', 'UNKNOWN', 'PLATFORM']])
  })

  test('may be a fen a line too low as well as too high', () => {
    expect(withheld(3_008)).toEqual([])
    expect(withheld(3_007)).toEqual([['TAX', 'UNKNOWN', 'PLATFORM']])
  })

  test.each<[string, number, Cause]>([
    ['was not withheld', 0, 'TAX_LEFT_OUT'],
    ['was computed after the coupon', 2_965, 'COUPON'],
    ['was computed without the freight', 2_901, 'FREIGHT_LEFT_OUT'],
    ['has its digits mixed up', 3_100, 'TYPING'],
  ])('%s', (_, taxFen, cause) => {
    expect(withheld(taxFen)).toEqual([['TAX', cause, 'PLATFORM']])
  })
})

describe('texts', () => {
  test('are there for every rule, cause, party and state, in both languages', () => {
    expect(Object.keys(RULE_TEXTS)).toEqual(Object.keys(RULES))
    for (const rule of Object.keys(RULE_TEXTS) as MatchRule[])
      for (const cause of Object.keys(CAUSE_TEXTS) as Cause[]) {
        const { zh, en } = explain({ rule, cause, fixer: RULES[rule].fixer })
        expect(zh).toMatch(/^\p{Script=Han}.*。.*：.*。$/u)
        expect(en).toMatch(/^[A-Z][^]*\. (Platform|Merchant|Payment firm|Carrier|Agent|Declaring agent): [A-Z].*\.$/)
      }
    for (const { zh, en } of [...Object.values(PARTY_TEXTS), ...Object.values(STATE_TEXTS)])
      expect([zh, en].map((text) => text.length > 0)).toEqual([true, true])
  })

  test('say who has to send what is missing', () => {
    expect(explainState('WAITING', ['PAYMENT', 'WAYBILL'], false)).toEqual({
      zh: '等待其他单证到达，到齐后自动比对，无需重复报送。缺少：支付单（由支付企业报送）、运单（由物流企业报送）。',
      en: 'Waiting for the other documents; they are matched when all have come. Nothing has to be sent again. Missing: payment (to be sent by the payment firm), waybill (to be sent by the carrier).',
    })
    expect(explainState('RELEASED', [], true).en).toMatch(/^Released\. What came since disagrees/)
  })

  test('accuse nobody', () => {
    expect(STATE_TEXTS.DISAGREES.en).toMatch(/indicator/)
    expect(CAUSE_TEXTS.BORROWED_IDENTITY.likely.en).toMatch(/to be verified/)
  })
})

const token = fc.constantFrom('a', 'b')
const fen = fc.integer({ min: 0, max: 400_000 })
const time = fc.constantFrom('2026-03-01T01:00:00.000Z', '2026-03-01T02:00:00.000Z')
const number = fc.integer({ min: 1, max: 3 })
const orHas = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const anyOrder: fc.Arbitrary<OrderFacts> = fc.record({
  key: token,
  sender: token,
  platform: token,
  merchant: token,
  orderNo: token,
  appTime: time,
  goodsFen: fen,
  freightFen: fen,
  taxFen: fen,
  discountFen: fen,
  paidFen: fen,
  buyer: token,
  buyerName: token,
  buyerPhone: token,
  consignee: token,
  consigneePhone: token,
  consigneeAddress: token,
  paymentFirm: orHas(token),
  transactionNo: orHas(token),
  parentOrderNo: orHas(token),
  lines: fc.uniqueArray(fc.tuple(number, orHas(token), token, token, number, fen, fen), {
    selector: ([line]) => line,
    minLength: 1,
  }),
})
const anyPayment: fc.Arbitrary<PaymentFacts> = fc.record({
  key: token,
  sender: token,
  firm: token,
  transactionNo: token,
  amountFen: fen,
  payer: token,
  payerName: token,
  payerPhone: orHas(token),
  appTime: time,
})
const anyWaybill: fc.Arbitrary<WaybillFacts> = fc.record({
  key: token,
  sender: token,
  firm: token,
  orderNo: token,
  freightFen: fen,
  insuredFen: fen,
  weight: number,
  consignee: token,
  consigneePhone: token,
  consigneeAddress: token,
  appTime: time,
})
const hsCode = fc.constantFrom('8516797000', '3304990039', '2204210000', '7113191190')
const unit = fc.constantFrom('007', '035', '036')
const anyInventory: fc.Arbitrary<InventoryFacts> = fc.record({
  key: token,
  sender: token,
  agent: token,
  platform: token,
  merchant: token,
  carrier: token,
  guarantor: orHas(token),
  orderNo: token,
  waybillKey: token,
  goodsFen: fen,
  freightFen: fen,
  insuredFen: fen,
  buyer: token,
  buyerName: token,
  buyerPhone: token,
  consigneeAddress: token,
  grossWeight: number,
  netWeight: number,
  declaredOn: fc.constant('2026-03-01'),
  acceptedOn: fc.constant('2026-03-01'),
  appTime: time,
  buyerVerified: fc.boolean(),
  lines: fc.uniqueArray(
    fc.tuple(number, orHas(token), hsCode, token, orHas(token), number, unit, number, unit, fen, fen),
    { selector: ([line]) => line, minLength: 1 },
  ),
})
const anyParcel: fc.Arbitrary<Parcel> = fc.record({
  inventory: anyInventory,
  order: orHas(anyOrder),
  payment: orHas(anyPayment),
  otherPayments: fc.nat(1),
  waybill: orHas(anyWaybill),
  waybillReused: fc.boolean(),
})

describe('for any parcel', () => {
  test('the verdict depends on its arguments alone, and leaves them as they are', () => {
    fc.assert(
      fc.property(anyParcel, (any) => {
        const before = canonicalJson(any)
        const verdict = canonicalJson(matchParcel(any, parameters))
        expect(canonicalJson(matchParcel(structuredClone(any), parameters))).toBe(verdict)
        expect(canonicalJson(any)).toBe(before)
      }),
    )
  })

  test('findings follow the order of the rules, lines by number', () => {
    const place = Object.keys(RULES)
    fc.assert(
      fc.property(anyParcel, (any) => {
        const { findings } = matchParcel(any, parameters)
        const places = findings.map(({ rule, line }) => place.indexOf(rule) * 1000 + (line ?? 0))
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      }),
    )
  })

  test('the state follows from what is missing and what was found', () => {
    fc.assert(
      fc.property(anyParcel, (any) => {
        const { state, missing, findings } = matchParcel(any, parameters)
        expect(missing).toEqual((['order', 'payment', 'waybill'] as const).filter((document) => !any[document]))
        expect(state).toBe(missing.length ? 'WAITING' : findings.length ? 'DISAGREES' : 'MATCHED')
      }),
    )
  })

  test('what was found among some documents stays found when the others come', () => {
    fc.assert(
      fc.property(anyParcel, fc.constantFrom('order', 'payment', 'waybill'), (any, absent) => {
        const spoken = (each: Parcel) =>
          matchParcel(each, parameters).findings.map(({ rule, line }) => `${rule} ${line}`)
        expect(spoken(any)).toEqual(expect.arrayContaining(spoken({ ...any, [absent]: null })))
      }),
    )
  })

  test('it does not matter on which side the odd value stands', () => {
    const pairs: ((any: OrderFacts, other: PaymentFacts) => [Changes, Changes])[] = [
      (any, other) => [
        { order: { paidFen: any.paidFen }, payment: { amountFen: other.amountFen } },
        { order: { paidFen: other.amountFen }, payment: { amountFen: any.paidFen } },
      ],
      (any, other) => [
        { order: { buyer: any.buyer }, payment: { payer: other.payer }, inventory: { buyer: any.buyer } },
        { order: { buyer: other.payer }, payment: { payer: any.buyer }, inventory: { buyer: other.payer } },
      ],
    ]
    fc.assert(
      fc.property(anyOrder, anyPayment, fc.constantFrom(...pairs), (any, other, pair) => {
        const [one, swapped] = pair(any, other)
        expect(found(one)).toEqual(found(swapped))
        const sides = (changes: Changes) => match(changes).findings.map(({ left, right }) => [left.value, right.value])
        expect(sides(one)).toEqual(sides(swapped).map((each) => each.reverse()))
      }),
    )
  })

  test('the same hashes under other keys give the same verdict', () => {
    const renamed = (any: Parcel): Parcel =>
      JSON.parse(
        JSON.stringify(any, (name, value) =>
          /buyer(Name|Phone)?$|payer|consignee/.test(name) && typeof value === 'string' ? `${value}'` : value,
        ),
      )
    fc.assert(
      fc.property(anyParcel, (any) => {
        expect(matchParcel(renamed(any), parameters)).toEqual(matchParcel(any, parameters))
      }),
    )
  })
})
