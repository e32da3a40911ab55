import {
  type FieldNode,
  type GraphQLField,
  getArgumentValues,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { Refusal } from '../errors.ts'
import type { Edge, GroupsEdge, Picture } from '../graph/picture.ts'
import { GROUP_BOUND, type Page, type PlanEdge, type PlanNode } from '../graph/plan.ts'

/** What one root field will need: the tree of edges, and how to read its pages from the variables. */
export interface RootPlan {
  readonly node: PlanNode
  /** For a root that is itself a list. */
  readonly root: { counted: boolean; page: PageReader | null }
  readonly pages: ReadonlyMap<number, PageReader>
  /** How many edges it follows. */
  readonly edges: number
}

/** @param day the last day that is asked for, where it is a past one */
export type PageReader = (variables: Record<string, unknown>, day: string | null) => Page

/** Of one operation, over all its root fields: each shape of edges is a text that Neo4j has to plan. */
const MAX_EDGES = 12
const MAX_ROOTS = 10
const MAX_PAGE = 100
/** What one operation may bring at most: a node is one, a total is what counting up to its bound is worth. */
const MAX_COST = 25_000
const COUNT_COST = 50
/** Grouping reads a property or two of each of thousands. */
const GROUPS_COST = 500

/**
 * Looks through an operation once, before it ever runs: for each root field that leads into the graph, the tree of
 * edges it follows. Fragments and inline fragments are looked through; an edge under `@skip` or `@include` is planned
 * as if it were wanted.
 */
export function lookAhead(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  pictures: ReadonlyMap<string, Picture>,
): ReadonlyMap<string, RootPlan> {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
  const rootType = schema.getRootType(operation.operation)
  if (!rootType) throw new Refusal('BAD_USER_INPUT')
  const plans = new Map<string, RootPlan>()
  const roots = collect(rootType.name, [operation.selectionSet], fragments, schema)
  if (roots.size > MAX_ROOTS) throw new Refusal('TOO_COSTLY')
  for (const [responseKey, nodes] of roots) {
    for (const [type, plan] of planRoot(schema, fragments, pictures, rootType, nodes))
      plans.set(planKey(responseKey, type), plan)
  }
  if (edgesOf(plans) > MAX_EDGES) throw new Refusal('TOO_COSTLY')
  return plans
}

/** Of a root with several types only one will be read. */
function edgesOf(plans: ReadonlyMap<string, RootPlan>): number {
  const most = new Map<string, number>()
  for (const [key, { edges }] of plans) {
    const root = key.split(':')[0]!
    most.set(root, Math.max(most.get(root) ?? 0, edges))
  }
  return [...most.values()].reduce((sum, edges) => sum + edges, 0)
}

/** A root field that may answer with several types has a plan for each. */
export const planKey = (responseKey: string, type: string) => `${responseKey}:${type}`

function planRoot(
  schema: GraphQLSchema,
  fragments: Fragments,
  pictures: ReadonlyMap<string, Picture>,
  rootType: GraphQLObjectType,
  nodes: FieldNode[],
): [string, RootPlan][] {
  const field = rootType.getFields()[nodes[0]!.name.value]
  if (!field) return []
  const type = getNamedType(field.type)
  const types = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]
  return types.flatMap((name) => {
    const plan = new RootPlanner(schema, fragments, pictures).plan(rootType, nodes, name)
    return plan ? [[plan.node.picture.type, plan] as [string, RootPlan]] : []
  })
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

class RootPlanner {
  readonly #schema: GraphQLSchema
  readonly #fragments: Fragments
  readonly #pictures: ReadonlyMap<string, Picture>
  readonly #pages = new Map<number, PageReader>()
  #edges = 0

  constructor(schema: GraphQLSchema, fragments: Fragments, pictures: ReadonlyMap<string, Picture>) {
    this.#schema = schema
    this.#fragments = fragments
    this.#pictures = pictures
  }

  plan(parent: GraphQLObjectType, nodes: FieldNode[], typeName: string): RootPlan | null {
    const target = this.#target(typeName, nodes)
    if (!target) return null
    const node = this.#node(target.picture, target.selections)
    const page = target.isPage ? this.#reader(parent, nodes[0]!) : null
    return { node, root: { counted: target.counted, page }, pages: this.#pages, edges: this.#edges }
  }

  /** The far end of a field: the node type, seen through a connection where there is one. */
  #target(typeName: string, nodes: FieldNode[]) {
    const nodeType = typeName.replace(/Connection$/, '')
    const picture = this.#pictures.get(nodeType)
    if (!picture) return null
    if (nodeType === typeName) return { picture, selections: setsOf(nodes), counted: false, isPage: false }
    const inPage = this.#fields(typeName, setsOf(nodes))
    const inEdges = this.#fields(`${nodeType}Edge`, setsOf(inPage('edges')))
    const selections = setsOf([...inPage('nodes'), ...inEdges('node')])
    return {
      picture,
      selections,
      counted: inPage('totalCount').length + inPage('totalIsExact').length > 0,
      isPage: true,
    }
  }

  /** The fields of some selections, by their name. */
  #fields(typeName: string, sets: SelectionSetNode[]): (name: string) => FieldNode[] {
    const fields = [...collect(typeName, sets, this.#fragments, this.#schema).values()].flat()
    return (name) => fields.filter((node) => node.name.value === name)
  }

  #node(picture: Picture, selections: SelectionSetNode[]): PlanNode {
    const type = this.#schema.getType(picture.type) as GraphQLObjectType
    const edges: PlanEdge[] = []
    for (const [responseKey, nodes] of collect(picture.type, selections, this.#fragments, this.#schema)) {
      const name = nodes[0]!.name.value
      const edge = picture.edges[name]
      if (edge?.kind === 'groups') {
        const number = this.#nextEdge()
        this.#pages.set(number, groupsReader(type, nodes[0]!, edge))
        edges.push({ number, list: `${picture.type}.${name}`, responseKey, edge, counted: false, target: GROUPED })
        continue
      }
      const target = edge && this.#target(getNamedType(type.getFields()[name]!.type).name, nodes)
      if (!edge || !target) continue
      const number = this.#nextEdge()
      if (target.isPage) this.#pages.set(number, this.#reader(type, nodes[0]!, edge))
      const node = this.#node(target.picture, target.selections)
      edges.push({ number, list: `${picture.type}.${name}`, responseKey, edge, counted: target.counted, target: node })
    }
    return { picture, edges }
  }

  #nextEdge(): number {
    this.#edges += 1
    if (this.#edges > MAX_EDGES) throw new Refusal('TOO_COSTLY')
    return this.#edges
  }

  #reader(parent: GraphQLObjectType, node: FieldNode, edge?: Edge): PageReader {
    const field = parent.getFields()[node.name.value]!
    const choose = edge?.kind === 'index' ? edge.choose : undefined
    return (variables, day) => {
      const { first, after, ...rest } = argumentsOf(field, node, variables)
      if (first < 1 || first > MAX_PAGE) throw new Refusal('BAD_USER_INPUT', `${node.name.value}.first`)
      const page = { first, after: after ?? null }
      return choose ? { ...page, choice: placed(node, () => choose(rest, day)) } : page
    }
  }
}

/** Groups are no nodes. */
const GROUPED: PlanNode = { picture: { type: 'Groups', fields: [], edges: {} }, edges: [] }

function groupsReader(parent: GraphQLObjectType, node: FieldNode, edge: GroupsEdge): PageReader {
  const field = parent.getFields()[node.name.value]!
  return (variables, day) => {
    const { by, ...rest } = argumentsOf(field, node, variables)
    return { first: GROUP_BOUND, after: null, by: by as string, choice: placed(node, () => edge.choose(rest, day)) }
  }
}

/** What is wrong with the arguments of a list is told by the name of the list too. */
function placed<T>(node: FieldNode, choose: () => T): T {
  try {
    return choose()
  } catch (error) {
    if (error instanceof Refusal && error.field !== null)
      throw new Refusal(error.code, `${node.name.value}.${error.field}`)
    throw error
  }
}

const setsOf = (nodes: FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []))

/** Fields by response key, with those of matching fragments merged in, as GraphQL's CollectFields does. */
function collect(
  typeName: string,
  sets: SelectionSetNode[],
  fragments: Fragments,
  schema: GraphQLSchema,
  into = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> {
  for (const selection of sets.flatMap((set) => set.selections)) {
    if (selection.kind === Kind.FIELD) {
      const responseKey = selection.alias?.value ?? selection.name.value
      into.set(responseKey, [...(into.get(responseKey) ?? []), selection])
      continue
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!
    const condition = fragment.typeCondition?.name.value
    if (!condition || covers(schema, condition, typeName))
      collect(typeName, [fragment.selectionSet], fragments, schema, into)
  }
  return into
}

function covers(schema: GraphQLSchema, condition: string, typeName: string): boolean {
  const type = schema.getType(typeName)
  return condition === typeName || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === condition))
}

type Arguments = { first: number; after?: string | null } & Record<string, unknown>

/** A variable that may be null and is, where the argument may not, is the caller's mistake. */
function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Record<string, unknown>) {
  try {
    return getArgumentValues(field, node, variables) as Arguments
  } catch {
    throw new Refusal('BAD_USER_INPUT', node.name.value)
  }
}

/** What one root field will bring, its pages multiplied. */
export function costOf(plan: RootPlan, pages: ReadonlyMap<number, Page>, rows: number): number {
  return nodesOf(plan.node, pages, rows)
}

/** @throws Refusal TOO_COSTLY when an operation's root fields together would bring more than one answer may hold. */
export function checkCost(cost: number): void {
  if (cost > MAX_COST) throw new Refusal('TOO_COSTLY')
}

function nodesOf(node: PlanNode, pages: ReadonlyMap<number, Page>, rows: number): number {
  return node.edges.reduce((sum, { edge, counted, number, target }) => {
    if (edge.kind === 'groups') return sum + rows * GROUPS_COST
    const far = nodesOf(target, pages, rows * (pages.get(number)?.first ?? 1))
    return sum + far + (counted ? rows * COUNT_COST : 0)
  }, rows)
}
