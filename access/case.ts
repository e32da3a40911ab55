import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import * as cases from '../graph/case.ts'
import { findDecisionGround } from '../graph/decision.ts'
import { packsNow } from '../graph/law-pack.ts'
import {
  afterStep,
  caseFrom,
  type CaseStanding,
  defenceEndsOn,
  missingForStep,
  missingForSuspension,
  openedCase,
  type Step,
  stepOf,
  storedCase,
} from '../rules/case.ts'
import { missing, type MissingStep, type StepCode } from '../rules/case-text.ts'
import { missingForCertification, missingForRepair, subjectOn } from '../rules/decision.ts'
import { isText, Reasons } from '../rules/document.ts'
import type { Pack } from '../rules/law-pack.ts'
import type {
  ApplicationInput,
  ObjectionInput,
  OpenCaseInput,
  StateDefenceInput,
  TakeStepInput,
} from '../schema/case.ts'

export interface CaseAnswer {
  case: object | null
  userErrors: UserErrorValue[]
}

const refused = (...userErrors: UserErrorValue[]): CaseAnswer => ({ case: null, userErrors })

const lacking = (...steps: MissingStep[]): CaseAnswer => refused(...steps.map(toldStep))

const without = (code: StepCode): CaseAnswer => lacking(missing(code))

/** A missing step as a refusal: what is missing, and what to do next. */
export const toldStep = ({ code, text, until }: MissingStep): UserErrorValue => ({
  code,
  field: null,
  message: until ? `${text.en} The last day is ${until}.` : text.en,
  messageZh: until ? `${text.zh}（截至${until}）` : text.zh,
})

const ID = 'Case:'

/** The key behind a global id; nothing has an empty one. */
export const keyOf = (caseId: string) => (caseId.startsWith(ID) ? caseId.slice(ID.length) : '')

const MOST_WORDS = 4_000

/** Words of a statement, in as many lines as it takes. */
export const isStatement = (value: string) =>
  value.trim() !== '' &&
  value.length <= MOST_WORDS &&
  value.split('\n').every((line) => line.trim() === '' || isText(line.trim(), MOST_WORDS))

/** An officer opens a case, of his own or on an application on paper. */
export async function openCase(context: Context, input: OpenCaseInput): Promise<CaseAnswer> {
  const { house, scope } = context
  const { uscc, kind, words } = input
  const today = house.clock.today()
  const pack = (await packsNow(house.graph)).register.inForce(today)
  if (!pack) return without('PACK_NOT_IN_FORCE')
  const wrong = wrongOpening(input, today)
  if (wrong.length) return refused(...wrong)
  const ground = await cases.findCaseGround(house.graph, { uscc, today, scope })
  if (!ground) return refused(userError('NOT_FOUND', 'input.uscc'))
  if (input.ground.some((rule) => !ground.spoke.includes(rule))) return without('GROUND_MISSING')
  if (kind === 'OBJECTION' && input.appliedOn === undefined) return without('NOT_APPLIED')
  return open(context, pack, {
    ...{ uscc, kind, words, ground: input.ground, against: input.against ?? null },
    assessment: ground.assessment,
    applied: input.appliedOn === undefined ? null : stepOf('APPLIED', input.appliedOn, { words }),
  })
}

function wrongOpening({ words, ground, appliedOn }: OpenCaseInput, today: string): UserErrorValue[] {
  const reasons = new Reasons('input')
  reasons.expect(isStatement(words), 'FORMAT', 'words')
  reasons.expect(ground.length <= 50 && ground.every((rule) => isText(rule, 60)), 'FORMAT', 'ground')
  reasons.expect(appliedOn === undefined || appliedOn <= today, 'NOT_YET', 'appliedOn')
  return reasons.userErrors
}

interface Opened {
  uscc: string
  kind: CaseStanding['kind']
  words: string
  ground: string[]
  /** Global id. */
  against: string | null
  assessment: string | null
  applied: Step | null
}

async function open(context: Context, pack: Pack, opened: Opened): Promise<CaseAnswer> {
  const { house, caller, scope } = context
  const { uscc, kind, words, ground, against, assessment, applied } = opened
  const objected = against === null ? null : await cases.findObjected(house.graph, { against, uscc, scope })
  if (!objected && (kind === 'OBJECTION' || against !== null)) return refused(userError('NOT_FOUND', 'input.against'))
  const id = `C${randomUUID().replaceAll('-', '')}`
  const standing = openedCase(kind, ground)
  const today = house.clock.today()
  const properties = {
    ...storedCase(id, applied ? afterStep(standing, applied) : standing, pack),
    ...{ openedOn: today, openedBy: caller.subject, words, against, assessment, basis: [] },
    record: objected?.record ?? null,
  }
  const first = applied && recorded(applied, context)
  const slot = [kind, objected?.record, objected?.decision].filter(Boolean).join('|')
  const asked = { uscc, at: house.clock.now(), scope }
  const now = await cases.openCase(house.graph, { id, slot, properties, first }, asked)
  if (!now) return refused(userError('NOT_FOUND', 'input.uscc'))
  if (now.id !== id) return without('CASE_OPEN')
  house.wakeUp([{ name: 'fold', after: id, urgent: true }])
  return found(context, id)
}

const recorded = ({ kind, on, words, adopted }: Step, { house, caller }: Context): cases.Recorded => ({
  ...{ kind, on, words, adopted, by: caller.subject, at: house.clock.now() },
})

/** An officer records a step; it is refused while the one before is missing. */
export async function takeStep(context: Context, input: TakeStepInput): Promise<CaseAnswer> {
  const { house, scope } = context
  const wrong = wrongStep(input)
  if (wrong.length) return refused(...wrong)
  const known = await cases.findCase(house.graph, keyOf(input.caseId), scope)
  if (!known) return refused(userError('NOT_FOUND', 'input.caseId'))
  const step = stepOf(input.step, input.on, {
    words: input.words ?? null,
    adopted: input.adopted ?? null,
    notice: input.notice ? { measures: null, removal: null, remedies: null, ...input.notice } : null,
    suspends: input.suspends ?? null,
    outcome: input.outcome ?? null,
  })
  const today = house.clock.today()
  const pack = (await packsNow(house.graph)).register.inForce(today)
  if (!pack) return without('PACK_NOT_IN_FORCE')
  const steps = missingForStep(caseFrom(known.properties), step, pack, today)
  if (steps.length === 0 && step.kind === 'SUSPENDED')
    steps.push(...(await suspension(context, known.uscc, step, pack)))
  return steps.length > 0 ? lacking(...steps) : move(context, known, step, pack)
}

async function suspension({ house, scope }: Context, uscc: string, { suspends }: Step, pack: Pack) {
  const ground = await cases.findCaseGround(house.graph, { uscc, today: house.clock.today(), scope })
  if (!ground) return [missing('NO_INVESTIGATION')]
  const { gradeInForce, investigations } = ground
  return missingForSuspension(
    suspends,
    (gradeInForce ?? pack.defaultGrade) as typeof pack.defaultGrade,
    investigations,
    pack,
  )
}

function wrongStep({ words, notice }: TakeStepInput): UserErrorValue[] {
  const reasons = new Reasons('input')
  reasons.expect(words == null || isStatement(words), 'FORMAT', 'words')
  if (notice) {
    const { reason, basis, measures, removal, remedies } = notice
    reasons.expect(isStatement(reason), 'FORMAT', 'notice.reason')
    reasons.expect(basis.length <= 50 && basis.every((each) => isText(each, 100)), 'FORMAT', 'notice.basis')
    for (const [name, text] of Object.entries({ measures, removal, remedies }))
      reasons.expect(text == null || isStatement(text), 'FORMAT', `notice.${name}`)
  }
  return reasons.userErrors
}

async function move(context: Context, known: cases.KnownCase, step: Step, pack: Pack): Promise<CaseAnswer> {
  const { house, scope } = context
  const { id, count, properties } = known
  const moved = await cases.moveCase(house.graph, {
    ...{ id, count, scope },
    step: recorded(step, context),
    properties: storedCase(id, afterStep(caseFrom(properties), step), pack),
  })
  if (!moved) return without('CASE_MOVED')
  house.wakeUp([{ name: 'fold', after: `${id}-${count + 1}`, urgent: true }])
  return found(context, id)
}

/** The enterprise defends itself, as long as it has time; later it hands its defence in, and an officer records it. */
export async function stateDefence(context: Context, { caseId, words }: StateDefenceInput): Promise<CaseAnswer> {
  const { house, scope } = context
  if (!isStatement(words)) return refused(userError('FORMAT', 'input.words'))
  const today = house.clock.today()
  const pack = (await packsNow(house.graph)).register.inForce(today)
  if (!pack) return without('PACK_NOT_IN_FORCE')
  const known = await cases.findCase(house.graph, keyOf(caseId), scope)
  if (!known) return refused(userError('NOT_FOUND', 'input.caseId'))
  const each = caseFrom(known.properties)
  const step = stepOf('DEFENCE_RECEIVED', today, { words })
  const steps = missingForStep(each, step, pack, today)
  if (steps.length > 0) return lacking(...steps)
  const until = defenceEndsOn(each.noticeServedOn!, pack)
  return today > until ? lacking(missing('DEFENCE_PERIOD_OVER', until)) : move(context, known, step, pack)
}

/** The enterprise applies; what the law keeps it from is said at once, and not after weeks. */
export async function applyFor(
  context: Context,
  kind: 'REPAIR' | 'CERTIFICATION',
  { words }: ApplicationInput,
): Promise<CaseAnswer> {
  const { house, caller, scope } = context
  if (!isStatement(words)) return refused(userError('FORMAT', 'input.words'))
  const today = house.clock.today()
  const pack = (await packsNow(house.graph)).register.inForce(today)
  if (!pack) return without('PACK_NOT_IN_FORCE')
  const asked = { uscc: caller.party, predecessor: null, scope }
  const ground = await findDecisionGround(house.graph, asked)
  if (!ground) return refused(userError('NOT_FOUND'))
  const subject = subjectOn(ground, today)
  const steps =
    kind === 'REPAIR' ? missingForRepair(subject, pack, today) : missingForCertification(subject, pack, today)
  if (steps.length > 0) return lacking(...steps)
  const applied = stepOf('APPLIED', today, { words })
  const { assessment } = ground
  return open(context, pack, { uscc: caller.party, kind, words, ground: [], against: null, assessment, applied })
}

/** The enterprise objects to a record about it, or to a decision (Art. 12). */
export async function objectTo(context: Context, { against, words }: ObjectionInput): Promise<CaseAnswer> {
  const { house, caller } = context
  if (!isStatement(words)) return refused(userError('FORMAT', 'input.words'))
  const today = house.clock.today()
  const pack = (await packsNow(house.graph)).register.inForce(today)
  if (!pack) return without('PACK_NOT_IN_FORCE')
  const applied = stepOf('APPLIED', today, { words })
  const opened = {
    uscc: caller.party,
    kind: 'OBJECTION',
    words,
    ground: [],
    against,
    assessment: null,
    applied,
  } as const
  return open(context, pack, { ...opened, ground: [] })
}

async function found({ house, scope }: Context, id: string): Promise<CaseAnswer> {
  const known = await cases.findCase(house.graph, id, scope)
  return { case: known && cases.shownCase(known, house.clock.today(), scope), userErrors: [] }
}
