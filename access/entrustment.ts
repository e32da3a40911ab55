import { LRUCache } from 'lru-cache'
import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import type { Graph } from '../graph/driver.ts'
import { NOUNS } from '../graph/documents.ts'
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

interface Right {
  /** Slots of those who send it as their own; of several in one place the first that is named. */
  own: readonly (string | readonly string[])[]
  /** Slot of the only other who may send it, entrusted by those whose own it is; anybody whom they entrusted if left out. */
  by?: string | null
}

const SOLELY = (slot: string): Right => ({ own: [slot], by: null })
/** By the seller, or by the declarant that it names and has entrusted. */
const DECLARED = (merchant: string, agent: string): Right => ({ own: [merchant], by: agent })

/**
 * Who may send what. An order comes from its platform or merchant, a payment from the firm that took it, both also from
 * whom those entrusted (express and post carry them on a promise); a waybill from its carrier alone; a list from the
 * merchant or the agent it names, who needs the merchant's entrustment; what follows a list, from that agent; a tally from
 * who runs the site. Cash for an export is in nobody's books but the merchant's.
 */
const RIGHTS: Readonly<Record<ParcelKind, Right>> = {
  order: { own: ['platform', 'merchant'] },
  payment: { own: ['firm'] },
  waybill: SOLELY('firm'),
  waybillStatus: SOLELY('firm'),
  inventory: DECLARED('merchant', 'agent'),
  cancel: SOLELY('agent'),
  return: SOLELY('agent'),
  delivery: SOLELY('operatorUscc'),
  exportOrder: { own: ['platformUscc', 'merchantUscc'] },
  proceeds: { own: [['firmUscc', 'merchantUscc']] },
  exportWaybill: SOLELY('firmUscc'),
  arrival: SOLELY('operatorUscc'),
  departure: SOLELY('carrierUscc'),
  exportInventory: DECLARED('merchantUscc', 'agentUscc'),
  exportCancellation: SOLELY('agentUscc'),
  consolidation: SOLELY('agentUscc'),
  exportReturn: DECLARED('merchantUscc', 'agentUscc'),
  returnTally: SOLELY('operatorUscc'),
}

/** Where in a row stands what a right names. */
const PLACES = new Map(
  Object.entries(RIGHTS).map(([kind, { own, by }]) => {
    const placeOf = (slot: string) => NOUNS[kind as ParcelKind].slots.indexOf(slot)
    const places = {
      own: own.map((slots) => [slots].flat().map(placeOf)),
      by: typeof by === 'string' ? placeOf(by) : by,
    }
    return [kind, places]
  }),
)

export function needsOf(kind: ParcelKind, row: object, party: string): Needs {
  const values = row as (string | null)[]
  const { own, by } = PLACES.get(kind)!
  const owners = own.flatMap((places) => places.map((at) => values[at]!).find((owner) => owner !== null) ?? [])
  if (owners.includes(party)) return []
  return by === undefined || (by !== null && values[by] === party) ? owners : null
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
