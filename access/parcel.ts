import type { Context } from '../context.ts'
import { comparedOf, declaredOf, findParcel, type FoundParcel, type StoredParcel } from '../graph/parcel.ts'
import { findPassages } from '../graph/passage.ts'
import type { StoredRequest } from '../graph/request.ts'
import { cbecFor } from '../rules/cbec.ts'
import { type Finding, judgeParcel, type Parcel, type Party, type Side } from '../rules/match.ts'
import { explain, explainState, OVER_LIMIT } from '../rules/match-text.ts'
import { isWhole, type RequestRule, windowsOf } from '../rules/request.ts'
import { REQUEST_TEXTS } from '../rules/request-text.ts'
import type { ReturnedLine } from '../rules/tax.ts'
import { carriedFor } from '../rules/waybill.ts'
import type { ParcelState } from '../schema/parcel.ts'

const KINDS = ['ORDER', 'PAYMENT', 'WAYBILL', 'INVENTORY'] as const

/**
 * How an order stands, for one of its parties: that each document came is told to all of them, what stands in it to its
 * own. The rules are run again on what is stored, so that the page says what is so and not what was.
 *
 * @returns null when nothing has come under the key, or nothing that the caller is a party to
 */
export async function statusOf({ house, scope, caller }: Context, key: string): Promise<object | null> {
  const stored = await findParcel(house.graph, { key, scope }, carriedFor)
  if (!stored) return null
  const documents = KINDS.map((kind) => ({ kind, ...arrivalOf(stored, kind, caller.party || null) }))
  const missing = documents.filter(({ receivedAt }) => receivedAt === null).map(({ kind }) => kind)
  if (!stored.inventory) {
    const told = explainState('NO_LIST', missing, false)
    return { key, state: 'NO_LIST', code: null, ...told, documents, missing, ...NOTHING_COMPARED }
  }
  const passages = await findPassages(house.graph, { label: 'Inventory', key }, scope)
  const { parcel, verdict } = judgedOf(stored as StoredParcel)
  const { standing, requests } = stored
  const returned = JSON.parse(standing.returned ?? '[]') as ReturnedLine[]
  const roles = caller.party ? rolesOf(parcel, caller.party) : ALL_ROLES
  const findings = [
    ...verdict.findings.map((finding) => shownTo(roles, finding)),
    ...(standing.findings.includes('ANNUAL_LIMIT') ? [ANNUAL_LIMIT] : []),
  ]
  const state = stateOf(stored as StoredParcel, returned)
  return {
    key,
    state,
    code: standing.state,
    ...explainState(state, missing, findings.length > 0),
    documents,
    missing,
    passages,
    findings,
    dutiableFen: standing.dutiableFen ?? verdict.dutiableFen,
    taxFen: standing.dutyFen ?? verdict.taxFen,
    stateNo: standing.stateNo,
    releasedAt: standing.releasedAt,
    windows: windowsOf(parcel.inventory, standing.releasedAt),
    requests: [...requests]
      .sort((one, other) => (one.request.appTime < other.request.appTime ? -1 : 1))
      .map(requestShown),
    returned: returned.map((line) => ({ ...line, quantity: decimalOf(line.quantity) })),
  }
}

function judgedOf(stored: StoredParcel) {
  const parcel = comparedOf(stored)
  return judgeParcel(parcel, declaredOf(stored), cbecFor(parcel.inventory.acceptedOn))
}

const NOTHING_COMPARED = {
  findings: [],
  passages: [],
  dutiableFen: null,
  taxFen: null,
  stateNo: null,
  releasedAt: null,
  windows: null,
  requests: [],
  returned: [],
}

function stateOf({ standing, inventory }: StoredParcel, returned: ReturnedLine[]): `${ParcelState}` {
  const state = STATES[standing.state ?? '120']!
  if (state !== 'RELEASED' || returned.length === 0) return state
  const quantities = new Map(returned.map(({ line, quantity }) => [line, quantity]))
  const lines = inventory.lines as Parcel['inventory']['lines']
  return isWhole({ lines }, quantities) ? 'RETURNED' : 'RETURNED_IN_PART'
}

/** What was asked and how it was answered; why the sender asked is his own word to customs. */
const requestShown = ({ request, state, findings }: StoredRequest) => ({
  kind: request.kind.toUpperCase(),
  key: request.key,
  appTime: request.appTime,
  code: state,
  findings: findings.map((rule) => ({ rule, ...REQUEST_TEXTS[rule as RequestRule] })),
})

/** Whole hundred-thousandths as people write them. */
const decimalOf = (scaled: number) => String(scaled / 100_000)

/** Found by the order of acceptance and not in the documents, so it is kept with the list. */
const ANNUAL_LIMIT = {
  rule: 'ANNUAL_LIMIT',
  customsCode: '1313',
  yours: null,
  cause: 'UNKNOWN',
  fixer: 'AGENT',
  ...OVER_LIMIT,
}

const STATES: Record<string, `${ParcelState}`> = { 120: 'WAITING', 100: 'DISAGREES', 800: 'RELEASED', 399: 'CANCELLED' }

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
