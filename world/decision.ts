import { dayAt, dayNumber, daysAfter, DEMO_DAY, instantAt } from './calendar.ts'
import { CHARACTER_NAMES, type CharacterName } from './characters.ts'
import type { Row } from './chunk.ts'
import { drawsFor } from './draw.ts'
import { enterpriseAt } from './enterprise.ts'
import type { Plan } from './plan.ts'
import { PUNISHABLE, recordsOf, smugglingOf } from './violation.ts'
import type { DecisionKind, DecisionState, EnterpriseKind, GradeCode, ViolationKind } from './term.ts'

interface Decided {
  kind: DecisionKind
  grade: GradeCode
  effectiveOn: string
  /** Rules it rests on; none for a certification or a repair. */
  ground: string[]
}

const certified = (effectiveOn: string): Decided => ({
  ...{ kind: 'CERTIFICATION', grade: 'ADVANCED_CERTIFIED', effectiveOn, ground: [] },
})
const found = (effectiveOn: string, rule: string): Decided => ({
  ...{ kind: 'FINDING', grade: 'DISHONEST', effectiveOn, ground: [rule] },
})
const repaired = (effectiveOn: string): Decided => ({ kind: 'REPAIR', grade: 'REGULAR', effectiveOn, ground: [] })

/** What kinds of records a rule looks at. */
const LOOKS_AT: Record<string, ViolationKind> = {
  'CR-251-22-1': 'SMUGGLING_CRIME',
  'CR-251-22-2': 'SMUGGLING_ACT',
  'CR-251-22-3A': 'SUPERVISION_BREACH',
  'CR-251-22-6': 'OBSTRUCTION',
}

/** The records that founded a finding. */
const evidenceOf = ({ ground, effectiveOn }: Decided, index: number, district: string): string[] =>
  recordsOf(index, district)
    .filter(({ kind, decidedOn }) => ground.some((rule) => LOOKS_AT[rule] === kind) && decidedOn < effectiveOn)
    .map(({ record }) => record)

const ISSUED: DecisionState = 'ISSUED'

/** Oldest first; the last one in force is the grade. */
const DECISIONS: Partial<Record<CharacterName, Decided[]>> = {
  platform: [certified('2025-01-20')],
  advancedTrader: [certified('2024-06-03')],
  advancedBroker: [certified('2023-11-20')],
  traderReviewDue: [certified('2021-01-11')],
  traderHits231: [found('2025-06-09', 'CR-251-22-2')],
  traderHits231Waste: [found('2025-05-19', 'CR-251-22-1')],
  traderHits232: [found('2025-06-30', 'CR-251-22-2')],
  traderWasteAtLimit: [found('2025-07-21', 'CR-251-22-2')],
  traderDishonest: [found('2025-06-16', 'CR-251-22-2')],
  traderRepairEligible: [found('2025-07-14', 'CR-251-22-3A')],
  traderAutoRepairDue: [found('2023-12-18', 'CR-251-22-6')],
  traderRepaired: [found('2023-08-21', 'CR-251-22-2'), repaired('2024-10-14')],
  phoenixOld: [found('2025-04-21', 'CR-251-22-2')],
}

const certifications = drawsFor('certification')

/** From a penalty to its finding, and from the finding to its repair: notice, defence and verification take time. */
const FINDING_DAYS = 60
const REPAIR_DAYS = 420

function decidedAbout(plan: Plan, index: number): Decided[] {
  const name = CHARACTER_NAMES[index]
  if (name) return DECISIONS[name] ?? []
  const kind = plan.kindAt(index)
  if (kind === 'BROKER_BRANCH') return []
  return decidedForSmuggling(kind, index) ?? drawnCertification(kind, index)
}

function decidedForSmuggling(kind: EnterpriseKind, index: number): Decided[] | null {
  const smuggling = PUNISHABLE.has(kind) ? smugglingOf(index) : null
  if (!smuggling) return null
  const foundOn = daysAfter(smuggling.decidedOn, FINDING_DAYS)
  if (foundOn >= DEMO_DAY) return []
  const finding = found(foundOn, 'CR-251-22-2')
  return smuggling.became === 'REPAIRED' ? [finding, repaired(daysAfter(foundOn, REPAIR_DAYS))] : [finding]
}

const FIRST_CERTIFIED = dayNumber('2021-04-05')
const LAST_CERTIFIED = dayNumber('2026-01-26')

function drawnCertification(kind: EnterpriseKind, index: number): Decided[] {
  if (kind === 'MERCHANT') return []
  const draw = certifications(index)
  return draw.perMille(12) ? [certified(dayAt(draw.between(FIRST_CERTIFIED, LAST_CERTIFIED)))] : []
}

/** Order 251 follows Order 237 on 2021-11-01. */
const packOn = (day: string): string => (day < '2021-11-01' ? 'GACC-237' : 'GACC-251')

export const decisionNo = (index: number, ordinal: number, effectiveOn: string): string =>
  `D${effectiveOn.slice(0, 4)}-${String(index).padStart(7, '0')}-${ordinal}`

/** One row founds one grade; the grade ends where the next decision begins. */
export function* decisionRows(plan: Plan): Generator<Row> {
  for (let index = 0; index < plan.enterprises; index++) {
    const decided = decidedAbout(plan, index)
    if (decided.length === 0) continue
    const { id, district } = enterpriseAt(plan, index)
    for (const [at, one] of decided.entries()) {
      const no = decisionNo(index, at + 1, one.effectiveOn)
      const of = one.kind === 'REPAIR' ? decisionNo(index, at, decided[at - 1]!.effectiveOn) : null
      const until = decided[at + 1]?.effectiveOn ?? null
      yield [...decisionRow(one, no, id, district, until), one.kind, of, evidenceOf(one, index, district)]
    }
  }
}

function decisionRow(
  decided: Decided,
  no: string,
  enterprise: string,
  district: string,
  gradeUntil: string | null,
): Row {
  const { grade, effectiveOn, ground } = decided
  const adverse = grade === 'DISHONEST'
  return [
    no,
    enterprise,
    ISSUED,
    grade,
    packOn(effectiveOn),
    ground,
    adverse ? daysAfter(effectiveOn, -28) : null,
    adverse ? 'HEARD' : null,
    effectiveOn,
    `officer-${district}`,
    `chief-${district}`,
    instantAt(dayNumber(effectiveOn) - 3, 9 * 3600),
    gradeUntil,
    `G-${no}`,
    district,
    instantAt(dayNumber(effectiveOn), 9 * 3600),
  ]
}

/** Everybody has a standing, and all of them wait to be assessed. */
export function* standingRows(plan: Plan): Generator<Row> {
  for (let index = 0; index < plan.enterprises; index++) yield [enterpriseAt(plan, index).id]
}
