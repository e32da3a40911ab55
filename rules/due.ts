/**
 * The day on which what a pack says of an enterprise can change next without anything new being known: a window is left, a
 * period of arrears ends, a year begins, a grade that was decided takes effect. Whoever is assessed again on that day, and
 * not before, is assessed in time.
 */
import { addDays, addMonths, daysBetween } from './day.ts'
import type { Day } from './day.ts'
import { type Dossier, MONTH_WIDTH, monthNumber } from './dossier.ts'
import type { Pack } from './law-pack.ts'
import type { Scorecard } from './scorecard.ts'
import { literalDays, periodsOf } from './turning-day.ts'

type Move = (day: Day) => Day

/** A day that is on record moves what is said on that day, on the next, and where a period that begins on it ends. */
interface Calendar {
  periods: readonly Move[]
  /** Days that the pack itself names. */
  named: readonly Day[]
  readsMonths: boolean
  /** Behind the last day of the pack another one speaks. */
  ends: Day | null
  /** No period is longer; in calendar days, and more rather than less. */
  horizonDays: number
}

const calendars = new WeakMap<Pack, WeakMap<Scorecard, Calendar>>()

function calendarOf(pack: Pack, card: Scorecard): Calendar {
  const ofPack = calendars.get(pack) ?? new WeakMap<Scorecard, Calendar>()
  calendars.set(pack, ofPack)
  const known = ofPack.get(card)
  if (known) return known
  const periods = [...periodsOf(pack).map(({ end }) => end), ...cardPeriods(card)]
  const calendar = {
    periods,
    named: literalDays([pack.rules, pack.reliefs, card.factors]),
    readsMonths: MONTHLY.test(JSON.stringify([pack.rules, pack.reliefs, card.factors])),
    ends: pack.validTo === null ? null : addDays(pack.validTo, 1),
    horizonDays: Math.max(0, ...periods.map((move) => daysBetween(SOME_DAY, move(SOME_DAY)))) + SLACK_DAYS,
  }
  ofPack.set(card, calendar)
  return calendar
}

/** Facts that count by the calendar month. */
const MONTHLY = /"[a-zA-Z]+12m"/

/** Before short months and long holidays, which make a period some days longer elsewhere than here. */
const SOME_DAY = '2024-01-31'
const SLACK_DAYS = 60

/** Months after which a violation weighs less, or of which a step is made; and those of its windows. */
function cardPeriods({ factors, parameters }: Scorecard): Move[] {
  const months = new Set<number>()
  for (const { unit, value } of Object.values(parameters)) if (unit === 'MONTHS') months.add(value)
  for (const { bins, demerits } of factors) {
    for (const recency of demerits?.recency ?? []) months.add(recency.months)
    if (bins?.value.op === 'months') for (const { from } of bins.steps) months.add(from)
  }
  return [...months].map((shift) => (day) => addMonths(day, shift))
}

/**
 * The first day after `day` on which the outcome may be another. It may also be the same then; it is the same on every day
 * between. The first of January is always one: packs ask for the year.
 *
 * @param card by which everybody is scored as well
 */
export function dueAfter({ slots, months }: Dossier, day: Day, pack: Pack, card: Scorecard): Day {
  const calendar = calendarOf(pack, card)
  const [, registeredOn, , grades, parentGrades, decisions, cases, investigations, violations] = slots
  let due = `${Number(day.slice(0, 4)) + 1}-01-01`
  const offer = (candidate: Day): void => {
    if (candidate > day && candidate < due) due = candidate
  }
  // What is so until a day and what is so from it on: of both the first that is still to come.
  const edge = (at: Day): void => {
    if (at > day) offer(at)
    else if (at === day) offer(addDays(day, 1))
  }
  const oldest = horizonOf(day, calendar.horizonDays)
  const record = (event: Day | null): void => {
    if (event !== null && event >= oldest) edgesOf(event, calendar, edge)
  }
  if (calendar.ends !== null) offer(calendar.ends)
  for (const named of calendar.named) edgesOf(named, calendar, edge)
  if (calendar.readsMonths) for (let at = 0; at < months.length; at += MONTH_WIDTH) monthEdges(months[at]!, day, offer)
  record(registeredOn)
  for (const [, from, to] of grades) {
    record(from)
    record(to)
  }
  for (const [, from, to] of parentGrades) {
    record(from)
    record(to)
  }
  for (const [, , , , decidedOn, effectiveOn] of decisions) {
    record(decidedOn)
    record(effectiveOn)
  }
  for (const [, ...days] of cases) for (const event of days) if (typeof event === 'string') record(event)
  for (const [, openedOn, closedOn] of investigations) {
    record(openedOn)
    record(closedOn)
  }
  for (const slots of violations) {
    const [, , , decidedOn, publishedOn, , , , dueOn, paidOn] = slots
    record(decidedOn)
    record(publishedOn)
    record(dueOn)
    record(paidOn)
    record(slots[14])
  }
  return due
}

let lastHorizon = { day: '', days: 0, oldest: '' }

/** Of a run all have the same. */
function horizonOf(day: Day, days: number): Day {
  if (lastHorizon.day !== day || lastHorizon.days !== days) lastHorizon = { day, days, oldest: addDays(day, -days) }
  return lastHorizon.oldest
}

function edgesOf(event: Day, { periods }: Calendar, edge: (at: Day) => void): void {
  edge(event)
  for (const move of periods) edge(move(event))
}

/** A month comes into the twelve on its first day, and leaves them a year later. */
function monthEdges(month: number, day: Day, offer: (candidate: Day) => void): void {
  const now = monthNumber(day)
  if (month > now) offer(firstDayOf(month))
  else if (month > now - 12) offer(firstDayOf(month + 12))
}

const firstDayOf = (month: number): Day => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
