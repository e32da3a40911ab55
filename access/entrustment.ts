import { LRUCache } from 'lru-cache'
import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import type { Graph } from '../graph/driver.ts'
import { entrust, type Entrusted, findEntrusted } from '../graph/entrustment.ts'
import { uscc } from '../schema/form.ts'
import type { ParcelKind } from '../rules/parcel.ts'

/** Seconds until an entrustment that was given or withdrawn is noticed. */
const MEMORY_MS = 5_000

/** Who has entrusted whom, remembered for a moment: an agent's thousand lists a second name the same few merchants. */
export class Entrustments {
  readonly #graph: Graph
  readonly #known = new LRUCache<string, boolean>({ max: 100_000, ttl: MEMORY_MS })

  constructor(graph: Graph) {
    this.#graph = graph
  }

  /** Those of the principals who have entrusted the agent with their documents on that day. */
  async entrusted(agent: string, principals: ReadonlySet<string>, day: string): Promise<Set<string>> {
    const key = (principal: string) => `${principal}|${agent}|${day}`
    // What is known is read once: it may be forgotten while we ask for the rest.
    const answers = new Map([...principals].map((principal) => [principal, this.#known.get(key(principal))]))
    const unknown = [...principals].filter((principal) => answers.get(principal) === undefined)
    if (unknown.length > 0) {
      const found = new Set(await findEntrusted(this.#graph, agent, unknown, day))
      for (const principal of unknown) {
        this.#known.set(key(principal), found.has(principal))
        answers.set(principal, found.has(principal))
      }
    }
    return new Set([...principals].filter((principal) => answers.get(principal)))
  }
}

/** Whose entrustment the sender needs: none for a document of its own, null where no entrustment helps. */
export type Needs = readonly string[] | null

/**
 * Who may send what. An order comes from its platform or merchant, a payment from the firm that took it, both also from
 * whom those entrusted (express and post carry them on a promise); a waybill from its carrier alone; a list from the
 * merchant or the agent it names, who needs the merchant's entrustment; what follows a list, from that agent.
 */
export function needsOf(kind: ParcelKind, row: object, party: string): Needs {
  const [, , , , first, second, third] = row as string[]
  switch (kind) {
    case 'order':
      return party === first || party === second ? [] : [first!, second!]
    case 'payment':
      return party === first ? [] : [first!]
    case 'waybill':
    case 'waybillStatus':
      return party === first ? [] : null
    case 'inventory':
      return party === third ? [] : party === first ? [third!] : null
    case 'cancel':
    case 'return':
      return party === first ? [] : null
  }
}

export interface EntrustAnswer {
  entrustment: object | null
  userErrors: UserErrorValue[]
}

/** A firm says itself who may send for it, and until when; what was sent before stays sent. */
export async function recordEntrustment({ house, scope, caller }: Context, asked: Entrusted): Promise<EntrustAnswer> {
  const refuse = (code: 'FORMAT' | 'OWN_PARTY' | 'PERIOD', field: string) => ({
    entrustment: null,
    userErrors: [userError(code, `input.${field}`)],
  })
  if (uscc.read(asked.agent) === undefined) return refuse('FORMAT', 'agentUscc')
  if (asked.agent === caller.party) return refuse('OWN_PARTY', 'agentUscc')
  if (asked.validTo !== null && asked.validTo < asked.validFrom) return refuse('PERIOD', 'validTo')
  const entrustment = await entrust(house.graph, { ...asked, at: house.clock.now(), scope })
  return { entrustment, userErrors: [] }
}
