import type { Context } from '../context.ts'
import { comparedOf, declaredOf, findParcel, type FoundParcel, type StoredParcel } from '../graph/parcel.ts'
import { cbecFor } from '../rules/cbec.ts'
import { type Finding, judgeParcel, type Parcel, type Party, type Side } from '../rules/match.ts'
import { explain } from '../rules/match-text.ts'
import { OVER_LIMIT } from '../rules/match-text.ts'

const KINDS = ['ORDER', 'PAYMENT', 'WAYBILL', 'INVENTORY'] as const

/**
 * How an order stands, for one of its parties: that each document came is told to all of them, what stands in it to its
 * own. The rules are run again on what is stored, so that the page says what is so and not what was.
 *
 * @returns null when nothing has come under the key, or nothing that the caller is a party to
 */
export async function statusOf({ house, scope, caller }: Context, key: string): Promise<object | null> {
  const stored = await findParcel(house.graph, key, scope)
  if (!stored) return null
  const documents = KINDS.map((kind) => ({ kind, ...arrivalOf(stored, kind, caller.party || null) }))
  const missing = documents.filter(({ receivedAt }) => receivedAt === null).map(({ kind }) => kind)
  if (!stored.inventory) return { key, state: 'NO_LIST', code: null, documents, missing, ...NOTHING_COMPARED }
  const { parcel, verdict } = judgedOf(stored as StoredParcel)
  const { findings, dutiableFen, taxFen } = verdict
  const roles = caller.party ? rolesOf(parcel, caller.party) : ALL_ROLES
  return {
    key,
    state: STATES[stored.standing.state ?? '120'],
    code: stored.standing.state,
    documents,
    missing,
    findings: [
      ...findings.map((finding) => shownTo(roles, finding)),
      ...(stored.standing.findings.includes('ANNUAL_LIMIT') ? [ANNUAL_LIMIT] : []),
    ],
    dutiableFen,
    taxFen,
  }
}

const judgedOf = (stored: StoredParcel) =>
  judgeParcel(comparedOf(stored), declaredOf(stored), cbecFor(stored.inventory.declaredOn as string))

const NOTHING_COMPARED = { findings: [], dutiableFen: null, taxFen: null }

/** Found by the order of acceptance and not in the documents, so it is kept with the list. */
const ANNUAL_LIMIT = {
  rule: 'ANNUAL_LIMIT',
  customsCode: '1313',
  yours: null,
  cause: 'UNKNOWN',
  fixer: 'AGENT',
  ...OVER_LIMIT,
}

const STATES: Record<string, string> = { 120: 'WAITING', 100: 'DISAGREES', 800: 'RELEASED', 399: 'CANCELLED' }

function arrivalOf(stored: FoundParcel, kind: (typeof KINDS)[number], party: string | null) {
  const document = {
    ORDER: stored.order,
    PAYMENT: stored.payments[0] ?? null,
    WAYBILL: stored.waybill,
    INVENTORY: stored.inventory,
  }[kind]
  if (!document) return { receivedAt: null, appTime: null, key: null }
  const { receivedAt, appTime, key } = document
  const own = party === null || Object.values(document).includes(party)
  return { receivedAt, appTime: own ? appTime : null, key: own ? key : null }
}

const ALL_ROLES: ReadonlySet<Party> = new Set(['PLATFORM', 'MERCHANT', 'PAYMENT_FIRM', 'CARRIER', 'AGENT'])

function rolesOf({ inventory, payment, waybill }: Parcel, party: string): ReadonlySet<Party> {
  const roles: [Party, string | undefined][] = [
    ['PLATFORM', inventory.platform],
    ['MERCHANT', inventory.merchant],
    ['AGENT', inventory.agent],
    ['CARRIER', waybill?.firm],
    ['PAYMENT_FIRM', payment?.firm],
  ]
  return new Set(roles.filter(([, firm]) => firm === party).map(([role]) => role))
}

/** A party sees its own value and that the other differs, never the other's. */
function shownTo(roles: ReadonlySet<Party>, finding: Finding) {
  const own = [finding.left, finding.right].filter((side) => side.role !== 'CUSTOMS' && roles.has(side.role))
  return {
    rule: finding.rule,
    customsCode: finding.customsCode,
    yours: own.length ? own.map(valueOf).join(' / ') || null : null,
    cause: finding.cause,
    fixer: finding.fixer,
    ...explain(finding),
  }
}

const valueOf = ({ value }: Side) => (value === null ? '' : String(value))
