import { CHARACTER_NAMES } from './characters.ts'
import type { EnterpriseKind } from './term.ts'

export const SIZES = ['small', 'medium', 'large'] as const
export type Size = (typeof SIZES)[number]

export const isSize = (word: string | undefined): word is Size => SIZES.includes(word as Size)

/** Whoever is left over is a trader. */
type Counts = Partial<Record<EnterpriseKind, number>>

interface Measure {
  enterprises: number
  orders: number
  /** Mean over three years, for a trader that is no character. */
  declarationsPerTrader: number
  counts: Counts
}

const MEASURES: Record<Size, Measure> = {
  small: {
    enterprises: 300,
    orders: 5_000,
    declarationsPerTrader: 12,
    counts: {
      PLATFORM: 5,
      PAYMENT_FIRM: 4,
      LOGISTICS_FIRM: 5,
      SITE_OPERATOR: 3,
      BROKER: 10,
      BROKER_BRANCH: 8,
      MERCHANT: 60,
    },
  },
  medium: {
    enterprises: 20_000,
    orders: 200_000,
    declarationsPerTrader: 3,
    counts: {
      PLATFORM: 18,
      PAYMENT_FIRM: 12,
      LOGISTICS_FIRM: 20,
      SITE_OPERATOR: 40,
      BROKER: 300,
      BROKER_BRANCH: 300,
      MERCHANT: 4_000,
    },
  },
  large: {
    enterprises: 2_000_000,
    orders: 2_000_000,
    declarationsPerTrader: 0.2,
    counts: {
      PLATFORM: 38,
      PAYMENT_FIRM: 30,
      LOGISTICS_FIRM: 60,
      SITE_OPERATOR: 500,
      BROKER: 6_000,
      BROKER_BRANCH: 5_000,
      MERCHANT: 200_000,
    },
  },
}

/** Enterprises stand in blocks of one kind, after the characters: a kind's members are a range of places. */
export interface Plan {
  size: Size
  enterprises: number
  orders: number
  declarationsPerTrader: number
  kindAt(index: number): EnterpriseKind
  /** First place of the kind's block, and how many it holds. */
  block(kind: EnterpriseKind): { first: number; count: number }
}

export function planOf(size: Size): Plan {
  const { enterprises, orders, declarationsPerTrader, counts } = MEASURES[size]
  const blocks: { kind: EnterpriseKind; first: number; count: number }[] = []
  let first = CHARACTER_NAMES.length
  for (const [kind, count] of Object.entries(counts) as [EnterpriseKind, number][]) {
    blocks.push({ kind, first, count })
    first += count
  }
  blocks.push({ kind: 'TRADER', first, count: enterprises - first })
  return {
    size,
    enterprises,
    orders,
    declarationsPerTrader,
    kindAt: (index) => blocks.find((block) => index < block.first + block.count)!.kind,
    block: (kind) => blocks.find((block) => block.kind === kind)!,
  }
}
