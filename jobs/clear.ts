import { createHash } from 'node:crypto'
import { type ClearanceRecord, findUncleared, recordClearances, type Uncleared } from '../graph/clearance.ts'
import { DEFAULT_GRADE } from '../graph/enterprise.ts'
import { packsNow } from '../graph/law-pack.ts'
import { type ClearanceRequest, decideClearance } from '../rules/clearance.ts'
import type { Pack } from '../rules/law-pack.ts'
import type { GradeCode } from '../schema/grade.ts'
import type { Workshop } from './workshop.ts'

const DECLARATIONS_AT_ONCE = 500

/**
 * Decides the lane of every declaration that waits for it. If it dies halfway the rest still waits; each version of a
 * declaration gets one decision, whoever comes second finds it decided.
 */
export async function clear({ graph, clock, log }: Workshop): Promise<void> {
  const pack = (await packsNow(graph)).register.inForce(clock.today())
  if (!pack) return log.debug('no law pack is in force; nothing is cleared')
  for (;;) {
    const uncleared = await findUncleared(graph, clock.today(), DECLARATIONS_AT_ONCE)
    if (uncleared.length === 0) return
    await recordClearances(
      graph,
      uncleared.map((declaration) => clearanceOf(declaration, pack, clock.now())),
    )
  }
}

function clearanceOf(declaration: Uncleared, pack: Pack, decidedAt: string): ClearanceRecord {
  const draw = drawOf(declaration.number)
  const { lane, grade, measures, reasons } = decideClearance({
    gradeOwner: (declaration.ownerGrade ?? DEFAULT_GRADE.code) as GradeCode,
    gradeDeclarant: (declaration.declarantGrade ?? DEFAULT_GRADE.code) as GradeCode,
    suspendsOwner: declaration.ownerSuspended as ClearanceRequest['suspendsOwner'],
    suspendsDeclarant: declaration.declarantSuspended as ClearanceRequest['suspendsDeclarant'],
    declaration: {
      number: declaration.number,
      direction: declaration.direction as 'IMPORT' | 'EXPORT',
      declaredOn: declaration.declaredOn,
    },
    pack,
    draw,
  })
  return {
    key: declaration.key,
    lane,
    grade,
    draw,
    // An assumed measure is not applied.
    measures: measures.filter(({ status }) => status !== 'ASSUMED').map(({ code }) => code),
    reasons: JSON.stringify(reasons.map(({ code, article, text }) => ({ code, article, ...text }))),
    pack: pack.id,
    decidedAt,
  }
}

/**
 * Spread evenly over 0 to 9999 and the same whoever draws again: a correction is no second chance. A secret seed per day
 * comes with the inspection plan.
 */
const drawOf = (number: string) => createHash('sha256').update(`draw|${number}`).digest().readUInt32BE(0) % 10_000
