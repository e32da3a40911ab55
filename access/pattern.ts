import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { REFUSALS, userError, type UserErrorValue } from '../errors.ts'
import { findAlone } from '../graph/connection.ts'
import { type Plan, TextRefused } from '../graph/driver.ts'
import * as patterns from '../graph/pattern.ts'
import { addDays } from '../rules/day.ts'
import { type Flaw, patternFlaws, type PatternForm, patternHash } from '../rules/pattern.ts'
import type { DraftPatternInput } from '../schema/pattern.ts'
import { isStatement } from './case.ts'

export interface PatternAnswer {
  pattern: object | null
  userErrors: UserErrorValue[]
}

const refused = (...userErrors: UserErrorValue[]): PatternAnswer => ({ pattern: null, userErrors })

const MOST_REASONS = 20

/** An officer who sees everybody puts a pattern forward. It finds nothing before two others have let it. */
export async function draftPattern(context: Context, input: DraftPatternInput): Promise<PatternAnswer> {
  const { house, caller, scope } = context
  if (!scope.all) return refused(userError('FORBIDDEN'))
  const form = formOf(input)
  const flaws = patternFlaws(form)
  if (flaws.length > 0) return refused(...flaws.slice(0, MOST_REASONS).map(told))
  const unfit = await planFlaw(context, form)
  if (unfit) return refused(told(unfit))
  const id = `PT-${randomUUID()}`
  const proposed = { proposedBy: caller.subject, proposedAt: house.clock.now() }
  await patterns.proposePattern(house.graph, { id, form, hash: patternHash(form), ...proposed }, scope)
  context.asks(id)
  return shown(context, id)
}

const formOf = ({ code, nameZh, nameEn, severity, news, text, parameters }: DraftPatternInput): PatternForm => ({
  ...{ code, nameZh, nameEn, severity, news, text: text.trim() },
  parameters: parameters.map(({ name, value, meaning, source, status }) => ({ name, value, meaning, source, status })),
})

const told = ({ field, en, zh }: Flaw): UserErrorValue => ({
  code: 'BAD_PATTERN',
  field: `input.${field}`,
  message: `${REFUSALS.BAD_PATTERN.en} (${en})`,
  messageZh: `${REFUSALS.BAD_PATTERN.zh}（${zh}）`,
})

/** Steps that read more than what an index leads to, or whose reach nobody has bounded. */
const UNBOUNDED = /Scan|CartesianProduct|Repeat|ShortestPath|Procedure|LoadCSV/

/** What the database says of it: that it only reads, and where it starts. */
async function planFlaw({ house }: Context, form: PatternForm): Promise<Flaw | null> {
  const plan = await planOf(house.graph, form)
  if (typeof plan === 'string') return { field: 'text', en: plan, zh: `数据库拒绝该文本：${plan}` }
  if (!plan.readsOnly) return { field: 'text', en: 'A pattern only reads.', zh: '模式只能读取数据。' }
  const step = plan.operators.find((operator) => UNBOUNDED.test(operator))
  return step === undefined
    ? null
    : {
        field: 'text',
        en: `It would have to go through too much (${step}). Lead each part from e, or from an index.`,
        zh: `执行计划范围过大（${step}），各部分须由 e 或索引引出。`,
      }
}

async function planOf(graph: Context['house']['graph'], form: PatternForm): Promise<Plan | string> {
  try {
    return await graph.explain(patterns.patternText(form))
  } catch (error) {
    if (error instanceof TextRefused) return error.message.slice(0, 200)
    throw error
  }
}

/** A second officer has read it. */
export async function reviewPattern(context: Context, id: string, words: string): Promise<PatternAnswer> {
  const { house, caller } = context
  if (!isStatement(words)) return refused(userError('FORMAT', 'words'))
  const known = await patterns.findPattern(house.graph, id, context.scope)
  if (!known) return refused(userError('NOT_FOUND', 'id'))
  if (known.proposedBy === caller.subject) return refused(userError('SAME_REVIEWER', 'id'))
  const properties = { reviewedBy: caller.subject, reviewedAt: house.clock.now(), reviewWords: words }
  return moved(context, { id, from: ['DRAFT'], to: 'REVIEWED', properties })
}

/** Begins a walk over everybody; a job does it, and it raises nothing. */
export async function previewPattern(context: Context, id: string): Promise<PatternAnswer> {
  const { house, scope } = context
  if (!(await patterns.findPattern(house.graph, id, scope))) return refused(userError('NOT_FOUND', 'id'))
  if (!(await patterns.beginPreview(house.graph, id, scope))) return refused(userError('PATTERN_MOVED', 'id'))
  house.wakeUp([{ name: 'watch', after: id }])
  return shown(context, id)
}

const PREVIEW_DAYS = 7

/** Lets a pattern look at what is new from now on, in the place of the former one of its code. */
export async function enablePattern(context: Context, id: string): Promise<PatternAnswer> {
  const { house, caller, scope } = context
  const known = await patterns.findPattern(house.graph, id, scope)
  if (!known) return refused(userError('NOT_FOUND', 'id'))
  if (known.state !== 'REVIEWED' && known.state !== 'STOPPED') return refused(userError('PATTERN_MOVED', 'id'))
  if (known.reviewedBy === caller.subject) return refused(userError('SAME_REVIEWER', 'id'))
  const seenOn = known.preview?.finishedAt?.slice(0, 10)
  if (seenOn === undefined || addDays(seenOn, PREVIEW_DAYS) < house.clock.today())
    return refused(userError('PREVIEW_MISSING', 'id'))
  const by = caller.subject
  const at = house.clock.now()
  const properties = { enabledBy: by, enabledAt: at, fault: null }
  const move = { id, from: [known.state], to: 'ENABLED' as const, properties, scope }
  const enabled = await patterns.enablePattern(house.graph, move, { code: known.code, by, at })
  return enabled ? shown(context, id) : refused(userError('PATTERN_MOVED', 'id'))
}

/** Its own or another's, enabled or not. Alerts that it has raised stay. */
export async function withdrawPattern(context: Context, id: string): Promise<PatternAnswer> {
  const { house, caller, scope } = context
  if (!(await patterns.findPattern(house.graph, id, scope))) return refused(userError('NOT_FOUND', 'id'))
  const properties = { closedBy: caller.subject, closedAt: house.clock.now(), current: null, previewing: null }
  return moved(context, { id, from: ['DRAFT', 'REVIEWED', 'ENABLED', 'STOPPED'], to: 'WITHDRAWN', properties })
}

async function moved(context: Context, move: Omit<patterns.PatternMove, 'scope'>): Promise<PatternAnswer> {
  const { house, scope } = context
  const done = await patterns.movePattern(house.graph, { ...move, scope })
  return done ? shown(context, move.id) : refused(userError('PATTERN_MOVED', 'id'))
}

async function shown({ house, scope }: Context, id: string): Promise<PatternAnswer> {
  const { pattern, patternById } = patterns
  return { pattern: await findAlone(house.graph, patternById, pattern, { key: id, scope }), userErrors: [] }
}
