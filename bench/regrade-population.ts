/** Enterprises for the bench `regrade`, as they stand once each of them has been assessed; the same every time. */
import { enterpriseIdOf } from '../graph/enterprise.ts'
import type { Standing } from '../graph/standing.ts'
import { usccOf } from '../rules/code.ts'
import {
  type Dossier,
  type DossierSlots,
  dossierText,
  type GradeSpan,
  monthNumber,
  type MonthSlots,
  type ViolationSlots,
} from '../rules/dossier.ts'

export interface Citizen {
  id: string
  uscc: string
  dossier: Dossier
  text: string
}

export const DAY = '2026-03-02'
const SINCE = monthNumber('2025-01')
const MONTHS = 15
const KINDS = ['TRADER', 'TRADER', 'TRADER', 'TRADER', 'MERCHANT', 'BROKER', 'PLATFORM', 'LOGISTICS_FIRM'] as const

export function citizenAt(index: number): Citizen {
  const draw = drawsOf(index)
  const uscc = usccOf('91990188', String(10_000_000 + index))
  const id = enterpriseIdOf(uscc)
  const kind = KINDS[draw(KINDS.length)]!
  const grades: GradeSpan[] = draw(30) === 0 ? [['ADVANCED_CERTIFIED', '2023-05-01', null]] : []
  const slots: DossierSlots = [
    kind,
    `20${String(draw(16) + 10)}-0${draw(9) + 1}-1${draw(10)}`,
    SINCE,
    grades,
    [],
    grades.map(([grade, from]) => [id, 'CERTIFICATION', grade, [], from, from, null, 1] as const),
    [],
    [],
    index % 20 === 7 ? Array.from({ length: 1 + draw(3) }, (_, i) => violationOf(index, i, draw)) : [],
  ]
  const months = Array.from({ length: MONTHS }, (_, month) => monthOf(SINCE + month, kind, draw)).flat()
  const dossier = { enterprise: id, slots, months }
  return { id, uscc, dossier, text: dossierText(dossier) }
}

/** Whole numbers below a bound, from a multiplier of Knuth's; good enough to differ. */
function drawsOf(index: number): (below: number) => number {
  let state = (index + 1) * 2_654_435_761
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function monthOf(month: number, kind: string, draw: (below: number) => number): MonthSlots {
  if (kind === 'MERCHANT' || kind === 'PLATFORM') {
    const lists = draw(3_000)
    const disagreeing = Math.floor(lists / 50)
    return [month, 0, 0, 0, 0, 0, lists, disagreeing, Math.floor(disagreeing / 4)]
  }
  const own = draw(200)
  return [month, own, kind === 'BROKER' ? own * 20 : own, draw(4), draw(9), draw(2), 0, 0, 0]
}

function violationOf(index: number, at: number, draw: (below: number) => number): ViolationSlots {
  const kind = ['SUPERVISION_BREACH', 'SUPERVISION_BREACH', 'TAX_ARREARS', 'SMUGGLING_ACT'][draw(4)]!
  const decidedOn = `202${3 + draw(3)}-0${1 + draw(9)}-1${draw(10)}`
  const owed = kind === 'TAX_ARREARS' ? 1_000 + draw(1e6) : 0
  return [
    ...([`9901|B${index}-${at}|1`, kind, 'EFFECTIVE', decidedOn, null, null, draw(150_000_000), 0] as const),
    ...([owed > 0 ? decidedOn : null, null, owed, false, false, false, null] as const),
  ]
}

/** As whoever assessed it first has left it. */
export const standingOf = ({ id, text }: Citizen, outcome: string | null, due: string | null): Standing => ({
  enterprise: id,
  stale: null,
  counted: null,
  assessedSeq: 1,
  outcome,
  due,
  band: null,
  bandSince: null,
  assessment: null,
  dossier: text,
})
