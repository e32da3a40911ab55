import type { Cypher } from './cypher.ts'
import { scoped } from './cypher.ts'
import type { Edge, IndexEdge, Picture, RelationshipEdge, Start } from './picture.ts'

/** A picture with the edges that one operation follows from it. */
export interface PlanNode {
  readonly picture: Picture
  readonly edges: readonly PlanEdge[]
}

export interface PlanEdge {
  /** Position in the operation; names the page parameters. */
  readonly number: number
  /** Name of the list, which its cursors are bound to. */
  readonly list: string
  readonly responseKey: string
  readonly edge: Edge
  readonly counted: boolean
  readonly target: PlanNode
}

/** One page's worth of parameters: how many, and after which sort key. */
export interface Page {
  first: number
  after: string | null
}

/** Where a page begins that comes after nothing: every sort key is below it. */
export const BEFORE_ALL = '~'

/** Counting stops here; past it the connection says that its total is a lower bound. */
export const COUNT_BOUND = 1_000

/**
 * Joins a start and the edges below it into one text. The text depends on the tree of edges alone, never on values,
 * aliases or the choice of scalars; Neo4j therefore plans a finite set of texts.
 */
export function planText(start: Start, root: PlanNode, counted: boolean): Cypher {
  const head = `${start.match}\nWHERE ${[start.where, start.scope].filter(Boolean).join(' AND ')}`
  if (start.kind !== 'page') return scoped(start.name, `${head}\nRETURN [${slots(root, 'n0')}]`)
  const order = start.order as string
  const total = counted ? `, COUNT { ${oneLine(head)} RETURN n0 LIMIT ${COUNT_BOUND + 1} }` : ''
  return scoped(
    start.name,
    `RETURN COLLECT { ${oneLine(head)} AND ${order} < $a0
  WITH n0, ${order} AS k0 ORDER BY k0 DESC LIMIT $f0
  RETURN [k0, ${slots(root, 'n0')}] }${total}`,
  )
}

const oneLine = (text: string) => text.replaceAll('\n', ' ')

/**
 * The slots of a node: its fields, then for each edge its far end (and its total where asked for). A row of a page is one
 * flat list, its sort key first: a list within a list costs the driver a fifth of its time on an answer of a thousand nodes.
 */
function slots(node: PlanNode, n: string): string {
  const fields = node.picture.fields.map((field) => field.expression?.(n) ?? `${n}.${field.name}`)
  return [...fields, ...node.edges.flatMap((edge) => edgeSlots(edge, n))].join(', ')
}

function edgeSlots(planEdge: PlanEdge, from: string): string[] {
  const { edge } = planEdge
  if (edge.kind === 'one') return [farEnd(planEdge, edge, from)]
  const list = edge.kind === 'index' ? indexPage(planEdge, edge, from) : relationshipPage(planEdge, edge, from)
  return planEdge.counted ? [list, total(planEdge, from)] : [list]
}

function farEnd({ number, target }: PlanEdge, edge: RelationshipEdge, from: string): string {
  const to = `n${number}`
  return `head(COLLECT { MATCH ${edge.pattern(from, to)} WHERE ${conditions(edge, from, to)}
  WITH ${to} ORDER BY ${edge.order(to)} DESC LIMIT 1 RETURN [${slots(target, to)}] })`
}

function relationshipPage({ number, target }: PlanEdge, edge: RelationshipEdge, from: string): string {
  const to = `n${number}`
  return `COLLECT { MATCH ${edge.pattern(from, to)} WHERE ${conditions(edge, from, to)}
  WITH ${to}, ${edge.order(to)} AS k${number} WHERE k${number} < $a${number}
  WITH ${to}, k${number} ORDER BY k${number} DESC LIMIT $f${number} RETURN [k${number}, ${slots(target, to)}] }`
}

function indexPage({ number, target }: PlanEdge, edge: IndexEdge, from: string): string {
  const to = `n${number}`
  // A cursor of another owner sorts outside this owner's range; the upper bound never leaves it.
  const upper = `CASE WHEN $a${number} < ${from}.id + '~' THEN $a${number} ELSE ${from}.id + '~' END`
  return `COLLECT { MATCH (${to}:${edge.to}) WHERE ${to}.${edge.key} > ${from}.id AND ${to}.${edge.key} < ${upper}
    AND ${conditions(edge, from, to)}
  WITH ${to} ORDER BY ${to}.${edge.key} DESC LIMIT $f${number} RETURN [${to}.${edge.key}, ${slots(target, to)}] }`
}

function total({ number, edge }: PlanEdge, from: string): string {
  const to = `c${number}`
  const match =
    edge.kind === 'index'
      ? `(${to}:${edge.to}) WHERE ${to}.${edge.key} > ${from}.id AND ${to}.${edge.key} < ${from}.id + '~' AND`
      : `${edge.pattern(from, to)} WHERE`
  return `COUNT { MATCH ${match} ${conditions(edge, from, to)} RETURN ${to} LIMIT ${COUNT_BOUND + 1} }`
}

function conditions(edge: Edge, from: string, to: string): string {
  return [edge.where?.(to, from), edge.scope?.(to)].filter(Boolean).join(' AND ') || 'true'
}
