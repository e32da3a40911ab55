/**
 * The day on which what a pack says of an enterprise can change next without anything new being known: a window is left, a
 * period of arrears ends, a year begins, a grade that was decided takes effect. Whoever is assessed again on that day, and
 * not before, is assessed in time.
 */
import { addDays, addMonths } from './day.ts'
import type { Day } from './day.ts'
import { type Dossier, eventsOf, MONTH_WIDTH, monthNumber } from './dossier.ts'
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
  /** As it was looked at last: a run looks from one day. */
  outlook: Outlook | null
}

/**
 * What turns after a day. A nation has a few thousand days and some tens of months on record, and a run asks for them a
 * million times: each is worked out once.
 */
interface Outlook {
  day: Day
  /** The first day that everybody has in common. */
  common: Day
  /** By a day that is on record, the first of its edges; by a month, when it comes in or is left. */
  ofDays: Map<Day, Day>
  ofMonths: Map<number, Day>
}

/** Comes after every day. */
const NEVER: Day = '9999-12-31'

const calendars = new WeakMap<Pack, WeakMap<Scorecard, Calendar>>()

function calendarOf(pack: Pack, card: Scorecard): Calendar {
  const ofPack = calendars.get(pack) ?? new WeakMap<Scorecard, Calendar>()
  calendars.set(pack, ofPack)
  const known = ofPack.get(card)
  if (known) return known
  const periods = [...periodsOf(pack).map(({ end }) => end), ...cardPeriods(card)]
  const calendar: Calendar = {
    periods,
    named: literalDays([pack.rules, pack.reliefs, card.factors]),
    readsMonths: MONTHLY.test(JSON.stringify([pack.rules, pack.reliefs, card.factors])),
    ends: pack.validTo === null ? null : addDays(pack.validTo, 1),
    outlook: null,
  }
  ofPack.set(card, calendar)
  return calendar
}

/** Facts that count by the calendar month. */
const MONTHLY = /"[a-zA-Z]+12m"/

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
  const outlook = outlookFrom(calendar, day)
  let due = outlook.common
  if (calendar.readsMonths)
    for (let at = 0; at < months.length; at += MONTH_WIDTH) due = earlier(due, turnOfMonth(months[at]!, outlook))
  for (const event of eventsOf(slots)) due = earlier(due, turnOfDay(event, calendar, outlook))
  return due
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

function outlookFrom(calendar: Calendar, day: Day): Outlook {
  if (calendar.outlook?.day === day) return calendar.outlook
  const outlook = { day, common: `${Number(day.slice(0, 4)) + 1}-01-01`, ofDays: new Map(), ofMonths: new Map() }
  const turns = calendar.named.map((named) => turnOfDay(named, calendar, outlook))
  if (calendar.ends !== null && calendar.ends > day) turns.push(calendar.ends)
  outlook.common = turns.reduce(earlier, outlook.common)
  calendar.outlook = outlook
  return outlook
}

function turnOfDay(event: Day, { periods }: Calendar, { day, ofDays }: Outlook): Day {
  const known = ofDays.get(event)
  if (known !== undefined) return known
  let first = edgeAfter(event, day)
  for (const move of periods) {
    const edge = edgeAfter(move(event), day)
    if (edge < first) first = edge
  }
  ofDays.set(event, first)
  return first
}

/** What is so until a day and what is so from it on: of both the first that is still to come. */
const edgeAfter = (at: Day, day: Day): Day => (at > day ? at : at === day ? addDays(day, 1) : NEVER)

/** A month comes into the twelve on its first day, and leaves them a year later. */
function turnOfMonth(month: number, { day, ofMonths }: Outlook): Day {
  const known = ofMonths.get(month)
  if (known !== undefined) return known
  const now = monthNumber(day)
  const turn = month > now ? firstDayOf(month) : month > now - 12 ? firstDayOf(month + 12) : NEVER
  ofMonths.set(month, turn)
  return turn
}

const firstDayOf = (month: number): Day => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
