import { createHash } from 'node:crypto'
import { applyDeclarations, type DeclarationRow, setDeclarationSeq } from '../graph/declaration.ts'
import type { Transaction } from '../graph/driver.ts'
import { ensureEnterprises, enterpriseIdOf, type Party } from '../graph/enterprise.ts'
import { type EventKind, recordEvent, type TallyDelta } from '../graph/event.ts'
import {
  type BatchKind,
  type DocumentStanding,
  finishBatch,
  setAside,
  takeBatch,
  type WaitingBatch,
} from '../graph/inbox.ts'
import { type Applied, type AppliedOrder, applyOrders, type OrderRow, setOrderSeq } from '../graph/order.ts'
import { applyViolations, setViolationSeq, type ViolationRow } from '../graph/violation.ts'
import { canonicalJson } from '../rules/canonical.ts'
import { readDeclarationNumber, readUscc } from '../rules/code.ts'
import type { CheckedOrder } from '../rules/order.ts'
import type { DeclarationInput } from '../schema/declaration.ts'
import type { ViolationInput } from '../schema/violation.ts'
import type { Workshop } from './workshop.ts'

/** What a batch did to the graph, and whom it concerns. */
interface Effect {
  event: EventKind
  applied: Applied[]
  subjects: string[]
  tallies: TallyDelta[]
  setSeq: (tx: Transaction, keys: string[], seq: number) => Promise<void>
}

const appliers: Record<BatchKind, (tx: Transaction, batch: WaitingBatch) => Promise<Effect>> = {
  ORDERS: applyOrderBatch,
  VIOLATIONS: applyViolationBatch,
  DECLARATIONS: applyDeclarationBatch,
}

/**
 * Brings an accepted batch into the graph: effects, event and "done" in one transaction. If it dies halfway nothing
 * has happened, and the sweep finds the batch waiting; if it runs twice the second run finds nothing waiting.
 */
export async function apply(workshop: Workshop, receiptNo: string): Promise<void> {
  try {
    await applyBatch(workshop, receiptNo)
  } catch (error) {
    if (!isHopeless(error)) throw error
    workshop.log.error({ receiptNo, err: error }, 'a batch cannot be applied and is set aside')
    await setAside(workshop.graph, receiptNo, String(error))
  }
}

/** The graph refuses the content itself, or we cannot read it; trying again changes nothing. */
const isHopeless = (error: unknown) =>
  error instanceof TypeError ||
  error instanceof SyntaxError ||
  /^Neo\.ClientError\.(Schema|Statement)\./.test(String((error as { code?: unknown } | null)?.code))

async function applyBatch({ graph, clock, wakeUp }: Workshop, receiptNo: string): Promise<void> {
  const seq = await graph.write(async (tx) => {
    const batch = await takeBatch(tx, receiptNo)
    if (!batch) return null
    const { event, applied, subjects, tallies, setSeq } = await appliers[batch.kind](tx, batch)
    // The sequence is locked last, so that batches wait for each other as briefly as can be.
    const number = await recordEvent(tx, { kind: event, subjects, tallies, receiptNo, at: clock.now() })
    await setSeq(
      tx,
      applied.filter(({ state }) => state === 'APPLIED').map(({ key }) => key),
      number,
    )
    await finishBatch(tx, receiptNo, number, settled(batch.documents, applied))
    return number
  })
  if (seq !== null) wakeUp([{ name: 'fold', after: String(seq) }])
}

async function applyOrderBatch(tx: Transaction, batch: WaitingBatch): Promise<Effect> {
  const orders = unique(batch.rows as CheckedOrder[], (order) => `${order.platformUscc}|${order.orderNo}`)
  await ensureEnterprises(
    tx,
    orders.flatMap((order) => [party(order.platformUscc, 'PLATFORM'), party(order.merchantUscc, 'MERCHANT')]),
  )
  const rows = orders.map(orderRow)
  const applied = await applyOrders(tx, rows)
  const tallies = applied.flatMap((order, i) => orderTally(rows[i]!, order))
  return { event: 'ORDERS_APPLIED', applied, subjects: [], tallies: summed(tallies), setSeq: setOrderSeq }
}

function orderRow({ platformUscc, merchantUscc, ...order }: CheckedOrder): OrderRow {
  return {
    ...order,
    key: `${platformUscc}|${order.orderNo}`,
    platform: enterpriseIdOf(platformUscc),
    merchant: enterpriseIdOf(merchantUscc),
    // Of the content: the key is the same in every version.
    hash: hashOf({ merchantUscc, ...order }),
  }
}

/** What stood before goes from its month, what stands now comes to its own; who is both parties counts once. */
function orderTally(row: OrderRow, { wins, former }: AppliedOrder): TallyDelta[] {
  if (!wins) return []
  const months = (merchant: string, orderedOn: string, orders: number, orderFen: number) =>
    [...new Set([row.platform, merchant])].map((enterprise) => ({
      ...NO_DOCUMENTS,
      enterprise,
      month: monthOf(orderedOn),
      orders,
      orderFen,
    }))
  const gone = former ? months(former.merchant, former.orderedOn, -1, -former.paidFen) : []
  return [...gone, ...months(row.merchant, row.orderedOn, 1, row.paidFen)]
}

async function applyViolationBatch(tx: Transaction, batch: WaitingBatch): Promise<Effect> {
  const violations = unique(batch.rows as ViolationInput[], violationKey)
  await ensureEnterprises(
    tx,
    violations.map(({ uscc }) => party(uscc, 'TRADER')),
  )
  const rows = violations.map(violationRow)
  const applied = await applyViolations(tx, rows, batch.receiptNo)
  const subjects = subjectsOf(rows.filter((_, i) => applied[i]!.created).map(({ enterprise }) => enterprise))
  return { event: 'VIOLATIONS_APPLIED', applied, subjects, tallies: [], setSeq: setViolationSeq }
}

const violationKey = ({ authority, number }: ViolationInput) => `${authority}|${number}|1`

function violationRow(violation: ViolationInput): ViolationRow {
  return {
    key: violationKey(violation),
    number: violation.number,
    authority: violation.authority,
    enterprise: enterpriseIdOf(violation.uscc),
    kind: violation.kind,
    act: violation.act ?? null,
    decidedOn: violation.decidedOn,
    fineFen: violation.fineFen,
    confiscatedFen: violation.confiscatedFen,
    owedFen: violation.owedFen,
    dueOn: violation.dueOn ?? null,
    paidOn: violation.paidOn ?? null,
    selfDisclosed: violation.selfDisclosed,
    withoutIntent: violation.withoutIntent,
    hash: hashOf(violation),
  }
}

async function applyDeclarationBatch(tx: Transaction, batch: WaitingBatch): Promise<Effect> {
  const declarations = unique(batch.rows as DeclarationInput[], ({ number }) => number)
  await ensureEnterprises(
    tx,
    declarations.flatMap(({ ownerUscc, declarantUscc }) => [
      party(ownerUscc, 'TRADER'),
      ...(declarantUscc ? [party(declarantUscc, 'BROKER')] : []),
    ]),
  )
  const rows = declarations.map(declarationRow)
  const applied = await applyDeclarations(tx, rows, batch.receiptNo)
  const created = rows.filter((_, i) => applied[i]!.created)
  return {
    event: 'DECLARATIONS_APPLIED',
    applied,
    subjects: subjectsOf(created.flatMap(({ owner, declarant }) => [owner, declarant])),
    tallies: summed(created.flatMap(declarationTallies)),
    setSeq: setDeclarationSeq,
  }
}

function declarationRow(declaration: DeclarationInput): DeclarationRow {
  const { number, ownerUscc, declarantUscc, tradeMode, declaredOn, items } = declaration
  const read = readDeclarationNumber(number)
  return {
    number,
    owner: enterpriseIdOf(ownerUscc),
    declarant: enterpriseIdOf(declarantUscc ?? ownerUscc),
    direction: read.direction ?? 'IMPORT',
    port: number.slice(0, 4),
    tradeMode,
    declaredOn,
    totalFen: items.reduce((sum, { totalFen }) => sum + totalFen, 0),
    items,
    hash: hashOf(declaration),
  }
}

const NO_DOCUMENTS = { declarations: 0, declared: 0, orders: 0, orderFen: 0 }

const declarationTallies = ({ owner, declarant, declaredOn }: DeclarationRow): TallyDelta[] => [
  { ...NO_DOCUMENTS, enterprise: owner, month: monthOf(declaredOn), declarations: 1 },
  { ...NO_DOCUMENTS, enterprise: declarant, month: monthOf(declaredOn), declared: 1 },
]

/** A firm's wrong check digit is a doubt that is shown; the document is taken all the same. */
const party = (uscc: string, kind: string): Party => ({
  uscc,
  kind,
  flags: readUscc(uscc).flags.map((flag) => `USCC_${flag}`),
})

const hashOf = (document: object) => createHash('sha256').update(canonicalJson(document)).digest('hex')

const monthOf = (day: string) => day.slice(0, 7)

const subjectsOf = (enterprises: string[]) => [...new Set(enterprises)].sort()

/** The same content sent twice in one batch is one document. */
const unique = <Row>(rows: Row[], keyOf: (row: Row) => string): Row[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
]

function summed(deltas: TallyDelta[]): TallyDelta[] {
  const sums = new Map<string, TallyDelta>()
  for (const delta of deltas) {
    const key = `${delta.enterprise}|${delta.month}`
    const sum = sums.get(key) ?? { ...delta, ...NO_DOCUMENTS }
    sum.declarations += delta.declarations
    sum.declared += delta.declared
    sum.orders += delta.orders
    sum.orderFen += delta.orderFen
    sums.set(key, sum)
  }
  return [...sums.keys()].sort().map((key) => sums.get(key)!)
}

function settled(documents: DocumentStanding[], applied: Applied[]): DocumentStanding[] {
  const states = new Map(applied.map(({ key, state }) => [key, state]))
  return documents.map((document) =>
    document.state === 'REJECTED' ? document : { ...document, state: states.get(document.key) ?? document.state },
  )
}
