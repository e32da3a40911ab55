import { dayAt, dayNumber, DEMO_DAY, monthOf } from './calendar.ts'
import { CHARACTER_NAMES, type CharacterName, characters } from './characters.ts'
import type { Row } from './chunk.ts'
import { DISTRICTS } from './code.ts'
import { type Draw, drawsFor } from './draw.ts'
import { enterpriseAt, idAt } from './enterprise.ts'
import type { Plan } from './plan.ts'
import type { Tallies } from './tally.ts'
import { GOODS, ORIGINS } from './words.ts'
import type { Direction } from './term.ts'

/** year, how many, who declares them */
type Lodged = readonly [year: number, count: number, declarant: CharacterName]

/** The rules divide by the documents of 2025, so each character's are counted out. */
const LODGED: Partial<Record<CharacterName, readonly Lodged[]>> = {
  cleanTrader: [
    [2023, 24, 'broker'],
    [2024, 30, 'broker'],
    [2025, 36, 'broker'],
    [2026, 6, 'broker'],
  ],
  advancedTrader: [
    [2025, 1000, 'brokerRatioAtLimit'],
    [2026, 40, 'advancedBroker'],
  ],
  traderJustBelow223A: [[2025, 1000, 'brokerRatioAtLimit']],
  traderHits221: [[2025, 15, 'broker']],
  traderHits222: [[2025, 22, 'traderHits222']],
  traderHits223A: [
    [2024, 80, 'broker'],
    [2025, 120, 'broker'],
  ],
  traderHits223C: [[2024, 9, 'broker']],
  traderHits223D: [[2025, 40, 'broker']],
  traderHits224: [[2025, 18, 'brokerBranch']],
  traderHits225: [[2025, 12, 'broker']],
  traderHits226: [[2025, 14, 'traderHits226']],
  traderHits227: [[2025, 11, 'advancedBroker']],
  traderHits231: [[2025, 20, 'broker']],
  traderHits231Waste: [[2025, 16, 'broker']],
  traderHits232: [[2025, 13, 'broker']],
  traderAmountAtLimit: [[2025, 60, 'brokerHits223B']],
  traderPenaltyTooOld: [[2025, 25, 'brokerBranch']],
  traderAboveBrokerLimit: [[2025, 50, 'brokerAmountAtLimit']],
  traderNoDocumentsAtLimit: [[2024, 7, 'brokerHits223C']],
  traderTaxPaidInTime: [[2025, 17, 'brokerBranch']],
  traderTaxDueThreeMonthsAgo: [[2025, 19, 'brokerBranch']],
  traderFineAtLimit: [[2025, 10, 'broker']],
  traderFineDueSixMonthsAgo: [[2025, 10, 'broker']],
  traderWasteAtLimit: [[2025, 12, 'broker']],
  traderAnnulled: [[2025, 21, 'broker']],
  traderRepaired: [[2025, 28, 'brokerBranch']],
  traderSelfDisclosed: [[2025, 30, 'advancedBroker']],
  traderWithoutIntent: [[2025, 26, 'broker']],
  traderDishonest: [[2025, 32, 'broker']],
  traderRepairEligible: [
    [2024, 25, 'broker'],
    [2025, 30, 'brokerHits223B'],
  ],
  traderAutoRepairDue: [[2025, 23, 'advancedBroker']],
  traderReviewDue: [
    [2025, 60, 'traderReviewDue'],
    [2026, 8, 'traderReviewDue'],
  ],
  traderNew: [[2026, 5, 'broker']],
  phoenixOld: [
    [2023, 20, 'broker'],
    [2024, 24, 'broker'],
  ],
  phoenixNew: [
    [2025, 18, 'broker'],
    [2026, 4, 'broker'],
  ],
  shellA: [[2025, 4, 'shellA']],
  shellB: [[2025, 3, 'shellB']],
  holdingTop: [[2025, 12, 'broker']],
  crossHolderA: [[2025, 9, 'broker']],
  successorTrader: [[2025, 15, 'broker']],
}

const FIRST = dayNumber('2023-03-02')
const LAST = dayNumber(DEMO_DAY) - 1

const lots = drawsFor('declarations')
const documents = drawsFor('declaration')

/** Numbers run through, so a document's place is its serial. */
export function* declarationRows(plan: Plan, tallies: Tallies): Generator<Row> {
  let serial = 0
  const lodge = (party: Parties, draw: Draw, year?: number) => declarationRow(party, draw, ++serial, tallies, year)
  for (const name of CHARACTER_NAMES) {
    const owner = characters[name]
    for (const [year, count, declarant] of LODGED[name] ?? []) {
      const party = { owner: owner.id, declarant: characters[declarant].id, district: owner.district }
      for (let n = 0; n < count; n++) yield lodge(party, documents(serial), year)
    }
  }
  const { first, count } = plan.block('TRADER')
  for (let index = first; index < first + count; index++) {
    const draw = lots(index)
    const many = drawnCount(draw, plan.declarationsPerTrader)
    if (many === 0) continue
    const { id, district } = enterpriseAt(plan, index)
    const declarant = drawnDeclarant(plan, draw) ?? id
    for (let n = 0; n < many; n++) yield lodge({ owner: id, declarant, district }, documents(serial))
  }
}

interface Parties {
  owner: string
  declarant: string
  district: string
}

/** A skewed count with the given mean: the product of two even shares has a mean of a quarter. */
function drawnCount(draw: Draw, mean: number): number {
  const exact = 4 * mean * draw.share() * draw.share()
  const whole = Math.floor(exact)
  return whole + (draw.share() < exact - whole ? 1 : 0)
}

/** Two traders in three leave it to a broker or its branch; the rest declare themselves. */
function drawnDeclarant(plan: Plan, draw: Draw): string | null {
  if (draw.perMille(330)) return null
  if (draw.perMille(60)) return characters.broker.id
  const block = plan.block(draw.perMille(750) ? 'BROKER' : 'BROKER_BRANCH')
  return idAt(plan, block.first + draw.below(block.count))
}

const TRADE_MODES = ['0110', '0110', '0110', '0615', '0214'] as const

/** What was declared in the last week has not been cleared when the world begins. */
const UNCLEARED_SINCE = dayAt(dayNumber(DEMO_DAY) - 7)

function declarationRow(party: Parties, draw: Draw, serial: number, tallies: Tallies, year?: number): Row {
  const declaredOn = dayAt(drawnDay(draw, year))
  const direction = draw.perMille(600) ? 'IMPORT' : 'EXPORT'
  const port = draw.perMille(750) ? party.district : draw.pick(DISTRICTS)
  const flag = direction === 'IMPORT' ? '1' : '0'
  const number = port + declaredOn.slice(0, 4) + flag + String(serial).padStart(9, '0')
  const items = drawnItems(draw, number, direction)
  const totalFen = items.reduce((sum, item) => sum + (item[6] as number), 0)
  tallies.declaration(party.owner, party.declarant, monthOf(declaredOn))
  return [
    number,
    party.owner,
    party.declarant,
    `${party.owner}|${declaredOn}|${number}`,
    direction,
    port,
    draw.pick(TRADE_MODES),
    declaredOn,
    totalFen,
    declaredOn >= UNCLEARED_SINCE,
    items,
    draw.hash(),
  ]
}

function drawnDay(draw: Draw, year?: number): number {
  if (!year) return draw.between(FIRST, LAST)
  return draw.between(Math.max(FIRST, dayNumber(`${year}-01-01`)), Math.min(LAST, dayNumber(`${year}-12-31`)))
}

/** One line to ten, mostly few. */
function drawnItems(draw: Draw, number: string, direction: Direction): Row[] {
  const lines = 1 + Math.floor(draw.share() * draw.share() * draw.share() * 10)
  return Array.from({ length: lines }, (_, at) => {
    const goods = draw.pick(GOODS)
    const quantity = draw.between(10, 4000)
    const origin = direction === 'EXPORT' ? 'CHN' : draw.pick(ORIGINS)
    return [
      `${number}|${String(at + 1).padStart(3, '0')}`,
      at + 1,
      goods.hsCode,
      goods.zh,
      String(quantity),
      goods.unit,
      quantity * goods.priceFen,
      origin,
    ]
  })
}
