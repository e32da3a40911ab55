/**
 * Calendar days of Asia/Shanghai as `YYYY-MM-DD` strings, which sort as they follow each other. No instant, no time zone
 * and no clock is read here: the arithmetic is done on UTC midnights, so it is the same on every machine.
 */
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** `YYYY-MM-DD`, a day that exists. */
export type Day = string

const MILLISECONDS_A_DAY = 86_400_000

// The package's own isWorkday() asks the machine's local weekday for a UTC midnight and so is wrong west of Greenwich.
// We take its published tables (State Council holidays and make-up days, 2004 to 2026) and know the weekday ourselves.
const HOLIDAYS: Readonly<Record<string, string>> = calendar.holidays
const MAKE_UP_DAYS: Readonly<Record<string, string>> = calendar.workdays

/** Whether the text is `YYYY-MM-DD` and names a day that exists. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const [month, date] = [Number(text.slice(5, 7)), Number(text.slice(8))]
  if (month < 1 || month > 12 || date < 1) return false
  return date <= 28 || date <= daysInMonth(yearOf(text), month - 1)
}

/** The text as a day. @throws RangeError if it is not one; the message quotes it. */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${JSON.stringify(text)} is not a day like 2026-03-02.`)
  return text
}

/** Negative if `a` is earlier than `b`, 0 if they are one day, else positive. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function addDays(day: Day, days: number): Day {
  return fromInstant(toInstant(day) + days * MILLISECONDS_A_DAY)
}

/** The same date so many months on (or back); the last day of the month where that month has no such date. */
export function addMonths(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(month / 12)
  const date = Math.min(Number(day.slice(8)), daysInMonth(year, month - year * 12))
  return `${String(year).padStart(4, '0')}-${pad(month - year * 12 + 1)}-${pad(date)}`
}

/**
 * The earliest day from which a period of so many months has not ended before `day`. A period runs from the day after
 * its event to the corresponding day (Civil Code Arts. 201-202), so the bound is found forwards: going back twelve
 * months from 29 February would let in a 28 February whose year had ended the day before.
 */
export function windowStart(day: Day, months: number): Day {
  const start = addMonths(day, -months)
  return addMonths(start, months) < day ? addDays(start, 1) : start
}

export function startOfYear(day: Day): Day {
  return `${day.slice(0, 4)}-01-01`
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** Days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (toInstant(to) - toInstant(from)) / MILLISECONDS_A_DAY
}

/** Whether offices work that day. A year whose calendar is not published yet knows weekends only. */
export function isWorkday(day: Day): boolean {
  if (day in MAKE_UP_DAYS) return true
  const weekday = new Date(toInstant(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !(day in HOLIDAYS)
}

/** The n-th working day after `day`, which itself is not counted (a period begins the day after its event). */
export function addWorkdays(day: Day, workdays: number): Day {
  let end = day
  for (let left = workdays; left > 0;) {
    end = addDays(end, 1)
    if (isWorkday(end)) left--
  }
  return end
}

function toInstant(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
}

function fromInstant(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10)
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
