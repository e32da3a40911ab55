import type { DocumentRow } from '../graph/document-row.ts'
import type { Transaction } from '../graph/driver.ts'
import { type Letter, setAsideDocuments } from '../graph/dead-letter.ts'
import {
  ensureEnterprises,
  findFirmNodes,
  type FirmNodes,
  KnownParties,
  type Party,
  StrangeNode,
} from '../graph/enterprise.ts'
import { type Effects, NO_EFFECTS, recordEvent } from '../graph/event.ts'
import { COUNTS, type TallyDelta } from '../graph/tally.ts'
import { applyFacts, setSeq, type Written } from '../graph/fact.ts'
import { gather, type Gathering } from '../graph/gather.ts'
import { finishBatches, takeBatches, type WaitingBatch } from '../graph/inbox.ts'
import { FACT_KINDS, factJudge, type FactKind } from '../rules/fact.ts'
import type { ParcelKind } from '../rules/parcel.ts'
import { applyParcelDocuments, PARCEL_KINDS, partiesOf } from './parcel.ts'
import type { Workshop } from './workshop.ts'

/** Batches of one transaction at most: the lock on the sequence is held for the length of its commit. */
const BATCHES_TOGETHER = 4

/** Two transactions at a time: more only wait for the same two cores. */
const LANES = 2

export interface Apply {
  /** Brings an accepted batch into the graph; resolves when it is there, or was before. */
  (receiptNo: string): Promise<void>
}

/**
 * Brings accepted batches into the graph: effects, event and "done" in one transaction. If it dies halfway nothing has
 * happened, and the sweep finds the batches waiting; if it runs twice the second run finds nothing waiting. Batches that
 * wait at the same time share a transaction.
 */
export function applyJob(workshop: Workshop): Apply {
  const known = new KnownParties()
  const together: Gathering<string, void> = gather({
    lanes: LANES,
    limit: BATCHES_TOGETHER,
    run: async (receiptNos) => {
      await applySome(workshop, known, receiptNos)
      return receiptNos.map(() => undefined)
    },
  })
  return (receiptNo) => together.add(receiptNo)
}

/** One batch that cannot be applied must not keep the others back: then each is tried alone. */
async function applySome(workshop: Workshop, known: KnownParties, receiptNos: string[]): Promise<void> {
  try {
    await applyTogether(workshop, known, receiptNos, NO_LETTERS)
  } catch (error) {
    if (!isHopeless(error)) throw error
    if (receiptNos.length === 1) return applyRest(workshop, known, receiptNos[0]!)
    for (const receiptNo of receiptNos) await applySome(workshop, known, [receiptNo])
  }
}

/** The documents of a batch that stand in the way are set aside with the reason; the others are applied. */
async function applyRest(workshop: Workshop, known: KnownParties, receiptNo: string): Promise<void> {
  const [batch] = await workshop.graph.write((tx) => takeBatches(tx, [receiptNo]))
  if (!batch) return
  const letters = await poisonIn(workshop, batch, documentsOf(batch))
  workshop.log.error({ receiptNo, documents: letters.size }, 'documents cannot be applied and are set aside')
  await applyTogether(workshop, known, [receiptNo], letters)
}

/** Reasons by place in the batch. */
type Letters = ReadonlyMap<number, string>

const NO_LETTERS: Letters = new Map()

/** Halves the batch until those are found that cannot even be applied alone; what is tried here is taken back. */
async function poisonIn(workshop: Workshop, batch: WaitingBatch, some: number[]): Promise<Letters> {
  const error = await errorOf(workshop, batch, some)
  if (error === null) return NO_LETTERS
  if (some.length === 1) return new Map([[some[0]!, (error as Error).message]])
  const half = Math.ceil(some.length / 2)
  const [left, right] = [some.slice(0, half), some.slice(half)]
  return new Map([...(await poisonIn(workshop, batch, left)), ...(await poisonIn(workshop, batch, right))])
}

class TakenBack extends Error {}

/** Why these documents of the batch cannot be applied; null when they can. @throws what has nothing to do with them */
async function errorOf({ graph }: Workshop, batch: WaitingBatch, some: number[]): Promise<unknown> {
  const others = new Map(
    documentsOf(batch)
      .filter((at) => !some.includes(at))
      .map((at) => [at, '']),
  )
  try {
    await graph.write(async (tx) => {
      await applyBatches(tx, [without(batch, others)], new KnownParties())
      throw new TakenBack()
    })
  } catch (error) {
    if (error instanceof TakenBack) return null
    if (isHopeless(error)) return error
    throw error
  }
  return null
}

const documentsOf = ({ rows }: WaitingBatch): number[] => Object.values(rows).flatMap(({ at }) => at)

function without(batch: WaitingBatch, letters: Letters): WaitingBatch {
  if (letters.size === 0) return batch
  const rows = Object.fromEntries(
    Object.entries(batch.rows).map(([kind, { at, rows }]) => {
      const left = at.map((place, n) => ({ place, row: rows[n] })).filter(({ place }) => !letters.has(place))
      return [kind, { at: left.map(({ place }) => place), rows: left.map(({ row }) => row) }]
    }),
  )
  return { ...batch, rows }
}

const lettersOf = ({ receiptNo, party, rows }: WaitingBatch, letters: Letters): Letter[] =>
  Object.entries(rows).flatMap(([kind, { at, rows }]) =>
    at.flatMap((place, n) => {
      const reason = letters.get(place)
      return reason === undefined ? [] : [{ receiptNo, party, at: place, kind, row: rows[n], reason }]
    }),
  )

/** The graph refuses the content itself, or we cannot read it; trying again changes nothing. */
const isHopeless = (error: unknown) =>
  error instanceof TypeError ||
  error instanceof SyntaxError ||
  /^Neo\.ClientError\.(Schema|Statement)\./.test(String((error as { code?: unknown } | null)?.code))

const TRIES = 5

/** A key that was new when we looked and taken when we wrote: the other transaction is in, so look again. */
const isOvertaken = (error: unknown) =>
  (error as { code?: unknown } | null)?.code === 'Neo.ClientError.Schema.ConstraintValidationFailed'

async function applyTogether(
  workshop: Workshop,
  known: KnownParties,
  receiptNos: string[],
  letters: Letters,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await applyOnce(workshop, known, receiptNos, letters)
    } catch (error) {
      if (error instanceof StrangeNode) known.forget()
      else if (!isOvertaken(error)) throw error
      if (attempt === TRIES) throw error
    }
  }
}

async function applyOnce(
  { graph, clock, wakeUp }: Workshop,
  known: KnownParties,
  receiptNos: string[],
  letters: Letters,
): Promise<void> {
  const done = await graph.write(async (tx) => {
    const batches = await takeBatches(tx, receiptNos)
    if (batches.length === 0) return null
    const applied = await applyBatches(
      tx,
      batches.map((batch) => without(batch, letters)),
      known,
      letters,
    )
    await setAsideDocuments(
      tx,
      batches.flatMap((batch) => lettersOf(batch, letters)),
      clock.now(),
    )
    // The sequence is locked last, so that transactions wait for each other as briefly as can be.
    const number = await recordEvent(tx, { kind: 'APPLIED', ...applied.effects, at: clock.now() })
    await setSeq(tx, applied.written, number)
    await finishBatches(tx, number, applied.outcomes)
    return { after: String(number), urgent: applied.effects.subjects.length > 0, applied }
  })
  if (!done) return
  known.add(done.applied.parties, done.applied.firms)
  wakeUp([
    { name: 'fold', after: done.after, urgent: done.urgent },
    { name: 'match', after: done.after },
  ])
}

interface AppliedBatches {
  effects: Effects
  written: Written[]
  outcomes: { receiptNo: string; outcome: string }[]
  /** Whom the transaction has made sure of, and the nodes of all whom it ties to. */
  parties: Party[]
  firms: FirmNodes
}

/** Kind by kind in one order for everybody, so that two transactions never wait for each other. */
async function applyBatches(
  tx: Transaction,
  batches: WaitingBatch[],
  known: KnownParties,
  setAside: Letters = NO_LETTERS,
): Promise<AppliedBatches> {
  const whole: AppliedBatches = { effects: NO_EFFECTS(), written: [], outcomes: [], parties: [], firms: new Map() }
  const outcomes = batches.map(() => [...setAside.keys()].map((at): Placed => [at, 'X']))
  const named = PARCEL_KINDS.flatMap((kind) => partiesOf(kind, rowsOf(batches, kind)))
  whole.parties = known.unknown(named)
  await ensureEnterprises(tx, whole.parties)
  whole.firms = await findFirmNodes(tx, [...new Set(named.map(({ uscc }) => uscc))], known.nodes)
  for (const kind of PARCEL_KINDS) await applyKind(tx, kind, batches, whole, outcomes)
  for (const kind of FACT_KINDS)
    for (const [i, batch] of batches.entries()) await applyFactsOf(tx, kind, batch, whole, outcomes[i]!)
  whole.effects.subjects = [...new Set(whole.effects.subjects)].sort()
  whole.effects.tallies = summed(whole.effects.tallies)
  whole.outcomes = batches.map(({ receiptNo }, i) => ({ receiptNo, outcome: inOrder(outcomes[i]!) }))
  return whole
}

async function applyKind(
  tx: Transaction,
  kind: ParcelKind,
  batches: WaitingBatch[],
  { effects, firms }: AppliedBatches,
  placed: Placed[][],
): Promise<void> {
  const rows = rowsOf(batches, kind)
  if (rows.length === 0) return
  const { outcome, tallies, touched } = await applyParcelDocuments(tx, kind, rows, firms)
  effects.tallies.push(...tallies)
  effects.touched.orders.push(...touched.orders)
  effects.touched.waybills.push(...touched.waybills)
  effects.touched.exports.push(...touched.exports)
  let next = 0
  for (const [i, batch] of batches.entries())
    for (const at of batch.rows[kind]?.at ?? []) placed[i]!.push([at, outcome[next++]!])
}

async function applyFactsOf(
  tx: Transaction,
  kind: FactKind,
  { rows, receiptNo, party }: WaitingBatch,
  { effects, written }: AppliedBatches,
  placed: Placed[],
): Promise<void> {
  const sent = rows[kind]
  if (!sent) return
  const recording = { source: receiptNo, authority: party, judge: factJudge }
  const effect = await applyFacts(tx, kind, sent.rows as object[], recording)
  sent.at.forEach((at, n) => placed.push([at, effect.applied[n]!.state[0]!]))
  effects.subjects.push(...effect.subjects)
  effects.tallies.push(...effect.tallies)
  effects.touched.orders.push(...(effect.orders ?? []))
  written.push(...effect.written)
}

/** The rows of a kind with who sent them and when; a document is the same whoever of its parties sends it. */
const rowsOf = (batches: WaitingBatch[], kind: ParcelKind): DocumentRow[] =>
  batches.flatMap(({ rows, party, acceptedAt }) =>
    ((rows[kind]?.rows ?? []) as DocumentRow[]).map((row) => [...row, party, acceptedAt]),
  )

/** The letter of an outcome, and where its document stood. */
type Placed = [at: number, letter: string]

const inOrder = (placed: Placed[]) =>
  placed
    .sort(([one], [other]) => one - other)
    .map(([, letter]) => letter)
    .join('')

function summed(deltas: TallyDelta[]): TallyDelta[] {
  const sums = new Map<string, TallyDelta>()
  for (const delta of deltas) {
    const key = `${delta.enterprise}|${delta.month}`
    const sum = sums.get(key)
    if (!sum) sums.set(key, { ...delta })
    else for (const name of COUNTS) sum[name] += delta[name]
  }
  return [...sums.keys()].sort().map((key) => sums.get(key)!)
}
