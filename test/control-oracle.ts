/** Effective stakes in exact fractions, by another road: the whole matrix is inverted, and nothing is rounded. */

/** Numerator over denominator; both whole, the denominator above zero. */
export type Fraction = readonly [bigint, bigint]

const ZERO: Fraction = [0n, 1n]
const ONE: Fraction = [1n, 1n]

function reduced(numerator: bigint, denominator: bigint): Fraction {
  const sign = denominator < 0n ? -1n : 1n
  const common = divisor(numerator < 0n ? -numerator : numerator, denominator * sign) || 1n
  return [(numerator * sign) / common, (denominator * sign) / common]
}

function divisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduced(a * d - c * b, b * d)
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduced(a * c, b * d)
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduced(a * d, b * c)
const isZero = ([a]: Fraction) => a === 0n
const isNegative = ([a]: Fraction) => a < 0n

/** Inverse by Gauss and Jordan, with exchange of rows; null when there is none. */
export function inverted(matrix: Fraction[][]): Fraction[][] | null {
  const size = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? ONE : ZERO))])
  for (let pivot = 0; pivot < size; pivot++) {
    const found = rows.findIndex((row, i) => i >= pivot && !isZero(row[pivot]!))
    if (found < 0) return null
    ;[rows[pivot], rows[found]] = [rows[found]!, rows[pivot]!]
    const divided = rows[pivot]!.map((value) => over(value, rows[pivot]![pivot]!))
    rows[pivot] = divided
    rows.forEach((row, i) => {
      const factor = row[pivot]!
      if (i !== pivot && !isZero(factor)) rows[i] = row.map((value, j) => minus(value, times(factor, divided[j]!)))
    })
  }
  return rows.map((row) => row.slice(size))
}

export interface OracleHolding {
  holder: number
  held: number
  shareBp: number
}

/** Of each node, what it holds of the first in the end; null where the walks add up to nothing finite. */
export function exactStakes(nodes: number, holdings: OracleHolding[]): (Fraction | null)[] {
  const direct = Array.from({ length: nodes }, () => Array.from({ length: nodes }, () => 0))
  for (const { holder, held, shareBp } of holdings) direct[holder]![held]! += shareBp
  const walks = inverted(
    direct.map((row, i) => row.map((bp, j): Fraction => minus(i === j ? ONE : ZERO, reduced(BigInt(bp), 10_000n)))),
  )
  // Where an entry is negative, the sum of the walks does not exist though the inverse does.
  if (!walks || walks.some((row) => row.some(isNegative))) return Array.from({ length: nodes }, () => null)
  return walks.map((row, i) => (i === 0 ? minus(ONE, over(ONE, row[0]!)) : over(row[0]!, row[i]!)))
}

export const numberOf = ([a, b]: Fraction): number => Number((a * 10n ** 15n) / b) / 1e15
