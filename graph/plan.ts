import type { Cypher } from './cypher.ts'
import { scoped } from './cypher.ts'
import type { Choice, Edge, GroupsEdge, IndexEdge, Picture, RelationshipEdge, Start } from './picture.ts'

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
  /** Where the list has several keys, or the answer several shapes: which. */
  choice?: Choice
  /** Of groups: by what. */
  by?: string
}

/** What of the pages decides the text; there are few of them. */
export type Shapes = ReadonlyMap<number, Pick<Page, 'choice' | 'by'>>

const NO_SHAPES: Shapes = new Map()

/** Where a page begins that comes after nothing: every sort key is below it; upwards every key is above nothing. */
export const BEFORE_ALL = '~'
export const BEFORE_ALL_UPWARDS = ''

/** What the cursors of a list are bound to: a key of one order means nothing in another. */
export const listOf = (list: string, choice: Choice | undefined) =>
  choice ? `${list}:${choice.by ?? ''}${choice.ascending ? '+' : ''}` : list

/** Counting stops here; past it the connection says that its total is a lower bound. */
export const COUNT_BOUND = 1_000

/** Grouping stops here, with the newest; past it the groups say so. */
export const GROUP_BOUND = 5_000

/**
 * Joins a start and the edges below it into one text. The text depends on the tree of edges alone, never on values,
 * aliases or the choice of scalars; Neo4j therefore plans a finite set of texts.
 */
export function planText(start: Start, root: PlanNode, counted: boolean, shapes = NO_SHAPES): Cypher {
  const head = `${start.match}\nWHERE ${[start.where, start.scope].filter(Boolean).join(' AND ')}`
  if (start.kind !== 'page') return scoped(start.name, `${head}\nRETURN [${slots(root, 'n0', shapes)}]`)
  const order = start.order as string
  const total = counted ? `, COUNT { ${oneLine(head)} RETURN n0 LIMIT ${COUNT_BOUND + 1} }` : ''
  return scoped(
    start.name,
    `RETURN COLLECT { ${oneLine(head)} AND ${order} < $a0
  WITH n0, ${order} AS k0 ORDER BY k0 DESC LIMIT $f0
  RETURN [k0, ${slots(root, 'n0', shapes)}] }${total}`,
  )
}

const oneLine = (text: string) => text.replaceAll('\n', ' ')

/**
 * The slots of a node: its fields, then for each edge its far end (and its total where asked for). A row of a page is one
 * flat list, its sort key first: a list within a list costs the driver a fifth of its time on an answer of a thousand nodes.
 */
function slots(node: PlanNode, n: string, shapes: Shapes): string {
  const fields = node.picture.fields.map((field) => field.expression?.(n) ?? `${n}.${field.name}`)
  return [...fields, ...node.edges.flatMap((edge) => edgeSlots(edge, n, shapes))].join(', ')
}

function edgeSlots(planEdge: PlanEdge, from: string, shapes: Shapes): string[] {
  const { edge, number } = planEdge
  const { choice = null, by } = shapes.get(number) ?? {}
  if (edge.kind === 'groups') return [grouped(number, edge, from, by!, choice!)]
  if (edge.kind === 'index') {
    const list = indexPage(planEdge, edge, from, choice, shapes)
    return planEdge.counted ? [list, indexTotal(number, edge, from, choice)] : [list]
  }
  if (edge.kind === 'one') return [farEnd(planEdge, edge, from, shapes)]
  const list = relationshipPage(planEdge, edge, from, shapes)
  return planEdge.counted ? [list, relationshipTotal(number, edge, from)] : [list]
}

function farEnd({ number, target }: PlanEdge, edge: RelationshipEdge, from: string, shapes: Shapes): string {
  const to = `n${number}`
  return `head(COLLECT { MATCH ${edge.pattern(from, to)} WHERE ${conditions(edge, from, to)}
  WITH ${to} ORDER BY ${edge.order(to)} DESC LIMIT 1 RETURN [${slots(target, to, shapes)}] })`
}

function relationshipPage({ number, target }: PlanEdge, edge: RelationshipEdge, from: string, shapes: Shapes): string {
  const to = `n${number}`
  return `COLLECT { MATCH ${edge.pattern(from, to)} WHERE ${conditions(edge, from, to)}
  WITH ${to}, ${edge.order(to)} AS k${number} WHERE k${number} < $a${number}
  WITH ${to}, k${number} ORDER BY k${number} DESC LIMIT $f${number} RETURN [k${number}, ${slots(target, to, shapes)}] }`
}

function relationshipTotal(number: number, edge: RelationshipEdge, from: string): string {
  const to = `c${number}`
  return counted(`${edge.pattern(from, to)} WHERE ${conditions(edge, from, to)}`, to)
}

function indexPage(
  { number, target }: PlanEdge,
  edge: IndexEdge,
  from: string,
  choice: Choice | null,
  shapes: Shapes,
): string {
  const to = `n${number}`
  const { match, node, key } = keyed(edge, to, choice)
  const found = match(stretch(number, from, key, choice, `$a${number}`), conditions(edge, from, to))
  const kept = node === to ? to : `${to}, ${node}`
  return `COLLECT { MATCH ${found}
  WITH ${kept} ORDER BY ${key} ${choice?.ascending ? 'ASC' : 'DESC'} LIMIT $f${number} RETURN [${key}, ${slots(target, to, shapes)}] }`
}

function indexTotal(number: number, edge: IndexEdge, from: string, choice: Choice | null): string {
  const to = `c${number}`
  const { match, key } = keyed(edge, to, choice)
  return counted(match(stretch(number, from, key, choice, null), conditions(edge, from, to)), to)
}

/**
 * The newest of a list, each with what it is grouped by and its amount; one more than are counted says that there are
 * more. They are added up by whoever reads them: within a subquery of an expression Neo4j refuses to aggregate.
 */
function grouped(number: number, edge: GroupsEdge, from: string, by: string, choice: Choice): string {
  const [to, further] = [`n${number}`, `m${number}`]
  const { match, key } = keyed(edge.of, to, choice)
  const { walk, value, fen } = edge.by[by]!
  const pair = `[${value(to, further)}, ${fen(to, further)}]`
  return `COLLECT { MATCH ${match(stretch(number, from, key, choice, null), conditions(edge.of, from, to))}
  WITH ${to} ORDER BY ${key} DESC LIMIT ${GROUP_BOUND + 1}
  RETURN ${walk ? `COLLECT { MATCH ${walk(to, further)} RETURN ${pair} }` : `[${pair}]`} }`
}

const counted = (match: string, to: string) => `COUNT { MATCH ${match} RETURN ${to} LIMIT ${COUNT_BOUND + 1} }`

/** Where the key stands: on the far end, or on a node beside it by which the index is entered. */
function keyed(edge: IndexEdge, to: string, choice: Choice | null) {
  const { key, beside } = choice?.by ? edge.keys![choice.by]! : { key: edge.key }
  if (!beside)
    return {
      node: to,
      key: `${to}.${key}`,
      match: (within: string, where: string) => `(${to}:${edge.to}) WHERE ${within} AND ${where}`,
    }
  const node = `${to}k`
  return {
    node,
    key: `${node}.${key}`,
    match: (within: string, where: string) =>
      `(${node}:${beside.label}) USING INDEX SEEK ${node}:${beside.label}(${key}) WHERE ${within}
    MATCH ${beside.pattern(node, to)} WHERE ${where}`,
  }
}

/**
 * The stretch of a key that is an owner's, and of it what was chosen. A cursor of another owner sorts outside of it: the
 * bounds never leave it.
 */
function stretch(number: number, from: string, key: string, choice: Choice | null, after: string | null): string {
  const above = choice ? `${from}.id + $l${number}` : `${from}.id`
  const below = choice ? `${from}.id + $u${number}` : `${from}.id + '~'`
  if (after === null) return `${key} > ${above} AND ${key} < ${below}`
  return choice?.ascending
    ? `${key} > CASE WHEN ${after} > ${above} THEN ${after} ELSE ${above} END AND ${key} < ${below}`
    : `${key} > ${above} AND ${key} < CASE WHEN ${after} < ${below} THEN ${after} ELSE ${below} END`
}

function conditions(edge: RelationshipEdge | IndexEdge, from: string, to: string): string {
  return [edge.where?.(to, from), edge.scope?.(to)].filter(Boolean).join(' AND ') || 'true'
}
