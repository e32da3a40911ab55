import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import { packsNow } from '../graph/law-pack.ts'
import * as runs from '../graph/regrade-run.ts'
import type { Pack } from '../rules/law-pack.ts'

interface RegradeAnswer {
  run: object | null
  userErrors: UserErrorValue[]
}

const refused = (...userErrors: UserErrorValue[]): RegradeAnswer => ({ run: null, userErrors })

/** Everybody is to be assessed once, as of today and by the pack in force; a worker does it. */
export async function startRegrade(context: Context): Promise<RegradeAnswer> {
  const { graph, clock, wakeUp } = context.house
  const asOf = clock.today()
  const pack = (await packsNow(graph)).register.inForce(asOf)
  if (!pack) return refused(userError('NO_LAW_PACK', 'startRegrade'))
  const run = runBy(context, pack)
  if (!(await runs.startRegradeRun(graph, run, context.scope)))
    return refused(userError('REGRADE_RUNS', 'startRegrade'))
  wakeUp([{ name: 'regradeEverybody', after: run.id }])
  return found(context, run.id)
}

/** A run of everybody by a pack, as of today. */
export const runBy = ({ house: { clock }, caller }: Context, { id: pack, hash }: Pack): runs.NewRun =>
  runs.newRun({ pack, packHash: hash, asOf: clock.today(), startedBy: caller.subject, startedAt: clock.now() })

/** What is written by then stays written. */
export async function cancelRegrade(context: Context, id: string): Promise<RegradeAnswer> {
  const { graph, clock } = context.house
  const cancelled = await runs.cancelRegradeRun(graph, { id, at: clock.now(), scope: context.scope })
  return cancelled ? found(context, id) : refused(userError('NOT_FOUND', 'id'))
}

const found = async ({ house, scope }: Context, id: string): Promise<RegradeAnswer> => ({
  run: await runs.findRegradeRun(house.graph, id, scope),
  userErrors: [],
})
