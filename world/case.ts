import {
  afterStep,
  type CaseStanding,
  openedCase,
  type Step,
  stepOf,
  type StoredCase,
  storedCase,
} from '../rules/case.ts'
import { packInForce } from '../rules/law-pack.ts'
import { DEMO_DAY, dayNumber, instantAt } from './calendar.ts'
import { type Character, type CharacterName, characters } from './characters.ts'
import type { Row, Value } from './chunk.ts'
import { decisionNo } from './decision.ts'
import { drawsFor } from './draw.ts'
import { recordsOf } from './violation.ts'

/** A case in some stage; those that nobody has touched yet the machine opens when it assesses the world. */
interface Sketch {
  of: CharacterName
  kind: CaseStanding['kind']
  openedOn: string
  words: string
  /** Rules that spoke, where they opened it. */
  ground?: string[]
  steps: Step[]
  /** First day in force of the decision that was made in it, which is the first one about the enterprise. */
  decidedFor?: string
  /** First day in force that is proposed. */
  proposedFor?: string
  /** The record that is objected to, by its place. */
  against?: number
}

const notice = (on: string, reason: string, basis: string[]): Step =>
  stepOf('NOTICE_SERVED', on, {
    words: reason,
    notice: { reason, basis, hearing: false, measures: null, removal: null, remedies: null },
  })

const CASES: Sketch[] = [
  {
    of: 'traderHits222',
    kind: 'FINDING',
    openedOn: '2026-02-24',
    words: '因走私行为受到海关行政处罚',
    ground: ['CR-251-22-2'],
    steps: [notice('2026-02-26', '因走私行为受到海关行政处罚，拟认定为失信企业', ['CR-251-22-2'])],
  },
  {
    of: 'traderHits224',
    kind: 'FINDING',
    openedOn: '2026-02-05',
    words: '逾期三个月未缴纳税款',
    ground: ['CR-251-22-4'],
    steps: [
      notice('2026-02-06', '逾期三个月以上未缴纳税款，拟认定为失信企业', ['CR-251-22-4']),
      stepOf('DEFENCE_RECEIVED', '2026-02-09', { words: '资金周转困难，已申请分期缴纳，请予考虑' }),
    ],
  },
  {
    of: 'traderHits223C',
    kind: 'FINDING',
    openedOn: '2026-02-02',
    words: '一年内违反监管规定处罚累计超过一百万元',
    ground: ['CR-251-22-3C'],
    steps: [
      notice('2026-02-03', '一年内处罚累计1,000,000.01元，拟认定为失信企业', ['CR-251-22-3C']),
      stepOf('DEFENCE_RECEIVED', '2026-02-09', { words: '超出限额仅一分钱，请免予认定' }),
      stepOf('VERIFIED', '2026-02-13', { adopted: false, words: '累计金额超过限额，与超出多少无关，不予采纳' }),
    ],
  },
  {
    of: 'brokerHits223B',
    kind: 'FINDING',
    openedOn: '2026-02-02',
    words: '一年内违反监管规定处罚次数和金额均超过限额',
    ground: ['CR-251-22-3B'],
    steps: [
      notice('2026-02-04', '一年内处罚次数和金额均超过限额，拟认定为失信企业', ['CR-251-22-3B']),
      stepOf('DEFENCE_WAIVED', '2026-02-06'),
    ],
    proposedFor: '2026-03-09',
  },
  {
    of: 'traderDishonest',
    kind: 'FINDING',
    openedOn: '2025-05-12',
    words: '因走私行为受到海关行政处罚',
    ground: ['CR-251-22-2'],
    steps: [
      notice('2025-05-19', '因走私行为受到海关行政处罚，拟认定为失信企业', ['CR-251-22-2']),
      stepOf('DEFENCE_WAIVED', '2025-05-22'),
    ],
    decidedFor: '2025-06-16',
  },
  {
    of: 'traderRepairEligible',
    kind: 'REPAIR',
    openedOn: '2026-02-06',
    words: '罚款已全部缴清，已完成整改，申请信用修复',
    steps: [stepOf('APPLIED', '2026-02-06', { words: '罚款已全部缴清，已完成整改，申请信用修复' })],
  },
  {
    of: 'cleanTrader',
    kind: 'CERTIFICATION',
    openedOn: '2026-01-12',
    words: '申请高级认证',
    steps: [stepOf('APPLIED', '2026-01-12', { words: '申请高级认证' })],
  },
  {
    of: 'traderReviewDue',
    kind: 'REVIEW',
    openedOn: '2026-02-02',
    words: '认证满五年，开展复核',
    steps: [],
  },
  {
    of: 'merchant',
    kind: 'OBJECTION',
    openedOn: '2026-02-16',
    words: '处罚决定书所载货物并非本企业所有，请予核实更正',
    steps: [stepOf('APPLIED', '2026-02-16', { words: '处罚决定书所载货物并非本企业所有，请予核实更正' })],
    against: 0,
  },
  {
    of: 'advancedBroker',
    kind: 'SUSPENSION',
    openedOn: '2026-02-11',
    words: '涉嫌违反海关监管规定已立案，研究是否暂停适用管理措施',
    steps: [],
  },
]

const OPENED_BY: Record<CaseStanding['kind'], (at: Character) => string> = {
  FINDING: () => 'machine',
  REPAIR: ({ uscc }) => uscc,
  CERTIFICATION: ({ uscc }) => uscc,
  OBJECTION: ({ uscc }) => uscc,
  REVIEW: ({ district }) => `officer-${district}`,
  SUSPENSION: ({ district }) => `officer-${district}`,
}

const STANDING = Object.keys(storedCase('', openedCase('FINDING', []), packInForce(DEMO_DAY)!)) as (keyof StoredCase)[]
const OWN = ['id', 'current', 'openedOn', 'openedBy', 'words', 'basis', 'against', 'record'] as const

/** What stands at which place of a case's properties. */
export const CASE_SLOTS: readonly string[] = [...OWN, ...STANDING]

const ids = drawsFor('case')

export function* caseRows(): Generator<Row> {
  for (const sketch of CASES) yield caseRow(sketch)
}

function caseRow({ of, kind, openedOn, words, ground = [], steps, against, ...made }: Sketch): Row {
  const at = characters[of]
  const id = `C${ids(at.index * 8 + kind.length).hash()}`
  const records = recordsOf(at.index, at.district)
  const objected = against === undefined ? null : records[against]!
  const taken = [...steps, ...stepsOf(made, at)]
  const standing = taken.reduce(afterStep, openedCase(kind, ground))
  const stored = storedCase(id, standing, packInForce(DEMO_DAY)!)
  const evidence = records.filter(({ decidedOn }) => decidedOn < openedOn)
  const own: Record<(typeof OWN)[number], Value> = {
    id,
    current: standing.closedOn === null ? [at.id, kind, objected?.record].filter(Boolean).join('|') : null,
    openedOn,
    openedBy: OPENED_BY[kind](at),
    words,
    basis: ground.map((rule) => [rule, ...evidence.map(({ key }) => key).sort()].join(' ')),
    against: objected && `Violation:${objected.key}`,
    record: objected && objected.record,
  }
  const proposal = made.proposedFor === undefined ? [] : [proposalOf(standing, made.proposedFor, at, evidence)]
  const decision = made.decidedFor === undefined ? null : standing.decision
  return [
    at.id,
    [...OWN.map((name) => own[name]), ...STANDING.map((name) => stored[name] as Value)],
    taken.map((step, n) => stepRow(step, `${id}|${String(n + 1).padStart(4, '0')}`, at)),
    proposal,
    decision,
  ]
}

const PROPOSED_ON = '2026-02-27'

/** What two officers have done besides. */
function stepsOf(
  { decidedFor, proposedFor }: Pick<Sketch, 'decidedFor' | 'proposedFor'>,
  { index }: Character,
): Step[] {
  if (proposedFor !== undefined)
    return [stepOf('PROPOSED', PROPOSED_ON, { decision: decisionNo(index, 1, proposedFor) })]
  if (decidedFor === undefined) return []
  return [
    stepOf('PROPOSED', '2025-06-13', { decision: decisionNo(index, 1, decidedFor) }),
    stepOf('AGREED', decidedFor, { outcome: 'DECIDED' }),
    stepOf('DECISION_SERVED', decidedFor),
  ]
}

function stepRow({ kind, on, words, adopted }: Step, key: string, { district, uscc }: Character): Row {
  const by = kind === 'APPLIED' ? uscc : kind === 'AGREED' ? `chief-${district}` : `officer-${district}`
  return [key, kind, on, by, instantAt(dayNumber(on), 10 * 3600), words, adopted]
}

function proposalOf(
  { decision, ground, noticeServedOn, defence }: CaseStanding,
  effectiveOn: string,
  { district }: Character,
  evidence: { record: string }[],
): Row {
  const { id } = packInForce(DEMO_DAY)!
  const at = instantAt(dayNumber(PROPOSED_ON), 10 * 3600)
  const records = evidence.map(({ record }) => record)
  return [decision, id, [...ground], records, noticeServedOn, defence, effectiveOn, `officer-${district}`, at]
}

const hashes = drawsFor('investigation')

/** Who is investigated: a certified broker for a breach that it did not disclose itself. */
export function* investigationRows(): Generator<Row> {
  const { id, district, index } = characters.advancedBroker
  const line = `${district}|I2026-${String(index).padStart(7, '0')}-1`
  const hash = hashes(index).hash()
  yield [id, `${line}|2026-02-10|-|${hash}`, line, district, line.split('|')[1]!, 'BREACH', '2026-02-10', hash]
}
