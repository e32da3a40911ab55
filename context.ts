import type { GraphQLResolveInfo } from 'graphql'
import type { AuditLog } from './access/audit.ts'
import { Bell } from './access/bell.ts'
import type { Cursors } from './access/cursor.ts'
import { type Inbox, openInbox } from './access/door.ts'
import { Entrustments } from './access/entrustment.ts'
import type { Seal } from './access/seal.ts'
import { Districts } from './access/fact.ts'
import { identityHash } from './access/identity.ts'
import { Pressure } from './access/pressure.ts'
import { type Scope, scopeOf } from './access/scope.ts'
import type { Caller } from './access/token.ts'
import { shapeNode, shapePage } from './graph/connection.ts'
import type { Cypher } from './graph/cypher.ts'
import { type Graph, integer } from './graph/driver.ts'
import type { Start } from './graph/picture.ts'
import { type Past, type PastKnown, pastNode, pastStart } from './graph/past.ts'
import { BEFORE_ALL, BEFORE_ALL_UPWARDS, listOf, type Page, planText } from './graph/plan.ts'
import { Refusal } from './errors.ts'
import type { Clock } from './clock.ts'
import type { HashIdentity } from './rules/document.ts'
import type { WakeUp } from './jobs/queue.ts'
import { checkCost, costOf, planKey, type RootPlan } from './resolvers/lookahead.ts'

/** What every request of a process shares. */
export interface House {
  graph: Graph
  clock: Clock
  cursors: Cursors
  audit: AuditLog
  identityKey: string
  seal: Seal
  hashPersonal: HashIdentity
  inbox: Inbox
  entrustments: Entrustments
  districts: Districts
  pressure: Pressure
  bell: Bell
  wakeUp: WakeUp
  /** Opens introspection, and addresses of this machine to webhooks; never in production. */
  development: boolean
}

/** Fits out a house with what its doors share. */
export function openHouse(
  base: Pick<House, 'graph' | 'clock' | 'cursors' | 'audit' | 'identityKey' | 'seal' | 'wakeUp' | 'development'>,
): House {
  const { graph, clock, identityKey } = base
  return {
    ...base,
    hashPersonal: identityHash(identityKey),
    inbox: openInbox(graph),
    entrustments: new Entrustments(graph),
    districts: new Districts(graph),
    pressure: new Pressure(graph, clock),
    bell: new Bell(graph),
  }
}

const MAX_KEY = 200
const NEVER = new AbortController().signal

/** Who is asking, what they may touch, and how an operation is answered. */
export class Context {
  readonly house: House
  readonly caller: Caller
  readonly scope: Scope
  /** Keys that this operation asked about; the audit entry names them. */
  readonly subjects = new Set<string>()
  operation = ''
  cost = 0
  /** Over when nobody listens any more; only a subscription is told for longer than one answer. */
  until: AbortSignal = NEVER
  plans: ReadonlyMap<string, RootPlan> = new Map()
  variables: Record<string, unknown> = {}

  constructor(house: House, caller: Caller) {
    this.house = house
    this.caller = caller
    this.scope = scopeOf(caller)
  }

  /** A day that is asked about; today where none is. @throws Refusal AS_OF_TO_COME */
  dayAsked(asOf: string | null | undefined): string {
    const today = this.house.clock.today()
    if (asOf != null && asOf > today) throw new Refusal('AS_OF_TO_COME', 'asOf')
    return asOf ?? today
  }

  /** Names what is asked about, for the log. @throws Refusal for a key that is longer than any of ours. */
  asks(...keys: string[]): void {
    for (const key of keys) {
      if (key.length > MAX_KEY) throw new Refusal('BAD_USER_INPUT')
      this.subjects.add(key)
    }
  }

  /** Counts what a root field will bring, before it is read. @throws Refusal TOO_COSTLY */
  spends(cost: number): void {
    this.cost += cost
    checkCost(this.cost)
  }

  /**
   * Answers a root field by the one text that its tree of edges becomes.
   *
   * @param parameters what the start needs, by name
   * @param past the day as of which everything is asked for, where it is not today
   * @returns a node or null, a list, or a connection, as the start says
   */
  async read(
    start: Start,
    parameters: Record<string, unknown>,
    info: GraphQLResolveInfo,
    past: Past | null = null,
  ): Promise<unknown> {
    const plan = this.plans.get(planKey(String(info.path.key), start.type))
    if (!plan) throw new Error(`The operation was not looked ahead for ${start.name}.`)
    const day = past?.day ?? null
    const pages = new Map([...plan.pages].map(([number, page]) => [number, page(this.variables, day)]))
    const page = plan.root.page?.(this.variables, day) ?? null
    if (page) pages.set(0, page)
    // Root fields are read side by side; the cost of all of them is one caller's.
    this.spends(costOf(plan, pages, page?.first ?? countOf(parameters)))
    const viewed = past ? pastOf(plan, past.known) : plan
    const rows = await this.house.graph.read(textOf(start, viewed, pages, past), {
      ...parameters,
      ...this.#pageParameters(start, plan, pages),
      scope: this.scope,
      today: day ?? this.house.clock.today(),
    })
    return this.#shape(start, viewed, rows, pages)
  }

  #pageParameters(start: Start, plan: RootPlan, pages: ReadonlyMap<number, Page>): Record<string, unknown> {
    const lists = listsOf(plan)
    lists.set(0, start.name)
    const parameters: Record<string, unknown> = {}
    for (const [number, { first, after, choice }] of pages) {
      // One row more than asked for tells whether there is a next page.
      parameters[`f${number}`] = integer(first + 1)
      const begin = choice?.ascending ? BEFORE_ALL_UPWARDS : BEFORE_ALL
      parameters[`a${number}`] =
        after === null ? begin : this.house.cursors.open(listOf(lists.get(number)!, choice), after)
      if (choice) Object.assign(parameters, { [`l${number}`]: choice.above, [`u${number}`]: choice.below })
    }
    return parameters
  }

  #shape(start: Start, plan: Pick<RootPlan, 'node'>, rows: unknown[][], pages: ReadonlyMap<number, Page>): unknown {
    const { seal } = this.house.cursors
    if (start.kind === 'page') {
      const [list, total] = rows[0] as [unknown[][], number | undefined]
      return shapePage(start.name, plan.node, list, total ?? null, pages.get(0)!.first, pages, seal)
    }
    const nodes = rows.map((row) => shapeNode(plan.node, row[0] as unknown[], pages, seal))
    return start.kind === 'list' ? nodes : (nodes[0] ?? null)
  }
}

const texts = new WeakMap<object, Map<string, Cypher>>()

function textOf(
  start: Start,
  plan: Pick<RootPlan, 'node' | 'root'>,
  pages: ReadonlyMap<number, Page>,
  past: Past | null,
): Cypher {
  const known = texts.get(plan.node) ?? new Map<string, Cypher>()
  texts.set(plan.node, known)
  const name = [start.name, ...[...pages].flatMap(shapeOf)].join()
  const text =
    known.get(name) ?? planText(past ? pastStart(start, past.known) : start, plan.node, plan.root.counted, pages)
  known.set(name, text)
  return text
}

const shapeOf = ([number, { choice, by }]: [number, Page]) =>
  choice ? [`${number}:${choice.by ?? ''}${choice.ascending ? '+' : ''}${by ?? ''}`] : []

const pasts = new WeakMap<RootPlan, Map<PastKnown, Pick<RootPlan, 'node' | 'root'>>>()

/** @throws Refusal NO_PAST where an edge that is followed has none */
function pastOf(plan: RootPlan, known: PastKnown): Pick<RootPlan, 'node' | 'root'> {
  const seen = pasts.get(plan) ?? new Map<PastKnown, Pick<RootPlan, 'node' | 'root'>>()
  pasts.set(plan, seen)
  const past = seen.get(known) ?? { node: pastNode(plan.node, known), root: plan.root }
  seen.set(known, past)
  return past
}

function listsOf(plan: RootPlan): Map<number, string> {
  const lists = new Map<number, string>()
  const visit = (node: RootPlan['node']): void => {
    for (const edge of node.edges) {
      lists.set(edge.number, edge.list)
      visit(edge.target)
    }
  }
  visit(plan.node)
  return lists
}

const countOf = (parameters: Record<string, unknown>) =>
  Math.max(1, ...Object.values(parameters).map((value) => (Array.isArray(value) ? value.length : 1)))
