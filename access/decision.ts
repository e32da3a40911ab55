import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import { findCase, type KnownCase } from '../graph/case.ts'
import * as decisions from '../graph/decision.ts'
import { packsNow } from '../graph/law-pack.ts'
import { afterStep, caseFrom, type Step, stepOf, storedCase } from '../rules/case.ts'
import { missing, type MissingStep, type StepCode } from '../rules/case-text.ts'
import {
  type Draft,
  EFFECT_IS_FIXED,
  missingSteps,
  type OnRecord,
  type Proposal,
  proposalOf,
  recordOf,
} from '../rules/decision.ts'
import { isText, Reasons } from '../rules/document.ts'
import { gradePeriods, usedRecords } from '../rules/grade.ts'
import type { Pack } from '../rules/law-pack.ts'
import type { DropDecisionInput, ProposeDecisionInput, ServeDecisionInput } from '../schema/decision.ts'
import { isStatement, keyOf, toldStep } from './case.ts'

export interface DecisionAnswer {
  decision: object | null
  userErrors: UserErrorValue[]
}

const refused = (...userErrors: UserErrorValue[]): DecisionAnswer => ({ decision: null, userErrors })

const lacking = (...steps: MissingStep[]): DecisionAnswer => refused(...steps.map(toldStep))

const without = (code: StepCode): DecisionAnswer => lacking(missing(code))

/** A first officer proposes. What only time or a second officer can bring may still be missing. */
export async function proposeDecision(context: Context, input: ProposeDecisionInput): Promise<DecisionAnswer> {
  const { house, caller, scope } = context
  const today = house.clock.today()
  const pack = (await packsNow(house.graph)).register.inForce(today)
  if (!pack) return without('PACK_NOT_IN_FORCE')
  const wrong = wrongWords(input)
  if (wrong.length) return refused(...wrong)
  const known = await findCase(house.graph, keyOf(input.caseId), scope)
  if (!known) return refused(userError('NOT_FOUND', 'input.caseId'))
  const each = caseFrom(known.properties)
  if (each.closedOn !== null) return without('CASE_CLOSED')
  if (each.decision !== null) return without('PROPOSAL_PENDING')
  const draft = draftOf(input, caller.subject)
  const onRecord = await recordOn(context, known.uscc, draft.successorTo)
  if (!onRecord) return refused(userError('NOT_FOUND', 'input.caseId'))
  // The second officer is only missing so far; anything else that no waiting mends is refused now.
  const proposal = proposalOf(draft, onRecord, each, pack, { today, secondedBy: `not ${draft.proposedBy}` })
  const steps = missingSteps(proposal, pack, today)
  if (steps.length) return lacking(...steps)
  if (isOvertaken(onRecord, proposal)) return refused(userError('LATER_DECISION', 'input.effectiveOn'))
  const step = stepOf('PROPOSED', today, { words: draft.groundText, decision: draft.no })
  const record = storedAs(draft, proposal, known, pack, { assessment: onRecord.assessment, at: house.clock.now() })
  const done = await decisions.proposeDecision(house.graph, record, changeBy(context, known, step, pack), scope)
  if (done === 'MOVED') return without('CASE_MOVED')
  if (done === 'NUMBER_TAKEN') return refused(userError('ALREADY_DECIDED', 'input.no'))
  house.wakeUp([{ name: 'fold', after: `proposed-${draft.no}`, urgent: true }])
  return found(context, draft.no)
}

/** A second officer agrees, and the grade moves: the steps are looked at again, on the day of the decision. */
export async function agreeDecision(context: Context, no: string): Promise<DecisionAnswer> {
  const { house, caller } = context
  const today = house.clock.today()
  const pending = await pendingDecision(context, no)
  if ('userErrors' in pending) return pending
  const { proposed, known, pack } = pending
  if (proposed.proposedBy === caller.subject) return refused(userError('SAME_OFFICER', 'input.no'))
  const again = await proposalAgain(context, pending, today, caller.subject)
  if ('userErrors' in again) return again
  const fixed = EFFECT_IS_FIXED.has(proposed.kind)
  const byService = proposed.kind === 'CERTIFICATION'
  const step = stepOf('AGREED', today, { outcome: byService ? null : 'DECIDED' })
  const properties = {
    ...{ agreedBy: caller.subject, agreedAt: house.clock.now(), decidedOn: today, grade: again.to },
    ...(byService ? { state: 'AGREED' } : { state: 'ISSUED', effectiveOn: fixed ? today : proposed.effectiveOn! }),
  }
  const issue = {
    no,
    state: 'PROPOSED',
    properties,
    change: changeBy(context, known, step, pack),
    scope: context.scope,
  }
  return byService ? moved(context, issue) : issued(context, issue, again.seen)
}

/** The decision is served: recorded, and where it takes effect by that, it does. */
export async function serveDecision(context: Context, { no, on }: ServeDecisionInput): Promise<DecisionAnswer> {
  const { house, scope } = context
  const today = house.clock.today()
  const pending = await findPending(context, no)
  if ('userErrors' in pending) return pending
  const { proposed, known, pack } = pending
  if (on > today) return without('NOT_YET_TAKEN')
  if (proposed.state !== 'AGREED' && proposed.state !== 'ISSUED') return without('NO_DECISION')
  if (proposed.servedOn !== null) return without('ALREADY_TAKEN')
  if (on < proposed.decidedOn!) return without('STEP_OUT_OF_ORDER')
  const change = changeBy(context, known, stepOf('DECISION_SERVED', on), pack)
  if (proposed.state === 'ISSUED')
    return moved(context, { no, state: 'ISSUED', properties: { servedOn: on }, change, scope })
  const again = await proposalAgain(context, pending, on, proposed.agreedBy!)
  if ('userErrors' in again) return again
  const properties = { state: 'ISSUED', servedOn: on, effectiveOn: on, grade: again.to }
  return issued(context, { no, state: 'AGREED', properties, change, scope }, again.seen)
}

/** A proposal is taken back by its officer, or not agreed to by another. */
export async function dropDecision(context: Context, { no, words }: DropDecisionInput): Promise<DecisionAnswer> {
  const { house, caller, scope } = context
  if (!isStatement(words)) return refused(userError('FORMAT', 'input.words'))
  const pending = await pendingDecision(context, no)
  if ('userErrors' in pending) return pending
  const { known, pack } = pending
  const step = stepOf('DROPPED', house.clock.today(), { words })
  const properties = { state: 'DROPPED', droppedBy: caller.subject, droppedAt: house.clock.now() }
  return moved(context, { no, state: 'PROPOSED', properties, change: changeBy(context, known, step, pack), scope })
}

interface Pending {
  proposed: decisions.ProposedDecision
  known: KnownCase
  pack: Pack
}

async function findPending(context: Context, no: string): Promise<Pending | DecisionAnswer> {
  const { house, scope } = context
  const proposed = await decisions.findProposedDecision(house.graph, no, scope)
  const known = proposed?.case ? await findCase(house.graph, proposed.case, scope) : null
  if (!proposed || !known) return refused(userError('NOT_FOUND', 'input.no'))
  const pack = (await packsNow(house.graph)).register.inForce(house.clock.today())
  return pack ? { proposed, known, pack } : without('PACK_NOT_IN_FORCE')
}

async function pendingDecision(context: Context, no: string): Promise<Pending | DecisionAnswer> {
  const pending = await findPending(context, no)
  if ('userErrors' in pending || pending.proposed.state === 'PROPOSED') return pending
  return refused(userError('ALREADY_DECIDED', 'input.no'))
}

/** What was proposed, held against what is on record now. */
async function proposalAgain(
  context: Context,
  { proposed, known, pack }: Pending,
  day: string,
  secondedBy: string,
): Promise<{ to: string; seen: string[] } | DecisionAnswer> {
  const onRecord = await recordOn(context, known.uscc, proposed.successorTo)
  if (!onRecord) return refused(userError('NOT_FOUND', 'input.no'))
  const proposal = proposalOf(proposed as Draft, onRecord, caseFrom(known.properties), pack, { today: day, secondedBy })
  const steps = missingSteps(proposal, pack, context.house.clock.today())
  if (steps.length) return lacking(...steps)
  if (isOvertaken(onRecord, proposal)) return refused(userError('LATER_DECISION', 'input.no'))
  return { to: proposal.to, seen: onRecord.issued.map(({ no }) => no) }
}

/** Decisions are made in the order of the days on which they begin; an earlier one would undo a later one unseen. */
const isOvertaken = ({ issued }: OnRecord, { kind, effectiveOn }: Proposal) =>
  kind !== 'ANNULMENT' && effectiveOn !== null && gradePeriods(issued).some(({ validFrom }) => validFrom > effectiveOn)

async function moved(context: Context, issue: decisions.Issue): Promise<DecisionAnswer> {
  if (!(await decisions.moveDecision(context.house.graph, issue))) return without('CASE_MOVED')
  context.house.wakeUp([{ name: 'fold', after: `moved-${issue.no}-${issue.change.count}`, urgent: true }])
  return found(context, issue.no)
}

async function issued(context: Context, issue: decisions.Issue, seen: string[]): Promise<DecisionAnswer> {
  const fold = { periods: gradePeriods, used: usedRecords }
  const done = await decisions.issueDecision(context.house.graph, issue, seen, fold)
  if (done === 'MOVED') return without('CASE_MOVED')
  if (done === 'OVERTAKEN') return refused(userError('LATER_DECISION', 'input.no'))
  context.house.wakeUp([{ name: 'fold', after: issue.no, urgent: true }])
  return found(context, issue.no)
}

function wrongWords({ no, ground, groundText, of }: ProposeDecisionInput): UserErrorValue[] {
  const reasons = new Reasons('input')
  reasons.expect(isText(no, 60) && !no.includes('|'), 'FORMAT', 'no')
  reasons.expect(ground.length <= 50 && ground.every((rule) => isText(rule, 60)), 'FORMAT', 'ground')
  reasons.expect(groundText == null || isStatement(groundText), 'FORMAT', 'groundText')
  reasons.expect(of == null || isText(of, 60), 'FORMAT', 'of')
  return reasons.userErrors
}

const draftOf = (input: ProposeDecisionInput, proposedBy: string): Draft => ({
  no: input.no,
  kind: input.kind,
  grade: input.grade ?? null,
  ground: input.ground,
  groundText: input.groundText ?? null,
  of: input.of ?? null,
  successorTo: input.successorTo ?? null,
  effectiveOn: input.effectiveOn ?? null,
  proposedBy,
})

const recordOn = ({ house, scope }: Context, uscc: string, predecessor: string | null) =>
  decisions.findDecisionGround(house.graph, { uscc, predecessor, scope })

function storedAs(
  draft: Draft,
  { to, of, ground }: Proposal,
  { uscc, properties }: KnownCase,
  pack: Pack,
  { assessment, at }: { assessment: string | null; at: string },
): decisions.DecisionRecord {
  const { no, kind, groundText, successorTo, effectiveOn, proposedBy } = draft
  return {
    ...{ no, uscc, kind, grade: to, pack: pack.id, groundText, successorTo, assessment, effectiveOn, proposedBy },
    ground: [...draft.ground],
    evidence: [...new Set(ground.signals.flatMap(({ evidence }) => evidence.map(recordOf)))].sort(),
    of: of?.no ?? null,
    noticeServedOn: properties.noticeServedOn ?? null,
    defence: properties.defence ?? null,
    proposedAt: at,
  }
}

function changeBy(
  { house, caller }: Context,
  { id, count, properties }: KnownCase,
  step: Step,
  pack: Pack,
): decisions.CaseChange {
  const { kind, on, words, adopted } = step
  return {
    ...{ id, count },
    step: { kind, on, words, adopted, by: caller.subject, at: house.clock.now() },
    properties: storedCase(id, afterStep(caseFrom(properties), step), pack),
  }
}

async function found(context: Context, no: string): Promise<DecisionAnswer> {
  const decision = await decisions.findProposedDecision(context.house.graph, no, context.scope)
  return { decision: decision && { ...decision, id: `Decision:${no}`, no }, userErrors: [] }
}
