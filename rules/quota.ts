/**
 * 个人年度交易限值: what a buyer spends in a calendar year, in the order in which customs accepted the lists. That order is
 * a recorded fact, so the same claims in the same order always leave the same state.
 */
import type { Text } from './law-pack.ts'

/** `spent`: dutiable value by inventory key; `usedFen` is its sum. */
export interface QuotaSlot {
  readonly usedFen: number
  readonly spent: ReadonlyMap<string, number>
}

/** By `quotaKey`; a buyer who never spent has no slot. */
export type QuotaState = ReadonlyMap<string, QuotaSlot>

export interface QuotaClaim {
  /** of the inventory */
  key: string
  buyer: string
  year: number
  /** price + freight + insurance; 0 when the list was cancelled or returned */
  dutiableFen: number
  /** it was told that it is released: it holds what it holds, for nobody takes the goods back */
  isTold?: boolean
}

export interface QuotaAnswer {
  key: string
  answer: 'SPENT' | 'OVER' | 'RELEASED'
  /** the code that customs answers with */
  customsCode: '1313' | null
  /** what the year comes to with this claim; where it is OVER, what it would come to */
  totalFen: number
  limitFen: number
}

export const quotaKey = (buyer: string, year: number) => `${buyer}|${year}`

/**
 * Takes the claims one after the other. A claim replaces what its inventory spent before, in whichever slot: the state
 * has to hold that slot too. One that would exceed the limit spends nothing; for this limit there is no exception.
 * What was released before is no claim that could be refused: it stays spent.
 * The whole state is read once a call, so many claims go into one; where years have other limits, ask for each claim's.
 * @throws RangeError for an amount that is no whole number of fen
 */
export function spendQuota(
  state: QuotaState,
  claims: readonly QuotaClaim[],
  limitFen: number | ((claim: QuotaClaim) => number),
): { state: QuotaState; answers: QuotaAnswer[] } {
  const next = new Map(state)
  const slotOf = new Map<string, string>()
  for (const [at, { spent }] of state) for (const key of spent.keys()) slotOf.set(key, at)
  const limitOf = typeof limitFen === 'number' ? () => limitFen : limitFen
  const answers = claims.map((claim) => spend(next, slotOf, claim, limitOf(claim)))
  return { state: next, answers }
}

function spend(
  state: Map<string, QuotaSlot>,
  slotOf: Map<string, string>,
  { key, buyer, year, dutiableFen, isTold = false }: QuotaClaim,
  limitFen: number,
): QuotaAnswer {
  if (!Number.isSafeInteger(dutiableFen) || dutiableFen < 0) throw new RangeError(`${dutiableFen} is no amount in fen.`)
  const former = slotOf.get(key)
  if (former !== undefined) put(state, former, key, 0)
  const at = quotaKey(buyer, year)
  const totalFen = (state.get(at)?.usedFen ?? 0) + dutiableFen
  if (dutiableFen === 0) return { key, answer: 'RELEASED', customsCode: null, totalFen, limitFen }
  if (totalFen > limitFen && !isTold) return { key, answer: 'OVER', customsCode: '1313', totalFen, limitFen }
  put(state, at, key, dutiableFen)
  slotOf.set(key, at)
  return { key, answer: 'SPENT', customsCode: null, totalFen, limitFen }
}

/** A slot in which nothing is spent is no slot, so that giving back restores the state exactly. */
function put(state: Map<string, QuotaSlot>, at: string, key: string, fen: number): void {
  const slot = state.get(at)
  const spent = new Map(slot?.spent)
  const usedFen = (slot?.usedFen ?? 0) - (spent.get(key) ?? 0) + fen
  if (fen > 0) spent.set(key, fen)
  else spent.delete(key)
  if (spent.size > 0) state.set(at, { usedFen, spent })
  else state.delete(at)
}

/** What an OVER says, with the total and the limit. */
export function overText({ totalFen, limitFen }: Pick<QuotaAnswer, 'totalFen' | 'limitFen'>): Text {
  const [total, limit] = [yuan(totalFen), yuan(limitFen)]
  return {
    zh: `个人年度交易累计将达 ${total} 元，超过年度交易限值 ${limit} 元。请撤销清单，按一般贸易方式申报。`,
    en: `The buyer’s year would come to ${total} yuan, over the annual limit of ${limit}. Cancel the list and declare the goods as general trade.`,
  }
}

export const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
