/** The documents of cross-border e-commerce at the door: what is taken in, what is refused where, and what is kept. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { identityHash, normalised } from '../access/identity.ts'
import type { REFUSALS } from '../errors.ts'
import { cbecOn } from '../rules/cbec.ts'
import { checkParcelDocument, PARCEL_KINDS, type ParcelKind } from '../rules/parcel.ts'
import { matchParcel, type Parcel } from '../rules/match.ts'
import { CANCELLATION } from '../schema/cancellation.ts'
import { inputOf, type Table, usccOrNone } from '../schema/form.ts'
import { FILING_KINDS, FILINGS } from '../schema/filings.ts'
import { INVENTORY } from '../schema/inventory.ts'
import { ORDER } from '../schema/order.ts'
import { PAYMENT } from '../schema/payment.ts'
import { RETURN } from '../schema/return.ts'
import { WAYBILL, WAYBILL_STATUS } from '../schema/waybill.ts'
import { characters } from '../world/characters.ts'
import { deliveryOf, exportOf, followingOf } from './exports.ts'
import { parcelsToPush, type Pushed } from '../world/push.ts'

const TABLES: Record<ParcelKind, Table<any>> = {
  order: ORDER,
  payment: PAYMENT,
  waybill: WAYBILL,
  waybillStatus: WAYBILL_STATUS,
  inventory: INVENTORY,
  cancel: CANCELLATION,
  return: RETURN,
  ...(Object.fromEntries(FILING_KINDS.map((kind) => [kind, FILINGS[kind].table])) as Record<
    (typeof FILING_KINDS)[number],
    Table<any>
  >),
}

const { platform, merchant, paymentFirm, logisticsFirm, broker, siteOperator } = characters

const exporters = {
  platform: platform.uscc,
  merchant: merchant.uscc,
  payer: paymentFirm.uscc,
  carrier: logisticsFirm.uscc,
  agent: broker.uscc,
  operator: siteOperator.uscc,
}
const exported = exportOf(exporters, 'O-1')
const following = followingOf(exporters, 'O-1')
const appType = 'NEW'

const person = { buyerIdNumber: '99010019900101123X', buyerName: '甲砚蓼', buyerPhone: '10099012345' }
const receiver = {
  consignee: '乙槿',
  consigneePhone: '+86 100 9902 3456',
  consigneeAddress: '拟海样本路 12 号',
}
const ofOrder = { orderNo: 'O-1', platformUscc: platform.uscc }
// The day before, in Greenwich.
const appTime = '2026-03-01T07:00:00+08:00'

/** One good document of each kind, with every field that it may have. */
const GOOD: Record<ParcelKind, Record<string, unknown>> = {
  order: {
    ...ofOrder,
    merchantUscc: merchant.uscc,
    appTime,
    appType: 'NEW',
    goodsFen: 15_000,
    freightFen: 1_000,
    taxFen: 1_456,
    discountFen: 500,
    paidFen: 16_956,
    currency: '142',
    ...person,
    ...receiver,
    paymentFirmUscc: paymentFirm.uscc,
    transactionNo: 'T-1',
    parentOrderNo: 'O-0',
    lines: [
      {
        line: 1,
        itemNo: 'SKU-1',
        name: '玩具',
        model: '木制',
        unit: '011',
        quantity: '2',
        price: '50.00',
        totalFen: 10_000,
      },
      { line: 2, name: '咖啡', unit: '035', quantity: '1.50000', price: '33.33', totalFen: 5_000 },
    ],
  },
  payment: {
    firmUscc: paymentFirm.uscc,
    transactionNo: 'T-1',
    ...ofOrder,
    appTime,
    appType: 'NEW',
    payerIdNumber: person.buyerIdNumber,
    payerName: person.buyerName,
    payerPhone: person.buyerPhone,
    amountFen: 16_956,
    currency: '142',
    paidAt: '2026-03-01T00:30:59.5+08:00',
  },
  waybill: {
    firmUscc: logisticsFirm.uscc,
    waybillNo: 'W-1',
    orderNo: 'O-1',
    appTime,
    appType: 'NEW',
    freightFen: 1_000,
    insuredFen: 0,
    currency: '142',
    weight: '1.2',
    packNo: 1,
    ...receiver,
    billNo: 'B-1',
  },
  waybillStatus: { firmUscc: logisticsFirm.uscc, waybillNo: 'W-1', appTime, status: 'SIGNED', at: appTime },
  inventory: {
    ...ofOrder,
    merchantUscc: merchant.uscc,
    carrierUscc: logisticsFirm.uscc,
    waybillNo: 'W-1',
    agentUscc: broker.uscc,
    guarantorUscc: platform.uscc,
    copNo: 'C-1',
    invtNo: '99012026I000000001',
    appTime,
    appType: 'NEW',
    declaredOn: '2026-03-01',
    district: '9901',
    port: '9901',
    tradeMode: '9610',
    trafficMode: '5',
    country: 'JPN',
    freightFen: 1_000,
    insuredFen: 0,
    currency: '142',
    packNo: 1,
    grossWeight: '1.2',
    netWeight: '1.2',
    ...person,
    consigneeAddress: receiver.consigneeAddress,
    lines: [
      {
        line: 1,
        itemNo: 'SKU-1',
        hsCode: '9503000000',
        name: '玩具',
        model: '木制',
        origin: 'JPN',
        quantity: '2',
        unit: '011',
        quantity1: '2',
        unit1: '011',
        price: '50.00',
        totalFen: 10_000,
      },
      {
        line: 2,
        hsCode: '0901210000',
        name: '咖啡',
        quantity: '3',
        unit: '011',
        quantity1: '1.5',
        unit1: '035',
        quantity2: '3',
        unit2: '011',
        price: '16.66667',
        totalFen: 5_000,
      },
    ],
  },
  cancel: { ...ofOrder, invtNo: '99012026I000000001', copNo: 'C-2', agentUscc: broker.uscc, appTime, reason: '退款' },
  return: {
    ...ofOrder,
    invtNo: '99012026I000000001',
    copNo: 'C-3',
    agentUscc: broker.uscc,
    appTime,
    reason: '退货',
    lines: [
      { line: 1, hsCode: '9503000000', quantity: '1' },
      { line: 2, hsCode: '0901210000', quantity: '0.5' },
    ],
  },
  delivery: deliveryOf(exporters.operator, exporters.carrier, ['W-1'], { appType, deliveryNo: 'D-1' }) as never,
  exportOrder: { ...exported.exportOrder, appType },
  proceeds: { ...exported.proceeds, appType },
  exportWaybill: { ...exported.exportWaybill, appType },
  arrival: { ...following.arrival, appType },
  departure: { ...following.departure, appType, parts: 1, part: 1 },
  exportInventory: {
    ...exported.exportInventory,
    appType,
    zoneFirmUscc: platform.uscc,
    ledgerNo: 'T9901W000001',
    licenceNo: 'L-1',
    lines: [{ ...exported.exportInventory.lines[0], recordNo: 'R-1', quantity2: '0.4', unit2: '035' }],
  },
  exportCancellation: { ...following.exportCancellation, appType },
  consolidation: { ...following.consolidation, appType, parts: 1, part: 1 },
  exportReturn: {
    ...following.exportReturn,
    appType,
    lines: [{ ...following.exportReturn.lines[0], quantity2: '0.2', unit2: '035' }],
  },
  returnTally: { ...following.returnTally, appType },
}

const hash = identityHash('a key of the tests')
const PATH = 'documents.3.order'
const check = (kind: ParcelKind, document: unknown) => checkParcelDocument(kind, document, hash, PATH)

function errorsOf(kind: ParcelKind, document: unknown) {
  const checked = check(kind, document)
  return 'row' in checked ? [] : checked.userErrors
}

function rowOf(kind: ParcelKind, document: unknown): unknown[] {
  const checked = check(kind, document)
  if (!('row' in checked)) throw new Error(JSON.stringify(checked.userErrors))
  return checked.row
}

const copy = (document: unknown): any => JSON.parse(JSON.stringify(document))

describe('a good document', () => {
  test.each(PARCEL_KINDS)('of kind %s passes with all its fields, and with those only that it must have', (kind) => {
    const { fields } = TABLES[kind]
    expect(Object.keys(GOOD[kind]).sort()).toEqual(Object.keys(fields).sort())
    expect(errorsOf(kind, GOOD[kind])).toEqual([])
    const needed = Object.entries(GOOD[kind]).filter(([name]) => fields[name].required)
    // Amounts that are left out are 0.
    const document = { ...Object.fromEntries(needed), ...(kind === 'order' ? { paidFen: 15_000 } : {}) }
    expect(errorsOf(kind, document)).toEqual([])
  })

  test('becomes a row that its slots can be read from by their place', () => {
    const order = rowOf('order', GOOD.order)
    expect(order.slice(0, 13)).toEqual([
      `${platform.uscc}|O-1`,
      '2026-02-28T23:00:00.000Z',
      1,
      expect.stringMatching(/^[\w-]{16}$/),
      platform.uscc,
      merchant.uscc,
      'O-1',
      '2026-03-01',
      15_000,
      1_000,
      1_456,
      500,
      16_956,
    ])
    expect(order.slice(19, 22)).toEqual([paymentFirm.uscc, 'T-1', 'O-0'])
    expect(order[22]).toEqual([
      [1, 'SKU-1', '玩具', '011', 200_000, 5_000_000, 10_000],
      [2, null, '咖啡', '035', 150_000, 3_333_000, 5_000],
    ])
    expect(rowOf('payment', GOOD.payment).slice(4, 9)).toEqual([
      paymentFirm.uscc,
      `${platform.uscc}|O-1`,
      'T-1',
      '2026-03-01',
      16_956,
    ])
    expect(rowOf('waybill', GOOD.waybill).slice(4, 12)).toEqual([
      logisticsFirm.uscc,
      'O-1',
      'W-1',
      '2026-03-01',
      1_000,
      0,
      120_000,
      1,
    ])
    expect(rowOf('waybillStatus', GOOD.waybillStatus).slice(4)).toEqual([
      logisticsFirm.uscc,
      'W-1',
      'SIGNED',
      '2026-02-28T23:00:00.000Z',
    ])
    const inventory = rowOf('inventory', GOOD.inventory)
    expect(inventory.slice(4, 20)).toEqual([
      broker.uscc,
      platform.uscc,
      merchant.uscc,
      logisticsFirm.uscc,
      platform.uscc,
      'O-1',
      `${logisticsFirm.uscc}|W-1`,
      'C-1',
      '99012026I000000001',
      '2026-03-01',
      '9901',
      '9901',
      '9610',
      1_000,
      0,
      15_000,
    ])
    expect((inventory[27] as unknown[])[1]).toEqual([
      2,
      null,
      '0901210000',
      '咖啡',
      null,
      300_000,
      '011',
      150_000,
      '035',
      1_666_667,
      5_000,
    ])
    expect(rowOf('cancel', GOOD.cancel)[0]).toBe(`${platform.uscc}|O-1|${GOOD.cancel.agentUscc}|20260228230000000`)
    expect(rowOf('return', GOOD.return)[7]).toEqual([
      [1, '9503000000', 100_000],
      [2, '0901210000', 50_000],
    ])
  })

  test('says which version it is by its content, not by its time', () => {
    const later = { ...GOOD.order, appTime: '2026-03-01T09:00:00+08:00', appType: 'CHANGE' }
    const [first, second] = [rowOf('order', GOOD.order), rowOf('order', later)]
    expect(second.slice(1, 4)).toEqual(['2026-03-01T01:00:00.000Z', 2, first[3]])
    expect(rowOf('order', { ...later, appType: 'DELETE' })[2]).toBe(3)
    const other = { ...GOOD.order, transactionNo: 'T-2' }
    expect(rowOf('order', other)[3]).not.toBe(first[3])
  })

  test('is the same, whatever the offset of its time, its decimals and how its people are written', () => {
    const otherwise = copy(GOOD.order)
    Object.assign(otherwise, {
      appTime: '2026-02-28T18:00:00.000-05:00',
      buyerIdNumber: '99010019900101123x',
      buyerName: '甲 砚·蓼',
      buyerPhone: '0086-100-9901-2345',
      consigneePhone: '１００９９０２３４５６',
      consigneeAddress: '拟海 样本路１２号',
    })
    otherwise.lines[0].price = '50.00000'
    expect(rowOf('order', otherwise)).toEqual(rowOf('order', GOOD.order))
  })

  test('takes 无 and its like for no firm', () => {
    for (const filler of ['无', 'NO', 'no', 'none', '', ' ', '　', '-', '－', null]) {
      expect(rowOf('inventory', { ...GOOD.inventory, guarantorUscc: filler })[8]).toBeNull()
      expect(rowOf('order', { ...GOOD.order, paymentFirmUscc: filler })[19]).toBeNull()
    }
  })

  test('may name a firm whose check digit is wrong: that is doubted, not refused', () => {
    const wrong = platform.uscc.slice(0, 17) + (platform.uscc.endsWith('1') ? '2' : '1')
    expect(errorsOf('order', { ...GOOD.order, platformUscc: wrong })).toEqual([])
  })

  test('may hold a gift, and a total that was rounded to the fen either way', () => {
    const document = copy(GOOD.order)
    Object.assign(document.lines[0], { price: '0', totalFen: 0 })
    expect(errorsOf('order', { ...document, goodsFen: 5_000, paidFen: 6_956 })).toEqual([])
    const down = copy(GOOD.order)
    down.lines[1].totalFen = 4_999
    expect(errorsOf('order', { ...down, goodsFen: 14_999, paidFen: 16_955 })).toEqual([])
  })

  test('may be as great as amounts can be', () => {
    const document = copy(GOOD.order)
    document.lines = [{ ...document.lines[0], quantity: '900000', price: '9.99999', totalFen: 899_999_100 }]
    expect(errorsOf('order', { ...document, goodsFen: 899_999_100, paidFen: 900_001_056 })).toEqual([])
  })

  test('of each parcel that the demo world pushes passes, and the parcels match', () => {
    const facts = new Map<string, Partial<Record<ParcelKind, unknown[]>>>()
    for (const { kind, document } of parcelsToPush({ count: 200, mismatching: 0 })) {
      const parcel = facts.get(document.orderNo!) ?? {}
      const row = rowOf(kind, document)
      if (!(parcel[kind] && (parcel[kind][1] as string) > (row[1] as string))) parcel[kind] = row
      facts.set(document.orderNo!, parcel)
    }
    const verdicts = [...facts.values()].map((rows) => matchParcel(parcelOf(rows), cbecOn('2026-03-02')!))
    expect(verdicts.flatMap(({ findings }) => findings)).toEqual([])
    expect(new Set(verdicts.map(({ state }) => state))).toEqual(new Set(['MATCHED']))
    expect(verdicts.length).toBe(200)
  })
})

/** The rows as the match is given them. */
function parcelOf(rows: Partial<Record<ParcelKind, any[]>>): Parcel {
  const [o, p, w, i] = [rows.order!, rows.payment!, rows.waybill!, rows.inventory!]
  return {
    otherPayments: 0,
    order: {
      ...named(o, 8, ['goodsFen', 'freightFen', 'taxFen', 'discountFen', 'paidFen']),
      ...named(o, 13, ['buyer', 'buyerName', 'buyerPhone', 'consignee', 'consigneePhone', 'consigneeAddress']),
      ...named(o, 19, ['paymentFirm', 'transactionNo', 'parentOrderNo']),
      ...{ key: o[0], appTime: o[1], sender: o[4], platform: o[4], merchant: o[5], orderNo: o[6] },
      lines: o[22],
    },
    payment: {
      ...{ key: p[0], appTime: p[1], sender: p[4], firm: p[4], transactionNo: p[6] },
      ...named(p, 8, ['amountFen', 'payer', 'payerName', 'payerPhone']),
    },
    waybill: {
      ...{ key: w[0], appTime: w[1], sender: w[4], firm: w[4], orderNo: w[5] },
      ...named(w, 8, ['freightFen', 'insuredFen', 'weight']),
      ...named(w, 12, ['consignee', 'consigneePhone', 'consigneeAddress']),
    },
    inventory: {
      ...{ key: i[0], appTime: i[1], sender: i[4], buyerVerified: false, declaredOn: i[13] },
      ...named(i, 4, ['agent', 'platform', 'merchant', 'carrier', 'guarantor', 'orderNo', 'waybillKey']),
      ...named(i, 17, ['freightFen', 'insuredFen', 'goodsFen', 'buyer', 'buyerName', 'buyerPhone', 'consigneeAddress']),
      ...named(i, 25, ['grossWeight', 'netWeight']),
      lines: i[27],
    },
  } as Parcel
}

const named = (row: unknown[], from: number, names: string[]) =>
  Object.fromEntries(names.map((name, n) => [name, row[from + n]]))

interface Bad {
  name: string
  kind: ParcelKind
  code: keyof typeof REFUSALS
  field: string
  document?: unknown
  patch?: Record<string, unknown>
}

const BAD = new URL('bad/', import.meta.url)
const bad: Bad[] = readdirSync(BAD).flatMap((file) =>
  readFileSync(new URL(file, BAD), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
)

/** The good document with what the case puts in the place of its fields. */
function spoilt({ kind, document, patch }: Bad): unknown {
  if (!patch) return document
  const result = copy(GOOD[kind])
  for (const [path, value] of Object.entries(patch)) {
    const names = path.split('.')
    const last = names.pop()!
    put(
      names.reduce((at, name) => at[name], result),
      last,
      value,
    )
  }
  return result
}

function put(holder: any, name: string, value: any): void {
  if (value?.$drop) return void delete holder[name]
  const filled = value?.$repeat
    ? value.$repeat[0].repeat(value.$repeat[1])
    : value?.$copies
      ? Array.from({ length: value.$copies }, (_, n) => ({ ...holder[name][0], line: n + 1 }))
      : value
  // As JSON.parse does it: __proto__ is a name like any other.
  Object.defineProperty(holder, name, { value: filled, enumerable: true, configurable: true, writable: true })
}

describe('a bad document is refused with a stable code, at its field, in both languages', () => {
  test.each(bad.map((one) => [one.kind, one.name, one] as const))('%s: %s', (kind, _name, one) => {
    const errors = errorsOf(kind, spoilt(one))
    const field = one.field ? `${PATH}.${one.field}` : PATH
    expect(errors.map(({ code, field }) => [code, field])).toContainEqual([one.code, field])
    for (const { message, messageZh } of errors) {
      expect(message).toMatch(/^[A-Z].+\.$/)
      expect(messageZh).toMatch(/\p{Script=Han}.*。$/u)
    }
  })

  test('and there are many of them, of every kind and code', () => {
    expect(bad.length).toBeGreaterThanOrEqual(140)
    expect(new Set(bad.map(({ kind }) => kind))).toEqual(new Set(PARCEL_KINDS))
  })

  test('alone: nothing else is said of a document in which one field is wrong', () => {
    const loud = bad.filter((one) => one.patch && errorsOf(one.kind, spoilt(one)).length !== 1)
    expect(loud.map(({ name }) => name)).toEqual([])
  })

  test('with twenty reasons at most, whatever was sent', () => {
    const nonsense = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`f${n}`, n]))
    expect(errorsOf('order', { ...GOOD.order, ...nonsense }).length).toBe(20)
    const lines = Array.from({ length: 99 }, () => ({}))
    expect(errorsOf('order', { ...GOOD.order, lines }).length).toBe(20)
    const twins = Array.from({ length: 99 }, () => ({ ...(GOOD.order as any).lines[0], totalFen: 1 }))
    expect(errorsOf('order', { ...GOOD.order, lines: twins }).length).toBe(20)
  })

  test('under the parts of its key that are parts of a key', () => {
    expect(check('order', { ...GOOD.order, paidFen: 1 }).key).toBe(`${platform.uscc}|O-1`)
    expect(check('order', { ...GOOD.order, orderNo: '甲砚蓼 99010019900101123X' }).key).toBe(`${platform.uscc}|?`)
    expect(check('return', null).key).toBe('?|?|?|?')
  })
})

/** What is of no field's form. */
const JUNK = fc.oneof(
  fc.constantFrom<unknown>(true, -1, 0.5, 2 ** 53, Infinity, NaN, '', ' ', '\u0000', '\ud800', {}, [], [[]], '\n无'),
  fc.constantFrom<unknown>(JSON.parse('{"__proto__": {"line": 1}}'), { length: 1 }, 'x'.repeat(100_000), -1e300),
  fc.dictionary(fc.string(), fc.jsonValue()),
)

/** The path of every field, also of those in lines. */
const paths = (kind: ParcelKind): string[] =>
  Object.keys(GOOD[kind]).flatMap((name) => {
    const value = GOOD[kind][name]
    return Array.isArray(value) ? [name, ...Object.keys(value[0]).map((of) => `${name}.0.${of}`)] : [name]
  })

const kinds = fc.constantFrom(...PARCEL_KINDS)

describe('laws', () => {
  test('junk in the place of any one field is an error at that field, and nothing is thrown', () => {
    const cases = kinds.chain((kind) => fc.tuple(fc.constant(kind), fc.constantFrom(...paths(kind)), JUNK))
    fc.assert(
      fc.property(cases, ([kind, path, junk]) => {
        // Blanks and fillers say that there is no firm, where there may be none.
        const isFiller = typeof junk === 'string' && /^(?:无|[-0/]*|N\/?A|NONE|NULL|NO)$/i.test(junk.trim())
        fc.pre(!(TABLES[kind].fields[path]?.form === usccOrNone && isFiller))
        const document = spoilt({ kind, patch: {} } as Bad) as Record<string, any>
        const names = path.split('.')
        const last = names.pop()!
        names.reduce((at: any, name) => at[name], document)[last] = junk
        const fields = errorsOf(kind, document).map(({ field }) => field!)
        return fields.length > 0 && fields.every((field) => field.startsWith(`${PATH}.${path}`))
      }),
      { numRuns: 2_000 },
    )
  })

  test('any JSON at all is answered', () => {
    fc.assert(
      fc.property(kinds, fc.jsonValue({ maxDepth: 4 }), (kind, document) => {
        expect(errorsOf(kind, document).length).toBeGreaterThan(0)
      }),
    )
  })

  test('a field that no table has is refused, whatever it is called', () => {
    fc.assert(
      fc.property(kinds, fc.string(), fc.jsonValue(), (kind, name, value) => {
        fc.pre(!Object.hasOwn(TABLES[kind].fields, name))
        const document = copy(GOOD[kind])
        put(document, name, value)
        expect(errorsOf(kind, document).map(({ code }) => code)).toEqual(['UNKNOWN_FIELD'])
      }),
    )
  })

  test('a decimal is kept to its last place, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(99_999), (whole, part) => {
        const weight = `${whole}.${String(part).padStart(5, '0')}`
        fc.pre(whole + part > 0)
        expect(rowOf('waybill', { ...GOOD.waybill, weight })[10]).toBe(Number(BigInt(whole) * 100_000n + BigInt(part)))
      }),
    )
  })

  test('a day is taken if and only if the calendar has it', () => {
    const parts = fc.tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 0, max: 13 }), fc.nat(32))
    fc.assert(
      fc.property(parts, ([year, month, date]) => {
        const declaredOn = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        const midnight = new Date(Date.UTC(year, month - 1, date))
        const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === date
        expect(errorsOf('inventory', { ...GOOD.inventory, declaredOn }).length).toBe(exists ? 0 : 1)
      }),
      { numRuns: 500 },
    )
  })

  test('a total agrees with quantity and price as rational arithmetic has it', () => {
    const amounts = fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.nat(10 ** 8), fc.integer({ min: -2, max: 2 }))
    fc.assert(
      fc.property(amounts, ([quantity, price, off]) => {
        const exact = BigInt(quantity) * BigInt(price)
        const totalFen = Number(exact / 100_000_000n) + off
        fc.pre(totalFen >= 0 && totalFen <= 10 ** 9 - 16_000)
        const line = { ...(GOOD.order as any).lines[0], quantity: yuan(quantity), price: yuan(price), totalFen }
        const document = { ...GOOD.order, lines: [line], goodsFen: totalFen, paidFen: totalFen + 1_956 }
        const distance = exact * 2n - BigInt(totalFen) * 200_000_000n
        const agrees = distance <= 100_000_000n && -distance <= 100_000_000n
        expect(errorsOf('order', document).map(({ code }) => code)).toEqual(agrees ? [] : ['LINE_TOTAL'])
      }),
      { numRuns: 1_000 },
    )
  })
  const yuan = (scaled: number) => `${Math.floor(scaled / 100_000)}.${String(scaled % 100_000).padStart(5, '0')}`

  test('no personal value is in a row, in no spelling', () => {
    for (const { kind, document } of parcelsToPush({ count: 300 }) as Iterable<Pushed & { document: any }>) {
      const row = JSON.stringify(rowOf(kind, document))
      for (const name of PERSONAL) {
        const value = document[name] as string | undefined
        if (value === undefined) continue
        expect(row).not.toContain(value)
        expect(row).not.toContain(normalised('name', value))
      }
    }
  })
  const PERSONAL = [
    ...['buyerIdNumber', 'buyerName', 'buyerPhone', 'payerIdNumber', 'payerName', 'payerPhone'],
    ...['consignee', 'consigneePhone', 'consigneeAddress'],
  ]
})

describe('a personal value', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'甲乙丙砚蓼𠮷AZaz09éß'), minLength: 1 })
  const wide = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
  const kind = fc.constantFrom('identity', 'name', 'address', 'phone')

  test('is the same in wide letters, other case, and with blanks and punctuation in between', () => {
    const between = fc.array(fc.constantFrom(' ', '　', '·', '•', '-', '.', '，', '\u200b', '（', '）', '\ufeff'))
    fc.assert(
      fc.property(kind, letters, fc.infiniteStream(between), (kind, value, separators) => {
        const spread = [...value].map((letter) => letter + separators.next().value!.join('')).join('')
        expect(hash(kind, spread)).toBe(hash(kind, value))
        expect(hash(kind, wide(value))).toBe(hash(kind, value))
        expect(hash(kind, value.toUpperCase())).toBe(hash(kind, value))
      }),
    )
  })

  test('is another if it has other letters, another kind, or was hashed under another key', () => {
    fc.assert(
      fc.property(kind, fc.nat(10 ** 6), fc.nat(10 ** 6), (kind, a, b) => {
        expect(hash(kind, `甲${a}`) === hash(kind, `甲${b}`)).toBe(a === b)
        expect(hash(kind, `甲${a}`)).not.toBe(identityHash('another key')(kind, `甲${a}`))
      }),
    )
    expect(hash('identity', '12345678').slice(0, 12)).not.toBe(hash('phone', '12345678').slice(0, 12))
  })

  test('is the same after it was normalised before', () => {
    const dialled = fc.string({ unit: fc.constantFrom('+', '00', '86', '0086', '１', '-') })
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), letters, dialled)
    fc.assert(
      fc.property(kind, texts, (kind, value) => {
        const once = normalised(kind, value)
        expect(normalised(kind, once)).toBe(once)
      }),
      { numRuns: 2_000 },
    )
  })

  test('that is a phone is the same with the code of its country and without', () => {
    for (const spelling of ['+86 100-9901-2345', '0086 10099012345', '＋８６（100）99012345', '(+86)10099012345'])
      expect(normalised('phone', spelling)).toBe('10099012345')
    expect(normalised('phone', '+81 3-1234-5678')).toBe(normalised('phone', '0081312345678'))
    expect(normalised('name', '+86')).toBe('+86')
  })

  test('leaves 96 bits of what may be looked for everywhere, and 72 of the rest', () => {
    expect(hash('identity', '1')).toMatch(/^[\w-]{16}$/)
    expect(hash('phone', '1')).toMatch(/^[\w-]{16}$/)
    expect(hash('name', '1')).toMatch(/^[\w-]{12}$/)
    expect(hash('address', '1')).toMatch(/^[\w-]{12}$/)
  })
})

test('every field says what it is, in both languages', () => {
  for (const kind of PARCEL_KINDS)
    for (const { description } of fieldsOf(TABLES[kind])) expect(description).toMatch(/^.+\. \p{Script=Han}+$/u)
  expect(inputOf(CANCELLATION, 'AnotherInput', 'Another. 另一').name).toBe('AnotherInput')
})

const fieldsOf = ({ fields }: Table<any>): { description: string }[] =>
  Object.values(fields).flatMap((field: any) => [field, ...(field.form.lines ? fieldsOf(field.form.lines.table) : [])])
