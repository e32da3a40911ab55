/**
 * Whether an enterprise is another one risen again: founded when that one fell, by its people, at its place, with its goods.
 * A sign for whoever looks and nothing else: it moves no grade. All weights and windows are ASSUMED: no law names any.
 */
import type { Day } from './day.ts'
import { daysBetween } from './day.ts'
import type { Shared } from './likeness.ts'

export type FallKind = 'FOUND_DISHONEST' | 'PENALISED' | 'CANCELLED'

/** What brought an enterprise down, and when. */
export interface Fall {
  kind: FallKind
  on: Day
  /** Key of the record that says so; null for the register. */
  evidence: string | null
}

export interface Lifetime {
  registeredOn: Day | null
  falls: readonly Fall[]
  /** Chapters of the tariff that it has declared lately. */
  chapters: readonly string[]
}

export interface PhoenixReason {
  code: Shared['code'] | 'TIMING' | 'GOODS'
  value: string | null
  points: number
}

export interface Phoenix {
  score: number
  fall: Fall
  /** From the fall to the founding; below zero where it was founded before. */
  days: number
  reasons: PhoenixReason[]
}

/** Whoever sees it coming founds the next one first. */
const EARLIEST_DAYS = -180
const LATEST_DAYS = 730
const TIMING = 25
const GOODS = 20

const WEIGHTS: Record<Shared['code'], number> = {
  PERSON: 30,
  ACCOUNT: 30,
  DEVICE: 25,
  EMAIL: 20,
  PHONE: 20,
  ADDRESS: 15,
  NAME: 10,
  FORMER_NAME: 15,
  FORMER_CODE: 10,
  CODE_NEAR: 0,
}

/** From how many points on it is worth an officer's time. */
const PHOENIX_FROM = 50

/** Of `young` out of `old`; null where nothing fell in time, nothing is shared, or too little. */
export function phoenixOf(old: Lifetime, young: Lifetime, shared: readonly Shared[]): Phoenix | null {
  const { registeredOn } = young
  if (registeredOn === null || shared.length === 0) return null
  if (old.registeredOn !== null && old.registeredOn >= registeredOn) return null
  const falls = old.falls
    .map((fall) => ({ fall, days: daysBetween(fall.on, registeredOn) }))
    .filter(({ days }) => days >= EARLIEST_DAYS && days <= LATEST_DAYS)
    .sort((one, other) => Math.abs(one.days) - Math.abs(other.days) || (one.fall.kind < other.fall.kind ? -1 : 1))
  const nearest = falls[0]
  if (!nearest) return null
  const reasons = reasonsOf(nearest.days, shared, commonChapters(old, young))
  const score = Math.min(
    100,
    reasons.reduce((sum, { points }) => sum + points, 0),
  )
  return score >= PHOENIX_FROM ? { score, ...nearest, reasons } : null
}

function reasonsOf(days: number, shared: readonly Shared[], goods: Common): PhoenixReason[] {
  const timing = Math.round(TIMING * (days < 0 ? 1 - days / (2 * EARLIEST_DAYS) : 1 - days / LATEST_DAYS))
  return [
    { code: 'TIMING' as const, value: null, points: timing },
    ...shared.map(({ code, value, sharers }) => ({
      code,
      value,
      points: Math.round(WEIGHTS[code] / Math.log2(Math.max(2, sharers))),
    })),
    { code: 'GOODS' as const, value: goods.chapters.join(' '), points: Math.round(GOODS * goods.share) },
  ]
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (`${a.code}${a.value}` < `${b.code}${b.value}` ? -1 : 1))
}

interface Common {
  chapters: string[]
  /** Of all chapters of either. */
  share: number
}

function commonChapters(old: Lifetime, young: Lifetime): Common {
  const all = new Set([...old.chapters, ...young.chapters])
  const chapters = old.chapters.filter((chapter) => young.chapters.includes(chapter)).sort()
  return { chapters, share: all.size > 0 ? chapters.length / all.size : 0 }
}
