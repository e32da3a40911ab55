import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import * as decisions from '../graph/decision.ts'
import { DEFAULT_GRADE } from '../graph/enterprise.ts'
import { missingSteps, type Proposal } from '../rules/decision.ts'
import { isText, Reasons } from '../rules/document.ts'
import { type Pack, packInForce } from '../rules/law-pack.ts'
import type { ProposeDecisionInput } from '../schema/decision.ts'
import type { GradeCode } from '../schema/grade.ts'

export interface DecisionAnswer {
  decision: object | null
  userErrors: UserErrorValue[]
}

const refused = (...userErrors: UserErrorValue[]): DecisionAnswer => ({ decision: null, userErrors })

/** A first officer asks for a grade. Steps that only time or a second officer can bring may still be missing. */
export async function proposeDecision(context: Context, input: ProposeDecisionInput): Promise<DecisionAnswer> {
  const { graph, clock } = context.house
  const pack = packInForce(clock.today())
  if (!pack) return refused(userError('DECISION_INCOMPLETE', 'input.grade'))
  const wrong = wrongWords(input)
  if (wrong.length) return refused(...wrong)
  const ground = await decisions.findDecisionGround(graph, {
    uscc: input.uscc,
    on: input.effectiveOn,
    scope: context.scope,
  })
  if (!ground) return refused(userError('NOT_FOUND', 'input.uscc'))
  const record = recordOf(input, ground, context)
  // The second officer is only missing so far; anything else that no waiting mends is refused now.
  const missing = stepsMissing({ ...record, agreedBy: `not ${record.proposedBy}` }, ground, pack, clock.today())
  if (missing.length) return refused(...missing)
  if (isOvertaken(ground, input.effectiveOn)) return refused(userError('LATER_DECISION', 'input.effectiveOn'))
  const created = await decisions.proposeDecision(graph, { ...record, pack: pack.id }, context.scope)
  return created ? found(context, input.no) : refused(userError('ALREADY_DECIDED', 'input.no'))
}

/** A second officer agrees, and the grade moves: the steps are looked at again, on the day of the decision. */
export async function agreeDecision(context: Context, no: string): Promise<DecisionAnswer> {
  const { graph, clock } = context.house
  const proposed = await decisions.findProposedDecision(graph, no, context.scope)
  if (!proposed) return refused(userError('NOT_FOUND', 'input.no'))
  if (proposed.state !== 'PROPOSED') return refused(userError('ALREADY_DECIDED', 'input.no'))
  if (proposed.proposedBy === context.caller.subject) return refused(userError('SAME_OFFICER', 'input.no'))
  const pack = packInForce(clock.today())
  const asked = { uscc: proposed.uscc, on: proposed.effectiveOn, scope: context.scope }
  const ground = pack && (await decisions.findDecisionGround(graph, asked))
  if (!ground) return refused(userError('DECISION_INCOMPLETE', 'input.no'))
  const missing = stepsMissing({ ...proposed, agreedBy: context.caller.subject }, ground, pack, clock.today())
  if (missing.length) return refused(...missing)
  if (isOvertaken(ground, proposed.effectiveOn)) return refused(userError('LATER_DECISION', 'input.no'))
  const asOf = { no, agreedBy: context.caller.subject, at: clock.now(), scope: context.scope }
  if (!(await decisions.issueDecision(graph, asOf))) return refused(userError('ALREADY_DECIDED', 'input.no'))
  context.house.wakeUp([{ name: 'fold', after: no }])
  return found(context, no)
}

/** Decisions are made in the order of the days on which they begin; an earlier one would undo a later one unseen. */
const isOvertaken = ({ lastGradeFrom }: decisions.DecisionGround, effectiveOn: string) =>
  lastGradeFrom !== null && lastGradeFrom > effectiveOn

function wrongWords({ no, ground, groundText }: ProposeDecisionInput): UserErrorValue[] {
  const reasons = new Reasons('input')
  reasons.expect(isText(no, 60) && !no.includes('|'), 'FORMAT', 'no')
  reasons.expect(ground.length <= 50 && ground.every((rule) => isText(rule, 60)), 'FORMAT', 'ground')
  reasons.expect(groundText == null || isText(groundText, 2_000), 'FORMAT', 'groundText')
  return reasons.userErrors
}

type Steps = Pick<
  decisions.DecisionRecord,
  'grade' | 'ground' | 'groundText' | 'noticeServedOn' | 'defence' | 'effectiveOn' | 'proposedBy'
> & { agreedBy: string }

function stepsMissing(steps: Steps, ground: decisions.DecisionGround, pack: Pack, today: string): UserErrorValue[] {
  const proposal: Proposal = {
    from: (ground.gradeInForce ?? DEFAULT_GRADE.code) as GradeCode,
    to: steps.grade as GradeCode,
    ground: {
      signals: ground.signals.filter(({ ruleId }) => steps.ground.includes(ruleId)),
      text: steps.groundText,
    },
    noticeServedOn: steps.noticeServedOn,
    defence: steps.defence as Proposal['defence'],
    effectiveOn: steps.effectiveOn,
    proposedBy: steps.proposedBy,
    secondedBy: steps.agreedBy,
  }
  return missingSteps(proposal, pack, today).map(({ code, text, until }) => ({
    code,
    field: null,
    message: until ? `${text.en} It ends on ${until}.` : text.en,
    messageZh: until ? `${text.zh}（截至${until}）` : text.zh,
  }))
}

function recordOf(input: ProposeDecisionInput, ground: decisions.DecisionGround, context: Context) {
  return {
    no: input.no,
    uscc: input.uscc,
    enterprise: ground.enterprise,
    grade: input.grade as string,
    ground: input.ground,
    groundText: input.groundText ?? null,
    assessment: ground.assessment,
    noticeServedOn: input.noticeServedOn ?? null,
    defence: input.defence ?? null,
    effectiveOn: input.effectiveOn,
    proposedBy: context.caller.subject,
    proposedAt: context.house.clock.now(),
  }
}

async function found(context: Context, no: string): Promise<DecisionAnswer> {
  const decision = await decisions.findProposedDecision(context.house.graph, no, context.scope)
  return { decision: decision && { ...decision, id: `Decision:${no}`, no }, userErrors: [] }
}
