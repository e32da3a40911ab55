import { enterpriseIdOf } from '../graph/enterprise.ts'
import { DELETED } from '../graph/document.ts'
import type { DealingDelta } from '../graph/dealing.ts'
import { recordEvent } from '../graph/event.ts'
import { findHistories, type History } from '../graph/history.ts'
import { orderOf, type Verdict as Told } from '../graph/inbox.ts'
import { NO_DOCUMENTS, type TallyDelta } from '../graph/tally.ts'
import {
  advanceMatch,
  comparedOf as factsOf,
  declaredOf,
  findQuotas,
  lookAtParcels,
  type LookedAt,
  recordDiscrepancies,
  settleParcels,
  type Settled,
  type Standing,
  type StoredParcel,
  takeTouched,
  tellVerdicts,
  writeQuotas,
} from '../graph/parcel.ts'
import { answerRequests } from '../graph/request.ts'
import { cbecFor } from '../rules/cbec.ts'
import { type InventoryFacts, isOfIdentity, judgeParcel, type Parcel, type Verdict } from '../rules/match.ts'
import { type Contribution, contributionText, readContribution, slotOf } from '../rules/contribution.ts'
import { quotaKey, type QuotaSlot, type QuotaState, spendQuota } from '../rules/quota.ts'
import type { Release } from '../rules/release.ts'
import type { Life } from '../rules/request.ts'
import { carriedFor } from '../rules/waybill.ts'
import { type Answer, answersTo, lifeOf, needsHistory, releaseOf, requestNews } from './request.ts'
import { paced } from './pace.ts'
import { matchExports } from './export.ts'
import type { Workshop } from './workshop.ts'

/** Events of one transaction at most; an event holds up to 2,000 documents. */
const EVENTS_AT_ONCE = 12

/** The four documents of a list come within moments of each other: who looks a moment later looks once. */
const EVERY_MS = 500

/** The match as the worker runs it. */
export function matchJob(workshop: Workshop): () => Promise<void> {
  const match = paced(workshop, 'match', async () => {
    const events = await matchSome(workshop)
    if (events === 0) return null
    return events < EVENTS_AT_ONCE ? EVERY_MS : 0
  })
  return () => match()
}

/** Until nothing is left to compare. */
export async function match(workshop: Workshop): Promise<void> {
  while ((await matchSome(workshop)) > 0);
}

/**
 * Compares what has come with the lists it belongs to, in the order of events and apart from the transactions that
 * brought it: those do not see each other's documents. If it dies nothing is matched; the cursor is where it was.
 *
 * @returns how many events it looked at
 */
async function matchSome({ graph, clock, wakeUp }: Workshop): Promise<number> {
  const matched = await graph.write(async (tx) => {
    const taken = await takeTouched(tx, EVENTS_AT_ONCE)
    if (!taken) return null
    const looked = await lookAtParcels(tx, taken.touched, carriedFor)
    const histories = await findHistories(tx, looked.filter(needsHistory).map(listKeyOf))
    const parcels = looked.map((stored) => comparedOf(stored, histories.get(listKeyOf(stored))))
    const quotas = await findQuotas(tx, quotaKeysOf(parcels))
    const spent = spendAll(parcels, quotas)
    const changes = parcels.flatMap((parcel) => changeOf(parcel, spent.over))
    const settled = changes.filter(({ reads }) => reads).map((change) => change.settled)
    await settleParcels(tx, { looked, settled }, taken.seq)
    await answerRequests(
      tx,
      changes.flatMap(({ answers }) => answers.map(({ answered }) => answered)),
    )
    await writeQuotas(tx, spent.changed)
    const contradicted = changes.flatMap(contradictionsIn)
    if (contradicted.length > 0) await recordDiscrepancies(tx, contradicted, clock.now())
    const exported = await matchExports(tx, taken.touched.exports, clock.now())
    const seq = changes.length + exported.size > 0 ? await tell(tx, changes, exported, clock.now()) : taken.seq
    // An event of our own touches nothing; the cursor passes it the next time.
    await advanceMatch(tx, taken.seq, EVENTS_AT_ONCE)
    return { seq, events: taken.events }
  })
  if (!matched) return 0
  wakeUp([{ name: 'fold', after: String(matched.seq) }])
  return matched.events
}

const listKeyOf = ({ inventory }: StoredParcel) => inventory.key as string

/** A parcel with what the rules say of it. */
interface Compared {
  stored: StoredParcel
  parcel: Parcel
  verdict: Verdict
  late: ('order' | 'waybill')[]
  /** By its documents alone: the annual limit may still keep it back. */
  release: Release | null
  counts: Counts
  /** Deleted before it was ever released: nothing is compared with it, and it counts nowhere. */
  gone: boolean
  life: Life
  /** What the last match counted; null before the first. */
  former: Contribution | null
}

/** What a list counts with: as it was released, whatever contradicts that later, or else as it stands. */
interface Counts {
  buyer: string
  year: number
  dutiableFen: number
  taxFen: number
}

const countsOf = ({ inventory }: Parcel, { dutiableFen, taxFen }: Verdict): Counts => ({
  buyer: inventory.buyer,
  year: yearOf(inventory),
  dutiableFen,
  taxFen,
})

/** As before a list has come: there is nothing that the others could agree with. */
const withoutList = (verdict: Verdict): Verdict => ({ ...verdict, state: 'WAITING', findings: [] })

function comparedOf(stored: LookedAt, history: History | undefined): Compared {
  const deleted = stored.inventory.appType === DELETED
  const facts = factsOf(stored)
  const judged = judgeParcel(facts, declaredOf(stored), cbecFor(facts.inventory.acceptedOn))
  const { parcel, late } = judged
  const verdict = deleted ? withoutList(judged.verdict) : judged.verdict
  const release = releaseOf(parcel, verdict, history)
  const { counted } = stored.standing
  return {
    stored,
    parcel,
    verdict,
    late,
    release,
    counts: release ? countsOf(release.parcel, release.verdict) : countsOf(parcel, verdict),
    gone: deleted && release === null,
    life: lifeOf(stored, parcel, release),
    former: counted === null ? null : readContribution(counted, stored.inventory.platform as string),
  }
}

const yearOf = ({ acceptedOn }: InventoryFacts) => Number(acceptedOn.slice(0, 4))

const quotaKeysOf = (parcels: Compared[]) => [
  ...new Set(
    parcels.flatMap(({ counts: { buyer, year }, former }) => [
      quotaKey(buyer, year),
      ...(former ? [slotOf(former)] : []),
    ]),
  ),
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
    const { stored, parcel, counts } = compared
    const { buyer, year } = counts
    const isTold = stored.standing.state === STATE.MATCHED
    return { key: parcel.inventory.key, buyer, year, dutiableFen: claimOf(compared), isTold }
  })
  // The limit has only ever changed on a first of January.
  const { state, answers } = spendQuota(before, claims, ({ year }) => cbecFor(`${year}-12-31`).annualLimit)
  const over = new Set(answers.filter(({ answer }) => answer === 'OVER').map(({ key }) => key))
  return { over, changed: changedSlots(before, state) }
}

/** What a list holds of the limit: once released what did not come back, until it is cancelled; before, while it is not refused. */
function claimOf({ verdict, release, counts, life, gone }: Compared): number {
  if (life.cancelled || gone || (release === null && verdict.state === 'DISAGREES')) return 0
  return counts.dutiableFen - life.returnedFen
}

/** What the annual limit keeps back was not released, whatever its documents say. */
const keptBack = (compared: Compared): Compared => {
  const { stored, parcel, verdict } = compared
  return { ...compared, release: null, counts: countsOf(parcel, verdict), life: lifeOf(stored, parcel, null) }
}

/** The lists at hand by name, all others of the same buyer as one sum. */
function quotaStateOf(parcels: Compared[], quotas: Map<string, number>): QuotaState {
  const slots = new Map<string, { usedFen: number; spent: Map<string, number> }>()
  for (const [key, usedFen] of quotas) slots.set(key, { usedFen, spent: new Map([['others', usedFen]]) })
  for (const { former, parcel } of parcels) {
    const slot = former && former.quotaFen > 0 ? slots.get(slotOf(former)) : undefined
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
  /** Null of a list that is gone. */
  contribution: Contribution | null
  contradicted: boolean
}

/** Codes of the message family (CEB622): stored in customs' base, settled and released, sent back, cancelled. */
const STATE = { WAITING: '120', MATCHED: '800', DISAGREES: '100', CANCELLED: '399' }

/** What was told is not taken back: of two codes that which comes later in the life of a list. */
const RANK: Record<string, number> = { [STATE.MATCHED]: 1, [STATE.CANCELLED]: 2 }
const rankOf = (state: string | null) => RANK[state ?? ''] ?? 0

/** Nothing where list and requests read as they did. */
function changeOf(claimed: Compared, over: Set<string>): Change[] {
  const isOver = over.has(claimed.parcel.inventory.key)
  const compared = isOver ? keptBack(claimed) : claimed
  const { stored, parcel, verdict, former, release, counts, life } = compared
  const { standing } = stored
  const { key } = parcel.inventory
  const findings = [...verdict.findings.map(({ rule }) => rule as string), ...(isOver ? ['ANNUAL_LIMIT'] : [])]
  const reads = findings.length > 0 && verdict.state !== 'WAITING' ? 'DISAGREES' : verdict.state
  const now = life.cancelled ? STATE.CANCELLED : STATE[reads]
  const state = rankOf(standing.state) > rankOf(now) ? standing.state! : now
  const returned = life.returned.length > 0 ? JSON.stringify(life.returned) : null
  const contribution = compared.gone ? null : contributionOf(compared, reads, isOver)
  const owesNothing = life.cancelled || compared.gone
  const settled = {
    nodes: stored.nodes,
    key,
    verdict: reads,
    findings,
    state,
    counted: contribution && contributionText(contribution),
    dutiableFen: owesNothing ? 0 : counts.dutiableFen - life.returnedFen,
    dutyFen: owesNothing ? 0 : counts.taxFen - life.returnedTaxFen,
    stateNo: standing.stateNo + Number(state !== standing.state || returned !== standing.returned),
    releasedAt: release?.at ?? null,
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
const contradictionsIn = ({
  settled,
  contradicted,
  answers,
}: Change): Pick<Settled, 'nodes' | 'key' | 'findings'>[] => [
  ...(contradicted ? [settled] : []),
  ...answers
    .filter(({ contradicted }) => contradicted.length > 0)
    .map((answer) => ({ ...settled, findings: answer.contradicted })),
]

const sameList = (one: string[], other: string[]) => one.length === other.length && one.every((x, i) => x === other[i])

function contributionOf(compared: Compared, reads: string, isOver: boolean): Contribution {
  const { parcel, verdict, counts } = compared
  const { inventory, payment } = parcel
  return {
    merchant: inventory.merchant,
    platform: inventory.platform,
    carrier: inventory.carrier,
    payer: payment?.firm ?? null,
    month: inventory.declaredOn.slice(0, 7),
    fen: counts.dutiableFen,
    disagrees: reads === 'DISAGREES',
    identity: reads === 'DISAGREES' && verdict.findings.some(({ rule }) => isOfIdentity(rule)),
    buyer: counts.buyer,
    year: counts.year,
    quotaFen: isOver ? 0 : claimOf(compared),
  }
}

async function tell(
  tx: Parameters<typeof recordEvent>[0],
  changes: Change[],
  exported: Map<string, Told[]>,
  at: string,
): Promise<number> {
  const deltas = changes
    .filter(({ reads }) => reads)
    .flatMap(({ compared, contribution }) => [
      ...(compared.former ? [{ contribution: compared.former, sign: -1 }] : []),
      ...(contribution ? [{ contribution, sign: 1 }] : []),
    ])
  const seq = await recordEvent(tx, {
    kind: 'MATCHED',
    tallies: summedTallies(deltas.flatMap(talliesOf)),
    dealings: summedDealings(deltas.flatMap(dealingsOf)),
    at,
  })
  await tellVerdicts(tx, toldTo(changes, exported), { seq, order: `|${orderOf(seq)}|`, at })
  return seq
}

interface Delta {
  contribution: Contribution
  sign: number
}

function talliesOf({ contribution, sign }: Delta): TallyDelta[] {
  const { merchant, platform, month, disagrees, identity } = contribution
  return [...new Set([merchant, platform])].map((uscc) => ({
    ...NO_DOCUMENTS,
    enterprise: enterpriseIdOf(uscc),
    month,
    lists: sign,
    disagreeing: disagrees ? sign : 0,
    identityDisagreeing: identity ? sign : 0,
  }))
}

function dealingsOf({ contribution, sign }: Delta): DealingDelta[] {
  const { merchant, platform, carrier, payer, month, fen } = contribution
  const dealing = (type: DealingDelta['type'], to: string): DealingDelta => ({
    type,
    from: merchant,
    to,
    month,
    count: sign,
    fen: sign * fen,
  })
  return [
    dealing('TRADES_ON', platform),
    dealing('SHIPS_WITH', carrier),
    ...(payer === null ? [] : [dealing('PAYS_BY', payer)]),
  ]
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
      sum.identityDisagreeing += delta.identityDisagreeing
    }
  }
  return [...sums.values()]
}

function summedDealings(deltas: DealingDelta[]): DealingDelta[] {
  const sums = new Map<string, DealingDelta>()
  for (const delta of deltas) {
    const key = `${delta.type}|${delta.from}|${delta.to}|${delta.month}`
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

/** For a waybill under a number that is another parcel's still. */
const EXISTS = '-504015'

/** Each party hears of the documents that it has sent itself, and of what was settled by request. */
function toldTo(changes: Change[], exported: Map<string, Told[]>): Map<string, Told[]> {
  const told = new Map(exported)
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
    const code = kind === 'waybill' && compared.parcel.waybillReused ? EXISTS : state
    const news: Told = refused
      ? [kind, own, LATE_CHANGE[refused], ['LATE_CHANGE'], key, stateNo]
      : [kind, own, code, findings, key, stateNo]
    return [sender, news]
  })
  const parties = documents.map(({ sender }) => sender)
  return [...(reads ? ofDocuments : []), ...answers.flatMap((answer) => requestNews(answer, key, parties))]
}
