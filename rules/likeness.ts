/**
 * Whether two records may be of one enterprise: what they share, for and against, in points. Points order what a person
 * should look at first; they are no probability, they found nothing, and only a person judges. All weights are ASSUMED: they
 * are this house's own, from what an officer would find telling.
 */
import { readUscc } from './code.ts'

export type LikenessCode =
  | 'NAME'
  | 'FORMER_NAME'
  | 'CODE_NEAR'
  | 'FORMER_CODE'
  | 'PHONE'
  | 'ADDRESS'
  | 'EMAIL'
  | 'ACCOUNT'
  | 'DEVICE'
  | 'PERSON'
  | 'BOTH_REGISTERED'

/** Something that two enterprises share: what it is, and how many share it. */
export interface Shared {
  code: Exclude<LikenessCode, 'BOTH_REGISTERED'>
  value: string
  sharers: number
}

export interface LikenessReason {
  code: LikenessCode
  /** What is shared; null where there is nothing to show. */
  value: string | null
  sharers: number | null
  points: number
}

export interface Likeness {
  score: number
  reasons: LikenessReason[]
}

const WEIGHTS: Record<Shared['code'], number> = {
  CODE_NEAR: 45,
  NAME: 35,
  FORMER_CODE: 35,
  FORMER_NAME: 30,
  ACCOUNT: 30,
  DEVICE: 20,
  EMAIL: 20,
  PHONE: 20,
  PERSON: 20,
  ADDRESS: 15,
}

/** A credit code is given once: two that are registered under two good ones are two, until a person knows better. */
const BOTH_REGISTERED = -40

/** As far as points go in either direction. */
const MOST = 100

export interface Likened {
  uscc: string | null
  registration: string
}

/** The more share a thing, the less it says: of two whole, of four half, of fifty next to nothing. */
export function likenessOf(one: Likened, other: Likened, shared: readonly Shared[]): Likeness {
  const reasons: LikenessReason[] = shared.map(({ code, value, sharers }) => ({
    code,
    value,
    sharers,
    points: Math.round(WEIGHTS[code] / Math.log2(Math.max(2, sharers))),
  }))
  if (isRegistered(one) && isRegistered(other))
    reasons.push({ code: 'BOTH_REGISTERED', value: null, sharers: null, points: BOTH_REGISTERED })
  reasons.sort((a, b) => b.points - a.points || (`${a.code}${a.value}` < `${b.code}${b.value}` ? -1 : 1))
  const sum = reasons.reduce((points, reason) => points + reason.points, 0)
  return { score: Math.max(-MOST, Math.min(MOST, sum)), reasons }
}

const isRegistered = ({ uscc, registration }: Likened): boolean =>
  registration !== 'PROVISIONAL' && uscc !== null && readUscc(uscc).flags.length === 0

const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Codes that one slip of a finger makes of a code: another letter, or two neighbours exchanged. */
export function nearCodes(uscc: string): string[] {
  const near = new Set<string>()
  for (let at = 0; at < uscc.length; at++) {
    const [before, after] = [uscc.slice(0, at), uscc.slice(at + 1)]
    for (const letter of LETTERS) near.add(before + letter + after)
    if (after) near.add(before + after[0]! + uscc[at]! + after.slice(1))
  }
  near.delete(uscc)
  return [...near]
}
