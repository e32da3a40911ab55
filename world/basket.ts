import type { Draw } from './draw.ts'
import { GOODS, ORIGINS } from './words.ts'

/** What a parcel holds and what it costs: all of its documents are written from this. */
export interface Basket {
  lines: BasketLine[]
  goodsFen: number
  freightFen: number
  taxFen: number
  discountFen: number
  paidFen: number
  grams: number
}

export interface BasketLine {
  line: number
  itemNo: string
  hsCode: string
  name: string
  unit: string
  origin: string
  pieces: number
  priceFen: number
  totalFen: number
}

/** What the documents of a parcel disagree about, or which one never comes. */
export const FAULTS = [
  'AMOUNT',
  'PAYER',
  'CONSIGNEE',
  'LIST_BUYER',
  'NO_PAYMENT',
  'NO_WAYBILL',
  'NO_INVENTORY',
] as const
export type Fault = (typeof FAULTS)[number]

/** At most four pieces in two lines. */
export function drawnBasket(draw: Draw, { dearestFen, voucher }: { dearestFen: number; voucher: boolean }): Basket {
  const lines = Array.from({ length: draw.between(1, 2) }, (_, n) => drawnLine(draw, n + 1, dearestFen))
  const goodsFen = lines.reduce((sum, { totalFen }) => sum + totalFen, 0)
  const freightFen = draw.perMille(400) ? draw.between(5, 30) * 100 : 0
  // 9.1 % is 70 % of a VAT of 13 %, rounded half up.
  const taxFen = Math.floor(((goodsFen + freightFen) * 91 + 500) / 1000)
  const discountFen = voucher || draw.perMille(150) ? draw.between(1, 15) * 100 : 0
  const paidFen = goodsFen + freightFen + taxFen - discountFen
  return { lines, goodsFen, freightFen, taxFen, discountFen, paidFen, grams: draw.between(1, 80) * 100 }
}

/** Goods that bear no consumption tax: their tax is the 9.1 % above. */
const UNTAXED = GOODS.filter(({ hsCode }) => !hsCode.startsWith('3304'))

function drawnLine(draw: Draw, line: number, dearestFen: number): BasketLine {
  const at = draw.below(UNTAXED.length)
  const { hsCode, zh, unit } = UNTAXED[at]!
  const pieces = draw.between(1, 2)
  const priceFen = draw.between(1_900, dearestFen)
  const itemNo = `SKU-${hsCode.slice(0, 4)}-${at}`
  const origin = draw.pick(ORIGINS)
  return { line, itemNo, hsCode, name: zh, unit, origin, pieces, priceFen, totalFen: pieces * priceFen }
}
