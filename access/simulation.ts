import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import { findAlone } from '../graph/connection.ts'
import { keepPack, packsNow } from '../graph/law-pack.ts'
import { findDraft } from '../graph/pack-draft.ts'
import * as simulations from '../graph/simulation.ts'
import { Reasons } from '../rules/document.ts'
import type { Simulation } from '../rules/simulation.ts'
import type { SimulateDraftInput } from '../schema/simulation.ts'
import { comparedWith } from './pack-draft.ts'

export interface SimulationAnswer {
  simulation: object | null
  userErrors: UserErrorValue[]
}

const refused = (...userErrors: UserErrorValue[]): SimulationAnswer => ({ simulation: null, userErrors })

const MOST_EXAMPLES = 100

/** Starts a walk of a draft over everybody, or over a district or kind; a job does it, and it touches nobody. */
export async function simulateDraft(context: Context, input: SimulateDraftInput): Promise<SimulationAnswer> {
  const { house, caller, scope } = context
  const { graph, clock } = house
  const asOf = input.asOf ?? clock.today()
  const wrong = [...wrongWords(input), ...(await wrongDay(context, asOf))]
  if (wrong.length > 0) return refused(...wrong)
  const draft = await findDraft(graph, input.draft, scope)
  if (!draft) return refused(userError('NOT_FOUND', 'input.draft'))
  const base = comparedWith((await packsNow(graph)).register, draft.pack, asOf)
  if (!base || (draft.base !== '' && draft.base !== base.hash))
    return refused(userError('DRAFT_OUTDATED', 'input.draft'))
  await keepPack(graph, base, clock.now())
  const id = `S-${randomUUID()}`
  const population = {
    asOf,
    district: input.district ?? null,
    kind: (input.kind ?? null) as Simulation['kind'],
    baseHash: base.hash,
    draftHash: draft.pack.hash,
  }
  const record = { id, draft: draft.id, examples: input.examples, startedBy: caller.subject, startedAt: clock.now() }
  const started = await simulations.startSimulation(graph, { ...population, ...record }, scope)
  if (!started) return refused(userError('DRAFT_CLOSED', 'input.draft'))
  house.wakeUp([{ name: 'simulate', after: id }])
  context.asks(id)
  return shown(context, id)
}

function wrongWords({ district, examples }: SimulateDraftInput): UserErrorValue[] {
  const reasons = new Reasons('input')
  reasons.expect(district == null || /^\d{4}$/.test(district), 'FORMAT', 'district')
  reasons.expect(examples >= 0 && examples <= MOST_EXAMPLES, 'FORMAT', 'examples')
  return reasons.userErrors
}

async function wrongDay({ house, scope }: Context, asOf: string): Promise<UserErrorValue[]> {
  if (asOf > house.clock.today()) return [userError('AS_OF_TO_COME', 'input.asOf')]
  const first = await simulations.firstDayOfData(house.graph, scope)
  return first !== null && asOf < first ? [userError('AS_OF_BEFORE_DATA', 'input.asOf')] : []
}

export async function cancelSimulation(context: Context, id: string): Promise<SimulationAnswer> {
  const { house, scope } = context
  const known = await shown(context, id)
  if (!known.simulation) return refused(userError('NOT_FOUND', 'id'))
  const cancelled = await simulations.cancelSimulation(house.graph, { id, at: house.clock.now(), scope })
  return cancelled ? shown(context, id) : refused(userError('SIMULATION_OVER', 'id'))
}

async function shown({ house, scope }: Context, id: string): Promise<SimulationAnswer> {
  const { simulation, simulationById } = simulations
  return { simulation: await findAlone(house.graph, simulationById, simulation, { key: id, scope }), userErrors: [] }
}
