import { enterpriseIdOf } from '../graph/enterprise.ts'
import { type EdgeDelta, NO_DOCUMENTS, recordEvent, type TallyDelta } from '../graph/event.ts'
import { findHistories, type History } from '../graph/history.ts'
import { orderOf, type Verdict as Told } from '../graph/inbox.ts'
import {
  advanceMatch,
  comparedOf as factsOf,
  declaredOf,
  findQuotas,
  type LookedAt,
  recordDiscrepancies,
  settleParcels,
  type Settled,
  type Standing,
  type StoredParcel,
  takeTouched,
  tellVerdicts,
  tieParcels,
  writeQuotas,
} from '../graph/parcel.ts'
import { answerRequests } from '../graph/request.ts'
import { cbecFor } from '../rules/cbec.ts'
import { type InventoryFacts, judgeParcel, type Parcel, type Verdict } from '../rules/match.ts'
import { quotaKey, type QuotaSlot, type QuotaState, spendQuota } from '../rules/quota.ts'
import type { Life } from '../rules/request.ts'
import { type Answer, answersTo, lifeOf, needsHistory, releaseOf, requestNews } from './request.ts'
import type { Workshop } from './workshop.ts'

/** Events of one transaction at most; an event holds up to 2,000 documents. */
const EVENTS_AT_ONCE = 12

/**
 * Compares what has come with the lists it belongs to, in the order of events and apart from the transactions that
 * brought it: those do not see each other's documents. If it dies nothing is matched; the cursor is where it was.
 */
export async function match(workshop: Workshop): Promise<void> {
  for (;;) {
    const after = await matchSome(workshop)
    if (after === null) return
    workshop.wakeUp([{ name: 'fold', after: String(after) }])
  }
}

/** @returns the number of the event that tells of it; null when nothing waited */
function matchSome({ graph, clock }: Workshop): Promise<number | null> {
  return graph.write(async (tx) => {
    const taken = await takeTouched(tx, EVENTS_AT_ONCE)
    if (!taken) return null
    const looked = await tieParcels(tx, taken.touched)
    const histories = await findHistories(tx, looked.filter(needsHistory).map(listKeyOf))
    const parcels = looked.map((stored) => comparedOf(stored, histories.get(listKeyOf(stored))))
    const quotas = await findQuotas(tx, quotaKeysOf(parcels))
    const spent = spendAll(parcels, quotas)
    const changes = parcels.flatMap((parcel) => changeOf(parcel, spent.over))
    const settled = changes.filter(({ reads }) => reads).map(({ settled }) => settled)
    if (settled.length > 0) await settleParcels(tx, settled, taken.seq)
    await answerRequests(
      tx,
      changes.flatMap(({ answers }) => answers.map(({ answered }) => answered)),
    )
    await writeQuotas(tx, spent.changed)
    const contradicted = changes.flatMap(contradictionsIn)
    if (contradicted.length > 0) await recordDiscrepancies(tx, contradicted, clock.now())
    const seq = changes.length > 0 ? await tell(tx, changes, clock.now()) : taken.seq
    // An event of our own touches nothing; the cursor passes it the next time.
    await advanceMatch(tx, taken.seq, EVENTS_AT_ONCE)
    return seq
  })
}

const listKeyOf = ({ inventory }: StoredParcel) => inventory.key as string

/** A parcel with what the rules say of it. */
interface Compared {
  stored: StoredParcel
  parcel: Parcel
  verdict: Verdict
  late: ('order' | 'waybill')[]
  /** When it was, by its documents alone: the annual limit may still keep it back. */
  released: string | null
  life: Life
  /** What the last match counted; null before the first. */
  former: Contribution | null
}

/** What a list adds elsewhere while it reads as it does; kept on it, so that it can be taken back. */
interface Contribution {
  merchant: string
  platform: string
  carrier: string
  payer: string | null
  day: string
  fen: number
  disagrees: boolean
  /** Slot of the annual limit and what is spent in it. */
  quota: string
  quotaFen: number
}

const DELETED = 3

function comparedOf(stored: LookedAt, history: History | undefined): Compared {
  const { parcel, verdict, late } = judgeParcel(
    factsOf(stored),
    declaredOf(stored),
    cbecFor(stored.inventory.declaredOn as string),
  )
  const released = releaseOf(parcel, verdict, history)
  const { counted } = stored.standing
  return {
    stored,
    parcel,
    verdict,
    late,
    released,
    life: lifeOf(stored, parcel, released),
    former: counted === null ? null : (JSON.parse(counted) as Contribution),
  }
}

const yearOf = ({ declaredOn }: InventoryFacts) => Number(declaredOn.slice(0, 4))

const slotOf = ({ inventory }: Parcel) => quotaKey(inventory.buyer, yearOf(inventory))

const quotaKeysOf = (parcels: Compared[]) => [
  ...new Set(parcels.flatMap(({ parcel, former }) => [slotOf(parcel), ...(former ? [former.quota] : [])])),
]

interface Spent {
  /** Lists that would exceed the annual limit of their buyer. */
  over: Set<string>
  changed: Map<string, number>
}

/** In the order of acceptance, which is that of the events and of the documents in them. */
function spendAll(parcels: Compared[], quotas: Map<string, number>): Spent {
  const before = quotaStateOf(parcels, quotas)
  const claims = parcels.map((compared) => {
    const { inventory } = compared.parcel
    return { key: inventory.key, buyer: inventory.buyer, year: yearOf(inventory), dutiableFen: claimOf(compared) }
  })
  // The limit has only ever changed on a first of January.
  const { state, answers } = spendQuota(before, claims, ({ year }) => cbecFor(`${year}-12-31`).annualLimit)
  const over = new Set(answers.filter(({ answer }) => answer === 'OVER').map(({ key }) => key))
  return { over, changed: changedSlots(before, state) }
}

/** What a list holds of the limit: what did not come back, and nothing once it is refused or cancelled. */
function claimOf({ stored, verdict, life }: Compared): number {
  if (life.cancelled || stored.inventory.appType === DELETED || verdict.state === 'DISAGREES') return 0
  return verdict.dutiableFen - life.returnedFen
}

/** The lists at hand by name, all others of the same buyer as one sum. */
function quotaStateOf(parcels: Compared[], quotas: Map<string, number>): QuotaState {
  const slots = new Map<string, { usedFen: number; spent: Map<string, number> }>()
  for (const [key, usedFen] of quotas) slots.set(key, { usedFen, spent: new Map([['others', usedFen]]) })
  for (const { former, parcel } of parcels) {
    const slot = former && former.quotaFen > 0 ? slots.get(former.quota) : undefined
    if (!slot) continue
    slot.spent.set(parcel.inventory.key, former!.quotaFen)
    slot.spent.set('others', slot.spent.get('others')! - former!.quotaFen)
  }
  return slots
}

function changedSlots(before: QuotaState, after: QuotaState): Map<string, number> {
  const used = (slot: QuotaSlot | undefined) => slot?.usedFen ?? 0
  const keys = new Set([...before.keys(), ...after.keys()])
  return new Map(
    [...keys]
      .filter((key) => used(before.get(key)) !== used(after.get(key)))
      .sort()
      .map((key) => [key, used(after.get(key))]),
  )
}

interface Change {
  settled: Settled
  /** Whether the list itself reads otherwise now. */
  reads: boolean
  answers: Answer[]
  compared: Compared
  contribution: Contribution
  contradicted: boolean
}

/** Codes of the message family (CEB622): stored in customs' base, settled and released, sent back, cancelled. */
const STATE = { WAITING: '120', MATCHED: '800', DISAGREES: '100', CANCELLED: '399' }

/** What was told is not taken back: of two codes that which comes later in the life of a list. */
const RANK: Record<string, number> = { [STATE.MATCHED]: 1, [STATE.CANCELLED]: 2 }
const rankOf = (state: string | null) => RANK[state ?? ''] ?? 0

/** Nothing where list and requests read as they did. */
function changeOf(compared: Compared, over: Set<string>): Change[] {
  const { stored, parcel, verdict, former } = compared
  const { standing } = stored
  const { key } = parcel.inventory
  const isOver = over.has(key)
  const released = isOver ? null : compared.released
  const life = isOver ? lifeOf(stored, parcel, null) : compared.life
  const findings = [...verdict.findings.map(({ rule }) => rule as string), ...(isOver ? ['ANNUAL_LIMIT'] : [])]
  const reads = findings.length > 0 && verdict.state !== 'WAITING' ? 'DISAGREES' : verdict.state
  const now = life.cancelled ? STATE.CANCELLED : STATE[reads]
  const state = rankOf(standing.state) > rankOf(now) ? standing.state! : now
  const returned = life.returned.length > 0 ? JSON.stringify(life.returned) : null
  const contribution = contributionOf(compared, reads, over)
  const settled = {
    node: stored.node,
    key,
    verdict: reads,
    findings,
    state,
    counted: JSON.stringify(contribution),
    dutiableFen: life.cancelled ? 0 : verdict.dutiableFen - life.returnedFen,
    dutyFen: life.cancelled ? 0 : verdict.taxFen - life.returnedTaxFen,
    stateNo: standing.stateNo + Number(state !== standing.state || returned !== standing.returned),
    releasedAt: released,
    returned,
  }
  const answers = answersTo(stored, life)
  const changed = !readsAlike(settled, standing)
  if (!changed && answers.length === 0) return []
  const contradicted = standing.state === STATE.MATCHED && reads === 'DISAGREES' && former !== null
  return [{ settled, reads: changed, answers, compared, contribution, contradicted: changed && contradicted }]
}

const readsAlike = (settled: Settled, standing: Standing) =>
  settled.counted === standing.counted &&
  settled.verdict === standing.verdict &&
  settled.state === standing.state &&
  settled.releasedAt === standing.releasedAt &&
  settled.returned === standing.returned &&
  sameList(settled.findings, standing.findings)

/** What was issued stands, and what contradicts it is said beside it. */
const contradictionsIn = ({ settled, contradicted, answers }: Change): Pick<Settled, 'key' | 'findings'>[] => [
  ...(contradicted ? [settled] : []),
  ...answers
    .filter(({ contradicted }) => contradicted.length > 0)
    .map((a) => ({ key: settled.key, findings: a.contradicted })),
]

const sameList = (one: string[], other: string[]) => one.length === other.length && one.every((x, i) => x === other[i])

function contributionOf(compared: Compared, reads: string, over: Set<string>): Contribution {
  const { parcel, verdict } = compared
  const { inventory, payment } = parcel
  return {
    merchant: inventory.merchant,
    platform: inventory.platform,
    carrier: inventory.carrier,
    payer: payment?.firm ?? null,
    day: inventory.declaredOn,
    fen: verdict.dutiableFen,
    disagrees: reads === 'DISAGREES',
    quota: slotOf(parcel),
    quotaFen: over.has(inventory.key) ? 0 : claimOf(compared),
  }
}

async function tell(tx: Parameters<typeof recordEvent>[0], changes: Change[], at: string): Promise<number> {
  const deltas = changes
    .filter(({ reads }) => reads)
    .flatMap(({ compared, contribution }) => [
      ...(compared.former ? [{ contribution: compared.former, sign: -1 }] : []),
      { contribution, sign: 1 },
    ])
  const seq = await recordEvent(tx, {
    kind: 'MATCHED',
    tallies: summedTallies(deltas.flatMap(talliesOf)),
    edges: summedEdges(deltas.flatMap(edgesOf)),
    at,
  })
  await tellVerdicts(tx, toldTo(changes), { seq, order: `|${orderOf(seq)}|`, at })
  return seq
}

interface Delta {
  contribution: Contribution
  sign: number
}

function talliesOf({ contribution, sign }: Delta): TallyDelta[] {
  const { merchant, platform, day, disagrees } = contribution
  return [...new Set([merchant, platform])].map((uscc) => ({
    ...NO_DOCUMENTS,
    enterprise: enterpriseIdOf(uscc),
    month: day.slice(0, 7),
    lists: sign,
    disagreeing: disagrees ? sign : 0,
  }))
}

function edgesOf({ contribution, sign }: Delta): EdgeDelta[] {
  const { merchant, platform, carrier, payer, day, fen } = contribution
  const edge = (type: EdgeDelta['type'], to: string): EdgeDelta => ({
    type,
    from: merchant,
    to,
    day,
    count: sign,
    fen: sign * fen,
  })
  return [edge('TRADES_ON', platform), edge('SHIPS_WITH', carrier), ...(payer === null ? [] : [edge('PAYS_BY', payer)])]
}

/** An event carries each sum once: a page of lists names the same few firms. */
function summedTallies(deltas: TallyDelta[]): TallyDelta[] {
  const sums = new Map<string, TallyDelta>()
  for (const delta of deltas) {
    const key = `${delta.enterprise}|${delta.month}`
    const sum = sums.get(key)
    if (!sum) sums.set(key, delta)
    else {
      sum.lists += delta.lists
      sum.disagreeing += delta.disagreeing
    }
  }
  return [...sums.values()]
}

function summedEdges(deltas: EdgeDelta[]): EdgeDelta[] {
  const sums = new Map<string, EdgeDelta>()
  for (const delta of deltas) {
    const key = `${delta.type}|${delta.from}|${delta.to}|${delta.day}`
    const sum = sums.get(key)
    if (!sum) sums.set(key, delta)
    else {
      sum.count += delta.count
      sum.fen += delta.fen
    }
  }
  return [...sums.values()]
}

/** Codes of the message family for a change of what a list was declared on. */
const LATE_CHANGE = { order: '-301011', waybill: '-504016' }

/** Each party hears of the documents that it has sent itself, and of what was settled by request. */
function toldTo(changes: Change[]): Map<string, Told[]> {
  const told = new Map<string, Told[]>()
  for (const [party, news] of changes.flatMap(newsOf)) {
    const list = told.get(party)
    if (list) list.push(news)
    else told.set(party, [news])
  }
  return told
}

function newsOf({ settled, reads, answers, compared }: Change): [string, Told][] {
  const { key, state, findings, stateNo } = settled
  const { inventory, order, payment, waybill } = compared.parcel
  const documents = Object.entries({ inventory, order, payment, waybill }).flatMap(([kind, document]) =>
    document ? [{ kind, key: document.key, sender: document.sender }] : [],
  )
  const ofDocuments = documents.map(({ kind, key: own, sender }): [string, Told] => {
    const refused = compared.late.find((name) => name === kind)
    const news: Told = refused
      ? [kind, own, LATE_CHANGE[refused], ['LATE_CHANGE'], key, stateNo]
      : [kind, own, state, findings, key, stateNo]
    return [sender, news]
  })
  const parties = documents.map(({ sender }) => sender)
  return [...(reads ? ofDocuments : []), ...answers.flatMap((answer) => requestNews(answer, key, parties))]
}
