/**
 * Keeps in which component, community and circle of holdings each enterprise is, and who controls it in the end. News of a few
 * is followed through the components that it can reach; much news, and the first time, everybody is read once and worked
 * out on arrays. Only what is another than before is written, and how far the job has come is written last: if it dies halfway,
 * the next run begins where this one did. Of two at once, the one that is through first is heard, and the other leaves the rest
 * to the next.
 */
import {
  countUnlinked,
  findAffected,
  findLinksOf,
  findMemberships,
  findNews,
  type Membership,
  readLinks,
  readMemberships,
  writeMemberships,
} from '../graph/component.ts'
import { commandsOf } from '../rules/command.ts'
import { communitiesOf, componentsOf, LinkGraph, stableIds } from '../rules/component.ts'
import { holdingsOf, isCycle, membersOf, partsOf } from '../rules/stake.ts'
import { paced } from './pace.ts'
import type { Workshop } from './workshop.ts'

/** Of whom there may be news for it to be followed one by one; and how many it may reach. */
const MOST_SUBJECTS = 1_000
const MOST_AFFECTED = 20_000

/** A picture of who hangs together is a background: it may be a few seconds old, and some more after everybody was read. */
const EVERY_MS = 5_000
const EVERY_MS_OF_ALL = 60_000

/**
 * The job as the worker runs it.
 *
 * @param until over when the process wants to end: it does not wait for a nation, and the next one begins anew
 */
export function linkJob(workshop: Workshop, until: AbortSignal): () => Promise<void> {
  const run = paced(workshop, 'link', async () => {
    const looked = await link(workshop, until)
    return looked === 'NOBODY' ? null : looked === 'SOME' ? EVERY_MS : EVERY_MS_OF_ALL
  })
  return () => run()
}

const NEVER = new AbortController().signal

/** @returns at whom it has looked; at nobody when it was ended */
export async function link(
  { graph, clock }: Pick<Workshop, 'graph' | 'clock'>,
  until: AbortSignal = NEVER,
): Promise<'NOBODY' | 'SOME' | 'ALL'> {
  if ((await countUnlinked(graph)) <= 0) return 'NOBODY'
  const { cursor, upTo, subjects, loading } = await findNews(graph, MOST_SUBJECTS)
  if (loading) return 'NOBODY'
  if (cursor > 0 && subjects.length === 0) {
    await writeMemberships(graph, { changed: [], gone: [], was: cursor, upTo })
    return 'NOBODY'
  }
  const follow = cursor > 0 && subjects.length <= MOST_SUBJECTS
  const affected = follow ? await findAffected(graph, subjects, MOST_AFFECTED) : null
  const read = await readAll(graph, { affected, day: clock.today(), until })
  if (!read) return 'NOBODY'
  const found = await membershipsIn(read.links, read.former, upTo)
  const gone = [...read.former.keys()].filter((id) => !found.has(id))
  const changed = [...found.values()].filter((membership) => isAnother(membership, read.former.get(membership.id)))
  await writeMemberships(graph, { changed, gone, was: cursor, upTo })
  return affected ? 'SOME' : 'ALL'
}

interface Read {
  links: LinkGraph
  former: Map<string, Membership>
}

/** The links of those who are affected, or of everybody, and what was known of them; null when it was ended. */
async function readAll(
  graph: Workshop['graph'],
  { affected, day, until }: { affected: string[] | null; day: string; until: AbortSignal },
): Promise<Read | null> {
  const links = new LinkGraph()
  const former = new Map<string, Membership>()
  for await (const firms of affected ? some(findLinksOf(graph, affected, day)) : readLinks(graph, day)) {
    if (until.aborted) return null
    for (const firm of firms) links.add(firm)
  }
  for await (const memberships of affected ? some(findMemberships(graph, affected)) : readMemberships(graph))
    for (const membership of memberships) former.set(membership.id, membership)
  return { links, former }
}

async function* some<T>(rows: Promise<T>): AsyncGenerator<T> {
  yield await rows
}

const isAnother = (found: Membership, former: Membership | undefined): boolean =>
  found.component !== former?.component ||
  found.community !== former.community ||
  found.ring !== former.ring ||
  found.head !== former.head

/** Of everybody who is not alone. */
async function membershipsIn(
  links: LinkGraph,
  former: ReadonlyMap<string, Membership>,
  seq: number,
): Promise<Map<string, Membership>> {
  const { nodes, firms } = links
  const component = componentsOf(nodes, links.links())
  await breath()
  const community = leastOf(links, communitiesOf(nodes, links.links(), component))
  await breath()
  const ring = ringsIn(links)
  await breath()
  const heads = headsIn(links)
  const size = new Int32Array(nodes)
  for (const place of firms.places) size[component[place]!]! += 1
  const inCompany = firms.ids.flatMap((id, at) => {
    const place = firms.places[at]!
    return size[component[place]!]! > 1 ? [{ id, place }] : []
  })
  const ids = stableIds(
    inCompany.map(({ id, place }) => ({
      id,
      component: component[place]!,
      former: former.get(id)?.component ?? null,
    })),
    seq,
  )
  return new Map(
    inCompany.map(({ id, place }) => [
      id,
      {
        id,
        component: ids.get(component[place]!)!,
        community: community(place)!,
        ring: ring(place),
        head: heads(place),
      },
    ]),
  )
}

/** Whoever works on the same process has his turn. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** From places to the least id of the enterprises that have the same label. */
function leastOf({ firms }: LinkGraph, label: Int32Array): (place: number) => string | null {
  const least = new Map<number, string>()
  firms.ids.forEach((id, at) => {
    const of = label[firms.places[at]!]!
    const known = least.get(of)
    if (known === undefined || id < known) least.set(of, id)
  })
  return (place) => least.get(label[place]!) ?? null
}

function ringsIn(links: LinkGraph): (place: number) => string | null {
  const holdings = holdingsOf(links.nodes, links.holdings())
  const parts = partsOf(holdings)
  const least = leastOf(links, parts.of)
  return (place) => (isCycle(holdings, membersOf(parts, parts.of[place]!)) ? least(place) : null)
}

function headsIn(links: LinkGraph): (place: number) => string | null {
  const { head } = commandsOf(links.nodes, links.holdings())
  const { keys } = links
  return (place) => (head[place] === place ? null : keys[head[place]!]!)
}
