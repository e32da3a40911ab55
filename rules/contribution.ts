/** What a list adds elsewhere while it reads as it does; kept on it, so that it can be taken back. */
import { quotaKey } from './quota.ts'

export interface Contribution {
  merchant: string
  platform: string
  carrier: string
  payer: string | null
  /** `YYYY-MM` of the declaration. */
  month: string
  fen: number
  disagrees: boolean
  /** Its documents do not agree on who buys. */
  identity: boolean
  buyer: string
  /** Whose limit it spends from; mostly that of its month. */
  year: number
  /** What it spends of the annual limit of its buyer. */
  quotaFen: number
}

const yearOf = (month: string) => Number(month.slice(0, 4))

/** The annual limit that it spends from. */
export const slotOf = (contribution: Contribution) => quotaKey(contribution.buyer, contribution.year)

/** In 120 bytes, which is a block of Neo4j's; the platform is that of the list's key and never another. */
export const contributionText = (c: Contribution): string =>
  JSON.stringify([
    ...[c.merchant, c.carrier, c.payer, c.month, c.fen, disagreementOf(c), c.buyer, c.quotaFen],
    ...(c.year === yearOf(c.month) ? [] : [c.year]),
  ])

/** One digit: it agrees, it disagrees, and it disagrees on who buys. */
const disagreementOf = ({ disagrees, identity }: Contribution): number => (!disagrees ? 0 : identity ? 2 : 1)

type Slots = [string, string, string | null, string, number, number, string, number, number?]

export function readContribution(text: string, platform: string): Contribution {
  const slots = JSON.parse(text) as Slots
  const [merchant, carrier, payer, month, fen, disagrees, buyer, quotaFen, year = yearOf(month)] = slots
  const [agrees, identity] = [disagrees === 0, disagrees === 2]
  return { merchant, platform, carrier, payer, month, fen, disagrees: !agrees, identity, buyer, year, quotaFen }
}
