import type { Graph } from './driver.ts'
import type { Picture, Start } from './picture.ts'
import type { Page, PlanEdge, PlanNode } from './plan.ts'
import { COUNT_BOUND, GROUP_BOUND, listOf, planText } from './plan.ts'

/** Turns the sort key of a row into an opaque cursor of its list. */
export type SealCursor = (list: string, key: string) => string

type Shaped = Record<string, unknown>
type Slots = unknown[]
type Pages = ReadonlyMap<number, Pick<Page, 'first' | 'choice'>>

/** From the list that `slots` in plan.ts wrote, the node's own starting at `from`, to an object with the schema's names. */
export function shapeNode(node: PlanNode, slots: Slots, pages: Pages, seal: SealCursor, from = 0): Shaped {
  const { type, fields } = node.picture
  const shaped: Shaped = { __typename: type }
  let slot = from
  for (const field of fields) {
    const stored = slots[slot++]
    if (field.spread) Object.assign(shaped, field.spread(stored))
    else shaped[field.name] = field.decode ? field.decode(stored) : stored
  }
  for (const edge of node.edges) {
    if (edge.edge.kind === 'groups') {
      shaped[edge.responseKey] = shapeGroups(slots[slot++] as GroupSlots[])
      continue
    }
    if (edge.edge.kind === 'one') {
      shaped[edge.responseKey] = shapeFarEnd(edge, slots[slot++] as Slots | null, pages, seal)
      continue
    }
    const rows = slots[slot++] as Slots[]
    const total = edge.counted ? (slots[slot++] as number) : null
    const { first, choice } = pages.get(edge.number)!
    shaped[edge.responseKey] = shapePage(listOf(edge.list, choice), edge.target, rows, total, first, pages, seal)
  }
  return shaped
}

/** Of one far end: what it is grouped by and its amount, and of one with lines a pair for each. */
type GroupSlots = [value: string | null, fen: number][]

/** Nobody reads more groups than these; and a sum beyond 2^53 would be no number any more. */
const MOST_GROUPS = 200
const MOST_FEN = 9_000_000_000_000_000

/** The most frequent first. */
function shapeGroups(rows: GroupSlots[]) {
  const counted = rows.slice(0, GROUP_BOUND)
  const groups = new Map<string | null, { value: string | null; count: number; totalFen: number }>()
  for (const pairs of counted)
    for (const [i, [value, fen]] of pairs.entries()) {
      const group = groups.get(value) ?? { value, count: 0, totalFen: 0 }
      groups.set(value, group)
      if (pairs.findIndex(([other]) => other === value) === i) group.count += 1
      group.totalFen = Math.min(MOST_FEN, group.totalFen + fen)
    }
  const inOrder = [...groups.values()].sort((a, b) => b.count - a.count || ((a.value ?? '') < (b.value ?? '') ? -1 : 1))
  return { groups: inOrder.slice(0, MOST_GROUPS), counted: counted.length, isExact: rows.length <= GROUP_BOUND }
}

/** One node without its edges, as the answer to a write shows what was written; null when it is unknown or out of scope. */
export async function findAlone(
  graph: Graph,
  start: Start,
  picture: Picture,
  parameters: { key: string; scope: object },
): Promise<object | null> {
  const node = { picture, edges: [] }
  const [row] = await graph.read(planText(start, node, false), parameters)
  return row ? shapeNode(node, row[0] as Slots, new Map(), () => '') : null
}

function shapeFarEnd(planEdge: PlanEdge, slots: Slots | null, pages: Pages, seal: SealCursor) {
  if (slots) return shapeNode(planEdge.target, slots, pages, seal)
  return planEdge.edge.kind === 'one' ? (planEdge.edge.absent?.() ?? null) : null
}

/** Each row is the sort key and the node's slots; one row more than asked for says that there is a next page. */
export function shapePage(
  list: string,
  target: PlanNode,
  rows: Slots[],
  total: number | null,
  first: number,
  pages: Pages,
  seal: SealCursor,
): Connection {
  const shown = rows.length > first ? rows.slice(0, first) : rows
  const nodes = shown.map((row) => shapeNode(target, row, pages, seal, 1))
  return new Connection(
    list,
    shown.map((row) => row[0] as string),
    nodes,
    rows.length > first,
    total,
    seal,
  )
}

interface PageEdge {
  node: Shaped
  cursor: string
}

/** Cursors cost a seal each, so they are made when they are asked for, and once: compiled execution reads twice. */
export class Connection {
  readonly #keys: string[]
  readonly #seal: (key: string) => string
  readonly #hasNextPage: boolean
  readonly #total: number | null
  #edges: PageEdge[] | null = null
  #pageInfo: { hasNextPage: boolean; endCursor: string | null } | null = null
  readonly nodes: Shaped[]

  constructor(
    list: string,
    keys: string[],
    nodes: Shaped[],
    hasNextPage: boolean,
    total: number | null,
    seal: SealCursor,
  ) {
    this.#keys = keys
    this.#seal = (key) => seal(list, key)
    this.#hasNextPage = hasNextPage
    this.#total = total
    this.nodes = nodes
  }

  get edges() {
    return (this.#edges ??= this.nodes.map((node, i) => ({ node, cursor: this.#seal(this.#keys[i]!) })))
  }

  get pageInfo() {
    return (this.#pageInfo ??= { hasNextPage: this.#hasNextPage, endCursor: this.#endCursor() })
  }

  #endCursor(): string | null {
    const last = this.#keys.at(-1)
    return last === undefined ? null : this.#seal(last)
  }

  get totalCount() {
    return this.#total === null ? null : Math.min(this.#total, COUNT_BOUND)
  }

  get totalIsExact() {
    return this.#total === null ? null : this.#total <= COUNT_BOUND
  }
}
