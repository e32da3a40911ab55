import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { REFUSALS, type RefusalCode, userError, type UserErrorValue } from '../errors.ts'
import { findAlone } from '../graph/connection.ts'
import { packsNow } from '../graph/law-pack.ts'
import {
  type DraftState,
  findDraft,
  moveDraft,
  packDraft,
  packDraftById,
  proposeDraft,
  releaseDraft as recordRelease,
} from '../graph/pack-draft.ts'
import { changedSince, findReport } from '../graph/simulation.ts'
import { isInForce, loadPack, type Pack, PackError } from '../rules/law-pack.ts'
import { changedPack, changesBetween } from '../rules/pack-draft.ts'
import type { Register } from '../rules/register.ts'
import { reportFlaw, type ReportFlaw } from '../rules/simulation.ts'
import type { DraftChangesInput, ReleaseDraftInput } from '../schema/pack-draft.ts'
import { runBy } from './regrade-run.ts'

export interface DraftAnswer {
  draft: object | null
  userErrors: UserErrorValue[]
}

const refused = (...userErrors: UserErrorValue[]): DraftAnswer => ({ draft: null, userErrors })

const MOST_CHARACTERS = 1_000_000
/** The deepest condition of ours has a dozen levels; whoever sends thousands wants to see us fall. */
const MOST_LEVELS = 100

/** An administrator puts forward a whole pack: of a new instrument, or in the place of one that speaks. */
export async function draftPack(context: Context, document: string): Promise<DraftAnswer> {
  const json = document.length > MOST_CHARACTERS ? undefined : parsed(document)
  if (json === undefined || levelsOf(json) > MOST_LEVELS) return refused(userError('FORMAT', 'input.document'))
  const { register } = await packsNow(context.house.graph)
  return putForward(context, register, 'input.document', () => loadPack(json))
}

/** An administrator puts forward other numbers, or founds them otherwise. */
export async function draftChanges(context: Context, { pack, changes }: DraftChangesInput): Promise<DraftAnswer> {
  const { register } = await packsNow(context.house.graph)
  const base = register.byId(pack)
  if (!base) return refused(userError('NOT_FOUND', 'input.pack'))
  const whole = changes.map(({ value, ...rest }) => ({ ...rest, ...(value !== undefined && { value }) }))
  return putForward(context, register, 'input', () => loadPack(changedPack(base, whole)))
}

async function putForward(context: Context, register: Register, field: string, load: () => Pack) {
  const { house, caller, scope } = context
  const pack = loadedOr(load, field)
  if (!('hash' in pack)) return refused(pack)
  const base = register.byId(pack.id)
  if (base?.hash === pack.hash) return refused(userError('NOTHING_CHANGES', field))
  const alone = standsBeside(register, pack, field)
  if (alone) return refused(alone)
  const id = `PD-${randomUUID()}`
  const changes = base ? changesBetween(base, pack) : []
  const proposed = { proposedBy: caller.subject, proposedAt: house.clock.now() }
  await proposeDraft(house.graph, pack, { id, base: base?.hash ?? '', changes, ...proposed }, scope)
  context.asks(id)
  return shown(context, id)
}

/** What stands against a pack is said with its place in the document, in both languages. */
function loadedOr(load: () => Pack, field: string): Pack | UserErrorValue {
  try {
    return load()
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return withReason('BAD_PACK', `${field}.${error.place.replace(/\[(\d+)\]/g, '.$1')}`, error.message)
  }
}

/** Of two packs for one day nobody could say which one judges, and an id names one rule. */
function standsBeside(register: Register, pack: Pack, field: string): UserErrorValue | null {
  try {
    register.checkBeside(pack)
    return null
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return withReason('PACKS_CLASH', field, error.message)
  }
}

const withReason = (code: RefusalCode, field: string, reason: string): UserErrorValue => ({
  code,
  field,
  message: `${REFUSALS[code].en} (${reason})`,
  messageZh: `${REFUSALS[code].zh}（${reason}）`,
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Level by level, for a function that calls itself would be what falls. */
function levelsOf(json: unknown): number {
  let levels = 0
  for (let level = [json]; level.length > 0 && levels <= MOST_LEVELS; levels++)
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  return levels
}

/** Its own or another's: nobody releases what one administrator thinks wrong. */
export const withdrawDraft = (context: Context, id: string): Promise<DraftAnswer> =>
  move(context, id, ['DRAFT', 'SHADOW'], 'WITHDRAWN')

/** Lets a draft be evaluated beside the pack in force, or ends that. It moves nothing. */
export const shadowDraft = (context: Context, id: string, on: boolean): Promise<DraftAnswer> =>
  move(context, id, ['DRAFT', 'SHADOW'], on ? 'SHADOW' : 'DRAFT')

async function move(context: Context, id: string, from: DraftState[], to: DraftState): Promise<DraftAnswer> {
  const { house, caller, scope } = context
  if (!(await findDraft(house.graph, id, scope))) return refused(userError('NOT_FOUND', 'draft'))
  const moved = await moveDraft(house.graph, { id, from, to, by: caller.subject, at: house.clock.now(), scope })
  return moved ? shown(context, id) : refused(userError('DRAFT_CLOSED', 'draft'))
}

/**
 * A second administrator releases a draft on the strength of a report: from then on it speaks, and who is judged by it is
 * assessed anew. No grade moves by it.
 */
export async function releaseDraft(context: Context, input: ReleaseDraftInput): Promise<DraftAnswer> {
  const { house, caller, scope } = context
  const { graph, clock } = house
  const draft = await findDraft(graph, input.draft, scope)
  if (!draft) return refused(userError('NOT_FOUND', 'input.draft'))
  if (draft.state !== 'DRAFT' && draft.state !== 'SHADOW') return refused(userError('DRAFT_CLOSED', 'input.draft'))
  if (draft.proposedBy === caller.subject) return refused(userError('SAME_ADMINISTRATOR', 'input.draft'))
  const { register, seq: packsSeq } = await packsNow(graph)
  if ((register.byId(draft.pack.id)?.hash ?? '') !== draft.base)
    return refused(userError('DRAFT_OUTDATED', 'input.draft'))
  const alone = standsBeside(register, draft.pack, 'input.draft')
  if (alone) return refused(alone)
  const flaw = await flawOfReport(context, draft.pack, register, input)
  if (flaw) return refused(userError(flaw, 'input.reportHash'))
  const judges = isInForce(draft.pack, clock.today())
  const run = judges ? runBy(context, draft.pack) : null
  const release = { draft, report: input.reportHash, by: caller.subject, at: clock.now(), packsSeq, run, scope }
  const seq = await recordRelease(graph, release)
  if (seq === null) return refused(userError('DRAFT_OUTDATED', 'input.draft'))
  if (run) house.wakeUp([{ name: 'regradeEverybody', after: run.id }])
  return shown(context, draft.id)
}

async function flawOfReport(
  { house, scope }: Context,
  pack: Pack,
  register: Register,
  { draft, reportHash: hash }: ReleaseDraftInput,
): Promise<ReportFlaw | 'REPORT_MISSING' | null> {
  const found = await findReport(house.graph, { draft, hash, scope })
  if (!found) return 'REPORT_MISSING'
  const { simulation, report } = found
  const base = comparedWith(register, pack, simulation.asOf)
  const since = await changedSince(house.graph, simulation.seq, scope)
  const packs = { base: base?.hash ?? '', draft: pack.hash }
  return reportFlaw(simulation, report, packs, { ...since, today: house.clock.today() })
}

/** A draft is compared with the pack in whose place it would stand; of a new instrument, with what speaks on the day. */
export const comparedWith = (register: Register, draft: Pack, asOf: string): Pack | null =>
  register.byId(draft.id) ?? register.inForce(asOf)

async function shown({ house, scope }: Context, id: string): Promise<DraftAnswer> {
  return { draft: await findAlone(house.graph, packDraftById, packDraft, { key: id, scope }), userErrors: [] }
}
