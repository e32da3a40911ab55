/** A full regrade: whom it has reached is in the graph, so that whoever dies is followed by somebody else. */
import { randomBytes } from 'node:crypto'
import { internal, scoped } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { integer } from './driver.ts'
import { type Picture, property, type Start } from './picture.ts'

export const regradeRun: Picture = {
  type: 'RegradeRun',
  fields: [
    ...['id', 'pack', 'asOf', 'state', 'total', 'assessed', 'changed', 'faults', 'startedBy', 'startedAt'].map(
      property,
    ),
    property('finishedAt'),
  ],
  edges: {},
}

/** A page of all that were started, newest first; only who sees all rows sees it. */
export const regradeRuns: Start = {
  name: 'regradeRuns',
  type: 'RegradeRun',
  kind: 'page',
  match: 'MATCH (n0:RegradeRun)',
  scope: '$scope.all',
  order: 'n0.id',
}

/** Starts at the unique id; no row when it is unknown or the caller does not see everybody. */
const FIND = scoped('findRegradeRun', 'MATCH (r:RegradeRun {id: $id}) WHERE $scope.all RETURN properties(r)')

export async function findRegradeRun(graph: Graph, id: string, scope: object): Promise<object | null> {
  const [row] = await graph.read(FIND, { id, scope })
  return row ? (row[0] as object) : null
}

export interface RegradeRun {
  id: string
  pack: string
  packHash: string
  /** The day that everybody is assessed as of. */
  asOf: string
  startedBy: string
  /** Everybody up to this id is done. */
  cursor: string
}

export type NewRun = Omit<RegradeRun, 'cursor'> & { startedAt: string }

/** Named after the instant at which it begins, so that ids stand in the order of runs. */
export const newRun = (run: Omit<NewRun, 'id'>): NewRun => ({
  ...run,
  id: `R${run.startedAt.replace(/\D/g, '').slice(0, 17)}${randomBytes(2).toString('hex')}`,
})

/** Starts at the count of enterprises, which the store keeps; the id is new. There is one at a time: `current` is unique. No row when another one runs. */
const START = scoped(
  'startRegradeRun',
  `MATCH (e:Enterprise) WITH count(e) AS total WHERE $scope.all
MERGE (r:RegradeRun {current: 'RUN'})
ON CREATE SET r += $run, r.state = 'RUNNING', r.cursor = '', r.assessed = 0, r.changed = 0, r.faults = 0,
  r.total = total
WITH r WHERE r.id = $run.id
RETURN r.id`,
)

/** @returns false when one is running already, or the caller does not see everybody. */
export async function startRegradeRun(graph: Graph, run: NewRun, scope: object): Promise<boolean> {
  return (await graph.write((tx) => tx.run(START, { run, scope }))).length > 0
}

/** Locks the run `r` before it is looked at; no row when it is over. The page that is being written is the last. */
const endedAs = (state: 'CANCELLED' | 'OVERTAKEN') => `SET r.lock = true WITH r, r.state = 'RUNNING' AS goesOn
REMOVE r.lock WITH r WHERE goesOn
SET r.state = '${state}', r.finishedAt = $at REMOVE r.current
RETURN r.id`

/** Starts at the unique mark of the one that runs, and at nothing where none does. */
const END_RUNNING = internal(
  'endRunningRegrade',
  'a release: who is judged by another pack from now on is judged anew by that',
  `MATCH (r:RegradeRun {current: 'RUN'})
${endedAs('OVERTAKEN')}`,
)

/** In the transaction of a release: whatever run is under way is of the pack of before, and another one begins. */
export async function beginAnew(tx: Transaction, run: NewRun, scope: object): Promise<void> {
  await tx.run(END_RUNNING, { at: run.startedAt })
  await tx.run(START, { run, scope })
}

/** Starts at the unique id; no row when it is over, or unknown. */
const CANCEL = scoped(
  'cancelRegradeRun',
  `MATCH (r:RegradeRun {id: $id}) WHERE $scope.all
${endedAs('CANCELLED')}`,
)

export async function cancelRegradeRun(
  graph: Graph,
  asked: { id: string; at: string; scope: object },
): Promise<boolean> {
  return (await graph.write((tx) => tx.run(CANCEL, asked))).length > 0
}

/** Starts at the unique mark of the one that runs; no row when none does. */
const RUNNING = internal(
  'runningRegrade',
  'the full regrade and the sweep',
  `MATCH (r:RegradeRun {current: 'RUN'}) RETURN r.id, r.pack, r.packHash, r.asOf, r.startedBy, r.cursor`,
)

export async function findRunning(graph: Graph): Promise<RegradeRun | null> {
  const [row] = await graph.read(RUNNING, {})
  if (!row) return null
  const [id, pack, packHash, asOf, startedBy, cursor] = row as [string, string, string, string, string, string]
  return { id, pack, packHash, asOf, startedBy, cursor }
}

/** What of a run is done at once. */
export interface Page {
  run: string
  /** Where the cursor was when it was read, and where it is when it is written; null: everybody is done. */
  after: string
  upTo: string | null
  assessed: number
  changed: number
  faults: number
}

/** Starts at the unique id, which is locked until commit; no row when somebody else has done the page, or it was cancelled. */
const FINISH_PAGE = internal(
  'finishRegradePage',
  'the full regrade',
  `MATCH (r:RegradeRun {id: $run})
SET r.lock = true WITH r, r.state = 'RUNNING' AND r.cursor = $after AS goesOn
REMOVE r.lock WITH r WHERE goesOn
SET r.cursor = coalesce($upTo, r.cursor), r.assessed = r.assessed + $assessed, r.changed = r.changed + $changed,
  r.faults = r.faults + $faults
FOREACH (_ IN CASE WHEN $upTo IS NULL THEN [1] ELSE [] END |
  SET r.state = 'DONE', r.finishedAt = $at REMOVE r.current)
RETURN r.id`,
)

export async function finishPage(tx: Transaction, page: Page, at: string): Promise<boolean> {
  const { assessed, changed, faults } = page
  const counts = { assessed: integer(assessed), changed: integer(changed), faults: integer(faults) }
  return (await tx.run(FINISH_PAGE, { ...page, ...counts, at })).length > 0
}

/** Starts at the unique id: a run of yesterday, or of another pack, is finished by nobody. */
const OVERTAKE = internal(
  'overtakeRegradeRun',
  'the full regrade',
  `MATCH (r:RegradeRun {id: $id})
${endedAs('OVERTAKEN')}`,
)

/**
 * In the place of a run that the day or the law has overtaken, one of today; of two who find it, one begins.
 *
 * @param run null where no pack is in force
 */
export const overtakeRun = (graph: Graph, id: string, at: string, run: NewRun | null): Promise<void> =>
  graph.write(async (tx) => {
    const ended = await tx.run(OVERTAKE, { id, at })
    if (run && ended.length > 0) await tx.run(START, { run, scope: { all: true } })
  })
