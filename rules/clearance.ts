/** Which lane a declaration takes and what goes with it. Chance comes in as a number, so a lane can be replayed. */
import type { Lane } from '../schema/clearance.ts'
import type { Suspends } from '../schema/case.ts'
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
  /** what customs has suspended of their measures (Arts. 34-35) */
  suspendsOwner: readonly `${Suspends}`[]
  suspendsDeclarant: readonly `${Suspends}`[]
  declaration: { number: string; direction: Direction; declaredOn: Day }
  pack: Pack
  /** uniform random integer 0 to 9999, recorded with the decision */
  draw: number
}

export type ClearanceReasonCode =
  | 'LOWER_GRADE_DECIDES'
  | 'MEASURES_SUSPENDED'
  | 'GUARANTEE_EXEMPTION_SUSPENDED'
  | 'GRADE_SHARE'
  | 'DRAWN'
  | 'NOT_DRAWN'
  | 'NUMBER_DISAGREES'

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
  const owner = applied(gradeOf(pack, request.gradeOwner), request.suspendsOwner, pack)
  const declarant = applied(gradeOf(pack, request.gradeDeclarant), request.suspendsDeclarant, pack)
  const grade = lowerGrade(owner, declarant)
  const suspended = new Set([...request.suspendsOwner, ...request.suspendsDeclarant])
  const share = grade.inspectionShare.value
  const flags = declarationNumberFlags(declaration.number, declaration.declaredOn, declaration.direction)
  const inspect = draw < share
  const reasons: ClearanceReason[] = [
    ...(owner.code === declarant.code ? [] : [lowerGradeReason(pack)]),
    ...(suspended.has('MEASURES') ? [suspension('MEASURES_SUSPENDED', '34')] : []),
    ...(suspended.has('GUARANTEE_EXEMPTION') ? [suspension('GUARANTEE_EXEMPTION_SUSPENDED', '35')] : []),
    shareReason(grade),
    reason(inspect ? 'DRAWN' : 'NOT_DRAWN'),
    ...(flags.length > 0 ? [reason('NUMBER_DISAGREES')] : []),
  ]
  const lane = (inspect ? 'INSPECTION' : flags.length > 0 ? 'DOCUMENTS' : 'RELEASE') as Lane
  return { lane, inspect, grade: grade.code, inspectionShare: share, measures: grade.measures, reasons }
}

// Arts. 34 and 35, wording not confirmed: the grade stays, its measures are those of everybody else meanwhile, or lack
// the exemption from guarantees.
function applied(grade: PackGrade, suspends: readonly `${Suspends}`[], pack: Pack): PackGrade {
  if (!grade.byApplication || suspends.length === 0) return grade
  if (suspends.includes('MEASURES')) return gradeOf(pack, pack.defaultGrade)
  return { ...grade, measures: grade.measures.filter(({ code }) => code !== 'GUARANTEE_EXEMPTION') }
}

function suspension(code: 'MEASURES_SUSPENDED' | 'GUARANTEE_EXEMPTION_SUSPENDED', article: string): ClearanceReason {
  return { code, article, status: 'ASSUMED', text: TEXTS[code] }
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
  MEASURES_SUSPENDED: {
    zh: '已暂停适用认证企业管理措施，按常规企业办理',
    en: 'The measures of its certificate are suspended; it is cleared like a regular enterprise.',
  },
  GUARANTEE_EXEMPTION_SUSPENDED: { zh: '已暂停免除担保', en: 'Its exemption from guarantees is suspended.' },
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
