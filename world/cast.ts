import { characters } from './characters.ts'
import { type Draw, drawsFor, zipf } from './draw.ts'
import { type Enterprise, enterpriseAt } from './enterprise.ts'
import type { Plan } from './plan.ts'
import type { EnterpriseKind } from './term.ts'

/** Firms that do the same in parcels: the first is the character, and gets the most. */
interface Firms {
  readonly all: readonly Enterprise[]
  /** One of them, unevenly. */
  rank: (draw: Draw) => number
}

/** Who takes part in parcels. */
export interface Cast {
  platforms: Firms
  merchants: Firms
  payers: Firms
  carriers: Firms
  agents: Firms
  /** The one or two brokers that declare for each of the merchants, by its place. */
  agentsOf: readonly (readonly Enterprise[])[]
}

export function castOf(plan: Plan): Cast {
  const firms = (kind: EnterpriseKind, ...first: { index: number }[]): Firms => {
    const block = plan.block(kind)
    const places = [
      ...first.map(({ index }) => index),
      ...Array.from({ length: block.count }, (_, n) => block.first + n),
    ]
    return { all: places.map((index) => enterpriseAt(plan, index)), rank: zipf(places.length) }
  }
  const { platform, platformRival, merchant, paymentFirm, logisticsFirm, broker } = characters
  const merchants = firms('MERCHANT', merchant)
  const agents = firms('BROKER', broker)
  return {
    platforms: firms('PLATFORM', platform, platformRival),
    merchants,
    payers: firms('PAYMENT_FIRM', paymentFirm),
    carriers: firms('LOGISTICS_FIRM', logisticsFirm),
    agents,
    agentsOf: merchants.all.map((_, rank) => agentsFor(agents, rank)),
  }
}

const entrusted = drawsFor('entrustment')

/** The first merchant has entrusted the first broker. */
function agentsFor({ all, rank }: Firms, merchant: number): Enterprise[] {
  const draw = entrusted(merchant)
  const first = merchant === 0 ? 0 : rank(draw)
  const second = draw.perMille(300) ? rank(draw) : first
  return [...new Set([first, second])].map((place) => all[place]!)
}
