import { dayAt, dayNumber, daysAfter, DEMO_DAY } from './calendar.ts'
import { CHARACTER_NAMES, type CharacterName, characters } from './characters.ts'
import type { Row } from './chunk.ts'
import { type Draw, drawsFor } from './draw.ts'
import { enterpriseAt } from './enterprise.ts'
import type { Plan } from './plan.ts'
import type { EnterpriseKind, ViolationKind, ViolationState } from './term.ts'

interface Violation {
  kind: ViolationKind
  decidedOn: string
  fineYuan?: number
  confiscatedYuan?: number
  owedYuan?: number
  dueOn?: string
  paidOn?: string
  selfDisclosed?: boolean
  withoutIntent?: boolean
  /** The state of a second version, which took the first one's place. */
  became?: 'ANNULLED' | 'REPAIRED'
}

const breach = (decidedOn: string, fineYuan: number, rest: Partial<Violation> = {}): Violation => ({
  kind: 'SUPERVISION_BREACH',
  decidedOn,
  fineYuan,
  ...rest,
})

const act = (kind: ViolationKind, decidedOn: string, rest: Partial<Violation> = {}): Violation => ({
  kind,
  decidedOn,
  ...rest,
})

/** Arrears become a fact on the day after they were due. */
const arrears = (
  kind: 'TAX_ARREARS' | 'FINE_ARREARS',
  dueOn: string,
  owedYuan: number,
  paidOn?: string,
): Violation => ({ kind, decidedOn: daysAfter(dueOn, 1), dueOn, owedYuan, paidOn })

/** Amounts in yuan, so that they can be held against the articles. A year back from the demo day is 2025-03-02. */
const VIOLATIONS: Partial<Record<CharacterName, Violation[]>> = {
  traderHits221: [act('SMUGGLING_CRIME', '2025-10-21', { fineYuan: 600_000 })],
  traderHits222: [act('SMUGGLING_ACT', '2025-11-04', { fineYuan: 180_000, confiscatedYuan: 95_000 })],
  traderHits223A: [breach('2025-06-11', 650_000), breach('2025-12-09', 380_000, { confiscatedYuan: 20_000 })],
  brokerHits223B: [breach('2025-09-17', 310_000)],
  traderHits223C: [breach('2025-08-26', 600_000), breach('2026-01-19', 400_000.01)],
  brokerHits223C: [breach('2025-10-30', 300_000.01)],
  traderHits223D: [breach('2025-08-05', 700_000, { confiscatedYuan: 100_000 }), breach('2025-11-06', 250_000)],
  traderHits224: [arrears('TAX_ARREARS', '2025-10-15', 420_000)],
  traderHits225: [arrears('FINE_ARREARS', '2025-07-15', 50_000)],
  traderHits226: [act('OBSTRUCTION', '2025-09-02', { fineYuan: 20_000 })],
  traderHits227: [act('BRIBERY', '2025-05-28', { fineYuan: 100_000 })],
  traderHits231: [
    act('SMUGGLING_ACT', '2025-04-10', { fineYuan: 90_000 }),
    act('FOOD_OR_COSMETICS_CRIME', '2025-11-25'),
  ],
  traderHits231Waste: [act('SMUGGLING_CRIME', '2025-03-20'), act('WASTE_SMUGGLING_CRIME', '2025-12-16')],
  traderHits232: [
    act('SMUGGLING_ACT', '2025-04-17', { fineYuan: 60_000 }),
    act('WASTE_IMPORT', '2025-10-10', { fineYuan: 2_600_000 }),
  ],

  traderJustBelow223A: [breach('2025-09-24', 1_150_000, { confiscatedYuan: 50_000 })],
  traderAmountAtLimit: [breach('2025-07-08', 700_000), breach('2025-11-18', 300_000)],
  traderPenaltyTooOld: [breach('2025-03-01', 900_000), breach('2025-12-01', 600_000)],
  traderAboveBrokerLimit: [breach('2025-10-14', 400_000)],
  traderNoDocumentsAtLimit: [breach('2025-09-09', 1_000_000)],
  brokerRatioAtLimit: [breach('2025-08-12', 350_000)],
  brokerAmountAtLimit: [breach('2025-06-24', 120_000), breach('2025-12-23', 180_000)],
  traderTaxPaidInTime: [arrears('TAX_ARREARS', '2025-06-10', 260_000, '2025-09-09')],
  traderTaxDueThreeMonthsAgo: [arrears('TAX_ARREARS', '2025-12-02', 310_000)],
  traderFineAtLimit: [arrears('FINE_ARREARS', '2025-07-01', 10_000)],
  traderFineDueSixMonthsAgo: [arrears('FINE_ARREARS', '2025-09-02', 80_000)],
  traderWasteAtLimit: [
    act('SMUGGLING_ACT', '2025-05-15', { fineYuan: 40_000 }),
    act('WASTE_IMPORT', '2025-10-22', { fineYuan: 2_500_000 }),
  ],
  traderAnnulled: [act('SMUGGLING_ACT', '2025-02-19', { fineYuan: 70_000, became: 'ANNULLED' })],
  traderRepaired: [act('SMUGGLING_ACT', '2023-06-20', { fineYuan: 110_000, became: 'REPAIRED' })],
  traderSelfDisclosed: [breach('2025-11-12', 900_000, { selfDisclosed: true }), breach('2025-12-30', 300_000)],
  traderWithoutIntent: [breach('2025-10-28', 1_600_000, { withoutIntent: true })],

  traderDishonest: [act('SMUGGLING_ACT', '2025-05-07', { fineYuan: 240_000 })],
  traderRepairEligible: [breach('2025-04-23', 800_000), breach('2025-05-30', 450_000)],
  traderAutoRepairDue: [act('OBSTRUCTION', '2023-10-11', { fineYuan: 15_000 })],
  phoenixOld: [act('SMUGGLING_ACT', '2025-03-11', { fineYuan: 330_000, confiscatedYuan: 120_000 })],
  merchant: [breach('2024-11-20', 12_000)],
}

const TEXTS: Record<ViolationKind, string> = {
  SMUGGLING_CRIME: '走私普通货物，判决已生效',
  SMUGGLING_ACT: '伪报品名进口，偷逃应纳税款，构成走私行为',
  SUPERVISION_BREACH: '申报价格不实，影响税款征收',
  TAX_ARREARS: '逾期未缴纳税款',
  FINE_ARREARS: '逾期未缴纳罚款',
  OBSTRUCTION: '阻碍海关工作人员依法执行职务',
  BRIBERY: '向海关工作人员行贿',
  FOOD_OR_COSMETICS_CRIME: '违反进出口食品安全管理规定，被追究刑事责任',
  WASTE_SMUGGLING_CRIME: '走私固体废物，被追究刑事责任',
  WASTE_IMPORT: '非法进口固体废物',
}

/** A judgment comes from a court, every other document from the customs of the district. */
const CRIMES: ReadonlySet<ViolationKind> = new Set([
  'SMUGGLING_CRIME',
  'FOOD_OR_COSMETICS_CRIME',
  'WASTE_SMUGGLING_CRIME',
])

const authorityOf = (kind: ViolationKind, district: string): string =>
  CRIMES.has(kind) ? `COURT-${district}` : district

const fen = (yuan = 0): number => Math.round(yuan * 100)

const hashes = drawsFor('violation-hash')

const numberOf = (decidedOn: string, enterprise: number, ordinal: number): string =>
  `V${decidedOn.slice(0, 4)}-${String(enterprise).padStart(7, '0')}-${ordinal}`

export function* violationRows(plan: Plan): Generator<Row> {
  for (const name of CHARACTER_NAMES) {
    const { index, id, district } = characters[name]
    for (const [at, violation] of (VIOLATIONS[name] ?? []).entries())
      yield* versions(violation, index, at + 1, id, district)
  }
  for (let index = CHARACTER_NAMES.length; index < plan.enterprises; index++) {
    if (!PUNISHABLE.has(plan.kindAt(index))) continue
    const found = drawnViolations(index)
    if (found.length === 0) continue
    const { id, district } = enterpriseAt(plan, index)
    for (const [at, violation] of found.entries()) yield* versions(violation, index, at + 1, id, district)
  }
}

/** A record as rules name it, with what it is. */
export interface RecordOf {
  key: string
  record: string
  kind: ViolationKind
  decidedOn: string
}

/** The records of an enterprise that ever counted, in their order. */
export function recordsOf(index: number, district: string): RecordOf[] {
  const name = CHARACTER_NAMES[index]
  const found = name ? (VIOLATIONS[name] ?? []) : drawnViolations(index)
  return found.map(({ kind, decidedOn, became }, at) => {
    const record = `${authorityOf(kind, district)}|${numberOf(decidedOn, index, at + 1)}`
    return { key: `${record}|${became ? 2 : 1}`, record, kind, decidedOn }
  })
}

function drawnViolations(index: number): Violation[] {
  const draw = violated(index)
  const smuggled = smugglingOf(index)
  const found = smuggled ? [smuggled] : []
  if (!draw.perMille(70)) return found
  return [...found, ...Array.from({ length: draw.between(1, 3) }, () => drawnViolation(draw))]
}

const smugglers = drawsFor('smuggler')
const REPAIR_AFTER = 500

/** A few of those who are no characters smuggled; half of the cases that are old enough have been repaired. */
export function smugglingOf(index: number): Violation | null {
  const draw = smugglers(index)
  if (!draw.perMille(5)) return null
  const on = draw.between(FIRST, LAST)
  const repaired = on + REPAIR_AFTER < LAST && draw.perMille(500)
  const fines = { fineYuan: draw.between(2, 60) * 10_000, confiscatedYuan: draw.between(0, 40) * 5_000 }
  return act('SMUGGLING_ACT', dayAt(on), { ...fines, became: repaired ? 'REPAIRED' : undefined })
}

/**
 * A version that was replaced is closed in our knowledge by the very event that told us of it: it is kept, and counts
 * at no moment.
 */
function* versions(
  violation: Violation,
  enterprise: number,
  ordinal: number,
  id: string,
  district: string,
): Generator<Row> {
  if (!violation.became) return yield row(violation, enterprise, ordinal, id, district, 1, 'EFFECTIVE', false)
  yield row(violation, enterprise, ordinal, id, district, 1, 'EFFECTIVE', true)
  yield row(violation, enterprise, ordinal, id, district, 2, violation.became, false)
}

function row(
  violation: Violation,
  enterprise: number,
  ordinal: number,
  id: string,
  district: string,
  version: number,
  state: ViolationState,
  replaced: boolean,
): Row {
  const { kind, decidedOn, dueOn = null, paidOn = null } = violation
  const number = numberOf(decidedOn, enterprise, ordinal)
  const authority = authorityOf(kind, district)
  return [
    `${authority}|${number}|${version}`,
    id,
    number,
    version,
    kind,
    state,
    TEXTS[kind],
    decidedOn,
    fen(violation.fineYuan),
    fen(violation.confiscatedYuan),
    dueOn,
    paidOn,
    fen(violation.owedYuan),
    violation.selfDisclosed ?? false,
    violation.withoutIntent ?? false,
    replaced,
    authority,
    hashes(enterprise * 8 + ordinal).hash(),
  ]
}

const violated = drawsFor('violation')
export const PUNISHABLE: ReadonlySet<EnterpriseKind> = new Set(['TRADER', 'BROKER', 'MERCHANT'])
const FIRST = dayNumber('2023-03-02')
const LAST = dayNumber(DEMO_DAY) - 1

/** The many small cases of ordinary life: mostly modest fines, some late tax that was paid. */
function drawnViolation(draw: Draw): Violation {
  const on = draw.between(FIRST, LAST)
  if (draw.perMille(120)) {
    const dueOn = dayAt(on - 60)
    return arrears('TAX_ARREARS', dueOn, draw.between(5, 400) * 1000, daysAfter(dueOn, draw.between(3, 58)))
  }
  const fineYuan = draw.perMille(800) ? draw.between(1, 30) * 1000 : draw.between(30, 260) * 1000
  return breach(dayAt(on), fineYuan, { selfDisclosed: draw.perMille(80), withoutIntent: draw.perMille(100) })
}
