/** Which lane a declaration takes and what goes with it. Chance comes in as a number, so a lane can be replayed. */
import type { Lane } from '../schema/clearance.ts'
import type { GradeCode } from '../schema/grade.ts'
import { declarationNumberFlags } from './code.ts'
import type { Direction } from './code.ts'
import type { Day } from './day.ts'
import { gradeOf } from './law-pack.ts'
import type { Measure, Pack, PackGrade, Status, Text } from './law-pack.ts'

export interface ClearanceRequest {
  /** grade of the enterprise whose goods they are */
  gradeOwner: `${GradeCode}`
  /** grade of the enterprise that declares; the owner's where it declares itself */
  gradeDeclarant: `${GradeCode}`
  declaration: { number: string; direction: Direction; declaredOn: Day }
  pack: Pack
  /** uniform random integer 0 to 9999, recorded with the decision */
  draw: number
}

export type ClearanceReasonCode = 'LOWER_GRADE_DECIDES' | 'GRADE_SHARE' | 'DRAWN' | 'NOT_DRAWN' | 'NUMBER_DISAGREES'

export interface ClearanceReason {
  code: ClearanceReasonCode
  article: string | null
  /** null: no law is applied here */
  status: Status | null
  text: Text
}

/** `measures` carry their status: an ASSUMED one is shown, not applied. `inspectionShare` per 10,000. */
export interface Clearance {
  lane: Lane
  inspect: boolean
  grade: GradeCode
  inspectionShare: number
  measures: readonly Measure[]
  reasons: ClearanceReason[]
}

/**
 * INSPECTION if the draw falls in the share of the lower grade, else DOCUMENTS if the number contradicts the
 * declaration, else RELEASE. The share is a rate over all declarations of a grade, not a promise to one enterprise.
 * @throws RangeError for a draw outside 0 to 9999 or a grade the pack does not have
 */
export function decideClearance(request: ClearanceRequest): Clearance {
  const { pack, draw, declaration } = request
  if (!Number.isInteger(draw) || draw < 0 || draw > 9999) throw new RangeError(`The draw ${draw} is not 0 to 9999.`)
  const grade = lowerGrade(gradeOf(pack, request.gradeOwner), gradeOf(pack, request.gradeDeclarant))
  const share = grade.inspectionShare.value
  const flags = declarationNumberFlags(declaration.number, declaration.declaredOn, declaration.direction)
  const inspect = draw < share
  const reasons: ClearanceReason[] = [
    ...(request.gradeOwner === request.gradeDeclarant ? [] : [lowerGradeReason(pack)]),
    shareReason(grade),
    reason(inspect ? 'DRAWN' : 'NOT_DRAWN'),
    ...(flags.length > 0 ? [reason('NUMBER_DISAGREES')] : []),
  ]
  const lane = (inspect ? 'INSPECTION' : flags.length > 0 ? 'DOCUMENTS' : 'RELEASE') as Lane
  return { lane, inspect, grade: grade.code, inspectionShare: share, measures: grade.measures, reasons }
}

// Art. 32, wording not confirmed: where the parties' grades clash, the lower one's measures apply.
function lowerGrade(owner: PackGrade, declarant: PackGrade): PackGrade {
  return declarant.rank > owner.rank ? declarant : owner
}

function lowerGradeReason(pack: Pack): ClearanceReason {
  const { article, status, text } = pack.lowerGradeDecides
  return { code: 'LOWER_GRADE_DECIDES', article, status, text }
}

function shareReason({ inspectionShare: share, text }: PackGrade): ClearanceReason {
  const percent = `${Math.floor(share.value / 100)}.${String(share.value % 100).padStart(2, '0')}`
  return {
    code: 'GRADE_SHARE',
    article: '30-31',
    status: share.status,
    text: { zh: `${text.zh}查验比例${percent}%`, en: `${text.en}: ${percent} % are inspected.` },
  }
}

const TEXTS = {
  DRAWN: { zh: '随机抽中查验', en: 'Drawn for inspection at random.' },
  NOT_DRAWN: { zh: '未被抽中查验', en: 'Not drawn for inspection.' },
  NUMBER_DISAGREES: {
    zh: '报关单号与申报日期或进出口标志不符',
    en: 'The number does not fit the day or direction declared.',
  },
}

function reason(code: keyof typeof TEXTS): ClearanceReason {
  return { code, article: null, status: null, text: TEXTS[code] }
}
