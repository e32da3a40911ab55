/**
 * Walks drafts over the population, page by page. Counts and cursor of a page are written together: if it dies halfway the
 * next run goes on behind the last page, and a page that was being looked at is looked at once more and counted once. It
 * writes to its own simulation and to nothing else.
 */
import { findDossiers } from '../graph/dossier.ts'
import { DEFAULT_GRADE } from '../graph/enterprise.ts'
import {
  advanceSimulation,
  findPopulation,
  findRunningSimulation,
  finishSimulation,
  type Member,
  type RunningSimulation,
} from '../graph/simulation.ts'
import { factsOn } from '../rules/dossier.ts'
import { type Counts, countInto, NO_COUNTS, reportHash, reportOf } from '../rules/simulation.ts'
import type { Workshop } from './workshop.ts'

const ENTERPRISES_AT_ONCE = 500

export async function simulate(workshop: Workshop, atOnce = ENTERPRISES_AT_ONCE): Promise<void> {
  for (;;) {
    const running = await findRunningSimulation(workshop.graph)
    if (!running) return
    await walk(workshop, running, atOnce)
  }
}

/** Until the end of the population; until it is cancelled, or another run is ahead of this one. */
async function walk({ graph, clock }: Workshop, simulation: RunningSimulation, limit: number): Promise<void> {
  let at = { ...simulation, counts: simulation.counts ?? NO_COUNTS() }
  for (;;) {
    const { cursor: after, district, kind } = at
    const members = await findPopulation(graph, { after, district, kind, limit })
    const last = members.at(-1)
    if (!last) break
    await countPage(graph, at, members)
    const next = { cursor: last.enterprise, done: at.done + members.length, counts: at.counts }
    if (!(await advanceSimulation(graph, at, next))) return
    at = { ...at, ...next }
  }
  const report = reportOf(at.counts)
  await finishSimulation(graph, { id: at.id, report, reportHash: reportHash(at, report), at: clock.now() })
}

async function countPage(
  graph: Workshop['graph'],
  { asOf, seq, base, draft, counts, examples }: RunningSimulation & { counts: Counts },
  members: Member[],
): Promise<void> {
  const enterprises = members.map(({ enterprise }) => enterprise)
  const districts = new Map(members.map(({ enterprise, district }) => [enterprise, district]))
  // As known at the event at which it began: what happens while it walks is in no page of it.
  for (const dossier of await findDossiers(graph, { enterprises, since: Number(asOf.slice(0, 4)) - 1, seq })) {
    const district = districts.get(dossier.enterprise) ?? null
    countInto(counts, { facts: factsOn(dossier, asOf, DEFAULT_GRADE.code), district }, [base, draft], examples)
  }
}
