/**
 * The comprehensive tax of a retail import parcel, exact to the fen. Where a rate or its condition is not known, the
 * tax is a range: nobody is told that he withheld too little because we do not know the material of a ring.
 */
import type { InventoryLine } from './match.ts'

/** A fraction in lowest terms: 91/1000 is 9.1 %. */
export interface Rate {
  readonly num: number
  readonly den: number
}

/** Within the limits, and in full: without the reduction, and without the tariff, whose rates we do not have. */
export interface RatePair {
  readonly reduced: Rate
  readonly full: Rate
}

export type Measure = 'GRAM' | 'MILLILITRE' | 'SHEET'

/** Goods of the heading `hs` bear consumption tax, where `above` is given only if a measure of them is worth more (fen). */
export interface ConsumptionTax {
  readonly hs: string
  /** null: borne, but not computable from what a list states */
  readonly rates: RatePair | null
  readonly above: Readonly<Partial<Record<Measure, number>>> | null
}

export interface MeasuringUnit {
  readonly code: string
  readonly measure: Measure
  /** how many of its measure make one: 1000 g are a kilogram */
  readonly holds: number
}

export interface TaxRates {
  readonly ordinary: RatePair
  readonly consumptionTax: readonly ConsumptionTax[]
  readonly units: readonly MeasuringUnit[]
}

/** What is due lies between the two; they are equal where all is known, and `mostFen` is Infinity where no bound is. */
export interface Tax {
  leastFen: number
  mostFen: number
}

/** Decimals of a document (N19,5) are whole numbers of hundred-thousandths. */
export const ONE = 100_000

const LINE = 0
const HS = 2
const QUANTITY = 5
const UNIT = 6
const QUANTITY_1 = 7
const UNIT_1 = 8
const TOTAL = 10

/** (CT + VAT) / (1 − CT) × share, all per 10,000. */
export function comprehensiveRate(consumptionTax: number, vat: number, share: number): Rate {
  return lowestTerms((consumptionTax + vat) * share, (10_000 - consumptionTax) * 10_000)
}

/**
 * Each line bears its part of freight and insurance, by its total, the last line what is left; its tax is rounded half
 * up to the fen. Taxed in full, the tariff comes on top by a rate not known here, so there is no upper bound.
 */
export function parcelTax(
  lines: readonly InventoryLine[],
  extraFen: number,
  regime: keyof RatePair,
  rates: TaxRates,
): Tax {
  const tax = { leastFen: 0, mostFen: regime === 'full' ? Infinity : 0 }
  const dutiable = dutiableByLine(lines, extraFen)
  for (let i = 0; i < lines.length; i++) addLine(tax, lines[i]!, dutiable[i]!, regime, rates)
  return tax
}

function dutiableByLine(lines: readonly InventoryLine[], extraFen: number): number[] {
  let goodsFen = 0
  for (const line of lines) goodsFen += line[TOTAL]
  let leftFen = extraFen
  return lines.map((line, i) => {
    const partFen = i === lines.length - 1 ? leftFen : share(extraFen, line[TOTAL], goodsFen)
    leftFen -= partFen
    return line[TOTAL] + partFen
  })
}

/** What is taken off for goods that came back. */
export interface ReturnedLine {
  line: number
  /** 10⁻⁵ of the unit */
  quantity: number
  dutiableFen: number
  taxFen: number
}

/**
 * What was declared and reckoned on each line, in proportion to how much of it came back, half up to the fen: all of a line
 * is all that was reckoned on it, and however often a part comes back, it is rounded once.
 *
 * @param quantities by the number of the line, none above what was declared
 */
export function returnedLines(
  lines: readonly InventoryLine[],
  extraFen: number,
  regime: keyof RatePair,
  rates: TaxRates,
  quantities: ReadonlyMap<number, number>,
): ReturnedLine[] {
  const dutiable = dutiableByLine(lines, extraFen)
  return lines.flatMap((line, i) => {
    const quantity = quantities.get(line[LINE]) ?? 0
    if (quantity === 0) return []
    const tax = { leastFen: 0, mostFen: 0 }
    addLine(tax, line, dutiable[i]!, regime, rates)
    const part: Rate = { num: quantity, den: line[QUANTITY] }
    return [
      { line: line[LINE], quantity, dutiableFen: portion(dutiable[i]!, part), taxFen: portion(tax.leastFen, part) },
    ]
  })
}

function addLine(tax: Tax, line: InventoryLine, dutiableFen: number, regime: keyof RatePair, rates: TaxRates): void {
  const ordinaryFen = portion(dutiableFen, rates.ordinary[regime])
  const consumption = consumptionTaxOf(line, rates)
  if (!consumption) return add(tax, ordinaryFen, ordinaryFen)
  const consumptionFen = consumption.rates ? portion(dutiableFen, consumption.rates[regime]) : Infinity
  switch (isBorne(consumption, line, dutiableFen, rates)) {
    case true:
      // Not computable, it is at least what it would be without.
      return add(tax, consumption.rates ? consumptionFen : ordinaryFen, consumptionFen)
    case false:
      return add(tax, ordinaryFen, ordinaryFen)
    case null:
      return add(tax, ordinaryFen, consumptionFen)
  }
}

function add(tax: Tax, leastFen: number, mostFen: number): void {
  tax.leastFen += leastFen
  tax.mostFen += mostFen
}

function consumptionTaxOf(line: InventoryLine, { consumptionTax }: TaxRates): ConsumptionTax | null {
  for (const each of consumptionTax) if (line[HS].startsWith(each.hs)) return each
  return null
}

/** Null: the list states the goods in no unit that the threshold speaks of. */
function isBorne(tax: ConsumptionTax, line: InventoryLine, dutiableFen: number, rates: TaxRates): boolean | null {
  if (!tax.above) return true
  return (
    isAbove(tax.above, line[UNIT_1], line[QUANTITY_1], dutiableFen, rates) ??
    isAbove(tax.above, line[UNIT], line[QUANTITY], dutiableFen, rates)
  )
}

function isAbove(
  above: NonNullable<ConsumptionTax['above']>,
  code: string,
  quantity: number,
  dutiableFen: number,
  { units }: TaxRates,
): boolean | null {
  const unit = units.find((each) => each.code === code)
  const fen = unit && above[unit.measure]
  // A product beyond 2^53 is inexact and far above any parcel's value, so the comparison still holds.
  return fen === undefined ? null : dutiableFen * ONE > fen * unit!.holds * quantity
}

/** Half up to the fen. */
function portion(fen: number, { num, den }: Rate): number {
  const twice = 2 * fen * num + den
  if (twice <= Number.MAX_SAFE_INTEGER) return (twice - (twice % (2 * den))) / (2 * den)
  return Number((2n * BigInt(fen) * BigInt(num) + BigInt(den)) / (2n * BigInt(den)))
}

/** whole × part / of, rounded down. */
function share(whole: number, part: number, of: number): number {
  if (of === 0) return 0
  const product = whole * part
  if (product <= Number.MAX_SAFE_INTEGER) return (product - (product % of)) / of
  return Number((BigInt(whole) * BigInt(part)) / BigInt(of))
}

function lowestTerms(num: number, den: number): Rate {
  let [a, b] = [num, den]
  while (b > 0) [a, b] = [b, a % b]
  return { num: num / a, den: den / a }
}
